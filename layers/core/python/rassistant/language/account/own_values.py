"""Values of the account's own rows: where a word that the rules know is a value of its tags all the same, and which texts
of its fields a question may say."""

from __future__ import annotations

import re

from rassistant.language.account.tag_keys import whose
from rassistant.language.vocabulary.lexicon import Lexicon

MIN_VALUE = 3
"""Shorter tag values (1, no) are more likely to be something else."""

_NOUNS = frozenset(("SERVICE", "REGION", "XREGION"))
_MEASURES = frozenset(("NUMFIELD", "METRIC", "FIELD"))
_WEAK = frozenset(("COST", "COSTING", "FILLER"))
_TAKERS = frozenset(("is", "are", "and", "or"))
_ALONE = re.compile(r"(?:만|인 ?(?:것|거|애)(?:들)?만?)(?![가-힣])")
_NEXT = re.compile(r" ([a-z][a-z0-9]*)(?![\w-])")

_WRITTEN = re.compile(r"[a-z][\w.\-/]{2,63}", re.ASCII | re.IGNORECASE)
"""One word; what begins with a digit (versions, addresses, times) has patterns of its own."""
ID = re.compile(r"(?:i|vol|snap|eipalloc|nat|eni|ami|lt|acl|rtb|igw)-[0-9a-z]+", re.ASCII)
"""What has a pattern of its own wherever it stands."""
_UNSAID = ("_id", "_ids", "_arn", "_at", "description", "comment", "endpoint", "uri", "dns_name")
"""Fields that are found by their own patterns, or by nothing that a person says."""


def is_said(name: str, text: str) -> bool:
    """May a question say this text of the field ``name`` by itself?"""
    return not name.endswith(_UNSAID) and _WRITTEN.fullmatch(text) is not None and ID.fullmatch(text) is None


def is_value_here(low: str, start: int, end: int, lexicon: Lexicon) -> bool:
    """Used by billing, billing servers: a word for money, or one that says nothing, where only a value makes sense."""
    known = lexicon.senses(low[start:end])
    if _ALONE.match(low, end) and "STATE" in known and all(ref.value != low[start:end] for ref in known["STATE"]):
        return True  # 그중 live만: no state is called so, but a value is
    senses = known.keys()
    if whose(low, start) < start:
        return not senses & _NOUNS
    noun = _NEXT.match(low, end)
    before = low[:start].rsplit(None, 1)
    return (
        end - start > MIN_VALUE
        and senses <= _WEAK | _MEASURES
        and not (before and before[-1] in _TAKERS)
        and noun is not None
        and "SERVICE" in lexicon.senses(noun[1])
    )
