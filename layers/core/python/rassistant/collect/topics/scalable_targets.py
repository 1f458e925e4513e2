"""What Application Auto Scaling scales: tables and services, listed once for each kind of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from rassistant.collect.topic import Topic
from rassistant.models.scope import Account

if TYPE_CHECKING:
    from rassistant.aws.gateway import Gateway


def _read(gateway: Gateway, account: Account, region: str, items: Sequence[str]) -> Mapping[str, Any]:
    """Service namespace (``dynamodb``, ``ecs``) → ids as ``table/NAME`` and ``service/CLUSTER/NAME``."""
    return {
        namespace: sorted(
            {
                str(target.get("ResourceId"))
                for target in gateway.pages(
                    account,
                    region,
                    "application-autoscaling",
                    "DescribeScalableTargets",
                    "ScalableTargets",
                    ServiceNamespace=namespace,
                )
            }
        )
        for namespace in items
    }


TOPIC = Topic(
    id="scalable_targets",
    service="application-autoscaling",
    permissions=("application-autoscaling:DescribeScalableTargets",),
    read=_read,
)
