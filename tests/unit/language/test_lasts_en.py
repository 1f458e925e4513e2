"""What never happened, when things end, and ids of other kinds: each by the field that tells it."""

import pytest

from rassistant.language.render import explain


@pytest.mark.parametrize(
    ("question", "explained"),
    [
        ("ECR repos never pulled", "ECR · without Last pull"),
        ("secrets that have never been accessed", "Secret · without Last read"),
        ("AMIs never launched", "AMI · without Last launched"),
        ("KMS keys never used", "KMS · without Last used"),
        ("WorkSpaces nobody has ever logged in to", "WorkSpace · without Last connection"),
        ("notebooks never used", "SageMakerNotebook · without Last activity"),
        ("capacity reservations that end in May", "CapacityReservation · Ends ≥ 2027-05-01 · Ends < 2027-06-01"),
        ("capacity reservations that end in May 2026", "CapacityReservation · Ends ≥ 2026-05-01 · Ends < 2026-06-01"),
        ("capacity reservations ending before March", "CapacityReservation · Ends < 2027-03-01"),
        ("reservations expiring next month", "CapacityReservation · Ends ≥ 2026-12-01 · Ends < 2027-01-01"),
        ("open-ended capacity reservations", "CapacityReservation · without Ends"),
        (
            "provisioned throughputs whose commitment ends before January 2027",
            "BedrockThroughput · Committed until < 2027-01-01",
        ),
        ("provisioned throughputs on a monthly commitment", "BedrockThroughput · Commitment = OneMonth"),
        ("provisioned throughputs without a commitment", "BedrockThroughput · Commitment = None"),
        ("volumes kept on termination", "EBS · Deleted with the instance = no"),
        ("volumes that survive instance termination", "EBS · Deleted with the instance = no"),
        ("volumes deleted on termination", "EBS · Deleted with the instance = yes"),
        ("AMIs made of snap-0123456789abcdef0", 'AMI · Snapshots contains "snap-0123456789abcdef0"'),
        ("snapshots of vol-0123456789abcdef0", 'EBSSnapshot · Source volume contains "vol-0123456789abcdef0"'),
        ("vol-0123456789abcdef0", "all services · resource ID = vol-0123456789abcdef0"),
    ],
)
def test_is_read_by_the_field_that_tells_it(read, parser, question, explained):
    reading = read(question)
    assert reading.plan is not None, reading.refusal
    assert explain(reading.plan, parser.catalog, "en") == explained


@pytest.mark.parametrize("question", ["EC2 created next month", "buckets created next year", "volumes never launched"])
def test_what_is_to_come_or_is_told_nowhere_is_refused(read, question):
    assert read(question).plan is None
