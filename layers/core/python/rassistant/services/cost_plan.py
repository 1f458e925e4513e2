"""From a cost question to one request of Cost Explorer that other questions can share."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
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
NAMED: Mapping[str, str] = {"tag": "TAG", "cost_category": "COST_CATEGORY"}
"""Groupings by what the account itself has named, and Cost Explorer's types of them."""
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
    """``end`` is exclusive. ``group_by``: a name of DIMENSIONS, ``resource``, ``tag:KEY``, ``cost_category:NAME`` or None.

    Filters: values of one field are alternatives, fields must all hold. ``tag``: ``KEY:VALUE``, or ``KEY`` for any
    value; ``cost_category`` likewise. ``service`` takes Cost Explorer's names, and ours (``EC2``, ``Lambda``) for all
    names of that kind. ``compare_last_year``: beside the same days of the year before too.
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
    instance_type: tuple[str, ...] = ()
    cost_category: tuple[str, ...] = ()
    compare_last_year: bool = False


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

    @property
    def of_everything(self) -> bool:
        """Whether no filter narrows it down."""
        return self.filter is None and not self.keep and not self.keep_types


def plan(question: CostQuestion, parts: Mapping[str, Sequence[str]] = MappingProxyType({})) -> CostPlan:
    """``parts``: the usage types of services of which no others are wanted (``cost_usage``).

    Raises InvalidInput for an unknown grouping or metric, or a tag without a key.
    """
    check_places(question)
    metric = METRICS.get(question.metric)
    if metric is None:
        raise _unknown("metric", question.metric, ", ".join(METRICS))
    services = _service_names(question.service)
    wanted = {
        "SERVICE": () if parts else services,
        "REGION": question.region,
        "LINKED_ACCOUNT": question.account_id,
        "USAGE_TYPE": question.usage_type,
        "INSTANCE_TYPE": question.instance_type,
    }
    filtered = [name for name, values in wanted.items() if values]
    dimension = group_dimension(question.group_by)
    if dimension in {None, "RECORD_TYPE"}:
        dimension = filtered[0] if filtered else "SERVICE"
    assert dimension is not None  # noqa: S101  (for the type checker)
    terms: list[dict[str, Any]] = [_among(name, sorted(set(wanted[name]))) for name in filtered if name != dimension]
    if parts:
        terms.append(_in_part([service for service in services if service not in parts], parts))
    terms += _named_terms("Tags", question.tag, _NO_TAG_KEY, "tag")
    terms += _named_terms("CostCategories", question.cost_category, _NO_CATEGORY, "cost_category")
    return CostPlan(
        dimension,
        metric,
        None if not terms else terms[0] if len(terms) == 1 else {"And": terms},
        frozenset(wanted.get(dimension, ())),
        frozenset(question.record_type),
    )


def _in_part(whole: Sequence[str], parts: Mapping[str, Sequence[str]]) -> dict[str, Any]:
    """These services, and of others these usage types."""
    terms = [
        {"And": [_among("SERVICE", [service]), _among("USAGE_TYPE", sorted(usage))]}
        for service, usage in sorted(parts.items())
    ]
    if whole:
        terms.append(_among("SERVICE", sorted(whole)))
    return terms[0] if len(terms) == 1 else {"Or": terms}


def _among(key: str, values: Sequence[str]) -> dict[str, Any]:
    return {"Dimensions": {"Key": key, "Values": list(values)}}


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
    """Cost Explorer's name of a grouping (``TAG:team``, ``COST_CATEGORY:Team``); None for none."""
    if not group_by:
        return None
    kind, _, name = group_by.partition(":")
    if name and kind in NAMED:
        return f"{NAMED[kind]}:{name}"
    dimension = DIMENSIONS.get(group_by)
    if dimension is None:
        raise _unknown("group_by", group_by, ", ".join([*DIMENSIONS, "resource", "tag:KEY", "cost_category:NAME"]))
    return dimension


def _service_names(names: tuple[str, ...]) -> tuple[str, ...]:
    found: list[str] = []
    for name in names:
        kind = kind_of(name)
        found += kind.cost_services if kind is not None and kind.cost_services else [name]
    return tuple(dict.fromkeys(found))


_NO_TAG_KEY = Text("A tag filter needs a key.", "태그 필터에 키가 필요합니다.")
_NO_CATEGORY = Text("A cost category filter needs a name.", "비용 범주 필터에 이름이 필요합니다.")


def _named_terms(kind: str, filters: tuple[str, ...], nameless: Text, field: str) -> list[dict[str, Any]]:
    """Terms of a Cost Explorer Expression, one a key. ``kind``: ``Tags`` or ``CostCategories``."""
    values: dict[str, set[str] | None] = {}
    for wanted in filters:
        key, colon, value = wanted.partition(":")
        if not key:
            hint = Text("Write KEY:VALUE, or KEY alone.", "키:값 또는 키만 써 주세요.")
            raise InvalidInput(nameless, hint, field=field)
        held = values.setdefault(key, set())
        if not colon:
            values[key] = None
        elif held is not None:
            held.add(value)
    return [
        {"Not": {kind: {"Key": key, "MatchOptions": ["ABSENT"]}}}
        if wanted is None
        else {kind: {"Key": key, "Values": sorted(wanted)}}
        for key, wanted in sorted(values.items())
    ]


def _unknown(field: str, value: str, known: str) -> InvalidInput:
    return InvalidInput(
        Text(f'"{value}" is not known here.', f'"{value}"은(는) 사용할 수 없는 값입니다.'),
        Text(f"Use one of: {known}.", f"다음 중 하나를 사용해 주세요: {known}."),
        field=field,
    )
