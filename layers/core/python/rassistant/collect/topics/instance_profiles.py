"""Which role an instance profile hands to its instances."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING, Any

from rassistant.collect.topic import Topic
from rassistant.errors import Absent
from rassistant.models.scope import Account

if TYPE_CHECKING:
    from rassistant.aws.gateway import Gateway


def _read(gateway: Gateway, account: Account, region: str, items: Sequence[str]) -> Mapping[str, Any]:
    """Profile's name → the role's name; empty where the profile holds none, or is gone."""
    return {name: _role(partial(gateway.call, account, region, "iam", "GetInstanceProfile"), name) for name in items}


def _role(get: Any, name: str) -> str:
    try:
        roles = get(InstanceProfileName=name)["InstanceProfile"].get("Roles") or ()
    except Absent:
        return ""
    return str(roles[0]["RoleName"]) if roles else ""


TOPIC = Topic(
    id="instance_profiles",
    service="iam",
    permissions=("iam:GetInstanceProfile",),
    read=_read,
    fresh=timedelta(minutes=15),
    at_once=10,
    where="us-east-1",
)
