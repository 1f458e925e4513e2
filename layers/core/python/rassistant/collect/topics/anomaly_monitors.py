"""How many monitors of AWS Cost Anomaly Detection there are. A request to Cost Explorer, once a week."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from rassistant.collect.topic import Topic
from rassistant.models.scope import Account

if TYPE_CHECKING:
    from rassistant.aws.gateway import Gateway


def _read(gateway: Gateway, account: Account, region: str, items: Sequence[str]) -> Mapping[str, Any]:
    monitors = gateway.pages(account, region, "ce", "GetAnomalyMonitors", "AnomalyMonitors")
    return dict.fromkeys(items, sum(1 for _ in monitors))


TOPIC = Topic(
    id="anomaly_monitors",
    service="ce",
    permissions=("ce:GetAnomalyMonitors",),
    read=_read,
    where="us-east-1",
    fresh=timedelta(days=7),
)
