"""What may be written behind a name of the account in Hangul, in the same word."""

from __future__ import annotations

import re

from rassistant.language.vocabulary.lexicon import Lexicon

BEHIND = re.compile(
    r"(?:님|씨)?(?:용|계|팀|부서|환경|프로젝트|그룹|조|파트|본부|실)?(?:님|씨)?(?:인데도?|이지만|지만|이면서|면서|이라|라|임|이|가|은|는|을|를|의|에|에서|에게|인|이고|이며|이나|나|거나|이거나|만|도|과|와|랑|이랑|하고|께서|으로|로|이라는|라는|것|거)*"
)
_CLEAR_WORD = 2


def may_follow(low: str, end: int, stop: int, lexicon: Lexicon) -> bool:
    """Behind a word that is known by its sound alone: particles, or another word (그로스팀서버)."""
    return BEHIND.fullmatch(low, end, stop) is not None or any(
        until >= end + _CLEAR_WORD for until, _ in lexicon.matches(low, end)
    )
