"""One reading at a time for a key: who asks for what is being read waits for it instead of reading it again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import Future
from threading import Lock
from typing import Generic, TypeVar

T = TypeVar("T")


class Flights(Generic[T]):
    """Within one process; tabs that load at the same moment share their readings."""

    def __init__(self) -> None:
        self._under_way: dict[str, Future[T]] = {}
        self._lock = Lock()

    def join(self, keys: Sequence[str], read: Callable[[Sequence[str]], dict[str, T]]) -> dict[str, T]:
        """``read`` is called with those of ``keys`` that nobody reads; it must return a value for each of them.

        One's own are read before another's are waited for, so two askers never wait for each other.
        """
        own: dict[str, Future[T]] = {}
        others: dict[str, Future[T]] = {}
        with self._lock:
            for key in keys:
                future = self._under_way.get(key)
                if future is None:
                    own[key] = self._under_way[key] = Future()
                else:
                    others[key] = future
        results = self._fly(own, read) if own else {}
        return {**results, **{key: future.result() for key, future in others.items()}}

    def _fly(self, own: dict[str, Future[T]], read: Callable[[Sequence[str]], dict[str, T]]) -> dict[str, T]:
        try:
            results = read(list(own))
            for key, future in own.items():
                future.set_result(results[key])
        except BaseException as error:
            for future in own.values():
                if not future.done():
                    future.set_exception(error)
            raise
        finally:
            with self._lock:
                for key in own:
                    self._under_way.pop(key, None)
        return results
