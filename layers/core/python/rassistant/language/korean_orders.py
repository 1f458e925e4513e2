"""Korean requests to change something: 삭제해 주세요, 전부 꺼 줘, 종료시켜줄래."""

# ruff: noqa: E501  (a pattern is read as one line)
from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from rassistant.language.inflected_verbs import ACTED_ON, ACTION_STEMS
from rassistant.language.korean_forms import forms, one_of

_WANTED = r"(?:버려|놔|놓아|둬)? ?(?:줘요?|주세요|주십시오|주시(?:겠|기|면|고|죠|지)|주실|줄래|줄 ?수|주라|달라|드려|줬으면|주면)|버려(?:라|요)?|놔(?:라)?|둬(?:라)?"
_MEANT = r"자(?=$|[ .!?])|라(?=$|[ .!?])|고 ?싶|도록|면 ?(?:돼|되|안 ?돼|좋)|ㄹ게|겠습니다|기 ?바랍니다|시오|십시오"


@cache
def _requested() -> re.Pattern[str]:
    """삭제해 주세요, 전부 꺼 줘, 종료시켜줄래: to change something."""
    nouns = rf"(?:{'|'.join(ACTED_ON)})(?:을|를|도|만|까지)? ?(?:좀 ?)?"
    done = rf"(?:해|시켜|하게 ?해|시키게)(?: ?좀)? ?(?:{_WANTED})|(?:하|시키)(?:{_MEANT})|할 ?수 ?있(?:어요?|나요?|을까요?|니|겠)|할래|할게|해(?=$|[.!])|시켜(?=$|[.!])|(?:부탁|바랍니다|바람|요망|요청)"
    stems = tuple(forms(stem) for stem in ACTION_STEMS)
    bare = rf"{one_of(stems, 'infinitive')}(?: ?좀)? ?(?:{_WANTED})|{one_of(stems, 'stem')}(?:{_MEANT})|{one_of(stems, 'coming')} ?수 ?있(?:어요?|나요?|을까요?|니|겠)"
    launched = r"(?<![가-힣])(?:새로|새 ?(?:서버|인스턴스|db|디비)|추가로|하나|한 ?[대개])(?:를|을)? ?(?:더 |만 |씩 )?(?:[\w.]+ )?(?:하나 |한 ?[대개] )?(?:띄워|올려|만들어|뽑아 ?올려|생성해) ?(?:줘요?|주세요|줄래요?|주실래요|주라|봐|놔)"
    saved = r"(?:(?<![가-힣a-z0-9])[가-힣a-z0-9]+ )?(?:백업|스냅샷)(?:을|를|도|본)? ?(?:좀 ?)?(?:해|떠|찍어|받아|만들어|생성해) ?(?:줘요?|주세요|줄래요?|주실래요|주라|놔|두세요)"
    return re.compile(rf"{launched}|{saved}|{nouns}(?:{done})|(?<![가-힣])(?:{bare})")


_TURNED = re.compile(r"(?<![가-힣])[가-힣]{0,4}(?:졌|켰|껐|됐|했|었|았|났)다가(?= )")
"""꺼졌다가 켜진: what was one state and then another, which no listing tells."""


def orders(low: str) -> Iterator[tuple[int, int, str, Any]]:
    """Each, by its place."""
    yield from ((match.start(), match.end(), "UNSUPPORTED", None) for match in _TURNED.finditer(low))
    yield from ((match.start(), match.end(), "ACTION", match[0]) for match in _requested().finditer(low))
