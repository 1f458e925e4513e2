"""What people said of anomalies, in both twins of the table."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from rassistant.store.anomaly_verdicts import AnomalyVerdicts, Judged, Likeness
from rassistant.store.cost_requests import CostRequests
from rassistant.store.preferences import Preferred
from rassistant.store.tables import PREFERENCES

OF = Likeness("service", "EC2 - Other", "", ("usage_type", "NatGateway-Bytes"), "more", "2026-11-10", 50.0, 100.25)
EXPECTED = Judged("a1", "expected", "backfill 백필", "kim", "2026-11-12T08:00:00Z", OF)


@pytest.fixture(params=["memory", "dynamo"])
def table(request, table_of):
    return table_of(request.param, PREFERENCES)


def test_what_was_said_comes_back_whole_until_it_is_taken_back(table):
    verdicts = AnomalyVerdicts(table)
    uncaused = replace(EXPECTED, anomaly_id="b2", verdict="investigate", reason="", of=replace(OF, cause=None))
    verdicts.put(EXPECTED)
    verdicts.put(uncaused)
    assert verdicts.all() == {"a1": EXPECTED, "b2": uncaused}
    verdicts.put(replace(EXPECTED, verdict="investigate"))
    assert verdicts.all()["a1"].verdict == "investigate"
    assert verdicts.remove("a1")
    assert not verdicts.remove("a1")
    assert set(verdicts.all()) == {"b2"}


def test_it_shares_its_table_with_the_settings(table):
    AnomalyVerdicts(table).put(EXPECTED)
    Preferred(table).change({"headroom_pct": 30}, by="kim", at="2026-11-12T08:00:00Z")
    requests = CostRequests(table, lambda: datetime(2026, 11, 22, tzinfo=UTC))
    requests.take(None)
    assert (set(AnomalyVerdicts(table).all()), Preferred(table).read().headroom_pct, requests.today()) == (
        {"a1"},
        30,
        1,
    )
