"""By resource, what rejections teach, plans and code, end to end by the very handler."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import urlencode

import pytest

from functions.optimize.handler import handler
from infra.local.stack import simulated_stack
from rassistant import wiring
from rassistant.http.answers import Learning, Recommendations, Strategy

ACCOUNT = "111122223333"
HOSTILE = "a'b\"$(touch x)`id`${HOME}\n# x"


def address(name: str, **tags: str) -> dict[str, Any]:
    return {"service_type": "EIP", "name": name, "region": "us-east-1", "status": "available", "tags": tags}


RESOURCES = [
    *(address(f"free-{number}", team="data") for number in range(4)),
    address("other", team="web"),
    address("untagged"),
    {
        "service_type": "EBS",
        "name": "gp2",
        "region": "us-east-1",
        "status": "available",
        "created_days_ago": 200,
        "tags": {"team": "web", "Note": HOSTILE},
        "details": {"size_gib": 500, "volume_type": "gp2"},
    },
    {
        "service_type": "EBS",
        "name": "of-stack",
        "region": "us-east-1",
        "status": "available",
        "created_days_ago": 200,
        "tags": {"aws:cloudformation:stack-name": "web"},
        "details": {"size_gib": 100, "volume_type": "gp2"},
    },
]


class Asked:
    def __init__(self, folder: Any) -> None:
        account = {"account_id": ACCOUNT, "name": "one", "regions": ["us-east-1"], "resources": RESOURCES}
        path = folder / "account.json"
        path.write_text(json.dumps({"version": 1, "currency": "USD", "accounts": [account]}), encoding="utf-8")
        self.stack = simulated_stack(path)

    def send(self, route: str, *, id: str = "", body: Any = None, groups: str = "[operator]", language: str = "en",
             **query: Any) -> tuple[int, Any]:  # fmt: skip
        claims = {"sub": "s", "cognito:username": "kim", "cognito:groups": groups}
        event = {
            "routeKey": route,
            "rawQueryString": urlencode(query, doseq=True),
            "headers": {"accept-language": language, "content-type": "application/json"},
            "pathParameters": {"id": id},
            "body": None if body is None else json.dumps(body),
            "requestContext": {"requestId": "r-1", "authorizer": {"jwt": {"claims": claims}}},
        }
        answer = handler(event, None)
        is_json = answer["headers"]["content-type"].startswith("application/json")
        return answer["statusCode"], json.loads(answer["body"]) if is_json else answer["body"]

    def items(self, **query: Any) -> dict[str, Any]:
        status, body = self.send("GET /api/recommendations", **query)
        assert status == 200, body
        Recommendations.model_validate(body)
        return body

    def learned(self) -> dict[str, Any]:
        status, body = self.send("GET /api/recommendations/learning", groups="[viewer]")
        assert status == 200, body
        Learning.model_validate(body)
        return body


@pytest.fixture(scope="module")
def asked(tmp_path_factory: pytest.TempPathFactory) -> Any:
    found = Asked(tmp_path_factory.mktemp("account"))
    yield found
    found.stack.close()
    wiring.install(None)


FEEDBACK, CODE = "POST /api/recommendations/{id}/feedback", "GET /api/recommendations/{id}/code"


def test_one_item_a_resource_with_its_other_actions_behind_it(asked: Asked) -> None:
    flat, grouped = asked.items(), asked.items(by_resource="true")
    assert len({one["resource_id"] for one in flat["items"]}) == grouped["total"] == len(grouped["items"])
    together = [one["id"] for item in grouped["items"] for one in (item, *item["alternatives"])]
    assert sorted(together) == sorted(one["id"] for one in flat["items"])
    assert grouped["totals"] == flat["totals"]
    [volume] = [item for item in grouped["items"] if item["name"] == "gp2"]
    assert (volume["code"], [one["code"] for one in volume["alternatives"]]) == ("EBS-UNATTACHED", ["EBS-GP2"])
    assert volume["counted"]
    assert not volume["alternatives"][0]["counted"]


def test_filters_by_team_and_their_choices(asked: Asked) -> None:
    web = asked.items(team="WEB")
    assert {one["name"] for one in web["items"]} == {"other", "gp2"}
    assert web["choices"]["teams"] == ["data", "web"]
    assert "EBS-GP2" in {one["code"] for one in web["choices"]["checks"]}
    assert asked.items(team="nobody")["items"] == []


def test_rejections_lower_what_is_like_them_until_that_is_forgotten_or_switched_off(asked: Asked) -> None:
    before = asked.items()
    free = {one["name"]: one["id"] for one in before["items"] if one["code"] == "EIP-UNASSOC"}
    kept_total = before["totals"]["monthly_saving_usd"]
    for name in ("free-0", "free-1"):
        assert asked.send(FEEDBACK, id=free[name], body={"verdict": "reject", "reason": "spare"})[0] == 200
    after = asked.items()
    lowered = {one["name"]: one for one in after["items"] if one["ranked_lower"]}
    assert set(lowered) == {"free-2", "free-3"}
    assert "2 like it were rejected" in lowered["free-2"]["ranked_lower"]["reason"]
    assert lowered["free-2"]["ranked_lower"]["because_of"]["tag"] == "team:data"
    names = [one["name"] for one in after["items"]]
    assert set(names[-2:]) == {"free-2", "free-3"}
    rejected = asked.items(state="rejected")
    assert after["totals"]["monthly_saving_usd"] + rejected["totals"]["monthly_saving_usd"] == pytest.approx(kept_total)

    [lesson] = asked.learned()["items"]
    assert (lesson["ranked_lower"], lesson["rejections"], lesson["code"]) == (2, 2, "EIP-UNASSOC")
    wiring.graph().preferences.change({"learn_from_rejections": False}, by="kim", at="2026-01-01T00:00:00Z")
    assert not any(one["ranked_lower"] for one in asked.items()["items"])
    assert asked.learned()["on"] is False
    wiring.graph().preferences.change({"learn_from_rejections": True}, by="kim", at="2026-01-01T00:00:00Z")
    assert any(one["ranked_lower"] for one in asked.items()["items"])

    route = "DELETE /api/recommendations/learning/{id}"
    assert asked.send(route, id=lesson["id"], groups="[viewer]")[0] == 403
    assert asked.send(route, id="nothing")[0] == 404
    assert asked.send(route, id=lesson["id"]) == (200, {"forgotten": lesson["id"]})
    assert asked.learned()["items"] == []
    assert not any(one["ranked_lower"] for one in asked.items()["items"])
    for name in ("free-0", "free-1"):
        assert asked.send(FEEDBACK, id=free[name], body={"verdict": "reopen"})[0] == 200
    assert asked.items()["totals"] == before["totals"]


def test_code_and_plan_for_what_the_account_itself_lacks(asked: Asked) -> None:
    of_account = {one["code"]: one["id"] for one in asked.items()["items"] if one["service_type"] == "Account"}
    assert "ACCT-BUDGET" in of_account
    for code, identifier in of_account.items():
        status, text = asked.send(CODE, id=identifier, groups="[viewer]", format="cli")
        assert status == 200, text
        assert f"R-Assistant · {code}" in text
        status, plan = asked.send("POST /api/recommendations/strategy", groups="[viewer]", body={"id": identifier})
        assert status == 200, plan
        assert "### Order and steps" in plan["markdown"]


def test_code_in_three_formats_for_a_viewer(asked: Asked) -> None:
    [volume] = [one for one in asked.items()["items"] if one["code"] == "EBS-GP2" and one["name"] == "gp2"]
    for format_, mark in (
        ("cli", "aws ec2 modify-volume"),
        ("terraform", 'resource "aws_ebs_volume"'),
        ("cloudformation", "AWS::EC2::Volume"),
    ):
        status, text = asked.send(CODE, id=volume["id"], format=format_, groups="[viewer]", language="ko")
        assert status == 200
        assert mark in text
        assert volume["resource_id"] in text
        assert "되돌리" in text
    assert asked.send(CODE, id=volume["id"], format="pulumi")[0] == 400
    assert asked.send(CODE, id="ebs_volume_gp2-0000")[0] == 404


def test_a_stacks_volume_gets_the_stack_named_and_no_call(asked: Asked) -> None:
    [volume] = [one for one in asked.items()["items"] if one["code"] == "EBS-GP2" and one["name"] == "of-stack"]
    status, text = asked.send(CODE, id=volume["id"], format="cli")
    assert status == 200
    assert "stack web" in text
    assert all(line.startswith("#") for line in text.splitlines())


def test_plans_for_all_and_for_one(asked: Asked) -> None:
    status, whole = asked.send("POST /api/recommendations/strategy", body={"locale": "ko"}, groups="[viewer]")
    assert status == 200
    Strategy.model_validate(whole)
    assert whole["source"] == "rules"
    assert "### 순서와 단계" in whole["markdown"]
    [volume] = [one for one in asked.items()["items"] if one["code"] == "EBS-GP2" and one["name"] == "gp2"]
    status, one = asked.send("POST /api/recommendations/strategy", body={"id": volume["id"]})
    assert status == 200
    Strategy.model_validate(one)
    assert "EBS-GP2" in one["markdown"]
    assert asked.send("POST /api/recommendations/strategy", body={"id": "nothing"})[0] == 404
    assert asked.send("POST /api/recommendations/strategy", body={"text": "x"})[0] == 400
