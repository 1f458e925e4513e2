"""The simulator's controls under /local, as the contract has them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any

import pytest

from rassistant.http.answers import ErrorAnswer
from tests.integration.contract.account_files import HERE, MAIN, account, file_of, resource
from tests.integration.contract.conftest import PASSWORD, Api

BUCKETS = [resource("S3", f"contract-bucket-{n:04}") for n in range(3)]
ZONES = [
    resource("EC2", "only", "ap-northeast-2"),
    resource("CloudFront", "cdn", None),
    resource("S3", "contract-seoul", "ap-northeast-2"),
]


@pytest.fixture(scope="module")
def api(stacks) -> Iterator[Api]:
    with stacks(file_of(account(MAIN, [resource("EC2", "web"), resource("RDS", "db"), *BUCKETS], []))) as running:
        yield running


@pytest.mark.parametrize(
    ("method", "path", "body"),
    [
        ("PUT", "/local/faults", b""),
        ("PUT", "/local/faults", b"{}"),
        ("PUT", "/local/faults", b"[5]"),
        ("PUT", "/local/faults", b"[{}]"),
        ("PUT", "/local/faults", b'[{"service": "ec2"}]'),
        ("PUT", "/local/faults", b'[{"error": "timeout", "rate": 1.5}]'),
        ("PUT", "/local/faults", b'[{"error": "timeout", "rate": NaN}]'),
        ("PUT", "/local/faults", b'[{"error": "timeout", "rate": true}]'),
        ("PUT", "/local/faults", b'[{"error": "timeout", "latency_ms": -1}]'),
        ("PUT", "/local/faults", b'[{"error": "timeout", "nope": 1}]'),
        ("PUT", "/local/faults", b'[{"error": "two words"}]'),
        ("POST", "/local/clock", b""),
        ("POST", "/local/clock", b"{}"),
        ("POST", "/local/clock", b'{"advance_s": "60"}'),
        ("POST", "/local/clock", b'{"advance_s": -1}'),
        ("POST", "/local/clock", b'{"advance_s": true}'),
        ("POST", "/local/clock", b'{"advance_s": NaN}'),
        ("POST", "/local/clock", b'{"advance_s": 1e400}'),
        ("POST", "/local/model", b"{}"),
        ("POST", "/local/model", b'{"mode": "loud"}'),
        ("POST", "/local/model", b'{"mode": "scripted", "script": {}}'),
        ("POST", "/local/model", b'{"mode": "scripted", "script": [5]}'),
        ("POST", "/local/model", b'{"mode": "scripted", "script": [{"content": "text"}]}'),
        ("POST", "/local/model", b'{"mode": "scripted", "script": [{"error": 5}]}'),
        ("POST", "/local/token", b"{}"),
        ("POST", "/local/token", b'{"username": 5, "password": []}'),
    ],
    ids=str,
)
def test_nonsense_is_refused_and_changes_nothing(api: Api, method: str, path: str, body: bytes) -> None:
    before = api.http.get("/local/faults").json(), api.http.get("/local/clock").json()["ahead_s"]
    answer = api.http.request(method, path, content=body)
    assert answer.status_code == 400
    ErrorAnswer.model_validate(answer.json())
    assert (api.http.get("/local/faults").json(), api.http.get("/local/clock").json()["ahead_s"]) == before


@pytest.mark.parametrize(
    ("username", "password"), [("viewer@example.com", "wrong"), ("nobody@example.com", PASSWORD), ("", "")]
)
def test_a_wrong_password_is_a_401(api: Api, username: str, password: str) -> None:
    answer = api.http.post("/local/token", json={"username": username, "password": password})
    assert answer.status_code == 401
    ErrorAnswer.model_validate(answer.json())


@pytest.mark.parametrize("kind", ["id_token", "access_token"])
@pytest.mark.parametrize("role", ["viewer", "operator", "approver"])
def test_either_token_of_each_user_is_accepted(api: Api, role: str, kind: str) -> None:
    tokens = api.http.post("/local/token", json={"username": f"{role}@example.com", "password": PASSWORD}).json()
    assert tokens.keys() >= {"id_token", "access_token", "refresh_token"}
    me = api.http.get("/api/me", headers={"authorization": f"Bearer {tokens[kind]}"})
    assert (me.status_code, me.json()["groups"]) == (200, [role])
    assert api.http.get("/api/me", headers={"authorization": f"Bearer {tokens['refresh_token']}"}).status_code == 401


def test_calls_are_those_to_the_account_alone(api: Api) -> None:
    before = api.calls()
    api.post("/api/chat", {"message": "what is an elastic ip?"}, status=202)
    api.ask("GET", "/api/chat")
    between = api.calls()["by_operation"]
    assert not any(name.startswith(("cognito", "lambda:Invoke")) for name in between)
    assert "dynamodb:PutItem" not in between
    api.get("/api/resources", service_type="EC2", refresh="true")
    after = api.calls()
    assert after["by_operation"]["ec2:DescribeInstances"] == before["by_operation"].get("ec2:DescribeInstances", 0) + 3
    assert after["total"] == sum(after["by_operation"].values())
    assert after["cost_explorer_usd"] == pytest.approx(after["cost_explorer"] * 0.01)


def test_faults_are_listed_as_they_were_put_and_strike_at_once(api: Api) -> None:
    fault: dict[str, Any] = {
        "service": "rds",
        "region": HERE,
        "operation": "DescribeDBInstances",
        "error": "AccessDenied",
    }
    api.faults(fault)
    [listed] = api.http.get("/local/faults").json()
    assert {key: listed[key] for key in fault} == fault
    answer = api.get("/api/resources", service_type="RDS", refresh="true")
    assert [w["region"] for w in answer["warnings"]] == [HERE]
    api.faults()
    answer = api.get("/api/resources", service_type="RDS", refresh="true")
    assert (answer["warnings"], answer["total"]) == ([], 1)


def test_the_clock_moves_everything(api: Api) -> None:
    before = datetime.fromisoformat(api.get("/api/resources", refresh="true", service_type="EC2")["as_of"])
    api.advance(1000)
    answer = api.get("/api/resources", refresh="true", service_type="EC2")
    assert 1000 <= (datetime.fromisoformat(answer["as_of"]) - before).total_seconds() < 1100


def test_an_account_without_us_east_1(stacks) -> None:
    with stacks(file_of(account(MAIN, ZONES, [], regions=["ap-northeast-2"]))) as api:
        answer = api.get("/api/resources")
        assert {(row["service_type"], row["name"]) for row in answer["rows"]} == {
            ("EC2", "only"),
            ("CloudFront", "cdn"),
            ("S3", "contract-seoul"),
        }
        assert answer["warnings"] == []
        assert api.get("/api/me")["regions"] == ["ap-northeast-2"]
