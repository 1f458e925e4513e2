"""GET /api/resources and /api/resources/{resource_id} through the very handler, on the demo account."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlencode

import pytest

from functions.query.handler import handler
from infra.local.demo.generate import ACCOUNT_FILE
from infra.local.simulator.account import load_account_file
from infra.local.stack import simulated_stack
from rassistant import wiring
from rassistant.http.answers import ResourceDetail, ResourcePage
from rassistant.resources.registry import all_kinds


@pytest.fixture(scope="module", autouse=True)
def stack() -> Iterator[Any]:
    found = simulated_stack()
    yield found
    found.close()
    wiring.install(None)


def ask(route: str, query: dict[str, Any] | None = None, *, accept: str = "application/json", **path: str) -> Any:
    claims = {"sub": "s", "cognito:username": "viewer", "cognito:groups": "[viewer]"}
    event = {
        "routeKey": f"GET {route}",
        "rawQueryString": urlencode(query or {}, doseq=True),
        "headers": {"accept": accept, "accept-language": "ko"},
        "pathParameters": path,
        "requestContext": {"requestId": "r-1", "authorizer": {"jwt": {"claims": claims}}},
    }
    return handler(event, None)


def rows(**query: Any) -> dict[str, Any]:
    answer = ask("/api/resources", query)
    assert answer["statusCode"] == 200, answer["body"]
    body: dict[str, Any] = json.loads(answer["body"])
    ResourcePage.model_validate(body)
    return body


def test_rows_as_the_contract_says() -> None:
    body = rows(limit=1000)
    assert body["total"] == len(body["rows"])
    assert body["warnings"] == []
    there = {r.service_type for account in load_account_file(ACCOUNT_FILE).accounts for r in account.resources}
    assert {r["service_type"] for r in body["rows"]} == there <= {kind.service_type for kind in all_kinds()}
    running = rows(service_type="EC2", status="running", region="ap-northeast-2")["rows"]
    assert running
    assert all((r["status"], r["region"]) == ("running", "ap-northeast-2") for r in running)
    assert any("CPUUtilization" in r["metrics"] for r in running)
    assert any(r["cost_source"] == "resource" for r in running)


def test_csv_is_the_whole_listing() -> None:
    answer = ask("/api/resources", {"service_type": "EBS", "limit": 2}, accept="text/csv")
    assert answer["headers"]["content-type"].startswith("text/csv")
    table = list(csv.DictReader(io.StringIO(answer["body"].removeprefix("\ufeff"))))
    assert len(table) == rows(service_type="EBS", limit=1)["total"] > 2


def test_every_listed_resource_can_be_asked_for_by_its_arn() -> None:
    for row in {r["service_type"]: r for r in rows(limit=1000)["rows"]}.values():
        answer = ask("/api/resources/{resource_id+}", resource_id=row["arn"])
        assert answer["statusCode"] == 200, answer["body"]
        body = json.loads(answer["body"])
        ResourceDetail.model_validate(body)
        assert body["resource"]["resource_id"] == row["resource_id"]
        assert body["cli"].startswith("aws ")
        assert body["console_url"].startswith("https://")


@pytest.mark.parametrize(
    ("query", "field"),
    [
        ({"service_type": "Toaster"}, "service_type"),
        ({"sort": "colour"}, "sort"),
        ({"limit": "0"}, "limit"),
        ({"limit": "many"}, "limit"),
        ({"cursor": "x"}, "cursor"),
        ({"region": "mars"}, "region"),
        ({"account_id": "1"}, "account_id"),
        ({"colour": "red"}, "colour"),
    ],
)
def test_bad_input_is_a_400_in_the_language_of_the_asker(query: dict[str, str], field: str) -> None:
    answer = ask("/api/resources", query)
    error = json.loads(answer["body"])["error"]
    assert (answer["statusCode"], error["code"], error["field"]) == (400, "invalid_input", field)
    assert any("가" <= c <= "힣" for c in error["message"])
    assert error["hint"]


def test_unknown_resource_is_a_404() -> None:
    assert ask("/api/resources/{resource_id+}", resource_id="i-nope")["statusCode"] == 404
