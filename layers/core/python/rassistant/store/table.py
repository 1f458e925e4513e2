"""A table as the stores see it: DynamoDB's operations without its wire format. Twins: DynamoTable and MemoryTable."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal, Protocol

Item = Mapping[str, Any]
"""Has ``pk`` and ``sk``; values are str, int, float, bool, None, bytes, and lists and dicts of them."""

Key = tuple[str, str]
"""Partition key, sort key."""


@dataclass(frozen=True, slots=True)
class Condition:
    """What must hold of the stored item for a write to happen.

    ``item``: ``exists``, it is there and every test holds; ``absent``, it is not there; ``any``, either of the two.
    """

    item: Literal["exists", "absent", "any"] = "exists"
    equals: Mapping[str, Any] = field(default_factory=dict)
    one_of: Mapping[str, Sequence[Any]] = field(default_factory=dict)
    at_most: Mapping[str, int | float | str] = field(default_factory=dict)

    def holds(self, item: Item | None) -> bool:
        if item is None:
            return self.item != "exists"
        if self.item == "absent":
            return False
        return (
            all(name in item and item[name] == value for name, value in self.equals.items())
            and all(name in item and item[name] in values for name, values in self.one_of.items())
            and all(name in item and item[name] <= limit for name, limit in self.at_most.items())
        )


NEW = Condition(item="absent")
EXISTS = Condition()


@dataclass(frozen=True, slots=True)
class Page:
    """``next`` goes on as ``start``; None at the end."""

    items: tuple[Item, ...]
    next: Mapping[str, str] | None


class Table(Protocol):
    """Writes are atomic per item. Raises only errors of ours (Throttled …)."""

    def get(self, key: Key) -> Item | None:
        """The latest state (a consistent read)."""

    def get_many(self, keys: Sequence[Key], *, consistent: bool = False) -> dict[Key, Item]:
        """Those of ``keys`` that there are."""

    def put(self, item: Item, when: Condition | None = None) -> bool:
        """Replaces the item whole; False where the condition does not hold."""

    def replace(self, item: Item) -> Item | None:
        """Puts it, and returns what was there before."""

    def update(
        self,
        key: Key,
        changes: Mapping[str, Any],
        *,
        add: Mapping[str, int] | None = None,
        when: Condition = EXISTS,
    ) -> Item | None:
        """Sets ``changes`` (None removes the attribute), adds to numbers; the item afterwards, None where refused."""

    def put_many(self, items: Sequence[Item]) -> None: ...

    def delete_many(self, keys: Sequence[Key]) -> None:
        """Keys that are not there are passed over."""

    def query(
        self,
        partition: str,
        *,
        prefix: str = "",
        after: str = "",
        index: str = "",
        descending: bool = False,
        limit: int | None = None,
        start: Mapping[str, str] | None = None,
        keys_only: bool = False,
    ) -> Page:
        """Items of a partition in the order of the sort key (of ``index``, where named), all pages or up to ``limit``.

        ``prefix`` and ``after`` (exclusive) bound the sort key; not both. ``start``: a Page's ``next``.
        """
