"""EBS snapshots of one's own that every AWS account may restore."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from rassistant.collect.topic import Topic
from rassistant.models.scope import Account

if TYPE_CHECKING:
    from rassistant.aws.gateway import Gateway


def _read(gateway: Gateway, account: Account, region: str, items: Sequence[str]) -> Mapping[str, Any]:
    """``all`` → ids."""
    listed = gateway.pages(
        account,
        region,
        "ec2",
        "DescribeSnapshots",
        "Snapshots",
        OwnerIds=["self"],
        RestorableByUserIds=["all"],
    )
    ids = [snapshot["SnapshotId"] for snapshot in listed]
    return dict.fromkeys(items, ids)


TOPIC = Topic(
    id="public_snapshots",
    service="ec2",
    permissions=("ec2:DescribeSnapshots",),
    read=_read,
    fresh=timedelta(minutes=15),
)
