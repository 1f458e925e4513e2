"""Budgets, and whether they will hold."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rassistant.assistant.chat_tool import Arguments, ChatTool, Facts
from rassistant.assistant.markdown import escaped, number, table, usd
from rassistant.assistant.sources import Sources
from rassistant.assistant.warnings import warnings_facts, warnings_markdown
from rassistant.errors import Locale, Text

_SHOWN = 20
_KEPT = (
    "account_id", "name", "type", "period", "unit", "limit", "actual", "forecast", "actual_pct", "forecast_pct", "state",
)  # fmt: skip
_STATES = {
    "over": Text("over the limit", "한도 초과"),
    "forecast_over": Text("will be over", "초과 예상"),
    "at_risk": Text("at risk", "초과 위험"),
    "within": Text("within the limit", "한도 이내"),
    "unknown": Text("unknown", "알 수 없음"),
}


class GetBudgets(Arguments):
    """It takes none."""


def run(sources: Sources, _given: GetBudgets, locale: Locale) -> Facts:
    answer = sources.budgets.answer(locale)
    items = [{name: item.get(name) for name in _KEPT} for item in answer["items"][:_SHOWN]]
    return {
        "currency": answer["currency"],
        "total": len(answer["items"]),
        "shown": len(items),
        "items": items,
        "target": answer.get("target"),
        "month_end": answer["month_end"],
        **warnings_facts(answer),
    }


def render(facts: Facts, locale: Locale) -> str:
    parts = []
    if facts["items"]:
        trouble = sum(item["state"] in ("over", "forecast_over", "at_risk") for item in facts["items"])
        head = Text(
            "**{n}** budget(s), {trouble} of them over or expected to be:",
            "예산 **{n}개** 중 {trouble}개가 초과이거나 초과가 예상됩니다:",
        )
        parts += [head.format(n=number(facts["total"]), trouble=number(trouble))[locale], "", _table(facts, locale)]
    else:
        none = Text("AWS Budgets has no budget for this account.", "이 계정에는 AWS Budgets 예산이 없습니다.")
        parts.append(none[locale])
    if facts["target"]:
        parts += ["", _target(facts["target"], locale)]
    month = facts["month_end"]
    if month:
        ahead = Text(
            "By our own forecast the whole month will end at {mean} (80 % band {lo} – {hi}).",
            "자체 예측으로 이번 달 전체 금액은 {mean}입니다(80% 구간 {lo} ~ {hi}).",
        )
        sums = {"mean": usd(month["total"], locale), "lo": usd(month["lo80"], locale), "hi": usd(month["hi80"], locale)}
        parts += ["", ahead.format(**sums)[locale]]
    return "\n".join(parts) + warnings_markdown(facts, locale)


def _table(facts: Facts, locale: Locale) -> str:
    head = Text("Budget|Period|Limit|Actual|Forecast|State", "예산|주기|한도|실제|AWS 예측|상태")[locale].split("|")
    return table(head, [_row(item, locale) for item in facts["items"]], numeric=(2, 3, 4))


def _row(item: Mapping[str, Any], locale: Locale) -> list[str]:
    def amount(value: float | None, pct: float | None = None) -> str:
        shown = usd(value, locale) if item["unit"] in ("USD", None) else f"{number(value)} {escaped(item['unit'])}"
        return shown if pct is None else f"{shown} ({number(pct)}%)"

    return [
        escaped(item["name"]),
        escaped(item["period"] or ""),
        amount(item["limit"]),
        amount(item["actual"], item["actual_pct"]),
        amount(item["forecast"], item["forecast_pct"]),
        _STATES[item["state"]][locale],
    ]


def _target(target: Mapping[str, Any], locale: Locale) -> str:
    text = Text(
        "The month's own target is {limit}: {actual} spent so far, {state}.",
        "설정한 월 목표는 {limit}이며 현재 {actual}를 사용했습니다({state}).",
    )
    state = _STATES.get(str(target.get("state")), _STATES["unknown"])
    limit = target.get("limit", target.get("limit_usd"))
    return text.format(limit=usd(limit, locale), actual=usd(target.get("actual"), locale), state=state[locale])[locale]


def summary(facts: Facts, locale: Locale) -> str:
    return Text("{n} budget(s)", "예산 {n}개").format(n=number(facts["total"]))[locale]


TOOL = ChatTool(
    name="get_budgets",
    label=Text("Reading budgets", "예산 조회"),
    description=(
        "The budgets of AWS Budgets with limit, actual and forecast cost and their state, the month's target where one "
        "is set, and how the month will end by our own forecast."
    ),
    arguments=GetBudgets,
    run=run,
    render=render,
    summary=summary,
)
