"""Which values a preference takes: what the API lets in is what the store lets out."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from rassistant.http.schemas import SettingsBody
from rassistant.models.preferences import NAMES, Preferences, is_allowed

TAKEN = [
    ("monthly_target_usd", 0.01),
    ("monthly_target_usd", 1_000_000_000),
    ("cost_explorer_daily_cap_usd", 0),
    ("headroom_pct", 5),
    ("headroom_pct", 60),
    ("lookback_days", 14),
    ("lookback_days", 32),
    ("learn_from_rejections", False),
    ("chat_daily_cap_usd", 0.5),
    ("conversation_days", 1),
    ("conversation_days", 3650),
]
REFUSED = [
    ("monthly_target_usd", 0),
    ("monthly_target_usd", -5),
    ("monthly_target_usd", 1e12),
    ("monthly_target_usd", float("nan")),
    ("monthly_target_usd", float("inf")),
    ("monthly_target_usd", "500"),
    ("cost_explorer_daily_cap_usd", -0.01),
    ("headroom_pct", 4),
    ("headroom_pct", 61),
    ("headroom_pct", 20.5),
    ("headroom_pct", True),
    ("lookback_days", 15),
    ("learn_from_rejections", 1),
    ("chat_daily_cap_usd", -1),
    ("conversation_days", 0),
    ("conversation_days", 3651),
    ("nothing", 1),
]


@pytest.mark.parametrize(("name", "value"), TAKEN)
def test_taken(name, value):
    assert getattr(SettingsBody.model_validate({name: value}), name) == value
    assert is_allowed(name, value)


@pytest.mark.parametrize(("name", "value"), REFUSED)
def test_refused(name, value):
    with pytest.raises(ValidationError):
        SettingsBody.model_validate({name: value})
    assert not is_allowed(name, value)


def test_the_defaults_are_allowed_and_every_one_can_be_set():
    for name in NAMES:
        assert is_allowed(name, getattr(Preferences(), name)), name
        assert name in SettingsBody.model_fields
