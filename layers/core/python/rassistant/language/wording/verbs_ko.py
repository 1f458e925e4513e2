"""Korean verbs that say nothing beside their place or their figure: 도쿄에 올려 둔 버킷, CPU가 5% 밑에서 노는 서버.

All forms of each are made from its stem.
"""

# ruff: noqa: E501  (a pattern is read as one line)
from __future__ import annotations

from typing import Final

from rassistant.language.vocabulary.inflections import affirmed_forms, denied_forms
from rassistant.language.vocabulary.phrases import phrases
from rassistant.language.wording.rewriting import Rewriting

_KEEPING: Final = affirmed_forms(
    *phrases(
        """
        운영하 | 운용하 | 관리하 | 올리 | 놔두 | 놓 | 두 | 깔 | 깔리 | 저장하 | 저장되 | 자리잡 | 쌓 | 쌓이 | 맡기 | 보관하 | 보관되 |
        띄우 | 세팅하 | 세팅되 | 박 | 박히 | 배치하 | 배치되 | 배포하 | 배포되 | 호스팅하 | 호스팅되 | 구축하 | 구축되 | 구성하 | 구성되 | 놓이 |
        존재하 | 위치하 | 걸치 | 모이 | 모으 | 소재하 |
        굴러가 | 퍼지 | 흩어지 | 숨 | 자리하 | 자리 잡 | 관리되 | 속하 | 들어가 | 몰리 | 살아가 | 안착하 | 상주하 | 적재하 | 적재되
        """
    )
)
_ELSEWHERE: Final = denied_forms("있", "두", "위치하", "소재하", "존재하", "놓이", "배치되")
_USING: Final = affirmed_forms("쓰", "쓰이", "사용하", "사용되", "이용하")
_LEVEL: Final = affirmed_forms(
    *phrases(
        """
        놀 | 머무르 | 머물 | 맴돌 | 오가 | 유지하 | 유지되 | 움직이 | 하 | 떨어지 | 내려가 | 올라가 | 오르 | 찍 | 있 | 걸치 | 형성되 | 기록하 | 나오 |
        돌 | 오르내리 | 왔다갔다하 | 튀 | 치솟 | 뛰 | 달리 | 깔리 | 그치 | 들 | 들어가 | 속하 | 쓰 | 사용하 | 찰랑이 | 넘나들
        """
    )
)
_TO_AND_FRO: Final = r"(?:왔다 ?갔다 ?|오락 ?가락 ?|계속 ?|줄곧 ?|꾸준히 ?|항상 ?|늘 ?)?"
_NO_TIME: Final = r"(?<![월일주년달제늘전후초말기때시분해날안])"
_AMOUNT: Final = r"(?P<n>\d[\d,.]* ?(?:%|퍼센트|프로|퍼|[gmtk]i?b|기가|테라|메가|달러|불|개|대|건|번|회|초|ms|밀리초))"
without_light_verbs: Final = Rewriting(
    (
        (r"에(?:다가?)? |에서 ", rf"{_NO_TIME}(?:에서|에다가|에다|에)(?:만)? ?(?:{_KEEPING}|(?:보관|운영|관리|저장|배포|호스팅|운용) ?중인)(?=[ ?.!]|$)", "에 있는"),
        (r"에", rf"{_NO_TIME}에(?:는|도)? ?(?:{_ELSEWHERE})(?=[ ?.!]|$)", "에 없는"),
        (r"벗어", r"(?<=[가-힣0-9])(?:을|를) ?벗어(?:난|나 ?있는)(?= )", "에 없는"),
        (r"에서 ?(?:쓰|사용|이용)", rf"{_NO_TIME}(?<!템플릿)(?<!이름)에서(?:만)? ?(?:{_USING}|(?:사용|이용) ?중인)(?=[ ?.!]|$)", "에 있는"),
        (r"사이", rf"사이(?:에서|에|를|을|로)? ?{_TO_AND_FRO}(?:{_LEVEL})(?= |$)", "사이인"),
        (r"아래|밑|미만|이하", rf"{_AMOUNT}(?:보다)? ?(?:아래|밑|미만)(?:에서만?|에만?|으로만?|로만?|을|를)? ?{_TO_AND_FRO}(?:{_LEVEL})(?= |$)", r"\g<n> 미만인"),
        (r"이하", rf"{_AMOUNT} ?이하(?:에서만?|에만?|로만?|를)? ?{_TO_AND_FRO}(?:{_LEVEL})(?= |$)", r"\g<n> 이하인"),
        (r"위|초과", rf"{_AMOUNT}(?:보다)? ?(?:위|초과)(?:에서만?|로만?|를)? ?{_TO_AND_FRO}(?:{_LEVEL})(?= |$)", r"\g<n> 초과인"),
        (r"이상", rf"{_AMOUNT} ?이상(?:에서만?|으로만?|을)? ?{_TO_AND_FRO}(?:{_LEVEL})(?= |$)", r"\g<n> 이상인"),
    ),
    flags=0,
)  # fmt: skip
"""The question with the place or the figure alone."""
