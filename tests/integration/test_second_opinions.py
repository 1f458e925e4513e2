"""AWS's own advice and commitments on the simulator: merged, never counted twice, asked for only where it is wanted."""

from __future__ import annotations

import json
from contextlib import contextmanager

import pytest

from infra.local.stack import simulated_stack
from rassistant import wiring
from rassistant.services.recommendations import Wish
from tests.bench.waste_made import made

REGION = "us-east-1"
COMPUTE = "Amazon Elastic Compute Cloud - Compute"


def document(advice, *, record_types=("Usage",), costs=True):
    quiet = {"CPUUtilization": [2.0] * 24, "NetworkIn": [1000.0] * 24, "NetworkOut": [1000.0] * 24}
    busy = {"CPUUtilization": [70.0] * 24, "NetworkIn": [1e9] * 24, "NetworkOut": [1e9] * 24}
    resources = [
        made("EC2", "idle", REGION, metrics=quiet, instance_type="m5.large"),
        made("EC2", "busy", REGION, metrics=busy, instance_type="m5.large"),
        made("EC2", "kept", REGION, metrics=busy, instance_type="m5.large", tags={"r-assistant:ignore": ""}),
    ]
    lines = [
        {"service": COMPUTE, "region": REGION, "usage_type": "BoxUsage:m5.large", "record_type": name,
         "daily": [48.0] * 120}
        for name in record_types
    ]  # fmt: skip
    account = {
        "account_id": "111122223333",
        "name": "prod",
        "regions": [REGION],
        "resources": resources,
        "advice": advice,
    }
    return {"version": 1, "accounts": [{**account, **({"costs": lines} if costs else {})}]}


@contextmanager
def asked(folder, account):
    path = folder / "account.json"
    path.write_text(json.dumps(account), encoding="utf-8")
    stack = simulated_stack(path)
    try:
        yield lambda **wish: wiring.graph().recommendations.answer(Wish(**wish), "en", limit=1000), stack
    finally:
        stack.close()
        wiring.install(None)


SAID = [
    {"resource": "idle", "action": "Stop", "monthly_saving_usd": 50.0},
    {"resource": "busy", "action": "Rightsize", "target": "m7i-flex.large", "monthly_saving_usd": 7.0},
    {"resource": "kept", "action": "Stop", "monthly_saving_usd": 70.0},
]


@pytest.mark.parametrize(("advice", "source"), [({"hub": True}, "COH"), ({"compute_optimizer": True}, "CO")])
def test_both_sources_are_named_and_nothing_counts_twice(tmp_path, advice, source):
    with asked(tmp_path, document({**advice, "recommendations": SAID})) as (ask, stack):
        answer = ask()
        again = sum(stack.simulator.wire.calls.report()["by_operation"].values())
        ask()
        assert sum(stack.simulator.wire.calls.report()["by_operation"].values()) == again
    by_name = {(item["code"], item["name"]): item for item in answer["items"]}
    idle = by_name["EC2-IDLE", "idle"]
    assert idle["source"] == ["ours", source]
    assert idle["monthly_saving_usd"] == pytest.approx(0.096 * 730)  # by the price list, not by what AWS said
    alone = by_name["EC2-RIGHTSIZE", "busy"]
    assert (alone["source"], alone["mode"], alone["monthly_saving_usd"]) == ([source], "C", 7.0)
    assert alone["options"][0]["target"] == "m7i-flex.large"
    assert not [item for item in answer["items"] if item["name"] == "kept"]
    assert answer["totals"]["monthly_saving_usd"] == pytest.approx(0.096 * 730 + 7.0)
    assert answer["warnings"] == []


def test_advice_that_is_off_is_a_hint_and_no_warning(tmp_path):
    with asked(tmp_path, document({})) as (ask, stack):
        answer = ask()
        calls = stack.simulator.wire.calls.report()["by_operation"]
    assert {item["code"] for item in answer["items"]} >= {"ACCT-OPTIN", "ACCT-BUDGET", "ACCT-ANOMALY", "ACCT-ORG"} - {
        "ACCT-ORG"
    }
    assert answer["warnings"] == []
    # whether the support plan has Trusted Advisor's checks is known by asking alone
    assert [name for name in calls if "Recommendation" in name] == ["trustedadvisor:ListRecommendations"]


def test_purchases_are_asked_for_only_where_they_are_wanted_and_once_a_day(tmp_path):
    with asked(tmp_path, document({})) as (ask, stack):
        assert not [item for item in ask()["items"] if item["mode"] == "B"]
        before = stack.simulator.wire.calls.report()["cost_explorer"]
        found = ask(modes=("B",))
        bought = stack.simulator.wire.calls.report()["cost_explorer"] - before
        ask(modes=("B",))
        ask()
        assert stack.simulator.wire.calls.report()["cost_explorer"] - before == bought <= 4
    by_code = {item["code"]: item for item in found["items"]}
    # $2 an hour on demand, of which the idle instance takes $0.096.
    stays = (2.0 - 0.096) / 2.0
    assert by_code["SP-COMPUTE"]["monthly_saving_usd"] == pytest.approx(2 * 0.27 * 730 * stays, rel=1e-3)
    counted = [item for item in found["items"] if item["counted"]]
    assert [item["code"] for item in counted] == ["SP-EC2"], "one purchase for the same usage"


def test_what_is_committed_moves_on_and_what_ends_is_told(tmp_path):
    plan = {"hourly_usd": 2.0, "utilization_pct": 80.0, "ends_in_days": 10}
    types = ("SavingsPlanCoveredUsage", "SavingsPlanRecurringFee")
    with asked(tmp_path, document({"commitments": [plan]}, record_types=types)) as (ask, _):
        answer = ask()
    by_code = {item["code"]: item for item in answer["items"]}
    assert {"COMMIT-EXPIRY", "COMMIT-LOWUSE"} <= by_code.keys()
    # Everything is covered: ending the idle instance frees a commitment that is paid for anyway.
    assert by_code["EC2-IDLE"]["monthly_saving_usd"] == pytest.approx(0.096 * 730)
    assert by_code["EC2-IDLE"]["monthly_saving_after_commitments_usd"] == 0.0
    assert answer["totals"]["monthly_saving_after_commitments_usd"] == 0.0


def test_without_commitments_both_savings_are_the_same(tmp_path):
    with asked(tmp_path, document({})) as (ask, _):
        answer = ask()
    idle = next(item for item in answer["items"] if item["code"] == "EC2-IDLE")
    assert idle["monthly_saving_after_commitments_usd"] == idle["monthly_saving_usd"]


FLAGGED = [
    {"resource": "idle", "action": "Stop", "monthly_saving_usd": 50.0},
    {"resource": "spare", "action": "Delete", "monthly_saving_usd": 3.6},
    {"resource": "busy", "action": "Upgrade", "monthly_saving_usd": 7.0},  # no check of Trusted Advisor says so
]


def test_what_trusted_advisor_flags_is_named_as_a_second_source(tmp_path):
    account = document({"trusted_advisor": True, "recommendations": FLAGGED})
    account["accounts"][0]["resources"].append(made("EIP", "spare", REGION))
    with asked(tmp_path, account) as (ask, stack):
        items = {(item["name"], item["code"]): item for item in ask()["items"]}
        first = stack.simulator.wire.calls.report()["by_operation"]["trustedadvisor:ListRecommendations"]
        ask()
        again = stack.simulator.wire.calls.report()["by_operation"]["trustedadvisor:ListRecommendations"]
    assert items["idle", "EC2-IDLE"]["source"] == ["ours", "TA"]
    assert items["spare", "EIP-UNASSOC"]["source"] == ["ours", "TA"]
    assert not [name for (name, _), item in items.items() if name == "busy" and "TA" in item["source"]]
    assert (first, again) == (1, 1)


def test_what_trusted_advisor_alone_says_is_advice_to_look(tmp_path):
    said = [{"resource": "busy", "action": "Stop", "monthly_saving_usd": 40.0}]
    with asked(tmp_path, document({"trusted_advisor": True, "recommendations": said})) as (ask, _):
        [item] = [item for item in ask()["items"] if item["name"] == "busy" and "TA" in item["source"]]
    assert (item["source"], item["mode"], item["risk"]) == (["TA"], "C", "high")
    assert item["monthly_saving_usd"] == pytest.approx(40.0)
    assert "Trusted Advisor alone" in item["reason"]


def test_open_risks_of_a_review_are_told_of_the_account(tmp_path):
    reviews = [{"workload": "shop", "high_cost_risks": 2}, {"workload": "site", "high_cost_risks": 0}]
    with asked(tmp_path, document({"reviews": reviews})) as (ask, _):
        [item] = [item for item in ask()["items"] if item["code"] == "ACCT-WA"]
    assert (item["service_type"], item["monthly_saving_usd"]) == ("Account", None)
    assert "2 high risks" in item["reason"]


def test_savings_are_told_at_list_price_and_at_what_the_account_really_pays(tmp_path):
    dear = document({})
    cheap = {**dear, "discount_pct": 12.5}
    with asked(tmp_path, dear) as (ask, _):
        before = {item["id"]: item for item in ask()["items"]}
    with asked(tmp_path, cheap) as (ask, stack):
        after = {item["id"]: item for item in ask()["items"]}
        first = stack.simulator.wire.calls.report()["cost_explorer"]
        ask()
        assert stack.simulator.wire.calls.report()["cost_explorer"] == first
    assert after.keys() == before.keys()
    [idle] = [item for item in after.values() if item["code"] == "EC2-IDLE"]
    assert idle["monthly_saving_usd"] == before[idle["id"]]["monthly_saving_usd"] == pytest.approx(0.096 * 730)
    assert before[idle["id"]]["monthly_saving_after_commitments_usd"] == pytest.approx(0.096 * 730)
    assert idle["monthly_saving_after_commitments_usd"] == pytest.approx(0.096 * 730 * 0.875, rel=1e-3)
