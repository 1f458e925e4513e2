"""Until when versions are supported: RDS's DescribeDBMajorEngineVersions, EKS's DescribeClusterVersions."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from infra.local.simulator.stand_ins.kind import Ask, Operation

# Days from now until standard support ends, negative where it has ended: counted from now as everything in an account
# file is, so that a file does not age. The order is that of the release calendars of the user guides.
_ENGINES: Mapping[str, Mapping[str, int]] = {
    "mysql": {"5.7": -1000, "8.0": 250, "8.4": 1350},
    "postgres": {"11": -1000, "12": -630, "13": 30, "14": 400, "15": 760, "16": 1120, "17": 1500},
    "aurora-mysql": {"5.7": -750, "8.0": 520},
    "aurora-postgresql": {"11": -1000, "12": -630, "13": 30, "14": 400, "15": 760, "16": 1120, "17": 1500},
}
_EXTENDED_DAYS = 3 * 365
_KUBERNETES: Mapping[str, int] = {
    "1.28": -730,
    "1.29": -610,
    "1.30": -490,
    "1.31": 20,
    "1.32": 130,
    "1.33": 250,
    "1.34": 370,
    "1.35": 490,
}
_DEFAULT_KUBERNETES = "1.34"


def _engine_versions(ask: Ask) -> dict[str, Any]:
    wanted = ask.parameters.get("Engine")
    return {
        "DBMajorEngineVersions": [
            {"Engine": engine, "MajorEngineVersion": major, "SupportedEngineLifecycles": _lifecycles(_day(ask, days))}
            for engine, versions in _ENGINES.items()
            for major, days in versions.items()
            if wanted in (None, engine)
        ]
    }


def _lifecycles(end: datetime) -> list[dict[str, Any]]:
    return [
        {
            "LifecycleSupportName": "open-source-rds-standard-support",
            "LifecycleSupportStartDate": end - timedelta(days=5 * 365),
            "LifecycleSupportEndDate": end,
        },
        {
            "LifecycleSupportName": "open-source-rds-extended-support",
            "LifecycleSupportStartDate": end,
            "LifecycleSupportEndDate": end + timedelta(days=_EXTENDED_DAYS),
        },
    ]


def _cluster_versions(ask: Ask) -> dict[str, Any]:
    return {
        "clusterVersions": [_cluster_version(version, _day(ask, days), ask) for version, days in _KUBERNETES.items()]
    }


def _cluster_version(version: str, end: datetime, ask: Ask) -> dict[str, Any]:
    return {
        "clusterVersion": version,
        "clusterType": "eks",
        "defaultVersion": version == _DEFAULT_KUBERNETES,
        "endOfStandardSupportDate": end,
        "endOfExtendedSupportDate": end + timedelta(days=365),
        "status": "standard-support" if ask.now < end else "extended-support",
    }


def _day(ask: Ask, days: int) -> datetime:
    """At midnight, UTC."""
    return ask.now.astimezone(UTC).replace(hour=0, minute=0, second=0, microsecond=0) + timedelta(days=days)


OPERATIONS: Mapping[tuple[str, str], Operation] = {
    ("rds", "DescribeDBMajorEngineVersions"): _engine_versions,
    ("eks", "DescribeClusterVersions"): _cluster_versions,
}
