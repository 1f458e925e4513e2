"""GET and PUT /api/settings through the very handler."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest

from functions.query.handler import handler
from infra.local.stack import simulated_stack
from rassistant import wiring
from rassistant.http.answers import SettingsAnswer


@pytest.fixture(autouse=True)
def stack(tmp_path: Any) -> Iterator[Any]:
    path = tmp_path / "account.json"
    account = {"account_id": "111122223333", "name": "a", "regions": ["us-east-1"], "resources": []}
    path.write_text(json.dumps({"version": 1, "accounts": [account]}))
    found = simulated_stack(path)
    yield found
    found.close()
    wiring.install(None)


def ask(method: str, body: Any = None, *, role: str = "operator", language: str = "en") -> tuple[int, dict[str, Any]]:
    claims = {"sub": "s", "cognito:username": "kim", "cognito:groups": f"[{role}]"}
    event = {
        "routeKey": f"{method} /api/settings",
        "rawQueryString": "",
        "headers": {"accept-language": language},
        "body": None if body is None else json.dumps(body),
        "requestContext": {"requestId": "r-1", "authorizer": {"jwt": {"claims": claims}}},
    }
    answer = handler(event, None)
    return answer["statusCode"], json.loads(answer["body"])


def settings(**changes: Any) -> dict[str, Any]:
    status, body = ask("PUT", changes) if changes else ask("GET")
    assert status == 200, body
    SettingsAnswer.model_validate(body)
    return body


def test_a_change_is_kept_and_says_by_whom() -> None:
    before = settings()
    assert (before["headroom_pct"], before["lookback_days"], before["version"]) == (20, 14, 0)
    assert before["updated_by"] is None
    assert before["deployed"] == {"chat_daily_cap_usd": None, "conversation_days": 90}
    changed = settings(monthly_target_usd=1200, headroom_pct=35)
    assert (changed["monthly_target_usd"], changed["headroom_pct"], changed["lookback_days"]) == (1200, 35, 14)
    assert changed["updated_by"] == "kim"
    assert settings() == changed
    assert settings(monthly_target_usd=None)["monthly_target_usd"] is None
    assert settings()["headroom_pct"] == 35


def test_viewers_look_only() -> None:
    assert ask("GET", role="viewer")[0] == 200
    status, body = ask("PUT", {"headroom_pct": 30}, role="viewer")
    assert (status, body["error"]["code"]) == (403, "forbidden")
    assert settings()["version"] == 0


@pytest.mark.parametrize(
    ("body", "field", "language", "part"),
    [
        ({"headroom_pct": 99}, "headroom_pct", "en", "at most 60"),
        ({"headroom_pct": 99}, "headroom_pct", "ko", "60 이하여야 합니다"),
        ({"lookback_days": 15}, "lookback_days", "ko", "허용되지 않는 값입니다"),
        ({"monthly_target_usd": -1}, "monthly_target_usd", "en", "at least 0.01"),
        ({"monthly_target_usd": "1"}, "monthly_target_usd", "en", "must be a number"),
        ({"headrooom": 20}, "headrooom", "ko", "알 수 없는 항목입니다"),
        ({"headroom_pct": 30, "lookback_days": 1}, "lookback_days", "en", "not allowed"),
    ],
)
def test_what_is_wrong_is_named_and_nothing_is_changed(body: Any, field: str, language: str, part: str) -> None:
    status, answer = ask("PUT", body, language=language)
    assert status == 400
    assert answer["error"]["field"] == field
    assert part in answer["error"]["message"]
    assert settings()["version"] == 0


def test_a_change_decided_on_an_older_state_is_a_conflict() -> None:
    version = settings(headroom_pct=30)["version"]
    settings(headroom_pct=40, version=version)
    status, body = ask("PUT", {"headroom_pct": 50, "version": version}, language="ko")
    assert (status, body["error"]["code"]) == (409, "conflict")
    assert "다른 사용자" in body["error"]["message"]
    assert settings()["headroom_pct"] == 40


def test_an_empty_change_changes_nothing() -> None:
    assert ask("PUT", {})[0] == 200
    assert settings()["version"] == 0
