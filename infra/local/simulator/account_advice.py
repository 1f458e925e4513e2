"""The checks of what an account file says of AWS's own advice, and of commitments."""

from __future__ import annotations

from collections.abc import Collection

from infra.local.simulator.account_model import Advice, Advised, Commitment
from infra.local.simulator.checked import Checked

ACTIONS = ("Stop", "Rightsize", "Delete", "Upgrade", "MigrateToGraviton", "ScaleIn")
"""https://docs.aws.amazon.com/aws-cost-management/latest/APIReference/API_CostOptimizationHub_Recommendation.html"""


def read_advice(node: Checked | None, names: Collection[str]) -> Advice:
    if node is None:
        return Advice()
    members = node.object(
        optional=(
            "compute_optimizer",
            "hub",
            "anomaly_monitors",
            "trusted_advisor",
            "reviews",
            "recommendations",
            "commitments",
        )
    )
    return Advice(
        compute_optimizer=members["compute_optimizer"].flag() if "compute_optimizer" in members else False,
        hub=members["hub"].flag() if "hub" in members else False,
        anomaly_monitors=members["anomaly_monitors"].integer(minimum=0) if "anomaly_monitors" in members else 0,
        trusted_advisor=members["trusted_advisor"].flag() if "trusted_advisor" in members else False,
        reviews=dict(_review(entry) for entry in members["reviews"].items()) if "reviews" in members else {},
        recommendations=tuple(_advised(entry, names) for entry in members["recommendations"].items())
        if "recommendations" in members
        else (),
        commitments=tuple(_commitment(entry) for entry in members["commitments"].items())
        if "commitments" in members
        else (),
    )


def _review(node: Checked) -> tuple[str, int]:
    members = node.object(required=("workload", "high_cost_risks"))
    name = members["workload"].text() if "workload" in members else ""
    return name, members["high_cost_risks"].integer(minimum=0) if "high_cost_risks" in members else 0


def _advised(node: Checked, names: Collection[str]) -> Advised:
    members = node.object(required=("resource", "action", "monthly_saving_usd"), optional=("target",))
    resource = members["resource"].text() if "resource" in members else ""
    if resource and resource not in names:
        members["resource"].fault(f"there is no resource named {resource!r} in this account")
    return Advised(
        resource=resource,
        action=members["action"].text("Stop", values=ACTIONS) if "action" in members else "Stop",
        monthly_saving_usd=members["monthly_saving_usd"].number(minimum=0) if "monthly_saving_usd" in members else 0.0,
        target=members["target"].text() if "target" in members else "",
    )


def _commitment(node: Checked) -> Commitment:
    members = node.object(required=("hourly_usd", "ends_in_days"), optional=("service", "utilization_pct"))
    return Commitment(
        service=members["service"].text() if "service" in members else "",
        hourly_usd=members["hourly_usd"].number(minimum=0) if "hourly_usd" in members else 0.0,
        utilization_pct=members["utilization_pct"].number(100.0, minimum=0, maximum=100)
        if "utilization_pct" in members
        else 100.0,
        ends_in_days=members["ends_in_days"].number(maximum=3 * 366) if "ends_in_days" in members else 0.0,
    )
