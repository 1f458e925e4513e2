"""What a word or a number of a question may mean, before the sentence decides."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Literal

from rassistant.language.plan import Value

ANY_SERVICE = ""
"""As the service type of a reference: every row has the field."""


@dataclass(frozen=True, slots=True)
class ServiceWord:
    """``generic``: a noun that other services use too (instance, server), which another service's name overrides.

    ``owners``: the AWS services that the types belong to (a volume belongs to ec2).
    ``proper``: the service's own name (EC2, Lambda), not a common noun (volume, function).
    """

    types: tuple[str, ...]
    proper: bool = False
    generic: bool = False
    owners: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Ref:
    """A field of a kind, with a value where the word carries one (``encrypted``: True).

    ``negated``: any value but this. ``family``: the value is the beginning of the field's values (``python`` of ``python3.12``).
    """

    service_type: str
    path: str
    value: Value = None
    family: bool = False
    negated: bool = False


UnitClass = Literal["percent", "bytes", "time", "money", "count", ""]


@dataclass(frozen=True, slots=True)
class Number:
    """``value`` in the unit of its class: percent, bytes, seconds, USD (a month), pieces. ``raw``: as written.

    ``unit`` is the written unit in its short form (``GiB``, ``day``); ``amount`` is the number in it.
    """

    value: float
    unit_class: UnitClass
    raw: str
    unit: str = ""
    amount: float = 0.0
    currency: str = ""


@dataclass(frozen=True, slots=True)
class Span:
    """Calendar days in UTC, ``end`` exclusive."""

    start: date
    end: date


@dataclass(frozen=True, slots=True)
class Window:
    """The last ``days`` days up to now; ``hours`` where it is shorter than a day."""

    days: int
    hours: int = 0


@dataclass(slots=True)
class Item:
    """A piece of the question: ``senses`` maps a category to what it stands for there."""

    start: int
    end: int
    text: str
    senses: Mapping[str, Any] = field(default_factory=dict)

    def has(self, category: str) -> bool:
        return category in self.senses
