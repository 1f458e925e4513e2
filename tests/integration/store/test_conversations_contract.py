"""Conversations over both tables: owners apart, events numbered without a hole or a double, expiry on read."""

from __future__ import annotations

import threading
from datetime import UTC, datetime, timedelta

import pytest

from rassistant.errors import InvalidInput, NotFound
from rassistant.store.conversations import Conversations
from rassistant.store.turns import TurnKey, TurnLost

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


class Hands:
    def __init__(self):
        self.now = NOW

    def __call__(self):
        self.now += timedelta(milliseconds=1)
        return self.now


@pytest.fixture
def clock():
    return Hands()


@pytest.fixture
def store(conversations_table, clock):
    return Conversations(conversations_table, clock, ttl=lambda: timedelta(days=90))


def running(store, owner="me", heartbeat=100.0):
    conversation = store.create(owner, "chat", "title")
    turn = store.begin(conversation, "서울 EC2", "ko", heartbeat)
    return store.take(turn.key, heartbeat, heartbeat - 20)


def text(piece):
    return {"type": "text", "text": piece}


def test_a_turn_from_begin_to_end(store):
    turn = running(store)
    assert (turn.state, turn.attempt, turn.message, turn.locale) == ("running", 1, "서울 EC2", "ko")
    assert store.append(turn, [text("a")], 101) == 1
    assert store.append(turn, [text("b"), text("c")], 102) == 3
    changes = {"answer": "abc", "context": {"plan": {"limit": 2.5}}}
    assert store.end(turn, "done", [{"type": "done"}], 103, by_worker=True, changes=changes)
    after = store.turn(turn.key)
    assert (after.state, after.answer, after.context, after.event_count) == ("done", "abc", {"plan": {"limit": 2.5}}, 4)
    assert [e.as_json() for e in store.events(turn.key, 2)] == [{"n": 3, **text("c")}, {"n": 4, "type": "done"}]
    assert not store.end(turn, "failed", [{"type": "done"}], 104, by_worker=True)
    with pytest.raises(TurnLost):
        store.append(turn, [text("late")], 105)


def test_another_owner_sees_nothing(store):
    turn = running(store, "me")
    theirs = TurnKey("you", turn.key.conversation_id, turn.key.turn_id)
    for look in (
        lambda: store.get("you", turn.key.conversation_id),
        lambda: store.turn(theirs),
        lambda: store.delete("you", turn.key.conversation_id),
    ):
        with pytest.raises(NotFound):
            look()
    assert store.turns("you", turn.key.conversation_id) == ()
    assert store.list("you", 10, None) == ((), None)
    assert store.delete_all("you") == 0
    assert store.turn(turn.key).state == "running"


@pytest.mark.parametrize("identifier", ["", "x", "a#b#c#d#e", "../../etc", "a" * 65, "한글한글한글한글"])
def test_an_id_that_cannot_be_is_not_found(store, identifier):
    with pytest.raises(NotFound):
        store.get("me", identifier)
    with pytest.raises(NotFound):
        store.turn(TurnKey("me", identifier, "t" * 20))
    with pytest.raises(NotFound):
        store.turn(TurnKey("me", "t" * 20, identifier))


def test_the_history_has_the_last_changed_first_and_pages(store):
    made = [store.create("me", "chat", f"title {n}") for n in range(7)]
    store.create("me", "refresh", "hidden")
    store.begin(made[2], "again", "en", 1.0)
    seen, cursor = [], None
    while True:
        items, cursor = store.list("me", 3, cursor)
        seen += [item.title for item in items]
        if cursor is None:
            break
    assert seen == ["title 2", "title 6", "title 5", "title 4", "title 3", "title 1", "title 0"]


def test_a_cursor_leads_to_nobody_elses_conversations(store):
    for owner in ("me", "you"):
        for n in range(4):
            store.create(owner, "chat", f"{owner} {n}")
    _, cursor = store.list("me", 2, None)
    items, _ = store.list("you", 10, cursor)
    assert {item.owner for item in items} <= {"you"}


@pytest.mark.parametrize("cursor", ["", "x", "!!!", "W10=", "WzEsMl0=", "bnVsbA==", "e30="])
def test_a_made_up_cursor_is_refused(store, cursor):
    with pytest.raises(InvalidInput) as fault:
        store.list("me", 2, cursor)
    assert fault.value.field == "cursor"


def test_delete_takes_turns_and_events_along(store, conversations_table):
    turn = running(store)
    other = running(store)
    store.append(turn, [text("x")] * 30, 101)
    store.delete("me", turn.key.conversation_id)
    assert conversations_table.query(turn.key.events).items == ()
    with pytest.raises(NotFound):
        store.turn(turn.key)
    with pytest.raises(TurnLost):
        store.append(turn, [text("late")], 102)
    assert store.turn(other.key).state == "running"
    assert store.delete_all("me") == 1
    assert conversations_table.query("owner#me").items == ()


def test_expired_is_gone_though_the_table_still_has_it(store, clock):
    turn = running(store)
    clock.now += timedelta(days=90)
    with pytest.raises(NotFound):
        store.get("me", turn.key.conversation_id)
    with pytest.raises(NotFound):
        store.turn(turn.key)
    assert store.list("me", 10, None)[0] == ()
    assert store.turns("me", turn.key.conversation_id) == ()


def test_a_living_worker_keeps_its_turn(store):
    turn = running(store, heartbeat=100)
    assert store.take(turn.key, 110, 90) is None
    assert store.requeue(turn, 110, 90) is None
    assert not store.end(turn, "failed", [text("x")], 110, by_worker=False, dead_before=90)
    assert store.beat(turn, 111)


def test_a_second_worker_takes_over_from_a_dead_one(store):
    first = running(store, heartbeat=100)
    store.append(first, [text("a")], 100)
    second = store.take(first.key, 130, 110)
    assert second.attempt == 2
    assert not store.beat(first, 131)
    with pytest.raises(TurnLost):
        store.append(first, [text("zombie")], 131)
    assert not store.end(first, "done", [], 131, by_worker=True)
    assert store.append(second, [text("b")], 132) == 2
    assert [e.data["text"] for e in store.events(first.key, 0)] == ["a", "b"]


def test_a_number_that_a_dead_worker_reserved_is_filled_and_the_worker_stops(store, conversations_table):
    first = running(store, heartbeat=100)
    conversations_table.update(first.key.item, {}, add={"event_count": 1})  # died before it put the event
    assert store.events(first.key, 0) == ()
    second = store.take(first.key, 130, 110)
    store.append(second, [text("b")], 131)
    assert [e.data["text"] for e in store.events(first.key, 0)] == ["", "b"]
    stale = conversations_table.get(first.key.item)
    with pytest.raises(TurnLost):
        store._put_events(first.key, {**stale, "event_count": 1}, [text("zombie")])


def test_only_one_requeues(store):
    turn = running(store, heartbeat=100)
    assert store.requeue(turn, 130, 110) is not None
    assert store.requeue(turn, 131, 111) is None
    assert store.turn(turn.key).requeued


def test_two_workers_at_once_one_log(store):
    """Many threads of one lease and a second worker: each number once, none missing."""
    turn = running(store, heartbeat=100)
    lost = []

    def write(name):
        for n in range(10):
            try:
                store.append(turn, [text(f"{name}{n}")], 100)
            except TurnLost:
                lost.append(name)
                return

    threads = [threading.Thread(target=write, args=(name,)) for name in "abcd"]
    for thread in threads:
        thread.start()
    second = store.take(turn.key, 130, 110)
    store.append(second, [text("second")], 130)
    for thread in threads:
        thread.join()
    store.fill_gaps(store.turn(turn.key))
    events = store.events(turn.key, 0)
    assert [e.n for e in events] == list(range(1, store.turn(turn.key).event_count + 1))
    said = [e.data["text"] for e in events if e.data["text"]]
    assert len(said) == len(set(said))
    assert said.count("second") == 1


def test_how_long_a_conversation_is_kept_is_asked_with_each_message(conversations_table, clock):
    days = [90]
    store = Conversations(conversations_table, clock, ttl=lambda: timedelta(days=days[0]))
    kept, cut = (store.create("me", "chat", title) for title in ("kept", "cut"))
    store.begin(kept, "서울 EC2", "ko", 100.0)
    days[0] = 2
    store.begin(cut, "서울 EC2", "ko", 100.0)
    clock.now += timedelta(days=3)
    assert store.get("me", kept.conversation_id).title == "kept"
    with pytest.raises(NotFound):
        store.get("me", cut.conversation_id)
