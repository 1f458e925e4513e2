"""Network Firewall's firewalls, with the endpoint of each zone."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from moto.moto_api._internal import mock_random

from infra.local.simulator.account_model import Resource
from infra.local.simulator.charge import Charge
from infra.local.simulator.kind_rules import FLAG, SIZE, TEXT, KindRules
from infra.local.simulator.seeding.network import Network
from infra.local.simulator.seeding.place import Place, Seeded, key_value
from infra.local.simulator.stand_ins.kind import Ask, Made, StandIn, hourly
from infra.local.simulator.unit_prices import unit_prices


def _make(place: Place, network: Network, resource: Resource) -> Made:
    arn = place.arn("network-firewall", f"firewall/{resource.name}")
    subnet = network.subnet_for(resource)
    zones = [f"{place.region}{letter}" for letter in "abc"[: resource.integer("zones", 1)]]
    row: dict[str, Any] = {
        "FirewallName": resource.name,
        "FirewallArn": arn,
        "Firewall": {
            "FirewallName": resource.name,
            "FirewallArn": arn,
            "FirewallPolicyArn": place.arn("network-firewall", "firewall-policy/default"),
            "VpcId": subnet.vpc_id,
            "SubnetMappings": [{"SubnetId": f"subnet-{mock_random.get_random_hex(17)}"} for _ in zones],
            "DeleteProtection": resource.flag("delete_protection", False),
            "FirewallId": str(mock_random.uuid4()),
            "Tags": key_value(resource.tags),
        },
        "FirewallStatus": {
            "Status": resource.status,
            "ConfigurationSyncStateSummary": "IN_SYNC",
            "SyncStates": {
                zone: {"Attachment": {"EndpointId": f"vpce-{mock_random.get_random_hex(17)}", "Status": "READY"}}
                for zone in zones
            },
        },
    }
    return Made(resource.name, arn, row, traits={"zones": ",".join(zones)})


def _firewalls(ask: Ask) -> dict[str, Any]:
    return {
        "Firewalls": [{key: row[key] for key in ("FirewallName", "FirewallArn")} for row in ask.rows("NetworkFirewall")]
    }


def _describe(ask: Ask) -> dict[str, Any]:
    wanted = ask.parameters.get("FirewallArn")
    row = ask.one("NetworkFirewall", "FirewallArn", wanted, "ResourceNotFoundException")
    return {"Firewall": row["Firewall"], "FirewallStatus": row["FirewallStatus"], "UpdateToken": "token"}


def _dimensions(seeded: Seeded, _metric: str) -> tuple[dict[str, str], ...]:
    """What the file says of a firewall goes through its first zone."""
    zone = seeded.traits["zones"].split(",")[0]
    return ({"FirewallName": seeded.resource_id, "AvailabilityZone": zone, "Engine": "Stateless"},)


def _charges(resource: Resource) -> Iterator[Charge]:
    usd = unit_prices()["network_firewall"]["hour"] * resource.integer("zones", 1)
    yield hourly(resource, "AWS Network Firewall", "Endpoint-Hour", usd)


STAND_IN = StandIn(
    service_type="NetworkFirewall",
    rules=KindRules(
        "READY",
        ("PROVISIONING", "DELETING", "READY"),
        {"zones": SIZE, "vpc": TEXT, "subnet": TEXT, "delete_protection": FLAG},
    ),
    make=_make,
    operations={("network-firewall", "ListFirewalls"): _firewalls, ("network-firewall", "DescribeFirewall"): _describe},
    event_source="network-firewall",
    namespace="AWS/NetworkFirewall",
    dimensions=_dimensions,
    summed=frozenset({"ReceivedPackets", "PassedPackets", "DroppedPackets"}),
    charges=_charges,
)
