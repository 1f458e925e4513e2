"""The cost of what a question is about: of the whole bill in its scope, or of the resources that it finds first."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from rassistant.language.assembly.bill_times import LONGEST_MONTH_DAYS, MOST_COMPARED, chosen, ranges_asked
from rassistant.language.assembly.dearest import OF_EACH
from rassistant.language.assembly.parts import Parts
from rassistant.language.assembly.settle import path_for
from rassistant.language.assembly.two_asks import asks_each
from rassistant.language.plan import Aggregation, Granularity, QueryPlan, SortKey, Step, TimeRange, conditions
from rassistant.language.reading import Refusal, Situation
from rassistant.language.unanswered.refusals import both_ways, unclear
from rassistant.language.vocabulary.senses import ANY_SERVICE, Ref

_OF_BILL = {
    "region": "region",
    "service_type": "service",
    "account_id": "account",
    "usage_type": "usage_type",
    "details.instance_type": "instance_type",
    "name": "resource",
    "resource_id": "resource",
}
_OF_MONTHS = "created_month"
_ONLY_BILLED = ("usage_type", "record_type")
"""What single resources do not tell."""


_OF_ROWS = ("region", "service", "account", "resource")


def cost_step(found: Step, parts: Parts, situation: Situation, ranked: Sequence[str]) -> QueryPlan | Refusal:
    """A cost step alone where services, regions and accounts say it all; else a find step and its cost."""
    measure = next((item.senses["MEASURE"] for item in parts.all("MEASURE")), None)
    sides = _sides(found, parts)
    if (refused := _refused(parts, situation, sides)) is not None:
        return refused
    asked = _groups(found, parts)
    by_month = len(asked) > 1 and _OF_MONTHS in asked
    groups = [path for path in asked if path != _OF_MONTHS or not by_month] or list(ranked) or sides
    if measure is not None and measure[0] in ("average", "min", "max"):
        aggregation = Aggregation(measure[0], "monthly_cost_usd", tuple(groups))
        return QueryPlan((replace(found, aggregation=aggregation),))
    ranges = ranges_asked(parts, situation, sides=sides, groups=groups)
    if not isinstance(ranges, Refusal):
        ranges = _summed(ranges, parts)
    if isinstance(ranges, Refusal):
        return ranges
    dimension = _dimension(groups, bill=not found.filters)
    if groups and dimension is None:
        return _by_rows(found, groups, ranges, is_over_time=parts.has("WEEKLY") or parts.has("DAILY"))
    main, other = chosen(ranges)
    is_monthly = by_month or _is_monthly(parts, main) or (len(set(ranges)) > MOST_COMPARED and not parts.has("DAILY"))
    granularity: Granularity = "WEEKLY" if parts.has("WEEKLY") else "MONTHLY" if is_monthly else "DAILY"
    limit, sort = _cut(found, parts, ranked)
    cost = Step(
        action="cost",
        time_range=main,
        compare_to=other,
        granularity=granularity,
        aggregation=Aggregation("sum", "monthly_cost_usd", (dimension,)) if dimension else None,
        sort=sort,
        limit=limit,
    )
    if found.filters or found.sort:
        return QueryPlan((found, cost))
    return QueryPlan(
        (replace(cost, service_types=found.service_types, regions=found.regions, accounts=found.accounts),)
    )


def _asks_both_ways(parts: Parts) -> bool:
    """비용이 제일 많이 나온 서비스와 가장 적게 나온 서비스."""
    ranked = [item for item in parts.all("GROUPS") if item.has("LIMIT")]
    loose = [item for item in parts.all("SUPER") if not item.senses.keys() & {"GROUPS", "FILLER", "ORDER"}]
    others = parts.has("TOPGROUP") or len({item.has("LEAST") for item in ranked}) > 1
    return bool(ranked) and (bool(loose) or others)


def _summed(ranges: list[TimeRange], parts: Parts) -> list[TimeRange] | Refusal:
    """The total of January and February: of both together, where one follows the other; else not."""
    ranges = sorted(ranges, key=lambda span: span.start)
    follow = len(ranges) == MOST_COMPARED and ranges[0].end == ranges[1].start
    said = any(item.senses["MEASURE"][0] == "sum" for item in parts.all("MEASURE")) or parts.has("AGG")
    said = said or any(_IN_ALL.search(item.text.lower()) for item in (*parts.all("COST"), *parts.all("FILLER")))
    if len(ranges) != MOST_COMPARED or not said or parts.has("COMPARE"):
        return ranges
    if not follow:
        return _NOT_IN_ROW
    return [TimeRange(ranges[0].start, ranges[1].end)]


_NOT_OF_ROWS = unclear(
    "By usage type the bill is told of whole services, regions and accounts, not of resources that a condition picks: "
    "please leave the condition out, or the usage type.",
    "사용 유형별 비용은 서비스, 리전, 계정 전체로만 알 수 있고 조건에 맞는 리소스만으로는 나눌 수 없습니다. "
    "조건이나 사용 유형 중 하나를 빼고 물어봐 주세요.",
)
_NOT_IN_ROW = unclear(
    "The total of two times is told where one follows the other: please ask for each of them, or compare them.",
    "이어지지 않는 두 기간의 합계는 한 번에 계산할 수 없습니다. 하나씩 묻거나 비교해 달라고 해 주세요.",
    "time",
)
_IN_ALL = re.compile(r"\b(?:total|combined|overall|together|altogether|in all)\b|총|합|전체")


def _groups(found: Step, parts: Parts) -> list[str]:
    """What the question groups by in words."""
    asked = (refs for item in parts.all("GROUPS") for refs in item.senses["GROUPS"])
    return [path for refs in asked if (path := _of_bill(refs) or path_for(refs, found.service_types))]


def _cut(found: Step, parts: Parts, ranked: Sequence[str]) -> tuple[int | None, tuple[SortKey, ...]]:
    """How many groups, and the least of them first where these are asked for."""
    limit, sort = _top(parts) if not found.sort else (None, ())
    if ranked and limit is None and (parts.has("ONE") or not parts.has("GROUPS")) and not _names_several(parts, ranked):
        limit = 1
    ordered = ranked or any(item.has("GROUPS") for item in parts.all("ORDER"))
    if parts.has("LEAST") or (ordered and _is_least(parts)):
        sort = (SortKey("value", descending=False),)
    return limit, sort


_NO_SIDES = unclear(
    "The cost of two values of a field can't be put side by side: please ask for one, then for the other.",
    "필드 값 두 개의 비용은 나란히 비교할 수 없습니다. 하나씩 물어봐 주세요.",
)
_NO_FIGURE = unclear(
    "The bill is told by service, region, account or tag: please name the services that you mean.",
    "비용은 서비스, 리전, 계정, 태그로만 나눌 수 있습니다. 어떤 서비스인지 적어 주세요.",
)


def _refused(parts: Parts, situation: Situation, sides: Sequence[str]) -> Refusal | None:
    """What no bill tells: two values of a field beside each other, a figure by itself."""
    if not sides and any(item.has("COND") and _VERSUS.search(item.text) for item in parts.items):
        return _NO_SIDES
    if _asks_both_ways(parts):
        return both_ways()
    lone = situation.previous is None and not parts.has("SERVICE") and _names_figure(parts)
    return _NO_FIGURE if lone else None


def _names_figure(parts: Parts) -> bool:
    """Spent on storage: which services that is, nothing says."""
    used = {"COND", "ORDER", "GROUPS", "MEASURE", "COST", "COSTING", "FILLER", "HINT"}
    return any(item.senses.keys() & {"NUMFIELD", "METRIC"} and not item.senses.keys() & used for item in parts.items)


def _by_rows(
    found: Step, groups: Sequence[str], ranges: Sequence[TimeRange], *, is_over_time: bool
) -> QueryPlan | Refusal:
    """By what the bill can't be divided by: the present monthly cost of the resources, and of no other time."""
    if any(path in _ONLY_BILLED for path in groups):
        return _NOT_OF_ROWS
    if ranges or is_over_time:
        return unclear(
            "The cost of a period is told by one dimension at once: please name one (service, region, account, a tag).",
            "기간의 비용은 한 번에 한 기준으로만 나눌 수 있습니다. 서비스, 리전, 계정, 태그 중 하나를 적어 주세요.",
        )
    aggregation = Aggregation("sum", "monthly_cost_usd", tuple(groups))
    return QueryPlan((replace(found, aggregation=aggregation),))


def _sides(found: Step, parts: Parts) -> list[str]:
    """Compare EC2 and RDS last month: the services, regions, accounts or values of a tag beside each other, and no times. Compared to
    last month is about times, whatever else is named."""
    by_tag = [term.field for term in conditions(found.filters) if term.op == "in" and term.field.startswith("tags.")]
    if by_tag and any(item.has("COND") and _VERSUS.search(item.text) for item in parts.items):
        return by_tag[:1]
    if len(found.service_types) > 1 and len(parts.periods) < 2 and asks_each(parts, "cost"):  # EC2 cost and RDS cost
        return ["service_type"]
    if len(found.regions) > 1 and any(_VERSUS.search(item.text) for item in parts.all("REGION")):
        return ["region"]
    place = next((at for at, item in enumerate(parts.items) if item.has("COMPARE")), None)
    if place is None or len(parts.periods) > 1:
        return []
    behind = [item for item in parts.items[place + 1 :] if not item.senses.keys() & _PASSED]
    before = [item for item in parts.items[:place] if not item.has("PART") or item.has("PARTAND")][-2:]
    is_korean = bool(before) and before[-1].has("PARTAND") and before[0].has("PERIOD")
    between = bool(before) and before[-1].has("PERIOD") and bool(before[-1].senses["PERIOD"].pair)  # 7월에서 9월 비교
    if is_korean or between or (behind and behind[0].has("PERIOD")):
        return []
    several = {"account_id": found.accounts, "region": found.regions, "service_type": found.service_types}
    return next(([path] for path, named in several.items() if len(named) > 1), by_tag[:1])


_VERSUS = re.compile(r"\b(?:vs|versus)\b|대비", re.IGNORECASE)
_PASSED = {"FILLER", "PART", "TRIVIAL", "THAN"}


def _of_bill(refs: Sequence[Ref]) -> str | None:
    """By service: the dimension of the bill, though a kind has a field of that name too."""
    return next((ref.path for ref in refs if ref.service_type == ANY_SERVICE and ref.path in _OF_BILL), None)


def _names_several(parts: Parts, ranked: Sequence[str]) -> bool:
    """The most expensive services: all of them, in that order."""
    names = (
        ("SERVICE",)
        if OF_EACH in ranked
        else ("SERVICEWORD", "REGIONWORD", "ACCOUNT", "USAGETYPE", "FIELD", "TAGKEY", "ONE")
    )
    words = [item.text.lower().split(" ")[-1] for name in names for item in parts.all(name)]
    return any(word.isascii() and word.endswith("s") and word not in _SINGULAR for word in words)


_SINGULAR = frozenset(("rds", "eks", "ecs", "efs"))


def _is_least(parts: Parts) -> bool:
    """The cheapest region."""
    meanings = [item.senses[name] for name in ("SUPER", "ADJ") for item in parts.all(name)]
    meanings += [item.senses["LIMITED"][1] for item in parts.all("LIMITED") if item.senses["LIMITED"][1]]
    orders = [item.senses["ORDER"][1] for item in parts.all("ORDER")]
    return False in orders or any(meaning[1] is False for meaning in meanings)


def _is_monthly(parts: Parts, span: TimeRange | None) -> bool:
    """Monthly costs this year: months, where the time has several."""
    if parts.has("MONTHLY") or parts.has("DAILY"):
        return not parts.has("DAILY")
    told = [*parts.all("COST"), *parts.all("MEASURE")]  # the total cost per month
    said = any("month" in item.text.lower() or "월" in item.text for item in told)
    return said and span is not None and (span.end - span.start).days > LONGEST_MONTH_DAYS


def _dimension(groups: list[str], *, bill: bool) -> str | None:
    """One dimension; the bill knows some, single resources know their own fields."""
    if len(groups) != 1:
        return None
    if groups[0].startswith("tags."):
        return groups[0]
    name = _OF_BILL.get(groups[0])
    return name if name in _OF_ROWS or bill else None


def _top(parts: Parts) -> tuple[int | None, tuple[SortKey, ...]]:
    for item in parts.items:
        if item.has("LIMITED"):
            return int(item.senses["LIMITED"][0]), ()
        if item.has("LIMIT"):
            return int(item.senses["LIMIT"]), ()
        if item.has("NUM") and not item.has("COND") and item.senses["NUM"].unit_class in ("", "count"):
            return int(item.senses["NUM"].value), ()
    return None, ()
