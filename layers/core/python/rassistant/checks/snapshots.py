"""What holds for EBS snapshots: who keeps them on purpose, and what they cost."""

from __future__ import annotations

from rassistant.checks.check import Missing, Saving, saving_of
from rassistant.checks.facts import Facts
from rassistant.errors import Text
from rassistant.models.price import PriceKey
from rassistant.models.resource import Resource

_KEEPER_TAGS = ("aws:backup:source-resource", "aws:dlm:lifecycle-policy-id", "dlm:managed")


def is_loose(resource: Resource) -> bool:
    """Complete, in the standard tier, and not kept by AWS Backup or Data Lifecycle Manager."""
    return (
        resource.status == "completed"
        and resource.details.get("storage_tier") in (None, "standard")
        and not any(tag in resource.tags for tag in _KEEPER_TAGS)
    )


def image_of(resource: Resource) -> str | Missing | None:
    """``""`` where no image uses it, None where one does (it can't be deleted then), Missing where that is unknown."""
    images = resource.details.get("images")
    if images is None:
        return Missing(Text("whether an image uses it", "이미지(AMI)에서 사용하는지 여부"))
    return None if images else ""


def snapshot_saving(resource: Resource, facts: Facts) -> Saving:
    """By the volume's size: an upper bound, since snapshots after the first hold changed blocks alone."""
    size = resource.details.get("size_gib")
    if size is None:
        return Saving(None)
    return saving_of(facts, [(PriceKey("ebs_snapshot", resource.region, "standard"), float(size))])
