"""Korean as it is spoken: 13 버전 쓰는 DB, 남는 고정 아이피. As in ``plain_ko``, whose rules come after these."""

# ruff: noqa: E501  (a pattern is read as one line)
from __future__ import annotations

import re
from datetime import datetime, timedelta
from typing import Final

from rassistant.language.vocabulary.inflections import affirmed_forms as _did
from rassistant.language.wording.deferred import Deferred
from rassistant.language.wording.rewriting import Rewriting, Rule

_RUNS: Final = _did(
    "쓰",
    "사용하",
    "이용하",
    "돌리",
    "돌아가",
    "돌",
    "되",
    "올라가",
    "올리",
    "설치되",
    "설치하",
    "깔리",
    "깔",
    "구동하",
    "구동되",
    "운영하",
    "가",
)
_SPARE: Final = r"(?:(?:그냥 |괜히 )?(?:남는|남아 ?도는|남아돌고 ?있는|비는|놀고 ?있는|노는|놀고 ?먹는|놀려 ?두는|놀려 ?둔|놀리고 ?있는))"
_ATTACHED: Final = r"(?:(?:고정 ?|탄력적? ?|엘라스틱 ?|공인 ?|퍼블릭 ?)?(?:아이피|ip)(?: ?주소)?|eip|이아이피|(?:ebs|gp[23]|ssd|hdd|이비에스)? ?(?:볼륨|디스크)|ebs|이비에스)"
_ONES: Final = r"(?:것|거|게|건|애|놈|녀석)(?:들)?(?:이|은|만)?"

_RULES_KO: Final[tuple[Rule, ...]] = (
    (r"버젼", r"버젼", "버전"),
    (r"있|잇", r"(?P<w>뭐뭐|뭐|머|뭐가|무엇이?|모) ?[있잇](?:지요?|죠|냐|니|나요?|어요?|는지요?|을까요?|더라|던가|음|습니까|는데요?|으려나)(?=[ ?.!~]|$)", "뭐 있어"),
    (r"남아", r"남아 ?있(?=어요?|나요?|니|냐|는지|음|습니|을까|네요?|지요?|죠|던)(?!는 )", "있"),
    (r"[다]", r"(?<![가-힣])(?P<w>싹|쫙|쭉|전부|모두|몽땅|모조리)다(?= |[?.!]|$)", r"\g<w>"),
    (r"등급|스펙|사양|규격|클래스|급", r"(?P<t>(?:db\.|cache\.)?[a-z]+\d[a-z]*(?:\.\w+)) ?(?:등급|스펙|사양|규격|클래스|급)(?:인|의|으로 ?된|짜리|을 ?쓰는|을 ?사용하는)?(?= |[?.!]|$)", r"\g<t>"),
    (r"어때|어떤|어떻|어떠", r"(?P<t>은|는) ?(?:어때요?|어떤가요?|어떤지요?|어떻습니까|어떻게 ?(?:돼요?|되나요?|됩니까)|어떠니|어떠냐)[?.! ]*$", r"\g<t>?"),
    (r"평균", r"평균 (?=[가-힣a-z ]{1,12}?(?:이|가|은|는)? ?\d[\d.,]*\s?(?:초|ms|밀리초|분|%|퍼센트|프로)[가-힣]* ?(?:이상|이하|초과|미만|넘|밑|안 ?되|못|아래|위|보다))", ""),
    (r"이름", r"이름(?:이|은|을)? ?(?P<n>[\w/.-]*[\w/])(?:이라고|라고) ?(?:된|되어 ?있는|돼 ?있는|하는|지은|지어진|붙은|붙인|붙어 ?있는|적힌|적혀 ?있는|쓰인|해 ?둔|한)(?= )", r"이름이 \g<n>인"),
    (r"앞|끝|뒤", r"이름(?:의|에서)? ?앞(?:쪽|부분|머리|자리)?(?:이|에|은)? ?(?P<n>[\w/.-]*[\w/])(?: ?(?:인|으로 ?된|로 ?된|이 ?붙은|가 ?붙은|붙은))(?= )", r"이름이 \g<n>로 시작하는"),
    (r"앞|끝|뒤", r"이름(?:의|에서)? ?(?:끝|뒤)(?:쪽|부분|자리)?(?:이|에|은)? ?(?P<n>[\w/.-]*[\w/])(?: ?(?:인|으로 ?된|로 ?된|이 ?붙은|가 ?붙은|붙은))(?= )", r"이름이 \g<n>로 끝나는"),
    (r"태그", r"태그(?:를|을)? ?(?:아직(?:도)? ?)?안 ?(?:붙인|단|달아 ?둔|달아 ?놓은|붙여 ?둔|붙여 ?놓은|넣은|해 ?둔|적은)(?![가-힣])", "태그가 없는"),
    (r"태그", r" ?(?:둘|셋|모두|전부) ?다? ?(?:달린|붙은|붙어 ?있는|가진|걸린)(?= )", "인"),
    (r"고 ?있", r"(?:을|를)? ?(?:찾|보|확인하|알아보|조사하|점검하|살펴보|정리하|검토하|파악하|뽑)고 ?있(?:습니다|어요|는데요?|음|어|거든요?)[.?! ]*$", " 보여줘"),
    (r"평균", r"평균(?:적으로|으로|이)? ?(?=\d[\d.,]*\s?(?:초|ms|밀리초|분|%|퍼센트|프로|[kmg]b|기가|메가)[가-힣]* ?(?:이상|이하|초과|미만|넘|밑|안 ?되|못|아래|위|보다))", ""),
    (r"ip|아이피", r"(?:미사용|안 ?쓰(?:는|고 ?있는)|사용하지 ?않는|쓰지 ?않는|연결 ?안 ?된|연결되지 ?않은|미연결|할당 ?안 ?된) ?(?:공인|공용|퍼블릭|외부) ?(?:ip|아이피)(?: ?주소)?", "미사용 탄력적 ip"),
    (r"모니터링", r"모니터링(?:이|을|은)? ?(?P<w>상세|세부)(?:가|이|로)? ?(?=켜|꺼|활성|비활성)", r"\g<w> 모니터링 "),
    (r"말고|아닌", r"(?P<t>[a-z]+\d[a-z]*(?:\.\w+)?) ?(?:말고|가 ?아닌|이 ?아닌) ?(?:다른 ?)?(?:인스턴스 ?)?(?:타입|유형|패밀리|계열)(?:을|를)? ?(?:쓰는|사용하는|인|의)(?= )", r"\g<t>가 아닌"),
    (r"말고|아닌", r"(?P<t>mysql|postgres(?:ql)?|mariadb|oracle|오라클|마리아 ?db|오로라|aurora|redis|레디스|memcached|파이썬|python|노드|nodejs|자바|java|ruby|루비) ?(?:말고|이 ?아닌|가 ?아닌) ?(?:다른 )?(?:엔진|런타임|언어)(?:을|를)? ?(?:쓰는|사용하는|인|의|로 ?된|으로 ?된)(?= )", r"\g<t>가 아닌"),
    (r"많이", r"(?P<n>메모리|스토리지|용량)(?:를|을)? ?(?P<m>제일|가장|젤) ?많이 ?(?:잡은|잡힌|잡혀 ?있는|잡아 ?[둔놓]은?|할당한|할당된|할당받은|준)(?= )", r"\g<n>가 \g<m> 큰"),
    (r"아이피|ip", r"(?P<a>\d{1,3}(?:\.\d{1,3}){3}) ?(?:아이피|ip)(?: ?주소)?(?:를|을|가|로)? ?(?:가진|쓰는|사용하는|갖고 ?있는|인|된)(?= )", r"IP가 \g<a>인"),
    (r"네트웍", r"네트웍(?!스)", "네트워크"),
    (r"로드", r"로드 ?[밸벨발배베바][런란랜렌]싱", "로드밸런서"),
    (r"버전", rf"(?P<n>\d+(?:\.\d+)*) ?버전(?:을|를|으로|로|에서)? ?(?:{_RUNS}|(?:사용|이용|운영|구동) ?중인)(?= )", r"\g<n> 버전인"),
    (r"남는|남아 ?[도돌]|비는|[노놀]", rf"(?<![가-힣])(?:{_SPARE}) (?P<n>(?:[a-z0-9-]+(?:의|에 있는)? |[가-힣]+(?:의|에 있는) )?{_ATTACHED})(?= |[가-힣?.!]|$)(?! ?(?:공간|용량|여유))", r"안 쓰는 \g<n>"),
    (r"남는|남아 ?[도돌]|비는|[노놀]", rf"(?<![가-힣a-z])(?P<n>{_ATTACHED})(?:가|이|은|는|중에|중에서| 중에| 중에서| 중)? {_SPARE} ?{_ONES}(?=[ ?.!]|있|$)", r"안 쓰는 \g<n> "),
)  # fmt: skip

plain_speech: Final = Rewriting(_RULES_KO)
"""The question with these in the words that the other rules know."""


_SAME_MONTH: Final = Deferred(r"(?:작년|전년|지난해)도?(?:의)? ?(?:같은 ?[달월]|동월|이맘때|이번 ?달|이 ?달)")
_NAMED: Final = Deferred(r"(?<![\d년])(?<!년 )(?P<month>\d{1,2})월|(?P<last>지난 ?달|저번 ?달|전월)")
_AGAINST: Final = Deferred(r" ?(?:대비|보다|에 ?비해|와|과|이랑|랑|하고|비교)")


def with_months(question: str, now: datetime) -> str:
    """The same month of last year by its number: that of the month which is named, else of this one."""
    said = _SAME_MONTH.search(question)
    if said is None:
        return question
    named = _NAMED.search(question)
    last = (now.replace(day=1) - timedelta(days=1)).month
    month = now.month if named is None else last if named["last"] else int(named["month"])
    text = f"{question[: said.start()]}작년 {month}월{question[said.end() :]}"
    is_alone = named is None and not re.search(r"이번 ?달|이달|당월", question.replace(said[0], ""))
    return f"이번 달 {text}" if is_alone and _AGAINST.match(question, said.end()) else text
