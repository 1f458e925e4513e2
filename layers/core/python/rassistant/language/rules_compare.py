"""Rules that turn comparisons, counts of nothing and switches into conditions."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from rassistant.language.bounds import suffix_bound
from rassistant.language.drafts import Bounds, Draft, compared, draft
from rassistant.language.fields import FieldCatalog
from rassistant.language.grammar import Found, Rule, rule, sense, text_of
from rassistant.language.plan import Condition, Filter, Or
from rassistant.language.senses import ANY_SERVICE, Item, Number, Ref

Senses = Mapping[str, Any] | None
_COST = (Ref(ANY_SERVICE, "monthly_cost_usd"),)
_SUBJECT = "METRIC|NUMFIELD|COST|COSTING|SIZEWORD"


def refs_of(item: Item, *categories: str) -> tuple[Ref, ...]:
    return tuple(ref for category in categories for ref in item.senses.get(category, ()) if isinstance(ref, Ref))


def cond(drafted: Draft | None) -> Senses:
    return None if drafted is None else {"COND": drafted}


class CompareRules:
    """``sizes``: each kind's own size, for a quantity of bytes without a name."""

    def __init__(self, catalog: FieldCatalog, sizes: Sequence[Ref]) -> None:
        self._catalog = catalog
        self._sizes = tuple(sizes)
        self.rules = self._rules()

    def _rules(self) -> tuple[Rule, ...]:
        return (
            rule(f"HAVE? AGG? {_SUBJECT} BOUND", lambda m: self._compare(m[2], sense(m[3], "BOUND"), text_of(m), m[1])),
            rule(f"BOUND AGG? {_SUBJECT}", lambda m: self._compare(m[2], sense(m[0], "BOUND"), text_of(m), m[1])),
            rule(f"{_SUBJECT} AGG BOUND", lambda m: self._compare(m[0], sense(m[2], "BOUND"), text_of(m), m[1])),
            rule("LACK METRIC|NUMFIELD", lambda m: self._zero(m[1], text_of(m))),
            rule("METRIC|NUMFIELD LACKPOST", lambda m: self._zero(m[0], text_of(m))),
            rule("NEG METRIC", lambda m: self._zero(m[1], text_of(m)) if text_of(m).lower().endswith("ed") else None),
            rule("METRIC SERVICE!", lambda m: self._happened(m[0], m[1])),
            rule("NEG HAVE METRIC", lambda m: self._zero(m[2], text_of(m))),
            rule("NUM METRIC|NUMFIELD CMP", lambda m: self._trailing(m[0], m[1], m[2], text_of(m))),
            rule("BOOLFIELD CMP YESNO", lambda m: switched(m[0], value=sense(m[2], "YESNO"), words=text_of(m))),
            rule("BOOLFIELD ONOFF NEGPOST", lambda m: switched(m[0], value=not _on(m[1]), words=text_of(m))),
            rule("BOOLFIELD HAVE? NEG ONOFF", lambda m: switched(m[0], value=not _on(m[3]), words=text_of(m))),
            rule("LACK|NEG BOOLFIELD ONOFF?", lambda m: switched(m[1], value=False, words=text_of(m))),
            rule("NEG HAVE BOOLFIELD ONOFF?", lambda m: switched(m[2], value=False, words=text_of(m))),
            rule("HAVE? BOOLFIELD ONOFF", lambda m: switched(m[1], value=_on(m[2]), words=text_of(m))),
            rule("ONOFF BOOLFIELD", lambda m: switched(m[1], value=_on(m[0]), words=text_of(m))),
            rule("BOOLFIELD NEGPOST|LACKPOST", lambda m: switched(m[0], value=False, words=text_of(m))),
            rule("NEG USING BOOLFIELD", lambda m: switched(m[2], value=False, words=text_of(m))),
            rule("USING BOOLFIELD", lambda m: switched(m[1], value=True, words=text_of(m))),
            rule("BOOLFIELD USING", lambda m: switched(m[0], value=True, words=text_of(m))),
            rule("HAVE BOOLFIELD", lambda m: switched(m[1], value=True, words=text_of(m))),
            rule("BOOLFIELD HAVEPOST", lambda m: switched(m[0], value=True, words=text_of(m))),
            rule(
                "HAVE? METRIC|NUMFIELD CMP? NUM", lambda m: self._equal(m[1], m[3], text_of(m), said=m[2] is not None)
            ),
            rule("NUM METRIC|NUMFIELD", lambda m: self._equal(m[1], m[0], text_of(m), said=False)),
            rule("HAVE METRIC|NUMFIELD", lambda m: self._some(m[1], text_of(m), m)),
            rule("NUMFIELD HAVEPOST", lambda m: self._some(m[0], text_of(m), m)),
            rule("NUMFIELD ONOFF", lambda m: self._kept(m[0], m[1], text_of(m))),
            rule("METRIC HAVEPOST!", lambda m: self._some(m[0], text_of(m), m)),
            rule("METRIC PART! HAVEPOST!", lambda m: self._some(m[0], text_of(m), m)),
            rule("BOUND", lambda m: self._bare(sense(m[0], "BOUND"), text_of(m))),
            rule("NUM", lambda m: self._bare_number(sense(m[0], "NUM"), text_of(m))),
        )

    def _compare(self, subject: Item | None, bounds: Bounds, words: str, aggregated: Item | None) -> Senses:
        if subject is None or (aggregated is not None and aggregated.senses["AGG"] not in ("average", "sum")):
            return None
        money = any(number.unit_class == "money" for _, number in bounds)
        if any(number.currency not in ("", "USD") for _, number in bounds):
            return {"CURRENCY": words}
        if money or subject.has("COST") or subject.has("COSTING"):
            return cond(compared(_COST, bounds, self._catalog, words))
        if subject.has("SIZEWORD") and not subject.has("NUMFIELD"):
            return self._bare(bounds, words)
        return cond(compared(refs_of(subject, "NUMFIELD", "METRIC"), bounds, self._catalog, words))

    def _bare(self, bounds: Bounds, words: str) -> Senses:
        """A quantity without a name: money is the monthly cost, bytes are the size, or the memory where that is it."""
        if any(number.currency not in ("", "USD") for _, number in bounds):
            return {"CURRENCY": words}
        classes = {number.unit_class for _, number in bounds}
        if classes == {"money"}:
            return cond(compared(_COST, bounds, self._catalog, words))
        if classes == {"bytes"}:
            return cond(compared(self._sizes, bounds, self._catalog, words))
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
            return self._zero(subject, words)
        if subject.has("METRIC") and not said and not any(self._is_count(ref) for ref in refs_of(subject, "METRIC")):
            return None  # CPU 20 %: over or under?
        return cond(compared(refs_of(subject, "NUMFIELD", "METRIC"), (("eq", value),), self._catalog, words))

    def _trailing(self, number: Item | None, subject: Item | None, comparison: Item | None, words: str) -> Senses:
        """1024 MB memory or more."""
        bound = suffix_bound(comparison, number)
        return self._compare(subject, (bound,), words, None) if bound else None

    def _zero(self, subject: Item | None, words: str) -> Senses:
        """No invocations: CloudWatch has no point where nothing happened, so a count that is missing is none at all."""
        if subject is None:
            return None
        pairs: list[tuple[str, Filter]] = []
        for ref in refs_of(subject, "METRIC", "NUMFIELD"):
            none = Condition(ref.path, "eq", 0)
            sparse = ref.path.startswith("metrics.") and self._is_count(ref)
            pairs.append((ref.service_type, Or((none, Condition(ref.path, "missing"))) if sparse else none))
        refs = refs_of(subject, "METRIC", "NUMFIELD")
        return cond(draft(refs[0].path, pairs, words, metric=subject.has("METRIC"))) if refs else None

    def _some(self, subject: Item | None, words: str, found: Found) -> Senses:
        """With errors: at least one. Only of counts; a level is always there."""
        counts = (
            [ref for ref in refs_of(subject, "METRIC", "NUMFIELD") if self._is_count(ref) or self._is_days(ref)]
            if subject
            else []
        )
        if not counts or re.search(r"\b(?:their|its|and)\b", text_of(found)):
            return None
        pairs = [(ref.service_type, Condition(ref.path, "gt", 0)) for ref in counts]
        return cond(draft(counts[0].path, pairs, words, metric=counts[0].path.startswith("metrics.")))

    def _kept(self, subject: Item | None, switch: Item | None, words: str) -> Senses:
        """Backups on: kept for at least a day. Only of days."""
        if subject is None or any(not self._is_days(ref) for ref in refs_of(subject, "NUMFIELD")):
            return None
        return self._some(subject, words, [subject]) if _on(switch) else self._zero(subject, words)

    def _is_days(self, ref: Ref) -> bool:
        info = self._catalog.info(ref.path, (ref.service_type,))
        return info is not None and info.unit == "days"

    def _happened(self, subject: Item | None, service: Item | None) -> Senses:
        """Throttled functions: at least once."""
        if subject is None or service is None or not subject.text.lower().endswith("ed"):
            return None
        some = self._some(subject, subject.text, [subject])
        return {**some, "SERVICE": service.senses["SERVICE"]} if some else None

    def _is_count(self, ref: Ref) -> bool:
        kind = self._catalog.kinds.get(ref.service_type)
        prefix, _, name = ref.path.partition(".")
        if kind is None or prefix == "details":
            field = kind.field(name) if kind else None
            return field is not None and field.type == "number" and not field.unit
        metric = kind.metric(name)
        return metric is not None and metric.nature == "count"


def switched(subject: Item | None, *, value: bool, words: str) -> Senses:
    refs = refs_of(subject, "BOOLFIELD") if subject else ()
    if not refs:
        return None
    return cond(draft(refs[0].path, ((ref.service_type, Condition(ref.path, "eq", value)) for ref in refs), words))


def _on(item: Item | None) -> bool:
    return bool(item is not None and item.senses.get("ONOFF"))
