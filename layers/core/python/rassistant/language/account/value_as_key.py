"""Boxes that have diego as Contact: a tag's value said before its key, both of them the account's own."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from rassistant.language.account.account_words import AccountWords
from rassistant.language.wording.deferred import Deferred
from rassistant.language.wording.text import is_korean

_AS: Final = Deferred(
    r"\b(?:(?:that|which) )?(?P<verb>have|has|having|with|list|lists|listing|name|names|naming|show|shows|showing|carry|"
    r"carries|carrying|give|gives|giving|use|uses|using) (?P<value>[\w.@/-]+) (?:as|for) (?:(?:the|their|its|an?) )?"
    r"(?P<key>[\w-]+)(?: tags?)?(?![\w=-])",
    re.IGNORECASE,
)


def with_key_first(question: str, words: AccountWords | None) -> str:
    """The question with ``tagged Contact=diego`` where the account has that pair; else as it is."""
    if words is None or is_korean(question) or '"' in question or not re.search(r" (?:as|for) ", question):
        return question
    return _AS.sub(lambda match: _tagged(match, words.values), question)


def _tagged(match: re.Match[str], values: Mapping[str, frozenset[tuple[str, str]]]) -> str:
    pairs = values.get(match["value"].lower(), frozenset())
    said = [(key, value) for key, value in pairs if key.lower() == match["key"].lower()]
    return f"tagged {said[0][0]}={said[0][1]}" if len(said) == 1 and " " not in said[0][1] else match[0]
