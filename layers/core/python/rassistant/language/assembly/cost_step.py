"""The cost of what a question is about: of the whole bill in its scope, or of the resources that it finds first."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise

from rassistant.language.assembly.dearest import OF_EACH
from rassistant.language.assembly.parts import Parts
from rassistant.language.assembly.settle import path_for
from rassistant.language.plan import Aggregation, Granularity, QueryPlan, SortKey, Step, TimeRange, conditions
from rassistant.language.reading import Refusal, Situation
from rassistant.language.rules.periods import Period
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
LONGEST_MONTH_DAYS = 31
MOST_COMPARED = 2
_OF_ROWS = ("region", "service", "account", "resource")


def cost_step(found: Step, parts: Parts, situation: Situation, ranked: Sequence[str]) -> QueryPlan | Refusal:
    """A cost step alone where services, regions and accounts say it all; else a find step and its cost."""
    measure = next((item.senses["MEASURE"] for item in parts.all("MEASURE")), None)
    sides = _sides(found, parts)
    asked = _groups(found, parts)
    by_month = len(asked) > 1 and _OF_MONTHS in asked
    groups = [path for path in asked if path != _OF_MONTHS or not by_month] or list(ranked) or sides
    if measure is not None and measure[0] in ("average", "min", "max"):
        aggregation = Aggregation(measure[0], "monthly_cost_usd", tuple(groups))
        return QueryPlan((replace(found, aggregation=aggregation),))
    periods = _periods(parts, situation, sides=sides, groups=groups)
    if periods is None or _asks_both_ways(parts):
        return _TWO_NEEDED if periods is None else both_ways()
    ranges = _ranges(periods, situation.now.date())
    if isinstance(ranges, Refusal):
        return ranges
    ranges = _summed(ranges, parts, groups)
    dimension = _dimension(groups, bill=not found.filters)
    if groups and dimension is None:
        return _by_rows(found, groups, periods, is_over_time=parts.has("WEEKLY") or parts.has("DAILY"))
    main, other = _chosen(ranges)
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


def _summed(ranges: list[TimeRange], parts: Parts, groups: Sequence[str]) -> list[TimeRange]:
    """The total of January and February: of both together, where one follows the other."""
    follow = len(ranges) == MOST_COMPARED and ranges[0].end == ranges[1].start
    said = any(item.senses["MEASURE"][0] == "sum" for item in parts.all("MEASURE")) or parts.has("AGG")
    if not follow or not said or groups or parts.has("COMPARE"):
        return ranges
    return [TimeRange(ranges[0].start, ranges[1].end)]


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


_TWO_NEEDED = unclear(
    "A comparison needs two periods: please name both.",
    "비교하려면 기간이 두 개 필요합니다. 두 기간을 모두 적어 주세요.",
    "time",
)


def _periods(parts: Parts, situation: Situation, *, sides: Sequence[str], groups: Sequence[str]) -> list[Period] | None:
    """Those that are named, and the one that a lone one is compared with; None where a comparison lacks one."""
    periods = parts.periods
    if parts.has("COMPARE") and len(periods) == 1 and not sides and not (groups and _beside_each_other(parts)):
        first = periods[0]
        return list(first.pair) or _against_before(first, situation) or _against_now(first, situation) or None
    is_alone = not (periods or sides or groups or situation.previous)
    return None if is_alone and _compares_nothing(parts) else periods


def _compares_nothing(parts: Parts) -> bool:
    """Compare our cost: with what is not said."""
    return any(item.text.lower().startswith(("compar", "비교")) for item in parts.all("COMPARE"))


def _beside_each_other(parts: Parts) -> bool:
    """팀별 지난달 비용을 비교: the teams with each other, and no two times."""
    said = [item.text for item in parts.all("COMPARE")]
    return all(text.startswith("비교") for text in said)


def _by_rows(
    found: Step, groups: Sequence[str], periods: Sequence[Period], *, is_over_time: bool
) -> QueryPlan | Refusal:
    """By what the bill can't be divided by: the present monthly cost of the resources, and of no other time."""
    if periods or is_over_time:
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
    said = any("month" in item.text.lower() or "월" in item.text for item in parts.all("COST"))
    return said and span is not None and (span.end - span.start).days > LONGEST_MONTH_DAYS


def _against_before(period: Period, situation: Situation) -> list[Period]:
    """Compare with September: the cost that was just shown with that of the period."""
    step = situation.previous.steps[-1] if situation.previous is not None else None
    if step is None or step.action != "cost" or step.time_range is None:
        return []
    shown = [datetime.combine(day, time(0), UTC) for day in (step.time_range.start, step.time_range.end)]
    return [period, Period(shown[0], shown[1])]


def _against_now(period: Period, situation: Situation) -> list[Period] | None:
    """More than last month: this month so far with the last. A period that now is in stands alone; None for others."""
    if period.rolling or period.start is None or period.end is None or period.end > situation.now:
        return [period]
    now = Period(period.end, datetime.combine(situation.now.date() + timedelta(days=1), time(0), UTC))
    is_next = situation.now - period.end < period.end - period.start + timedelta(days=1)
    return [period, now] if is_next else None


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


def _ranges(periods: list[Period], today: date) -> list[TimeRange] | Refusal:
    """Whole UTC days. A rolling window ends with yesterday, the last full day; the future is cut off."""
    if any(period.others for period in periods):
        return unclear(
            "The cost of one period or another can't be told at once: please name one.",
            "여러 기간 중 하나의 비용은 한 번에 계산할 수 없습니다. 기간을 하나만 적어 주세요.",
            "time",
        )
    found: list[TimeRange] = []
    for period in periods:
        end = today if period.rolling or period.end is None else period.end.date()
        end = min(end, today + timedelta(days=1))
        if period.end is None and not period.rolling:
            end = today + timedelta(days=1)
        start = period.start.date() if period.start is not None else end - timedelta(days=30)
        if start >= end:
            return unclear(
                "That period has not begun, or ends before it begins.",
                "아직 시작되지 않았거나 끝이 시작보다 앞선 기간입니다.",
                "time",
            )
        found.append(TimeRange(start, end))
    if len(set(found)) > MOST_COMPARED and not _are_months_in_row(found):
        return unclear(
            "At most two periods can be compared; months in a row can be shown month by month.",
            "기간은 두 개까지 비교할 수 있습니다. 이어지는 달이라면 월별로 볼 수 있습니다.",
            "time",
        )
    return found


def _are_months_in_row(ranges: list[TimeRange]) -> bool:
    """August, September, October: one after the other without a gap, so that a cost by month shows each of them."""
    ordered = sorted(set(ranges), key=lambda span: span.start)
    follow = all(one.end == other.start for one, other in pairwise(ordered))
    return follow and all(span.start.day == 1 and span.end <= _next_month(span.start) for span in ordered)


def _next_month(day: date) -> date:
    return (day.replace(day=1) + timedelta(days=LONGEST_MONTH_DAYS + 1)).replace(day=1)


def _chosen(ranges: list[TimeRange]) -> tuple[TimeRange | None, TimeRange | None]:
    """Of two periods the later is looked at and the earlier compared with; more are months in a row, seen as one."""
    if not ranges:
        return None, None
    ordered = sorted(set(ranges), key=lambda span: span.start)
    if len(ordered) > MOST_COMPARED:
        return TimeRange(ordered[0].start, ordered[-1].end), None
    return (ordered[-1], ordered[-2]) if len(ordered) > 1 else (ordered[0], None)
