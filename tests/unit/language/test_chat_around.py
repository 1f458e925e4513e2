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
