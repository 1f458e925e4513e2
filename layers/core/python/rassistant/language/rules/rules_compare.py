"""Rules that turn comparisons, counts of nothing and switches into conditions."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from rassistant.language.fields import FieldCatalog
from rassistant.language.metric_path import percentile, with_statistic, with_window
from rassistant.language.plan import Condition, Filter
from rassistant.language.rules.bounds import of_other_unit, suffix_bound
from rassistant.language.rules.drafts import Bounds, Draft, compared, draft
from rassistant.language.rules.grammar import Rule, rule, sense, text_of
from rassistant.language.rules.rules_alternatives import AlternativeRules
from rassistant.language.rules.rules_counts import CountRules, cond, refs_of
from rassistant.language.rules.switches import switch_rules
from rassistant.language.vocabulary.senses import ANY_SERVICE, Item, Number, Ref, Window
from rassistant.language.wording.text import is_korean

Senses = Mapping[str, Any] | None
_COST = (Ref(ANY_SERVICE, "monthly_cost_usd"),)
_SUBJECT = "METRIC|NUMFIELD|COST|COSTING|SIZEWORD"
_FIELDS = "NUMFIELD|METRIC"


_ORDERED_OR_SAME = ("lt", "le", "gt", "ge", "eq", "ne")


class CompareRules:
    """``sizes``: each kind's own size, for a quantity of bytes without a name. ``failures``: what counts errors.
    ``contents``: what is nothing in an empty thing. ``paces``: what is long in a slow one. ``stored``: what is big in
    a bigger one, where that is said: the code of a function rather than its memory."""

    def __init__(
        self,
        catalog: FieldCatalog,
        sizes: Sequence[Ref],
        *,
        failures: Sequence[Ref],
        contents: Sequence[Ref],
        paces: Sequence[Ref],
        stored: Sequence[Ref],
    ) -> None:
        self._catalog = catalog
        self._sizes = tuple(sizes)
        self._counts = CountRules(catalog, failures=failures, contents=contents)
        self._paces = tuple(paces)
        self._stored = tuple(stored)
        self.rules = self._rules()
        self.statistics = (
            rule("PERCENTILE|PEAK METRIC", lambda m: self._by_statistic(m[0], m[1])),
            rule("METRIC PERCENTILE|PEAK", lambda m: self._by_statistic(m[1], m[0])),
        )
        self.late = (rule("SERVICE METRIC", lambda m: self._counts.happened(m[1], m[0])),)

    def _rules(self) -> tuple[Rule, ...]:
        return (
            rule(f"HAVE? AGG? {_SUBJECT} BOUND", lambda m: self._compare(m[2], sense(m[3], "BOUND"), text_of(m), m[1])),
            rule(
                f"BOUND AGG? {_SUBJECT}",
                lambda m: (
                    None if _is_bigger(m[0], m[2]) else self._compare(m[2], sense(m[0], "BOUND"), text_of(m), m[1])
                ),
            ),
            rule(f"{_SUBJECT} AGG BOUND", lambda m: self._compare(m[0], sense(m[2], "BOUND"), text_of(m), m[1])),
            rule("HAVE? NUMFIELD ONOFF", lambda m: self._counts.kept(m[1], m[2], text_of(m))),
            rule("METRIC WITHIN? WINDOW BOUND", lambda m: self._over(m[0], m[2], sense(m[3], "BOUND"), text_of(m))),
            rule("HAVE? STATISTIC METRIC BOUND", lambda m: self._extreme(m[2], m[1], sense(m[3], "BOUND"), text_of(m))),
            rule("METRIC STATISTIC BOUND", lambda m: self._extreme(m[0], m[1], sense(m[2], "BOUND"), text_of(m))),
            rule("BOUND STATISTIC METRIC", lambda m: self._extreme(m[2], m[1], sense(m[0], "BOUND"), text_of(m))),
            rule("METRIC BOUND STATISTIC", lambda m: self._extreme(m[0], m[2], sense(m[1], "BOUND"), text_of(m))),
            rule("BOUND METRIC STATISTIC", lambda m: self._extreme(m[1], m[2], sense(m[0], "BOUND"), text_of(m))),
            rule("METRIC AND! BOUND!", lambda m: self._compare(m[0], sense(m[2], "BOUND"), text_of(m), None)),
            rule("HAVE? STATISTIC BOUND METRIC", lambda m: self._extreme(m[3], m[1], sense(m[2], "BOUND"), text_of(m))),
            rule("STATISTIC BOUND", lambda m: self._averaging(m[0], sense(m[1], "BOUND"), text_of(m))),
            *AlternativeRules(self._within, self._bounded).rules,
            rule("PACE NUM", lambda m: self._paced(m[0], m[1], text_of(m))),
            rule("NUM PACE", lambda m: self._paced(m[1], m[0], text_of(m))),
            rule(f"CMP {_FIELDS} THAN {_FIELDS}", lambda m: self._beside(m[1], sense(m[0], "CMP"), m[3], text_of(m))),
            rule(f"{_FIELDS} CMP {_FIELDS}", lambda m: self._beside(m[0], sense(m[1], "CMP"), m[2], text_of(m))),
            rule(f"{_FIELDS} {_FIELDS} CMP", lambda m: self._behind(m[0], m[1], sense(m[2], "CMP"), text_of(m))),
            rule(f"{_FIELDS} THAN {_FIELDS} ADJ", lambda m: self._behind(m[2], m[0], _comparison(m[3]), text_of(m))),
            rule("LACK METRIC|NUMFIELD", lambda m: self._counts.zero(m[1], text_of(m))),
            rule("METRIC|NUMFIELD LACKPOST", lambda m: self._counts.zero(m[0], text_of(m))),
            rule(
                "NEG METRIC",
                lambda m: self._counts.zero(m[1], text_of(m)) if text_of(m).lower().endswith("ed") else None,
            ),
            rule("METRIC SERVICE!", lambda m: self._counts.happened(m[0], m[1])),
            rule("METRIC LACKPOST", lambda m: self._counts.zero(m[0], text_of(m))),
            rule("HAVE? UNHEALTHY HAVEPOST?", lambda m: _unhealthy(text_of(m))),
            rule("FAILING", lambda m: self._counts.failing(text_of(m))),
            rule("EMPTY SERVICE!", lambda m: self._counts.empty(m[1])),
            rule("SERVICE AND|THEN? EMPTY", lambda m: self._counts.empty(m[0])),
            rule("NEG HAVE METRIC", lambda m: self._counts.zero(m[2], text_of(m))),
            rule("NUM METRIC|NUMFIELD CMP", lambda m: self._trailing(m[0], m[1], m[2], text_of(m))),
            *switch_rules(),
            rule(
                "HAVE? METRIC|NUMFIELD CMP? NUM", lambda m: self._equal(m[1], m[3], text_of(m), said=m[2] is not None)
            ),
            rule("NUM METRIC|NUMFIELD", lambda m: self._equal(m[1], m[0], text_of(m), said=False)),
            rule("NUM METRIC", lambda m: _undecided(m[0], m[1])),
            rule("METRIC NUM", lambda m: _undecided(m[1], m[0])),
            rule("HAVE NUM! METRIC|NUMFIELD!", lambda m: self._equal(m[2], m[1], text_of(m), said=False)),
            rule("HAVE METRIC|NUMFIELD", lambda m: self._counts.some(m[1], text_of(m), m)),
            rule("NUMFIELD USING", lambda m: self._counts.some(m[0], text_of(m), m)),
            rule("NUMFIELD HAVEPOST", lambda m: self._counts.some(m[0], text_of(m), m)),
            rule("NUMFIELD ONOFF", lambda m: self._counts.kept(m[0], m[1], text_of(m))),
            rule("METRIC HAVEPOST!", lambda m: self._counts.some(m[0], text_of(m), m)),
            rule("METRIC PART! HAVEPOST!", lambda m: self._counts.some(m[0], text_of(m), m)),
            rule("METRIC|NUMFIELD PART? BOUND!", lambda m: of_other_unit(m[0], m[2])),
            rule("BOUND", lambda m: self._bare(sense(m[0], "BOUND"), text_of(m))),
            rule("NUM", lambda m: self._bare_number(sense(m[0], "NUM"), text_of(m))),
        )

    def _over(self, subject: Item | None, window: Item | None, bounds: Bounds, words: str) -> Senses:
        """CPU over the last 14 days under 5 %."""
        length: Window | None = sense(window, "WINDOW")
        if subject is None or length is None or not (length.days or length.hours):
            return None
        refs = tuple(
            replace(ref, path=with_window(ref.path, length.days, length.hours)) for ref in refs_of(subject, "METRIC")
        )
        return cond(compared(refs, bounds, self._catalog, words))

    def _by_statistic(self, statistic: Item | None, subject: Item | None) -> Senses:
        """p99 latency: the metric by that statistic, whatever is asked of it."""
        if subject is None or statistic is None:
            return None
        name = "Maximum" if statistic.has("PEAK") else percentile(str(statistic.senses["PERCENTILE"]))
        refs = refs_of(subject, "METRIC")
        return {"METRIC": tuple(replace(ref, path=with_statistic(ref.path, name)) for ref in refs)}

    def _averaging(self, statistic: Item | None, bounds: Bounds, words: str) -> Senses:
        """Functions averaging over 2 seconds: how long they take."""
        if sense(statistic, "STATISTIC") != "Average" or {number.unit_class for _, number in bounds} != {"time"}:
            return None
        return cond(compared(self._paces, bounds, self._catalog, words))

    def _bounded(self, subject: Item | None, bounds: Bounds, words: str) -> Senses:
        return self._bare(bounds, words) if subject is None else self._compare(subject, bounds, words, None)

    def _within(self, subject: Item, bounds: Bounds, words: str) -> Draft | None:
        return compared(refs_of(subject, "NUMFIELD"), bounds, self._catalog, words)

    def _extreme(self, subject: Item | None, statistic: Item | None, bounds: Bounds, words: str) -> Senses:
        """Peak CPU under 20 %. The average of a level is what is compared anyway; that of a count is of no time."""
        name = sense(statistic, "STATISTIC")
        if subject is None or not subject.has("METRIC") or name is None:
            return None
        if name == "Average":
            levels = not any(self._counts.is_count(ref) for ref in refs_of(subject, "METRIC"))
            return self._compare(subject, bounds, words, None) if levels else None
        refs = tuple(replace(ref, path=with_statistic(ref.path, name)) for ref in refs_of(subject, "METRIC"))
        return cond(compared(refs, bounds, self._catalog, words))

    def _beside(self, one: Item | None, comparison: Any, other: Item | None, words: str) -> Senses:
        """Fewer running than desired tasks, 최소 크기가 최대 크기와 같은: one field of a row against another."""
        if one is None or other is None or comparison is None or comparison[0] not in _ORDERED_OR_SAME:
            return None
        pairs: dict[str, Filter] = {}
        for ref in refs_of(one, "NUMFIELD", "METRIC"):
            for beside in refs_of(other, "NUMFIELD", "METRIC"):
                if beside.service_type == ref.service_type and beside.path != ref.path and self._same_unit(ref, beside):
                    pairs.setdefault(ref.service_type, Condition(ref.path, comparison[0], None, beside.path))
        return cond(draft(words, pairs.items(), words))

    def _behind(self, one: Item | None, other: Item | None, comparison: Any, words: str) -> Senses:
        """실행 중인 태스크가 원하는 태스크보다 적은: the comparison stands behind both."""
        return self._beside(one, comparison, other, words) if comparison and comparison[1] == "suf" else None

    def _same_unit(self, one: Ref, other: Ref) -> bool:
        units = [info.unit for ref in (one, other) if (info := self._catalog.info(ref.path, (ref.service_type,)))]
        return len(units) == 2 and units[0] == units[1]

    def _paced(self, comparison: Item | None, number: Item | None, words: str) -> Senses:
        """Slower than 2 seconds."""
        value: Number | None = sense(number, "NUM")
        op = sense(comparison, "PACE")
        if value is None or value.unit_class != "time" or op is None:
            return None
        return cond(compared(self._paces, ((op, value),), self._catalog, words))

    def _compare(self, subject: Item | None, bounds: Bounds, words: str, aggregated: Item | None) -> Senses:
        if subject is None or (aggregated is not None and aggregated.senses["AGG"] not in ("average", "sum")):
            return None
        money = any(number.unit_class == "money" for _, number in bounds)
        if any(number.currency not in ("", "USD") for _, number in bounds):
            return {"CURRENCY": words}
        if money or subject.has("COST") or subject.has("COSTING"):
            return self._dollars(subject, bounds, words)
        if subject.has("SIZEWORD") and not subject.has("NUMFIELD"):
            return self._bare(bounds, words)
        return cond(compared(refs_of(subject, "NUMFIELD", "METRIC"), bounds, self._catalog, words))

    def _dollars(self, subject: Item, bounds: Bounds, words: str) -> Senses:
        """More than $50: the cost, or a figure in dollars that is named; no metric has a price."""
        units = {number.unit_class for _, number in bounds}
        if "money" in units and (priced := [ref for ref in refs_of(subject, "NUMFIELD") if self._is_priced(ref)]):
            return cond(compared(priced, bounds, self._catalog, words))
        no_price = "money" in units and subject.has("METRIC") and not subject.has("COST")  # CPU over 100 dollars
        if no_price or units == {"bytes"}:  # costing more than 5 GB
            return {"UNSUPPORTED": None}
        return cond(compared(_COST, bounds, self._catalog, words))

    def _is_priced(self, ref: Ref) -> bool:
        """A figure in dollars that is not the cost: what can be saved."""
        info = self._catalog.info(ref.path, (ref.service_type,))
        return info is not None and info.unit == "USD"

    def _bare(self, bounds: Bounds, words: str) -> Senses:
        """A quantity without a name: money is the monthly cost, bytes are the size, or the memory where that is it."""
        if any(number.currency not in ("", "USD") for _, number in bounds):
            return {"CURRENCY": words}
        classes = {number.unit_class for _, number in bounds}
        if classes == {"money"}:
            return cond(compared(_COST, bounds, self._catalog, words))
        if classes == {"bytes"}:
            refs = self._stored if _BIGGER.search(words.lower()) and _may_be_code(bounds) else self._sizes
            return cond(compared(refs, bounds, self._catalog, words))
        return None

    def _bare_number(self, number: Number, words: str) -> Senses:
        return self._bare((("eq", number),), words) if number.unit_class == "bytes" else None

    def _equal(self, subject: Item | None, number: Item | None, words: str, *, said: bool) -> Senses:
        if subject is None or number is None:
            return None
        value: Number = number.senses["NUM"]
        if not said and value.unit_class == "" and value.value != 0 and subject.has("METRIC"):
            return None
        if value.unit_class == "count" and value.unit == "" and subject.has("METRIC") and value.value != 0 and not said:
            return None
        if value.value == 0 and subject.has("METRIC"):
            return self._counts.zero(subject, words)
        if (
            subject.has("METRIC")
            and not said
            and not any(self._counts.is_count(ref) for ref in refs_of(subject, "METRIC"))
        ):
            return None  # CPU 20 %: over or under?
        return cond(compared(refs_of(subject, "NUMFIELD", "METRIC"), (("eq", value),), self._catalog, words))

    def _trailing(self, number: Item | None, subject: Item | None, comparison: Item | None, words: str) -> Senses:
        """1024 MB memory or more."""
        bound = suffix_bound(comparison, number)
        return self._compare(subject, (bound,), words, None) if bound else None


def _undecided(number: Item | None, subject: Item | None) -> Senses:
    """5 GB of free space: at least or at most? No size of that either."""
    value: Number | None = sense(number, "NUM")
    if value is None or subject is None or value.unit_class != "bytes" or subject.has("NUMFIELD"):
        return None
    return {"UNSUPPORTED": None}


_LARGEST_CODE = 250 * 2**20
"""Bytes: what AWS takes for a function and its layers, unpacked. Above it the memory is meant."""


def _may_be_code(bounds: Bounds) -> bool:
    return all(number.value <= _LARGEST_CODE for _, number in bounds)


def _is_bigger(bound: Item | None, subject: Item | None) -> bool:
    """Bigger than 500 GB, costing …: what follows is another condition."""
    if bound is None or subject is None or not (subject.has("COST") or subject.has("COSTING")):
        return False
    return _BIGGER.search(bound.text.lower()) is not None and not is_korean(bound.text)


_BIGGER = re.compile(r"\b(?:bigger|larger|smaller)\b|보다 ?(?:큰|작은)")


def _unhealthy(words: str) -> Senses:
    """Fewer healthy targets than targets."""
    term = Condition("details.healthy_targets", "lt", None, "details.targets")
    return cond(draft("unhealthy", [("ELB", term)], words))


def _comparison(adjective: Item | None) -> tuple[str, str] | None:
    """적은, 많은 behind two fields."""
    meaning = sense(adjective, "ADJ")
    return None if meaning is None or meaning[0] not in ("value", "size") else ("gt" if meaning[1] else "lt", "suf")
