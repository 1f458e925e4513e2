"""Whether a message asks how AWS is in general, rather than what there is in the account."""

from __future__ import annotations

import re

from rassistant.assistant.intents import is_concept, resource_id_in
from rassistant.assistant.names import scope_in


def _any(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(patterns))


_OWN = _any(
    r"우리|저희|나의|내가 |(?<![가-힣])[내제] |이 계정|(?<!루트 )(?<!새 )계정(?:에|의)",
    r"이번 ?(?:달|주|분기|해)|지난 ?(?:달|주|분기|해|\d)|저번|오늘|어제|그제|올해|작년|최근|현재|지금|요즘",
    r"\d+ ?월(?!\d)|\d+ ?일(?:부터|까지|자|에|치|간| 동안)",
    r"(?<!안 )보여|목록|리스트|나열|몇 ?(?:개|대)|개수|찾아|가장|제일|많은|적은|상위|하위|얼마(?!나)|나왔|썼|쓰고 있",
    r"켜져|꺼져|실행 ?중인|있는지|있어\?",
    r"(?:인스턴스|서버|볼륨|버킷|함수|디비|데이터베이스|리소스|스냅샷|아이피|ip|밸런서|게이트웨이|클러스터|테이블|키)\S{0,2} "
    r"(?:아직 |혹시 |지금 )*(?:남아 ?있|남았|있나요|있습니까|있니|있나|있을까)",
    r"(?:인|있는|없는|된|않은|하는|높은|낮은|큰|작은|비싼|싼|노는|느린|바쁜|오래된|새로운) (?:인스턴스|서버|볼륨|버킷|함수|디비"
    r"|데이터베이스|리소스|스냅샷)\S* ?(?:뭐|무엇|어느|어떤|어디)",
    r"\b(?:our|we|today|yesterday|now|currently|show|list|how many|count|find|any of|are there|running|untagged)\b",
    r"(?<!why )\bis there\b",
    r"\bwhich (?:of (?:my|our|the) )?(?:\w+ ){0,2}(?:instances?|servers?|volumes?|buckets?|databases?|functions?|resources?"
    r"|services?|snapshots?"
    r"|clusters?|balancers?|regions?|accounts?|tables?|addresses) (?:are|is|have|has|had|costs?|uses?|were|was|run|runs|do|does"
    r"|did|can|could)\b",
    r"\b(?:this (?:month|week|quarter|year)|last \w+|past \d+)\b",
    r"\b(?:most|largest|biggest|highest|top|oldest|newest|least(?! privilege)|spent|spend)\b",
    r"\b(?:do|did) (?:i|we) (?:have|spend|pay|use)\b",
    r"\bmy (?!invoice|root|first|access key|key|new|password|lambda function|instance\b|aws account)",
)
"""The asker's own things, a time, a listing or a superlative: the account is meant."""
_LOOKED_UP = _any(
    r"올랐|올라|늘었|늘어|줄었|급증|감소|평균|사용률|추이|절감할 수|절약할 수|낭비되",
    r"\bso (?:high|expensive|much)\b|\b(?:went|going|gone) (?:up|down)\b|(?<!quota )(?<!quotas )(?<!limit )(?<!limits )\bincreas\w+",
    r"\bthe (?:total |monthly )?(?:cost|bill|spend\w*|price) (?:of|for|in|by)\b",
    r"\bwhat (?:is|are|was|were) the (?:average|max\w*|min\w*|total|current|cpu|number|status|state|names?|size)\b",
    r"\bwhat are the (?!differ|six|pillar|best|type|option|limit|benefit|reason|s3|storage)",
)
"""A change, a measure or a saving: looked up in the account, however it is asked."""
_GENERAL = _any(
    r"차이|무슨 (?:뜻|의미)|개념|원리|종류|방법|하는 법|이해하기|장단점|장점|단점|주의(?:할|점)|한도|할당량|쿼터|이유",
    r"어떻게 (?:과금|청구|계산|부과|동작|작동|고르|골라|선택|정하|설정|보호|막|활성화|암호화|적용)",
    r"어떻게 (?:늘리|만드|쓰|사용|줄이|해야|하면|하나)",
    r"(?:과금|요금|청구|가격) ?(?:체계|방식|기준|구조|단위)|모범 ?사례|베스트 ?프랙티스|권장 ?(?:사항|방법)",
    r"언제 (?:쓰|써|사용|선택)|어떤 (?:경우|때|순서|상황)",
    r"청구서\S* .*(?:달라|다르|다른)|[가-힣]면 (?:얼마나|뭐가|무엇이)",
    r"왜 (?:나|안|발생|생기|생겨|생긴|생겼|붙|뜨|떠|필요|써야|있|없|많이 나|요금이 나)",
    r"(?:써야|사는 게|쓰는 게|골라야|하는 게|바꾸면|바꾸는 게) ?(?:하|해|좋|뭐|나을)",
    r"뭘 (?:써|쓰|골라|선택)|뭐가 (?:나아|좋|달라|다른)|중에? (?:뭐|뭘|무엇|어느)|해야 (?:하나|해|할까|안전)",
    r"왜 \S*(?:요금|비용|돈)\S* (?:계속 |자꾸 )?나|(?:접속|연결|삭제|실행|시작)\S* 안 (?:돼|되|됩)|왜 비싸|너무 비싼|보다 비싼|안 나눠",
    r"(?:유리한|불리한|필요한) 경우|[는은] 법|[는은] 일이?\??$|뜻\??$|기둥|부족하|느려졌|실패\??$|위험한|뭐부터|데이터는\?",
    r"(?:나요|가요|할까요|건가요|뭐예요|뭐야|뭐지|뭔데)\s*\??$|유출|지워도|막으려면|줄일 수 있",
    r"\bhow (?:does|do|is|are|can|should|to|much does an?)\b|\bwhen (?:should|to|do|is)\b",
    r"\bwhy (?:does|do|is|are|am i|would|should|can)\b|\bcan (?:i|you)\b|\bshould (?:i|you)\b",
    r"\bwhat (?:is|are|does|do|happens|to look)\b|\bwhat's\b|\bwhich \w+(?: \w+)* should\b",
    r"\bdifference\b|\bvs\.?|\bversus\b|\bcompare\b|\bbest practices?\b|\bexplain(?:ed)?\b|\bmeaning\b",
    r"\bwho (?:deleted|created|changed)\b|\bpillars?\b|\bhow to\b|\bis it (?:safe|possible|better)\b|\bcan(?:'t|not)\b",
    r"\b(?:does|do|is|are)(?: not|n't)\b|\bpricing\b|\bpros and cons\b|\bquotas?\b|\blimits?\b",
)
_ERROR = _any(
    r"(?<![A-Za-z])(?:[A-Z][a-z0-9]+){2,}(?![A-Za-z])",
    r"(?i:access ?denied|throttl\w+|timed? ?out|bad gateway|expired|rate exceeded|no space left)",
    r"\b(?:50[234]|403|429)\b|오류|에러|(?i:exception|error)",
)
_MOST_KEYWORDS = 5
_COMPARISON = _any(
    r"[<>=]|\d ?%|이상|이하|초과|미만|\b(?:over|under|above|below|without|with|in)\b|별(?:로)? |\bby \w+$"
)
_ORDER = _any(
    r"(?:해 ?줘|해 ?주세요|해 ?라|하자|시켜|줘|주세요)[.!]?$",
    r"^(?:please )?(?:delete|remove|stop|start|terminate|create|launch|buy|change|modify|resize|attach|detach|reboot|restart|kill)\b",
)
_HOW_TO_FIND = re.compile(r"\bhow (?:to|do i|can i|do we|can we) (?:find|show|list|count|see)\b")
_HOW_DONE = re.compile(
    r"^(?:so |and |but |please )?(?:tell me )?how (?:can|do|could|should|would) (?:i|we|you|one) "
    r"(?!(?:find|show|list|count|see|know|have|use|spend|pay|save|cut|reduce|lower)\b)"
)
"""How something is done with one's own things is general knowledge too."""
_TROUBLE = _any(
    r"\b(?:connection|connecting|connect|login|ssh|rdp|deploy\w*|upload\w*|download\w*|request|website|site|page|build|function|query)\b.*"
    r"\b(?:times? out|timed out|fail(?:s|ed|ing)?|refused|denied|not work\w*|hangs?|stuck|broken|drops?|rejected|errors?)\b",
    r"\b(?:can(?:'t|not)|unable to|could not|couldn't) (?:\w+ ){0,2}(?:connect|log ?in|ssh|reach|access|upload"
    r"|download|delete|launch|start|deploy|open)\b",
    r"(?:접속|연결|로그인|업로드|다운로드|삭제|배포|실행|시작)\S* ?(?:이|가|을|를)? ?(?:안 ?(?:돼|되|됩|됨)|실패|거부|불가|끊)",
)
"""Something of one's own does not work: what can be the matter is in the articles."""
_SAVINGS_PLANS = re.compile(r"(?i)savings? ?plans?")


def is_general(message: str) -> bool:
    """It can be answered from the knowledge base without a look into the account."""
    text = _plain(message)
    if _TROUBLE.search(text) or (_HOW_DONE.search(text) and not _LOOKED_UP.search(text)):
        return True
    if is_own(message):
        return False
    return bool(_GENERAL.search(_plain(message))) or is_concept(message) or bool(_ERROR.search(message))


def is_keywords(message: str, *, least: int = 2) -> bool:
    """A few words as one types them into a search box: no sentence, nothing of the asker's own."""
    words = _plain(message).strip(" ?!.").split()
    if not least <= len(words) <= _MOST_KEYWORDS or _ORDER.search(_plain(message)):
        return False
    return not is_own(message) and not _COMPARISON.search(_plain(message))


def is_own(message: str) -> bool:
    """It asks after the account: its things, a time, a listing, a change."""
    text = _HOW_TO_FIND.sub("how to", _plain(message))
    own = _OWN.search(text) or _LOOKED_UP.search(text) or resource_id_in(message)
    return bool(own) or "region" in scope_in(message)


def is_order(message: str) -> bool:
    """It wishes for something to be done."""
    return bool(_ORDER.search(_plain(message)))


def without_terms(message: str) -> str:
    """The message without AWS's terms that sound like a wish: Savings Plans are not savings."""
    return _SAVINGS_PLANS.sub(" ", message)


def _plain(message: str) -> str:
    return " ".join(message.casefold().split())
