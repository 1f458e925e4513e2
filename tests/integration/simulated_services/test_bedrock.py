"""The scripted model by plain boto3: entries in order, streams in pieces, failures where the script has them."""

from __future__ import annotations

import pytest
from botocore.exceptions import ClientError

from infra.local.simulator.bedrock import BadScript, parse_script

ASK = {"modelId": "some.model", "messages": [{"role": "user", "content": [{"text": "hello"}]}]}


def text(words):
    return {"role": "assistant", "content": [{"text": words}]}


def tool(name, **arguments):
    return {"role": "assistant", "content": [{"toolUse": {"toolUseId": "t1", "name": name, "input": arguments}}]}


@pytest.fixture
def simulator(start):
    simulator = start()
    yield simulator
    simulator.model.set("off", ())


@pytest.fixture
def bedrock(simulator, client):
    return client(simulator, "bedrock-runtime")


def code(call) -> str:
    with pytest.raises(ClientError) as failed:
        call(**ASK)
    return failed.value.response["Error"]["Code"]


def test_the_model_is_off_until_a_script_is_set(bedrock):
    assert code(bedrock.converse) == "AccessDeniedException"
    assert code(bedrock.converse_stream) == "AccessDeniedException"


def test_entries_are_taken_in_order_and_then_the_model_is_unavailable(simulator, bedrock):
    simulator.model.set("scripted", [tool("list_resources", region="ap-northeast-2"), text("세 개입니다.")])
    first = bedrock.converse(**ASK)
    assert first["stopReason"] == "tool_use"
    assert first["output"]["message"]["content"][0]["toolUse"]["input"] == {"region": "ap-northeast-2"}
    second = bedrock.converse(**ASK)
    assert (second["stopReason"], second["output"]["message"]["content"]) == ("end_turn", [{"text": "세 개입니다."}])
    assert code(bedrock.converse) == "ServiceUnavailableException"
    assert simulator.model.requests[0]["messages"] == ASK["messages"]


def test_a_stream_comes_in_pieces_that_join_to_the_text(simulator, bedrock):
    words = "서울 리전에는 실행 중인 인스턴스가 세 개 있습니다."
    simulator.model.set("scripted", [text(words)])
    events = list(bedrock.converse_stream(**ASK)["stream"])
    pieces = [event["contentBlockDelta"]["delta"]["text"] for event in events if "contentBlockDelta" in event]
    assert len(pieces) > 1
    assert "".join(pieces) == words
    assert [next(iter(event)) for event in events if "contentBlockDelta" not in event] == [
        "messageStart",
        "contentBlockStop",
        "messageStop",
        "metadata",
    ]


def test_a_streamed_tool_use_has_its_input_in_pieces(simulator, bedrock):
    simulator.model.set("scripted", [tool("explain_cost_change", days=30)])
    events = list(bedrock.converse_stream(**ASK)["stream"])
    [start] = [event["contentBlockStart"]["start"]["toolUse"] for event in events if "contentBlockStart" in event]
    assert start == {"toolUseId": "t1", "name": "explain_cost_change"}
    deltas = [
        event["contentBlockDelta"]["delta"]["toolUse"]["input"] for event in events if "contentBlockDelta" in event
    ]
    assert "".join(deltas) == '{"days": 30}'
    assert events[-2]["messageStop"]["stopReason"] == "tool_use"


def test_an_error_entry_fails_that_call_alone(simulator, bedrock):
    simulator.model.set("scripted", [{"error": "ThrottlingException"}, text("now")])
    assert code(bedrock.converse_stream) == "ThrottlingException"
    assert bedrock.converse(**ASK)["output"]["message"]["content"] == [{"text": "now"}]


def test_a_whole_response_is_answered_as_it_stands(simulator, bedrock):
    usage = {"inputTokens": 7, "outputTokens": 3, "totalTokens": 10}
    simulator.model.set("scripted", [{"output": {"message": text("x")}, "stopReason": "max_tokens", "usage": usage}])
    answer = bedrock.converse(**ASK)
    assert (answer["stopReason"], answer["usage"]) == ("max_tokens", usage)


@pytest.mark.parametrize(
    "document",
    [
        [],
        {"mode": "on"},
        {"mode": "scripted", "script": "x"},
        {"mode": "scripted", "script": [1]},
        {"mode": "scripted", "script": [{"role": "assistant"}]},
        {"mode": "scripted", "script": [{"error": 3}]},
        {"mode": "off", "more": 1},
    ],
)
def test_bad_scripts_are_refused(document):
    with pytest.raises(BadScript):
        parse_script(document)
