"""Typed reading of decoded JSON that notes every fault with its path and goes on."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from infra.local.simulator.account_model import Fault


class Checked:
    """A node of the document at ``path``. A fault found below it is added to the list that all nodes share."""

    __slots__ = ("faults", "path", "value")

    def __init__(self, value: Any, path: str, faults: list[Fault]) -> None:
        self.value = value
        self.path = path
        self.faults = faults

    def fault(self, message: str) -> None:
        self.faults.append(Fault(self.path, message))

    def object(self, *, required: Iterable[str] = (), optional: Iterable[str] = ()) -> Mapping[str, Checked]:
        """The members. Unknown and missing keys are faults; an empty mapping where this is no object."""
        if not isinstance(self.value, dict):
            self.fault(f"must be an object, not {_shown(self.value)}")
            return {}
        required = tuple(required)
        known = {*required, *optional}
        for key in self.value:
            if key not in known:
                self.member(key).fault(f"is not a known key; known here: {', '.join(sorted(known)) or 'none'}")
        for key in required:
            if key not in self.value:
                self.member(key).fault("is missing")
        return {key: self.member(key) for key in self.value if key in known}

    def entries(self) -> Mapping[str, Checked]:
        """The members of an object whose keys are free (tags, metrics)."""
        if not isinstance(self.value, dict):
            self.fault(f"must be an object, not {_shown(self.value)}")
            return {}
        return {key: self.member(key) for key in self.value}

    def items(self) -> Iterator[Checked]:
        if not isinstance(self.value, list):
            self.fault(f"must be a list, not {_shown(self.value)}")
            return
        for index, value in enumerate(self.value):
            yield Checked(value, f"{self.path}[{index}]", self.faults)

    def member(self, key: str) -> Checked:
        path = f"{self.path}.{key}" if _is_plain(key) else f"{self.path}[{key!r}]"
        return Checked(self.value.get(key), path, self.faults)

    def text(self, default: str = "", *, values: Sequence[str] = ()) -> str:
        if not isinstance(self.value, str):
            self.fault(f"must be text, not {_shown(self.value)}")
            return default
        if not self.value.strip():
            self.fault("must not be empty")
            return default
        if values and self.value not in values:
            self.fault(f"{self.value!r} is none of {', '.join(values)}")
            return default
        return self.value

    def flag(self) -> bool:
        if not isinstance(self.value, bool):
            self.fault(f"must be true or false, not {_shown(self.value)}")
        return self.value is True

    def number(self, default: float = 0.0, *, minimum: float | None = None, maximum: float | None = None) -> float:
        if not _is_number(self.value):
            self.fault(f"must be a number, not {_shown(self.value)}")
            return default
        return float(self._bounded(self.value, default, minimum, maximum))

    def integer(self, default: int = 0, *, minimum: float | None = None) -> int:
        if not _is_number(self.value) or self.value != int(self.value):
            self.fault(f"must be a whole number, not {_shown(self.value)}")
            return default
        return int(self._bounded(self.value, default, minimum, None))

    def numbers(self) -> tuple[float, ...]:
        """A list of numbers; each one that is none is a fault of its own."""
        if not isinstance(self.value, list):
            self.fault(f"must be a list of numbers, not {_shown(self.value)}")
            return ()
        for index, value in enumerate(self.value):
            if not _is_number(value):
                self.faults.append(Fault(f"{self.path}[{index}]", f"must be a number, not {_shown(value)}"))
        return tuple(float(value) for value in self.value if _is_number(value))

    def texts(self) -> Mapping[str, str]:
        """An object of texts, which may be empty texts (tags)."""
        found = {}
        for key, member in self.entries().items():
            if isinstance(member.value, str):
                found[key] = member.value
            else:
                member.fault(f"must be text, not {_shown(member.value)}")
        return found

    def _bounded(self, value: float, default: float, minimum: float | None, maximum: float | None) -> float:
        if minimum is not None and value < minimum:
            self.fault(f"must be at least {minimum:g}, not {value}")
            return default
        if maximum is not None and value > maximum:
            self.fault(f"must be at most {maximum:g}, not {value}")
            return default
        return value


def _is_number(value: object) -> bool:
    # JSON knows no NaN, but 1e999 decodes to infinity; true is an int in Python only.
    return isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value)


def _is_plain(key: str) -> bool:
    return key.isidentifier()


def _shown(value: object) -> str:
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, dict):
        return "an object"
    if isinstance(value, list):
        return "a list"
    text = repr(value)
    return text if len(text) <= 60 else f"{text[:57]}..."
