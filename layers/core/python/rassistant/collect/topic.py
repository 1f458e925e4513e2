"""What a catalog entry for a looked-up fact says."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from rassistant.models.scope import Account

if TYPE_CHECKING:
    from rassistant.aws.gateway import Gateway


@dataclass(frozen=True, slots=True)
class Topic:
    """``read`` gives what is known of the items, as JSON values; an item that it leaves out is unknown.

    ``fresh``: how long an answer holds. ``at_once``: of a topic that takes a call for each item, how many are asked in
    one reading at most; the others are unknown until a later one. ``service`` is boto3's, for problems.
    """

    id: str
    service: str
    permissions: tuple[str, ...]
    read: Callable[[Gateway, Account, str, Sequence[str]], Mapping[str, Any]]
    fresh: timedelta = timedelta(days=1)
    at_once: int | None = None
    where: str = ""
    """The region that is asked for what is the same everywhere."""
