"""What Spot costs an hour now: the dearest zone of a region, by instance type, for Linux."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from rassistant.collect.topic import Topic
from rassistant.models.scope import Account

if TYPE_CHECKING:
    from rassistant.aws.gateway import Gateway


def _read(gateway: Gateway, account: Account, region: str, items: Sequence[str]) -> Mapping[str, Any]:
    """With a start of now, AWS answers the price that holds in each zone:
    https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeSpotPriceHistory.html"""
    rows = gateway.pages(
        account,
        region,
        "ec2",
        "DescribeSpotPriceHistory",
        "SpotPriceHistory",
        InstanceTypes=list(items),
        ProductDescriptions=["Linux/UNIX"],
        StartTime=datetime.now(UTC),
    )
    found: dict[str, float] = {}
    for row in rows:
        kind, usd = str(row.get("InstanceType")), float(row["SpotPrice"])
        found[kind] = max(usd, found.get(kind, 0.0))
    return found


TOPIC = Topic(
    id="spot_prices",
    service="ec2",
    permissions=("ec2:DescribeSpotPriceHistory",),
    read=_read,
    fresh=timedelta(hours=6),
)
