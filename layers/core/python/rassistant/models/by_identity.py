"""What was made of values that are handed out as they are, kept for as long as they are these very ones."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from operator import is_
from threading import Lock
from typing import Generic, TypeVar

V = TypeVar("V")


class ByIdentity(Generic[V]):
    """For values that nobody changes once they are made: the same object is the same content.

    The sources are held, so that no other object can take their identity. ``most``: how many names are kept, the
    longest unused goes first.
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._lock = Lock()
        self._held: dict[Hashable, tuple[tuple[object, ...], V]] = {}

    def get(self, name: Hashable, sources: tuple[object, ...], make: Callable[[], V]) -> V:
        """What ``make`` made of these sources under this name; two at once may both make it, and it is the same."""
        with self._lock:
            held = self._held.pop(name, None)
            if held is not None:
                self._held[name] = held
        if held is not None and len(held[0]) == len(sources) and all(map(is_, held[0], sources)):
            return held[1]
        made = make()
        with self._lock:
            self._held.pop(name, None)
            self._held[name] = (sources, made)
            while len(self._held) > self._most:
                del self._held[next(iter(self._held))]
        return made
