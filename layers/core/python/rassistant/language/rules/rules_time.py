"""Rules for times: which period a question names, and of what (created, stopped, changed, or the bill)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from rassistant.language.fields import FieldCatalog
from rassistant.language.plan import Filter
from rassistant.language.rules.drafts import Bounds, Draft, draft
from rassistant.language.rules.grammar import Found, Rule, rule, sense
from rassistant.language.rules.periods import (
    Period,
    between,
    either_of,
    end_of,
    midnight,
    period,
    span_of,
    start_of,
    text_in,
)
from rassistant.language.rules.times_ahead import ahead, next_one, to_come
from rassistant.language.vocabulary.senses import ANY_SERVICE, Item, Number, Ref, Window

Senses = Mapping[str, Any] | None
NEAR_DAYS = 7
"""Up to so many days, "N days ago" means that day; beyond, it is read as "N days ago or before"."""


class TimeRules:
    def __init__(self, now: datetime, catalog: FieldCatalog) -> None:
        self.now = now
        self._catalog = catalog
        span = "SPAN|MONTHNAME|YEAR"
        self.periods = (
            rule(f"CREATED|TIMEFIELD CMP {span}", lambda m: self._signed(m[0], m[1], m[2])),
            rule(f"WITHIN? {span} AND? {span} OR|PARTOR {span}", lambda m: either_of(m[1], m[3], m[5])),
            rule(f"WITHIN? {span} OR|PARTOR WITHIN? {span}", lambda m: either_of(m[1], m[4])),
            rule(
                f"CREATED|TIMEFIELD WITHIN {span} AND {span} OR|PARTOR|AND {span}",
                lambda m: self._dated(m[0], either_of(m[2], m[4], m[6])),
            ),
            rule(f"CREATED|TIMEFIELD WITHIN {span} AND {span}", lambda m: self._dated(m[0], either_of(m[2], m[4]))),
            rule(f"BETWEEN {span} AND|TO|DASH|PARTAND {span} BETWEEN?", lambda m: between(m[1], m[3])),
            rule(f"SINCE|FROM {span} TO|DASH|UNTIL|AND {span}", lambda m: between(m[1], m[3])),
            rule(f"{span} TO|DASH|SINCE|UNTIL {span} UNTIL|BETWEEN?", lambda m: between(m[0], m[2])),
            rule(f"{span} AND|PARTAND {span} BETWEEN", lambda m: between(m[0], m[2])),
            rule(f"SINCE {span}", lambda m: period(start=start_of(m[1]))),
            rule(f"{span} SINCE", lambda m: period(start=start_of(m[0]))),
            rule(f"AFTER {span}", lambda m: period(start=end_of(m[1]))),
            rule(f"{span} AFTER", lambda m: period(start=end_of(m[0]))),
            rule(f"BEFORE {span}", lambda m: period(end=start_of(m[1]))),
            rule(f"{span} BEFORE", lambda m: period(end=start_of(m[0]))),
            rule(f"UNTIL {span}", lambda m: period(end=end_of(m[1]))),
            rule(f"{span} UNTIL", lambda m: period(end=end_of(m[0]))),
            rule(f"SINCE BEFORE {span}", lambda m: period(end=start_of(m[2]))),
            rule("SINCE AGODAYS", lambda m: period(start=self._ago(_days(m[1])))),
            rule("BEFORE AGODAYS", lambda m: period(end=self._ago(_days(m[1])))),
            rule("OLDER AGODAYS", lambda m: _created(self._older(_days(m[1]) * 86400), m)),
            rule("NEWER AGODAYS", lambda m: _created(self._newer(_days(m[1]) * 86400), m)),
            rule("CMP AGODAYS", lambda m: self._bounded(m[0], _days(m[1]))),
            rule("AGODAYS", lambda m: None if span_of(m[0]) else self._that_day(_days(m[0]))),
            rule("KOAGO CMP?", lambda m: self._korean_ago(m[0])),
            rule("TIMEFIELD OLDER NUM OLD|AGO?", lambda m: self._told_age(m[0], self._older(_seconds(m[2])))),
            rule("TIMEFIELD NEWER NUM OLD|AGO?", lambda m: self._told_age(m[0], self._newer(_seconds(m[2])))),
            rule("OLDER NUM OLD|AGO?", lambda m: _created(self._older(_seconds(m[1])), m)),
            rule("NEWER NUM OLD|AGO?", lambda m: _created(self._newer(_seconds(m[1])), m)),
            rule("NUM OLD NOTYET", lambda m: self._newer(_seconds(m[0]))),
            rule("NUM NOTYET", lambda m: self._newer(_seconds(m[0]))),
            rule("BOUND OLD|AGO", lambda m: self._aged(sense(m[0], "BOUND"))),
            rule(
                "CREATED|TIMEFIELD SINCEDONE BOUND OLD?", lambda m: self._dated(m[0], self._aged(sense(m[2], "BOUND")))
            ),
            rule("CREATED|TIMEFIELD SINCEDONE NUM NOTYET", lambda m: self._dated(m[0], self._newer(_seconds(m[2])))),
            rule("CREATED|TIMEFIELD SINCEDONE NUM OLD?", lambda m: self._dated(m[0], self._older(_seconds(m[2])))),
            rule("FORTIME BOUND", lambda m: self._aged(sense(m[1], "BOUND"))),
            rule("BOUND FORTIME", lambda m: self._aged(sense(m[0], "BOUND"))),
            rule("FORTIME NUM", lambda m: self._older(_seconds(m[1]))),
            rule("NUM FORTIME", lambda m: self._older(_seconds(m[0]))),
            rule("WITHIN WINDOW WITHIN?", lambda m: self._window(m[1])),
            rule("WINDOW WITHIN?", lambda m: None if span_of(m[0]) else self._window(m[0])),
            rule("YEAR COMPARE YEAR", lambda m: _two_years(m[0], m[2])),
            rule("COMPARE YEAR AND|TO|THAN|WITH|COMPARE YEAR", lambda m: _two_years(m[1], m[3])),
            rule("WITHINDAYS WITHIN?", lambda m: self._window(m[0], "WITHINDAYS")),
            rule("SINCE WINDOW", lambda m: self._window(m[1])),
            rule("WITHIN NUM", lambda m: self._newer(_seconds(m[1])) if _is_within(m[0]) else None),
            rule("NUM OLD", lambda m: self._older(_seconds(m[0]))),
            rule("BOUND", lambda m: self._aged(sense(m[0], "BOUND")) if text_in(m[0]).endswith("넘게") else None),
            rule("SPAN", lambda m: between(m[0], m[0])),
            rule("WITHIN|COST|COSTING MONTHNAME!", lambda m: _keep(m[0], between(m[1], m[1]))),
            rule("WITHIN|CREATED|TIMEFIELD|COST|COSTING YEAR!", lambda m: _keep(m[0], between(m[1], m[1]))),
            rule("MONTHNAME", lambda m: between(m[0], m[0])),
            rule("FROM YEAR", lambda m: between(m[1], m[1])),
            rule("YEAR", lambda m: between(m[0], m[0]) if "년" in text_in(m[0]) else None),
        )
        self.dated = (
            rule("TIMEFIELD WITHIN? AHEAD", lambda m: self._dated(m[0], to_come(m[0], m[2]))),
            rule("AHEAD WITHIN? TIMEFIELD", lambda m: self._dated(m[2], to_come(m[2], m[0]))),
            rule(
                "BOUND CREATED|TIMEFIELD NEGPOST|LACKPOST",
                lambda m: self._dated(m[1], self._aged(sense(m[0], "BOUND"))),
            ),
            rule("BOUND NEG CREATED|TIMEFIELD", lambda m: self._dated(m[2], self._aged(sense(m[0], "BOUND")))),
            rule("PERIOD NEG CREATED|TIMEFIELD", lambda m: self._untouched(m[2], m[0])),
            rule("BOUND SERVICE", lambda m: self._age_of_service(m[1], m[0])),
            rule("SERVICE BOUND", lambda m: self._age_of_service(m[0], m[1])),
            rule("PERIOD", lambda m: self._own_verb(m[0])),
            rule("PERIOD CREATED|TIMEFIELD NEGPOST|LACKPOST", lambda m: self._untouched(m[1], m[0])),
            rule("NEG TIMEFIELD WITHIN? PERIOD", lambda m: self._untouched(m[1], m[3])),
            rule("NEG TIMEFIELD WITHIN? BOUND", lambda m: self._dated(m[1], self._aged(sense(m[3], "BOUND")))),
            rule("PERIOD CREATED|TIMEFIELD", lambda m: self._dated(m[1], next_one(m[1], m[0], self.now))),
            rule(
                "CREATED|TIMEFIELD WITHIN|SINCEDONE|AFTER? PERIOD",
                lambda m: self._dated(m[0], next_one(m[0], m[2], self.now)),
            ),
            rule("CREATED|TIMEFIELD BOUND", lambda m: self._age_of(m[0], m[1])),
            rule("BOUND CREATED|TIMEFIELD", lambda m: self._age_of(m[1], m[0])),
        )

    def _told_age(self, moment: Item | None, age: Senses) -> Senses:
        """Whose last activity is older than a week. Stopped and older than a year: two things."""
        return None if moment is None or moment.has("STATE") or moment.has("VALUE") else self._dated(moment, age)

    def _age_of(self, verb: Item | None, bound: Item | None) -> Senses:
        """생성 90일 이상; age over 90 days."""
        aged = self._aged(bound.senses["BOUND"]) if bound else None
        if not aged:
            return None
        found: Period = aged["PERIOD"]
        return self._dated(verb, {"PERIOD": replace(found, rolling=found.start is not None and found.end is None)})

    def _age_of_service(self, service: Item | None, bound: Item | None) -> Senses:
        """90일 넘은 스냅샷: days are an age, where the service has no other field that counts days."""
        if service is None or bound is None:
            return None
        bounds: Bounds = bound.senses["BOUND"]
        if any(number.unit not in ("day", "week", "month", "quarter", "year") for _, number in bounds):
            return None
        kinds = [self._catalog.kinds[name] for name in service.senses["SERVICE"].types]
        if any(field.unit == "days" for kind in kinds for field in kind.fields):
            return None
        aged = _created(self._aged(bounds), [bound])
        return {**aged, "SERVICE": service.senses["SERVICE"]} if aged else None

    def _dated(self, verb: Item | None, period: Senses) -> Senses:
        if verb is None or period is None:
            return None
        drafted = dated(verb, ahead(verb, period["PERIOD"], self.now), verb.text)
        return {"COND": drafted} if drafted else None

    def _signed(self, verb: Item | None, comparison: Item | None, day: Item | None) -> Senses:
        """Created < 2026-05-22: before the day; > is after it."""
        op, position = sense(comparison, "CMP") or ("", "")
        if position != "sym" or span_of(day) is None:
            return None
        bounds = {
            "lt": period(end=start_of(day)), "le": period(end=end_of(day)), "gt": period(start=end_of(day)),
            "ge": period(start=start_of(day)), "eq": between(day, day),
        }  # fmt: skip
        return self._dated(verb, bounds.get(op))

    def _untouched(self, verb: Item | None, period: Item | None) -> Senses:
        """1년 넘게 수정 안 한: untouched for so long is last touched before then, and no negation of that."""
        found: Period | None = sense(period, "PERIOD")
        return self._dated(verb, period.senses) if period and found and found.start is None else None

    def _own_verb(self, item: Item | None) -> Senses:
        """Created in 2025, where the verb is one piece with its time."""
        if item is None or not (item.has("CREATED") or item.has("TIMEFIELD")) or item.has("COST"):
            return None
        return self._dated(item, item.senses)

    def _ago(self, days: float) -> datetime:
        return midnight((self.now - timedelta(days=days)).astimezone(UTC).date())

    def _that_day(self, days: float) -> Senses:
        if days > NEAR_DAYS:
            return period(end=self.now - timedelta(days=days))
        start = self._ago(days)
        return period(start=start, end=start + timedelta(days=1))

    def _korean_ago(self, item: Item | None) -> Senses:
        if item is None:
            return None
        days, text = item.senses["KOAGO"]
        moment = self.now - timedelta(days=days)
        if "이후" in text or "부터" in text:
            return period(start=self._ago(days))
        return period(end=moment) if "이전" in text or "보다" in text else self._that_day(days)

    def _bounded(self, comparison: Item | None, days: float) -> Senses:
        op = comparison.senses["CMP"][0] if comparison else ""
        return (
            self._older(days * 86400)
            if op in ("gt", "ge")
            else self._newer(days * 86400)
            if op in ("lt", "le")
            else None
        )

    def _aged(self, bounds: Bounds) -> Senses:
        """An age in bounds: at least so long is created at or before."""
        if any(number.unit_class != "time" for _, number in bounds):
            return None
        start = end = None
        for op, number in bounds:
            moment = self.now - timedelta(seconds=number.value)
            if op in ("gt", "ge", "eq"):
                end = moment
            elif op in ("lt", "le"):
                start = moment
        return period(start=start, end=end)

    def _older(self, seconds: float | None) -> Senses:
        return None if seconds is None else period(end=self.now - timedelta(seconds=seconds))

    def _newer(self, seconds: float | None) -> Senses:
        return None if seconds is None else period(start=self.now - timedelta(seconds=seconds), rolling=True)

    def _window(self, item: Item | None, category: str = "WINDOW") -> Senses:
        if item is None:
            return None
        window: Window = item.senses[category]
        return period(start=self.now - timedelta(days=window.days, hours=window.hours), rolling=True)


def dated(verb: Item, period: Period, words: str) -> Draft | None:
    """The field that the verb is about, within the period."""
    refs: tuple[Ref, ...] = verb.senses.get("TIMEFIELD", ())
    pairs: list[tuple[str, Filter]] = [(ref.service_type, period.terms(ref.path)) for ref in refs]
    if verb.has("CREATED"):
        own = {ref.service_type for ref in refs}
        if not own:
            pairs.append((ANY_SERVICE, period.terms("created_at")))
    return draft(refs[0].path if refs else "created_at", pairs, words)


def _created(period: Senses, found: Found) -> Senses:
    """Older than 90 days is an age, whatever else the question says of the thing."""
    if period is None:
        return None
    words = " ".join(item.text for item in found if item is not None)
    return {"COND": draft("created_at", [(ANY_SERVICE, period["PERIOD"].terms("created_at"))], words)}


def _two_years(first: Item | None, second: Item | None) -> Senses:
    """2025 vs 2026: each beside the other."""
    ordered = sorted((item for item in (first, second) if item is not None), key=lambda item: start_of(item) or _NEVER)
    spanned = between(ordered[0], ordered[1])
    return (
        {**spanned, "COMPARE": None} if spanned and "PERIOD" in spanned and span_of(first) != span_of(second) else None
    )


_NEVER = datetime.max.replace(tzinfo=UTC)


def _keep(item: Item | None, period: Senses) -> Senses:
    """The period, and what the word before it also says (a cost, a creation)."""
    if item is None or period is None:
        return None
    kept = {
        name: payload for name, payload in item.senses.items() if name in ("COST", "COSTING", "CREATED", "TIMEFIELD")
    }
    return {**period, **kept}


def _days(item: Item | None) -> float:
    return float(item.senses["AGODAYS"]) if item is not None else 0.0


def _seconds(item: Item | None) -> float | None:
    if item is None:
        return None
    number: Number = item.senses["NUM"]
    return number.value if number.unit_class == "time" else None


def _is_within(item: Item | None) -> bool:
    """In 30 days, over 30 days; not "on", "of" or "at"."""
    return text_in(item).split(" ")[0] in ("within", "in", "over", "during", "throughout")


def periods(found: Found) -> list[Period]:
    return [item.senses["PERIOD"] for item in found if item is not None and item.has("PERIOD")]


TimeRule = Rule
