"""The local stack as a process of its own, as a user starts it."""

from __future__ import annotations

import contextlib
import json
import os
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
DIST = ROOT / "static_site" / "dist" / "index.html"
PASSWORD = "R-Assistant-demo-1"

_READY_S = 120


@dataclass(frozen=True)
class LocalStack:
    url: str

    def control(self, method: str, path: str, body: Any = None) -> Any:
        """``/local/…``: the simulator's controls."""
        return self._ask(method, path, body)

    def api(self, path: str, *, method: str = "GET", body: Any = None, user: str = "viewer@example.com") -> Any:
        """Asks the API without the browser, in English."""
        token = self._ask("POST", "/local/token", {"username": user, "password": PASSWORD})["access_token"]
        return self._ask(method, path, body, {"Authorization": f"Bearer {token}", "Accept-Language": "en"})

    def _ask(self, method: str, path: str, body: Any, headers: dict[str, str] | None = None) -> Any:
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(  # noqa: S310  our own loopback address
            self.url + path, data, {"Content-Type": "application/json", **(headers or {})}, method=method
        )
        with urllib.request.urlopen(request, timeout=60) as reply:  # noqa: S310
            return json.loads(reply.read() or b"null")


@contextlib.contextmanager
def running(account: Path | None = None) -> Iterator[LocalStack]:
    """A stack on a free port, on the demo account or on ``account``; it is ended by SIGTERM."""
    port = _free_port()
    command = [sys.executable, "-m", "infra.local", "--port", str(port)]
    if account is not None:
        command += ["--account", str(account)]
    environment = {**os.environ, "PYTHONPATH": f"{ROOT / 'layers/core/python'}{os.pathsep}{ROOT}"}
    with tempfile.TemporaryFile("w+") as output:
        process = subprocess.Popen(command, cwd=ROOT, stdout=output, stderr=output, env=environment)
        try:
            _wait(process, port, output)
            yield LocalStack(f"http://localhost:{port}")
        finally:
            process.terminate()
            try:
                process.wait(20)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


def _wait(process: subprocess.Popen[bytes], port: int, output: Any) -> None:
    deadline = time.monotonic() + _READY_S
    while time.monotonic() < deadline:
        if process.poll() is not None:
            break
        with contextlib.suppress(OSError), urllib.request.urlopen(f"http://localhost:{port}/api/health", timeout=2):
            return
        time.sleep(0.3)
    output.seek(0)
    raise RuntimeError(f"the local stack did not start:\n{output.read()[-4000:]}")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
