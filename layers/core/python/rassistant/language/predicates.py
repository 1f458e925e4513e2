"""Does a resource meet a filter: yes, no, or unknown."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from fnmatch import translate
from functools import cache, lru_cache

from rassistant.language.comparisons import Verdict, by_size, by_version
from rassistant.language.fields import FINDING, VERSIONED, read
from rassistant.language.plan import And, Condition, Filter, Not, Or, Related, Value
from rassistant.language.surroundings import NOTHING, Surroundings
from rassistant.models.resource import Resource
from rassistant.resources.kind import Metric
from rassistant.resources.registry import kind_of
from rassistant.resources.relations import relation

Test = Callable[[Resource], Verdict]


def meets(filters: tuple[Filter, ...], around: Surroundings = NOTHING) -> Callable[[Resource], bool]:
    """A test for all of the filters at once."""
    tests = [_test(term, around) for term in filters]
    if len(tests) == 1:
        only = tests[0]
        return lambda resource: only(resource) is True
    return lambda resource: all(test(resource) is True for test in tests)


def _test(term: Filter, around: Surroundings) -> Test:
    match term:
        case Condition():
            return _condition(term, around)
        case Related():
            return _related(term, around)
        case Not():
            inner = _test(term.term, around)
            return lambda resource: None if (verdict := inner(resource)) is None else not verdict
        case And():
            all_of = [_test(part, around) for part in term.terms]
            return lambda resource: _every(test(resource) for test in all_of)
        case Or():
            return _any_of(term, around)


def _any_of(term: Or, around: Surroundings) -> Test:
    """Alternatives about kinds (what is unused is another thing for each) are asked of their own kind's rows alone."""
    parts = [(_named_types(part), _test(part, around)) for part in term.terms]
    by_type: dict[str, list[Test]] = {}

    def test(resource: Resource) -> Verdict:
        name = resource.service_type
        if name not in by_type:
            by_type[name] = [part for types, part in parts if types is None or _folded(name) in types]
        return _some(part(resource) for part in by_type[name])

    return test


def _named_types(term: Filter) -> frozenset[object] | None:
    """The service types that the term may be true or unknown of; None for any."""
    if isinstance(term, And):
        return next((types for part in term.terms if (types := _named_types(part)) is not None), None)
    if isinstance(term, Condition) and term.field == "service_type" and term.op in ("eq", "in") and term.other is None:
        return frozenset(_folded(value) for value in _many(term.value))
    return None


def _every(verdicts: Iterable[Verdict]) -> Verdict:
    """Asks no further than the first no."""
    known: Verdict = True
    for verdict in verdicts:
        if verdict is False:
            return False
        known = known if verdict else None
    return known


def _some(verdicts: Iterable[Verdict]) -> Verdict:
    """Asks no further than the first yes."""
    known: Verdict = False
    for verdict in verdicts:
        if verdict is True:
            return True
        known = None if verdict is None else known
    return known


def _condition(condition: Condition, around: Surroundings) -> Test:
    path, op = condition.field, condition.op
    if path == FINDING:
        return _finding(condition, around)
    if op in ("exists", "missing"):
        return _presence(path, around, wanted=op == "exists")
    if condition.other is not None:
        return _beside(condition, condition.other)
    compare = _comparison(condition)
    absent: Verdict = None
    if path.startswith("tags"):  # a tag that is not there is known to be absent
        absent = op in ("ne", "not_in")

    def test(resource: Resource) -> Verdict:
        actual = read(resource, path)
        return absent if actual is None else compare(actual)

    return test


def _presence(path: str, around: Surroundings, *, wanted: bool) -> Test:
    """A metric without points where CloudWatch was not read is unknown, not missing; nor is one missed by what has none
    of that name at all, as a network load balancer has no requests."""
    metric = path.removeprefix("metrics.") if path.startswith("metrics.") else None
    measured = metric is not None and bool(around.unmeasured)

    def test(resource: Resource) -> Verdict:
        known = read(resource, path) is not None
        if not known and metric is not None and not _may_have(resource, metric):
            return False
        if measured and not known and (resource.account_id, resource.region) in around.unmeasured:
            return None
        return known is wanted

    return test


def _may_have(resource: Resource, metric: str) -> bool:
    own = _metrics_of(resource.service_type, metric)
    return not own or any(known.dimensions(resource) is not None for known in own)


@cache
def _metrics_of(service_type: str, name: str) -> tuple[Metric, ...]:
    kind = kind_of(service_type)
    return tuple(metric for metric in kind.metrics if metric.name == name) if kind is not None else ()


def _beside(condition: Condition, other: str) -> Test:
    """One field against another of the same row; unknown where either is."""

    def test(resource: Resource) -> Verdict:
        beside = read(resource, other)
        actual = read(resource, condition.field)
        if actual is None or beside is None:
            return None
        return _comparison(replace(condition, value=beside, other=None))(actual)

    return test


def _finding(condition: Condition, around: Surroundings) -> Test:
    """Found by any of the checks; unknown where one of them lacked data and none found it."""
    of_any = condition.op in ("exists", "missing")
    wanted = frozenset(str(part) for part in _many(condition.value))
    negative = condition.op in ("ne", "not_in", "missing")

    def test(resource: Resource) -> Verdict:
        found, open_ = around.findings.get(resource.key, _NONE), around.undecided.get(resource.key, _NONE)
        if found if of_any else wanted & found:
            return not negative
        return None if (open_ if of_any else wanted & open_) else negative

    return test


_NONE: frozenset[str] = frozenset()


def _related(term: Related, around: Surroundings) -> Test:
    """Indexed once for each service type that it is asked of."""
    meets_all = _test(And(term.filters), around) if term.filters else lambda _resource: True
    indexes: dict[str, Callable[[Resource], list[Resource]] | None] = {}

    def test(resource: Resource) -> Verdict:
        name = resource.service_type
        if name not in indexes:
            indexes[name] = _index(name, term.service_type, around)
        find = indexes[name]
        if find is None:
            return None
        verdict = _some(meets_all(other) for other in find(resource))
        if verdict is False and (term.service_type, resource.account_id, resource.region) in around.unlisted:
            verdict = None
        return verdict if verdict is None else verdict is not term.none

    return test


def _index(service_type: str, other: str, around: Surroundings) -> Callable[[Resource], list[Resource]] | None:
    """The resources of the other type that belong to one of this; None where the types have nothing to do."""
    known = relation(service_type, other)
    if known is None:
        return None
    by_key: dict[tuple[str, str, str], list[Resource]] = {}
    for resource in around.others.get(other, ()):
        for key in set(known.other_keys(resource)):
            by_key.setdefault((resource.account_id, resource.region, key), []).append(resource)

    def found(resource: Resource) -> list[Resource]:
        keys = set(known.keys(resource))
        return [one for key in keys for one in by_key.get((resource.account_id, resource.region, key), ())]

    return found


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
            bound = _one(condition.value)
            if isinstance(bound, str) and path.endswith(VERSIONED):
                return by_version(op, bound)
            return by_size(op, bound, is_time=path == "created_at")


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
