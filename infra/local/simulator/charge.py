"""A line of the bill that follows from what a resource is."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Charge:
    """``usd_a_day`` for a full day of existence; ``until_days_ago``: when it ended, 0 for one that goes on."""

    service: str
    usage_type: str
    usd_a_day: float
    until_days_ago: float = 0.0
    operation: str = ""
    """What tells prices of one usage type apart; empty where the price list does."""
