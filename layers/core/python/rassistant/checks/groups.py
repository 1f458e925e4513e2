"""The instances of an Auto Scaling group, and what they cost."""

from __future__ import annotations

from collections.abc import Sequence

from rassistant.checks.facts import Facts
from rassistant.models.resource import Resource
from rassistant.resources.list_price import Part, parts


def members_of(group: Resource, facts: Facts) -> Sequence[Resource]:
    return [
        instance
        for instance in facts.of_type("EC2")
        if (instance.account_id, instance.region) == (group.account_id, group.region)
        and instance.details.get("autoscaling_group") == group.name
        and instance.status == "running"
    ]


def group_parts(group: Resource, facts: Facts) -> Sequence[Part] | None:
    """What its members cost a month; None where not all of them are known, or one can't be priced (Spot)."""
    members = members_of(group, facts)
    if not members or len(members) != group.details.get("instance_count"):
        return None
    found: list[Part] = []
    for member in members:
        of_member = parts(member)
        if of_member is None:
            return None
        found += of_member
    return found
