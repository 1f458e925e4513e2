"""Regions, services and resources that a message names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import Any

from rassistant.assistant.sources import Sources
from rassistant.language.vocabulary.regions import region_words
from rassistant.models.resource import Resource
from rassistant.resources.registry import all_kinds

_SHORTEST_NAME = 3
_GENERIC = frozenset({"instance", "instances", "server", "servers", "인스턴스", "서버", "database", "databases"})


def scope_in(message: str, *, services: str = "service") -> dict[str, Any]:
    """Arguments ``region`` and ``services`` (the name that the tool has for them), those that the message names."""
    low = message.casefold()
    found: dict[str, Any] = {}
    regions = [code for phrase, codes in region_words() if _is_in(phrase.casefold(), low) for code in codes]
    if regions:
        found["region"] = list(dict.fromkeys(regions))[:40]
    types = [service_type for phrase, service_type in _service_words() if _is_in(phrase, low)]
    if types:
        found[services] = list(dict.fromkeys(types))[:20]
    return found


def named_resource(message: str, sources: Sources, *, service_types: Sequence[str] = ()) -> Resource | None:
    """The one whose name or id the message holds; the longest where names hold each other; None where several fit."""
    low = message.casefold()
    listed = sources.resources.rows(service_types, with_metrics=False, with_cost=False).value
    fits = [(len(word), r) for r in listed for word in _words_of(r) if _is_in(word.casefold(), low)]
    longest = max((length for length, _ in fits), default=0)
    found = {resource.key: resource for length, resource in fits if length == longest}
    return next(iter(found.values())) if len(found) == 1 else None


_FILLERS = re.compile(
    r"^(?:give|get|이|가|은|는|을|를|의|에|도|좀|대해|대해서|관해|관한|알려\S*|설명\S*|보여\S*|상세\S*|자세\S*|정보\S*|상태\S*|어때\S*"
    r"|뭐\S*|무엇\S*|주세요|줘|라는|리소스\S*|show|tell|describe|me|about|the|a|an|of|what|is|details?|info\w*|please|status"
    r"|resource|named|called)$"
)


def asks_for_more(message: str, resource: Resource) -> bool:
    """The message says more than this one resource's name: it is a question that happens to hold a resource's name."""
    low = message.casefold()
    for word in sorted(_words_of(resource), key=len, reverse=True):
        low = low.replace(word.casefold(), " ")
    words = re.findall(r"[\w.=:-]+", low)
    types = {word for word, service_type in _service_words() if service_type == resource.service_type}
    return any(word not in types and not _FILLERS.match(word) for word in words)


def _words_of(resource: Resource) -> Iterable[str]:
    return {word for word in (resource.name, resource.resource_id) if len(word) >= _SHORTEST_NAME}


@cache
def _service_words() -> tuple[tuple[str, str], ...]:
    return tuple(_all_service_words())


def _all_service_words() -> Iterator[tuple[str, str]]:
    for kind in all_kinds():
        for word in (kind.service_type, *kind.words.en, *kind.words.ko):
            if word.casefold() not in _GENERIC:
                yield word.casefold(), kind.service_type


def _is_in(word: str, low: str) -> bool:
    """As a word of its own where it is Latin; Korean takes particles, so there its beginning is enough."""
    if word not in low:  # before a pattern is made of it: there are more words than patterns are kept
        return False
    if not word.isascii():
        return len(word) > 1 and re.search(rf"(?<![가-힣]){re.escape(word)}", low) is not None
    return re.search(rf"(?<![\w.-]){re.escape(word)}(?![a-z0-9_-])", low) is not None
