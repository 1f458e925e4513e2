"""What a scenario of a fix gives: its subject, and the state that it changes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from rassistant.remedies.remedy import Subject


@dataclass(frozen=True, slots=True)
class Seeded:
    """``state``: what the fix changes, without what AWS itself names anew. ``given``: what the person sets."""

    subject: Subject
    state: Callable[[], Any]
    given: Mapping[str, str] = field(default_factory=dict)


def with_arn(made: Subject, arn: str) -> Subject:
    return replace(made, resource=replace(made.resource, arn=arn))
