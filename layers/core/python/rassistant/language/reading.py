"""What a question was read as: a plan, or why there is none."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from rassistant.errors import Text
from rassistant.language.account.account_words import AccountWords
from rassistant.language.plan import QueryPlan

Reason = Literal[
    "empty",
    "unknown_words",
    "unknown_region",
    "unknown_account",
    "unknown_field",
    "unknown_state",
    "action",
    "currency",
    "time",
    "unclear",
]


@dataclass(frozen=True, slots=True)
class Refusal:
    """``words``: those of the question that are to blame."""

    reason: Reason
    message: Text
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """Exactly one of ``plan`` and ``refusal``. ``partial``: what was understood all the same, where words were left.

    ``aside``: what was said besides the question, as it was written.
    """

    plan: QueryPlan | None = None
    refusal: Refusal | None = None
    partial: QueryPlan | None = None
    corrections: tuple[tuple[str, str], ...] = ()
    aside: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Situation:
    """What a question is read against. ``accounts``: (id, name) of each that is examined. ``words``: of the
    account itself, where the question has some that nothing else explains."""

    now: datetime
    accounts: tuple[tuple[str, str], ...] = ()
    previous: QueryPlan | None = None
    words: AccountWords | None = None
