"""Asks a deployed API as a user would, and compares with what the account holds."""

from __future__ import annotations

import http.client
import json
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote, urlencode, urlsplit

_ANSWER_S = 60
_TURN_S = 120


class Mismatch(AssertionError):
    """The deployed product did not do what it should. The message tells the request and the answer."""


@dataclass(frozen=True, slots=True)
class Answer:
    status: int
    body: Any


class DeployedApi:
    """``url``: the stage's. ``connect_to``: host and port to connect to instead, with the URL's own Host header."""

    def __init__(self, url: str, *, connect_to: tuple[str, int] | None = None, token: str = "") -> None:
        parts = urlsplit(url)
        self._host = parts.netloc
        self._secure = parts.scheme == "https"
        self._connect_to = connect_to or (parts.hostname or "", parts.port or (443 if self._secure else 80))
        self._token = token

    def signed_in(self, token: str) -> DeployedApi:
        scheme = "https" if self._secure else "http"
        return DeployedApi(f"{scheme}://{self._host}", connect_to=self._connect_to, token=token)

    def ask(self, method: str, path: str, body: Any = None, **query: Any) -> Answer:
        kind = http.client.HTTPSConnection if self._secure else http.client.HTTPConnection
        connection = kind(*self._connect_to, timeout=_ANSWER_S)
        headers = {"Host": self._host, "Accept": "application/json", "Accept-Language": "en"}
        if self._token:
            headers["Authorization"] = f"Bearer {self._token}"
        if body is not None:
            headers["Content-Type"] = "application/json"
        address = f"{path}?{urlencode(query, doseq=True, quote_via=quote)}" if query else path
        try:
            connection.request(method, address, None if body is None else json.dumps(body), headers)
            response = connection.getresponse()
            text = response.read().decode()
        finally:
            connection.close()
        return Answer(response.status, _parsed(text))

    def ok(self, method: str, path: str, body: Any = None, **query: Any) -> Any:
        """The body of an answer with a status below 300. Mismatch for any other."""
        answer = self.ask(method, path, body, **query)
        if answer.status >= 300:
            raise Mismatch(f"{method} {path} {body or query}: status {answer.status}, {answer.body}")
        return answer.body

    def turn(self, started: Mapping[str, Any]) -> list[dict[str, Any]]:
        """Every event of the turn, once it is done. Mismatch where it takes too long or ends in an error."""
        path = f"/api/chat/{started['conversation_id']}/turns/{started['turn_id']}"
        events: list[dict[str, Any]] = []
        deadline = time.monotonic() + _TURN_S
        while time.monotonic() < deadline:
            answer = self.ok("GET", path, after=events[-1]["n"] if events else 0, wait_s=10)
            events += answer["events"]
            if answer["done"]:
                break
        else:
            raise Mismatch(f"{path} is not done after {_TURN_S} s: {events}")
        errors = [event for event in events if event["type"] == "error"]
        if errors or not events:
            raise Mismatch(f"{path} ended in {errors or 'nothing'}")
        return events


def _parsed(text: str) -> Any:
    try:
        return json.loads(text)
    except json.JSONDecodeError:
        return text


@dataclass(frozen=True, slots=True)
class Expected:
    """What the examined accounts hold, and say they cost."""

    running_ec2: int
    resources_by_type: Mapping[str, int]
    month_usd: float
    """Unblended, of the last 30 full days, credits and refunds apart."""


Step = tuple[str, Callable[[], str]]
"""What is asked, and the question: it returns what was found, or raises Mismatch."""


def steps(api: DeployedApi, user: DeployedApi, expected: Expected) -> list[Step]:
    """``api`` without a token, ``user`` with an operator's."""
    return [
        ("health needs no token", lambda: str(api.ok("GET", "/api/health")["status"])),
        ("all else does", lambda: _refused(api)),
        ("a forged token is refused", lambda: _refused(api.signed_in(_FORGED))),
        ("who am I", lambda: _me(user)),
        ("resources", lambda: _resources(user, expected)),
        ("a question in Korean", lambda: _question(user, "실행 중인 EC2 보여줘", expected)),
        ("a question in English", lambda: _question(user, "running EC2", expected)),
        ("cost", lambda: _cost(user, expected)),
        ("a forecast", lambda: _forecast(user)),
        ("metrics", lambda: f"{len(user.ok('GET', '/api/metrics/summary', service_type='EC2')['rows'])} rows"),
        ("recommendations", lambda: f"{user.ok('GET', '/api/recommendations')['total']} found"),
        ("a chat turn", lambda: _chat(user)),
        ("a refresh", lambda: _refresh(user)),
    ]


# alg none, no signature: {"alg":"none"}.{"sub":"x","cognito:groups":["approver"]}
_FORGED = "eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4IiwiY29nbml0bzpncm91cHMiOlsiYXBwcm92ZXIiXX0."


def _refused(api: DeployedApi) -> str:
    for method, path in (("GET", "/api/me"), ("GET", "/api/resources"), ("POST", "/api/query"), ("GET", "/api/chat")):
        answer = api.ask(method, path, {"text": "x"} if method == "POST" else None)
        if answer.status != 401:
            raise Mismatch(f"{method} {path}: status {answer.status} instead of 401, {answer.body}")
    return "401"


def _me(user: DeployedApi) -> str:
    me = user.ok("GET", "/api/me")
    _require("operator" in me["groups"], f"groups are {me['groups']}")
    return f"{me['email'] or me['username']}, {len(me['accounts'])} accounts"


def _resources(user: DeployedApi, expected: Expected) -> str:
    for service_type, count in expected.resources_by_type.items():
        found = user.ok("GET", "/api/resources", service_type=service_type, limit=1)["total"]
        _require(found == count, f"{service_type}: {found} instead of {count}")
    return f"{sum(expected.resources_by_type.values())} of {len(expected.resources_by_type)} kinds"


def _question(user: DeployedApi, text: str, expected: Expected) -> str:
    answer = user.ok("POST", "/api/query", {"text": text})
    found = answer.get("total", answer.get("count"))
    _require(answer["kind"] == "rows" and found == expected.running_ec2, f"{answer['kind']}, {found} rows")
    return f"{found} rows: {answer['explanation']}"


def _cost(user: DeployedApi, expected: Expected) -> str:
    cost = user.ok("GET", "/api/cost", group_by="service")
    _require(abs(cost["total"] - expected.month_usd) < 0.005, f"{cost['total']} instead of {expected.month_usd:.2f}")
    return f"{cost['total']:.2f} {cost['currency']} in {len(cost['groups'])} services"


def _forecast(user: DeployedApi) -> str:
    """Calculated on arrays: shows that the analytics layer is where it is needed."""
    answer = user.ok("GET", "/api/cost/forecast", horizon=30)
    _require(len(answer["points"]) == 30, f"{len(answer['points'])} points instead of 30")
    return f"{len(answer['points'])} days by {answer['method']}"


def _chat(user: DeployedApi) -> str:
    events = user.turn(user.ok("POST", "/api/chat", {"message": "How much did I spend last month?"}))
    text = "".join(event.get("text", "") for event in events if event["type"] == "text")
    _require(bool(text.strip()), f"no text in {events}")
    return text.strip().splitlines()[0][:100]


def _refresh(user: DeployedApi) -> str:
    events = user.turn(user.ok("POST", "/api/refresh", {}))
    return f"{len(events)} events"


def _require(holds: bool, found: str) -> None:
    if not holds:
        raise Mismatch(found)
