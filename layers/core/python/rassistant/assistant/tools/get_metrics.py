"""The metrics of one resource over time."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Annotated, Any

from pydantic import Field, StringConstraints

from rassistant.assistant.chat_tool import Arguments, ChatTool, Facts
from rassistant.assistant.markdown import escaped, number, table
from rassistant.assistant.sources import Sources
from rassistant.assistant.warnings import warnings_facts, warnings_markdown
from rassistant.errors import Locale, Text
from rassistant.services.metrics import MetricQuestion

Name = Annotated[str, StringConstraints(max_length=300)]
_POINTS = 24


class GetMetrics(Arguments):
    resource_id: Annotated[str, StringConstraints(min_length=1, max_length=2048)] = Field(description="Id or ARN.")
    metric: Name | None = Field(None, description="CloudWatch's name (CPUUtilization). Default: all of the kind.")
    hours: int = Field(24, ge=1, le=24 * 90, description="How far back.")
    statistic: str | None = Field(None, pattern=r"^(Average|Sum|Minimum|Maximum|p\d{1,2}(\.\d{1,2})?)$")
    service_type: Name | None = None
    region: Name | None = None
    account_id: Name | None = None


def run(sources: Sources, given: GetMetrics, locale: Locale) -> Facts:
    now = sources.clock()
    question = MetricQuestion(
        given.resource_id,
        given.account_id,
        given.region,
        given.service_type,
        given.metric,
        now - timedelta(hours=given.hours),
        now,
        None,
        given.statistic,
    )
    answer = sources.metrics.one(question, locale)
    kept = ("resource_id", "name", "service_type", "account_id", "region", "start", "end")
    return {
        **{name: answer[name] for name in kept},
        "series": [_series(series) for series in answer["series"]],
        **warnings_facts(answer),
    }


def _series(series: Mapping[str, Any]) -> dict[str, Any]:
    known = [value for _, value in series["points"] if value is not None]
    return {
        **{name: series[name] for name in ("metric", "label", "statistic", "unit", "period")},
        "points_known": len(known),
        "average": math.fsum(known) / len(known) if known else None,
        "minimum": min(known) if known else None,
        "maximum": max(known) if known else None,
        "sum": math.fsum(known) if known and series["statistic"] == "Sum" else None,
        "latest": known[-1] if known else None,
        "points": _thinned(series["points"]),
    }


def _thinned(points: Sequence[Any]) -> list[Any]:
    step = max(1, -(-len(points) // _POINTS))
    return list(points)[::-1][::step][::-1]


def render(facts: Facts, locale: Locale) -> str:
    name = escaped(facts["name"] or facts["resource_id"])
    head = Text("Metrics of **{name}** ({type}, {region}):", "**{name}**의 지표입니다({type}, {region}):").format(
        name=name, type=escaped(facts["service_type"]), region=escaped(facts["region"])
    )[locale]
    columns = Text("Metric|Statistic|Average|Maximum|Latest|Unit", "지표|통계|평균|최대|최근|단위")[locale].split("|")
    rows = [
        [
            escaped(series["label"]),
            escaped(series["statistic"]),
            *(number(series[name]) for name in ("average", "maximum", "latest")),
            escaped(series["unit"]),
        ]
        for series in facts["series"]
        if series["points_known"]
    ]
    silent = [escaped(series["label"]) for series in facts["series"] if not series["points_known"]]
    parts = [head, "", table(columns, rows, numeric=(2, 3, 4))] if rows else [head]
    if silent:
        no_data = Text("No data in this time: {names}.", "이 기간에 데이터가 없는 지표: {names}.")
        parts += ["", no_data.format(names=", ".join(silent))[locale]]
    return "\n".join(parts) + warnings_markdown(facts, locale)


def summary(facts: Facts, locale: Locale) -> str:
    return Text("{n} metric(s)", "지표 {n}개").format(n=len(facts["series"]))[locale]


TOOL = ChatTool(
    name="get_metrics",
    label=Text("Reading metrics", "지표 조회"),
    description="CloudWatch metrics of one resource over the last hours: average, extremes, latest and points.",
    arguments=GetMetrics,
    run=run,
    render=render,
    summary=summary,
)
