"""What could be saved, with the numbers behind it."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from rassistant.assistant.chat_tool import Arguments, ChatTool, Facts
from rassistant.assistant.markdown import escaped, number, table, usd
from rassistant.assistant.sources import Sources
from rassistant.assistant.warnings import warnings_facts, warnings_markdown
from rassistant.errors import Locale, Text
from rassistant.services.recommendations import Wish

Name = Annotated[str, StringConstraints(max_length=200)]
_KEPT = (
    "id", "code", "resource_id", "name", "service_type", "account_id", "region", "title", "reason", "action",
    "monthly_saving_usd", "monthly_saving_after_commitments_usd", "risk", "effort", "restart", "counted", "state",
)  # fmt: skip


class ListRecommendations(Arguments):
    service_type: list[Name] = Field([], max_length=20, description="EC2, EBS, EIP, RDS …")
    region: list[Name] = Field([], max_length=40)
    account_id: list[Name] = Field([], max_length=40)
    check: list[Name] = Field([], max_length=60, description="A check's code (EBS-UNATTACHED) or name.")
    risk: list[Literal["low", "medium", "high"]] = Field([], max_length=3)
    min_saving_usd: float | None = Field(None, ge=0, description="A month.")
    limit: int = Field(10, ge=1, le=30)


def run(sources: Sources, given: ListRecommendations, locale: Locale) -> Facts:
    wish = Wish(
        account_ids=tuple(given.account_id),
        regions=tuple(given.region),
        service_types=tuple(given.service_type),
        checks=tuple(given.check),
        risks=tuple(given.risk),
        min_saving_usd=given.min_saving_usd,
    )
    answer = sources.recommendations.answer(wish, locale, limit=given.limit)
    return {
        "totals": answer["totals"],
        "total": answer["total"],
        "shown": len(answer["items"]),
        "unpriced": answer["unpriced"],
        "not_judged_for_want_of_data": len(answer["insufficient_data"]),
        "items": [{name: item[name] for name in _KEPT} for item in answer["items"]],
        **warnings_facts(answer),
    }


def render(facts: Facts, locale: Locale) -> str:
    return "\n".join([_headline(facts, locale), *_items(facts, locale)]) + warnings_markdown(facts, locale)


def _headline(facts: Facts, locale: Locale) -> str:
    if not facts["total"]:
        return Text(
            "No saving was found for this. {n} resource(s) could not be judged for want of data.",
            "해당하는 절감 항목을 찾지 못했습니다. 데이터가 부족해 판단하지 못한 리소스는 {n}개입니다.",
        ).format(n=number(facts["not_judged_for_want_of_data"]))[locale]
    text = Text(
        "**{saving}** a month could be saved, by **{n}** recommendation(s) that count (each resource once).",
        "추천 **{n}건**으로 매월 **{saving}**를 절감할 수 있습니다(리소스마다 한 번만 계산).",
    ).format(saving=usd(facts["totals"]["monthly_saving_usd"], locale), n=number(facts["totals"]["count"]))[locale]
    if facts["unpriced"]:
        unpriced = Text(" {n} more have no known price.", " 가격을 알 수 없는 항목이 {n}건 더 있습니다.")
        text += unpriced.format(n=number(facts["unpriced"]))[locale]
    return text


def _items(facts: Facts, locale: Locale) -> list[str]:
    if not facts["items"]:
        return []
    head = Text("What|Resource|Region|USD a month|Why", "내용|리소스|리전|월 절감액|이유")[locale].split("|")
    rows = [
        [
            escaped(item["title"]),
            escaped(item["name"] or item["resource_id"]),
            escaped(item["region"]),
            usd(item["monthly_saving_usd"], locale),
            escaped(item["reason"], 400),
        ]
        for item in facts["items"]
    ]
    lines = ["", table(head, rows, numeric=(3,))]
    if facts["total"] > facts["shown"]:
        more = Text(
            "The {n} largest of {total} are shown; the Optimization tab has them all.",
            "{total}건 중 금액이 큰 {n}건입니다. 전체는 최적화 탭에서 볼 수 있습니다.",
        )
        lines += ["", more.format(n=facts["shown"], total=facts["total"])[locale]]
    return lines


def summary(facts: Facts, locale: Locale) -> str:
    return Text("{n} found, {saving} a month", "{n}건, 월 {saving}").format(
        n=number(facts["total"]), saving=usd(facts["totals"]["monthly_saving_usd"], locale)
    )[locale]


TOOL = ChatTool(
    name="list_recommendations",
    label=Text("Looking for savings", "절감 항목 찾기"),
    description=(
        "Idle, unused, oversized or outdated resources with what they would save a month, the largest first, and the "
        "totals without double counting. It only recommends; nothing is changed."
    ),
    arguments=ListRecommendations,
    run=run,
    render=render,
    summary=summary,
)
