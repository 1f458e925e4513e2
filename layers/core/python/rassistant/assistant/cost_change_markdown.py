"""Why the cost changed, in sentences and tables."""

from __future__ import annotations

from typing import Any

from rassistant.assistant.chat_tool import Facts
from rassistant.assistant.cost_facts import last_day
from rassistant.assistant.markdown import escaped, percent, table, usd
from rassistant.assistant.warnings import warnings_markdown
from rassistant.errors import Locale, Text

SMALL_USD = 0.005
"""Less than this does not show in two places: no change."""


def change_markdown(facts: Facts, locale: Locale) -> str:
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
    if abs(change) < SMALL_USD:
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
