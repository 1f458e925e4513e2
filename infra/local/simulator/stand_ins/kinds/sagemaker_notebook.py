"""SageMaker's notebook instances, with the log stream of each."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from infra.local.simulator.account_model import Resource
from infra.local.simulator.charge import Charge
from infra.local.simulator.kind_rules import TEXT, Key, KindRules
from infra.local.simulator.seeding.network import Network
from infra.local.simulator.seeding.place import Place
from infra.local.simulator.stand_ins.kind import Ask, Made, StandIn, ago, born, hourly
from infra.local.simulator.unit_prices import unit_prices

LOG_GROUP = "/aws/sagemaker/NotebookInstances"


def _make(place: Place, _network: Network, resource: Resource) -> Made:
    arn = place.arn("sagemaker", f"notebook-instance/{resource.name}")
    row: dict[str, Any] = {
        "NotebookInstanceName": resource.name,
        "NotebookInstanceArn": arn,
        "NotebookInstanceStatus": resource.status,
        "InstanceType": resource.text("instance_type", "ml.t3.medium"),
        "CreationTime": born(place, resource),
        "LastModifiedTime": born(place, resource),
        "activity": ago(place, resource.details.get("last_activity_days_ago")),
    }
    return Made(resource.name, arn, row)


def _notebooks(ask: Ask) -> dict[str, Any]:
    rows = ask.rows("SageMakerNotebook")
    return {"NotebookInstances": [{k: v for k, v in row.items() if k != "activity"} for row in rows]}


def _streams(ask: Ask) -> dict[str, Any] | None:
    if ask.parameters.get("logGroupName") != LOG_GROUP:
        return None
    prefix = ask.parameters.get("logStreamNamePrefix") or ""
    return {
        "logStreams": [
            {
                "logStreamName": f"{row['NotebookInstanceName']}/jupyter.log",
                "lastEventTimestamp": int(row["activity"].timestamp() * 1000),
            }
            for row in ask.rows("SageMakerNotebook")
            if row["activity"] is not None and f"{row['NotebookInstanceName']}/".startswith(prefix)
        ]
    }


def _turn(status: str) -> Any:
    def turn(ask: Ask) -> dict[str, Any]:
        wanted = ask.parameters.get("NotebookInstanceName")
        row = ask.one("SageMakerNotebook", "NotebookInstanceName", wanted, "ValidationException")
        row.update(NotebookInstanceStatus=status, LastModifiedTime=ask.now)
        return {}

    return turn


def _charges(resource: Resource) -> Iterator[Charge]:
    kind = resource.text("instance_type", "ml.t3.medium")
    if resource.status == "InService":
        usd = unit_prices()["sagemaker"]["notebook"].get(kind, 0.1)
        yield hourly(resource, "Amazon SageMaker", f"Notebk:{kind}", usd)


STAND_IN = StandIn(
    service_type="SageMakerNotebook",
    rules=KindRules(
        "InService",
        ("Pending", "InService", "Stopping", "Stopped", "Failed", "Deleting", "Updating"),
        {"instance_type": TEXT, "last_activity_days_ago": Key("number", nullable=True)},
    ),
    make=_make,
    operations={
        ("sagemaker", "ListNotebookInstances"): _notebooks,
        ("sagemaker", "StopNotebookInstance"): _turn("Stopped"),
        ("sagemaker", "StartNotebookInstance"): _turn("InService"),
        ("logs", "DescribeLogStreams"): _streams,
    },
    event_source="sagemaker",
    charges=_charges,
    tag_type="sagemaker:notebook-instance",
)
