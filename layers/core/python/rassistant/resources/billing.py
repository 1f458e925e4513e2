"""How the bill names a resource."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, TypeVar

from rassistant.models.resource import Resource

V = TypeVar("V")

# Ids that are unique by themselves. Names (of functions, tables, databases) repeat, also between services.
_UNIQUE_IDS: Final = frozenset({"CloudFront", "EBS", "EBSSnapshot", "EC2", "EIP", "NAT", "S3"})


def bill_names(resource: Resource) -> tuple[str, ...]:
    """What the bill may call the resource: its ARN, the ARN with the account in it, its bare id.

    A snapshot's and an image's own ARN have no account in them (Service Authorization Reference, EC2); in the line items
    of the cost and usage report they have (``arn:aws:ec2:us-east-1:111122223333:snapshot/snap-0abc``).
    """
    partition, _, rest = resource.arn.partition(f":{resource.region}::")
    owned = (f"{partition}:{resource.region}:{resource.account_id}:{rest}",) if rest else ()
    return (resource.arn, *owned, resource.resource_id)


def billed(resource: Resource, by_name: Mapping[str, V]) -> V | None:
    """What ``by_name``, keyed as the bill's resource ids are, has of the resource: by its ARN, or by its bare id."""
    *arns, bare = bill_names(resource)
    for arn in arns:
        if (found := by_name.get(arn)) is not None:
            return found
    return by_name.get(bare) if resource.service_type in _UNIQUE_IDS else None
