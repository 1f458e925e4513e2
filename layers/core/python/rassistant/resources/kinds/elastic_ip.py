"""Elastic IP addresses."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from rassistant.errors import Text
from rassistant.models.resource import Resource
from rassistant.resources.fields import ATTACHED, ATTACHED_TO, PRIVATE_IP, PUBLIC_IP
from rassistant.resources.kind import Field, Kind, Reader, State, Words
from rassistant.resources.reading import arn, tag_map


def collect(reader: Reader) -> Iterator[Resource]:
    for address in reader.pages("ec2", "DescribeAddresses", "Addresses"):
        tags = tag_map(address.get("Tags"))
        # an address from the days before VPC has no allocation id
        identifier = address.get("AllocationId") or address["PublicIp"]
        attached_to = _attached_to(address)
        yield Resource(
            resource_id=identifier,
            arn=arn(reader, "ec2", f"elastic-ip/{identifier}"),
            service_type="EIP",
            name=tags.get("Name") or identifier,
            account_id=reader.account_id,
            region=reader.region,
            status="available" if attached_to is None else "in-use",
            created_at=None,  # AWS does not say
            tags=tags,
            details={
                "public_ip": address.get("PublicIp"),
                "private_ip": address.get("PrivateIpAddress") or None,
                "attached": attached_to is not None,
                "attached_to": attached_to,
                "network_interface": address.get("NetworkInterfaceId") or None,
                "association_id": address.get("AssociationId") or None,
            },
        )


def _attached_to(address: Mapping[str, Any]) -> str | None:
    """The instance, else the network interface (of a NAT gateway, a balancer); None for a free address."""
    if not (address.get("AssociationId") or address.get("InstanceId")):
        return None
    return address.get("InstanceId") or address.get("NetworkInterfaceId") or address.get("AssociationId")


KIND = Kind(
    id="elastic_ip",
    service_type="EIP",
    service="ec2",
    label=Text("Elastic IP", "탄력적 IP"),
    where="regional",
    words=Words(
        en=(
            "eip",
            "eips",
            "elastic ip",
            "elastic ips",
            "elastic ip address",
            "ip address",
            "ip addresses",
            "static ip",
        ),
        ko=("탄력적 ip", "탄력 ip", "엘라스틱 ip", "고정 ip", "ip 주소", "탄력적 아이피", "고정 아이피", "이아이피"),
    ),
    states=(
        State(
            "in-use", Text("In use", "사용 중"), Words(en=("in use", "in-use"), ko=("사용 중", "사용중", "사용 중인"))
        ),
        State(
            "available",
            Text("Not associated", "미연결"),
            Words(en=("available", "free"), ko=("사용 가능한", "비어 있는")),
        ),
    ),
    fields=(
        PUBLIC_IP,
        PRIVATE_IP,
        ATTACHED,
        ATTACHED_TO,
        Field(
            "network_interface",
            "text",
            Text("Network interface", "네트워크 인터페이스"),
            Words(
                en=("eni", "network interface"),
                ko=(
                    "네트워크 인터페이스",
                    "eni",
                ),
            ),
        ),
        Field("association_id", "text", Text("Association", "연결 ID"), Words(en=("association id",), ko=("연결 id",))),
    ),
    metrics=(),
    permissions=("ec2:DescribeAddresses",),
    collect=collect,
    cost_services=("Amazon Virtual Private Cloud", "EC2 - Other"),
    usage=("ElasticIP:*", "PublicIPv4:*"),
    console="https://{region}.console.aws.amazon.com/ec2/home?region={region}#ElasticIpDetails:AllocationId={resource_id}",
    cli="aws ec2 describe-addresses --region {region} --public-ips {public_ip}",
)
