"""What a message wants, told by its words in either language, where no model reads it."""

from __future__ import annotations

import re
from typing import Literal

from rassistant.assistant.account_questions import AccountIntent

WordIntent = Literal[
    "thanks", "help", "why_cost", "compare_cost", "savings", "metrics", "describe", "cost", "knowledge", "inventory"
]
Intent = WordIntent | AccountIntent | Literal["fix_code", "proposal"]

_COST = re.compile(
    r"비용|요금|지출|청구|과금|돈|얼마(?:를)? (?:썼|쓰|나)|\bcosts?\b|\bbill(?:s|ing)?\b|\bspen[dt](?:ing|s)?\b|\bcharge[sd]?\b"
    r"|\bexpens\w+|\bpay(?:ing)?\b"
)
_WHY = re.compile(
    r"왜|이유|원인|때문|무엇이 (?:올|늘|증)|\bwhy\b|\breasons?\b|\bcaused?\b|\bdriv(?:er|ers|ing|es|e)\b|\bexplain\b"
    r"|\bwhat (?:made|changed|happened|went up)\b"
)
_CHANGE = re.compile(
    r"올랐|오른|올라|늘었|늘어난|증가|급증|뛰었|폭증|줄었|감소|내렸|변화|달라|비싸졌|많이 나"
    r"|\b(?:in|de)creas\w*|\b(?:went|gone|going|go|shot) (?:up|down)\b|\brose\b|\brisen\b|\bjump\w*|\bspik\w*|\bhigher\b"
    r"|\bgrew\b|\bgrow(?:n|s|ing|th)?\b|\bsurg\w+|\bdrop(?:ped)?\b|\bfell\b|\bchanged?\b|\bso (?:high|expensive|much)\b|\bmore expensive\b"
)
_GROWTH = re.compile(
    r"(?:서비스|리전|계정|팀)\S* ?.*(?:올랐|오른|올라|늘었|늘어난|늘어|증가|급증|뛴|뛰었|줄었|줄어든|감소)"
    r"|(?:올랐|오른|늘었|늘어난|증가한|급증한|뛴|줄어든|감소한) ?(?:서비스|리전|계정)"
    r"|\b(?:services?|regions?|accounts?|teams?)\b.*\b(?:grew|grow(?:n|s|ing)?|increas\w+|rose|risen|jump\w*|went up|gone up|chang\w+|"
    r"decreas\w+|dropp?\w*|fell|went down|up|more)\b.*\b(?:month|week|quarter|year|recently|lately|than|since)\b"
)
"""What the bill is split by has grown: its cost is meant, without the word."""
_COMPARE = re.compile(r"비교|대비|보다|차이|전월|전주|\bcompar\w+|\bversus\b|\bvs\b\.?|\bdifference\b|\bthan last\b")
_SAVINGS = re.compile(
    r"낭비|절감|절약|아낄|아끼|아껴|최적화|추천|권장|줄일 (?:수|방법)|줄이(?:려|고|는|자)|줄여"
    r"|미사용|안 ?쓰는|쓰지 않는|놀고|유휴|과다|과잉"
    r"|\bwast\w+|\bsav(?:e|es|ing|ings)\b|\boptimi[sz]\w+|\brecommend\w*|\bunused\b|\bidle\b|\bunderutili[sz]ed\b"
    r"|\bover-?(?:provisioned|sized)\b|\bright-?siz\w+|\breduce\b|\bcut (?:the |our |my )?(?:aws )?(?:cost|bill|spend)"
    r"|\bcheaper\b|\blower (?:the |our |my )?(?:cost|bill)"
)
_METRIC = re.compile(
    r"지표|메트릭|사용률|사용량|부하|지연|처리량|연결 수|호출 수|오류율|모니터|추이|\bmetrics?\b|\bcpu\b|\bmemory\b|\blatency\b"
    r"|\bthroughput\b|\butili[sz]ation\b|\biops\b|\binvocations?\b|\bload\b|\bmonitor\w*|\bnetwork\b|네트워크|\bperformance\b"
)
_DESCRIBE = re.compile(
    r"알려|설명|상세|자세|정보|어때|어떤 상태|무엇|뭐야|뭔가|\bdescribe\b|\btell me\b|\bdetails?\b|\babout\b|\bwhat is\b"
    r"|\bshow\b|\binfo\w*|보여"
)
_GREETING = re.compile(r"(?:안녕\S*|반가\S*|하이|헬로|hi|hello|hey|good (?:morning|afternoon|evening))[\s!.~,^?]*")
_THANKS = re.compile(
    r"(?:(?:ok|okay|great|nice|perfect|good|오케이|네|넵|예|응|아)[\s,!.]*)?"
    r"(?:thanks?(?: you| a lot| so much)*|thx|ty|cheers|(?:정말|너무|아주)? ?(?:고마\S*|감사\S*|땡큐|수고\S*))[\s!.~,^?]*"
)
_HELP = re.compile(
    r"^(?:help|도움말?|사용법|사용 방법)\b|무엇을 (?:할 수|물어)|뭘 (?:할 수|물어)|뭐 ?(?:할 수|물어)|어떻게 (?:쓰|사용)\S*\??$"
    r"|^(?:도와\S*)\??$|^(?:(?:so|and|hi|hello|hey)[ ,]+)?what can (?:you|i)\b"
    r"|\bhow (?:do|can) i use (?:this|you)\b|\bwho are you\b|누구(?:야|세요|니)"
)
_RESOURCE_ID = re.compile(
    r"\b(?:arn:aws[\w-]*:[\w-]+:[\w-]*:\d*:\S+|(?:i|vol|snap|nat|eipalloc|vpc|subnet|sg|ami|eni)-[0-9a-f]{8,17})(?![0-9a-z-])"
)
_EXPLICIT_LIST = re.compile(r"보여|목록|리스트|나열|몇 ?개|개수|\blist\b|\bshow\b|\bhow many\b|\bcount\b|\bwhich\b")


def intent_of(message: str) -> WordIntent:
    text = " ".join(message.casefold().split())
    if _THANKS.fullmatch(text) or _GREETING.fullmatch(text) or _HELP.search(text):
        return "thanks" if _THANKS.fullmatch(text) else "help"
    about_cost = bool(_COST.search(text))
    grown = bool(_GROWTH.search(text)) and not _METRIC.search(text)
    if grown or (about_cost and (_WHY.search(text) or (_CHANGE.search(text) and not _EXPLICIT_LIST.search(text)))):
        return "why_cost"
    if _SAVINGS.search(text):
        return "savings"
    if about_cost:
        return "compare_cost" if _COMPARE.search(text) else "cost"
    if _METRIC.search(text):
        return "metrics"
    return "describe" if resource_id_in(text) or _DESCRIBE.search(text) else "inventory"


def without_change(message: str) -> str:
    """The message without its words for a rise or a fall: 올랐다 begins as 올해, this year, does."""
    return _CHANGE.sub(" ", message.casefold())


def resource_id_in(message: str) -> str | None:
    """An id of the kind that AWS makes, or an ARN."""
    found = _RESOURCE_ID.search(message)
    return None if found is None else found[0]


_GROUPS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("usage_type", re.compile(r"사용 ?유형|\bby usage(?: type)?\b")),
    ("instance_type", re.compile(r"(?:인스턴스 (?:유형|타입)|타입)별|\bby (?:instance )?type\b")),
    ("service", re.compile(r"서비스(?:별|마다)|\b(?:by|per|each) service\b")),
    ("region", re.compile(r"(?:리전|지역)(?:별|마다)|\b(?:by|per|each) region\b")),
    ("account", re.compile(r"계정(?:별|마다)|\b(?:by|per|each) account\b")),
)


def grouping_in(message: str) -> str | None:
    """By what a cost is to be split, where the message says."""
    text = message.casefold()
    return next((name for name, pattern in _GROUPS if pattern.search(text)), None)


def by_day(message: str) -> bool:
    return bool(re.search(r"일별|날짜별|매일|하루하루|\b(?:by|per|each) day\b|\bdaily\b", message.casefold()))


_FOLLOW_UP = re.compile(
    r"^(?:그럼|그러면|그리고|그런데|그 ?중|이 ?중|그거|그건|그것|이것|이건|그들|얘네|거기|여기서|방금|위의?)"
    r"|^그 (?:리소스|인스턴스|볼륨|서버|함수|버킷)"
    r"|그 ?중(?:에서?)?|말고|대신|^(?:what|how) about\b|^and\b|^(?:only|just)\b|\b(?:those|them|these|they|their|of it)\b"
    r"|\binstead\b|\bthe same\b"
)
_FRAGMENT = re.compile(r"(?:은|는|만|도)(?: 보여\S*)?\?*$")


def is_follow_up(message: str) -> bool:
    """It points back at what was said before, or is a fragment that makes no sense without it."""
    text = " ".join(message.casefold().split())
    return bool(_FOLLOW_UP.search(text)) or (len(text) <= 24 and bool(_FRAGMENT.search(text)))


def is_why(message: str) -> bool:
    """Why something rose or fell, without saying what: after an answer about cost, that is meant."""
    text = message.casefold()
    return bool(_WHY.search(text) and _CHANGE.search(text)) or bool(_BARE_WHY.fullmatch(" ".join(text.split())))


_BARE_WHY = re.compile(r"(?:왜|why|이유|이유는|원인|원인은|왜 그래|왜 그런\S*|how come|why is that)[\s?!.]*")
_EXPENSIVE = re.compile(r"비싼|비싸|비용이 (?:큰|많|높)|\bexpensive\b|\bcostl\w+|\bcosts? the most\b|\bhighest cost")


def is_about_expensive(message: str) -> bool:
    return bool(_EXPENSIVE.search(message.casefold()))


_CONCEPT = re.compile(
    r"(?:이란|란|이?가 뭐\S*|이?가 무엇\S*|은 뭐\S*|는 뭐\S*|뭐야|뭔가요|무엇인가요|무슨 뜻\S*|개념|의 의미)[\s?]*$"
    r"|^(?:what (?:is|are)|what's|define|explain what)\s+(?:an? |the )?[\w\s-]{2,40}\?*$"
)


def is_concept(message: str) -> bool:
    """What something is in general, not what there is of it in the account."""
    return bool(_CONCEPT.search(" ".join(message.casefold().split())))
