"""OpenSearch domains."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from infra.local.simulator.account_model import Resource
from infra.local.simulator.charge import Charge
from infra.local.simulator.kind_rules import FLAG, SIZE, TEXT, Key, KindRules
from infra.local.simulator.seeding.network import Network
from infra.local.simulator.seeding.place import Place, Seeded
from infra.local.simulator.stand_ins.kind import Ask, Made, Refused, StandIn, hourly, monthly
from infra.local.simulator.unit_prices import unit_prices


def _make(place: Place, _network: Network, resource: Resource) -> Made:
    arn = place.arn("es", f"domain/{resource.name}")
    row: dict[str, Any] = {
        "DomainId": f"{place.account_id}/{resource.name}",
        "DomainName": resource.name,
        "ARN": arn,
        "Created": True,
        "Deleted": resource.status == "Deleting",
        "Processing": resource.status not in ("Active", "Deleting"),
        "DomainProcessingStatus": resource.status,
        "EngineVersion": resource.text("engine_version", "OpenSearch_2.19"),
        "ClusterConfig": {
            "InstanceType": resource.text("instance_type", "m6g.large.search"),
            "InstanceCount": resource.integer("instance_count", 1),
            "DedicatedMasterEnabled": False,
            "ZoneAwarenessEnabled": False,
        },
        "EBSOptions": {
            "EBSEnabled": True,
            "VolumeType": resource.text("volume_type", "gp3"),
            "VolumeSize": resource.integer("storage_gib", 10),
        },
        "EncryptionAtRestOptions": {"Enabled": resource.flag("encrypted", True)},
    }
    return Made(resource.name, arn, row, traits={"account": place.account_id})


def _names(ask: Ask) -> dict[str, Any]:
    return {
        "DomainNames": [{"DomainName": row["DomainName"], "EngineType": "OpenSearch"} for row in ask.rows("OpenSearch")]
    }


def _describe(ask: Ask) -> dict[str, Any]:
    wanted = ask.parameters.get("DomainNames") or ()
    if len(wanted) > 5:
        raise Refused("ValidationException", "Please provide a maximum of 5 domain names to describe.")
    return {"DomainStatusList": [row for row in ask.rows("OpenSearch") if row["DomainName"] in wanted]}


def _dimensions(seeded: Seeded, _metric: str) -> tuple[dict[str, str], ...]:
    return ({"ClientId": seeded.traits["account"], "DomainName": seeded.resource_id},)


def _charges(resource: Resource) -> Iterator[Charge]:
    prices, kind = unit_prices()["opensearch"], resource.text("instance_type", "m6g.large.search")
    nodes, service = resource.integer("instance_count", 1), "Amazon OpenSearch Service"
    usd = prices["instance_hour"].get(kind, 0.15) * nodes
    yield hourly(resource, service, f"ESInstance:{kind.removesuffix('.search')}", usd)
    stored = resource.integer("storage_gib", 10) * nodes * prices["gib_month"]["gp3"]
    yield monthly(resource, service, "ES:GP3-Storage", stored)


STAND_IN = StandIn(
    service_type="OpenSearch",
    rules=KindRules(
        "Active",
        (
            "Creating",
            "Active",
            "Modifying",
            "UpgradingEngineVersion",
            "UpdatingServiceSoftware",
            "Isolated",
            "Deleting",
        ),
        {
            "engine_version": TEXT,
            "instance_type": TEXT,
            "instance_count": SIZE,
            "storage_gib": SIZE,
            "volume_type": Key("text", values=("standard", "gp2", "gp3", "io1")),
            "encrypted": FLAG,
        },
    ),
    make=_make,
    operations={("opensearch", "ListDomainNames"): _names, ("opensearch", "DescribeDomains"): _describe},
    event_source="es",
    namespace="AWS/ES",
    dimensions=_dimensions,
    summed=frozenset({"OpenSearchRequests", "2xx", "3xx", "4xx", "5xx", "InvalidHostHeaderRequests"}),
    charges=_charges,
    tag_type="es:domain",
)
