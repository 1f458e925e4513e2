"""What a cost question names: its days, its part of the bill, how it is split; and what a follow-up leaves as it was."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from rassistant.assistant.intents import by_day, grouping_in, is_follow_up, without_change
from rassistant.assistant.names import scope_in
from rassistant.assistant.periods import Period, names_period, period_in

_FRAGMENT_WORDS = 3


@dataclass(frozen=True, slots=True)
class CostParts:
    """``group_by`` None: not split, or as the tool does by itself. ``scope``: services and regions as the tools take them."""

    period: Period
    group_by: str | None
    each_day: bool
    scope: Mapping[str, Any]

    def to_json(self) -> dict[str, Any]:
        days = (self.period.start, self.period.end, self.period.previous_start, self.period.previous_end)
        return {
            "days": [day.isoformat() for day in days],
            "group_by": self.group_by,
            "each_day": self.each_day,
            "scope": dict(self.scope),
        }

    def change_arguments(self) -> dict[str, Any]:
        """Of explain_cost_change."""
        period = self.period
        return {
            "start": period.start.isoformat(),
            "end": period.end.isoformat(),
            "previous_start": period.previous_start.isoformat(),
            "previous_end": period.previous_end.isoformat(),
            **self.scope,
        }

    def cost_arguments(self) -> dict[str, Any]:
        """Of get_cost."""
        split = self.group_by or (None if self.each_day else "service")
        return {
            "start": self.period.start.isoformat(),
            "end": self.period.end.isoformat(),
            "group_by": split,
            "each_period": self.each_day,
            **self.scope,
        }


def parts_of(message: str, now: datetime) -> CostParts:
    return CostParts(period_in(without_change(message), now), grouping_in(message), by_day(message), scope_in(message))


def continued(message: str, before: Mapping[str, Any], now: datetime) -> CostParts:
    """What ``message`` does not name is as in ``before``, a CostParts as JSON."""
    asked = parts_of(message, now)
    start, end, *earlier = (date.fromisoformat(day) for day in before["days"])
    kept = Period(start, end, earlier[0], earlier[1])
    return CostParts(
        asked.period if names_period(without_change(message), now) else kept,
        asked.group_by or before["group_by"],
        asked.each_day or before["each_day"],
        {**before["scope"], **asked.scope},
    )


def goes_on(message: str, now: datetime) -> bool:
    """It asks the same of another time, part or split."""
    names = names_period(without_change(message), now) or grouping_in(message) or scope_in(message)
    return bool(names) and (is_follow_up(message) or len(message.split()) <= _FRAGMENT_WORDS)


def is_plain(plan: Any) -> bool:
    """The parser read no more than a cost: no resources were chosen first whose choice a follow-up would lose."""
    if plan is None:
        return True
    steps = plan.get("steps") or [] if isinstance(plan, Mapping) else []
    return len(steps) == 1 and steps[0].get("action") == "cost" and not steps[0].get("filters")
