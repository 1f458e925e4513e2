"""The chat's use cases: begin a turn, follow it, stop it, look after one's conversations; and the worker's part."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any, Protocol

from rassistant.errors import InvalidInput, Locale, NotFound, Text
from rassistant.models.clock import iso
from rassistant.services.turn_log import TurnLog
from rassistant.services.turns import Outcome, Turns
from rassistant.store.conversations import Conversations
from rassistant.store.turns import Conversation, Turn, TurnKey

_TITLE_CHARS = 60
_HANGUL = re.compile(r"[\uac00-\ud7a3\u3131-\u318e]")


class Expert(Protocol):
    """Answers one message into a log."""

    def answer(self, turn: Turn, earlier: tuple[Turn, ...], log: TurnLog) -> Outcome:
        """``earlier``: the turns before it in the conversation that are over, oldest first."""


class Chat:
    """``expert`` is made when a turn is worked: the function that takes requests needs none of what it needs."""

    def __init__(self, conversations: Conversations, turns: Turns, expert: Callable[[], Expert]) -> None:
        self._conversations = conversations
        self._turns = turns
        self._expert = expert

    def begin(
        self, owner: str, message: str, locale: Locale | None, asker_locale: Locale, conversation_id: str | None
    ) -> TurnKey:
        """``locale``: asked for in so many words; without it, Korean is answered in Korean, else ``asker_locale``."""
        if not message.strip():
            raise InvalidInput(
                Text("The message is empty.", "메시지가 비어 있습니다."),
                Text("Write a question.", "질문을 입력해 주세요."),
                field="message",
            )
        if conversation_id is None:
            conversation = self._conversations.create(owner, "chat", _title(message))
        else:
            conversation = self._own(owner, conversation_id)
        spoken: Locale = locale or ("ko" if _HANGUL.search(message) else asker_locale)
        return self._turns.start(conversation, message, spoken).key

    def listing(self, owner: str, limit: int, cursor: str | None) -> dict[str, Any]:
        items, following = self._conversations.list(owner, limit, cursor)
        return {"items": [_item(conversation) for conversation in items], "next_cursor": following}

    def conversation(self, owner: str, conversation_id: str) -> dict[str, Any]:
        conversation = self._own(owner, conversation_id)
        turns = self._conversations.turns(owner, conversation_id)
        return {**_item(conversation), "turns": [_turn(turn) for turn in turns]}

    def delete(self, owner: str, conversation_id: str) -> int:
        self._own(owner, conversation_id)
        self._conversations.delete(owner, conversation_id)
        return 1

    def delete_all(self, owner: str) -> int:
        return self._conversations.delete_all(owner)

    def work(self, payload: Mapping[str, Any]) -> None:
        """The worker's part; ``payload`` as Turns describes it."""
        self._turns.work(payload, self._answer)

    def _answer(self, turn: Turn, log: TurnLog) -> Outcome:
        turns = self._conversations.turns(turn.key.owner, turn.key.conversation_id)
        earlier = tuple(t for t in turns if t.is_over and t.key.turn_id < turn.key.turn_id)
        return self._expert().answer(turn, earlier, log)

    def _own(self, owner: str, conversation_id: str) -> Conversation:
        conversation = self._conversations.get(owner, conversation_id)
        if conversation.kind != "chat":
            raise NotFound
        return conversation


def _title(message: str) -> str:
    line = " ".join(message.split())
    return line if len(line) <= _TITLE_CHARS else line[: _TITLE_CHARS - 1] + "…"


def _item(conversation: Conversation) -> dict[str, Any]:
    return {
        "conversation_id": conversation.conversation_id,
        "title": conversation.title,
        "created_at": iso(conversation.created_at),
        "updated_at": iso(conversation.updated_at),
    }


def _turn(turn: Turn) -> dict[str, Any]:
    return {
        "turn_id": turn.key.turn_id,
        "message": turn.message,
        "locale": turn.locale,
        "created_at": iso(turn.created_at),
        "answer": turn.answer,
        "done": turn.is_over,
    }
