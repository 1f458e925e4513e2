"""What people said of anomalies, applied: an expected one quiets its like, and nothing is dropped in silence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from rassistant.errors import Locale, Text
from rassistant.store.anomaly_verdicts import Judged, Likeness

_LARGER_A_DAY = 1.5
"""Times the judged one's cost a day from which a like one is clearly larger."""
_LARGER_IN_ALL = 3.0
"""Times its cost in all: as much a day, but for far longer, is news too."""

_QUIETED = Text("Expected, said {by} on {day}{reason}.", "{by} 님이 {day}에 예상된 비용으로 표시했습니다{reason}.")
_LIKE = Text(
    "Like the one of {date}, which {by} said is expected{reason}.",
    "{by} 님이 예상된 비용으로 표시한 {date} 항목과 같은 종류입니다{reason}.",
)
_LARGER = Text(
    "Like the one of {date}, which {by} said is expected, but clearly larger ({times:.1f} times).",
    "{by} 님이 예상된 비용으로 표시한 {date} 항목과 같은 종류이지만 훨씬 큽니다({times:.1f}배).",
)
_GROWN = Text(
    "Was said to be expected by {by} on {day}, but has grown since ({times:.1f} times a day).",
    "{by} 님이 {day}에 예상된 비용으로 표시했지만 그 뒤로 더 커졌습니다(하루 {times:.1f}배).",
)


def likeness(item: Mapping[str, Any]) -> Likeness:
    """Of an item of GET /api/cost/anomalies. Its cause: the main usage type, or whatever explains most."""
    causes = item["causes"]
    cause = next((c for c in causes if c["dimension"] == "usage_type"), causes[0] if causes else None)
    scope, impact = item["scope"], item["impact_usd"]
    return Likeness(
        level=scope["dimension"],
        value=scope["value"],
        service=scope["service"] or "",
        cause=None if cause is None else (cause["dimension"], cause["value"]),
        direction="more" if impact >= 0 else "less",
        date=item["date"],
        usd_a_day=abs(impact) / max(1, item["days"]),
        usd=abs(impact),
    )


def sort_out(
    items: Sequence[Mapping[str, Any]], verdicts: Mapping[str, Judged], locale: Locale
) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """Those to show and those that are quieted, both in the order given.

    Each with ``feedback`` (its own verdict), ``why`` (what an earlier verdict has to do with it) and ``quieted_by``
    (the id of the anomaly that was said to be expected).
    """
    shown: list[dict[str, Any]] = []
    quieted: list[dict[str, Any]] = []
    for item in items:
        own = verdicts.get(item["id"])
        judged, why = (None, None)
        if own is None or own.verdict == "expected":
            judged, why = _quieting(item, verdicts, locale)
        told = {
            **item,
            "feedback": None if own is None else feedback_json(own),
            "why": why,
            "quieted_by": None if judged is None else judged.anomaly_id,
        }
        (shown if judged is None else quieted).append(told)
    return shown, quieted


def feedback_json(judged: Judged) -> dict[str, Any]:
    return {"verdict": judged.verdict, "reason": judged.reason, "by": judged.by, "at": judged.at}


def _quieting(
    item: Mapping[str, Any], verdicts: Mapping[str, Judged], locale: Locale
) -> tuple[Judged | None, str | None]:
    """Which verdict quiets it, and the sentence for that; a sentence alone where one would, were it not larger."""
    now = likeness(item)
    own = verdicts.get(item["id"])
    if own is not None:
        times = _times(now.usd_a_day, own.of.usd_a_day)
        if times <= _LARGER_A_DAY:
            return own, _QUIETED.format(**_said(own))[locale]
    likes = [judged for judged in verdicts.values() if judged is not own and _is_like(now, judged)]
    for judged in likes:
        if _size(now, judged.of) is None:
            return judged, _LIKE.format(**_said(judged))[locale]
    if own is not None:
        return None, _GROWN.format(**_said(own), times=times)[locale]
    if likes:
        nearest = min(likes, key=lambda judged: _size(now, judged.of) or 0.0)
        return None, _LARGER.format(**_said(nearest), times=_size(now, nearest.of))[locale]
    return None, None


def _is_like(now: Likeness, judged: Judged) -> bool:
    of = judged.of
    same = (now.level, now.value, now.service, now.cause, now.direction)
    return (
        judged.verdict == "expected"
        and same == (of.level, of.value, of.service, of.cause, of.direction)
        and now.date >= of.date
    )


def _size(now: Likeness, then: Likeness) -> float | None:
    """How many times larger, where that is clearly so; None where it is of comparable or smaller size."""
    a_day, in_all = _times(now.usd_a_day, then.usd_a_day), _times(now.usd, then.usd)
    if a_day > _LARGER_A_DAY:
        return a_day
    return in_all if in_all > _LARGER_IN_ALL else None


def _times(now: float, then: float) -> float:
    return now / then if then > 0 else float(now > 0)


def _said(judged: Judged) -> dict[str, str]:
    reason = f" ({judged.reason})" if judged.reason else ""
    return {"by": judged.by, "day": judged.at[:10], "date": judged.of.date, "reason": reason}
