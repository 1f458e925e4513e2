"""The networks of a region: VPCs, their subnets, which of these lead to the internet, peerings, who may call whom."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from rassistant.collect.topic import Topic
from rassistant.models.scope import Account
from rassistant.resources.reading import tag_map

if TYPE_CHECKING:
    from rassistant.aws.gateway import Gateway

_EVERYWHERE = ("0.0.0.0/0", "::/0")


def _read(gateway: Gateway, account: Account, region: str, items: Sequence[str]) -> Mapping[str, Any]:
    """``all`` → vpcs, subnets (``public``: a route leads to an internet gateway), peerings, and of security groups the
    groups that they let in (``allowed``: id → ids)."""

    def listed(operation: str, key: str) -> list[Mapping[str, Any]]:
        return list(gateway.pages(account, region, "ec2", operation, key))

    vpcs = listed("DescribeVpcs", "Vpcs")
    tables = listed("DescribeRouteTables", "RouteTables")
    layout = {
        "vpcs": [_vpc(vpc) for vpc in vpcs],
        "subnets": [_subnet(subnet, tables) for subnet in listed("DescribeSubnets", "Subnets")],
        "peerings": [_peering(each) for each in listed("DescribeVpcPeeringConnections", "VpcPeeringConnections")],
        "allowed": {
            group["GroupId"]: sources
            for group in listed("DescribeSecurityGroups", "SecurityGroups")
            if (sources := _sources(group))
        },
    }
    return dict.fromkeys(items, layout)


def _sources(group: Mapping[str, Any]) -> list[str]:
    pairs = (pair for rule in group.get("IpPermissions") or () for pair in rule.get("UserIdGroupPairs") or ())
    return sorted({pair["GroupId"] for pair in pairs if pair.get("GroupId")})


def _vpc(vpc: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "id": vpc["VpcId"],
        "name": tag_map(vpc.get("Tags")).get("Name"),
        "cidr": vpc.get("CidrBlock"),
        "default": bool(vpc.get("IsDefault")),
    }


def _subnet(subnet: Mapping[str, Any], tables: Iterable[Mapping[str, Any]]) -> dict[str, Any]:
    return {
        "id": subnet["SubnetId"],
        "name": tag_map(subnet.get("Tags")).get("Name"),
        "vpc": subnet.get("VpcId"),
        "zone": subnet.get("AvailabilityZone"),
        "cidr": subnet.get("CidrBlock"),
        "public": _is_public(subnet, tables),
    }


def _is_public(subnet: Mapping[str, Any], tables: Iterable[Mapping[str, Any]]) -> bool:
    """By the subnet's own route table; without one, by the main one of its VPC."""
    own = main = None
    for table in tables:
        for association in table.get("Associations") or ():
            if association.get("SubnetId") == subnet["SubnetId"]:
                own = table
            elif association.get("Main") and table.get("VpcId") == subnet.get("VpcId"):
                main = table
    routes = (own or main or {}).get("Routes") or ()
    return any(
        str(route.get("GatewayId") or "").startswith("igw-")
        and (route.get("DestinationCidrBlock") in _EVERYWHERE or route.get("DestinationIpv6CidrBlock") in _EVERYWHERE)
        for route in routes
    )


def _peering(peering: Mapping[str, Any]) -> dict[str, Any]:
    ends = [peering.get(end) or {} for end in ("RequesterVpcInfo", "AccepterVpcInfo")]
    return {
        "id": peering["VpcPeeringConnectionId"],
        "status": (peering.get("Status") or {}).get("Code"),
        "vpcs": [end.get("VpcId") for end in ends],
    }


TOPIC = Topic(
    id="network_layout",
    service="ec2",
    permissions=(
        "ec2:DescribeRouteTables",
        "ec2:DescribeSecurityGroups",
        "ec2:DescribeSubnets",
        "ec2:DescribeVpcPeeringConnections",
        "ec2:DescribeVpcs",
    ),
    read=_read,
    fresh=timedelta(minutes=15),
)
