"""The resources of the demo account, as they are collected."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from random import Random
from typing import Any

MB = 1_000_000
GB = 1_000_000_000
TB = 1_000_000_000_000
GIB = 2**30

SEOUL, VIRGINIA, OREGON, IRELAND, TOKYO = "ap-northeast-2", "us-east-1", "us-west-2", "eu-west-1", "ap-northeast-1"

Json = dict[str, Any]

# What was there before the file's 420 days began is older than the lists say: they only tell its order.
_OLD_DAYS = 320
_OLD_FACTOR = 1.9


class Stock:
    """Resources of one account. Each gets a random source of its own, so that one more leaves the others alone."""

    def __init__(self, account: str, env: str) -> None:
        self.account = account
        self.env = env
        self.resources: list[Json] = []

    def rng(self, name: str) -> Random:
        return Random(f"{self.account}/{name}")

    def add(
        self,
        kind: str,
        name: str,
        region: str | None,
        *,
        age: float,
        status: str | None = None,
        tags: Json | None = None,
        metrics: Mapping[str, Sequence[float]] | None = None,
        **details: Any,
    ) -> str:
        row: Json = {"service_type": kind, "name": name}
        if region is not None:
            row["region"] = region
        if status is not None:
            row["status"] = status
        row["created_days_ago"] = age if age < _OLD_DAYS else round(age * _OLD_FACTOR)
        if tags:
            row["tags"] = tags
        if metrics:
            row["metrics"] = {metric: {"hourly": list(values)} for metric, values in metrics.items()}
        if details:
            row["details"] = details
        self.resources.append(row)
        return name

    def tags(self, name: str, team: str, service: str, **more: str) -> Json:
        """Team, Env and Service; people forget some of them, and now and then all."""
        chance = self.rng(f"{name}/tags").random()
        found = {"Team": team, "Env": self.env, "Service": service, **more}
        if chance < 0.06:
            return dict(more)
        if chance < 0.14:
            del found["Team"]
        elif chance < 0.2:
            del found["Env"]
        elif chance < 0.27:
            del found["Service"]
        return found
