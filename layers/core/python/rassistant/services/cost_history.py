"""Daily cost as a forecast and an anomaly need it: only whole booked days, from the first one that cost anything."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from rassistant.services.cost_answer import GroupRows

HISTORY_DAYS = 124
"""Four months: enough for fees that come back each month, little enough for one page of Cost Explorer mostly."""
_LATE_DAYS = 2
_USUAL_DAYS = 14
_PARTLY_BOOKED = 0.5


@dataclass(frozen=True, slots=True)
class CostHistory:
    """``total`` and each group have one amount a day from ``start``; ``end`` is exclusive. Empty: no day with cost."""

    currency: str
    start: date
    end: date
    total: tuple[float, ...]
    groups: Mapping[str, tuple[float, ...]]


def history_of(rows: GroupRows, today: date) -> CostHistory:
    """Without the days before the first cost, and without last days that AWS has not, or only partly, booked."""
    total = list(rows.total or ())
    last = booked_days(
        total, [period.known for period in rows.periods], rows.periods[-1].end if total else today, today
    )
    first = next((i for i in range(last) if total[i]), last)
    start = rows.periods[first].start if first < len(rows.periods) else today
    groups = {key: tuple(amounts[first:last]) for key, amounts in rows.groups.items() if amounts is not None}
    return CostHistory(rows.currency, start, start + timedelta(days=last - first), tuple(total[first:last]), groups)


def booked_days(total: Sequence[float], known: Sequence[bool], end: date, today: date) -> int:
    """How many of the days, which end before ``end``, are booked whole.

    Cost Explorer fills a day in over up to 48 hours: one of the last two with less than half of what any day of the
    fortnight before cost is still being filled. Were it a real fall, it is seen two days later.
    """
    last = len(total)
    while last and not known[last - 1]:
        last -= 1
    while last:
        age = (today - end).days + len(total) - (last - 1)
        usual = [amount for amount in total[max(0, last - 1 - _USUAL_DAYS) : last - 1] if amount > 0]
        if age > _LATE_DAYS or len(usual) < _USUAL_DAYS or total[last - 1] >= _PARTLY_BOOKED * min(usual):
            return last
        last -= 1
    return 0
