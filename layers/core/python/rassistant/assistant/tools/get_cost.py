"""What was spent in a period, by anything."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from rassistant.assistant.chat_tool import Arguments, ChatTool, Facts
from rassistant.assistant.cost_facts import cost_facts, cost_markdown, last_day
from rassistant.assistant.markdown import usd
from rassistant.assistant.sources import Sources
from rassistant.errors import Locale, Text
from rassistant.services.cost_plan import CostQuestion

Name = Annotated[str, StringConstraints(max_length=200)]


class GetCost(Arguments):
    start: date | None = Field(None, description="First day, YYYY-MM-DD. Default: 30 days ago.")
    end: date | None = Field(None, description="The day after the last one. Default: today.")
    granularity: Literal["DAILY", "WEEKLY", "MONTHLY"] = "DAILY"
    group_by: Name | None = Field(
        None, description="service, region, account, usage_type, instance_type, record_type, resource or tag:KEY"
    )
    service: list[Name] = Field([], max_length=20, description="Short (EC2, RDS, Lambda) or Cost Explorer's names.")
    region: list[Name] = Field([], max_length=40)
    account_id: list[Name] = Field([], max_length=40)
    tag: list[Name] = Field([], max_length=10, description="KEY:VALUE or KEY")
    each_period: bool = Field(False, description="Also the amount of each day or month.")


def run(sources: Sources, given: GetCost, locale: Locale) -> Facts:
    question = CostQuestion(
        given.start,
        given.end,
        given.granularity,
        given.group_by,
        service=tuple(given.service),
        region=tuple(given.region),
        account_id=tuple(given.account_id),
        tag=tuple(given.tag),
    )
    return cost_facts(sources.cost.answer(question, locale), points=given.each_period)


def summary(facts: Facts, locale: Locale) -> str:
    return f"{facts['start']} – {last_day(facts['end'])}: {usd(facts['total'], locale)}"


TOOL = ChatTool(
    name="get_cost",
    label=Text("Reading the cost", "비용 조회"),
    description=(
        "Cost of a period (unblended USD), in total or by service, region, account, usage type, instance type, "
        "resource or tag, with the change against the period of the same length before it. Credits are apart."
    ),
    arguments=GetCost,
    run=run,
    render=cost_markdown,
    summary=summary,
)
