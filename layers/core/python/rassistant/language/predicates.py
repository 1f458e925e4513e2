"""Does a resource meet a filter: yes, no, or unknown."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime
from fnmatch import translate
from functools import lru_cache

from rassistant.language.fields import read
from rassistant.language.plan import And, Condition, Filter, Not, Or, Value
from rassistant.models.resource import Resource

Verdict = bool | None
"""None: unknown. It counts as no, and its negation is unknown too: what is not known is not guessed."""

Test = Callable[[Resource], Verdict]


def meets(filters: tuple[Filter, ...]) -> Callable[[Resource], bool]:
    """A test for all of the filters at once."""
    tests = [_test(term) for term in filters]
    return lambda resource: all(test(resource) is True for test in tests)


def _test(term: Filter) -> Test:
    match term:
        case Condition():
            return _condition(term)
        case Not():
            inner = _test(term.term)
            return lambda resource: None if (verdict := inner(resource)) is None else not verdict
        case And():
            all_of = [_test(part) for part in term.terms]
            return lambda resource: _every([test(resource) for test in all_of])
        case Or():
            any_of = [_test(part) for part in term.terms]
            return lambda resource: _some([test(resource) for test in any_of])


def _every(verdicts: list[Verdict]) -> Verdict:
    if False in verdicts:
        return False
    return None if None in verdicts else True


def _some(verdicts: list[Verdict]) -> Verdict:
    if True in verdicts:
        return True
    return None if None in verdicts else False


def _condition(condition: Condition) -> Test:
    path, op = condition.field, condition.op
    if op in ("exists", "missing"):
        wanted = op == "exists"
        return lambda resource: (read(resource, path) is not None) is wanted
    compare = _comparison(condition)
    absent: Verdict = None
    if path.startswith("tags"):  # a tag that is not there is known to be absent
        absent = op in ("ne", "not_in")

    def test(resource: Resource) -> Verdict:
        actual = read(resource, path)
        return absent if actual is None else compare(actual)

    return test


def _comparison(condition: Condition) -> Callable[[str | float | bool], Verdict]:  # noqa: PLR0911  (one a operator)
    op, path = condition.op, condition.field
    match op:
        case "in" | "not_in":
            among = {_folded(part) for part in _many(condition.value)}
            return lambda actual: (_folded(actual) in among) is (op == "in")
        case "eq" | "ne":
            wanted = _folded(_one(condition.value))
            return lambda actual: (_folded(actual) == wanted) is (op == "eq")
        case "contains":
            part = str(condition.value).casefold()
            return lambda actual: part in str(actual).casefold()
        case "starts_with":
            part = str(condition.value).casefold()
            return lambda actual: str(actual).casefold().startswith(part)
        case "ends_with":
            part = str(condition.value).casefold()
            return lambda actual: str(actual).casefold().endswith(part)
        case "matches":
            pattern = _wildcard(str(condition.value).casefold())
            return lambda actual: pattern.match(str(actual).casefold()) is not None
        case _:
            return _order(op, _one(condition.value), is_time=path == "created_at")


def _order(op: str, bound: str | float | bool, *, is_time: bool) -> Callable[[str | float | bool], Verdict]:
    limit = _comparable(bound, is_time=is_time)

    def compare(actual: str | float | bool) -> Verdict:
        value = _comparable(actual, is_time=is_time)
        if value is None or limit is None or type(value) is not type(limit):
            return None
        below, above = value < limit, value > limit  # type: ignore[operator]  # both of one type, seen above
        return {"lt": below, "le": not above, "gt": above, "ge": not below}[op]

    return compare


def _comparable(value: str | float | bool, *, is_time: bool) -> float | str | datetime | None:
    if isinstance(value, bool):
        return None
    if isinstance(value, int | float):
        return float(value)
    if is_time or _TIME.match(value):
        return _moment(value)
    try:
        return float(value)
    except ValueError:
        return value.casefold()


_TIME = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}")


@lru_cache(maxsize=65536)
def _moment(text: str) -> datetime | None:
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return None


@lru_cache(maxsize=256)
def _wildcard(pattern: str) -> re.Pattern[str]:
    return re.compile(translate(pattern.replace("[", "[[]")))


def _folded(value: str | float | bool) -> str | float | bool:
    """Texts without case, numbers as floats; True stays apart from 1."""
    if isinstance(value, bool):
        return str(value).casefold()
    return value.casefold() if isinstance(value, str) else float(value)


def _one(value: Value) -> str | float | bool:
    if isinstance(value, tuple) or value is None:
        return ""
    return value


def _many(value: Value) -> tuple[str | float | bool, ...]:
    if isinstance(value, tuple):
        return value
    return () if value is None else (value,)
