"""Totals: no cost is saved twice, and never more than what the resources cost."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from rassistant.errors import Text
from rassistant.models.finding import Finding
from rassistant.services.optimize import counted
from rassistant.services.recommendations import totals

_T = Text("a", "가")


def finding(check: str, resource: str, usd: float | None, covers: frozenset[str] = frozenset()) -> Finding:
    keys = frozenset(("1", "us-east-1", "X", one) for one in {resource, *covers})
    return Finding(
        check.upper(), check, resource, resource, "X", "1", "us-east-1", _T, _T, _T, _T, usd, "low", "low", False,
        "X", (), (), covers=keys,
    )  # fmt: skip


def test_the_largest_action_on_a_resource_is_the_one_that_counts():
    idle, smaller = finding("idle", "i-1", 70.0), finding("rightsize", "i-1", 35.0)
    assert [(f.check, f.counted) for f in counted([smaller, idle])] == [("idle", True), ("rightsize", False)]
    assert totals(counted([smaller, idle]))["monthly_saving_usd"] == 70.0


def test_an_address_of_a_stopped_instance_is_not_counted_beside_it():
    stopped = finding("stopped", "i-1", 10.0, frozenset({"vol-1", "eip-1"}))
    address = finding("address", "eip-1", 3.65)
    assert totals(counted([address, stopped])) == {
        "monthly_saving_usd": 10.0,
        "monthly_saving_after_commitments_usd": None,
        "count": 1,
    }


def test_unpriced_findings_are_shown_last_and_left_out_of_totals():
    found = counted([finding("a", "r-1", None), finding("b", "r-1", 5.0)])
    assert [f.check for f in found] == ["b", "a"]
    assert totals(found)["monthly_saving_usd"] == 5.0


costs = st.dictionaries(st.sampled_from("abcdef"), st.floats(0.01, 1000), min_size=1)


@given(
    costs,
    st.lists(st.tuples(st.sampled_from("abcdef"), st.floats(0, 1), st.sets(st.sampled_from("abcdef"), max_size=3))),
)
def test_the_sum_never_exceeds_the_bill_of_the_resources_concerned(bill, wishes):
    findings = []
    for number, (resource, share, others) in enumerate(wishes):
        concerned = {resource, *others}
        usd = share * sum(bill.get(one, 0.0) for one in concerned)
        findings.append(finding(f"check{number}", resource, usd, frozenset(others)))
    taken = counted(findings)
    concerned = {key[3] for f in taken for key in f.covers}
    assert totals(taken)["monthly_saving_usd"] <= sum(bill.get(one, 0.0) for one in concerned) + 1e-6
