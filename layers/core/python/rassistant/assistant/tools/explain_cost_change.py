"""Why the cost changed: the largest drivers by service, what is inside the first one, and where."""

from __future__ import annotations

from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from typing import Annotated, Any

from pydantic import Field, StringConstraints

from rassistant.assistant.chat_tool import Arguments, ChatTool, Facts
from rassistant.assistant.cost_facts import last_day
from rassistant.assistant.markdown import escaped, percent, table, usd
from rassistant.assistant.sources import Sources
from rassistant.assistant.warnings import warnings_facts, warnings_markdown
from rassistant.errors import Locale, Text
from rassistant.services.cost_answer import change_pct
from rassistant.services.cost_plan import CostQuestion

Name = Annotated[str, StringConstraints(max_length=200)]
_DRIVERS = 5
_SMALL_USD = 0.005


class ExplainCostChange(Arguments):
    start: date = Field(description="First day of the period, YYYY-MM-DD.")
    end: date = Field(description="The day after its last one.")
    previous_start: date
    previous_end: date
    service: list[Name] = Field([], max_length=20, description="Short (EC2, RDS) or Cost Explorer's names.")
    region: list[Name] = Field([], max_length=40)
    account_id: list[Name] = Field([], max_length=40)


Totals = tuple[dict[str, Any], dict[str, Any]]


def run(sources: Sources, given: ExplainCostChange, locale: Locale) -> Facts:
    def totals(group_by: str, service: tuple[str, ...]) -> Totals:
        # The earlier period first: what is read for it reaches far enough back to answer for the later one too, and
        # Cost Explorer bills each request.
        before, now = (
            sources.cost.answer(
                CostQuestion(
                    start,
                    end,
                    group_by=group_by,
                    service=service,
                    region=tuple(given.region),
                    account_id=tuple(given.account_id),
                ),
                locale,
            )
            for start, end in ((given.previous_start, given.previous_end), (given.start, given.end))
        )
        return now, before

    services = tuple(given.service)
    with ThreadPoolExecutor(1) as aside:
        regions = aside.submit(totals, "region", services)
        now, before = totals("service", services)
        drivers = _drivers(now, before)
        inside = _drivers(*totals("usage_type", (drivers[0]["key"],))) if drivers else []
        by_region = _drivers(*regions.result())
    facts: dict[str, Any] = {
        "start": given.start.isoformat(),
        "end": given.end.isoformat(),
        "previous_start": given.previous_start.isoformat(),
        "previous_end": given.previous_end.isoformat(),
        "currency": now["currency"],
        "total": now["total"],
        "previous_total": before["total"],
        "change": _difference(now["total"], before["total"]),
        "change_pct": change_pct(now["total"], before["total"]),
        "by_service": drivers,
        "by_region": by_region,
        **warnings_facts(now),
    }
    if drivers:
        facts["inside_largest"] = {"service": drivers[0]["key"], "by_usage_type": inside}
    return facts


def _drivers(now: Mapping[str, Any], before: Mapping[str, Any]) -> list[dict[str, Any]]:
    """The largest changes, those against the whole's direction among them."""
    totals = {group["key"]: (group["total"], 0.0) for group in now["groups"]}
    for group in before["groups"]:
        totals[group["key"]] = (totals.get(group["key"], (0.0, 0.0))[0], group["total"])
    items = [
        {"key": key, "total": current, "previous_total": previous, "change": _difference(current, previous)}
        for key, (current, previous) in totals.items()
    ]
    changed = [item for item in items if item["change"] is not None and abs(item["change"]) >= _SMALL_USD]
    return sorted(changed, key=lambda item: -abs(item["change"]))[:_DRIVERS]


def _difference(now: float | None, before: float | None) -> float | None:
    return None if now is None or before is None else round(now - before, 6)


def render(facts: Facts, locale: Locale) -> str:
    change = facts["change"]
    if change is None:
        unknown = Text(
            "The cost of one of the two periods is not known, so the change can't be explained.",
            "두 기간 중 하나의 비용을 알 수 없어 변화를 설명할 수 없습니다.",
        )
        return unknown[locale] + warnings_markdown(facts, locale)
    parts = [_headline(facts, change, locale)]
    if facts["by_service"]:
        parts += ["", _service_line(facts, change, locale), "", _driver_table(facts["by_service"], "service", locale)]
        inside = facts["inside_largest"]
        if inside["by_usage_type"]:
            head = Text("Inside {service}, by usage type:", "{service}의 사용 유형별 변화:")
            parts += ["", head.format(service=escaped(inside["service"]))[locale], ""]
            parts.append(_driver_table(inside["by_usage_type"], "usage_type", locale))
        if len(facts["by_region"]) > 1:
            parts += ["", Text("By region:", "리전별 변화:")[locale], ""]
            parts.append(_driver_table(facts["by_region"], "region", locale))
    return "\n".join(parts) + warnings_markdown(facts, locale)


def _headline(facts: Facts, change: float, locale: Locale) -> str:
    if abs(change) < _SMALL_USD:
        return Text(
            "The cost did not change: **{now}** from {start} to {end}, as from {pstart} to {pend}.",
            "비용은 변하지 않았습니다. {start} ~ {end}은 **{now}**로, {pstart} ~ {pend}과 같습니다.",
        ).format(**_named(facts, locale))[locale]
    if change > 0:
        text = Text(
            "The cost rose by **{change}** ({pct}): {now} from {start} to {end}, {before} from {pstart} to {pend}.",
            "비용이 **{change}** ({pct}) 늘었습니다. {start} ~ {end}은 {now}, {pstart} ~ {pend}은 {before}입니다.",
        )
    else:
        text = Text(
            "The cost did not rise, it fell by **{change}** ({pct}): {now} from {start} to {end}, "
            "{before} from {pstart} to {pend}.",
            "비용은 오르지 않고 **{change}** ({pct}) 줄었습니다. {start} ~ {end}은 {now}, "
            "{pstart} ~ {pend}은 {before}입니다.",
        )
    return text.format(**_named(facts, locale))[locale]


def _named(facts: Facts, locale: Locale) -> dict[str, str]:
    return {
        "change": usd(abs(facts["change"]), locale),
        "pct": percent(facts["change_pct"]) or "–",
        "now": usd(facts["total"], locale),
        "before": usd(facts["previous_total"], locale),
        "start": facts["start"],
        "end": last_day(facts["end"]),
        "pstart": facts["previous_start"],
        "pend": last_day(facts["previous_end"]),
    }


def _service_line(facts: Facts, change: float, locale: Locale) -> str:
    first = facts["by_service"][0]
    values = {
        "name": escaped(first["key"]),
        "by": usd(abs(first["change"]), locale),
        "before": usd(first["previous_total"], locale),
        "now": usd(first["total"], locale),
    }
    if first["change"] >= 0:
        text = Text(
            "The largest driver is **{name}**: {by} more ({before} → {now}).",
            "가장 큰 원인은 **{name}**입니다. {by} 늘었습니다({before} → {now}).",
        )
    else:
        text = Text(
            "The largest change is **{name}**: {by} less ({before} → {now}).",
            "가장 크게 변한 것은 **{name}**입니다. {by} 줄었습니다({before} → {now}).",
        )
    line = text.format(**values)[locale]
    share = first["change"] / change if change else 0
    if 0 < share <= 1:
        part = Text(" That is {pct} of the whole change.", " 전체 변화의 {pct}입니다.")
        line += part.format(pct=f"{share:.0%}")[locale]
    return line


_HEADS = {
    "service": Text("Service", "서비스"),
    "usage_type": Text("Usage type", "사용 유형"),
    "region": Text("Region", "리전"),
}


def _driver_table(drivers: list[dict[str, Any]], by: str, locale: Locale) -> str:
    head = [
        _HEADS[by][locale],
        Text("Before", "이전")[locale],
        Text("Now", "이번")[locale],
        Text("Change", "변화")[locale],
    ]
    rows = [
        [
            escaped(item["key"] or "–"),
            usd(item["previous_total"], locale),
            usd(item["total"], locale),
            f"{'+' if item['change'] > 0 else '-'}{usd(abs(item['change']), locale)}",
        ]
        for item in drivers
    ]
    return table(head, rows, numeric=(1, 2, 3))


def summary(facts: Facts, locale: Locale) -> str:
    change = facts["change"]
    return "–" if change is None else f"{'+' if change > 0 else '-'}{usd(abs(change), locale)}"


TOOL = ChatTool(
    name="explain_cost_change",
    label=Text("Comparing two periods", "두 기간의 비용 비교"),
    description=(
        "Why the cost differs between two periods: totals of both, the services and regions that changed most, and the "
        "usage types inside the service that changed most."
    ),
    arguments=ExplainCostChange,
    run=run,
    render=render,
    summary=summary,
)
