"""Stacks on account files of the tests' own, and a client that asks them as any program would."""

from __future__ import annotations

import contextlib
import json
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from infra.local.stack import simulated_stack
from rassistant import wiring

PASSWORD = "R-Assistant-demo-1"


class Api:
    """One stack by HTTP. Tokens are asked for when first needed, and again after the clock has moved."""

    def __init__(self, url: str) -> None:
        self.http = httpx.Client(base_url=url, timeout=60)
        self._tokens: dict[str, str] = {}

    def token(self, role: str = "viewer", kind: str = "id_token") -> str:
        if role not in self._tokens:
            body = {"username": f"{role}@example.com", "password": PASSWORD}
            answer = self.http.post("/local/token", json=body)
            assert answer.status_code == 200, answer.text
            self._tokens[role] = answer.json()[kind]
        return self._tokens[role]

    def ask(self, method: str, path: str, *, role: str = "viewer", language: str = "en", **more: Any) -> httpx.Response:
        headers = {"authorization": f"Bearer {self.token(role)}", "accept-language": language}
        return self.http.request(method, path, headers={**headers, **more.pop("headers", {})}, **more)

    def get(self, path: str, **params: Any) -> dict[str, Any]:
        """The JSON of an answer that must be a 200."""
        answer = self.ask("GET", path, params={k: v for k, v in params.items() if v is not None})
        assert answer.status_code == 200, answer.text
        return answer.json()

    def post(self, path: str, body: Any, status: int = 200) -> dict[str, Any]:
        answer = self.ask("POST", path, json=body)
        assert answer.status_code == status, answer.text
        return answer.json()

    def all_rows(self, limit: int = 1000, **params: Any) -> list[dict[str, Any]]:
        rows: list[dict[str, Any]] = []
        cursor = None
        while True:
            page = self.get("/api/resources", limit=limit, cursor=cursor, **params)
            assert len(page["rows"]) <= limit
            rows += page["rows"]
            cursor = page["next_cursor"]
            if cursor is None:
                assert page["total"] == len(rows)
                return rows

    def faults(self, *faults: dict[str, Any]) -> None:
        assert self.http.put("/local/faults", json=list(faults)).status_code == 200

    def advance(self, seconds: float) -> None:
        answer = self.http.post("/local/clock", json={"advance_s": seconds})
        assert answer.status_code == 200, answer.text
        self._tokens.clear()

    def calls(self) -> dict[str, Any]:
        return self.http.get("/local/calls").json()

    def follow(self, started: dict[str, str], **more: Any) -> list[dict[str, Any]]:
        """All events of a turn, by long-polling."""
        path = f"/api/chat/{started['conversation_id']}/turns/{started['turn_id']}"
        events: list[dict[str, Any]] = []
        until = time.monotonic() + 60
        while time.monotonic() < until:
            answer = self.ask("GET", path, params={"after": len(events)}, **more)
            assert answer.status_code == 200, answer.text
            events += answer.json()["events"]
            if answer.json()["done"]:
                return events
        raise AssertionError(f"the turn did not end: {events}")

    def chat(self, message: str, **body: Any) -> list[dict[str, Any]]:
        return self.follow(self.post("/api/chat", {"message": message, **body}, status=202))


@contextlib.contextmanager
def serving(path: Path) -> Iterator[Api]:
    """The stack in this process, over a real socket. One at a time: moto's backends are global."""
    stack = simulated_stack(path)
    server = stack.serve(0)
    threading.Thread(target=server.serve, daemon=True).start()
    api = Api(f"http://localhost:{server.port}")
    try:
        yield api
    finally:
        api.http.close()
        server.stop()
        stack.close()
        wiring.install(None)


@pytest.fixture(scope="session")
def stacks(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Any], contextlib.AbstractContextManager[Api]]:
    """``stacks(document)``: a stack on that account file."""

    def start(document: Any) -> contextlib.AbstractContextManager[Api]:
        path = tmp_path_factory.mktemp("account") / "account.json"
        path.write_text(json.dumps(document))
        return serving(path)

    return start
