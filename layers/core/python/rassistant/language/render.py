"""A plan in words, in the asker's language: short pieces with dots between, which the parser reads back as the plan."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from rassistant.errors import Locale, Text
from rassistant.language.fields import FINDING, FieldCatalog, FieldInfo
from rassistant.language.plan import (
    And,
    Condition,
    Filter,
    Granularity,
    Not,
    Or,
    QueryPlan,
    Related,
    SortKey,
    Step,
    TimeRange,
    Value,
)

_SIGNS = {"lt": "<", "le": "≤", "gt": ">", "ge": "≥", "eq": "=", "ne": "≠"}
_KOREAN = {"lt": "미만", "le": "이하", "gt": "초과", "ge": "이상"}
_FUNCTIONS = {
    "count": Text("count", "개수"),
    "sum": Text("total", "합계"),
    "average": Text("average", "평균"),
    "min": Text("minimum value of", "최소값"),
    "max": Text("maximum value of", "최대값"),
}
_UNITS = {
    "Percent": " %", "Bytes": " bytes", "Count": "", "Seconds": " s", "Milliseconds": " ms", "USD": "", "s": " s",
    "Count/Second": "/s", "Bytes/Second": " bytes/s",
}  # fmt: skip


AMONG = Text("of these", "이 가운데")
"""Begins a step that finds among the rows of the one before."""


def explain(plan: QueryPlan, catalog: FieldCatalog, locale: Locale) -> str:
    """``EC2 · us-west-2 · running · CPU utilization < 20 %``."""
    renderer = _Renderer(catalog, locale)
    pairs = zip((None, *plan.steps), plan.steps, strict=False)
    return " → ".join(renderer.step(step, before) for before, step in pairs)


class _Renderer:
    def __init__(self, catalog: FieldCatalog, locale: Locale) -> None:
        self._catalog = catalog
        self._locale = locale

    def step(self, step: Step, before: Step | None) -> str:
        pieces = [*self._scope(step, before), *(self._filter(term, step.service_types) for term in step.filters)]
        if step.action == "cost":
            pieces += self._cost(step, is_later=before is not None)
        else:
            pieces += self._shape(step)
        return " · ".join(pieces) or self._say("all resources", "모든 리소스")

    def _say(self, english: str, korean: str) -> str:
        return korean if self._locale == "ko" else english

    def _scope(self, step: Step, before: Step | None) -> list[str]:
        pieces = []
        if before is not None and step.action == "find":
            pieces.append(AMONG[self._locale])
            if step.service_types == before.service_types:
                step = replace(step, service_types=())
        if len(step.service_types) > _MOST_NAMED:
            pieces.append(self._say(f"{len(step.service_types)} services", f"서비스 {len(step.service_types)}가지"))
        elif step.service_types:
            pieces.append(", ".join(step.service_types))
        elif step.action == "find" and before is None:
            pieces.append(self._say("all services", "모든 서비스"))
        if step.regions:
            pieces.append(", ".join(step.regions))
        if step.accounts:
            pieces.append(self._say("account ", "계정 ") + ", ".join(step.accounts))
        return pieces

    def _filter(self, term: Filter, services: Sequence[str]) -> str:
        match term:
            case Condition():
                return self._condition(term, services)
            case Related():
                return self._related(term)
            case Not(inner):
                return self._say(f"not ({self._filter(inner, services)})", f"({self._filter(inner, services)}) 아님")
            case And(terms):
                return "(" + self._say(" and ", " 그리고 ").join(self._filter(part, services) for part in terms) + ")"
            case Or(terms) if len(terms) > _MOST_NAMED and len(services) > _MOST_NAMED:
                return self._say(
                    f"one of {len(terms)} conditions by service", f"서비스별 조건 {len(terms)}가지 중 하나"
                )
            case Or(terms):
                return "(" + self._say(" or ", " 또는 ").join(self._filter(part, services) for part in terms) + ")"

    def _related(self, term: Related) -> str:
        """with EC2 [stopped]; EBS 없음."""
        inner = ", ".join(self._filter(part, (term.service_type,)) for part in term.filters)
        said = f"{term.service_type} [{inner}]" if inner else term.service_type
        return self._say(f"without {said}", f"{said} 없음") if term.none else self._say(f"with {said}", f"{said} 있음")

    def _condition(self, term: Condition, services: Sequence[str]) -> str:
        info = self._catalog.info(term.field, services)
        label = info.label[self._locale] if info is not None else term.field
        unit = info.unit if info is not None else ""
        if term.field == "tags":
            return self._say("tagged", "태그 있음") if term.op == "exists" else self._say("no tags", "태그 없음")
        writer = _WORDS.get(term.op)
        if writer is not None:
            return writer(label)[self._locale]
        if term.other is not None:
            beside = self._catalog.info(term.other, services)
            return f"{label} {_SIGNS[term.op]} {beside.label[self._locale] if beside is not None else term.other}"
        said_value = self._said(term, services)
        value = self._value(said_value, unit, is_time=info is not None and info.type == "time")
        if info is not None and info.type == "boolean" and isinstance(term.value, bool):
            said = term.value if term.op == "eq" else not term.value
            return f"{label} = {self._say('yes', '예') if said else self._say('no', '아니요')}"
        if term.field == "status" and term.op in ("eq", "in"):
            return value
        return self._compared(term, label, value, info)

    def _said(self, term: Condition, services: Sequence[str]) -> Value:
        """The value as people call it."""
        if term.field == FINDING:
            return self._findings(term.value)
        return self._states(term.value, services) if term.field == "status" else term.value

    def _findings(self, value: Value) -> Value:
        """What the checks find, in words."""
        if isinstance(value, tuple):
            return tuple(one for part in value if isinstance(one := self._findings(part), str))
        known = self._catalog.findings.get(str(value))
        return value if known is None else known.said(self._locale)

    def _states(self, value: Value, services: Sequence[str]) -> Value:
        """실행 중 for running: the label that all of the services with this state have for it and for no other."""
        if isinstance(value, tuple):
            return tuple(one for part in value if isinstance(one := self._states(part, services), str))
        if self._locale == "en" or not isinstance(value, str):
            return value
        states = [state for name in services or self._catalog.kinds for state in self._catalog.kinds[name].states]
        labels = {state.label[self._locale] for state in states if state.value == value}
        label = next(iter(labels)) if len(labels) == 1 else value
        shared = {state.value for state in states if state.label[self._locale] == label}
        return label.partition("(")[0].strip() if shared == {value} else value

    def _compared(self, term: Condition, label: str, value: str, info: FieldInfo | None) -> str:
        if term.op in _TEXTS:
            return _TEXTS[term.op](label, value)[self._locale]
        if self._locale == "ko" and term.op in _KOREAN and not (info is not None and info.type == "time"):
            return f"{label} {value} {_KOREAN[term.op]}"
        return f"{label} {_SIGNS[term.op]} {value}"

    def _value(self, value: Value, unit: str, *, is_time: bool) -> str:
        if isinstance(value, tuple):
            return ", ".join(self._value(part, unit, is_time=is_time) for part in value)
        if isinstance(value, bool):
            return self._say("yes", "예") if value else self._say("no", "아니요")
        if isinstance(value, int | float):
            if unit.lower() == "bytes":
                return _bytes(value)
            number = f"{value:,.15g}"
            return f"${number}" if unit == "USD" else number + _UNITS.get(unit, f" {unit}" if unit else "")
        text = str(value)
        return text.replace("T00:00:00Z", "") if is_time else text

    def _shape(self, step: Step) -> list[str]:
        pieces: list[str] = []
        if step.aggregation is not None:
            name = _FUNCTIONS[step.aggregation.function][self._locale]
            field = step.aggregation.field
            if step.aggregation.counted:
                pieces.append(_FUNCTIONS["count"][self._locale])
            pieces.append(
                f"{self._label(field, step)} {name}"
                if field and self._locale == "ko"
                else f"{name} {self._label(field, step)}"
                if field
                else name
            )
            if step.aggregation.group_by:
                groups = ", ".join(self._label(path, step) for path in step.aggregation.group_by)
                pieces.append(self._say(f"by {groups}", f"{groups}별"))
        pieces += [self._sort(key, step) for key in step.sort]
        if step.limit is not None:
            pieces.append(self._say(f"top {step.limit}", f"상위 {step.limit}개"))
        if step.select:
            pieces.append(self._say("show ", "표시: ") + ", ".join(self._label(path, step) for path in step.select))
        return pieces

    def _sort(self, key: SortKey, step: Step) -> str:
        label = {"count": self._say("count", "개수"), "value": self._say("value", "값")}.get(key.field) or self._label(
            key.field, step
        )
        if self._locale == "ko":
            return f"{label} {'내림차순' if key.descending else '오름차순'}"
        return f"sorted by {label} {'descending' if key.descending else 'ascending'}"

    def _label(self, path: str, step: Step) -> str:
        info = self._catalog.info(path, step.service_types)
        if info is not None:
            return info.label[self._locale]
        names = {
            "service": ("service", "서비스"),
            "account": ("account", "계정"),
            "usage_type": ("usage type", "사용 유형"),
            "instance_type": ("instance type", "인스턴스 유형"),
            "resource": ("resource", "리소스"),
            "record_type": ("record type", "청구 유형"),
        }
        return self._say(*names[path]) if path in names else path.removeprefix("details.").removeprefix("metrics.")

    def _cost(self, step: Step, *, is_later: bool) -> list[str]:
        pieces = [self._say("cost", "비용")]
        if step.time_range is not None:
            pieces.append(_span(step.time_range))
        else:
            days = 14 if is_later or (step.aggregation is not None and "resource" in step.aggregation.group_by) else 30
            pieces.append(self._say(f"last {days} days", f"최근 {days}일"))
        if step.compare_to is not None:
            pieces.append(self._say(f"compared with {_span(step.compare_to)}", f"{_span(step.compare_to)} 대비"))
        if step.aggregation is not None and step.aggregation.group_by:
            groups = ", ".join(self._label(path, step) for path in step.aggregation.group_by)
            pieces.append(self._say(f"by {groups}", f"{groups}별"))
        if step.sort and not step.sort[0].descending:
            pieces.append(self._say("cheapest first", "저렴한 순"))
        pieces.append(self._say(*_PACE[step.granularity]))
        if step.limit is not None:
            pieces.append(self._say(f"top {step.limit}", f"상위 {step.limit}개"))
        return pieces


_PACE: Mapping[Granularity, tuple[str, str]] = {
    "DAILY": ("daily", "일별"),
    "WEEKLY": ("weekly", "주별"),
    "MONTHLY": ("monthly", "월별"),
}
_WORDS: dict[str, Callable[[str], Text]] = {
    "exists": lambda label: Text(f"with {label}", f"{label} 있음"),
    "missing": lambda label: Text(f"without {label}", f"{label} 없음"),
}
_TEXTS: dict[str, Callable[[str, str], Text]] = {
    "contains": lambda label, value: Text(f'{label} contains "{value}"', f'{label}에 "{value}" 포함'),
    "starts_with": lambda label, value: Text(
        f'{label} starts with "{value}"', f'{_subject(label)} "{value}"로 시작하는'
    ),
    "ends_with": lambda label, value: Text(f'{label} ends with "{value}"', f'{_subject(label)} "{value}"로 끝나는'),
    "in": lambda label, value: Text(f"{label} one of {value}", f"{label} 다음 중 하나: {value}"),
    "not_in": lambda label, value: Text(f"{label} none of {value}", f"{label} 다음 제외: {value}"),
    "matches": lambda label, value: Text(f'{label} matches "{value}"', f'{label} 패턴 "{value}"'),
}


_MOST_NAMED = 8
"""More services, and the conditions of as many, are counted rather than named."""


_POWERS = (("TiB", 2**40), ("GiB", 2**30), ("MiB", 2**20), ("KiB", 2**10))


def _bytes(value: float) -> str:
    """10 GiB rather than 10,737,418,240 bytes, where it is exactly that."""
    for unit, power in _POWERS:
        amount = f"{value / power:.10g}"
        if value >= power and len(amount) <= 6 and float(amount) * power == value:
            return f"{amount} {unit}"
    return f"{value:,.15g} bytes"


def _subject(label: str) -> str:
    """With the particle that its last syllable asks for: 이름이, 버전이, 태그가."""
    last = label[-1]
    closed = "가" <= last <= "힣" and (ord(last) - ord("가")) % 28 != 0
    return label + ("이" if closed else "가")


def _span(span: TimeRange) -> str:
    """Both days included, as people write it."""
    last = span.end.fromordinal(span.end.toordinal() - 1)
    return span.start.isoformat() if last == span.start else f"{span.start.isoformat()} ~ {last.isoformat()}"
