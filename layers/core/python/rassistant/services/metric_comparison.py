"""Which resources one chart compares."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from rassistant.errors import InvalidInput, NotFound, Text
from rassistant.models.resource import Resource
from rassistant.services.metric_extent import PLAIN, Extent
from rassistant.services.resource_filter import checked_types, shown

SEPARATOR = "|"
ResourceKey = tuple[str, str, str, str]


@dataclass(frozen=True, slots=True)
class ComparisonQuestion:
    """``resources``: ``service_type|account_id|region|resource_id`` of each, in the order wanted."""

    resources: tuple[str, ...]
    metric: str
    start: datetime | None = None
    end: datetime | None = None
    period_s: int | None = None
    statistic: str | None = None
    extent: Extent = PLAIN
    refresh: bool = False


def resource_keys(texts: Sequence[str]) -> list[ResourceKey]:
    """The ``Resource.key`` of each, once. Raises InvalidInput for a text of another form and for an unknown kind."""
    keys: dict[ResourceKey, None] = {}
    for text in texts:
        parts = text.split(SEPARATOR, 3)
        if len(parts) < 4 or not all(parts):
            raise InvalidInput(
                Text(
                    f'"{shown(text)}" does not name a resource.', f'"{shown(text)}"은(는) 리소스를 가리키지 않습니다.'
                ),
                Text(
                    "Write service_type|account_id|region|resource_id.",
                    "service_type|account_id|region|resource_id 형식으로 적어 주세요.",
                ),
                field="resource",
            )
        service_type, account_id, region, resource_id = parts
        keys[(account_id, region, checked_types([service_type])[0], resource_id)] = None
    return list(keys)


def found_of(resources: Iterable[Resource], keys: Sequence[ResourceKey]) -> list[Resource]:
    """In the order of ``keys``. Raises NotFound for the first that is not there."""
    by_key = {resource.key: resource for resource in resources}
    for key in keys:
        if key not in by_key:
            wanted = shown(key[-1])
            raise NotFound(Text(f'There is no resource "{wanted}".', f'리소스 "{wanted}"을(를) 찾을 수 없습니다.'))
    return [by_key[key] for key in keys]


def identity(resource: Resource) -> dict[str, Any]:
    return {
        "resource_id": resource.resource_id,
        "account_id": resource.account_id,
        "region": resource.region,
        "service_type": resource.service_type,
        "name": resource.name,
    }
