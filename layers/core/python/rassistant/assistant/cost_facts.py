"""A cost answer as facts for the model, and as Markdown; and what drove a change."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from rassistant.assistant.markdown import escaped, percent, table, usd
from rassistant.assistant.warnings import warnings_facts, warnings_markdown
from rassistant.errors import Locale, Text

_GROUPS = 15
_LABELS = {
    "service": Text("Service", "서비스"),
    "region": Text("Region", "리전"),
    "account": Text("Account", "계정"),
    "usage_type": Text("Usage type", "사용 유형"),
    "instance_type": Text("Instance type", "인스턴스 유형"),
    "resource": Text("Resource", "리소스"),
    "record_type": Text("Record type", "청구 유형"),
}


def cost_facts(answer: Mapping[str, Any], *, points: bool = False) -> dict[str, Any]:
    """``points``: day by day too. Groups beyond the largest are left out, and ``total_groups`` says how many there are."""
    groups = answer["groups"]
    kept = groups[:_GROUPS]
    names = ("key", "total", "previous_total", "change_pct", *(("points",) if points else ()))
    facts = {
        name: answer[name]
        for name in (
            "start", "end", "granularity", "metric", "currency", "group_by", "total",
            "previous_start", "previous_end", "previous_total", "change_pct", "credits",
        )
    }  # fmt: skip
    return {
        **facts,
        "total_groups": len(groups),
        "shown_groups": len(kept),
        "groups": [{name: group[name] for name in names} for group in kept],
        **warnings_facts(answer),
    }


def last_day(end: str) -> str:
    """People name the last day of a period; the API the day after it."""
    return (date.fromisoformat(end) - timedelta(days=1)).isoformat()


def cost_markdown(facts: Mapping[str, Any], locale: Locale) -> str:
    parts = [_total_line(facts, locale)]
    if facts["credits"]:
        credits = Text("Credits and refunds apart: {amount}.", "크레딧과 환불은 별도입니다: {amount}.")
        parts[0] += " " + credits.format(amount=usd(facts["credits"], locale))[locale]
    if facts["group_by"] and facts["groups"]:
        parts += ["", group_table(facts, locale)]
        if facts["total_groups"] > facts["shown_groups"]:
            more = Text("The largest {n} of {total} are shown.", "{total}개 중 금액이 큰 {n}개만 표시했습니다.")
            parts += ["", more.format(n=facts["shown_groups"], total=facts["total_groups"])[locale]]
    elif facts["groups"] and "points" in facts["groups"][0]:
        parts += ["", _points_table(facts["groups"][0]["points"], locale)]
    return "\n".join(parts) + warnings_markdown(facts, locale)


def group_table(facts: Mapping[str, Any], locale: Locale) -> str:
    by = str(facts["group_by"])
    head = [
        _LABELS[by][locale] if by in _LABELS else escaped(by),
        Text("Cost", "비용")[locale],
        Text("Before", "이전 기간")[locale],
        Text("Change", "변화")[locale],
    ]
    rows = [
        [
            escaped(group["key"] or Text("(none)", "(없음)")[locale]),
            usd(group["total"], locale),
            usd(group["previous_total"], locale),
            percent(group["change_pct"]) or "–",
        ]
        for group in facts["groups"]
    ]
    return table(head, rows, numeric=(1, 2, 3))


def _points_table(points: list[Mapping[str, Any]], locale: Locale) -> str:
    head = [Text("Day", "날짜")[locale], Text("Cost", "비용")[locale]]
    return table(head, [[escaped(p["start"]), usd(p["amount"], locale)] for p in points], numeric=(1,))


def _total_line(facts: Mapping[str, Any], locale: Locale) -> str:
    line = Text("**{total}** from {start} to {end}.", "{start} ~ {end}: **{total}**입니다.")
    text = line.format(total=usd(facts["total"], locale), start=facts["start"], end=last_day(facts["end"]))[locale]
    days = (date.fromisoformat(facts["end"]) - date.fromisoformat(facts["start"])).days
    if facts["granularity"] == "DAILY" and not facts["group_by"] and days > 1:
        average = Text("On average {amount} a day.", "하루 평균 {amount}입니다.")
        text += " " + average.format(amount=usd(facts["total"] / days, locale))[locale]
    if facts["previous_total"] is None:
        return text
    before = Text("The period before ({start} to {end}): {total}", "직전 기간({start} ~ {end})은 {total}")
    text += (
        " "
        + before.format(
            start=facts["previous_start"],
            end=last_day(facts["previous_end"]),
            total=usd(facts["previous_total"], locale),
        )[locale]
    )
    change = percent(facts["change_pct"])
    return (
        text + (f" ({change})." if change else ".")
        if locale == "en"
        else text + (f"이고, 변화는 {change}입니다." if change else "입니다.")
    )
