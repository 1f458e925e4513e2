"""Facts of the account that questions of several sets ask for; each is a function of the truth."""

from __future__ import annotations

import re
from collections.abc import Callable

from tests.bench.chat.expected import Truth, monthly_usd, usd

RDS = "Amazon Relational Database Service"
MONEY = re.compile(r"\*\*\$[\d,]+\.\d\d\*\*")


def spent(span: str, **where: str) -> Callable[[Truth], str]:
    """``span``: ``month`` or ``last_month`` of the truth."""
    return lambda truth: usd(truth.cost(*getattr(truth, span), **where))


def spent_by(dimension: str, span: str) -> Callable[[Truth], list[str]]:
    return lambda truth: [usd(amount) for amount in truth.by(dimension, *getattr(truth, span)).values()]


def now_and_then(truth: Truth) -> list[str]:
    """The month so far, and the same days of the month before."""
    return [usd(amount) for amount in _both_months(truth)]


def the_rise(truth: Truth) -> list[str]:
    """``now_and_then``, and the difference."""
    now, then = _both_months(truth)
    return [usd(now), usd(then), usd(now - then)]


def _both_months(truth: Truth) -> tuple[float, float]:
    start, end = truth.month
    before, _ = truth.last_month
    return truth.cost(start, end), truth.cost(before, before + (end - start))


def details(name: str, *keys: str) -> Callable[[Truth], list[str]]:
    """The name and details of one of ``Truth.names``."""
    return lambda truth: [truth.one(name)["name"], *(str(truth.one(name)["details"][key]) for key in keys)]


def cpu(name: str) -> Callable[[Truth], str]:
    return lambda truth: f"{truth.one(name)['metrics']['CPUUtilization']['hourly'][0]:g}"


def monthly(*types: str, region: str = "") -> Callable[[Truth], list[str]]:
    """What instances of these types cost a month; in the account's home region where none is named."""
    return lambda truth: [monthly_usd(each, region or truth.home) for each in types]


def names_of(kind: str, **where: bool) -> Callable[[Truth], list[str]]:
    return lambda truth: [row["name"] for row in truth.rows(kind, **where)]


PUBLIC_DATABASES = names_of("RDS", publicly_accessible=True)
PUBLIC_BUCKETS = names_of("S3", public=True)
