"""A clock that can be moved forward: everything in the local stack asks it for the time."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from threading import Lock


class MovableClock:
    """Real time plus what was added. Call it for the present moment, aware, in UTC; safe across threads.

    ``frozen_at``: stands still there until moved, for tests.
    """

    def __init__(self, frozen_at: datetime | None = None) -> None:
        self._frozen_at = frozen_at
        self._ahead = timedelta()
        self._lock = Lock()

    def __call__(self) -> datetime:
        with self._lock:
            ahead = self._ahead
        return (self._frozen_at or datetime.now(UTC)) + ahead

    def now(self) -> datetime:
        return self()

    def advance(self, seconds: float) -> datetime:
        """Moves forward and returns the new now. ValueError for going back: stored times would lie in the future."""
        if not 0 <= seconds <= 10 * 366 * 86_400:
            raise ValueError("a clock advances by 0 seconds to ten years")
        with self._lock:
            self._ahead += timedelta(seconds=seconds)
        return self()

    @property
    def ahead_s(self) -> float:
        """How far it was moved, in seconds."""
        with self._lock:
            return self._ahead.total_seconds()
