"""The chat's and the refresh's routes through the very handlers, over in-memory tables."""

from __future__ import annotations

import json
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from functools import partial
from urllib.parse import urlencode

import pytest

from functions.chat import handler as chat
from functions.chat import worker
from functions.refresh import handler as refresh
from rassistant import wiring
from rassistant.assistant.chat import Chat
from rassistant.errors import AccessDenied, Text
from rassistant.models.collected import Collected, Problem
from rassistant.models.settings import Settings
from rassistant.services.refresh import Refresh, Step
from rassistant.services.turn_work import Outcome
from rassistant.store.conversations import Conversations
from rassistant.store.memory import MemoryTable
from rassistant.store.tables import CONVERSATIONS

TURN = "/api/chat/{conversation_id}/turns/{turn_id}"


class Echo:
    """Answers with the message, after as many steps as ``world.steps`` says."""

    def __init__(self, world):
        self.world = world

    def answer(self, turn, earlier, log):
        for step in range(self.world.steps):
            with log.tool("list_resources", "조회") as outcome:
                outcome.update(ok=True, summary=str(step))
            self.world.hold.wait(5)
        log.text(f"{len(earlier)}: {turn.message} ({turn.locale})")
        return Outcome(log.answer, {"n": len(earlier)}, {"source": "rules"})


class World:
    def __init__(self):
        self.now = datetime(2026, 11, 22, 9, tzinfo=UTC)
        self.steps = 1
        self.hold = threading.Event()
        self.hold.set()
        self.pool = ThreadPoolExecutor(60)
        self.graph = wiring.Graph(
            Settings(chat_worker="chat_worker", refresh_worker="refresh_worker"),
            clock=self.clock,
            invoke=lambda name, payload: self.pool.submit(self.run, name, json.loads(json.dumps(payload))),
        )
        conversations = Conversations(MemoryTable(CONVERSATIONS), self.clock)
        self.graph.__dict__["conversations"] = conversations
        self.graph.__dict__["chat"] = Chat(conversations, self.graph.turns, lambda: Echo(self))
        wiring.install(self.graph)

    def clock(self):
        self.now += timedelta(milliseconds=1)
        return self.now

    def run(self, name, payload):
        (worker if name == "chat_worker" else refresh).handler(payload, None)


@pytest.fixture
def world():
    made = World()
    yield made
    made.hold.set()
    made.pool.shutdown()
    wiring.install(None)


def call(module, method, path, *, body=None, params=None, query="", owner="me", groups="[viewer]", language="ko"):
    event = {
        "routeKey": f"{method} {path}",
        "headers": {"accept-language": language},
        "pathParameters": params or {},
        "rawQueryString": query,
        "body": body if body is None or isinstance(body, str) else json.dumps(body),
        "requestContext": {"authorizer": {"jwt": {"claims": {"sub": owner, "cognito:groups": groups}}}},
    }
    answer = module.handler(event, None)
    return answer["statusCode"], json.loads(answer["body"])


def ask(message="hi", **body):
    status, started = call(chat, "POST", "/api/chat", body={"message": message, **body})
    assert status == 202, started
    return started


def follow(started, owner="me"):
    events, done = [], False
    until = time.monotonic() + 20
    while not done:
        assert time.monotonic() < until
        status, answer = call(chat, "GET", TURN, params=started, query=f"after={len(events)}&wait_s=5", owner=owner)
        assert status == 200, answer
        events += answer["events"]
        done = answer["done"]
    return events


def test_a_turn_through_the_routes(world):
    started = ask("서울 EC2")
    assert started.keys() == {"conversation_id", "turn_id"}
    events = follow(started)
    assert [e["n"] for e in events] == [1, 2, 3, 4]
    assert [e["type"] for e in events] == ["tool_start", "tool_result", "text", "done"]
    assert events[1]["ok"] is True
    assert events[1]["ms"] >= 0
    assert events[2]["text"] == "0: 서울 EC2 (ko)"
    follow_up = ask("hello", conversation_id=started["conversation_id"], locale="en")
    assert follow(follow_up)[2]["text"] == "1: hello (en)"
    _, conversation = call(chat, "GET", "/api/chat/{conversation_id}", params=started)
    assert [t["answer"] for t in conversation["turns"]] == ["0: 서울 EC2 (ko)", "1: hello (en)"]
    assert conversation["title"] == "서울 EC2"


def test_two_tabs_see_the_same_turn(world):
    started = ask()
    with ThreadPoolExecutor(2) as tabs:
        first, second = tabs.map(follow, [started, started])
    assert first == second


def test_a_poll_gets_what_there_is_and_waits_for_the_rest(world):
    world.hold.clear()
    started = ask()
    _, answer = call(chat, "GET", TURN, params=started, query="after=0&wait_s=5")
    assert answer["done"] is False
    assert answer["events"][0]["type"] == "tool_start"
    world.hold.set()
    assert follow(started)[-1]["type"] == "done"


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({"message": ""}, "message"),
        ({"message": " \n\t "}, "message"),
        ({}, "message"),
        ({"message": 5}, "message"),
        ({"message": "x" * 8001}, "message"),
        ({"message": "x", "locale": "de"}, "locale"),
        ({"message": "x", "conversation_id": "../x"}, "conversation_id"),
        ({"message": "x", "evil": 1}, "evil"),
        ("[]", "body"),
        ("{", "body"),
        ("", "body"),
    ],
)
@pytest.mark.parametrize("language", ["ko", "en"])
def test_bad_input_is_named(world, body, field, language):
    status, answer = call(chat, "POST", "/api/chat", body=body, language=language)
    error = answer["error"]
    assert (status, error["code"], error["field"]) == (400, "invalid_input", field)
    korean = any("가" <= letter <= "힣" for letter in error["message"])
    assert korean == (language == "ko")
    assert error["hint"]


def test_another_s_conversation_does_not_exist(world):
    started = ask()
    follow(started)
    for method, path in (
        ("GET", TURN),
        ("POST", f"{TURN}/stop"),
        ("GET", "/api/chat/{conversation_id}"),
        ("DELETE", "/api/chat/{conversation_id}"),
    ):
        status, answer = call(chat, method, path, params=started, owner="you")
        assert (status, answer["error"]["code"]) == (404, "not_found"), path
    status, _ = call(
        chat, "POST", "/api/chat", body={"message": "x", **{"conversation_id": started["conversation_id"]}}, owner="you"
    )
    assert status == 404
    assert call(chat, "GET", "/api/chat", owner="you")[1]["items"] == []
    assert call(chat, "DELETE", "/api/chat", owner="you")[1] == {"deleted": 0}
    assert len(call(chat, "GET", "/api/chat")[1]["items"]) == 1


def test_no_caller_and_no_role(world):
    assert call(chat, "POST", "/api/chat", body={"message": "x"}, owner="")[0] == 401
    assert call(chat, "POST", "/api/chat", body={"message": ""}, groups="")[0] == 403


def test_stop_ends_it(world):
    world.hold.clear()
    world.steps = 50
    started = ask()
    call(chat, "GET", TURN, params=started, query="after=0&wait_s=5")
    assert call(chat, "POST", f"{TURN}/stop", params=started) == (200, {"done": True})
    events = follow(started)
    assert events[-1] == {"n": len(events), "type": "done", "state": "stopped"}
    world.hold.set()
    assert call(chat, "POST", f"{TURN}/stop", params=started) == (200, {"done": True})


def test_the_history_is_listed_paged_and_deleted(world):
    for n in range(5):
        follow(ask(f"question {n}"))
    _, first = call(chat, "GET", "/api/chat", query="limit=3")
    _, rest = call(chat, "GET", "/api/chat", query=f"limit=3&cursor={first['next_cursor']}")
    assert [i["title"] for i in first["items"] + rest["items"]] == [f"question {n}" for n in (4, 3, 2, 1, 0)]
    assert rest["next_cursor"] is None
    item = {"conversation_id": first["items"][0]["conversation_id"]}
    assert call(chat, "DELETE", "/api/chat/{conversation_id}", params=item) == (200, {"deleted": 1})
    assert call(chat, "GET", "/api/chat/{conversation_id}", params=item)[0] == 404
    assert call(chat, "DELETE", "/api/chat") == (200, {"deleted": 4})
    assert call(chat, "GET", "/api/chat")[1] == {"items": [], "next_cursor": None}


@pytest.mark.parametrize("query", ["cursor=x", "limit=0", "limit=101", "limit=x", "limit=1&limit=2", "evil=1"])
def test_a_bad_listing_is_refused(world, query):
    assert call(chat, "GET", "/api/chat", query=query)[0] == 400


def test_fifty_turns_at_once_lose_and_double_nothing(world):
    world.steps = 5
    began = time.monotonic()
    with ThreadPoolExecutor(50) as askers:
        logs = list(askers.map(lambda n: follow(ask(f"question {n}")), range(50)))
    for n, events in enumerate(logs):
        assert [e["n"] for e in events] == list(range(1, len(events) + 1))
        assert [e["type"] for e in events] == ["tool_start", "tool_result"] * 5 + ["text", "done"]
        assert events[-2]["text"].startswith(f"0: question {n} ")
    assert time.monotonic() - began < 15


def test_a_conversation_is_renamed_found_and_exported(world):
    first = ask("서울 EC2 | <b>")
    follow(first)
    other = ask("Lambda cost")
    follow(other)
    item = {"conversation_id": first["conversation_id"]}
    status, renamed = call(chat, "PATCH", "/api/chat/{conversation_id}", params=item, body={"title": "  내   서버 "})
    assert (status, renamed["title"]) == (200, "내 서버")
    titles = [i["title"] for i in call(chat, "GET", "/api/chat")[1]["items"]]
    assert titles == ["Lambda cost", "내 서버"]
    for query, found in (("LAMBDA", ["Lambda cost"]), ("서버", ["내 서버"]), ("0: ec2", ["내 서버"]), ("nothing", [])):
        _, answer = call(chat, "GET", "/api/chat", query=urlencode({"q": query}))
        assert [i["title"] for i in answer["items"]] == found, query
    assert call(chat, "GET", "/api/chat", query="q=Lambda", owner="you")[1]["items"] == []
    event = {"routeKey": "GET /api/chat/{conversation_id}/export", "pathParameters": item,
             "requestContext": {"authorizer": {"jwt": {"claims": {"sub": "me", "cognito:groups": "[viewer]"}}}}}  # fmt: skip
    answer = chat.handler(event, None)
    assert answer["headers"]["content-type"].startswith("text/markdown")
    assert answer["body"].startswith("# 내 서버\n\n## 서울 EC2 \\| &lt;b&gt;\n")
    assert "0: 서울 EC2 | <b> (ko)" in answer["body"]


@pytest.mark.parametrize(
    ("method", "path", "body"),
    [
        ("PATCH", "/api/chat/{conversation_id}", {"title": "x"}),
        ("GET", "/api/chat/{conversation_id}/export", None),
        ("POST", f"{TURN}/retry", None),
        ("POST", f"{TURN}/feedback", {"verdict": "up"}),
    ],
)
def test_those_are_the_owner_s_alone(world, method, path, body):
    started = ask()
    follow(started)
    assert call(chat, method, path, params=started, body=body, owner="you")[0] == 404


@pytest.mark.parametrize("title", ["", "  ", "x" * 201])
def test_a_bad_title_is_refused(world, title):
    status, answer = call(chat, "PATCH", "/api/chat/{conversation_id}", params=ask(), body={"title": title})
    assert (status, answer["error"]["field"]) == (400, "title")


def test_retry_asks_again_once_the_turn_is_over(world):
    world.hold.clear()
    started = ask("서울")
    assert call(chat, "POST", f"{TURN}/retry", params=started)[0] == 409
    world.hold.set()
    follow(started)
    status, again = call(chat, "POST", f"{TURN}/retry", params=started)
    assert status == 202
    assert again["conversation_id"] == started["conversation_id"]
    assert follow(again)[-2]["text"] == "1: 서울 (ko)"


def test_feedback_is_kept(world):
    started = ask()
    follow(started)
    for body in ({"verdict": "up"}, {"verdict": "down", "reason": "틀린 숫자"}):
        assert call(chat, "POST", f"{TURN}/feedback", params=started, body=body)[0] == 200
    _, conversation = call(chat, "GET", "/api/chat/{conversation_id}", params=started)
    assert conversation["turns"][0]["feedback"] == {"verdict": "down", "reason": "틀린 숫자"}
    assert call(chat, "POST", f"{TURN}/feedback", params=started, body={"verdict": "maybe"})[0] == 400


def refreshing(world, *reads, announced=None):
    steps = tuple(Step(Text(f"step {n}", f"{n}단계"), read) for n, read in enumerate(reads))
    done = announced if announced is not None else []
    jobs = {"inventory": done.append}
    world.graph.__dict__["refresh"] = Refresh(
        world.graph.conversations, world.graph.turns, steps, jobs, partial(done.append, "announced")
    )
    return done


def read_some(scope, note):
    note("part 1")
    return Collected(3)


def test_a_refresh_is_followed_like_a_turn_and_not_in_the_history(world):
    done = refreshing(world, read_some, read_some)
    status, started = call(refresh, "POST", "/api/refresh", body={"scope": {"regions": ["us-west-2"]}})
    assert status == 202
    events = follow(started)
    assert [(e["label"], e["done"], e["total"]) for e in events if e["type"] == "progress"] == [
        ("0단계", 0, 2), ("1단계", 1, 2), ("완료", 2, 2),
    ]  # fmt: skip
    assert events[-1]["type"] == "done"
    assert done == ["announced"]
    assert call(chat, "GET", "/api/chat")[1]["items"] == []
    assert call(chat, "GET", TURN, params=started, owner="you")[0] == 404


def test_the_scope_reaches_the_steps(world):
    seen = []

    def read(scope, _note):
        seen.append((scope.scope.regions, scope.service_types, scope.asked_for, scope.is_partial))
        return Collected(0)

    refreshing(world, read)
    follow(
        call(refresh, "POST", "/api/refresh", body={"scope": {"regions": ["us-west-2"], "service_types": ["EC2"]}})[1]
    )
    follow(call(refresh, "POST", "/api/refresh")[1])
    refresh.handler({"source": "r-assistant.schedule"}, None)
    assert seen == [(("us-west-2",), ("EC2",), True, True), ((), (), True, False), ((), (), False, False)]


def test_what_could_not_be_read_is_named(world):
    problem = Problem.of(AccessDenied(), account_id="1", region="us-east-1", service="rds")
    refreshing(world, lambda _scope, _note: Collected(0, (problem, problem)))
    text = "".join(e["text"] for e in follow(call(refresh, "POST", "/api/refresh")[1]) if e["type"] == "text")
    assert "us-east-1 · rds" in text
    assert text.count("rds") == 1


def test_a_job_of_the_background(world):
    done = refreshing(world, read_some)
    refresh.handler({"job": "inventory", "parameters": {"regions": ["a"]}}, None)
    refresh.handler({"job": "of another version", "parameters": {}}, None)
    assert done == [{"regions": ["a"]}]


def test_a_bad_scope_is_refused(world):
    assert call(refresh, "POST", "/api/refresh", body={"scope": {"regions": "x"}})[0] == 400
    assert call(refresh, "POST", "/api/refresh", body={"evil": 1})[0] == 400
    for scope in ({"regions": ["mars-1"]}, {"service_types": ["Mainframe"]}, {"account_ids": ["12"]}):
        assert call(refresh, "POST", "/api/refresh", body={"scope": scope})[0] == 400, scope
