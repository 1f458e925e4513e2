"""A listing is complete far beyond one page of AWS, at the level of the collector."""

from __future__ import annotations

import pytest

from infra.local.simulator.account import parse_account_file
from infra.local.simulator.clock import MovableClock
from infra.local.simulator.simulator import Simulator
from rassistant.aws.gateway import Gateway
from rassistant.aws.sessions import Sessions
from rassistant.collect.inventory import Inventory
from rassistant.models.scope import Account
from rassistant.models.settings import Settings
from rassistant.store.memory import MemoryCache
from tests.integration.contract.account_files import MAIN, account, file_of, resource

COUNT = 1300


@pytest.mark.parametrize("kind", ["Lambda", "EBS", "Logs"])
def test_thirteen_hundred_of_a_kind(kind: str) -> None:
    wanted = {f"thing-{n:04}" for n in range(COUNT)}
    file = parse_account_file(file_of(account(MAIN, [resource(kind, name) for name in sorted(wanted)], [])))
    simulator = Simulator(file, MovableClock())
    try:
        settings = Settings(accounts=(Account(MAIN, "acme"),))
        sessions = Sessions(settings, base=simulator.unattached_session(), prepare=simulator.attach)
        inventory = Inventory(Gateway(sessions, settings), MemoryCache(simulator.clock), simulator.clock, settings)
        listed = inventory.list([kind])
    finally:
        simulator.close()
    assert listed.problems == ()
    assert len(listed.value) == COUNT
    assert {row.name for row in listed.value} == wanted
