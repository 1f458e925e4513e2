"""Answers to questions that have a tool of their own: forecast, budgets, anomalies, prices, permissions, exposure, …"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import Any

from rassistant.assistant.account_questions import (
    AccountIntent,
    account_intent,
    exposure_arguments,
    price_arguments,
    speaks_of_permission,
)
from rassistant.assistant.intents import grouping_in, is_follow_up, resource_id_in
from rassistant.assistant.names import named_resource, scope_in
from rassistant.assistant.periods import names_period, period_in
from rassistant.assistant.permission_questions import permission_arguments
from rassistant.assistant.sources import Sources
from rassistant.models.resource import Resource

TOOLS: Mapping[AccountIntent, str] = {
    "forecast": "forecast_cost",
    "budget": "get_budgets",
    "anomaly": "list_cost_anomalies",
    "price": "compare_prices",
    "permission": "explain_permissions",
    "exposure": "find_exposure",
    "architecture": "draw_architecture",
}
_WITH_ROLES = ("EC2", "Lambda")
_DAYS = re.compile(r"(\d{1,3}) ?일(?! ?(?:부터|자))|\bnext (\d{1,3}) days?\b|\b(\d{1,3})[- ]days?\b")
_NEXT_MONTH = re.compile(r"다음 ?달|내달|\bnext month\b")
_YEAR_END = re.compile(r"연말|올해 (?:말|안에)|\b(?:end of (?:the |this )?year|year[- ]end)\b")
_VPC = re.compile(r"\bvpc-[0-9a-f]{8,17}\b")
_FOLLOW_UP_WORDS = 6
_SPLITS = ("service", "region", "account")


class AccountPlan:
    def __init__(self, sources: Sources) -> None:
        self._sources = sources

    def call(self, message: str, context: Mapping[str, Any]) -> tuple[AccountIntent, dict[str, Any]] | None:
        """The tool's intent and its arguments; None where the message asks for none of these."""
        resource = self._with_role(message) if speaks_of_permission(message) else None
        intent = account_intent(message, names_resource=resource is not None)
        if intent is None:
            return self._continued(message, context)
        if intent == "permission":
            return None if resource is None else (intent, {**resource[1], **permission_arguments(message, resource[0])})
        return intent, self._arguments(intent, message)

    def _arguments(self, intent: AccountIntent, message: str) -> dict[str, Any]:
        scope = scope_in(message)
        regions = {"region": scope["region"]} if "region" in scope else {}
        match intent:
            case "forecast":
                split = grouping_in(message)
                grouped = {"group_by": split} if split in _SPLITS else {}
                return {"horizon": self._horizon(message), **grouped, **scope}
            case "anomaly":
                return {"days": self._days_back(message)}
            case "price":
                return {**price_arguments(message), **({"regions": scope["region"][:8]} if regions else {})}
            case "exposure":
                return {**exposure_arguments(message), **regions}
            case "architecture":
                vpc = _VPC.search(message)
                return {**regions, **({"vpc": vpc[0]} if vpc else {})}
            case _:
                return {}

    def _continued(self, message: str, context: Mapping[str, Any]) -> tuple[AccountIntent, dict[str, Any]] | None:
        """The same of another type or region."""
        before = next((intent for intent in TOOLS if intent == context.get("intent")), None)
        asked = context.get("arguments")
        if before is None or not isinstance(asked, Mapping):
            return None
        if not (is_follow_up(message) or len(message.split()) <= _FOLLOW_UP_WORDS):
            return None
        regions = scope_in(message).get("region")
        if before == "price":
            named = price_arguments(message)
            new = {**(named if named["types"] else {}), **({"regions": regions[:8]} if regions else {})}
        elif before == "exposure":
            new = {**exposure_arguments(message), **({"region": regions} if regions else {})}
        else:
            new = {"region": regions} if regions and before in ("forecast", "architecture") else {}
        return (before, {**asked, **new}) if new else None

    def _horizon(self, message: str) -> int:
        """Days from now on: as many as are named, to the end of the year or of the next month where meant, else 30."""
        text, today = message.casefold(), self._today()
        if _YEAR_END.search(text):
            return (date(today.year + 1, 1, 1) - today).days
        if _NEXT_MONTH.search(text):
            after = (today.replace(day=1) + timedelta(days=62)).replace(day=1)
            return (after - today).days
        named = _DAYS.search(text)
        days = int(next(group for group in named.groups() if group)) if named else 30
        return min(max(days, 1), 365)

    def _days_back(self, message: str) -> int:
        now = self._sources.clock()
        if not names_period(message, now):
            return 60
        return min(max((self._today() - period_in(message, now).start).days, 1), 180)

    def _with_role(self, message: str) -> tuple[str, dict[str, Any]] | None:
        """The name that the message has for it, and what tells it apart."""
        identifier = resource_id_in(message)
        if identifier is not None:
            return identifier, {"resource_id": identifier}
        known = named_resource(message, self._sources, service_types=_WITH_ROLES)
        return None if known is None else (known.name, _identity(known))

    def _today(self) -> date:
        moment: datetime = self._sources.clock()
        return moment.date()


def _identity(known: Resource) -> dict[str, Any]:
    return {"resource_id": known.resource_id, "region": known.region, "account_id": known.account_id}
