"""Conditions on what there is none of, or some: no invocations, with errors, empty buckets, backups on."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from rassistant.language.fields import FieldCatalog
from rassistant.language.plan import Condition, Filter, Or
from rassistant.language.rules.drafts import Draft, draft
from rassistant.language.rules.grammar import Found, text_of
from rassistant.language.vocabulary.senses import Item, Ref

Senses = Mapping[str, Any] | None


def refs_of(item: Item, *categories: str) -> tuple[Ref, ...]:
    return tuple(ref for category in categories for ref in item.senses.get(category, ()) if isinstance(ref, Ref))


def cond(drafted: Draft | None) -> Senses:
    return None if drafted is None else {"COND": drafted}


def is_on(item: Item | None) -> bool:
    return bool(item is not None and item.senses.get("ONOFF"))


_SPARE = (".ia_bytes", ".archive_bytes", ".untagged_bytes", ".unpulled_bytes")
"""Sizes of what a thing may have none of; its own size is always there."""


class CountRules:
    """``failures``: what counts errors. ``contents``: what is nothing in an empty thing."""

    def __init__(self, catalog: FieldCatalog, *, failures: Sequence[Ref], contents: Sequence[Ref]) -> None:
        self._catalog = catalog
        self._failures = tuple(failures)
        self._contents = tuple(contents)

    def zero(self, subject: Item | None, words: str) -> Senses:
        """No invocations: CloudWatch has no point where nothing happened, so a count that is missing is none at all."""
        if subject is None or (subject.has("METRIC") and subject.has("FIELD")):  # without a runtime: of the field
            return None
        pairs: list[tuple[str, Filter]] = []
        for ref in refs_of(subject, "METRIC", "NUMFIELD"):
            none = Condition(ref.path, "eq", 0)
            sparse = (ref.path.startswith("metrics.") and self.is_count(ref)) or self._is_measured(ref)
            pairs.append((ref.service_type, Or((none, Condition(ref.path, "missing"))) if sparse else none))
        refs = refs_of(subject, "METRIC", "NUMFIELD")
        return cond(draft(refs[0].path, pairs, words, metric=subject.has("METRIC"))) if refs else None

    def some(self, subject: Item | None, words: str, found: Found) -> Senses:
        """With errors: at least one. Only of counts; a level is always there."""
        counts = (
            [
                ref
                for ref in refs_of(subject, "METRIC", "NUMFIELD")
                if self.is_count(ref)
                or self._is_days(ref)
                or self._is_of_pieces(ref)
                or (ref.path.endswith(_SPARE) and " " in subject.text)
            ]
            if subject
            else []
        )
        if not counts or re.search(r"\b(?:their|its|and)\b", text_of(found)):
            return None
        pairs = [(ref.service_type, Condition(ref.path, "gt", 0)) for ref in counts]
        return cond(draft(counts[0].path, pairs, words, metric=counts[0].path.startswith("metrics.")))

    def kept(self, subject: Item | None, switch: Item | None, words: str) -> Senses:
        """Backups on: kept for at least a day. Only of days."""
        if subject is None or any(not self._is_days(ref) for ref in refs_of(subject, "NUMFIELD")):
            return None
        return self.some(subject, words, [subject]) if is_on(switch) else self.zero(subject, words)

    def _is_of_pieces(self, ref: Ref) -> bool:
        """Failed nodes, connections: a level all the same, of which there may be none."""
        kind = self._catalog.kinds.get(ref.service_type)
        metric = kind.metric(ref.path.removeprefix("metrics.")) if kind is not None else None
        return metric is not None and metric.unit == "Count"

    def _is_days(self, ref: Ref) -> bool:
        info = self._catalog.info(ref.path, (ref.service_type,))
        return info is not None and info.unit == "days"

    def happened(self, subject: Item | None, service: Item | None) -> Senses:
        """Throttled functions: at least once."""
        if subject is None or service is None or not subject.text.lower().endswith("ed"):
            return None
        some = self.some(subject, subject.text, [subject])
        return {**some, "SERVICE": service.senses["SERVICE"]} if some else None

    def failing(self, words: str) -> Senses:
        """Lambdas that fail: at least one error."""
        pairs: dict[str, Filter] = {}
        for ref in self._failures:
            if self.is_count(ref) or self._is_level(ref):
                pairs.setdefault(ref.service_type, Condition(ref.path, "gt", 0))
        return cond(draft("failing", pairs.items(), words, metric=True))

    def empty(self, service: Item | None) -> Senses:
        """빈 버킷: with no objects. What CloudWatch has no point of holds nothing either."""
        if service is None:
            return None
        pairs: list[tuple[str, Filter]] = []
        for ref in self._contents:
            if ref.service_type in service.senses["SERVICE"].types:
                none = Condition(ref.path, "eq", 0)
                kind = self._catalog.kinds[ref.service_type]
                field = kind.field(ref.path.partition(".")[2])
                measured = field is not None and bool(field.metric)
                pairs.append((ref.service_type, Or((none, Condition(ref.path, "missing"))) if measured else none))
        drafted = draft("empty", pairs, service.text)
        return {"COND": drafted, "SERVICE": service.senses["SERVICE"]} if drafted else None

    def _is_measured(self, ref: Ref) -> bool:
        """Filled from a metric, which has no point where there is nothing."""
        kind = self._catalog.kinds.get(ref.service_type)
        field = kind.field(ref.path.partition(".")[2]) if kind is not None else None
        return field is not None and bool(field.metric)

    def _is_level(self, ref: Ref) -> bool:
        """A rate of errors in percent."""
        info = self._catalog.info(ref.path, (ref.service_type,))
        return info is not None and info.unit == "Percent"

    def is_count(self, ref: Ref) -> bool:
        kind = self._catalog.kinds.get(ref.service_type)
        prefix, _, name = ref.path.partition(".")
        if kind is None or prefix == "details":
            field = kind.field(name) if kind else None
            return field is not None and field.type == "number" and not field.unit
        metric = kind.metric(name)
        return metric is not None and metric.nature == "count"
