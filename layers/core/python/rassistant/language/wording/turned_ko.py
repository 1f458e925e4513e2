"""A view that is changed, behind an answer: 월별로 바꿔줘, 기간을 최근 한 달로 늘려줘, 상위 5개로 줄여줘. What it is changed to is
what is asked for; what a resource may be changed to is no view, and stays an order.
"""

from __future__ import annotations

import re
from typing import Final

from rassistant.language.wording.deferred import Deferred

_LEAD: Final = r"(?:(?:그럼|그러면|이제|이번엔|이번에는|이걸|이거|그걸|그거|결과를|표를) )*"
_CHANGED: Final = (
    r"(?:바꿔|바꾸어|변경해|전환해|고쳐|돌려|늘려|줄여|넓혀|좁혀|확대해|축소해)(?:서)?"
    r"(?: ?(?:줘요?|주세요|줄래요?|주실래요|주라|봐|봐줘|보여 ?줘요?|보여 ?주세요|알려 ?줘))?"
)
_LENGTH: Final = r"(?:\d+ ?|[한두세네] ?)(?:일|주일?|개월|달|년|분기)(?:간|치)?|일주일|보름|반년|하루"
_TIME: Final = (
    rf"(?:(?:최근|지난) ?)?(?:{_LENGTH})|(?:올해|작년|재작년|금년|어제|오늘)|(?:이번|지난|저번) ?(?:주|달|분기|해)"
    r"|(?:20\d\d년 ?)?(?:\d{1,2}월|[1-4]분기|[상하]반기)(?:부터.{1,12}까지)?|20\d\d년"
)
_VIEW: Final = (
    rf"[^ ]{{1,12}}(?: [^ ]{{1,8}})?(?:별|마다| ?단위| ?기준)|(?:상위 ?)?\d+ ?개|[가-힣 ]{{1,12}} ?순|{_TIME}"
)
_NAMED: Final = (
    r"(?:기간|조회 ?기간|범위|날짜|기준|그룹|그룹 ?기준|단위|정렬|정렬 ?기준|순서)(?:을|를|은|는)? (?P<n>[^.?!]{1,20}?)"
)
_TURNED: Final = Deferred(rf"{_LEAD}(?:{_NAMED}|(?P<v>{_VIEW}))(?:으로|로)(?:만|도)? ?{_CHANGED}[.?! ]*")
_BARE_LENGTH: Final = re.compile(_LENGTH)


def as_view(question: str) -> str:
    """The view that a question after another one changes to; any other question as it is."""
    if "꿔" not in question and not re.search(r"바꾸|변경|전환|고쳐|돌려|늘려|줄여|넓혀|좁혀|확대|축소", question):
        return question
    match = _TURNED.fullmatch(question.strip())
    if match is None:
        return question
    view = str(match["n"] or match["v"])
    if _BARE_LENGTH.fullmatch(view):
        return f"최근 {view}"
    return view if view[-1].isdigit() or view.endswith("개") else f"{view}로"
