"""A simulated account for a test: a document of the account file, loaded, and plain boto3 clients on it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from typing import Any

import boto3
import pytest
from moto import mock_aws

from infra.local.simulator.account import parse_account_file
from infra.local.simulator.clock import MovableClock
from infra.local.simulator.simulation import Simulation, seed

ACCOUNT = "111122223333"
NOW = datetime(2026, 11, 22, 17, 25, tzinfo=UTC)


def document(*resources: dict[str, Any], **account: Any) -> dict[str, Any]:
    first = {
        "account_id": ACCOUNT,
        "name": "acme-prod",
        "regions": ["us-east-1", "us-west-2", "ap-northeast-2"],
        "resources": list(resources),
        **account,
    }
    return {"version": 1, "accounts": [first]}


def resource(kind: str, name: str, region: str = "us-west-2", **more: Any) -> dict[str, Any]:
    return {"service_type": kind, "name": name, "region": region, **more}


class Loaded:
    """``client`` speaks as the account that is asked for, by plain boto3."""

    def __init__(self, simulation: Simulation, clock: MovableClock) -> None:
        self.simulation = simulation
        self.clock = clock

    def client(self, service: str, region: str = "us-west-2", account: str = ACCOUNT) -> Any:
        sts = boto3.client("sts", region_name="us-east-1", aws_access_key_id="a", aws_secret_access_key="b")
        role = f"arn:aws:iam::{account}:role/RAssistantReadRole"
        credentials = sts.assume_role(RoleArn=role, RoleSessionName="test")["Credentials"]
        return boto3.client(
            service,
            region_name=region,
            aws_access_key_id=credentials["AccessKeyId"],
            aws_secret_access_key=credentials["SecretAccessKey"],
            aws_session_token=credentials["SessionToken"],
        )

    def id(self, name: str, account: str = ACCOUNT) -> str:
        found = self.simulation.find(account, name)
        assert found is not None
        return found.resource_id

    def arn(self, name: str, account: str = ACCOUNT) -> str:
        found = self.simulation.find(account, name)
        assert found is not None
        return found.arn


@pytest.fixture
def load() -> Iterator[Callable[..., Loaded]]:
    """``load(document, now=...)``; the clock stands still until moved."""
    opened: list[Simulation] = []

    def load_document(content: dict[str, Any], *, now: datetime = NOW) -> Loaded:
        clock = MovableClock(now)
        simulation = seed(parse_account_file(content), clock)
        opened.append(simulation)
        return Loaded(simulation, clock)

    with mock_aws():
        yield load_document
        for simulation in opened:
            simulation.close()
