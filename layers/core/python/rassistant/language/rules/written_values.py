"""Conditions on what is written out: a field's own value, an address, an id and what is attached to it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from rassistant.language.fields import FieldCatalog
from rassistant.language.plan import Condition, Filter, Or, QueryPlan, Related
from rassistant.language.rules.drafts import Draft, draft
from rassistant.language.rules.grammar import Found
from rassistant.language.rules.related_words import is_name
from rassistant.language.rules.rules_classes import CLASS_FIELDS, class_name
from rassistant.language.rules.rules_counts import cond, refs_of
from rassistant.language.rules.rules_versions import version_text
from rassistant.language.vocabulary.senses import Item
from rassistant.resources.relations import relation

Senses = Mapping[str, Any] | None


_LISTED: Mapping[str, tuple[str, ...]] = {
    "availability_zone": ("availability_zones", "zones"),
    "subnet": ("subnets",),
}
"""Fields with several of them, commas between."""
_REFERRED: Mapping[str, tuple[str, ...]] = {
    "i": ("attached_to", "target_ids"),
    "vol": ("volume", "volume_ids"),
    "snap": ("snapshot", "snapshot_ids"),
    "ami": ("image_id", "images"),
    "eni": ("network_interface",),
    "eipalloc": ("allocation_id",),
    "rtb": ("route_tables",),
}
"""By the beginning of an id, the fields of other kinds that hold such."""


def referring(plan: QueryPlan, catalog: FieldCatalog) -> QueryPlan:
    """Snapshots of vol-1: an id of another kind is written in a field of the one that is asked for."""

    def own(term: Filter, service: str) -> Filter:
        match term:
            case Condition("resource_id", "eq", str(value)):
                names = _REFERRED.get(value.partition("-")[0], ())
                path = next((f"details.{name}" for name in names if catalog.info(f"details.{name}", (service,))), None)
                return term if path is None else Condition(path, "contains", value)
            case Related(other, (Condition("resource_id", "eq", str(value)),), False):
                known = relation(service, other)  # the other may be gone, or of another listing
                written = known is not None and bool(known.reference)
                return Condition(f"details.{known.reference}", "contains", value) if known and written else term
        return term

    steps = tuple(
        replace(step, filters=tuple(own(term, step.service_types[0]) for term in step.filters))
        if len(step.service_types) == 1
        else step
        for step in plan.steps
    )
    return plan if steps == plan.steps else replace(plan, steps=steps)


class WrittenValues:
    def __init__(self, catalog: FieldCatalog) -> None:
        self._catalog = catalog
        self._enumerated = {
            (kind.service_type, f"details.{field.name}")
            for kind in catalog.kinds.values()
            for field in kind.fields
            if field.type == "text" and field.values
        }

    def field(self, found: Found, words: str) -> Senses:
        field, value = found[0], found[2]
        if field is None or value is None:
            return None
        written = value.text if not value.has("QUOTED") else str(value.senses["QUOTED"])
        if value.has("NUM") and not value.has("VERSION") and version_text(value) is None:
            return None
        negative = found[1] is not None and found[1].senses["CMP"][0] == "ne"
        if value.has("IP") and field.text.lower() in ("ip", "ips", "ip address", "ip 주소", "아이피"):
            return cond(self.address(value))
        pairs: list[tuple[str, Filter]] = []
        for ref in refs_of(field, "FIELD"):
            if value.has("WORD") and ((ref.service_type, ref.path) in self._enumerated or found[1] is None):
                continue
            if value.has("CLASS") and found[1] is None and ref.path.partition(".")[2] not in CLASS_FIELDS:
                continue  # clusters on cache.m6g.large
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

    def copula(self, found: Found, words: str) -> Senses:
        """도메인이 example.com인: the field is that word."""
        subject, verb = found[1], found[3]
        if (
            subject is None
            or verb is None
            or subject.text not in ("이", "가")
            or not verb.text.startswith(("인", "이고", "이며"))
        ):
            return None
        equal = Item(subject.start, subject.end, "=", {"CMP": ("eq", "sym")})
        return self.field([found[0], equal, found[2]], words)

    def named(self, found: Found, words: str) -> Senses:
        """복제 원본이 orders-db인: the field is that name, which some resource here has."""
        value = found[2]
        if value is None or not is_name(value):
            return None
        return self.copula(
            [found[0], found[1], Item(value.start, value.end, value.text, {"WORD": value.text}), found[3]], words
        )

    def address(self, item: Item | None) -> Draft | None:
        if item is None or any(int(part) > 255 for part in item.text.split(".")):
            return None
        pairs: list[tuple[str, Filter]] = []
        for kind in self._catalog.kinds.values():
            names = [field.name for field in kind.fields if field.name in ("private_ip", "public_ip")]
            terms = tuple(Condition(f"details.{name}", "eq", item.text) for name in names)
            if terms:
                pairs.append((kind.service_type, terms[0] if len(terms) == 1 else Or(terms)))
        return draft("ip", pairs, item.text)

    def by_name(self, name: str, item: Item | None) -> Draft | None:
        if item is None:
            return None
        holders = self._catalog.holders(f"details.{name}")
        pairs: list[tuple[str, Filter]] = [(one, Condition(f"details.{name}", "eq", item.text)) for one in holders]
        for listed in _LISTED.get(name, ()):
            held = (one for one in self._catalog.holders(f"details.{listed}") if one not in holders)
            pairs += [(one, Condition(f"details.{listed}", "contains", item.text)) for one in held]
        return draft(f"details.{name}", pairs, item.text, listable=True)

    def unattached(self, field: Item | None, words: str) -> Senses:
        """Not attached to anything."""
        refs = [ref for ref in refs_of(field, "FIELD") if ref.path.endswith(".attached_to")] if field else []
        pairs: list[tuple[str, Filter]] = [
            (ref.service_type, Condition(ref.path.removesuffix("_to"), "eq", value=False))
            for ref in refs
            if self._catalog.info(ref.path.removesuffix("_to"), (ref.service_type,)) is not None
        ]
        return cond(draft(pairs[0][1].field, pairs, words)) if pairs else None  # type: ignore[union-attr]  # a condition

    def attached_to(self, resource: Item | None, value: Item | None, words: str) -> Senses:
        """i-0abc…에 연결된 볼륨."""
        refs = [ref for ref in refs_of(value, "VALUE") if ref.value is True] if value else []
        pairs: list[tuple[str, Filter]] = [
            (ref.service_type, Condition(f"{ref.path}_to", "contains", resource.text))
            for ref in refs
            if resource is not None and self._catalog.info(f"{ref.path}_to", (ref.service_type,)) is not None
        ]
        return cond(draft(pairs[0][0], pairs, words)) if pairs else None
