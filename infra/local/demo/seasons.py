"""How busy the shop is: growth, weekdays, Korean and American seasons."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

ENDING = date(2026, 11, 21)
"""The last day of the bill. Fixed, so that generating again gives the same file."""

DAYS = 420

# Monday first. Koreans order on Mondays and Tuesdays, Americans on Sundays and Mondays.
_WEEK = {
    "kr": (1.08, 1.06, 1.02, 1.0, 0.97, 0.9, 0.97),
    "us": (1.07, 1.02, 0.99, 0.98, 0.95, 0.93, 1.06),
}

# (first day, last day, factor): gifts are bought in the two weeks before a holiday, nothing is delivered on it.
_SEASONS: dict[str, tuple[tuple[date, date, float], ...]] = {
    "kr": (
        (date(2025, 9, 28), date(2025, 10, 2), 1.35),  # before Chuseok
        (date(2025, 10, 3), date(2025, 10, 8), 0.62),  # Chuseok
        (date(2025, 11, 1), date(2025, 11, 15), 1.28),  # Korea Sale Festa, 11 November
        (date(2025, 12, 15), date(2025, 12, 24), 1.22),
        (date(2026, 2, 2), date(2026, 2, 13), 1.3),  # before Seollal
        (date(2026, 2, 15), date(2026, 2, 18), 0.6),  # Seollal
        (date(2026, 4, 28), date(2026, 5, 7), 1.15),  # Children's Day, Parents' Day
        (date(2026, 7, 25), date(2026, 8, 9), 0.9),  # summer holidays
        (date(2026, 9, 10), date(2026, 9, 22), 1.32),  # before Chuseok
        (date(2026, 9, 24), date(2026, 9, 27), 0.62),  # Chuseok
        (date(2026, 11, 1), date(2026, 11, 15), 1.3),
    ),
    "us": (
        (date(2025, 11, 27), date(2025, 12, 2), 1.75),  # Thanksgiving to Cyber Monday
        (date(2025, 12, 3), date(2025, 12, 20), 1.35),
        (date(2025, 12, 25), date(2026, 1, 1), 0.8),
        (date(2026, 2, 9), date(2026, 2, 13), 1.1),
        (date(2026, 5, 22), date(2026, 5, 25), 1.1),  # Memorial Day
        (date(2026, 7, 3), date(2026, 7, 5), 0.85),  # Independence Day
        (date(2026, 7, 14), date(2026, 7, 17), 1.25),  # midsummer sales
        (date(2026, 9, 5), date(2026, 9, 7), 1.1),  # Labor Day
        (date(2026, 11, 16), date(2026, 11, 21), 1.15),
    ),
}

_YEARLY_GROWTH = {"kr": 1.22, "us": 1.4}


def days() -> list[date]:
    """Oldest first, ``ENDING`` last."""
    return [ENDING - timedelta(days=ago) for ago in range(DAYS - 1, -1, -1)]


def traffic(market: str, rng: Random) -> list[float]:
    """Busyness a day, about 1 at the end of the file, for ``kr``, ``us`` or ``office`` (weekdays of developers)."""
    found = []
    for day in days():
        if market == "office":
            busy = 1.0 if day.weekday() < 5 else 0.35
        else:
            age_years = (ENDING - day).days / 365
            busy = _WEEK[market][day.weekday()] * _YEARLY_GROWTH[market] ** -age_years
            for first, last, factor in _SEASONS[market]:
                if first <= day <= last:
                    busy *= factor
        found.append(busy * rng.uniform(0.97, 1.03))
    return found


def market_of(region: str) -> str:
    return "kr" if region.startswith("ap-") else "us"
