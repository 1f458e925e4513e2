"""By what code a resource was made, as its tags tell: a fix belongs there, not into an API call."""

from __future__ import annotations

from dataclasses import dataclass

from rassistant.models.resource import Resource

_STACK = "aws:cloudformation:stack-name"
_LOGICAL_ID = "aws:cloudformation:logical-id"
_MANAGED_TAGS = ("managed-by", "ManagedBy", "managed_by")
OWNED_TAGS = (_STACK, *_MANAGED_TAGS)


@dataclass(frozen=True, slots=True)
class Owner:
    """``stack`` empty: another tool than CloudFormation, which ``tool`` names as the tag ``tag`` does."""

    tool: str
    tag: str
    stack: str = ""
    logical_id: str = ""

    @property
    def is_terraform(self) -> bool:
        return any(name in self.tool.casefold() for name in ("terraform", "opentofu", "terragrunt"))


def owner_of(resource: Resource) -> Owner | None:
    """None: made by hand, as far as its tags tell."""
    stack = resource.tags.get(_STACK)
    if stack is not None:
        return Owner("CloudFormation", _STACK, stack or "?", resource.tags.get(_LOGICAL_ID, ""))
    for tag in _MANAGED_TAGS:
        if tag in resource.tags:
            return Owner(resource.tags[tag] or "?", tag)
    return None
