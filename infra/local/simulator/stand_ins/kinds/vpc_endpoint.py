"""VPC endpoints: interface, Gateway Load Balancer and gateway."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from moto.moto_api._internal import mock_random

from infra.local.simulator.account_model import Resource
from infra.local.simulator.charge import Charge
from infra.local.simulator.kind_rules import SIZE, TEXT, Key, KindRules
from infra.local.simulator.seeding.network import Network
from infra.local.simulator.seeding.place import Place, Seeded, key_value, with_name
from infra.local.simulator.stand_ins.kind import Ask, Made, Refused, StandIn, born, hourly
from infra.local.simulator.unit_prices import unit_prices

_TYPES = {"interface": "Interface", "gateway": "Gateway", "gateway_load_balancer": "GatewayLoadBalancer"}


def _make(place: Place, network: Network, resource: Resource) -> Made:
    kind = resource.text("type", "interface")
    subnet = network.subnet_for(resource)
    endpoint_id = f"vpce-{mock_random.get_random_hex(17)}"
    service = resource.text("service", "s3" if kind == "gateway" else "ssm")
    name = service if "." in service and service.startswith("com.") else f"com.amazonaws.{place.region}.{service}"
    zones = 0 if kind == "gateway" else resource.integer("zones", 1)
    row: dict[str, Any] = {
        "VpcEndpointId": endpoint_id,
        "VpcEndpointType": _TYPES[kind],
        "VpcId": subnet.vpc_id,
        "ServiceName": name,
        "State": resource.status,
        "RouteTableIds": [],
        "SubnetIds": [subnet.id, *(f"subnet-{mock_random.get_random_hex(17)}" for _ in range(zones - 1))][:zones],
        "NetworkInterfaceIds": [f"eni-{mock_random.get_random_hex(17)}" for _ in range(zones)],
        "PrivateDnsEnabled": kind == "interface",
        "RequesterManaged": False,
        "CreationTimestamp": born(place, resource),
        "OwnerId": place.account_id,
        "Tags": key_value(with_name(resource)),
    }
    traits = {"vpc": str(subnet.vpc_id), "service": name, "type": _TYPES[kind]}
    arn = place.arn("ec2", f"vpc-endpoint/{endpoint_id}")
    return Made(endpoint_id, arn, row, bill_id=endpoint_id, traits=traits)


def _endpoints(ask: Ask) -> dict[str, Any]:
    wanted = ask.parameters.get("VpcEndpointIds")
    rows = [row for row in ask.rows("VPCEndpoint") if not wanted or row["VpcEndpointId"] in wanted]
    if wanted and len(rows) < len(wanted):
        raise Refused("InvalidVpcEndpointId.NotFound", "The vpcEndpoint ID does not exist")
    return {"VpcEndpoints": rows}


def _dimensions(seeded: Seeded, _metric: str) -> tuple[Mapping[str, str], ...]:
    return (
        {
            "Endpoint Type": seeded.traits["type"],
            "Service Name": seeded.traits["service"],
            "VPC Endpoint Id": seeded.resource_id,
            "VPC Id": seeded.traits["vpc"],
        },
    )


def _charges(resource: Resource) -> Iterator[Charge]:
    prices, kind = unit_prices()["vpc_endpoint"], resource.text("type", "interface")
    if kind == "gateway":
        return
    price, usage = prices["hour"], "VpcEndpoint-Hours"
    if kind == "gateway_load_balancer":
        price, usage = prices["gwlb_hour"], "VpcEndpoint-GWLBE-Hours"
    yield hourly(resource, "Amazon Virtual Private Cloud", usage, price * resource.integer("zones", 1))


STAND_IN = StandIn(
    service_type="VPCEndpoint",
    rules=KindRules(
        "available",
        ("pendingAcceptance", "pending", "available", "deleting", "deleted", "rejected", "failed", "expired"),
        {"type": Key("text", values=tuple(_TYPES)), "service": TEXT, "zones": SIZE, "vpc": TEXT, "subnet": TEXT},
    ),
    make=_make,
    operations={("ec2", "DescribeVpcEndpoints"): _endpoints},
    event_source="ec2",
    namespace="AWS/PrivateLinkEndpoints",
    dimensions=_dimensions,
    summed=frozenset({"BytesProcessed", "PacketsDropped", "RstPacketsReceived"}),
    charges=_charges,
)
