"""EMR clusters that have not ended."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import Any, Final

from rassistant.errors import Text
from rassistant.models.resource import Resource
from rassistant.resources.kind import Field, FieldValue, Kind, Metric, Reader, State, Words
from rassistant.resources.reading import arn, dimension, moment, tag_map

_BY_CLUSTER: Final = dimension("JobFlowId")
_LIVE: Final = ("STARTING", "BOOTSTRAPPING", "RUNNING", "WAITING")


def collect(reader: Reader) -> Iterator[Resource]:
    clusters = list(reader.pages("emr", "ListClusters", "Clusters", ClusterStates=list(_LIVE)))
    for cluster, (told, groups) in zip(clusters, reader.each(clusters, partial(_details, reader)), strict=True):
        status = cluster.get("Status") or {}
        types = sorted({group["InstanceType"] for group in groups if group.get("InstanceType")})
        yield Resource(
            resource_id=cluster["Id"],
            arn=cluster.get("ClusterArn") or arn(reader, "elasticmapreduce", f"cluster/{cluster['Id']}"),
            service_type="EMR",
            name=cluster.get("Name") or cluster["Id"],
            account_id=reader.account_id,
            region=reader.region,
            status=status.get("State"),
            created_at=moment((status.get("Timeline") or {}).get("CreationDateTime")),
            tags=tag_map(told.get("Tags")),
            details={
                "release": told.get("ReleaseLabel"),
                "applications": ", ".join(app["Name"] for app in told.get("Applications") or ()) or None,
                "instance_type": ", ".join(types) or None,
                "instance_count": sum(int(group.get("RunningInstanceCount") or 0) for group in groups)
                if groups
                else None,
                "nodes": ", ".join(_node(group) for group in groups) or None,
                "spot": any(group.get("Market") == "SPOT" for group in groups) if groups else None,
                "auto_terminate": told.get("AutoTerminate"),
                "termination_protected": told.get("TerminationProtected"),
            },
        )


def _node(group: Mapping[str, Any]) -> str:
    return f"{group.get('RunningInstanceCount') or 0}x{group.get('InstanceType')}"


def _details(reader: Reader, cluster: Mapping[str, Any]) -> tuple[Mapping[str, Any], Sequence[Mapping[str, Any]]]:
    """What it is, and its instance groups; no groups where it has fleets, or where they can't be read."""
    nothing: Mapping[str, Any] = {}
    none: Sequence[Mapping[str, Any]] = ()
    told = reader.attempt(lambda: reader.call("emr", "DescribeCluster", ClusterId=cluster["Id"])["Cluster"], nothing)
    if told.get("InstanceCollectionType") == "INSTANCE_FLEET":
        return told, none
    groups = reader.attempt(
        lambda: list(reader.pages("emr", "ListInstanceGroups", "InstanceGroups", ClusterId=cluster["Id"])), none
    )
    return told, groups


KIND = Kind(
    id="emr_cluster",
    service_type="EMR",
    service="emr",
    label=Text("EMR cluster", "EMR 클러스터"),
    where="regional",
    words=Words(
        en=(
            "emr",
            "emr cluster",
            "emr clusters",
            "elastic mapreduce",
            "hadoop cluster",
            "spark cluster",
            "spark clusters",
        ),
        ko=("emr 클러스터", "이엠알", "하둡 클러스터", "스파크 클러스터"),
    ),
    states=(
        State(
            "WAITING",
            Text("Waiting", "대기 중"),
            Words(en=("waiting",), ko=("대기 중", "대기 중인", "작업 대기 중인", "일 없이 대기 중인")),
        ),
        State("RUNNING", Text("Running", "실행 중"), Words(en=("running", "active"), ko=("실행 중", "실행 중인"))),
        State("STARTING", Text("Starting", "시작 중"), Words(en=("starting",), ko=("시작 중인",))),
        State(
            "BOOTSTRAPPING",
            Text("Bootstrapping", "준비 중"),
            Words(
                en=("bootstrapping",),
                ko=(
                    "준비 중인",
                    "부트스트랩 중",
                    "부트스트랩 중인",
                    "부트스트래핑 중",
                ),
            ),
        ),
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
            Words(en=("node count", "instance count", "nodes", "instances"), ko=("노드 수", "인스턴스 수")),
            column=True,
        ),
        Field(
            "release",
            "text",
            Text("Release", "릴리스"),
            Words(
                en=("release", "version"),
                ko=("릴리스", "버전", "릴리즈", "릴리스 버전", "emr 버전", "emr 릴리스", "릴리즈 버전"),
            ),
            column=True,
        ),
        Field(
            "applications",
            "text",
            Text("Applications", "애플리케이션"),
            Words(
                en=("applications", "application", "software", "installed applications"),
                ko=(
                    "애플리케이션",
                    "설치된 애플리케이션",
                    "앱",
                    "설치된 앱",
                ),
            ),
        ),
        Field("nodes", "text", Text("Groups", "인스턴스 그룹"), Words(en=("instance groups",), ko=("인스턴스 그룹",))),
        Field(
            "spot",
            "boolean",
            Text("Spot", "스팟"),
            Words(
                en=("spot",),
                ko=(
                    "스팟",
                    "스팟 사용",
                ),
            ),
            values=(
                FieldValue(
                    True,
                    Words(
                        en=("on spot", "with spot", "on spot instances"),
                        ko=(
                            "스팟을 쓰는",
                            "스팟을 사용하는",
                            "스팟이 섞인",
                        ),
                    ),
                ),
                FieldValue(
                    False,
                    Words(
                        en=("without spot", "not on spot"),
                        ko=(
                            "스팟을 안 쓰는",
                            "스팟을 쓰지 않는",
                            "스팟을 사용하지 않는",
                            "스팟 없이 도는",
                            "스팟 없이 돌아가는",
                            "스팟이 없는",
                        ),
                    ),
                ),
            ),
        ),
        Field(
            "auto_terminate",
            "boolean",
            Text("Ends by itself", "자동 종료"),
            Words(
                en=(
                    "auto terminate",
                    "auto-termination",
                    "auto termination",
                    "automatic termination",
                    "auto-terminate",
                ),
                ko=(
                    "자동 종료",
                    "자동 종료 정책",
                    "유휴 시 자동 종료",
                ),
            ),
        ),
        Field(
            "termination_protected",
            "boolean",
            Text("Termination protection", "종료 방지"),
            Words(en=("termination protection",), ko=("종료 방지",)),
            values=(
                FieldValue(
                    True,
                    Words(en=("protected against termination", "termination protected", "protected from termination")),
                ),
                FieldValue(
                    False,
                    Words(
                        en=(
                            "not protected against termination",
                            "not protected from termination",
                            "unprotected against termination",
                            "not termination protected",
                        )
                    ),
                ),
            ),
        ),
    ),
    metrics=(
        Metric(
            "IsIdle",
            "AWS/ElasticMapReduce",
            "level",
            "Count",
            Text("Idleness", "유휴 여부"),
            _BY_CLUSTER,
            Words(en=("idleness",), ko=("유휴 여부",)),
        ),
        Metric(
            "YARNMemoryAvailablePercentage",
            "AWS/ElasticMapReduce",
            "level",
            "Percent",
            Text("YARN memory free", "YARN 여유 메모리"),
            _BY_CLUSTER,
            Words(
                en=("free memory", "yarn memory", "yarn memory available", "available yarn memory", "free yarn memory"),
                ko=("여유 메모리", "yarn 메모리", "yarn 여유 메모리", "yarn 가용 메모리", "가용 yarn 메모리"),
            ),
        ),
        Metric(
            "AppsRunning",
            "AWS/ElasticMapReduce",
            "level",
            "Count",
            Text("Applications running", "실행 중인 애플리케이션"),
            _BY_CLUSTER,
            Words(
                en=("apps running", "running apps", "running applications", "applications running"),
                ko=(
                    "실행 중인 애플리케이션",
                    "실행 중인 앱",
                    "돌고 있는 앱",
                    "돌고 있는 애플리케이션",
                ),
            ),
            summary=False,
        ),
    ),
    permissions=(
        "elasticmapreduce:DescribeCluster",
        "elasticmapreduce:ListClusters",
        "elasticmapreduce:ListInstanceGroups",
    ),
    collect=collect,
    cost_services=("Amazon Elastic MapReduce",),
    console="https://{region}.console.aws.amazon.com/emr/home?region={region}#/clusterDetails/{resource_id}",
    cli="aws emr describe-cluster --region {region} --cluster-id {resource_id}",
)
