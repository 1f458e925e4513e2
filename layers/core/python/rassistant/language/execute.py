"""Runs the steps of a plan over rows already collected, each over those of the one before. Pure: no AWS, no clock."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rassistant.language.fields import read
from rassistant.language.plan import Aggregation, SortKey, Step
from rassistant.language.predicates import meets
from rassistant.language.surroundings import NOTHING, Surroundings
from rassistant.language.vocabulary.versions import VERSIONED, in_order
from rassistant.models.resource import Resource


@dataclass(frozen=True, slots=True)
class Group:
    """``value``: what the aggregation asked for (the count itself for ``count``), None where no row knows it.

    ``monthly_cost_usd``: the sum over the rows that have one, None where none has.
    """

    key: dict[str, str | None]
    count: int
    value: float | None
    monthly_cost_usd: float | None


def find(step: Step, rows: Iterable[Resource], around: Surroundings = NOTHING) -> list[Resource]:
    """The rows that the step's scope and filters let through, sorted and cut to its limit."""
    return arranged(step, kept(step, rows, around))


def kept(step: Step, rows: Iterable[Resource], around: Surroundings = NOTHING) -> list[Resource]:
    """The rows that the step's scope and filters let through, in the order they come."""
    types, accounts, regions = set(step.service_types), set(step.accounts), set(step.regions)
    passes = meets(step.filters, around)
    return [
        row
        for row in rows
        if (not types or row.service_type in types)
        and (not accounts or row.account_id in accounts)
        and (not regions or row.region in regions)
        and passes(row)
    ]


def arranged(step: Step, rows: list[Resource]) -> list[Resource]:
    """Rows that the step let through, sorted and cut to its limit."""
    ordered = _ordered(rows, step.sort)
    return ordered if step.aggregation is not None or step.limit is None else ordered[: step.limit]


def _ordered(rows: list[Resource], keys: Sequence[SortKey]) -> list[Resource]:
    rows = sorted(rows, key=lambda row: (row.name.casefold(), row.resource_id, row.account_id, row.region))
    for key in reversed([key for key in keys if key.field not in ("count", "value")]):
        rows = sort_by([(_sortable(read(row, key.field), key.field), row) for row in rows], descending=key.descending)
    return rows


def _sortable(value: str | float | bool | None, path: str) -> str | float | bool | None:
    return in_order(value) if isinstance(value, str) and path.endswith(VERSIONED) else value


def sort_by(pairs: list[tuple[str | float | bool | None, Resource]], *, descending: bool) -> list[Resource]:
    """Stable; unknown ones come last either way; numbers before texts where a field mixes them."""
    known = [(_rank(value), row) for value, row in pairs if value is not None]
    known.sort(key=lambda pair: pair[0], reverse=descending)
    return [row for _, row in known] + [row for value, row in pairs if value is None]


def _rank(value: str | float | bool) -> tuple[int, float, str]:
    return (1, 0.0, value.casefold()) if isinstance(value, str) else (0, float(value), "")


def aggregate(step: Step, rows: Sequence[Resource]) -> list[Group]:
    """The groups of the step's aggregation, the biggest count first unless the step sorts them; cut to its limit."""
    aggregation = step.aggregation or Aggregation()
    members: dict[tuple[str | None, ...], list[Resource]] = {}
    for row in rows:
        key = tuple(_text(read(row, path)) for path in aggregation.group_by)
        members.setdefault(key, []).append(row)
    if not aggregation.group_by:
        members.setdefault((), [])
    names = [group_key(path) for path in aggregation.group_by]
    groups = [_group(dict(zip(names, key, strict=True)), found, aggregation) for key, found in members.items()]
    groups.sort(key=lambda group: [(part is None, part or "") for part in group.key.values()])
    groups.sort(key=lambda group: -(group.count if aggregation.function == "count" else (group.value or 0.0)))
    for sort in reversed(step.sort):
        groups = _groups_sorted(groups, sort)
    if step.limit is not None:  # the team with the most buckets is a team, however many have none
        groups.sort(key=lambda group: bool(group.key) and set(group.key.values()) == {None})
    return groups if step.limit is None else groups[: step.limit]


def group_key(path: str) -> str:
    """The name of a group-by path in the answer's keys: ``region``, ``instance_type``, ``tag:Env``."""
    prefix, _, name = path.partition(".")
    return f"tag:{name}" if prefix == "tags" else name or prefix


def _groups_sorted(groups: list[Group], sort: SortKey) -> list[Group]:
    def rank(group: Group) -> float | str | None:
        match sort.field:
            case "count":
                return group.count
            case "value":
                return group.value
            case "monthly_cost_usd":
                return group.monthly_cost_usd
            case field:
                return group.key.get(group_key(field))

    known = [group for group in groups if rank(group) is not None]
    known.sort(key=rank, reverse=sort.descending)  # type: ignore[arg-type]  # one type a sort, None left out above
    return known + [group for group in groups if rank(group) is None]


def _group(key: dict[str, str | None], rows: list[Resource], aggregation: Aggregation) -> Group:
    costs = [row.monthly_cost_usd for row in rows if row.monthly_cost_usd is not None]
    value: float | None = float(len(rows))
    if aggregation.function != "count" and aggregation.field is not None:
        known = [read(row, aggregation.field) for row in rows]
        numbers = [float(n) for n in known if isinstance(n, int | float) and not isinstance(n, bool)]
        value = _reduced(aggregation.function, numbers)
    return Group(key, len(rows), value, round(sum(costs), 10) if costs else None)


def _reduced(function: str, numbers: list[float]) -> float | None:
    if not numbers:
        return None
    match function:
        case "sum":
            return sum(numbers)
        case "average":
            return sum(numbers) / len(numbers)
        case "min":
            return min(numbers)
        case _:
            return max(numbers)


def _text(value: str | float | bool | None) -> str | None:
    if value is None:
        return None
    if isinstance(value, bool):
        return "true" if value else "false"
    return f"{value:g}" if isinstance(value, float) else str(value)
