"""Which days a cost question is about, and which it compares them with."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from rassistant.assistant.intents import without_change
from rassistant.assistant.periods import period_in

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)


def days(*texts):
    return tuple(date.fromisoformat(text) for text in texts)


@pytest.mark.parametrize(
    ("message", "expected"),
    [
        ("왜 요금이 올랐어?", days("2026-10-23", "2026-11-22", "2026-09-23", "2026-10-23")),
        ("왜 이번 달 요금이 올랐어?", days("2026-11-01", "2026-11-22", "2026-10-01", "2026-10-22")),
        ("Why did the bill go up this month?", days("2026-11-01", "2026-11-22", "2026-10-01", "2026-10-22")),
        ("why did it rise last month", days("2026-10-01", "2026-11-01", "2026-09-01", "2026-10-01")),
        ("10월 비용이 왜 늘었어", days("2026-10-01", "2026-11-01", "2026-09-01", "2026-10-01")),
        ("compare October and September", days("2026-10-01", "2026-11-01", "2026-09-01", "2026-10-01")),
        ("이번 달과 지난달 비용 비교", days("2026-11-01", "2026-11-22", "2026-10-01", "2026-10-22")),
        ("지난 7일 비용이 왜 늘었어?", days("2026-11-15", "2026-11-22", "2026-11-08", "2026-11-15")),
        ("last 90 days", days("2026-08-24", "2026-11-22", "2026-05-26", "2026-08-24")),
        ("3분기 비용이 왜", days("2026-07-01", "2026-10-01", "2026-04-01", "2026-07-01")),
    ],
)
def test_period(message, expected):
    found = period_in(without_change(message), NOW)
    assert (found.start, found.end, found.previous_start, found.previous_end) == expected


def test_on_the_first_of_a_month_the_month_so_far_is_that_day():
    found = period_in("why did the bill go up this month", datetime(2026, 11, 1, 9, tzinfo=UTC))
    assert (found.start, found.end) == days("2026-11-01", "2026-11-02")
    assert (found.previous_start, found.previous_end) == days("2026-10-01", "2026-10-02")


def test_a_long_month_against_a_short_one():
    found = period_in("이번 달", datetime(2026, 3, 31, 9, tzinfo=UTC))
    assert (found.previous_start, found.previous_end) == days("2026-02-01", "2026-03-01")


@pytest.mark.parametrize(
    "text",
    ["요금이 지난달보다 왜 더 나와?", "지난달 대비 비용", "why more than last month?", "cost compared to last month"],
)
def test_a_lone_period_to_compare_with_is_not_the_one_asked_about(text):
    now = datetime(2026, 11, 22, 12, tzinfo=UTC)
    period = period_in(text, now)
    assert (period.start, period.end) == (date(2026, 11, 1), date(2026, 11, 22))
    assert (period.previous_start, period.previous_end) == (date(2026, 10, 1), date(2026, 10, 22))


def test_a_lone_period_is_asked_about_where_nothing_is_compared_with_it():
    assert period_in("지난달 비용", datetime(2026, 11, 22, 12, tzinfo=UTC)).start == date(2026, 10, 1)
