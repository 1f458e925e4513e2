"""What can be said of an account's cost, each sentence with the figures that it was made from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from rassistant.errors import Text
from rassistant.services.anomaly_text import money

Topic = Literal["total", "driver", "forecast", "trend", "anomaly", "budget", "saving"]

_MOST_DRIVERS = 3
_MOST_ANOMALIES = 3
_MOST_SAVINGS = 3
_LEAST_SHARE = 0.01


@dataclass(frozen=True, slots=True)
class Fact:
    """``values`` are what the sentence says, by name, unrounded."""

    topic: Topic
    text: Text
    values: Mapping[str, Any] = field(default_factory=dict)


def cost_facts(cost: Mapping[str, Any]) -> Iterator[Fact]:
    """From an answer of GET /api/cost grouped by service."""
    total, before, currency = cost["total"], cost["previous_total"], cost["currency"]
    if total is None:
        return
    values = {"total": total, "previous_total": before, "change_pct": cost["change_pct"], "currency": currency}
    days = f"{cost['start']} – {cost['end']}"
    spent = money(total, currency)
    if before is None or cost["change_pct"] is None:
        yield Fact("total", Text(f"{spent} was spent ({days}).", f"{days} 비용은 {spent}입니다."), values)
    else:
        en, ko = _changed(total - before, currency)
        pct = f"{abs(cost['change_pct']):.1f} %"
        yield Fact(
            "total",
            Text(
                f"{spent} was spent ({days}), {en} ({pct}) than in the same number of days before.",
                f"{days} 비용은 {spent}이며, 직전 같은 기간보다 {ko}({pct}).",
            ),
            values,
        )
    if before is not None:
        yield from _drivers(cost["groups"], total, currency)
    if cost["credits"]:
        back = money(abs(cost["credits"]), currency)
        yield Fact(
            "total",
            Text(f"{back} came back as credits and refunds.", f"크레딧과 환불로 {back}이 차감되었습니다."),
            {"credits": cost["credits"]},
        )


def _drivers(groups: Sequence[Mapping[str, Any]], total: float, currency: str) -> Iterator[Fact]:
    known = [group for group in groups if group["total"] is not None and group["previous_total"] is not None]
    by_change = sorted(known, key=lambda group: -abs(group["total"] - group["previous_total"]))
    for group in by_change[:_MOST_DRIVERS]:
        change = group["total"] - group["previous_total"]
        if abs(change) < max(1.0, _LEAST_SHARE * total):
            return
        en, ko = _changed(change, currency)
        now, before = money(group["total"], currency), money(group["previous_total"], currency)
        yield Fact(
            "driver",
            Text(
                f"{group['key']}: {en} than before ({now} after {before}).",
                f"{group['key']}: 이전보다 {ko}({before} → {now}).",
            ),
            {"service": group["key"], "total": group["total"], "previous_total": group["previous_total"]},
        )


def forecast_facts(forecast: Mapping[str, Any]) -> Iterator[Fact]:
    """From an answer of GET /api/cost/forecast."""
    end, currency = forecast["month_end"], forecast["currency"]
    if end is None:
        return
    total, low, high = (money(end[name], currency) for name in ("total", "lo80", "hi80"))
    booked = money(end["booked"], currency)
    yield Fact(
        "forecast",
        Text(
            f"The month will end at about {total} ({low} to {high} with 80 %); {booked} is booked so far.",
            f"이번 달은 약 {total}로 마감될 전망이며(80 % 구간 {low} ~ {high}), 지금까지 {booked}이 집계되었습니다.",
        ),
        {"date": end["date"], **{name: end[name] for name in ("total", "lo80", "hi80", "booked")}, "level_pct": 80},
    )
    yield from _trend(forecast["points"], currency)
    tried = forecast["backtest"]
    if tried is not None:
        own, naive = f"{tried['error_pct']:.1f} %", f"{tried['naive_error_pct']:.1f} %"
        yield Fact(
            "forecast",
            Text(
                f"Over the last {tried['days']} days this forecast was off by {own} on average, a naive one by {naive}.",
                f"최근 {tried['days']}일 동안 이 예측의 평균 오차는 {own}, 단순 예측의 오차는 {naive}입니다.",
            ),
            dict(tried),
        )


def _trend(points: Sequence[Mapping[str, Any]], currency: str) -> Iterator[Fact]:
    """The first and the last week ahead: weekdays are in both."""
    if len(points) < 28:
        return
    first, last = (sum(point["mean"] for point in week) for week in (points[:7], points[21:28]))
    now, then = money(first, currency), money(last, currency)
    yield Fact(
        "trend",
        Text(
            f"A week costs about {now} now, and about {then} in three weeks.",
            f"한 주 비용은 현재 약 {now}이며, 3주 뒤에는 약 {then}로 예상됩니다.",
        ),
        {"week_now": first, "week_in_three_weeks": last},
    )


def anomaly_facts(items: Sequence[Mapping[str, Any]]) -> Iterator[Fact]:
    """The ones that cost most, of an answer of GET /api/cost/anomalies: in the asker's language already."""
    for item in sorted(items, key=lambda each: -each["impact_usd"])[:_MOST_ANOMALIES]:
        values = {name: item[name] for name in ("id", "date", "end_date", "expected", "actual", "impact_usd")}
        yield Fact("anomaly", Text(item["message"], item["message"]), values)


def quieted_facts(quieted: Sequence[Mapping[str, Any]]) -> Iterator[Fact]:
    """What people said is expected is told as that, and no more."""
    if not quieted:
        return
    count = len(quieted)
    one = count == 1
    yield Fact(
        "anomaly",
        Text(
            f"{count} unusual cost{' was' if one else 's were'} marked as expected and {'is' if one else 'are'} left out.",
            f"예상된 비용으로 표시된 이상 비용 {count}건은 제외했습니다.",
        ),
        {"quieted": count, "ids": [item["id"] for item in quieted]},
    )


def saving_facts(recommendations: Mapping[str, Any]) -> Iterator[Fact]:
    """From an answer of GET /api/recommendations, sorted by saving."""
    totals = recommendations["totals"]
    if not totals["monthly_saving_usd"]:
        return
    saving = money(totals["monthly_saving_usd"], "USD")
    count = totals["count"]
    yield Fact(
        "saving",
        Text(
            f"{saving} a month can be saved by {count} recommendations.",
            f"추천 {count}건으로 매월 {saving}을 절감할 수 있습니다.",
        ),
        dict(totals),
    )
    for item in recommendations["items"][:_MOST_SAVINGS]:
        if not item["counted"] or not item["monthly_saving_usd"]:
            continue
        each = money(item["monthly_saving_usd"], "USD")
        yield Fact(
            "saving",
            Text(
                f"`{item['name'] or item['resource_id']}` ({item['code']}): {each} a month.",
                f"`{item['name'] or item['resource_id']}` ({item['code']}): 매월 {each}.",
            ),
            {"recommendation_id": item["id"], "monthly_saving_usd": item["monthly_saving_usd"]},
        )


def _changed(change: float, currency: str) -> tuple[str, str]:
    amount = money(abs(change), currency)
    if change >= 0:
        return f"{amount} more", f"{amount} 늘었습니다"
    return f"{amount} less", f"{amount} 줄었습니다"
