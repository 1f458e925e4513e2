"""DocumentDB clusters. Their calls are those of RDS, which lists their instances among its own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from rassistant.errors import Text
from rassistant.models.resource import Resource
from rassistant.resources.fields import DELETION_PROTECTION, ENCRYPTED, ENDPOINT, INSTANCE_COUNT
from rassistant.resources.kind import Field, FieldValue, Kind, Metric, Reader, State, Words
from rassistant.resources.reading import dimension, moment, tag_map

_BY_CLUSTER: Final = dimension("DBClusterIdentifier")


def collect(reader: Reader) -> Iterator[Resource]:
    clusters = list(
        reader.pages("rds", "DescribeDBClusters", "DBClusters", Filters=[{"Name": "engine", "Values": ["docdb"]}])
    )
    classes = _classes(reader, [cluster["DBClusterIdentifier"] for cluster in clusters]) if clusters else {}
    for cluster in clusters:
        name = cluster["DBClusterIdentifier"]
        held = None if classes is None else classes.get(name, [])
        yield Resource(
            resource_id=name,
            arn=cluster["DBClusterArn"],
            service_type="DocumentDB",
            name=name,
            account_id=reader.account_id,
            region=reader.region,
            status=cluster.get("Status"),
            created_at=moment(cluster.get("ClusterCreateTime")),
            tags=tag_map(cluster.get("TagList")),
            details={
                "engine_version": cluster.get("EngineVersion"),
                "instance_class": ", ".join(sorted(set(held))) or None if held is not None else None,
                "instance_count": len(cluster.get("DBClusterMembers") or ()),
                "nodes": ", ".join(held) or None if held is not None else None,
                "encrypted": cluster.get("StorageEncrypted"),
                "storage_type": cluster.get("StorageType"),
                "backup_retention_days": cluster.get("BackupRetentionPeriod"),
                "deletion_protection": cluster.get("DeletionProtection"),
                "endpoint": cluster.get("Endpoint"),
            },
        )


def _classes(reader: Reader, names: Sequence[str]) -> Mapping[str, Sequence[str]] | None:
    """Cluster → the classes of its instances; None where they can't be read."""
    unknown: Mapping[str, Sequence[str]] | None = None

    def read() -> Mapping[str, Sequence[str]] | None:
        found: dict[str, list[str]] = {name: [] for name in names}
        filters = [{"Name": "db-cluster-id", "Values": list(names)}]
        for instance in reader.pages("rds", "DescribeDBInstances", "DBInstances", Filters=filters):
            found.setdefault(instance["DBClusterIdentifier"], []).append(instance["DBInstanceClass"])
        return found

    return reader.attempt(read, unknown)


KIND = Kind(
    id="documentdb_cluster",
    service_type="DocumentDB",
    service="rds",
    label=Text("DocumentDB cluster", "DocumentDB 클러스터"),
    where="regional",
    words=Words(
        en=("documentdb", "docdb", "document db", "documentdb cluster", "documentdb clusters", "document database"),
        ko=("도큐먼트db", "다큐먼트db", "documentdb 클러스터", "문서 데이터베이스"),
    ),
    states=(
        State(
            "available",
            Text("Available", "사용 가능"),
            Words(en=("available", "running", "active"), ko=("사용 가능한", "실행 중")),
        ),
        State("stopped", Text("Stopped", "중지됨"), Words(en=("stopped",), ko=("중지된", "꺼진"))),
        State("creating", Text("Creating", "만드는 중"), Words(en=("creating",), ko=("생성 중인",))),
        State(
            "modifying",
            Text("Modifying", "수정 중"),
            Words(
                en=("modifying",),
                ko=(
                    "수정 중인",
                    "업데이트 중인",
                ),
            ),
        ),
        State("starting", Text("Starting", "시작 중"), Words(en=("starting",), ko=("시작 중인",))),
        State("stopping", Text("Stopping", "중지하는 중"), Words(en=("stopping",), ko=("중지 중인",))),
        State("deleting", Text("Deleting", "삭제하는 중"), Words(en=("deleting",), ko=("삭제 중인",))),
    ),
    fields=(
        Field(
            "instance_class",
            "text",
            Text("Instance class", "인스턴스 클래스"),
            Words(en=("instance class", "class"), ko=("인스턴스 클래스", "클래스")),
            column=True,
        ),
        INSTANCE_COUNT,
        Field(
            "engine_version",
            "text",
            Text("Version", "버전"),
            Words(en=("version", "engine version"), ko=("버전", "엔진 버전")),
            column=True,
        ),
        Field("nodes", "text", Text("Instance classes", "인스턴스 구성")),
        ENCRYPTED,
        Field(
            "storage_type",
            "text",
            Text("Storage type", "스토리지 유형"),
            Words(en=("storage type",), ko=("스토리지 유형",)),
            values=(
                FieldValue("standard", Words(en=("standard storage",), ko=("표준 스토리지",))),
                FieldValue(
                    "iopt1",
                    Words(
                        en=("io-optimized", "i/o-optimized", "i/o optimized", "io optimized"),
                        ko=("io 최적화", "i/o 최적화", "io 최적화 스토리지", "i/o 최적화 스토리지", "입출력 최적화"),
                    ),
                ),
            ),
        ),
        Field(
            "backup_retention_days",
            "number",
            Text("Backup retention", "백업 보존 기간"),
            Words(
                en=("backup retention", "retention", "backup retention period", "backups kept"),
                ko=("백업 보존 기간",),
            ),
            unit="days",
        ),
        DELETION_PROTECTION,
        ENDPOINT,
    ),
    metrics=(
        Metric(
            "DatabaseConnections",
            "AWS/DocDB",
            "level",
            "Count",
            Text("Connections", "연결 수"),
            _BY_CLUSTER,
            Words(en=("connections",), ko=("연결", "연결 수", "접속 수", "접속", "커넥션")),
        ),
        Metric(
            "CPUUtilization",
            "AWS/DocDB",
            "level",
            "Percent",
            Text("CPU utilization", "CPU 사용률"),
            _BY_CLUSTER,
            Words(en=("cpu", "cpu utilization", "cpu usage"), ko=("cpu", "cpu 사용률", "cpu 사용량")),
        ),
    ),
    permissions=("rds:DescribeDBClusters", "rds:DescribeDBInstances"),
    collect=collect,
    cost_services=("Amazon DocumentDB (with MongoDB compatibility)",),
    console="https://{region}.console.aws.amazon.com/docdb/home?region={region}#cluster-details/{resource_id}",
    cli="aws docdb describe-db-clusters --region {region} --db-cluster-identifier {resource_id}",
)
