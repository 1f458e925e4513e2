"""From a cost question to one request of Cost Explorer that other questions can share."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from rassistant.collect.cost_table import Granularity
from rassistant.errors import InvalidInput, Text
from rassistant.resources.registry import kind_of

DIMENSIONS: Mapping[str, str] = {
    "service": "SERVICE",
    "region": "REGION",
    "account": "LINKED_ACCOUNT",
    "usage_type": "USAGE_TYPE",
    "instance_type": "INSTANCE_TYPE",
    "record_type": "RECORD_TYPE",
}
METRICS: Mapping[str, str] = {
    "unblended": "UnblendedCost",
    "net_unblended": "NetUnblendedCost",
    "amortized": "AmortizedCost",
    "net_amortized": "NetAmortizedCost",
    "blended": "BlendedCost",
}

_ACCOUNT = re.compile(r"\d{12}")
_REGION = re.compile(r"[a-z]{2,4}(-[a-z]+){1,2}-\d{1,2}")
_NO_REGIONS = frozenset({"global", "NoRegion"})
"""REGION values of what is billed without one."""


@dataclass(frozen=True, slots=True)
class CostQuestion:
    """``end`` is exclusive. ``group_by``: a name of DIMENSIONS, ``resource``, ``tag:KEY`` or None.

    Filters: values of one field are alternatives, fields must all hold. ``tag``: ``KEY:VALUE``, or ``KEY`` for any
    value. ``service`` takes Cost Explorer's names, and ours (``EC2``, ``Lambda``) for all names of that kind.
    """

    start: date | None = None
    end: date | None = None
    granularity: Granularity = "DAILY"
    group_by: str | None = None
    metric: str = "unblended"
    service: tuple[str, ...] = ()
    region: tuple[str, ...] = ()
    account_id: tuple[str, ...] = ()
    usage_type: tuple[str, ...] = ()
    record_type: tuple[str, ...] = ()
    tag: tuple[str, ...] = ()
    refresh: bool = False


@dataclass(frozen=True, slots=True)
class CostPlan:
    """One request grouped by ``dimension`` and RECORD_TYPE. What those two can answer is filtered here, not by AWS.

    ``keep`` and ``keep_types``: the values wanted of each, empty for all. ``filter``: Cost Explorer's Expression for
    the rest.
    """

    dimension: str
    metric: str
    filter: Mapping[str, Any] | None
    keep: frozenset[str]
    keep_types: frozenset[str]


def plan(question: CostQuestion) -> CostPlan:
    """Raises InvalidInput for an unknown grouping or metric, or a tag without a key."""
    check_places(question)
    metric = METRICS.get(question.metric)
    if metric is None:
        raise _unknown("metric", question.metric, ", ".join(METRICS))
    wanted = {
        "SERVICE": _service_names(question.service),
        "REGION": question.region,
        "LINKED_ACCOUNT": question.account_id,
        "USAGE_TYPE": question.usage_type,
    }
    filtered = [name for name, values in wanted.items() if values]
    dimension = group_dimension(question.group_by)
    if dimension in {None, "RECORD_TYPE"}:
        dimension = filtered[0] if filtered else "SERVICE"
    assert dimension is not None  # noqa: S101  (for the type checker)
    terms: list[dict[str, Any]] = [
        {"Dimensions": {"Key": name, "Values": sorted(set(wanted[name]))}} for name in filtered if name != dimension
    ]
    terms += _tag_terms(question.tag)
    return CostPlan(
        dimension,
        metric,
        None if not terms else terms[0] if len(terms) == 1 else {"And": terms},
        frozenset(wanted.get(dimension, ())),
        frozenset(question.record_type),
    )


def check_places(question: CostQuestion) -> None:
    """Cost Explorer takes any value and finds nothing: a slip of the pen would read as "no cost"."""
    for account_id in question.account_id:
        if not _ACCOUNT.fullmatch(account_id):
            raise InvalidInput(
                Text(f'"{account_id}" is not an account id.', f'"{account_id}"은(는) 계정 ID가 아닙니다.'),
                Text("An account id has 12 digits.", "계정 ID는 12자리 숫자입니다."),
                field="account_id",
            )
    for region in question.region:
        if region not in _NO_REGIONS and not _REGION.fullmatch(region):
            raise InvalidInput(
                Text(f'"{region}" is not a region.', f'"{region}"은(는) 리전이 아닙니다.'),
                Text(
                    "Write it like us-west-2; global or NoRegion for cost without one.",
                    "us-west-2처럼 써 주세요. 리전이 없는 비용은 global 또는 NoRegion입니다.",
                ),
                field="region",
            )


def group_dimension(group_by: str | None) -> str | None:
    """Cost Explorer's name of a grouping (``TAG:team``); None for none."""
    if not group_by:
        return None
    if group_by.startswith("tag:") and len(group_by) > len("tag:"):
        return f"TAG:{group_by[4:]}"
    dimension = DIMENSIONS.get(group_by)
    if dimension is None:
        raise _unknown("group_by", group_by, ", ".join([*DIMENSIONS, "resource", "tag:KEY"]))
    return dimension


def _service_names(names: tuple[str, ...]) -> tuple[str, ...]:
    found: list[str] = []
    for name in names:
        kind = kind_of(name)
        found += kind.cost_services if kind is not None and kind.cost_services else [name]
    return tuple(dict.fromkeys(found))


def _tag_terms(tags: tuple[str, ...]) -> list[dict[str, Any]]:
    values: dict[str, set[str] | None] = {}
    for tag in tags:
        key, colon, value = tag.partition(":")
        if not key:
            raise InvalidInput(
                Text("A tag filter needs a key.", "태그 필터에 키가 필요합니다."),
                Text("Write KEY:VALUE, or KEY alone.", "키:값 또는 키만 써 주세요."),
                field="tag",
            )
        held = values.setdefault(key, set())
        if not colon:
            values[key] = None
        elif held is not None:
            held.add(value)
    return [
        {"Not": {"Tags": {"Key": key, "MatchOptions": ["ABSENT"]}}}
        if wanted is None
        else {"Tags": {"Key": key, "Values": sorted(wanted)}}
        for key, wanted in sorted(values.items())
    ]


def _unknown(field: str, value: str, known: str) -> InvalidInput:
    return InvalidInput(
        Text(f'"{value}" is not known here.', f'"{value}"은(는) 사용할 수 없는 값입니다.'),
        Text(f"Use one of: {known}.", f"다음 중 하나를 사용해 주세요: {known}."),
        field=field,
    )
