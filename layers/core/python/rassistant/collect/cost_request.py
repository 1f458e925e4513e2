"""What Cost Explorer is asked, and the pages of its answer."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from rassistant.errors import MalformedAnswer

if TYPE_CHECKING:
    from rassistant.aws.gateway import Gateway

REGION = "us-east-1"
"""The one endpoint of Cost Explorer in the commercial partition."""
USAGE = "UsageQuantity"
_MAX_PAGES = 500


@dataclass(frozen=True, slots=True)
class CostRequest:
    """What is asked, whatever the dates.

    ``group_by``: at most two dimensions of Cost Explorer, ``TAG:key`` or ``COST_CATEGORY:name``.

    ``metric`` is Cost Explorer's (``UnblendedCost``); ``filter`` its Expression.
    """

    group_by: tuple[str, ...] = ()
    metric: str = "UnblendedCost"
    filter: Mapping[str, Any] | None = None
    with_usage: bool = False
    """How much was used too: each group has a second row then, and both have the metric's name last in their key."""
    beside: tuple[str, ...] = ()
    """Further metrics, each with a row of its own as above."""

    @property
    def metrics(self) -> tuple[str, ...]:
        return (self.metric, *self.beside, *((USAGE,) if self.with_usage else ()))

    @property
    def signature(self) -> str:
        metric = list(self.metrics) if len(self.metrics) > 1 else self.metric
        text = json.dumps([self.group_by, metric, self.filter], sort_keys=True)
        return hashlib.sha256(text.encode()).hexdigest()[:24]

    def parameters(self, start: date, end: date, granularity: str) -> dict[str, Any]:
        asked: dict[str, Any] = {
            "TimePeriod": {"Start": start.isoformat(), "End": end.isoformat()},
            "Granularity": granularity,
            "Metrics": list(self.metrics),
        }
        if self.group_by:
            asked["GroupBy"] = [_group(name) for name in self.group_by]
        if self.filter is not None:
            asked["Filter"] = dict(self.filter)
        return asked


def request_pages(gateway: Gateway, operation: str, parameters: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    """Every page, asked of the first account: the management account, which sees every member's cost.

    Raises MalformedAnswer where the pages do not end.
    """
    account = gateway.accounts()[0]
    token: str | None = None
    for _ in range(_MAX_PAGES):
        more = {} if token is None else {"NextPageToken": token}
        page = gateway.call(account, REGION, "ce", operation, **parameters, **more)
        yield page
        following = page.get("NextPageToken")
        if not following:
            return
        if following == token:
            raise MalformedAnswer
        token = following
    raise MalformedAnswer


def _group(name: str) -> dict[str, str]:
    kind, colon, key = name.partition(":")
    return {"Type": kind, "Key": key} if colon else {"Type": "DIMENSION", "Key": name}
