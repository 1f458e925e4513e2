"""The account to try the later kinds with: it has them all but clusters of containers, and each says something."""

from pathlib import Path

import pytest

from infra.local.simulator.stand_ins.registry import stand_ins
from infra.local.stack import simulated_stack
from rassistant import wiring
from rassistant.services.recommendations import Wish
from tests.catalog.test_kinds import THE_SIXTEEN

FILE = Path(__file__).parents[2] / "infra" / "local" / "demo" / "later_kinds.json"


@pytest.fixture(scope="module")
def answer():
    stack = simulated_stack(FILE)
    yield wiring.graph().recommendations.answer(Wish(), "en", limit=1000)
    stack.close()
    wiring.install(None)


def test_findings_are_of_the_later_kinds_and_of_the_account(answer):
    found = {item["service_type"] for item in answer["items"]}
    later = {each.service_type for each in stand_ins()} - set(THE_SIXTEEN)
    assert "Account" in found
    assert len(found & later) >= 18, sorted(later - found)
    assert {"EC2-CAPRES", "WORKSPACES-IDLE", "EC2-SPOT", "BEDROCK-PT", "ACCT-WA"} <= {
        item["code"] for item in answer["items"]
    }


def test_trusted_advisor_is_named_beside_us(answer):
    [quiet] = [item for item in answer["items"] if item["name"] == "quiet"]
    assert quiet["source"] == ["ours", "TA"]


def test_nothing_is_claimed_beyond_what_is_counted(answer):
    counted = [item["monthly_saving_usd"] or 0.0 for item in answer["items"] if item["counted"]]
    assert answer["totals"]["monthly_saving_usd"] == pytest.approx(sum(counted))
