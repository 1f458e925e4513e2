"""Puts the understood pieces of a question together into a plan."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta

from rassistant.language.cost_step import cost_step
from rassistant.language.drafts import Draft, either
from rassistant.language.fields import FieldCatalog
from rassistant.language.plan import Aggregation, And, Condition, Filter, Or, QueryPlan, SortKey, Step, paths
from rassistant.language.reading import Refusal, Situation
from rassistant.language.refusals import not_read, nothing_like, unclear, unfit
from rassistant.language.rules_shape import SIZE, refs_of_meaning, refs_to_sort
from rassistant.language.rules_time import Period, dated
from rassistant.language.senses import ANY_SERVICE, Item, Number, Ref
from rassistant.language.settle import (
    Unfit,
    filter_of,
    named_services,
    of_services,
    path_for,
    possible_services,
    segments,
)


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


class Assembler:
    def __init__(self, catalog: FieldCatalog, sizes: Sequence[Ref]) -> None:
        self._catalog = catalog
        self._sizes = tuple(sizes)
        self._everything = tuple(catalog.kinds)

    def assemble(self, items: list[Item], situation: Situation) -> QueryPlan | Refusal:
        parts = self._parts(items)
        services, generic = named_services(items)
        services = self._without(services, parts.not_services)
        refusal = self._attach_periods(parts, situation)
        if refusal is not None:
            return refusal
        services = self._services(services or _context(parts, situation), generic, parts)
        is_cost = self._is_cost(parts) or _continues_cost(parts, situation) or self._is_costliest(parts)
        where = self._where(parts, services, items)
        if isinstance(where, Refusal):
            return where
        filters, regions, services = where
        step = Step(
            service_types=services,
            accounts=tuple(dict.fromkeys(parts.accounts)),
            regions=regions,
            filters=filters,
        )
        if is_cost:
            ranked = self._dimension_words(parts)[:1] if self._is_costliest(parts) else []
            return cost_step(step, parts, situation, ranked)
        shaped = self._shaped(step, parts)
        if isinstance(shaped, Refusal):
            return shaped
        unread = next((path for path in paths(shaped) if self._is_unread(path, services)), None)
        if unread is not None:
            return not_read(self._catalog.info(unread, services), unread)
        return QueryPlan((shaped,))

    # gathering

    def _parts(self, items: list[Item]) -> Parts:
        parts = Parts(items)
        for item in items:
            senses = item.senses
            if "COND" in senses:
                parts.drafts.append(senses["COND"])
            if "REGION" in senses and "COND" not in senses:
                parts.regions += [code for code in senses["REGION"] if code not in parts.regions]
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

    def _without(self, services: tuple[str, ...], excluded: Sequence[str]) -> tuple[str, ...]:
        return tuple(name for name in services if name not in excluded)

    def _is_cost(self, parts: Parts) -> bool:
        if any(not set(item.senses) & {"COND", "ORDER"} and item.has("COST") for item in parts.items):
            return not self._cost_is_a_column(parts)
        if any(item.has("COSTING") and item.text.isascii() for item in parts.items):
            return True
        return parts.has("HOWMUCH") and not parts.shown and not parts.has("MEASURE") and not parts.has("SIZEWORD")

    def _is_costliest(self, parts: Parts) -> bool:
        """Top 3 services by cost; the most expensive region: of the bill, not of resources."""
        if parts.has("SERVICE") or parts.drafts or not self._dimension_words(parts):
            return False
        orders = [item.senses["ORDER"][0][0].path for item in parts.all("ORDER") if item.senses["ORDER"][0]]
        meanings = [item.senses[name][0] for name in ("SUPER", "ADJ") for item in parts.all(name)]
        meanings += [item.senses["LIMITED"][1][0] for item in parts.all("LIMITED") if item.senses["LIMITED"][1]]
        return "monthly_cost_usd" in orders or "cost" in meanings

    def _dimension_words(self, parts: Parts) -> list[str]:
        """The dimensions of the bill that the question names."""
        grouped = [refs[-1].path for item in parts.all("GROUPS") for refs in item.senses["GROUPS"]]
        names = {"SERVICEWORD": "service_type", "REGIONWORD": "region", "ACCOUNT": "account_id"}
        bare = [item for item in parts.items if not item.has("GROUPS")]
        return grouped or [path for name, path in names.items() if any(item.has(name) for item in bare)]

    def _cost_is_a_column(self, parts: Parts) -> bool:
        """Running EC2 with their cost: rows, with the cost as a column. An average is of the rows too."""
        if parts.periods or parts.has("GROUPS") or parts.has("DAILY") or parts.has("MONTHLY") or parts.has("COMPARE"):
            return False
        place = next(at for at, item in enumerate(parts.items) if item.has("COST"))
        before = parts.items[max(0, place - 3) : place]
        return any(
            item.text.lower() in ("with", "with the", "their", "including", "along with", "and their")
            for item in before
        ) and parts.has("SERVICE")

    def _attach_periods(self, parts: Parts, situation: Situation) -> Refusal | None:
        """A time that stands alone is about what was stopped or created, or about the bill."""
        if not parts.periods or self._is_cost(parts) or _continues_cost(parts, situation):
            return None
        for item in parts.items:
            if item.has("COND") and item.has("TIMEFIELD") and len(parts.periods) == 1:
                found = dated(item, parts.periods[0], item.text)
                if found is not None:
                    parts.drafts.append(found)
                    parts.periods.clear()
                    return None
        for period in parts.periods:
            if any(one.metric for one in parts.drafts) or any(
                refs[0].path.startswith("metrics.") for refs in parts.shown
            ):
                day = situation.now - timedelta(days=1)
                if period.rolling and period.start is not None and abs((period.start - day).total_seconds()) < 7200:
                    continue
                return unclear(
                    "Conditions on metrics are about the last 24 hours; other periods can be seen in the Metrics tab.",
                    "지표 조건은 최근 24시간을 기준으로 합니다. 다른 기간은 리소스 지표 탭에서 볼 수 있습니다.",
                    "time",
                )
            verb = next(
                (
                    item
                    for item in parts.items
                    if (item.has("CREATED") or item.has("TIMEFIELD"))
                    and not item.has("COND")
                    and not item.has("FILLER")
                ),
                None,
            )
            item = verb or Item(0, 0, "created", {"CREATED": None})
            found = dated(item, period, item.text)
            if found is not None:
                parts.drafts.append(found)
        parts.periods.clear()
        return None

    # services and filters

    def _services(self, services: tuple[str, ...], generic: bool, parts: Parts) -> tuple[str, ...]:
        possible = possible_services(parts.drafts)
        if not services:
            if possible is None:
                return _holders(parts)
            return possible
        if possible is None:
            return services
        if generic and not any(name in possible for name in services):
            fitting = tuple(name for name in possible if self._has_instances(name))
            return fitting or services
        if (
            len(services) > 1
            and (narrowed := tuple(name for name in services if name in possible))
            and self._ambiguous(services, parts)
        ):
            return narrowed
        return services

    def _has_instances(self, service_type: str) -> bool:
        """Does anyone call this service's resources instances or servers?"""
        words = self._catalog.kinds[service_type].words
        return any(word.endswith(_INSTANCES) for word in (*words.en, *words.ko))

    def _ambiguous(self, services: tuple[str, ...], parts: Parts) -> bool:
        """One noun that stands for several services (clusters) means those of them that fit."""
        nouns = [item.senses["SERVICE"].types for item in parts.all("SERVICE")]
        return any(set(services) <= set(types) for types in nouns)

    def _where(
        self, parts: Parts, services: tuple[str, ...], items: list[Item]
    ) -> tuple[tuple[Filter, ...], tuple[str, ...], tuple[str, ...]] | Refusal:
        split = self._split(services, items)
        if split is not None:
            return split
        filters: list[Filter] = []
        for one in _alternatives(parts.drafts):
            term = filter_of(one, services, self._everything)
            if isinstance(term, Unfit):
                return unfit(term, self._catalog)
            filters += term.terms if isinstance(term, And) else (term,)
        regions = tuple(code for code in dict.fromkeys(parts.regions) if code not in parts.not_regions)
        if parts.not_regions and not parts.regions:
            filters.append(_except("region", parts.not_regions))
        if parts.not_accounts:
            filters.append(_except("account_id", parts.not_accounts))
        if parts.not_services and not services:
            filters.append(_except("service_type", parts.not_services))
        if parts.regions and not regions:
            return unclear(
                "No region is left of those you name.", "말씀하신 리전 가운데 남는 리전이 없습니다.", "unclear"
            )
        return tuple(dict.fromkeys(filters)), regions, services

    def _split(
        self, services: tuple[str, ...], items: list[Item]
    ) -> tuple[tuple[Filter, ...], tuple[str, ...], tuple[str, ...]] | None:
        """Stopped EC2 and unattached volumes; EC2 in Seoul and RDS in Tokyo: each part has its own conditions."""
        pieces = segments(items)
        if len(pieces) < 2:
            return None
        own = [self._parts(piece) for piece in pieces]
        named = [named_services(piece)[0] for piece in pieces]
        by_region = all(part.regions for part in own)
        by_filter = all(any(ANY_SERVICE not in one.options for one in part.drafts) for part in own)
        if not (by_region or by_filter) or any(part.not_regions or part.not_services for part in own):
            return None
        alternatives: list[Filter] = []
        shared = [] if by_region else [code for part in own for code in part.regions]
        for part, types in zip(own, named, strict=True):
            terms: list[Filter] = [of_services(types)]
            if by_region:
                terms.append(_in("region", part.regions))
            for one in part.drafts:
                term = filter_of(one, types, self._everything)
                if isinstance(term, Unfit):
                    return None
                terms.append(term)
            alternatives.append(And(tuple(terms)))
        regions = (
            tuple(dict.fromkeys(code for part in own for code in part.regions))
            if by_region
            else tuple(dict.fromkeys(shared))
        )
        return (Or(tuple(alternatives)),), regions, services

    # shape

    def _shaped(self, step: Step, parts: Parts) -> Step | Refusal:
        services = step.service_types
        sort, limit, extreme = self._order(parts, services)
        groups = [
            path for item in parts.all("GROUPS") for refs in item.senses["GROUPS"] if (path := path_for(refs, services))
        ]
        for refs in parts.shown:
            if path_for(self._sized(refs, services), services) is None:
                if self._is_own_noun(refs, parts, services):
                    continue
                words = " ".join(item.text for item in parts.items if refs_to_sort(item) == refs)
                return nothing_like(words, services)
        measure = next((item.senses["MEASURE"] for item in parts.all("MEASURE")), None)
        shown = tuple(
            dict.fromkeys(path for refs in parts.shown if (path := path_for(self._sized(refs, services), services)))
        )
        if limit is None:
            limit = self._count_of_rows(parts)
        function = measure[0] if measure else None
        path = path_for(self._sized(measure[1], services), services) if measure else None
        if parts.has("HOWMUCH") and measure is None and shown and not groups:
            function, path = "sum", shown[0]
        if parts.has("MONTHLY") and not groups:
            groups = ["created_month"]
        if measure and path is None:
            return unclear(
                "What should be added up or averaged is not clear.", "무엇을 계산해야 하는지 알 수 없습니다.", "unclear"
            )
        if function is not None and path is not None and function != "count":
            return replace(
                step,
                aggregation=Aggregation(function, path, tuple(groups)),
                sort=_for_groups(sort, "value"),
                limit=limit,
            )
        top = next((item.senses["TOPGROUP"] for item in parts.all("TOPGROUP")), None)
        if (
            groups
            and limit is not None
            and not parts.has("COUNT")
            and all(self._is_number(path, services) for path in groups)
        ):
            sort, groups = tuple(SortKey(path, descending=True) for path in groups), []
        if not groups and self._asks_commonest(parts):
            groups = self._commonest(parts, services)
        if not groups and parts.has("COUNT") and any(_EACH.search(item.text.lower()) for item in parts.items):
            groups = [one.key for one in _alternatives(parts.drafts) if one.listable and _several(one)]
        if not groups and parts.has("COUNT"):
            groups = [path for path in shown if self._is_text(path, services)]
        if groups:
            lone = any(item.senses["SUPER"][0] == "value" for item in parts.all("SUPER")) or parts.has("MOST")
            if top is not None or (lone and limit is None):
                limit = limit or 1
                sort = (SortKey("count", top if top is not None else self._most(parts)),)
            return replace(
                step,
                aggregation=Aggregation("count", None, tuple(groups)),
                sort=_for_groups(sort, "count"),
                limit=limit,
            )
        if parts.has("COUNT") or (parts.has("AGG") and not sort):
            return replace(step, aggregation=Aggregation("count"))
        if extreme and limit is None and self._is_singular(parts):
            limit = 1
        return replace(step, sort=sort, limit=limit, select=shown)

    def _is_own_noun(self, refs: tuple[Ref, ...], parts: Parts, services: tuple[str, ...]) -> bool:
        """EKS 1.29 clusters: the noun of the service itself, not the cluster that an ECS service has."""
        texts = {item.text.lower().removesuffix("s") for item in parts.items if refs_to_sort(item) == refs}
        words = {
            w for name in services for w in (*self._catalog.kinds[name].words.en, *self._catalog.kinds[name].words.ko)
        }
        return any(word.removesuffix("s").endswith(f" {text}") for word in words for text in texts)

    def _asks_commonest(self, parts: Parts) -> bool:
        lone = any(item.senses["SUPER"][0] == "value" and not item.has("ORDER") for item in parts.all("SUPER"))
        return lone or any(not item.has("ORDER") for item in parts.all("MOST"))

    def _commonest(self, parts: Parts, services: tuple[str, ...]) -> list[str]:
        """The region with the most instances."""
        for item in parts.items:
            if item.has("REGIONWORD") or item.has("ACCOUNT"):
                return ["region" if item.has("REGIONWORD") else "account_id"]
            if item.has("FIELD") and (path := path_for(item.senses["FIELD"], services)):
                return [path]
        return []

    def _is_unread(self, path: str, services: tuple[str, ...]) -> bool:
        """A metric that is not among those read for every resource: a condition on it would hold nowhere."""
        if not path.startswith("metrics."):
            return False
        kinds = [self._catalog.kinds[name] for name in services or self._everything]
        known = [metric for kind in kinds for metric in kind.metrics if metric.name == path.partition(".")[2]]
        return not any(metric.summary for metric in known)

    def _is_number(self, path: str, services: tuple[str, ...]) -> bool:
        info = self._catalog.info(path, services)
        return info is not None and info.type == "number"

    def _is_text(self, path: str, services: tuple[str, ...]) -> bool:
        info = self._catalog.info(path, services)
        return info is not None and info.type == "text"

    def _most(self, parts: Parts) -> bool:
        return next((bool(item.senses["SUPER"][1]) for item in parts.all("SUPER")), True)

    def _order(self, parts: Parts, services: tuple[str, ...]) -> tuple[tuple[SortKey, ...], int | None, bool]:
        keys: list[SortKey] = []
        limit: int | None = None
        extreme = parts.has("EXTREME")
        for item in parts.items:
            senses = item.senses
            if "ORDER" in senses:
                refs, descending = senses["ORDER"]
                path = path_for(self._sized(refs, services), services)
                if path is not None:
                    keys.append(SortKey(path, descending))
            limit = senses.get("LIMIT", limit)
            if "LIMITED" in senses and "ORDER" not in senses:
                limit, meaning = senses["LIMITED"]
                keys += self._meant(meaning, services)
            if (
                "SUPER" in senses
                and "ORDER" not in senses
                and not senses.keys() & {"FILLER", "CMP", "COND"}
                and senses["SUPER"][0] != "value"
            ):
                keys += self._meant(senses["SUPER"], services)
                extreme = (
                    extreme
                    or "most" in item.text.lower()
                    or "est" in item.text.lower()
                    or any("가" <= c <= "힣" for c in item.text)
                )
            if "ADJ" in senses and "ORDER" not in senses and senses["ADJ"][0] != "value":
                keys += self._meant(senses["ADJ"], services)
        distinct = {key.field: key for key in keys}
        return tuple(distinct.values()), limit, extreme

    def _meant(self, meaning: tuple[str, bool] | None, services: tuple[str, ...]) -> list[SortKey]:
        refs = refs_of_meaning(meaning) if meaning else ()
        path = path_for(self._sized(refs, services), services)
        return [SortKey(path, meaning[1])] if path and meaning else []

    def _sized(self, refs: Sequence[Ref], services: tuple[str, ...]) -> Sequence[Ref]:
        return self._sizes if tuple(refs) == SIZE else refs

    def _count_of_rows(self, parts: Parts) -> int | None:
        """가장 비싼 RDS 5개; show 5 instances."""
        for item in parts.all("NUM"):
            number: Number = item.senses["NUM"]
            if (
                item.has("COND")
                or number.unit_class not in ("", "count")
                or number.value != int(number.value)
                or number.value < 1
            ):
                continue
            return int(number.value)
        return None

    def _is_singular(self, parts: Parts) -> bool:
        nouns = list(parts.all("SERVICE"))
        if not nouns:
            return False
        word = nouns[-1].text.lower()
        after = parts.items[parts.items.index(nouns[-1]) + 1 :][:1]
        if any("가" <= character <= "힣" for item in parts.items for character in item.text):
            return not (after and after[0].text.startswith("들"))
        return not word.endswith("s") or (
            word.endswith(("ss", "rds", "eks", "ecs", "dbs")) and not word.endswith("dbs")
        )


def _context(parts: Parts, situation: Situation) -> tuple[str, ...]:
    """A follow-up without a noun is about the services of the question before, where they have what it asks for."""
    if situation.previous is None:
        return ()
    before = situation.previous.steps[0].service_types
    possible = possible_services(parts.drafts)
    return before if possible is None or any(name in possible for name in before) else ()


def _continues_cost(parts: Parts, situation: Situation) -> bool:
    """And in October? by region? after a question about cost."""
    if situation.previous is None or situation.previous.steps[-1].action != "cost" or parts.has("SERVICE"):
        return False
    if parts.has("COUNT") or parts.has("CREATED") or parts.has("TIMEFIELD") or parts.drafts:
        return False
    return bool(parts.periods) or any(parts.has(name) for name in ("GROUPS", "DAILY", "MONTHLY", "COMPARE"))


_EACH = re.compile(r"^(?:vs|versus|respectively|each|각각|각각의)$")


def _alternatives(drafts: Sequence[Draft]) -> list[Draft]:
    """Running instances and stopped instances: values of one field are alternatives, wherever they stand."""
    merged: list[Draft] = []
    for one in drafts:
        same = next(
            (at for at, other in enumerate(merged) if one.listable and other.listable and other.key == one.key), None
        )
        joined = None if same is None else either((merged[same], one), f"{merged[same].words} / {one.words}")
        if same is None or joined is None:
            merged.append(one)
        else:
            merged[same] = joined
    return merged


def _several(one: Draft) -> bool:
    return any(isinstance(term, Condition) and term.op == "in" for term in one.options.values())


_INSTANCES = ("instance", "server", "node", "인스턴스", "서버", "노드")


def _for_groups(sort: tuple[SortKey, ...], own: str) -> tuple[SortKey, ...]:
    """Groups are sorted by what they have: their key, their count, their cost or their value."""
    kept = {"count", "value", "monthly_cost_usd", "region", "service_type", "account_id", "status", "created_month"}
    return tuple(key if key.field in kept else SortKey(own, key.descending) for key in sort)


def _in(path: str, values: Sequence[str]) -> Condition:
    distinct = tuple(dict.fromkeys(values))
    return Condition(path, "eq", distinct[0]) if len(distinct) == 1 else Condition(path, "in", distinct)


def _except(path: str, values: Sequence[str]) -> Condition:
    distinct = tuple(dict.fromkeys(values))
    return Condition(path, "ne", distinct[0]) if len(distinct) == 1 else Condition(path, "not_in", distinct)


def _holders(parts: Parts) -> tuple[str, ...]:
    """Volumes by volume type: without a noun, the services that have what is grouped, measured or shown."""
    asked = [refs for item in parts.all("GROUPS") for refs in item.senses["GROUPS"]]
    asked += [item.senses["MEASURE"][1] for item in parts.all("MEASURE")]
    asked += [item.senses["ORDER"][0] for item in parts.all("ORDER")]
    asked += parts.shown
    named = [[ref.service_type for ref in refs] for refs in asked if all(ref.service_type for ref in refs)]
    if not named:
        return ()
    hinted = [name for item in parts.items for name in item.senses.get("HINT", ()) if name in named[0]]
    return tuple(dict.fromkeys(hinted)) or tuple(dict.fromkeys(named[0]))
