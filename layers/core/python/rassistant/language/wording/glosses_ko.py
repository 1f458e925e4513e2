"""A service in brackets behind its noun: 스냅샷 현황 (EBS), 클러스터(EKS) 목록. It says which of them, and adds nothing."""

from __future__ import annotations

import re
from typing import Final

from rassistant.language.vocabulary.lexicon import Lexicon
from rassistant.language.vocabulary.senses import ServiceWord

_GLOSS: Final = re.compile(r" ?\((?P<name>[A-Za-z][A-Za-z0-9 ]{1,24})\)")
_WORDS: Final = re.compile(r"[A-Za-z0-9]+|[가-힣]+")
_MOST: Final = 3
"""Words of a noun."""


def without_glosses(question: str, lexicon: Lexicon) -> str:
    """The question with the noun that it is about, said once: EBS 스냅샷 현황."""
    match = _GLOSS.search(question)
    if match is None:
        return question
    service = lexicon.senses(match["name"].lower()).get("SERVICE")
    place = _noun_before(question[: match.start()], lexicon)
    if service is None or place is None:
        return question
    start, end, noun = place
    said, rest = question[start:end], question[end : match.start()] + question[match.end() :]
    joined = f"{match['name']} {said}"
    if set(noun.types) <= set(service.types):
        named = said
    elif set(service.types) <= set(noun.types):
        named = match["name"]
    elif lexicon.senses(joined.lower()).get("SERVICE") is not None:
        named = joined
    else:
        return question
    return question[:start] + named + rest


def _noun_before(head: str, lexicon: Lexicon) -> tuple[int, int, ServiceWord] | None:
    """The last noun of resources before the brackets, as long as it can be."""
    words = list(_WORDS.finditer(head))
    for last in range(len(words) - 1, -1, -1):
        for first in range(max(0, last - _MOST + 1), last + 1):
            start, end = words[first].start(), words[last].end()
            for stop in (end, end - 1):
                found = lexicon.senses(head[start:stop].lower()).get("SERVICE")
                if found is not None:
                    return start, stop, found
    return None
