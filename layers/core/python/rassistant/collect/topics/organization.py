"""Whether the account is in an organization: its id, empty where it is in none."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from rassistant.collect.topic import Topic
from rassistant.errors import NotEnabled
from rassistant.models.scope import Account

if TYPE_CHECKING:
    from rassistant.aws.gateway import Gateway


def _read(gateway: Gateway, account: Account, region: str, items: Sequence[str]) -> Mapping[str, Any]:
    try:
        answer = gateway.call(account, region, "organizations", "DescribeOrganization")
    except NotEnabled:
        return dict.fromkeys(items, "")
    return dict.fromkeys(items, str((answer.get("Organization") or {}).get("Id") or ""))


TOPIC = Topic(
    id="organization",
    service="organizations",
    permissions=("organizations:DescribeOrganization",),
    read=_read,
    where="us-east-1",
    fresh=timedelta(days=7),
)
