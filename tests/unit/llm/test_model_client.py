"""The model's client: what it sends, what it puts together, when it asks again and whom."""

from __future__ import annotations

from contextlib import contextmanager

import pytest
from scripted_model import ClientError, Scripted, say, use

from rassistant.errors import ModelUnavailable, Throttled, TimedOut
from rassistant.llm.client import Guardrail, ModelClient, PromptRefused

ASKED = [{"role": "user", "content": [{"text": "hi"}]}]
TOOL = {"name": "t", "description": "d", "inputSchema": {"json": {"type": "object"}}}


def ask(client, model_ids=("first", "second"), **options):
    said, slept = [], []
    model = ModelClient(client, model_ids, sleep=slept.append, **options)
    return model.converse("system", ASKED, [TOOL], said.append), said, slept


def test_text_comes_as_it_is_said_and_whole():
    reply, said, _ = ask(Scripted(say("안녕하세요")))
    assert said == ["안녕하", "세요"]
    assert (reply.text, reply.is_whole, reply.usage.total) == ("안녕하세요", True, 15)
    assert reply.content == ({"text": "안녕하세요"},)


def test_nothing_is_sent_that_newer_models_refuse():
    client = Scripted(say("x"))
    ask(client)
    (request,) = client.requests
    assert request.keys() == {"modelId", "system", "messages", "inferenceConfig", "toolConfig"}
    assert request["inferenceConfig"].keys() == {"maxTokens"}


def test_guardrail_and_prompt_cache_where_they_apply():
    client = Scripted(say("x"))
    ask(client, ("us.anthropic.claude",), guardrail=Guardrail("g1", "3"))
    (request,) = client.requests
    assert request["guardrailConfig"]["guardrailIdentifier"] == "g1"
    assert request["system"][-1] == {"cachePoint": {"type": "default"}}
    assert request["toolConfig"]["tools"][-1] == {"cachePoint": {"type": "default"}}


def test_tool_calls_are_put_together():
    reply, said, _ = ask(Scripted(use(("a", {"x": [1, 2]}), ("b", ""), ("c", "{broken"), ("d", "[1]"))))
    assert said == []
    assert [(u.name, u.arguments) for u in reply.tool_uses] == [
        ("a", {"x": [1, 2]}),
        ("b", {}),
        ("c", None),
        ("d", None),
    ]
    assert reply.content[2] == {"toolUse": {"toolUseId": "t2", "name": "c", "input": {}}}


def test_thought_goes_back_signed():
    def delta(value):
        return {"contentBlockDelta": {"contentBlockIndex": 0, "delta": {"reasoningContent": value}}}

    reply, said, _ = ask(
        Scripted([delta({"text": "hm"}), delta({"signature": "s"}), {"messageStop": {"stopReason": "x"}}])
    )
    assert said == []
    assert reply.content == ({"reasoningContent": {"reasoningText": {"text": "hm", "signature": "s"}}},)


@pytest.mark.parametrize("code", ["ThrottlingException", "throttlingException", "ModelNotReadyException"])
def test_a_busy_model_is_asked_again_after_a_while(code):
    client = Scripted(ClientError(code), ClientError(code), say("done"))
    reply, _, slept = ask(client)
    assert reply.text == "done"
    assert len(slept) == 2
    assert {r["modelId"] for r in client.requests} == {"first"}


def test_a_model_that_stays_busy_is_replaced():
    client = Scripted(*[ClientError("ThrottlingException")] * 4, say("done"))
    ask(client)
    assert [r["modelId"] for r in client.requests] == ["first"] * 4 + ["second"]


@pytest.mark.parametrize("code", ["AccessDeniedException", "ResourceNotFoundException", "Whatever"])
def test_a_denied_model_is_replaced_at_once(code):
    client = Scripted(ClientError(code), say("done"))
    _, _, slept = ask(client)
    assert [r["modelId"] for r in client.requests] == ["first", "second"]
    assert slept == []


def test_without_any_model_it_says_so_fast():
    client = Scripted(ClientError("AccessDeniedException"), ClientError("AccessDeniedException"))
    with pytest.raises(ModelUnavailable):
        ask(client)
    with pytest.raises(ModelUnavailable):
        ask(Scripted(), ())


def test_a_refused_prompt_is_not_sent_for_ever():
    client = Scripted(ClientError("ValidationException"), ClientError("ValidationException"))
    with pytest.raises(PromptRefused):
        ask(client)
    assert len(client.requests) == 2


def test_a_stream_cut_before_any_text_is_begun_anew():
    reply, said, _ = ask(Scripted([{"messageStart": {"role": "assistant"}}], say("whole")))
    assert "".join(said) == "whole"
    reply, said, _ = ask(Scripted([ClientError("modelStreamErrorException")], say("whole")))
    assert reply.is_whole


@pytest.mark.parametrize("how", [[], [ClientError("throttlingException")]])
def test_a_stream_cut_after_some_text_is_not_said_twice(how):
    client = Scripted([*say("half")[:3], *how], say("again"))
    reply, said, _ = ask(client)
    assert (reply.text, reply.is_whole) == ("half", False)
    assert "".join(said) == "half"
    assert len(client.requests) == 1


def test_half_a_tool_call_is_none():
    call = {"contentBlockStart": {"contentBlockIndex": 1, "start": {"toolUse": {"toolUseId": "t", "name": "a"}}}}
    reply, _, _ = ask(Scripted([*say("so")[:4], call]))
    assert reply.tool_uses == ()
    assert reply.content == ({"text": "so"},)


@pytest.mark.parametrize(("error", "asked"), [(TimedOut, 4), (Throttled, 4)])
def test_no_connection_is_a_model_that_is_down(error, asked):
    @contextmanager
    def guard():
        try:
            yield
        except OSError:
            raise error from None

    client = Scripted(*[OSError()] * 9)
    with pytest.raises(ModelUnavailable):
        ask(client, guard=guard)
    assert len(client.requests) == asked


def test_what_the_listener_raises_is_not_the_models_fault():
    def stop(_piece):
        raise Throttled

    client = Scripted(say("x"), say("y"))
    with pytest.raises(Throttled):
        ModelClient(client, ("a", "b")).converse("s", ASKED, [], stop)
    assert len(client.requests) == 1
