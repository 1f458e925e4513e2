"""Answers without a model: the message's words choose a tool, and its facts are put into sentences and tables."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from rassistant.assistant import phrases
from rassistant.assistant.account_plan import TOOLS, AccountPlan
from rassistant.assistant.cost_questions import CostParts, continued, goes_on, is_plain, parts_of
from rassistant.assistant.fix_questions import FixIntent, fix_call
from rassistant.assistant.general_question import (
    is_general,
    is_keywords,
    is_order,
    is_own,
    without_terms,
)
from rassistant.assistant.intents import (
    Intent,
    grouping_in,
    intent_of,
    is_about_expensive,
    is_concept,
    is_follow_up,
    is_why,
    resource_id_in,
)
from rassistant.assistant.markdown import escaped
from rassistant.assistant.names import asks_for_more, named_resource, scope_in
from rassistant.assistant.review import asks_review, review
from rassistant.assistant.saving_kinds import checks_in, how_many
from rassistant.assistant.sources import Sources
from rassistant.assistant.toolbox import Toolbox
from rassistant.errors import AwsFailure, Locale
from rassistant.models.resource import Resource

_FITS, _SURE, _EXACT = 0.5, 0.7, 0.85
"""How much of a question an article must speak of; more where the message was no plain question on AWS in general."""
_STILL = re.compile(r"(?<![가-힣])(?:아직도?|여전히|혹시) |남아 ?(?=있)")
"""Words that change nothing of what is asked."""
_FRAGMENT_WORDS = 6
_OF_WHICH = re.compile(r"^(?:how many|which|where|in )\b|몇 ?(?:개|대|건)|^(?:어느|어디)")
_THINGS = re.compile(
    r"\b(?:resources?|everything|all|instances?|servers?|machines?|databases?|things?|services?|cost|spend\w*|bill)\b"
    r"|리소스|자원|전체|모두|전부|인스턴스|서버|데이터베이스|디비|서비스|비용|요금|태그|[=]"
)
_JOINED = re.compile(r"\w[-_]\w")
_FIX_TOOLS: Mapping[FixIntent, str] = {"fix_code": "write_fix_code", "proposal": "propose_action"}
_COST_FAMILY: tuple[Intent, ...] = ("why_cost", "compare_cost", "cost")


@dataclass(frozen=True, slots=True)
class Said:
    """``plan``, ``intent``, ``message``, ``arguments`` (of the tool), ``cost`` (CostParts as JSON) and ``items`` (ids of the
    recommendations shown) are what a follow-up goes on from. ``understood`` False: a refusal."""

    text: str
    intent: Intent
    message: str
    plan: Mapping[str, Any] | None = None
    understood: bool = True
    arguments: Mapping[str, Any] | None = None
    cost: Mapping[str, Any] | None = None
    items: tuple[str, ...] = ()

    def context(self) -> dict[str, Any]:
        known = {"plan": self.plan, "intent": self.intent, "message": self.message}
        others = {"arguments": self.arguments, "cost": self.cost}
        return {
            **known,
            **{name: dict(value) for name, value in others.items() if value is not None},
            **({"items": list(self.items)} if self.items else {}),
        }


class RulesPlanner:
    def __init__(self, sources: Sources, toolbox: Toolbox, locale: Locale) -> None:
        self._sources = sources
        self._toolbox = toolbox
        self._locale = locale

    def answer(self, message: str, context: Mapping[str, Any]) -> Said:  # noqa: PLR0911  (a table of intents)
        """``context``: that of the conversation's last answer, empty at the beginning."""
        intent: Intent = intent_of(message)
        if intent == "thanks":
            return Said(phrases.WELCOME[self._locale], intent, message, context.get("plan"))
        if intent == "help":
            return Said(phrases.HELP[self._locale], intent, message)
        fix = fix_call(message, context, self._sources, self._locale)
        if fix is not None:
            found = self._toolbox.use(_FIX_TOOLS[fix[0]], fix[1])
            return Said(found.text, fix[0], message, items=(fix[1]["recommendation_id"],))
        if asks_review(message):
            text, items = review(self._toolbox, self._locale, _regions(message))
            return Said(text, "savings", message, items=items)
        asked = AccountPlan(self._sources).call(message, context)
        if asked is not None:
            found = self._toolbox.use(TOOLS[asked[0]], asked[1])
            return Said(found.text, asked[0], message, arguments=asked[1])
        followed = self._cost_follow_up(message, intent, context)
        if followed is not None:
            return followed
        told = self._told(message, intent, context)
        if told is not None:
            return told
        match intent:
            case "why_cost" | "compare_cost":
                return self._explain(message, intent, self._parts(message))
            case "savings":
                return self._savings(message)
            case "metrics" | "describe":
                return self._about_one(message, intent, context)
            case "cost":
                return self._cost(message, context)
            case _:
                return self._inventory(message, intent, context)

    def _cost_follow_up(self, message: str, intent: Intent, context: Mapping[str, Any]) -> Said | None:
        """ "And in September?" asks the same of another time, "why?" the reason for what was just said."""
        before, parts = context.get("intent"), context.get("cost")
        if before not in _COST_FAMILY or parts is None:
            return None
        now = self._sources.clock()
        if intent in ("inventory", "describe", "why_cost") and is_why(message):
            return self._explain(message, "why_cost", continued(message, parts, now))
        goes_on_so = is_plain(context.get("plan")) and goes_on(message, now)
        if intent not in ("inventory", "describe", "cost") or not goes_on_so:
            return None
        asked = continued(message, parts, now)
        if before in ("why_cost", "compare_cost"):
            return self._explain(message, before, asked)
        return self._split_cost(message, asked)

    def _told(self, message: str, intent: Intent, context: Mapping[str, Any]) -> Said | None:
        """From the knowledge base; None where the message is not about AWS in general, or no article speaks of it.

        What may be meant of the account as well is looked up there, too.
        """
        points_back = context.get("intent") == "knowledge" and is_follow_up(message) and not is_own(message)
        general = points_back or is_general(message)
        keywords = not general and intent in ("cost", "savings") and is_keywords(message) and not grouping_in(message)
        if not (general or keywords) or self._names_resource(message):
            return None
        account = keywords or intent_of(without_terms(message)) in ("savings", "why_cost")
        article = self._article(message, _SURE if keywords else _FITS)
        if article is None or not account:
            return None if article is None else Said(article, "knowledge", message)
        try:
            found = self._in_account(message, intent, context)
        except AwsFailure:
            return Said(article, "knowledge", message)
        return replace(found, text=f"{article}\n\n{phrases.IN_THE_ACCOUNT[self._locale]}\n\n{found.text}")

    def _article(self, message: str, least_share: float) -> str | None:
        found = self._toolbox.use("search_knowledge", {"question": message[:500], "least_share": least_share})
        return found.text if found.facts["articles"] else None

    def _names_resource(self, message: str) -> bool:
        """Only names with a joint in them are looked for: the list of resources may not be at hand yet."""
        return bool(_JOINED.search(message)) and named_resource(message, self._sources) is not None

    def _in_account(self, message: str, intent: Intent, context: Mapping[str, Any]) -> Said:
        if intent == "savings":
            return self._savings(message)
        if intent == "cost":
            return self._cost(message, context)
        return self._explain(message, intent, self._parts(message))

    def _explain(self, message: str, intent: Intent, parts: CostParts) -> Said:
        found = self._toolbox.use("explain_cost_change", parts.change_arguments())
        return Said(self._dearest(message) + found.text, intent, message, cost=parts.to_json())

    def _dearest(self, message: str) -> str:
        """Why something is expensive is not only what has changed: which of them cost most comes first."""
        scope = scope_in(message, services="service_type")
        if not is_about_expensive(message) or "service_type" not in scope:
            return ""
        return self._toolbox.use("list_resources", {"sort": "-monthly_cost_usd", "limit": 5, **scope}).text + "\n\n"

    def _savings(self, message: str) -> Said:
        scope = scope_in(message, services="service_type")
        checks = checks_in(message)
        wish = {**scope, **({"check": checks} if checks else {}), **({"limit": n} if (n := how_many(message)) else {})}
        found = self._toolbox.use("list_recommendations", wish)
        return Said(found.text, "savings", message, items=tuple(item["id"] for item in found.facts["items"]))

    def _about_one(self, message: str, intent: Intent, context: Mapping[str, Any]) -> Said:
        """One resource where the message names one; else a question over many."""
        resource = resource_id_in(message)
        arguments: dict[str, Any] = {"resource_id": resource}
        if resource is None:
            known = named_resource(message, self._sources)
            if known is None or (intent == "describe" and asks_for_more(message, known)):
                return self._inventory(message, intent, context)
            arguments = identity(known)
        tool = "get_metrics" if intent == "metrics" else "describe_resource"
        return Said(self._toolbox.use(tool, arguments).text, intent, message)

    def _cost(self, message: str, context: Mapping[str, Any]) -> Said:
        """The question parser knows costs of chosen resources; what it refuses may still be a plain cost question."""
        asked = self._inventory(message, "cost", context)
        parts = self._parts(message)
        if asked.understood:
            return replace(asked, cost=parts.to_json())
        if is_about_expensive(message):
            dearest = {"sort": "-monthly_cost_usd", "limit": 10, **scope_in(message, services="service_type")}
            return Said(self._toolbox.use("list_resources", dearest).text, "cost", message)
        return self._split_cost(message, parts)

    def _split_cost(self, message: str, parts: CostParts) -> Said:
        found = self._toolbox.use("get_cost", parts.cost_arguments())
        return Said(found.text, "cost", message, cost=parts.to_json())

    def _inventory(self, message: str, intent: Intent, context: Mapping[str, Any]) -> Said:
        previous = context.get("plan")
        found = self._toolbox.use(
            "ask_inventory",
            {
                "question": _STILL.sub("", message[:2000]),
                "previous_plan": previous,
                "points_back": self._points_back(message, previous),
            },
        )
        understood = found.facts["kind"] != "refusal"
        if not understood and not is_own(message):
            article = self._article(message, _SURE if is_order(message) else _FITS)
            if article is not None:
                return Said(article, "knowledge", message, previous)
        one = self._the_one(message, found.facts)
        if one is not None:
            return Said(one, "describe", message, found.facts["plan"])
        unexplained = understood and is_concept(message) and not is_own(message)
        text = phrases.CONCEPT[self._locale] + found.text if unexplained else found.text
        if understood and is_keywords(message, least=1):
            text += self._see_also(message)
        return Said(text, intent, message, found.facts["plan"] if understood else previous, understood)

    def _points_back(self, message: str, previous: object) -> bool:
        """It goes on from the last answer: by its words, or for it names nothing by itself ("how many in Tokyo?")."""
        low = message.casefold().strip()
        fragment = previous is not None and len(low.split()) <= _FRAGMENT_WORDS and _OF_WHICH.search(low)
        names = _THINGS.search(message.casefold()) or "service_type" in scope_in(message, services="service_type")
        return is_follow_up(message) or bool(fragment and not names and not resource_id_in(message))

    def _the_one(self, message: str, facts: Mapping[str, Any]) -> str | None:
        """What is known of the one resource that a question named and found; None where it found others, or counted."""
        if facts["kind"] != "rows" or facts["total"] != 1 or not _JOINED.search(message):
            return None
        known = named_resource(message, self._sources)
        if known is None or known.resource_id != facts["rows"][0]["resource_id"]:
            return None
        return self._toolbox.use("describe_resource", identity(known)).text

    def _see_also(self, message: str) -> str:
        """The article on the very words of the message, by its title; its pages are cited."""
        found = self._toolbox.use("search_knowledge", {"question": message[:500], "least_share": _EXACT, "limit": 1})
        articles = found.facts["articles"]
        return f"\n\n{phrases.SEE_ALSO[self._locale].format(title=escaped(articles[0]['title']))}" if articles else ""

    def _parts(self, message: str) -> CostParts:
        return parts_of(message, self._sources.clock())


def identity(known: Resource) -> dict[str, Any]:
    """The arguments that tell it apart."""
    return {
        "resource_id": known.resource_id,
        "service_type": known.service_type,
        "region": known.region,
        "account_id": known.account_id,
    }


def _regions(message: str) -> dict[str, Any]:
    scope = scope_in(message)
    return {"region": scope["region"]} if "region" in scope else {}
