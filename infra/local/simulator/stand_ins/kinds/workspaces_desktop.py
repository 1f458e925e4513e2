"""Desktops of Amazon WorkSpaces."""

from __future__ import annotations

from typing import Any

from moto.moto_api._internal import mock_random

from infra.local.simulator.account_model import Resource
from infra.local.simulator.kind_rules import SIZE, TEXT, Key, KindRules
from infra.local.simulator.seeding.network import Network
from infra.local.simulator.seeding.place import Place
from infra.local.simulator.stand_ins.kind import Ask, Made, StandIn, ago, by


def _make(place: Place, _network: Network, resource: Resource) -> Made:
    name = f"ws-{mock_random.get_random_hex(9)}"
    last = ago(place, resource.details.get("last_connected_days_ago"))
    row: dict[str, Any] = {
        "WorkspaceId": name,
        "DirectoryId": "d-9067000000",
        "UserName": resource.text("user", "dana"),
        "State": resource.status,
        "BundleId": "wsb-000000000",
        "WorkspaceName": resource.name,
        "WorkspaceProperties": {
            "RunningMode": resource.text("running_mode", "ALWAYS_ON"),
            "RootVolumeSizeGib": resource.integer("root_gib", 80),
            "UserVolumeSizeGib": resource.integer("user_gib", 50),
            "ComputeTypeName": resource.text("compute_type", "STANDARD"),
        },
        "last_connected": last,
    }
    return Made(name, place.arn("workspaces", f"workspace/{name}"), row)


def _desktops(ask: Ask) -> dict[str, Any]:
    rows = ({key: value for key, value in row.items() if key[0].isupper()} for row in ask.rows("WorkSpace"))
    return {"Workspaces": list(rows)}


def _connections(ask: Ask) -> dict[str, Any]:
    return {
        "WorkspacesConnectionStatus": [
            {
                "WorkspaceId": row["WorkspaceId"],
                "ConnectionState": "DISCONNECTED",
                "ConnectionStateCheckTimestamp": ask.now,
                **({"LastKnownUserConnectionTimestamp": row["last_connected"]} if row["last_connected"] else {}),
            }
            for row in ask.rows("WorkSpace")
        ]
    }


STAND_IN = StandIn(
    service_type="WorkSpace",
    rules=KindRules(
        "AVAILABLE",
        ("AVAILABLE", "ERROR", "PENDING", "STOPPED", "SUSPENDED", "TERMINATING", "UNHEALTHY"),
        {
            "user": TEXT,
            "running_mode": Key("text", values=("ALWAYS_ON", "AUTO_STOP")),
            "compute_type": TEXT,
            "root_gib": SIZE,
            "user_gib": SIZE,
            "last_connected_days_ago": Key("number", nullable=True),
        },
    ),
    make=_make,
    operations={
        ("workspaces", "DescribeWorkspaces"): _desktops,
        ("workspaces", "DescribeWorkspacesConnectionStatus"): _connections,
    },
    event_source="workspaces",
    namespace="AWS/WorkSpaces",
    dimensions=by("WorkspaceId"),
    tag_type="workspaces:workspace",
)
