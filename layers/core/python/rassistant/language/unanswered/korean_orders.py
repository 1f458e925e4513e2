"""Korean requests to change something: 삭제해 주세요, 전부 꺼 줘, 종료시켜줄래."""

# ruff: noqa: E501  (a pattern is read as one line)
from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from rassistant.language.vocabulary.inflected_verbs import ACTED_ON, ACTION_STEMS
from rassistant.language.vocabulary.korean_forms import forms, one_of
from rassistant.language.wording.deferred import Deferred
from rassistant.language.wording.text import is_korean

_WANTED = r"(?:버려|놔|놓아|둬)? ?(?:줘요?|주세요|주십시오|주시(?:겠|기|면|고|죠|지)|주실|줄래|줄 ?수|주라|달라|드려|줬으면|주면)|버려(?:라|요)?|놔(?:라)?|둬(?:라)?"
_MEANT = r"자(?=$|[ .!?])|라(?=$|[ .!?])|고 ?싶|도록|면 ?(?:돼|되|안 ?돼|좋)|ㄹ게|겠습니다|기 ?바랍니다|시오|십시오"


@cache
def _requested() -> Deferred:
    """삭제해 주세요, 전부 꺼 줘, 종료시켜줄래: to change something."""
    nouns = rf"(?:{'|'.join(ACTED_ON)})(?:을|를|도|만|까지)? ?(?:좀 ?)?"
    done = rf"(?:해|시켜|하게 ?해|시키게)(?: ?좀)? ?(?:{_WANTED})|(?:하|시키)(?:{_MEANT})|할 ?수 ?있(?:어요?|나요?|을까요?|니|겠)|할래|할게|해(?=$|[.!])|시켜(?=$|[.!])|(?:부탁|바랍니다|바람|요망|요청)"
    stems = tuple(forms(stem) for stem in ACTION_STEMS)
    bare = rf"{one_of(stems, 'infinitive')}(?: ?좀)? ?(?:{_WANTED})|{one_of(stems, 'stem')}(?:{_MEANT})|{one_of(stems, 'coming')} ?수 ?있(?:어요?|나요?|을까요?|니|겠)"
    launched = r"(?<![가-힣])(?:새로|새 ?(?:서버|인스턴스|db|디비)|추가로|하나|한 ?[대개])(?:를|을)? ?(?:더 |만 |씩 )?(?:[\w.]+ )?(?:하나 |한 ?[대개] )?(?:띄워|올려|만들어|뽑아 ?올려|생성해) ?(?:줘요?|주세요|줄래요?|주실래요|주라|봐|놔)"
    saved = r"(?:(?<![가-힣a-z0-9])[가-힣a-z0-9]+ )?(?:백업|스냅샷)(?:을|를|도|본)? ?(?:좀 ?)?(?:해|떠|찍어|받아|만들어|생성해) ?(?:줘요?|주세요|줄래요?|주실래요|주라|놔|두세요)"
    return Deferred(rf"{launched}|{saved}|{nouns}(?:{done})|(?<![가-힣])(?:{bare})")


_MORE = r"|태그|공개|비공개|설치|적용|구성|등록|잠금|허용|확대|감축|격리|포맷|승인|접속|해제"


@cache
def _ordered() -> Deferred:
    """What a whole question ends with: 중지해라, 변경해 줬으면 좋겠어, 삭제되게 해줘, 끄는 게 좋겠어."""
    nouns = rf"(?<![가-힣])(?:{'|'.join(ACTED_ON)}{_MORE})(?:을|를|도|만|까지)? ?(?:좀 ?)?"
    done = (
        rf"(?:해|시켜|해 ?버려)(?: ?좀)? ?(?:(?:{_WANTED})[가-힣 ]{{0,14}}|라|봐라?)?|(?:하|시키)(?:자|라|세요|십시오|시오|라고[가-힣]*|도록 ?해[가-힣]*|고 ?싶[가-힣]*|는 ?게 ?좋겠[가-힣]*)"
        r"|해도 ?(?:돼|되|될|괜찮)[가-힣]*|해야 ?(?:해|돼|되|합|됩|겠)[가-힣]*|할 ?수 ?있[가-힣]*|할(?:래|게)[가-힣]*|(?:부탁|요청|바랍니다|바람|요망)[가-힣]*"
        r"|해 ?달(?:라고|라는|라네|라셔|라시|래)[가-힣 ]*|하(?:라는데|라네|라셔|라십|라시|래)[가-힣 ]*|되게 ?해[가-힣 ]*|되지 ?않게 ?해[가-힣 ]*|되도록(?: ?해[가-힣 ]*)?|(?:되어야|돼야) ?(?:해|합|하|돼|됩)[가-힣]*"
    )
    stems = tuple(forms(stem) for stem in ACTION_STEMS)
    bare = (
        rf"{one_of(stems, 'infinitive')}(?: ?좀)? ?(?:도 ?(?:돼|되|될|괜찮)[가-힣]*|야 ?(?:해|돼|합|됩|겠)[가-힣]*|라|봐라?|버려[가-힣]*)"
        rf"|{one_of(stems, 'stem')}(?:자|세요|십시오|렴|면 ?좋겠[가-힣]*|고 ?싶[가-힣]*|는 ?게 ?좋겠[가-힣]*)"
        rf"|{one_of(stems, 'infinitive')} ?달(?:라고|라는|라네|라셔|라시|래)[가-힣 ]*|{one_of(stems, 'stem')}(?:라고|라는데|라네|라셔|라십|라시|래)[가-힣 ]*"
    )
    at_once = (
        r"(?:좀|다|전부|모두|싹|당장|빨리|지금) ?(?:꺼|켜|지워|없애|죽여|멈춰|내려|치워|버려|삭제|종료|중지|정지|제거)"
    )
    one_more = r"(?:하나|한 ?대|한 ?개|\d+ ?(?:대|개)) ?(?:더 ?)?(?:만들어|띄워|생성해)(?!진|져|지)[가-힣 ]*|(?:서버|인스턴스|디비|버킷|볼륨|람다) ?(?:한|두|세) ?(?:대|개) ?더(?:요| ?추가[가-힣 ]*)?"
    into = r"(?:[a-z0-9]+\.[a-z0-9.]+)(?:으로|로) ?(?:변경|교체|전환|업그레이드|다운그레이드)"
    sent = r"(?:한테|에게|메일로|이메일로|슬랙으로|문자로) ?(?:좀 )?(?:보내|전송|공유|알려 ?보내)[가-힣 ]*"
    return Deferred(
        rf"(?:{nouns}(?:{done})|(?<![가-힣])(?:{bare})|(?<![가-힣])(?:{at_once}|{one_more})|{into}|{sent})[.!?~ ]*$"
    )


_TELLING = (
    r"(?:그 ?)?(?:(?:결과|목록|리스트|내역|현황|상태|여부|진행 ?상황)(?:를|을|도|만)? ?)?(?:좀 ?)?"
    r"(?:알려|보여|말해|보고|회신|답신|공유|통보|통지|전달|제출|송부|확인|점검|답|안내|브리핑|리포트|제시|조회|나열|열거|출력|집계|뽑아|찾아)[가-힣 ]*"
)
_ALSO_OF_ANSWERS = frozenset(("추가", "변경", "수정", "교체", "조정", "취소", "전환", "이동", "확장", "축소", "이전"))
"""What may be done to an answer: 비용 추가하고 다시 보여줘."""


@cache
def _done_first() -> Deferred:
    """삭제하고 결과 알려줘, 중지 후 회신 바랍니다: the telling comes after the change."""
    nouns = "|".join(noun for noun in ACTED_ON if noun not in _ALSO_OF_ANSWERS)
    ends = r"(?:(?:하|시키|받|뜨|하시)고|(?:해|시켜|하여)서?|(?:한|시킨|하신)? ?(?:뒤|후|다음)(?:에)?)"
    stems = tuple(forms(stem) for stem in ACTION_STEMS)
    verbs = rf"{one_of(stems, 'stem')}고|{one_of(stems, 'done')} ?(?:뒤|후|다음)(?:에)?"
    return Deferred(rf"(?<![가-힣])(?:(?:{nouns})(?:을|를)? ?{ends}|{verbs}) {_TELLING}[.!?~ ]*$")


_KINDLY = re.compile(
    r"(?:목록|리스트|현황|내역|결과|정보|표|순서|비율|통계)(?:을|를|로|으로)? ?[가-힣]{1,3} ?해|추이|비용|요금"
)


def korean_order(question: str) -> str | None:
    """The order that the question ends with; None for a question."""
    if not is_korean(question):
        return None
    if (first := _done_first().search(question.lower())) is not None:
        return first[0].strip()
    match = _ordered().search(question.lower())
    return None if match is None or _KINDLY.search(question) else match[0].strip()


def as_written(order: str, question: str) -> str:
    """The order in the question's own words, where it was read in others: 삭제 부탁드립니다, 지우십시오."""
    if order in question or not is_korean(order):
        return order
    verb = next((one for one in map(forms, ACTION_STEMS) if order.startswith((one.infinitive, one.stem))), None)
    if verb is not None:
        begun = "|".join(sorted({verb.infinitive, verb.stem, verb.coming, verb.done}, key=len, reverse=True))
    else:
        noun = re.match("|".join(ACTED_ON), order)
        begun = noun[0] if noun is not None else "(?!)"
    last = [
        match[0] for match in re.finditer(rf"(?<![가-힣])[가-힣]{{0,2}}(?:{begun})[가-힣]*(?: [가-힣]+)*", question)
    ]
    return last[-1] if last else order


_TURNED = re.compile(r"(?<![가-힣])[가-힣]{0,4}(?:졌|켰|껐|됐|했|었|았|났)다가(?= )")
"""꺼졌다가 켜진: what was one state and then another, which no listing tells."""


def orders(low: str) -> Iterator[tuple[int, int, str, Any]]:
    """Each, by its place."""
    yield from ((match.start(), match.end(), "UNSUPPORTED", None) for match in _TURNED.finditer(low))
    yield from ((match.start(), match.end(), "ACTION", match[0]) for match in _requested().finditer(low))
