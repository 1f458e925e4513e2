"""What of a billing service is a kind's own: the usage types that its catalog entry names, as the bill has them.

NAT gateways, volumes, snapshots and data transfer are billed together as "EC2 - Other". Cost Explorer filters by whole
usage types alone (``APN2-NatGateway-Hours``), so that those which the account has are listed first, by one request for
all kinds and times; its answer is shared through the cache.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from fnmatch import fnmatchcase
from typing import Final

from rassistant.collect.cost_request import REGION
from rassistant.collect.cost_windows import HISTORY_MONTHS, months_before
from rassistant.collect.costs import Costs
from rassistant.errors import Locale, Text
from rassistant.models.collected import Collected, Problem
from rassistant.resources.kind import Kind
from rassistant.resources.registry import all_kinds, kind_of

_BEDROCK: Final = "Amazon Bedrock"
_OTHER_MODELS: Final = Text(
    "models of other providers on Bedrock may be on the bill under names of their own",
    "Bedrock의 타사 모델은 청구서에 별도 이름으로 나올 수 있습니다",
)

Parts = Mapping[str, tuple[str, ...]]
"""A billing service to usage types, or to the patterns of them."""

_PLACE = re.compile(r"^(?:[A-Z]{2,4}\d?-)?(?=.)")
"""The region that a usage type begins with: APN2-NatGateway-Hours, EU-EBS:SnapshotUsage; us-east-1 has none."""


def patterns(names: Iterable[str]) -> Parts:
    """The patterns of the named services (ours or Cost Explorer's) that are asked for in part."""
    parts: dict[str, tuple[str, ...]] = {}
    whole: set[str] = set()
    for name in names:
        kind = kind_of(name)
        if kind is None or not kind.usage:
            whole.update(kind.cost_services if kind is not None else (name,))
            continue
        for service in kind.cost_services:
            parts[service] = tuple(dict.fromkeys((*parts.get(service, ()), *kind.usage)))
    return {service: wanted for service, wanted in parts.items() if service not in whole}


def usage_parts(costs: Costs, names: Sequence[str], today: date, *, refresh: bool = False) -> Collected[Parts]:
    """The usage types of the bill that the named services have; without those of a service that can't be told apart,
    and a problem says so."""
    wanted = patterns(names)
    if not wanted:
        return Collected({})
    start = months_before(today, HISTORY_MONTHS - 1).replace(day=1)
    services = sorted({service for kind in _sharing() for service in kind.cost_services})
    read = costs.grouped(
        start,
        today,
        "MONTHLY",
        ("SERVICE", "USAGE_TYPE"),
        filter={"Dimensions": {"Key": "SERVICE", "Values": services}},
        refresh=refresh,
    )
    if read.value is None:
        problems = (*read.problems, *(_problem(service) for service in wanted))
        return Collected({}, problems, read.as_of, read.stale)
    billed = list(read.value.rows)
    return read.map(lambda _: {service: _matching(billed, service, globs) for service, globs in wanted.items()})


def counted(names: Sequence[str], locale: Locale) -> str:
    """Which part of the services is counted, in words; empty where all of them is."""
    parts = patterns(names)
    said = [f"{service} [{', '.join(globs)}]" for service, globs in parts.items()]
    told = [Text(f"usage types of {'; '.join(said)}", f"사용 유형: {'; '.join(said)}")[locale]] if said else []
    if any(_BEDROCK in _billed_as(name) for name in names):
        told.append(_OTHER_MODELS[locale])
    return " · ".join(told)


def _billed_as(name: str) -> tuple[str, ...]:
    kind = kind_of(name)
    return (name,) if kind is None else kind.cost_services


def _matching(billed: Iterable[tuple[str, ...]], service: str, globs: Sequence[str]) -> tuple[str, ...]:
    """Never empty: where the bill has none, the pattern itself, which is the name of no usage type and costs nothing."""
    found = tuple(sorted({usage for owner, usage in billed if owner == service and matches(usage, globs)}))
    return found or tuple(globs)


def without_place(usage: str) -> str:
    """NatGateway-Hours of APN2-NatGateway-Hours."""
    return _PLACE.sub("", usage)


def matches(usage: str, globs: Sequence[str]) -> bool:
    """By any of the patterns, wherever it is used."""
    own = without_place(usage)
    return any(fnmatchcase(own, glob) for glob in globs)


def _sharing() -> list[Kind]:
    return [kind for kind in all_kinds() if kind.usage]


def _problem(service: str) -> Problem:
    text = Text(
        f"The usage types of {service} could not be listed: shown is the whole of it.",
        f"{service}의 사용 유형을 읽지 못해 서비스 전체의 비용을 보여 드립니다.",
    )
    return Problem(None, REGION, "ce", "whole_service", text)
