"""Comprehend's endpoints for own models."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from infra.local.simulator.account_model import Resource
from infra.local.simulator.charge import Charge
from infra.local.simulator.kind_rules import SIZE, KindRules
from infra.local.simulator.seeding.network import Network
from infra.local.simulator.seeding.place import Place
from infra.local.simulator.stand_ins.kind import Ask, Made, StandIn, born, by, hourly
from infra.local.simulator.unit_prices import unit_prices


def _make(place: Place, _network: Network, resource: Resource) -> Made:
    arn = place.arn("comprehend", f"document-classifier-endpoint/{resource.name}")
    units = resource.integer("inference_units", 1)
    row: dict[str, Any] = {
        "EndpointArn": arn,
        "Status": resource.status,
        "ModelArn": place.arn("comprehend", f"document-classifier/{resource.name}-model"),
        "DesiredInferenceUnits": units,
        "CurrentInferenceUnits": units,
        "CreationTime": born(place, resource),
        "LastModifiedTime": born(place, resource),
    }
    return Made(arn, arn, row)


def _endpoints(ask: Ask) -> dict[str, Any]:
    return {"EndpointPropertiesList": list(ask.rows("ComprehendEndpoint"))}


def _charges(resource: Resource) -> Iterator[Charge]:
    usd = unit_prices()["comprehend"]["unit_hour"] * resource.integer("inference_units", 1)
    yield hourly(resource, "Amazon Comprehend", "InferenceUnit-Seconds", usd)


STAND_IN = StandIn(
    service_type="ComprehendEndpoint",
    rules=KindRules(
        "IN_SERVICE", ("CREATING", "DELETING", "FAILED", "IN_SERVICE", "UPDATING"), {"inference_units": SIZE}
    ),
    make=_make,
    operations={("comprehend", "ListEndpoints"): _endpoints},
    event_source="comprehend",
    namespace="AWS/Comprehend",
    dimensions=by("EndpointArn"),
    summed=frozenset({"ConsumedInferenceUnits"}),
    charges=_charges,
    tag_type="comprehend:document-classifier-endpoint",
)
