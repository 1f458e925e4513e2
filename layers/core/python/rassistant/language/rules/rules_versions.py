"""Rules for versions: Python 3.9, PostgreSQL 13 or lower, EKS below 1.28, older than node 18."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from rassistant.language.fields import FieldCatalog
from rassistant.language.plan import And, Condition, Filter, Operator, Or
from rassistant.language.rules.drafts import draft, either, valued
from rassistant.language.rules.grammar import Rule, rule, sense, text_of
from rassistant.language.rules.rules_counts import cond, refs_of
from rassistant.language.vocabulary.senses import Item, Number, Ref

Senses = Mapping[str, Any] | None
_ANY = "VERSION|NUM"
_JOINT = "OR|PARTOR"
_HEAD = re.compile(r"[a-z]+(?=\d)")


class VersionRules:
    """``rules`` stand before those of plain values; ``of_services`` behind them."""

    def __init__(self, catalog: FieldCatalog) -> None:
        self._catalog = catalog
        self.rules = self._rules()
        self.of_services = (
            rule(
                "SERVICE USING|FIELD? VERSION OR|AND|PARTOR? VERSION OR|AND|PARTOR VERSION",
                lambda m: self._version_of(m[0], m[2], m[4], m[6]),
            ),
            rule("SERVICE USING|FIELD? VERSION OR|AND|PARTOR VERSION", lambda m: self._version_of(m[0], m[2], m[4])),
            rule("VERSION OR|PARTOR VERSION USING? SERVICE!", lambda m: self._version_of(m[4], m[0], m[2])),
            rule("SERVICE VERSION", lambda m: self._version_of(m[0], m[1])),
            rule("BOUND FIELD? USING? SERVICE", lambda m: self._below(m[0], m[3])),
        )

    def _rules(self) -> tuple[Rule, ...]:
        thing = "FAMILY|VALUE"
        return (
            rule(f"OLDER|NEWER FIELD? {thing} FIELD? VERSION|NUM", lambda m: self._aged(m[0], m[2], m[4], text_of(m))),
            rule(f"OLDER|NEWER {thing}", lambda m: self._aged(m[0], m[1], None, text_of(m))),
            rule(f"CMP FIELD? {thing} FIELD? VERSION|NUM", lambda m: self._prefixed(m[0], m[2], m[4], text_of(m))),
            rule(f"{thing} FIELD? OLDER|NEWER VERSION|NUM", lambda m: self._aged(m[2], m[0], m[3], text_of(m))),
            rule(f"{thing} FIELD? VERSION|NUM CMP", lambda m: self._suffixed(m[0], m[2], m[3], text_of(m))),
            rule(f"{thing} FIELD? BOUND", lambda m: self._bounded(m[0], sense(m[2], "BOUND"), text_of(m))),
            rule("SERVICE FIELD? BOUND", lambda m: self._of_service(m[0], sense(m[2], "BOUND"), text_of(m[1:]))),
            rule("SERVICE FIELD? OLDER|NEWER VERSION|NUM", lambda m: self._service_aged(m[0], m[2], m[3])),
            rule("FIELD BOUND", lambda m: self._of_field(m[0], sense(m[1], "BOUND"), text_of(m))),
            rule("FIELD OLDER|NEWER VERSION|NUM", lambda m: self._of_field(m[0], _than(m[1], m[2]), text_of(m))),
            rule("OLDER|NEWER FIELD VERSION|NUM", lambda m: self._of_field(m[1], _than(m[0], m[2]), text_of(m))),
            rule("CMP FIELD VERSION|NUM", lambda m: self._of_field(m[1], _before(m[0], m[2]), text_of(m))),
            rule("FIELD VERSION|NUM CMP", lambda m: self._of_field(m[0], _behind(m[1], m[2]), text_of(m))),
            rule(
                f"HAVE? FIELD CMP? {_ANY} {_JOINT} {_ANY}", lambda m: self._any_of_field(m[1], (m[3], m[5]), text_of(m))
            ),
            rule(f"{_ANY} {_JOINT} {_ANY} FIELD", lambda m: self._any_of_field(m[3], (m[0], m[2]), text_of(m))),
            rule("VALUE CMP", lambda m: self._suffixed(m[0], None, m[1], text_of(m))),
            rule("CMP VALUE", lambda m: self._prefixed(m[0], m[1], None, text_of(m))),
            rule(
                "FIELD? FAMILY VERSION OR|AND|PARTOR|PARTAND VERSION",
                lambda m: self._listed(m[1], m[2], m[4], text_of(m)),
            ),
            rule(
                "FIELD? VALUE FIELD? VERSION|NUM OR|PARTOR VERSION|NUM",
                lambda m: self._engines(m[1], (m[3], m[5]), text_of(m)),
            ),
            rule(
                "FIELD? VALUE OR|AND|PARTOR|PARTAND VERSION|NUM", lambda m: self._next_version(m[1], m[3], text_of(m))
            ),
            rule("FIELD? FAMILY VERSION|NUM", lambda m: self._versioned(m[1], m[2], text_of(m))),
            rule("FIELD? VALUE FIELD? VERSION", lambda m: self._engine(m[1], m[3], text_of(m))),
            rule(
                "FIELD? VALUE FIELD? NUM", lambda m: self._engine(m[1], m[3], text_of(m)) if _is_plain(m[3]) else None
            ),
        )

    def _aged(self, age: Item | None, thing: Item | None, version: Item | None, words: str) -> Senses:
        """Older than Python 3.10."""
        op: Operator = "lt" if age is not None and age.has("OLDER") else "gt"
        return self._ordered(thing, ((op, version_text(version) if version else None),), words)

    def _prefixed(self, comparison: Item | None, thing: Item | None, version: Item | None, words: str) -> Senses:
        """Below PostgreSQL 13."""
        op, position = sense(comparison, "CMP")
        if position != "pre" or op not in _ORDERED:
            return None
        return self._ordered(thing, ((op, version_text(version) if version else None),), words)

    def _suffixed(self, thing: Item | None, version: Item | None, comparison: Item | None, words: str) -> Senses:
        """Node 16 이하, python3.9 or older."""
        op, position = sense(comparison, "CMP")
        if position != "suf" or op not in _ORDERED:
            return None
        return self._ordered(thing, ((op, version_text(version) if version else None),), words)

    def _bounded(self, thing: Item | None, bounds: Any, words: str) -> Senses:
        return self._ordered(thing, tuple((op, _number_text(number)) for op, number in bounds), words)

    def _ordered(self, thing: Item | None, bounds: tuple[tuple[Operator, str | None], ...], words: str) -> Senses:
        """The family's own values in order, or the version that a field beside the value holds. A bound without a
        number takes that of the value itself (python3.9)."""
        if thing is None:
            return None
        pairs: list[tuple[str, Filter]] = []
        for ref in (*refs_of(thing, "FAMILY"), *refs_of(thing, "VALUE")):
            if not isinstance(ref.value, str) or ref.negated:
                continue
            terms = self._terms(ref, ref.value, bounds)
            if terms:
                pairs.append((ref.service_type, terms[0] if len(terms) == 1 else And(terms)))
        return cond(draft(words, dict(reversed(pairs)).items(), words)) if pairs else None

    def _terms(self, ref: Ref, value: str, bounds: tuple[tuple[Operator, str | None], ...]) -> tuple[Filter, ...]:
        info = self._catalog.info(ref.path, (ref.service_type,))
        beside = f"{ref.path}_version"
        if info is not None and info.is_version:
            head = value if ref.family else (match[0] if (match := _HEAD.match(value)) else "")
            limits = [value if number is None else f"{head}{number}" for _, number in bounds]
            if (ref.family and None in [number for _, number in bounds]) or not head:
                return ()
            return tuple(Condition(ref.path, op, limit) for (op, _), limit in zip(bounds, limits, strict=True))
        if self._catalog.info(beside, (ref.service_type,)) is None or None in [number for _, number in bounds]:
            return ()
        first = Condition(ref.path, "starts_with" if ref.family else "eq", value)
        return (first, *(Condition(beside, op, number) for op, number in bounds))

    def _of_service(self, service: Item | None, bounds: Any, words: str) -> Senses:
        """EKS 1.27 이하: of a service whose version is its own."""
        numbers = tuple((op, _number_text(number)) for op, number in bounds)
        if service is None or any(number is None for _, number in numbers):
            return None
        types = [name for name in service.senses["SERVICE"].types if self._catalog.info(_VERSION, (name,)) is not None]
        terms = tuple(Condition(_VERSION, op, number) for op, number in numbers)
        term: Filter = terms[0] if len(terms) == 1 else And(terms)
        found = cond(draft(_VERSION, ((name, term) for name in types), words))
        return {**found, "SERVICE": service.senses["SERVICE"]} if found else None

    def _below(self, bound: Item | None, service: Item | None) -> Senses:
        """1.28 이하 버전인 EKS: a bound with a point and no unit, before what has a version of its own."""
        bounds = sense(bound, "BOUND") or ()
        dotted = all("." in number.raw and number.unit_class == "" for _, number in bounds)
        return self._of_service(service, bounds, text_of([bound, service])) if bounds and dotted else None

    def _service_aged(self, service: Item | None, age: Item | None, version: Item | None) -> Senses:
        """EKS clusters older than 1.28."""
        bounds = _than(age, version)
        return self._of_service(service, bounds, text_of([age, version])) if bounds else None

    def _of_field(self, field: Item | None, bounds: Any, words: str) -> Senses:
        """Version 1.27 or lower."""
        if field is None or not bounds:
            return None
        numbers = tuple((op, _number_text(number)) for op, number in bounds)
        if any(number is None for _, number in numbers):
            return None
        pairs: list[tuple[str, Filter]] = []
        for ref in refs_of(field, "FIELD"):
            info = self._catalog.info(ref.path, (ref.service_type,))
            if info is not None and info.path.endswith("version"):
                terms = tuple(Condition(ref.path, op, number) for op, number in numbers)
                pairs.append((ref.service_type, terms[0] if len(terms) == 1 else And(terms)))
        return cond(draft(_VERSION, dict(reversed(pairs)).items(), words)) if pairs else None

    def _any_of_field(self, field: Item | None, versions: Sequence[Item | None], words: str) -> Senses:
        """Version 1.27 or 1.28."""
        numbers = [text for version in versions if version is not None and (text := version_text(version)) is not None]
        paths = {ref.service_type: ref.path for ref in (refs_of(field, "FIELD") if field else ())}
        pairs = [(name, Or(_of_versions(path, numbers))) for name, path in paths.items() if path.endswith("version")]
        return cond(draft(_VERSION, pairs, words)) if pairs and len(numbers) == len(versions) else None

    def _version_of(self, service: Item | None, *versions: Item | None) -> Senses:
        """EKS 1.29; EKS 1.27 or 1.28."""
        numbers = [text for version in versions if version is not None and (text := version_text(version)) is not None]
        if service is None or not numbers or len(numbers) < len(versions):
            return None
        known = ("details.version", "details.engine_version")
        paths = {
            name: next((path for path in known if self._catalog.info(path, (name,)) is not None), None)
            for name in service.senses["SERVICE"].types
        }
        pairs = [(name, Or(_of_versions(path, numbers))) for name, path in paths.items() if path is not None]
        found = cond(draft("details.version", pairs, text_of(versions)))
        return {**found, "SERVICE": service.senses["SERVICE"]} if found else None

    def _versioned(self, family: Item | None, version: Item | None, words: str) -> Senses:
        """Python 3.9: the value that begins so; nodejs18.x is found by 18."""
        if family is None or version is None:
            return None
        number = version_text(version)
        if number is None:
            return None
        pairs: list[tuple[str, Filter]] = []
        for ref in refs_of(family, "FAMILY"):
            wanted = f"{ref.value}{number}"
            kind = self._catalog.kinds[ref.service_type]
            field = kind.field(ref.path.partition(".")[2])
            known = [str(value.value) for value in (field.values if field else ())]
            exact = next((value for value in known if value in (wanted, f"{wanted}.x")), None)
            wider = any(value.startswith(f"{wanted}.") for value in known)
            term = (
                Condition(ref.path, "eq", exact)
                if exact
                else Condition(ref.path, "starts_with", f"{wanted}." if wider else wanted)
            )
            pairs.append((ref.service_type, term))
        return cond(draft(refs_of(family, "FAMILY")[0].path, pairs, words, listable=True)) if pairs else None

    def _listed(self, family: Item | None, first: Item | None, last: Item | None, words: str) -> Senses:
        """Python 3.7 or 3.8."""
        found = [self._versioned(family, version, words) for version in (first, last)]
        drafts = [one["COND"] for one in found if one is not None]
        return cond(either(drafts, words)) if len(drafts) == len(found) else None

    def _next_version(self, value: Item | None, version: Item | None, words: str) -> Senses:
        """Python 3.7 or 3.8, where the first is a value as a whole."""
        refs = [ref for ref in refs_of(value, "VALUE") if isinstance(ref.value, str)] if value else []
        heads = [(ref, match[0]) for ref in refs if (match := re.match(r"[a-z]+(?=\d)", str(ref.value)))]
        family = tuple(Ref(ref.service_type, ref.path, head, True) for ref, head in heads)
        first = valued([ref for ref, _ in heads], words) if heads else None
        last = self._versioned(Item(0, 0, words, {"FAMILY": family}), version, words) if heads else None
        return cond(either([first, last["COND"]], words)) if first and last else None

    def _engine(self, value: Item | None, version: Item | None, words: str) -> Senses:
        """PostgreSQL 15: the value, and its version where the kind has a field for it."""
        return self._engines(value, (version,), words)

    def _engines(self, value: Item | None, versions: Sequence[Item | None], words: str) -> Senses:
        """MySQL 5.7 or 8.0: any of these versions of the value."""
        numbers = [text for version in versions if version is not None and (text := version_text(version)) is not None]
        if value is None or len(numbers) != len(versions):
            return None
        drafts: list[tuple[str, Filter]] = []
        for ref in refs_of(value, "VALUE"):
            beside = f"{ref.path}_version"
            if self._catalog.info(beside, (ref.service_type,)) is not None:
                from_version = Or(_of_versions(beside, numbers))
                drafts.append((ref.service_type, And((Condition(ref.path, "eq", ref.value), from_version))))
        return cond(draft(f"{words}", drafts, words)) if drafts else None


def _of_versions(path: str, numbers: Sequence[str]) -> tuple[Filter, ...]:
    """1.29 is 1.29 and what begins with 1.29 and a point."""
    return tuple(
        term
        for number in numbers
        for term in (Condition(path, "eq", number), Condition(path, "starts_with", f"{number}."))
    )


_VERSION = "details.version"
_ORDERED = ("lt", "le", "gt", "ge")


def _than(age: Item | None, version: Item | None) -> Any:
    """Older than 1.28, as bounds."""
    if age is None or version is None:
        return None
    return (("lt" if age.has("OLDER") else "gt", version),)


def _before(comparison: Item | None, version: Item | None) -> Any:
    op, position = sense(comparison, "CMP")
    return ((op, version),) if position == "pre" and op in _ORDERED else None


def _behind(version: Item | None, comparison: Item | None) -> Any:
    op, position = sense(comparison, "CMP")
    return ((op, version),) if position == "suf" and op in _ORDERED else None


def _number_text(number: Number | Item) -> str | None:
    """As it is written; None for what has a unit."""
    if isinstance(number, Item):
        return version_text(number)
    return number.raw if number.unit_class == "" and re.fullmatch(r"[\d.]+", number.raw) else None


def _is_plain(item: Item | None) -> bool:
    return item is not None and item.has("NUM") and item.senses["NUM"].unit_class == ""


def version_text(item: Item) -> str | None:
    """The digits of a version or of a number without a unit."""
    if item.has("VERSION"):
        return str(item.senses["VERSION"])
    number: Number | None = item.senses.get("NUM")
    return None if number is None else _number_text(number)
