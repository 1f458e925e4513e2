"""The history: conversations of their owners, the last changed first. Their turns and events: turn_records.py."""

from __future__ import annotations

import base64
import binascii
import json
import secrets
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from rassistant.errors import InvalidInput, Locale, NotFound, Text
from rassistant.models.clock import Clock
from rassistant.store.table import NEW, Table
from rassistant.store.tables import BY_UPDATE
from rassistant.store.turn_records import TurnRecords, checked_id
from rassistant.store.turns import Conversation, ConversationKind, Turn, TurnKey, conversation_of, turn_of

_SEARCHED = 500
"""Conversations that a search looks through: the newest."""


def _default_ttl() -> timedelta:
    return timedelta(days=90)


class Conversations(TurnRecords):
    """``table``: DynamoTable or MemoryTable of the definition ``CONVERSATIONS``.

    ``ttl``: how long a conversation is kept after its last message; asked with each message.
    """

    def __init__(self, table: Table, clock: Clock, *, ttl: Callable[[], timedelta] = _default_ttl) -> None:
        super().__init__(table, clock, ttl=ttl)

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
        item = self._table.get((f"owner#{owner}", f"conversation#{checked_id(conversation_id)}"))
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

    def _touched(self, conversation: Conversation, now: datetime) -> dict[str, Any]:
        touched: dict[str, Any] = {
            "updated_at": now.isoformat(),
            "expires_at": int((now + self._ttl()).timestamp()),
        }
        if conversation.kind == "chat":
            touched[BY_UPDATE.sort_key] = f"{now.isoformat()}#{conversation.conversation_id}"
        return touched


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
