"""GET /api/metrics and its summary on a simulated account: the file's figures, few calls, holes that are said."""

from __future__ import annotations

import pytest

from infra.local.simulator.faults import Fault
from rassistant.http.answers import MetricAnswer, MetricSummary

PROD = "111122223333"
HOURS = [float(10 + n) for n in range(24)]
REGIONS = ["us-east-1", "us-west-2", "ap-northeast-2"]


def ec2(n, **more):
    cpu, network = {"hourly": [h + n for h in HOURS]}, {"hourly": [1000.0] * 24}
    return {
        "service_type": "EC2",
        "name": f"web-{n:02}",
        "region": REGIONS[n % 3],
        "status": "running",
        "created_days_ago": 20,
        "metrics": {"CPUUtilization": cpu, "NetworkIn": network},
        **more,
    }


def document(*resources):
    account = {"account_id": PROD, "name": "prod", "regions": REGIONS, "resources": list(resources), "costs": []}
    return {"version": 1, "accounts": [account]}


FLEET = [ec2(n) for n in range(9)] + [ec2(9, status="stopped", metrics={})]
BUCKET = {
    "service_type": "S3",
    "name": "assets-bucket-1",
    "region": "us-west-2",
    "status": "Active",
    "created_days_ago": 100,
    "details": {"size_bytes": 5_000_000_000, "object_count": 1234},
}
FUNCTION = {
    "service_type": "Lambda",
    "name": "resize",
    "region": "us-east-1",
    "status": "Active",
    "metrics": {"Invocations": {"hourly": [100.0] * 24}},
}


@pytest.fixture
def prod(product):
    return product(document(*FLEET, BUCKET, FUNCTION))


def test_the_table_has_the_files_figures(prod):
    status, answer = prod.get("/api/metrics/summary", service_type=["EC2"])
    MetricSummary.model_validate(answer)
    rows = {row["name"]: row for row in answer["rows"]}
    assert status == 200
    assert answer["total"] == 10
    assert rows["web-03"]["metrics"]["CPUUtilization"]["points"] == [h + 3 for h in HOURS]
    assert rows["web-03"]["metrics"]["CPUUtilization"]["value"] == pytest.approx(sum(HOURS) / 24 + 3)
    assert rows["web-03"]["metrics"]["NetworkIn"]["value"] == pytest.approx(24_000)
    assert rows["web-09"]["metrics"]["CPUUtilization"]["value"] is None
    assert answer["warnings"] == []


def test_one_call_for_each_region_shared_with_later_questions(prod):
    prod.get("/api/metrics/summary", service_type=["EC2"])
    prod.get("/api/metrics/summary", service_type=["EC2"], sort="-CPUUtilization")
    prod.get("/api/metrics/summary", service_type=["EC2"], region=["us-west-2"])
    assert prod.wire.calls.report()["by_operation"]["cloudwatch:GetMetricData"] == 3


def test_sorted_by_a_metric_and_paged(prod):
    names, cursor = [], {}
    while True:
        _, answer = prod.get("/api/metrics/summary", service_type=["EC2"], sort="-CPUUtilization", limit=4, **cursor)
        names += [row["name"] for row in answer["rows"]]
        if answer["next_cursor"] is None:
            break
        cursor = {"cursor": answer["next_cursor"]}
    assert names == [f"web-{n:02}" for n in range(8, -1, -1)] + ["web-09"]


def test_storage_metrics_are_daily(prod):
    _, answer = prod.get("/api/metrics/summary", service_type=["S3"])
    (row,) = answer["rows"]
    assert row["metrics"]["BucketSizeBytes"]["value"] == pytest.approx(5_000_000_000)


def test_counts_are_summed(prod):
    _, answer = prod.get("/api/metrics/summary", service_type=["Lambda"])
    assert answer["rows"][0]["metrics"]["Invocations"]["value"] == pytest.approx(2400)


def test_one_resource_over_time(prod):
    _, table = prod.get("/api/metrics/summary", service_type=["EC2"], q="web-01")
    status, answer = prod.get(
        "/api/metrics",
        resource_id=table["rows"][0]["resource_id"],
        metric="CPUUtilization",
        start="2026-11-22T10:00:00Z",
        end="2026-11-22T17:00:00Z",
        period=3600,
    )
    MetricAnswer.model_validate(answer)
    (series,) = answer["series"]
    assert status == 200
    assert (series["unit"], series["statistic"], series["period"]) == ("Percent", "Average", 3600)
    assert [value for _, value in series["points"]] == [h + 1 for h in HOURS[-7:]]
    assert series["points"][0][0] == "2026-11-22T10:00:00Z"


def test_a_stopped_instance_has_gaps_not_zeros(prod):
    _, table = prod.get("/api/metrics/summary", service_type=["EC2"], q="web-09")
    _, answer = prod.get("/api/metrics", resource_id=table["rows"][0]["resource_id"], metric="CPUUtilization")
    assert len(answer["series"][0]["points"]) >= 288
    assert {value for _, value in answer["series"][0]["points"]} == {None}


@pytest.mark.parametrize(("error", "code"), [("AccessDenied", "access_denied"), ("malformed", "malformed_answer")])
def test_a_region_that_cannot_be_read_is_a_hole_and_a_warning(prod, error, code):
    prod.wire.faults.replace([Fault(service="cloudwatch", region="us-west-2", error=error)])
    _, answer = prod.get("/api/metrics/summary", service_type=["EC2"])
    values = {row["name"]: row["metrics"]["CPUUtilization"]["value"] for row in answer["rows"]}
    assert values["web-01"] is None
    assert values["web-00"] is not None
    assert [(w["account_id"], w["region"], w["service"], w["code"]) for w in answer["warnings"]] == [
        (PROD, "us-west-2", "cloudwatch", code)
    ]


@pytest.mark.parametrize(
    ("query", "status", "field"),
    [
        ({"resource_id": "i-404"}, 404, None),
        ({}, 400, "resource_id"),
        ({"resource_id": "resize", "metric": "Mood"}, 400, "metric"),
        ({"resource_id": "resize", "period": "90"}, 400, "period"),
        ({"resource_id": "resize", "end": "2030-01-01T00:00:00Z"}, 400, "end"),
        ({"resource_id": "resize", "statistic": "Mode"}, 400, "statistic"),
    ],
)
def test_bad_questions(prod, query, status, field):
    got, answer = prod.get("/api/metrics", language="ko", **query)
    assert got == status
    assert answer["error"].get("field") == field


def test_an_unknown_kind_names_the_known(prod):
    status, answer = prod.get("/api/metrics/summary", service_type=["Mainframe"])
    assert status == 400
    assert "EC2" in answer["error"]["hint"]
