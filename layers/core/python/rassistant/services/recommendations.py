"""The list of recommendations: filtered, sorted, paged, with totals that count no cost twice."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any, Literal

from rassistant.checks.registry import all_checks, check_of
from rassistant.errors import InvalidInput, Locale, NotFound, Text
from rassistant.models.clock import Clock, iso
from rassistant.models.finding import Finding, Insufficient, finding_json
from rassistant.models.scope import Scope
from rassistant.resources.registry import all_kinds, kind_of
from rassistant.services.optimize import Judged, Optimize, counted
from rassistant.services.paging import page
from rassistant.store.decisions import Decision, Decisions

DecisionWish = Literal["accept", "reject", "snooze", "reopen"]

_LEVELS = {"low": 0, "medium": 1, "high": 2}
_SORTS: Mapping[str, Callable[[Finding], Any]] = {
    "monthly_saving_usd": lambda f: f.monthly_saving_usd,
    "name": lambda f: f.name.casefold(),
    "code": lambda f: f.code,
    "region": lambda f: f.region,
    "account_id": lambda f: f.account_id,
    "service_type": lambda f: f.service_type,
    "risk": lambda f: _LEVELS[f.risk],
    "effort": lambda f: _LEVELS[f.effort],
}
_STATES = ("open", "snoozed", "rejected", "accepted", "done")
_SHOWN = ("open", "accepted")
_STATE_OF: Mapping[str, str] = {"accept": "accepted", "reject": "rejected", "snooze": "snoozed"}


@dataclass(frozen=True, slots=True)
class Wish:
    """Filters are *any of*; an empty one lets all pass. ``tags`` are ``KEY:VALUE`` or ``KEY``."""

    account_ids: tuple[str, ...] = ()
    regions: tuple[str, ...] = ()
    service_types: tuple[str, ...] = ()
    checks: tuple[str, ...] = ()
    modes: tuple[str, ...] = ()
    risks: tuple[str, ...] = ()
    efforts: tuple[str, ...] = ()
    states: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    min_saving_usd: float | None = None
    part: str = ""
    sort: str = "-monthly_saving_usd"


class Recommendations:
    def __init__(self, optimize: Optimize, decisions: Decisions, clock: Clock) -> None:
        self._optimize = optimize
        self._decisions = decisions
        self._clock = clock

    def answer(
        self, wish: Wish, locale: Locale, *, limit: int = 100, cursor: str | None = None, refresh: bool = False
    ) -> dict[str, Any]:
        """GET /api/recommendations. Without a wish for states, what was rejected or is snoozed is left out."""
        wish = _checked(wish)
        decided = self._decided()
        judged = self._optimize.judge(Scope(wish.account_ids, wish.regions), refresh=refresh)
        states = wish.states or _SHOWN
        found = counted(
            finding
            for finding in judged.value.findings
            if _state(decided.get(finding.id)) in states and _matches(finding, wish)
        )
        ordered = _sorted(found, wish.sort)
        shown, following = page(ordered, question=asdict(wish), limit=limit, cursor=cursor)
        return {
            "items": [_item(finding, decided.get(finding.id), locale) for finding in shown],
            "totals": totals(found),
            "insufficient_data": [_insufficient_json(item, locale) for item in _insufficient(judged.value, wish)],
            "unpriced": sum(_is_unpriced(finding) for finding in found),
            "total": len(found),
            "next_cursor": following,
            **judged.provenance(locale),
        }

    def decide(
        self, recommendation_id: str, verdict: DecisionWish, locale: Locale, *, by: str, reason: str, until: date | None
    ) -> dict[str, Any]:
        """POST /api/recommendations/{id}/feedback: the recommendation as it stands afterwards. NotFound, InvalidInput."""
        now = self._clock()
        if (verdict == "snooze") != (until is not None) or (until is not None and until <= now.date()):
            raise InvalidInput(
                Text(
                    '"until": a snooze, and it alone, needs a day to come.',
                    '"until": 보류에만 앞으로의 날짜를 지정합니다.',
                ),
                Text("Use YYYY-MM-DD, after today (UTC).", "오늘(UTC) 이후의 날짜를 YYYY-MM-DD로 입력하세요."),
                field="until",
            )
        finding = self._finding(recommendation_id)
        if verdict == "reopen":
            self._decisions.remove(recommendation_id)
            return _item(finding, None, locale)
        decision = Decision(recommendation_id, verdict, reason, until, by, iso(now))
        self._decisions.put(decision)
        return _item(finding, decision, locale)

    def one(self, recommendation_id: str, locale: Locale) -> dict[str, Any]:
        """As an item of ``answer``. NotFound."""
        return _item(self._finding(recommendation_id), self._decided().get(recommendation_id), locale)

    def _finding(self, recommendation_id: str) -> Finding:
        judged = self._optimize.judge().value
        finding = next((one for one in judged.findings if one.id == recommendation_id), None)
        if finding is None:
            raise NotFound(
                Text("There is no such recommendation, or no longer.", "해당 추천이 없거나 더 이상 유효하지 않습니다.")
            )
        return finding

    def _decided(self) -> Mapping[str, Decision]:
        """What was decided and still holds, by recommendation."""
        today = self._clock().date()
        return {name: decision for name, decision in self._decisions.all().items() if decision.holds(today)}


def _state(decision: Decision | None) -> str:
    return "open" if decision is None else _STATE_OF[decision.verdict]


def _item(finding: Finding, decision: Decision | None, locale: Locale) -> dict[str, Any]:
    if decision is None:
        return finding_json(finding, locale)
    until = None if decision.until is None else decision.until.isoformat()
    kept = {key: value for key, value in asdict(decision).items() if key != "recommendation_id"}
    return finding_json(finding, locale, _state(decision), {**kept, "until": until})


def _is_unpriced(finding: Finding) -> bool:
    """A saving that should be there; advice that claims none is not unpriced."""
    check = check_of(finding.check)
    return finding.monthly_saving_usd is None and (check is None or check.claims_saving)


def totals(found: Iterable[Finding]) -> dict[str, Any]:
    """One action a resource, unpriced ones left out of the sums. ``count``: findings that are counted."""
    taken = [finding for finding in found if finding.counted and finding.monthly_saving_usd is not None]
    after = [finding.monthly_saving_after_commitments_usd for finding in taken]
    return {
        "monthly_saving_usd": sum(finding.monthly_saving_usd or 0.0 for finding in taken),
        "monthly_saving_after_commitments_usd": (
            sum(value for value in after if value is not None) if after and None not in after else None
        ),
        "count": len(taken),
    }


def _one_of(field: str, given: Sequence[str], known: Sequence[str]) -> None:
    for value in given:
        if value not in known:
            allowed = ", ".join(known)
            raise InvalidInput(
                Text(f'"{field}": {value!r} is not known.', f'"{field}": {value!r}은(는) 알 수 없는 값입니다.'),
                Text(f"Use one of: {allowed}.", f"다음 중 하나를 사용하세요: {allowed}."),
                field=field,
            )


def _checked(wish: Wish) -> Wish:
    """Raises InvalidInput for values that nothing can match, rather than answering with an empty list."""
    for name in wish.service_types:
        if kind_of(name) is None:
            _one_of("service_type", [name], sorted(kind.service_type for kind in all_kinds()))
    for name in wish.checks:
        if check_of(name) is None:
            _one_of("check", [name], [check.id for check in all_checks()])
    _one_of("mode", wish.modes, ("X", "C", "B", "I"))
    _one_of("risk", wish.risks, tuple(_LEVELS))
    _one_of("effort", wish.efforts, tuple(_LEVELS))
    _one_of("state", wish.states, _STATES)
    _one_of("sort", [wish.sort.removeprefix("-")], tuple(_SORTS))
    return wish


def _among(value: str, wanted: Sequence[str]) -> bool:
    return not wanted or value.casefold() in {one.casefold() for one in wanted}


def _has_tag(tags: Mapping[str, str], wanted: str) -> bool:
    key, colon, value = wanted.partition(":")
    return key in tags and (not colon or tags[key] == value)


def _matches(finding: Finding, wish: Wish) -> bool:
    checks = {check.id for name in wish.checks if (check := check_of(name)) is not None}
    part = wish.part.casefold()
    return (
        _among(finding.service_type, wish.service_types)
        and (not checks or finding.check in checks)
        and _among(finding.mode, wish.modes)
        and _among(finding.risk, wish.risks)
        and _among(finding.effort, wish.efforts)
        and all(_has_tag(finding.tags, tag) for tag in wish.tags)
        and (wish.min_saving_usd is None or (finding.monthly_saving_usd or 0.0) >= wish.min_saving_usd)
        and (not part or part in finding.name.casefold() or part in finding.resource_id.casefold())
    )


def _sorted(found: Sequence[Finding], sort: str) -> list[Finding]:
    """Unknown values last, whichever the direction; ties by id, so that pages are stable."""
    value = _SORTS[sort.removeprefix("-")]
    known = sorted((f for f in found if value(f) is not None), key=lambda f: f.id)
    known.sort(key=value, reverse=sort.startswith("-"))
    return known + sorted((f for f in found if value(f) is None), key=lambda f: f.id)


def _insufficient(judged: Judged, wish: Wish) -> list[Insufficient]:
    checks = {check.id for name in wish.checks if (check := check_of(name)) is not None}
    return [
        item
        for item in judged.insufficient
        if _among(item.service_type, wish.service_types) and (not checks or item.check in checks)
    ]


def _insufficient_json(item: Insufficient, locale: Locale) -> dict[str, Any]:
    return {**asdict(item), "missing": item.missing[locale]}
