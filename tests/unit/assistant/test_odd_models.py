"""Whatever a model does, a turn ends in an answer that says something, or in an error that says what."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from chat_fakes import Log, World, resource
from scripted_model import ClientError, Scripted, end, say, use

from rassistant.assistant.expert import Assistant
from rassistant.errors import ModelUnavailable
from rassistant.llm.client import ModelClient
from rassistant.llm.loop import Limits
from rassistant.store.turns import Turn, TurnKey

LIST = ("list_resources", {"service_type": ["EC2"]})
BROKEN = RuntimeError("connection reset")


def events(*parts):
    return [part for each in parts for part in (each if isinstance(each, list) else [each])]


HALF_EVENTS = [
    {"contentBlockDelta": {"contentBlockIndex": 0, "delta": {}}},
    {"contentBlockStart": {"contentBlockIndex": 1}},
    {"contentBlockStop": {"contentBlockIndex": 7}},
    {"metadata": {}},
    {"somethingNew": {"x": 1}},
    {},
]
SCRIPTS = {
    "unknown tools": [use(("drop_everything", {}), ("list_tables", {})), say("There is web-1.")],
    "bad arguments": [
        use(("get_cost", {"start": "soon"}), ("list_resources", {"limit": 10**9})),
        say("There is web-1."),
    ],
    "arguments that are no JSON": [use(("list_resources", '{"service_type": [')), say("There is web-1.")],
    "arguments that are no object": [use(("list_resources", "[1, 2]")), say("There is web-1.")],
    "a loop without end": [use(LIST)] * 40,
    "a loop of unknown tools": [use(("nothing", {}))] * 40,
    "half events": [events(HALF_EVENTS, say("There is web-1."))],
    "half a tool call, then an answer": [use(LIST)[:3], say("There is web-1.")],
    "nothing at all, then an answer": [[], say("There is web-1.")],
    "throttling that passes": [ClientError("ThrottlingException")] * 3 + [say("There is web-1.")],
    "throttling that stays": [ClientError("ThrottlingException")] * 40,
    "a stream cut in the text": [say("There is ")[:3], say("web-1.")],
    "a stream cut again and again": [say("There is web-1")[:3]] * 40,
    "a throttle inside the stream": [[ClientError("throttlingException")], say("There is web-1.")],
    "an answer that is empty": [say(""), say("")],
    "an answer of blanks": [say("   \n  ")],
    "denied": [ClientError("AccessDeniedException")] * 2,
    "refused": [ClientError("ValidationException")] * 2,
    "too long": [say("There is web-1", stop="max_tokens")],
    "beyond the window": [use(LIST), say("There is web-1", stop="model_context_window_exceeded")],
    "stopped by a guardrail": [say("I can't say.", stop="guardrail_intervened")],
    "malformed tool use": [say("", stop="malformed_tool_use"), say("There is web-1.")],
    "a stop reason of the future": [say("There is web-1.", stop="something_new")],
    "no stop reason": [events(say("There is web-1.")[:4], end("")[1:])],
}


def answered(script, limits=None, rows=(), locale="en"):
    log = Log()
    turn = Turn(
        TurnKey("me", "c" * 10, "t" * 10), "running EC2", locale, "running", datetime(2026, 11, 22, tzinfo=UTC), 0.0
    )
    client = Scripted(*script)
    model = ModelClient(client, ("m",), sleep=lambda _: None)
    world = World(rows=rows or [resource("web-1")])
    outcome = Assistant(world.sources(), model, limits).answer(turn, (), log)
    return outcome, log, client


@pytest.mark.parametrize("locale", ["en", "ko"])
@pytest.mark.parametrize("script", SCRIPTS.values(), ids=SCRIPTS.keys())
def test_it_ends_in_an_answer(script, locale):
    outcome, log, client = answered(script, locale=locale)
    assert log.answer.strip(), "nothing was said"
    assert outcome.answer == log.answer
    assert len(client.requests) <= 14
    assert outcome.remarks["source"] in ("model", "rules")


def test_a_connection_that_breaks_in_mid_answer_is_not_swallowed():
    """What is no answer of Bedrock's comes as an error of ours through the client's guard; else it is a mistake of ours."""
    with pytest.raises(RuntimeError):
        answered([[*say("There is")[:3], BROKEN]])


def test_a_model_that_goes_away_behind_half_an_answer_is_a_clear_error():
    with pytest.raises(ModelUnavailable) as raised:
        answered(
            [
                [*say("There is one instance of yours, it is ")[:4], *use(LIST)[1:]],
                *[ClientError("ThrottlingException")] * 9,
            ]
        )
    assert raised.value.message.ko
    assert raised.value.hint.en


def test_200k_tokens_of_results_do_not_reach_the_model_whole():
    rows = [resource(f"web-{n}", tags={"Note": "x" * 4_000}) for n in range(50)]
    calls = [use(*[("list_resources", {"limit": 50})] * 4)] * 8
    outcome, log, client = answered([*calls, say("There are 50.")], Limits(prompt_tokens=40_000), rows)
    assert max(len(str(request["messages"])) for request in client.requests) < 40_000 * 3 + 110_000
    assert "There are 50." in log.answer
    assert outcome.remarks["source"] == "model"
    assert len(client.requests) == 9
