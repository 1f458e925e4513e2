"""Rules that turn values, fields and ids into conditions."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from rassistant.language.drafts import Draft, draft, either, everywhere, on_field, valued
from rassistant.language.fields import FieldCatalog
from rassistant.language.grammar import Found, Rule, rule, sense, text_of
from rassistant.language.lexicon import Lexicon
from rassistant.language.plan import And, Condition, Filter, Operator, Or
from rassistant.language.rules_classes import CLASS_FIELDS, MachineClasses, class_name, is_family
from rassistant.language.rules_compare import cond, refs_of, switched
from rassistant.language.senses import Item, Number, Ref

Senses = Mapping[str, Any] | None


def sizes(lexicon: Lexicon) -> tuple[Ref, ...]:
    """Each kind's own size, the stored one before that of its code; its memory where it stores nothing."""
    remembered = tuple(lexicon.senses("memory").get("NUMFIELD", ()))
    kinds = {ref.service_type for ref in remembered}
    stored = [ref for ref in lexicon.senses("size").get("NUMFIELD", ()) if ref.service_type not in kinds]
    return (*stored, *remembered)


class ValueRules:
    def __init__(self, catalog: FieldCatalog) -> None:
        self._catalog = catalog
        self._classes = MachineClasses(catalog)
        self._enumerated = {
            (kind.service_type, f"details.{field.name}")
            for kind in catalog.kinds.values()
            for field in kind.fields
            if field.type == "text" and field.values
        }
        self.rules = self._rules()

    def _rules(self) -> tuple[Rule, ...]:
        return (
            rule("FIELD TEXTTEST", lambda m: self._tested(m[0], m[1], text_of(m))),
            rule("TEXTTEST FIELD", lambda m: self._tested(m[1], m[0], text_of(m))),
            rule("LACK FIELD", lambda m: self._presence(m[1], "missing", text_of(m))),
            rule("NEG HAVE FIELD", lambda m: self._presence(m[2], "missing", text_of(m))),
            rule("WITHIN FIELD", lambda m: self._inside(m[1], m[0], text_of(m))),
            rule("FIELD PART!", lambda m: self._inside(m[0], m[1], text_of(m))),
            rule("ID VALUE", lambda m: self._attached_to(m[0], m[1], text_of(m))),
            rule("FIELD LACKPOST", lambda m: self._presence(m[0], "missing", text_of(m))),
            rule(
                "FIELD? FAMILY VERSION OR|AND|PARTOR|PARTAND VERSION",
                lambda m: self._versions(m[1], m[2], m[4], text_of(m)),
            ),
            rule("FIELD? VALUE OR|AND|PARTOR|PARTAND VERSION", lambda m: self._next_version(m[1], m[3], text_of(m))),
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
            rule("CLASS|SIZECLASS FIELD?", lambda m: cond(self._classes.exactly(m[0], text_of(m)))),
            rule("FIELD? FAMILYNAME FIELD", lambda m: cond(self._classes.family(m[1], text_of(m)))),
            rule("FIELD FAMILYNAME", lambda m: cond(self._classes.family(m[1], text_of(m)))),
            rule(
                "FAMILYNAME AND|OR|PARTAND|PARTOR FAMILYNAME FIELD? SERVICE",
                lambda m: self._classes.families(m[0], m[2], m[4]),
            ),
            rule(
                "FAMILYNAME SERVICE",
                lambda m: None if (sense(m[0], "SERVICE") is not None) else self._classes.family_of_service(m[0], m[1]),
            ),
            rule("FAMILYNAME", lambda m: cond(self._classes.family(m[0], text_of(m))) if is_family(m[0]) else None),
            rule("IP", lambda m: cond(self._address(m[0]))),
            rule("VPCID", lambda m: cond(self._by_name("vpc", m[0]))),
            rule("SUBNETID", lambda m: cond(self._by_name("subnet", m[0]))),
            rule("ZONECODE", lambda m: cond(self._by_name("availability_zone", m[0]))),
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
            rule("FAMILY", lambda m: cond(valued(refs_of(m[0], "FAMILY"), text_of(m)))),  # type: ignore[arg-type]
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
        found = cond(draft("details.version", ((name, term) for name in types), version.text))
        return {**found, "SERVICE": service.senses["SERVICE"]} if found else None

    def _true_of(self, field: Item | None, service: Item | None) -> Senses:
        """다중 AZ 데이터베이스: the field's name before the noun says that it is so."""
        if field is None or service is None or field.has("VALUE"):
            return None
        found = switched(field, value=True, words=field.text)
        return {**found, "SERVICE": service.senses["SERVICE"]} if found else None

    def _presence(self, field: Item | None, op: Operator, words: str) -> Senses:
        refs = refs_of(field, "FIELD") if field else ()
        if not refs or (field is not None and field.text.lower() in _BARE_ADDRESS):
            return None
        return cond(draft(refs[0].path, ((ref.service_type, Condition(ref.path, op)) for ref in refs), words))

    def _tested(self, field: Item | None, test: Item | None, words: str) -> Senses:
        """IP가 10.0으로 시작하는: the test is of the field that is named, not of the resource's name."""
        refs = refs_of(field, "FIELD") if field else ()
        if not refs or test is None:
            return None
        pairs = [(ref.service_type, on_field(test.senses["TEXTTEST"], ref.path)) for ref in refs]
        return cond(draft(refs[0].path, pairs, words))

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
        return cond(draft(pairs[0][0], pairs, words)) if pairs else None

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
        return cond(draft(refs_of(family, "FAMILY")[0].path, pairs, words, listable=True)) if pairs else None

    def _versions(self, family: Item | None, first: Item | None, last: Item | None, words: str) -> Senses:
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
        number = _version_text(version) if version else None
        if value is None or number is None:
            return None
        drafts: list[tuple[str, Filter]] = []
        for ref in refs_of(value, "VALUE"):
            beside = f"{ref.path}_version"
            if self._catalog.info(beside, (ref.service_type,)) is not None:
                from_version = Or((Condition(beside, "eq", number), Condition(beside, "starts_with", f"{number}.")))
                drafts.append((ref.service_type, _all_of(Condition(ref.path, "eq", ref.value), from_version)))
        return cond(draft(f"{words}", drafts, words)) if drafts else None

    def _field(self, found: Found, words: str) -> Senses:
        field, value = found[0], found[2]
        if field is None or value is None:
            return None
        written = value.text if not value.has("QUOTED") else str(value.senses["QUOTED"])
        if value.has("NUM") and not value.has("VERSION") and _version_text(value) is None:
            return None
        negative = found[1] is not None and found[1].senses["CMP"][0] == "ne"
        if value.has("IP") and field.text.lower() in ("ip", "ips", "ip address", "ip 주소", "아이피"):
            return cond(self._address(value))
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
            elif value.has("CLASS") and ref.path.partition(".")[2] in CLASS_FIELDS:
                term = Condition(ref.path, "eq", class_name(ref.path, written))
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
        return cond(drafted.negated() if drafted and negative else drafted)

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


_BARE_ADDRESS = frozenset(("ip", "ips", "ip address", "ip 주소", "아이피"))
"""Without an IP: of which kind is not said, and every instance has a private one."""


def _all_of(*terms: Filter) -> Filter:
    return And(terms)


def _direct(field: str, op: Operator, item: Item | None, category: str) -> Senses:
    if item is None:
        return None
    return {"COND": everywhere(Condition(field, op, str(item.senses[category])), item.text, listable=op == "eq")}


def _is_plain(item: Item | None) -> bool:
    return item is not None and item.has("NUM") and item.senses["NUM"].unit_class == ""


def _version_text(item: Item) -> str | None:
    if item.has("VERSION"):
        return str(item.senses["VERSION"])
    number: Number = item.senses["NUM"]
    return number.raw if number.unit_class == "" and re.fullmatch(r"[\d.]+", number.raw) else None
