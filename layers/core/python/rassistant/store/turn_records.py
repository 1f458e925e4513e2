"""Turns and their events, which neither get lost nor come twice.

A worker writes under a lease. It reserves numbers by a conditional update of the turn, then puts the events under
those numbers if they are still free. Whoever takes the turn over fills a number that was reserved and never written,
so that a worker that wakes up late finds its place taken and stops.
"""

from __future__ import annotations

import re
import secrets
from collections.abc import Callable, Mapping, Sequence
from datetime import timedelta
from typing import Any

from rassistant.errors import NotFound, Text
from rassistant.models.clock import Clock
from rassistant.store.table import NEW, Condition, Item, Table
from rassistant.store.turns import EVENTS_PER_TURN, Event, Turn, TurnKey, TurnLost, TurnState, turn_of

_ID = re.compile(r"[A-Za-z0-9_-]{8,64}")
_OPEN: tuple[TurnState, ...] = ("queued", "running")


class TurnRecords:
    """What is another's, or has expired, does not exist: NotFound. Heartbeats are epoch seconds."""

    def __init__(self, table: Table, clock: Clock, *, ttl: Callable[[], timedelta]) -> None:
        self._table = table
        self._clock = clock
        self._ttl = ttl

    def turn(self, key: TurnKey) -> Turn:
        checked_id(key.conversation_id)
        checked_id(key.turn_id)
        return turn_of(key, self._live(self._table.get(key.item)))

    def turns(self, owner: str, conversation_id: str) -> tuple[Turn, ...]:
        """Oldest first."""
        now = self._clock().timestamp()
        items = self._table.query(f"owner#{owner}", prefix=f"turn#{checked_id(conversation_id)}#").items
        return tuple(
            turn_of(TurnKey(owner, conversation_id, item["sk"].rsplit("#", 1)[1]), item)
            for item in items
            if now < item["expires_at"]
        )

    def take(self, key: TurnKey, heartbeat: float, dead_before: float) -> Turn | None:
        """The lease for a new worker; None where the turn is over or a living worker has it.

        ``dead_before``: a worker whose heartbeat is not later counts as dead.
        """
        changes = {"state": "running", "lease": secrets.token_hex(8), "heartbeat": heartbeat}
        for when in (
            Condition(equals={"state": "queued"}),
            Condition(equals={"state": "running"}, at_most={"heartbeat": dead_before}),
        ):
            item = self._table.update(key.item, changes, add={"attempt": 1}, when=when)
            if item is not None:
                turn = turn_of(key, item)
                if turn.event_count:
                    self.fill_gaps(turn)
                return turn
        return None

    def requeue(self, turn: Turn, heartbeat: float, dead_before: float) -> Turn | None:
        """For another worker; None where the worker lives after all, or another did the same just now."""
        item = self._table.update(
            turn.key.item,
            {"state": "queued", "lease": None, "heartbeat": heartbeat, "requeued": True},
            when=Condition(
                one_of={"state": _OPEN}, equals={"attempt": turn.attempt}, at_most={"heartbeat": dead_before}
            ),
        )
        return None if item is None else turn_of(turn.key, item)

    def beat(self, turn: Turn, heartbeat: float) -> bool:
        """False: the turn is no longer this worker's."""
        return self._table.update(turn.key.item, {"heartbeat": heartbeat}, when=_held(turn)) is not None

    def judge(self, turn: Turn, verdict: str, reason: str) -> None:
        """Keeps the asker's opinion of the answer; the last one counts."""
        if self._table.update(turn.key.item, {"feedback": {"verdict": verdict, "reason": reason}}) is None:
            raise NotFound

    def append(self, turn: Turn, events: Sequence[Mapping[str, Any]], heartbeat: float) -> int:
        """The number of the last one. TurnLost where the turn is no longer this worker's."""
        item = self._table.update(
            turn.key.item, {"heartbeat": heartbeat}, add={"event_count": len(events)}, when=_held(turn)
        )
        if item is None or item["event_count"] > EVENTS_PER_TURN:
            raise TurnLost
        self._put_events(turn.key, item, events)
        return int(item["event_count"])

    def end(
        self,
        turn: Turn,
        state: TurnState,
        events: Sequence[Mapping[str, Any]],
        ended: float,
        *,
        by_worker: bool,
        dead_before: float | None = None,
        changes: Mapping[str, Any] | None = None,
    ) -> bool:
        """False where it is over already, or not this worker's, or (``dead_before``) its worker lives after all."""
        when = _held(turn) if by_worker else Condition(one_of={"state": _OPEN}, at_most=_dead(dead_before))
        item = self._table.update(
            turn.key.item,
            {"state": state, "ended": ended, "lease": None, **(changes or {})},
            add={"event_count": len(events)},
            when=when,
        )
        if item is None:
            return False
        self._put_events(turn.key, item, events)
        if not by_worker:
            self.fill_gaps(turn_of(turn.key, item))
        return True

    def events(self, key: TurnKey, after: int, limit: int = 500) -> tuple[Event, ...]:
        """Those with n > ``after`` up to the first one that is not written yet."""
        found: list[Event] = []
        for item in self._table.query(key.events, after=f"{after:06}", limit=limit).items:
            if item["n"] != after + len(found) + 1:
                break
            found.append(Event(item["n"], item["data"]))
        return tuple(found)

    def fill_gaps(self, turn: Turn) -> None:
        """Puts something harmless under each number that a dead worker reserved and left empty."""
        written = {item["sk"] for item in self._table.query(turn.key.events, keys_only=True).items}
        for n in range(1, turn.event_count + 1):
            if f"{n:06}" not in written:
                last = turn.is_over and n == turn.event_count
                data = {"type": "done", "state": turn.state} if last else {"type": "text", "text": ""}
                self._table.put(self._event(turn.key, n, data, None), NEW)

    def _put_events(self, key: TurnKey, turn: Item, events: Sequence[Mapping[str, Any]]) -> None:
        first = turn["event_count"] - len(events) + 1
        for n, data in enumerate(events, first):
            if not self._table.put(self._event(key, n, data, turn["expires_at"]), NEW):
                raise TurnLost

    def _event(self, key: TurnKey, n: int, data: Mapping[str, Any], expires_at: int | None) -> dict[str, Any]:
        expiry = expires_at or int((self._clock() + self._ttl()).timestamp())
        return {"pk": key.events, "sk": f"{n:06}", "n": n, "data": dict(data), "expires_at": expiry}

    def _live(self, item: Item | None) -> Item:
        if item is None or self._clock().timestamp() >= item["expires_at"]:
            raise NotFound(
                Text("There is no such conversation.", "그런 대화가 없습니다."),
                Text("Pick one from the history, or begin anew.", "기록에서 선택하거나 새로 시작해 주세요."),
            )
        return item


def _held(turn: Turn) -> Condition:
    return Condition(equals={"state": "running", "lease": turn.lease})


def _dead(before: float | None) -> dict[str, float]:
    return {} if before is None else {"heartbeat": before}


def checked_id(identifier: str) -> str:
    """Raises NotFound for what no id looks like, so that none can reach into another key."""
    if not _ID.fullmatch(identifier):
        raise NotFound
    return identifier
