"""How the bill names a resource."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, TypeVar

from rassistant.models.resource import Resource

V = TypeVar("V")

# Ids that are unique by themselves. Names (of functions, tables, databases) repeat, also between services.
_UNIQUE_IDS: Final = frozenset({"CloudFront", "EBS", "EBSSnapshot", "EC2", "EIP", "NAT", "S3"})


def billed(resource: Resource, by_name: Mapping[str, V]) -> V | None:
    """What ``by_name``, keyed as the bill's resource ids are, has of the resource: by its ARN, or by its bare id."""
    found = by_name.get(resource.arn)
    if found is None and resource.service_type in _UNIQUE_IDS:
        found = by_name.get(resource.resource_id)
    return found
