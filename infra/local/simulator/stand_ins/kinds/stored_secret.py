"""Secrets Manager's secrets; never their values."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

from moto.moto_api._internal import mock_random

from infra.local.simulator.account_model import Resource
from infra.local.simulator.charge import Charge
from infra.local.simulator.kind_rules import FLAG, TEXT, Key, KindRules
from infra.local.simulator.policies import policy
from infra.local.simulator.seeding.network import Network
from infra.local.simulator.seeding.place import Place, key_value
from infra.local.simulator.stand_ins.kind import Ask, Made, Refused, StandIn, ago, born, monthly
from infra.local.simulator.unit_prices import unit_prices


def _make(place: Place, _network: Network, resource: Resource) -> Made:
    arn = place.arn("secretsmanager", f"secret:{resource.name}-{mock_random.get_random_string(6)}")
    row: dict[str, Any] = {
        "ARN": arn,
        "Name": resource.name,
        "RotationEnabled": resource.flag("rotation", False),
        "LastChangedDate": born(place, resource),
        "CreatedDate": born(place, resource),
        "Tags": key_value(resource.tags),
    }
    if resource.flag("public", False):
        row["policy"] = policy(["secretsmanager:GetSecretValue"], arn, place.account_id, public=True)
    accessed = ago(place, resource.details.get("last_accessed_days_ago"))
    if accessed is not None:
        # Secrets Manager tells the day alone
        row["LastAccessedDate"] = accessed.replace(hour=0, minute=0, second=0)
    if "owning_service" in resource.details:
        row["OwningService"] = resource.details["owning_service"]
    return Made(arn, arn, row)


def _secrets(ask: Ask) -> dict[str, Any]:
    planned = bool(ask.parameters.get("IncludePlannedDeletion"))
    return {
        "SecretList": [
            {key: value for key, value in row.items() if key != "policy"}
            for row in ask.rows("Secret")
            if planned or "DeletedDate" not in row
        ]
    }


def _secret(ask: Ask) -> dict[str, Any]:
    wanted = ask.parameters.get("SecretId")
    found = next((row for row in ask.rows("Secret") if wanted in (row["ARN"], row["Name"])), None)
    if found is None:
        raise Refused("ResourceNotFoundException", "Secrets Manager can't find the specified secret.")
    return found


def _policy(ask: Ask) -> dict[str, Any]:
    row = _secret(ask)
    told = {"ARN": row["ARN"], "Name": row["Name"]}
    return {**told, "ResourcePolicy": row["policy"]} if "policy" in row else told


def _delete(ask: Ask) -> dict[str, Any]:
    row = _secret(ask)
    row["DeletedDate"] = ask.now + timedelta(days=int(ask.parameters.get("RecoveryWindowInDays") or 30))
    return {"ARN": row["ARN"], "Name": row["Name"], "DeletionDate": row["DeletedDate"]}


def _restore(ask: Ask) -> dict[str, Any]:
    row = _secret(ask)
    row.pop("DeletedDate", None)
    return {"ARN": row["ARN"], "Name": row["Name"]}


def _charges(resource: Resource) -> Iterator[Charge]:
    price = unit_prices()["secrets"]["month"]
    yield monthly(resource, "AWS Secrets Manager", "AWSSecretsManager-Secrets", price)


STAND_IN = StandIn(
    service_type="Secret",
    rules=KindRules(
        "Active",
        ("Active",),
        {
            "last_accessed_days_ago": Key("number", nullable=True),
            "rotation": FLAG,
            "public": FLAG,
            "owning_service": TEXT,
        },
    ),
    make=_make,
    operations={
        ("secretsmanager", "ListSecrets"): _secrets,
        ("secretsmanager", "GetResourcePolicy"): _policy,
        ("secretsmanager", "DeleteSecret"): _delete,
        ("secretsmanager", "RestoreSecret"): _restore,
    },
    event_source="secretsmanager",
    charges=_charges,
)
