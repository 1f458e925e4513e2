"""Questions that Koreans pass on: 교수님이 서버 몇 대 켜져 있냐고 하시는데, 팀장님이 목록 뽑으래요, 감사인이 …을 달라고 합니다.

The question is what was asked; who asked it, and how, is told. A team that uses or owns what is asked for is no asker.
"""

# ruff: noqa: E501  (a pattern is read as one line)
from __future__ import annotations

import re
from typing import Final

from rassistant.language.wording.asides import Trimmed
from rassistant.language.wording.deferred import Deferred

_PERSON: Final = (
    r"(?:[가-힣]{0,4}(?:교수|선생|팀장|부장|과장|차장|대리|대표|사장|이사|상무|전무|본부장|실장|센터장|파트장|매니저|리더|선배|사수|상사|동료|친구|후배|감사인|감사관|심사원|담당자|관리자|임원|경영진|윗분)|고객사?|협력사|파트너사|본사|위|누가"
    r"|[가-힣]{0,6}(?:팀|부서|감사실|전산실|기획실)|CTO|CEO|CFO|CISO|CIO|PM|PO)"
)
_WHO: Final = rf"(?:(?:방금|아까|오늘|어제|갑자기|우리|저희) ?)?{_PERSON}(?:님)?(?:들)?(?:이|가|께서|쪽에서|측에서|에서|은|는|도|한테서)? "
_NOT_OWNERS: Final = r"(?!쓰[는던]|사용|이용|만[들든]|생성|관리|운영|띄[우운웠]|담당|올[리린]|돌[리린]|배포|가[진지]|갖고|보유|켜[놓 둔]|켠|소유|맡)"
_OFTEN: Final = rf"(?:(?:자꾸|계속|또|갑자기|방금|급하게|급히|지금) |{_WHO})*"
_SAYS: Final = r"(?:하|해|했|합|함|물어|물었|물으|물은|묻|여쭤|여쭈|문의|궁금해|요청|말씀|말하|그러|그래|그랬|부탁|시키|시켜|시켰|지시|난리|재촉|연락)[가-힣]{0,7}(?:(?:이|가)? ?(?:왔|와|들어왔|들어와|내려왔|내려와|있었|있어|있으|많아)[가-힣]{0,5})?(?: ?(?:그런데|그러는데)요?)?"
_WONDERS: Final = r"(?:물어|물었|물으|묻|여쭤|여쭈|문의|궁금해 ?하|궁금해하|요청|질문)[가-힣]{0,7}(?:(?:이|가)? ?(?:왔|와|들어왔|들어와|내려왔|내려와|있었|있어|있으|많아)[가-힣]{0,5})?(?: ?(?:그런데|그러는데)요?)?"
_TELL: Final = r"(?:뽑아 ?오|뽑|찾아 ?보|찾아 ?오|찾|정리해 ?오|정리하|확인해 ?보|확인하|조사하|파악하|점검하|체크하|조회하|보내|제출하|보고하|알아 ?보|알아 ?오|알려 ?주|알리|보여 ?주|추려 ?오|추리|취합하|리스트업하|가져오|만들어 ?오|세어 ?보|회신하|전달하|공유하|넘기|넘겨 ?주)"
_LIST: Final = r"(?:(?:목록|리스트|명단|현황|자료|내역)(?:을|를|만)? )?(?:(?:좀|빨리|얼른|다|전부|싹) )?"
_REST: Final = r"(?:[,. ]+(?:(?:좀|빨리|얼른|한번|한 번) )?(?:알려|보여|확인|찾아|말해|봐|뽑아|조회|파악|점검)(?:해|봐)?[가-힣 ]{0,14}|[,. ]+(?:있나요?|있어요?|맞나요|어떻게 ?되나요|부탁[가-힣]*))?[,.!?~ ㅠㅜㅋㅎ]*"
_FORM: Final = Deferred(
    rf"^(?P<who>{_WHO}{_NOT_OWNERS})?(?P<asked>\S.*?)(?:"
    rf"(?P<whether>(?:느)?냐)(?P<said>고 {_OFTEN}{_SAYS}|는데요?|네요?|시는데요?|시네요?|십니다|던데요?|고요?)"
    rf"|(?P<if>는지|은지|인지)(?:를|도)? (?P<wonders>{_OFTEN}{_WONDERS})"
    rf"|(?:(?P<give>(?:알려|보여|뽑아|찾아|보내|정리해|확인해|조사해|파악해|넘겨|제출해|회신해) ?)|(?<=[가-힣A-Za-z0-9])(?<![해아어여와워려겨켜꿔쳐져춰봐둬놔내]) ?(?:을|를)? ?(?<![해아어여와워려겨켜꿔쳐져춰봐둬놔내] ))(?P<asks>달(?:라고 {_OFTEN}{_SAYS}|라는데요?|라네요?|라셔서?요?|라시는데요?|라십니다|래요?|래서요?|라고요?))"
    rf"|(?P<orders>{_LIST}{_TELL}(?:으)?(?:라고 {_OFTEN}{_SAYS}|라는데요?|라네요?|라셔서?요?|라시는데요?|라시네요?|라십니다|라던데요?|래요?|래서요?))"
    rf"){_REST}$"
)
_ANCHOR: Final = Deferred(
    r"냐(?:고|는데|네|시|십|던)|[는은인]지(?:를|도)? |달[라래]|라(?:고 |는데|네|셔|시|십|던)|래(?:요|서)?[.!?~ ]*$"
)
_FIRST: Final = re.compile(r"(?<=몇 [대개건곳명])$|(?<=[가-힣0-9][대개건곳명])$|얼마$|뭐$|어디$|언제$")


def without_report(text: str) -> Trimmed:
    """What was asked, and who asked it and how."""
    if not _ANCHOR.search(text) or (match := _FORM.match(text)) is None:
        return Trimmed(text)
    asked = match["asked"].strip()
    if match["whether"]:
        asked += "야" if _FIRST.search(asked) else "냐"
    elif match["if"]:
        asked += match["if"]
    else:
        asked += " 보여줘"
    said = (match["who"], match["said"] or match["wonders"] or match["asks"] or match["orders"])
    return Trimmed(asked, tuple(part.strip() for part in said if part))
