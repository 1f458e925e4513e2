"""Rules that turn values, fields and comparisons into conditions."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from rassistant.language.drafts import Bounds, Draft, compared, draft, either, everywhere, valued
from rassistant.language.fields import FieldCatalog
from rassistant.language.grammar import Found, Rule, rule, sense, text_of
from rassistant.language.lexicon import Lexicon
from rassistant.language.plan import And, Condition, Filter, Operator, Or
from rassistant.language.senses import ANY_SERVICE, Item, Number, Ref

Senses = Mapping[str, Any] | None
_CLASS_FIELDS = ("instance_type", "instance_class", "node_type")
_COST = (Ref(ANY_SERVICE, "monthly_cost_usd"),)
_SUBJECT = "METRIC|NUMFIELD|COST|COSTING|SIZEWORD"


def refs_of(item: Item, *categories: str) -> tuple[Ref, ...]:
    return tuple(ref for category in categories for ref in item.senses.get(category, ()) if isinstance(ref, Ref))


class ValueRules:
    def __init__(self, catalog: FieldCatalog, lexicon: Lexicon) -> None:
        self._catalog = catalog
        self._size = tuple(lexicon.senses("size").get("NUMFIELD", ()))
        self._memory = tuple(lexicon.senses("memory").get("NUMFIELD", ()))
        self.sizes = self._sizes()
        self._enumerated = {
            (kind.service_type, f"details.{field.name}")
            for kind in catalog.kinds.values()
            for field in kind.fields
            if field.type == "text" and field.values
        }
        self.bounds = self._bound_rules()
        self.comparisons = self._comparison_rules()
        self.values = self._value_rules()

    def _sizes(self) -> tuple[Ref, ...]:
        """Each kind's own size, the stored one before that of its code; its memory where it stores nothing."""
        memory = {ref.service_type for ref in self._memory}
        stored = [ref for ref in self._size if ref.service_type not in memory]
        return (*stored, *self._memory)

    # quantities

    def _bound_rules(self) -> tuple[Rule, ...]:
        return (
            rule("CMP NUM CMP NUM", lambda m: _both(_prefix(m[0], m[1]), _and_then(m[2], m[3]))),
            rule("BETWEEN NUM AND|TO|DASH|PARTAND|OR NUM BETWEEN?", lambda m: _range(m[1], m[3])),
            rule("NUM TO|DASH|SINCE NUM BETWEEN|UNTIL?", lambda m: _range(m[0], m[2])),
            rule("NUM AND|PARTAND NUM BETWEEN", lambda m: _range(m[0], m[2])),
            rule("NUM NUM BETWEEN", lambda m: _range(m[0], m[1])),
            rule("SINCE|FROM NUM TO|DASH|UNTIL NUM", lambda m: _range(m[1], m[3])),
            rule("NUM CMP AND|PARTAND? NUM CMP", lambda m: _both(_suffix(m[1], m[0]), _suffix(m[4], m[3]))),
            rule("CMP NUM AND|EXCEPT? CMP NUM", lambda m: _both(_prefix(m[0], m[1]), _prefix(m[3], m[4]))),
            rule("CMP NUM CMP", lambda m: _one(_suffix(m[2], m[1])) if _position(m[0]) == "pre" else None),
            rule("CMP NUM|VERSION", lambda m: _one(_prefix(m[0], m[1]))),
            rule("NUM CMP", lambda m: _one(_suffix(m[1], m[0]))),
            rule("NUM CMP PART!", lambda m: _one(_prefix(m[1], m[0])) if _position(m[1]) == "pre" else None),
        )

    def _comparison_rules(self) -> tuple[Rule, ...]:
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
            rule("BOOLFIELD CMP YESNO", lambda m: self._switch(m[0], value=sense(m[2], "YESNO"), words=text_of(m))),
            rule("BOOLFIELD ONOFF NEGPOST", lambda m: self._switch(m[0], value=not _on(m[1]), words=text_of(m))),
            rule("BOOLFIELD HAVE? NEG ONOFF", lambda m: self._switch(m[0], value=not _on(m[3]), words=text_of(m))),
            rule("LACK|NEG BOOLFIELD ONOFF?", lambda m: self._switch(m[1], value=False, words=text_of(m))),
            rule("NEG HAVE BOOLFIELD ONOFF?", lambda m: self._switch(m[2], value=False, words=text_of(m))),
            rule("HAVE? BOOLFIELD ONOFF", lambda m: self._switch(m[1], value=_on(m[2]), words=text_of(m))),
            rule("ONOFF BOOLFIELD", lambda m: self._switch(m[1], value=_on(m[0]), words=text_of(m))),
            rule("BOOLFIELD NEGPOST|LACKPOST", lambda m: self._switch(m[0], value=False, words=text_of(m))),
            rule("HAVE BOOLFIELD", lambda m: self._switch(m[1], value=True, words=text_of(m))),
            rule("BOOLFIELD HAVEPOST", lambda m: self._switch(m[0], value=True, words=text_of(m))),
            rule(
                "HAVE? METRIC|NUMFIELD CMP? NUM", lambda m: self._equal(m[1], m[3], text_of(m), said=m[2] is not None)
            ),
            rule("NUM METRIC|NUMFIELD", lambda m: self._equal(m[1], m[0], text_of(m), said=False)),
            rule("HAVE METRIC|NUMFIELD", lambda m: self._some(m[1], text_of(m), m)),
            rule("NUMFIELD HAVEPOST", lambda m: self._some(m[0], text_of(m), m)),
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
            return _cond(compared(_COST, bounds, self._catalog, words))
        if subject.has("SIZEWORD") and not subject.has("NUMFIELD"):
            return self._bare(bounds, words)
        return _cond(compared(refs_of(subject, "NUMFIELD", "METRIC"), bounds, self._catalog, words))

    def _bare(self, bounds: Bounds, words: str) -> Senses:
        """A quantity without a name: money is the monthly cost, bytes are the size, or the memory where that is it."""
        if any(number.currency not in ("", "USD") for _, number in bounds):
            return {"CURRENCY": words}
        classes = {number.unit_class for _, number in bounds}
        if classes == {"money"}:
            return _cond(compared(_COST, bounds, self._catalog, words))
        if classes == {"bytes"}:
            return _cond(compared(self.sizes, bounds, self._catalog, words))
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
        return _cond(compared(refs_of(subject, "NUMFIELD", "METRIC"), (("eq", value),), self._catalog, words))

    def _trailing(self, number: Item | None, subject: Item | None, comparison: Item | None, words: str) -> Senses:
        """1024 MB memory or more."""
        bound = _suffix(comparison, number)
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
        return _cond(draft(refs[0].path, pairs, words, metric=subject.has("METRIC"))) if refs else None

    def _some(self, subject: Item | None, words: str, found: Found) -> Senses:
        """With errors: at least one. Only of counts; a level is always there."""
        counts = [ref for ref in refs_of(subject, "METRIC", "NUMFIELD") if self._is_count(ref)] if subject else []
        if not counts or re.search(r"\b(?:their|its|and)\b", text_of(found)):
            return None
        pairs = [(ref.service_type, Condition(ref.path, "gt", 0)) for ref in counts]
        return _cond(draft(counts[0].path, pairs, words, metric=counts[0].path.startswith("metrics.")))

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

    def _switch(self, subject: Item | None, *, value: bool, words: str) -> Senses:
        refs = refs_of(subject, "BOOLFIELD") if subject else ()
        if not refs:
            return None
        return _cond(draft(refs[0].path, ((ref.service_type, Condition(ref.path, "eq", value)) for ref in refs), words))

    # values

    def _value_rules(self) -> tuple[Rule, ...]:
        return (
            rule("LACK FIELD", lambda m: self._presence(m[1], "missing", text_of(m))),
            rule("NEG HAVE FIELD", lambda m: self._presence(m[2], "missing", text_of(m))),
            rule("WITHIN FIELD", lambda m: self._inside(m[1], m[0], text_of(m))),
            rule("FIELD PART!", lambda m: self._inside(m[0], m[1], text_of(m))),
            rule("ID VALUE", lambda m: self._attached_to(m[0], m[1], text_of(m))),
            rule("FIELD LACKPOST", lambda m: self._presence(m[0], "missing", text_of(m))),
            rule("FIELD? FAMILY VERSION|NUM", lambda m: self._versioned(m[1], m[2], text_of(m))),
            rule("FIELD? VALUE FIELD? VERSION", lambda m: self._engine(m[1], m[3], text_of(m))),
            rule(
                "FIELD? VALUE FIELD? NUM", lambda m: self._engine(m[1], m[3], text_of(m)) if _is_plain(m[3]) else None
            ),
            rule(
                "HAVE? FIELD CMP? ARN|ID|CLASS|IP|VPCID|SUBNETID|ZONECODE|VERSION|QUOTED|WILD|NUM|WORD",
                lambda m: self._field(m[1:], text_of(m)),
            ),
            rule("HAVE FIELD|STATUSWORD CMP? STATE|VALUE FIELD?", lambda m: self._known(m[1:])),
            rule("FIELD|STATUSWORD? CMP? STATE|VALUE FIELD?", self._known),
            rule("CLASS|SIZECLASS FIELD?", lambda m: _cond(self._class(m[0], text_of(m)))),
            rule("FIELD? FAMILYNAME FIELD", lambda m: _cond(self._family(m[1], text_of(m)))),
            rule("FIELD FAMILYNAME", lambda m: _cond(self._family(m[1], text_of(m)))),
            rule(
                "FAMILYNAME AND|OR|PARTAND|PARTOR FAMILYNAME FIELD? SERVICE", lambda m: self._families(m[0], m[2], m[4])
            ),
            rule(
                "FAMILYNAME SERVICE",
                lambda m: None if (sense(m[0], "SERVICE") is not None) else self._family_service(m[0], m[1]),
            ),
            rule("IP", lambda m: _cond(self._address(m[0]))),
            rule("VPCID", lambda m: _cond(self._by_name("vpc", m[0]))),
            rule("SUBNETID", lambda m: _cond(self._by_name("subnet", m[0]))),
            rule("ZONECODE", lambda m: _cond(self._by_name("availability_zone", m[0]))),
            rule("IDWORD? ID", lambda m: _direct("resource_id", "eq", m[1], "ID")),
            rule("IDWORD? ARN", lambda m: _direct("arn", "eq", m[1], "ARN")),
            rule("NAME? CMP? WILD NAME?", lambda m: _direct("name", "matches", m[2], "WILD")),
            rule("NAME CMP? QUOTED", lambda m: _direct("name", "eq", m[2], "QUOTED")),
            rule("QUOTED", lambda m: _direct("name", "eq", m[0], "QUOTED")),
            rule("HAVE FIELD HAVEPOST?", lambda m: self._presence(m[1], "exists", text_of(m))),
            rule(
                "FIELD HAVEPOST",
                lambda m: (
                    self._presence(m[0], "exists", text_of(m))
                    if text_of([m[1]]) not in ("된", "되는", "나오는", "있어")
                    else None
                ),
            ),
            rule("SERVICE VERSION", lambda m: self._version_of(m[0], m[1])),
            rule("BOOLFIELD SERVICE!", lambda m: self._true_of(m[0], m[1])),
            rule("FAMILY", lambda m: _cond(valued(refs_of(m[0], "FAMILY"), text_of(m)))),  # type: ignore[arg-type]
        )

    def _known(self, found: Found) -> Senses:
        """A state or a value, each service its own; the field's name beside it narrows it down."""
        item = found[2]
        if item is None or (item.has("FAMILY") and not item.has("STATE")):
            return None
        states, values = refs_of(item, "STATE"), refs_of(item, "VALUE")
        covered = {ref.service_type for ref in states}
        refs = [*states, *(ref for ref in values if ref.service_type not in covered)]
        beside = {ref.path for part in (found[0], found[3]) if part is not None for ref in refs_of(part, "FIELD")}
        if beside and (narrowed := [ref for ref in values if ref.path in beside]):
            refs = narrowed
        drafted = valued(refs, item.text)
        if drafted is None:
            return None
        if (op := found[1]) is not None and op.senses["CMP"][0] == "ne":
            drafted = drafted.negated()
        kept = {
            category: item.senses[category]
            for category in ("TIMEFIELD", "CREATED", "ONOFF", "FILLER", "IMPERATIVE")
            if category in item.senses and category != "PART"
        }
        return {**kept, "COND": drafted}

    def _version_of(self, service: Item | None, version: Item | None) -> Senses:
        """EKS 1.29."""
        number = _version_text(version) if version else None
        if service is None or version is None or number is None:
            return None
        types = [name for name in service.senses["SERVICE"].types if self._catalog.info("details.version", (name,))]
        term = Or(
            (Condition("details.version", "eq", number), Condition("details.version", "starts_with", f"{number}."))
        )
        found = _cond(draft("details.version", ((name, term) for name in types), version.text))
        return {**found, "SERVICE": service.senses["SERVICE"]} if found else None

    def _true_of(self, field: Item | None, service: Item | None) -> Senses:
        """다중 AZ 데이터베이스: the field's name before the noun says that it is so."""
        if field is None or service is None or field.has("VALUE"):
            return None
        switched = self._switch(field, value=True, words=field.text)
        return {**switched, "SERVICE": service.senses["SERVICE"]} if switched else None

    def _presence(self, field: Item | None, op: Operator, words: str) -> Senses:
        refs = refs_of(field, "FIELD") if field else ()
        if not refs:
            return None
        return _cond(draft(refs[0].path, ((ref.service_type, Condition(ref.path, op)) for ref in refs), words))

    def _inside(self, field: Item | None, place: Item | None, words: str) -> Senses:
        """Functions in a VPC; VPC 안의 람다."""
        inside = place is not None and (
            place.text.lower() in ("in", "inside", "within") or place.text.startswith(("에 있", "안", "내"))
        )
        if (
            field is None
            or not inside
            or not any(ref.path.endswith((".vpc", ".subnet", ".cluster")) for ref in refs_of(field, "FIELD"))
        ):
            return None
        return self._presence(field, "exists", words)

    def _attached_to(self, resource: Item | None, value: Item | None, words: str) -> Senses:
        """i-0abc…에 연결된 볼륨."""
        refs = [ref for ref in refs_of(value, "VALUE") if ref.value is True] if value else []
        pairs: list[tuple[str, Filter]] = [
            (ref.service_type, Condition(f"{ref.path}_to", "contains", resource.text))
            for ref in refs
            if resource is not None and self._catalog.info(f"{ref.path}_to", (ref.service_type,)) is not None
        ]
        return _cond(draft(pairs[0][0], pairs, words)) if pairs else None

    def _versioned(self, family: Item | None, version: Item | None, words: str) -> Senses:
        """Python 3.9: the value that begins so; nodejs18.x is found by 18."""
        if family is None or version is None:
            return None
        number = _version_text(version)
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
        return _cond(draft(refs_of(family, "FAMILY")[0].path, pairs, words, listable=True)) if pairs else None

    def _engine(self, value: Item | None, version: Item | None, words: str) -> Senses:
        """PostgreSQL 15: the value, and its version where the kind has a field for it."""
        number = _version_text(version) if version else None
        if value is None or number is None:
            return None
        drafts: list[tuple[str, Filter]] = []
        for ref in refs_of(value, "VALUE"):
            beside = f"{ref.path}_version"
            if self._catalog.info(beside, (ref.service_type,)) is not None:
                from_version = Or((Condition(beside, "eq", number), Condition(beside, "starts_with", f"{number}.")))
                drafts.append((ref.service_type, _all_of(Condition(ref.path, "eq", ref.value), from_version)))
        return _cond(draft(f"{words}", drafts, words)) if drafts else None

    def _field(self, found: Found, words: str) -> Senses:
        field, value = found[0], found[2]
        if field is None or value is None:
            return None
        written = value.text if not value.has("QUOTED") else str(value.senses["QUOTED"])
        if value.has("NUM") and not value.has("VERSION") and _version_text(value) is None:
            return None
        negative = found[1] is not None and found[1].senses["CMP"][0] == "ne"
        if value.has("IP") and field.text.lower() in ("ip", "ips", "ip address", "ip 주소", "아이피"):
            return _cond(self._address(value))
        pairs: list[tuple[str, Filter]] = []
        for ref in refs_of(field, "FIELD"):
            if value.has("WORD") and ((ref.service_type, ref.path) in self._enumerated or found[1] is None):
                continue
            if ref.path.endswith("version"):
                term: Filter = Or(
                    (Condition(ref.path, "eq", written), Condition(ref.path, "starts_with", f"{written}."))
                )
            elif value.has("WILD"):
                term = Condition(ref.path, "matches", written)
            elif value.has("CLASS") and ref.path.partition(".")[2] in _CLASS_FIELDS:
                term = Condition(ref.path, "eq", _class_name(ref.path, written))
            else:
                term = Condition(
                    ref.path, "contains" if ref.path.endswith(("volume_ids", "attached_to")) else "eq", written
                )
            pairs.append((ref.service_type, term))
        drafted = (
            draft(pairs[0][0] if not pairs else refs_of(field, "FIELD")[0].path, pairs, words, listable=True)
            if pairs
            else None
        )
        return _cond(drafted.negated() if drafted and negative else drafted)

    def _type_refs(self) -> list[Ref]:
        return [
            Ref(kind.service_type, f"details.{field.name}")
            for kind in self._catalog.kinds.values()
            for field in kind.fields
            if field.name in _CLASS_FIELDS
        ]

    def _class(self, item: Item | None, words: str) -> Draft | None:
        if item is None:
            return None
        low = item.text.lower()
        pairs: list[tuple[str, Filter]] = []
        for ref in self._type_refs():
            if item.has("SIZECLASS"):
                pairs.append((ref.service_type, Condition(ref.path, "ends_with", f".{low}")))
            elif _fits(ref.path, low):
                pairs.append((ref.service_type, Condition(ref.path, "eq", _class_name(ref.path, low))))
        return draft("class", pairs, words, listable=True)

    def _family(self, item: Item | None, words: str) -> Draft | None:
        if item is None:
            return None
        low = item.text.lower()
        pairs: list[tuple[str, Filter]] = []
        for ref in self._type_refs():
            family = ref.path.replace("instance_type", "instance_family")
            if family != ref.path and self._catalog.info(family, (ref.service_type,)) is not None:
                pairs.append((ref.service_type, Condition(family, "eq", low)))
            elif _fits(ref.path, low):
                pairs.append((ref.service_type, Condition(ref.path, "starts_with", f"{_class_name(ref.path, low)}.")))
        return draft("family", pairs, words, listable=True)

    def _family_service(self, family: Item | None, service: Item | None) -> Senses:
        drafted = self._family(family, family.text if family else "")
        if drafted is None or service is None:
            return None
        return {"COND": drafted, "SERVICE": service.senses["SERVICE"]}

    def _families(self, first: Item | None, second: Item | None, service: Item | None) -> Senses:
        """t2 and t3 instances."""
        drafts = [self._family(item, item.text) for item in (first, second) if item is not None]
        merged = either([one for one in drafts if one is not None], " ".join(one.words for one in drafts if one))
        return {"COND": merged, "SERVICE": service.senses["SERVICE"]} if merged and service else None

    def _address(self, item: Item | None) -> Draft | None:
        if item is None or any(int(part) > 255 for part in item.text.split(".")):
            return None
        pairs: list[tuple[str, Filter]] = []
        for kind in self._catalog.kinds.values():
            names = [field.name for field in kind.fields if field.name in ("private_ip", "public_ip")]
            terms = tuple(Condition(f"details.{name}", "eq", item.text) for name in names)
            if terms:
                pairs.append((kind.service_type, terms[0] if len(terms) == 1 else Or(terms)))
        return draft("ip", pairs, item.text)

    def _by_name(self, name: str, item: Item | None) -> Draft | None:
        if item is None:
            return None
        holders = self._catalog.holders(f"details.{name}")
        pairs = [(service, Condition(f"details.{name}", "eq", item.text)) for service in holders]
        return draft(f"details.{name}", pairs, item.text, listable=True)


def _all_of(*terms: Filter) -> Filter:
    return And(terms)


def _cond(drafted: Draft | None) -> Senses:
    return None if drafted is None else {"COND": drafted}


def _direct(field: str, op: Operator, item: Item | None, category: str) -> Senses:
    if item is None:
        return None
    return {"COND": everywhere(Condition(field, op, str(item.senses[category])), item.text, listable=op == "eq")}


def _on(item: Item | None) -> bool:
    return bool(item is not None and item.senses.get("ONOFF"))


def _position(item: Item | None) -> str:
    return str(item.senses["CMP"][1]) if item is not None else ""


def _is_plain(item: Item | None) -> bool:
    return item is not None and item.has("NUM") and item.senses["NUM"].unit_class == ""


def _version_text(item: Item) -> str | None:
    if item.has("VERSION"):
        return str(item.senses["VERSION"])
    number: Number = item.senses["NUM"]
    return number.raw if number.unit_class == "" and re.fullmatch(r"[\d.]+", number.raw) else None


def _prefix(comparison: Item | None, number: Item | None) -> tuple[Operator, Number] | None:
    if comparison is None or number is None or not number.has("NUM"):
        return None
    op, position = comparison.senses["CMP"]
    return (op, number.senses["NUM"]) if position in ("pre", "sym") else None


def _suffix(comparison: Item | None, number: Item | None) -> tuple[Operator, Number] | None:
    if comparison is None or number is None:
        return None
    op, position = comparison.senses["CMP"]
    return (op, number.senses["NUM"]) if position == "suf" else None


def _and_then(comparison: Item | None, number: Item | None) -> tuple[Operator, Number] | None:
    """At least 20 % and below 50 %: here "and below" begins the second bound."""
    if comparison is None or number is None or not comparison.text.lower().startswith("and "):
        return None
    op = {"below": "lt", "under": "lt", "less": "lt", "above": "gt", "over": "gt", "more": "gt"}.get(
        comparison.text.lower()[4:]
    )
    return None if op is None else ("lt" if op == "lt" else "gt", number.senses["NUM"])


def _one(bound: tuple[Operator, Number] | None) -> Senses:
    return None if bound is None else {"BOUND": (bound,)}


def _both(first: tuple[Operator, Number] | None, second: tuple[Operator, Number] | None) -> Senses:
    if first is None or second is None or first[0] == second[0]:
        return None
    return {"BOUND": _same_unit((first, second))}


def _range(low: Item | None, high: Item | None) -> Senses:
    if low is None or high is None:
        return None
    return {"BOUND": _same_unit((("ge", low.senses["NUM"]), ("le", high.senses["NUM"])))}


def _same_unit(bounds: tuple[tuple[Operator, Number], tuple[Operator, Number]]) -> Bounds:
    """In "20 to 50 %" the first number has the unit of the second."""
    (op, first), (other, second) = bounds
    if first.unit_class == "" and second.unit_class not in ("", "count"):
        factor = second.value / second.amount if second.amount else 1.0
        first = Number(first.value * factor, second.unit_class, first.raw, second.unit, first.amount, second.currency)
    elif second.unit_class == "" and first.unit_class not in ("", "count"):
        factor = first.value / first.amount if first.amount else 1.0
        second = Number(second.value * factor, first.unit_class, second.raw, first.unit, second.amount, first.currency)
    return ((op, first), (other, second))


def _fits(path: str, name: str) -> bool:
    """db.… are classes of databases, cache.… types of cache nodes, the others either instances or without prefix."""
    if name.startswith("db."):
        return path.endswith("instance_class")
    return path.endswith("node_type") if name.startswith("cache.") else True


def _class_name(path: str, name: str) -> str:
    return f"db.{name}" if path.endswith("instance_class") and not name.startswith("db.") else name
