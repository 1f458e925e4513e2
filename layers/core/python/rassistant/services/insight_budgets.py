"""What can be said of budgets and of the month's own target, each sentence with its figures."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from rassistant.errors import Text
from rassistant.services.anomaly_text import money
from rassistant.services.insight_facts import Fact

_MOST_BUDGETS = 3
_TROUBLE = frozenset({"over", "forecast_over", "at_risk"})
_ENDS: Mapping[str, Text] = {
    "forecast_over": Text("more than that", "한도를 넘을 전망입니다"),
    "at_risk": Text("close to the limit", "한도에 가깝습니다"),
    "within": Text("within the limit", "한도 안입니다"),
}


def budget_facts(budgets: Mapping[str, Any]) -> Iterator[Fact]:
    """From an answer of GET /api/budgets: the month's own target, and those budgets that are in trouble or near it."""
    target = budgets["target"]
    if target is not None and target["actual"] is not None:
        yield _limit_fact(None, target, target["currency"], target["forecast"] and target["forecast"]["total"])
    troubled = [item for item in budgets["items"] if item["state"] in _TROUBLE]
    for item in troubled[:_MOST_BUDGETS]:
        own = item["own_forecast"]
        forecast = item["forecast"] if item["forecast"] is not None else own and own["total"]
        yield _limit_fact(item["name"].replace("`", "'"), item, item["unit"], forecast)


def _limit_fact(name: str | None, of: Mapping[str, Any], unit: str, forecast: float | None) -> Fact:
    limit, actual = money(of["limit"], unit), money(of["actual"], unit)
    share = f"{of['actual_pct']:.0f} %"
    what = Text("The monthly target", "이번 달 목표") if name is None else Text(f"Budget `{name}`", f"예산 `{name}`")
    text = Text(
        f"{what.en} of {limit}: {actual} ({share}) is spent",
        f"{what.ko} {limit} 중 {actual}({share})을 사용했습니다",
    )
    values = {"name": name, "limit": of["limit"], "actual": of["actual"], "forecast": forecast, "state": of["state"]}
    if of["state"] == "over":
        beyond = money(of["actual"] - of["limit"], unit)
        text = Text(f"{text.en}, {beyond} too much.", f"{text.ko}. {beyond} 초과했습니다.")
    elif forecast is None:
        text = Text(f"{text.en}.", f"{text.ko}.")
    else:
        ahead, end = money(forecast, unit), _ENDS[of["state"]]
        text = Text(f"{text.en}; about {ahead} is expected, {end.en}.", f"{text.ko}. 약 {ahead}로 예상되며, {end.ko}.")
    return Fact("budget", text, values)
