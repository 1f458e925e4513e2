"""Which usage types are a kind's own."""

from datetime import date

import pytest

from rassistant.collect.cost_table import CostPeriod, CostTable
from rassistant.errors import AccessDenied
from rassistant.models.collected import Collected, Problem
from rassistant.resources.registry import all_kinds
from rassistant.services.cost_usage import counted, matches, patterns, usage_parts

TODAY = date(2026, 11, 22)
OTHER = "EC2 - Other"


class Bill:
    """Stands in for Costs: one answer for any request."""

    def __init__(self, *usage):
        rows = dict.fromkeys(usage, (1.0,))
        table = CostTable("USD", "MONTHLY", (CostPeriod(date(2026, 10, 1), date(2026, 11, 1)),), rows)
        self.answer = Collected(table)

    def grouped(self, *_args, **_options):
        return self.answer


@pytest.mark.parametrize(
    ("usage", "glob", "is_own"),
    [
        ("APN2-NatGateway-Hours", "NatGateway-*", True),
        ("NatGateway-Bytes", "NatGateway-*", True),
        ("EU-EBS:VolumeUsage.gp3", "EBS:Volume*", True),
        ("EBS:SnapshotUsage", "EBS:Volume*", False),
        ("USW2-DataTransfer-Out-Bytes", "NatGateway-*", False),
        ("VpcEndpoint-Hours", "VpcEndpoint-*", True),
    ],
)
def test_a_region_before_the_usage_type_does_not_matter(usage, glob, is_own):
    assert matches(usage, (glob,)) is is_own


def test_the_usage_types_of_the_bill_itself_are_asked_for():
    bill = Bill((OTHER, "USW2-NatGateway-Hours"), (OTHER, "EBS:SnapshotUsage"), ("AWS Lambda", "NatGateway-Hours"))
    assert usage_parts(bill, ["NAT"], TODAY).value == {OTHER: ("USW2-NatGateway-Hours",)}
    assert usage_parts(bill, ["EBS"], TODAY).value == {OTHER: ("EBS:Volume*",)}
    assert usage_parts(bill, ["EC2", "Lambda"], TODAY).value == {}


def test_a_service_that_is_asked_for_as_a_whole_is_not_cut():
    assert patterns(["NAT", OTHER]) == {}
    assert patterns(["RDS", "RDSSnapshot"]) == {}
    assert patterns(["NAT", "EBS"]) == {OTHER: ("NatGateway-*", "EBS:Volume*")}


def test_where_the_list_is_denied_nothing_is_cut_and_that_is_said():
    bill = Bill()
    bill.answer = Collected(None, (Problem.of(AccessDenied(), account_id=None, region="us-east-1", service="ce"),))
    read = usage_parts(bill, ["NAT"], TODAY)
    assert read.value == {}
    assert [problem.code for problem in read.problems] == ["access_denied", "whole_service"]


def test_the_explanation_names_what_is_counted():
    assert counted(["NAT"], "en") == "usage types of EC2 - Other [NatGateway-*]"
    assert counted(["NAT"], "ko") == "사용 유형: EC2 - Other [NatGateway-*]"
    assert counted(["Amazon Athena"], "en") == ""
    for bedrock in ("Amazon Bedrock", "BedrockThroughput"):
        assert "under names of their own" in counted(["EC2", bedrock], "en")
    assert counted(["EC2"], "en") == ""


def test_kinds_of_one_service_do_not_count_the_same_usage():
    """But for images, which are billed as their snapshots."""
    cut = [kind for kind in all_kinds() if kind.usage and kind.id != "machine_image"]
    for kind in cut:
        for other in cut:
            if kind is other or not set(kind.cost_services) & set(other.cost_services):
                continue
            examples = [glob.replace("*", "X") for glob in kind.usage]
            assert not any(matches(example, other.usage) for example in examples), (kind.id, other.id)
