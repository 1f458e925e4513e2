"""A kind and what belongs to it, kinds that people name by whose they are, and values of a mode, in English."""

import pytest

from rassistant.language.account.account_words import AccountWords
from rassistant.language.render import explain


@pytest.mark.parametrize(
    ("question", "explained"),
    [
        ("instances and their volumes", "EC2, EBS · (service = EC2 or (service = EBS and with EC2))"),
        (
            "stopped instances and their volumes",
            "EC2, EBS · ((service = EC2 and stopped) or (service = EBS and with EC2 [stopped]))",
        ),
        ("functions with their log groups", "Lambda, Logs · (service = Lambda or (service = Logs and with Lambda))"),
        ("functions and their runtimes", "Lambda · show Runtime"),
        ("my customer's load balancers", "ELB"),
        ("our company's databases", "RDS"),
        ("load balancers with no instances behind them", "ELB · Targets = 0"),
        ("load balancers that don't have any servers behind them", "ELB · Targets = 0"),
        ("databases in RDS that are encrypted", "RDS · Encrypted = yes"),
        (
            "Compare the RDS cost in October with the RDS cost in September",
            "RDS · cost · 2026-10-01 ~ 2026-10-31 · compared with 2026-09-01 ~ 2026-09-30 · daily",
        ),
        ("WorkSpaces running in always-on mode", "WorkSpace · Running mode = ALWAYS_ON"),
        ("streams working in provisioned mode", "Kinesis · Mode = PROVISIONED"),
        ("buckets without versioning that hold over a million objects", "S3 · Versioning = no · Objects > 1,000,000"),
        ("the ten S3 buckets that hold the most data", "S3 · sorted by Size descending · top 10"),
        ("functions sorted by timeout, longest first", "Lambda · sorted by Timeout descending"),
        ("secrets that match quartz/*", 'Secret · name matches "quartz/*"'),
        (
            "how did lambda cost change, October vs August",
            "Lambda · cost · 2026-10-01 ~ 2026-10-31 · compared with 2026-08-01 ~ 2026-08-31 · daily",
        ),
        ("what did each team (Team tag) spend in October?", "cost · 2026-10-01 ~ 2026-10-31 · by tag Team · daily"),
    ],
)
def test_is_read_as(read, parser, row, question, explained):
    reading = read(question, words=AccountWords.of([row(tags={"Team": "data"})]))
    assert reading.plan is not None, reading.refusal
    assert not reading.corrections
    assert explain(reading.plan, parser.catalog, "en") == explained


@pytest.mark.parametrize(
    "question", ["our team's buckets", "buckets and their keys", "unattached volumes on hold bigger than 100 GB"]
)
def test_what_may_choose_is_not_dropped(read, question):
    assert read(question).plan is None
