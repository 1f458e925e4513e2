"""What stands beside the word tag and is no key of a tag, or no value: 꺼졌거나 태그 없는, Env 태그마다, 태그를 붙인."""

from __future__ import annotations

import re

from rassistant.language.account.tag_keys import KEY_WORDS
from rassistant.language.vocabulary.lexicon import Lexicon
from rassistant.language.wording.text import is_korean

_COPULAS = re.compile(r"인|이고|이며|이면서|이거나|으로|로|이라는|라는|와|과|이 아닌|이아닌")
_CLOSED = 4
"""ㄴ under a syllable."""
_NO_KEY = re.compile(
    r"^[^팀]$|(?:데|요|서|니까|중에?|고|를|을|은|는|의|에|한|된|것|거|안|거나|이나|든지|다가|지만|면서|으며|채)$"
    r"|^(?:안|못|미|아예|전혀)\s?|^(?:아무런|하나|어떠한|여러|온갖|빠진|비어|텅|빈|누락|빠져|붙어|달려|안)$"
)
"""The end of another word or of a clause before the word tag."""
_NO_VALUE = frozenset(("GROUPSUF", "SORTSUF", "SERVICE", "LACKPOST", "NEGPOST", "EXCEPTPOST", "ACTION"))
_BY = "기준"


def is_predicate(text: str, end: int, value: str) -> bool:
    """웃는, 붙여줘: something said of the tag, and no value of it."""
    if not "가" <= value[-1] <= "힣":
        return False
    adnominal = (ord(value[-1]) - ord("가")) % 28 == _CLOSED and not _COPULAS.match(text, end)
    return adnominal or value.endswith(("줘", "줘요", "주세요", "할까", "하자"))


def is_no_value(value: str, key: str, lexicon: Lexicon, *, bare: bool) -> bool:
    """Env 태그마다, Env 태그 기준으로, 태그를 붙인: a word of the question, or its beginning, that is not quoted."""
    if not bare or not is_korean(value):
        return False
    known = lexicon.senses(value).keys() & _NO_VALUE
    return bool(known) or len(value) == 1 or value == _BY or ends_clause(key, lexicon)


def ends_clause(key: str, lexicon: Lexicon) -> bool:
    """꺼졌거나 태그 없는, 서버나 태그 없는; 부서 is a key all the same."""
    if key.isascii() or key in KEY_WORDS:
        return False
    return _NO_KEY.search(key) is not None or "SERVICE" in lexicon.senses(key.removesuffix("나"))


_NAME = re.compile(r"names? ?|이름")


def behind_field(low: str, match: re.Match[str], lexicon: Lexicon) -> int:
    """Where what is said of a name begins: at the word itself, but behind it where it ends the name of a field (DNS name
    is …, 이미지 이름이 …)."""
    said = _NAME.match(match[0].lower())
    before = low[: match.start()].split()
    if said is None or not before:
        return match.start()
    name = said[0].strip().removesuffix("s")
    for label in (" ".join(before[-count:]) for count in range(1, min(3, len(before)) + 1)):
        own = lexicon.senses(label).keys()
        if "FIELD" in lexicon.senses(f"{label} {name}") or ("FIELD" in own and "SERVICE" not in own):
            return match.start() + said.end()  # the stage name is …
    return match.start()
