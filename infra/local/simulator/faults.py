"""Which calls fail or are slowed, and how: the ``faults`` of an account file and of ``PUT /local/faults``."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from random import Random
from threading import Lock
from typing import Any

from infra.local.simulator.calls import Call

_CODE = re.compile(r"^[A-Za-z][A-Za-z0-9_.:-]{0,127}$")
_KEYS = ("service", "region", "operation", "error", "rate", "latency_ms")
_MAX_LATENCY_MS = 120_000

# What an API is called besides its boto3 client: its endpoint or its IAM prefix.
_ALIASES: Mapping[str, str] = {
    "monitoring": "cloudwatch",
    "elasticloadbalancing": "elbv2",
    "costexplorer": "ce",
    "cost-explorer": "ce",
    "tagging": "resourcegroupstaggingapi",
    "tag": "resourcegroupstaggingapi",
}


class BadFaults(ValueError):
    """``problems``: [(where, what is wrong)]."""

    def __init__(self, problems: Sequence[tuple[str, str]]) -> None:
        self.problems = tuple(problems)
        super().__init__("; ".join(f"{where}: {what}" for where, what in problems))


@dataclass(frozen=True, slots=True)
class Fault:
    """``error``: an AWS error code, or timeout, reset, malformed; None only slows. None elsewhere matches all."""

    service: str | None = None
    region: str | None = None
    operation: str | None = None
    error: str | None = None
    rate: float = 1.0
    latency_ms: float = 0

    def matches(self, call: Call) -> bool:
        service = self.service.lower() if self.service else None
        return (
            (service is None or _ALIASES.get(service, service) == call.service)
            and self.region in (None, call.region)
            and self.operation in (None, call.operation)
        )

    def as_json(self) -> dict[str, Any]:
        values = {key: getattr(self, key) for key in _KEYS}
        return {key: value for key, value in values.items() if value is not None}


@dataclass(frozen=True, slots=True)
class Verdict:
    """What becomes of one call."""

    error: str | None
    latency_ms: float


class Faults:
    """The list in force. Each fault draws from its own seeded series, so the n-th match fares alike in every run."""

    def __init__(self, faults: Sequence[Fault] = ()) -> None:
        self._lock = Lock()
        self.replace(faults)

    def replace(self, faults: Sequence[Fault]) -> None:
        with self._lock:
            self._faults = tuple(faults)
            self._dice = [Random(index) for index in range(len(faults))]

    def list(self) -> list[dict[str, Any]]:
        with self._lock:
            return [fault.as_json() for fault in self._faults]

    def judge(self, call: Call) -> Verdict:
        """Latencies of all that strike add up; the first error that strikes is the one."""
        error, latency_ms = None, 0.0
        with self._lock:
            for fault, dice in zip(self._faults, self._dice, strict=True):
                if not fault.matches(call) or dice.random() >= fault.rate:
                    continue
                latency_ms += fault.latency_ms
                error = error or fault.error
        return Verdict(error, latency_ms)


def parse_faults(document: object) -> tuple[Fault, ...]:
    """BadFaults with every fault of the list and its JSON path."""
    if not isinstance(document, list):
        raise BadFaults([("$", "must be a list of faults")])
    if len(document) > 1000:
        raise BadFaults([("$", "holds more than 1000 faults")])
    problems: list[tuple[str, str]] = []
    for index, entry in enumerate(document):
        problems += [(f"$[{index}]{where}", what) for where, what in _problems(entry)]
    if problems:
        raise BadFaults(problems)
    return tuple(Fault(**{key: value for key, value in entry.items() if value is not None}) for entry in document)


def _problems(entry: object) -> list[tuple[str, str]]:
    if not isinstance(entry, dict):
        return [("", "must be an object")]
    found = [(f".{key}", f"is not known; known: {', '.join(_KEYS)}") for key in entry if key not in _KEYS]
    for key in ("service", "region", "operation", "error"):
        value = entry.get(key)
        if value is not None and not (isinstance(value, str) and _CODE.match(value)):
            found.append((f".{key}", "must be a name"))
    found += _number_problems(entry, "rate", 1)
    found += _number_problems(entry, "latency_ms", _MAX_LATENCY_MS)
    if entry.get("error") is None and not entry.get("latency_ms"):
        found.append(("", "needs an error or a latency_ms"))
    return found


def _number_problems(entry: Mapping[str, Any], key: str, maximum: float) -> list[tuple[str, str]]:
    value = entry.get(key)
    if value is None:
        return []
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= maximum:
        return [(f".{key}", f"must be a number from 0 to {maximum}")]
    return []
