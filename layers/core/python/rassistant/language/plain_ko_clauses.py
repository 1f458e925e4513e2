"""Korean clauses said plainly: what is not at all, what is set to an amount, how often, where to begin.

As in ``plain_ko``, whose rules come after these.
"""

# ruff: noqa: E501  (a pattern is read as one line)
from __future__ import annotations

import re
from typing import Final

from rassistant.language.inflections import affirmed_forms as _did
from rassistant.language.inflections import denied_forms as _did_not

_AMOUNT: Final = r"(?:gb|tb|mb|gib|mib|기가(?:바이트)?|테라|메가(?:바이트)?|%|퍼센트|프로|퍼)"
_MONEY: Final = r"(?:\d[\d,.]*(?:만|천|백)? ?(?:달러|불|usd|dollars?)|\$ ?\d[\d,.]*)"
_TIME: Final = r"(?:초|분|시간|일|주일?|개월|달|년)"
_AT_ALL: Final = r"(?:단 )?(?:하나도|1개도|한 ?개도|한 ?건도|1건도|한 ?대도|한 ?번도|전혀|아예|일절)"
_FLOWING: Final = r"(?:태스크|task|요청|호출|트래픽|연결|접속|커넥션|세션|메시지|이벤트|에러|오류|실패|대상|타겟|타깃|데이터|읽기|쓰기|조회)"
_HAD: Final = r"(?:암호화|태그|멀티 ?az|삭제 ?방지|버전 ?관리|버저닝|백업|모니터링|수명 ?주기)"
_COMES: Final = _did_not(
    "뜨",
    "돌",
    "돌아가",
    "붙",
    "달리",
    "들어오",
    "오",
    "나",
    "나오",
    "생기",
    "흐르",
    "오가",
    "쌓이",
    "실행되",
    "연결되",
    "등록되",
    "발생하",
)
_SET: Final = _did(
    "잡",
    "잡히",
    "맞추",
    "맞춰지",
    "두",
    "주",
    "정하",
    "걸",
    "설정하",
    "설정되",
    "할당하",
    "할당되",
    "지정하",
    "지정되",
    "세팅하",
    "세팅되",
    "배정하",
    "배정되",
    "부여하",
    "부여되",
)
_LASTS: Final = r"(?:\d+ ?(?:일|주일?|개월|달|년)|한 ?달|일주일|반년|일 ?년)"
_ENGINE: Final = r"(?:mysql|postgres(?:ql)?|포스트그레(?:스|SQL|sql)?|마이에스큐엘|mariadb|마리아 ?db|오라클|oracle|redis|레디스|파이썬|python|노드(?:js)?|node(?:js)?|자바|java|루비|ruby)"
_OR: Final = r"(?:이나|나|,| ?또는| ?혹은| ?아니면|이랑|랑|하고|과|와)"
_NUMBER: Final = r"\d+(?:\.\d+)*"
_NO_COUNT: Final = rf"(?![\d.]*\d)(?! ?(?:개|대|건|번|명|위|월|%|{_AMOUNT}|{_TIME}))"
_WASTE: Final = "낭비되는 리소스 보여줘"
_BY_NOW: Final = r"(?:(?:지금|현재|요즘|우리|저희|aws|클라우드|계정|회사)(?:에서|이|가|의)? ?){0,3}"
_SPENT: Final = r"(?:돈|비용|요금)(?:이|을|를|가|도)?"
_LEAKS: Final = r"(?:새|낭비되|낭비하|허비되|아깝|버려지)(?:고 ?있)?(?:어요?|나요?|니|냐|는지|는 ?(?:거|건|것|걸까|지|데|곳)[가-힣]*|는가요?|죠|지요?|습니까|을까요?|ㄹ까요?)?"
_MENDS: Final = r"(?:손[을를]? ?[대봐]|손보|고[치쳐]|정리|건드[리려]|개선|최적화|처리|챙[기겨]|줄[이여]|치[우워]|봐|확인)[가-힣]{0,3} ?(?:야 ?)?(?:하|되|돼|해|될|할|좋)[가-힣]*(?: ?(?:거|건|것|게|지|까)[가-힣]*)?"

_RULES_KO: Final[tuple[tuple[str | None, str, str], ...]] = (
    (None, r"(?<=[가-힣])(?P<v>주세|하세|있나|인가|뭔가|줘|해)(?:여|욤|염|용)(?=[ ?.!~]|$)", r"\g<v>요"),
    (None, r"(?<=[가-힣])(?P<n>목록|리스트)(?P<v>(?:좀|만|을|를)?)(?=보여|알려|뽑아|주세|줘|출력|조회)", r" \g<n>\g<v> "),
    # nothing at all, not even so much
    (r"ecs|서비스|태스크", rf"태스크(?:가|는|도)? ?{_AT_ALL} ?(?:{_COMES})", "태스크가 없는"),
    (None, rf"(?P<n>{_FLOWING})(?:이|가|은|는|도)? ?{_AT_ALL} ?(?:{_COMES}|{_did_not('있', '받')})", r"\g<n>이 없는"),
    (None, rf"(?P<n>요청|호출|트래픽|연결|접속|커넥션|메시지|이벤트)(?:이|가|은|는|도)? ?(?:{_did_not('들어오', '흐르', '오가')})", r"\g<n>이 없는"),
    (None, rf"(?P<n>{_MONEY}|\d[\d.]* ?{_AMOUNT})도 ?(?:채 ?)?(?:{_did_not('되', '들', '나오', '나가', '쓰', '사용하', '먹', '내', '차지하', '청구되', '남')})", r"\g<n> 미만인"),
    (None, r"(?:네트워크 ?)?트래픽(?:이|은|도)? ?(?:없는|없었던)(?= ?(?:nat|나트|낫|냇))", "나가는 트래픽이 없는"),
    (None, rf"(?<![가-힣])(?P<n>{_HAD})도 (?=안 ?[되돼된걸켜붙달]|되어 ?있지|되지|없|걸려 ?있지|켜져 ?있지)", r"\g<n>가 "),
    (None, r"안 ?(?:되어|돼) ?있(?P<e>고|으며|으면서|지만|는데)", r"되지 않\g<e>"),
    (None, r"되지 않는데", "되지 않고"),
    (None, rf"(?<![가-힣])(?P<n>{_HAD})(?P<j>[가는]? ?)안 ?(?:되고|되며|되면서|됐고|하고)(?= )", r"\g<n>\g<j>되지 않고"),
    # open to the outside, or not
    (None, r"(?P<o>외부|인터넷)(?:에|로)? ?공개(?:가|는|도)? ?(?:안 ?(?:되고|되며|됐고)|되지 ?않고)(?= )", r"\g<o>에 공개되지 않은"),
    (None, r"외부 ?공개(?:가|는|를|도)? ?(?=안 |안[되된]|못 )", "외부에 공개 "),
    (None, r"외부 ?공개(?:가|는|를|도)? ?(?=된|되[어지는]|돼|한 |하[는지])", "외부에 공개"),
    (None, r"(?P<o>외부|인터넷|밖|바깥)(?:에서|에서는|에선) ?(?P<r>접근|접속|연결|액세스)(?:을|를|이|도)? ?못 ?(?:하는|하게 ?(?:된|해 ?둔|막은|막아 ?둔))", r"\g<o>에서 \g<r> 안 되는"),
    # set to so much
    (None, rf"(?:을|를)? (?P<n>\d[\d,.]* ?(?:{_AMOUNT}|{_TIME}))(?:으로|로|씩)? ?(?:{_SET})(?= )", r"이 \g<n>인"),
    (None, rf"(?:을|를)? (?P<n>\d[\d,.]* ?(?:{_AMOUNT}|{_TIME})) ?(?P<w>이상|이하|초과|미만)(?:으로|로)? ?(?:{_SET})(?= )", r"이 \g<n> \g<w>인"),
    (None, rf"(?:을|를)? (?P<n>\d[\d,.]* ?(?:{_AMOUNT}|{_TIME}))(?:을|를)? ?(?:넘게|넘도록) ?(?:{_SET})(?= )", r"이 \g<n> 넘는"),
    (r"로그|log|백업", rf"보관(?:이|은|을|를)? ?(?P<n>{_LASTS})(?:짜리|인|로 ?(?:된|되어 ?있는|해 ?둔|해 ?놓은|한))(?= )", r"보존 기간이 \g<n>인"),
    # several versions
    (None, rf"(?P<e>{_ENGINE}) ?(?P<a>{_NUMBER}){_OR} ?(?P<b>{_NUMBER}){_OR} ?(?P<c>{_NUMBER}){_NO_COUNT}", r"\g<e> \g<a>이나 \g<e> \g<b>이나 \g<e> \g<c>"),
    (None, rf"(?P<e>{_ENGINE}) ?(?P<a>{_NUMBER}){_OR} ?(?P<b>{_NUMBER}){_NO_COUNT}", r"\g<e> \g<a>이나 \g<e> \g<b>"),
    (r"타임아웃|제한 ?시간|timeout|시간 ?제한", rf"(?P<a>\d+) ?(?P<u>초|분)?{_OR} ?(?P<b>\d+) ?(?P<v>초|분)(?=인|짜리| )", r"\g<a>\g<v> 또는 \g<b>\g<v>"),
    # how often
    (None, r"(?<![가-힣])(?:날이면 )?날마다(?=[ ?.!]|$)", "매일"),
    # where to begin
    (None, rf"^{_BY_NOW}(?:어디(?:에서?|서|로)?|뭐가|뭐에|무엇이|어느 ?(?:데|곳)(?:에서|서|가)?) ?{_SPENT} ?(?:줄줄 |제일 |가장 |많이 )*{_LEAKS}[?.! ]*$", _WASTE),
    (None, rf"^{_BY_NOW}{_SPENT} ?어디(?:에서?|서|로)? ?(?:줄줄 |제일 |가장 |많이 )*{_LEAKS}[?.! ]*$", _WASTE),
    (None, rf"^{_BY_NOW}(?:어디(?:에서?|서)?|뭘로|어떻게|뭐를?|뭘) ?{_SPENT} ?(?:더 )?(?:아낄|줄일|절감할|절약할) ?수 ?있[가-힣]*[?.! ]*$", _WASTE),
    (None, rf"^{_BY_NOW}{_SPENT} ?(?:더 )?(?:아낄|줄일|절감할|절약할) ?(?:수 ?있는 ?)?(?:방법|방안|데|곳|거|것|게|구석)(?:이|가|은|좀|도)? ?(?:있|없|알려|찾아|보여|뭐)[가-힣 ]*[?.! ]*$", _WASTE),
    (None, rf"^{_BY_NOW}(?:(?:비용|돈|요금|절감|최적화)(?:을|은|이)? ?(?:줄이려면 |아끼려면 )?)?(?:제일 |가장 )?(?:먼저 )?(?:뭐|뭘|무엇|무얼|어디|어떤 ?[것거])(?:를|을)? ?(?:부터|먼저|제일 먼저|가장 먼저) ?{_MENDS}[?.! ]*$", _WASTE),
    (None, rf"^{_BY_NOW}(?:제일|가장) ?먼저 ?{_MENDS} ?(?:뭐|무엇|어디|어떤)[가-힣 ]*[?.! ]*$", _WASTE),
    # made too big, better elsewhere
    (None, r"(?:너무|과하게|지나치게|필요 ?이상으로|쓸데없이|필요보다|과도하게|괜히) ?(?:크게|높게|넉넉하게|많이)? ?(?:잡혀 ?있는|잡힌|잡아 ?[둔놓]은?|잡은|할당된|할당되어 ?있는|할당한)(?= ?(?:서버|인스턴스|ec2|db|디비|rds|데이터베이스))", "과하게 큰"),
    (None, r"(?P<t>gp3|그[라래]비톤|graviton|arm(?:64)?)(?P<p>으로|로)(?:의)? ?(?:전환|이전|변경|마이그레이션|교체)(?:이|도)? ?(?:가능한|할 ?만한|될 ?만한|해도 ?되는)", r"\g<t>\g<p> 바꿀 수 있는"),
    (None, r"(?<![이가은는을를] )(?:메모리(?:가|를|는)? ?)?(?:(?:너무|과하게|지나치게|필요 ?이상으로|과도하게) ?(?:크게|많이|높게|넉넉하게)? ?(?:잡힌|잡혀 ?있는|잡은|할당된|할당한|큰)|과다 ?할당된|과할당된|오버 ?스펙인?)(?= ?(?:람다|함수|lambda))", "메모리가 과다 할당된"),
)  # fmt: skip

_RULES: Final = tuple(
    (None if about is None else re.compile(about, re.IGNORECASE), re.compile(form, re.IGNORECASE), said)
    for about, form, said in _RULES_KO
)


def plain_clauses(question: str) -> str:
    """The question with these clauses in the words that the other rules know."""
    text = question
    for about, form, said in _RULES:
        if about is None or about.search(text):
            text = form.sub(said, text)
    return text
