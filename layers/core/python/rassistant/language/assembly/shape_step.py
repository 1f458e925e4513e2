"""The shape of an answer: counted, grouped, summed, ordered, cut."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from rassistant.language.assembly.group_step import Grouping, for_groups
from rassistant.language.assembly.parts import Parts
from rassistant.language.assembly.settle import path_for
from rassistant.language.fields import SAVING, FieldCatalog
from rassistant.language.plan import Aggregation, SortKey, Step, conditions
from rassistant.language.reading import Refusal
from rassistant.language.rules.sort_paths import SIZE, refs_of_meaning, refs_to_sort
from rassistant.language.unanswered.refusals import both_ways, nothing_like, one_of_each_group, other_month, unclear
from rassistant.language.unanswered.vague_degrees import vague_degree
from rassistant.language.vocabulary.senses import Item, Number, Ref

_NOT_CLEAR = unclear(
    "What should be added up or averaged is not clear.", "무엇을 계산해야 하는지 알 수 없습니다.", "unclear"
)
_OF_COST = frozenset(("value", "count", "monthly_cost_usd"))


class Shaper:
    """``own``: each kind's own size, load and slowness, for what is the largest, the busiest, the slowest."""

    def __init__(self, catalog: FieldCatalog, own: Mapping[tuple[Ref, ...], Sequence[Ref]]) -> None:
        self._catalog = catalog
        self._grouping = Grouping(catalog)
        self._own = own

    def shaped(self, step: Step, parts: Parts) -> Step | Refusal:
        """The step with its shape; a refusal where these services lack what is shown, or ordered by."""
        refused = self._refused(step.service_types, parts)
        if refused is not None:
            return refused
        shaped = self._shaped(step, parts)
        if isinstance(shaped, Refusal):
            return shaped
        sort, limit, _ = self._order(parts, step.service_types)
        return vague_degree(shaped, parts, sort, limit or self._count_of_rows(parts)) or shaped

    def _refused(self, services: tuple[str, ...], parts: Parts) -> Refusal | None:
        if parts.has("WEEKLY") or (parts.has("DAILY") and parts.has("SERVICE") and not parts.has("CREATED")):
            return unclear("By day or week only costs are told.", "일별, 주별로는 비용만 알 수 있습니다.", "time")
        for refs in parts.shown:
            if path_for(self._sized(refs, services), services) is None and not self._is_own_noun(refs, parts, services):
                return nothing_like(" ".join(i.text for i in parts.items if refs_to_sort(i) == refs), services)
        if _is_both_ways(parts):
            return both_ways()
        if parts.has("TOPGROUP") and len(parts.all("GROUPS")) > 1:  # 리전별 인스턴스가 가장 많은 유형
            return one_of_each_group()
        unmet = self._unmet(parts, services) or self._grouping.ungrouped(parts, services)
        return None if unmet is None else nothing_like(unmet, services)

    def _shaped(self, step: Step, parts: Parts) -> Step | Refusal:
        services = step.service_types
        sort, limit, extreme = self._order(parts, services)
        limit = limit or self._count_of_rows(parts)
        shown = self._shown(parts, services)
        groups = self._grouping.groups(parts, services)
        if "created_month" in groups and self._grouping.is_of_other_time(step, parts):
            return other_month()
        if groups and not parts.has("COUNT") and all(self._grouping.is_number(path, services) for path in groups):
            biggest = next((item for item in parts.all("SUPER") if _is_extreme(item)), None)
            if limit is not None or biggest is not None:  # the five largest, the smallest by memory: in that order
                descending = biggest is None or limit is not None or bool(biggest.senses["SUPER"][1])
                sort, groups = tuple(SortKey(path, descending) for path in groups), []
        if parts.has("MEASURE") and not groups:  # 서울과 도쿄 볼륨 총 용량 비교
            groups = self._grouping.sides(parts, services) or []
        extremes = self._extremes(step, parts, groups, sort)
        measured = extremes or self._measured(step, parts, shown, groups, sort)
        if measured is not None:
            if isinstance(measured, Refusal):
                return measured
            if extremes:
                sort, limit = (sort[:1], limit or 1) if parts.has("ONE") else ((), limit)
            return replace(step, aggregation=measured, sort=for_groups(sort, "value"), limit=limit)
        groups = groups or self._grouping.implied_groups(parts, services, shown)
        if groups:
            return self._grouping.grouped(step, parts, groups, sort, limit)
        if parts.has("COUNT") or (parts.has("AGG") and not sort):
            return replace(step, aggregation=Aggregation("count"))
        if extreme and limit is None and self._is_singular(parts):
            limit = 1
        return replace(step, sort=sort, limit=limit, select=shown)

    def _unmet(self, parts: Parts, services: tuple[str, ...]) -> str | None:
        """The word for an order that these services have nothing for: busy buckets, the largest addresses."""
        for item in parts.items:
            ordered = item.senses["ORDER"][0] if item.has("ORDER") else ()
            if services and ordered and path_for(self._sized(ordered, services), services) is None:
                return item.text
            meanings = [
                item.senses[name] for name in ("SUPER", "ADJ") if name in item.senses and "ORDER" not in item.senses
            ]
            if item.has("LIMITED") and not item.has("ORDER"):
                meanings = [item.senses["LIMITED"][1]]
            for meaning in meanings:
                refs = (
                    refs_of_meaning(meaning) if meaning and not item.senses.keys() & {"FILLER", "CMP", "COND"} else ()
                )
                if refs and path_for(self._sized(refs, services), services) is None:
                    return item.text
        return None

    def _shown(self, parts: Parts, services: tuple[str, ...]) -> tuple[str, ...]:
        """Not what a condition is about anyway: under 100 IOPS."""
        found = [path_for(self._sized(refs, services), services) for refs in parts.shown]
        known = {one.field for draft in parts.drafts for one in conditions(tuple(draft.options.values()))}
        return tuple(dict.fromkeys(path for path in found if path and path not in known))

    def _measured(
        self, step: Step, parts: Parts, shown: tuple[str, ...], groups: list[str], sort: tuple[SortKey, ...]
    ) -> Aggregation | Refusal | None:
        """A sum, an average or an extreme; how much storage is its sum. None where nothing is to be calculated."""
        measure = next((item.senses["MEASURE"] for item in parts.all("MEASURE")), None)
        if measure is None:
            function = next((item.senses["AGG"] for item in parts.all("AGG")), None)
            numbers = [path for path in shown if self._grouping.is_number(path, step.service_types)]
            if groups and not numbers and not parts.has("EXTREME"):
                numbers = self._ordered_by(step, sort)
            if function is not None and len(numbers) == 1 and not parts.has("COUNT"):
                return Aggregation(function, numbers[0], tuple(groups))
            summed = parts.has("HOWMUCH") and (numbers if groups else shown)
            if summed:
                return Aggregation("sum", (numbers or list(shown))[0], tuple(groups))
            is_of_groups = groups and len(numbers) == 1 and not parts.has("COUNT") and not parts.has("EXTREME")
            by_itself = all(self._grouping.is_number(path, step.service_types) for path in groups)  # by stored bytes
            if is_of_groups and not by_itself and any(self._is_of_several(refs, step, parts) for refs in parts.shown):
                return _NOT_CLEAR
            return self._of_groups(step, numbers[0], groups) if is_of_groups and not by_itself else None
        path = path_for(self._sized(measure[1], step.service_types), step.service_types)
        if path is None or self._is_of_several(measure[1], step, parts):
            return _NOT_CLEAR
        return Aggregation(measure[0], path, tuple(groups))

    def _extremes(
        self, step: Step, parts: Parts, groups: list[str], sort: tuple[SortKey, ...]
    ) -> Aggregation | Refusal | None:
        """Highest CPU by region, which region has the largest volume: that figure of each group."""
        said = next((item for item in parts.items if item.text.isascii() and _is_extreme(item)), None)
        numbers = self._ordered_by(step, sort)
        if said is None or not groups or len(numbers) != 1 or parts.has("COUNT") or parts.has("MEASURE"):
            return None
        words = said.text.lower()
        refs = said.senses["ORDER"][0] if said.has("ORDER") else refs_of_meaning(said.senses["SUPER"])
        if self._is_of_several(refs, step, parts) or (not parts.has("ONE") and _picks_rows(said, parts)):
            return _NOT_CLEAR
        if _OF_ALL.search(words):
            return Aggregation("average", numbers[0], tuple(groups))
        if _MOST.search(words):
            return self._of_groups(step, numbers[0], groups)
        return Aggregation("max" if sort[0].descending else "min", numbers[0], tuple(groups))

    def _is_of_several(self, refs: Sequence[Ref], step: Step, parts: Parts) -> bool:
        """Total storage by team: each kind has another, and which is not said."""
        found = (path_for(self._sized(refs, step.service_types), (service,)) for service in step.service_types)
        paths = {path for path in found if path is not None and path.startswith("details.")}
        return len(paths) > 1 and not parts.has("SERVICE")

    def _ordered_by(self, step: Step, sort: tuple[SortKey, ...]) -> list[str]:
        """리전별 볼륨 크기 큰 순: the number of the resources that their groups are ordered by."""
        fields = [key.field for key in sort if key.field.startswith(("details.", "metrics."))]
        return [field for field in fields if self._grouping.is_number(field, step.service_types)]

    def _of_groups(self, step: Step, path: str, groups: list[str]) -> Aggregation | Refusal:
        """Volume size by region, CPU by team: what is stored, and what counts, is added up; a level is averaged."""
        stored = {ref.path for ref in self._own.get(SIZE, ())}
        natures = {self._grouping.nature(path, service) for service in step.service_types} - {None}
        if path in stored or path == SAVING or natures == {"count"}:
            return Aggregation("sum", path, tuple(groups))
        return Aggregation("average", path, tuple(groups)) if natures else _NOT_CLEAR

    def _is_own_noun(self, refs: tuple[Ref, ...], parts: Parts, services: tuple[str, ...]) -> bool:
        """EKS 1.29 clusters: the noun of the service itself, not the cluster that an ECS service has."""
        texts = {item.text.lower().removesuffix("s") for item in parts.items if refs_to_sort(item) == refs}
        words = {
            w for name in services for w in (*self._catalog.kinds[name].words.en, *self._catalog.kinds[name].words.ko)
        }
        return any(word.removesuffix("s").endswith(f" {text}") for word in words for text in texts)

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
        if any(item.senses["LIMITED"][1] == ("value", False) for item in parts.all("LIMITED")):
            keys = [SortKey(key.field, descending=False) for key in keys]
        distinct = {key.field: key for key in keys}
        return tuple(distinct.values()), limit, extreme

    def _meant(self, meaning: tuple[str, bool] | None, services: tuple[str, ...]) -> list[SortKey]:
        refs = refs_of_meaning(meaning) if meaning else ()
        path = path_for(self._sized(refs, services), services)
        return [SortKey(path, meaning[1])] if path and meaning else []

    def _sized(self, refs: Sequence[Ref], services: tuple[str, ...]) -> Sequence[Ref]:
        return self._own.get(tuple(refs), refs)

    def _count_of_rows(self, parts: Parts) -> int | None:
        """가장 비싼 RDS 5개; show 5 instances."""
        for item in parts.all("NUM"):
            number: Number = item.senses["NUM"]
            if (
                item.has("COND")
                or number.unit_class not in ("", "count")
                or number.value != int(number.value)
                or "." in number.raw
                or number.value < 1
            ):
                continue
            return int(number.value)
        return None

    def picked(self, step: Step, parts: Parts) -> Step:
        """The five largest volumes, whose cost is asked for: found in that order, and cut, before the cost is told."""
        sort, limit, extreme = self._order(parts, step.service_types)
        limit = limit or self._count_of_rows(parts) or (1 if extreme and self._is_singular(parts) else None)
        if parts.has("GROUPS") or not sort or (limit is None and any(key.field in _OF_COST for key in sort)):
            return step
        return replace(step, sort=sort, limit=limit)

    def _is_singular(self, parts: Parts) -> bool:
        nouns = list(parts.all("SERVICE")) or [item for item in parts.all("ALL") if item.text.lower() in _ONE]
        if not nouns:
            return False
        word = nouns[-1].text.lower()
        after = parts.items[parts.items.index(nouns[-1]) + 1 :][:1]
        if any("가" <= character <= "힣" for item in parts.items for character in item.text):
            return not (after and after[0].text.startswith("들"))
        return not word.endswith("s") or (
            word.endswith(("ss", "rds", "eks", "ecs", "dbs")) and not word.endswith("dbs")
        )


_OF_ALL = re.compile(r"\b(?:average|avg|mean)\b")
_MOST = re.compile(r"\b(?:most|least|fewest|total)\b")


def _is_extreme(item: Item) -> bool:
    """The highest CPU, the largest volume."""
    return item.has("EXTREME") or (item.has("SUPER") and item.senses["SUPER"][0] == "size" and not item.has("FILLER"))


def _picks_rows(said: Item, parts: Parts) -> bool:
    """The largest volume by region, instances with the highest CPU by region: one of each, which no figure tells."""
    at = next(at for at, item in enumerate(parts.items) if item is said)
    before = next(
        (item for item in reversed(parts.items[:at]) if not item.senses.keys() <= {"TRIVIAL", "FILLER"}), None
    )
    behind = parts.items[at + 1] if at + 1 < len(parts.items) else None
    named = before is not None and (before.has("SERVICE") or before.has("HAVE"))
    return named or (not said.has("ORDER") and behind is not None and behind.has("SERVICE"))


_ONE = ("리소스", "자원", "resource", "resources")


def _is_both_ways(parts: Parts) -> bool:
    """가장 큰 볼륨이랑 가장 작은 볼륨."""
    said = [item.senses["SUPER"] for item in parts.all("SUPER") if not item.has("FILLER")]
    said += [item.senses["ORDER"] for item in parts.all("ORDER") if item.has("EXTREME")]
    said += [item.senses["LIMITED"][1] for item in parts.all("LIMITED") if item.senses["LIMITED"][1] is not None]
    limited = [item.text.lower() for item in parts.all("LIMITED")]
    ends = [item.text.lower() for item in parts.items if item.has("LIMIT")]
    both = any("top" in text for text in (*limited, *ends)) and any("bottom" in text for text in (*limited, *ends))
    return both or any((what, not most) in said for what, most in said)
