"""What people have set: one item for the installation, of which a write changes the fields that it names alone."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Protocol

from rassistant.models.preferences import NAMES, KeptPreferences, Preferences, is_allowed
from rassistant.store.table import Condition, Item, Table

_KEY = ("preferences", "current")


class PreferenceStore(Protocol):
    def read(self) -> Preferences: ...

    def kept(self) -> KeptPreferences:
        """With who changed them last."""

    def change(
        self, changes: Mapping[str, Any], *, by: str, at: str, version: int | None = None
    ) -> KeptPreferences | None:
        """Sets ``changes`` (None: the default again) and nothing else, so that two writers keep each other's.

        ``version``: that of the state which the change was decided on. None as an answer: it has changed since.
        """


class Preferred:
    """``table``: DynamoTable or MemoryTable of the definition ``PREFERENCES``."""

    def __init__(self, table: Table) -> None:
        self._table = table

    def read(self) -> Preferences:
        return self.kept().preferences

    def kept(self) -> KeptPreferences:
        item = self._table.get(_KEY)
        return KeptPreferences() if item is None else _kept(item)

    def change(
        self, changes: Mapping[str, Any], *, by: str, at: str, version: int | None = None
    ) -> KeptPreferences | None:
        changed = {**changes, "updated_at": at, "updated_by": by}
        item = self._table.update(_KEY, changed, add={"version": 1}, when=_condition(version))
        return None if item is None else _kept(item)


def _condition(version: int | None) -> Condition:
    if version is None:
        return Condition(item="any")
    return Condition(item="absent") if version == 0 else Condition(equals={"version": version})


def _kept(item: Item) -> KeptPreferences:
    """What another version of the program wrote and this one does not take is as if it were not set."""
    values = {name: item[name] for name in NAMES if name in item and is_allowed(name, item[name])}
    return KeptPreferences(
        Preferences(**values), int(item.get("version", 0)), item.get("updated_at"), item.get("updated_by")
    )
