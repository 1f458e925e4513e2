"""SageMaker's endpoints."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from infra.local.simulator.account_model import Resource
from infra.local.simulator.charge import Charge
from infra.local.simulator.kind_rules import FLAG, SIZE, TEXT, KindRules
from infra.local.simulator.seeding.network import Network
from infra.local.simulator.seeding.place import Place, Seeded
from infra.local.simulator.stand_ins.kind import Ask, Made, StandIn, born, hourly
from infra.local.simulator.unit_prices import unit_prices


def _make(place: Place, _network: Network, resource: Resource) -> Made:
    arn = place.arn("sagemaker", f"endpoint/{resource.name}")
    serverless = resource.flag("serverless", False)
    names = [f"variant-{number + 1}" for number in range(resource.integer("variants", 1))]
    count = resource.integer("instance_count", 1)
    row: dict[str, Any] = {
        "EndpointName": resource.name,
        "EndpointArn": arn,
        "CreationTime": born(place, resource),
        "LastModifiedTime": born(place, resource),
        "EndpointStatus": resource.status,
        "EndpointConfigName": f"{resource.name}-config",
        "ProductionVariants": [
            {
                "VariantName": name,
                **(
                    {"CurrentServerlessConfig": {"MemorySizeInMB": 2048, "MaxConcurrency": 5}}
                    if serverless
                    else {"CurrentInstanceCount": count, "DesiredInstanceCount": count}
                ),
            }
            for name in names
        ],
        "configured": [
            {
                "VariantName": name,
                "ModelName": f"{resource.name}-model",
                **(
                    {"ServerlessConfig": {"MemorySizeInMB": 2048, "MaxConcurrency": 5}}
                    if serverless
                    else {"InitialInstanceCount": count, "InstanceType": resource.text("instance_type", "ml.m5.large")}
                ),
            }
            for name in names
        ],
    }
    return Made(resource.name, arn, row, traits={"variant": names[0]})


_LISTED = ("EndpointName", "EndpointArn", "CreationTime", "LastModifiedTime", "EndpointStatus")


def _endpoints(ask: Ask) -> dict[str, Any]:
    return {"Endpoints": [{key: row[key] for key in _LISTED} for row in ask.rows("SageMakerEndpoint")]}


def _describe(ask: Ask) -> dict[str, Any]:
    wanted = ask.parameters.get("EndpointName")
    row = ask.one("SageMakerEndpoint", "EndpointName", wanted, "ValidationException")
    return {key: value for key, value in row.items() if key != "configured"}


def _config(ask: Ask) -> dict[str, Any]:
    wanted = ask.parameters.get("EndpointConfigName")
    row = ask.one("SageMakerEndpoint", "EndpointConfigName", wanted, "ValidationException")
    return {
        "EndpointConfigName": wanted,
        "EndpointConfigArn": row["EndpointArn"].replace(":endpoint/", ":endpoint-config/") + "-config",
        "ProductionVariants": row["configured"],
        "CreationTime": row["CreationTime"],
    }


def _dimensions(seeded: Seeded, _metric: str) -> tuple[dict[str, str], ...]:
    return ({"EndpointName": seeded.resource_id, "VariantName": seeded.traits["variant"]},)


def _charges(resource: Resource) -> Iterator[Charge]:
    if resource.flag("serverless", False):
        return
    kind = resource.text("instance_type", "ml.m5.large")
    usd = unit_prices()["sagemaker"]["hosting"].get(kind, 0.2) * resource.integer("instance_count", 1)
    yield hourly(resource, "Amazon SageMaker", f"Host:{kind}", usd * resource.integer("variants", 1))


STAND_IN = StandIn(
    service_type="SageMakerEndpoint",
    rules=KindRules(
        "InService",
        ("OutOfService", "Creating", "Updating", "SystemUpdating", "RollingBack", "InService", "Deleting", "Failed"),
        {"instance_type": TEXT, "instance_count": SIZE, "variants": SIZE, "serverless": FLAG},
    ),
    make=_make,
    operations={
        ("sagemaker", "ListEndpoints"): _endpoints,
        ("sagemaker", "DescribeEndpoint"): _describe,
        ("sagemaker", "DescribeEndpointConfig"): _config,
    },
    event_source="sagemaker",
    namespace="AWS/SageMaker",
    dimensions=_dimensions,
    summed=frozenset({"Invocations", "Invocation4XXErrors", "Invocation5XXErrors", "InvocationModelErrors"}),
    charges=_charges,
    tag_type="sagemaker:endpoint",
)
