"""The verdicts that questions hang on, kept while what they were made of is fresh."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from threading import Lock

from rassistant.checks.accounts import COMMITMENT
from rassistant.checks.check import Check
from rassistant.checks.registry import check_of
from rassistant.collect.inventory import TTL, Inventory
from rassistant.models.clock import Clock
from rassistant.models.collected import Collected
from rassistant.models.preferences import Preferences
from rassistant.models.resource import Resource
from rassistant.models.scope import Scope
from rassistant.services.optimize import Judged, Optimize

_MOST = 16

_Name = tuple[tuple[str, ...], Scope, Preferences]


@dataclass(frozen=True, slots=True)
class _Held:
    rows: tuple[Resource, ...]
    made_at: datetime
    judged: Collected[Judged]


class Verdicts:
    """Judging thousands of resources takes seconds; a question and those that follow it share what was judged.

    Good for as long as a listing is fresh, for these very rows and wishes, and not over midnight UTC, with which the
    windows of metrics end. What could not be read whole is not kept.
    """

    def __init__(
        self,
        optimize: Callable[[Sequence[Check] | None], Optimize],
        inventory: Inventory,
        preferences: Callable[[], Preferences],
        clock: Clock,
    ) -> None:
        """``optimize``: of these checks alone, None: of all."""
        self._optimize = optimize
        self._inventory = inventory
        self._preferences = preferences
        self._clock = clock
        self._lock = Lock()
        self._held: dict[_Name, _Held] = {}

    def of(self, checks: Sequence[str], scope: Scope) -> Collected[Judged]:
        """The verdicts of these checks alone: a question for idle databases reads no metrics of volumes."""
        asked = [check for name in checks if (check := check_of(name)) is not None]
        buys = any(check.service_type == COMMITMENT for check in asked)  # what to buy hangs on what all others remove
        optimize = self._optimize(None if buys else asked)
        rows = self._inventory.list(optimize.listed_types, scope).value
        name = (tuple(checks), scope, self._preferences())
        now = self._clock()
        with self._lock:
            held = self._held.get(name)
        if held is not None and held.rows is rows and _is_fresh(held.made_at, now):
            return held.judged
        judged = optimize.judge(scope, purchases=buys)
        if not (judged.problems or judged.stale):
            with self._lock:
                self._held.pop(name, None)
                self._held[name] = _Held(rows, now, judged)
                while len(self._held) > _MOST:
                    del self._held[next(iter(self._held))]
        return judged


def _is_fresh(made_at: datetime, now: datetime) -> bool:
    return now - made_at < TTL and made_at.date() == now.date()
