"""What is set for everybody, and what Cost Explorer was asked: the answers of GET and PUT /api/settings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from rassistant.errors import Conflict, Text
from rassistant.models.clock import Clock, iso
from rassistant.models.preferences import KeptPreferences
from rassistant.models.settings import Settings
from rassistant.store.cost_requests import USD_A_REQUEST, CostRequests, affordable
from rassistant.store.preferences import PreferenceStore

_CHANGED = Text("The settings have been changed by someone else.", "다른 사용자가 설정을 변경했습니다.")


class InstallationSettings:
    def __init__(self, preferences: PreferenceStore, requests: CostRequests, settings: Settings, clock: Clock) -> None:
        self._preferences = preferences
        self._requests = requests
        self._settings = settings
        self._clock = clock

    def answer(self) -> dict[str, Any]:
        return self._answer(self._preferences.kept())

    def change(self, changes: Mapping[str, Any], *, by: str, version: int | None = None) -> dict[str, Any]:
        """``changes``: names of Preferences to allowed values, None for the default. Raises Conflict."""
        if not changes:
            return self.answer()
        kept = self._preferences.change(changes, by=by, at=iso(self._clock()), version=version)
        if kept is None:
            raise Conflict(_CHANGED)
        return self._answer(kept)

    def _answer(self, kept: KeptPreferences) -> dict[str, Any]:
        counted = self._requests.counted()
        cap = kept.preferences.cost_explorer_daily_cap_usd
        return {
            **asdict(kept.preferences),
            "version": kept.version,
            "updated_at": kept.updated_at,
            "updated_by": kept.updated_by,
            "deployed": {
                "chat_daily_cap_usd": self._settings.chat_daily_usd,
                "conversation_days": self._settings.conversation_ttl_days,
            },
            "cost_explorer": {
                "requests_today": counted.today,
                "usd_today": round(counted.today * USD_A_REQUEST, 2),
                "requests_this_month": counted.this_month,
                "usd_this_month": round(counted.this_month * USD_A_REQUEST, 2),
                "cap_reached": cap is not None and counted.today >= affordable(cap),
            },
        }
