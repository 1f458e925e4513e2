"""What an answer is grouped by, said or implied: by region, the region with the most, running and stopped ones each."""

from __future__ import annotations

import re
from dataclasses import replace

from rassistant.language.assembly.parts import Parts
from rassistant.language.assembly.settle import path_for
from rassistant.language.fields import FieldCatalog
from rassistant.language.plan import Aggregation, SortKey, Step, conditions
from rassistant.language.rules.alternatives import alternatives, has_several

_VERSUS = re.compile(r"\b(?:vs|versus)\b")
_EACH = re.compile(r"(?:^| )(?:vs|versus|respectively|each|각각|각각의)(?: |$)")


class Grouping:
    def __init__(self, catalog: FieldCatalog) -> None:
        self._catalog = catalog

    def groups(self, parts: Parts, services: tuple[str, ...]) -> list[str]:
        asked = [refs for item in parts.all("GROUPS") for refs in item.senses["GROUPS"]]
        found = [path for refs in asked if (path := path_for(refs, services))]
        return found or (["created_month"] if parts.has("MONTHLY") else [])

    def ungrouped(self, parts: Parts, services: tuple[str, ...]) -> str | None:
        """Volumes by runtime: what none of the services can be grouped by."""
        asked = ((item.text, refs) for item in parts.all("GROUPS") for refs in item.senses["GROUPS"])
        return next((text for text, refs in asked if services and path_for(refs, services) is None), None)

    def implied_groups(self, parts: Parts, services: tuple[str, ...], shown: tuple[str, ...]) -> list[str]:
        """The region with the most; running and stopped ones each; how many engines."""
        if self._asks_commonest(parts) or self._ranks(parts, services, shown):
            return self._commonest(parts, services)
        if not parts.has("COUNT"):
            return []
        sides = self.sides(parts, services)
        return [path for path in shown if self._is_text(path, services)] if sides is None else sides

    def sides(self, parts: Parts, services: tuple[str, ...]) -> list[str] | None:
        """What stands beside each other, each with its own count or figure; None where nothing is said to."""
        each = parts.has("COMPARE") or any(_EACH.search(item.text.lower()) for item in parts.items)
        if len(parts.regions) > 1 and (each or any(_VERSUS.search(item.text.lower()) for item in parts.all("REGION"))):
            return ["region"]
        if each or any(item.has("COND") and _VERSUS.search(item.text.lower()) for item in parts.items):
            several = [one.key for one in alternatives(parts.drafts, services) if one.listable and has_several(one)]
            return several or (["service_type"] if each and len(parts.all("SERVICE")) > 1 < len(services) else [])
        return None

    def grouped(
        self, step: Step, parts: Parts, groups: list[str], sort: tuple[SortKey, ...], limit: int | None
    ) -> Step:
        top = next((item.senses["TOPGROUP"] for item in parts.all("TOPGROUP")), None)
        lone = any(item.senses["SUPER"][0] == "value" for item in parts.all("SUPER")) or parts.has("MOST")
        if top is not None or (lone and limit is None):
            limit = limit or 1
            sort = (SortKey("count", _most(parts) if top is None else top),)
        counted = Aggregation("count", None, tuple(groups))
        return replace(step, aggregation=counted, sort=for_groups(sort, "count"), limit=limit)

    def _asks_commonest(self, parts: Parts) -> bool:
        lone = any(item.senses["SUPER"][0] == "value" and not item.has("ORDER") for item in parts.all("SUPER"))
        return lone or any(not item.has("ORDER") for item in parts.all("MOST"))

    def _ranks(self, parts: Parts, services: tuple[str, ...], shown: tuple[str, ...]) -> bool:
        """Top 3 regions by number of instances; top 5 instance types: so many groups, by what they count."""
        ranked = any(item.senses["LIMITED"][1] is None for item in parts.all("LIMITED"))
        orders = [item.senses["ORDER"][0] for item in parts.all("ORDER")]
        if not ranked or any(refs[0].path != "count" for refs in orders):
            return False
        dimension = parts.has("REGIONWORD") or parts.has("ACCOUNT")
        typed = not parts.has("SERVICE") and any(self._is_text(path, services) for path in shown)
        return typed or (dimension and bool(orders))

    def _commonest(self, parts: Parts, services: tuple[str, ...]) -> list[str]:
        """The region with the most instances."""
        for item in parts.items:
            if item.has("REGIONWORD") or item.has("ACCOUNT"):
                return ["region" if item.has("REGIONWORD") else "account_id"]
            if item.has("FIELD") and (path := path_for(item.senses["FIELD"], services)):
                return [path]
        return []

    def is_number(self, path: str, services: tuple[str, ...]) -> bool:
        info = self._catalog.info(path, services)
        return info is not None and info.type == "number"

    def is_of_other_time(self, step: Step, parts: Parts) -> bool:
        """Modified by month: of a time that is not the one they were created at."""
        times = (term.field for term in conditions(step.filters) if term.op == "exists")
        known = (self._catalog.info(path, step.service_types) for path in times)
        said = parts.has("TIMEFIELD") and not parts.has("CREATED")
        return said or any(info is not None and info.type == "time" for info in known)

    def nature(self, path: str, service_type: str) -> str | None:
        """Of a metric: whether it is a level or a count."""
        prefix, _, name = path.partition(".")
        metric = self._catalog.kinds[service_type].metric(name.partition("@")[0]) if prefix == "metrics" else None
        return None if metric is None else metric.nature

    def _is_text(self, path: str, services: tuple[str, ...]) -> bool:
        info = self._catalog.info(path, services)
        return info is not None and info.type == "text"


def _most(parts: Parts) -> bool:
    return next((bool(item.senses["SUPER"][1]) for item in parts.all("SUPER")), True)


def for_groups(sort: tuple[SortKey, ...], own: str) -> tuple[SortKey, ...]:
    """Groups are sorted by what they have: their key, their count, their cost or their value."""
    kept = {"count", "value", "monthly_cost_usd", "region", "service_type", "account_id", "status", "created_month"}
    return tuple(key if key.field in kept else SortKey(own, key.descending) for key in sort)
