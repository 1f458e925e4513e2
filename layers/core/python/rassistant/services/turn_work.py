"""What goes into and comes out of the work on a turn."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from rassistant.errors import AwsFailure, Text
from rassistant.services.turn_log import TurnLog
from rassistant.store.turns import ConversationKind, Event, Turn

Invoke = Callable[[str, Mapping[str, Any]], None]
"""Starts a function by name with a payload and does not wait for it."""


class WorkerLost(AwsFailure):
    """The worker died, and a second one could not take over."""

    status = 503
    code = "worker_lost"
    retryable = True
    default_message = Text("The answer was interrupted.", "답변이 중간에 끊겼습니다.")
    default_hint = Text("Ask again.", "다시 질문해 주세요.")


@dataclass(frozen=True, slots=True)
class Workers:
    """The function to invoke for each kind of conversation."""

    chat: str
    refresh: str

    def of(self, kind: ConversationKind) -> str:
        return self.chat if kind == "chat" else self.refresh


@dataclass(frozen=True, slots=True)
class Outcome:
    """``answer``: the whole text. ``context``: what a follow-up needs. ``remarks``: said with the ``done`` event.

    Both are anything that JSON can hold.
    """

    answer: str
    context: Mapping[str, Any]
    remarks: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Progress:
    """Events after the ones that were asked about; ``done``: there will be no more."""

    events: tuple[Event, ...]
    done: bool


Work = Callable[[Turn, TurnLog], Outcome]
