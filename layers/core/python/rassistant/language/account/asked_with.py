"""A word that stands where a verb of asking stands is no name, whatever the account calls so: look up and share the list."""

from __future__ import annotations

import re

_BEFORE = re.compile(r"(?:^|\b(?:and|please|kindly|pls|plz|to|you|then|just) )$")
_BEHIND = re.compile(
    r" (?:me|us|the|all|any|our|my|an?|which|what|how|with (?:me|us)|to (?:me|us)|"
    r"(?:(?:full|complete|detailed|updated|latest) )?(?:lists?|details|count|number|names|information|status) (?:of|on|for))\b"
)


def asks_here(low: str, start: int, end: int) -> bool:
    """Does the word at ``start``..``end`` stand before what is asked for, and behind nothing but a courtesy?"""
    return _BEHIND.match(low, end) is not None and _BEFORE.search(low, 0, start) is not None
