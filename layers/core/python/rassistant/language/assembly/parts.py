"""The pieces of a question by what they do."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from rassistant.language.assembly.settle import possible_services
from rassistant.language.reading import Situation
from rassistant.language.rules.drafts import Draft
from rassistant.language.rules.periods import Period
from rassistant.language.rules.sort_paths import refs_to_sort
from rassistant.language.vocabulary.senses import Item, Ref


@dataclass(slots=True)
class Parts:
    """The pieces by what they do."""

    items: list[Item]
    drafts: list[Draft] = field(default_factory=list)
    regions: list[str] = field(default_factory=list)
    not_regions: list[str] = field(default_factory=list)
    accounts: list[str] = field(default_factory=list)
    not_accounts: list[str] = field(default_factory=list)
    not_services: list[str] = field(default_factory=list)
    periods: list[Period] = field(default_factory=list)
    shown: list[tuple[Ref, ...]] = field(default_factory=list)

    def has(self, category: str) -> bool:
        return any(item.has(category) for item in self.items)

    def all(self, category: str) -> list[Item]:
        return [item for item in self.items if item.has(category)]


def parts_of(items: list[Item]) -> Parts:
    parts = Parts(items)
    for item in items:
        senses = item.senses
        if "COND" in senses:
            parts.drafts.append(senses["COND"])
        if "REGION" in senses and "COND" not in senses:
            _add_regions(parts, items, item)
        parts.not_regions += senses.get("XREGION", ())
        parts.accounts += senses.get("ACCOUNTREF", ())
        parts.not_accounts += senses.get("XACCOUNT", ())
        parts.not_services += senses.get("XSERVICE", ())
        if "PERIOD" in senses:
            parts.periods.append(senses["PERIOD"])
        if not senses.keys() & {"COND", "ORDER", "GROUPS", "MEASURE", "PERIOD", "LIMITED", "FILLER", "SERVICE"}:
            refs = (
                refs_to_sort(item)
                if senses.keys() & {"FIELD", "NUMFIELD", "METRIC", "TIMEFIELD"}
                else tuple(senses.get("BOOLFIELD", ()))
            )
            if refs:
                parts.shown.append(refs)
    return parts


_LISTED = frozenset(("AND", "OR", "PARTAND", "PARTOR", "COMPARE", "THAN", "TO", "DASH"))


def _add_regions(parts: Parts, items: list[Item], item: Item) -> None:
    """European servers in Ireland: of two places that nothing joins both must hold, and none may be left."""
    said: tuple[str, ...] = item.senses["REGION"]
    place = next(at for at, one in enumerate(items) if one is item)
    before = next((at for at in range(place - 1, -1, -1) if items[at].has("REGION")), None)
    joined = before is None or any(one.senses.keys() & _LISTED for one in items[before:place])
    if not parts.regions or joined:
        parts.regions += [code for code in said if code not in parts.regions]
        return
    both = [code for code in parts.regions if code in said]
    if both:
        parts.regions = both
    else:
        parts.not_regions += parts.regions


def names_everything(items: Sequence[Item]) -> bool:
    """Untagged resources, everything in Tokyo: of the whole account, whatever was asked before. How many resources, and
    no more, asks of those shown."""
    if any(item.has("FOLLOW") and not item.has("FILLER") for item in items):
        return False
    own = [item for item in items if item.has("ALL") and not item.has("GROUPS") and item.text != "전부"]
    only_counts = all(item.has("ALL") or item.senses.keys() & _COUNTING for item in items)
    return bool(own) and (not only_counts or any(_EVERY.search(item.text.lower()) for item in own))


_COUNTING = frozenset(("COUNT", "FILLER", "TRIVIAL", "PART", "HOWMUCH", "HAVE", "HAVEPOST"))
_EVERY = re.compile(r"\b(?:all|every|everything|whole|entire)\b|모든|전체")


def context(parts: Parts, situation: Situation) -> tuple[str, ...]:
    """A follow-up without a noun is about the services of the question before, where they have what it asks for."""
    if situation.previous is None or names_everything(parts.items):
        return ()
    before = situation.previous.steps[0].service_types
    possible = possible_services(parts.drafts)
    return before if possible is None or any(name in possible for name in before) else ()


def continues_cost(parts: Parts, situation: Situation) -> bool:
    """And in October? by region? after a question about cost."""
    if situation.previous is None or situation.previous.steps[-1].action != "cost" or parts.has("SERVICE"):
        return False
    if parts.has("COUNT") or parts.has("CREATED") or parts.has("TIMEFIELD") or parts.drafts:
        return False
    return bool(parts.periods) or any(parts.has(name) for name in ("GROUPS", "DAILY", "WEEKLY", "MONTHLY", "COMPARE"))


_BILLED = ("REGIONWORD", "SERVICEWORD", "ACCOUNT", "TAGKEY")


def bounded_groups(parts: Parts) -> str | None:
    """100달러도 안 나오는 리전, services over $100: groups by what they cost, which a condition on resources is not."""
    if parts.has("SERVICE") or parts.has("ALL") or not any(one.key == "monthly_cost_usd" for one in parts.drafts):
        return None
    for at, item in enumerate(parts.items):
        named = at > 0 and parts.items[at - 1].senses.keys() & {"REGION", "XREGION", "ACCOUNTREF"}
        counted = not item.has("FILLER") or (item.text.isascii() and item.text.endswith("s"))
        if not named and counted and item.senses.keys() & set(_BILLED) and not item.senses.keys() & {"GROUPS", "COND"}:
            return item.text
    return None


def holders(parts: Parts) -> tuple[str, ...]:
    """Volumes by volume type: without a noun, the services that have what is grouped, measured or shown."""
    asked = [refs for item in parts.all("GROUPS") for refs in item.senses["GROUPS"]]
    asked += [item.senses["MEASURE"][1] for item in parts.all("MEASURE")]
    asked += [item.senses["ORDER"][0] for item in parts.all("ORDER")]
    asked += parts.shown
    named = [[ref.service_type for ref in refs] for refs in asked if all(ref.service_type for ref in refs)]
    if not named:
        return ()
    hinted = [name for item in parts.items for name in item.senses.get("HINT", ()) if name in named[0]]
    every = [name for name in named[0] if all(name in others for others in named)]  # 클러스터별 태스크 수: of ECS
    return tuple(dict.fromkeys(hinted)) or tuple(dict.fromkeys(every or named[0]))
