"""Which recommendations are wished for, in what order, and one best action a resource."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from rassistant.checks.accounts import COMMITMENT, SUBJECTS
from rassistant.checks.registry import all_checks, check_of
from rassistant.errors import InvalidInput, Locale, Text
from rassistant.models.finding import Finding, Insufficient
from rassistant.resources.registry import all_kinds, kind_of
from rassistant.services.teams import is_of_team, team_of

BY_SAVING = "-monthly_saving_usd"
STATES = ("open", "snoozed", "rejected", "accepted", "done")
_MOST_CHOICES = 200
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


@dataclass(frozen=True, slots=True)
class Wish:
    """Filters are *any of*; an empty one lets all pass. ``tags`` are ``KEY:VALUE`` or ``KEY``.

    ``by_resource``: one item a resource, its best action, with the others behind it.
    """

    account_ids: tuple[str, ...] = ()
    regions: tuple[str, ...] = ()
    service_types: tuple[str, ...] = ()
    checks: tuple[str, ...] = ()
    modes: tuple[str, ...] = ()
    risks: tuple[str, ...] = ()
    efforts: tuple[str, ...] = ()
    states: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    teams: tuple[str, ...] = ()
    min_saving_usd: float | None = None
    priced: bool | None = None
    part: str = ""
    sort: str = BY_SAVING
    by_resource: bool = False


def _one_of(field: str, given: Sequence[str], known: Sequence[str]) -> None:
    for value in given:
        if value not in known:
            allowed = ", ".join(known)
            raise InvalidInput(
                Text(f'"{field}": {value!r} is not known.', f'"{field}": {value!r}은(는) 알 수 없는 값입니다.'),
                Text(f"Use one of: {allowed}.", f"다음 중 하나를 사용하세요: {allowed}."),
                field=field,
            )


def asks_for_purchases(wish: Wish) -> bool:
    """Only then is Cost Explorer asked what to commit to, which it bills for."""
    named = [check_of(name) for name in wish.checks]
    return "B" in wish.modes or COMMITMENT in wish.service_types or any(c is not None and c.mode == "B" for c in named)


def checked(wish: Wish) -> Wish:
    """Raises InvalidInput for values that nothing can match, rather than answering with an empty list."""
    for name in wish.service_types:
        if kind_of(name) is None and name not in SUBJECTS:
            _one_of("service_type", [name], sorted(kind.service_type for kind in all_kinds()))
    for name in wish.checks:
        if check_of(name) is None:
            _one_of("check", [name], [check.id for check in all_checks()])
    _one_of("mode", wish.modes, ("X", "C", "B", "I"))
    _one_of("risk", wish.risks, tuple(_LEVELS))
    _one_of("effort", wish.efforts, tuple(_LEVELS))
    _one_of("state", wish.states, STATES)
    _one_of("sort", [wish.sort.removeprefix("-")], tuple(_SORTS))
    return wish


def _among(value: str, wanted: Sequence[str]) -> bool:
    return not wanted or value.casefold() in {one.casefold() for one in wanted}


def _has_tag(tags: Mapping[str, str], wanted: str) -> bool:
    key, colon, value = wanted.partition(":")
    return key in tags and (not colon or tags[key] == value)


def matches(finding: Finding, wish: Wish) -> bool:
    checks = {check.id for name in wish.checks if (check := check_of(name)) is not None}
    part = wish.part.casefold()
    return (
        _among(finding.service_type, wish.service_types)
        and (not checks or finding.check in checks)
        and _among(finding.mode, wish.modes)
        and _among(finding.risk, wish.risks)
        and _among(finding.effort, wish.efforts)
        and all(_has_tag(finding.tags, tag) for tag in wish.tags)
        and (not wish.teams or any(is_of_team(finding.tags, team) for team in wish.teams))
        and (wish.priced is None or (finding.monthly_saving_usd is not None if wish.priced else is_unpriced(finding)))
        and (wish.min_saving_usd is None or (finding.monthly_saving_usd or 0.0) >= wish.min_saving_usd)
        and (not part or part in finding.name.casefold() or part in finding.resource_id.casefold())
    )


def is_unpriced(finding: Finding) -> bool:
    """A saving that should be there; advice that claims none is not unpriced."""
    check = check_of(finding.check)
    return finding.monthly_saving_usd is None and (check is None or check.claims_saving)


def in_order(found: Sequence[Finding], sort: str, lowered: Collection[str] = ()) -> list[Finding]:
    """Unknown values last, whichever the direction; ties by id, so that pages are stable.

    ``lowered``: ids of those that come behind all others where the order is that of the saving.
    """
    value = _SORTS[sort.removeprefix("-")]
    known = sorted((f for f in found if value(f) is not None), key=lambda f: f.id)
    known.sort(key=value, reverse=sort.startswith("-"))
    ordered = known + sorted((f for f in found if value(f) is None), key=lambda f: f.id)
    if sort == BY_SAVING:
        ordered.sort(key=lambda f: f.id in lowered)
    return ordered


def best_of_each(found: Iterable[Finding]) -> dict[str, list[Finding]]:
    """Id of a resource's best action → the other ones for it, best first.

    The one that the totals count is the best; where none is counted, the one that saves most.
    """
    by_resource: dict[tuple[str, ...], list[Finding]] = {}
    for finding in found:
        place = (finding.account_id, finding.region, finding.service_type, finding.resource_id)
        by_resource.setdefault(place, []).append(finding)
    best: dict[str, list[Finding]] = {}
    for findings in by_resource.values():
        first, *others = sorted(findings, key=_worth)
        best[first.id] = others
    return best


def _worth(finding: Finding) -> tuple[bool, bool, float, str]:
    saving = finding.monthly_saving_usd
    return (saving is None, not finding.counted, -(saving or 0.0), finding.id)


def choices(found: Iterable[Finding], locale: Locale) -> dict[str, Any]:
    """What the filters of a list may be set to: of the findings in its scope and states, whatever else is filtered."""
    checks: dict[str, Text] = {}
    teams: set[str] = set()
    tags: set[str] = set()
    for finding in found:
        check = check_of(finding.check)
        checks[finding.code] = finding.title if check is None else check.title
        if (team := team_of(finding.tags)) is not None:
            teams.add(team)
        tags |= {
            f"{key}:{value}" for key, value in finding.tags.items() if key != "Name" and not key.startswith("aws:")
        }
    return {
        "checks": [{"code": code, "title": checks[code][locale]} for code in sorted(checks)],
        "teams": sorted(teams)[:_MOST_CHOICES],
        "tags": sorted(tags)[:_MOST_CHOICES],
    }


def insufficient(items: Iterable[Insufficient], wish: Wish) -> list[Insufficient]:
    checks = {check.id for name in wish.checks if (check := check_of(name)) is not None}
    return [
        item for item in items if _among(item.service_type, wish.service_types) and (not checks or item.check in checks)
    ]
