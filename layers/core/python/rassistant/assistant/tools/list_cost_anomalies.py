"""Days on which something cost more than it should, with the causes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic import Field

from rassistant.assistant.chat_tool import Arguments, ChatTool, Facts
from rassistant.assistant.markdown import escaped, number, usd
from rassistant.assistant.sources import Sources
from rassistant.assistant.warnings import warnings_facts, warnings_markdown
from rassistant.errors import Locale, Text

_CAUSES = 4
_RESOURCES = 5
_KINDS = {
    "usage": Text("more used", "사용량 변화"),
    "rate": Text("price of a unit", "단가 변화"),
    "new": Text("new", "새로 생김"),
    "stopped": Text("ended", "중단됨"),
}


class ListCostAnomalies(Arguments):
    days: int = Field(60, ge=1, le=180, description="How far back they may have begun.")
    limit: int = Field(5, ge=1, le=20)


def run(sources: Sources, given: ListCostAnomalies, locale: Locale) -> Facts:
    answer = sources.anomalies.answer(locale, days=given.days)
    items = answer["items"][: given.limit]
    return {
        "since": answer["since"],
        "currency": answer["currency"],
        "total": len(answer["items"]),
        "shown": len(items),
        "items": [_item(item) for item in items],
        **warnings_facts(answer),
    }


def _item(item: Mapping[str, Any]) -> dict[str, Any]:
    names = ("date", "end_date", "scope", "expected", "actual", "impact_usd", "severity", "message", "actor")
    return {
        **{name: item[name] for name in names},
        "causes": item["causes"][:_CAUSES],
        "resources": [
            {name: resource.get(name) for name in ("resource_id", "name", "region", "event")}
            for resource in item["resources"][:_RESOURCES]
        ],
    }


def render(facts: Facts, locale: Locale) -> str:
    if not facts["items"]:
        nothing = Text("Nothing cost unusually much since {since}.", "{since} 이후 이상 비용은 없습니다.")
        return nothing.format(since=facts["since"] or "–")[locale] + warnings_markdown(facts, locale)
    head = Text(
        "**{n}** unusual cost(s) since {since}, the newest first:", "{since} 이후 이상 비용 **{n}건**입니다(최신순):"
    )
    parts = [head.format(n=number(facts["total"]), since=facts["since"])[locale], ""]
    for item in facts["items"]:
        parts += _lines(item, locale)
    if facts["total"] > facts["shown"]:
        more = Text("The first {n} are shown.", "처음 {n}건만 표시했습니다.")
        parts += ["", more.format(n=facts["shown"])[locale]]
    return "\n".join(parts) + warnings_markdown(facts, locale)


def _lines(item: Mapping[str, Any], locale: Locale) -> list[str]:
    lines = [f"- **{item['date']}** · {escaped(item['message'], 400)}"]
    for cause in item["causes"]:
        kind = _KINDS.get(cause["kind"])
        what = f" ({kind[locale]})" if kind else ""
        lines.append(f"  - {escaped(cause['value'])}: {_signed(cause['change_usd'], locale)}{what}")
    if item["resources"]:
        names = ", ".join(escaped(each["name"] or each["resource_id"]) for each in item["resources"])
        lines.append("  - " + Text("Resources: {names}", "관련 리소스: {names}").format(names=names)[locale])
    actor = item["actor"]
    if actor:
        who = Text("{name} did {event} at {at} (CloudTrail)", "{name}이(가) {at}에 {event} 실행(CloudTrail)")
        lines.append(
            "  - "
            + who.format(name=escaped(actor["name"]), event=escaped(actor["event"]), at=escaped(actor["at"]))[locale]
        )
    return lines


def _signed(amount: float, locale: Locale) -> str:
    return ("+" if amount > 0 else "-") + usd(abs(amount), locale)


def summary(facts: Facts, locale: Locale) -> str:
    return Text("{n} found", "{n}건").format(n=number(facts["total"]))[locale]


TOOL = ChatTool(
    name="list_cost_anomalies",
    label=Text("Looking for unusual cost", "이상 비용 확인"),
    description=(
        "When something cost more than usual (or stopped): expected and actual cost, the causes by service, usage type, "
        "region and account, the resources behind them, and who set it off where CloudTrail knows."
    ),
    arguments=ListCostAnomalies,
    run=run,
    render=render,
    summary=summary,
)
