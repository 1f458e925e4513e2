"""Tasks side by side within a bound; a task may fan out in its turn on the same threads."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from threading import Condition
from typing import Generic, TypeVar

from rassistant.errors import RAssistantError

T = TypeVar("T")


class Pool:
    """Threads shared by everything that one process asks of AWS.

    Who fans out works along: it takes tasks itself, and waits only for those that another thread has begun. So tasks
    that fan out from inside the pool can't wait for threads which wait for them.
    """

    def __init__(self, concurrency: int) -> None:
        self._helpers = max(concurrency - 1, 0)
        self._executor = ThreadPoolExecutor(max(self._helpers, 1), thread_name_prefix="aws")

    def fan_out(self, tasks: Sequence[Callable[[], T]]) -> list[T | RAssistantError]:
        """What each returned, or the error of ours that it raised, in order. Any other error is raised."""
        work = _Work(tasks)
        for _ in range(min(self._helpers, len(tasks) - 1)):
            self._executor.submit(work.drain)
        work.drain()
        return work.results()


def fan_out(tasks: Sequence[Callable[[], T]], *, concurrency: int) -> list[T | RAssistantError]:
    """``Pool.fan_out`` on threads of its own."""
    pool = Pool(min(concurrency, max(len(tasks), 1)))
    try:
        return pool.fan_out(tasks)
    finally:
        pool._executor.shutdown(wait=False)


class _Work(Generic[T]):
    def __init__(self, tasks: Sequence[Callable[[], T]]) -> None:
        self._tasks = tasks
        self._done: dict[int, T | RAssistantError] = {}
        self._crashes: list[Exception] = []
        self._next = 0
        self._changed = Condition()

    def drain(self) -> None:
        """Takes tasks until none is left to take."""
        while True:
            with self._changed:
                index = self._next
                if index >= len(self._tasks):
                    return
                self._next += 1
            self._run(index)

    def _run(self, index: int) -> None:
        outcome: T | RAssistantError
        try:
            outcome = self._tasks[index]()
        except RAssistantError as error:
            outcome = error
        except Exception as crash:  # noqa: BLE001  (raised again in the thread that waits)
            self._crashes.append(crash)
            outcome = RAssistantError()
        with self._changed:
            self._done[index] = outcome
            self._changed.notify_all()

    def results(self) -> list[T | RAssistantError]:
        with self._changed:
            self._changed.wait_for(lambda: len(self._done) == len(self._tasks))
        if self._crashes:
            raise self._crashes[0]
        return [self._done[index] for index in range(len(self._tasks))]
