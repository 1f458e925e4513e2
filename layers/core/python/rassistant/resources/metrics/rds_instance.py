"""Metrics of database instances, and of the Aurora cluster that one belongs to."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, Literal

from rassistant.errors import Text
from rassistant.models.resource import Resource
from rassistant.resources.kind import Metric, Words
from rassistant.resources.reading import dimension

_BY_INSTANCE: Final = dimension("DBInstanceIdentifier")


def _by_cluster(resource: Resource) -> Mapping[str, str] | None:
    """Aurora's storage is the cluster's."""
    cluster = resource.details.get("cluster")
    is_aurora = str(resource.details.get("engine") or "").startswith("aurora")
    return {"DBClusterIdentifier": str(cluster)} if cluster and is_aurora else None


_OF_CLUSTERS: Final[tuple[tuple[str, Literal["level", "count"], str, Text], ...]] = (
    ("VolumeReadIOPs", "count", "Count", Text("Billed reads of the cluster", "클러스터의 과금 읽기 수")),
    ("VolumeWriteIOPs", "count", "Count", Text("Billed writes of the cluster", "클러스터의 과금 쓰기 수")),
    ("VolumeBytesUsed", "level", "Bytes", Text("Storage of the cluster", "클러스터 스토리지")),
)

METRICS: Final = (
    Metric(
        "CPUUtilization",
        "AWS/RDS",
        "level",
        "Percent",
        Text("CPU utilization", "CPU 사용률"),
        _BY_INSTANCE,
        Words(
            en=("cpu", "cpu utilization", "cpu usage", "cpu load"),
            ko=("cpu", "cpu 사용률", "cpu 사용량", "씨피유", "cpu 이용률"),
        ),
    ),
    Metric(
        "DatabaseConnections",
        "AWS/RDS",
        "level",
        "Count",
        Text("Connections", "연결 수"),
        _BY_INSTANCE,
        Words(
            en=("connections", "database connections", "db connections", "connects to", "connects", "connect to"),
            ko=("연결", "연결 수", "접속", "접속 수", "커넥션", "접속자"),
        ),
    ),
    Metric(
        "FreeableMemory",
        "AWS/RDS",
        "level",
        "Bytes",
        Text("Freeable memory", "여유 메모리"),
        _BY_INSTANCE,
        Words(
            en=("free memory", "freeable memory", "available memory"),
            ko=("여유 메모리", "남은 메모리", "가용 메모리"),
        ),
    ),
    Metric(
        "FreeStorageSpace",
        "AWS/RDS",
        "level",
        "Bytes",
        Text("Free storage", "여유 스토리지"),
        _BY_INSTANCE,
        Words(
            en=("free storage", "free space", "free disk"),
            ko=("여유 스토리지", "남은 용량", "여유 공간", "남은 공간"),
        ),
    ),
    Metric(
        "ReadIOPS",
        "AWS/RDS",
        "level",
        "Count/Second",
        Text("Read IOPS", "읽기 IOPS"),
        _BY_INSTANCE,
        Words(en=("read iops", "reads"), ko=("읽기 iops", "읽기")),
    ),
    Metric(
        "WriteIOPS",
        "AWS/RDS",
        "level",
        "Count/Second",
        Text("Write IOPS", "쓰기 IOPS"),
        _BY_INSTANCE,
        Words(en=("write iops", "writes"), ko=("쓰기 iops", "쓰기")),
    ),
    Metric(
        "ReadLatency",
        "AWS/RDS",
        "level",
        "Seconds",
        Text("Read latency", "읽기 지연"),
        _BY_INSTANCE,
        Words(en=("read latency",), ko=("읽기 지연",)),
        summary=False,
    ),
    Metric(
        "WriteLatency",
        "AWS/RDS",
        "level",
        "Seconds",
        Text("Write latency", "쓰기 지연"),
        _BY_INSTANCE,
        Words(en=("write latency",), ko=("쓰기 지연",)),
        summary=False,
    ),
    Metric(
        "ReadThroughput",
        "AWS/RDS",
        "level",
        "Bytes/Second",
        Text("Read throughput", "읽기 처리량"),
        _BY_INSTANCE,
        summary=False,
    ),
    Metric(
        "WriteThroughput",
        "AWS/RDS",
        "level",
        "Bytes/Second",
        Text("Write throughput", "쓰기 처리량"),
        _BY_INSTANCE,
        summary=False,
    ),
    *(
        Metric(name, "AWS/RDS", nature, unit, label, _by_cluster, summary=False)
        for name, nature, unit, label in _OF_CLUSTERS
    ),
)
