"""Stages of API Gateway's REST APIs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from moto.moto_api._internal import mock_random

from infra.local.simulator.account_model import Resource
from infra.local.simulator.charge import Charge
from infra.local.simulator.kind_rules import Key, KindRules
from infra.local.simulator.seeding.network import Network
from infra.local.simulator.seeding.place import Place, Seeded
from infra.local.simulator.stand_ins.kind import Ask, Made, StandIn, born, hourly
from infra.local.simulator.unit_prices import unit_prices


def _make(place: Place, _network: Network, resource: Resource) -> Made:
    api_id = mock_random.get_random_string(10).lower()
    api, _, stage = resource.name.partition("/")
    stage = stage or "prod"
    cache = resource.details.get("cache_gb")
    row: dict[str, Any] = {
        "api": {"id": api_id, "name": api, "createdDate": born(place, resource), "tags": dict(resource.tags)},
        "api_id": api_id,
        "stageName": stage,
        "deploymentId": "dep1",
        "cacheClusterEnabled": cache is not None,
        "cacheClusterStatus": "NOT_AVAILABLE" if cache is None else "AVAILABLE",
        "tracingEnabled": False,
        "createdDate": born(place, resource),
        "lastUpdatedDate": born(place, resource),
        "tags": dict(resource.tags),
    }
    if cache is not None:
        row["cacheClusterSize"] = str(cache)
    arn = f"arn:{place.partition}:apigateway:{place.region}::/restapis/{api_id}/stages/{stage}"
    return Made(f"{api_id}/{stage}", arn, row, traits={"api": api, "stage": stage})


def _apis(ask: Ask) -> dict[str, Any]:
    return {"items": [row["api"] for row in ask.rows("APIGatewayStage")]}


def _stages(ask: Ask) -> dict[str, Any]:
    wanted = ask.parameters.get("restApiId")
    row = ask.one("APIGatewayStage", "api_id", wanted, "NotFoundException")
    return {"item": [{key: value for key, value in row.items() if key not in ("api", "api_id")}]}


def _dimensions(seeded: Seeded, _metric: str) -> tuple[dict[str, str], ...]:
    return ({"ApiName": seeded.traits["api"], "Stage": seeded.traits["stage"]},)


def _charges(resource: Resource) -> Iterator[Charge]:
    cache = resource.details.get("cache_gb")
    if cache is not None:
        usd = unit_prices()["api_gateway"]["cache_hour"][str(cache)]
        yield hourly(resource, "Amazon API Gateway", f"ApiGatewayCacheUsage:{cache}GB", usd)


_SIZES = ("0.5", "1.6", "6.1", "13.5", "28.4", "58.2", "118", "237")

STAND_IN = StandIn(
    service_type="APIGatewayStage",
    rules=KindRules("Active", ("Active",), {"cache_gb": Key("text", values=_SIZES, nullable=True)}),
    make=_make,
    operations={("apigateway", "GetRestApis"): _apis, ("apigateway", "GetStages"): _stages},
    event_source="apigateway",
    namespace="AWS/ApiGateway",
    dimensions=_dimensions,
    summed=frozenset({"Count", "CacheHitCount", "CacheMissCount", "4XXError", "5XXError"}),
    charges=_charges,
)
