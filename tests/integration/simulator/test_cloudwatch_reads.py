"""CloudWatch's answers against the hourly patterns of the file."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from typing import Any

import pytest
from botocore.exceptions import ClientError

from tests.integration.simulator.conftest import NOW, Loaded, document, resource

Load = Callable[..., Loaded]

PATTERN = [float(hour) for hour in range(24)]
LAST_FULL_HOUR = datetime(2026, 11, 22, 16, tzinfo=UTC)


def web(**more: Any) -> dict[str, Any]:
    metrics = {"CPUUtilization": {"hourly": PATTERN}, "NetworkIn": {"hourly": [1200.0] * 24}}
    return resource("EC2", "web", **{"created_days_ago": 400, "metrics": metrics, **more})


def query(loaded: Loaded, metric: str, stat: str, period: int, name: str = "q") -> dict[str, Any]:
    dimensions = [{"Name": "InstanceId", "Value": loaded.id("web")}]
    where = {"Namespace": "AWS/EC2", "MetricName": metric, "Dimensions": dimensions}
    return {"Id": name, "MetricStat": {"Metric": where, "Period": period, "Stat": stat}}


def read(
    loaded: Loaded, metric: str, stat: str, period: int, start: datetime, end: datetime
) -> list[tuple[datetime, float]]:
    result = loaded.client("cloudwatch").get_metric_data(
        MetricDataQueries=[query(loaded, metric, stat, period)],
        StartTime=start, EndTime=end, ScanBy="TimestampAscending")["MetricDataResults"][0]  # fmt: skip
    return list(zip(result["Timestamps"], result["Values"], strict=True))


def test_the_last_value_is_the_last_full_hour(load: Load) -> None:
    points = read(load(document(web())), "CPUUtilization", "Average", 3600, NOW - timedelta(hours=3), NOW)
    assert points == [(LAST_FULL_HOUR - timedelta(hours=back), 23.0 - back) for back in (2, 1, 0)]


def test_the_pattern_repeats_backwards(load: Load) -> None:
    loaded = load(document(web()))
    start = LAST_FULL_HOUR - timedelta(days=40)
    points = read(loaded, "CPUUtilization", "Average", 3600, start, start + timedelta(days=1))
    by_hour = {at.hour: value for at, value in points}
    assert by_hour == {hour: float((hour + 7) % 24) for hour in range(24)}


def test_a_week_long_pattern(load: Load) -> None:
    week = [float(hour) for hour in range(168)]
    loaded = load(document(web(metrics={"CPUUtilization": {"hourly": week}})))
    points = read(loaded, "CPUUtilization", "Average", 3600, LAST_FULL_HOUR - timedelta(days=8), NOW)
    assert points[-1] == (LAST_FULL_HOUR, 167.0)
    assert points[-169] == (LAST_FULL_HOUR - timedelta(days=7), 167.0)


def test_totals_are_spread_over_five_minutes(load: Load) -> None:
    loaded = load(document(web()))
    start = LAST_FULL_HOUR
    five = read(loaded, "NetworkIn", "Sum", 300, start, NOW)
    assert [value for _, value in five] == [100.0] * 12
    assert read(loaded, "NetworkIn", "Sum", 3600, start, NOW) == [(start, 1200.0)]
    assert read(loaded, "NetworkIn", "Average", 3600, start, NOW) == [(start, 100.0)]
    assert read(loaded, "NetworkIn", "SampleCount", 3600, start, NOW) == [(start, 12.0)]
    day = read(loaded, "NetworkIn", "Sum", 86_400, start - timedelta(days=1), start)
    assert [value for _, value in day] == [28_800.0]


@pytest.mark.parametrize(
    ("stat", "expected"),
    [("Average", 11.5), ("Minimum", 0.0), ("Maximum", 23.0), ("p50", 11.5), ("p100", 23.0), ("p99.5", 23.0),
     ("p0", 0.0), ("SampleCount", 288.0)],
)  # fmt: skip
def test_statistics_of_a_day(load: Load, stat: str, expected: float) -> None:
    points = read(
        load(document(web())), "CPUUtilization", stat, 86_400, NOW - timedelta(days=2), NOW - timedelta(days=1)
    )
    assert [round(value, 1) for _, value in points] == [expected]


def test_nothing_before_creation_nor_after_now(load: Load) -> None:
    loaded = load(document(web(created_days_ago=0.25)))
    points = read(loaded, "CPUUtilization", "Average", 300, NOW - timedelta(days=2), NOW + timedelta(days=1))
    assert points[0][0] == NOW - timedelta(hours=6)
    assert points[-1][0] == LAST_FULL_HOUR + timedelta(minutes=55)


def test_retention(load: Load) -> None:
    loaded = load(document(web(created_days_ago=900, details={"monitoring": "detailed"})))
    long_ago = NOW - timedelta(days=600)
    hourly = read(loaded, "CPUUtilization", "Average", 3600, long_ago, NOW)
    assert timedelta(days=454) < NOW - hourly[0][0] <= timedelta(days=455)
    five = read(loaded, "CPUUtilization", "Average", 300, long_ago, NOW)
    assert timedelta(days=62) < NOW - five[0][0] <= timedelta(days=63)
    minutes = read(loaded, "CPUUtilization", "Average", 60, long_ago, NOW)
    assert timedelta(days=14) < NOW - minutes[0][0] <= timedelta(days=15)
    assert minutes[1][0] - minutes[0][0] == timedelta(minutes=1)


def test_basic_monitoring_has_five_minute_points(load: Load) -> None:
    points = read(load(document(web())), "CPUUtilization", "Average", 60, NOW - timedelta(hours=2), NOW)
    assert {b[0] - a[0] for a, b in pairwise(points)} == {timedelta(minutes=5)}


def test_time_that_passes_goes_on_with_the_pattern(load: Load) -> None:
    loaded = load(document(web()))
    loaded.clock.advance(3 * 3600)
    later = NOW + timedelta(hours=3)
    points = read(loaded, "CPUUtilization", "Average", 3600, later - timedelta(hours=4), later)
    assert [value for _, value in points] == [23.0, 0.0, 1.0, 2.0]


def test_order_and_paging(load: Load) -> None:
    loaded = load(document(web()))
    client = loaded.client("cloudwatch")
    queries = [query(loaded, "CPUUtilization", "Average", 3600, "a"), query(loaded, "NetworkIn", "Sum", 3600, "b")]
    asked = {"MetricDataQueries": queries, "StartTime": NOW - timedelta(days=1), "EndTime": NOW}
    whole = client.get_metric_data(**asked)["MetricDataResults"]
    assert whole[0]["Timestamps"] == sorted(whole[0]["Timestamps"], reverse=True)
    assert {row["StatusCode"] for row in whole} == {"Complete"}
    pages = [client.get_metric_data(**asked, MaxDatapoints=10)]
    while token := pages[-1].get("NextToken"):
        pages.append(client.get_metric_data(**asked, MaxDatapoints=10, NextToken=token))
    assert pages[0]["MetricDataResults"][0]["StatusCode"] == "PartialData"
    for number, name in enumerate("ab"):
        rows = [row for page in pages for row in page["MetricDataResults"] if row["Id"] == name]
        assert [value for row in rows for value in row["Values"]] == whole[number]["Values"]
        assert rows[-1]["StatusCode"] == "Complete"
    assert max(sum(len(r["Values"]) for r in page["MetricDataResults"]) for page in pages) == 10


def test_what_is_unknown_has_no_points(load: Load) -> None:
    loaded = load(document(web()))
    client = loaded.client("cloudwatch")
    unknown = query(loaded, "DiskReadOps", "Sum", 300)
    asked = {"StartTime": NOW - timedelta(days=1), "EndTime": NOW}
    (row,) = client.get_metric_data(MetricDataQueries=[unknown], **asked)["MetricDataResults"]
    assert (row["Id"], row["Values"], row["StatusCode"]) == ("q", [], "Complete")
    elsewhere = loaded.client("cloudwatch", "us-east-1")
    (row,) = elsewhere.get_metric_data(
        MetricDataQueries=[query(loaded, "CPUUtilization", "Average", 300)], **asked)["MetricDataResults"]  # fmt: skip
    assert row["Values"] == []


BAD = [
    (lambda q: [{**q, "Id": f"q{n}"} for n in range(501)], {}),
    (lambda q: [q, q], {}),
    (lambda q: [{**q, "Id": "Upper"}], {}),
    (lambda q: [{"Id": "e", "Expression": "a*2"}], {}),
    (lambda q: [{**q, "MetricStat": {**q["MetricStat"], "Period": 7}}], {}),
    (lambda q: [{**q, "MetricStat": {**q["MetricStat"], "Stat": "p101"}}], {}),
    (lambda q: [{**q, "MetricStat": {**q["MetricStat"], "Stat": "Mode"}}], {}),
    (lambda q: [q], {"EndTime": NOW - timedelta(days=2)}),
]


@pytest.mark.parametrize(("spoil", "more"), BAD)
def test_bad_requests_are_refused(load: Load, spoil: Callable[[Any], Any], more: dict[str, Any]) -> None:
    loaded = load(document(web()))
    asked = {"StartTime": NOW - timedelta(days=1), "EndTime": NOW, **more}
    with pytest.raises(ClientError, match="ValidationError"):
        loaded.client("cloudwatch").get_metric_data(
            MetricDataQueries=spoil(query(loaded, "CPUUtilization", "Average", 300)), **asked)  # fmt: skip


def test_get_metric_statistics(load: Load) -> None:
    loaded = load(document(web()))
    client = loaded.client("cloudwatch")
    asked = {
        "Namespace": "AWS/EC2",
        "MetricName": "CPUUtilization",
        "Dimensions": [{"Name": "InstanceId", "Value": loaded.id("web")}],
        "StartTime": NOW - timedelta(hours=2),
        "EndTime": NOW,
        "Period": 3600,
    }
    points = client.get_metric_statistics(**asked, Statistics=["Average", "Maximum"])["Datapoints"]
    assert [(p["Average"], p["Maximum"], p["Unit"]) for p in points] == [
        (22.0, 22.0, "Percent"),
        (23.0, 23.0, "Percent"),
    ]
    points = client.get_metric_statistics(**asked, ExtendedStatistics=["p99.5", "p5"])["Datapoints"]
    assert points[-1]["ExtendedStatistics"] == {"p99.5": 23.0, "p5": 23.0}
    too_many = {**asked, "StartTime": NOW - timedelta(days=30), "Period": 300}
    with pytest.raises(ClientError, match="1440"):
        client.get_metric_statistics(**too_many, Statistics=["Average"])


def test_list_metrics(load: Load) -> None:
    queue = resource("Lambda", "fn", metrics={"Invocations": {"hourly": PATTERN}})
    loaded = load(document(web(), queue, resource("EC2", "silent")))
    client = loaded.client("cloudwatch")
    everything = client.list_metrics()["Metrics"]
    assert {(m["Namespace"], m["MetricName"]) for m in everything} == {
        ("AWS/EC2", "CPUUtilization"), ("AWS/EC2", "NetworkIn"), ("AWS/Lambda", "Invocations")}  # fmt: skip
    dimension = {"Name": "InstanceId", "Value": loaded.id("web")}
    assert len(client.list_metrics(Namespace="AWS/EC2", MetricName="NetworkIn", Dimensions=[dimension])["Metrics"]) == 1
    assert client.list_metrics(Dimensions=[{"Name": "InstanceId", "Value": "i-0"}])["Metrics"] == []


def test_metrics_are_listed_page_by_page(load: Load) -> None:
    many = [resource("RDS", f"db-{n}", metrics={"CPUUtilization": {"hourly": PATTERN}}) for n in range(620)]
    client = load(document(*many)).client("cloudwatch")
    pages = list(client.get_paginator("list_metrics").paginate(Namespace="AWS/RDS"))
    assert [len(page["Metrics"]) for page in pages] == [500, 120]


WHERE = [
    (resource("EBS", "x"), "VolumeReadOps", "AWS/EBS", "VolumeId", "Count"),
    (resource("EC2", "x"), "mem_used_percent", "CWAgent", "InstanceId", "Percent"),
    (resource("RDS", "x"), "FreeableMemory", "AWS/RDS", "DBInstanceIdentifier", "Bytes"),
    (resource("Lambda", "x"), "Duration", "AWS/Lambda", "FunctionName", "Milliseconds"),
    (resource("S3", "xxx"), "GetRequests", "AWS/S3", "BucketName", "Count"),
    (resource("DynamoDB", "x"), "ConsumedReadCapacityUnits", "AWS/DynamoDB", "TableName", "Count"),
    (resource("NAT", "x"), "BytesOutToDestination", "AWS/NATGateway", "NatGatewayId", "Bytes"),
    (resource("ELB", "x"), "RequestCount", "AWS/ApplicationELB", "LoadBalancer", "Count"),
    (resource("ELB", "x", details={"type": "network"}), "ProcessedBytes", "AWS/NetworkELB", "LoadBalancer", "Bytes"),
    (resource("ECS", "x"), "CPUUtilization", "AWS/ECS", "ServiceName", "Percent"),
    (resource("EKS", "x"), "node_cpu_utilization", "ContainerInsights", "ClusterName", "Percent"),
    (resource("ElastiCache", "x"), "CacheHits", "AWS/ElastiCache", "CacheClusterId", "Count"),
    (resource("CloudFront", "x", "us-east-1"), "Requests", "AWS/CloudFront", "DistributionId", "Count"),
    (resource("Logs", "x"), "IncomingBytes", "AWS/Logs", "LogGroupName", "Bytes"),
]


@pytest.mark.parametrize(("row", "metric", "namespace", "dimension", "unit"), WHERE)
def test_namespace_and_dimensions_of_each_kind(
    load: Load, row: dict[str, Any], metric: str, namespace: str, dimension: str, unit: str
) -> None:
    loaded = load(document({**row, "metrics": {metric: {"hourly": PATTERN}}}))
    client = loaded.client("cloudwatch", row["region"])
    listed = client.list_metrics(Namespace=namespace, MetricName=metric)["Metrics"]
    assert dimension in {d["Name"] for d in listed[0]["Dimensions"]}
    points = client.get_metric_statistics(
        Namespace=namespace, MetricName=metric, Dimensions=listed[0]["Dimensions"], StartTime=LAST_FULL_HOUR,
        EndTime=NOW, Period=3600, Statistics=["Sum", "Average"])["Datapoints"]  # fmt: skip
    assert points[0]["Unit"] == unit
    assert 23.0 in (points[0]["Sum"], points[0]["Average"])


def test_bucket_sizes_are_daily(load: Load) -> None:
    loaded = load(document(resource("S3", "box", details={"size_bytes": 5000, "object_count": 12})))
    client = loaded.client("cloudwatch")
    for metric, storage, expected in (
        ("BucketSizeBytes", "StandardStorage", 5000.0),
        ("NumberOfObjects", "AllStorageTypes", 12.0),
    ):
        dimensions = [{"Name": "BucketName", "Value": "box"}, {"Name": "StorageType", "Value": storage}]
        asked = {"Namespace": "AWS/S3", "MetricName": metric, "Dimensions": dimensions, "EndTime": NOW}
        midnight = datetime(2026, 11, 20, tzinfo=UTC)
        daily = client.get_metric_statistics(**asked, StartTime=midnight, Period=86_400, Statistics=["Average"])
        assert [p["Average"] for p in daily["Datapoints"]] == [expected] * 3
        hourly = client.get_metric_statistics(**asked, StartTime=midnight, Period=3600, Statistics=["Average"])
        assert [p["Timestamp"].hour for p in hourly["Datapoints"]] == [0, 0, 0]


def test_other_accounts_keep_motos_own_metrics(load: Load) -> None:
    loaded = load(document(web()))
    client = loaded.client("cloudwatch", account="999999999999")
    client.put_metric_data(Namespace="Mine", MetricData=[{"MetricName": "Turns", "Value": 3}])
    assert [m["MetricName"] for m in client.list_metrics(Namespace="Mine")["Metrics"]] == ["Turns"]


def test_five_hundred_queries_are_answered_in_one_call(load: Load) -> None:
    loaded = load(document(web()))
    queries = [query(loaded, "CPUUtilization", "Average", 3600, f"q{number}") for number in range(500)]
    client = loaded.client("cloudwatch")
    answer = client.get_metric_data(MetricDataQueries=queries, StartTime=NOW - timedelta(days=1), EndTime=NOW)
    assert sum(len(row["Values"]) for row in answer["MetricDataResults"]) == 12_000
