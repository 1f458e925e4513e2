"""The bill that is derived from resources where a file gives none."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.integration.simulator.conftest import ACCOUNT, Loaded, document, resource

Load = Callable[..., Loaded]


def bill(loaded: Loaded) -> dict[tuple[str | None, str], tuple[float, ...]]:
    return {(entry.resource, entry.usage_type): entry.daily for entry in loaded.simulation.costs[ACCOUNT]}


def test_given_costs_are_kept(load: Load) -> None:
    line = {"service": "Tax", "region": "NoRegion", "usage_type": "VAT", "record_type": "Tax", "daily": [1, 2]}
    loaded = load(document(resource("EC2", "web"), costs=[line]))
    (entry,) = loaded.simulation.costs[ACCOUNT]
    assert (entry.service, entry.record_type, entry.daily) == ("Tax", "Tax", (1.0, 2.0))


def test_an_instance_costs_its_hours(load: Load) -> None:
    loaded = load(
        document(
            resource("EC2", "web", created_days_ago=3, details={"instance_type": "m5.large"}),
            resource("EC2", "off", status="stopped", created_days_ago=10,
                     details={"instance_type": "m5.large", "stopped_days_ago": 5}),
        )
    )  # fmt: skip
    daily = bill(loaded)["web", "USW2-BoxUsage:m5.large"]
    # 0.096 USD an hour; made at 17:25, so that the first day has 6 hours and 35 minutes.
    assert daily == pytest.approx((0.096 * (6 + 35 / 60), 2.304, 2.304))
    stopped = bill(loaded)["off", "USW2-BoxUsage:m5.large"]
    assert stopped[-4:] == (0.0, 0.0, 0.0, 0.0)
    assert stopped[1] == pytest.approx(2.304)


PER_DAY = [
    (resource("EBS", "x", details={"size_gib": 100, "volume_type": "gp2"}), "USW2-EBS:VolumeUsage.gp2", 10 / 730 * 24),
    (resource("EIP", "x"), "USW2-PublicIPv4:IdleAddress", 0.12),
    (resource("NAT", "x"), "USW2-NatGateway-Hours", 1.08),
    (resource("S3", "xxx", details={"size_bytes": 100 * 2**30}), "USW2-TimedStorage-ByteHrs", 2.3 / 730 * 24),
    (resource("EKS", "x", details={"node_count": 0}), "USW2-AmazonEKS-Hours:perCluster", 2.4),
    (resource("RDS", "x", details={"instance_class": "db.m5.large", "multi_az": True}),
     "USW2-Multi-AZUsage:db.m5.large", 0.178 * 48),
    (resource("DynamoDB", "x", details={"billing_mode": "PROVISIONED", "read_capacity": 100}),
     "USW2-ReadCapacityUnit-Hrs", 0.312),
    (resource("Lambda", "x", metrics={"Invocations": {"hourly": [1e6] * 24}}), "USW2-Request", 4.8),
    (resource("EC2", "x", "ap-northeast-2", details={"instance_type": "m5.large"}), "APN2-BoxUsage:m5.large",
     0.096 * 1.229 * 24),
]  # fmt: skip


@pytest.mark.parametrize(("row", "usage_type", "usd"), PER_DAY)
def test_a_day_costs_price_times_quantity(load: Load, row: dict[str, object], usage_type: str, usd: float) -> None:
    assert bill(load(document(row)))[str(row["name"]), usage_type][-1] == pytest.approx(usd, rel=1e-4)


def test_nothing_costs_nothing(load: Load) -> None:
    loaded = load(document(resource("Lambda", "unused"), resource("EC2", "new", created_days_ago=0.1)))
    assert bill(loaded) == {}
