"""Metrics of one resource over time, and of many in one table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING, Any

from rassistant.collect.metric_reading import MetricPoints
from rassistant.collect.metric_summary import natural_statistic
from rassistant.collect.metrics import MetricRequest, Metrics
from rassistant.errors import InvalidInput, Locale, NotFound, Text
from rassistant.models.clock import Clock, iso
from rassistant.models.collected import Collected, oldest
from rassistant.models.resource import Resource
from rassistant.models.scope import Scope
from rassistant.resources.kind import Kind, Metric
from rassistant.resources.registry import all_kinds, kind_of
from rassistant.services.metric_comparison import ComparisonQuestion, found_of, identity, resource_keys
from rassistant.services.metric_extent import PLAIN, Extent
from rassistant.services.metric_range import MetricRange, metric_range
from rassistant.services.metric_table import SummaryQuestion, summary_csv, summary_table
from rassistant.services.resource_filter import check_scope, checked_types, kinds_named, shown

if TYPE_CHECKING:
    from rassistant.collect.inventory import Inventory

_MAX_POINTS = 60_000
"""Points in one answer: a Lambda function may return 6 MB."""
_ALL_ROWS = 1_000_000


@dataclass(frozen=True, slots=True)
class MetricQuestion:
    """``account_id``, ``region`` and ``service_type`` tell resources of the same id apart. None: the default."""

    resource_id: str
    account_id: str | None = None
    region: str | None = None
    service_type: str | None = None
    metric: str | None = None
    start: datetime | None = None
    end: datetime | None = None
    period_s: int | None = None
    statistic: str | None = None
    extent: Extent = PLAIN
    refresh: bool = False


class MetricService:
    def __init__(self, inventory: Inventory, metrics: Metrics, clock: Clock) -> None:
        self._inventory = inventory
        self._metrics = metrics
        self._clock = clock

    def one(self, question: MetricQuestion, locale: Locale) -> dict[str, Any]:
        """The answer of GET /api/metrics: one metric, or every one of the kind. Raises InvalidInput and NotFound.

        A series' own period may be longer than the one asked for: S3 publishes its storage metrics once a day.
        """
        span = metric_range(question.start, question.end, question.period_s, self._clock())
        listed = self._listed(question)
        resource = _only(listed.value, question.resource_id)
        metrics = _chosen(kind_of(resource.service_type), question.metric)
        requests = [_request(resource, metric, question.statistic, span) for metric in metrics]
        series, read = self._series(requests, question.extent, locale, refresh=question.refresh)
        return {
            **identity(resource),
            "start": iso(span.start),
            "end": iso(span.end),
            "period": span.period_s,
            "series": series,
            **replace(read, as_of=read.as_of or listed.as_of).provenance(locale),
        }

    def csv(self, question: SummaryQuestion, locale: Locale) -> str:
        """All rows of the table, whatever the limit."""
        return summary_csv(self.summary(replace(question, limit=_ALL_ROWS, cursor=None), locale))

    def summary(self, question: SummaryQuestion, locale: Locale) -> dict[str, Any]:
        """The answer of GET /api/metrics/summary: every kind where none is asked for. Raises InvalidInput."""
        kinds = kinds_named(question.service_types) or all_kinds()
        scope = Scope(question.account_ids, question.regions)
        check_scope(scope, self._inventory.enabled_regions)
        listed = self._inventory.list([kind.service_type for kind in kinds], scope, refresh=question.refresh)
        read = self._metrics.summary(listed.value, refresh=question.refresh)
        joined = Collected(
            None, listed.problems + read.problems, oldest(listed.as_of, read.as_of), listed.stale or read.stale
        )
        return {
            **summary_table(kinds, listed.value, read.value, question, locale),
            **joined.provenance(locale),
        }

    def comparison(self, question: ComparisonQuestion, locale: Locale) -> dict[str, Any]:
        """The answer of GET /api/metrics/comparison: one metric of several resources, read together.

        Raises InvalidInput, also where one of them has no such metric, and NotFound.
        """
        span = metric_range(question.start, question.end, question.period_s, self._clock())
        keys = resource_keys(question.resources)
        accounts, regions, types = (list(dict.fromkeys(key[i] for key in keys)) for i in range(3))
        scope = Scope(tuple(accounts), tuple(regions))
        check_scope(scope, self._inventory.enabled_regions)
        listed = self._inventory.list(types, scope)
        found = found_of(listed.value, keys)
        chosen = [_chosen(kind_of(resource.service_type), question.metric)[0] for resource in found]
        requests = [
            _request(resource, metric, question.statistic, span) for resource, metric in zip(found, chosen, strict=True)
        ]
        series, read = self._series(requests, question.extent, locale, refresh=question.refresh)
        return {
            "metric": question.metric,
            "start": iso(span.start),
            "end": iso(span.end),
            "series": [{**identity(resource), **one} for resource, one in zip(found, series, strict=True)],
            **replace(read, as_of=read.as_of or listed.as_of).provenance(locale),
        }

    def _series(
        self, requests: Sequence[MetricRequest], extent: Extent, locale: Locale, *, refresh: bool
    ) -> tuple[list[dict[str, Any]], Collected[tuple[MetricPoints, ...]]]:
        wider = [extent.request(request, self._clock()) for request in requests]
        points = sum((r.end - r.start).total_seconds() / r.period_s for r in wider)
        if points > _MAX_POINTS:
            raise _too_many(int(points), max(request.period_s for request in requests))
        read = self._metrics.read(wider, refresh=refresh)
        series = [
            {**_series(r, extent.points(r, p), locale), **extent.series(r, p)}
            for r, p in zip(requests, read.value, strict=True)
        ]
        return series, read

    def _listed(self, question: MetricQuestion) -> Collected[tuple[Resource, ...]]:
        types = checked_types((question.service_type,)) if question.service_type else ()
        scope = Scope(
            (question.account_id,) if question.account_id else (), (question.region,) if question.region else ()
        )
        check_scope(scope, self._inventory.enabled_regions)
        return self._inventory.list(types, scope)


def _only(resources: Sequence[Resource], wanted: str) -> Resource:
    """By id or ARN. Raises NotFound, and InvalidInput where the id stands for several."""
    found = [resource for resource in resources if wanted in {resource.resource_id, resource.arn}]
    wanted = shown(wanted)
    if not found:
        raise NotFound(Text(f'There is no resource "{wanted}".', f'리소스 "{wanted}"을(를) 찾을 수 없습니다.'))
    if len(found) > 1:
        places = "; ".join(
            f"service_type={r.service_type}, account_id={r.account_id}, region={r.region}" for r in found[:5]
        )
        raise InvalidInput(
            Text(
                f'"{wanted}" stands for {len(found)} resources.',
                f'"{wanted}"에 해당하는 리소스가 {len(found)}개입니다.',
            ),
            Text(f"Say which: {places}.", f"어느 것인지 지정해 주세요: {places}."),
            field="resource_id",
        )
    return found[0]


def _chosen(kind: Kind | None, name: str | None) -> tuple[Metric, ...]:
    metrics = () if kind is None else kind.metrics
    if name is None:
        return metrics
    metric = None if kind is None else kind.metric(name)
    if metric is None:
        known = ", ".join(m.name for m in metrics)
        raise InvalidInput(
            Text(f'There is no metric "{name}" here.', f'"{name}" 지표는 여기에 없습니다.'),
            Text(f"Known: {known}.", f"사용할 수 있는 지표: {known}.")
            if known
            else Text("This kind of resource has no metrics.", "이 종류의 리소스에는 지표가 없습니다."),
            field="metric",
        )
    return (metric,)


def _request(resource: Resource, metric: Metric, statistic: str | None, span: MetricRange) -> MetricRequest:
    period_s = max(span.period_s, metric.period_s) if metric.period_s > 300 else span.period_s
    return MetricRequest(resource, metric, statistic or natural_statistic(metric), period_s, span.start, span.end)


def _series(request: MetricRequest, points: MetricPoints, locale: Locale) -> dict[str, Any]:
    return {
        "metric": request.metric.name,
        "label": request.metric.label[locale],
        "statistic": request.statistic,
        "unit": "Count" if request.statistic == "SampleCount" else request.metric.unit,
        "period": request.period_s,
        "points": [[iso(moment), value] for moment, value in zip(points.timestamps, points.values, strict=True)],
    }


def _too_many(points: int, period_s: int) -> InvalidInput:
    coarser = next((p for p in (300, 3600) if p > period_s), 86_400)
    return InvalidInput(
        Text(f"That would be {points:,} points.", f"데이터 포인트가 {points:,}개나 됩니다."),
        Text(
            f"Ask for one metric, or a period of {coarser} seconds.",
            f"지표를 하나만 지정하거나 집계 주기를 {coarser}초로 늘려 주세요.",
        ),
        field="period",
    )
