"""EC2 Auto Scaling groups."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

from rassistant.errors import Text
from rassistant.models.resource import Resource
from rassistant.resources.fields import INSTANCE_TYPE
from rassistant.resources.kind import Field, Kind, Metric, Reader, State, Words
from rassistant.resources.reading import dimension, moment, tag_map

_BY_GROUP: Final = dimension("AutoScalingGroupName")


def collect(reader: Reader) -> Iterator[Resource]:
    pages = reader.pages(
        "autoscaling", "DescribeAutoScalingGroups", "AutoScalingGroups", PaginationConfig={"PageSize": 100}
    )
    for group in pages:
        members = group.get("Instances") or ()
        yield Resource(
            resource_id=group["AutoScalingGroupName"],
            arn=group["AutoScalingGroupARN"],
            service_type="ASG",
            name=group["AutoScalingGroupName"],
            account_id=reader.account_id,
            region=reader.region,
            status="Deleting" if group.get("Status") else "Active",  # a status is there while it is deleted, alone
            created_at=moment(group.get("CreatedTime")),
            tags=tag_map(group.get("Tags")),
            details={
                "instance_type": ", ".join(sorted({m["InstanceType"] for m in members if m.get("InstanceType")}))
                or None,
                "min_size": group.get("MinSize"),
                "max_size": group.get("MaxSize"),
                "desired_capacity": group.get("DesiredCapacity"),
                "instance_count": len(members),
                "launch_template": _template(group),
                "mixed_instances": bool(group.get("MixedInstancesPolicy")),
                "availability_zones": ", ".join(group.get("AvailabilityZones") or ()) or None,
            },
        )


def _template(group: Mapping[str, Any]) -> str | None:
    mixed = ((group.get("MixedInstancesPolicy") or {}).get("LaunchTemplate") or {}).get("LaunchTemplateSpecification")
    template = group.get("LaunchTemplate") or mixed or {}
    return (
        template.get("LaunchTemplateName") or template.get("LaunchTemplateId") or group.get("LaunchConfigurationName")
    )


KIND = Kind(
    id="auto_scaling_group",
    service_type="ASG",
    service="autoscaling",
    label=Text("Auto Scaling group", "오토 스케일링 그룹"),
    where="regional",
    words=Words(
        en=("asg", "asgs", "auto scaling group", "auto scaling groups", "autoscaling group", "autoscaling groups"),
        ko=("오토 스케일링 그룹", "오토스케일링 그룹", "오토스케일링", "오토 스케일링", "자동 확장 그룹"),
    ),
    states=(
        State("Active", Text("Active", "활성"), Words(en=("active",), ko=("활성",))),
        State("Deleting", Text("Deleting", "삭제하는 중"), Words(en=("deleting",), ko=("삭제 중인",))),
    ),
    fields=(
        INSTANCE_TYPE,
        Field(
            "instance_count",
            "number",
            Text("Members", "인스턴스 수"),
            Words(
                en=("members", "member count", "instance count"),
                ko=("인스턴스 수", "구성원 수", "현재 인스턴스 수", "실제 인스턴스 수", "현재 용량"),
            ),
            column=True,
        ),
        Field(
            "desired_capacity",
            "number",
            Text("Desired", "목표 용량"),
            Words(
                en=("desired capacity", "desired", "desired instances", "desired size", "desired count"),
                ko=(
                    "목표 용량",
                    "원하는 용량",
                    "목표 인스턴스 수",
                    "목표 크기",
                    "원하는 크기",
                    "원하는 인스턴스 수",
                    "희망 인스턴스 수",
                ),
            ),
            column=True,
        ),
        Field(
            "min_size",
            "number",
            Text("Lower size", "크기 하한"),
            Words(
                en=(
                    "lower size",
                    "minimum size",
                    "min size",
                    "minimum capacity",
                    "min capacity",
                    "minimum instances",
                ),
                ko=("크기 하한", "최소 크기", "최소 용량", "최소 인스턴스 수"),
            ),
        ),
        Field(
            "max_size",
            "number",
            Text("Upper size", "크기 상한"),
            Words(
                en=(
                    "upper size",
                    "maximum size",
                    "max size",
                    "maximum capacity",
                    "max capacity",
                    "maximum instances",
                ),
                ko=("크기 상한", "최대 크기", "최대 용량", "최대 인스턴스 수"),
            ),
        ),
        Field(
            "launch_template",
            "text",
            Text("Launch template", "시작 템플릿"),
            Words(
                en=("launch template", "template"),
                ko=(
                    "시작 템플릿",
                    "런치 템플릿",
                    "론치 템플릿",
                ),
            ),
        ),
        Field(
            "mixed_instances",
            "boolean",
            Text("Mixed instances", "혼합 인스턴스"),
            Words(
                en=("mixed instances", "mixed instances policy"),
                ko=(
                    "혼합 인스턴스",
                    "혼합 인스턴스 정책",
                    "인스턴스 혼합",
                    "혼합 인스턴스 유형",
                ),
            ),
        ),
        Field(
            "availability_zones",
            "text",
            Text("Availability Zones", "가용 영역"),
            Words(en=("availability zones",), ko=("가용 영역",)),
        ),
    ),
    metrics=(
        Metric(
            "CPUUtilization",
            "AWS/EC2",
            "level",
            "Percent",
            Text("CPU utilization", "CPU 사용률"),
            _BY_GROUP,
            Words(en=("cpu", "cpu utilization", "cpu usage"), ko=("cpu", "cpu 사용률", "cpu 사용량", "씨피유")),
        ),
        Metric(
            "NetworkIn",
            "AWS/EC2",
            "count",
            "Bytes",
            Text("Network in", "네트워크 수신"),
            _BY_GROUP,
            Words(en=("network in", "inbound traffic"), ko=("네트워크 수신", "수신량")),
        ),
        Metric(
            "NetworkOut",
            "AWS/EC2",
            "count",
            "Bytes",
            Text("Network out", "네트워크 송신"),
            _BY_GROUP,
            Words(en=("network out", "outbound traffic"), ko=("네트워크 송신", "송신량")),
        ),
        Metric(
            "mem_used_percent",
            "CWAgent",
            "level",
            "Percent",
            Text("Memory used", "메모리 사용률"),
            _BY_GROUP,
            Words(en=("memory", "memory usage"), ko=("메모리", "메모리 사용률")),
            summary=False,
        ),
    ),
    permissions=("autoscaling:DescribeAutoScalingGroups",),
    collect=collect,
    cost_services=("Amazon Elastic Compute Cloud - Compute",),
    console="https://{region}.console.aws.amazon.com/ec2/home?region={region}#AutoScalingGroupDetails:id={resource_id}",
    cli="aws autoscaling describe-auto-scaling-groups --region {region} --auto-scaling-group-names {resource_id}",
)
