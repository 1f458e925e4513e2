"""What the days to come will cost, and how the month will end."""

from __future__ import annotations

import math
from calendar import monthrange
from collections.abc import Mapping, Sequence
from typing import Annotated, Any, Literal

from pydantic import Field, StringConstraints

from rassistant.assistant.chat_tool import Arguments, ChatTool, Facts
from rassistant.assistant.markdown import escaped, number, table, usd
from rassistant.assistant.sources import Sources
from rassistant.assistant.warnings import warnings_facts, warnings_markdown
from rassistant.errors import Locale, Text
from rassistant.services.cost_plan import CostQuestion

Name = Annotated[str, StringConstraints(max_length=200)]
_GROUPS = 10
_KEPT = (
    "horizon", "currency", "start", "total", "month_end", "quarter_end", "group_by", "history_days", "backtest", "method",
    "reason", "message",
)  # fmt: skip


class ForecastCost(Arguments):
    horizon: int = Field(30, ge=1, le=365, description="Days from the first that is not booked yet.")
    group_by: Literal["service", "region", "account"] | None = None
    service: list[Name] = Field([], max_length=20, description="Short (EC2, RDS) or Cost Explorer's names.")
    region: list[Name] = Field([], max_length=40)
    account_id: list[Name] = Field([], max_length=40)


def run(sources: Sources, given: ForecastCost, locale: Locale) -> Facts:
    question = CostQuestion(
        group_by=given.group_by,
        service=tuple(given.service),
        region=tuple(given.region),
        account_id=tuple(given.account_id),
    )
    answer = sources.forecast.answer(question, given.horizon, locale)
    groups = [{name: group[name] for name in ("key", "total", "month_end")} for group in answer["groups"][:_GROUPS]]
    months = _whole_months(answer["points"])
    return {
        **{name: answer[name] for name in _KEPT},
        "whole_months": months,
        "groups": groups,
        **warnings_facts(answer),
    }


def _whole_months(points: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Of the months to come that the horizon holds from the first day to the last: the sum of the daily means."""
    found: dict[str, list[float]] = {}
    for point in points:
        found.setdefault(point["date"][:7], []).append(point["mean"])
    whole = {month: days for month, days in found.items() if len(days) == monthrange(*map(int, month.split("-")))[1]}
    return [{"month": month, "mean": round(math.fsum(days), 2)} for month, days in whole.items()]


def render(facts: Facts, locale: Locale) -> str:
    if facts["total"] is None:
        return escaped(facts["message"], 400) + warnings_markdown(facts, locale)
    month = facts["month_end"]
    lines = [
        Text(
            "The forecast for the end of the month ({date}) is **{mean}** (80 % band {lo} – {hi}); {booked} of it is "
            "booked so far.",
            "이번 달 말({date})까지 예상 금액은 **{mean}**입니다(80% 구간 {lo} ~ {hi}). 지금까지 청구된 금액은 {booked}입니다.",
        ).format(**_band(month, locale), date=month["date"], booked=usd(month["booked"], locale))[locale],
        Text(
            "The next {days} days from {start} are expected to cost **{mean}** (80 % band {lo} – {hi}).",
            "{start}부터 {days}일 동안 **{mean}**가 예상됩니다(80% 구간 {lo} ~ {hi}).",
        ).format(**_band(facts["total"], locale), days=facts["horizon"], start=facts["start"])[locale],
    ]
    if facts["whole_months"]:
        each = ", ".join(f"{month['month']} {usd(month['mean'], locale)}" for month in facts["whole_months"])
        lines.append(Text("Whole months to come: {each}.", "앞으로의 월별 예상: {each}.").format(each=each)[locale])
    if facts["backtest"]:
        tried = Text(
            "On the last {days} days the same method was off by {pct} % on average.",
            "같은 방법을 최근 {days}일에 적용했을 때 평균 오차는 {pct}%입니다.",
        )
        lines.append(tried.format(days=facts["backtest"]["days"], pct=number(facts["backtest"]["error_pct"]))[locale])
    if facts["groups"]:
        lines += ["", _groups(facts, locale)]
    return "\n\n".join(line for line in lines if line) + warnings_markdown(facts, locale)


def _band(sums: Mapping[str, Any], locale: Locale) -> dict[str, str]:
    mean = sums["mean"] if "mean" in sums else sums["total"]
    return {"mean": usd(mean, locale), "lo": usd(sums["lo80"], locale), "hi": usd(sums["hi80"], locale)}


def _groups(facts: Facts, locale: Locale) -> str:
    head = Text("Part|Next {n} days|Month's end", "구분|{n}일 예상|월말 예상").format(n=facts["horizon"])[locale]
    rows = [
        [escaped(group["key"]), usd(group["total"], locale), usd(group["month_end"]["total"], locale)]
        for group in facts["groups"]
    ]
    return table(head.split("|"), rows, numeric=(1, 2))


def summary(facts: Facts, locale: Locale) -> str:
    return "–" if facts["total"] is None else usd(facts["month_end"]["total"], locale)


TOOL = ChatTool(
    name="forecast_cost",
    label=Text("Forecasting the cost", "비용 예측"),
    description=(
        "What the coming days will cost by our own forecast, with its bands: the total of the horizon, how the month "
        "and the quarter will end, and how well the method did on the last weeks."
    ),
    arguments=ForecastCost,
    run=run,
    render=render,
    summary=summary,
)
