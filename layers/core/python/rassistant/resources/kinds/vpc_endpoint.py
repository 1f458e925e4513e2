"""VPC endpoints: interface, Gateway Load Balancer and gateway."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from rassistant.errors import Text
from rassistant.models.resource import Resource
from rassistant.resources.fields import VPC
from rassistant.resources.kind import Field, FieldValue, Kind, Metric, Reader, State, Words
from rassistant.resources.reading import arn, moment, tag_map

_BILLED: Final = ("Interface", "GatewayLoadBalancer")


def _dimensions(resource: Resource) -> Mapping[str, str] | None:
    """None for what has no metrics: gateway endpoints are routes, and cost nothing."""
    details = resource.details
    kind, service, vpc = details.get("type"), details.get("service_name"), details.get("vpc")
    if kind == "Gateway" or not (kind and service and vpc):
        return None
    return {
        "Endpoint Type": str(kind),
        "Service Name": str(service),
        "VPC Endpoint Id": resource.resource_id,
        "VPC Id": str(vpc),
    }


def collect(reader: Reader) -> Iterator[Resource]:
    for endpoint in reader.pages("ec2", "DescribeVpcEndpoints", "VpcEndpoints", PaginationConfig={"PageSize": 1000}):
        tags = tag_map(endpoint.get("Tags"))
        service = endpoint.get("ServiceName") or ""
        kind = endpoint.get("VpcEndpointType") or "Gateway"
        yield Resource(
            resource_id=endpoint["VpcEndpointId"],
            arn=arn(reader, "ec2", f"vpc-endpoint/{endpoint['VpcEndpointId']}"),
            service_type="VPCEndpoint",
            name=tags.get("Name") or endpoint["VpcEndpointId"],
            account_id=reader.account_id,
            region=reader.region,
            # interface endpoints say it in lower case, others with a capital
            status=endpoint["State"][:1].lower() + endpoint["State"][1:] if endpoint.get("State") else None,
            created_at=moment(endpoint.get("CreationTimestamp")),
            tags=tags,
            details={
                "type": kind,
                "service_name": service or None,
                "vpc": endpoint.get("VpcId"),
                "subnet_count": len(endpoint.get("SubnetIds") or ()),
                "billed": kind in _BILLED,
                "private_dns": endpoint.get("PrivateDnsEnabled"),
                "requester_managed": bool(endpoint.get("RequesterManaged")),
                "route_tables": ", ".join(endpoint.get("RouteTableIds") or ()) or None,
            },
        )


KIND = Kind(
    id="vpc_endpoint",
    service_type="VPCEndpoint",
    service="ec2",
    label=Text("VPC endpoint", "VPC 엔드포인트"),
    where="regional",
    words=Words(
        en=(
            "vpc endpoint",
            "vpc endpoints",
            "vpce",
            "vpces",
            "interface endpoint",
            "interface endpoints",
            "privatelink",
        ),
        ko=("vpc 엔드포인트", "브이피씨 엔드포인트", "인터페이스 엔드포인트", "프라이빗링크"),
    ),
    states=(
        State(
            "available", Text("Available", "사용 가능"), Words(en=("available", "active"), ko=("사용 가능한", "활성"))
        ),
        State("pending", Text("Pending", "만드는 중"), Words(en=("pending",), ko=("생성 중인",))),
        State(
            "pendingAcceptance",
            Text("Pending acceptance", "수락 대기"),
            Words(en=("pending acceptance",), ko=("수락 대기 중인",)),
        ),
        State("deleting", Text("Deleting", "삭제하는 중"), Words(en=("deleting",), ko=("삭제 중인",))),
        State("deleted", Text("Deleted", "삭제됨"), Words(en=("deleted",), ko=("삭제된",))),
        State("rejected", Text("Rejected", "거부됨"), Words(en=("rejected",), ko=("거부된", "거절된"))),
        State("failed", Text("Failed", "실패"), Words(en=("failed",), ko=("실패한",))),
        State("expired", Text("Expired", "만료됨"), Words(en=("expired",), ko=("만료된",))),
    ),
    fields=(
        Field(
            "type",
            "text",
            Text("Type", "유형"),
            Words(en=("endpoint type", "type"), ko=("엔드포인트 유형", "유형")),
            values=(
                FieldValue("Interface", Words(en=("interface",), ko=("인터페이스",))),
                FieldValue(
                    "Gateway", Words(en=("gateway type",), ko=("게이트웨이형", "게이트웨이 유형", "게이트웨이 타입"))
                ),
                FieldValue(
                    "GatewayLoadBalancer",
                    Words(
                        en=("gwlb", "gateway load balancer"),
                        ko=("gwlb", "게이트웨이 로드 밸런서", "게이트웨이 로드밸런서"),
                    ),
                ),
            ),
            column=True,
        ),
        Field(
            "service_name",
            "text",
            Text("Endpoint service", "엔드포인트 서비스"),
            Words(
                en=("service name", "endpoint service"),
                ko=("엔드포인트 서비스", "서비스 이름", "서비스명", "대상 서비스", "연결 서비스"),
            ),
            column=True,
        ),
        VPC,
        Field(
            "subnet_count",
            "number",
            Text("Zones", "영역 수"),
            Words(
                en=("zone count", "subnets", "subnet count"),
                ko=("영역 수", "서브넷 수"),
            ),
            column=True,
        ),
        Field(
            "billed",
            "boolean",
            Text("Billed by the hour", "시간당 과금"),
            values=(
                FieldValue(
                    True,
                    Words(
                        ko=(
                            "시간당 과금되는",
                            "시간당 요금이 나가는",
                            "시간당 요금이 붙는",
                            "시간당 비용이 드는",
                            "과금되는",
                            "요금이 붙는",
                            "유료인",
                        )
                    ),
                ),
                FieldValue(False, Words(ko=("과금되지 않는", "과금 안 되는", "요금이 없는", "무료인", "무료"))),
            ),
        ),
        Field(
            "private_dns",
            "boolean",
            Text("Private DNS", "프라이빗 DNS"),
            Words(en=("private dns",), ko=("프라이빗 dns",)),
        ),
        Field(
            "requester_managed",
            "boolean",
            Text("Managed by a service", "서비스가 관리"),
            Words(ko=("요청자 관리", "서비스 관리")),
        ),
        Field(
            "route_tables",
            "text",
            Text("Route tables", "라우팅 테이블"),
            Words(en=("route tables",), ko=("라우팅 테이블", "라우트 테이블")),
        ),
    ),
    metrics=(
        Metric(
            "BytesProcessed",
            "AWS/PrivateLinkEndpoints",
            "count",
            "Bytes",
            Text("Bytes processed", "처리한 양"),
            _dimensions,
            Words(
                en=("bytes processed", "traffic"),
                ko=("처리한 양", "트래픽", "처리량", "처리한 데이터", "처리한 바이트"),
            ),
        ),
        Metric(
            "NewConnections",
            "AWS/PrivateLinkEndpoints",
            "level",
            "Count",
            Text("New connections", "새 연결"),
            _dimensions,
            Words(en=("new connections",), ko=("새 연결", "신규 연결", "새 연결 수")),
            summary=False,
        ),
        Metric(
            "ActiveConnections",
            "AWS/PrivateLinkEndpoints",
            "level",
            "Count",
            Text("Active connections", "활성 연결"),
            _dimensions,
            Words(en=("connections", "active connections"), ko=("연결 수", "활성 연결", "연결", "활성 연결 수")),
            summary=False,
        ),
    ),
    permissions=("ec2:DescribeVpcEndpoints",),
    collect=collect,
    cost_services=("Amazon Virtual Private Cloud",),
    usage=("VpcEndpoint-*",),
    console="https://{region}.console.aws.amazon.com/vpcconsole/home?region={region}#EndpointDetails:vpcEndpointId={resource_id}",
    cli="aws ec2 describe-vpc-endpoints --region {region} --vpc-endpoint-ids {resource_id}",
)
