"""What Koreans ask to be told with, behind what they ask for: 전수 조사 부탁드립니다, 있으면 명단 회신 바랍니다.

Nouns of looking (조사, 파악), of telling (회신, 송부) and of lists (명단, 자료), one after another and with a request, say
no more than 보여줘. Nothing that could narrow the question is taken: what stands before them stays, and where that is
something to be done first (삭제 후 결과 회신), the question stays as it is.
"""

# ruff: noqa: E501  (a pattern is read as one line)
from __future__ import annotations

import re
from typing import Final

from rassistant.language.wording.asides import Trimmed
from rassistant.language.wording.deferred import Deferred
from rassistant.language.wording.hearsay_ko import without_hearsay
from rassistant.language.wording.reported_ko import without_report
from rassistant.language.wording.text import is_korean
from rassistant.language.wording.who_asks_ko import without_signature

_MOST_REQUESTS: Final = 3
_LOOKED: Final = r"(?:(?:전수|실태|일제|전면|현황|상세|추가|사전|자체|긴급) ?)?(?:조사|점검|파악)|(?:전수|일제|전면|일괄|전체) ?(?:검사|확인|조회|체크|검색)|확인|재확인|조회|검색|검토|체크|취합|선별|식별|색출|발굴|발췌|탐색|탐지|검출|추출|출력|산출|리스트 ?업|리스트화|리스팅|목록화|문서화|표기|나열|열거|요약|정리"
_TOLD: Final = r"회신|회답|답신|답변|회보|송부|발송|전송|전달|제출|제시|제공|공유|보고|통보|통지|고지|안내|첨부|공지|브리핑|리포트|리포팅|레포트|레포팅|열람"
_LIST: Final = r"취합본|정리본|목록|리스트|명단|명부|명세서?|일람표?|내역서?|현황표?|자료|대장|결과|정보|목록표|리스트표|엑셀|표|(?:파이 ?|막대 ?|꺾은선 ?|원형? ?|추이 ?)?(?:차트|그래프)|도표|통계표|비교표"
_SOMETHING: Final = Deferred(r"내역|현황|결과|정보")
"""May be something of what is listed, and stays: 접속 정보, 백업 결과."""
_MADE: Final = rf"(?:{_LIST})(?:을|를)? ?(?:작성|제작|확보|수집)"
_GIVE: Final = (
    r"(?:줘요?|줘라|줘봐요?|주라|주세요|주세여|주셈|주삼|주십시오|주십쇼|주시죠|주실래요|줄래요?|(?:주실|줄|줄래) ?수 ?있[가-힣]*|주시겠(?:어요|습니까|는지요?)|주시(?:기|길|기를) ?(?:바랍니다|바라요|바라며|바람|부탁드립니다|부탁드려요|부탁해요|요망)|주길 ?(?:바랍니다|바라요|바람)"
    r"|주시면 ?(?:감사|고맙|좋|됩|돼)[가-힣]*|주면 ?(?:감사|고맙|고마|좋|돼|됨)[가-힣]*|줬으면 ?(?:해요?|합니다|함|좋겠[가-힣]*)|주셨으면 ?(?:해요?|합니다|함|좋겠[가-힣]*)"
    r"|드려야 ?(?:해요?|합니다|함|하는데요?|해서요?|됩니다|돼요?|되는데요?|돼서요?)|드리려고 ?(?:요|해요|합니다|하는데요?)|드릴 ?예정입니다|드릴게요?|드립니다|드려요|드리겠습니다)"
)
_DO: Final = (
    rf"(?:해 ?{_GIVE}|해 ?(?:봐요?|봐라|보자|봅시다|볼까요?|보고 ?싶[가-힣]*|달라고? ?(?:합니다|해요|하네요|하셔서요?|하십니다))|해요?|해라|하라|하자|합시다|하세요|하십시오|하시오|하(?:시)?(?:기|길) ?(?:바랍니다|바라요|바람|요망)|할 ?것|하도록"
    r"|해야 ?(?:해요?|합니다|함|하는데요?|해서요?|하거든요|됩니다|돼요?|됨|되는데요?|돼서요?|할 ?것 ?같[가-힣]*|할 ?듯[가-힣]*)|하고 ?싶[가-힣]*|하고자 ?합니다|하려고(?:요| ?(?:합니다|해요?|하는데요?))?|하려구요?|하려는데요?|하려 ?합니다|할게요?|하겠습니다"
    r"|할 ?수 ?있(?:을까요?|나요?|어요?|는지요?|을지요?|습니까|으면[가-힣 ]*)|하면 ?(?:좋겠[가-힣]*|돼요?|됩니다|감사[가-힣]*)|했으면 ?(?:해요?|합니다|함|좋겠[가-힣]*)|합니다|함)"
)
_ASKED: Final = (
    r"(?:부탁(?: ?(?:드려요|드립니다|드릴게요?|드리겠습니다|드려봅니다|드리고자 ?합니다|드려도 ?될까요|드리는 ?바입니다|해요?|합니다|할게요?|좀요?|이요|요))?|요청(?: ?(?:드려요|드립니다|드리겠습니다|드리는 ?바입니다|합니다|해요|의 ?건(?:입니다)?|건(?:입니다)?|사항(?:입니다)?|이요|이에요|입니다))?|바랍니다|바라겠습니다|바랄게요|바라요|바람|바램|희망(?:합니다|해요|함)?|원합니다|원해요|원함|요망(?:합니다|됨)?"
    r"|필요(?: ?(?:합니다|해요?|함|한데요?|하다고 ?합니다|할 ?것 ?같[가-힣]*|해서요?(?: ?(?:연락|문의|메일|글|질문|요청|톡|여쭤|남)[가-힣 ]{1,8})?|할 ?듯[가-힣]*|하네요))?|가능(?: ?(?:할까요?|한가요?|한지요?|하실까요?|하신가요?|해요?|합니까|하나요))?|될까요?|되나요?|됩니까|급(?:해요?|합니다|함)|예정(?:입니다|이에요|임)|중(?:입니다|이에요|임)|좀요?|(?:이)?요|[점욤염]|ㄱㄱ|고고|[ㄱ]+)"
)
_ENDED: Final = rf"(?:을|를|이|가|도)?(?: ?(?:좀|한번|한 ?번|바로|얼른|빨리|꼭|속히|조속히|신속히|급히))?(?: ?(?:{_ASKED}|{_GIVE}|{_DO}))?"
_THANKS: Final = r"(?:[.,!~ ]*(?:미리 ?)?(?:감사(?:합니다|드립니다|해요|하겠습니다)|고맙(?:습니다|겠습니다)|고마워요?|수고하세요|수고하십시오|수고 ?많으십니다|땡큐|꾸벅|[ㅠㅜㅎㅋ]+|\^\^))*[.,!?~ ]*$"
_BY_WHEN: Final = r"(?:(?:오늘|금일|내일|명일|익일|모레|[월화수목금]요일|주말|퇴근|점심|회의|미팅|\d{1,2}시)(?: ?(?:오전|오후|중|내|전|안))?(?:까지|으로|로|에)? |(?:최대한|가급적|가능한) ?(?:빨리|빠르게|신속히)? ?|(?:빠른|조속한|신속한) ?(?:시일 ?내(?:에|로)?|시간 ?내(?:에|로)?)? ?|(?:시급히|급히|긴급히|긴급|신속히|신속하게|조속히|빠르게|빨리|상세히|자세히|일괄(?:적으로|로)?|전체적으로|꼼꼼히|꼼꼼하게|간단히|간략히|다시 ?한 ?번|한 ?번) ?)"
_FOUND: Final = r"(?:(?:이|가|은|는|도)? ?(?:혹시 ?)?(?:하나라도 ?|한 ?[대개건]라도 ?)?(?:있으면|있다면|있거든|있을 ?(?:경우|시|때)(?:에는|에)?|있는 ?(?:경우|대로)(?:에는|에)?|있는지(?: ?(?:여부|없는지))?(?:를|도)?|존재(?:하면|한다면|하는지|할 ?경우| ?시| ?여부)(?:를|에)?|발견(?:되면|될 ?경우| ?시)|확인(?:되면|될 ?경우| ?시)|나오면|나오는 ?대로),? ?)"
_AND: Final = r"(?:을|를)?(?: ?(?:하고|하시고|해서|하여|하셔서|하시어|하신|한|및|과|와|후|뒤|겸|,|/|·))?(?: ?(?:뒤|후|다음)(?:에)?)?(?: ?(?:바로|그|해당))? ?"
_FETCHED: Final = r"(?:뽑아|추려|모아|찾아|골라|적어|만들어|꺼내|추출해|정리해|알아봐|살펴|들여다)서? ?"
_NATIVE: Final = rf"(?:알려|보여|그려|보내|넘겨|건네|말해|찾아|뽑아|골라|추려|적어|남겨|가르쳐|던져|내) ?{_GIVE}"
_ALSO: Final = r"(?:(?:알려|보여|보내|뽑아|찾아|추려|골라) ?주(?:시고|고) ?|)"
_LINK: Final = rf"(?:{_BY_WHEN}|(?:{_LOOKED}|{_TOLD}|{_MADE}){_AND}|(?:{_LIST})(?:을|를|으로|로|만|도|과|와)? ?(?:및 ?)?|{_FETCHED})"
_HEAD: Final = rf"(?:{_LOOKED}|{_TOLD}|{_MADE})"
_NO_NAME: Final = r"(?<!상태 )(?<!헬스 )(?<!마지막 )(?<!최종 )(?<!데이터 )(?<!트래픽 )"
"""Before these nouns, what is a kind or a field: 상태 확인, 마지막 조회, 데이터 전송."""
_TAIL: Final = Deferred(
    rf"(?:(?<=[가-힣A-Za-z0-9)%]){_FOUND}{_LINK}{{0,5}}(?:(?:{_HEAD}|{_LIST}){_ENDED}|{_NATIVE})"
    rf"|(?:^|(?<=[ .,!?~])){_BY_WHEN}{{0,2}}(?:{_ALSO}|{_FETCHED}){_NO_NAME}{_HEAD}(?:{_AND}{_LINK}{{0,5}}(?:(?:{_HEAD}|{_LIST}){_ENDED}|{_NATIVE})|{_ENDED}))"
    rf"{_THANKS}"
)
_NAMED: Final = Deferred(
    rf"(?<=[가-힣A-Za-z0-9)%] )(?P<list>{_LIST})(?:이|가|을|를|만|도|으로|로)?(?: ?좀)?(?: ?(?:{_ASKED}|{_GIVE}|{_NATIVE}|{_FETCHED}{_GIVE}))?{_THANKS}"
)
_ANCHOR: Final = Deferred(
    rf"{_TOLD}|조사|점검|파악|전수|일괄|취합|선별|식별|색출|발굴|발췌|탐색|탐지|검출|추출|산출|리스트|목록|문서화|표기|명단|명부|명세|일람|자료|대장|차트|그래프|도표|현황표|내역|필요해서|존재|발견|확인되|나오[면는]"
)
_TO_DO_FIRST: Final = Deferred(
    rf"(?:[가-힣](?:고|서|여|면|며|대로|도록)|후|뒤|다음|다음에|까지)[ ,.]*(?:그 ?)?(?:(?:{_LIST})(?:을|를|만)?)?[ ,.]*$"
)
"""What is asked for before the telling: 백업하고, 삭제 후."""
_SAID_OF_IT: Final = Deferred(r"(?<![가-힣])(?:안|못|미|이미|아직|방금)[ ,.]*$")
_UNTIL_TODAY: Final = Deferred(r"(?:오늘|금일)까지")
_TIMED: Final = Deferred(r"비용|요금|지출|금액|청구|호출|사용량|트래픽|만든|만들|생성|생긴|추가")
"""What a time may be of: 비용 오늘까지 보고, not 명단 오늘까지 회신."""
_QUOTED: Final = re.compile(r"\"[^\"]*\"|(?<!\w)'[^']*'(?!\w)")
_SHOW: Final = " 보여줘"


def plain_requests(question: str) -> Trimmed:
    """The question with 보여줘 for all of that, and whom it is from; itself where it asks for something else, or names
    nothing before."""
    if not is_korean(question) or _QUOTED.search(question):
        return Trimmed(question)
    text, signed = without_signature(question)
    text, said = without_report(text)
    text, reason = without_hearsay(text)
    aside = (*signed, *said, *reason)
    return Trimmed(_plainly(text) if _ANCHOR.search(text) else text, aside)


def _plainly(question: str) -> str:
    text = question
    for _ in range(_MOST_REQUESTS):
        match = _TAIL.search(text)
        if match is None:
            break
        before = text[: match.start()].rstrip(" ,.!?~")
        if not before or _TO_DO_FIRST.search(before) or _SAID_OF_IT.search(before):
            break
        if _UNTIL_TODAY.search(match[0]) and _TIMED.search(before):
            break
        text = before
    named = _NAMED.search(text)
    if named is not None:
        listed = named["list"] if _SOMETHING.fullmatch(named["list"]) else "목록"
        return f"{text[: named.start()]}{listed}{_SHOW}"
    return text if text == question else text + _SHOW
