"""One resource with everything known of it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any

from pydantic import Field, StringConstraints

from rassistant.assistant.chat_tool import Arguments, ChatTool, Facts
from rassistant.assistant.markdown import escaped, number, table, usd
from rassistant.assistant.sources import Sources
from rassistant.assistant.warnings import warnings_facts, warnings_markdown
from rassistant.errors import Locale, Text
from rassistant.models.scope import Scope

Name = Annotated[str, StringConstraints(max_length=300)]
_FINDINGS = 5
_COST_SOURCES = {
    "resource": Text("from the bill", "청구 내역 기준"),
    "allocated": Text("its share of the bill", "청구 금액 배분 기준"),
    "list_price": Text("at list price", "정가 기준"),
}


class DescribeResource(Arguments):
    resource_id: Annotated[str, StringConstraints(min_length=1, max_length=2048)] = Field(description="Id or ARN.")
    service_type: Name | None = Field(None, description="Tells resources of the same id apart; so do the next two.")
    region: Name | None = None
    account_id: Name | None = None


def run(sources: Sources, given: DescribeResource, locale: Locale) -> Facts:
    answer = sources.resources.detail(
        given.resource_id,
        locale,
        service_types=[given.service_type] if given.service_type else [],
        scope=Scope((given.account_id,) if given.account_id else (), (given.region,) if given.region else ()),
    )
    row = answer["resource"]
    labels = {field["name"]: field for field in answer["fields"]}
    return {
        **{name: value for name, value in row.items() if name not in ("details", "metrics")},
        "details": [_detail(name, value, labels) for name, value in row["details"].items() if value is not None],
        "metrics_last_24_h": [
            {"metric": name, **{part: m[part] for part in ("value", "unit", "statistic")}}
            for name, m in row["metrics"].items()
        ],
        "recommendations": [
            {part: finding[part] for part in ("code", "title", "reason", "action", "monthly_saving_usd")}
            for finding in answer["findings"][:_FINDINGS]
        ],
        "cli": answer["cli"],
        "console_url": answer["console_url"],
        **warnings_facts(answer),
    }


def _detail(name: str, value: Any, labels: Mapping[str, Mapping[str, Any]]) -> dict[str, Any]:
    field = labels.get(name)
    if field is None:
        return {"name": name, "label": name, "value": value, "unit": ""}
    return {"name": name, "label": field["label"], "value": value, "unit": field["unit"]}


def render(facts: Facts, locale: Locale) -> str:
    head = Text("**{name}** is {type} in {region}", "**{name}**은(는) {region}의 {type}입니다").format(
        name=escaped(facts["name"] or facts["resource_id"]),
        type=escaped(facts["service_type"]),
        region=escaped(facts["region"]),
    )[locale]
    rows = [[label, value] for label, value in _rows(facts, locale) if value]
    parts = [f"{head}.", "", table([Text("Property", "항목")[locale], Text("Value", "값")[locale]], rows)]
    if facts["recommendations"]:
        parts += ["", Text("Recommendations:", "추천 사항:")[locale]]
        parts += [
            f"- {escaped(item['title'])}: {escaped(item['reason'], 400)} ({usd(item['monthly_saving_usd'], locale)})"
            for item in facts["recommendations"]
        ]
    return "\n".join(parts) + warnings_markdown(facts, locale)


def _rows(facts: Facts, locale: Locale) -> list[tuple[str, str]]:
    cost = usd(facts["monthly_cost_usd"], locale)
    if facts["cost_source"] in _COST_SOURCES:
        cost += f" ({_COST_SOURCES[facts['cost_source']][locale]})"
    tags = ", ".join(f"{escaped(key)}={escaped(value)}" for key, value in facts["tags"].items())
    return [
        ("ID", escaped(facts["resource_id"], 300)),
        (Text("Account", "계정")[locale], escaped(facts["account_id"])),
        (Text("State", "상태")[locale], escaped(facts["status"] or "")),
        (Text("Created", "생성 시각")[locale], escaped(facts["created_at"] or "")),
        (Text("Cost a month", "월 비용")[locale], cost),
        *((escaped(item["label"]), _value(item, locale)) for item in facts["details"]),
        *(
            (f"{escaped(item['metric'])} (24 h)", f"{number(item['value'])} {escaped(item['unit'])}")
            for item in facts["metrics_last_24_h"]
        ),
        (Text("Tags", "태그")[locale], tags),
    ]


def _value(item: Mapping[str, Any], locale: Locale) -> str:
    value = item["value"]
    if isinstance(value, bool):
        return Text("yes", "예")[locale] if value else Text("no", "아니요")[locale]
    if isinstance(value, int | float):
        return f"{number(value)} {escaped(item['unit'])}".strip()
    return escaped(", ".join(str(part) for part in value) if isinstance(value, list) else value, 300)


def summary(facts: Facts, locale: Locale) -> str:
    _ = locale
    return f"{facts['service_type']} {facts['name'] or facts['resource_id']}"


TOOL = ChatTool(
    name="describe_resource",
    label=Text("Looking at one resource", "리소스 상세 조회"),
    description=(
        "Everything known of one resource: details, tags, the last day's metrics, cost a month and where that comes "
        "from, recommendations, and the CLI command that shows it."
    ),
    arguments=DescribeResource,
    run=run,
    render=render,
    summary=summary,
)
