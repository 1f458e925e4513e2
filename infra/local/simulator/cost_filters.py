"""Cost Explorer's Expression as a test of ledger lines, with the faults that the service finds in one."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from infra.local.simulator.ledger import Line

Test = Callable[[Line], bool]

_LOGIC = ("And", "Or", "Not")
_LEAVES = ("Dimensions", "Tags", "CostCategories")
_TEXT_OPTIONS: Mapping[str, Callable[[str, str], bool]] = {
    "EQUALS": lambda value, wanted: value == wanted,
    "STARTS_WITH": lambda value, wanted: value.startswith(wanted),
    "ENDS_WITH": lambda value, wanted: value.endswith(wanted),
    "CONTAINS": lambda value, wanted: wanted in value,
}
_OTHER_OPTIONS = frozenset({"CASE_SENSITIVE", "CASE_INSENSITIVE", "ABSENT"})

DIMENSIONS = frozenset(
    {
        *("AZ", "BILLING_ENTITY", "CACHE_ENGINE", "DATABASE_ENGINE", "DEPLOYMENT_OPTION", "INSTANCE_TYPE"),
        *("INSTANCE_TYPE_FAMILY", "INVOICING_ENTITY", "LEGAL_ENTITY_NAME", "LINKED_ACCOUNT", "LINKED_ACCOUNT_NAME"),
        *("OPERATING_SYSTEM", "OPERATION", "PAYMENT_OPTION", "PLATFORM", "PURCHASE_TYPE", "RECORD_TYPE", "REGION"),
        *("RESERVATION_ID", "RESOURCE_ID", "SAVINGS_PLANS_TYPE", "SAVINGS_PLAN_ARN", "SCOPE", "SERVICE"),
        *("SUBSCRIPTION_ID", "TENANCY", "USAGE_TYPE", "USAGE_TYPE_GROUP"),
    }
)


class Refused(Exception):
    """An error answer of Cost Explorer."""

    def __init__(self, message: str, code: str = "ValidationException") -> None:
        self.code = code
        super().__init__(message)


def everything(line: Line) -> bool:
    del line
    return True


def expression(document: object, *, resources: bool = False, depth: int = 0) -> Test:
    """``resources``: whether RESOURCE_ID may be asked for. Refused with the service's kind of message."""
    if not isinstance(document, Mapping):
        raise Refused("Expression must be an object")
    if depth > 10:
        raise Refused("Expression is nested too deeply")
    given = [key for key, value in document.items() if value is not None]
    unknown = [key for key in given if key not in (*_LOGIC, *_LEAVES)]
    if unknown:
        raise Refused(f"Unknown operator in expression: {unknown[0]}")
    if len(given) != 1:
        raise Refused("Expression should have exactly one root operator or dimension, tag or cost category")
    key = given[0]
    if key in ("And", "Or"):
        return _joined(key, document[key], resources, depth)
    if key == "Not":
        inner = expression(document["Not"], resources=resources, depth=depth + 1)
        return lambda line: not inner(line)
    return _leaf(key, document[key], resources)


def _joined(key: str, parts: object, resources: bool, depth: int) -> Test:
    if not isinstance(parts, Sequence) or isinstance(parts, str) or len(parts) < 2:
        raise Refused(f"{key} expression must have at least 2 operands")
    tests = [expression(part, resources=resources, depth=depth + 1) for part in parts]
    if key == "And":
        return lambda line: all(test(line) for test in tests)
    return lambda line: any(test(line) for test in tests)


def _leaf(kind: str, leaf: Mapping[str, Any], resources: bool) -> Test:
    key = leaf.get("Key")
    if not isinstance(key, str) or not key:
        raise Refused(f"{kind} expression must have a Key")
    if kind == "Dimensions":
        check_dimension(key, resources=resources)
    values = leaf.get("Values") or []
    options = leaf.get("MatchOptions") or []
    compare, ignores_case = _comparison(options)
    absent = "ABSENT" in options
    if absent and (kind == "Dimensions" or values):
        raise Refused("ABSENT match option is for tags and cost categories without values")
    if not absent and not values:
        raise Refused(f"{kind} expression for {key} must have Values")
    wanted = [value.lower() if ignores_case else value for value in values]

    def test(line: Line) -> bool:
        held = _held(kind, key, line)
        if absent:
            return not held
        held = (held or "").lower() if ignores_case else held or ""
        return any(compare(held, value) for value in wanted)

    return test


def _comparison(options: Sequence[str]) -> tuple[Callable[[str, str], bool], bool]:
    """Equality is the default; an empty value then finds what has none, as with tags at AWS."""
    bad = [option for option in options if option not in _TEXT_OPTIONS and option not in _OTHER_OPTIONS]
    if bad:
        raise Refused(f"Invalid match option: {bad[0]}")
    chosen = [option for option in options if option in _TEXT_OPTIONS]
    if len(chosen) > 1:
        raise Refused("Match options cannot be combined: " + ", ".join(chosen))
    return _TEXT_OPTIONS[chosen[0] if chosen else "EQUALS"], "CASE_INSENSITIVE" in options


def _held(kind: str, key: str, line: Line) -> str | None:
    if kind == "Dimensions":
        return line.dimensions[key]
    return (line.tags if kind == "Tags" else line.cost_categories).get(key)


def check_dimension(key: str, *, resources: bool = False) -> None:
    if key not in DIMENSIONS:
        raise Refused(f"{key} is not a valid dimension")
    if key == "RESOURCE_ID" and not resources:
        raise Refused("RESOURCE_ID dimension is only supported by GetCostAndUsageWithResources")
