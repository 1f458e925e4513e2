"""Holes: whatever part of AWS fails, all else is there, and the hole is a warning that names its place and reason."""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import Any

import pytest

from rassistant import wiring
from rassistant.http.answers import CostAnswer, MetricSummary, Recommendations, ResourcePage
from rassistant.store.memory import MemoryCache
from rassistant.store.near_cache import NearCache
from tests.integration.contract.account_files import HERE, MAIN, MEMBER, SEOUL, whole
from tests.integration.contract.conftest import Api

DOCUMENT = whole()


@pytest.fixture(scope="module")
def api(stacks) -> Iterator[Api]:
    with stacks(DOCUMENT) as running:
        yield running


@pytest.fixture
def cold(api: Api) -> Iterator[Api]:
    """Nothing is known of the accounts, and nothing is broken yet."""
    graph = wiring.graph()
    kept = ("settings", "clock", "sessions", "conversations", "turns")
    for name in [name for name in vars(graph) if not name.startswith("_") and name not in kept]:
        del graph.__dict__[name]
    graph.__dict__["cache"] = NearCache(MemoryCache(graph.clock), graph.clock)
    yield api
    api.faults()


def keys(rows: list[dict[str, Any]]) -> set[tuple[str, str, str]]:
    return {(row["account_id"], row["service_type"], row["name"]) for row in rows}


FILE = {(a["account_id"], r["service_type"], r["name"]): r for a in DOCUMENT["accounts"] for r in a["resources"]}


def listed(api: Api, **filters: Any) -> dict[str, Any]:
    answer = api.get("/api/resources", limit=1000, **filters)
    ResourcePage.model_validate(answer)
    for warning in answer["warnings"]:
        assert warning["account_id"] in (MAIN, MEMBER)
        assert warning["region"]
        assert warning["service"]
        assert warning["code"]
        assert warning["message"]
    return answer


def in_region(kinds: tuple[str, ...], region: str) -> set[tuple[str, str, str]]:
    return {key for key, given in FILE.items() if key[1] in kinds and given.get("region") == region}


ERRORS = [
    ("AccessDenied", "access_denied"),
    ("UnauthorizedOperation", "access_denied"),
    ("malformed", "malformed_answer"),
    ("timeout", "timeout"),
    ("reset", "unreachable"),
    ("InternalFailure", "aws_unavailable"),
    ("OptInRequired", "region_not_enabled"),
]
LISTINGS = [
    ("ec2", "DescribeInstances", ("EC2",)),
    ("ec2", "DescribeVolumes", ("EBS",)),
    ("ec2", "DescribeSnapshots", ("EBSSnapshot",)),
    ("ec2", "DescribeAddresses", ("EIP",)),
    ("ec2", "DescribeNatGateways", ("NAT",)),
    ("elbv2", "DescribeLoadBalancers", ("ELB",)),
    ("rds", "DescribeDBInstances", ("RDS",)),
    ("rds", "DescribeDBSnapshots", ("RDSSnapshot",)),
    ("lambda", "ListFunctions", ("Lambda",)),
    ("dynamodb", "ListTables", ("DynamoDB",)),
    ("ecs", "ListClusters", ("ECS",)),
    ("eks", "ListClusters", ("EKS",)),
    ("elasticache", "DescribeCacheClusters", ("ElastiCache",)),
    ("logs", "DescribeLogGroups", ("Logs",)),
]


@pytest.mark.parametrize(
    ("listing", "error"), [(listing, ERRORS[n % len(ERRORS)]) for n, listing in enumerate(LISTINGS)], ids=str
)
def test_one_listing_fails_and_all_else_is_there(
    cold: Api, listing: tuple[str, str, tuple[str, ...]], error: tuple[str, str]
) -> None:
    service, operation, kinds = listing
    cold.faults({"service": service, "operation": operation, "region": HERE, "error": error[0]})
    answer = listed(cold, service_type=["EC2", *kinds])
    assert keys(answer["rows"]) == {key for key in FILE if key[1] in ("EC2", *kinds)} - in_region(kinds, HERE)
    assert {(w["account_id"], w["region"], w["service"], w["code"]) for w in answer["warnings"]} == {
        (account, HERE, service, error[1]) for account in (MAIN, MEMBER)
    }


@pytest.mark.parametrize("kind", ["S3", "CloudFront"])
def test_what_is_listed_for_all_regions_at_once(cold: Api, kind: str) -> None:
    service, operation = {"S3": ("s3", "ListBuckets"), "CloudFront": ("cloudfront", "ListDistributions")}[kind]
    cold.faults({"service": service, "operation": operation, "error": "AccessDenied"})
    answer = listed(cold, service_type=["EC2", kind])
    assert keys(answer["rows"]) == {key for key in FILE if key[1] == "EC2"}
    assert {(w["region"], w["service"], w["code"]) for w in answer["warnings"]} == {
        ("global", service, "access_denied")
    }


def test_a_region_throttled_at_thirty_percent_is_complete(cold: Api) -> None:
    cold.faults({"region": HERE, "error": "ThrottlingException", "rate": 0.3})
    answer = listed(cold)
    assert keys(answer["rows"]) == FILE.keys()
    assert answer["warnings"] == []


def test_a_denied_region_is_named_and_the_others_are_there(cold: Api) -> None:
    cold.faults({"region": HERE, "error": "AccessDenied"})
    answer = listed(cold)
    elsewhere = {k for k, given in FILE.items() if given.get("region") != HERE}
    buckets = {k for k in FILE if k[1] == "S3"}  # listed without their region's help
    assert keys(answer["rows"]) == elsewhere | buckets
    assert {w["region"] for w in answer["warnings"]} == {HERE}


def test_details_that_cannot_be_read_are_unknown_and_the_row_stays(cold: Api) -> None:
    cold.faults({"service": "s3", "operation": "GetBucketVersioning", "error": "AccessDenied"})
    answer = listed(cold, service_type="S3")
    assert keys(answer["rows"]) == {key for key in FILE if key[1] == "S3"}
    bucket = next(row for row in answer["rows"] if row["name"] == "acme-contract-media")
    assert bucket["details"]["versioning"] is None
    assert {w["code"] for w in answer["warnings"]} == {"access_denied"}


def test_without_the_list_of_regions_the_default_ones_are_read(cold: Api) -> None:
    cold.faults({"service": "ec2", "operation": "DescribeRegions", "error": "UnauthorizedOperation"})
    answer = listed(cold, service_type=["EC2", "Lambda"])
    assert keys(answer["rows"]) == {key for key in FILE if key[1] in ("EC2", "Lambda")}
    assert {(w["account_id"], w["service"], w["code"]) for w in answer["warnings"]} == {
        (MAIN, "ec2", "access_denied"),
        (MEMBER, "ec2", "access_denied"),
    }
    assert all("DescribeRegions" in w["message"] for w in answer["warnings"])


def test_an_account_whose_role_cannot_be_assumed_is_one_hole(cold: Api) -> None:
    del wiring.graph().__dict__["sessions"]
    cold.faults({"service": "sts", "operation": "AssumeRole", "error": "AccessDenied"})
    before = cold.calls()["by_operation"].get("sts:AssumeRole", 0)
    answer = listed(cold)
    assert keys(answer["rows"]) == {key for key in FILE if key[0] == MAIN}
    assert [(w["account_id"], w["service"], w["code"]) for w in answer["warnings"]] == [
        (MEMBER, "sts", "access_denied")
    ]
    assert cold.calls()["by_operation"]["sts:AssumeRole"] - before < 10
    del wiring.graph().__dict__["sessions"]  # they remember for a second that they were refused


def test_denied_cost_explorer_is_unknown_cost_not_none(cold: Api) -> None:
    cold.faults({"service": "ce", "error": "AccessDeniedException"})
    for params in ({}, {"group_by": "service"}, {"group_by": "resource"}, {"granularity": "MONTHLY"}):
        answer = cold.get("/api/cost", **params)
        CostAnswer.model_validate(answer)
        assert (answer["total"], answer["previous_total"], answer["change_pct"]) == (None, None, None)
        assert [(w["account_id"], w["service"], w["code"]) for w in answer["warnings"]] == [
            (MAIN, "ce", "access_denied")
        ]
    rows = listed(cold, service_type="EC2")
    assert len(rows["rows"]) == 5
    assert {row["cost_source"] for row in rows["rows"]} == {"list_price"}


def test_denied_prices_leave_findings_unpriced_or_dated(cold: Api) -> None:
    cold.faults({"service": "pricing", "error": "AccessDeniedException"})
    answer = cold.get("/api/recommendations")
    Recommendations.model_validate(answer)
    assert (MAIN, "pricing", "access_denied") in {
        (w["account_id"], w["service"], w["code"]) for w in answer["warnings"]
    }
    for item in answer["items"]:
        assert item["price_source"] != "price_list"
        assert (item["monthly_saving_usd"] is None) == (item["price_source"] is None)


def test_denied_metrics_are_unknown_and_judge_nothing(cold: Api) -> None:
    cold.faults({"service": "cloudwatch", "error": "AccessDenied"})
    rows = listed(cold, service_type=["EC2", "RDS"])
    assert len(rows["rows"]) == 8
    assert not any(row["metrics"] for row in rows["rows"])
    assert {w["service"] for w in rows["warnings"]} == {"cloudwatch"}
    summary = cold.get("/api/metrics/summary", service_type="EC2")
    MetricSummary.model_validate(summary)
    assert all(cell["value"] is None for row in summary["rows"] for cell in row["metrics"].values())
    found = cold.get("/api/recommendations")["items"]
    assert not {item["code"] for item in found} & {"EC2-IDLE", "EC2-RIGHTSIZE", "RDS-IDLE"}


def test_all_denied_is_an_answer_full_of_holes(cold: Api) -> None:
    cold.faults({"error": "AccessDenied"})
    answer = listed(cold, service_type=["EC2", "S3"])
    assert answer["rows"] == []
    assert answer["warnings"]
    assert cold.get("/api/cost")["total"] is None
    assert cold.post("/api/query", {"text": "EC2"})["warnings"]
    assert cold.get("/api/me")["accounts"]


def test_a_region_that_throttles_every_call_is_told_before_the_gateway_gives_up(cold: Api) -> None:
    cold.faults({"region": SEOUL, "error": "ThrottlingException"})
    answer = listed(cold)
    assert {k for k in FILE if FILE[k].get("region") == HERE} <= keys(answer["rows"])
    assert {w["code"] for w in answer["warnings"]} == {"throttled"}


DATABASES = {"service_type": ["RDS", "RDSSnapshot", "DynamoDB"]}
DATABASE_KEYS = {key for key in FILE if key[1] in DATABASES["service_type"]}


def test_what_was_known_stays_while_it_is_read_anew_and_when_it_becomes_denied(cold: Api) -> None:
    known = listed(cold, **DATABASES)
    cold.faults({"service": "rds", "operation": "DescribeDBInstances", "region": HERE, "error": "AccessDenied"})
    cold.advance(6 * 60)
    old = listed(cold, **DATABASES)
    assert old["stale"] is True
    assert (keys(old["rows"]), old["as_of"]) == (DATABASE_KEYS, known["as_of"])
    fresh = _until_fresh(cold)
    assert keys(fresh["rows"]) == DATABASE_KEYS
    assert {(w["account_id"], w["region"], w["service"], w["code"]) for w in fresh["warnings"]} == {
        (account, HERE, "rds", "access_denied") for account in (MAIN, MEMBER)
    }
    cold.faults()
    cold.advance(6 * 60)
    listed(cold, **DATABASES)
    again = _until_fresh(cold)
    assert again["warnings"] == []
    assert again["as_of"] > known["as_of"]


def _until_fresh(api: Api) -> dict[str, Any]:
    until = time.monotonic() + 30
    while time.monotonic() < until:
        answer = listed(api, **DATABASES)
        if not answer["stale"]:
            return answer
        time.sleep(0.1)
    raise AssertionError("still stale")
