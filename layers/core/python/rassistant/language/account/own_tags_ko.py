"""The account's own tags in Korean clauses: alice 님이 Owner로 되어 있는, Env에 prod라고 적힌, Owner가 안 정해진.

Keys and values are those of the account, so that the word tag need not be said.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final

from rassistant.language.account.account_words import AccountWords
from rassistant.language.account.tag_keys import KEY_WORDS
from rassistant.language.plan import Condition, Operator
from rassistant.language.rules.drafts import everywhere
from rassistant.language.vocabulary.lexicon import Lexicon
from rassistant.language.wording.deferred import Deferred
from rassistant.language.wording.said_of_tags_ko import HAS, HAS_NOT

_WORD: Final = r"[a-z0-9][a-z0-9._/:\-]*|[가-힣]{2,}?"
_PARTICLE: Final = "으로|로|이|가|은|는|을|를|도"
_OF_KEY: Final = Deferred(
    rf"(?<![\w가-힣])(?P<k>{_WORD})(?: ?태그)?(?: ?값)?(?:에는|에|을|를|이|가|은|는) ?(?P<v>{_WORD})(?:님|씨)?"
    rf"(?:(?:이라고|라고|으로|로|이|가|을|를)? ?(?:(?P<no>{HAS_NOT})|{HAS})|인|이고|이며|인데)(?=[ ,.?]|$)"
)
_JOIN: Final = r"(?:이나|나|도|이거나|거나|,| 또는| 혹은|이랑|랑|와|과) ?"
_LISTED: Final = Deferred(
    rf"(?<![\w가-힣])(?P<k>{_WORD})(?: ?태그)?(?: ?값)?(?:이|가|은|는) ?(?P<l>(?:{_WORD})(?:{_JOIN}(?:{_WORD}))+)"
    r"(?:이|가|도|은|는|로|으로)? ?(?:(?P<no>아닌|아니고|아니며|빼고|말고|제외)|인|이고|된|되어 ?있는)(?=[ ,.?]|$)"
)
_JOINT: Final = Deferred(rf"{_JOIN}(?=[a-z0-9가-힣])")
_AS_KEY: Final = Deferred(
    rf"(?<![\w가-힣])(?P<v>{_WORD}) ?(?:님|씨)?(?:이|가|은|는|을|를|께서) ?(?P<k>{_WORD})"
    rf"(?:(?:으로|로) ?(?:(?P<no>{HAS_NOT})|{HAS})|인)(?=[ ,.?]|$)"
)
_OF_VALUE: Final = Deferred(
    rf"(?<![\w가-힣])(?P<v>{_WORD}) ?태그(?:이|가|를|은|는|도)? ?(?:(?P<no>{HAS_NOT}|없는|없이|빠진)|{HAS}|있는)(?=[ ,.?]|$)"
)
_LATIN_KEY: Final = rf"(?P<k>[a-z0-9][a-z0-9._/:\-]*)(?: ?태그)?(?:{_PARTICLE})?"
_KOREAN_KEY: Final = rf"(?P<h>[가-힣]{{2,}}?)(?: ?태그)?(?:{_PARTICLE})"
_SET: Final = Deferred(
    rf"(?<![\w가-힣])(?:{_LATIN_KEY}|{_KOREAN_KEY}) ?(?:누구인지|누군지|뭔지|무엇인지)? ?"
    rf"(?:(?:태그|태깅)(?:이|가|도)? ?)?(?:(?P<no>{HAS_NOT})|{HAS})(?=[ ,.?]|$)"
)
_OTHERWISE: Final = frozenset(
    ("NUMFIELD", "BOOLFIELD", "METRIC", "SERVICE", "STATE", "TIMEFIELD", "COST", "REGIONWORD")
)
"""A key that is called as something of the resources' own is meant only where it is said to be a tag."""
Edge = tuple[int, int, str, Any]


def own_tags_said(low: str, words: AccountWords, lexicon: Lexicon) -> Iterator[Edge]:
    """COND for each such clause."""
    for form in (_OF_KEY, _AS_KEY):
        for match in form.finditer(low):
            key = _key(match["k"], words)
            pairs = [pair for pair in words.values.get(match["v"], ()) if pair[0] == key]
            if len(pairs) == 1:
                term = Condition(f"tags.{key}", "ne" if match["no"] else "eq", pairs[0][1])
                yield match.start(), match.end(), "COND", everywhere(term, match[0], listable=not match["no"])
    for match in _LISTED.finditer(low):
        if (listed := _among(match, words)) is not None:
            yield match.start(), match.end(), "COND", everywhere(listed, match[0], listable=listed.op == "in")
    for match in _OF_VALUE.finditer(low):
        pair = words.own_pair(match["v"])
        if pair is not None and _key(match["v"], words) is None:
            term = Condition(f"tags.{pair[0]}", "ne" if match["no"] else "eq", pair[1])
            yield match.start(), match.end(), "COND", everywhere(term, match[0], listable=not match["no"])
    for match in _SET.finditer(low):
        said = match["k"] or match["h"]
        is_own = "태그" in match[0] or not lexicon.senses(said).keys() & _OTHERWISE
        if is_own and (key := _key(said, words)) is not None:
            op: Operator = "missing" if match["no"] else "exists"
            yield match.start(), match.end(), "COND", everywhere(Condition(f"tags.{key}", op), match[0])


def _among(match: re.Match[str], words: AccountWords) -> Condition | None:
    """Team이 web도 data도 아닌: each of them a value of that key."""
    key = _key(match["k"], words)
    found: list[str] = []
    for said in _JOINT.sub("\n", match["l"]).split("\n"):
        values = [value for own, value in words.values.get(said.strip(), ()) if own == key]
        if len(values) != 1:
            return None
        found += values
    return Condition(f"tags.{key}", "not_in" if match["no"] else "in", tuple(dict.fromkeys(found)))


def _key(said: str, words: AccountWords) -> str | None:
    """The account's own key for what the clause calls it."""
    if said in words.keys:
        return words.keys[said]
    own = [words.keys[name] for name in KEY_WORDS.get(said, ()) if name in words.keys]
    return own[0] if len(own) == 1 else None
