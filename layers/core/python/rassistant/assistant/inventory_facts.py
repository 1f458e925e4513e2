"""A query's answer as facts for the model, and as Markdown."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from typing import Any

from rassistant.assistant.cost_facts import cost_facts, cost_markdown
from rassistant.assistant.markdown import escaped, number, table, usd
from rassistant.assistant.warnings import warnings_facts, warnings_markdown
from rassistant.errors import Locale, Text

_DETAILS = 8
_METRIC = re.compile(r"\bmetrics\.(\w+)")
"""In a plan: the metrics that a question is about are shown beside its rows."""
_TAGS = 6
_GROUPS = 40
_HEAD = {
    "name": Text("Name", "이름"),
    "resource_id": Text("ID", "ID"),
    "service_type": Text("Type", "종류"),
    "region": Text("Region", "리전"),
    "status": Text("State", "상태"),
    "monthly_cost_usd": Text("USD a month", "월 비용"),
    "count": Text("Count", "개수"),
}


def query_facts(answer: Mapping[str, Any]) -> dict[str, Any]:
    """Compact: what the model needs of the rows, the whole counts, and the plan for a follow-up."""
    kind = answer["kind"]
    facts: dict[str, Any] = {"kind": kind, "read_as": answer["explanation"], "plan": answer["plan"]}
    match kind:
        case "rows":
            rows = answer["rows"] or []
            facts |= {"total": answer["total"], "shown": len(rows), "rows": [_row(row) for row in rows]}
        case "count":
            facts["count"] = answer["count"]
        case "groups":
            groups = answer["groups"] or []
            facts |= {"total": len(groups), "shown": min(len(groups), _GROUPS), "groups": groups[:_GROUPS]}
        case "cost":
            facts["cost"] = cost_facts({**answer["cost"], "warnings": []})
        case _:
            facts |= {"reason": answer["reason"], "suggestions": answer["suggestions"]}
    return {**facts, **warnings_facts(answer)}


def _row(row: Mapping[str, Any]) -> dict[str, Any]:
    kept = {
        name: row[name]
        for name in ("resource_id", "name", "service_type", "account_id", "region", "status", "monthly_cost_usd")
    }
    details = {name: value for name, value in row["details"].items() if isinstance(value, str | int | float | bool)}
    metrics = {name: f"{number(m['value'])} {m['unit']}" for name, m in row["metrics"].items()}
    tags = dict(list(row["tags"].items())[:_TAGS])
    return {**kept, "tags": tags, "details": dict(list(details.items())[:_DETAILS]), "metrics": metrics}


def query_markdown(facts: Mapping[str, Any], locale: Locale) -> str:
    match facts["kind"]:
        case "rows":
            body = _rows_markdown(facts, locale)
        case "count":
            body = Text("**{n}** match: {read}.", "**{n}개**입니다: {read}.").format(
                n=number(facts["count"]), read=escaped(facts["read_as"])
            )[locale]
        case "groups":
            body = _groups_markdown(facts, locale)
        case "cost":
            body = f"{escaped(facts['read_as'])}\n\n{cost_markdown(facts['cost'], locale)}"
        case _:
            return refusal_markdown(str(facts["reason"] or ""), facts["suggestions"] or (), locale)
    return body + warnings_markdown(facts, locale)


def refusal_markdown(reason: str, suggestions: Sequence[str], locale: Locale) -> str:
    lines = [escaped(reason, 600)]
    if suggestions:
        lines += ["", Text("You could ask:", "이렇게 물어보실 수 있습니다:")[locale]]
        lines += [f"- {escaped(suggestion)}" for suggestion in suggestions]
    return "\n".join(lines)


def _rows_markdown(facts: Mapping[str, Any], locale: Locale) -> str:
    total, rows = facts["total"], facts["rows"]
    if not rows:
        nothing = Text("Nothing matches: {read}.", "조건에 맞는 리소스가 없습니다: {read}.")
        return nothing.format(read=escaped(facts["read_as"]))[locale]
    head = Text("**{n}** found: {read}.", "**{n}개**를 찾았습니다: {read}.").format(
        n=number(total), read=escaped(facts["read_as"])
    )[locale]
    names = ("name", "resource_id", "service_type", "region", "status", "monthly_cost_usd")
    metrics = list(dict.fromkeys(_METRIC.findall(json.dumps(facts["plan"]))))
    body = [
        [
            *(escaped(row[name] if row[name] is not None else "–") for name in names[:-1]),
            usd(row["monthly_cost_usd"], locale),
            *(escaped(row["metrics"].get(name, "–")) for name in metrics),
        ]
        for row in rows
    ]
    parts = [head, "", table([*(_HEAD[name][locale] for name in names), *metrics], body, numeric=(5,))]
    if total > len(rows):
        parts += ["", Text("The first {n} are shown.", "처음 {n}개만 표시했습니다.").format(n=len(rows))[locale]]
    return "\n".join(parts)


def _groups_markdown(facts: Mapping[str, Any], locale: Locale) -> str:
    groups = facts["groups"]
    if not groups:
        return Text("Nothing matches: {read}.", "조건에 맞는 리소스가 없습니다: {read}.").format(
            read=escaped(facts["read_as"])
        )[locale]
    keys = list(groups[0]["key"])
    values = "value" in groups[0] and any(group.get("value") is not None for group in groups)
    head = [*(escaped(_HEAD[key][locale] if key in _HEAD else key) for key in keys), _HEAD["count"][locale]]
    rows = [
        [
            *(escaped(group["key"][key] if group["key"][key] is not None else "–") for key in keys),
            number(group["count"]),
            *([number(group.get("value"))] if values else []),
            usd(group["monthly_cost_usd"], locale),
        ]
        for group in groups
    ]
    head += [Text("Value", "값")[locale]] if values else []
    head += [_HEAD["monthly_cost_usd"][locale]]
    text = f"{escaped(facts['read_as'])}\n\n{table(head, rows, numeric=range(len(keys), len(head)))}"
    if facts["total"] > facts["shown"]:
        more = Text("The first {n} of {total} groups are shown.", "{total}개 그룹 중 처음 {n}개만 표시했습니다.")
        text += "\n\n" + more.format(n=facts["shown"], total=facts["total"])[locale]
    return text


def query_summary(facts: Mapping[str, Any], locale: Locale) -> str:
    match facts["kind"]:
        case "rows":
            return Text("{n} found", "{n}개").format(n=number(facts["total"]))[locale]
        case "count":
            return number(facts["count"])
        case "groups":
            return Text("{n} group(s)", "그룹 {n}개").format(n=number(facts["total"]))[locale]
        case "cost":
            return usd(facts["cost"]["total"], locale)
        case _:
            return Text("not understood", "이해하지 못함")[locale]
