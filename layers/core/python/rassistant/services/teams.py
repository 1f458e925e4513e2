"""Who owns a resource and what it is for, by the tags that people use for that."""

from __future__ import annotations

from collections.abc import Mapping

TEAM_TAGS = ("team", "owner", "squad", "group", "department", "dept", "costcenter", "cost-center", "cost_center")
ENVIRONMENT_TAGS = ("env", "environment", "stage", "tier")
_OF_ONE_RESOURCE = frozenset({"name", "r-assistant:ignore", "managed-by", "managedby", "managed_by"})


def team_of(tags: Mapping[str, str]) -> str | None:
    """The value of the first of the tags that name a team, in any case; None where there is none."""
    lower = {key.casefold(): value.strip() for key, value in tags.items()}
    return next((lower[key] for key in TEAM_TAGS if lower.get(key)), None)


def is_of_team(tags: Mapping[str, str], team: str) -> bool:
    """Whether any tag that names a team says ``team``."""
    wanted = team.strip().casefold()
    return any(key.casefold() in TEAM_TAGS and value.strip().casefold() == wanted for key, value in tags.items())


def shared_tags(tags: Mapping[str, str]) -> dict[str, str]:
    """Those that can say something of other resources too: not names, not AWS's own."""
    return {
        key: value
        for key, value in tags.items()
        if value.strip() and key.casefold() not in _OF_ONE_RESOURCE and not key.startswith("aws:")
    }
