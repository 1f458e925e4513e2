"""What an answer must hold, told from the account file, apart from the product's own reading of it."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from infra.local.simulator.unit_prices import instance_hour_usd

Fact = str | re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Expected:
    """``present`` and ``absent``: of the answer's text, without Markdown's backslashes. ``articles``: the pages of one
    of them are among the first three sources. ``diagram``: one is drawn."""

    present: tuple[Fact, ...] = ()
    absent: tuple[str, ...] = ()
    articles: tuple[str, ...] = ()
    diagram: bool = False

    def __add__(self, other: Expected) -> Expected:
        return Expected(
            self.present + other.present,
            self.absent + other.absent,
            self.articles + other.articles,
            self.diagram or other.diagram,
        )


Expect = Callable[["Truth"], Expected]


@dataclass(frozen=True, slots=True)
class Question:
    """``said``: the messages of a conversation; the answer to the last one counts. ``{db}`` and the like are names."""

    sort: str
    said: tuple[str, ...]
    expect: Expect


class Truth:
    """The account file as facts. ``now``: the frozen moment at which it was loaded."""

    def __init__(self, document: Mapping[str, Any], now: datetime) -> None:
        self.account: Mapping[str, Any] = document["accounts"][0]
        self.today = now.date()

    def rows(self, kind: str | None = None, **where: Any) -> list[Mapping[str, Any]]:
        """Whose parts, tags (``tag_Env``) or details are as ``where`` says."""
        return [
            row
            for row in self.account["resources"]
            if kind in (None, row["service_type"]) and all(_part(row, key) == value for key, value in where.items())
        ]

    def names(self) -> dict[str, str]:
        """For the braces in questions: one of each sort, always there."""
        return {
            "app": self.rows("EC2", status="running", role="shop-app-role")[0]["name"],
            "batch": self.rows("EC2", status="running", role="shop-batch-role")[0]["name"],
            "node": self.rows("EC2", status="running", subnet="shop-private-a")[1]["name"],
            "front": self.rows("EC2", status="running", subnet="shop-public-a")[0]["name"],
            "db": self.rows("RDS")[4]["name"],
            "fn": self.rows("Lambda")[2]["name"],
            "bucket": self.rows("S3")[5]["name"],
        }

    def one(self, key: str) -> Mapping[str, Any]:
        return next(row for row in self.account["resources"] if row["name"] == self.names()[key])

    def cost(self, start: date, end: date, **where: str) -> float:
        """``end`` is exclusive; ``where``: service, region."""
        return math.fsum(
            amount
            for line in self.account["costs"]
            if all(line[key] == value for key, value in where.items())
            for day, amount in self._days(line["daily"])
            if start <= day < end
        )

    def by(self, key: str, start: date, end: date) -> dict[str, float]:
        groups = dict.fromkeys((line[key] for line in self.account["costs"]), 0.0)
        return {group: self.cost(start, end, **{key: group}) for group in groups}

    def _days(self, daily: Sequence[float]) -> Iterable[tuple[date, float]]:
        first = self.today - timedelta(days=len(daily))
        return ((first + timedelta(days=index), amount) for index, amount in enumerate(daily))

    @property
    def home(self) -> str:
        """Where most instances are; of several such regions, the first by name."""
        regions = Counter(row["region"] for row in self.rows("EC2"))
        return min(regions, key=lambda region: (-regions[region], region))

    @property
    def month(self) -> tuple[date, date]:
        return self.today.replace(day=1), self.today

    @property
    def last_month(self) -> tuple[date, date]:
        first = self.today.replace(day=1)
        return (first - timedelta(days=1)).replace(day=1), first

    def last_days(self, days: int) -> tuple[date, date]:
        return self.today - timedelta(days=days), self.today


def _part(row: Mapping[str, Any], key: str) -> Any:
    if key.startswith("tag_"):
        return row.get("tags", {}).get(key.removeprefix("tag_"))
    return row.get(key, row.get("details", {}).get(key))


def usd(amount: float) -> str:
    return f"${amount:,.2f}"


def counted(number: int) -> re.Pattern[str]:
    """The answer's one bold number."""
    return re.compile(rf"\*\*{number:,}\s?(?:개|대|건)?\*\*")


def count(kind: str | None = None, **where: Any) -> Expect:
    return lambda truth: Expected((counted(len(truth.rows(kind, **where))),))


def rows(kind: str, **where: Any) -> Expect:
    """Exactly these by name, no other of the kind, and their number."""

    def expect(truth: Truth) -> Expected:
        wanted = [row["name"] for row in truth.rows(kind, **where)]
        others = [row["name"] for row in truth.rows(kind) if row["name"] not in wanted]
        return Expected((*wanted, *([counted(len(wanted))] if wanted else [])), tuple(others))

    return expect


def holds(*facts: Callable[[Truth], Fact | Iterable[Fact]] | Fact) -> Expect:
    def expect(truth: Truth) -> Expected:
        found: list[Fact] = []
        for fact in facts:
            value = fact(truth) if callable(fact) else fact
            found.extend([value] if isinstance(value, str | re.Pattern) else value)
        return Expected(tuple(found))

    return expect


def lacks(*texts: str) -> Expect:
    return lambda _truth: Expected(absent=texts)


def article(*identifiers: str) -> Expect:
    return lambda _truth: Expected(articles=identifiers)


def diagram() -> Expect:
    return lambda _truth: Expected(diagram=True)


def both(*expectations: Expect) -> Expect:
    def expect(truth: Truth) -> Expected:
        whole = Expected()
        for each in expectations:
            whole = whole + each(truth)
        return whole

    return expect


def monthly_usd(instance_type: str, region: str) -> str:
    """At list price, for 730 hours."""
    return usd(instance_hour_usd(instance_type, region) * 730)
