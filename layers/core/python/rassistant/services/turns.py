"""Durable turns: long work that runs in a worker invocation and is followed by long-polling.

A turn outlives the request that began it, a closed browser and the worker itself: whoever polls it finds out that the
worker is dead and has it begun anew, or ended with a clear error.

The worker's payload is ``{"turn": {"owner", "conversation_id", "turn_id"}}``.
"""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import timedelta
from typing import Any

from rassistant.errors import Locale, RAssistantError
from rassistant.models.clock import Clock, system_clock
from rassistant.services.turn_log import TurnLog
from rassistant.services.turn_work import Invoke, Outcome, Progress, Work, WorkerLost, Workers
from rassistant.store.conversations import Conversations
from rassistant.store.turns import Conversation, ConversationKind, Turn, TurnKey, TurnLost, TurnState

BEAT_EVERY = timedelta(seconds=4)
DEAD_AFTER = timedelta(seconds=20)
"""Without a heartbeat. It and the next pass once each at most before a turn ends: under the 60 s that are promised."""
NOT_STARTED_AFTER = timedelta(seconds=28)
"""Twice at most: a worker's cold start, or a queue before it."""
_MAX_ATTEMPTS = 2
_GAP_AFTER_S = 2.0
_ANSWER_BYTES = 200_000
_CONTEXT_BYTES = 60_000
"""A turn is one item, and an item may have 400 KB. The events hold a longer answer whole."""
MAX_WAIT_S = 20.0


class Turns:
    """``pulse``: real time, which the product's clock need not be: it can be moved."""

    def __init__(
        self,
        conversations: Conversations,
        invoke: Invoke,
        workers: Workers,
        *,
        pulse: Clock = system_clock,
        sleep: Callable[[float], None] = time.sleep,
        beat_every: timedelta = BEAT_EVERY,
        dead_after: timedelta = DEAD_AFTER,
    ) -> None:
        self._conversations = conversations
        self._invoke = invoke
        self._workers = workers
        self._pulse = pulse
        self._sleep = sleep
        self._beat_every_s = beat_every.total_seconds()
        self._dead_after_s = dead_after.total_seconds()
        self._not_started_after_s = NOT_STARTED_AFTER.total_seconds()

    def start(
        self,
        conversation: Conversation,
        message: str,
        locale: Locale,
        request: Mapping[str, Any] | None = None,
    ) -> Turn:
        """Queued, and its worker invoked. Where that fails, the turn ends with the error, which is raised too."""
        turn = self._conversations.begin(conversation, message, locale, self._now(), request)
        try:
            self._wake(conversation.kind, turn.key)
        except RAssistantError as error:
            self._fail(turn, error, dead_before=None)
            raise
        return turn

    def poll(self, key: TurnKey, after: int, wait_s: float) -> Progress:
        """The events after ``after``; where there are none yet, waits for one, ``wait_s`` at most."""
        waited = 0.0
        while True:
            turn = self.tended(self._conversations.turn(key))
            events = self._conversations.events(key, after) if turn.event_count > after else ()
            last = events[-1].n if events else after
            done = turn.is_over and last >= turn.event_count
            if events or done or waited >= min(wait_s, MAX_WAIT_S):
                return Progress(events, done)
            pause = 0.05 if waited < 1 else 0.2
            self._sleep(pause)
            waited += pause

    def stop(self, key: TurnKey) -> None:
        """Ends it now, whatever the worker is doing; nothing happens where it is over."""
        turn = self._conversations.turn(key)
        done = {"type": "done", "state": "stopped"}
        self._conversations.end(turn, "stopped", [done], self._now(), by_worker=False)

    def work(self, payload: Mapping[str, Any], work: Work) -> None:
        """The worker's side. An invocation that comes twice, or too late, does nothing."""
        key = TurnKey(**payload["turn"])
        now = self._now()
        turn = self._conversations.take(key, now, now - self._dead_after_s)
        if turn is None:
            return
        log = TurnLog(self._conversations, turn, self._now)
        over = False
        try:
            with self._beating(turn, log):
                outcome = work(turn, log)
                over = self._finish(turn, log, outcome)
        except TurnLost:
            over = True
        except RAssistantError as error:
            self._end_by_error(turn, log, error)
            over = True
        finally:
            if not over:  # a mistake of ours is on its way up: the asker is told before it goes to the log
                self._end_by_error(turn, log, RAssistantError())

    def _finish(self, turn: Turn, log: TurnLog, outcome: Outcome) -> bool:
        log.flush()
        context = outcome.context if len(json.dumps(outcome.context)) <= _CONTEXT_BYTES else {}
        self._conversations.end(
            turn,
            "done",
            [{"type": "done", "state": "done", **outcome.remarks}],
            self._now(),
            by_worker=True,
            changes={"answer": _kept(outcome.answer), "context": dict(context)},
        )
        return True

    def _end_by_error(self, turn: Turn, log: TurnLog, error: RAssistantError) -> None:
        events = [*log.unsent(), *_last_words(error, turn.locale)]
        self._conversations.end(
            turn, "failed", events, self._now(), by_worker=True, changes={"answer": _kept(log.answer)}
        )

    @contextmanager
    def _beating(self, turn: Turn, log: TurnLog) -> Iterator[None]:
        """Says from a thread beside the work that the worker lives, and tells the log where the turn is lost."""
        finished = threading.Event()

        def beat() -> None:
            while not finished.wait(self._beat_every_s):
                try:
                    alive = self._conversations.beat(turn, self._now())
                except RAssistantError:  # the table is busy: the next beat tells
                    continue
                if not alive:
                    log.lose()
                    return

        thread = threading.Thread(target=beat, name="heartbeat", daemon=True)
        thread.start()
        try:
            yield
        finally:
            finished.set()
            thread.join()

    def tended(self, turn: Turn) -> Turn:
        """Begun anew or ended where its worker is dead; gaps that a death left are closed."""
        now = self._now()
        if turn.is_over:
            if turn.ended is not None and now - turn.ended > _GAP_AFTER_S:
                last = self._conversations.events(turn.key, turn.event_count - 1)
                if not last:
                    self._conversations.fill_gaps(turn)
            return turn
        patience = self._dead_after_s if turn.state == "running" else self._not_started_after_s
        dead_before = now - patience
        if turn.heartbeat > dead_before:
            return turn
        if self._may_begin_anew(turn):
            queued = self._conversations.requeue(turn, now, dead_before)
            if queued is not None:
                conversation = self._conversations.get(turn.key.owner, turn.key.conversation_id)
                self._wake(conversation.kind, turn.key)
        else:
            self._fail(turn, WorkerLost(), dead_before=dead_before)
        return self._conversations.turn(turn.key)

    def _may_begin_anew(self, turn: Turn) -> bool:
        """Not where text was shown already: a second worker would say it again."""
        if turn.attempt >= _MAX_ATTEMPTS or turn.requeued:
            return False
        return not any(event.data["type"] == "text" for event in self._conversations.events(turn.key, 0))

    def _fail(self, turn: Turn, error: RAssistantError, *, dead_before: float | None) -> None:
        self._conversations.end(
            turn,
            "failed",
            _last_words(error, turn.locale),
            self._now(),
            by_worker=False,
            dead_before=dead_before,
        )

    def _wake(self, kind: ConversationKind, key: TurnKey) -> None:
        turn = {"owner": key.owner, "conversation_id": key.conversation_id, "turn_id": key.turn_id}
        self._invoke(self._workers.of(kind), {"turn": turn})

    def _now(self) -> float:
        return self._pulse().timestamp()


def _kept(answer: str) -> str:
    """Korean takes three bytes a letter: cut by bytes, between letters."""
    return answer.encode()[:_ANSWER_BYTES].decode(errors="ignore")


def _last_words(error: RAssistantError, locale: Locale) -> list[dict[str, Any]]:
    state: TurnState = "failed"
    return [{"type": "error", "error": dict(error.body(locale, None))}, {"type": "done", "state": state}]
