"""Open high risks in the pillar of cost, by workload: what reviews in the Well-Architected Tool found."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from rassistant.collect.topic import Topic
from rassistant.models.scope import Account

if TYPE_CHECKING:
    from rassistant.aws.gateway import Gateway

PILLAR = "costOptimization"


def _read(gateway: Gateway, account: Account, region: str, items: Sequence[str]) -> Mapping[str, Any]:
    """https://docs.aws.amazon.com/wellarchitected/latest/APIReference/API_GetConsolidatedReport.html"""
    risks: dict[str, int] = {}
    for metric in _metrics(gateway, account, region):
        pillars = [pillar for lens in metric.get("Lenses") or () for pillar in lens.get("Pillars") or ()]
        high = [
            int((pillar.get("RiskCounts") or {}).get("HIGH") or 0)
            for pillar in pillars
            if pillar.get("PillarId") == PILLAR
        ]
        risks[str(metric.get("WorkloadName") or metric.get("WorkloadId"))] = sum(high)
    return dict.fromkeys(items, risks)


def _metrics(gateway: Gateway, account: Account, region: str) -> Iterator[Mapping[str, Any]]:
    """Page by page: botocore has no paginator for it."""
    token: dict[str, str] = {}
    while True:
        answer = gateway.call(account, region, "wellarchitected", "GetConsolidatedReport", Format="JSON", **token)
        yield from answer.get("Metrics") or ()
        if not answer.get("NextToken"):
            return
        token = {"NextToken": str(answer["NextToken"])}


TOPIC = Topic(
    id="review_risks",
    service="wellarchitected",
    permissions=("wellarchitected:GetConsolidatedReport",),
    read=_read,
)
