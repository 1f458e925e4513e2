"""Until when RDS supports each major version of an engine, and when paid support of it begins."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from rassistant.collect.topic import Topic
from rassistant.models.clock import iso
from rassistant.models.scope import Account

if TYPE_CHECKING:
    from rassistant.aws.gateway import Gateway


def _read(gateway: Gateway, account: Account, region: str, items: Sequence[str]) -> Mapping[str, Any]:
    """Engine → rows of major version, support (``standard``, ``extended``), start and end."""
    found: dict[str, list[dict[str, Any]]] = {engine: [] for engine in items}
    for version in gateway.pages(account, region, "rds", "DescribeDBMajorEngineVersions", "DBMajorEngineVersions"):
        if version.get("Engine") not in found:
            continue
        for cycle in version.get("SupportedEngineLifecycles") or ():
            found[version["Engine"]].append(
                {
                    "major": version.get("MajorEngineVersion"),
                    "support": "extended" if "extended" in str(cycle.get("LifecycleSupportName")) else "standard",
                    "start": _moment(cycle.get("LifecycleSupportStartDate")),
                    "end": _moment(cycle.get("LifecycleSupportEndDate")),
                }
            )
    return found


def _moment(value: object) -> str | None:
    return iso(value) if isinstance(value, datetime) else None


TOPIC = Topic(
    id="database_versions",
    service="rds",
    permissions=("rds:DescribeDBMajorEngineVersions",),
    read=_read,
    fresh=timedelta(days=7),
    where="us-east-1",
)
