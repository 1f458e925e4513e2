"""A bedrock-runtime client that answers from a script."""

from __future__ import annotations

import json


class ClientError(Exception):
    def __init__(self, code):
        super().__init__(code)
        self.response = {"Error": {"Code": code}}


class Scripted:
    """``script``: lists of events, or errors; an exception inside a list breaks the stream there."""

    class exceptions:
        ClientError = ClientError

    def __init__(self, *script):
        self.script = list(script)
        self.requests = []

    def converse_stream(self, **request):
        self.requests.append(json.loads(json.dumps(request)))
        entry = self.script.pop(0) if self.script else ClientError("ServiceUnavailableException")
        if isinstance(entry, Exception):
            raise entry
        return {"stream": self._stream(entry)}

    @staticmethod
    def _stream(events):
        for event in events:
            if isinstance(event, Exception):
                raise event
            yield event


def say(text, stop="end_turn", usage=(10, 5)):
    return [
        {"messageStart": {"role": "assistant"}},
        *({"contentBlockDelta": {"contentBlockIndex": 0, "delta": {"text": p}}} for p in (text[:3], text[3:])),
        {"contentBlockStop": {"contentBlockIndex": 0}},
        *end(stop, usage),
    ]


def end(stop, usage=(10, 5)):
    return [
        {"messageStop": {"stopReason": stop}},
        {"metadata": {"usage": {"inputTokens": usage[0], "outputTokens": usage[1]}}},
    ]


def use(*calls, stop="tool_use", usage=(10, 5)):
    """``calls``: (name, arguments); arguments as JSON text are sent as they stand."""
    events = [{"messageStart": {"role": "assistant"}}]
    for index, (name, arguments) in enumerate(calls):
        text = arguments if isinstance(arguments, str) else json.dumps(arguments)
        start = {"toolUse": {"toolUseId": f"t{index}", "name": name}}
        events.append({"contentBlockStart": {"contentBlockIndex": index, "start": start}})
        for piece in (text[:4], text[4:]):
            delta = {"toolUse": {"input": piece}}
            events.append({"contentBlockDelta": {"contentBlockIndex": index, "delta": delta}})
        events.append({"contentBlockStop": {"contentBlockIndex": index}})
    return [*events, *end(stop, usage)]
