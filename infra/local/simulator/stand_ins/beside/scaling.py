"""What scales, and what is kept warm, by the details ``scaled`` and ``provisioned_concurrency`` of the account file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from infra.local.simulator import overrides
from infra.local.simulator.seeding.place import Seeded
from infra.local.simulator.stand_ins.kind import Ask, Operation

_TARGETS = {
    "dynamodb": ("DynamoDB", ("dynamodb:table:ReadCapacityUnits", "dynamodb:table:WriteCapacityUnits")),
    "ecs": ("ECS", ("ecs:service:DesiredCount",)),
}


def _here(ask: Ask, kind: str) -> Iterator[Seeded]:
    simulation = overrides.current()
    for seeded in simulation.resources.get(ask.account_id, {}).values() if simulation is not None else ():
        if (seeded.resource.service_type, seeded.resource.region) == (kind, ask.region):
            yield seeded


def _scalable_targets(ask: Ask) -> dict[str, Any] | None:
    namespace = str(ask.parameters["ServiceNamespace"])
    if namespace not in _TARGETS:
        return None
    kind, dimensions = _TARGETS[namespace]
    return {
        "ScalableTargets": [
            {
                "ServiceNamespace": namespace,
                "ResourceId": _scaled_id(seeded, kind),
                "ScalableDimension": dimension,
                "MinCapacity": 1,
                "MaxCapacity": 100,
                "RoleARN": f"arn:aws:iam::{ask.account_id}:role/aws-service-role/{namespace}",
                "CreationTime": seeded.created_at,
            }
            for seeded in _here(ask, kind)
            if seeded.resource.flag("scaled", False)
            for dimension in dimensions
        ]
    }


def _scaled_id(seeded: Seeded, kind: str) -> str:
    name = seeded.resource.name
    return f"table/{name}" if kind == "DynamoDB" else f"service/{seeded.traits['cluster']}/{name}"


def _warm(ask: Ask) -> dict[str, Any]:
    name = str(ask.parameters["FunctionName"])
    found = next((seeded for seeded in _here(ask, "Lambda") if seeded.resource.name == name), None)
    count = 0 if found is None else found.resource.integer("provisioned_concurrency", 0)
    configuration = {
        "FunctionArn": f"arn:aws:lambda:{ask.region}:{ask.account_id}:function:{name}:live",
        "RequestedProvisionedConcurrentExecutions": count,
        "AvailableProvisionedConcurrentExecutions": count,
        "AllocatedProvisionedConcurrentExecutions": count,
        "Status": "READY",
    }
    return {"ProvisionedConcurrencyConfigs": [configuration] if count else []}


OPERATIONS: Mapping[tuple[str, str], Operation] = {
    ("application-autoscaling", "DescribeScalableTargets"): _scalable_targets,
    ("lambda", "ListProvisionedConcurrencyConfigs"): _warm,
}
