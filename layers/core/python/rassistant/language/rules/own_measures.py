"""What size, load and slowness are for each kind, where a question says big, busy or slow and no more."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from rassistant.language.rules.sort_paths import LOAD, PACE, SIZE
from rassistant.language.vocabulary.lexicon import Lexicon
from rassistant.language.vocabulary.senses import Ref
from rassistant.resources.kind import Kind

_HOUR_S = 3600
_PACE_WORDS = frozenset(("duration", "latency", "response time", "read latency"))
_COUNT_WORDS = ("objects", "items", "images", "messages")


def sizes(lexicon: Lexicon) -> tuple[Ref, ...]:
    """Each kind's own size, the stored one before that of its code; its memory where it stores nothing."""
    remembered = tuple(lexicon.senses("memory").get("NUMFIELD", ()))
    kinds = {ref.service_type for ref in remembered}
    stored = [ref for ref in lexicon.senses("size").get("NUMFIELD", ()) if ref.service_type not in kinds]
    return (*stored, *remembered)


def own_measures(lexicon: Lexicon, kinds: Mapping[str, Kind]) -> dict[tuple[Ref, ...], tuple[Ref, ...]]:
    """By what stands for them in an order: the refs of each kind that has such a measure."""
    return {
        SIZE: sizes(lexicon),
        LOAD: tuple(_loads(kinds)),
        PACE: tuple(_paces(kinds)),
    }


def contents(lexicon: Lexicon, kinds: Mapping[str, Kind]) -> tuple[Ref, ...]:
    """What is nothing in an empty thing: its objects or items, else the bytes that it stores."""
    counted = [ref for word in _COUNT_WORDS for ref in lexicon.senses(word).get("NUMFIELD", ())]
    named = {ref.service_type for ref in counted}
    stored = [ref for ref in sizes(lexicon) if ref.service_type not in named and _unit(ref, kinds) == "bytes"]
    found: dict[str, Ref] = {}
    for ref in (*counted, *stored):
        found.setdefault(ref.service_type, ref)
    return tuple(found.values())


def _unit(ref: Ref, kinds: Mapping[str, Kind]) -> str:
    field = kinds[ref.service_type].field(ref.path.partition(".")[2])
    return field.unit if field is not None else ""


def _loads(kinds: Mapping[str, Kind]) -> Iterator[Ref]:
    """A kind's first metric is what it does: CPU, invocations, requests, reads. Not what AWS publishes once a day."""
    for kind in kinds.values():
        metric = next((m for m in kind.metrics if m.summary and m.period_s <= _HOUR_S), None)
        if metric is not None:
            yield Ref(kind.service_type, f"metrics.{metric.name}")


def _paces(kinds: Mapping[str, Kind]) -> Iterator[Ref]:
    for kind in kinds.values():
        metric = next((m for m in kind.metrics if _PACE_WORDS & {*m.words.en, m.label.en.lower()}), None)
        if metric is not None:
            window = "" if metric.summary else "@1d"
            yield Ref(kind.service_type, f"metrics.{metric.name}{window}")
