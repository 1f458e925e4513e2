"""Hourly patterns of a week for metrics."""

from __future__ import annotations

import math
from random import Random

HOURS = 168
LAST_HOUR_UTC = 17
"""The hour of day (UTC, a Sunday) of the last value."""

_LAST_WEEKDAY = 6
_UTC_OFFSET = {"kr": 9, "us": -5, "office": 9}
_PEAK_HOUR = {"kr": 21, "us": 20, "office": 14}


def week(market: str, rng: Random, low: float, high: float, *, noise: float = 0.06, digits: int = 1) -> list[float]:
    """Values between about ``low`` (small hours) and ``high`` (peak), with a quieter or busier weekend."""
    values = []
    for index in range(HOURS):
        back = HOURS - 1 - index
        utc = (LAST_HOUR_UTC - back) % 24
        weekday = (_LAST_WEEKDAY - (back + 23 - LAST_HOUR_UTC) // 24) % 7
        local = (utc + _UTC_OFFSET[market]) % 24
        wave = (1 + math.cos((local - _PEAK_HOUR[market]) / 24 * 2 * math.pi)) / 2
        if market == "office":
            wave = wave**2 if weekday < 5 else 0.05
        value = low + (high - low) * wave * rng.uniform(0.92, 1.0)
        values.append(tidy(value * rng.uniform(1 - noise, 1 + noise), digits))
    return values


def flat(rng: Random, level: float, *, noise: float = 0.1, digits: int = 1) -> list[float]:
    """A day of values around ``level``."""
    return [tidy(level * rng.uniform(1 - noise, 1 + noise), digits) for _ in range(24)]


def nightly(rng: Random, low: float, high: float, *, hours: tuple[int, ...] = (17, 18, 19)) -> list[float]:
    """A day that is quiet but for the hours (UTC) of a batch."""
    values = []
    for index in range(24):
        utc = (LAST_HOUR_UTC - (23 - index)) % 24
        values.append(tidy((high if utc in hours else low) * rng.uniform(0.93, 1.04), 1))
    return values


def zeros() -> list[float]:
    return [0] * 24


def tidy(value: float, digits: int) -> float:
    """Small numbers to ``digits`` places, large ones to four figures: enough for a chart, and a smaller file."""
    if abs(value) >= 10_000:
        scale = int(10 ** (int(math.log10(abs(value))) - 3))
        return round(value / scale) * scale
    rounded = round(value, digits)
    return int(rounded) if rounded == int(rounded) else rounded


def day_bytes(gb_a_day: float) -> float:
    """Bytes of an hour when a day has so many GB."""
    return gb_a_day * 1_000_000_000 / 24
