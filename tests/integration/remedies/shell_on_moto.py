"""Runs a fix's script under bash, with an ``aws`` on its path whose calls are answered by a simulated account.

The stand-in sends its words here, where they are read as the CLI would by AWS's own models, called, and answered as text.
"""

from __future__ import annotations

import json
import os
import shutil
import socketserver
import subprocess
import sys
import threading
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import boto3
import jmespath
from botocore import xform_name
from botocore.exceptions import ClientError, WaiterError

from tests.unit.remedies.aws_cli import check, parsed

_AWS = """#!{python} -IS
import json, os, socket, sys
link = socket.socket(socket.AF_UNIX)
link.connect(os.environ["AWS_STAND_IN"])
asked = {{"words": sys.argv[1:], "folder": os.getcwd(), "region": os.environ["AWS_REGION"]}}
link.sendall(json.dumps(asked).encode() + b"\\n")
answer = json.loads(link.makefile().readline())
sys.stdout.write(answer["out"])
sys.stderr.write(answer["error"])
sys.exit(answer["code"])
"""


@cache
def client_of(service: str, region: str = "us-east-1") -> Any:
    """Made once: reading a service's model takes half a second."""
    return boto3.client(service, region_name=region)


Answer = Callable[[dict[str, Any]], dict[str, Any]]


class Shell:
    """``calls``: the operations that were called, in order. ``stand_ins``: answers of what moto lacks.

    ``clients``: of a service and region, of the account that is reached.
    """

    def __init__(self, folder: Path, clients: Callable[[str, str], Any] = client_of) -> None:
        self.folder = folder
        self._clients = clients
        self.calls: list[str] = []
        self.stand_ins: dict[tuple[str, str], Answer] = {}
        tools = folder / "tools"
        tools.mkdir()
        for name, text in (("aws", _AWS.format(python=sys.executable)), ("sleep", "#!/bin/sh\nexit 0\n")):
            (tools / name).write_text(text)
            (tools / name).chmod(0o755)
        # A path of a socket may have 107 characters only.
        self._socket = Path(f"/tmp/aws-{os.getpid()}-{id(self)}")  # noqa: S108
        shell = self

        class Handler(socketserver.StreamRequestHandler):
            def handle(self) -> None:
                answer = shell._answer(json.loads(self.rfile.readline()))
                self.wfile.write(json.dumps(answer).encode() + b"\n")

        self._server = socketserver.ThreadingUnixStreamServer(str(self._socket), Handler)
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._socket.unlink()

    def run(self, script: str, what: str, **environment: str) -> subprocess.CompletedProcess[str]:
        path = self.folder / "fix.sh"
        path.write_text(script, encoding="utf-8")
        bash = shutil.which("bash") or "bash"
        return subprocess.run(
            [bash, str(path), what],
            cwd=self.folder,
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
            env={
                "PATH": f"{self.folder / 'tools'}:{os.environ['PATH']}",
                "AWS_STAND_IN": str(self._socket),
                **environment,
            },
        )

    def _answer(self, asked: dict[str, Any]) -> dict[str, Any]:
        words = [_absolute(word, asked["folder"]) for word in asked["words"]]
        try:
            call = parsed(words)
            check(call)
        except Exception as fault:  # noqa: BLE001  (the test shows what the script was told)
            return {"out": "", "error": f"not as AWS's models have it: {fault}\n", "code": 252}
        self.calls.append(call.waiter or call.operation)
        stand_in = self.stand_ins.get((call.service, call.operation))
        client = None if stand_in is not None else self._clients(call.service, asked["region"])
        try:
            if call.waiter and client is not None:
                waiter = client.get_waiter(xform_name(call.waiter))
                waiter.wait(**call.parameters, WaiterConfig={"Delay": 0, "MaxAttempts": 3})
                return {"out": "", "error": "", "code": 0}
            ask = stand_in or (lambda given: getattr(client, xform_name(call.operation))(**given))
            answer = ask(call.parameters)
        except (ClientError, WaiterError) as refused:
            return {"out": "", "error": f"{refused}\n", "code": 254}
        answer.pop("ResponseMetadata", None)
        if call.waiter:
            return {"out": "", "error": "", "code": 0}
        found = jmespath.search(call.query, answer) if call.query else answer
        text = _text(found) if call.output == "text" else json.dumps(found, default=str, indent=4)
        return {"out": f"{text}\n" if text else "", "error": "", "code": 0}


def _absolute(word: str, folder: str) -> str:
    for start in ("file://", "fileb://"):
        if word.startswith(start):
            return f"{start}{Path(folder) / word.removeprefix(start)}"
    return word


def _text(found: Any) -> str:
    """As ``--output text`` writes it."""
    if isinstance(found, list):
        if any(isinstance(one, list) for one in found):
            return "\n".join(_text(one) for one in found)
        return "\t".join(_text(one) for one in found)
    return "None" if found is None else str(found)
