"""Requests as letters and notices word them: 조회하십시오, 제시하여 주시기 바랍니다, 확인하고자 하오니 …, 집계 요망.

Verbs of asking, of counting and of changing are put in the one form that the rules know (조회해줘, 삭제해줘), each from its
stem; what they are asked of stays as it is. A verb that is no such verb keeps its ending.
"""

# ruff: noqa: E501  (a pattern is read as one line)
from __future__ import annotations

import re
from functools import cache
from typing import Final

from rassistant.language.vocabulary.inflected_verbs import ACTED_ON, ACTION_STEMS
from rassistant.language.vocabulary.korean_forms import forms, one_of
from rassistant.language.vocabulary.phrases import phrases
from rassistant.language.wording.deferred import Deferred
from rassistant.language.wording.formal_words_ko import plain_formal_words
from rassistant.language.wording.rewriting import Rewriting
from rassistant.language.wording.text import is_korean

_SHOW: Final = "보여"
_QUOTED: Final = re.compile(r"\"[^\"]*\"|(?<!\w)'[^']*'(?!\w)")
SAID_AS_THEY_ARE: Final = phrases(
    """
    조회 | 검색 | 나열 | 열거 | 출력 | 확인 | 정리 | 표시 | 계산 | 산출 | 집계 | 합산 | 분석 | 비교 | 정렬 | 보고 | 제시 | 리스트업 |
    리스팅 | 목록화 | 설명 | 요약 | 필터링 | 추출 | 파악 | 체크 | 점검 | 검토 | 추적 | 분류 | 그룹화 | 조사 | 취합 | 회신 | 회답 | 답신 | 송부 |
    발송 | 전송 | 전달 | 제출 | 제공 | 공유 | 통보 | 통지 | 고지 | 안내 | 첨부 | 공지 | 브리핑 | 작성
    """
)
"""Nouns that 하다 makes verbs of, and that the rules know as they are."""
_PLAINER: Final = {
    **dict.fromkeys(
        phrases("식별 | 선별 | 명시 | 기재 | 판별 | 발췌 | 색출 | 열람 | 탐색 | 발굴 | 검출 | 선정 | 도출 | 표기"),
        _SHOW,
    ),
    **dict.fromkeys(phrases("산정 | 추산"), "계산해"),
    **dict.fromkeys(phrases("총합"), "합산해"),
    **dict.fromkeys(phrases("대조"), "비교해"),
    **dict.fromkeys(phrases("답변"), "알려"),
}
"""Those that mean what another one means."""
NOUNS: Final = (*SAID_AS_THEY_ARE, *_PLAINER)
STEMS: Final = phrases(
    """
    찾 | 찾아내 | 찾아보 | 보이 | 보여주 | 알리 | 알려주 | 알아보 | 살펴보 | 뽑 | 뽑아내 | 고르 | 골라내 | 추리 | 추려내 | 가려내 | 걸러내 | 솎아내 |
    짚 | 꼽 | 세 | 헤아리 | 밝히 | 나타내 | 모으 | 적 | 묶 | 나누 | 구하 | 보내 | 가르치 | 가르쳐주 | 들여다보 | 말하 | 말씀하 | 답하
    """
)
_CHANGES: Final = (
    *ACTED_ON,
    *phrases("부여 | 설정 | 적용 | 등록 | 승인 | 허용 | 설치 | 격리 | 잠금 | 조치 | 개선 | 보완 | 수행"),
)
_PLAINER_STEMS: Final = {
    **dict.fromkeys(("밝히", "말하", "말씀하", "답하"), "알려"),
    "가르치": "알려",
    "가르쳐주": "알려",
    "보여주": _SHOW,
    "알려주": "알려",
    "가려내": "골라",
    "솎아내": "골라",
    "적": _SHOW,
    "짚": _SHOW,
    "꼽": _SHOW,
    "모으": _SHOW,
    "나타내": _SHOW,
    "찾아내": "찾아",
    "뽑아내": "뽑아",
    "골라내": "골라",
    "추려내": "추려",
    "걸러내": "걸러",
    "들여다보": _SHOW,
}

_SO: Final = r"(?:드리겠습니다|드립니다|드려요|드리옵니다|드리는 ?바입니다|드리며|드리오며|드림|하겠습니다|합니다|해요|하옵니다|하는 ?바입니다|하며|하오며|함|됨|됩니다)"
_LAST: Final = r"(?= *(?:$|[.,!?~]+(?: |$)))"
_WISHED: Final = rf"(?:바(?:라겠습니다|랍니다|라옵니다|라요|래요|람|램|라며,?|라오며|라는 ?바입니다)|부탁(?:을 ?)? ?드려도 ?(?:되겠습니까|될까요|될는지요|될지요|괜찮을까요|되나요)|(?:부탁|요청|요망|요구|의뢰|희망|앙망|당부)(?: ?{_SO}|{_LAST})|원합니다|원함|구합니다|청합니다)"
_TO_THE_END: Final = r"(?=$|[ .,!?~\n)])"
_CAN: Final = (
    r"수 ?(?:있(?:습니까|을까요?|나요?|는지요?|을지요?|겠습니까|으신지요?|으십니까)|있는지 ?문의(?:드립니다|합니다))"
)
_THANKED: Final = r"(?:대단히 |진심으로 |매우 |정말 )?(?:감사|고맙|고마|좋|됩|돼)[가-힣]*"

_KINDLY: Final = (
    rf"(?:주(?:십시오|십시요|십쇼|시오|세요|세여|시지요|시죠|시기(?:를)? ?{_WISHED}|시길 ?{_WISHED}|기(?:를)? ?{_WISHED}|길 ?{_WISHED}|시옵기(?:를)? ?{_WISHED}|시(?:면|신다면) ?{_THANKED}|면 ?{_THANKED}"
    rf"|셨으면 ?(?:합니다|해요|함|{_THANKED})|실 ?것을 ?{_WISHED}|시는 ?것을 ?{_WISHED}|실 ?{_CAN}|시겠습니까|시겠어요|시겠는지요|시옵소서|실래요?|실까요|삼|셈|라)|줄래요?|줄 ?{_CAN}|줘[요용여염]?|줭|줬으면 ?(?:합니다|해요|함|{_THANKED}))"
)
"""Behind the infinitive: 해 주십시오, 찾아 주시기 바랍니다, 보여 줄래."""
_BIDS: Final = rf"(?:십시오|십시요|십쇼|시오|세요|시지요|시죠|시기(?:를)? ?{_WISHED}|시길 ?{_WISHED}|시면 ?{_THANKED})"
"""Behind the stem, with 으 after a consonant: 찾으십시오, 하시기 바랍니다."""
_OUGHT: Final = rf"(?:기(?:를)? ?{_WISHED}|길 ?{_WISHED}|도록 ?(?:하{_BIDS}|하기 ?{_WISHED}|할 ?것|함|해 ?{_KINDLY}|{_WISHED})|도록{_LAST})"
"""Behind the stem as it is: 하기 바람, 하도록 할 것."""
_AT_THE_END: Final = (
    r"(?=[.,!?~ ]*(?:$|(?:감사|고맙|협조|양해|수고|도움|이상|끝|부탁|회신|확인|조회|제출|목록|명단|현황|자료|관련)))"
)
"""A wish asks only where nothing else is asked behind it; else it tells why."""
_WANTS: Final = (
    rf"(?:고 ?(?:싶습니다|싶어요?|싶음|싶은데요?)|고자 ?(?:합니다|함|해요|하옵니다|하는 ?바입니다)){_AT_THE_END}"
)
_MEANS: Final = rf"려고? ?(?:합니다|함|해요|하옵니다|하는 ?바입니다){_AT_THE_END}"
_MUST: Final = r"야 ?(?:합니다|함|하겠습니다|됩니다|됨|하겠음)"
_TO_BE: Final = rf" ?(?:것(?:을 ?{_WISHED}|{_LAST})|필요가 ?있(?:습니다|음|어요)|예정입니다|예정임)"
_REQUIRED: Final = rf"(?:을|를)? ?(?:의 ?건을 ?)?(?:{_WISHED}|좀[요여염용]|요청의 ?건)"
"""Behind any noun: 조회를 의뢰드립니다, 확인 요망."""
_POSSIBLE: Final = r"가능(?:하신지|한지|하실지|할지|하신가|한가|하실까|할까)(?:요|를)?(?: ?(?:문의|여쭙|여쭤|궁금)[가-힣]*)?|가능하겠습니까|가능합니까"
_NEEDED: Final = (
    rf"(?:을|를|이|가)? ?(?:{_REQUIRED}|{_POSSIBLE}|필요(?:합니다|함|{_LAST})|요(?:합니다|함))|[여염욤]{_LAST}"
)


def _soft(stem: str) -> str:
    """As it stands before 십시오 and 려고: 찾으, 보이, 알리."""
    return stem + ("으" if (ord(stem[-1]) - ord("가")) % 28 not in (0, 8) else "")


def _infinitives(stem: str) -> tuple[str, ...]:
    """가려내, and 가려내어."""
    short = forms(stem).infinitive
    return (short, f"{stem}어") if stem.endswith("내") else (short,)


def _ends(stem: str, soft: str, infinitive: str, coming: str, *, wishes: bool) -> str:
    """The forms with all their endings. ``wishes``: what the asker means to do is asked for as well."""
    return (
        rf"{infinitive} ?(?:좀 ?|한 ?번 ?)?(?:{_KINDLY}|보{_BIDS}|봐 ?{_KINDLY}{f'|{_MUST}|볼 ?{_CAN}' if wishes else ''})|{soft}(?:{_BIDS}{f'|{_MEANS}' if wishes else ''})"
        rf"|{stem}(?:{_OUGHT}{f'|{_WANTS}' if wishes else ''})|{coming}{f'(?:{_TO_BE}| ?{_CAN})' if wishes else f' ?것{_LAST}'}"
    )


@cache
def _noun_form(nouns: tuple[str, ...], *, wishes: bool = True) -> re.Pattern[str]:
    one = "|".join(nouns)  # in their order: some are parts of one pattern
    ends = _ends("(?:하|하시)", "(?:하|하시)", "(?:해|하여|하셔|하시어)", "(?:할|하실)", wishes=wishes)
    needed = _NEEDED if wishes else _REQUIRED
    return re.compile(
        rf"(?<![가-힣])(?P<lead>(?:목록|현황|내역|리스트|결과|명단)?)(?:전수|일괄|재|상세)?(?P<noun>{one})(?:(?:을|를|도)? ?(?:좀 ?|한 ?번 ?)?(?:{ends})|{needed}){_TO_THE_END}"
    )


@cache
def _stem_form(stems: tuple[str, ...], *, wishes: bool = True) -> re.Pattern[str]:
    every = tuple(forms(stem) for stem in stems)
    soft = "|".join(sorted((_soft(one.stem) for one in every), key=len, reverse=True))
    given = f"(?:{'|'.join(long for stem in stems for long in reversed(_infinitives(stem)))})"
    said = (one_of(every, "stem"), soft, given, one_of(every, "coming"))
    ends = _ends(
        *(f"(?P<{name}>{form})" for name, form in zip(("stem", "soft", "said", "coming"), said, strict=True)),
        wishes=wishes,
    )
    return re.compile(rf"(?<![가-힣])(?:{ends}){_TO_THE_END}")


@cache
def _stem_of(stems: tuple[str, ...]) -> dict[str, str]:
    every = {stem: forms(stem) for stem in stems}
    return {said: stem for stem, one in every.items() for said in (stem, _soft(stem), one.coming, *_infinitives(stem))}


def _plain_noun(noun: str) -> str:
    return _PLAINER.get(noun, f"{noun}해")


def _plain_stem(said: str) -> str:
    stem = _stem_of(STEMS)[said]
    return _PLAINER_STEMS.get(stem) or forms(stem).infinitive


def _said(match: re.Match[str]) -> str:
    return next(form for form in match.groupdict().values() if form is not None)


def _by_noun(match: re.Match[str]) -> str:
    lead = f"{match['lead']} " if match["lead"] else ""
    return f"{lead}{_plain_noun(match['noun'])}줘"


def _by_stem(match: re.Match[str]) -> str:
    return f"{_plain_stem(_said(match))}줘"


def _ordered_by_noun(match: re.Match[str]) -> str:
    return f"{match['lead']}{match['noun']}해줘"


def _ordered_by_stem(match: re.Match[str]) -> str:
    return f"{forms(_stem_of(ACTION_STEMS)[_said(match)]).infinitive}줘"


_ANCHOR: Final = Deferred(
    r"가능|수 ?있|사오니|십시|십쇼|시오|하여|하시어|하셔|바[라랍람램]|[기길]를? ?(?:부탁|요청|요망|희망)|고자|려고? ?[합함해하]|것(?:을|[ .!?~]*$)|도록|의뢰|요망|[요구청]합니다|요함|앙망|희망|주[시셨실기삼셈쇼길]|줄|줭|줘[요용여염]|좀[요여염용]|[여염욤][.!?~ ]*$|오니|하니|필요|요청|부탁|당부|세요|예정|야 ?[합함하됩됨]|시[면신죠지]|싶|받"
)
_NOUN: Final = "|".join(sorted(NOUNS, key=len, reverse=True))
_LISTED: Final = r"(?:목록|현황|내역|자료|리스트|결과|명단|명세|정보)"
_TELLING: Final = "|".join(
    phrases("제시 | 회신 | 회답 | 답신 | 송부 | 발송 | 전달 | 제출 | 제공 | 공유 | 통보 | 통지 | 고지 | 안내 | 보고")
)
_REPORTED: Final = Deferred(
    rf"(?:(?<=[가-힣]해)|(?<=찾아)|(?<=뽑아)|(?<=골라)|(?<=추려)|(?<=걸러))서 ?(?:그 ?|해당 ?)?(?:{_LISTED}(?:을|를)? ?)?(?:{_TELLING})해줘{_LAST}"
)
"""집계하여 회신하여 주시기 바랍니다: what is worked out is told anyway."""
_GOT: Final = rf"(?:(?:제공|공유|전달|회신|송부|안내)(?:을|를)? ?)?받(?:(?:아 ?보)?(?:{_WANTS}|려고? ?합니다)|(?:아 ?보)?았으면 ?(?:합니다|해요|함|{_THANKED})|(?:을|아 ?볼) ?{_CAN}|으려고? ?합니다)"
_GIVEN: Final = Deferred(rf"(?P<list>{_LISTED})(?:을|를|이|가)? ?(?:{_GOT}|{_WISHED}|요(?:합니다|함)){_TO_THE_END}")
_BY_DAY: Final = Deferred(
    rf"(?<=[가-힣])(?P<list> {_LISTED}(?:을|를)) (?:(?:\d{{4}}년 ?)?\d{{1,2}}월 ?\d{{1,2}}일|\d{{1,2}}일|금주|이번 ?주|금월|이번 ?달|월말|주말)(?: ?중|\([월화수목금토일]\)| ?\d{{1,2}}시)?(?:까지|으로|에) (?=(?:{_TELLING})(?:해|을|를| |하))"
)
"""When a list is to be told is no time of what it lists."""
_SOME: Final = Deferred(r"(?<=[가-힣A-Za-z0-9]) ?좀[여염용](?=[.!?~ ]*$)")
_JOINED: Final = Deferred(rf"(?<![가-힣])(?P<noun>{_NOUN})(?:하여|하시어|하셔서|하고서)(?= )")
_OLD: Final = Rewriting(
    (
        (r"하(?:여|시어|셔)야", r"(?<!이)하(?:여|시어|셔)야(?= )", "해야"),
        (r"하여", r"(?<=[위대관통의비])하여(?=[ ,])", "해"),
    ),
    flags=0,
)
_PICKED: Final = Deferred(r"(?P<v>골라|추려|찾아|뽑아|걸러|가려)내어?서?(?= )")
_SINCE: Final = r"(?:오니|니|옵기에|는 ?바|므로)"
_ASKS: Final = (
    rf"(?:{_NOUN})(?:(?:을|를)? ?(?:하(?:고자|려고?) ?하(?:{_SINCE}|여|며|오며)|하고 ?싶(?:사오니|으니|은바)|하오(?:니|며))|(?:을|를|이|가)? ?필요하(?:오니|니|므로|여|며))"
    rf"|(?:요청|부탁|의뢰)(?:을|를)? ?(?:드리|하)(?:오니|니|며|오며)|필요(?:하(?:오니|니|므로|여|며)|한 ?바)|바라(?:오니|며|오며)"
)
_CLAUSE: Final = Deferred(rf"(?:을|를|이|가|에 ?대해|에 ?관해)? ?(?<![가-힣])(?:{_ASKS}),? +(?P<rest>[^.!?]*[.!?~ ]*)$")
_LIGHT: Final = (
    rf"(?:관련 ?|해당 ?|그 ?|이를 ?|이에 ?|적극 ?|바로 ?|조속히 ?|신속히 ?|{_LISTED}(?:을|를)? ?|(?:{_NOUN})해서 ?)*"
)
_GIVE: Final = "|".join(sorted({forms(stem).infinitive for stem in STEMS}))
_ONLY_ASKS: Final = Deferred(rf"{_LIGHT}(?:(?:{_NOUN})해|{_GIVE})줘[ ,.!?~]*")
_THANK: Final = r"감사(?:드립니다|합니다|드려요|하겠습니다|드리며)?"
_HELP: Final = (
    rf"(?:업무에 ?|적극적인? ?|적극 ?|많은 ?|너른 ?|넓은 ?|빠른 ?|신속한 ?)*(?:협조|협력|양해|도움|배려|선처|참고|유의|관심)"
    rf"(?:(?:을|를)? ?(?:(?:하여|해) ?{_KINDLY}|하시(?:기(?:를)?|길) ?{_WISHED}|{_WISHED}|주시(?:기|길)(?:를)? ?{_WISHED}|주시면 ?{_THANKED})|에 ?(?:미리 ?)?{_THANK})|이상입니다|끝"
)
_COURTESY: Final = Deferred(rf"(?:(?<=줘)|(?<=[.!?]))[ ,.!]*(?:{_HELP})[ ,.!?~]*$")
_ASKS_FOR_HELP: Final = Deferred(rf"(?:{_HELP})[ ,.!?~]*")
_MEANT: Final = Deferred(rf"(?P<verb>[가-힣](?:고자|려고|려)) ?하{_SINCE},? ")
_NEED: Final = Deferred(r"필요(?:하(?:오니|므로)|한 ?바),? ")


def _joined(match: re.Match[str]) -> str:
    plain = _plain_noun(match["noun"])
    return f"{'찾아' if plain == _SHOW else plain}서"


def _as_meant(match: re.Match[str]) -> str:
    """고자 하오니 → 려고 합니다, which tells what it is for."""
    last = match["verb"][0]
    soft = last if match["verb"].endswith(("려고", "려")) else _soft(last)
    return f"{soft}려고 합니다. "


def _without_clause(text: str) -> str:
    """확인하고자 하오니 조회해줘: the clause says what the request says, or what it is for."""
    match = _CLAUSE.search(text)
    if match is None:
        return text
    before, rest = text[: match.start()].rstrip(), match["rest"]
    if not before or before.endswith(("위해", "해서")):
        return text
    if _ONLY_ASKS.fullmatch(rest):
        return f"{before} {rest}"
    return f"{before} 보여줘" if _ASKS_FOR_HELP.fullmatch(rest) else text


def plain_formality(question: str) -> str:
    """The question with its requests in their plain form, and without the courtesies behind them."""
    if not is_korean(question) or _QUOTED.search(question):
        return question
    text = plain_formal_words(question)
    if not _ANCHOR.search(text):
        return text
    text = _OLD(text)
    text = _noun_form(NOUNS).sub(_by_noun, text)
    text = _stem_form(STEMS).sub(_by_stem, text)
    text = _noun_form(_CHANGES, wishes=False).sub(_ordered_by_noun, text)
    text = _stem_form(ACTION_STEMS, wishes=False).sub(_ordered_by_stem, text)
    text = _PICKED.sub(lambda match: f"{match['v'].replace('가려', '골라')}서", text)
    text = _JOINED.sub(_joined, _SOME.sub(" 좀 보여줘", text))
    text = _BY_DAY.sub(r"\g<list> ", text)
    text = _GIVEN.sub(r"\g<list> 보여줘", _REPORTED.sub("줘", text))
    text = _without_clause(_COURTESY.sub("", text))
    return _NEED.sub("필요해서 ", _MEANT.sub(_as_meant, text))
