"""Durable turns: whatever becomes of the worker, the turn ends, and its events are whole."""

from __future__ import annotations

import threading
from datetime import UTC, datetime, timedelta

import pytest

from rassistant.errors import Throttled
from rassistant.services.turn_work import Outcome, Workers
from rassistant.services.turns import Turns
from rassistant.store.conversations import Conversations
from rassistant.store.memory import MemoryTable
from rassistant.store.tables import CONVERSATIONS
from rassistant.store.turns import TurnLost

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


class World:
    """Time that passes by sleeping, and workers that run when told to."""

    def __init__(self, table=None):
        self.now = NOW
        self.invoked = []
        self.table = table or MemoryTable(CONVERSATIONS)
        self.conversations = Conversations(self.table, lambda: self.now)
        self.turns = Turns(
            self.conversations,
            lambda name, payload: self.invoked.append((name, payload)),
            Workers("chat-worker", "refresh-worker"),
            pulse=lambda: self.now,
            sleep=self.sleep,
        )

    def sleep(self, seconds):
        self.now += timedelta(seconds=seconds)

    def ask(self, message="hi"):
        return self.turns.start(self.conversations.create("me", "chat", message), message, "en")

    def events(self, turn):
        return [e.as_json() for e in self.conversations.events(turn.key, 0)]


@pytest.fixture
def world():
    return World()


def echo(turn, log):
    log.text(f"You said {turn.message}")
    return Outcome(log.answer, {"seen": 1})


def test_a_turn_is_worked_and_polled(world):
    turn = world.ask()
    ((name, payload),) = world.invoked
    assert name == "chat-worker"
    world.turns.work(payload, echo)
    progress = world.turns.poll(turn.key, 0, 20)
    assert [e.data["type"] for e in progress.events] == ["text", "done"]
    assert progress.done
    assert world.turns.poll(turn.key, 1, 20).events[0].n == 2
    rest = world.turns.poll(turn.key, 2, 20)
    assert (rest.events, rest.done) == ((), True)
    assert world.conversations.turn(turn.key).answer == "You said hi"


def test_waiting_ends_after_the_time_asked_for(world):
    turn = world.ask()
    progress = world.turns.poll(turn.key, 0, 3)
    assert (progress.events, progress.done) == ((), False)
    assert 3 <= (world.now - NOW).total_seconds() < 3.5


def test_nobody_waits_longer_than_20_seconds(world):
    world.turns.work(world.ask() and world.invoked[0][1], echo)
    turn = world.ask()
    world.turns.poll(turn.key, 0, 500)
    assert (world.now - NOW).total_seconds() < 21


def test_an_invocation_that_comes_twice_does_nothing(world):
    turn = world.ask()
    payload = world.invoked[0][1]
    world.turns.work(payload, echo)
    world.turns.work(payload, echo)
    assert [e["type"] for e in world.events(turn)] == ["text", "done"]


def test_a_worker_that_cannot_be_started_ends_the_turn(world):
    def refuse(_name, _payload):
        raise Throttled

    world.turns._invoke = refuse
    conversation = world.conversations.create("me", "chat", "x")
    with pytest.raises(Throttled):
        world.turns.start(conversation, "x", "ko")
    (turn,) = world.conversations.turns("me", conversation.conversation_id)
    assert turn.state == "failed"
    assert world.events(turn)[0]["error"]["message"].startswith("AWS가 요청을 제한")


def test_an_error_of_ours_ends_the_turn_with_it_after_what_was_said(world):
    def work(_turn, log):
        log.text("So far")
        raise Throttled

    turn = world.ask()
    world.turns.work(world.invoked[0][1], work)
    assert [e["type"] for e in world.events(turn)] == ["text", "error", "done"]
    assert world.events(turn)[1]["error"]["retryable"] is True
    assert world.conversations.turn(turn.key).answer == "So far"


def test_a_mistake_of_ours_ends_the_turn_and_goes_up(world):
    turn = world.ask()
    with pytest.raises(ZeroDivisionError):
        world.turns.work(world.invoked[0][1], lambda _turn, _log: 1 / 0)
    assert [e["type"] for e in world.events(turn)] == ["error", "done"]
    assert "division" not in str(world.events(turn))


def test_stop_ends_it_for_worker_and_asker(world):
    def work(turn, log):
        log.event("progress", label="x", done=1, total=2)
        world.turns.stop(turn.key)
        with pytest.raises(TurnLost):
            log.event("progress", label="x", done=2, total=2)
        raise TurnLost

    turn = world.ask()
    world.turns.work(world.invoked[0][1], work)
    assert [e["type"] for e in world.events(turn)] == ["progress", "done"]
    assert world.events(turn)[-1]["state"] == "stopped"
    world.turns.stop(turn.key)
    assert world.conversations.turn(turn.key).state == "stopped"


def test_a_worker_that_never_came_is_called_once_more_and_then_the_turn_ends(world):
    turn = world.ask()
    while not world.turns.poll(turn.key, 0, 5).done:
        assert (world.now - NOW).total_seconds() < 60
    assert len(world.invoked) == 2
    error, done = world.events(turn)
    assert error["error"]["code"] == "worker_lost"
    assert done == {"n": 2, "type": "done", "state": "failed"}


def test_the_second_worker_answers(world):
    turn = world.ask()
    world.turns.poll(turn.key, 0, 20)
    world.turns.poll(turn.key, 0, 10)
    assert len(world.invoked) == 2
    world.turns.work(world.invoked[1][1], echo)
    assert [e["type"] for e in world.events(turn)] == ["text", "done"]


class Killed(BaseException):
    """The process is gone: no handler of ours runs. Raised by the table at a chosen write."""


class Mortal(MemoryTable):
    """Dies at the ``fatal``-th write, before or after it is carried out, and takes no more from the dead worker."""

    fatal = None
    after = False
    armed = False
    writes = 0

    def _step(self, write):
        if not self.armed:
            return write()
        self.writes += 1
        if self.writes > self.fatal:
            raise Killed
        if self.writes == self.fatal:
            if self.after:
                write()
            raise Killed
        return write()

    def put(self, *args, **kwargs):
        return self._step(lambda: super(Mortal, self).put(*args, **kwargs))

    def update(self, *args, **kwargs):
        return self._step(lambda: super(Mortal, self).update(*args, **kwargs))


def full(turn, log):
    """An answer with everything in it."""
    with log.tool("list_resources", "Listing") as outcome:
        outcome["ok"] = True
    log.citation("AWS", "https://docs.aws.amazon.com/")
    log.text("The answer")
    return Outcome(log.answer, {})


@pytest.mark.parametrize("after", [False, True])
@pytest.mark.parametrize("fatal", range(1, 13))
def test_a_worker_killed_at_any_step_leaves_no_turn_stuck(fatal, after):
    table = Mortal(CONVERSATIONS)
    world = World(table)
    turn = world.ask()
    table.fatal, table.after, table.armed = fatal, after, True
    killed = False
    try:
        world.turns.work(world.invoked[0][1], full)
    except Killed:
        killed = True
    table.armed = False
    died_at = world.now
    handed = 1
    seen = []
    while True:
        progress = world.turns.poll(turn.key, len(seen), 5)
        seen += [e.as_json() for e in progress.events]
        if progress.done:
            break
        assert (world.now - died_at).total_seconds() < 60
        if len(world.invoked) > handed:
            world.turns.work(world.invoked[handed][1], full)
            handed += 1
    assert killed == (fatal <= 11)  # the writes of a whole answer: the last parameter shows a life without a death
    assert [e["n"] for e in seen] == list(range(1, len(seen) + 1))
    assert seen[-1]["type"] == "done"
    assert [e["type"] for e in seen].count("done") == 1
    answer = "".join(e["text"] for e in seen if e["type"] == "text")
    state = world.conversations.turn(turn.key).state
    assert answer == "The answer" or state == "failed"
    if state == "failed":
        assert any(e["type"] == "error" for e in seen)


def test_the_heartbeat_keeps_a_slow_worker_alive():
    world = World()
    beats = threading.Event()
    real = world.conversations.beat

    def beat(turn, heartbeat):
        alive = real(turn, heartbeat)
        beats.set()
        return alive

    world.conversations.beat = beat
    world.turns._beat_every_s = 0.01
    turn = world.ask()

    def slow(turn, log):
        for _ in range(4):
            world.now += timedelta(seconds=15)
            beats.clear()
            assert beats.wait(5)
            assert not world.turns.poll(turn.key, 0, 0).done
        return echo(turn, log)

    world.turns.work(world.invoked[0][1], slow)
    assert world.conversations.turn(turn.key).state == "done"
    assert len(world.invoked) == 1


def test_a_long_text_comes_in_pieces(world):
    def work(_turn, log):
        log.text("가" * 50_000)
        return Outcome(log.answer, {})

    turn = world.ask()
    world.turns.work(world.invoked[0][1], work)
    pieces = [e["text"] for e in world.events(turn) if e["type"] == "text"]
    assert "".join(pieces) == "가" * 50_000
    assert max(map(len, pieces)) <= 8_000


def test_a_turn_stays_under_the_size_of_an_item(world):
    def work(_turn, log):
        log.text("가" * 200_000)
        return Outcome(log.answer, {"plan": ["가" * 50_000]})

    turn = world.ask()
    world.turns.work(world.invoked[0][1], work)
    kept = world.conversations.turn(turn.key)
    assert 190_000 < len(kept.answer.encode()) <= 200_000
    assert set(kept.answer) == {"가"}
    assert kept.context == {}
    assert sum(len(e.get("text", "")) for e in world.events(turn)) == 200_000
