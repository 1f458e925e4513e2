"""What the people of one installation set while it runs; what a deployment sets is in ``settings``."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from typing import Any, Literal, get_args

LookbackDays = Literal[14, 32]

LOOKBACKS: tuple[int, ...] = get_args(LookbackDays)
MOST_USD = 1_000_000_000.0
LEAST_TARGET_USD = 0.01
HEADROOM_PCT = (5, 60)
"""Least and most. Below 5 % a peak that was not seen fills the machine; above 60 % nothing is ever too large."""
CONVERSATION_DAYS = (1, 3650)


@dataclass(frozen=True, slots=True)
class Preferences:
    """Holds for everybody. A change takes effect with the next request.

    ``monthly_target_usd``: what a calendar month may cost, in the currency of the bill; None: no target.
    ``cost_explorer_daily_cap_usd``: what requests to Cost Explorer may cost in a UTC day; 0 stops them, None: no cap.
    ``headroom_pct``: the part of a machine that rightsizing leaves free at its highest load.
    ``lookback_days``: the days of metrics that checks judge by.
    ``learn_from_rejections``: whether what was rejected ranks what is like it lower.
    ``chat_daily_cap_usd``: what the model may cost in a UTC day; never above the deployment's own cap.
    ``conversation_days``: how long a conversation is kept after its last message; None: as deployed.
    """

    monthly_target_usd: float | None = None
    cost_explorer_daily_cap_usd: float | None = None
    headroom_pct: int = 20
    lookback_days: LookbackDays = 14
    learn_from_rejections: bool = True
    chat_daily_cap_usd: float | None = None
    conversation_days: int | None = None


@dataclass(frozen=True, slots=True)
class KeptPreferences:
    """``version`` grows by one with each change, 0: never changed. ``updated_at``: ISO 8601 in UTC."""

    preferences: Preferences = Preferences()
    version: int = 0
    updated_at: str | None = None
    updated_by: str | None = None


NAMES: tuple[str, ...] = tuple(field.name for field in fields(Preferences))


def is_allowed(name: str, value: Any) -> bool:
    """Whether ``value`` may be stored as the preference ``name``."""
    test = _TESTS.get(name)
    return test is not None and test(value)


def _amount(least: float) -> Callable[[Any], bool]:
    return lambda value: value is None or _between(value, least, MOST_USD)


def _between(value: Any, least: float, most: float) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and least <= value <= most


_TESTS: Mapping[str, Callable[[Any], bool]] = {
    "monthly_target_usd": _amount(LEAST_TARGET_USD),
    "cost_explorer_daily_cap_usd": _amount(0),
    "headroom_pct": lambda value: isinstance(value, int) and _between(value, *HEADROOM_PCT),
    "lookback_days": lambda value: value in LOOKBACKS,
    "learn_from_rejections": lambda value: isinstance(value, bool),
    "chat_daily_cap_usd": _amount(0),
    "conversation_days": lambda value: (
        value is None or (isinstance(value, int) and _between(value, *CONVERSATION_DAYS))
    ),
}
