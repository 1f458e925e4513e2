"""Retries of read calls: which failures, how often, after how long."""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from dataclasses import dataclass, field
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

    def insist(self, call: Callable[[], T]) -> T:
        """``call()``, again where that makes sense; raises the last error."""
        tries = 0
        while True:
            tries += 1
            try:
                return call()
            except RAssistantError as error:
                if tries >= _allowed(error):
                    raise
            self.sleep(self.share() * min(self.last_ceiling_s, self.first_ceiling_s * 2 ** (tries - 1)))


def _allowed(error: RAssistantError) -> int:
    return next((tries for kind, tries in _TRIES if isinstance(error, kind)), 1)
