"""NAT gateways."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from rassistant.errors import Text
from rassistant.models.resource import Resource
from rassistant.resources.fields import PRIVATE_IP, PUBLIC_IP, SUBNET, VPC
from rassistant.resources.kind import Field, FieldValue, Kind, Metric, Reader, State, Words
from rassistant.resources.reading import arn, dimension, moment, tag_map

_BY_GATEWAY: Final = dimension("NatGatewayId")


def collect(reader: Reader) -> Iterator[Resource]:
    for gateway in reader.pages("ec2", "DescribeNatGateways", "NatGateways", PaginationConfig={"PageSize": 1000}):
        tags = tag_map(gateway.get("Tags"))
        addresses = gateway.get("NatGatewayAddresses") or ()
        yield Resource(
            resource_id=gateway["NatGatewayId"],
            arn=arn(reader, "ec2", f"natgateway/{gateway['NatGatewayId']}"),
            service_type="NAT",
            name=tags.get("Name") or gateway["NatGatewayId"],
            account_id=reader.account_id,
            region=reader.region,
            status=gateway.get("State"),
            created_at=moment(gateway.get("CreateTime")),
            tags=tags,
            details={
                "vpc": gateway.get("VpcId"),
                "subnet": gateway.get("SubnetId"),
                "public_ip": ", ".join(a["PublicIp"] for a in addresses if a.get("PublicIp")) or None,
                "private_ip": ", ".join(a["PrivateIp"] for a in addresses if a.get("PrivateIp")) or None,
                "allocation_id": ", ".join(a["AllocationId"] for a in addresses if a.get("AllocationId")) or None,
                "connectivity": gateway.get("ConnectivityType") or "public",
            },
        )


KIND = Kind(
    id="nat_gateway",
    service_type="NAT",
    service="ec2",
    label=Text("NAT gateway", "NAT 게이트웨이"),
    where="regional",
    words=Words(
        en=("nat", "nats", "nat gateway", "nat gateways", "natgw"),
        ko=("nat 게이트웨이", "낫 게이트웨이", "나트 게이트웨이", "나트"),
    ),
    states=(
        State("pending", Text("Pending", "만드는 중"), Words(en=("creating",), ko=("생성 중인",))),
        State(
            "available",
            Text("Available", "사용 가능"),
            Words(en=("available", "active", "running", "up"), ko=("사용 가능한", "활성", "동작 중", "실행 중")),
        ),
        State("deleting", Text("Deleting", "삭제하는 중"), Words(en=("deleting",), ko=("삭제 중인",))),
        State("deleted", Text("Deleted", "삭제됨"), Words(en=("deleted",), ko=("삭제된",))),
        State("failed", Text("Failed", "실패"), Words(en=("failed",), ko=("실패한",))),
    ),
    fields=(
        VPC,
        SUBNET,
        PUBLIC_IP,
        PRIVATE_IP,
        Field(
            "allocation_id",
            "text",
            Text("Elastic IP", "탄력적 IP"),
            Words(en=("allocation id",), ko=("할당 id",)),
        ),
        Field(
            "connectivity",
            "text",
            Text("Connectivity", "연결 유형"),
            Words(en=("connectivity", "connectivity type"), ko=("연결 유형",)),
            values=(
                FieldValue("public", Words(en=("public nat",), ko=("퍼블릭 nat", "퍼블릭", "공용"))),
                FieldValue("private", Words(en=("private nat",), ko=("프라이빗 nat", "프라이빗", "사설"))),
            ),
            column=True,
        ),
    ),
    metrics=(
        Metric(
            "BytesOutToDestination",
            "AWS/NATGateway",
            "count",
            "Bytes",
            Text("Bytes out", "내보낸 양"),
            _BY_GATEWAY,
            Words(
                en=(
                    "traffic",
                    "bytes out",
                    "outbound traffic",
                    "outgoing traffic",
                    "data processed",
                    "bytes out to destination",
                    "bytes sent",
                    "bytes sent out",
                ),
                ko=(
                    "트래픽",
                    "내보낸 양",
                    "송신량",
                    "나간 트래픽",
                    "내보낸 트래픽",
                    "보낸 트래픽",
                    "송신 트래픽",
                    "아웃바운드 트래픽",
                    "나가는 트래픽",
                ),
            ),
        ),
        Metric(
            "BytesInFromDestination",
            "AWS/NATGateway",
            "count",
            "Bytes",
            Text("Bytes in", "받은 양"),
            _BY_GATEWAY,
            Words(
                en=(
                    "bytes in",
                    "inbound traffic",
                    "bytes in from destination",
                    "bytes received",
                    "incoming traffic",
                ),
                ko=(
                    "받은 양",
                    "수신량",
                    "인바운드 트래픽",
                    "들어온 트래픽",
                    "들어오는 트래픽",
                    "받은 트래픽",
                    "수신 트래픽",
                ),
            ),
        ),
        Metric(
            "ActiveConnectionCount",
            "AWS/NATGateway",
            "level",
            "Count",
            Text("Active connections", "활성 연결"),
            _BY_GATEWAY,
            Words(
                en=("connections", "active connections"), ko=("연결 수", "활성 연결", "접속 수", "연결", "활성 연결 수")
            ),
        ),
        Metric(
            "BytesInFromSource",
            "AWS/NATGateway",
            "count",
            "Bytes",
            Text("Bytes from clients", "내부에서 받은 양"),
            _BY_GATEWAY,
            Words(en=("bytes in from source",)),
            summary=False,
        ),
        Metric(
            "BytesOutToSource",
            "AWS/NATGateway",
            "count",
            "Bytes",
            Text("Bytes to clients", "내부로 보낸 양"),
            _BY_GATEWAY,
            Words(en=("bytes out to source",)),
            summary=False,
        ),
        Metric(
            "ErrorPortAllocation",
            "AWS/NATGateway",
            "count",
            "Count",
            Text("Port allocation errors", "포트 할당 오류"),
            _BY_GATEWAY,
            Words(en=("port allocation errors",), ko=("포트 할당 오류", "포트 할당 실패")),
            summary=False,
        ),
    ),
    permissions=("ec2:DescribeNatGateways",),
    collect=collect,
    cost_services=("EC2 - Other",),
    usage=("NatGateway-*",),
    console="https://{region}.console.aws.amazon.com/vpcconsole/home?region={region}#NatGatewayDetails:natGatewayId={resource_id}",
    cli="aws ec2 describe-nat-gateways --region {region} --nat-gateway-ids {resource_id}",
)
