"""A simulator on a small account, and plain boto3 clients on its wire."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from typing import Any

import pytest
from botocore.config import Config

from infra.local.simulator.account import parse_account_file
from infra.local.simulator.clock import MovableClock
from infra.local.simulator.simulator import Simulator

PAYER, MEMBER = "111122223333", "444455556666"
NOW = datetime(2026, 11, 22, 17, 25, tzinfo=UTC)


@pytest.fixture
def start() -> Iterator[Callable[..., Simulator]]:
    """``start(payer={...}, member={...}, **top)``: keys of the two accounts, and of the file."""
    running: list[Simulator] = []

    def start_with(payer: dict[str, Any] | None = None, member: dict[str, Any] | None = None, **top: Any) -> Simulator:
        base: dict[str, Any] = {"regions": ["us-east-1", "us-west-2"], "resources": [], "costs": []}
        document = {
            "version": 1,
            "accounts": [
                {"account_id": PAYER, "name": "acme-prod", **base, **(payer or {})},
                {"account_id": MEMBER, "name": "acme-dev", **base, **(member or {})},
            ],
            **top,
        }
        simulator = Simulator(parse_account_file(document), MovableClock(NOW))
        running.append(simulator)
        return simulator

    yield start_with
    for simulator in running:
        simulator.close()


@pytest.fixture
def client() -> Callable[..., Any]:
    """One attempt a call, so that each failure shows as it comes."""

    def make(simulator: Simulator, service: str, region: str = "us-east-1", **config: Any) -> Any:
        once = Config(retries={"mode": "standard", "total_max_attempts": 1}, **config)
        return simulator.session().client(service, region_name=region, config=once)

    return make
