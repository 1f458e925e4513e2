"""Snapshots of RDS instances and Aurora clusters, taken by hand and by the service."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from rassistant.errors import Text
from rassistant.models.resource import Resource
from rassistant.resources.fields import ENCRYPTED, SIZE_WORDS, storage
from rassistant.resources.kind import Field, FieldValue, Kind, Reader, State, Words
from rassistant.resources.reading import moment, tag_map


def collect(reader: Reader) -> Iterator[Resource]:
    for snapshot in reader.pages("rds", "DescribeDBSnapshots", "DBSnapshots"):
        yield _resource(reader, snapshot, "DB", encrypted=snapshot.get("Encrypted"))
    for snapshot in reader.pages("rds", "DescribeDBClusterSnapshots", "DBClusterSnapshots"):
        yield _resource(reader, snapshot, "DBCluster", encrypted=snapshot.get("StorageEncrypted"))


def _resource(reader: Reader, snapshot: Mapping[str, Any], prefix: str, *, encrypted: bool | None) -> Resource:
    identifier = snapshot[f"{prefix}SnapshotIdentifier"]
    return Resource(
        resource_id=identifier,
        arn=snapshot[f"{prefix}SnapshotArn"],
        service_type="RDSSnapshot",
        name=identifier,
        account_id=reader.account_id,
        region=reader.region,
        status=snapshot.get("Status"),
        created_at=moment(snapshot.get("SnapshotCreateTime")),
        tags=tag_map(snapshot.get("TagList")),
        details={
            "database": snapshot.get("DBInstanceIdentifier") or snapshot.get("DBClusterIdentifier"),
            "of_cluster": prefix == "DBCluster",
            "engine": snapshot.get("Engine"),
            "engine_version": snapshot.get("EngineVersion"),
            "size_gib": snapshot.get("AllocatedStorage"),
            "snapshot_type": snapshot.get("SnapshotType"),
            "encrypted": encrypted,
        },
    )


def _cli(resource: Resource) -> str:
    noun = "db-cluster-snapshot" if resource.details.get("of_cluster") else "db-snapshot"
    return f"aws rds describe-{noun}s --region {{region}} --{noun}-identifier {{resource_id}}"


KIND = Kind(
    id="rds_snapshot",
    service_type="RDSSnapshot",
    service="rds",
    label=Text("RDS snapshot", "RDS 스냅샷"),
    where="regional",
    words=Words(
        en=(
            "rds snapshot",
            "rds snapshots",
            "db snapshot",
            "db snapshots",
            "database snapshot",
            "database snapshots",
            "database backup",
            "database backups",
            "db backup",
            "rds backup",
        ),
        ko=(
            "rds 스냅샷",
            "db 스냅샷",
            "디비 스냅샷",
            "데이터베이스 스냅샷",
            "데이터베이스 백업",
            "db 백업",
            "디비 백업",
            "rds 백업",
        ),
    ),
    states=(
        State("available", Text("Available", "사용 가능"), Words(en=("available",), ko=("사용 가능한", "사용 가능"))),
        State("creating", Text("Creating", "만드는 중"), Words(en=("creating",), ko=("생성 중인",))),
        State("copying", Text("Copying", "복사 중"), Words(en=("copying",), ko=("복사 중인",))),
        State("deleting", Text("Deleting", "삭제하는 중"), Words(en=("deleting",), ko=("삭제 중인",))),
        State("failed", Text("Failed", "실패"), Words(en=("failed",), ko=("실패한",))),
    ),
    fields=(
        Field(
            "database",
            "text",
            Text("Source database", "원본 데이터베이스"),
            Words(
                en=("source database", "source db"),
                ko=("원본 데이터베이스", "원본 db", "원본 디비", "소스 db", "소스 데이터베이스"),
            ),
            column=True,
        ),
        Field(
            "of_cluster",
            "boolean",
            Text("Of a cluster", "클러스터 스냅샷"),
            Words(en=("cluster snapshot",), ko=("클러스터 스냅샷",)),
            values=(
                FieldValue(
                    True,
                    Words(en=("cluster snapshots", "of a cluster", "from a cluster", "of clusters", "of a db cluster")),
                ),
                FieldValue(
                    False,
                    Words(en=("not of a cluster", "not from a cluster", "of a single instance", "of instances alone")),
                ),
            ),
        ),
        Field("engine", "text", Text("Engine", "엔진"), Words(en=("engine",), ko=("엔진",)), column=True),
        Field(
            "engine_version",
            "text",
            Text("Engine version", "엔진 버전"),
            Words(en=("version", "engine version"), ko=("버전", "엔진 버전")),
        ),
        storage("size_gib", Text("Storage", "스토리지"), SIZE_WORDS),
        Field(
            "snapshot_type",
            "text",
            Text("Snapshot type", "스냅샷 유형"),
            Words(en=("snapshot type", "type"), ko=("스냅샷 유형", "유형")),
            values=(
                FieldValue("manual", Words(en=("manual",), ko=("수동",))),
                FieldValue(
                    "automated",
                    Words(
                        en=("automated", "automatic"),
                        ko=("자동", "자동으로 만든", "자동으로 생성된", "자동 생성", "자동 생성된"),
                    ),
                ),
                FieldValue("awsbackup", Words(en=("aws backup",), ko=("aws 백업", "aws backup", "aws 백업으로 만든"))),
            ),
            column=True,
        ),
        ENCRYPTED,
    ),
    metrics=(),
    permissions=("rds:DescribeDBClusterSnapshots", "rds:DescribeDBSnapshots"),
    collect=collect,
    cost_services=("Amazon Relational Database Service",),
    usage=("RDS:ChargedBackupUsage*", "Aurora:BackupUsage*", "*SnapshotExport*"),
    console="https://{region}.console.aws.amazon.com/rds/home?region={region}#snapshots-list:",
    cli=_cli,
)
