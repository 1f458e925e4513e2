"""What an "expected" quiets, and what comes back: both sides of every threshold."""

from __future__ import annotations

import pytest

from rassistant.services.anomaly_feedback import likeness, sort_out
from rassistant.store.anomaly_verdicts import Judged


def item(
    id_="a", date="2026-11-10", days=2, impact=100.0, value="EC2 - Other", types=("NatGateway-Bytes",), level="service"
):
    return {
        "id": id_,
        "date": date,
        "days": days,
        "impact_usd": impact,
        "scope": {"dimension": level, "value": value, "service": None},
        "causes": [
            {"dimension": "service", "value": value, "change_usd": impact, "kind": "usage"},
            *({"dimension": "usage_type", "value": t, "change_usd": impact, "kind": "usage"} for t in types),
        ],
    }


def said(one, verdict="expected", reason="", at="2026-11-12T08:00:00Z"):
    return {one["id"]: Judged(one["id"], verdict, reason, "kim", at, likeness(one))}


def quieted(items, verdicts, locale="en"):
    shown, quiet = sort_out(items, verdicts, locale)
    assert len(shown) + len(quiet) == len(items), "none is dropped"
    return [one["id"] for one in quiet]


FIRST = item()


def test_nothing_said_nothing_quieted():
    shown, quiet = sort_out([FIRST], {}, "en")
    assert quiet == []
    assert (shown[0]["feedback"], shown[0]["why"], shown[0]["quieted_by"]) == (None, None, None)


def test_expected_quiets_it_and_says_why():
    _, (one,) = sort_out([FIRST], said(FIRST, reason="backfill"), "en")
    assert one["why"] == "Expected, said kim on 2026-11-12 (backfill)."
    assert one["quieted_by"] == "a"
    assert one["feedback"] == {
        "verdict": "expected",
        "reason": "backfill",
        "by": "kim",
        "at": "2026-11-12T08:00:00Z",
    }


@pytest.mark.parametrize(
    ("other", "is_quiet"),
    [
        (item("b", "2026-11-20"), True),
        (item("b", "2026-11-10"), True),
        (item("b", "2026-11-09"), False),  # before what was judged
        (item("b", "2026-11-20", impact=10), True),
        (item("b", "2026-11-20", impact=150), True),
        (item("b", "2026-11-20", impact=151), False),  # clearly larger a day
        (item("b", "2026-11-20", days=6, impact=300), True),
        (item("b", "2026-11-20", days=7, impact=301), False),  # no more a day, but far more in all
        (item("b", "2026-11-20", impact=-100), False),
        (item("b", "2026-11-20", value="AWS Lambda"), False),
        (item("b", "2026-11-20", level="region"), False),
        (item("b", "2026-11-20", types=("EBS:VolumeUsage",)), False),
        (item("b", "2026-11-20", types=()), False),
        (item("b", "2026-11-20", types=("NatGateway-Bytes", "NatGateway-Hours")), True),
    ],
)
def test_its_like_of_no_greater_size_is_quieted_from_then_on(other, is_quiet):
    assert quieted([other, FIRST], said(FIRST)) == (["b", "a"] if is_quiet else ["a"])


def test_why_a_like_one_is_quiet_and_why_a_larger_one_is_not():
    like, larger = item("b", "2026-11-20"), item("c", "2026-11-21", impact=400)
    (shown,), (quiet, _) = sort_out([larger, like, FIRST], said(FIRST), "en")
    assert quiet["why"] == "Like the one of 2026-11-10, which kim said is expected."
    assert (quiet["quieted_by"], quiet["feedback"]) == ("a", None)
    assert shown["why"] == "Like the one of 2026-11-10, which kim said is expected, but clearly larger (4.0 times)."
    assert shown["quieted_by"] is None


def test_the_judged_one_comes_back_when_it_grows():
    verdicts = said(FIRST)
    assert quieted([item(days=10, impact=750)], verdicts) == ["a"], "longer, not more a day"
    (back,), quiet = sort_out([item(days=10, impact=760)], verdicts, "ko")
    assert quiet == []
    assert back["feedback"]["verdict"] == "expected"
    assert back["why"] == "kim 님이 2026-11-12에 예상된 비용으로 표시했지만 그 뒤로 더 커졌습니다(하루 1.5배)."


def test_investigate_marks_and_is_never_quieted():
    other = item("b", "2026-11-20")
    verdicts = said(FIRST) | said(other, "investigate", "NAT again?")
    (shown,), _ = sort_out([other, FIRST], verdicts, "en")
    assert (shown["id"], shown["feedback"]["verdict"], shown["why"]) == ("b", "investigate", None)
    assert quieted([FIRST], said(other, "investigate")) == []


def test_a_cost_that_ended_is_like_one_that_ended():
    ended, again = item(impact=-50), item("b", "2026-11-20", impact=-60)
    assert quieted([again, ended], said(ended)) == ["b", "a"]
