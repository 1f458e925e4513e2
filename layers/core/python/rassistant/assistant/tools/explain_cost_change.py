"""Why the cost changed: the largest drivers by service, what is inside the first one, and where."""

from __future__ import annotations

from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from typing import Annotated, Any

from pydantic import Field, StringConstraints

from rassistant.assistant.chat_tool import Arguments, ChatTool, Facts
from rassistant.assistant.cost_change_markdown import SMALL_USD, change_markdown
from rassistant.assistant.markdown import usd
from rassistant.assistant.sources import Sources
from rassistant.assistant.warnings import warnings_facts
from rassistant.errors import Locale, Text
from rassistant.services.cost_answer import change_pct
from rassistant.services.cost_plan import CostQuestion

Name = Annotated[str, StringConstraints(max_length=200)]
_DRIVERS = 5


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
    changed = [item for item in items if item["change"] is not None and abs(item["change"]) >= SMALL_USD]
    return sorted(changed, key=lambda item: -abs(item["change"]))[:_DRIVERS]


def _difference(now: float | None, before: float | None) -> float | None:
    return None if now is None or before is None else round(now - before, 6)


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
    render=change_markdown,
    summary=summary,
)
