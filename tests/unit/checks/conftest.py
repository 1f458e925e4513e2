"""A workbench for checks: resources, constant samples and prices by hand."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from rassistant.checks.check import Judgement
from rassistant.checks.facts import Facts, Need, Samples
from rassistant.checks.registry import check_of
from rassistant.models.lookup import Lookup
from rassistant.models.price import PriceKey, Quote
from rassistant.models.resource import Resource

NOW = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)


class Bench:
    """Collects what one judgement needs; ``judge`` gives None where the check does not even apply."""

    now = NOW

    def __init__(self) -> None:
        self.resources: dict[str, list[Resource]] = {}
        self.samples: dict[Any, Samples] = {}
        self.quotes: dict[PriceKey, Quote] = {}
        self.lookups: dict[Lookup, Any] = {}
        self.own_cost_usd: dict[Any, float] = {}
        self.payer_account_id = ""
        self.months: dict[str, tuple[float, float]] = {}

    def add(self, service_type: str, resource_id: str = "r-1", *, days_old: float = 60, status: str | None = None,
            tags: dict[str, str] | None = None, **details: Any) -> Resource:  # fmt: skip
        resource = Resource(
            resource_id=resource_id,
            arn=f"arn:aws:x:us-east-1:111122223333:{resource_id}",
            service_type=service_type,
            name=resource_id,
            account_id="111122223333",
            region="us-east-1",
            status=status,
            created_at=NOW - timedelta(days=days_old),
            tags=tags or {},
            details=details,
        )
        self.resources.setdefault(service_type, []).append(resource)
        return resource

    def constant(self, resource: Resource, need: Need, value: float | None) -> None:
        self.points(resource, need, [value] * int(need.days * 86400 / need.period_s))

    def points(self, resource: Resource, need: Need, values: Sequence[float | None]) -> None:
        start = NOW - timedelta(days=need.days)
        self.samples[(resource.key, need)] = Samples(start, need.period_s, tuple(values))

    def price(self, family: Any, item: str, usd: float, source: Any = "price_list") -> None:
        self.quotes[PriceKey(family, "us-east-1", item)] = Quote(usd, source, "2026-03-01")

    @property
    def facts(self) -> Facts:
        return Facts(NOW, self.resources, self.samples, self.quotes, lookups=self.lookups, own_cost_usd=self.own_cost_usd,
                     payer_account_id=self.payer_account_id, months=self.months)  # fmt: skip

    def judge(self, code: str, resource: Resource) -> Judgement:
        check = check_of(code)
        assert check is not None
        facts = self.facts
        return check.judge(resource, facts) if check.applies(resource, facts) else None


@pytest.fixture
def bench() -> Bench:
    return Bench()


BenchFixture = Callable[[], Bench]
