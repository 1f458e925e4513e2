"""Cost by group, with what it is made of and compared to."""

from __future__ import annotations

from typing import Literal

from rassistant.http.answers.answer import Answer, Provenance


class Change(Answer):
    """Points of one group. ``amount`` None: unknown."""

    start: str
    amount: float | None


class CostGroup(Answer):
    key: str
    total: float | None
    previous_total: float | None
    change_pct: float | None
    points: list[Change]


class CostCharges(Answer):
    """By kind of charge. All but credits and refunds add up to the total, where no record type is filtered for."""

    usage: float | None
    commitment_fees: float | None
    tax: float | None
    support: float | None
    discounts: float | None
    other: float | None
    credits: float | None
    refunds: float | None


class CostComparedGroup(Answer):
    key: str
    total: float | None


class CostComparison(Answer):
    """The same days of last month or last year. ``end`` is exclusive; ``change_pct``: from then to now."""

    kind: Literal["last_month", "last_year"]
    start: str
    end: str
    total: float | None
    change_pct: float | None
    groups: list[CostComparedGroup]


class CostAnswer(Provenance):
    start: str
    end: str
    granularity: Literal["DAILY", "WEEKLY", "MONTHLY"]
    metric: str
    currency: str
    group_by: str | None
    total: float | None
    previous_start: str
    previous_end: str
    previous_total: float | None
    change_pct: float | None
    credits: float | None
    charges: CostCharges | None
    groups: list[CostGroup]
    comparisons: list[CostComparison]
