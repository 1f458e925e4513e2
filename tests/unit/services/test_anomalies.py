"""Anomalies: the right cause of made incidents, what is no anomaly, and bills that can't be read."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from rassistant.collect.costs import Costs
from rassistant.collect.trail import Trail
from rassistant.errors import AccessDenied
from rassistant.http.answers import CostAnomalies
from rassistant.models.collected import Collected
from rassistant.models.scope import Account
from rassistant.models.settings import Settings
from rassistant.services.anomalies import Anomalies
from rassistant.store.anomaly_verdicts import AnomalyVerdicts
from rassistant.store.memory import MemoryCache, MemoryTable
from rassistant.store.tables import PREFERENCES
from tests.unit.ledger_gateway import PAYER, LedgerGateway, Line, Now
from tests.unit.services.cost_incidents_made import DAYS, DEV, TODAY, made

INCIDENTS = range(24)
"""Each kind, ended and lasting, and each of the new services."""


class Inventory:
    def __init__(self, resources=(), accounts=2):
        self.resources = tuple(resources)
        self._accounts = (PAYER, Account(DEV, "dev"))[:accounts]

    def accounts(self):
        return self._accounts

    def list(self, service_types):
        return Collected(tuple(r for r in self.resources if r.service_type in service_types))


def ask(lines, today=TODAY, error=None, unit="USD", accounts=2, locale="en", resources=(), **more):
    now = Now(datetime(today.year, today.month, today.day, 9, 30, tzinfo=UTC))
    gateway = LedgerGateway(lines, unit=unit)
    gateway.error = error
    gateway.members = (Account(DEV, "dev"),)[: accounts - 1]
    cache = MemoryCache(now)
    trail = Trail(gateway, cache, now)
    verdicts = AnomalyVerdicts(MemoryTable(PREFERENCES))
    service = Anomalies(
        Costs(gateway, cache, now, Settings()), Inventory(resources, accounts=accounts), trail, verdicts, now
    )
    answer = service.answer(locale, **more)
    CostAnomalies.model_validate(answer)
    return answer, gateway


def judged(seed):
    """(found on its day, cause right, kind right, other items)"""
    wrong = made(seed)
    answer, _ = ask(wrong.lines)
    for item in answer["items"]:
        if abs((date.fromisoformat(item["date"]) - wrong.first).days) > 1:
            continue
        named = {(c["dimension"], c["value"]): c for c in item["causes"]}
        first = {d: next((c["value"] for c in item["causes"] if c["dimension"] == d), None) for d in
                 ("service", "region", "usage_type", "account")}  # fmt: skip
        expected = {
            "service": wrong.service,
            "region": wrong.region,
            "usage_type": wrong.usage_type,
            "account": wrong.account,
        }
        kind = named.get(("usage_type", wrong.usage_type), {}).get("kind")
        return True, first == expected, kind == wrong.kind, len(answer["items"]) - 1
    return False, False, False, len(answer["items"])


def test_causes_of_made_incidents():
    outcomes = {seed: judged(seed) for seed in INCIDENTS}
    found = [seed for seed, outcome in outcomes.items() if outcome[0]]
    right = [seed for seed in found if outcomes[seed][1]]
    other_kind = [seed for seed in found if not outcomes[seed][2]]
    assert len(found) >= 0.95 * len(INCIDENTS), set(INCIDENTS) - set(found)
    assert len(right) >= 0.95 * len(INCIDENTS), set(INCIDENTS) - set(right)
    assert other_kind == []
    assert sum(outcome[3] for outcome in outcomes.values()) <= 0.1 * len(INCIDENTS)


def test_fees_weekdays_and_credits_are_none():
    calm = [line for line in made(0).lines if line.usage_type != made(0).usage_type]
    answer, _ = ask(calm)
    assert answer["items"] == []


def test_requests_of_cost_explorer_are_few_and_shared():
    answer, gateway = ask(made(1).lines)
    assert answer["items"]
    assert len(gateway.asked) <= 6


def test_one_account_is_not_asked_by_account():
    _, gateway = ask(made(1).lines, accounts=1)
    asked = [g["Key"] for _, parameters in gateway.asked for g in parameters["GroupBy"]]
    assert "LINKED_ACCOUNT" not in asked[:-2]  # the last is cost by resource


def test_a_service_that_ended_is_told_once_with_less_than_nothing():
    wrong = made(3)
    answer, _ = ask(wrong.lines)
    (item,) = answer["items"]
    assert (item["shape"], item["end_date"], item["severity"]) == ("stopped", None, "low")
    assert item["impact_usd"] < 0
    assert item["actual"] == 0


def test_impact_is_actual_less_expected_and_close_to_the_truth():
    wrong = made(2)
    answer, _ = ask(wrong.lines)
    item = answer["items"][0]
    line = next(each for each in wrong.lines if each.usage_type == wrong.usage_type)
    truth = sum(float(amount) for amount in line.daily)
    assert item["impact_usd"] == pytest.approx(item["actual"] - item["expected"], abs=1e-5)
    assert item["impact_usd"] == pytest.approx(truth, rel=0.15)


def test_the_days_of_one_that_ended_and_of_one_that_lasts():
    for seed in (2, 6):
        wrong = made(seed)
        item = ask(wrong.lines)[0]["items"][0]
        assert item["date"] == wrong.first.isoformat()
        lasts = wrong.last == TODAY - timedelta(days=1)
        assert item["end_date"] == (None if lasts else wrong.last.isoformat())


def test_korean_sentence_and_other_currency():
    answer, _ = ask(made(2).lines, unit="KRW", locale="ko")
    assert answer["currency"] == "KRW"
    assert "KRW" in answer["items"][0]["message"]
    assert answer["items"][0]["message"].endswith("니다.")


@pytest.mark.parametrize("days", [0, 1, 3, 12])
def test_young_bills_are_no_error(days):
    lines = [Line(("7.5",) * days, TODAY, service="AWS Lambda")] if days else []
    answer, _ = ask(lines)
    assert (answer["items"], answer["warnings"]) == ([], [])


def test_only_credits_is_no_error():
    assert ask([Line(("-3",) * DAYS, TODAY, record_type="Credit")])[0]["items"] == []


def test_a_jump_in_the_first_week_is_seen():
    lines = [Line(("10", "10", "11", "10", "10", "95"), TODAY, service="AWS Lambda")]
    (item,) = ask(lines)[0]["items"]
    assert item["date"] == "2026-11-21"


def test_denied_is_a_warning():
    answer, _ = ask(made(0).lines, error=AccessDenied())
    assert answer["items"] == []
    assert [w["code"] for w in answer["warnings"]] == ["access_denied"]


def test_ids_stay_the_same():
    first, again = ask(made(1).lines)[0], ask(made(1).lines)[0]
    assert [i["id"] for i in first["items"]] == [i["id"] for i in again["items"]]
