"""Accounts of services that moto lacks, as far as fixes change them: each a few operations over a few fields."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from botocore.exceptions import ClientError

Operations = dict[tuple[str, str], Callable[[dict[str, Any]], dict[str, Any]]]


def refused(code: str, operation: str) -> ClientError:
    return ClientError({"Error": {"Code": code, "Message": code}}, operation)


class AnomalyDetection:
    """Monitors and subscriptions by ARN. A monitor with a subscription can't be deleted."""

    def __init__(self) -> None:
        self.monitors: dict[str, dict[str, Any]] = {}
        self.subscriptions: dict[str, dict[str, Any]] = {}

    def operations(self) -> Operations:
        return {
            ("ce", "CreateAnomalyMonitor"): self._monitor,
            ("ce", "DeleteAnomalyMonitor"): self._unmonitor,
            ("ce", "CreateAnomalySubscription"): self._subscribe,
            ("ce", "GetAnomalySubscriptions"): self._listed,
            ("ce", "DeleteAnomalySubscription"): lambda given: self.subscriptions.pop(given["SubscriptionArn"]) and {},
        }

    def _monitor(self, given: dict[str, Any]) -> dict[str, Any]:
        arn = f"arn:aws:ce::123456789012:anomalymonitor/{len(self.monitors)}"
        self.monitors[arn] = given["AnomalyMonitor"]
        return {"MonitorArn": arn}

    def _unmonitor(self, given: dict[str, Any]) -> dict[str, Any]:
        arn = given["MonitorArn"]
        if arn not in self.monitors or any(arn in one["MonitorArnList"] for one in self.subscriptions.values()):
            raise refused("ValidationException", "DeleteAnomalyMonitor")
        del self.monitors[arn]
        return {}

    def _subscribe(self, given: dict[str, Any]) -> dict[str, Any]:
        arn = f"arn:aws:ce::123456789012:anomalysubscription/{len(self.subscriptions)}"
        self.subscriptions[arn] = given["AnomalySubscription"]
        return {"SubscriptionArn": arn}

    def _listed(self, given: dict[str, Any]) -> dict[str, Any]:
        return {"AnomalySubscriptions": [self.subscriptions[arn] for arn in given["SubscriptionArnList"]]}


class Advice:
    """Whether Compute Optimizer and the Cost Optimization Hub are on."""

    def __init__(self, optimizer: str, hub: str) -> None:
        self.optimizer, self.hub = optimizer, hub

    def operations(self) -> Operations:
        return {
            ("compute-optimizer", "GetEnrollmentStatus"): lambda _given: {"status": self.optimizer},
            ("compute-optimizer", "UpdateEnrollmentStatus"): self._set_optimizer,
            ("cost-optimization-hub", "ListEnrollmentStatuses"): lambda _given: {"items": [{"status": self.hub}]},
            ("cost-optimization-hub", "UpdateEnrollmentStatus"): self._set_hub,
        }

    def _set_optimizer(self, given: dict[str, Any]) -> dict[str, Any]:
        self.optimizer = given["status"]
        return {"status": self.optimizer}

    def _set_hub(self, given: dict[str, Any]) -> dict[str, Any]:
        self.hub = given["status"]
        return {"status": self.hub}


class Desktops:
    """How one desktop runs."""

    def __init__(self) -> None:
        self.properties: dict[str, Any] = {"RunningMode": "ALWAYS_ON"}

    def operations(self) -> Operations:
        return {
            ("workspaces", "DescribeWorkspaces"): lambda _given: {
                "Workspaces": [{"WorkspaceProperties": self.properties}]
            },
            ("workspaces", "ModifyWorkspaceProperties"): self._modify,
        }

    def _modify(self, given: dict[str, Any]) -> dict[str, Any]:
        self.properties = given["WorkspaceProperties"]
        return {}
