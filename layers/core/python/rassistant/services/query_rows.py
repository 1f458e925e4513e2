"""The rows of a question's step, with no more read than its filters need: other metrics, related resources, verdicts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from rassistant.checks.accounts import SUBJECTS
from rassistant.collect.metrics import Metrics
from rassistant.errors import Text
from rassistant.language.execute import arranged, kept
from rassistant.language.fields import FINDING, SAVING, FieldCatalog
from rassistant.language.metric_path import MetricPath, metric_path
from rassistant.language.plan import Condition, Filter, Related, Step, conditions, paths, related
from rassistant.language.surroundings import ResourceKey, Surroundings, grouped
from rassistant.models.clock import Clock
from rassistant.models.collected import Collected, Problem, unique
from rassistant.models.finding import Finding, Insufficient
from rassistant.models.resource import Resource
from rassistant.models.scope import Scope
from rassistant.resources.registry import kind_of
from rassistant.services.measured_windows import MeasuredWindows
from rassistant.services.resources import Resources

if TYPE_CHECKING:
    from rassistant.services.optimize import Judged

Judge = Callable[[Sequence[str], Scope], Collected["Judged"]]
"""The verdicts of these checks over a scope."""
_SAVING_NAME = SAVING.partition(".")[2]


@dataclass(frozen=True, slots=True)
class Needs:
    """What the paths of some filters make necessary beside the listing."""

    metrics: bool
    cost: bool
    windows: tuple[MetricPath, ...]
    savings: bool

    @classmethod
    def of(cls, asked: Iterable[str], catalog: FieldCatalog) -> Needs:
        named = tuple(dict.fromkeys(asked))
        windows = tuple(window for path in named if (window := metric_path(path)) is not None)
        plain = [path for path in named if metric_path(path) is None]
        return cls(
            any(path.startswith("metrics.") or _is_measured(path, catalog) for path in plain),
            "monthly_cost_usd" in named,
            windows,
            SAVING in named,
        )

    @property
    def nothing(self) -> bool:
        return not (self.metrics or self.cost or self.windows or self.savings)


def _is_measured(path: str, catalog: FieldCatalog) -> bool:
    """A field that its kind fills from a metric (a bucket's size)."""
    prefix, _, name = path.partition(".")
    fields = [kind.field(name) for kind in catalog.kinds.values()] if prefix == "details" else []
    return any(field is not None and field.metric for field in fields)


class QueryRows:
    """``judge`` None: no check can be asked, and what hangs on one is unknown."""

    def __init__(
        self,
        resources: Resources,
        metrics: Metrics | None,
        clock: Clock,
        catalog: FieldCatalog,
        judge: Judge | None = None,
    ) -> None:
        self._resources = resources
        self._windows = None if metrics is None else MeasuredWindows(metrics)
        self._clock = clock
        self._catalog = catalog
        self._judge = judge

    def found(self, steps: Sequence[Step], *, refresh: bool, with_cost: bool = False) -> Collected[list[Resource]]:
        """What the last of the steps finds among the rows of those before, in its order. ``with_cost``: these rows are
        to have one."""
        rows: Collected[list[Resource]] | None = None
        for place, step in enumerate(steps, start=1):
            rows = self._step(step, rows, refresh=refresh, with_cost=with_cost and place == len(steps))
        return rows or Collected([])

    def _step(
        self, step: Step, before: Collected[list[Resource]] | None, *, refresh: bool, with_cost: bool
    ) -> Collected[list[Resource]]:
        """Filters that the listing alone decides go first, so that metrics, costs and verdicts are read for what is
        left. ``before``: the rows that it finds among; None for all."""
        scope = Scope(step.accounts, step.regions)
        judged = self._judged_first(step, scope) if before is None else None
        if before is None:
            listed = self._resources.rows(
                step.service_types, scope, with_metrics=False, with_cost=False, refresh=refresh
            ).map(lambda rows: (*rows, *_subjects(judged)))
        else:
            listed = before.map(tuple)
        cheap = tuple(term for term in step.filters if self._is_cheap(term))
        left = kept(replace(step, filters=cheap), listed.value)
        needs = Needs.of(paths(step), self._catalog)
        known, unmeasured = self._joined(
            listed.map(lambda _rows: tuple(left)), needs, refresh=refresh, with_cost=with_cost
        )
        around, problems = self._surroundings(step, scope, known.value, judged, refresh=refresh)
        around = replace(around, unmeasured=around.unmeasured | unmeasured)
        if needs.savings:
            known = known.map(lambda rows: tuple(_with_saving(row, around) for row in rows))
        costly = tuple(term for term in step.filters if term not in cheap)
        rows = arranged(step, kept(replace(step, filters=costly), known.value, around) if costly else [*known.value])
        return Collected(rows, unique((*known.problems, *problems)), known.as_of, known.stale)

    def completed(self, rows: Collected[tuple[Resource, ...]]) -> Collected[tuple[Resource, ...]]:
        """The rows of a page with the last day's metrics and cost, beside the windows that they were found by."""
        full = self._resources.completed(rows)
        pairs = zip(rows.value, full.value, strict=True)
        return full.map(lambda _rows: tuple(_with(row, before) for before, row in pairs))

    def _is_cheap(self, term: Filter) -> bool:
        if any(True for _ in related((term,))):
            return False
        own = [condition.field for condition in conditions((term,))]
        own += [condition.other for condition in conditions((term,)) if condition.other is not None]
        return FINDING not in own and Needs.of(own, self._catalog).nothing

    def _joined(
        self, listed: Collected[tuple[Resource, ...]], needs: Needs, *, refresh: bool, with_cost: bool = False
    ) -> tuple[Collected[tuple[Resource, ...]], frozenset[tuple[str, str]]]:
        """The rows with what the filters read, and where CloudWatch could not be read."""
        if needs.metrics or needs.cost or with_cost:
            known = listed.value
            listed = self._resources.completed(
                listed, refresh=refresh, metrics=needs.metrics, cost=needs.cost or with_cost
            ).map(lambda rows: tuple(_with(row, before) for row, before in zip(rows, known, strict=True)))
        if needs.windows and self._windows is not None:
            listed = self._windows.of(listed, needs.windows, self._clock(), refresh=refresh)
        unread = {(str(p.account_id), str(p.region)) for p in listed.problems if p.service == "cloudwatch"}
        return listed, frozenset(unread)

    def _judged_first(self, step: Step, scope: Scope) -> Collected[Judged] | None:
        """Where accounts or purchases are asked for, which no listing has: what the checks say of them is all there is."""
        subjects = SUBJECTS & set(step.service_types)
        if not subjects or self._judge is None:
            return None
        named = _asked_checks(step.filters, set(step.service_types), self._catalog)
        wanted = named or {one.id for one in self._catalog.findings.values() if one.service_type in subjects}
        return self._judge(sorted(wanted), scope)

    def _surroundings(
        self,
        step: Step,
        scope: Scope,
        rows: Sequence[Resource],
        judged: Collected[Judged] | None,
        *,
        refresh: bool,
    ) -> tuple[Surroundings, tuple[Problem, ...]]:
        problems: list[Problem] = []
        others: dict[str, tuple[Resource, ...]] = {}
        unmeasured: set[tuple[str, str]] = set()
        unlisted: set[tuple[str, str, str]] = set()
        for name, terms in _asked_of_others(step.filters).items():
            listed = self._resources.rows((name,), scope, with_metrics=False, with_cost=False, refresh=refresh)
            unlisted |= _unlisted(name, listed.problems, rows)
            needs = Needs.of((condition.field for condition in conditions(terms)), self._catalog)
            joined, unread = self._joined(listed, needs, refresh=refresh)
            others[name] = joined.value
            problems += joined.problems
            unmeasured |= unread
        around = Surroundings(others, frozenset(unlisted), unmeasured=frozenset(unmeasured))
        present = {row.service_type for row in rows}
        of_savings = SAVING in paths(step)
        any_finding = (Condition(FINDING, "exists"),) if of_savings else ()  # a saving is that of whatever is found
        wanted = sorted(_asked_checks((*step.filters, *any_finding), present, self._catalog))
        if not wanted:
            return around, tuple(problems)
        if self._judge is None:
            return replace(around, undecided={row.key: frozenset(wanted) for row in rows}), tuple(problems)
        judged = judged or self._judge(wanted, scope)
        undecided = grouped(
            ((m.account_id, m.region, m.service_type, m.resource_id), m.check) for m in judged.value.insufficient
        )
        told = [((f.account_id, f.region, f.service_type, f.resource_id), f) for f in judged.value.findings]
        findings = grouped((key, one.check) for key, one in told)
        savings: dict[ResourceKey, float] = {}
        for key, one in told:
            if one.counted and one.monthly_saving_usd is not None:
                savings[key] = savings.get(key, 0.0) + one.monthly_saving_usd
        lacking = sum(1 for row in rows if row.key in undecided and row.key not in findings)
        problems += judged.problems
        if lacking:
            problems.append(_insufficient(lacking))
        shown = {row.key for row in rows}
        unpriced = {key for key, one in told if one.counted and one.monthly_saving_usd is None}
        if of_savings and unpriced & shown:
            problems.append(_unpriced(len(unpriced & shown)))
        return replace(around, findings=findings, undecided=undecided, savings=savings), tuple(problems)


def _subjects(judged: Collected[Judged] | None) -> tuple[Resource, ...]:
    """The accounts and purchases that were judged, as rows."""
    told: tuple[Finding | Insufficient, ...] = ()
    if judged is not None:
        told = (*judged.value.findings, *judged.value.insufficient)
    rows = {
        (one.service_type, one.account_id, one.resource_id): Resource(
            resource_id=one.resource_id,
            arn="",
            service_type=one.service_type,
            name=one.name,
            account_id=one.account_id,
            region=one.region,
            status=None,
            created_at=None,
        )
        for one in told
        if one.service_type in SUBJECTS
    }
    return tuple(rows.values())


def _asked_of_others(terms: tuple[Filter, ...]) -> dict[str, tuple[Filter, ...]]:
    """What is asked of related resources, by their service type."""
    asked: dict[str, tuple[Filter, ...]] = {}
    for one in related(terms):
        asked[one.service_type] = (*asked.get(one.service_type, ()), *one.filters)
    return asked


def _asked_checks(terms: tuple[Filter, ...], service_types: set[str], catalog: FieldCatalog) -> set[str]:
    """The checks that the filters name; all of these services where they ask for any finding."""
    inner: list[Filter] = list(terms)
    for one in related(terms):
        inner += [term for term in one.filters if not isinstance(term, Related)]
    found: set[str] = set()
    for condition in conditions(tuple(inner)):
        if condition.field == FINDING:
            if condition.op in ("exists", "missing"):
                found |= {one.id for one in catalog.findings.values() if one.service_type in service_types}
                continue
            values = condition.value if isinstance(condition.value, tuple) else (condition.value,)
            found |= {str(value) for value in values}
    return found


def _unlisted(name: str, problems: Sequence[Problem], rows: Sequence[Resource]) -> set[tuple[str, str, str]]:
    """Where the listing of the related resources has holes; a problem that names no place is of all places."""
    kind = kind_of(name)
    holes = [p for p in problems if kind is not None and p.service == kind.service]
    return {
        (name, row.account_id, row.region)
        for p in holes
        for row in rows
        if p.account_id in (None, row.account_id) and p.region in (None, row.region)
    }


def _with(row: Resource, before: Resource) -> Resource:
    kept = {name: value for name, value in before.metrics.items() if "@" in name}
    return replace(row, metrics={**row.metrics, **kept}) if kept else row


def _with_saving(row: Resource, around: Surroundings) -> Resource:
    """Without one where nothing was found, or what was found has no price or counts elsewhere."""
    saving = around.savings.get(row.key)
    return row if saving is None else replace(row, details={**row.details, _SAVING_NAME: round(saving, 10)})


def _unpriced(count: int) -> Problem:
    return Problem(
        None,
        None,
        "checks",
        "unpriced_savings",
        Text(
            f"What {count} resources would save has no price here: it is in no figure and no total.",
            f"리소스 {count}개는 가격을 알 수 없어 절감액과 합계에 포함하지 않았습니다.",
        ),
    )


def _insufficient(count: int) -> Problem:
    return Problem(
        None,
        None,
        "checks",
        "insufficient_data",
        Text(
            f"{count} resources could not be judged: their metrics or prices are not complete. They are not listed.",
            f"리소스 {count}개는 지표나 가격이 부족해 판정하지 못했으며 목록에서 제외했습니다.",
        ),
    )
