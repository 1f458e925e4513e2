"""Questions for what the checks find, run on the simulator: resources, the account itself, and what may be bought."""

import json

import pytest

from infra.local.stack import simulated_stack
from rassistant import wiring
from rassistant.models.scope import Scope
from rassistant.services.query import QueryQuestion
from tests.bench.waste_made import made

REGION = "us-east-1"
COMPUTE = "Amazon Elastic Compute Cloud - Compute"
STILL = {"BytesInFromDestination": [0.0] * 24, "BytesOutToDestination": [0.0] * 24, "ActiveConnectionCount": [0.0] * 24}
BUSY = {"BytesInFromDestination": [1e9] * 24, "BytesOutToDestination": [1e9] * 24, "ActiveConnectionCount": [50.0] * 24}


@pytest.fixture(scope="module")
def query(tmp_path_factory):
    account = {
        "account_id": "111122223333",
        "name": "prod",
        "regions": [REGION],
        "resources": [
            made("NAT", "quiet", REGION, metrics=STILL),
            made("NAT", "loud", REGION, metrics=BUSY),
            made("EBS", "old-disk", REGION, volume_type="gp2", size_gib=100),
            made("EBS", "new-disk", REGION, volume_type="gp3", size_gib=100),
        ],
        "costs": [{"service": COMPUTE, "region": REGION, "usage_type": "BoxUsage:m5.large", "daily": [48.0] * 120}],
    }
    path = tmp_path_factory.mktemp("findings") / "account.json"
    path.write_text(json.dumps({"version": 1, "accounts": [account]}), encoding="utf-8")
    stack = simulated_stack(path)
    yield wiring.graph().query
    stack.close()
    wiring.install(None)


def asked(query, text):
    answer = query.answer(QueryQuestion(text), "ko" if any("가" <= letter <= "힣" for letter in text) else "en")
    assert answer["kind"] == "rows", answer
    return {row["name"] for row in answer["rows"]}, answer


@pytest.mark.parametrize("text", ["nat gateways with no traffic", "트래픽이 없는 NAT 게이트웨이", "NAT-IDLE"])
def test_resources_are_found_by_what_is_wrong_with_them(query, text):
    assert asked(query, text)[0] == {"quiet"}


@pytest.mark.parametrize("text", ["volumes that could move to gp3", "gp3로 바꿀 수 있는 볼륨"])
def test_what_could_be_cheaper_is_found(query, text):
    assert asked(query, text)[0] == {"old-disk"}


@pytest.mark.parametrize("text", ["accounts without a budget", "예산이 없는 계정 있어?"])
def test_the_account_itself_can_be_asked_for(query, text):
    names, answer = asked(query, text)
    assert names == {"prod"}
    assert [row["service_type"] for row in answer["rows"]] == ["Account"]


@pytest.mark.parametrize("text", ["which savings plans should we buy?", "살 만한 세이빙스 플랜 보여줘"])
def test_what_may_be_bought_can_be_asked_for(query, text):
    names, answer = asked(query, text)
    assert "SP-COMPUTE" in names
    assert {row["service_type"] for row in answer["rows"]} == {"Commitment"}


def test_nothing_found_is_an_empty_list(query):
    assert asked(query, "memorydb reservations")[0] == set()


def _counted(service_types=()):
    """What the savings tab adds up, by resource."""
    found = wiring.graph().optimize.judge(Scope()).value.findings
    saved = {}
    for one in found:
        if one.counted and one.monthly_saving_usd is not None and one.service_type in (service_types or SAVERS):
            saved[one.name] = saved.get(one.name, 0.0) + one.monthly_saving_usd
    return saved


SAVERS = ("NAT", "EBS", "EC2", "Account", "Commitment")


@pytest.mark.parametrize(
    ("text", "types"),
    [("how much can I save?", SAVERS), ("얼마나 절약할 수 있어?", SAVERS), ("total savings of volumes", ("EBS",)),
     ("NAT 게이트웨이 절감액 합계", ("NAT",))],
)  # fmt: skip
def test_savings_are_added_up_as_where_they_are_listed(query, text, types):
    answer = query.answer(QueryQuestion(text), "en")
    assert answer["kind"] == "groups", answer
    wanted = sum(_counted(types).values())
    assert wanted > 0
    assert answer["groups"][0]["value"] == pytest.approx(wanted)


def test_savings_have_groups_bounds_and_an_order(query):
    by_service = query.answer(QueryQuestion("savings by service"), "en")["groups"]
    assert {group["key"]["service_type"]: group["value"] for group in by_service}["EBS"] == pytest.approx(
        sum(_counted(("EBS",)).values())
    )
    saved = _counted(("NAT", "EBS"))
    low, high = sorted((saved["old-disk"], saved["quiet"]))
    names, answer = asked(query, f"findings with savings over ${(low + high) / 2:.2f}")
    assert "quiet" in names
    assert "old-disk" not in names
    assert answer["plan"]["steps"][0]["sort"] == [{"field": "details.monthly_saving_usd", "descending": True}]
    rows = asked(query, "volumes sorted by savings")[1]["rows"]
    told = [row["details"]["monthly_saving_usd"] for row in rows]
    assert told == sorted(told, reverse=True)
    assert {row["name"]: row["details"]["monthly_saving_usd"] for row in rows} == pytest.approx(_counted(("EBS",)))


def test_savings_are_known_without_a_condition_on_findings(query):
    plan = query.answer(QueryQuestion("total savings of volumes"), "en")["plan"]
    plan["steps"][0]["filters"] = []
    answer = query.answer(QueryQuestion("", plan=plan), "en")
    assert answer["groups"][0]["value"] == pytest.approx(sum(_counted(("EBS",)).values()))
