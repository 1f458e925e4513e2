"""The demo account: made by its generator, whole, and quick to load."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from moto import mock_aws

from infra.local.demo.generate import ACCOUNT_FILE, build, dump
from infra.local.demo.seasons import DAYS
from infra.local.simulator.account import AccountFile, load_account_file
from infra.local.simulator.simulation import Simulation, seed
from infra.local.simulator.stand_ins.registry import stand_ins
from infra.local.simulator.vocabulary import KINDS


@pytest.fixture(scope="module")
def demo() -> AccountFile:
    return load_account_file(ACCOUNT_FILE)


@pytest.fixture(scope="module")
def loaded(demo: AccountFile) -> Iterator[Simulation]:
    with mock_aws():
        simulation = seed(demo, lambda: datetime.now(UTC))
        yield simulation
        simulation.close()


def test_the_committed_file_is_what_the_generator_writes() -> None:
    assert dump(build()) == ACCOUNT_FILE.read_text(encoding="utf-8")


def test_it_has_every_first_kind_in_five_regions_and_two_accounts(demo: AccountFile) -> None:
    kinds = Counter(resource.service_type for account in demo.accounts for resource in account.resources)
    later = {stand_in.service_type for stand_in in stand_ins()}  # accounts of their own show these
    assert set(KINDS) - later <= set(kinds) <= set(KINDS)
    assert 150 <= kinds.total() <= 250
    assert len(demo.accounts) == 2
    assert len({r.region for account in demo.accounts for r in account.resources}) == 5


def test_fourteen_months_of_cost(demo: AccountFile) -> None:
    for account in demo.accounts:
        assert account.costs
        assert max(len(entry.daily) for entry in account.costs) == DAYS
    records = {entry.record_type for account in demo.accounts for entry in account.costs or ()}
    assert records >= {"Usage", "Credit", "Tax"}


def test_no_resource_costs_before_it_existed(demo: AccountFile) -> None:
    for account in demo.accounts:
        for entry in account.costs or ():
            if entry.resource is not None:
                owner = account.named(entry.resource)
                assert owner is not None
                assert len(entry.daily) <= owner.created_days_ago


def test_the_forgotten_instance_shows_in_the_bill(demo: AccountFile) -> None:
    (entry,) = [
        e for e in demo.accounts[0].costs or () if e.resource == "recsys-train-gpu-exp" and "Box" in e.usage_type
    ]
    assert len(entry.daily) == 34
    assert entry.daily[-1] == pytest.approx(5.672 * 24)


def test_everything_that_the_file_lists_exists(demo: AccountFile, loaded: Simulation) -> None:
    for account in demo.accounts:
        assert set(loaded.resources[account.account_id]) == {resource.name for resource in account.resources}
