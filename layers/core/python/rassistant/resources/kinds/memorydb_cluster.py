"""MemoryDB clusters."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from rassistant.errors import Text
from rassistant.models.resource import Resource
from rassistant.resources.fields import NODE_COUNT, NODE_TYPE
from rassistant.resources.kind import Field, FieldValue, Kind, Metric, Reader, State, Words
from rassistant.resources.reading import dimension, moment

_BY_CLUSTER: Final = dimension("ClusterName")


def collect(reader: Reader) -> Iterator[Resource]:
    pages = reader.pages(
        "memorydb", "DescribeClusters", "Clusters", ShowShardDetails=True, PaginationConfig={"PageSize": 100}
    )
    for cluster in pages:
        nodes = [node for shard in cluster.get("Shards") or () for node in shard.get("Nodes") or ()]
        made = [node["CreateTime"] for node in nodes if node.get("CreateTime")]
        yield Resource(
            resource_id=cluster["Name"],
            arn=cluster["ARN"],
            service_type="MemoryDB",
            name=cluster["Name"],
            account_id=reader.account_id,
            region=reader.region,
            status=cluster.get("Status"),
            created_at=moment(min(made, default=None)),  # of the oldest node: AWS dates no cluster
            tags=reader.tags(cluster["ARN"]),
            details={
                "engine": cluster.get("Engine") or "redis",
                "engine_version": cluster.get("EngineVersion"),
                "node_type": cluster.get("NodeType"),
                "shards": cluster.get("NumberOfShards"),
                "node_count": len(nodes) or None,
                "snapshot_retention_days": cluster.get("SnapshotRetentionLimit"),
                "encrypted_in_transit": cluster.get("TLSEnabled"),
            },
        )


KIND = Kind(
    id="memorydb_cluster",
    service_type="MemoryDB",
    service="memorydb",
    label=Text("MemoryDB cluster", "MemoryDB 클러스터"),
    where="regional",
    words=Words(
        en=("memorydb", "memory db", "memorydb cluster", "memorydb clusters"),
        ko=("메모리db", "메모리디비", "memorydb 클러스터", "메모리db 클러스터", "메모리디비 클러스터"),
    ),
    states=(
        State(
            "available",
            Text("Available", "사용 가능"),
            Words(en=("available", "running", "active"), ko=("사용 가능한", "활성")),
        ),
        State("creating", Text("Creating", "만드는 중"), Words(en=("creating",), ko=("생성 중인",))),
        State("updating", Text("Updating", "수정 중"), Words(en=("updating",), ko=("수정 중인",))),
        State("deleting", Text("Deleting", "삭제하는 중"), Words(en=("deleting",), ko=("삭제 중인",))),
        State(
            "snapshotting",
            Text("Snapshotting", "스냅샷 생성 중"),
            Words(en=("snapshotting",), ko=("스냅샷 생성 중인", "스냅샷을 만드는 중인", "스냅샷 찍는 중인")),
        ),
    ),
    fields=(
        NODE_TYPE,
        NODE_COUNT,
        Field(
            "shards", "number", Text("Shards", "샤드 수"), Words(en=("shards",), ko=("샤드", "샤드 수")), column=True
        ),
        Field("engine", "text", Text("Engine", "엔진"), Words(en=("engine",), ko=("엔진",))),
        Field(
            "engine_version",
            "text",
            Text("Version", "버전"),
            Words(
                en=("version", "engine version"),
                ko=("버전",),
            ),
        ),
        Field(
            "snapshot_retention_days",
            "number",
            Text("Snapshot retention", "스냅샷 보존 기간"),
            Words(
                en=("snapshot retention", "retention", "snapshots kept", "backup retention"),
                ko=("스냅샷 보존 기간", "스냅샷 보존", "스냅샷 보관"),
            ),
            unit="days",
        ),
        Field(
            "encrypted_in_transit",
            "boolean",
            Text("Encrypted in transit", "전송 중 암호화"),
            Words(en=("encryption in transit", "tls"), ko=("전송 중 암호화",)),
            values=(
                FieldValue(True, Words(en=("encrypted in transit", "tls enabled"), ko=("전송 중 암호화된",))),
                FieldValue(
                    False,
                    Words(
                        en=("not encrypted in transit", "unencrypted in transit"),
                        ko=("전송 중 암호화되지 않은", "전송 중 암호화 안 된"),
                    ),
                ),
            ),
        ),
    ),
    metrics=(
        Metric(
            "CPUUtilization",
            "AWS/MemoryDB",
            "level",
            "Percent",
            Text("CPU utilization", "CPU 사용률"),
            _BY_CLUSTER,
            Words(en=("cpu", "cpu utilization", "cpu usage"), ko=("cpu", "cpu 사용률", "cpu 사용량")),
        ),
        Metric(
            "CurrConnections",
            "AWS/MemoryDB",
            "level",
            "Count",
            Text("Connections", "연결 수"),
            _BY_CLUSTER,
            Words(en=("connections",), ko=("연결", "연결 수", "접속 수")),
        ),
        Metric(
            "KeyspaceHits",
            "AWS/MemoryDB",
            "count",
            "Count",
            Text("Hits", "적중"),
            _BY_CLUSTER,
            Words(
                en=("hits", "keyspace hits"),
                ko=("적중", "히트", "캐시 적중", "캐시 히트"),
            ),
        ),
        Metric(
            "KeyspaceMisses",
            "AWS/MemoryDB",
            "count",
            "Count",
            Text("Misses", "실패"),
            _BY_CLUSTER,
            Words(
                en=("misses", "keyspace misses"),
                ko=("미스", "캐시 미스", "적중 실패"),
            ),
        ),
    ),
    permissions=("memorydb:DescribeClusters", "tag:GetResources"),
    collect=collect,
    cost_services=("Amazon MemoryDB",),
    console="https://{region}.console.aws.amazon.com/memorydb/home?region={region}#/clusters/{resource_id}",
    cli="aws memorydb describe-clusters --region {region} --cluster-name {resource_id}",
)
