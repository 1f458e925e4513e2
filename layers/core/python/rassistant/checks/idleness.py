"""Whether counters stood still, and what is said then: the rule that many kinds share, whatever they count."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from rassistant.checks.check import Judgement, Missing, Verdict, saving_of
from rassistant.checks.facts import Facts, Need, Samples
from rassistant.checks.rules import covered
from rassistant.errors import Text
from rassistant.models.finding import Evidence
from rassistant.models.resource import Resource
from rassistant.resources.list_price import parts


def stood_still(resource: Resource, facts: Facts, needs: Sequence[Need], days: float) -> bool | Missing:
    """True where every counter summed to zero over the last ``days``; Missing where one lacks points.

    A counter that moved settles it, whatever the others lack. Raises NotYet while unread.
    """
    facts.samples_of(resource, *needs)  # all at once
    since = facts.now - timedelta(days=days)
    missing: Missing | None = None
    for need in needs:
        [samples] = facts.samples_of(resource, need)
        if samples is not None and sum(samples.since(since).known) > 0:
            return False
        found = covered(resource, facts, need, since=since, days=days)
        missing = missing or (found if isinstance(found, Missing) else None)
    return missing or True


def busiest_day(one: Samples, other: Samples) -> float:
    """The sum of both on the day when it was the greatest: what went in and what went out."""
    ours, theirs = one.daily_sums(), other.daily_sums()
    return max(ours.get(day, 0.0) + theirs.get(day, 0.0) for day in ours.keys() | theirs.keys())


def nothing_counted(needs: Sequence[Need], days: float, unit: str = "Count") -> tuple[Evidence, ...]:
    return tuple(Evidence(need.metric, "Sum", 0, 0, unit, days) for need in needs)


def unused(
    resource: Resource,
    facts: Facts,
    needs: Sequence[Need],
    days: int,
    reason: Text,
    *,
    not_checked: Sequence[str],
    unit: str = "Count",
) -> Judgement:
    """``reason`` where every counter stood still: all of the resource's list price would be saved."""
    idle = stood_still(resource, facts, needs, days)
    if isinstance(idle, Missing):
        return idle
    if not idle:
        return None
    return Verdict(
        reason=reason,
        evidence=nothing_counted(needs, days, unit),
        saving=saving_of(facts, parts(resource) or []),
        signals_used=tuple(need.metric for need in needs),
        signals_not_checked=tuple(not_checked),
    )
