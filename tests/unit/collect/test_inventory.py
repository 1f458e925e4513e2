"""The inventory: complete, partial failures kept apart, cached, read once for all who ask at the same time."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from rassistant.aws.fanout import Pool
from rassistant.aws.reader import RegionReader
from rassistant.aws.tags import TagIndexes
from rassistant.collect.inventory import Inventory
from rassistant.collect.regions import DEFAULT_REGIONS
from rassistant.errors import AccessDenied, RAssistantError, RegionNotEnabled, Text, Throttled
from rassistant.models.scope import Account, Scope
from rassistant.models.settings import Settings
from rassistant.resources.registry import all_kinds
from rassistant.store.memory import MemoryCache
from rassistant.store.near_cache import NearCache

PAYER = Account("111122223333", "payer")
MEMBER = Account("222233334444", "member", "arn:aws:iam::222233334444:role/read")
REGIONS = ("us-east-1", "us-west-2")


class Clock:
    def __init__(self) -> None:
        self.now = datetime(2026, 11, 22, 12, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now


class FakeCalls:
    """AWS with volumes alone. ``fail`` decides which calls fail."""

    def __init__(self) -> None:
        self.volumes: dict[tuple[str, str], list[dict[str, Any]]] = {}
        self.fail: Callable[[str, str, str, str], RAssistantError | None] = lambda *_: None
        self.made: list[tuple[str, str, str, str]] = []
        self.pause: threading.Event | None = None

    def call(self, account: Account, region: str, service: str, operation: str, /, **_: Any) -> Mapping[str, Any]:
        self._note(account, region, service, operation)
        return {}

    def pages(
        self, account: Account, region: str, service: str, operation: str, _key: str, /, **_: Any
    ) -> Iterator[Any]:
        self._note(account, region, service, operation)
        if operation == "DescribeRegions":
            yield from ({"RegionName": name, "OptInStatus": "opt-in-not-required"} for name in REGIONS)
        elif operation == "DescribeVolumes":
            yield from self.volumes.get((account.account_id, region), [])
        elif operation == "ListBuckets":
            yield from ({"Name": f"bucket-{name}", "BucketRegion": name} for name in (*REGIONS, "eu-west-1"))

    def _note(self, account: Account, region: str, service: str, operation: str) -> None:
        self.made.append((account.account_id, region, service, operation))
        if self.pause is not None and operation == "DescribeVolumes":
            self.pause.wait(5)
        error = self.fail(account.account_id, region, service, operation)
        if error is not None:
            raise error

    def count(self, operation: str) -> int:
        return sum(made[3] == operation for made in self.made)


class FakeGateway:
    def __init__(self, calls: FakeCalls, accounts: Sequence[Account] = (PAYER,)) -> None:
        self.calls = calls
        self._accounts = tuple(accounts)
        self._pool = Pool(4)
        self.not_offered: set[tuple[str, str]] = set()

    def accounts(self) -> tuple[Account, ...]:
        return self._accounts

    def offers(self, service: str, region: str) -> bool:
        return (service, region) not in self.not_offered

    def reader(
        self, account: Account, region: str, *, service: str = "", tag_indexes: TagIndexes | None = None
    ) -> RegionReader:
        return RegionReader(self.calls, self._pool, account, region, service=service, tag_indexes=tag_indexes)  # type: ignore[arg-type]

    def pages(self, *args: Any, **parameters: Any) -> Iterator[Any]:
        return self.calls.pages(*args, **parameters)

    def fan_out(self, tasks: Sequence[Callable[[], Any]]) -> list[Any]:
        return self._pool.fan_out(tasks)


class Asked:
    def __init__(self) -> None:
        self.refreshes: list[tuple[str, Mapping[str, Any]]] = []

    def refresh(self, what: str, parameters: Mapping[str, Any]) -> None:
        self.refreshes.append((what, parameters))


def volume(n: int) -> dict[str, Any]:
    return {"VolumeId": f"vol-{n:05}", "State": "available", "Size": 8, "CreateTime": datetime(2026, 1, 1, tzinfo=UTC)}


class Bench:
    def __init__(
        self, *, accounts: Sequence[Account] = (PAYER,), worker: str = "", regions: Sequence[str] = ()
    ) -> None:
        self.calls = FakeCalls()
        self.clock = Clock()
        self.asked = Asked()
        self.cache = MemoryCache(self.clock)
        self.settings = Settings(accounts=tuple(accounts), refresh_worker=worker, regions=tuple(regions))
        self.gateway = FakeGateway(self.calls, accounts)
        for account in accounts:
            for region in REGIONS:
                self.calls.volumes[account.account_id, region] = [volume(1), volume(2)]
        self.inventory = self.again()

    def again(self) -> Inventory:
        """Another process on the same cache."""
        return Inventory(self.gateway, self.cache, self.clock, self.settings, self.asked)  # type: ignore[arg-type]


@pytest.fixture
def bench() -> Bench:
    return Bench()


def test_all_of_1300_resources_are_listed_and_survive_the_cache(bench: Bench) -> None:
    bench.calls.volumes[PAYER.account_id, "us-east-1"] = [volume(n) for n in range(1300)]
    first = bench.inventory.list(["EBS"])
    assert len(first.value) == 1302
    again = bench.again().list(["EBS"])
    assert again.value == first.value
    assert again.as_of == bench.clock.now
    assert bench.calls.count("DescribeVolumes") == 2


def test_denied_region_is_a_hole_with_a_reason_and_all_else_is_there(bench: Bench) -> None:
    denied = AccessDenied(Text("AWS denied access. (ec2:DescribeVolumes)", "거부 (ec2:DescribeVolumes)"))
    bench.calls.fail = lambda _a, region, _s, op: denied if (region, op) == ("us-west-2", "DescribeVolumes") else None
    got = bench.inventory.list(["EBS"])
    assert {row.region for row in got.value} == {"us-east-1"}
    (problem,) = got.problems
    assert (problem.account_id, problem.region, problem.service, problem.code) == (
        PAYER.account_id,
        "us-west-2",
        "ec2",
        "access_denied",
    )
    assert "ec2:DescribeVolumes" in problem.message.en


def test_regions_without_the_service_are_not_asked_and_are_no_holes(bench: Bench) -> None:
    bench.gateway.not_offered.add(("ec2", "us-west-2"))
    got = bench.inventory.list(["EBS"])
    assert got.problems == ()
    assert {row.region for row in got.value} == {"us-east-1"}
    assert bench.calls.count("DescribeVolumes") == 1


def test_hole_is_not_asked_for_again_within_a_minute_but_after_it(bench: Bench) -> None:
    bench.calls.fail = lambda _a, _r, _s, op: Throttled() if op == "DescribeVolumes" else None
    assert bench.inventory.list(["EBS"]).problems
    made = bench.calls.count("DescribeVolumes")
    assert bench.inventory.list(["EBS"]).problems
    assert bench.calls.count("DescribeVolumes") == made
    bench.calls.fail = lambda *_: None
    bench.clock.now += timedelta(seconds=61)
    got = bench.inventory.list(["EBS"])
    assert (len(got.value), got.problems) == (4, ())


def test_what_was_known_stays_with_its_age(bench: Bench) -> None:
    first = bench.inventory.list(["EBS"])
    read_at = bench.clock.now
    bench.clock.now += timedelta(hours=2)
    bench.calls.fail = lambda _a, region, _s, _o: RegionNotEnabled() if region == "us-west-2" else None
    got = bench.inventory.list(["EBS"])
    assert got.value == first.value
    assert got.as_of == read_at
    assert "2026-11-22T12:00:00Z" in got.problems[0].message.en
    assert "2026-11-22T12:00:00Z" in got.problems[0].message.ko
    bench.clock.now += timedelta(minutes=2)
    bench.calls.fail = lambda *_: None
    assert bench.inventory.list(["EBS"]).problems == ()


def test_answer_without_a_member_that_is_always_sent_takes_only_its_own_part(bench: Bench) -> None:
    bench.calls.volumes[PAYER.account_id, "us-west-2"] = [{"State": "available"}]
    got = bench.inventory.list(["EBS"])
    assert len(got.value) == 2
    assert [p.code for p in got.problems] == ["malformed_answer"]


def test_fresh_for_five_minutes(bench: Bench) -> None:
    bench.inventory.list(["EBS"])
    bench.clock.now += timedelta(minutes=4, seconds=59)
    bench.inventory.list(["EBS"])
    assert bench.calls.count("DescribeVolumes") == 2
    bench.clock.now += timedelta(seconds=1)
    bench.inventory.list(["EBS"])
    assert bench.calls.count("DescribeVolumes") == 4


def test_rows_are_the_same_tuple_until_something_is_read_anew(bench: Bench) -> None:
    held = bench.cache  # hands out copies: as the near cache does, the same value is to stay the same object
    bench.inventory = Inventory(
        bench.gateway,
        NearCache(held, bench.clock),
        bench.clock,
        bench.settings,
        bench.asked,  # type: ignore[arg-type]
    )
    first = bench.inventory.list(["EBS"]).value  # those that were just read are those that the next one finds
    assert bench.inventory.list(["EBS"]).value is first
    assert {row.region for row in bench.inventory.list(["EBS"], Scope((), ("us-west-2",))).value} == {"us-west-2"}
    bench.calls.volumes[PAYER.account_id, "us-east-1"] = [volume(1), volume(2), volume(3)]
    assert bench.inventory.list(["EBS"]).value is first
    assert len(bench.inventory.list(["EBS"], refresh=True).value) == 5
    assert len(bench.inventory.list(["EBS"]).value) == 5
    assert {row.region for row in bench.inventory.list(["EBS"], Scope((), ("us-west-2",))).value} == {"us-west-2"}


def test_stale_is_shown_at_once_while_one_worker_reads_anew() -> None:
    bench = Bench(worker="refresh")
    first = bench.inventory.list(["EBS"])
    assert (first.stale, bench.asked.refreshes) == (False, [])
    bench.clock.now += timedelta(minutes=6)
    got = bench.inventory.list(["EBS"])
    assert (got.value, got.stale) == (first.value, True)
    assert bench.calls.count("DescribeVolumes") == 2
    assert bench.asked.refreshes == [
        ("inventory", {"account_ids": [PAYER.account_id], "regions": list(REGIONS), "service_types": ["EBS"]})
    ]
    assert bench.again().list(["EBS"]).stale
    assert len(bench.asked.refreshes) == 1  # another holds the claim
    bench.inventory.list(["EBS"], refresh=True)
    assert not bench.inventory.list(["EBS"]).stale


def test_those_who_ask_at_once_share_one_reading(bench: Bench) -> None:
    bench.inventory.regions(PAYER)
    bench.calls.pause = threading.Event()
    found: list[int] = []
    threads = [
        threading.Thread(target=lambda: found.append(len(bench.inventory.list(["EBS"]).value))) for _ in range(6)
    ]
    for thread in threads:
        thread.start()
    threading.Timer(0.2, bench.calls.pause.set).start()
    for thread in threads:
        thread.join(10)
    assert found == [4] * 6
    assert bench.calls.count("DescribeVolumes") == 2


def test_scope_narrows_accounts_and_regions_and_what_does_not_exist_has_no_resources() -> None:
    bench = Bench(accounts=(PAYER, MEMBER))
    listed = bench.inventory.list
    assert len(listed(["EBS"]).value) == 8
    assert {r.account_id for r in listed(["EBS"], Scope((MEMBER.account_id,))).value} == {MEMBER.account_id}
    assert {r.region for r in listed(["ebs"], Scope((), ("us-west-2",))).value} == {"us-west-2"}
    assert listed(["EBS"], Scope(("999999999999",))).value == ()
    assert listed(["EBS"], Scope((), ("ap-east-1",))).value == ()
    assert listed(["Toaster"]).value == ()


def test_buckets_are_listed_once_for_all_regions_and_obey_the_scope(bench: Bench) -> None:
    assert {r.region for r in bench.inventory.list(["S3"]).value} == {*REGIONS, "eu-west-1"}
    assert {r.region for r in bench.inventory.list(["S3"], Scope((), ("us-west-2",))).value} == {"us-west-2"}
    assert bench.calls.count("ListBuckets") == 1
    bound = Bench(regions=("us-east-1",))
    assert {r.region for r in bound.inventory.list(["S3", "EBS"]).value} == {"us-east-1"}
    assert bound.calls.count("DescribeRegions") == 0


def test_regions_are_read_once_a_day_and_the_default_ones_stand_in_with_a_problem(bench: Bench) -> None:
    assert bench.inventory.regions(PAYER).value == REGIONS
    bench.clock.now += timedelta(hours=23)
    bench.inventory.regions(PAYER)
    assert bench.calls.count("DescribeRegions") == 1
    bench.calls.fail = lambda *_: AccessDenied()
    bench.clock.now += timedelta(hours=2)
    kept = bench.inventory.regions(PAYER)
    assert (kept.value, [p.code for p in kept.problems]) == (REGIONS, ["access_denied"])
    new = Bench()
    new.calls.fail = lambda _a, _r, _s, op: AccessDenied() if op == "DescribeRegions" else None
    got = new.inventory.regions(PAYER)
    assert (got.value, len(got.value), [p.code for p in got.problems]) == (DEFAULT_REGIONS, 17, ["access_denied"])
    assert new.inventory.list(["EBS"]).problems == got.problems


def test_unreadable_tags_are_a_problem_not_untagged_resources(bench: Bench) -> None:
    bench.calls.fail = lambda _a, region, _s, op: (
        AccessDenied() if (region, op) == ("us-west-2", "GetResources") else None
    )
    got = bench.inventory.list(["S3"])
    assert [(p.region, p.service, p.code) for p in got.problems] == [
        ("us-west-2", "resourcegroupstaggingapi", "access_denied")
    ]
    assert "unknown" in got.problems[0].message.en
    assert bench.inventory.list(["S3"]).problems == got.problems  # from the cache as well


def test_tags_are_read_once_a_region_for_all_kinds(bench: Bench) -> None:
    bench.inventory.list()
    tagged = [made[1] for made in bench.calls.made if made[3] == "GetResources"]
    assert len(tagged) == len(set(tagged))


def test_progress_tells_every_part(bench: Bench) -> None:
    said: list[str] = []
    bench.inventory.list(["EBS", "S3"], progress=said.append)
    assert len(said) == 3
    assert any("EBS · us-west-2" in text for text in said)


def test_without_credentials_nothing_is_listed_and_it_says_why(bench: Bench) -> None:
    def refuse() -> tuple[Account, ...]:
        raise AccessDenied

    bench.gateway.accounts = refuse  # type: ignore[method-assign]
    got = bench.inventory.list()
    assert (got.value, [p.code for p in got.problems], got.as_of) == ((), ["access_denied"], None)


def test_entry_of_another_version_is_read_anew(bench: Bench) -> None:
    kind = next(k for k in all_kinds() if k.service_type == "EBS")
    key = f"inventory#{PAYER.account_id}#us-east-1#{kind.id}"
    bench.cache.put(key, {"rows": [["old"]]}, bench.clock.now, timedelta(days=1))
    assert len(bench.inventory.list(["EBS"]).value) == 4
