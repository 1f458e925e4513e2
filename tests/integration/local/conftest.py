"""The whole local stack on a small account, on a free port of loopback, and a client of its HTTP."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import httpx
import pytest

from infra.local.stack import Stack, simulated_stack
from rassistant import wiring

PASSWORD = "R-Assistant-demo-1"
ACCOUNT_FILE = {
    "version": 1,
    "accounts": [
        {
            "account_id": "111122223333",
            "name": "acme-prod",
            "regions": ["us-east-1", "us-west-2"],
            "resources": [
                {"service_type": "EC2", "name": "web-1", "region": "us-west-2", "status": "running"},
                {"service_type": "S3", "name": "acme-logs", "region": "us-east-1"},
            ],
            "costs": [
                {"service": "AWS Lambda", "region": "us-east-1", "usage_type": "Request", "daily": [1.0, 2.0, 3.0]}
            ],
        }
    ],
}


@dataclass
class Running:
    """``http`` speaks to the server as a browser on this machine does."""

    stack: Stack
    port: int
    http: httpx.Client
    _tokens: dict[str, dict[str, str]] = field(default_factory=dict)

    def token(self, role: str = "viewer", kind: str = "access_token") -> str:
        """Of the role's user; asked for once."""
        if role not in self._tokens:
            body = {"username": f"{role}@example.com", "password": PASSWORD}
            self._tokens[role] = self.http.post("/local/token", json=body).json()
        return self._tokens[role][kind]

    def forget_tokens(self) -> None:
        self._tokens.clear()

    def get(self, path: str, *, role: str = "viewer", **more: Any) -> httpx.Response:
        headers = {"authorization": f"Bearer {self.token(role)}", **more.pop("headers", {})}
        return self.http.get(path, headers=headers, **more)

    def post(self, path: str, *, role: str = "viewer", **more: Any) -> httpx.Response:
        headers = {"authorization": f"Bearer {self.token(role)}", **more.pop("headers", {})}
        return self.http.post(path, headers=headers, **more)


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    path = tmp_path_factory.mktemp("account") / "account.json"
    path.write_text(json.dumps(ACCOUNT_FILE))
    stack = simulated_stack(path)
    server = stack.serve(0)
    threading.Thread(target=server.serve, daemon=True).start()
    with httpx.Client(base_url=f"http://localhost:{server.port}", timeout=30) as http:
        yield Running(stack, server.port, http)
    server.stop()
    stack.close()
    wiring.install(None)
