"""POST /api/query through the very handler, on the demo account: the answers are those of the account file."""

# ruff: noqa: E501  (a table row is read as one line)
from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterator
from typing import Any

import pytest

from functions.query.handler import handler
from infra.local.simulator.faults import Fault
from infra.local.stack import DEMO_ACCOUNT, simulated_stack
from rassistant import wiring
from rassistant.http.answers import QueryAnswer


@pytest.fixture(scope="module", autouse=True)
def stack() -> Iterator[Any]:
    found = simulated_stack()
    yield found
    found.close()
    wiring.install(None)


@pytest.fixture(scope="module")
def written() -> list[dict[str, Any]]:
    document = json.loads(DEMO_ACCOUNT.read_text(encoding="utf-8"))
    return [resource for account in document["accounts"] for resource in account["resources"]]


def send(body: Any, locale: str = "en", groups: str = "[viewer]") -> tuple[int, dict[str, Any]]:
    claims = {"sub": "s", "cognito:username": "viewer", "cognito:groups": groups}
    event = {
        "routeKey": "POST /api/query",
        "rawQueryString": "",
        "headers": {"accept-language": locale},
        "requestContext": {"requestId": "r-1", "authorizer": {"jwt": {"claims": claims}}},
        "body": body if isinstance(body, str) else json.dumps(body),
    }
    answer = handler(event, None)
    return answer["statusCode"], json.loads(answer["body"])


def ask(text: str, locale: str = "en", **more: Any) -> dict[str, Any]:
    status, body = send({"text": text, "limit": 1000, **more}, locale)
    assert status == 200, body
    QueryAnswer.model_validate(body)
    return body


def names(answer: dict[str, Any]) -> list[str]:
    return sorted(row["name"] for row in answer["rows"])


@pytest.mark.parametrize(
    ("english", "korean", "test"),
    [
        ("running EC2 in Seoul", "서울 리전의 실행 중인 EC2 보여줘", lambda r: r["service_type"] == "EC2" and r["region"] == "ap-northeast-2" and r.get("status", "running") == "running"),
        ("stopped EC2 in us-west-2", "us-west-2의 정지된 EC2", lambda r: r["service_type"] == "EC2" and r["region"] == "us-west-2" and r.get("status") == "stopped"),
        ("unattached volumes", "연결되지 않은 볼륨", lambda r: r["service_type"] == "EBS" and r.get("status") == "available"),
        ("untagged volumes", "태그 없는 볼륨", lambda r: r["service_type"] == "EBS" and not r.get("tags")),
        ("everything tagged Env=prod", "Env 태그가 prod인 모든 리소스", lambda r: r.get("tags", {}).get("Env") == "prod"),
        ("databases without a Team tag", "Team 태그가 없는 RDS", lambda r: r["service_type"] == "RDS" and "Team" not in r.get("tags", {})),
        ("all Python functions", "파이썬 람다 전부", lambda r: r["service_type"] == "Lambda" and r["details"]["runtime"].startswith("python")),
        ("buckets outside Seoul", "서울을 제외한 버킷", lambda r: r["service_type"] == "S3" and r["region"] != "ap-northeast-2"),
    ],
)  # fmt: skip
def test_rows_are_those_of_the_account_file(
    written: list[dict[str, Any]], english: str, korean: str, test: Any
) -> None:
    wanted = sorted(resource["name"] for resource in written if test(resource))
    assert wanted, "the demo account has none of these: the test would prove nothing"
    assert names(ask(english)) == wanted
    assert names(ask(korean, "ko")) == wanted
    assert names(ask(unicodedata.normalize("NFD", korean), "ko")) == wanted


def test_find_then_cost() -> None:
    answer = ask("us-west-2의 EC2 중 CPU 사용률이 20% 미만인 인스턴스를 찾아서 2월 비용을 분석해줘", "ko")
    assert answer["kind"] == "cost"
    assert answer["rows"]
    assert all(row["metrics"]["CPUUtilization"]["value"] < 20 for row in answer["rows"])
    assert answer["cost"]["granularity"] == "DAILY"
    assert (answer["cost"]["start"][5:], answer["cost"]["end"][5:]) == ("02-01", "03-01")
    assert answer["cost"]["total"] is not None
    assert {"bill_lines", "bill_shared"} & {warning["code"] for warning in answer["warnings"]}


@pytest.mark.parametrize(
    ("text", "word"),
    [("서울 날씨 어때?", "날씨"), ("EC2 in us-moon-1", "us-moon-1"), ("EC2 with colour blue", "colour"), ("delete web", "delete")],
)  # fmt: skip
def test_refusals_name_the_word_and_suggest_what_works(text: str, word: str) -> None:
    answer = ask(text)
    assert answer["kind"] == "refusal"
    assert word in answer["reason"]
    assert not answer.get("rows")
    for suggestion in answer["suggestions"]:
        again = ask(suggestion)
        assert again["kind"] in ("rows", "groups", "cost"), suggestion
        assert again["kind"] != "rows" or again["total"], suggestion


def test_bad_requests_are_named() -> None:
    assert send({"text": "x" * 2001})[0] == 400
    assert send({"text": "EC2", "colour": 1})[1]["error"]["field"] == "colour"
    assert send("nonsense")[0] == 400
    status, body = send({"plan": {"steps": [{"service_types": ["EC3"]}]}}, "ko")
    assert (status, body["error"]["field"]) == (400, "plan.steps[0].service_types[0]")
    assert any("가" <= character <= "힣" for character in body["error"]["message"])
    assert send({"text": "EC2"}, groups="[stranger]")[0] == 403


def test_an_empty_question_is_a_refusal() -> None:
    assert ask("")["kind"] == "refusal"


def test_questions_about_related_resources_and_verdicts(written: list[dict[str, Any]]) -> None:
    states = {r["name"]: r.get("status", "running") for r in written if r["service_type"] == "EC2"}
    wanted = sorted(
        r["name"]
        for r in written
        if r["service_type"] == "EBS" and states.get(r.get("details", {}).get("attached_to", "")) == "stopped"
    )
    assert wanted, "the demo account has no volume of a stopped instance: the test would prove nothing"
    assert names(ask("volumes of stopped instances")) == wanted
    assert names(ask("중지된 인스턴스에 붙은 볼륨", "ko")) == wanted
    idle = ask("gp2 volumes that should be gp3")
    assert idle["plan"]["steps"][0]["filters"][-1] == {"field": "finding", "op": "eq", "value": "ebs_volume_gp2"}
    assert all(row["details"]["volume_type"] == "gp2" for row in idle["rows"])
    again = send({"plan": idle["plan"], "limit": 1000})[1]
    assert names(again) == names(idle)


def test_metrics_over_other_windows_are_read_when_asked_for() -> None:
    day = ask("EC2 with CPU under 100% over the last 7 days")
    assert day["rows"]
    assert all(row["metrics"]["CPUUtilization@7d"]["value"] < 100 for row in day["rows"])


def test_what_cloudwatch_refuses_is_not_nothing(stack: Any) -> None:
    everywhere = ask("functions with no invocations in the last 20 days")
    faults = stack.simulator.wire.faults
    faults.replace([Fault(service="cloudwatch", error="AccessDenied")])
    try:
        refused = ask("functions with no invocations in the last 21 days")
    finally:
        faults.replace([])
    assert refused["rows"] == []
    assert "access_denied" in [warning["code"] for warning in refused["warnings"]]
    assert everywhere["warnings"] == []


def test_buckets_are_measured_for_their_size() -> None:
    assert ask("buckets over 1 KB")["total"] > 0
