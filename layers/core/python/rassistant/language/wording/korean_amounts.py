"""Amounts that Korean denies or measures out: 5%도 안 쓰면서, 20GB가 채 안 되는, 3초밖에 안 걸리는, 500GB나 되는."""

# ruff: noqa: E501  (a pattern is read as one line)
from __future__ import annotations

import re
from typing import Final

from rassistant.language.vocabulary.inflections import affirmed_forms
from rassistant.language.vocabulary.korean_forms import forms, one_of
from rassistant.language.vocabulary.phrases import phrases
from rassistant.language.wording.deferred import Deferred
from rassistant.language.wording.rewriting import Rewriting

_STEMS: Final = phrases(
    """
    되 | 나오 | 나가 | 들 | 들어가 | 들어오 | 쓰 | 사용하 | 이용하 | 활용하 | 먹 | 잡아먹 | 내 | 차지하 | 청구되 | 부과되 | 지출되 | 소모하 |
    소비하 | 남 | 미치 | 이르 | 가 | 하 | 있 | 찍 | 차 | 채우 | 걸리 | 받 | 보내 | 처리하 | 쌓이 | 쌓 | 저장하 | 저장되 | 보관하 | 보관되 |
    유지하 | 유지되 | 담기 | 담 | 잡히 | 잡 | 주 | 할당하 | 할당되 | 붙 | 달리 | 뜨 | 돌 | 돌아가 | 호출되 | 불리 | 실행되 | 발생하 | 생기 | 오 |
    오가 | 흐르 | 갖 | 가지 | 크 | 모이 | 도달하 | 기록하 | 보유하 | 운영하 | 굴리 | 두
    """
)
_FORMS: Final = tuple(forms(stem) for stem in _STEMS)
_STEM, _PRESENT, _DONE, _PAST, _INFINITIVE = (
    one_of(_FORMS, name) for name in ("stem", "present", "done", "past", "infinitive")
)
_HELD: Final = rf"(?:{_STEM}고 ?있|{_INFINITIVE} ?있)"
_NO: Final = r"(?:안|못) ?"
_NOT: Final = rf"(?:{_STEM}|{_HELD})지(?:는|도|를|가)? ?"
_WHICH: Final = rf"{_NO}(?:{_HELD}(?:는|던)|{_PRESENT}는(?!데)|{_DONE}(?!데)|{_PAST}던|{_STEM}던)|{_NOT}(?:않(?:은|는|던|았던)|못(?:한|하는|하던|했던))(?!데)"
_AND: Final = rf"{_NO}(?:{_HELD}(?:고|으며|으면서도?|는데도?|지만)|{_PRESENT}는데도?|{_STEM}(?:고(?! ?있)|으?며|으?면서도?|지만)|{_DONE}데도?|{_PAST}(?:고|는데도?|지만))|{_NOT}(?:않(?:고|으며|으면서도?|[는은]데도?|지만)|못(?:하고|하며|하면서도?|[하한]는?데도?|하지만))"
_OR: Final = rf"{_NO}{_STEM}거나|{_NOT}(?:않|못하)거나"
_SO_MUCH: Final = rf"(?:{_HELD}(?:는|던)|{_PRESENT}는(?!데)|{_DONE}(?!데))"

_UNIT: Final = r"(?:[gmtk]i?b(?:/s|ps)?|기가(?:바이트)?|테라(?:바이트)?|메가(?:바이트)?|%|퍼센트|프로|퍼|달러|불|usd|개|대|건|번|회|명|곳|초|분|ms|밀리초|시간|iops)"
_SPAN: Final = r"(?:일|주일?|개월|달|년)"
_FIGURE: Final = r"\d[\d,]*(?:\.\d+)? ?(?:천만|백만|십만|천|만|억|백)?"
_AT_ALL: Final = r"(?!(?:1|한) ?(?:개|건|대|번|명|곳|회)도)"
_AMOUNT: Final = rf"(?P<n>(?<![\w.]){_AT_ALL}(?:\$ ?{_FIGURE}|{_FIGURE} ?{_UNIT}|{_FIGURE}(?=[가-힣 ])|(?:한|두|세|네|다섯|열) ?(?:개|대|건|번|시간)))"
_LENGTH: Final = rf"(?P<n>(?<![\w.])(?:\d+ ?{_SPAN}|한 ?달|일주일|반년|하루|이틀|보름))"
_EVEN: Final = r"(?:도|조차|마저|에도|까지도)"
_AGES: Final = r"(?:된|되는|되었|됐|지난|지나|넘은|되지|흐른)"

_COUNTED: Final = affirmed_forms(
    *phrases(
        """
        뜨 | 돌 | 돌아가 | 붙 | 붙이 | 달리 | 물리 | 연결되 | 들 | 들어오 | 들어가 | 쌓이 | 등록되 | 발생하 | 생기 | 나 | 걸리 | 열리 | 올라오 |
        실행되 | 잡히 | 매달리 | 담기 | 저장되 | 저장하 | 모이 | 호출되 | 불리 | 오 | 치솟 | 올라가 | 오르 | 튀 | 뛰 | 찍 | 기록하 | 유지하 |
        유지되 | 머무르 | 머물 | 떨어지 | 내려가 | 차지하 | 채우 | 차 | 쓰이 | 먹 | 잡아먹
        """
    )
)

_REWRITTEN: Final = Rewriting(
    (
        (r"넘", rf"{_AMOUNT}{_EVEN}? ?(?:채 )?(?:안|못) ?넘(?:는|은|긴|기는|던)(?= )|{_AMOUNT.replace('?P<n>', '?P<m>')}{_EVEN} ?넘(?:지|기지) ?(?:않는|않은|못하는|못한)(?= )", r"\g<n>\g<m> 이하인"),
        # the age that 일주일도 안 된 denies is read as it stands
        (r"채 ", rf"(?:채 )?{_LENGTH}(?:이|가|도|을|를)? ?(?:채 )?(?=(?:안|못) ?{_AGES}|지나지|되지)", r"\g<n>도 "),
        (r"도|조차|마저", rf"(?:채 )?{_AMOUNT}{_EVEN} ?(?:채 )?(?:{_OR})", r"\g<n> 미만이거나"),
        (r"도|조차|마저", rf"(?:채 )?{_AMOUNT}{_EVEN} ?(?:채 )?(?:{_AND})(?![가-힣])", r"\g<n> 미만이고"),
        (r"도|조차|마저", rf"(?:채 )?{_AMOUNT}{_EVEN} ?(?:채 )?(?:{_WHICH})(?![가-힣])", r"\g<n> 미만인"),
        (r"채 ", rf"(?:채 {_AMOUNT}(?:이|가|을|를|에)? ?|{_AMOUNT.replace('?P<n>', '?P<m>')}(?:이|가|을|를|에)? ?채 )(?:{_AND})(?![가-힣])", r"\g<n>\g<m> 미만이고"),
        (r"채 ", rf"(?:채 {_AMOUNT}(?:이|가|을|를|에)? ?|{_AMOUNT.replace('?P<n>', '?P<m>')}(?:이|가|을|를|에)? ?채 )(?:{_WHICH})(?![가-힣])", r"\g<n>\g<m> 미만인"),
        (r"밖에", rf"{_AMOUNT}밖에 ?(?:{_AND}|없(?:고|으며|으면서도?|는데도?|지만))(?![가-힣])", r"\g<n> 이하이고"),
        (r"밖에", rf"{_AMOUNT}밖에 ?(?:{_WHICH}|없(?:는|던|었던))(?![가-힣])", r"\g<n> 이하인"),
        (r"뿐|고작|전부", rf"(?:고작 )?{_AMOUNT}(?:(?:이|가)? ?(?:뿐|전부|고작))인(?= )", r"\g<n> 이하인"),
        (r"나 ", rf"{_AMOUNT}(?:씩)?이?나 (?:{_SO_MUCH})(?![가-힣])", r"\g<n> 이상인"),
        # a count with the verb of what is counted
        (r"이상|이하|초과|미만|넘[게도]", rf"(?P<n>{_FIGURE} ?(?:개|대|건|번|회|명|%|퍼센트|프로|퍼|[gmtk]i?b|기가(?:바이트)?|테라(?:바이트)?|메가(?:바이트)?)) ?(?P<c>이상|이하|초과|미만|넘게|넘도록)(?:이|가|은|만|으로|로)? ?(?:{_COUNTED})(?= )", r"\g<n> \g<c>인"),
        (r"넘게인|넘도록인", r"넘(?:게|도록)인", "넘는"),
        (r"족히|넉넉히", rf"(?:족히|넉넉히) {_AMOUNT}(?:은|는)? ?(?:{_SO_MUCH})(?![가-힣])", r"\g<n> 이상인"),
    )
)  # fmt: skip
_CPU_LOAD: Final = Deferred(
    r"(?P<before>^|.*?[ ,])(?P<n>\d+(?:\.\d+)? ?(?:%|퍼센트|프로|퍼))(?=도 ?(?:안|못) ?(?:쓰|사용|돌|먹|써)|도 ?(?:쓰|사용하)지|밖에 ?(?:안|못) ?(?:쓰|사용|돌|먹))"
)
_MEASURED: Final = Deferred(
    r"cpu|씨피유|메모리|mem|디스크|[률율량]|에러|오류|적중|비용|돈|스토리지|공간|용량|네트워크|크레딧", re.IGNORECASE
)


def plain_amounts(question: str) -> str:
    """The question with such amounts as what they bound. Percent of what is not said is of the processor."""
    text = question
    if not _MEASURED.search(text):
        text = _CPU_LOAD.sub(r"\g<before>CPU가 \g<n>", text, count=1)
    return _REWRITTEN(text)
