"""Tasks side by side, within a bound, nested without a deadlock."""

from __future__ import annotations

import threading
import time

import pytest

from rassistant.aws.fanout import Pool, fan_out
from rassistant.errors import Throttled


def test_results_keep_the_order_and_errors_of_ours_are_values() -> None:
    def task(n: int) -> int:
        if n == 3:
            raise Throttled
        return n * n

    results = Pool(4).fan_out([lambda n=n: task(n) for n in range(8)])
    assert [r for i, r in enumerate(results) if i != 3] == [0, 1, 4, 16, 25, 36, 49]
    assert isinstance(results[3], Throttled)


def test_no_tasks_no_results() -> None:
    assert Pool(2).fan_out([]) == []


def test_no_more_at_once_than_the_bound() -> None:
    lock, running, most = threading.Lock(), 0, 0

    def task() -> None:
        nonlocal running, most
        with lock:
            running += 1
            most = max(most, running)
        time.sleep(0.005)
        with lock:
            running -= 1

    fan_out([task] * 40, concurrency=5)
    assert most == 5


def test_tasks_that_fan_out_in_their_turn_do_not_wait_for_each_other_forever() -> None:
    pool = Pool(3)
    done = threading.Event()
    found: list[object] = []

    def inner(n: int) -> int:
        time.sleep(0.001)
        return n

    def outer(n: int) -> int:
        return sum(r for r in pool.fan_out([lambda k=k: inner(n * 10 + k) for k in range(10)]) if isinstance(r, int))

    def run() -> None:
        found.extend(pool.fan_out([lambda n=n: outer(n) for n in range(20)]))
        done.set()

    threading.Thread(target=run, daemon=True).start()
    assert done.wait(10)
    assert found == [sum(n * 10 + k for k in range(10)) for n in range(20)]


def test_another_error_ends_the_whole() -> None:
    def broken() -> None:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        Pool(2).fan_out([broken, lambda: None])
