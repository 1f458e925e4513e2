"""The cache over both tables, and its in-memory twin: the same."""

from __future__ import annotations

import random
import string
import threading
from datetime import UTC, datetime, timedelta

import pytest

from rassistant.errors import Throttled
from rassistant.store.dynamo_cache import DynamoCache
from rassistant.store.gathered_writes import GatheredWrites
from rassistant.store.memory import MemoryCache, MemoryTable
from rassistant.store.near_cache import NearCache
from rassistant.store.tables import CACHE

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
WEEK = timedelta(days=7)


class Hands:
    """A clock that is moved by hand."""

    def __init__(self):
        self.now = NOW

    def __call__(self):
        return self.now


@pytest.fixture
def clock():
    return Hands()


@pytest.fixture(params=["twin", "memory", "dynamo", "near"])
def cache(request, clock, table_of):
    if request.param == "twin":
        return MemoryCache(clock)
    table = table_of("memory" if request.param == "near" else request.param, CACHE)
    cache = DynamoCache(table, clock, piece_bytes=1_000)
    return NearCache(cache, clock) if request.param == "near" else cache


def large(seed, kilobytes=8):
    """Text that does not compress much."""
    return "".join(random.Random(seed).choices(string.printable, k=kilobytes * 1024))


@pytest.mark.parametrize("value", [None, 0, [], {"a": [1.5, None, "서울"]}, large(1), [large(2)]])
def test_a_value_comes_back_with_its_time(cache, value):
    cache.put("inventory#1#us-east-1#ec2", value, NOW, WEEK)
    entry = cache.get("inventory#1#us-east-1#ec2")
    assert entry.value == value
    assert entry.collected_at == NOW


def test_the_time_is_exact(cache):
    moment = NOW + timedelta(microseconds=123456)
    cache.put("k", 1, moment, WEEK)
    assert cache.get("k").collected_at == moment


def test_many(cache):
    for n in range(150):
        cache.put(f"k#{n}", large(n, 3) if n % 50 == 0 else n, NOW, WEEK)
    found = cache.get_many([f"k#{n}" for n in range(160)])
    assert len(found) == 150
    assert found["k#50"].value == large(50, 3)
    assert found["k#149"].value == 149


def test_written_together(cache):
    cache.put("k#1", large(7), NOW, WEEK)
    later = NOW + timedelta(seconds=5)
    readings = {f"k#{n}": (large(n, 3) if n % 20 == 0 else n, later) for n in range(60)}
    cache.put_many(readings, WEEK)
    found = cache.get_many(list(readings))
    assert {key: (entry.value, entry.collected_at) for key, entry in found.items()} == readings
    assert all(entry.expires_at == later + WEEK for entry in found.values())


def test_expired_is_gone_though_the_table_still_has_it(cache, clock):
    cache.put("k", 1, NOW, timedelta(hours=1))
    clock.now += timedelta(hours=1, seconds=-1)
    assert cache.get("k") is not None
    clock.now += timedelta(seconds=1)
    assert cache.get("k") is None


@pytest.mark.parametrize(
    ("old", "new"), [(large(1), large(2)), (large(1), 2), (1, large(2)), (large(1, 9), large(2, 4))]
)
def test_replaced_whole(cache, old, new):
    cache.put("k", old, NOW, WEEK)
    cache.put("k", new, NOW + timedelta(seconds=5), WEEK)
    assert cache.get("k").value == new


def test_what_json_cannot_hold_is_refused(cache):
    with pytest.raises((TypeError, ValueError)):
        cache.put("k", {"x": float("nan")}, NOW, WEEK)
    with pytest.raises(TypeError):
        cache.put("k", {"x": NOW}, NOW, WEEK)


def test_one_claim_at_a_time(cache):
    hold = timedelta(seconds=60)
    assert cache.claim("k", NOW, hold)
    assert not cache.claim("k", NOW + timedelta(seconds=59), hold)
    assert cache.claim("other", NOW, hold)
    assert cache.claim("k", NOW + timedelta(seconds=60), hold)


def test_a_claim_is_no_value(cache):
    cache.claim("k", NOW, timedelta(seconds=60))
    assert cache.get("k") is None


def test_of_many_claimants_one_wins(cache):
    won = []

    def claim():
        if cache.claim("k", NOW, timedelta(seconds=60)):
            won.append(1)

    threads = [threading.Thread(target=claim) for _ in range(12)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(won) == 1


def test_old_pieces_are_removed(cache_table, clock):
    cache = DynamoCache(cache_table, clock, piece_bytes=1_000)
    for seed in range(3):
        cache.put("k", large(seed), NOW, WEEK)
    heads = [i for i in cache_table.query("k").items if i["sk"] == "head"]
    pieces = cache_table.query("k", prefix="piece#").items
    assert len(pieces) == heads[0]["pieces"]
    assert all(piece["expires_at"] == int((NOW + WEEK).timestamp()) for piece in pieces)


def test_no_item_is_near_the_limit(cache_table, clock):
    cache = DynamoCache(cache_table, clock)
    value = large(3, 1_500)
    cache.put("k", value, NOW, WEEK)
    items = cache_table.query("k").items
    assert len(items) > 3
    assert max(len(item.get("data", b"")) for item in items) <= 350_000
    assert cache.get("k").value == value


def test_too_large_a_value_is_not_stored(cache_table, clock):
    cache = DynamoCache(cache_table, clock, max_bytes=2_000)
    cache.put("k", large(1), NOW, WEEK)
    assert cache.get("k") is None


class Overtaken(MemoryTable):
    """Another process replaces the value between the reading of the head and that of the pieces."""

    overtake = None

    def get_many(self, keys, *, consistent=False):
        found = super().get_many(keys, consistent=consistent)
        if self.overtake and any(sort == "head" for _, sort in found):
            overtake, self.overtake = self.overtake, None
            overtake()
        return found


def test_a_reader_overtaken_by_a_writer_gets_the_new_value(clock):
    table = Overtaken(CACHE)
    cache = DynamoCache(table, clock, piece_bytes=1_000)
    cache.put("k", large(1), NOW, WEEK)
    table.overtake = lambda: cache.put("k", large(2), NOW, WEEK)
    assert cache.get("k").value == large(2)


def test_a_lost_piece_is_a_miss(cache_table, clock):
    cache = DynamoCache(cache_table, clock, piece_bytes=1_000)
    cache.put("k", large(1), NOW, WEEK)
    cache.put("small", 1, NOW, WEEK)
    piece = cache_table.query("k", prefix="piece#").items[2]
    cache_table.delete_many([(piece["pk"], piece["sk"])])
    assert set(cache.get_many(["k", "small"])) == {"small"}


class Full(MemoryTable):
    def replace(self, item):
        raise Throttled

    def put_many(self, items):
        raise Throttled


def test_a_table_that_takes_nothing_does_not_fail_the_reader_of_aws(clock):
    cache = DynamoCache(Full(CACHE), clock)
    cache.put("k", 1, NOW, WEEK)
    cache.put_many({"l": (1, NOW)}, WEEK)
    assert not cache.get_many(["k", "l"])


def test_writes_are_gathered_and_the_rest_is_flushed(clock):
    batches = []

    class Counting(MemoryCache):
        def put_many(self, readings, keep):
            batches.append(len(readings))
            super().put_many(readings, keep)

    cache = Counting(clock)
    writes = GatheredWrites(cache, WEEK)
    for n in range(60):
        writes.add(f"k#{n}", n, NOW)
    assert len(cache.get_many([f"k#{n}" for n in range(60)])) == 50
    writes.flush()
    writes.flush()
    assert batches == [25, 25, 10]
    assert cache.get("k#59").value == 59


def test_near_shows_what_another_process_wrote_after_a_while_or_when_announced(clock):
    shared = MemoryCache(clock)
    passing = iter(range(100))
    here, there = (NearCache(shared, clock, monotonic=lambda: next(passing)) for _ in range(2))
    here.put("k", 1, NOW + timedelta(seconds=0), WEEK)
    there.put("k", 2, NOW + timedelta(seconds=1), WEEK)
    assert here.get("k").value == 1
    there.announce()
    assert here.get("k").value == 2
    there.put("k", 3, NOW + timedelta(seconds=2), WEEK)
    assert here.get("k").value == 2
    clock.now += timedelta(seconds=20)
    assert here.get("k").value == 3


def test_near_does_not_ask_again_for_a_claim_that_is_taken(clock):
    asked = []

    class Counting(MemoryCache):
        def claim(self, key, now, hold):
            asked.append(key)
            return super().claim(key, now, hold)

    shared = Counting(clock)
    here, there = NearCache(shared, clock), NearCache(shared, clock)
    hold = timedelta(seconds=60)
    assert here.claim("k", NOW, hold)
    assert not here.claim("k", NOW + timedelta(seconds=59), hold)
    assert len(asked) == 1
    assert not there.claim("k", NOW, hold)
    assert not there.claim("k", NOW + timedelta(seconds=4), hold)
    assert len(asked) == 2
    assert there.claim("k", NOW + timedelta(seconds=60), hold)


def test_near_is_bounded(clock):
    shared = MemoryCache(clock)
    cache = NearCache(shared, clock, max_entries=10)
    for n in range(50):
        cache.put(f"k{n}", n, NOW, WEEK)
    assert len(cache._near) == 10
    assert cache.get("k0").value == 0
