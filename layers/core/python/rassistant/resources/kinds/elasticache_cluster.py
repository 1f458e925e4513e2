"""ElastiCache clusters that run on nodes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from rassistant.errors import Text
from rassistant.models.resource import Resource
from rassistant.resources.fields import ENCRYPTED, ENDPOINT, NODE_COUNT, NODE_TYPE, ZONE
from rassistant.resources.kind import Field, FieldValue, Kind, Metric, Reader, State, Words
from rassistant.resources.reading import arn, dimension, moment

_BY_CLUSTER: Final = dimension("CacheClusterId")


def collect(reader: Reader) -> Iterator[Resource]:
    for cluster in reader.pages("elasticache", "DescribeCacheClusters", "CacheClusters", ShowCacheNodeInfo=True):
        name = cluster["CacheClusterId"]
        arn_ = cluster.get("ARN") or arn(reader, "elasticache", f"cluster:{name}")
        nodes: Sequence[Mapping[str, Any]] = cluster.get("CacheNodes") or ({},)
        endpoint = cluster.get("ConfigurationEndpoint") or nodes[0].get("Endpoint") or {}
        yield Resource(
            resource_id=name,
            arn=arn_,
            service_type="ElastiCache",
            name=name,
            account_id=reader.account_id,
            region=reader.region,
            status=cluster.get("CacheClusterStatus"),
            created_at=moment(cluster.get("CacheClusterCreateTime")),
            tags=reader.tags(arn_),
            details={
                "engine": cluster.get("Engine"),
                "engine_version": cluster.get("EngineVersion"),
                "node_type": cluster.get("CacheNodeType"),
                "node_count": cluster.get("NumCacheNodes"),
                "replication_group": cluster.get("ReplicationGroupId") or None,
                "encrypted_at_rest": cluster.get("AtRestEncryptionEnabled"),
                "encrypted_in_transit": cluster.get("TransitEncryptionEnabled"),
                "snapshot_retention_days": cluster.get("SnapshotRetentionLimit"),
                "availability_zone": cluster.get("PreferredAvailabilityZone"),
                "endpoint": endpoint.get("Address"),
            },
        )


KIND = Kind(
    id="elasticache_cluster",
    service_type="ElastiCache",
    service="elasticache",
    label=Text("ElastiCache cluster", "ElastiCache 클러스터"),
    where="regional",
    words=Words(
        en=(
            "elasticache",
            "elasti cache",
            "elasticache cluster",
            "cache",
            "caches",
            "cache cluster",
            "cache clusters",
            "cache node",
        ),
        ko=("엘라스티캐시", "엘라스틱캐시", "캐시", "캐쉬", "캐시 클러스터", "캐시 서버"),
    ),
    states=(
        State(
            "available",
            Text("Available", "사용 가능"),
            Words(en=("available", "running", "up", "active", "on"), ko=("사용 가능한", "실행 중", "동작 중", "활성")),
        ),
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
        State("deleting", Text("Deleting", "삭제하는 중"), Words(en=("deleting",), ko=("삭제 중인",))),
        State(
            "snapshotting",
            Text("Snapshotting", "스냅샷 생성 중"),
            Words(en=("snapshotting",), ko=("스냅샷 생성 중인",)),
        ),
        State("rebooting cluster nodes", Text("Rebooting", "재부팅 중"), Words(en=("rebooting",), ko=("재부팅 중인",))),
    ),
    fields=(
        Field(
            "engine",
            "text",
            Text("Engine", "엔진"),
            Words(en=("engine", "cache engine"), ko=("엔진", "캐시 엔진")),
            values=(
                FieldValue("redis", Words(en=("redis",), ko=("레디스",))),
                FieldValue("valkey", Words(en=("valkey",), ko=("발키",))),
                FieldValue("memcached", Words(en=("memcached", "memcache"), ko=("멤캐시드", "멤캐시"))),
            ),
            column=True,
        ),
        Field(
            "engine_version",
            "text",
            Text("Engine version", "엔진 버전"),
            Words(en=("version", "engine version"), ko=("버전", "엔진 버전")),
        ),
        NODE_TYPE,
        NODE_COUNT,
        Field(
            "replication_group",
            "text",
            Text("Replication group", "복제 그룹"),
            Words(
                en=("replication group",),
                ko=(
                    "복제 그룹",
                    "레플리케이션 그룹",
                ),
            ),
        ),
        Field(
            "encrypted_at_rest",
            "boolean",
            Text("Encrypted at rest", "저장 시 암호화"),
            Words(en=("encryption at rest",), ko=("저장 시 암호화", "저장 데이터 암호화")),
            values=ENCRYPTED.values,
        ),
        Field(
            "encrypted_in_transit",
            "boolean",
            Text("Encrypted in transit", "전송 중 암호화"),
            Words(en=("encryption in transit", "tls"), ko=("전송 중 암호화", "tls")),
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
        Field(
            "snapshot_retention_days",
            "number",
            Text("Snapshot retention", "스냅샷 보존 기간"),
            Words(
                en=(
                    "snapshot retention",
                    "backup retention",
                    "retention",
                    "snapshots kept",
                    "snapshot retention days",
                ),
                ko=("스냅샷 보존 기간", "백업 보존 기간", "자동 백업", "자동 스냅샷", "백업", "스냅샷 보관"),
            ),
            unit="days",
        ),
        ZONE,
        ENDPOINT,
    ),
    metrics=(
        Metric(
            "CPUUtilization",
            "AWS/ElastiCache",
            "level",
            "Percent",
            Text("CPU utilization", "CPU 사용률"),
            _BY_CLUSTER,
            Words(en=("cpu", "cpu utilization", "cpu usage"), ko=("cpu", "cpu 사용률", "cpu 사용량", "씨피유")),
        ),
        Metric(
            "CurrConnections",
            "AWS/ElastiCache",
            "level",
            "Count",
            Text("Connections", "연결 수"),
            _BY_CLUSTER,
            Words(en=("connections", "current connections"), ko=("연결", "연결 수", "접속", "접속 수", "커넥션")),
        ),
        Metric(
            "CacheHits",
            "AWS/ElastiCache",
            "count",
            "Count",
            Text("Hits", "적중"),
            _BY_CLUSTER,
            Words(en=("hits", "cache hits"), ko=("적중", "캐시 적중", "히트", "캐시 히트")),
        ),
        Metric(
            "CacheMisses",
            "AWS/ElastiCache",
            "count",
            "Count",
            Text("Misses", "실패"),
            _BY_CLUSTER,
            Words(en=("misses", "cache misses"), ko=("캐시 미스", "미스")),
        ),
        Metric(
            "FreeableMemory",
            "AWS/ElastiCache",
            "level",
            "Bytes",
            Text("Freeable memory", "여유 메모리"),
            _BY_CLUSTER,
            Words(en=("free memory", "freeable memory"), ko=("여유 메모리", "남은 메모리")),
            summary=False,
        ),
        Metric(
            "DatabaseMemoryUsagePercentage",
            "AWS/ElastiCache",
            "level",
            "Percent",
            Text("Memory used", "메모리 사용률"),
            _BY_CLUSTER,
            Words(en=("memory usage", "memory utilization"), ko=("메모리 사용률", "메모리 사용량")),
            summary=False,
        ),
        Metric(
            "EngineCPUUtilization",
            "AWS/ElastiCache",
            "level",
            "Percent",
            Text("Engine CPU", "엔진 CPU"),
            _BY_CLUSTER,
            Words(
                ko=(
                    "엔진 cpu",
                    "엔진 cpu 사용률",
                )
            ),
            summary=False,
        ),
        Metric(
            "Evictions",
            "AWS/ElastiCache",
            "count",
            "Count",
            Text("Evictions", "제거된 키"),
            _BY_CLUSTER,
            Words(
                en=("evictions",), ko=("제거된 키", "축출", "축출된 키", "이빅션", "키 축출", "제거된 키 수", "키 제거")
            ),
            summary=False,
        ),
    ),
    permissions=("elasticache:DescribeCacheClusters", "tag:GetResources"),
    collect=collect,
    cost_services=("Amazon ElastiCache",),
    console="https://{region}.console.aws.amazon.com/elasticache/home?region={region}#/{engine}/{resource_id}",
    cli="aws elasticache describe-cache-clusters --region {region} --cache-cluster-id {resource_id} --show-cache-node-info",
)
