"""What the whole internet can reach, or might."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Annotated, Any

from pydantic import Field, StringConstraints

from rassistant.assistant.chat_tool import Arguments, ChatTool, Facts
from rassistant.assistant.markdown import escaped, number, table
from rassistant.assistant.sources import Sources
from rassistant.assistant.warnings import warnings_facts, warnings_markdown
from rassistant.errors import Locale, Text
from rassistant.models.scope import Scope

Name = Annotated[str, StringConstraints(max_length=200)]
_SHOWN = 20
_WORN = 5
_ACTIONS = 4
_DATA = ("databases", "buckets", "snapshots", "database_snapshots", "policies")
_WAYS_IN = ("balancers", "instances_with_public_ip")
_HEADS = {
    "databases": Text("Publicly accessible databases", "퍼블릭 액세스가 켜진 데이터베이스"),
    "buckets": Text("Public buckets", "퍼블릭 버킷"),
    "snapshots": Text("Snapshots that every account may restore", "모든 계정이 복원할 수 있는 스냅샷"),
    "database_snapshots": Text(
        "Database snapshots that every account may restore", "모든 계정이 복원할 수 있는 데이터베이스 스냅샷"
    ),
    "policies": Text("Resource policies that let everybody in", "누구에게나 열린 리소스 정책"),
    "balancers": Text("Internet-facing load balancers", "인터넷에 연결된 로드 밸런서"),
    "instances_with_public_ip": Text("Instances with a public address", "퍼블릭 IP가 있는 인스턴스"),
}


class FindExposure(Arguments):
    region: list[Name] = Field([], max_length=40)
    account_id: list[Name] = Field([], max_length=40)
    ports: list[Annotated[int, Field(ge=0, le=65_535)]] = Field(
        [], max_length=10, description="Only security groups that open one of these: 22, 3389 …"
    )
    data_only: bool = Field(False, description="Only databases, buckets, snapshots and resource policies.")


def run(sources: Sources, given: FindExposure, locale: Locale) -> Facts:
    answer = sources.exposure.answer(locale, Scope(tuple(given.account_id), tuple(given.region)))
    groups = [] if given.data_only else [g for g in answer["groups"] if _opens(g, given.ports)]
    facts: dict[str, Any] = {
        "ports": given.ports,
        "data_only": given.data_only,
        "unread": 0 if given.ports else answer["unread"],
        "total_groups": len(groups),
        "shown_groups": min(len(groups), _SHOWN),
        "groups": groups[:_SHOWN],
    }
    parts = () if given.ports else _DATA if given.data_only else (*_DATA, *_WAYS_IN)
    for part in parts:
        facts[part] = {"total": len(answer[part]), "items": answer[part][:_SHOWN]}
    return {**facts, **warnings_facts(answer)}


def _opens(group: Mapping[str, Any], ports: Sequence[int]) -> bool:
    """Any of them, by any rule; all groups do where none is asked for."""
    return not ports or any(_lets_in(rule, port) for rule in group["rules"] for port in ports)


def _lets_in(rule: Mapping[str, Any], port: int) -> bool:
    if rule["protocol"] not in ("tcp", "udp", "-1"):
        return False
    return rule["first"] is None or rule["first"] <= port <= (port if rule["last"] is None else rule["last"])


def render(facts: Facts, locale: Locale) -> str:
    parts = [] if facts["data_only"] else [_groups(facts, locale)]
    parts += [_named(part, facts[part], locale) for part in (*_DATA, *_WAYS_IN) if part in facts]
    if facts["unread"]:
        unread = Text(
            "**{n}** resource policies or snapshots were not looked at (too many, or denied), so some may be missing here.",
            "리소스 정책·스냅샷 **{n}개**는 너무 많거나 권한이 없어 확인하지 못했습니다. 일부가 빠졌을 수 있습니다.",
        )
        parts.append(unread.format(n=number(facts["unread"]))[locale])
    return "\n\n".join(parts) + warnings_markdown(facts, locale)


def _groups(facts: Facts, locale: Locale) -> str:
    ports = ", ".join(str(port) for port in facts["ports"])
    to = Text(" to port {n}", " {n}번 포트를").format(n=ports)[locale] if ports else ""
    if not facts["total_groups"]:
        nothing = Text(
            "No security group lets the whole internet in{to}.", "인터넷 전체에{to} 열어 둔 보안 그룹은 없습니다."
        )
        return nothing.format(to=to)[locale]
    text = Text(
        "**{n}** security group(s) let the whole internet in{to}, the riskiest first:",
        "인터넷 전체에{to} 열어 둔 보안 그룹이 **{n}개** 있습니다(위험한 순서):",
    )
    head = Text("Security group|Region|Open|To|On", "보안 그룹|리전|열린 포트|대상|사용 중인 리소스")[locale].split("|")
    rows = [_row(group, locale) for group in facts["groups"]]
    lines = [text.format(n=number(facts["total_groups"]), to=to)[locale], "", table(head, rows)]
    if facts["total_groups"] > facts["shown_groups"]:
        more = Text("The first {n} are shown.", "처음 {n}개만 표시했습니다.")
        lines += ["", more.format(n=facts["shown_groups"])[locale]]
    return "\n".join(lines)


def _row(group: Mapping[str, Any], locale: Locale) -> list[str]:
    worn = [escaped(each["name"] or each["resource_id"]) for each in group["attached"]]
    worn += [escaped(each, 60) for each in group["other_interfaces"]]
    on = ", ".join(worn[:_WORN]) + (f" +{len(worn) - _WORN}" if len(worn) > _WORN else "")
    sources = dict.fromkeys(source for rule in group["rules"] for source in rule["sources"])
    return [
        f"{escaped(group['name'] or '')} ({escaped(group['group_id'])})",
        escaped(group["region"]),
        ", ".join(_opening(rule, locale) for rule in group["rules"]),
        ", ".join(escaped(source) for source in sources),
        on or Text("nothing", "없음")[locale],
    ]


def _opening(rule: Mapping[str, Any], locale: Locale) -> str:
    if rule["first"] is None:
        return Text("everything", "전체")[locale]
    ports = str(rule["first"]) if rule["first"] == rule["last"] else f"{rule['first']}-{rule['last']}"
    names = [name for name in rule["sensitive"] if name != "*"]
    return f"{rule['protocol']} {ports}" + (f" ({', '.join(names[:3])})" if names else "")


def _named(part: str, found: Mapping[str, Any], locale: Locale) -> str:
    head = _HEADS[part][locale]
    if not found["total"]:
        return f"{head}: {Text('none', '없음')[locale]}."
    lines = [f"{head}: **{number(found['total'])}**"]
    items: Sequence[Mapping[str, Any]] = found["items"]
    lines += [f"- {_item(item)}" for item in items]
    if found["total"] > len(items):
        lines.append(Text("- and {n} more", "- 그 외 {n}개").format(n=found["total"] - len(items))[locale])
    return "\n".join(lines)


def _item(item: Mapping[str, Any]) -> str:
    named = f"{escaped(item['name'] or item['resource_id'])} ({escaped(item['region'])})"
    if "actions" not in item:
        return named
    actions = ", ".join(escaped(action, 60) for action in item["actions"][:_ACTIONS])
    return f"{escaped(item['service_type'])} {named}: {actions}"


def summary(facts: Facts, locale: Locale) -> str:
    data = sum(facts[part]["total"] for part in _DATA if part in facts)
    return Text("{groups} group(s), {data} public", "보안 그룹 {groups}개, 공개 {data}개").format(
        groups=facts["total_groups"], data=data
    )[locale]


TOOL = ChatTool(
    name="find_exposure",
    label=Text("Looking for what is public", "외부 노출 점검"),
    description=(
        "What is open to the whole internet (IPv4 and IPv6): security groups with what wears them, publicly accessible "
        "databases, public buckets, snapshots shared with every account, resource policies for everybody (Lambda, ECR, KMS, "
        "secrets, SQS, SNS), internet-facing balancers, instances with a public address."
    ),
    arguments=FindExposure,
    run=run,
    render=render,
    summary=summary,
)
