"""The networks with what is in them, as a diagram."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, StringConstraints

from rassistant.assistant.chat_tool import Arguments, ChatTool, Facts
from rassistant.assistant.markdown import escaped, number
from rassistant.assistant.sources import Sources
from rassistant.assistant.warnings import warnings_facts, warnings_markdown
from rassistant.errors import Locale, Text
from rassistant.models.scope import Scope

Name = Annotated[str, StringConstraints(max_length=200)]
_NAMED = 12


class DrawArchitecture(Arguments):
    region: list[Name] = Field([], max_length=40)
    account_id: list[Name] = Field([], max_length=40)
    vpc: Name = Field("", description="Id or name; empty: all that hold something.")


def run(sources: Sources, given: DrawArchitecture, locale: Locale) -> Facts:
    answer = sources.architecture.answer(locale, Scope(tuple(given.account_id), tuple(given.region)), vpc=given.vpc)
    graph = {name: answer[name] for name in ("groups", "nodes", "edges", "mermaid", "total", "shown")}
    names = {node["id"]: node["label"] for node in answer["nodes"]} | {g["id"]: g["label"] for g in answer["groups"]}
    return {
        "total": answer["total"],
        "shown": answer["shown"],
        "counts": answer["counts"],
        "vpcs": [group["label"] for group in answer["groups"] if group["kind"] == "vpc"],
        "subnets": [group["label"] for group in answer["groups"] if group["kind"] == "subnet"],
        "links": [f"{names[edge['source']]} → {names[edge['target']]}" for edge in answer["edges"]],
        "diagram": {"title": _title(given, locale), **graph} if answer["nodes"] else None,
        **warnings_facts(answer),
    }


def _title(given: DrawArchitecture, locale: Locale) -> str:
    where = " · ".join(part for part in (given.vpc, *given.region, *given.account_id) if part)
    return Text("Architecture", "아키텍처")[locale] + (f": {where}" if where else "")


def render(facts: Facts, locale: Locale) -> str:
    if facts["diagram"] is None:
        nothing = Text("There is nothing here to draw.", "여기에는 그릴 리소스가 없습니다.")[locale]
        return nothing + warnings_markdown(facts, locale)
    head = Text(
        "**{n}** resources in {vpcs} VPC(s) and {subnets} subnet(s): {counts}.",
        "VPC {vpcs}개와 서브넷 {subnets}개에 리소스 **{n}개**가 있습니다: {counts}.",
    )
    counts = ", ".join(f"{kind} {count}" for kind, count in facts["counts"].items())
    parts = [
        head.format(
            n=number(facts["total"]), vpcs=len(facts["vpcs"]), subnets=len(facts["subnets"]), counts=escaped(counts)
        )[locale],
        "",
        *(f"- {escaped(vpc)}" for vpc in facts["vpcs"][:_NAMED]),
    ]
    if facts["links"]:
        parts += ["", Text("Links:", "연결:")[locale], *(f"- {escaped(link)}" for link in facts["links"][:_NAMED])]
        if len(facts["links"]) > _NAMED:
            more = Text("- and {n} more", "- 그 외 {n}개").format(n=len(facts["links"]) - _NAMED)
            parts.append(more[locale])
    if facts["total"] > facts["shown"]:
        less = Text(
            "{n} of {total} are in the diagram; name a region or a VPC for the rest.",
            "{total}개 중 {n}개만 그렸습니다. 나머지는 리전이나 VPC를 지정해 주세요.",
        )
        parts += ["", less.format(n=facts["shown"], total=facts["total"])[locale]]
    return "\n".join(parts) + warnings_markdown(facts, locale)


def summary(facts: Facts, locale: Locale) -> str:
    return Text("{n} resources", "리소스 {n}개").format(n=number(facts["total"]))[locale]


TOOL = ChatTool(
    name="draw_architecture",
    label=Text("Drawing the architecture", "아키텍처 그리기"),
    description=(
        "VPCs, subnets, balancers, instances, databases, gateways and how they hang together. The asker sees the "
        "diagram; you get the counts, the networks and the links as text."
    ),
    arguments=DrawArchitecture,
    run=run,
    render=render,
    summary=summary,
    events={"diagram": "diagram"},
)
