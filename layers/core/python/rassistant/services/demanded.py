"""Reads what verdicts demand: metrics, prices and looked-up facts, in batches, round by round."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import Any

from rassistant.checks.facts import Demand, Facts, Need, ResourceKey, Samples
from rassistant.checks.rules import LOOKBACK_DAYS, MONTH_DAYS
from rassistant.collect.lookups import Lookups
from rassistant.collect.metrics import MetricRequest, Metrics
from rassistant.collect.own_rates import OwnRates
from rassistant.collect.prices import Prices
from rassistant.models.collected import Problem
from rassistant.models.lookup import Lookup
from rassistant.models.resource import Resource
from rassistant.resources.registry import kind_of

_WINDOWS = (LOOKBACK_DAYS, MONTH_DAYS)
"""The days that checks look back over, mostly: one ends where the other does."""
_FRESH = timedelta(days=1)
"""Windows end with the last full UTC day: reading them again within the day would bring the same points."""


class Reading:
    """Reads what verdicts demand, round by round, and keeps what went wrong."""

    def __init__(
        self,
        metrics: Metrics,
        prices: Prices,
        lookups: Lookups,
        now: datetime,
        *,
        refresh: bool,
        rates: OwnRates | None = None,
        kept: dict[tuple[ResourceKey, Need], Samples] | None = None,
    ) -> None:
        """``rates``: what the account itself pays.

        ``kept``: samples of an earlier reading, with what was reckoned from them; those that hold are used again."""
        self._metrics, self._prices, self._lookups = metrics, prices, lookups
        self._kept = {} if kept is None else kept
        self._rates = OwnRates() if rates is None else rates
        self._now, self._refresh = now, refresh
        self.problems: list[Problem] = []
        self.ages: list[datetime | None] = []
        self.stale = False

    def satisfied(self, facts: Facts, demand: Demand) -> Facts:
        """``facts`` with all that was demanded, None for what is not to be had."""
        samples, quotes = dict(facts.samples), dict(facts.quotes)
        samples.update(self._samples(demand, facts))
        if demand.prices:
            book = self._prices.load(demand.prices)
            self.problems += book.problems
            found = {key: book.value.get(key.family, key.region, key.item) for key in demand.prices}
            quotes.update((key, self._rates.on(quote)) for key, quote in found.items())
        known: dict[Lookup, Any] = dict(facts.lookups)
        if demand.lookups:
            looked_up = self._lookups.load(demand.lookups, refresh=self._refresh)
            self.problems += looked_up.problems
            known.update(looked_up.value)
        return replace(facts, samples=samples, quotes=quotes, lookups=known)

    def _samples(self, demand: Demand, facts: Facts) -> Mapping[tuple[ResourceKey, Need], Samples | None]:
        covered = {place: longer for place in demand.samples if (longer := self._longer(place, facts, demand))}
        asked = {
            place: _request(resource, place[1], self._now)
            for place, resource in demand.samples.items()
            if place not in covered
        }
        requests = {place: request for place, request in asked.items() if request is not None}
        found: dict[tuple[ResourceKey, Need], Samples | None] = dict.fromkeys(asked)
        if requests:
            read = self._metrics.read(tuple(requests.values()), refresh=self._refresh, fresh=_FRESH)
            self.problems += read.problems
            self.ages.append(read.as_of)
            self.stale = self.stale or read.stale
            failed = {(p.account_id, p.region) for p in read.problems}
            for (place, request), points in zip(requests.items(), read.value, strict=True):
                where = (request.resource.account_id, request.resource.region)
                if where in failed and not points.known:
                    continue  # not read, which is not the same as: read, and nothing there
                found[place] = self._known(place, Samples(request.start, request.period_s, tuple(points.values)))
        for place, longer in covered.items():
            whole = found.get(longer) or facts.samples.get(longer)
            found[place] = None if whole is None else self._known(place, whole.last(place[1].days))
        return found

    def _known(self, place: tuple[ResourceKey, Need], samples: Samples) -> Samples:
        before = self._kept.get(place)
        if before is not None and before == samples:
            return before
        self._kept[place] = samples
        return samples

    def _longer(self, place: tuple[ResourceKey, Need], facts: Facts, demand: Demand) -> tuple[ResourceKey, Need] | None:
        """The same series over more days, where that is known or asked for anyway."""
        key, need = place
        longer = ((key, one) for one in _over_more_days(need))
        return next((one for one in longer if one in facts.samples or one in demand.samples), None)


@cache
def _over_more_days(need: Need) -> tuple[Need, ...]:
    return tuple(
        replace(need, days=days, required=required)
        for days in _WINDOWS
        if days > need.days
        for required in (True, False)
    )


def _request(resource: Resource, need: Need, now: datetime) -> MetricRequest | None:
    """The grid ends with the last full UTC day. None where the kind has no such metric."""
    kind = kind_of(resource.service_type)
    named = (metric for metric in kind.metrics if metric.name == need.metric) if kind is not None else iter(())
    metric = next((metric for metric in named if metric.dimensions(resource) is not None), None)
    if metric is None:
        return None
    end = now.astimezone(UTC).replace(hour=0, minute=0, second=0, microsecond=0)
    return MetricRequest(resource, metric, need.statistic, need.period_s, end - timedelta(days=need.days), end)
