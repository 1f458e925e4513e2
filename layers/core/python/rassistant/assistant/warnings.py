"""What could not be read, as facts and as Markdown: an answer with a hole says so."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rassistant.assistant.markdown import escaped
from rassistant.errors import Locale, Text

_SHOWN = 3


def warnings_facts(answer: Mapping[str, Any]) -> dict[str, Any]:
    """``as_of``, and the holes where there are any."""
    facts: dict[str, Any] = {"as_of": answer.get("as_of")}
    warnings = answer.get("warnings") or []
    if warnings:
        facts["not_read"] = [
            {name: warning[name] for name in ("account_id", "region", "service", "code", "message")}
            for warning in warnings[:10]
        ]
        facts["not_read_total"] = len(warnings)
    return facts


def warnings_markdown(facts: Mapping[str, Any], locale: Locale) -> str:
    warnings = facts.get("not_read") or []
    if not warnings:
        return ""
    lines = [Text("Not included, because it could not be read:", "다음 항목은 읽지 못해 포함되지 않았습니다:")[locale]]
    for warning in warnings[:_SHOWN]:
        place = " · ".join(escaped(w) for w in (warning["account_id"], warning["region"], warning["service"]) if w)
        lines.append(f"- {place}: {escaped(warning['message'])}")
    rest = facts["not_read_total"] - min(len(warnings), _SHOWN)
    if rest > 0:
        lines.append(Text("- and {n} more", "- 그 외 {n}건").format(n=rest)[locale])
    return "\n\n" + "\n".join(lines)
