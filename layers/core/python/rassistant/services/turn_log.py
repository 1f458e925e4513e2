"""What a worker says while it works, as events of its turn."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from rassistant.store.conversations import Conversations
from rassistant.store.turns import Turn, TurnLost

_PIECE_CHARS = 8_000
_HOLD_S = 0.15
"""Pieces of text that a model streams are put together for so long, so that an answer is tens of events."""


class TurnLog:
    """Text is held back for a moment and joined; everything else is written at once. Safe for several threads.

    Every method raises TurnLost once the turn is not this worker's any more: the work is to end then.
    """

    def __init__(
        self,
        conversations: Conversations,
        turn: Turn,
        pulse: Callable[[], float],
        *,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self._conversations = conversations
        self._turn = turn
        self._pulse = pulse
        self._monotonic = monotonic
        self._lock = threading.Lock()
        self._held: list[str] = []
        self._held_since = 0.0
        self._said: list[str] = []
        self._lost = threading.Event()

    @property
    def answer(self) -> str:
        """All text so far."""
        return "".join(self._said)

    def lose(self) -> None:
        self._lost.set()

    def check(self) -> None:
        """For long work between events."""
        if self._lost.is_set():
            raise TurnLost

    def text(self, piece: str) -> None:
        if not piece:
            return
        with self._lock:
            if not self._held:
                self._held_since = self._monotonic()
            self._held.append(piece)
            self._said.append(piece)
            if self._monotonic() - self._held_since >= _HOLD_S:
                self._write([])

    def event(self, type_: str, **data: Any) -> None:
        with self._lock:
            self._write([{"type": type_, **data}])

    @contextmanager
    def tool(self, name: str, label: str) -> Iterator[dict[str, Any]]:
        """A tool's start and result with its duration. The body sets ``ok`` and ``summary`` in what it is given."""
        self.event("tool_start", tool=name, label=label)
        outcome: dict[str, Any] = {"ok": False}
        began = self._monotonic()
        try:
            yield outcome
        finally:
            ms = round((self._monotonic() - began) * 1000)
            self.event("tool_result", tool=name, label=label, ms=ms, **outcome)

    def progress(self, label: str, done: int, total: int) -> None:
        self.event("progress", label=label, done=done, total=total)

    def citation(self, title: str, url: str) -> None:
        self.event("citation", title=title, url=url)

    def flush(self) -> None:
        with self._lock:
            self._write([])

    def unsent(self) -> list[dict[str, Any]]:
        """The text that is still held back, as events; it is not held any more."""
        with self._lock:
            return self._taken()

    def _write(self, events: list[Mapping[str, Any]]) -> None:
        self.check()
        batch = [*self._taken(), *events]
        if batch:
            self._conversations.append(self._turn, batch, self._pulse())

    def _taken(self) -> list[dict[str, Any]]:
        text = "".join(self._held)
        self._held.clear()
        return [{"type": "text", "text": text[i : i + _PIECE_CHARS]} for i in range(0, len(text), _PIECE_CHARS)]
