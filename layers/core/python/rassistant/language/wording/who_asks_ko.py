"""Who a Korean asker says to be, before or behind the question: 보안감사팀입니다, 외부 감사인인데, … 재무팀 드림.

Any team, office, trade or rank. Where the words before it name a place, a kind or an owner (결제 서버 담당인데), the
question may hang on them, and they stay.
"""

# ruff: noqa: E501  (a pattern is read as one line)
from __future__ import annotations

import re
from typing import Final, NamedTuple

from rassistant.language.wording.deferred import Deferred

_TEAM: Final = r"팀|부서|본부|사업부|부문|[가-힣A-Z]{2}실|센터|파트|스쿼드|챕터|연구소|위원회|총무부|기획부|관리부|경리부|영업부|전산부|회계법인|감사법인"
_TRADE: Final = (
    r"감사인|감사관|심사원|심사관|평가원|컨설턴트|회계사|변호사|담당자?|관리자|운영자|책임자|실무자|작업자|엔지니어|개발자|기획자|분석가|아키텍트|디자이너|연구원|매니저|리더|리드"
    r"|학생|대학생|대학원생|수강생|취준생|직장인|프리랜서|창업자|초보자?|입문자|왕초보|비전공자|SRE|DBA|데브옵스|devops|PM|PO|CTO|CIO|CFO|CEO|CISO|MSP|QA|인턴|신입|막내|사람|쪽"
)
_RANK: Final = r"대리|과장|차장|부장|팀장|파트장|실장|본부장|센터장|주임|사원|선임|책임|수석|연구원|매니저|이사|상무|전무|부사장|사장|대표|교수|강사|조교|프로"
_KIND_OF: Final = r"(?:외부|내부|사내|사외|본사|지사|고객사|협력사|파견|담당|비)"
_NAME: Final = rf"(?: ?[가-힣]{{1,4}}(?: ?(?:{_RANK}))?(?:님)?)?"
_IS: Final = (
    r"(?:입니다(?:만|요)?|인데요?|인데 ?말이죠|이에요|예요|이고요?|이라서요?|라서요?|이거든요?|임|(?:이)?라고 ?(?:합니다|해요|하는데요?)"
    r"|(?:에서|인데) ?(?:연락|문의|요청|메일|질문)(?:을|이)? ?(?:드립니다|드려요|드렸습니다|드리는데요?|드리고 ?있습니다|합니다|왔습니다|왔어요|왔는데요?|와서요?|들어와서요?)|에서 ?(?:나왔습니다|나왔는데요?|왔습니다|왔는데요?)"
    r"|(?:의|님)? ?(?:지시|요청|문의|요구)(?:사항)?(?:입니다|이에요|인데요?|이라서요?)|(?:이)?라 ?(?:잘 ?|아직 ?)?(?:모르는데|모릅니다|모르겠는데|서툰데|헷갈리는데)요?)"
)
_FORM: Final = Deferred(
    rf"^(?P<clause>(?:(?:저는|제가|전|나는|난|나|저|저희는|저희|우리는?|여기는?|여긴|이쪽은) )?(?:이번에 |새로 |갓 |막 |방금 )*(?P<lead>(?:[가-힣A-Za-z0-9]+ ){{0,4}}?)"
    rf"(?:{_KIND_OF} ?)?(?P<who>[가-힣A-Za-z0-9]{{0,10}}?)(?:{_TEAM}|{_TRADE}|{_RANK}){_NAME} ?{_IS})[,.!?~ ]+(?P<rest>\S.+)$"
)
_COMMON: Final = Deferred(
    r"(?:개발|운영|보안|감사|재무|회계|인사|총무|기획|인프라|플랫폼|데이터|클라우드|시스템|네트워크|서비스|전산|정보|보호|관제|품질|마케팅|영업|구매|법무|경영|관리|지원|기술|백엔드|프론트(?:엔드)?|데브옵스|서버|앱|웹|모바일|디비|게임|비용|사업|전략|업무|연구|물류|고객|상담|외주|컴플라이언스|리스크|QA|SRE|DB|IT|AI|DevOps|FinOps|핀옵스|ISMS|CISO|CTO|CFO|최|김|이|박|정|강|조|윤|장|임|한|오|서|신|권|황|안|송|홍)*",
    re.IGNORECASE,
)
"""What teams do anywhere, and family names before a rank: nobody's own word."""
_ANCHOR: Final = Deferred(
    r"입니다|[은인]데|[이예]에?요|이고|라서|거든|임[,.!?~ ]|라고 ?[합해하]|에서 ?[연문요메질나왔]|라 ?(?:잘|아직|모|서|헷)"
)
_AT_WORK: Final = Deferred(
    r"(?:운영|관리|개발|업무|보안|인프라|유지 ?보수|서비스 ?운영)(?:을|를)? ?(?:맡고 ?있는|맡은|담당하는|담당하고 ?있는|하는|하고 ?있는)|(?:합류|입사|배정|발령)(?:한|된|받은)|온|들어온|맡은|담당(?:하는|하게 ?된)|혼자|개발하는|공부하는|배우는"
)
_SIGNED: Final = Deferred(
    rf"(?:[.,!?~]+ ?|\s+[-—–/]+\s*|\s+)(?:(?:[가-힣A-Za-z0-9]+ ){{0,2}}[가-힣A-Za-z0-9]+ (?:드림|올림|배상)|(?<=[-—–/] )[가-힣A-Za-z0-9]{{0,8}}(?:{_TEAM})(?: [가-힣]{{2,4}}(?: ?(?:{_RANK}))?)?)[.! ]*$"
)


class Asker(NamedTuple):
    """``named``: whom and what the clause names, to be looked at."""

    clause: str
    named: str
    rest: str


def who_asks(text: str) -> Asker | None:
    """The clause that the question begins with, if it is one."""
    if not _ANCHOR.search(text) or (match := _FORM.match(text)) is None:
        return None
    who = "" if _COMMON.fullmatch(match["who"]) else match["who"]
    named = _AT_WORK.sub(" ", match["lead"]) + " " + who
    return Asker(match["clause"], " ".join(named.split()), match["rest"])


def without_signature(text: str) -> tuple[str, tuple[str, ...]]:
    """The question without whom it is from behind it."""
    match = _SIGNED.search(text)
    if match is None or not text[: match.start()].strip():
        return text, ()
    return text[: match.start()], (match[0],)
