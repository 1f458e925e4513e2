"""What a question's answer must be, as a condition in Python over a row's parts, apart from the parser's own plan."""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

from rassistant.language.execute import aggregate, find
from rassistant.language.fields import read
from rassistant.language.plan import QueryPlan, Step
from rassistant.language.reading import Reading
from rassistant.language.render import explain
from rassistant.models.resource import Resource
from rassistant.services.query_words import question_parser


def read_questions(path: Path) -> list[tuple[str, str, str]]:
    """(question, construct, expectation): ``# construct``, ``= expectation``, then the questions that mean it."""
    questions: list[tuple[str, str, str]] = []
    construct = expectation = ""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("# "):
            construct = line[2:]
        elif line.startswith("= "):
            expectation = line[2:]
        elif line:
            questions.append((line, construct, expectation))
    return questions


class Expectation:
    """``rows W``, ``count W``, ``groups PATH W``, ``groupstop PATH W``, ``agg FUNCTION PATH W``,
    ``top W by PATH desc|asc N``, ``sorted W by PATH desc|asc``, ``costplan key=value …``, ``find W | key=value …``,
    ``refuse REASON``, ``reads EXPLANATION``; W is a condition over t (type), st, rg, ac, name, tag(), d(), m(), cost, age (days)."""

    def __init__(self, text: str, now: datetime) -> None:
        self._kind, _, self._rest = text.partition(" ")
        self._now = now

    def fault(self, reading: Reading, rows: Sequence[Resource]) -> str | None:
        """None where the reading gives exactly this; else what differs."""
        if self._kind == "refuse":
            reason = reading.refusal.reason if reading.refusal else "answered"
            return None if reason == self._rest else f"{reason}, not {self._rest}"
        if reading.plan is None:
            return f"refused: {reading.refusal.message.en}" if reading.refusal else "nothing"
        return getattr(self, f"_{self._kind}")(reading.plan, rows)

    def _matching(self, where: str, rows: Sequence[Resource]) -> list[Resource]:
        test = _condition(where, self._now)
        return [row for row in rows if test(row)]

    def _reads(self, plan: QueryPlan, _rows: Sequence[Resource]) -> str | None:
        """Judged on simulated accounts by who asked it, and held to that reading since."""
        said = explain(plan, question_parser().catalog, "en")
        return None if said == self._rest else f"read as {said}"

    def _rows(self, plan: QueryPlan, rows: Sequence[Resource]) -> str | None:
        step = plan.steps[0]
        if len(plan.steps) > 1 or step.action != "find" or step.aggregation or step.limit:
            return f"another shape: {step.to_json()}"
        return _different(self._matching(self._rest, rows), find(step, rows), step)

    def _count(self, plan: QueryPlan, rows: Sequence[Resource]) -> str | None:
        step = plan.steps[0]
        if step.aggregation is None or step.aggregation.function != "count" or step.aggregation.group_by:
            return f"no count: {step.to_json()}"
        return _different(self._matching(self._rest, rows), find(step, rows), step)

    def _groups(self, plan: QueryPlan, rows: Sequence[Resource], *, most: bool = False) -> str | None:
        path, _, where = self._rest.partition(" ")
        step = plan.steps[0]
        if step.aggregation is None or step.aggregation.function != "count" or step.aggregation.group_by != (path,):
            return f"other groups: {step.to_json()}"
        wanted = Counter(_text(read(row, path)) for row in self._matching(where, rows))
        got = [(next(iter(group.key.values())), group.count) for group in aggregate(step, find(step, rows))]
        if most:
            return None if len(got) == 1 and got[0][1] == max(wanted.values()) else f"{got} of {wanted}"
        return None if dict(got) == dict(wanted) else f"{got} of {wanted}"

    def _groupstop(self, plan: QueryPlan, rows: Sequence[Resource]) -> str | None:
        return self._groups(plan, rows, most=True)

    def _agg(self, plan: QueryPlan, rows: Sequence[Resource]) -> str | None:
        function, path, where = self._rest.split(" ", 2)
        step = plan.steps[0]
        if step.aggregation is None or (step.aggregation.function, step.aggregation.field) != (function, path):
            return f"another sum: {step.to_json()}"
        return _different(self._matching(where, rows), find(step, rows), step)

    def _top(self, plan: QueryPlan, rows: Sequence[Resource]) -> str | None:
        where, _, order = self._rest.rpartition(" by ")
        path, direction, count = order.split()
        return self._ordered(plan, rows, where, path, direction, int(count))

    def _sorted(self, plan: QueryPlan, rows: Sequence[Resource]) -> str | None:
        where, _, order = self._rest.rpartition(" by ")
        path, direction = order.split()
        return self._ordered(plan, rows, where, path, direction, None)

    def _ordered(
        self, plan: QueryPlan, rows: Sequence[Resource], where: str, path: str, direction: str, count: int | None
    ) -> str | None:
        step = plan.steps[0]
        path = "monthly_cost_usd" if path == "cost" else path
        if step.action != "find" or step.limit != count or step.aggregation:
            return f"another shape: {step.to_json()}"
        known = [v for row in self._matching(where, rows) if (v := read(row, path)) is not None]
        wanted = sorted(known, key=lambda value: value, reverse=direction == "desc")[:count]  # type: ignore[arg-type,return-value]
        got = [v for row in find(step, rows) if (v := read(row, path)) is not None]
        return None if got == wanted else f"{got[:5]} not {wanted[:5]}: {step.to_json()}"

    def _costplan(self, plan: QueryPlan, rows: Sequence[Resource]) -> str | None:
        if len(plan.steps) != 1 or plan.steps[0].action != "cost":
            return f"no cost: {[step.to_json() for step in plan.steps]}"
        return _cost_differs(plan.steps[0], self._rest)

    def _find(self, plan: QueryPlan, rows: Sequence[Resource]) -> str | None:
        where, _, cost = self._rest.partition("|")
        if len(plan.steps) != 2:
            return f"not two steps: {[step.to_json() for step in plan.steps]}"
        first, second = plan.steps
        return _different(self._matching(where, rows), find(first, rows), first) or _cost_differs(second, cost)


def _cost_differs(step: Step, text: str) -> str | None:
    wanted = dict(part.split("=") for part in text.split())
    group = step.aggregation.group_by[0] if step.aggregation and step.aggregation.group_by else ""
    got = {
        "types": ",".join(step.service_types), "regions": ",".join(step.regions), "by": group,
        "start": step.time_range.start.isoformat() if step.time_range else "",
        "end": step.time_range.end.isoformat() if step.time_range else "",
        "compare": step.compare_to.start.isoformat() if step.compare_to else "",
    }  # fmt: skip
    if "gran" in wanted:
        got["gran"] = step.granularity
    differing = [key for key in got if got[key] != wanted.get(key, "")]
    return f"{differing}: {step.to_json()}" if differing or step.filters else None


def _different(wanted: Iterable[Resource], got: Iterable[Resource], step: Step) -> str | None:
    one, other = {row.key for row in wanted}, {row.key for row in got}
    return None if one == other else f"{len(other - one)} too many, {len(one - other)} missing: {step.to_json()}"


def _text(value: Any) -> str | None:
    return None if value is None else ("true" if value is True else "false" if value is False else str(value))


def _condition(where: str, now: datetime) -> Callable[[Resource], bool]:
    code = compile(ast.parse(where.strip() or "True", mode="eval"), "<expectation>", "eval")
    return lambda row: bool(eval(code, {"__builtins__": {}}, _Names(row, now)))  # noqa: S307  (this repository's own text)


class _Names(dict[str, Any]):
    def __init__(self, row: Resource, now: datetime) -> None:
        age = (now - row.created_at).total_seconds() / 86400 if row.created_at else None
        created = row.created_at.isoformat() if row.created_at else ""
        super().__init__(
            t=row.service_type, st=row.status, rg=row.region, ac=row.account_id, name=row.name, cost=row.monthly_cost_usd,
            age=age, untagged=not row.tags, tag=row.tags.get, d=row.details.get,
            m=lambda name: row.metrics[name].value if name in row.metrics else (0 if name in _SPARSE else None),
            gt=lambda a, b: a is not None and a > b, ge=lambda a, b: a is not None and a >= b,
            lt=lambda a, b: a is not None and a < b, le=lambda a, b: a is not None and a <= b,
            starts=lambda a, b: a is not None and a.startswith(b), fn=lambda pattern: fnmatch(row.name, pattern),
            since=lambda text: None if text is None else (now - datetime.fromisoformat(text)).total_seconds() / 86400,
            between=lambda start, end: (start is None or created >= start) and (end is None or created < end),
        )  # fmt: skip


_SPARSE = ("Invocations", "RequestCount")
"""Counts of which CloudWatch has no point where nothing happened."""
