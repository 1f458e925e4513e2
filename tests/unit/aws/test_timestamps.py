"""Times as AWS sends them."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from rassistant.aws.timestamps import parse_utc


@pytest.mark.parametrize(
    "given",
    [1772323200, 1772323200.0, "2026-03-01T00:00:00Z", "2026-03-01T00:00:00.000Z", "2026-03-01T09:00:00+09:00",
     "2026-03-01T00:00:00", "1772323200", "Sun, 01 Mar 2026 00:00:00 GMT"],
)  # fmt: skip
def test_every_form_is_the_same_moment(given):
    parsed = parse_utc(given)
    assert parsed == datetime(2026, 3, 1, tzinfo=UTC)
    assert parsed.tzinfo is not None


@pytest.mark.parametrize("given", [None, {}, [], "yesterday"])
def test_what_is_no_time_is_refused(given):
    with pytest.raises((TypeError, ValueError)):
        parse_utc(given)
