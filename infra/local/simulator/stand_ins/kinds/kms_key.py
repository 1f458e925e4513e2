"""KMS keys, with when each was last used."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from moto.moto_api._internal import mock_random

from infra.local.simulator.account_model import Resource
from infra.local.simulator.charge import Charge
from infra.local.simulator.kind_rules import FLAG, TEXT, Key, KindRules
from infra.local.simulator.policies import policy
from infra.local.simulator.seeding.network import Network
from infra.local.simulator.seeding.place import Place
from infra.local.simulator.stand_ins.kind import Ask, Made, Refused, StandIn, ago, born, monthly
from infra.local.simulator.unit_prices import unit_prices


def _make(place: Place, _network: Network, resource: Resource) -> Made:
    key_id = str(mock_random.uuid4())
    arn = place.arn("kms", f"key/{key_id}")
    created = born(place, resource)
    used = ago(place, resource.details.get("last_used_days_ago"))
    tracked = ago(place, resource.details.get("usage_known_days", resource.created_days_ago))
    row: dict[str, Any] = {
        "metadata": {
            "AWSAccountId": place.account_id,
            "KeyId": key_id,
            "Arn": arn,
            "CreationDate": created,
            "Enabled": resource.status == "Enabled",
            "Description": resource.name,
            "KeyUsage": resource.text("usage", "ENCRYPT_DECRYPT"),
            "KeyState": resource.status,
            "Origin": "AWS_KMS",
            "KeyManager": "CUSTOMER",
            "KeySpec": "SYMMETRIC_DEFAULT",
            "MultiRegion": resource.flag("multi_region", False),
        },
        "KeyId": key_id,
        "Arn": arn,
        "policy": policy(["kms:*"], "*", place.account_id, public=resource.flag("public", False)),
        "alias": f"alias/{resource.text('alias', resource.name)}",
        "usage": {"KeyId": key_id, "TrackingStartDate": tracked, "KeyCreationDate": created},
    }
    if used is not None:
        row["usage"]["KeyLastUsage"] = {"Operation": "Decrypt", "Timestamp": used}
    return Made(key_id, arn, row)


def _keys(ask: Ask) -> dict[str, Any]:
    return {"Keys": [{"KeyId": row["KeyId"], "KeyArn": row["Arn"]} for row in ask.rows("KMS")], "Truncated": False}


def _aliases(ask: Ask) -> dict[str, Any]:
    rows = ask.rows("KMS")
    return {
        "Aliases": [
            {
                "AliasName": row["alias"],
                "AliasArn": row["Arn"].rpartition(":")[0] + f":{row['alias']}",
                "TargetKeyId": row["KeyId"],
            }
            for row in rows
        ],
        "Truncated": False,
    }


def _key(ask: Ask) -> dict[str, Any]:
    wanted = str(ask.parameters.get("KeyId")).rpartition("/")[2]
    found = next((row for row in ask.rows("KMS") if row["KeyId"] == wanted), None)
    if found is None:
        raise Refused("NotFoundException", "The key does not exist")
    return found


def _describe(ask: Ask) -> dict[str, Any]:
    return {"KeyMetadata": _key(ask)["metadata"]}


def _usage(ask: Ask) -> dict[str, Any]:
    told: dict[str, Any] = _key(ask)["usage"]
    return told


def _policy(ask: Ask) -> dict[str, Any]:
    return {"Policy": _key(ask)["policy"], "PolicyName": "default"}


def _switch(state: str) -> Any:
    def switch(ask: Ask) -> dict[str, Any]:
        _key(ask)["metadata"].update(KeyState=state, Enabled=state == "Enabled")
        return {}

    return switch


def _charges(resource: Resource) -> Iterator[Charge]:
    usage = f"{resource.region}-KMS-Keys"  # with the region's name, unlike other usage types
    charge = monthly(resource, "AWS Key Management Service", "", unit_prices()["kms"]["month"])
    if resource.status != "PendingDeletion":
        yield Charge(charge.service, usage, charge.usd_a_day)


STAND_IN = StandIn(
    service_type="KMS",
    rules=KindRules(
        "Enabled",
        ("Creating", "Enabled", "Disabled", "PendingDeletion", "PendingImport", "Unavailable", "Updating"),
        {
            "alias": TEXT,
            "usage": Key("text", values=("ENCRYPT_DECRYPT", "SIGN_VERIFY", "GENERATE_VERIFY_MAC", "KEY_AGREEMENT")),
            "multi_region": FLAG,
            "public": FLAG,
            "last_used_days_ago": Key("number", nullable=True),
            "usage_known_days": Key("number"),
        },
    ),
    make=_make,
    operations={
        ("kms", "ListKeys"): _keys,
        ("kms", "ListAliases"): _aliases,
        ("kms", "DescribeKey"): _describe,
        ("kms", "GetKeyLastUsage"): _usage,
        ("kms", "GetKeyPolicy"): _policy,
        ("kms", "DisableKey"): _switch("Disabled"),
        ("kms", "EnableKey"): _switch("Enabled"),
    },
    event_source="kms",
    charges=_charges,
    tag_type="kms:key",
)
