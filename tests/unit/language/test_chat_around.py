"""Talk around any question changes nothing, and no word that may choose is taken for talk."""

from __future__ import annotations

import pytest

from rassistant.language.account.account_words import AccountWords


@pytest.fixture
def ask(read, row):
    words = AccountWords.of([row("web-01", tags={"Team": "growth"}), row("batch-01", tags={"Env": "prod"})])
    return lambda question: read(question, words=words)


CHOOSING = (
    "purple", "haunted", "important", "wooden", "that Bob hates", "the free ones", "needed by Bob", "that are important",
    "my boss likes", "without a story", "for the kitchen", "worth nothing", "only the nice ones", "on hold", "of interest",
)  # fmt: skip
CORES = (
    "unattached volumes bigger than 100 GB",
    "which rds instances are not encrypted",
    "lambda functions per runtime",
    "what did we spend on s3 last month",
    "stopped instances in Ireland",
    "public buckets without versioning",
    "volumes attached to stopped instances",
    "top 5 databases by cpu",
)


@pytest.mark.parametrize("core", CORES)
def test_nothing_that_may_choose_is_taken_for_talk(ask, core):
    meant, words = ask(core).plan, core.split(" ")
    assert meant is not None
    kept = [
        said
        for at in range(len(words) + 1)
        for choosing in CHOOSING
        if ask(said := " ".join((*words[:at], choosing, *words[at:]))).plan == meant
    ]
    kept += [said for choosing in CHOOSING if ask(said := f"{core}, {choosing}").plan == meant]
    assert not kept


@pytest.mark.parametrize("core", CORES)
@pytest.mark.parametrize(
    "around",
    [
        "wow, {}", "ok so {}", "sanity check: {}", "again: {}", "my question: {}", "As the security lead I want to know {}",
        "it's month end, {}", "For the audit evidence, {}", "{}? asking for a friend", "{} - keep it short", "{}, i guess",
        "{}? my boss wants to know", "{}, thx a bunch", "I am expecting to know {}", "{}, it's for an invoice",
    ],
)  # fmt: skip
def test_what_is_said_around_any_question_changes_nothing(ask, core, around):
    assert ask(around.format(core)).plan == ask(core).plan


SAID = {
    "stopped instances in Ireland": (
        "stopped instances in Ireland, i trust you",
        "stopped instances in Ireland, my job depends on it",
        "stopped instances in Ireland or i'm fired",
        "stopped instances in Ireland, don't be shy",
        "stopped instances in Ireland, surprise me",
        "stopped instances in Ireland, the customer is on the line",
        "stopped instances in Ireland, as usual",
        "stopped instances in Ireland, or whatever they're called",
        "my colleague is on vacation, stopped instances in Ireland",
        "i'm not a tech person, stopped instances in Ireland?",
        "just joined the team, stopped instances in Ireland please",
        "in simple words, stopped instances in Ireland",
        "I am expecting the list of stopped instances in Ireland",
        "let's talk about the stopped instances in Ireland",
        "could it be that we have stopped instances in Ireland?",
        "don't we have some stopped instances in Ireland?",
        "i can't find the stopped instances in Ireland",
        "a list of stopped instances in Ireland would be great",
        "all stopped instances in Ireland you can find",
        "Ticket 8812 - stopped instances in Ireland, for the auditor",
        "which stopped instances do you think are in Ireland",
        "quick overview of stopped instances in Ireland",
    ),
    "which service cost the most last month": (
        "my bill exploded, which service cost the most last month",
        "i nearly had a heart attack, which service cost the most last month",
        "my wife is mad at me, which service cost the most last month",
    ),
    "which disks are still gp2": (
        "someone in class said gp2 is outdated lol, which disks are still gp2",
        "i read that gp3 is cheaper than gp2, which disks are still gp2?",
        "gp2 is expensive, which disks are still gp2?",
        "our vendor says gp2 is a waste of money. Which disks are still gp2?",
        "which disks are still gp2? i heard gp2 is outdated",
    ),
    "which lambdas use python 3.8": (
        "i read python 3.8 is end of life, which lambdas use python 3.8",
        "aws emailed me that python 3.8 is deprecated, which lambdas use python 3.8",
    ),
    "which volumes are unused": (
        "I heard unused volumes still cost money. Which volumes are unused?",
        "unused volumes are a waste of money, which volumes are unused?",
    ),
    "everything tagged Team=growth": ("everything tagged Team=growth, mate",),
}


@pytest.mark.parametrize(("alone", "said"), [(alone, said) for alone, many in SAID.items() for said in many])
def test_what_somebody_does_by_the_way_changes_nothing(ask, alone, said):
    meant, reading = ask(alone).plan, ask(said)
    assert meant is not None
    assert reading.plan == meant, reading.refusal


@pytest.mark.parametrize(
    ("question", "alone"),
    [
        ("someone said gp2 in tokyo is outdated, which disks are still gp2", "which disks are still gp2"),
        ("i heard encrypted buckets are bad. which buckets are public", "which buckets are public"),
        ("i heard growth has public buckets, which buckets are public", "which buckets are public"),
        ("i heard some rds instances are not encrypted, which ones?", "rds instances"),
    ],
)
def test_what_is_heard_beyond_the_question_is_not_set_aside(ask, question, alone):
    assert ask(question).plan != ask(alone).plan


@pytest.mark.parametrize(
    ("question", "alone"),
    [
        ("For the audit evidence I require a list of public buckets", "public buckets"),
        ("public buckets, our finance team is waiting", "public buckets"),
        ("Hello, our finance department asks every week. Which buckets are public? Best, Tim", "public buckets"),
    ],
)
def test_an_occasion_is_one_though_a_tag_has_such_a_value(read, row, question, alone):
    words = AccountWords.of([row("web-01", tags={"Team": "audit"}), row("batch-01", tags={"Team": "finance"})])
    assert read(question, words=words).plan == read(alone, words=words).plan
