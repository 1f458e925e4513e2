"""What people say in passing: taken off where it chooses none of what is asked for, and told but for courtesies."""

from __future__ import annotations

import pytest

from rassistant.language.account.account_words import AccountWords


@pytest.fixture
def ask(read, row):
    rows = [row("web-01", tags={"Team": "growth"}), row("batch-01", tags={"Team": "data", "Env": "prod"})]
    words = AccountWords.of(rows)
    return lambda question: read(question, words=words)


ASKED = {
    "exclaimed": (
        "everything in frankfurt",
        (
            "omg what is all this stuff in Frankfurt, show me everything there",
            "wow, show me everything in frankfurt",
            "Yikes! list everything in Frankfurt",
            "what the heck is in frankfurt?",
            "oh my god, everything in frankfurt please",
            "hold on, what is in frankfurt?",
            "dude, list everything in frankfurt",
            "who put all this stuff in Frankfurt, show everything there",
            "why is there so much in Frankfurt?? list everything there",
        ),
    ),
    "heard": (
        "unused volumes",
        (
            "unused volumes?? i heard they still cost money",
            "Unused volumes please. They say those still get billed.",
            "unused volumes - i read that they are billed anyway",
            "unused volumes? supposedly they eat our budget",
            "unused volumes pls, they cost money right?",
            "unused volumes? rumor has it we pay for those",
            "unused volumes. Nobody seems to use them.",
            "unused volumes, seems wasteful",
            "unused volumes, what a waste!",
        ),
    ),
    "believed": (
        "t3.micro instances",
        (
            "t3.micro instances only, the free tier ones i think",
            "t3.micro instances (the free tier ones, i think)",
            "t3.micro instances, i.e. the free tier ones",
            "t3.micro instances, apparently the small ones",
            "t3.micro instances, those are the tiny ones if i'm not mistaken",
        ),
    ),
    "doubted": (
        "which rds instances are not encrypted",
        (
            "apparently some rds instances are not encrypted. which ones?",
            "i think some rds instances are not encrypted. which ones are they?",
            "afaik some rds instances are not encrypted, which ones?",
            "rds instances which i think are not encrypted",
            "which rds instances are supposedly not encrypted?",
            "which rds instances are not encrypted, if i'm not mistaken",
            "there should be some rds instances that are not encrypted, can you list them?",
            "tbh just show me the rds instances that are not encrypted",
        ),
    ),
    "opened": (
        "which rds instances are not encrypted",
        (
            "sanity check: which rds instances are not encrypted",
            "just a sanity check, which rds instances are not encrypted",
            "maybe a silly question, but which rds instances are not encrypted",
            "one last thing, which rds instances are not encrypted",
            "first of all, which rds instances are not encrypted",
            "out of curiosity, which rds instances are not encrypted",
            "no idea which rds instances are not encrypted, tell me",
            "may i ask which rds instances are not encrypted",
            "mind telling me which rds instances are not encrypted?",
            "1) which rds instances are not encrypted",
            "on second thought, which rds instances are not encrypted",
            "typo, which rds instances are not encrypted",
            "never mind, which rds instances are not encrypted",
            "hello, first month on aws here. which rds instances are not encrypted",
        ),
    ),
    "closed": (
        "which rds instances are not encrypted",
        (
            "which rds instances are not encrypted? tia",
            "which rds instances are not encrypted? you rock",
            "which rds instances are not encrypted, that'd be awesome",
            "which rds instances are not encrypted? no rush",
            "which rds instances are not encrypted, quick!",
            "which rds instances are not encrypted as soon as possible",
            "which rds instances are not encrypted? meeting in 5 minutes",
            "which rds instances are not encrypted? i can never remember",
            "which rds instances are not encrypted <3",
            "which rds instances are not encrypted btw",
            "which rds instances are not encrypted, long story",
        ),
    ),
    "asked politely": (
        "list of publicly accessible S3 buckets",
        (
            "kindly do the needful and share the list of publicly accessible S3 buckets",
            "Kindly share publicly accessible S3 buckets.",
            "Please revert back with the list of publicly accessible S3 buckets.",
            "Dear Sir or Madam, please provide me the list of publicly accessible S3 buckets.",
            "I am in need of a list of publicly accessible S3 buckets.",
            "May I kindly request a list of publicly accessible S3 buckets?",
            "It would be great if you could share a list of publicly accessible S3 buckets.",
            "Requesting you to share the list of publicly accessible S3 buckets.",
            "Please share the list of publicly accessible S3 buckets. Regards, Priya",
            "Hope you are doing well. Please share the list of publicly accessible S3 buckets.",
            "Sorry for my english, I need list of publicly accessible S3 buckets",
        ),
    ),
    "who": (
        "list of publicly accessible S3 buckets",
        (
            "As the security lead I need a list of publicly accessible S3 buckets.",
            "Security lead here, need a list of publicly accessible S3 buckets.",
            "Our external auditor has requested a list of publicly accessible S3 buckets.",
            "The CISO is demanding a list of publicly accessible S3 buckets.",
            "I work in compliance and need a list of publicly accessible S3 buckets.",
            "New to the team, can I get a list of publicly accessible S3 buckets?",
            "I have been tasked with finding out publicly accessible S3 buckets",
            "publicly accessible S3 buckets, as requested by finance",
            "publicly accessible S3 buckets, for the cfo",
            "on behalf of finance: publicly accessible S3 buckets",
            "our auditor flagged us, which S3 buckets are publicly accessible",
        ),
    ),
    "for": (
        "list of publicly accessible S3 buckets",
        (
            "For the audit evidence I require a list of publicly accessible S3 buckets.",
            "As evidence for the audit we require a list of publicly accessible S3 buckets.",
            "A list of publicly accessible S3 buckets is needed for the audit.",
            "For SOC 2 evidence, list of publicly accessible S3 buckets",
            "For compliance reasons I need a list of publicly accessible S3 buckets",
            "With the audit coming up, list the publicly accessible S3 buckets",
            "List the publicly accessible S3 buckets please, it's for my client's invoice.",
            "List the publicly accessible S3 buckets. It will go into the monthly report.",
            "List the publicly accessible S3 buckets for documentation purposes",
            "It's for our wiki, list the publicly accessible S3 buckets",
        ),
    ),
    "form": (
        "Lambda functions per runtime",
        (
            "Lambda functions per runtime - just the numbers",
            "Lambda functions per runtime, table format",
            "Lambda functions per runtime in tabular form",
            "Lambda functions per runtime, nothing fancy",
            "Lambda functions per runtime - no prose, just the figures",
            "Lambda functions per runtime, short answer please",
            "Lambda functions per runtime as a bullet list",
            "Lambda functions per runtime at a glance",
        ),
    ),
    "headed": (
        "stopped instances in Ireland",
        ("correction: stopped instances in Ireland", "on a different topic: stopped instances in Ireland"),
    ),
}


@pytest.mark.parametrize(("alone", "said"), [(alone, said) for alone, many in ASKED.values() for said in many])
def test_what_is_said_in_passing_changes_nothing(ask, alone, said):
    meant, reading = ask(alone).plan, ask(said)
    assert meant is not None
    assert reading.plan == meant, reading.refusal


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("unused volumes?? i heard they still cost money", "i heard they still cost money"),
        ("t3.micro instances only, the free tier ones i think", "the free tier ones"),
        ("Lambda functions per runtime - just the numbers", "just the numbers"),
        ("For the audit evidence I require a list of public buckets", "For the audit evidence"),
        ("As the security lead I need a list of public buckets", "As the security lead"),
        ("who put all this stuff in Frankfurt, show everything there", "who put all this stuff"),
        ("which volumes are unused, if i'm not mistaken", "if i'm not mistaken"),
    ],
)
def test_what_says_more_than_a_courtesy_is_told(ask, question, told):
    assert any(told in aside for aside in ask(question).aside)


@pytest.mark.parametrize("question", ["omg, unused volumes", "unused volumes, tia", "Kindly share the list of volumes"])
def test_courtesies_and_exclamations_are_not_told(ask, question):
    assert ask(question).aside == ()


@pytest.mark.parametrize(
    "question",
    [
        "volumes, only the ones in Tokyo",
        "volumes, the unencrypted ones i think",
        "volumes, i guess just those in Tokyo",
        "volumes, they are in tokyo i think",
        "volumes, this is for tokyo",
        "volumes, it's for production",
        "volumes for the Tokyo report",
        "volumes? I heard they run in Tokyo",
        "volumes, i think they cost more than $50",
        "volumes, our auditor asked for the unencrypted ones",
        "volumes. My boss wants them in tokyo",
        "volumes. I am looking for the unattached ones",
        "volumes, except the attached ones i guess",
        "volumes, no gp2",
        "volumes, preferably unattached",
        "volumes, just the number",
        "volumes, just the first 3",
        "volumes, table by region",
        "volumes, it's for staging",
        "my office is in Tokyo, volumes",
        "volumes, i am in Tokyo",
        "volumes, i want purple",
        "For Tokyo I need a list of volumes",
        "For the growth team, volumes tagged with their name",
    ],
)
def test_what_chooses_is_never_taken_off(ask, question):
    assert ask(question).plan != ask("volumes").plan


@pytest.mark.parametrize(
    "question",
    [
        "the free tier ones i think",
        "instances, the free tier ones i think",
        "t3.micro instances, the purple ones",
        "t3.micro instances, the free tier ones",
        "volumes, the purple ones i think",
        "volumes that bob thinks are useless",
        "volumes that my boss likes",
        "volumes which i heard are haunted",
        "volumes. it must be purple",
        "volumes, i think they are purple",
        "volumes needed by bob",
        "volumes we forgot about",
        "volumes i can never remember",
        "volumes of the security lead",
        "volumes that are urgent",
        "for my client bob's purple app, volumes that dance",
        "i heard lambda is cool",
        "my boss wants a coffee",
        "as the security lead I want a raise",
        "omg",
        "just the numbers",
        "for the audit",
        "omg stop all servers",
        "kindly share the bucket with bob",
        "please do the needful and delete the unused volumes",
        "my boss wants me to delete the volumes",
        "quick: terminate the stopped instances",
        "unused volumes? i think you should delete them",
        "unused volumes, they cost money, delete them",
        "ok, and how much do they cost per month in total?",
        "volumes, safe",
        "volumes, we talked about",
        "what do you think about kubernetes",
        "should I use fargate",
        "cost per request",
        "well done",
    ],
)
def test_what_may_choose_or_orders_is_refused(ask, question):
    assert ask(question).plan is None
