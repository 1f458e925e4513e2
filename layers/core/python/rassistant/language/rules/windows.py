"""Metrics over the time that a question names: CPU under 5 % over the last 14 days, no requests in 30 days."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import datetime, timedelta

from rassistant.language.assembly.parts import Parts
from rassistant.language.fields import FieldCatalog
from rassistant.language.metric_path import MAX_DAYS, MetricPath, metric_path
from rassistant.language.plan import And, Condition, Filter, Not, Or, Related, Step
from rassistant.language.rules.drafts import Draft
from rassistant.language.rules.periods import Period
from rassistant.language.vocabulary.senses import Item, Ref

Change = Callable[[str], str]
_HOUR_S = 3600


def window_of(period: Period, now: datetime) -> MetricPath | None:
    """The window, under no name yet. What ends before now and begins nowhere (for 30 days) is as long as it is ago.

    None for the last 24 hours, which every metric is of, and for what CloudWatch does not keep.
    """
    if period.start is not None and period.end is not None and not period.rolling:
        end = min(period.end, now + timedelta(days=1))
        return MetricPath("", start=period.start.date(), end=end.date()) if end > period.start else None
    begun = period.start if period.start is not None else period.end  # for over 30 days: as far back as that
    if begun is None:
        return None
    seconds = (now - begun).total_seconds()
    days = round(seconds / 86_400)
    if seconds < 86_400 - _HOUR_S:
        return MetricPath("", hours=max(1, round(seconds / _HOUR_S)))
    return MetricPath("", days=days) if days <= MAX_DAYS else None


def is_last_day(period: Period, now: datetime) -> bool:
    """The last 24 hours, give or take two."""
    day = now - timedelta(days=1)
    return period.rolling and period.start is not None and abs((period.start - day).total_seconds()) < 2 * _HOUR_S


def over(window: MetricPath) -> Change:
    """Moves a metric's path to the window; its statistic stays."""

    def change(path: str) -> str:
        if not path.startswith("metrics."):
            return path
        known = metric_path(path)
        name = known.name if known is not None else path.removeprefix("metrics.")
        return replace(window, name=name, statistic=known.statistic if known is not None else "").text

    return change


def moved(parts: Parts, change: Change) -> Parts:
    """Every metric that the pieces name, in their conditions, orders and sums."""
    parts.drafts = [_draft(one, change) for one in parts.drafts]
    parts.shown = [_refs(refs, change) for refs in parts.shown]
    parts.items = [_item(item, change) for item in parts.items]
    return parts


def names_metrics(parts: Parts) -> bool:
    named = list(parts.shown)
    named += [item.senses["ORDER"][0] for item in parts.all("ORDER")]
    named += [item.senses["MEASURE"][1] for item in parts.all("MEASURE")]
    return any(one.metric for one in parts.drafts) or any(
        ref.path.startswith("metrics.") for refs in named for ref in refs
    )


def readable(step: Step, catalog: FieldCatalog) -> Step:
    """Metrics that are not read for every row are asked for by themselves: of the last day."""

    def change(path: str) -> str:
        if not path.startswith("metrics.") or metric_path(path) is not None:
            return path
        kinds = [catalog.kinds[name] for name in step.service_types or catalog.kinds]
        known = [metric for kind in kinds for metric in kind.metrics if metric.name == path.partition(".")[2]]
        return path if any(metric.summary for metric in known) else f"{path}@1d"

    aggregation = step.aggregation
    if aggregation is not None and aggregation.field is not None:
        aggregation = replace(aggregation, field=change(aggregation.field))
    return replace(
        step,
        filters=tuple(on_paths(term, change) for term in step.filters),
        sort=tuple(replace(key, field=change(key.field)) for key in step.sort),
        select=tuple(change(path) for path in step.select),
        aggregation=aggregation,
    )


def on_paths(term: Filter, change: Change) -> Filter:
    """The same filter over other paths; those on related resources stay."""
    match term:
        case Condition():
            return replace(term, field=change(term.field), other=None if term.other is None else change(term.other))
        case Not(inner):
            return Not(on_paths(inner, change))
        case And(terms):
            return And(tuple(on_paths(part, change) for part in terms))
        case Or(terms):
            return Or(tuple(on_paths(part, change) for part in terms))
        case Related():
            return term


def _draft(one: Draft, change: Change) -> Draft:
    return replace(one, options={name: on_paths(term, change) for name, term in one.options.items()})


def _refs(refs: Iterable[Ref], change: Change) -> tuple[Ref, ...]:
    return tuple(replace(ref, path=change(ref.path)) for ref in refs)


def _item(item: Item, change: Change) -> Item:
    senses = dict(item.senses)
    if "ORDER" in senses:
        senses["ORDER"] = (_refs(senses["ORDER"][0], change), senses["ORDER"][1])
    if "MEASURE" in senses:
        senses["MEASURE"] = (senses["MEASURE"][0], _refs(senses["MEASURE"][1], change))
    return Item(item.start, item.end, item.text, senses)
