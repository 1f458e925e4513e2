"""What an account file may say of a kind: the shape of its rules."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

KeyType = Literal["text", "integer", "number", "boolean", "name", "names", "records"]


@dataclass(frozen=True, slots=True)
class Key:
    """What a key of ``details`` holds.

    ``name`` and ``names`` refer to other resources by their names. ``minimum`` bounds numbers from below,
    ``values`` lists the only texts that AWS knows. ``nullable``: null is a value of its own, not a slip.
    ``records``: a list of objects with the keys of ``members``.
    """

    type: KeyType
    values: tuple[str, ...] = ()
    minimum: float = 0
    nullable: bool = False
    refers_to: tuple[str, ...] = ()
    may_be_gone: bool = False
    members: Mapping[str, Key] | None = None


@dataclass(frozen=True, slots=True)
class KindRules:
    """``statuses`` empty: AWS leaves the status open (RDS has some forty), only its spelling is judged."""

    default_status: str
    statuses: tuple[str, ...]
    details: Mapping[str, Key]


TEXT = Key("text")
FLAG = Key("boolean")
COUNT = Key("integer")
SIZE = Key("integer", minimum=1)
AGE = Key("number")
"""Days ago."""
