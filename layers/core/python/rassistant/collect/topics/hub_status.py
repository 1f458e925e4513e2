"""Whether the Cost Optimization Hub is on for the account: ``Active`` or ``Inactive``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from rassistant.collect.topic import Topic
from rassistant.models.scope import Account

if TYPE_CHECKING:
    from rassistant.aws.gateway import Gateway


def _read(gateway: Gateway, account: Account, region: str, items: Sequence[str]) -> Mapping[str, Any]:
    listed = gateway.pages(account, region, "cost-optimization-hub", "ListEnrollmentStatuses", "items")
    statuses = {str(item.get("accountId")): str(item.get("status")) for item in listed}
    return dict.fromkeys(items, statuses.get(account.account_id, "Inactive"))


TOPIC = Topic(
    id="hub_status",
    service="cost-optimization-hub",
    permissions=("cost-optimization-hub:ListEnrollmentStatuses",),
    read=_read,
    where="us-east-1",
)
