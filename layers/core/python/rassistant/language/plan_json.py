"""Reads a plan that was sent back, trusting nothing: every fault is an InvalidInput that names its place."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, get_args

from rassistant.language.fields import FINDING, FieldCatalog, FieldInfo
from rassistant.language.plan import (
    MAX_STEPS,
    PLAN_VERSION,
    Aggregation,
    And,
    Condition,
    Filter,
    Function,
    Granularity,
    Not,
    Operator,
    Or,
    QueryPlan,
    Related,
    SortKey,
    Step,
    TimeRange,
    Value,
)
from rassistant.language.plan_parts import (
    MAX_TEXT,
    account_ids_of,
    array_of,
    date_of,
    fault,
    object_of,
    one_of_of,
    texts_of,
    value_of,
)
from rassistant.language.vocabulary.regions import KNOWN_REGIONS
from rassistant.resources.billed_services import BILLED_ONLY
from rassistant.resources.relations import relation

MAX_TERMS = 100
MAX_DEPTH = 8
MAX_ROWS = 100_000

COST_GROUPS = ("service", "region", "account", "usage_type", "instance_type", "resource", "record_type")
_ORDERED = ("lt", "le", "gt", "ge")
_TEXTUAL = ("contains", "starts_with", "ends_with", "matches")


def plan_from_json(data: Any, catalog: FieldCatalog, *, at: str = "plan") -> QueryPlan:
    return _PlanReader(catalog).plan(data, at)


class _PlanReader:
    def __init__(self, catalog: FieldCatalog) -> None:
        self._catalog = catalog
        self._terms = 0

    def plan(self, data: Any, at: str) -> QueryPlan:
        body = object_of(data, at, ("version", "steps"), required=("steps",))
        if body.get("version", PLAN_VERSION) != PLAN_VERSION:
            raise fault(f"{at}.version", f"only version {PLAN_VERSION} is known.", f"버전 {PLAN_VERSION}만 지원합니다.")
        steps = array_of(body["steps"], f"{at}.steps", MAX_STEPS)
        if not steps:
            raise fault(f"{at}.steps", "needs at least one step.", "단계가 하나 이상 필요합니다.")
        read: list[Step] = []
        for n, step in enumerate(steps):
            read.append(self._step(step, f"{at}.steps[{n}]", read[-1] if read else None))
        return QueryPlan(tuple(read))

    def _step(self, data: Any, at: str, before: Step | None) -> Step:
        """``before``: the step whose rows this one is about; one that names no services is about those of them."""
        body = object_of(data, at, tuple(Step.__dataclass_fields__))
        action = one_of_of(body.get("action", "find"), f"{at}.action", ("find", "cost"))
        if before is not None:
            _check_behind(before, action, f"{at}.action")
        types = texts_of(body.get("service_types"), f"{at}.service_types", self._catalog.kinds)
        if action == "find" and (billed := next((name for name in types if name in BILLED_ONLY), None)):
            raise fault(
                f"{at}.service_types",
                f'resources of "{billed}" are not listed here; a cost step may name it.',
                f'"{billed}"의 리소스는 조회하지 않습니다. cost 단계에서 비용만 물어볼 수 있습니다.',
            )
        if before is not None and action == "find":
            types = types or before.service_types
        time_range = self._range(body.get("time_range"), f"{at}.time_range")
        aggregation = self._aggregation(body.get("aggregation"), f"{at}.aggregation", types, is_cost=action == "cost")
        sort = array_of(body.get("sort"), f"{at}.sort", 5)
        select = array_of(body.get("select"), f"{at}.select", 50)
        filters = array_of(body.get("filters"), f"{at}.filters", MAX_TERMS)
        limit = body.get("limit")
        if limit is not None and (isinstance(limit, bool) or not isinstance(limit, int) or not 1 <= limit <= MAX_ROWS):
            raise fault(
                f"{at}.limit", f"must be a whole number from 1 to {MAX_ROWS}.", f"1~{MAX_ROWS}의 정수여야 합니다."
            )
        return Step(
            action="cost" if action == "cost" else "find",
            service_types=types,
            accounts=account_ids_of(body.get("accounts"), f"{at}.accounts"),
            regions=texts_of(body.get("regions"), f"{at}.regions", KNOWN_REGIONS),
            filters=tuple(self._filter(term, f"{at}.filters[{n}]", types, 1) for n, term in enumerate(filters)),
            time_range=time_range,
            compare_to=self._range(body.get("compare_to"), f"{at}.compare_to"),
            granularity=_granularity(body.get("granularity", "DAILY"), f"{at}.granularity"),
            select=tuple(self._info(path, f"{at}.select[{n}]", types).path for n, path in enumerate(select)),
            aggregation=aggregation,
            sort=tuple(
                self._sort(key, f"{at}.sort[{n}]", types, grouped=aggregation is not None) for n, key in enumerate(sort)
            ),
            limit=limit,
        )

    def _filter(self, data: Any, at: str, types: tuple[str, ...], depth: int) -> Filter:
        self._terms += 1
        if depth > MAX_DEPTH or self._terms > MAX_TERMS:
            raise fault(at, "has too many conditions.", "조건이 너무 많습니다.")
        if not isinstance(data, Mapping):
            raise fault(at, "must be an object.", "객체여야 합니다.")
        for word in ("and", "or"):
            if word in data:
                body = object_of(data, at, (word,))
                terms = array_of(body[word], f"{at}.{word}", MAX_TERMS)
                if not terms:
                    raise fault(f"{at}.{word}", "needs at least one term.", "조건이 하나 이상 필요합니다.")
                parts = tuple(self._filter(term, f"{at}.{word}[{n}]", types, depth + 1) for n, term in enumerate(terms))
                return And(parts) if word == "and" else Or(parts)
        if "not" in data:
            return Not(self._filter(object_of(data, at, ("not",))["not"], f"{at}.not", types, depth + 1))
        if "related" in data:
            return self._related(object_of(data, at, ("related",))["related"], f"{at}.related", types, depth + 1)
        return self._condition(data, at, types)

    def _related(self, data: Any, at: str, types: tuple[str, ...], depth: int) -> Related:
        body = object_of(data, at, ("service_type", "filters", "none"), required=("service_type",))
        (other,) = texts_of((body["service_type"],), f"{at}.service_type", self._catalog.kinds)
        if not any(relation(name, other) is not None for name in types or self._catalog.kinds):
            raise fault(f"{at}.service_type", f"nothing here belongs to {other}.", f"{other}에 연결되는 것이 없습니다.")
        none = body.get("none", False)
        if not isinstance(none, bool):
            raise fault(f"{at}.none", "must be true or false.", "true 또는 false여야 합니다.")
        terms = array_of(body.get("filters"), f"{at}.filters", MAX_TERMS)
        parts = (self._filter(term, f"{at}.filters[{n}]", (other,), depth) for n, term in enumerate(terms))
        return Related(other, tuple(parts), none)

    def _condition(self, data: Any, at: str, types: tuple[str, ...]) -> Condition:
        body = object_of(data, at, ("field", "op", "value", "other"), required=("field", "op"))
        info = self._info(body["field"], f"{at}.field", types)
        op: Operator = one_of_of(body["op"], f"{at}.op", get_args(Operator))  # type: ignore[assignment]  # checked there
        if op in ("exists", "missing"):
            if body.get("value") is not None:
                raise fault(f"{at}.value", "is not used by this operator.", "이 연산자에는 값이 없어야 합니다.")
            return Condition(info.path, op)
        if info.path == FINDING:
            return self._finding(body, op, at)
        if body.get("other") is not None:
            return self._beside(body, op, info, at, types)
        if op in _TEXTUAL and info.type not in ("text",):
            raise fault(f"{at}.op", "works on texts only.", "텍스트 항목에만 쓸 수 있습니다.")
        if op in _ORDERED and info.type == "boolean":
            raise fault(f"{at}.op", "does not work on yes/no fields.", "참/거짓 항목에는 쓸 수 없습니다.")
        if op in ("in", "not_in"):
            values = array_of(body.get("value"), f"{at}.value", 1000)
            if not values:
                raise fault(f"{at}.value", "needs at least one value.", "값이 하나 이상 필요합니다.")
            return Condition(info.path, op, tuple(value_of(v, f"{at}.value[{n}]", info) for n, v in enumerate(values)))
        return Condition(info.path, op, value_of(body.get("value"), f"{at}.value", info))

    def _finding(self, body: Mapping[str, Any], op: Operator, at: str) -> Condition:
        """``finding`` is one of the known checks, or several of them."""
        if op not in ("eq", "ne", "in", "not_in"):
            raise fault(f"{at}.op", "must be eq, ne, in or not_in here.", "eq, ne, in, not_in만 쓸 수 있습니다.")
        many = op in ("in", "not_in")
        values = array_of(body.get("value"), f"{at}.value", 1000) if many else (body.get("value"),)
        known = texts_of(values, f"{at}.value", self._catalog.findings)
        if not known:
            raise fault(f"{at}.value", "needs at least one value.", "값이 하나 이상 필요합니다.")
        return Condition(FINDING, op, known if many else known[0])

    def _beside(
        self, body: Mapping[str, Any], op: Operator, info: FieldInfo, at: str, types: tuple[str, ...]
    ) -> Condition:
        """One field compared with another of the same type."""
        other = self._info(body["other"], f"{at}.other", types)
        if body.get("value") is not None:
            raise fault(
                f"{at}.value", "is not used beside another field.", "다른 항목과 비교할 때는 값이 없어야 합니다."
            )
        if other.type != info.type or op not in (*_ORDERED, "eq", "ne") or (op in _ORDERED and info.type == "boolean"):
            raise fault(f"{at}.other", "can't be compared so.", "이렇게 비교할 수 없는 항목입니다.")
        return Condition(info.path, op, None, other.path)

    def _info(self, path: Any, at: str, types: tuple[str, ...]) -> FieldInfo:
        info = self._catalog.info(path, types) if isinstance(path, str) and len(path) <= MAX_TEXT else None
        if info is None:
            named = str(path)[:60]
            raise fault(at, f'there is no field "{named}" here.', f'"{named}" 항목은 없습니다.')
        return info

    def _sort(self, data: Any, at: str, types: tuple[str, ...], *, grouped: bool) -> SortKey:
        body = object_of(data, at, ("field", "descending"), required=("field",))
        descending = body.get("descending", False)
        if not isinstance(descending, bool):
            raise fault(f"{at}.descending", "must be true or false.", "true 또는 false여야 합니다.")
        if grouped and body["field"] in ("count", "value"):
            return SortKey(body["field"], descending)
        return SortKey(self._info(body["field"], f"{at}.field", types).path, descending)

    def _aggregation(self, data: Any, at: str, types: tuple[str, ...], *, is_cost: bool) -> Aggregation | None:
        if data is None:
            return None
        body = object_of(data, at, ("function", "field", "group_by", "counted"))
        counted = body.get("counted", False)
        if not isinstance(counted, bool):
            raise fault(f"{at}.counted", "must be true or false.", "true 또는 false여야 합니다.")
        function: Function = one_of_of(body.get("function", "count"), f"{at}.function", get_args(Function))  # type: ignore[assignment]  # checked there
        groups = array_of(body.get("group_by"), f"{at}.group_by", 1 if is_cost else 3)
        if is_cost:
            for n, group in enumerate(groups):
                if not isinstance(group, str) or not (group in COST_GROUPS or group.startswith("tags.")):
                    known = ", ".join(COST_GROUPS)
                    raise fault(
                        f"{at}.group_by[{n}]",
                        f"must be one of {known}, tags.KEY.",
                        f"{known}, tags.KEY 중 하나여야 합니다.",
                    )
            return Aggregation("sum", "monthly_cost_usd", tuple(groups))
        paths = tuple(self._info(path, f"{at}.group_by[{n}]", types).path for n, path in enumerate(groups))
        field = body.get("field")
        if function == "count":
            return Aggregation("count", None, paths)
        info = self._info(field, f"{at}.field", types)
        if info.type != "number":
            raise fault(f"{at}.field", "must be a number field.", "숫자 항목이어야 합니다.")
        return Aggregation(function, info.path, paths, counted=counted)

    def _range(self, data: Any, at: str) -> TimeRange | None:
        if data is None:
            return None
        body = object_of(data, at, ("start", "end"), required=("start", "end"))
        start, end = (date_of(body[name], f"{at}.{name}") for name in ("start", "end"))
        if start >= end:
            raise fault(f"{at}.end", "must be after the start.", "시작보다 뒤여야 합니다.")
        return TimeRange(start, end)


__all__ = ["COST_GROUPS", "Value", "plan_from_json"]


def _check_behind(before: Step, action: str, at: str) -> None:
    if before.action == "cost":
        raise fault(at, "nothing can follow a cost step.", "비용 단계 뒤에는 다른 단계를 둘 수 없습니다.")
    if before.aggregation is not None and action == "find":
        raise fault(at, "no rows are left to find in after counting.", "집계한 단계 뒤에는 리소스를 찾을 수 없습니다.")


def _granularity(value: Any, at: str) -> Granularity:
    return one_of_of(value, at, get_args(Granularity))  # type: ignore[return-value]  # checked there
