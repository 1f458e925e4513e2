"""Cost Explorer on commitments: what it would buy, from the bill, and how far what was bought is used, from the file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import timedelta
from typing import Any

from infra.local.simulator import overrides
from infra.local.simulator.account_model import Commitment
from infra.local.simulator.ledger import ledger_of
from infra.local.simulator.stand_ins.kind import Ask, Operation, Refused

_PLANS: Mapping[str, tuple[frozenset[str], float]] = {
    "COMPUTE_SP": (
        frozenset({"Amazon Elastic Compute Cloud - Compute", "Amazon Elastic Container Service", "AWS Lambda"}),
        0.27,
    ),
    "EC2_INSTANCE_SP": (frozenset({"Amazon Elastic Compute Cloud - Compute"}), 0.37),
    "SAGEMAKER_SP": (frozenset({"Amazon SageMaker"}), 0.3),
    "DATABASE_SP": (
        frozenset({"Amazon Relational Database Service", "Amazon DynamoDB", "Amazon ElastiCache"}),
        0.18,
    ),
}
"""What a plan covers and its discount for a year without upfront payment: figures of the simulator, near the truth."""
_RESERVED = 0.3
_LOOKBACKS = {"SEVEN_DAYS": 7, "THIRTY_DAYS": 30, "SIXTY_DAYS": 60}
_HOURS = 730.0
_DETAILS = {
    "Amazon Elastic Compute Cloud - Compute": "EC2InstanceDetails",
    "Amazon Relational Database Service": "RDSInstanceDetails",
    "Amazon ElastiCache": "ElastiCacheInstanceDetails",
}


def _hourly(ask: Ask, services: frozenset[str], days: int) -> list[float]:
    """On demand, USD an hour on each day."""
    simulation = overrides.current()
    if simulation is None:
        return []
    lines = [
        line
        for line in ledger_of(simulation).seen_by(ask.account_id)
        if line.service in services and line.record_type == "Usage"
    ]
    today = ask.now.date()
    return [
        sum(line.amount(today - timedelta(days=number + 1)) or 0.0 for line in lines) / 24 for number in range(days)
    ]


def _plan(ask: Ask) -> dict[str, Any]:
    plan = str(ask.parameters["SavingsPlansType"])
    services, discount = _PLANS[plan]
    hourly = _hourly(ask, services, _LOOKBACKS[str(ask.parameters["LookbackPeriodInDays"])])
    least, mean = min(hourly, default=0.0), sum(hourly) / max(1, len(hourly))
    row = {
        "SavingsPlansDetails": {"OfferingId": "00000000-0000-4000-8000-000000000001"},
        "AccountId": ask.account_id,
        "CurrencyCode": "USD",
        "UpfrontCost": "0",
        "HourlyCommitmentToPurchase": f"{least * (1 - discount):.6f}",
        "EstimatedMonthlySavingsAmount": f"{least * discount * _HOURS:.6f}",
        "EstimatedSavingsPercentage": f"{100 * discount:.2f}",
        "CurrentMinimumHourlyOnDemandSpend": f"{least:.6f}",
        "CurrentAverageHourlyOnDemandSpend": f"{mean:.6f}",
        "CurrentMaximumHourlyOnDemandSpend": f"{max(hourly, default=0.0):.6f}",
        "EstimatedAverageUtilization": "100",
    }
    return {
        "Metadata": {"RecommendationId": plan, "GenerationTimestamp": ask.now.isoformat()},
        "SavingsPlansPurchaseRecommendation": {
            "SavingsPlansType": plan,
            "TermInYears": ask.parameters["TermInYears"],
            "PaymentOption": ask.parameters["PaymentOption"],
            "LookbackPeriodInDays": ask.parameters["LookbackPeriodInDays"],
            "SavingsPlansPurchaseRecommendationDetails": [row] if least > 0 else [],
        },
    }


def _reservation(ask: Ask) -> dict[str, Any]:
    service = str(ask.parameters["Service"])
    hourly = _hourly(
        ask, frozenset({service}), _LOOKBACKS[str(ask.parameters.get("LookbackPeriodInDays", "SEVEN_DAYS"))]
    )
    least, mean = min(hourly, default=0.0), sum(hourly) / max(1, len(hourly))
    if least <= 0:
        return {"Recommendations": []}
    member = _DETAILS.get(service)
    row: dict[str, Any] = {
        "AccountId": ask.account_id,
        "RecommendedNumberOfInstancesToPurchase": "1",
        "MinimumNumberOfInstancesUsedPerHour": f"{least / mean:.6f}",
        "AverageNumberOfInstancesUsedPerHour": "1",
        "CurrencyCode": "USD",
        "UpfrontCost": "0",
        "RecurringStandardMonthlyCost": f"{least * (1 - _RESERVED) * _HOURS:.6f}",
        "EstimatedMonthlySavingsAmount": f"{least * _RESERVED * _HOURS:.6f}",
        "EstimatedMonthlyOnDemandCost": f"{mean * _HOURS:.6f}",
        "EstimatedBreakEvenInMonths": f"{12 * (1 - _RESERVED):.2f}",
    }
    if member is not None:
        row["InstanceDetails"] = {member: {"Region": "US East (N. Virginia)"}}
    return {"Recommendations": [{"RecommendationDetails": [row], "TermInYears": ask.parameters.get("TermInYears")}]}


def _held(ask: Ask) -> Iterator[tuple[int, Commitment]]:
    simulation = overrides.current()
    accounts = simulation.file.accounts if simulation is not None else ()
    entries = [each for account in accounts for each in account.advice.commitments]
    yield from enumerate(entries)


def _plans_used(ask: Ask) -> dict[str, Any]:
    rows = [
        {
            "SavingsPlanArn": f"arn:aws:savingsplans::{ask.account_id}:savingsplan/plan-{number}",
            "Attributes": {"EndDateTime": _end(ask, each)},
            "Utilization": {
                "TotalCommitment": f"{each.hourly_usd * 720:.4f}",
                "UsedCommitment": f"{each.hourly_usd * 720 * each.utilization_pct / 100:.4f}",
                "UnusedCommitment": f"{each.hourly_usd * 720 * (1 - each.utilization_pct / 100):.4f}",
                "UtilizationPercentage": f"{each.utilization_pct:g}",
            },
        }
        for number, each in _held(ask)
        if not each.service
    ]
    if not rows:
        raise Refused("DataUnavailableException", "The requested data is unavailable.")
    return {"SavingsPlansUtilizationDetails": rows, "TimePeriod": ask.parameters["TimePeriod"]}


def _reservations_used(ask: Ask) -> dict[str, Any]:
    groups = [
        {
            "Key": "SUBSCRIPTION_ID",
            "Value": f"reservation-{number}",
            "Attributes": {"service": each.service, "endDateTime": _end(ask, each)},
            "Utilization": {
                "UtilizationPercentage": f"{each.utilization_pct:g}",
                "RICostForUnusedHours": f"{each.hourly_usd * 720 * (1 - each.utilization_pct / 100):.4f}",
            },
        }
        for number, each in _held(ask)
        if each.service
    ]
    return {"UtilizationsByTime": [{"TimePeriod": ask.parameters["TimePeriod"], "Groups": groups}]}


def _end(ask: Ask, commitment: Commitment) -> str:
    return (ask.now + timedelta(days=commitment.ends_in_days)).strftime("%Y-%m-%dT%H:%M:%S.000Z")


OPERATIONS: Mapping[tuple[str, str], Operation] = {
    ("ce", "GetSavingsPlansPurchaseRecommendation"): _plan,
    ("ce", "GetReservationPurchaseRecommendation"): _reservation,
    ("ce", "GetSavingsPlansUtilizationDetails"): _plans_used,
    ("ce", "GetReservationUtilization"): _reservations_used,
}
