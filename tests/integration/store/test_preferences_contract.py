"""What people set, and what Cost Explorer was asked, in both twins of the table."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

import pytest

from rassistant.models.preferences import KeptPreferences, Preferences
from rassistant.store.cost_requests import CostRequests, Requested, affordable
from rassistant.store.preferences import Preferred
from rassistant.store.tables import PREFERENCES

AT = "2026-11-22T10:00:00Z"


@pytest.fixture(params=["memory", "dynamo"])
def table(request, table_of):
    return table_of(request.param, PREFERENCES)


def test_nothing_set_is_the_defaults(table):
    assert Preferred(table).kept() == KeptPreferences(Preferences(), 0, None, None)


def test_a_change_leaves_the_rest_and_null_is_the_default_again(table):
    store = Preferred(table)
    store.change({"monthly_target_usd": 500.0, "headroom_pct": 30}, by="kim", at=AT)
    kept = store.change({"lookback_days": 32}, by="lee", at="2026-11-22T11:00:00Z")
    assert kept == store.kept()
    assert kept.preferences == Preferences(monthly_target_usd=500.0, headroom_pct=30, lookback_days=32)
    assert (kept.version, kept.updated_by, kept.updated_at) == (2, "lee", "2026-11-22T11:00:00Z")
    store.change({"headroom_pct": None, "monthly_target_usd": None}, by="kim", at=AT)
    assert store.read() == Preferences(lookback_days=32)


def test_a_change_decided_on_an_older_state_is_refused(table):
    store = Preferred(table)
    assert store.change({"headroom_pct": 30}, by="kim", at=AT, version=0) is not None
    assert store.change({"headroom_pct": 40}, by="lee", at=AT, version=0) is None
    assert store.change({"headroom_pct": 40}, by="lee", at=AT, version=7) is None
    assert store.change({"headroom_pct": 40}, by="lee", at=AT, version=1) is not None
    assert store.read().headroom_pct == 40


def test_writers_at_once_keep_each_others_changes(table):
    store = Preferred(table)
    changes = [{"headroom_pct": 30}, {"lookback_days": 32}, {"monthly_target_usd": 9.5}, {"conversation_days": 7}]
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda change: store.change(change, by="kim", at=AT), changes))
    assert store.kept().version == 4
    assert store.read() == Preferences(monthly_target_usd=9.5, headroom_pct=30, lookback_days=32, conversation_days=7)


def test_what_another_version_wrote_is_passed_over(table):
    table.put({"pk": "preferences", "sk": "current", "version": 3, "headroom_pct": 99, "of_tomorrow": [1]})
    assert Preferred(table).kept() == KeptPreferences(Preferences(), 3)


class Clock:
    def __init__(self):
        self.now = datetime(2026, 11, 30, 23, 30, tzinfo=UTC)

    def __call__(self):
        return self.now


def test_requests_are_counted_by_the_utc_day_and_month(table):
    clock = Clock()
    requests = CostRequests(table, clock)
    clock.now -= timedelta(days=1)
    assert [requests.take(None) for _ in range(2)] == [True, True]
    clock.now += timedelta(days=1)
    assert requests.take(None)
    assert requests.counted() == Requested(today=1, this_month=3)
    clock.now += timedelta(hours=1)
    assert requests.counted() == Requested(today=0, this_month=0)


def test_no_more_are_let_go_than_the_cap_pays_for(table):
    requests = CostRequests(table, Clock())
    with ThreadPoolExecutor(8) as pool:
        let_go = list(pool.map(lambda _: requests.take(0.05), range(20)))
    assert sum(let_go) == 5
    assert requests.counted().today == 5
    assert not requests.take(0.05)
    assert requests.take(0.06)


@pytest.mark.parametrize("cap", [0, 0.009])
def test_a_cap_below_one_request_lets_none_go(table, cap):
    requests = CostRequests(table, Clock())
    assert not requests.take(cap)
    assert requests.counted().today == 0


def test_whole_cents_are_whole_requests():
    assert [affordable(usd) for usd in (0.01, 0.07, 0.29, 0.57, 1.1, 0.059)] == [1, 7, 29, 57, 110, 5]
