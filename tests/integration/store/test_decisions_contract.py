"""What people decided about recommendations, in both twins of the table."""

from __future__ import annotations

from datetime import date

import pytest

from rassistant.store.decisions import Decision, Decisions
from rassistant.store.tables import DECISIONS

SNOOZED = Decision("ebs-1", "snooze", "after the move", date(2026, 12, 1), "kim", "2026-11-22T10:00:00Z")
REJECTED = Decision("ec2-1", "reject", "needed for audits", None, "lee", "2026-11-22T11:00:00Z")


@pytest.fixture(params=["memory", "dynamo"])
def store(request, table_of):
    return Decisions(table_of(request.param, DECISIONS))


def test_what_was_decided_comes_back_whole(store):
    store.put(SNOOZED)
    store.put(REJECTED)
    assert store.all() == {"ebs-1": SNOOZED, "ec2-1": REJECTED}
    assert store.get("ebs-1") == SNOOZED
    assert store.get("nothing") is None


def test_the_last_decision_counts_and_can_be_taken_back(store):
    store.put(SNOOZED)
    later = Decision("ebs-1", "accept", "", None, "lee", "2026-11-23T10:00:00Z")
    store.put(later)
    assert store.all() == {"ebs-1": later}
    store.remove("ebs-1")
    store.remove("ebs-1")
    assert store.all() == {}


def test_a_snooze_holds_through_its_last_day():
    assert SNOOZED.holds(date(2026, 12, 1))
    assert not SNOOZED.holds(date(2026, 12, 2))
    assert REJECTED.holds(date(2030, 1, 1))
