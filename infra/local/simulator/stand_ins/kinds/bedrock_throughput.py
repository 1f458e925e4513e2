"""Bedrock's provisioned throughput."""

from __future__ import annotations

from typing import Any

from moto.moto_api._internal import mock_random

from infra.local.simulator.account_model import Resource
from infra.local.simulator.kind_rules import COUNT, SIZE, TEXT, Key, KindRules
from infra.local.simulator.seeding.network import Network
from infra.local.simulator.seeding.place import Place
from infra.local.simulator.stand_ins.kind import Ask, Made, StandIn, ago, born, by

_MODEL = "amazon.titan-text-express-v1"


def _make(place: Place, _network: Network, resource: Resource) -> Made:
    arn = place.arn("bedrock", f"provisioned-model/{mock_random.get_random_hex(12)}")
    units = resource.integer("model_units", 1)
    model = f"arn:aws:bedrock:{place.region}::foundation-model/{resource.text('model', _MODEL)}"
    row: dict[str, Any] = {
        "provisionedModelName": resource.name,
        "provisionedModelArn": arn,
        "modelArn": model,
        "desiredModelArn": model,
        "foundationModelArn": model,
        "modelUnits": units,
        "desiredModelUnits": units,
        "status": resource.status,
        "creationTime": born(place, resource),
        "lastModifiedTime": born(place, resource),
    }
    term, ends = resource.details.get("commitment"), resource.details.get("committed_days")
    if term:
        row["commitmentDuration"] = term
        row["commitmentExpirationTime"] = ago(place, -float(ends or 0))
    return Made(arn, arn, row)


def _throughputs(ask: Ask) -> dict[str, Any]:
    return {"provisionedModelSummaries": list(ask.rows("BedrockThroughput"))}


STAND_IN = StandIn(
    service_type="BedrockThroughput",
    rules=KindRules(
        "InService",
        ("Creating", "Failed", "InService", "Updating"),
        {
            "model": TEXT,
            "model_units": SIZE,
            "commitment": Key("text", values=("OneMonth", "SixMonths")),
            "committed_days": COUNT,
        },
    ),
    make=_make,
    operations={("bedrock", "ListProvisionedModelThroughputs"): _throughputs},
    event_source="bedrock",
    namespace="AWS/Bedrock",
    dimensions=by("ModelId"),
    summed=frozenset({"Invocations"}),
    tag_type="bedrock:provisioned-model",
)
