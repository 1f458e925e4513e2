"""What rejected recommendations teach: those like them are ranked lower, with the reason shown, and never hidden.

Like: of the same check, on a resource with the same tag (a team, an environment, a project). The rule is plain, so that
anyone can say why something is ranked lower:

- two rejections of one check on resources that share a tag teach, or one whose reason names the tag's value;
- there must be more of them than acceptances of that check with that tag;
- taking a rejection back takes back what it taught; a lesson that was forgotten is learned again only from rejections
  made after that.
"""

from __future__ import annotations

import hashlib
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from rassistant.errors import Text
from rassistant.models.finding import Finding
from rassistant.store.decisions import Decision

LEAST_REJECTIONS = 2
_SHOWN_DECISIONS = 3


@dataclass(frozen=True, slots=True)
class Lesson:
    """``rejected``: the rejections that it was learned from, newest first. ``accepted``: how many were accepted."""

    check: str
    key: str
    value: str
    rejected: tuple[Decision, ...]
    accepted: int = 0

    @property
    def id(self) -> str:
        return lesson_id(self.check, self.key, self.value)

    def fits(self, finding: Finding) -> bool:
        return finding.check == self.check and finding.tags.get(self.key) == self.value

    @property
    def text(self) -> Text:
        count, reason = len(self.rejected), next((one.reason for one in self.rejected if one.reason), "")
        tag = f"{self.key}: {self.value}"
        said = f' ("{reason[:200]}")' if reason else ""
        rejected = "1 like it was rejected" if count == 1 else f"{count} like it were rejected"
        return Text(
            f"Ranked lower: {rejected} (same check, {tag}){said}.",
            f"비슷한 추천 {count}건(같은 점검, {tag})이 거부되어 순위를 낮췄습니다{said}.",
        )


def lesson_id(check: str, key: str, value: str) -> str:
    return hashlib.sha256("|".join((check, key, value)).encode()).hexdigest()[:16]


def lessons(decisions: Iterable[Decision], forgotten: Mapping[str, str]) -> tuple[Lesson, ...]:
    """In the order of rejections, most first. ``forgotten``: lesson ids to when (ISO 8601 in UTC)."""
    rejected: dict[tuple[str, str, str], list[Decision]] = defaultdict(list)
    accepted: dict[tuple[str, str, str], int] = defaultdict(int)
    for decision in decisions:
        for key, value in decision.tags.items():
            place = (decision.check, key, value)
            if decision.verdict == "accept":
                accepted[place] += 1
            elif decision.verdict == "reject" and decision.at > forgotten.get(lesson_id(*place), ""):
                rejected[place].append(decision)
    found = [
        Lesson(*place, tuple(sorted(ones, key=lambda one: one.at, reverse=True)), accepted[place])
        for place, ones in rejected.items()
    ]
    return tuple(sorted(filter(_holds, found), key=lambda one: (-len(one.rejected), one.id)))


def _holds(lesson: Lesson) -> bool:
    count = len(lesson.rejected)
    named = any(_names(one.reason, lesson.value) for one in lesson.rejected)
    return (count >= LEAST_REJECTIONS or named) and count > lesson.accepted


def _names(reason: str, value: str) -> bool:
    """Whole words of Latin script; particles of Korean may follow."""
    if len(value.strip()) < 2:
        return False
    pattern = rf"(?<![A-Za-z0-9]){re.escape(value.strip())}(?![A-Za-z0-9])"
    return re.search(pattern, reason, re.IGNORECASE) is not None


def lesson_for(finding: Finding, learned: Sequence[Lesson]) -> Lesson | None:
    """The strongest one that fits."""
    return next((lesson for lesson in learned if lesson.fits(finding)), None)


def because_of(lesson: Lesson) -> dict[str, object]:
    """What a lesson was learned from, as the API tells it."""
    return {
        "id": lesson.id,
        "check": lesson.check,
        "tag": f"{lesson.key}:{lesson.value}",
        "rejections": len(lesson.rejected),
        "decisions": [
            {
                "recommendation_id": one.recommendation_id,
                "name": one.name,
                "reason": one.reason,
                "by": one.by,
                "at": one.at,
            }
            for one in lesson.rejected[:_SHOWN_DECISIONS]
        ],
    }
