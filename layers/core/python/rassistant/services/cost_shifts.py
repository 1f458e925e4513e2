"""What the days of an incident cost, and used, beside what they usually do: row by row."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from rassistant.collect.cost_request import USAGE
from rassistant.collect.cost_table import Key
from rassistant.services.cost_incidents import CostIncident
from rassistant.services.cost_series import COST, DailyRows

_LONGEST_LOOK = 14


@dataclass(frozen=True, slots=True)
class Shift:
    """Sums over the days of an incident, before (as usual) and now."""

    cost_before: float
    cost_now: float
    used_before: float
    used_now: float

    @property
    def change(self) -> float:
        return self.cost_now - self.cost_before

    @property
    def kind(self) -> str:
        from rassistant.analysis.attribution import kind_of_change

        return kind_of_change(self.cost_before, self.cost_now, self.used_before, self.used_now)


def shifts(rows: DailyRows, incident: CostIncident, belongs: Callable[[Key], bool]) -> dict[Key, Shift]:
    """Of rows with a quantity each, whose last key is the metric. ``belongs``: is given the key without it."""
    found: dict[Key, Shift] = {}
    for key in rows.rows:
        if key[-1] == COST and belongs(key[:-1]):
            found[key[:-1]] = _shift(rows, key, (*key[:-1], USAGE), incident)
    return found


def shift_of_cost(rows: DailyRows, key: Key, incident: CostIncident) -> Shift:
    """Of a row whose quantity is not known."""
    return _shift(rows, key, None, incident)


def added(found: Mapping[Key, Shift], place: int) -> dict[str, Shift]:
    """Summed over all but one part of the key."""
    sums: dict[str, Shift] = {}
    for key, one in found.items():
        held = sums.get(key[place], Shift(0.0, 0.0, 0.0, 0.0))
        sums[key[place]] = Shift(
            held.cost_before + one.cost_before,
            held.cost_now + one.cost_now,
            held.used_before + one.used_before,
            held.used_now + one.used_now,
        )
    return sums


def _shift(rows: DailyRows, cost: Key, usage: Key | None, incident: CostIncident) -> Shift:
    before, now = _sums(rows, rows.rows[cost], incident)
    used = rows.rows.get(usage) if usage is not None else None
    used_before, used_now = _sums(rows, used, incident) if used is not None else (0.0, 0.0)
    return Shift(before, now, used_before, used_now)


def _sums(rows: DailyRows, amounts: Sequence[float], incident: CostIncident) -> tuple[float, float]:
    """Of the incident's days, two weeks at most: as they usually are, and as they were."""
    from rassistant.analysis.incidents import drift_level, usual_days

    first = max(0, rows.index(incident.first))
    last = min(rows.index(incident.last), rows.days - 1, first + _LONGEST_LOOK - 1)
    if last < first:
        return 0.0, 0.0
    drifted = [drift_level(amounts, last)] * (last - first + 1)
    usual = drifted if incident.shape == "drift" else usual_days(amounts, rows.start, first, last)
    return math.fsum(usual), math.fsum(amounts[first : last + 1])
