"""Resources as people see them: listed by filter with metrics and cost, or one with everything known of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict
from typing import Any, Final

from rassistant.collect.costs import Costs
from rassistant.collect.inventory import Inventory
from rassistant.collect.metric_reading import MetricPoints
from rassistant.collect.metric_summary import natural_statistic, summary_window
from rassistant.collect.metric_values import MeasuredRows
from rassistant.collect.metrics import Metrics
from rassistant.collect.prices import Prices
from rassistant.errors import InvalidInput, Locale, NotFound, Text
from rassistant.models.clock import Clock, iso
from rassistant.models.collected import Collected, Problem, oldest, unique
from rassistant.models.finding import Finding, finding_json
from rassistant.models.resource import Resource
from rassistant.models.scope import Scope
from rassistant.resources.kind import Metric
from rassistant.resources.links import cli_line, console_url
from rassistant.resources.registry import kind_of
from rassistant.services.paging import page
from rassistant.services.resource_csv import resources_csv
from rassistant.services.resource_filter import (
    ResourceQuestion,
    check_scope,
    checked_types,
    matching,
    ordered,
    shown,
    sort_path,
)
from rassistant.services.resource_join import PricedRows

_EVERYTHING: Final = Scope()
_SHOWN: Final = 5

Findings = Callable[[Scope], Collected[Sequence[Finding]]]


class Resources:
    """``findings``: the recommendations of a scope, for the page of one resource."""

    def __init__(
        self,
        inventory: Inventory,
        metrics: Metrics,
        costs: Costs,
        prices: Prices | None,
        clock: Clock,
        findings: Findings | None = None,
    ) -> None:
        self._inventory = inventory
        self._metrics = metrics
        self._measured = MeasuredRows(metrics, clock)
        self._priced = PricedRows(costs, prices, clock, inventory)
        self._clock = clock
        self._findings = findings

    def rows(
        self,
        service_types: Sequence[str] = (),
        scope: Scope = _EVERYTHING,
        *,
        with_metrics: bool = True,
        with_cost: bool = True,
        refresh: bool = False,
    ) -> Collected[tuple[Resource, ...]]:
        """The inventory, joined with the last day's metrics and with cost.

        ``as_of`` is that of the resources and metrics; cost is as old as Cost Explorer's data, up to a day.
        ``refresh`` reads resources and metrics anew, but not cost, which AWS bills by the request.
        """
        listed = self._inventory.list(service_types, scope, refresh=refresh)
        return self._joined(listed, metrics=with_metrics, cost=with_cost, refresh=refresh)

    def completed(
        self,
        listed: Collected[tuple[Resource, ...]],
        *,
        metrics: bool = True,
        cost: bool = True,
        refresh: bool = False,
    ) -> Collected[tuple[Resource, ...]]:
        """Rows already listed, joined with metrics and cost: for the one page that is shown."""
        return self._joined(listed, metrics=metrics, cost=cost, refresh=refresh)

    def page(self, question: ResourceQuestion, locale: Locale) -> dict[str, Any]:
        """The answer of GET /api/resources. Raises InvalidInput for unknown kinds, columns and foreign cursors."""
        found = self._found(question)
        shown, next_cursor = page(
            found.value,
            question={**asdict(question), "limit": None, "cursor": None, "refresh": None},
            limit=question.limit,
            cursor=question.cursor,
        )
        return {
            "rows": [row.as_row() for row in shown],
            "total": len(found.value),
            "next_cursor": next_cursor,
            **found.provenance(locale),
        }

    def csv(self, question: ResourceQuestion) -> str:
        """All rows that match, not one page of them."""
        return resources_csv(self._found(question).value)

    def detail(
        self,
        resource_id: str,
        locale: Locale,
        *,
        service_types: Sequence[str] = (),
        scope: Scope = _EVERYTHING,
        refresh: bool = False,
    ) -> dict[str, Any]:
        """The answer of GET /api/resources/{resource_id}; by id or ARN. Raises NotFound, and InvalidInput where the
        id stands for several."""
        check_scope(scope, self._inventory.enabled_regions)
        listed = self._inventory.list(checked_types(service_types), scope, refresh=refresh)
        bare = _only(listed.value, resource_id)
        joined = self._joined(listed.map(lambda _: (bare,)), metrics=True, cost=True, refresh=refresh)
        resource = joined.value[0]
        kind = kind_of(resource.service_type)
        if kind is None:  # a listing has rows of known kinds alone
            raise NotFound
        findings = self._findings_of(resource)
        points = self._metrics.summary([resource]).value.get(resource.key, {})
        whole = Collected(None, (*joined.problems, *findings.problems), joined.as_of, joined.stale or findings.stale)
        return {
            "resource": resource.as_row(),
            "fields": [{"name": f.name, "label": f.label[locale], "type": f.type, "unit": f.unit} for f in kind.fields],
            "metric_series": [
                self._series(metric, points[metric.name], locale)
                for metric in kind.metrics_of(resource)
                if metric.name in points
            ],
            "findings": [finding_json(finding, locale) for finding in findings.value],
            "cli": cli_line(kind, resource),
            "console_url": console_url(kind, resource),
            **whole.provenance(locale),
        }

    def _found(self, question: ResourceQuestion) -> Collected[tuple[Resource, ...]]:
        path, descending = sort_path(question.sort)
        types = checked_types(question.service_types)
        check_scope(question.scope, self._inventory.enabled_regions)
        listed = self._inventory.list(types, question.scope, refresh=question.refresh)
        kept = listed.map(lambda rows: tuple(matching(rows, question)))
        joined = self._joined(kept, metrics=True, cost=True, refresh=question.refresh)
        return joined.map(lambda rows: tuple(ordered(rows, path, descending=descending)))

    def _joined(
        self, listed: Collected[tuple[Resource, ...]], *, metrics: bool, cost: bool, refresh: bool
    ) -> Collected[tuple[Resource, ...]]:
        """Metrics and cost are asked for side by side: Cost Explorer takes seconds."""
        if not listed.value or not (metrics or cost):
            return listed
        priced, measured = self._priced_and_measured(listed.value, metrics=metrics, cost=cost, refresh=refresh)
        rows, problems = listed.value, listed.problems
        if priced is not None:
            rows, more = priced
            problems += more
        as_of, stale = listed.as_of, listed.stale
        if measured is not None:
            both = zip(rows, measured.value, strict=True)
            rows = measured.value if priced is None else tuple(_both(row, other) for row, other in both)
            problems += measured.problems
            as_of, stale = oldest(as_of, measured.as_of), stale or measured.stale
        return Collected(rows, unique(problems), as_of, stale)

    def _priced_and_measured(
        self, rows: tuple[Resource, ...], *, metrics: bool, cost: bool, refresh: bool
    ) -> tuple[tuple[tuple[Resource, ...], tuple[Problem, ...]] | None, Collected[tuple[Resource, ...]] | None]:
        """Side by side where both are asked for."""
        if not metrics:
            return self._priced.of(rows), None
        if not cost:
            return None, self._measured.of(rows, refresh=refresh)
        with ThreadPoolExecutor(1) as aside:
            priced = aside.submit(self._priced.of, rows)
            measured = self._measured.of(rows, refresh=refresh)
            return priced.result(), measured

    def _findings_of(self, resource: Resource) -> Collected[Sequence[Finding]]:
        if self._findings is None:
            return Collected(())
        found = self._findings(Scope((resource.account_id,), (resource.region,)))
        wanted = (resource.account_id, resource.region, resource.service_type, resource.resource_id)
        return found.map(
            lambda all_: [f for f in all_ if (f.account_id, f.region, f.service_type, f.resource_id) == wanted]
        )

    def _series(self, metric: Metric, points: MetricPoints, locale: Locale) -> dict[str, Any]:
        _, window = summary_window(metric, self._clock())
        return {
            "metric": metric.name,
            "label": metric.label[locale],
            "statistic": natural_statistic(metric),
            "unit": metric.unit,
            "period": window.period_s,
            "points": [[iso(at), value] for at, value in zip(points.timestamps, points.values, strict=True)],
        }


def _both(priced: Resource, measured: Resource) -> Resource:
    return measured.with_cost(priced.monthly_cost_usd, priced.cost_source)


def _only(rows: Sequence[Resource], wanted: str) -> Resource:
    found = [row for row in rows if wanted in (row.resource_id, row.arn)]
    wanted = shown(wanted)
    if not found:
        raise NotFound(Text(f'There is no resource "{wanted}".', f'리소스 "{wanted}"을(를) 찾을 수 없습니다.'))
    if len(found) > 1:
        places = "; ".join(
            f"service_type={r.service_type}&account_id={r.account_id}&region={r.region}" for r in found[:_SHOWN]
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
