"""The metrics table: one row a resource, one column a metric, with the day's points."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from rassistant.collect.metric_reading import MetricPoints
from rassistant.collect.metric_summary import metric_value, natural_statistic, summary_metrics
from rassistant.errors import InvalidInput, Locale, Text
from rassistant.models.csv_text import BYTE_ORDER_MARK, csv_text
from rassistant.models.resource import Resource
from rassistant.resources.kind import Kind, Metric
from rassistant.services.metric_condition import condition
from rassistant.services.paging import page

Read = Mapping[tuple[str, str, str, str], Mapping[str, MetricPoints]]

_TEXTS: Mapping[str, Callable[[Resource], str | None]] = {
    "name": lambda r: r.name,
    "resource_id": lambda r: r.resource_id,
    "service_type": lambda r: r.service_type,
    "account_id": lambda r: r.account_id,
    "region": lambda r: r.region,
    "status": lambda r: r.status,
}


@dataclass(frozen=True, slots=True)
class SummaryQuestion:
    """``sort``: a column or a metric, with a leading ``-`` descending. ``q``: part of a name or an id.

    ``where``: conditions on metrics that must all hold, ``CPUUtilization>=80``; an unknown value meets none.
    """

    service_types: tuple[str, ...] = ()
    account_ids: tuple[str, ...] = ()
    regions: tuple[str, ...] = ()
    q: str = ""
    where: tuple[str, ...] = ()
    sort: str = "name"
    limit: int = 100
    cursor: str | None = None
    refresh: bool = False


def summary_table(
    kinds: Sequence[Kind], resources: Sequence[Resource], read: Read, question: SummaryQuestion, locale: Locale
) -> dict[str, Any]:
    """``columns``, ``rows``, ``total`` and ``next_cursor``. A resource without points has a cell of None."""
    metrics: dict[str, Metric] = {}
    for kind in kinds:
        for metric in summary_metrics(kind):
            metrics.setdefault(metric.name, metric)
    of_kind = {kind.service_type: summary_metrics(kind) for kind in kinds}
    wanted = question.q.strip().casefold()
    rows = [
        _row(resource, of_kind.get(resource.service_type, ()), read.get(resource.key, {}))
        for resource in resources
        if wanted in resource.name.casefold() or wanted in resource.resource_id.casefold()
    ]
    conditions = [condition(text, metrics) for text in question.where]
    rows = [row for row in rows if all(holds(row) for holds in conditions)]
    rows = _sorted(rows, question.sort, metrics)
    shown, cursor = page(rows, question=_identity(question), limit=question.limit, cursor=question.cursor)
    return {
        "columns": [
            {"metric": m.name, "label": m.label[locale], "unit": m.unit, "statistic": natural_statistic(m)}
            for m in metrics.values()
        ],
        "rows": list(shown),
        "total": len(rows),
        "next_cursor": cursor,
    }


def _row(resource: Resource, metrics: Sequence[Metric], points: Mapping[str, MetricPoints]) -> dict[str, Any]:
    cells: dict[str, Any] = {}
    for metric in metrics:
        read = points.get(metric.name)
        value = None if read is None else metric_value(metric, read)
        cells[metric.name] = {
            "value": None if value is None else value.value,
            "points": [] if read is None else list(read.values),
        }
    return {**{name: get(resource) for name, get in _TEXTS.items()}, "metrics": cells}


def _sorted(rows: list[dict[str, Any]], sort: str, metrics: Mapping[str, Metric]) -> list[dict[str, Any]]:
    """Unknown values last, whichever the direction; ties by name and id."""
    descending, column = sort.startswith("-"), sort.removeprefix("-")
    if column in metrics:

        def value(row: dict[str, Any]) -> Any:
            return row["metrics"].get(column, {}).get("value")
    elif column in _TEXTS:

        def value(row: dict[str, Any]) -> Any:
            return None if row[column] is None else str(row[column]).casefold()
    else:
        known = ", ".join([*_TEXTS, *metrics])
        raise InvalidInput(
            Text(f'"{column}" is not a column.', f'"{column}" 열은 없습니다.'),
            Text(f"Sort by one of: {known}.", f"다음 중 하나로 정렬해 주세요: {known}."),
            field="sort",
        )
    ties = sorted(rows, key=lambda row: (row["name"].casefold(), row["account_id"], row["region"], row["resource_id"]))
    known_rows = sorted((row for row in ties if value(row) is not None), key=value, reverse=descending)
    return known_rows + [row for row in ties if value(row) is None]


def _identity(question: SummaryQuestion) -> list[Any]:
    return [
        "metrics",
        question.service_types,
        question.account_ids,
        question.regions,
        question.q,
        question.where,
        question.sort,
    ]


def summary_csv(answer: Mapping[str, Any]) -> str:
    """The rows of a table as CSV: one column a metric with its unit in the heading, unknown an empty cell."""
    columns = answer["columns"]
    head = [*_TEXTS, *(f"{column['metric']} ({column['statistic']}, {column['unit']})" for column in columns)]
    body = (
        [
            *(row[name] for name in _TEXTS),
            *(row["metrics"].get(column["metric"], {}).get("value") for column in columns),
        ]
        for row in answer["rows"]
    )
    return BYTE_ORDER_MARK + csv_text(head, body)
