"""One listing as the cache holds it: the rows of a kind in an account and region, and what could not be read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from rassistant.errors import Text
from rassistant.models.collected import Problem
from rassistant.models.resource import Resource


@dataclass(frozen=True, slots=True)
class Listing:
    """``read_at``: when the rows were read, None where they never were. ``failed``: the last try gave nothing new."""

    rows: tuple[Resource, ...]
    problems: tuple[Problem, ...]
    read_at: datetime | None
    failed: bool = False

    def to_json(self) -> dict[str, Any]:
        return {
            "rows": [_resource_json(row) for row in self.rows],
            "problems": [_problem_json(problem) for problem in self.problems],
            "read_at": None if self.read_at is None else self.read_at.isoformat(),
            "failed": self.failed,
        }

    @classmethod
    def from_json(cls, value: Mapping[str, Any]) -> Listing:
        """KeyError or TypeError for what another version wrote."""
        return cls(
            tuple(_resource(row) for row in value["rows"]),
            tuple(_problem(problem) for problem in value["problems"]),
            _time(value["read_at"]),
            value["failed"],
        )


def _resource_json(row: Resource) -> list[Any]:
    created = None if row.created_at is None else row.created_at.isoformat()
    identity = [row.resource_id, row.arn, row.service_type, row.name, row.account_id, row.region]
    return [*identity, row.status, created, dict(row.tags), dict(row.details)]


def _resource(row: list[Any]) -> Resource:
    resource_id, arn, service_type, name, account_id, region, status, created, tags, details = row
    return Resource(
        resource_id, arn, service_type, name, account_id, region, status, _time(created), tags=tags, details=details
    )


def _problem_json(problem: Problem) -> list[Any]:
    text = problem.message
    return [problem.account_id, problem.region, problem.service, problem.code, text.en, text.ko]


def _problem(values: list[Any]) -> Problem:
    account_id, region, service, code, en, ko = values
    return Problem(account_id, region, service, code, Text(en, ko))


def _time(text: str | None) -> datetime | None:
    return None if text is None else datetime.fromisoformat(text)
