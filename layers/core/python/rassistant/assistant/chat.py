"""The chat's use cases: begin a turn, follow it, stop it, look after one's conversations; and the worker's part."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, Protocol

from rassistant.assistant.markdown import escaped
from rassistant.assistant.pictures import Picture, Pictures
from rassistant.errors import Conflict, InvalidInput, Locale, NotFound, Text
from rassistant.models.clock import iso
from rassistant.services.turn_log import TurnLog
from rassistant.services.turn_work import Outcome
from rassistant.services.turns import Turns
from rassistant.store.conversations import Conversations
from rassistant.store.turns import Conversation, Turn, TurnKey

_TITLE_CHARS = 60
_WORDS = 10
_HANGUL = re.compile(r"[\uac00-\ud7a3\u3131-\u318e]")


class Expert(Protocol):
    """Answers one message into a log."""

    def answer(self, turn: Turn, earlier: tuple[Turn, ...], log: TurnLog) -> Outcome:
        """``earlier``: the turns before it in the conversation that are over, oldest first."""


class Chat:
    """``expert`` is made when a turn is worked: the function that takes requests needs none of what it needs."""

    def __init__(
        self,
        conversations: Conversations,
        turns: Turns,
        expert: Callable[[], Expert],
        pictures: Pictures | None = None,
    ) -> None:
        self._conversations = conversations
        self._pictures = pictures or Pictures(None)
        self._turns = turns
        self._expert = expert

    def begin(
        self,
        owner: str,
        message: str,
        locale: Locale | None,
        asker_locale: Locale,
        conversation_id: str | None,
        pictures: Sequence[Picture] = (),
    ) -> TurnKey:
        """``locale``: asked for in so many words; without it, Korean is answered in Korean, else ``asker_locale``."""
        if not message.strip():
            raise InvalidInput(
                Text("The message is empty.", "메시지가 비어 있습니다."),
                Text("Write a question.", "질문을 입력해 주세요."),
                field="message",
            )
        contents = self._pictures.checked(pictures)
        if conversation_id is None:
            conversation = self._conversations.create(owner, "chat", _title(message))
        else:
            conversation = self._own(owner, conversation_id)
        spoken: Locale = locale or ("ko" if _HANGUL.search(message) else asker_locale)
        kept = self._pictures.keep(owner, conversation.conversation_id, pictures, contents)
        return self._turns.start(conversation, message, spoken, {"pictures": kept} if kept else None).key

    def listing(self, owner: str, limit: int, cursor: str | None) -> dict[str, Any]:
        items, following = self._conversations.list(owner, limit, cursor)
        return {"items": [_item(conversation) for conversation in items], "next_cursor": following}

    def conversation(self, owner: str, conversation_id: str) -> dict[str, Any]:
        conversation = self._own(owner, conversation_id)
        turns = [self._turns.tended(turn) for turn in self._conversations.turns(owner, conversation_id)]
        return {**_item(conversation), "turns": [_turn(turn) for turn in turns]}

    def found(self, owner: str, q: str, limit: int) -> dict[str, Any]:
        """The history's conversations that hold all words of ``q``."""
        items = self._conversations.matching(owner, q.split()[:_WORDS], limit)
        return {"items": [_item(conversation) for conversation in items], "next_cursor": None}

    def rename(self, owner: str, conversation_id: str, title: str) -> dict[str, Any]:
        if not title.strip():
            raise InvalidInput(Text("The title is empty.", "제목이 비어 있습니다."), field="title")
        return _item(self._conversations.rename(self._own(owner, conversation_id), " ".join(title.split())))

    def export(self, owner: str, conversation_id: str) -> str:
        """Markdown: the questions as headings, the answers as they were shown, their diagrams (Mermaid) and sources."""
        conversation = self._own(owner, conversation_id)
        parts = [f"# {escaped(conversation.title)}"]
        for turn in self._conversations.turns(owner, conversation_id):
            parts += [f"## {escaped(turn.message, 8_000)}", f"*{iso(turn.created_at)}*", turn.answer.strip()]
            parts += _shown_beside(event.data for event in self._conversations.events(turn.key, 0))
        return "\n\n".join(part for part in parts if part) + "\n"

    def retry(self, key: TurnKey) -> TurnKey:
        """The same question as a new turn of its conversation. Raises Conflict while the old one runs."""
        turn = self._conversations.turn(key)
        conversation = self._own(key.owner, key.conversation_id)
        if not turn.is_over:
            raise Conflict(
                Text("The answer is still being written.", "아직 답변을 작성하고 있습니다."),
                Text("Stop it first, or wait.", "먼저 중지하거나 끝날 때까지 기다려 주세요."),
            )
        return self._turns.start(conversation, turn.message, turn.locale, turn.request).key

    def judge(self, key: TurnKey, verdict: str, reason: str) -> dict[str, str]:
        turn = self._conversations.turn(key)
        self._conversations.judge(turn, verdict, reason)
        return {"verdict": verdict, "reason": reason}

    def delete(self, owner: str, conversation_id: str) -> int:
        self._own(owner, conversation_id)
        self._conversations.delete(owner, conversation_id)
        self._pictures.forget(owner, conversation_id)
        return 1

    def delete_all(self, owner: str) -> int:
        deleted = self._conversations.delete_all(owner)
        self._pictures.forget(owner, None)
        return deleted

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


def _shown_beside(events: Iterable[Mapping[str, Any]]) -> list[str]:
    """Diagrams as code that Markdown viewers draw, and the sources as a list."""
    drawn, sources = [], []
    for event in events:
        if event["type"] == "diagram":
            drawn.append(f"```mermaid\n{event['mermaid']}\n```")
        elif event["type"] == "citation":
            sources.append(f"- {escaped(event['title'])}: <{event['url']}>")
    return [*drawn, *(["\n".join(sources)] if sources else [])]


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
        "attachments": [{"name": picture["name"]} for picture in turn.request.get("pictures", ())],
        "feedback": None if turn.feedback is None else dict(turn.feedback),
    }
