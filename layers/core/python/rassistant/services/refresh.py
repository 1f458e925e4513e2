"""Reading everything anew: as a turn that can be followed, by schedule, or one stale entry in the background.

The worker's payloads: ``{"turn": {...}}`` (see Turns), ``{"job": name, "parameters": {...}}`` from a collector's
Background, and anything else, an event of the schedule, means everything.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from rassistant.errors import Locale, Text
from rassistant.models.collected import Collected, Problem, unique
from rassistant.models.scope import Scope
from rassistant.services.turn_log import TurnLog
from rassistant.services.turn_work import Outcome
from rassistant.services.turns import Turns
from rassistant.store.conversations import Conversations
from rassistant.store.turns import Turn, TurnKey

Note = Callable[[str], None]
"""Takes a word on where a step is: the part that was just read."""

_SHOWN_PROBLEMS = 5
_PACE_S = 0.7


@dataclass(frozen=True, slots=True)
class RefreshScope:
    """Empty: everything. ``asked_for``: by a person, who wants even what is billed by the request read anew."""

    scope: Scope = field(default_factory=Scope)
    service_types: tuple[str, ...] = ()
    asked_for: bool = False

    @classmethod
    def from_json(cls, given: Mapping[str, Any], *, asked_for: bool = False) -> RefreshScope:
        return cls(
            Scope(tuple(given.get("account_ids") or ()), tuple(given.get("regions") or ())),
            tuple(given.get("service_types") or ()),
            asked_for,
        )

    @property
    def is_partial(self) -> bool:
        return bool(self.scope.account_ids or self.scope.regions or self.service_types)


@dataclass(frozen=True, slots=True)
class Step:
    """``read`` gets all of its part from AWS, whatever the cache holds; its value counts what was read."""

    label: Text
    read: Callable[[RefreshScope, Note], Collected[int]]


class Refresh:
    """``jobs``: what a collector may ask for in the background. ``announce`` tells all processes that it is done."""

    def __init__(
        self,
        conversations: Conversations,
        turns: Turns,
        steps: tuple[Step, ...],
        jobs: Mapping[str, Callable[[Mapping[str, Any]], None]],
        announce: Callable[[], None],
        *,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self._conversations = conversations
        self._turns = turns
        self._steps = steps
        self._jobs = jobs
        self._announce = announce
        self._monotonic = monotonic

    def begin(self, owner: str, locale: Locale, scope: Mapping[str, Any]) -> TurnKey:
        """A turn whose events are the progress; it does not show in the history."""
        title = Text("Refresh", "새로 고침")[locale]
        conversation = self._conversations.create(owner, "refresh", title)
        return self._turns.start(conversation, title, locale, {"scope": dict(scope)}).key

    def work(self, event: Mapping[str, Any]) -> None:
        """The worker's part. A job that is not known (of another version) is passed over."""
        if "turn" in event:
            self._turns.work(event, self._followed)
        elif "job" in event:
            job = self._jobs.get(event["job"])
            if job is not None:
                job(event.get("parameters") or {})
        else:
            self.run(RefreshScope(), lambda _label, _done: None)

    def run(self, scope: RefreshScope, report: Callable[[Text, int], None]) -> tuple[Problem, ...]:
        """Every step in turn; ``report`` is told the step and how many are behind. Returns what could not be read."""
        problems: list[Problem] = []
        for done, step in enumerate(self._steps):
            report(step.label, done)

            def note(part: str, label: Text = step.label, done: int = done) -> None:
                report(Text(f"{label.en} · {part}", f"{label.ko} · {part}"), done)

            problems.extend(step.read(scope, note).problems)
        self._announce()
        return unique(tuple(problems))

    def _followed(self, turn: Turn, log: TurnLog) -> Outcome:
        told = _Pace(self._monotonic)
        steps = len(self._steps)

        def report(label: Text, done: int) -> None:
            log.check()
            if told.lets_pass(done):
                log.progress(label[turn.locale], done, steps)

        scope = RefreshScope.from_json(turn.request.get("scope") or {}, asked_for=True)
        problems = self.run(scope, report)
        report(Text("Done", "완료"), steps)
        log.text(_summary(problems, turn.locale))
        return Outcome(log.answer, {})


class _Pace:
    """Lets the first word of each step pass, and then one in a while: parts are read by the hundred."""

    def __init__(self, monotonic: Callable[[], float]) -> None:
        self._monotonic = monotonic
        self._lock = threading.Lock()
        self._step = -1
        self._last = 0.0

    def lets_pass(self, step: int) -> bool:
        now = self._monotonic()
        with self._lock:
            if step == self._step and now - self._last < _PACE_S:
                return False
            self._step, self._last = step, now
            return True


def _summary(problems: tuple[Problem, ...], locale: Locale) -> str:
    if not problems:
        return Text("Everything was read anew.", "모두 새로 읽었습니다.")[locale]
    head = Text(
        f"Read anew, but for {len(problems)} part(s) that could not be read:",
        f"새로 읽었습니다. 다만 {len(problems)}개 부분은 읽지 못했습니다.",
    )[locale]
    lines = [
        f"- {' · '.join(part for part in (p.account_id, p.region, p.service) if part)}: {p.message[locale]}"
        for p in problems[:_SHOWN_PROBLEMS]
    ]
    return "\n".join([head, "", *lines])
