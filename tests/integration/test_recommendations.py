"""Recommendations end to end: fleets of known truth on the simulator, asked by the very handler."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import urlencode

import pytest

from functions.optimize.handler import handler
from infra.local.simulator.derived_costs import charges
from infra.local.simulator.unit_prices import instance_hour_usd
from infra.local.stack import Stack, simulated_stack
from rassistant import wiring
from rassistant.checks.registry import all_checks
from rassistant.http.answers import Finding as FindingAnswer
from rassistant.http.answers import Recommendations
from tests.bench.waste_fleet import ACCOUNTS, REGIONS, Fleet, fleet, resources_of
from tests.bench.waste_made import HOURS


class Asked:
    """The local stack on a fleet; ``get`` is GET /api/recommendations."""

    def __init__(self, made: Fleet, folder: Any) -> None:
        self.fleet = made
        path = folder / "account.json"
        path.write_text(json.dumps(made.document), encoding="utf-8")
        self.stack: Stack = simulated_stack(path)

    def get(self, language: str = "en", **query: Any) -> dict[str, Any]:
        claims = {"sub": "s", "cognito:username": "viewer", "cognito:groups": "[viewer]"}
        event = {
            "routeKey": "GET /api/recommendations",
            "rawQueryString": urlencode({"limit": 1000, **query}, doseq=True),
            "headers": {"accept-language": language},
            "requestContext": {"requestId": "r-1", "authorizer": {"jwt": {"claims": claims}}},
        }
        answer = handler(event, None)
        assert answer["statusCode"] == 200, answer["body"]
        body: dict[str, Any] = json.loads(answer["body"])
        Recommendations.model_validate(body)
        return body

    def decide(self, item: str, body: dict[str, Any], groups: str = "[operator]") -> tuple[int, dict[str, Any]]:
        claims = {"sub": "s", "cognito:username": "kim", "cognito:groups": groups}
        event = {
            "routeKey": "POST /api/recommendations/{id}/feedback",
            "rawQueryString": "",
            "headers": {"accept-language": "en", "content-type": "application/json"},
            "pathParameters": {"id": item},
            "body": json.dumps(body),
            "requestContext": {"requestId": "r-1", "authorizer": {"jwt": {"claims": claims}}},
        }
        answer = handler(event, None)
        return answer["statusCode"], json.loads(answer["body"])

    def close(self) -> None:
        self.stack.close()
        wiring.install(None)


def by_resource(body: dict[str, Any]) -> dict[str, dict[str, dict[str, Any]]]:
    """``ACCOUNT/NAME`` → code → item."""
    found: dict[str, dict[str, dict[str, Any]]] = {}
    for item in body["items"]:
        found.setdefault(f"{item['account_id']}/{item['name']}", {})[item["code"]] = item
    return found


@pytest.fixture(scope="module")
def asked(tmp_path_factory: pytest.TempPathFactory) -> Any:
    found = Asked(fleet(), tmp_path_factory.mktemp("fleet"))
    yield found
    found.close()


@pytest.fixture(scope="module")
def body(asked: Asked) -> dict[str, Any]:
    return asked.get()


def test_nothing_is_warned_of_and_all_accounts_and_regions_are_judged(body: dict[str, Any]) -> None:
    assert body["warnings"] == []
    assert {(item["account_id"], item["region"]) for item in body["items"]} == {
        (account, region) for account in ACCOUNTS for region in (*REGIONS, "global")
    }
    assert {item["service_type"] for item in body["items"] if item["region"] == "global"} == {"Account"}


def test_all_waste_is_found(asked: Asked, body: dict[str, Any]) -> None:
    found = by_resource(body)
    missed = {name: truth.code for name, truth in asked.fleet.waste.items() if truth.code not in found.get(name, {})}
    assert missed == {}


def test_no_saving_is_claimed_of_an_innocent(asked: Asked, body: dict[str, Any]) -> None:
    accused = {
        name: list(items)
        for name, items in by_resource(body).items()
        if name not in asked.fleet.waste and any(item["monthly_saving_usd"] is not None for item in items.values())
    }
    assert accused == {}


def test_savings_are_those_of_the_price_table(asked: Asked, body: dict[str, Any]) -> None:
    found = by_resource(body)
    for name, truth in asked.fleet.waste.items():
        if truth.saving_usd is not None:
            assert found[name][truth.code]["monthly_saving_usd"] == pytest.approx(truth.saving_usd, rel=0.01), name


def test_rightsizing_saves_the_difference_of_the_two_prices(asked: Asked, body: dict[str, Any]) -> None:
    resources = dict(resources_of(asked.fleet.document))
    for name, truth in asked.fleet.waste.items():
        if truth.code != "EC2-RIGHTSIZE":
            continue
        item, made = by_resource(body)[name][truth.code], resources[name]
        now = instance_hour_usd(made["details"]["instance_type"], made["region"])
        targets = [option["target"] for option in item["options"]]
        assert 1 <= len(targets) <= 3
        for option in item["options"]:
            saved = HOURS * (now - instance_hour_usd(option["target"], made["region"]))
            assert option["monthly_saving_usd"] == pytest.approx(saved, rel=0.01)
            assert option["projected"]["cpu_percent"] <= 80
            if "unknown" in name:
                assert option["projected"]["memory_gib"] >= 32
        assert item["monthly_saving_usd"] == pytest.approx(item["options"][0]["monthly_saving_usd"])


def test_too_little_data_is_no_verdict(asked: Asked, body: dict[str, Any]) -> None:
    unjudged = {f"{item['account_id']}/{item['name']}" for item in body["insufficient_data"]}
    assert asked.fleet.unjudgeable <= unjudged
    for name in asked.fleet.unjudgeable:
        assert all(item["monthly_saving_usd"] is None for item in by_resource(body).get(name, {}).values())


def test_the_sum_is_not_above_the_bill_of_the_resources_concerned(asked: Asked, body: dict[str, Any]) -> None:
    bill = {}
    for account in asked.stack.simulator.simulation.file.accounts:  # type: ignore[union-attr]
        for resource in account.resources:
            today = sum(charge.usd_a_day for charge in charges(resource) if charge.until_days_ago == 0)
            bill[f"{account.account_id}/{resource.name}"] = today / 24 * HOURS
    counted = [item for item in body["items"] if item["counted"] and item["monthly_saving_usd"]]
    total = body["totals"]["monthly_saving_usd"]
    assert total == pytest.approx(sum(item["monthly_saving_usd"] for item in counted))
    concerned = {f"{item['account_id']}/{item['name']}" for item in body["items"] if item["service_type"] != "Account"}
    concerned |= {f"{name}{part}" for name in concerned for part in ("-root", "-ip") if f"{name}{part}" in bill}
    assert total <= sum(bill[name] for name in concerned) + 0.01


def test_a_volume_of_a_stopped_instance_is_not_counted_beside_it(body: dict[str, Any]) -> None:
    for name, items in by_resource(body).items():
        if "stopped-long" in name and name.endswith(("-root", "-ip")):
            assert not any(item["counted"] for item in items.values()), name


def test_filters_and_pages_agree_with_the_whole(asked: Asked, body: dict[str, Any]) -> None:
    seoul = asked.get(region="ap-northeast-2", account_id=ACCOUNTS[1])
    ids = [
        i["id"] for i in body["items"] if (i["region"], i["account_id"]) == ("ap-northeast-2", ACCOUNTS[1])
    ]  # fmt: skip
    assert [item["id"] for item in seoul["items"]] == ids
    first = asked.get(check="ec2_instance_idle", limit=3)
    assert len(first["items"]) == 3
    assert first["total"] == sum(item["code"] == "EC2-IDLE" for item in body["items"])
    second = asked.get(check="ec2_instance_idle", limit=3, cursor=first["next_cursor"])
    assert not {i["id"] for i in first["items"]} & {i["id"] for i in second["items"]}


def test_every_text_is_there_in_korean(asked: Asked) -> None:
    for item in asked.get("ko")["items"]:
        for field in ("title", "reason", "action", "rollback"):
            assert any("가" <= letter <= "힣" for letter in item[field]), (item["code"], field)


def test_what_was_rejected_or_snoozed_is_left_out_until_it_is_opened_again(asked: Asked, body: dict[str, Any]) -> None:
    idle = next(item for item in body["items"] if item["code"] == "EC2-IDLE" and item["counted"])
    tomorrow = (datetime.now(UTC) + timedelta(days=2)).date().isoformat()
    for given, state in (
        ({"verdict": "reject", "reason": "needed for audits"}, "rejected"),
        ({"verdict": "snooze", "until": tomorrow}, "snoozed"),
    ):
        status, item = asked.decide(idle["id"], given)
        assert (status, item["state"]) == (200, state)
        FindingAnswer.model_validate(item)
        after = asked.get()
        assert idle["id"] not in {one["id"] for one in after["items"]}
        assert after["totals"]["monthly_saving_usd"] < body["totals"]["monthly_saving_usd"]
        [kept] = asked.get(state=state)["items"]
        assert (kept["id"], kept["decision"]["by"]) == (idle["id"], "kim")
    assert kept["decision"]["until"] == tomorrow
    assert asked.decide(idle["id"], {"verdict": "accept"})[1]["state"] == "accepted"
    assert next(one for one in asked.get()["items"] if one["id"] == idle["id"])["state"] == "accepted"
    assert asked.decide(idle["id"], {"verdict": "reopen"})[1]["state"] == "open"
    assert asked.get()["totals"] == body["totals"]


@pytest.mark.parametrize(
    ("given", "status"),
    [
        ({"verdict": "snooze"}, 400),
        ({"verdict": "snooze", "until": "2020-01-01"}, 400),
        ({"verdict": "snooze", "until": "soon"}, 400),
        ({"verdict": "reject", "until": "2999-01-01"}, 400),
        ({"verdict": "like"}, 400),
        ({}, 400),
    ],
)
def test_decisions_that_make_no_sense_are_refused(
    asked: Asked, body: dict[str, Any], given: dict[str, Any], status: int
) -> None:
    assert asked.decide(body["items"][0]["id"], given)[0] == status
    assert asked.get(state=["rejected", "snoozed"])["items"] == []


def test_decisions_need_a_recommendation_and_an_operator(asked: Asked, body: dict[str, Any]) -> None:
    assert asked.decide("ec2_instance_idle-0000000000000000", {"verdict": "accept"})[0] == 404
    assert asked.decide(body["items"][0]["id"], {"verdict": "accept"}, groups="[viewer]")[0] == 403


def _faulty(folder: Any, *faults: dict[str, Any]) -> dict[str, Any]:
    made = fleet(faults=list(faults))
    found = Asked(made, folder)
    try:
        return found.get()
    finally:
        found.close()


def test_denied_metrics_give_no_verdict_on_load_and_a_warning(tmp_path: Any) -> None:
    answer = _faulty(tmp_path, {"service": "monitoring", "region": "us-west-2", "error": "AccessDenied"})
    denied = [w for w in answer["warnings"] if w["service"] == "cloudwatch"]
    assert {w["region"] for w in denied} == {"us-west-2"}
    here = {item["code"] for item in answer["items"] if item["region"] == "us-west-2"}
    assert not here & {"EC2-IDLE", "EC2-RIGHTSIZE", "RDS-IDLE"}
    assert "EIP-UNASSOC" in here  # state alone
    assert {"EC2-IDLE", "RDS-IDLE"} <= {i["code"] for i in answer["insufficient_data"] if i["region"] == "us-west-2"}


def test_denied_prices_fall_back_to_the_snapshot_or_stay_unpriced(tmp_path: Any) -> None:
    answer = _faulty(tmp_path, {"service": "pricing", "error": "AccessDenied"})
    assert {w["service"] for w in answer["warnings"]} == {"pricing"}
    idle = [item for item in answer["items"] if item["code"] == "EC2-IDLE" and item["name"].startswith("idle-")]
    assert len(idle) == len(ACCOUNTS) * len(REGIONS)
    for item in idle:
        if item["region"] == "us-east-1":
            assert item["price_source"] in {"snapshot", "resource_cost"}
            assert item["monthly_saving_usd"] > 0
        else:
            assert item["monthly_saving_usd"] is None
    advice = {check.code for check in all_checks() if not check.claims_saving}
    open_items = [item for item in answer["items"] if item["monthly_saving_usd"] is None and item["code"] not in advice]
    assert answer["unpriced"] == len(open_items) > 0


def test_a_snooze_ends_by_itself(tmp_path: Any) -> None:
    address = {"service_type": "EIP", "name": "free", "region": "us-east-1", "status": "available"}
    account = {"account_id": ACCOUNTS[0], "name": "one", "regions": ["us-east-1"], "resources": [address]}
    found = Asked(Fleet({"version": 1, "currency": "USD", "accounts": [account]}), tmp_path)
    try:
        [item] = found.get(service_type="EIP")["items"]
        until = (datetime.now(UTC) + timedelta(days=2)).date().isoformat()
        assert found.decide(item["id"], {"verdict": "snooze", "until": until})[0] == 200
        assert found.get(service_type="EIP")["items"] == []
        found.stack.simulator.clock.advance(3 * 86_400)  # type: ignore[union-attr]
        [again] = found.get(service_type="EIP")["items"]
        assert (again["id"], again["state"], again["decision"]) == (item["id"], "open", None)
    finally:
        found.close()
