"""The same wire over HTTP on loopback, for Lambdas on an emulator that reach the simulated account by endpoint URL."""

from __future__ import annotations

import io
import json
import re
import socket
import struct
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs

from botocore.awsrequest import AWSPreparedRequest
from botocore.compat import HTTPHeaders
from botocore.exceptions import ConnectionClosedError, ReadTimeoutError
from moto.core.request import Request
from moto.core.routing import get_service_router
from werkzeug.exceptions import NotFound

from infra.local.simulator.moto_dispatch import service_of_host

if TYPE_CHECKING:
    from infra.local.simulator.simulator import Simulator

HOLD_S = 25
"""How long a call that is to time out is left without an answer: longer than the product's clients wait."""

_MAX_BODY = 64 * 1024 * 1024

# moto's name of a backend to boto3's of the service, where they differ
_BOTO3_NAMES = {
    "awslambda": "lambda",
    "bedrockruntime": "bedrock-runtime",
    "cognitoidp": "cognito-idp",
    "es": "opensearch",
    "networkfirewall": "network-firewall",
    "resourcegroupstaggingapi": "resourcegroupstaggingapi",
}
# How some services' hosts begin, by the name that calls are signed for.
_HOSTS = {
    "memorydb": "memory-db",
    "pricing": "api.pricing",
    "sagemaker": "api.sagemaker",
}
_GLOBAL_HOSTS = frozenset({"budgets", "cloudfront", "iam"})

_BEDROCK = {"/model/": "bedrock-runtime", "/guardrail/": "bedrock-runtime", "/knowledgebases/": "bedrock-agent-runtime"}
"""How paths begin at the hosts of Bedrock that are signed for as it is itself."""

_S3_CONTROL = "/v20180820/"
"""How every path of S3's control API begins; it is signed for the same name as S3."""

_CONTROLS = "/_simulator/"


class WireServer(ThreadingHTTPServer):
    """Also answers ``GET /_simulator/calls``, ``GET`` and ``PUT /_simulator/faults``."""

    daemon_threads = True
    request_queue_size = 128

    def __init__(self, simulator: Simulator, port: int, host: str = "127.0.0.1") -> None:
        self.simulator = simulator
        super().__init__((host, port), _Handler)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: WireServer

    def handle_any(self) -> None:
        length = int(self.headers.get("content-length") or 0)
        if length > _MAX_BODY:
            self.close_connection = True
            self._reply(413, {}, b"")
            return
        body = self._chunks() if "chunked" in self.headers.get("transfer-encoding", "") else self.rfile.read(length)
        if self.path.startswith(_CONTROLS):
            self._control(body)
            return
        try:
            self._answer(body)
        except ReadTimeoutError:
            time.sleep(HOLD_S)
            self._reset()
        except ConnectionClosedError:
            self._reset()

    # names that http.server calls by the method
    do_GET = do_POST = do_PUT = do_DELETE = do_HEAD = do_PATCH = handle_any  # noqa: N815

    def _answer(self, body: bytes) -> None:
        host = _host(self.headers.get("authorization", ""), self.path)
        headers = HTTPHeaders()
        for name, value in self.headers.items():
            if name.lower() != "host":
                headers[name] = value
        request = AWSPreparedRequest(self.command, f"https://{host}{self.path}", headers, body, False)
        service = _service(host, body)
        answer = self.server.simulator.wire.answer(request, service, _operation(service, request))
        self._reply(answer.status_code, dict(answer.headers.items()), answer.raw.read())

    def _chunks(self) -> bytes:
        parts = []
        while size := int(self.rfile.readline().split(b";")[0], 16):
            parts.append(self.rfile.read(size))
            self.rfile.readline()
        while self.rfile.readline().strip():
            pass
        return b"".join(parts)

    def _control(self, body: bytes) -> None:
        from infra.local.simulator.faults import BadFaults, parse_faults

        wire = self.server.simulator.wire
        match self.command, self.path.removeprefix(_CONTROLS):
            case ("GET", "calls"):
                self._json(200, wire.calls.report())
            case ("GET", "faults"):
                self._json(200, wire.faults.list())
            case ("PUT", "faults"):
                try:
                    wire.faults.replace(parse_faults(json.loads(body)))
                except (ValueError, BadFaults) as bad:
                    self._json(400, {"error": str(bad)})
                else:
                    self._json(200, wire.faults.list())
            case _:
                self._json(404, {"error": "not found"})

    def _json(self, status: int, value: Any) -> None:
        self._reply(status, {"content-type": "application/json"}, json.dumps(value).encode())

    def _reply(self, status: int, headers: dict[str, str], body: bytes) -> None:
        self.send_response_only(status)
        for name, value in headers.items():
            if name.lower() not in ("content-length", "transfer-encoding", "connection"):
                self.send_header(name, value)
        # the answer to HEAD tells the size of what is not sent
        declared = next((value for name, value in headers.items() if name.lower() == "content-length"), None)
        self.send_header("content-length", declared if self.command == "HEAD" and declared else str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def _reset(self) -> None:
        """Closes with a TCP reset instead of a proper end."""
        self.close_connection = True
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.connection.close()
        self.wfile = io.BytesIO()
        self.rfile = io.BytesIO()

    def log_message(self, *_: Any) -> None:
        """Says nothing: calls are counted instead."""


def _host(authorization: str, path: str) -> str:
    """Where AWS would answer the call, from what it is signed for; S3 where it is not signed."""
    signed = re.search(r"Credential=[^/]+/\d{8}/(?P<region>[^/]+)/(?P<service>[^/]+)/", authorization)
    if signed is None:
        return "s3.us-east-1.amazonaws.com"
    if signed["service"] == "s3" and path.startswith(_S3_CONTROL):
        return f"s3-control.{signed['region']}.amazonaws.com"
    if signed["service"] in _GLOBAL_HOSTS:
        return f"{signed['service']}.amazonaws.com"
    if signed["service"] == "bedrock":
        name = next((host for start, host in _BEDROCK.items() if path.startswith(start)), "bedrock")
        return f"{name}.{signed['region']}.amazonaws.com"
    return f"{_HOSTS.get(signed['service'], signed['service'])}.{signed['region']}.amazonaws.com"


def _service(host: str, body: bytes) -> str:
    """boto3's name. The two generations of load balancers share a host and differ in the API's version."""
    name = service_of_host(host) or "s3"
    if name in ("elb", "elbv2"):
        return "elbv2" if b"Version=2015-12-01" in body else "elb"
    return _BOTO3_NAMES.get(name, name)


def _operation(service: str, request: AWSPreparedRequest) -> str:
    target = request.headers.get("x-amz-target")
    if target:
        return str(target).rpartition(".")[2]
    body = request.body if isinstance(request.body, bytes) else b""
    if body.startswith((b"Action=", b"Version=")) or b"&Action=" in body:
        return parse_qs(body.decode("utf-8", "replace")).get("Action", ["Unknown"])[0]
    try:
        operation, _ = get_service_router(service).match(
            Request.from_primitives(request.method, request.url, request.headers, body)
        )
    except (NotFound, NotImplementedError, LookupError):
        return "Unknown"
    return str(operation.name)
