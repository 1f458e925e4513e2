"""Until when versions are supported: RDS's DescribeDBMajorEngineVersions, EKS's DescribeClusterVersions."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from infra.local.simulator.stand_ins.kind import Ask, Operation

# End of standard support; paid support lasts three years more, by the release calendars of the user guides:
# https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/MySQL.Concepts.VersionMgmt.html
# https://docs.aws.amazon.com/AmazonRDS/latest/PostgreSQLReleaseNotes/postgresql-release-calendar.html
_ENGINES: Mapping[str, Mapping[str, str]] = {
    "mysql": {"5.7": "2024-02-29", "8.0": "2026-07-31", "8.4": "2029-07-31"},
    "postgres": {
        "11": "2024-02-29",
        "12": "2025-02-28",
        "13": "2026-02-28",
        "14": "2027-02-28",
        "15": "2028-02-29",
        "16": "2029-02-28",
        "17": "2030-02-28",
    },
    "aurora-mysql": {"5.7": "2024-10-31", "8.0": "2028-04-30"},
    "aurora-postgresql": {"11": "2024-02-29", "12": "2025-02-28", "13": "2026-02-28", "14": "2027-02-28",
                          "15": "2028-02-29", "16": "2029-02-28"},
}  # fmt: skip
_EXTENDED_YEARS = 3

# https://docs.aws.amazon.com/eks/latest/userguide/kubernetes-versions.html
_KUBERNETES: Mapping[str, str] = {
    "1.28": "2024-11-26",
    "1.29": "2025-03-23",
    "1.30": "2025-07-23",
    "1.31": "2025-11-26",
    "1.32": "2026-03-23",
    "1.33": "2026-07-29",
    "1.34": "2026-12-02",
    "1.35": "2027-03-27",
}


def _engine_versions(ask: Ask) -> dict[str, Any]:
    wanted = ask.parameters.get("Engine")
    return {
        "DBMajorEngineVersions": [
            {"Engine": engine, "MajorEngineVersion": major, "SupportedEngineLifecycles": _lifecycles(end)}
            for engine, versions in _ENGINES.items()
            for major, end in versions.items()
            if wanted in (None, engine)
        ]
    }


def _lifecycles(text: str) -> list[dict[str, Any]]:
    end = _day(text)
    return [
        {
            "LifecycleSupportName": "open-source-rds-standard-support",
            "LifecycleSupportStartDate": _later(end, -5),
            "LifecycleSupportEndDate": end,
        },
        {
            "LifecycleSupportName": "open-source-rds-extended-support",
            "LifecycleSupportStartDate": end,
            "LifecycleSupportEndDate": _later(end, _EXTENDED_YEARS),
        },
    ]


def _cluster_versions(ask: Ask) -> dict[str, Any]:
    return {"clusterVersions": [_cluster_version(version, _day(end), ask) for version, end in _KUBERNETES.items()]}


def _cluster_version(version: str, end: datetime, ask: Ask) -> dict[str, Any]:
    return {
        "clusterVersion": version,
        "clusterType": "eks",
        "defaultVersion": version == "1.34",
        "endOfStandardSupportDate": end,
        "endOfExtendedSupportDate": _later(end, 1),
        "status": "standard-support" if ask.now < end else "extended-support",
    }


def _day(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def _later(moment: datetime, years: int) -> datetime:
    return moment.replace(year=moment.year + years, day=min(moment.day, 28))


OPERATIONS: Mapping[tuple[str, str], Operation] = {
    ("rds", "DescribeDBMajorEngineVersions"): _engine_versions,
    ("eks", "DescribeClusterVersions"): _cluster_versions,
}
