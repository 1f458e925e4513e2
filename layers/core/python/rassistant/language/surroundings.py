"""What filters need to know beside the rows themselves: related resources, verdicts of checks, what was not read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from rassistant.models.resource import Resource

ResourceKey = tuple[str, str, str, str]
Place = tuple[str, str]
"""An account and a region."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What is known beside the rows.

    ``others``: the resources that may be related to the rows, by service type; ``unlisted``: (service type, account,
    region) of which some could not be listed. ``findings``: the checks that found each resource; ``undecided``: those
    that lacked data for it; ``savings``: USD a month, of those that have a price. ``unmeasured``: where CloudWatch
    refused, so that no point does not mean that nothing was.
    """

    others: Mapping[str, Sequence[Resource]] = field(default_factory=dict)
    unlisted: frozenset[tuple[str, str, str]] = frozenset()
    findings: Mapping[ResourceKey, frozenset[str]] = field(default_factory=dict)
    undecided: Mapping[ResourceKey, frozenset[str]] = field(default_factory=dict)
    savings: Mapping[ResourceKey, float] = field(default_factory=dict)
    unmeasured: frozenset[Place] = frozenset()


NOTHING = Surroundings()


def grouped(pairs: Iterable[tuple[ResourceKey, str]]) -> dict[ResourceKey, frozenset[str]]:
    found: dict[ResourceKey, set[str]] = {}
    for key, check in pairs:
        found.setdefault(key, set()).add(check)
    return {key: frozenset(checks) for key, checks in found.items()}
