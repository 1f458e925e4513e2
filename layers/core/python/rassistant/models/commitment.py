"""What AWS offers to commit to, and what is committed to already."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Offer:
    """A purchase that Cost Explorer recommends, by the code of the check that shows it.

    ``least_hourly_usd`` and ``mean_hourly_usd`` are the eligible usage on demand, None where AWS does not say;
    ``hourly_usd`` the commitment. ``what`` names it (an instance type and region), empty for a plan of the whole bill.
    """

    code: str
    what: str
    hourly_usd: float
    monthly_saving_usd: float
    least_hourly_usd: float | None = None
    mean_hourly_usd: float | None = None
    upfront_usd: float = 0.0
    break_even_months: float | None = None


@dataclass(frozen=True, slots=True)
class Running:
    """A Savings Plan or reservation over the last 30 days. ``end`` is ISO 8601, empty where AWS does not say."""

    name: str
    kind: str
    utilization_pct: float | None
    unused_usd: float | None
    end: str
