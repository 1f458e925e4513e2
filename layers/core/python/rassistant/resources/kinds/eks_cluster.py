"""EKS clusters with their managed node groups."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from rassistant.errors import Absent, Text
from rassistant.models.resource import Resource
from rassistant.resources.fields import ENDPOINT, NODE_COUNT, NODE_TYPE, PLATFORM_VERSION, VPC
from rassistant.resources.kind import Field, FieldValue, Kind, Metric, Reader, State, Words
from rassistant.resources.reading import dimension, moment

_BY_CLUSTER: Final = dimension("ClusterName")


def collect(reader: Reader) -> Iterable[Resource]:
    names = list(reader.pages("eks", "ListClusters", "clusters"))
    found = reader.each(names, lambda name: _resource(reader, name))
    return [resource for resource in found if resource is not None]


def _resource(reader: Reader, name: str) -> Resource | None:
    """None where the cluster went away after it was listed."""
    try:
        cluster = reader.call("eks", "DescribeCluster", name=name)["cluster"]
    except Absent:
        return None
    network = cluster.get("resourcesVpcConfig") or {}
    return Resource(
        resource_id=name,
        arn=cluster["arn"],
        service_type="EKS",
        name=name,
        account_id=reader.account_id,
        region=reader.region,
        status=cluster.get("status"),
        created_at=moment(cluster.get("createdAt")),
        tags=dict(cluster.get("tags") or {}),
        details={
            "version": cluster.get("version"),
            **_nodes(reader.attempt(lambda: _groups(reader, name), None)),
            "platform_version": cluster.get("platformVersion"),
            "public_endpoint": network.get("endpointPublicAccess"),
            "endpoint": cluster.get("endpoint"),
            "support": (cluster.get("upgradePolicy") or {}).get("supportType"),
            "vpc": network.get("vpcId"),
        },
    )


def _groups(reader: Reader, cluster: str) -> Sequence[Mapping[str, Any]]:
    names = list(reader.pages("eks", "ListNodegroups", "nodegroups", clusterName=cluster))

    def described(name: str) -> Mapping[str, Any]:
        answer = reader.call("eks", "DescribeNodegroup", clusterName=cluster, nodegroupName=name)
        group: Mapping[str, Any] = answer["nodegroup"]
        return group

    return reader.each(names, described)


def _nodes(groups: Sequence[Mapping[str, Any]] | None) -> dict[str, Any]:
    """Nodes of managed groups; those of Fargate, Karpenter and self-managed groups are not in EKS's answers."""
    if groups is None:
        return {"node_count": None, "node_type": None, "node_groups": None}
    types = {t for group in groups for t in group.get("instanceTypes") or ()}
    return {
        "node_count": sum((group.get("scalingConfig") or {}).get("desiredSize") or 0 for group in groups),
        "node_type": ", ".join(sorted(types)) or None,
        "node_groups": len(groups),
    }


KIND = Kind(
    id="eks_cluster",
    service_type="EKS",
    service="eks",
    label=Text("EKS cluster", "EKS 클러스터"),
    where="regional",
    words=Words(
        en=(
            "eks",
            "eks cluster",
            "eks clusters",
            "kubernetes",
            "kubernetes cluster",
            "kubernetes clusters",
            "k8s",
            "k8s cluster",
        ),
        ko=("이케이에스", "쿠버네티스", "eks 클러스터", "쿠버네티스 클러스터", "k8s 클러스터"),
    ),
    states=(
        State(
            "ACTIVE",
            Text("Active", "활성"),
            Words(en=("active", "running", "up"), ko=("활성", "실행 중", "활성화된", "동작 중")),
        ),
        State("CREATING", Text("Creating", "만드는 중"), Words(en=("creating",), ko=("생성 중인",))),
        State("UPDATING", Text("Updating", "수정 중"), Words(en=("updating",), ko=("업데이트 중인",))),
        State("DELETING", Text("Deleting", "삭제하는 중"), Words(en=("deleting",), ko=("삭제 중인",))),
        State("FAILED", Text("Failed", "실패"), Words(en=("failed",), ko=("실패한",))),
    ),
    fields=(
        Field(
            "version",
            "text",
            Text("Kubernetes version", "쿠버네티스 버전"),
            Words(en=("version", "kubernetes version"), ko=("버전", "쿠버네티스 버전", "k8s 버전", "클러스터 버전")),
            column=True,
        ),
        NODE_COUNT,
        NODE_TYPE,
        Field(
            "node_groups", "number", Text("Node groups", "노드 그룹 수"), Words(en=("node groups",), ko=("노드 그룹",))
        ),
        PLATFORM_VERSION,
        Field(
            "public_endpoint",
            "boolean",
            Text("Public API endpoint", "퍼블릭 API 엔드포인트"),
            Words(
                en=("public endpoint",),
                ko=(
                    "퍼블릭 엔드포인트",
                    "api 엔드포인트 공개",
                    "엔드포인트 공개",
                    "퍼블릭 액세스",
                    "퍼블릭 접근",
                    "공개 접근",
                    "api 서버 공개",
                    "엔드포인트 퍼블릭 액세스",
                ),
            ),
            values=(
                FieldValue(
                    True,
                    Words(
                        en=("public", "with a public endpoint"),
                        ko=(
                            "퍼블릭",
                            "공개된",
                            "api 엔드포인트가 공개된",
                            "엔드포인트가 공개된",
                            "api 서버가 공개된",
                            "엔드포인트가 퍼블릭",
                            "api 엔드포인트가 퍼블릭",
                            "api 서버가 외부에 공개된",
                            "외부에 공개된",
                            "인터넷에 공개된",
                            "api 엔드포인트가 외부에 공개된",
                        ),
                    ),
                ),
                FieldValue(
                    False,
                    Words(
                        en=("private", "not public"),
                        ko=(
                            "프라이빗",
                            "비공개",
                            "api 엔드포인트가 비공개",
                            "엔드포인트가 비공개",
                            "엔드포인트가 프라이빗",
                            "api 엔드포인트가 프라이빗",
                            "엔드포인트가 공개되지 않은",
                            "api 엔드포인트가 공개되지 않은",
                            "프라이빗 엔드포인트",
                            "프라이빗 엔드포인트만",
                            "외부에 공개되지 않은",
                        ),
                    ),
                ),
            ),
        ),
        ENDPOINT,
        Field(
            "support",
            "text",
            Text("Support", "지원 정책"),
            Words(en=("support", "support type"), ko=("지원 정책",)),
            values=(
                FieldValue("STANDARD", Words(en=("standard support",), ko=("표준 지원",))),
                FieldValue(
                    "EXTENDED",
                    Words(
                        en=("extended support",),
                        ko=(
                            "연장 지원",
                            "확장 지원",
                        ),
                    ),
                ),
            ),
        ),
        VPC,
    ),
    metrics=(
        # from Container Insights, where the cluster has it
        Metric(
            "node_cpu_utilization",
            "ContainerInsights",
            "level",
            "Percent",
            Text("Node CPU", "노드 CPU"),
            _BY_CLUSTER,
            Words(
                en=("cpu", "node cpu", "cpu utilization", "cpu usage"),
                ko=("cpu", "노드 cpu", "cpu 사용률", "씨피유", "노드 cpu 사용률"),
            ),
        ),
        Metric(
            "node_memory_utilization",
            "ContainerInsights",
            "level",
            "Percent",
            Text("Node memory", "노드 메모리"),
            _BY_CLUSTER,
            Words(
                en=("memory utilization", "node memory", "memory usage"),
                ko=("메모리 사용률", "노드 메모리", "메모리 사용량", "노드 메모리 사용률"),
            ),
        ),
        Metric(
            "cluster_node_count",
            "ContainerInsights",
            "level",
            "Count",
            Text("Nodes in the cluster", "전체 노드"),
            _BY_CLUSTER,
            summary=False,
        ),
        Metric(
            "cluster_failed_node_count",
            "ContainerInsights",
            "level",
            "Count",
            Text("Failed nodes", "장애 노드"),
            _BY_CLUSTER,
            Words(
                en=("failed nodes",),
                ko=(
                    "장애 노드",
                    "실패한 노드",
                    "실패 노드",
                    "비정상 노드",
                    "장애가 난 노드",
                    "장애 난 노드",
                    "고장 난 노드",
                ),
            ),
            summary=False,
        ),
    ),
    permissions=("eks:DescribeCluster", "eks:DescribeNodegroup", "eks:ListClusters", "eks:ListNodegroups"),
    collect=collect,
    cost_services=("Amazon Elastic Container Service for Kubernetes",),
    console="https://{region}.console.aws.amazon.com/eks/home?region={region}#/clusters/{resource_id}",
    cli="aws eks describe-cluster --region {region} --name {resource_id}",
)
