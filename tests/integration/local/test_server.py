"""The local server: routes as the gateway has them, the site with its headers, controls, and bad requests."""

from __future__ import annotations

import json
import socket
import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from infra.local.server import PortTaken, Server
from infra.local.site import Site
from infra.local.web import WebRequest
from infra.routes import ROUTES
from infra.security_headers import content_security_policy


def error(answer) -> dict:
    body = answer.json()["error"]
    assert set(body) >= {"code", "message", "hint", "retryable", "request_id"}
    return body


def raw(running, request: bytes) -> bytes:
    with socket.create_connection(("127.0.0.1", running.port), timeout=10) as line:
        line.sendall(request)
        line.shutdown(socket.SHUT_WR)
        parts = []
        while part := line.recv(65536):
            parts.append(part)
    return b"".join(parts)


def test_health_needs_no_token(running):
    answer = running.http.get("/api/health")
    assert (answer.status_code, answer.json()["status"]) == (200, "ok")


@pytest.mark.parametrize("route", [route for route in ROUTES if route.role], ids=lambda route: route.key)
def test_every_other_route_wants_a_token(running, route):
    path = route.path.replace("{", "").replace("+}", "").replace("}", "")
    answer = running.http.request(route.method, path)
    assert answer.status_code == 401
    assert error(answer)["code"] == "unauthenticated"


def test_unknown_paths_and_methods_in_the_askers_language(running):
    assert error(running.http.get("/api/nothing"))["code"] == "not_found"
    answer = running.http.delete("/api/health", headers={"accept-language": "ko-KR,ko;q=0.9"})
    assert answer.status_code == 405
    assert "메서드" in error(answer)["message"]
    assert running.http.post("/").status_code == 405


def test_a_greedy_parameter_takes_slashes_and_keeps_what_was_escaped(running):
    gateway = running.stack.application._gateway
    seen = []
    gateway._functions = lambda name: lambda event, context: seen.append(event) or {"statusCode": 200, "body": "{}"}
    try:
        running.get("/api/resources/arn:aws:rds:us-west-2:1:db%2Fa/b?tag=a%2Cb&tag=c")
        running.get("/api/chat/c1/turns/t1?after=3")
    finally:
        from infra.local.gateway import load_function

        gateway._functions = load_function
    greedy, turn = seen
    assert greedy["routeKey"] == "GET /api/resources/{resource_id+}"
    assert greedy["pathParameters"] == {"resource_id": "arn:aws:rds:us-west-2:1:db%2Fa/b"}
    assert greedy["rawQueryString"] == "tag=a%2Cb&tag=c"
    assert greedy["requestContext"]["authorizer"]["jwt"]["claims"]["cognito:groups"] == "[viewer]"
    assert turn["pathParameters"] == {"conversation_id": "c1", "turn_id": "t1"}


def test_a_body_that_is_too_large_is_refused_unread(running):
    answer = running.http.post("/api/query", content=b"x" * 1_100_000)
    assert answer.status_code == 413
    assert error(answer)["code"] == "body_too_large"


def test_chunked_bodies_are_read_and_bounded(running):
    def parts(count):
        return (b"y" * 10_000 for _ in range(count))

    headers = {"authorization": f"Bearer {running.token()}"}
    assert running.http.post("/api/query", content=parts(2), headers=headers).status_code in (400, 404)
    assert running.http.post("/api/query", content=parts(150), headers=headers).status_code == 413


def test_another_sites_name_is_not_answered(running):
    for host in ("evil.example", "localhost.evil.example", ""):
        answer = raw(running, f"GET /local/calls HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n".encode())
        assert b"total" not in answer
        assert answer.split()[1] in (b"421", b"400")


def test_both_names_of_this_machine_are_answered(running):
    for host in ("localhost", "127.0.0.1"):
        assert running.http.get(f"http://{host}:{running.port}/api/health").status_code == 200


def test_fifty_long_polls_leave_room_for_a_quick_request(running):
    gateway = running.stack.application._gateway
    release = threading.Event()
    waiting = threading.Semaphore(0)
    held = gateway._functions

    def slow(name):
        def handler(event, context):
            waiting.release()
            release.wait(20)
            return {"statusCode": 200, "body": "{}"}

        return handler if name == "chat" else held(name)

    token = running.token()
    gateway._functions = slow
    try:
        with ThreadPoolExecutor(50) as pool:
            url = f"http://127.0.0.1:{running.port}/api/chat/c/turns/t"
            polls = [pool.submit(_poll, url, token) for _ in range(50)]
            assert all(waiting.acquire(timeout=15) for _ in range(50))
            assert running.http.get("/api/health").status_code == 200
            release.set()
            assert [poll.result(15) for poll in polls] == [200] * 50
    finally:
        release.set()
        gateway._functions = held


def _poll(url: str, token: str) -> int:
    import httpx

    return httpx.get(url, headers={"authorization": f"Bearer {token}"}, timeout=30).status_code


def test_config_tells_the_site_where_things_are(running):
    config = running.http.get("/config.json").json()
    pool = running.http.get("/config.json").json()["userPoolId"]
    assert config["issuer"] == f"https://cognito-idp.us-east-1.amazonaws.com/{pool}"
    assert config["apiBase"] == "/api"
    assert {"stage", "region", "clientId", "authorizationEndpoint", "tokenEndpoint", "endSessionEndpoint"} <= set(
        config
    )


@pytest.fixture
def site(running, tmp_path):
    (tmp_path / "assets").mkdir()
    (tmp_path / "index.html").write_text("<!doctype html><title>site</title>")
    (tmp_path / "assets" / "app-1.js").write_text("export {};")
    (tmp_path / ".hidden").write_text("secret")
    (tmp_path.parent / "outside.txt").write_text("secret")
    pool = running.stack.application._pages._pool
    return Site(pool, stage="local", dist=tmp_path)


def test_the_site_has_the_headers_of_production(site):
    answer = site.answer(WebRequest("GET", "/", "", {}))
    assert answer.headers["content-security-policy"] == content_security_policy()
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["cache-control"] == "no-cache"
    script = site.answer(WebRequest("GET", "/assets/app-1.js", "", {"accept-encoding": "gzip"}))
    assert script.headers["content-type"].startswith("text/javascript")
    assert "immutable" in script.headers["cache-control"]
    assert script.headers["content-encoding"] == "gzip"


def test_the_sites_own_addresses_get_the_start_page(site):
    assert b"<title>site" in site.answer(WebRequest("GET", "/costs", "tab=cost", {})).body
    assert site.answer(WebRequest("GET", "/assets/gone.js", "", {})).status == 404


@pytest.mark.parametrize("path", ["/../outside.txt", "/%2e%2e/outside.txt", "/.hidden", "/assets/../../outside.txt"])
def test_nothing_outside_the_site_is_served(site, path):
    assert b"secret" not in site.answer(WebRequest("GET", path, "", {})).body


def test_without_a_built_site_a_page_says_how_to_build_it(running, tmp_path):
    answer = Site(running.stack.application._pages._pool, stage="local", dist=tmp_path).answer(
        WebRequest("GET", "/", "", {})
    )
    assert answer.status == 503
    assert b"make site" in answer.body


def test_calls_are_counted_since_the_start(running):
    before = running.http.get("/local/calls").json()["total"]
    running.stack.graph.sessions.accounts()
    running.stack.graph.gateway.call(
        running.stack.graph.sessions.accounts()[0], "us-west-2", "ec2", "DescribeInstances"
    )
    report = running.http.get("/local/calls").json()
    assert report["total"] == before + 1
    assert report["by_operation"]["ec2:DescribeInstances"] >= 1


def test_faults_are_listed_changed_and_checked(running):
    fault = {"service": "rds", "region": "us-west-2", "error": "AccessDenied"}
    answer = running.http.put("/local/faults", json=[fault])
    assert answer.json() == [{**fault, "rate": 1.0, "latency_ms": 0}]
    assert running.http.get("/local/faults").json() == answer.json()
    bad = running.http.put("/local/faults", json=[{"error": "AccessDenied", "rate": 7}])
    assert bad.status_code == 400
    assert "$[0].rate" in error(bad)["message"]
    assert running.http.get("/local/faults").json() == answer.json()
    assert running.http.put("/local/faults", json=[]).json() == []


def test_the_model_is_scripted_and_switched_off(running):
    entry = {"role": "assistant", "content": [{"text": "hi"}]}
    answer = running.http.post("/local/model", json={"mode": "scripted", "script": [entry]})
    assert answer.json() == {"mode": "scripted", "left": 1, "asked": 0}
    assert running.http.post("/local/model", json={"mode": "loud"}).status_code == 400
    assert running.http.post("/local/model", json={"mode": "off"}).json()["mode"] == "off"


@pytest.mark.parametrize(
    "body", [b"", b"[]", b"{", b'{"advance_s": "1"}', b'{"advance_s": -1}', b'{"advance_s": 1e300}']
)
def test_a_clock_is_not_moved_by_nonsense(running, body):
    before = running.http.get("/local/clock").json()["ahead_s"]
    assert running.http.post("/local/clock", content=body).status_code == 400
    assert running.http.get("/local/clock").json()["ahead_s"] == before


def test_unknown_controls_are_not_found(running):
    assert running.http.get("/local/nothing").status_code == 404
    assert running.http.delete("/local/calls").status_code == 405


def test_controls_answer_loopback_alone(running):
    request = WebRequest("GET", "/local/calls", "", {}, remote="192.0.2.7")
    assert running.stack.application._controls.answer(request).status == 404


def test_a_port_in_use_is_told(running):
    with pytest.raises(PortTaken):
        Server(running.stack.application, running.port)


def test_a_handler_that_breaks_is_an_internal_error_in_the_contracts_form(running):
    gateway = running.stack.application._gateway
    held = gateway._functions

    def broken(name):
        raise ImportError(name)

    gateway._functions = broken
    try:
        answer = running.get("/api/me")
    finally:
        gateway._functions = held
    assert answer.status_code == 500
    assert error(answer)["code"] == "internal_error"
    assert "ImportError" not in json.dumps(answer.json())
