"""How long the instances of an Auto Scaling group lived that ended of late, by its scaling activities."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from rassistant.collect.topic import Topic
from rassistant.models.scope import Account

if TYPE_CHECKING:
    from rassistant.aws.gateway import Gateway

DAYS = 3
_INSTANCE = re.compile(r"^(Launching|Terminating)[^:]*: *(i-[0-9a-f]+)")
"""https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-verify-scaling-activity.html"""


def _read(gateway: Gateway, account: Account, region: str, items: Sequence[str]) -> Mapping[str, Any]:
    """Group → how many of its instances ended in the last days, and the hours of the longest life among them."""
    found: dict[str, Any] = {}
    for name in items:
        activities = gateway.pages(
            account, region, "autoscaling", "DescribeScalingActivities", "Activities", AutoScalingGroupName=name
        )
        found[name] = lives(activities)
    return found


def lives(activities: Iterable[Mapping[str, Any]]) -> dict[str, float]:
    """AWS keeps activities for six weeks: an instance whose launch is not among them has lived for longer than all."""
    started: dict[str, datetime] = {}
    ended: dict[str, datetime] = {}
    for activity in activities:
        match = _INSTANCE.match(str(activity.get("Description") or ""))
        moment = activity.get("StartTime")
        if match and isinstance(moment, datetime) and activity.get("StatusCode") != "Failed":
            (started if match[1] == "Launching" else ended)[match[2]] = moment
    if not ended:
        return {"ended": 0, "longest_hours": 0.0}
    since = max((*ended.values(), *started.values())) - timedelta(days=DAYS)
    late = {name: end for name, end in ended.items() if end >= since}
    if not late:
        return {"ended": 0, "longest_hours": 0.0}
    hours = [
        (end - started[name]) / timedelta(hours=1) if name in started else float("inf") for name, end in late.items()
    ]
    longest = max(hours)
    return {"ended": len(late), "longest_hours": min(longest, 1e6)}


TOPIC = Topic(
    id="instance_lives",
    service="autoscaling",
    permissions=("autoscaling:DescribeScalingActivities",),
    read=_read,
    at_once=20,
)
