"""A conversation, its turns and their events, as the store holds them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, Literal

from rassistant.errors import Locale, RAssistantError, Text
from rassistant.store.table import Item, Key

ConversationKind = Literal["chat", "refresh"]
"""``refresh``: the progress of a refresh, kept out of the history."""

TurnState = Literal["queued", "running", "done", "stopped", "failed"]
EVENTS_PER_TURN = 2_000
"""More than any answer needs; a loop that writes without end stops here."""


class TurnLost(RAssistantError):
    """The turn was stopped, ended or given to another worker: this one has nothing more to say."""

    status = 409
    code = "turn_lost"
    default_message = Text("The turn has ended.", "이 답변은 이미 종료되었습니다.")
    default_hint = Text("Ask again.", "다시 질문해 주세요.")


@dataclass(frozen=True, slots=True)
class TurnKey:
    owner: str
    conversation_id: str
    turn_id: str

    @property
    def item(self) -> Key:
        return (f"owner#{self.owner}", f"turn#{self.conversation_id}#{self.turn_id}")

    @property
    def events(self) -> str:
        """The partition of its events; the owner is part of it, so that no id of another's leads there."""
        return f"events#{self.owner}#{self.conversation_id}#{self.turn_id}"


@dataclass(frozen=True, slots=True)
class Conversation:
    owner: str
    conversation_id: str
    kind: ConversationKind
    title: str
    created_at: datetime
    updated_at: datetime


@dataclass(frozen=True, slots=True)
class Turn:
    """``lease`` is held by the worker that may write. ``attempt`` counts workers. ``heartbeat``: epoch seconds.

    ``request`` is what the worker is to do beside ``message``; ``context`` what a follow-up needs to know.
    """

    key: TurnKey
    message: str
    locale: Locale
    state: TurnState
    created_at: datetime
    heartbeat: float
    attempt: int = 0
    requeued: bool = False
    lease: str | None = None
    event_count: int = 0
    answer: str = ""
    ended: float | None = None
    request: Mapping[str, Any] = field(default_factory=dict)
    context: Mapping[str, Any] = field(default_factory=dict)
    feedback: Mapping[str, str] | None = None

    @property
    def is_over(self) -> bool:
        return self.state in ("done", "stopped", "failed")


@dataclass(frozen=True, slots=True)
class Event:
    """``data`` is what the API shows beside ``n``: always a ``type``."""

    n: int
    data: Mapping[str, Any]

    def as_json(self) -> dict[str, Any]:
        return {"n": self.n, **self.data}


def conversation_of(item: Item) -> Conversation:
    return Conversation(
        owner=item["pk"].removeprefix("owner#"),
        conversation_id=item["conversation_id"],
        kind=item["kind"],
        title=item["title"],
        created_at=_moment(item["created_at"]),
        updated_at=_moment(item["updated_at"]),
    )


def turn_of(key: TurnKey, item: Item) -> Turn:
    return Turn(
        key=key,
        message=item["message"],
        locale=item["locale"],
        state=item["state"],
        created_at=_moment(item["created_at"]),
        heartbeat=item["heartbeat"],
        attempt=item["attempt"],
        requeued=item.get("requeued", False),
        lease=item.get("lease"),
        event_count=item["event_count"],
        answer=item.get("answer", ""),
        ended=item.get("ended"),
        request=item.get("request", {}),
        context=item.get("context", {}),
        feedback=item.get("feedback"),
    )


def _moment(text: str) -> datetime:
    return datetime.fromisoformat(text).astimezone(UTC)
