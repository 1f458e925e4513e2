"""Several numbers of one field: 2 or 4 vCPUs, 30, 60 or 90 days of retention, a timeout of 3 or 5 seconds."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from rassistant.language.plan import Condition
from rassistant.language.rules.bounds import EITHER
from rassistant.language.rules.drafts import Bounds, Draft, either
from rassistant.language.rules.grammar import Found, Rule, rule, text_of
from rassistant.language.vocabulary.senses import Item, Number

Senses = Mapping[str, Any] | None
Compared = Callable[[Item, Bounds, str], Draft | None]
Bounded = Callable[[Item | None, Bounds, str], Senses]
_JOINT = "OR|PARTOR"
_SUBJECT = "METRIC|NUMFIELD|COST|COSTING|SIZEWORD"


class AlternativeRules:
    """``compared`` makes the condition that a field is within bounds; ``bounded`` that what is named is, or what the
    unit stands for where nothing is."""

    def __init__(self, compared: Compared, bounded: Bounded) -> None:
        self._compared = compared
        self._bounded = bounded
        self.rules: tuple[Rule, ...] = (
            rule(f"{_SUBJECT} {EITHER}", lambda m: self._either_of(m[0], m[1], text_of(m))),
            rule(EITHER, lambda m: self._either_of(None, m[0], text_of(m))),
            rule(f"HAVE? NUM AND? NUM {_JOINT} NUM NUMFIELD", lambda m: self._any_of(m[6], (m[1], m[3], m[5]), m)),
            rule(f"HAVE? NUM {_JOINT} NUM NUMFIELD", lambda m: self._any_of(m[4], (m[1], m[3]), m)),
            rule(f"HAVE? NUMFIELD CMP? NUM AND? NUM {_JOINT} NUM", lambda m: self._any_of(m[1], (m[3], m[5], m[7]), m)),
            rule(f"HAVE? NUMFIELD CMP? NUM {_JOINT} NUM", lambda m: self._any_of(m[1], (m[3], m[5]), m)),
        )

    def _either_of(self, subject: Item | None, bounds: Item | None, words: str) -> Senses:
        """CPU 60% 이상 또는 5% 이하."""
        said = bounds.senses[EITHER] if bounds is not None else ()
        found = [senses["COND"] for one in said if (senses := self._bounded(subject, one, words)) and "COND" in senses]
        joined = either(found, words) if found and len(found) == len(said) else None
        return None if joined is None else {"COND": joined}

    def _any_of(self, subject: Item | None, numbers: Sequence[Item | None], found: Found) -> Senses:
        said = [item.senses["NUM"] for item in numbers if item is not None]
        comparison = next((item.senses["CMP"] for item in found if item is not None and item.has("CMP")), ("eq", ""))
        if subject is None or len(said) < len(numbers) or comparison[0] != "eq":
            return None
        drafts = [self._compared(subject, (("eq", number),), text_of(found)) for number in _of_one_unit(said)]
        equal = [_listable(one) for one in drafts if one is not None]
        joined = either(equal, text_of(found)) if len(equal) == len(said) else None
        return None if joined is None else {"COND": joined}


def _listable(one: Draft) -> Draft:
    """Equalities alone can be joined into one list of values."""
    are_equal = all(isinstance(term, Condition) and term.op == "eq" for term in one.options.values())
    return Draft(one.key, one.options, one.words, are_equal, one.metric)


def _of_one_unit(numbers: Sequence[Number]) -> list[Number]:
    """In "30 or 90 days" each number has the unit of the last."""
    last = numbers[-1]
    if last.unit_class in ("", "count") or not last.amount:
        return list(numbers)
    factor = last.value / last.amount
    return [
        Number(one.value * factor, last.unit_class, one.raw, last.unit, one.amount, one.currency)
        if one.unit_class == ""
        else one
        for one in numbers
    ]
