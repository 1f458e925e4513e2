"""A partial failure is a value: what was read, what was not, and how old it is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Generic, TypeVar

from rassistant.errors import Locale, RAssistantError, Text
from rassistant.models.clock import iso

T = TypeVar("T")
U = TypeVar("U")


@dataclass(frozen=True, slots=True)
class Problem:
    """A part of AWS that could not be read. ``service`` is the AWS client name (``rds``, ``ce``)."""

    account_id: str | None
    region: str | None
    service: str
    code: str
    message: Text

    @classmethod
    def of(cls, error: RAssistantError, *, account_id: str | None, region: str | None, service: str) -> Problem:
        return cls(account_id, region, service, error.code, error.message)

    def as_warning(self, locale: Locale) -> dict[str, object]:
        return {
            "account_id": self.account_id,
            "region": self.region,
            "service": self.service,
            "code": self.code,
            "message": self.message[locale],
        }


@dataclass(frozen=True, slots=True)
class Collected(Generic[T]):
    """``value`` with its holes. ``as_of`` is the age of the oldest part, None where nothing was read at all."""

    value: T
    problems: tuple[Problem, ...] = ()
    as_of: datetime | None = None
    stale: bool = False

    def map(self, change: Callable[[T], U]) -> Collected[U]:
        return Collected(change(self.value), self.problems, self.as_of, self.stale)

    def provenance(self, locale: Locale) -> dict[str, object]:
        """``as_of``, ``stale`` and ``warnings``, as every answer built from AWS data carries them."""
        return {
            "as_of": None if self.as_of is None else iso(self.as_of),
            "stale": self.stale,
            "warnings": [problem.as_warning(locale) for problem in unique(self.problems)],
        }


def unique(problems: tuple[Problem, ...]) -> tuple[Problem, ...]:
    """Without repetitions, in the order of first sight."""
    return tuple(dict.fromkeys(problems))


def oldest(*moments: datetime | None) -> datetime | None:
    known = [moment for moment in moments if moment is not None]
    return min(known) if known else None
