"""What is called bastion, where nothing has just that name: names that have it in them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from rassistant.language.account.account_words import AccountWords
from rassistant.language.plan import Condition, Filter
from rassistant.language.rules.drafts import Draft
from rassistant.language.rules.scan import Edge

_EXACTLY: Final = re.compile(r"\bexact|정확|똑같|[\"'=]")


def as_named(edges: Iterable[Edge], low: str, words: AccountWords) -> Iterator[Edge]:
    """The edges of names: an equal name that no resource has, but that is part of some, is looked for within names."""
    for start, end, category, payload in edges:
        if isinstance(payload, Draft) and not _EXACTLY.search(low):
            options = {service: _within(term, words) for service, term in payload.options.items()}
            yield start, end, category, replace(payload, options=options)
        else:
            yield start, end, category, payload


def _within(term: Filter, words: AccountWords) -> Filter:
    match term:
        case Condition("name", "eq", str(name)) if name.lower() not in words.names:
            if any(name.lower() in known for known in words.names):
                return Condition("name", "contains", name)
    return term
