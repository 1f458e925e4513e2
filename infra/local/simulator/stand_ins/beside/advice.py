"""AWS's own advice: Compute Optimizer and the Cost Optimization Hub, as far as the account file has it on."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from infra.local.simulator import overrides
from infra.local.simulator.account_model import Advice, Advised
from infra.local.simulator.seeding.place import Seeded
from infra.local.simulator.stand_ins.kind import Ask, Operation, Refused

HUB_TYPES = {
    "EC2": "Ec2Instance",
    "EBS": "EbsVolume",
    "Lambda": "LambdaFunction",
    "RDS": "RdsDbInstance",
    "ECS": "EcsService",
    "NAT": "NatGateway",
    "DynamoDB": "DynamoDBTable",
    "ElastiCache": "ElastiCacheCluster",
}


def advice_of(account_id: str) -> Advice:
    simulation = overrides.current()
    accounts = simulation.file.accounts if simulation is not None else ()
    return next((account.advice for account in accounts if account.account_id == account_id), Advice())


def advised_of(account_id: str) -> Iterator[tuple[Advised, Seeded]]:
    simulation = overrides.current()
    for entry in advice_of(account_id).recommendations:
        seeded = simulation.find(account_id, entry.resource) if simulation is not None else None
        if seeded is not None:
            yield entry, seeded


def _enrollment(ask: Ask) -> dict[str, Any]:
    return {"status": "Active" if advice_of(ask.account_id).compute_optimizer else "Inactive"}


def _hub_statuses(ask: Ask) -> dict[str, Any]:
    if not advice_of(ask.account_id).hub:
        return {"items": []}
    return {"items": [{"accountId": ask.account_id, "status": "Active", "createdTimestamp": ask.now}]}


def _hub_recommendations(ask: Ask) -> dict[str, Any]:
    """Of all accounts that have it on, as the management account sees them; any other sees its own."""
    simulation = overrides.current()
    if simulation is None or not advice_of(ask.account_id).hub:
        raise Refused("ValidationException", "The account is not enrolled in Cost Optimization Hub")
    is_payer = ask.account_id == simulation.management_account_id
    accounts = simulation.account_ids if is_payer else (ask.account_id,)
    return {
        "items": [
            _hub_item(entry, seeded, ask)
            for account_id in accounts
            if advice_of(account_id).hub
            for entry, seeded in advised_of(account_id)
        ]
    }


def _hub_item(entry: Advised, seeded: Seeded, ask: Ask) -> dict[str, Any]:
    kind = HUB_TYPES.get(seeded.resource.service_type, seeded.resource.service_type)
    return {
        "recommendationId": f"{seeded.account_id}-{seeded.resource_id}-{entry.action}",
        "accountId": seeded.account_id,
        "region": seeded.resource.region,
        "resourceId": seeded.resource_id,
        "resourceArn": seeded.arn,
        "currentResourceType": kind,
        "recommendedResourceType": kind,
        "estimatedMonthlySavings": entry.monthly_saving_usd,
        "currencyCode": "USD",
        "implementationEffort": "Low",
        "actionType": entry.action,
        "recommendedResourceSummary": entry.target,
        "lastRefreshTimestamp": ask.now,
        "recommendationLookbackPeriodInDays": 14,
        "source": "ComputeOptimizer",
    }


def _optimizer(service_type: str, key: str, row: Callable[[Advised, Seeded], dict[str, Any]]) -> Operation:
    def answer(ask: Ask) -> dict[str, Any]:
        if not advice_of(ask.account_id).compute_optimizer:
            raise Refused("OptInRequiredException", "The account is not opted in to AWS Compute Optimizer.")
        return {
            key: [
                row(entry, seeded)
                for entry, seeded in advised_of(ask.account_id)
                if seeded.resource.service_type == service_type and seeded.resource.region == ask.region
            ]
        }

    return answer


def _savings(entry: Advised) -> dict[str, Any]:
    return {"estimatedMonthlySavings": {"currency": "USD", "value": entry.monthly_saving_usd}}


def _instance(entry: Advised, seeded: Seeded) -> dict[str, Any]:
    option = {"instanceType": entry.target, "rank": 1, "savingsOpportunity": _savings(entry)}
    return {
        "instanceArn": seeded.arn,
        "accountId": seeded.account_id,
        "finding": "Overprovisioned",
        "idle": "True" if entry.action == "Stop" else "False",
        "recommendationOptions": [option],
    }


def _volume(entry: Advised, seeded: Seeded) -> dict[str, Any]:
    option = {"configuration": {"volumeType": entry.target or "gp3"}, "rank": 1, "savingsOpportunity": _savings(entry)}
    return {
        "volumeArn": seeded.arn,
        "accountId": seeded.account_id,
        "finding": "NotOptimized",
        "volumeRecommendationOptions": [option],
    }


def _function(entry: Advised, seeded: Seeded) -> dict[str, Any]:
    option = {"memorySize": int(entry.target or 128), "rank": 1, "savingsOpportunity": _savings(entry)}
    return {
        "functionArn": seeded.arn,
        "accountId": seeded.account_id,
        "finding": "NotOptimized",
        "memorySizeRecommendationOptions": [option],
    }


def _database(entry: Advised, seeded: Seeded) -> dict[str, Any]:
    option = {"dbInstanceClass": entry.target, "rank": 1, "savingsOpportunity": _savings(entry)}
    return {
        "resourceArn": seeded.arn,
        "accountId": seeded.account_id,
        "instanceFinding": "Overprovisioned",
        "idle": "True" if entry.action == "Stop" else "False",
        "instanceRecommendationOptions": [option],
    }


def _monitors(ask: Ask) -> dict[str, Any]:
    count = advice_of(ask.account_id).anomaly_monitors
    return {
        "AnomalyMonitors": [
            {"MonitorName": f"services-{number}", "MonitorType": "DIMENSIONAL", "MonitorDimension": "SERVICE"}
            for number in range(count)
        ]
    }


_CO = "compute-optimizer"
OPERATIONS: Mapping[tuple[str, str], Operation] = {
    (_CO, "GetEnrollmentStatus"): _enrollment,
    (_CO, "GetEC2InstanceRecommendations"): _optimizer("EC2", "instanceRecommendations", _instance),
    (_CO, "GetEBSVolumeRecommendations"): _optimizer("EBS", "volumeRecommendations", _volume),
    (_CO, "GetLambdaFunctionRecommendations"): _optimizer("Lambda", "lambdaFunctionRecommendations", _function),
    (_CO, "GetRDSDatabaseRecommendations"): _optimizer("RDS", "rdsDBRecommendations", _database),
    ("cost-optimization-hub", "ListEnrollmentStatuses"): _hub_statuses,
    ("cost-optimization-hub", "ListRecommendations"): _hub_recommendations,
    ("ce", "GetAnomalyMonitors"): _monitors,
}
