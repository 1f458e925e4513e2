"""A graph as Mermaid text (https://mermaid.js.org/syntax/flowchart.html), with names that can't become markup."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

_MOST_CHARS = 80
_CODES = {'"': "#quot;", "<": "#lt;", ">": "#gt;", "`": "#96;", "#": "#35;", ";": "#59;", "&": "#amp;", "\\": "#92;"}
Part = Mapping[str, Any]


def mermaid(groups: Sequence[Part], nodes: Sequence[Part], edges: Sequence[Part]) -> str:
    lines = ["flowchart LR"]
    named = {group["id"]: f"g{number}" for number, group in enumerate(groups)}
    for group in groups:
        if group["parent"] not in named:
            lines += _box(group, groups, nodes, named, "  ")
    lines += [f"  {_node(node)}" for node in nodes if node["group"] not in named]
    for edge in edges:
        label = f"|{_text(edge['label'])}|" if edge["label"] else ""
        lines.append(
            f"  {named.get(edge['source'], edge['source'])} -->{label} {named.get(edge['target'], edge['target'])}"
        )
    return "\n".join(lines)


def _box(
    group: Part, groups: Iterable[Part], nodes: Iterable[Part], named: Mapping[str, str], indent: str
) -> list[str]:
    lines = [f'{indent}subgraph {named[group["id"]]}["{_text(group["label"])}"]']
    lines += [f"{indent}  {_node(node)}" for node in nodes if node["group"] == group["id"]]
    for inner in groups:
        if inner["parent"] == group["id"]:
            lines += _box(inner, groups, nodes, named, f"{indent}  ")
    return [*lines, f"{indent}end"]


def _node(node: Part) -> str:
    words = " · ".join(part for part in (_kind(node), node["label"], node["detail"]) if part)
    shape = (
        ("((", "))")
        if node["kind"] == "internet"
        else ("[(", ")]")
        if node["kind"] in ("RDS", "ElastiCache")
        else ("[", "]")
    )
    return f'{node["id"]}{shape[0]}"{_text(words)}"{shape[1]}'


def _kind(node: Part) -> str:
    return "" if node["kind"] == "internet" else str(node["kind"])


def _text(text: str) -> str:
    line = " ".join(str(text).split())[:_MOST_CHARS]
    return "".join(_CODES.get(letter, letter) for letter in line)
