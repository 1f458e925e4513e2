"""OpenSearch domains."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import Any, Final

from rassistant.errors import Text
from rassistant.models.resource import Resource
from rassistant.resources.fields import ENCRYPTED, ENDPOINT, VPC, storage
from rassistant.resources.kind import Field, FieldValue, Kind, Metric, Reader, State, Words

_MOST_AT_ONCE: Final = 5
"""Of DescribeDomains: https://docs.aws.amazon.com/opensearch-service/latest/APIReference/API_DescribeDomains.html"""


def _dimensions(resource: Resource) -> Mapping[str, str]:
    return {"ClientId": resource.account_id, "DomainName": resource.resource_id}


def collect(reader: Reader) -> Iterator[Resource]:
    names = [domain["DomainName"] for domain in reader.pages("opensearch", "ListDomainNames", "DomainNames")]
    groups = [names[start : start + _MOST_AT_ONCE] for start in range(0, len(names), _MOST_AT_ONCE)]
    for told in reader.each(groups, partial(_described, reader)):
        for domain in told:
            cluster, disk = domain.get("ClusterConfig") or {}, domain.get("EBSOptions") or {}
            yield Resource(
                resource_id=domain["DomainName"],
                arn=domain["ARN"],
                service_type="OpenSearch",
                name=domain["DomainName"],
                account_id=reader.account_id,
                region=reader.region,
                status=_status(domain),
                created_at=None,  # AWS does not tell it
                tags=reader.tags(domain["ARN"]),
                details={
                    "engine_version": domain.get("EngineVersion"),
                    "instance_type": cluster.get("InstanceType"),
                    "instance_count": cluster.get("InstanceCount"),
                    "dedicated_masters": cluster.get("DedicatedMasterCount")
                    if cluster.get("DedicatedMasterEnabled")
                    else 0,
                    "dedicated_master_type": cluster.get("DedicatedMasterType"),
                    "warm_nodes": cluster.get("WarmCount") if cluster.get("WarmEnabled") else 0,
                    "storage_gib": disk.get("VolumeSize"),
                    "volume_type": disk.get("VolumeType"),
                    "encrypted": (domain.get("EncryptionAtRestOptions") or {}).get("Enabled"),
                    "vpc": (domain.get("VPCOptions") or {}).get("VPCId"),
                    "endpoint": domain.get("Endpoint") or (domain.get("Endpoints") or {}).get("vpc"),
                },
            )


def _described(reader: Reader, names: Sequence[str]) -> Sequence[Mapping[str, Any]]:
    told: Sequence[Mapping[str, Any]] = reader.call("opensearch", "DescribeDomains", DomainNames=list(names))[
        "DomainStatusList"
    ]
    return told


def _status(domain: Mapping[str, Any]) -> str:
    if domain.get("Deleted"):
        return "Deleting"
    return domain.get("DomainProcessingStatus") or ("Modifying" if domain.get("Processing") else "Active")


KIND = Kind(
    id="opensearch_domain",
    service_type="OpenSearch",
    service="opensearch",
    label=Text("OpenSearch domain", "OpenSearch 도메인"),
    where="regional",
    words=Words(
        en=("opensearch", "open search", "opensearch domain", "opensearch domains", "elasticsearch", "elastic search"),
        ko=("오픈서치", "오픈서치 도메인", "엘라스틱서치", "opensearch 도메인"),
    ),
    states=(
        State("Active", Text("Active", "활성"), Words(en=("active", "running", "available"), ko=("활성", "실행 중"))),
        State("Creating", Text("Creating", "만드는 중"), Words(en=("creating",), ko=("생성 중인",))),
        State("Modifying", Text("Modifying", "수정 중"), Words(en=("modifying",), ko=("수정 중인",))),
        State(
            "UpgradingEngineVersion",
            Text("Upgrading", "업그레이드 중"),
            Words(en=("upgrading",), ko=("업그레이드 중인",)),
        ),
        State(
            "UpdatingServiceSoftware",
            Text("Updating software", "소프트웨어 업데이트 중"),
            Words(en=("updating software",)),
        ),
        State("Isolated", Text("Isolated", "격리됨"), Words(en=("isolated",), ko=("격리된",))),
        State("Deleting", Text("Deleting", "삭제하는 중"), Words(en=("deleting",), ko=("삭제 중인",))),
    ),
    fields=(
        Field(
            "instance_type",
            "text",
            Text("Instance type", "인스턴스 유형"),
            Words(en=("instance type", "node type", "type"), ko=("인스턴스 유형", "노드 유형", "유형")),
            column=True,
        ),
        Field(
            "instance_count",
            "number",
            Text("Nodes", "노드 수"),
            Words(
                en=("nodes", "node count", "instance count", "instances", "data nodes"),
                ko=("노드 수", "인스턴스 수"),
            ),
            column=True,
        ),
        storage(
            "storage_gib",
            Text("Storage per node", "노드당 저장 공간"),
            Words(en=("storage", "size"), ko=("저장 공간", "용량", "노드당 스토리지", "노드당 용량", "디스크 용량")),
        ),
        Field(
            "engine_version",
            "text",
            Text("Version", "버전"),
            Words(en=("version", "engine version"), ko=("버전", "엔진 버전")),
            column=True,
        ),
        Field(
            "volume_type",
            "text",
            Text("Volume type", "볼륨 유형"),
            Words(en=("volume type",), ko=("볼륨 유형",)),
            values=tuple(FieldValue(name, Words(en=(name,))) for name in ("gp2", "gp3", "io1", "standard")),
        ),
        Field(
            "dedicated_masters",
            "number",
            Text("Dedicated masters", "전용 마스터"),
            Words(
                en=(
                    "dedicated masters",
                    "dedicated master nodes",
                    "master nodes",
                ),
                ko=("전용 마스터", "전용 마스터 노드", "마스터 노드", "전용 마스터 수", "마스터 노드 수"),
            ),
        ),
        Field(
            "dedicated_master_type",
            "text",
            Text("Master type", "마스터 유형"),
            Words(en=("master type",), ko=("마스터 유형", "전용 마스터 유형", "마스터 노드 유형")),
        ),
        Field(
            "warm_nodes",
            "number",
            Text("UltraWarm nodes", "UltraWarm 노드"),
            Words(
                en=("warm nodes", "ultrawarm", "ultrawarm nodes"),
                ko=("ultrawarm", "울트라웜", "울트라웜 노드", "웜 노드"),
            ),
        ),
        ENCRYPTED,
        VPC,
        ENDPOINT,
    ),
    metrics=(
        Metric(
            "OpenSearchRequests",
            "AWS/ES",
            "count",
            "Count",
            Text("Requests", "요청 수"),
            _dimensions,
            Words(en=("requests", "request count"), ko=("요청", "요청 수")),
        ),
        Metric(
            "CPUUtilization",
            "AWS/ES",
            "level",
            "Percent",
            Text("CPU utilization", "CPU 사용률"),
            _dimensions,
            Words(en=("cpu", "cpu utilization", "cpu usage"), ko=("cpu", "cpu 사용률", "cpu 사용량")),
        ),
        Metric(
            "JVMMemoryPressure",
            "AWS/ES",
            "level",
            "Percent",
            Text("JVM memory pressure", "JVM 메모리 압력"),
            _dimensions,
            Words(en=("memory pressure", "memory"), ko=("메모리 압력", "메모리", "jvm 압력", "힙 사용률")),
            summary=False,
        ),
        Metric(
            "FreeStorageSpace",
            "AWS/ES",
            "level",
            "Megabytes",
            Text("Free storage", "남은 저장 공간"),
            _dimensions,
            Words(
                en=("free storage",),
                ko=("남은 저장 공간", "남은 스토리지", "여유 저장 공간", "여유 스토리지", "남은 용량", "남은 디스크"),
            ),
            summary=False,
        ),
    ),
    permissions=("es:DescribeDomains", "es:ListDomainNames", "tag:GetResources"),
    collect=collect,
    cost_services=("Amazon OpenSearch Service",),
    console="https://{region}.console.aws.amazon.com/aos/home?region={region}#opensearch/domains/{resource_id}",
    cli="aws opensearch describe-domain --region {region} --domain-name {resource_id}",
)
