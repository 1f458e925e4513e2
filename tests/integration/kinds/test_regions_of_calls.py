"""One client serves all regions; regions without a service are not asked; later kinds cost one call a region."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from threading import Barrier, Thread

import pytest

from rassistant.aws.region_of_call import OF_ONE_REGION
from rassistant.resources.registry import all_kinds
from tests.catalog.test_kinds import THE_SIXTEEN
from tests.integration.kinds.world import ACCOUNT, SEOUL, WEST, World


@pytest.fixture(scope="module")
def world() -> Iterator[World]:
    found = World()
    yield found
    found.simulator.close()


def test_a_call_goes_to_its_region_though_the_client_is_the_same(world: World) -> None:
    sessions = world.gateway._sessions
    assert sessions.client(ACCOUNT, "rds", WEST) is sessions.client(ACCOUNT, "rds", SEOUL)
    together = Barrier(2)
    found: dict[str, set[str]] = {}

    def ask(region: str) -> None:
        together.wait(10)
        rows = world.gateway.pages(ACCOUNT, region, "kinesis", "ListStreams", "StreamSummaries")
        found[region] = {row["StreamARN"].split(":")[3] for row in rows}

    threads = [Thread(target=ask, args=(region,)) for region in (WEST, SEOUL)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    assert found == {WEST: {WEST}, SEOUL: set()}


def test_services_that_look_at_their_own_region_have_a_client_each(world: World) -> None:
    sessions = world.gateway._sessions
    for service in sorted(OF_ONE_REGION):
        assert sessions.client(ACCOUNT, service, WEST) is not sessions.client(ACCOUNT, service, SEOUL)


@pytest.mark.parametrize(
    ("service", "region", "offered"),
    [
        ("memorydb", "ap-northeast-3", False),
        ("memorydb", "us-east-1", True),
        ("comprehend", "eu-north-1", False),
        ("ec2", "ap-northeast-3", True),
        ("route53", "us-east-1", True),  # has no regions: AWS is asked
        ("memorydb", "xx-newest-1", True),  # newer than the SDK's data: AWS is asked
    ],
)
def test_regions_without_the_service_are_known(world: World, service: str, region: str, offered: bool) -> None:
    assert world.gateway.offers(service, region) is offered


@pytest.mark.parametrize(
    "kind",
    [kind for kind in all_kinds() if kind.where == "regional" and kind.service_type not in THE_SIXTEEN],
    ids=lambda kind: kind.id,
)
def test_where_there_is_nothing_a_later_kind_costs_one_call_a_region(kind, world: World) -> None:
    calls = world.simulator.wire.calls
    calls.clear()
    world.inventory.list([kind.service_type], refresh=True)
    made = Counter(calls.report()["by_region"])
    empty = world.settings.home_region
    assert made[empty] <= 2  # one of them for the list of regions
