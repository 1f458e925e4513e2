"""Chat and refresh as turns: events by long-polling, one's own conversations alone, and a scripted model."""

from __future__ import annotations

import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from rassistant.http.answers import Conversation, Conversations, TurnEvents, TurnStarted
from tests.integration.contract.account_files import HERE, MAIN, SEOUL, account, file_of, resource
from tests.integration.contract.conftest import Api

DOCUMENT = file_of(
    account(
        MAIN,
        [resource("EC2", "web-1"), resource("EC2", "web-2", SEOUL, status="stopped"), resource("Lambda", "thumbs")],
        [{"service": "AWS Lambda", "region": HERE, "usage_type": "Request", "daily": [1.0] * 90}],
    )
)
ANSWER = {"role": "assistant", "content": [{"text": "There are two instances: web-1 and web-2."}]}
TOOL = {
    "role": "assistant",
    "content": [
        {"text": "Let me look."},
        {"toolUse": {"toolUseId": "t1", "name": "list_resources", "input": {"service_type": ["EC2"]}}},
    ],
}


@pytest.fixture(scope="module")
def api(stacks) -> Iterator[Api]:
    with stacks(DOCUMENT) as running:
        running.all_rows()
        yield running


@pytest.fixture
def model(api: Api) -> Iterator[Any]:
    def script(*entries: dict[str, Any]) -> None:
        answer = api.http.post("/local/model", json={"mode": "scripted", "script": list(entries)})
        assert answer.status_code == 200, answer.text

    yield script
    api.http.post("/local/model", json={"mode": "off"})


def check(events: list[dict[str, Any]]) -> str:
    """The numbering and the fields of each type. Returns the text."""
    TurnEvents.model_validate({"events": events, "done": True})
    assert [event["n"] for event in events] == list(range(1, len(events) + 1))
    assert events[-1]["type"] == "done"
    assert [event["type"] for event in events].count("done") == 1
    begun: list[str] = []
    for event in events:
        if event["type"] == "tool_start":
            begun.append(event["tool"])
            assert event["label"]
        if event["type"] == "tool_result":
            assert event["tool"] in begun
            assert event["ms"] >= 0
            assert isinstance(event["ok"], bool)
        if event["type"] == "text":
            assert isinstance(event["text"], str)
        if event["type"] == "error":
            assert event["error"].keys() >= {"code", "message", "hint", "retryable", "request_id"}
        if event["type"] == "citation":
            assert event["title"]
            assert event["url"].startswith("https://")
    return "".join(event["text"] for event in events if event["type"] == "text")


@pytest.mark.parametrize(
    ("message", "names"),
    [("실행 중인 EC2 보여줘", ["web-1"]), ("stopped EC2", ["web-2"]), ("How much did we spend last month?", ["$"])],
)
def test_a_question_by_rules(api: Api, message: str, names: list[str]) -> None:
    started = api.post("/api/chat", {"message": message}, status=202)
    TurnStarted.model_validate(started)
    events = api.follow(started)
    text = check(events)
    assert all(name in text for name in names)
    assert events[-1]["source"] == "rules"
    assert any(event["type"] == "tool_result" and event["ok"] for event in events)


def test_events_after_a_number(api: Api) -> None:
    started = api.post("/api/chat", {"message": "EC2"}, status=202)
    events = api.follow(started)
    path = f"/api/chat/{started['conversation_id']}/turns/{started['turn_id']}"
    for after in range(len(events) + 3):
        answer = api.get(path, after=after)
        assert answer["events"] == events[after:]
        assert answer["done"] is True
    assert api.get(path)["events"] == events


def test_a_conversation_is_the_callers_alone(api: Api) -> None:
    started = api.post("/api/chat", {"message": "EC2"}, status=202)
    api.follow(started)
    own = f"/api/chat/{started['conversation_id']}"
    turn = f"{own}/turns/{started['turn_id']}"
    asks: list[tuple[str, str, Any]] = [
        ("GET", own, None),
        ("DELETE", own, None),
        ("PATCH", own, {"title": "mine now"}),
        ("GET", f"{own}/export", None),
        ("GET", turn, None),
        ("POST", f"{turn}/stop", None),
        ("POST", f"{turn}/retry", None),
        ("POST", f"{turn}/feedback", {"verdict": "up"}),
        ("POST", "/api/chat", {"message": "and RDS?", "conversation_id": started["conversation_id"]}),
    ]
    for method, path, body in asks:
        answer = api.ask(method, path, role="approver", json=body, language="ko")
        assert answer.status_code == 404, (method, path)
        assert answer.json()["error"]["code"] == "not_found"
    assert api.ask("GET", "/api/chat", role="approver").json()["items"] == []
    Conversation.model_validate(api.get(own))


def test_the_history_is_listed_searched_renamed_exported_and_deleted(api: Api) -> None:
    first = api.post("/api/chat", {"message": "Lambda functions please"}, status=202)
    api.follow(first)
    second = api.post("/api/chat", {"message": "서울의 EC2"}, status=202)
    api.follow(second)
    listed = api.get("/api/chat")
    Conversations.model_validate(listed)
    ids = [item["conversation_id"] for item in listed["items"]]
    assert ids[:2] == [second["conversation_id"], first["conversation_id"]]
    found = api.get("/api/chat", q="functions")["items"]
    assert [item["conversation_id"] for item in found] == [first["conversation_id"]]
    path = f"/api/chat/{first['conversation_id']}"
    assert api.ask("PATCH", path, json={"title": "람다"}).json()["title"] == "람다"
    export = api.ask("GET", f"{path}/export")
    assert export.headers["content-type"].startswith("text/markdown")
    assert "thumbs" in export.text
    feedback = f"{path}/turns/{first['turn_id']}/feedback"
    assert api.post(feedback, {"verdict": "down", "reason": "slow"}) == {"verdict": "down", "reason": "slow"}
    assert api.ask("DELETE", path).status_code == 200
    assert api.ask("GET", path).status_code == 404
    assert api.ask("GET", f"{path}/turns/{first['turn_id']}").status_code == 404
    assert api.ask("DELETE", "/api/chat").status_code == 200
    assert api.get("/api/chat") == {"items": [], "next_cursor": None}


def test_a_history_is_paged(api: Api) -> None:
    made = [api.post("/api/chat", {"message": f"EC2 {n}"}, status=202)["conversation_id"] for n in range(5)]
    seen, cursor = [], None
    while True:
        page = api.get("/api/chat", limit=2, cursor=cursor)
        seen += [item["conversation_id"] for item in page["items"]]
        cursor = page["next_cursor"]
        if cursor is None:
            break
    assert sorted(seen) == sorted(made)
    api.ask("DELETE", "/api/chat")


@pytest.mark.parametrize("body", [None, {}, {"scope": {}}, {"scope": {"service_types": ["EC2"], "regions": [HERE]}}])
def test_a_refresh_is_a_turn_that_reads_anew(api: Api, body: Any) -> None:
    before = api.calls()["by_operation"]["ec2:DescribeInstances"]
    answer = api.ask("POST", "/api/refresh", json=body)
    assert answer.status_code == 202
    check(api.follow(answer.json()))
    assert api.calls()["by_operation"]["ec2:DescribeInstances"] > before
    assert answer.json()["conversation_id"] not in str(api.get("/api/chat"))


def test_a_model_answers_with_tools(api: Api, model: Any) -> None:
    model(TOOL, ANSWER)
    events = api.chat("What instances are there?")
    assert "web-1 and web-2" in check(events)
    tools = [event for event in events if event["type"] == "tool_result"]
    assert [(event["tool"], event["ok"]) for event in tools] == [("list_resources", True)]
    assert events[-1]["source"] == "model"
    state = api.http.get("/local/model").json()
    assert (state["left"], state["asked"]) == (0, 2)


def test_text_of_a_model_comes_as_it_is_written(api: Api, model: Any) -> None:
    model(ANSWER)
    assert check(api.chat("Hello there")).startswith(ANSWER["content"][0]["text"])


@pytest.mark.parametrize(
    "error",
    ["ThrottlingException", "ServiceUnavailableException", "AccessDeniedException", "ValidationException"],
)
def test_where_the_model_fails_rules_answer_and_say_so(api: Api, model: Any, error: str) -> None:
    model(*[{"error": error}] * 12)
    events = api.chat("stopped EC2")
    assert "web-2" in check(events)
    assert events[-1]["source"] == "rules"


def test_a_passing_throttle_is_retried(api: Api, model: Any) -> None:
    model({"error": "ThrottlingException"}, ANSWER)
    events = api.chat("What instances are there?")
    assert "web-1" in check(events)


def test_after_the_last_entry_the_model_is_gone(api: Api, model: Any) -> None:
    model(TOOL)
    events = api.chat("stopped EC2")
    assert check(events)
    model()
    assert "web-2" in check(api.chat("stopped EC2"))


@pytest.mark.parametrize(
    "entry",
    [
        {"role": "assistant", "content": [{"toolUse": {"toolUseId": "t", "name": "no_such_tool", "input": {}}}]},
        {
            "role": "assistant",
            "content": [{"toolUse": {"toolUseId": "t", "name": "list_resources", "input": {"x": 1}}}],
        },
        {"role": "assistant", "content": []},
        {"role": "assistant", "content": [{"text": ""}]},
        {"role": "assistant", "content": [{"text": "<script>alert(1)</script>"}]},
    ],
    ids=["unknown tool", "bad input", "nothing", "empty", "markup"],
)
def test_an_odd_model_ends_the_turn_all_the_same(api: Api, model: Any, entry: dict[str, Any]) -> None:
    model(entry, ANSWER, ANSWER)
    check(api.chat("What instances are there?"))


def test_fifty_long_polls_side_by_side(api: Api) -> None:
    """Over turns that run meanwhile; each poll gets all events, and a quick request comes through."""
    api.token()
    started = [api.post("/api/chat", {"message": "EC2"}, status=202) for _ in range(5)]
    with ThreadPoolExecutor(50) as pool:
        polls = [pool.submit(api.follow, started[n % 5]) for n in range(50)]
        began = time.monotonic()
        assert api.http.get("/api/health").status_code == 200
        assert time.monotonic() - began < 5
        assert len({len(poll.result(60)) for poll in polls}) == 1
