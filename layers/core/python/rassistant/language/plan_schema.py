"""The plan as a tool that a language model fills in, and the words that it may use in it."""

from __future__ import annotations

from typing import Any, get_args

from rassistant.language.fields import BASE_FIELDS, FieldCatalog
from rassistant.language.plan import MAX_STEPS, Function, Operator
from rassistant.language.plan_json import COST_GROUPS
from rassistant.language.vocabulary.regions import KNOWN_REGIONS
from rassistant.resources.billed_services import BILLED_ONLY
from rassistant.resources.kind import Field

_TEXTS = {"type": "array", "items": {"type": "string"}}
_RANGE = {
    "type": ["object", "null"],
    "properties": {"start": {"type": "string"}, "end": {"type": "string", "description": "exclusive"}},
    "required": ["start", "end"],
    "additionalProperties": False,
}
_CONDITION = {
    "type": "object",
    "properties": {
        "field": {"type": "string"},
        "op": {"type": "string", "enum": list(get_args(Operator))},
        "value": {"type": ["string", "number", "boolean", "array", "null"]},
        "other": {"type": ["string", "null"], "description": "the field to compare with, in place of a value"},
    },
    "required": ["field", "op"],
    "additionalProperties": False,
}
_RELATED = {
    "type": "object",
    "properties": {
        "service_type": {"type": "string"},
        "filters": {"type": "array", "items": _CONDITION},
        "none": {"type": "boolean"},
    },
    "required": ["service_type"],
    "additionalProperties": False,
}
_FILTER: dict[str, Any] = {
    "anyOf": [
        _CONDITION,
        {"type": "object", "properties": {"or": {"type": "array", "items": _CONDITION}}, "required": ["or"]},
        {"type": "object", "properties": {"and": {"type": "array", "items": _CONDITION}}, "required": ["and"]},
        {"type": "object", "properties": {"not": _CONDITION}, "required": ["not"]},
        {"type": "object", "properties": {"related": _RELATED}, "required": ["related"]},
    ]
}
_STEP = {
    "type": "object",
    "properties": {
        "action": {"type": "string", "enum": ["find", "cost"]},
        "service_types": _TEXTS,
        "accounts": _TEXTS,
        "regions": _TEXTS,
        "filters": {"type": "array", "items": _FILTER},
        "time_range": _RANGE,
        "compare_to": _RANGE,
        "granularity": {"type": "string", "enum": ["DAILY", "WEEKLY", "MONTHLY"]},
        "select": _TEXTS,
        "aggregation": {
            "type": ["object", "null"],
            "properties": {
                "function": {"type": "string", "enum": list(get_args(Function))},
                "field": {"type": ["string", "null"]},
                "group_by": _TEXTS,
                "counted": {"type": "boolean", "description": "their number is asked for beside the figure"},
            },
            "required": ["function", "group_by"],
            "additionalProperties": False,
        },
        "sort": {
            "type": "array",
            "items": {
                "type": "object",
                "properties": {"field": {"type": "string"}, "descending": {"type": "boolean"}},
                "required": ["field", "descending"],
                "additionalProperties": False,
            },
        },
        "limit": {"type": ["integer", "null"]},
    },
    "required": ["action", "service_types", "regions", "filters"],
    "additionalProperties": False,
}
PLAN_TOOL: dict[str, Any] = {
    "name": "plan_query",
    "description": "The plan that answers the question.",
    "strict": True,
    "inputSchema": {
        "json": {
            "type": "object",
            "properties": {
                "answerable": {"type": "boolean"},
                "words": {
                    "type": "array",
                    "items": {
                        "type": "object",
                        "properties": {"word": {"type": "string"}, "expressed_by": {"type": "string"}},
                        "required": ["word", "expressed_by"],
                        "additionalProperties": False,
                    },
                },
                "plan": {
                    "type": "object",
                    "properties": {
                        "version": {"type": "integer", "enum": [1]},
                        "steps": {"type": "array", "items": _STEP, "minItems": 1, "maxItems": MAX_STEPS},
                    },
                    "required": ["version", "steps"],
                    "additionalProperties": False,
                },
            },
            "required": ["answerable", "words", "plan"],
            "additionalProperties": False,
        }
    },
}


def vocabulary(catalog: FieldCatalog) -> str:
    """Every service with its states, fields and metrics; the same text each time, so that it can be cached."""
    lines = [f"Fields of every row: {', '.join(BASE_FIELDS)}, tags.KEY", f"Regions: {', '.join(sorted(KNOWN_REGIONS))}"]
    lines.append(
        "metrics.NAME is the last 24 hours; metrics.NAME@14d, metrics.NAME@6h, metrics.NAME@2026-10-01~2026-11-01 are "
        "other windows, and .Maximum, .Minimum, .p99 behind the window another statistic"
    )
    lines.append(
        "related: a resource of that service that belongs to the row (a volume's EC2, a snapshot's EBS) meets the filters"
    )
    if catalog.findings:
        named = ", ".join(f"{name} ({one.label.en})" for name, one in sorted(catalog.findings.items()))
        lines.append(f"finding (eq, ne, in, not_in), what the checks find wasteful: {named}")
    lines.append(
        "A later find step works on the rows that the step before it left after its sort and limit (of the 5 largest "
        "volumes, how many are encrypted: a step with sort and limit, then a step that filters and counts); a cost step "
        "is the last, and nothing finds behind an aggregation"
    )
    lines.append(f"A cost step groups by one of: {', '.join(COST_GROUPS)}, tags.KEY")
    if billed := sorted(BILLED_ONLY & catalog.kinds.keys()):
        lines.append(f"A plan of one cost step alone may name these services too: {', '.join(billed)}")
    for name, kind in sorted(catalog.kinds.items()):
        if name in BILLED_ONLY:
            continue
        fields = ", ".join(_described(field) for field in kind.fields)
        metrics = ", ".join(f"metrics.{metric.name} ({metric.unit})" for metric in kind.metrics)
        states = " | ".join(state.value for state in kind.states)
        lines.append(f"{name}: status {states}; {fields}; {metrics}")
    return "\n".join(lines)


def _described(field: Field) -> str:
    known = " | ".join(str(value.value) for value in field.values)
    unit = f" in {field.unit}" if field.unit else ""
    return f"details.{field.name} ({known or field.type}{unit})"
