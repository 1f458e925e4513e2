"""Rules that turn values, fields and ids into conditions."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rassistant.language.fields import FINDING, FieldCatalog
from rassistant.language.plan import Condition, Operator
from rassistant.language.rules.drafts import among, draft, everywhere, on_field, valued
from rassistant.language.rules.grammar import Found, Rule, rule, sense, text_of
from rassistant.language.rules.presence import any_finding, ever, inside, never, outside, presence, wasteful
from rassistant.language.rules.rules_classes import MachineClasses, is_family, with_gpu
from rassistant.language.rules.rules_counts import cond, refs_of
from rassistant.language.rules.rules_versions import VersionRules
from rassistant.language.rules.switches import switched
from rassistant.language.rules.written_values import WrittenValues
from rassistant.language.vocabulary.senses import Item, Ref
from rassistant.language.vocabulary.value_words import SORTS, SWITCHED

Senses = Mapping[str, Any] | None


_IS_SET = ("있", "설정", "지정")
"""What says that a time is known at all: 종료일이 지정된."""


class ValueRules:
    def __init__(self, catalog: FieldCatalog) -> None:
        self._catalog = catalog
        self._written = WrittenValues(catalog)
        self._classes = MachineClasses(catalog)
        self._versions = VersionRules(catalog)
        self.rules = self._rules()

    def _rules(self) -> tuple[Rule, ...]:
        return (
            rule("METRIC SERVICE!", lambda m: with_gpu(m[0], m[1])),
            rule("FIELD TEXTTEST", lambda m: self._tested(m[0], m[1], text_of(m))),
            rule("TEXTTEST FIELD", lambda m: self._tested(m[1], m[0], text_of(m))),
            rule("WASTEFUL", lambda m: wasteful(m[0])),
            rule("OWNVALUE FIELD", lambda m: self._owned(m[0], m[1], text_of(m))),
            rule("FIELD CMP? OWNVALUE FIELD?", lambda m: self._owned(m[2], m[0], text_of(m))),
            rule("NEG FIELD FILLER?", lambda m: self._written.unattached(m[1], text_of(m))),
            rule("HAVE? VALUE ONOFF!", lambda m: self._mode(m[1], m[2], text_of(m))),
            rule("VALUE PART! ONOFF!", lambda m: self._mode(m[0], m[2], text_of(m))),
            rule("FIELD CMP? REGION", lambda m: _placed(m[0], m[1], m[2], text_of(m))),
            rule("LACK FIELD", lambda m: presence(m[1], "missing", text_of(m))),
            rule("LACK TIMEFIELD", lambda m: never(m[1], text_of(m))),
            rule("TIMEFIELD LACKPOST", lambda m: never(m[0], text_of(m))),
            rule(
                "TIMEFIELD HAVEPOST", lambda m: ever(m[0], text_of(m)) if text_of(m[1:]).startswith(_IS_SET) else None
            ),
            rule("TIMEFIELD SERVICE!", lambda m: _happened(m[0], m[1])),
            rule("NEG HAVE FIELD", lambda m: presence(m[2], "missing", text_of(m))),
            rule("EXCEPT|NEG WITHIN? FIELD", lambda m: outside(m[2], text_of(m))),
            rule("FIELD EXCEPTPOST", lambda m: outside(m[0], text_of(m))),
            rule("WITHIN FIELD", lambda m: inside(m[1], m[0], text_of(m))),
            rule("FIELD PART!", lambda m: inside(m[0], m[1], text_of(m))),
            rule("ID VALUE", lambda m: self._written.attached_to(m[0], m[1], text_of(m))),
            rule("FIELD LACKPOST", lambda m: presence(m[0], "missing", text_of(m))),
            rule("NEG WITHIN! VALUE FIELD?", lambda m: self._denied(m[2], m[3])),
            *self._versions.rules,
            rule(
                "HAVE? FIELD CMP? ARN|ID|CLASS|IP|VPCID|SUBNETID|ZONECODE|VERSION|QUOTED|WILD|NUM|WORD",
                lambda m: self._written.field(m[1:], text_of(m)),
            ),
            rule("FIELD PART! WORD! PART!", lambda m: self._written.copula(m, text_of(m))),
            rule("FIELD PART! COND! PART!", lambda m: self._written.named(m, text_of(m))),
            rule("HAVE FIELD|STATUSWORD CMP? STATE|VALUE FIELD?", lambda m: self._known(m[1:])),
            rule("FIELD|STATUSWORD? CMP? STATE|VALUE FIELD?", self._known),
            rule("CLASS|SIZECLASS FIELD?", lambda m: cond(self._classes.exactly(m[0], text_of(m)))),
            rule("FIELD? FAMILYNAME FIELD", lambda m: cond(self._classes.family(m[1], text_of(m)))),
            rule("FIELD FAMILYNAME", lambda m: cond(self._classes.family(m[1], text_of(m)))),
            *(
                rule(
                    " AND|OR|PARTAND|PARTOR ".join(["FAMILYNAME"] * count) + " FIELD? SERVICE",
                    lambda m: self._classes.families(m[:-2:2], m[-1]),
                )
                for count in (5, 4, 3, 2)
            ),
            rule(
                "FAMILYNAME SERVICE",
                lambda m: None if (sense(m[0], "SERVICE") is not None) else self._classes.family_of_service(m[0], m[1]),
            ),
            rule("FAMILYNAME", lambda m: cond(self._classes.family(m[0], text_of(m))) if is_family(m[0]) else None),
            rule("IP", lambda m: cond(self._written.address(m[0]))),
            rule("VPCID", lambda m: cond(self._written.by_name("vpc", m[0]))),
            rule("SUBNETID", lambda m: cond(self._written.by_name("subnet", m[0]))),
            rule("ZONECODE", lambda m: cond(self._written.by_name("availability_zone", m[0]))),
            rule("IDWORD? ID", lambda m: _direct("resource_id", "eq", m[1], "ID")),
            rule("IDWORD? ARN", lambda m: _direct("arn", "eq", m[1], "ARN")),
            rule("NAME? CMP? WILD NAME?", lambda m: _direct("name", "matches", m[2], "WILD")),
            rule("NAME CMP? QUOTED", lambda m: _direct("name", "eq", m[2], "QUOTED")),
            rule("QUOTED", lambda m: _direct("name", "eq", m[0], "QUOTED")),
            rule("HAVE FIELD HAVEPOST?", lambda m: presence(m[1], "exists", text_of(m))),
            rule(
                "FIELD HAVEPOST",
                lambda m: (
                    presence(m[0], "exists", text_of(m))
                    if text_of([m[1]]) not in ("된", "되는", "나오는", "있어")
                    else None
                ),
            ),
            *self._versions.of_services,
            rule("BOOLFIELD SERVICE!", lambda m: self._true_of(m[0], m[1])),
            rule("FIELD", lambda m: any_finding(m[0])),
            rule("FAMILY", lambda m: cond(valued(refs_of(m[0], "FAMILY"), text_of(m)))),  # type: ignore[arg-type]
        )

    def _known(self, found: Found) -> Senses:
        """A state or a value, each service its own; the field's name beside it narrows it down."""
        item = found[2]
        if item is None or (item.has("FAMILY") and not item.has("STATE") and not _is_of(found, item)):
            return None
        states, values = refs_of(item, "STATE"), refs_of(item, "VALUE")
        covered = {ref.service_type for ref in states}
        refs = [*states, *(ref for ref in values if ref.service_type not in covered)]
        beside = {ref.path for part in (found[0], found[3]) if part is not None for ref in refs_of(part, "FIELD")}
        if beside and not any(ref.path in beside for ref in values) and not _is_named(found):
            return None  # running + public IP: a field of its own, of which more is said
        if any(path.endswith("_to") for path in beside):  # attached to windows instances: of the other resource
            return None
        if beside and (narrowed := [ref for ref in values if ref.path in beside]):
            refs = narrowed
        drafted = valued(refs, item.text)
        if drafted is None:
            return None
        if (op := found[1]) is not None and op.senses["CMP"][0] == "ne":
            drafted = drafted.negated()
        kept = {
            category: item.senses[category]
            for category in ("TIMEFIELD", "CREATED", "ONOFF", "FILLER", "IMPERATIVE", "GONE", "HAVEPOST", "LACKPOST")
            if category in item.senses and category != "PART"
        }
        return {**kept, "COND": drafted}

    def _denied(self, value: Item | None, field: Item | None) -> Senses:
        """Not in the archive tier."""
        found = self._known([None, None, value, field])
        return {"COND": found["COND"].negated()} if found else None

    def _true_of(self, field: Item | None, service: Item | None) -> Senses:
        """다중 AZ 데이터베이스: the field's name before the noun says that it is so."""
        if field is None or service is None or field.has("VALUE"):
            return None
        found = switched(field, value=True, words=field.text)
        return {**found, "SERVICE": service.senses["SERVICE"]} if found else None

    def _tested(self, field: Item | None, test: Item | None, words: str) -> Senses:
        """IP가 10.0으로 시작하는: the test is of the field that is named, not of the resource's name."""
        refs = refs_of(field, "FIELD") if field else ()
        if not refs or test is None:
            return None
        pairs = [(ref.service_type, on_field(test.senses["TEXTTEST"], ref.path)) for ref in refs]
        return cond(draft(refs[0].path, pairs, words))

    def _owned(self, value: Item | None, field: Item | None, words: str) -> Senses:
        """The jobs cluster: a name that the account itself has in that field."""
        refs = {(ref.service_type, ref.path): ref for ref in (value.senses["OWNVALUE"] if value else ())}
        beside = [ref for ref in (refs_of(field, "FIELD") if field else ()) if (ref.service_type, ref.path) in refs]
        pairs = [
            (ref.service_type, Condition(ref.path, "eq", refs[ref.service_type, ref.path].value)) for ref in beside
        ]
        return cond(draft(beside[0].path, pairs, words)) if beside else None

    def _mode(self, value: Item | None, switch: Item | None, words: str) -> Senses:
        """상세 모니터링 켜진: the mode is that, and the switch says no more."""
        refs = (
            [ref for ref in refs_of(value, "VALUE") if isinstance(ref.value, str) and ref.path != FINDING]
            if value
            else []
        )
        if not refs or switch is None or switch.text.lower() not in SWITCHED or (value and value.has("STATE")):
            return None
        if not switch.senses["ONOFF"]:  # 리눅스 꺼진 서버 is off; 상세 모니터링 꺼진 서버 has another monitoring
            refs = [ref for ref in refs if self._is_named(ref, value.text if value else "")]
        drafted = valued(refs, words) if refs else None
        return cond(drafted if drafted is None or switch.senses["ONOFF"] else drafted.negated())

    def _is_named(self, ref: Ref, text: str) -> bool:
        """Do the words for the value name its field too?"""
        info = self._catalog.info(ref.path, (ref.service_type,))
        return info is not None and any(label.lower() in text.lower() for label in (info.label.en, info.label.ko))


def _happened(field: Item | None, noun: Item | None) -> Senses:
    """수정된 엔드포인트, where no time is said: those of which it is so at all."""
    if field is None or noun is None or not field.text.endswith(("된", "한")):
        return None
    found = ever(field, field.text)
    return {**found, "SERVICE": noun.senses["SERVICE"]} if found else None


def _placed(field: Item | None, comparison: Item | None, region: Item | None, words: str) -> Senses:
    """기본 리전이 us-east-1인: of the field that holds a region, and not where the resource is."""
    refs = [ref for ref in refs_of(field, "FIELD") if ref.path.endswith("_region")] if field else []
    codes = sense(region, "REGION") or ()
    if not refs or (comparison is not None and comparison.senses["CMP"][0] != "eq"):
        return None
    pairs = [(ref.service_type, among(ref.path, codes)) for ref in refs]
    return cond(draft(refs[0].path, pairs, words))


def _is_named(found: Found) -> bool:
    """Status running, windows 계열: the word says no more than the value itself."""
    said = [part for part in (found[0], found[3]) if part is not None]
    return found[1] is not None or any(part.has("STATUSWORD") or part.text.lower() in SORTS for part in said)


def _is_of(found: Found, item: Item) -> bool:
    """Storage type aurora: a value of the field that is named, not the family of another one."""
    fields = {ref.path for part in (found[0], found[3]) if part is not None for ref in refs_of(part, "FIELD")}
    return any(ref.path in fields for ref in refs_of(item, "VALUE"))


def _direct(field: str, op: Operator, item: Item | None, category: str) -> Senses:
    if item is None:
        return None
    return {"COND": everywhere(Condition(field, op, str(item.senses[category])), item.text, listable=op == "eq")}
