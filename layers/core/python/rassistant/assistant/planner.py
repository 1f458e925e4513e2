"""Answers without a model: the message's words choose a tool, and its facts are put into sentences and tables."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from rassistant.assistant import phrases
from rassistant.assistant.general_question import is_general, is_own, without_terms
from rassistant.assistant.intents import (
    Intent,
    by_day,
    grouping_in,
    intent_of,
    is_about_expensive,
    is_concept,
    is_follow_up,
    is_why,
    resource_id_in,
    without_change,
)
from rassistant.assistant.names import asks_for_more, named_resource, scope_in
from rassistant.assistant.periods import Period, period_in
from rassistant.assistant.sources import Sources
from rassistant.assistant.toolbox import Toolbox
from rassistant.errors import AwsFailure, Locale

_FITS, _SURE = 0.48, 0.7
"""How much of a question an article must speak of; more where the message was no plain question on AWS in general."""
_JOINED = re.compile(r"\w[-_]\w")
_COST_FAMILY: tuple[Intent, ...] = ("why_cost", "compare_cost", "cost")


@dataclass(frozen=True, slots=True)
class Said:
    """``plan``, ``intent`` and ``message`` are what a follow-up goes on from. ``understood`` False: a refusal."""

    text: str
    intent: Intent
    message: str
    plan: Mapping[str, Any] | None = None
    understood: bool = True

    def context(self) -> dict[str, Any]:
        return {"plan": self.plan, "intent": self.intent, "message": self.message}


class RulesPlanner:
    def __init__(self, sources: Sources, toolbox: Toolbox, locale: Locale) -> None:
        self._sources = sources
        self._toolbox = toolbox
        self._locale = locale

    def answer(self, message: str, context: Mapping[str, Any]) -> Said:  # noqa: PLR0911  (a table of intents)
        """``context``: that of the conversation's last answer, empty at the beginning."""
        intent = intent_of(message)
        before = context.get("intent")
        if before in ("why_cost", "compare_cost") and intent == "inventory" and is_follow_up(message):
            # "And in September?" after a why-question asks why again, of another period or part.
            return replace(self._explain(message, before), message=message)
        if before in _COST_FAMILY and intent in ("inventory", "describe") and is_why(message):
            return self._explain(f"{message} {context.get('message', '')}", "why_cost")
        told = None if intent == "help" else self._told(message, intent, before)
        if told is not None:
            return told
        match intent:
            case "help":
                return Said(phrases.HELP[self._locale], intent, message)
            case "why_cost" | "compare_cost":
                return self._explain(message, intent)
            case "savings":
                return self._savings(message)
            case "metrics" | "describe":
                return self._about_one(message, intent, context)
            case "cost":
                return self._cost(message, context)
            case _:
                return self._inventory(message, intent, context)

    def _told(self, message: str, intent: Intent, before: object) -> Said | None:
        """From the knowledge base; None where the message is not about AWS in general, or no article speaks of it.

        What may be meant of the account as well is looked up there, too.
        """
        points_back = before == "knowledge" and is_follow_up(message) and not is_own(message)
        if not (points_back or is_general(message)) or self._names_resource(message):
            return None
        account = intent_of(without_terms(message)) in ("savings", "why_cost")
        article = self._article(message, _FITS)
        if article is None or not account:
            return None if article is None else Said(article, "knowledge", message)
        try:
            found = self._savings(message) if intent == "savings" else self._explain(message, intent)
        except AwsFailure:
            return Said(article, "knowledge", message)
        return replace(found, text=f"{article}\n\n{phrases.IN_THE_ACCOUNT[self._locale]}\n\n{found.text}")

    def _article(self, message: str, least_share: float) -> str | None:
        found = self._toolbox.use("search_knowledge", {"question": message[:500], "least_share": least_share})
        return found.text if found.facts["articles"] else None

    def _names_resource(self, message: str) -> bool:
        """Only names with a joint in them are looked for: the list of resources may not be at hand yet."""
        return bool(_JOINED.search(message)) and named_resource(message, self._sources) is not None

    def _explain(self, message: str, intent: Intent) -> Said:
        found = self._toolbox.use("explain_cost_change", {**_periods(self._period(message)), **scope_in(message)})
        return Said(found.text, intent, message)

    def _savings(self, message: str) -> Said:
        scope = scope_in(message, services="service_type")
        return Said(self._toolbox.use("list_recommendations", scope).text, "savings", message)

    def _about_one(self, message: str, intent: Intent, context: Mapping[str, Any]) -> Said:
        """One resource where the message names one; else a question over many."""
        resource = resource_id_in(message)
        arguments: dict[str, Any] = {"resource_id": resource}
        if resource is None:
            known = named_resource(message, self._sources)
            if known is None or (intent == "describe" and asks_for_more(message, known)):
                return self._inventory(message, intent, context)
            arguments = {
                "resource_id": known.resource_id,
                "service_type": known.service_type,
                "region": known.region,
                "account_id": known.account_id,
            }
        tool = "get_metrics" if intent == "metrics" else "describe_resource"
        return Said(self._toolbox.use(tool, arguments).text, intent, message)

    def _cost(self, message: str, context: Mapping[str, Any]) -> Said:
        """The question parser knows costs of chosen resources; what it refuses may still be a plain cost question."""
        asked = self._inventory(message, "cost", context)
        if asked.understood:
            return asked
        if is_about_expensive(message):
            dearest = {"sort": "-monthly_cost_usd", "limit": 10, **scope_in(message, services="service_type")}
            return Said(self._toolbox.use("list_resources", dearest).text, "cost", message)
        period = self._period(message)
        arguments = {
            "start": period.start.isoformat(),
            "end": period.end.isoformat(),
            "group_by": grouping_in(message) or (None if by_day(message) else "service"),
            "each_period": by_day(message),
            **scope_in(message),
        }
        return Said(self._toolbox.use("get_cost", arguments).text, "cost", message)

    def _inventory(self, message: str, intent: Intent, context: Mapping[str, Any]) -> Said:
        previous = context.get("plan")
        found = self._toolbox.use(
            "ask_inventory",
            {"question": message[:2000], "previous_plan": previous, "points_back": is_follow_up(message)},
        )
        understood = found.facts["kind"] != "refusal"
        if not understood and not is_own(message):
            article = self._article(message, _SURE)
            if article is not None:
                return Said(article, "knowledge", message, previous)
        text = phrases.CONCEPT[self._locale] + found.text if understood and is_concept(message) else found.text
        return Said(text, intent, message, found.facts["plan"] if understood else previous, understood)

    def _period(self, message: str) -> Period:
        return period_in(without_change(message), self._sources.clock())


def _periods(period: Period) -> dict[str, str]:
    return {
        "start": period.start.isoformat(),
        "end": period.end.isoformat(),
        "previous_start": period.previous_start.isoformat(),
        "previous_end": period.previous_end.isoformat(),
    }
