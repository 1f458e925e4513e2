"""The service said apart from the noun of its resources: SageMaker에서 실패한 엔드포인트, EC2에서 1년 넘은 이미지."""

from __future__ import annotations

from typing import Final

from rassistant.language.vocabulary.half_korean import NOUNS
from rassistant.language.vocabulary.lexicon import Lexicon
from rassistant.language.wording.deferred import Deferred
from rassistant.language.wording.set_as_ko import set_as

_NOUN: Final = "|".join(sorted((word for words in NOUNS.values() for word in words), key=len, reverse=True))
_APART: Final = Deferred(
    r"^(?P<owner>[A-Za-z가-힣][A-Za-z가-힣0-9]*(?: ?\d+| 로그|[ -][A-Za-z]+)?)(?: ?(?:서비스|쪽|콘솔))?"
    rf"(?:에서는?|에 ?있는|의|에는|에) (?P<said>[^,.?!]*[가-힣]) (?P<noun>{_NOUN})(?P<tail>(?:들)?"
    r"(?:만|은|는|이|가|을|를|의|도)?(?: (?:목록|리스트|개수|갯수|비용|요금|수|총|몇|얼마|좀|전부|모두|다|보여|알려|찾아"
    r"|조회|뽑아|뭐|어떤|있)[^,]*)?[?.! ]*)$"
)
_OF_ANOTHER: Final = Deferred(
    r"(?:쓰|사용|연결|붙|달[린려]|이용|속한|소속|물[린려]|도는|돌[리고아]|실행|에서 만든|찍은)[^ ]*$"
)
"""EC2에서 쓰는 볼륨: where it stands is said of the other one."""


def with_owner(question: str, lexicon: Lexicon) -> str:
    """Switches in plain words, and the service beside the noun, where the two together name a kind and the service alone does not."""
    question = set_as(question, lexicon)
    match = _APART.match(question)
    if match is None or _OF_ANOTHER.search(match["said"]):
        return question
    owner, noun = match["owner"], match["noun"]
    whole = lexicon.senses(f"{owner} {noun}".lower()).get("SERVICE")
    alone = lexicon.senses(owner.lower()).get("SERVICE")
    if whole is None or (alone is not None and set(alone.types) & set(whole.types)):
        return question
    return f"{match['said']} {owner} {noun}{match['tail']}"
