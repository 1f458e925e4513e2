"""The checks on the account itself and on commitments, on both sides of their thresholds."""

from __future__ import annotations

import pytest

from rassistant.checks.check import Verdict
from tests.unit.checks.every_example import EXAMPLES
from tests.unit.checks.examples_accounts import PURCHASES, offer

INSIDE_AND_OUTSIDE = [
    ("ACCT-BUDGET", {"value": 0}, {"value": 1}),
    ("ACCT-ANOMALY", {"value": 0}, {"value": 1}),
    ("ACCT-ORG", {"value": ""}, {"value": "o-1"}),
    ("ACCT-OPTIN", {"hub": "Active"}, {"hub": "Active", "optimizer": "Active"}),
    ("TAG-MISSING", {"tagged": 9}, {"tagged": 10}),
    ("TAG-MISSING", {"total": 10}, {"total": 9, "tagged": 5}),
    ("TAG-MISSING", {"tagged": 4}, {"tagged": 10}),
    ("COST-MOM", {"after": 120.1}, {"after": 120.0}),
    ("COST-MOM", {"before": 10.0, "after": 20.1}, {"before": 10.0, "after": 20.0}),
    ("COST-MOM", {"after": 79.9}, {"after": 80.0}),
    ("COMMIT-EXPIRY", {"days_left": 29.9}, {"days_left": 30.1}),
    ("COMMIT-EXPIRY", {"days_left": -29.9}, {"days_left": -30.1}),
    ("COMMIT-LOWUSE", {"used": 94.9}, {"used": 95.0}),
    ("SP-COMPUTE", {"monthly_saving_usd": 1.0}, {"monthly_saving_usd": 0.99}),
    ("SP-COMPUTE", {"removed_usd": 1459.0 - 15}, {"removed_usd": 1460.0}),
]


@pytest.mark.parametrize(("code", "inside", "outside"), INSIDE_AND_OUTSIDE)
def test_both_sides_of_the_boundary(bench, code, inside, outside):
    assert isinstance(bench.judge(code, EXAMPLES[code](bench, **inside)), Verdict)
    bench.resources.clear()
    assert not isinstance(bench.judge(code, EXAMPLES[code](bench, **outside)), Verdict)


@pytest.mark.parametrize("code", PURCHASES)
def test_a_purchase_is_reckoned_on_what_stays(bench, code):
    whole = bench.judge(code, offer(bench, code))
    half = bench.judge(code, offer(bench, code, removed_usd=730.0))
    assert whole.saving.list_usd == pytest.approx(0.27 * 730)
    assert half.saving.list_usd == pytest.approx(0.27 * 730 / 2)
    shown = {evidence.metric: evidence.value for evidence in whole.evidence}
    assert shown["break-even"] == pytest.approx(0.73)
    assert shown["commitment used in the least busy hour"] == pytest.approx(1.0)
    # A dollar of the least busy hour is gone: what is bought for half of the mean then has nothing to cover in it.
    left = {evidence.metric: evidence.value for evidence in half.evidence}
    assert left["commitment used in the least busy hour"] == pytest.approx(0.0)
