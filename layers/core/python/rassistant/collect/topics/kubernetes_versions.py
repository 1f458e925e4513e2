"""Until when EKS supports each Kubernetes version without the extra fee."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from rassistant.collect.topic import Topic
from rassistant.models.clock import iso
from rassistant.models.scope import Account

if TYPE_CHECKING:
    from rassistant.aws.gateway import Gateway


def _read(gateway: Gateway, account: Account, region: str, items: Sequence[str]) -> Mapping[str, Any]:
    """Version → end of standard and of extended support."""
    found: dict[str, Any] = {}
    listed = gateway.pages(account, region, "eks", "DescribeClusterVersions", "clusterVersions", includeAll=True)
    for version in listed:
        if version.get("clusterVersion") in items:
            found[version["clusterVersion"]] = {
                "standard_end": _moment(version.get("endOfStandardSupportDate")),
                "extended_end": _moment(version.get("endOfExtendedSupportDate")),
            }
    return found


def _moment(value: object) -> str | None:
    return iso(value) if isinstance(value, datetime) else None


TOPIC = Topic(
    id="kubernetes_versions",
    service="eks",
    permissions=("eks:DescribeClusterVersions",),
    read=_read,
    fresh=timedelta(days=7),
    where="us-east-1",
)
