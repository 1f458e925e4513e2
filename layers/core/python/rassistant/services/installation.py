"""What this installation examines and can do."""

from __future__ import annotations

from typing import Any

from rassistant.collect.inventory import Inventory
from rassistant.errors import Locale
from rassistant.models.collected import Problem, unique
from rassistant.models.settings import Settings
from rassistant.resources.kind import Kind
from rassistant.resources.registry import all_kinds


class Installation:
    def __init__(self, inventory: Inventory, settings: Settings) -> None:
        self._inventory = inventory
        self._settings = settings

    def describe(self, locale: Locale) -> dict[str, Any]:
        """Accounts, regions (of any account), service types and features, with what could not be read."""
        accounts = self._inventory.accounts()
        regions: set[str] = set()
        problems: list[Problem] = []
        for account in accounts:
            found = self._inventory.regions(account)
            regions.update(found.value)
            problems.extend(found.problems)
        return {
            "accounts": [{"account_id": account.account_id, "name": account.name} for account in accounts],
            "regions": sorted(regions),
            "service_types": sorted(kind.service_type for kind in all_kinds()),
            "kinds": [_kind_json(kind, locale) for kind in all_kinds()],
            "features": {
                "model": bool(self._settings.model_id),
                "pictures": bool(self._settings.model_id and self._settings.files_bucket),
                "voice": bool(self._settings.files_bucket),
                "actions": False,
            },
            "stage": self._settings.stage,
            "warnings": [problem.as_warning(locale) for problem in unique(tuple(problems))],
        }


def _kind_json(kind: Kind, locale: Locale) -> dict[str, Any]:
    return {
        "service_type": kind.service_type,
        "label": kind.label[locale],
        "states": [{"value": state.value, "label": state.label[locale]} for state in kind.states],
        "fields": [
            {"name": f.name, "label": f.label[locale], "type": f.type, "unit": f.unit, "column": f.column}
            for f in kind.fields
        ],
        "metrics": [{"name": m.name, "label": m.label[locale], "unit": m.unit} for m in kind.metrics],
    }
