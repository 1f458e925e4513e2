"""ECS services."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final

from rassistant.errors import Text
from rassistant.models.resource import Resource
from rassistant.resources.fields import PLATFORM_VERSION
from rassistant.resources.kind import Field, FieldValue, Kind, Metric, Reader, State, Words
from rassistant.resources.reading import moment, tag_map

_AT_ONCE: Final = 10  # DescribeServices takes no more


def collect(reader: Reader) -> Iterable[Resource]:
    clusters = list(reader.pages("ecs", "ListClusters", "clusterArns"))
    batches = [
        (cluster, batch)
        for cluster, arns in zip(clusters, reader.each(clusters, lambda c: _service_arns(reader, c)), strict=True)
        for batch in _batches(arns)
    ]
    services = [s for found in reader.each(batches, lambda b: _described(reader, *b)) for s in found]
    definitions = sorted({s["taskDefinition"] for s in services if s.get("taskDefinition")})
    sizes = dict(zip(definitions, reader.each(definitions, lambda d: _size(reader, d)), strict=True))
    return [_resource(reader, service, sizes.get(service.get("taskDefinition", ""), {})) for service in services]


def _service_arns(reader: Reader, cluster: str) -> list[str]:
    return list(reader.pages("ecs", "ListServices", "serviceArns", cluster=cluster, PaginationConfig={"PageSize": 100}))


def _batches(arns: Sequence[str]) -> Iterator[Sequence[str]]:
    return (arns[start : start + _AT_ONCE] for start in range(0, len(arns), _AT_ONCE))


def _described(reader: Reader, cluster: str, arns: Sequence[str]) -> list[Mapping[str, Any]]:
    answer = reader.call("ecs", "DescribeServices", cluster=cluster, services=list(arns), include=["TAGS"])
    return list(answer.get("services") or ())


def _size(reader: Reader, definition: str) -> Mapping[str, Any]:
    """CPU units and MiB of a task: set for the task, or the sum of its containers. Empty where it can't be read."""
    unknown: Mapping[str, Any] = {}
    task = reader.attempt(
        lambda: reader.call("ecs", "DescribeTaskDefinition", taskDefinition=definition)["taskDefinition"], unknown
    )
    containers = task.get("containerDefinitions") or ()
    return {
        "cpu_units": _whole(task.get("cpu")) or sum(c.get("cpu") or 0 for c in containers) or None,
        "memory_mib": _whole(task.get("memory"))
        or sum(c.get("memory") or c.get("memoryReservation") or 0 for c in containers)
        or None,
    }


def _whole(text: Any) -> int | None:
    return int(text) if text and str(text).isdigit() else None


def _resource(reader: Reader, service: Mapping[str, Any], size: Mapping[str, Any]) -> Resource:
    cluster = service["clusterArn"].rpartition("/")[2]
    network = (service.get("networkConfiguration") or {}).get("awsvpcConfiguration") or {}
    return Resource(
        resource_id=f"{cluster}/{service['serviceName']}",  # names repeat between clusters
        arn=service["serviceArn"],
        service_type="ECS",
        name=service["serviceName"],
        account_id=reader.account_id,
        region=reader.region,
        status=service.get("status"),
        created_at=moment(service.get("createdAt")),
        tags=tag_map(service.get("tags"), key="key", value="value"),
        details={
            "cluster": cluster,
            "launch_type": _launch_type(service),
            "desired_count": service.get("desiredCount"),
            "running_count": service.get("runningCount"),
            "pending_count": service.get("pendingCount"),
            "cpu_units": size.get("cpu_units"),
            "memory_mib": size.get("memory_mib"),
            "task_definition": (service.get("taskDefinition") or "").rpartition("/")[2] or None,
            "platform_version": service.get("platformVersion"),
            "public_ip_assigned": None if not network else network.get("assignPublicIp") == "ENABLED",
            "subnets": ", ".join(network.get("subnets") or ()) or None,
        },
    )


def _launch_type(service: Mapping[str, Any]) -> str | None:
    """``FARGATE`` or ``EC2``; from the capacity providers where the service names those instead."""
    if service.get("launchType"):
        return str(service["launchType"])
    providers = [p["capacityProvider"] for p in service.get("capacityProviderStrategy") or ()]
    if not providers:
        return None
    return "FARGATE" if all(p.startswith("FARGATE") for p in providers) else "EC2"


def _dimensions(resource: Resource) -> Mapping[str, str]:
    return {"ClusterName": str(resource.details["cluster"]), "ServiceName": resource.name}


KIND = Kind(
    id="ecs_service",
    service_type="ECS",
    service="ecs",
    label=Text("ECS service", "ECS 서비스"),
    where="regional",
    words=Words(
        en=(
            "ecs",
            "ecs service",
            "ecs services",
            "container service",
            "container services",
            "containers",
        ),
        ko=("이씨에스", "ecs 서비스", "컨테이너", "컨테이너 서비스", "도커"),
    ),
    states=(
        State(
            "ACTIVE",
            Text("Active", "활성"),
            Words(en=("active", "running", "up"), ko=("활성", "실행 중", "활성화된", "동작 중")),
        ),
        State("DRAINING", Text("Draining", "비우는 중"), Words(en=("draining",), ko=("드레이닝", "비우는 중인"))),
        State("INACTIVE", Text("Inactive", "비활성"), Words(en=("inactive",), ko=("비활성", "비활성화된"))),
    ),
    fields=(
        Field(
            "cluster",
            "text",
            Text("Cluster", "클러스터"),
            Words(en=("cluster", "ecs cluster"), ko=("클러스터",)),
            column=True,
        ),
        Field(
            "launch_type",
            "text",
            Text("Launch type", "시작 유형"),
            Words(en=("launch type",), ko=("시작 유형", "실행 유형")),
            values=(
                FieldValue("FARGATE", Words(en=("fargate",), ko=("파게이트",))),
                FieldValue("EC2", Words(en=("ec2 launch type",), ko=("ec2 시작 유형",))),
                FieldValue("EXTERNAL", Words(en=("ecs anywhere", "external"), ko=("외부",))),
            ),
            column=True,
        ),
        Field(
            "desired_count",
            "number",
            Text("Desired tasks", "원하는 태스크 수"),
            Words(
                en=("desired tasks", "desired count", "desired"),
                ko=(
                    "원하는 태스크 수",
                    "원하는 태스크",
                    "목표 태스크 수",
                    "목표 태스크",
                    "희망 개수",
                    "원하는 작업 수",
                    "원하는 작업",
                    "목표 작업 수",
                    "목표 작업",
                ),
            ),
            column=True,
        ),
        Field(
            "running_count",
            "number",
            Text("Running tasks", "실행 중인 태스크 수"),
            Words(
                en=("running tasks", "running count", "tasks"),
                ko=(
                    "실행 중인 태스크 수",
                    "실행 중인 태스크",
                    "태스크 수",
                    "태스크",
                    "실행 중인 작업 수",
                    "실행 중인 작업",
                ),
            ),
            column=True,
        ),
        Field(
            "pending_count",
            "number",
            Text("Pending tasks", "대기 중인 태스크 수"),
            Words(
                en=("pending tasks",),
                ko=(
                    "대기 중인 태스크",
                    "대기 중인 작업 수",
                    "대기 중인 작업",
                    "대기 태스크",
                    "펜딩 태스크",
                    "대기 중인 태스크 수",
                ),
            ),
        ),
        Field(
            "cpu_units",
            "number",
            Text("CPU units", "CPU 단위"),
            Words(en=("cpu units", "task cpu"), ko=("cpu 단위", "태스크 cpu", "할당 cpu", "할당된 cpu")),
        ),
        Field(
            "memory_mib",
            "number",
            Text("Task memory", "태스크 메모리"),
            Words(en=("memory", "task memory", "ram"), ko=("메모리", "태스크 메모리", "램")),
            unit="MiB",
        ),
        Field(
            "task_definition",
            "text",
            Text("Task definition", "태스크 정의"),
            Words(
                en=("task definition",),
                ko=("태스크 정의", "작업 정의"),
            ),
        ),
        PLATFORM_VERSION,
        Field(
            "public_ip_assigned",
            "boolean",
            Text("Public IP assigned", "퍼블릭 IP 할당"),
            Words(
                en=("assign public ip",),
                ko=("퍼블릭 ip 할당", "공인 ip 할당", "퍼블릭 ip 자동 할당"),
            ),
            values=(
                FieldValue(
                    True,
                    Words(
                        en=("with a public ip", "with public ips"),
                        ko=(
                            "퍼블릭 ip가 있는",
                            "공인 ip가 있는",
                            "퍼블릭 ip가 할당된",
                            "공인 ip가 할당된",
                            "퍼블릭 ip를 할당하는",
                            "공인 ip를 할당하는",
                            "퍼블릭 ip 할당된",
                        ),
                    ),
                ),
                FieldValue(
                    False,
                    Words(
                        en=("without a public ip", "without public ips"),
                        ko=(
                            "퍼블릭 ip가 없는",
                            "공인 ip가 없는",
                            "퍼블릭 ip가 할당되지 않은",
                            "공인 ip가 할당되지 않은",
                            "퍼블릭 ip를 할당하지 않는",
                            "공인 ip를 할당하지 않는",
                            "퍼블릭 ip가 할당 안 된",
                            "퍼블릭 ip 할당 안 된",
                        ),
                    ),
                ),
            ),
        ),
        Field("subnets", "text", Text("Subnets", "서브넷"), Words(en=("subnets", "subnet"), ko=("서브넷",))),
    ),
    metrics=(
        Metric(
            "CPUUtilization",
            "AWS/ECS",
            "level",
            "Percent",
            Text("CPU utilization", "CPU 사용률"),
            _dimensions,
            Words(en=("cpu", "cpu utilization", "cpu usage"), ko=("cpu", "cpu 사용률", "cpu 사용량", "씨피유")),
        ),
        Metric(
            "MemoryUtilization",
            "AWS/ECS",
            "level",
            "Percent",
            Text("Memory utilization", "메모리 사용률"),
            _dimensions,
            Words(en=("memory utilization", "memory usage"), ko=("메모리 사용률", "메모리 사용량")),
        ),
    ),
    permissions=("ecs:DescribeServices", "ecs:DescribeTaskDefinition", "ecs:ListClusters", "ecs:ListServices"),
    collect=collect,
    cost_services=("Amazon Elastic Container Service",),
    console="https://{region}.console.aws.amazon.com/ecs/v2/clusters/{cluster}/services/{name}?region={region}",
    cli="aws ecs describe-services --region {region} --cluster {cluster} --services {name}",
)
