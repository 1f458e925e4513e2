"""Whether Compute Optimizer is on for the account: ``Active`` or another word of the API."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from rassistant.collect.topic import Topic
from rassistant.models.scope import Account

if TYPE_CHECKING:
    from rassistant.aws.gateway import Gateway


def _read(gateway: Gateway, account: Account, region: str, items: Sequence[str]) -> Mapping[str, Any]:
    answer = gateway.call(account, region, "compute-optimizer", "GetEnrollmentStatus")
    return dict.fromkeys(items, str(answer.get("status") or "Inactive"))


TOPIC = Topic(
    id="optimizer_status",
    service="compute-optimizer",
    permissions=("compute-optimizer:GetEnrollmentStatus",),
    read=_read,
    where="us-east-1",
)
