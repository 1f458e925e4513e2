"""Conversations of their owners: durable turns, and events that neither get lost nor come twice.

A worker writes under a lease. It reserves numbers by a conditional update of the turn, then puts the events under
those numbers if they are still free. Whoever takes the turn over fills a number that was reserved and never written,
so that a worker that wakes up late finds its place taken and stops.
"""

from __future__ import annotations

import base64
import binascii
import json
import re
import secrets
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from rassistant.errors import InvalidInput, Locale, NotFound, Text
from rassistant.models.clock import Clock
from rassistant.store.table import NEW, Condition, Item, Table
from rassistant.store.tables import BY_UPDATE
from rassistant.store.turns import (
    EVENTS_PER_TURN,
    Conversation,
    ConversationKind,
    Event,
    Turn,
    TurnKey,
    TurnLost,
    TurnState,
    conversation_of,
    turn_of,
)

_ID = re.compile(r"[A-Za-z0-9_-]{8,64}")
_SEARCHED = 500
"""Conversations that a search looks through: the newest."""
_OPEN: tuple[TurnState, ...] = ("queued", "running")


class Conversations:
    """``table``: DynamoTable or MemoryTable of the definition ``CONVERSATIONS``. ``ttl``: from the last message on.

    What is another's, or has expired, does not exist: NotFound.
    """

    def __init__(self, table: Table, clock: Clock, *, ttl: timedelta = timedelta(days=90)) -> None:
        self._table = table
        self._clock = clock
        self._ttl = ttl

    # Conversations

    def create(self, owner: str, kind: ConversationKind, title: str) -> Conversation:
        now = self._clock()
        conversation = Conversation(owner, secrets.token_hex(12), kind, title, now, now)
        item = {
            "pk": f"owner#{owner}",
            "sk": f"conversation#{conversation.conversation_id}",
            "conversation_id": conversation.conversation_id,
            "kind": kind,
            "title": title,
            "created_at": now.isoformat(),
            **self._touched(conversation, now),
        }
        self._table.put(item, NEW)
        return conversation

    def get(self, owner: str, conversation_id: str) -> Conversation:
        item = self._table.get((f"owner#{owner}", f"conversation#{_checked(conversation_id)}"))
        return conversation_of(self._live(item))

    def list(self, owner: str, limit: int, cursor: str | None) -> tuple[tuple[Conversation, ...], str | None]:
        """Those of the history, the last changed first, and the cursor for the next ones."""
        page = self._table.query(
            f"owner#{owner}", index=BY_UPDATE.name, descending=True, limit=limit, start=_start(owner, cursor)
        )
        now = self._clock().timestamp()
        items = tuple(conversation_of(item) for item in page.items if now < item["expires_at"])
        return items, _cursor(page.next)

    def rename(self, conversation: Conversation, title: str) -> Conversation:
        """Without moving it in the history."""
        key = (f"owner#{conversation.owner}", f"conversation#{conversation.conversation_id}")
        item = self._table.update(key, {"title": title})
        return conversation_of(self._live(item))

    def matching(self, owner: str, words: Sequence[str], limit: int) -> tuple[Conversation, ...]:
        """Those of the history that hold every word, in any case, in title, questions or answers; newest first."""
        newest = self._table.query(f"owner#{owner}", index=BY_UPDATE.name, descending=True, limit=_SEARCHED).items
        texts: dict[str, list[str]] = {}
        for item in self._table.query(f"owner#{owner}", prefix="turn#").items:
            texts.setdefault(item["sk"].split("#")[1], []).extend((item["message"], item.get("answer", "")))
        now = self._clock().timestamp()
        found = []
        for item in newest:
            whole = "\n".join([item["title"], *texts.get(item["conversation_id"], ())]).casefold()
            if now < item["expires_at"] and all(word.casefold() in whole for word in words):
                found.append(conversation_of(item))
        return tuple(found[:limit])

    def judge(self, turn: Turn, verdict: str, reason: str) -> None:
        """Keeps the asker's opinion of the answer; the last one counts."""
        if self._table.update(turn.key.item, {"feedback": {"verdict": verdict, "reason": reason}}) is None:
            raise NotFound

    def delete(self, owner: str, conversation_id: str) -> None:
        """With its turns and events. A worker that is at it finds its turn gone."""
        conversation = self.get(owner, conversation_id)
        self._table.delete_many([(f"owner#{owner}", f"conversation#{conversation.conversation_id}")])
        turns = self._table.query(f"owner#{owner}", prefix=f"turn#{conversation_id}#", keys_only=True).items
        self._table.delete_many([(item["pk"], item["sk"]) for item in turns])
        for item in turns:
            key = TurnKey(owner, conversation_id, item["sk"].rsplit("#", 1)[1])
            events = self._table.query(key.events, keys_only=True).items
            self._table.delete_many([(event["pk"], event["sk"]) for event in events])

    def delete_all(self, owner: str) -> int:
        """How many of the history there were."""
        items = self._table.query(f"owner#{owner}", prefix="conversation#").items
        for item in items:
            self.delete_if_there(owner, item["conversation_id"])
        return sum(item["kind"] == "chat" for item in items)

    def delete_if_there(self, owner: str, conversation_id: str) -> None:
        try:
            self.delete(owner, conversation_id)
        except NotFound:
            return

    # Turns

    def begin(
        self,
        conversation: Conversation,
        message: str,
        locale: Locale,
        heartbeat: float,
        request: Mapping[str, Any] | None = None,
    ) -> Turn:
        """A queued turn, and the conversation moved to the front of the history. Ids grow with time."""
        now = self._clock()
        owner, conversation_id = conversation.owner, conversation.conversation_id
        key = TurnKey(owner, conversation_id, f"{int(now.timestamp() * 1000):012x}{secrets.token_hex(6)}")
        touched = self._touched(conversation, now)
        if self._table.update((f"owner#{owner}", f"conversation#{conversation_id}"), touched) is None:
            raise NotFound
        item: dict[str, Any] = {
            "pk": key.item[0],
            "sk": key.item[1],
            "message": message,
            "locale": locale,
            "state": "queued",
            "created_at": now.isoformat(),
            "heartbeat": heartbeat,
            "attempt": 0,
            "event_count": 0,
            "request": dict(request or {}),
            "expires_at": touched["expires_at"],
        }
        self._table.put(item, NEW)
        return turn_of(key, item)

    def turn(self, key: TurnKey) -> Turn:
        _checked(key.conversation_id)
        _checked(key.turn_id)
        return turn_of(key, self._live(self._table.get(key.item)))

    def turns(self, owner: str, conversation_id: str) -> tuple[Turn, ...]:
        """Oldest first."""
        now = self._clock().timestamp()
        items = self._table.query(f"owner#{owner}", prefix=f"turn#{_checked(conversation_id)}#").items
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

    # Events

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
        expiry = expires_at or int((self._clock() + self._ttl).timestamp())
        return {"pk": key.events, "sk": f"{n:06}", "n": n, "data": dict(data), "expires_at": expiry}

    def _touched(self, conversation: Conversation, now: datetime) -> dict[str, Any]:
        touched: dict[str, Any] = {
            "updated_at": now.isoformat(),
            "expires_at": int((now + self._ttl).timestamp()),
        }
        if conversation.kind == "chat":
            touched[BY_UPDATE.sort_key] = f"{now.isoformat()}#{conversation.conversation_id}"
        return touched

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


def _checked(identifier: str) -> str:
    if not _ID.fullmatch(identifier):
        raise NotFound
    return identifier


def _cursor(marker: Mapping[str, str] | None) -> str | None:
    """Without the partition key: whose conversations are listed is never the cursor's to say."""
    if marker is None:
        return None
    text = json.dumps([marker["sk"], marker[BY_UPDATE.sort_key]])
    return base64.urlsafe_b64encode(text.encode()).decode()


def _start(owner: str, cursor: str | None) -> dict[str, str] | None:
    if cursor is None:
        return None
    try:
        sort, listed = json.loads(base64.b64decode(cursor, altchars=b"-_", validate=True))
    except (binascii.Error, ValueError, TypeError):
        sort = listed = None
    if not isinstance(sort, str) or not isinstance(listed, str) or not sort or not listed:
        raise InvalidInput(
            Text("The cursor is not one of ours.", "올바른 커서가 아닙니다."),
            Text("Use next_cursor as it came.", "next_cursor 값을 그대로 사용해 주세요."),
            field="cursor",
        )
    return {"pk": f"owner#{owner}", "sk": sort, BY_UPDATE.sort_key: listed}
