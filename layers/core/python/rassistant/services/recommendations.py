"""The list of recommendations: filtered, sorted, paged, with totals that count no cost twice; and what people decide."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from datetime import date
from typing import Any, Literal

from rassistant.checks.registry import check_of
from rassistant.errors import InvalidInput, Locale, NotFound, Text
from rassistant.models.clock import Clock, iso
from rassistant.models.collected import Collected
from rassistant.models.finding import Finding, Insufficient, finding_json
from rassistant.models.scope import Scope
from rassistant.services.lessons import Lesson, because_of, lesson_for, lessons
from rassistant.services.optimize import Judged, Optimize, counted
from rassistant.services.paging import page
from rassistant.services.recommendation_filter import (
    Wish,
    asks_for_purchases,
    best_of_each,
    checked,
    choices,
    in_order,
    insufficient,
    is_unpriced,
    matches,
)
from rassistant.services.teams import shared_tags
from rassistant.store.decisions import Decision, Decisions
from rassistant.store.preferences import PreferenceStore

__all__ = ["DecisionWish", "Recommendations", "Wish", "totals"]

DecisionWish = Literal["accept", "reject", "snooze", "reopen"]

_SHOWN = ("open", "accepted")
_STATE_OF: Mapping[str, str] = {"accept": "accepted", "reject": "rejected", "snooze": "snoozed"}
_NOT_TOLD = ("recommendation_id", "check", "name", "tags")
_GONE = Text("There is no such recommendation, or no longer.", "해당 추천이 없거나 더 이상 유효하지 않습니다.")
_NO_LESSON = Text("There is no such lesson, or no longer.", "해당 학습 내용이 없거나 이미 지워졌습니다.")


class Recommendations:
    def __init__(self, optimize: Optimize, decisions: Decisions, preferences: PreferenceStore, clock: Clock) -> None:
        self._optimize = optimize
        self._decisions = decisions
        self._preferences = preferences
        self._clock = clock

    def answer(
        self, wish: Wish, locale: Locale, *, limit: int = 100, cursor: str | None = None, refresh: bool = False
    ) -> dict[str, Any]:
        """GET /api/recommendations. Without a wish for states, what was rejected or is snoozed is left out."""
        wish = checked(wish)
        kept = self._decisions.all()
        decided = self._holding(kept)
        buys = asks_for_purchases(wish)
        judged = self._optimize.judge(Scope(wish.account_ids, wish.regions), refresh=refresh, purchases=buys)
        states = wish.states or _SHOWN
        near = [
            one for one in judged.value.findings if _state(decided.get(one.id)) in states and (buys or one.mode != "B")
        ]
        found = counted(finding for finding in near if matches(finding, wish))
        lowered = self._lowered(found, kept)
        others = best_of_each(found) if wish.by_resource else None
        listed = found if others is None else [finding for finding in found if finding.id in others]
        shown, following = page(in_order(listed, wish.sort, lowered), question=asdict(wish), limit=limit, cursor=cursor)

        def item(finding: Finding) -> dict[str, Any]:
            return _item(finding, decided.get(finding.id), locale, lowered.get(finding.id))

        return {
            "items": [
                item(one)
                if others is None
                else {**item(one), "alternatives": [item(other) for other in others[one.id]]}
                for one in shown
            ],
            "totals": totals(found),
            "insufficient_data": [
                _insufficient_json(one, locale) for one in insufficient(judged.value.insufficient, wish)
            ],
            "unpriced": sum(is_unpriced(finding) for finding in found),
            "total": len(listed),
            "next_cursor": following,
            "choices": choices(near, locale),
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
            return self.one(recommendation_id, locale)
        tags = shared_tags(finding.tags)
        decision = Decision(recommendation_id, verdict, reason, until, by, iso(now), finding.check, finding.name, tags)
        self._decisions.put(decision)
        return _item(finding, decision, locale)

    def one(self, recommendation_id: str, locale: Locale) -> dict[str, Any]:
        """As an item of ``answer``. NotFound."""
        finding, kept = self._finding(recommendation_id), self._decisions.all()
        return _item(
            finding, self._holding(kept).get(finding.id), locale, self._lowered([finding], kept).get(finding.id)
        )

    def open_ones(self) -> tuple[Collected[Judged], list[Finding], int]:
        """What was judged, of it the open and accepted findings with ``counted`` set, and how many are put off."""
        decided = self._holding(self._decisions.all())
        judged = self._optimize.judge()
        shown = [one for one in judged.value.findings if _state(decided.get(one.id)) in _SHOWN]
        return judged, counted(shown), len(judged.value.findings) - len(shown)

    def learned(self, locale: Locale) -> dict[str, Any]:
        """GET /api/recommendations/learning: what is known, and how many open recommendations it ranks lower."""
        kept = self._decisions.all()
        known, decided = self._lessons(kept), self._holding(kept)
        judged = self._optimize.judge()
        open_ones = [one for one in judged.value.findings if _state(decided.get(one.id)) == "open"]
        return {
            "on": self._preferences.read().learn_from_rejections,
            "items": [_lesson_json(lesson, open_ones, locale) for lesson in known],
            **judged.provenance(locale),
        }

    def forget(self, lesson_id: str, *, by: str) -> dict[str, Any]:
        """DELETE /api/recommendations/learning/{id}. NotFound."""
        if all(lesson.id != lesson_id for lesson in self._lessons(self._decisions.all())):
            raise NotFound(_NO_LESSON)
        self._decisions.forget(lesson_id, by=by, at=iso(self._clock()))
        return {"forgotten": lesson_id}

    def _finding(self, recommendation_id: str) -> Finding:
        judged = self._optimize.judge().value
        finding = next((one for one in judged.findings if one.id == recommendation_id), None)
        if finding is None:
            raise NotFound(_GONE)
        return finding

    def _holding(self, kept: Mapping[str, Decision]) -> Mapping[str, Decision]:
        """What still holds: a snooze ends."""
        today = self._clock().date()
        return {name: decision for name, decision in kept.items() if decision.holds(today)}

    def _lessons(self, kept: Mapping[str, Decision]) -> Sequence[Lesson]:
        return lessons(kept.values(), self._decisions.forgotten())

    def _lowered(self, found: Iterable[Finding], kept: Mapping[str, Decision]) -> Mapping[str, Lesson]:
        """What is ranked lower, and by what: open ones alone, and nothing where learning is switched off."""
        if not kept or not self._preferences.read().learn_from_rejections:
            return {}
        known, decided = self._lessons(kept), self._holding(kept)
        fitting = {one.id: lesson_for(one, known) for one in found if one.id not in decided}
        return {name: lesson for name, lesson in fitting.items() if lesson is not None}


def _state(decision: Decision | None) -> str:
    return "open" if decision is None else _STATE_OF[decision.verdict]


def _item(finding: Finding, decision: Decision | None, locale: Locale, lesson: Lesson | None = None) -> dict[str, Any]:
    lowered = None if lesson is None else {"reason": lesson.text[locale], "because_of": because_of(lesson)}
    if decision is None:
        return {**finding_json(finding, locale), "ranked_lower": lowered}
    until = None if decision.until is None else decision.until.isoformat()
    kept = {key: value for key, value in asdict(decision).items() if key not in _NOT_TOLD}
    return {**finding_json(finding, locale, _state(decision), {**kept, "until": until}), "ranked_lower": lowered}


def _lesson_json(lesson: Lesson, open_ones: Iterable[Finding], locale: Locale) -> dict[str, Any]:
    check = check_of(lesson.check)
    return {
        **because_of(lesson),
        "code": lesson.check if check is None else check.code,
        "title": lesson.check if check is None else check.title[locale],
        "text": lesson.text[locale],
        "accepted": lesson.accepted,
        "ranked_lower": sum(lesson.fits(one) for one in open_ones),
    }


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


def _insufficient_json(item: Insufficient, locale: Locale) -> dict[str, Any]:
    return {**asdict(item), "missing": item.missing[locale]}
