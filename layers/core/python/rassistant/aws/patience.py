"""Retries of read calls: which failures, how often, after how long."""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Lock
from typing import TypeVar

from rassistant.aws.failures import Unavailable, Unreachable
from rassistant.errors import MalformedAnswer, RAssistantError, Throttled, TimedOut

T = TypeVar("T")

_TRIES: tuple[tuple[type[RAssistantError], int], ...] = (
    (Throttled, 8),  # at 30 % throttled, one call in 15,000 fails for good
    (Unreachable, 3),
    (Unavailable, 3),
    (MalformedAnswer, 2),
    (TimedOut, 2),  # two of 12 s fit under the gateway's 29 s
)


class Allowance:
    """Retries that may still be made where nothing gets through; every call that does gives one back.

    At 30 % throttled it never runs out. Where all calls are throttled, the first readings use it up within seconds and
    the others fail at once: their holes are told in time, where retrying each would outlast the gateway's 29 s.
    """

    def __init__(self, retries: int = 40) -> None:
        self._most = self._left = retries
        self._lock = Lock()

    def take(self) -> bool:
        with self._lock:
            self._left = max(0, self._left - 1)
            return self._left > 0

    def give(self) -> None:
        with self._lock:
            self._left = min(self._most, self._left + 1)


@dataclass(frozen=True, slots=True)
class Patience:
    """Full jitter: a random share of a ceiling that doubles, so that calls throttled together do not return together.

    Safe for calls that only read. botocore's own retries are switched off: they do not cover a body that breaks off or
    does not parse, and wait four times for a call that times out.
    """

    first_ceiling_s: float = 0.2
    last_ceiling_s: float = 4.0
    sleep: Callable[[float], None] = time.sleep
    share: Callable[[], float] = field(default=random.random)

    def insist(self, call: Callable[[], T], allowance: Allowance | None = None) -> T:
        """``call()``, again where that makes sense and the allowance lasts; raises the last error."""
        tries = 0
        while True:
            tries += 1
            try:
                answer = call()
            except RAssistantError as error:
                if tries >= _allowed(error) or not (allowance is None or allowance.take()):
                    raise
            else:
                if allowance is not None:
                    allowance.give()
                return answer
            self.sleep(self.share() * min(self.last_ceiling_s, self.first_ceiling_s * 2 ** (tries - 1)))


def _allowed(error: RAssistantError) -> int:
    return next((tries for kind, tries in _TRIES if isinstance(error, kind)), 1)
