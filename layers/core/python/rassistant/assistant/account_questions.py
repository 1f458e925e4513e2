"""Questions on the account that have a tool of their own: what is asked, told by its words in either language."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, Literal

from rassistant.resources.instance_types import instance_types

AccountIntent = Literal["forecast", "budget", "anomaly", "price", "permission", "exposure", "architecture"]


def _any(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(patterns))


_HOW_TO = _any(
    r"방법|하는 법|어떻게 (?:하|설정|막|만들|쓰|바꾸|켜|끄|동작|작동|계산|줄이)|설정하|설정은|왜 필요",
    r"만들려면|막으려면|차단|모범 ?사례|안 ?(?:돼|되|됩|됨)|시간 ?초과|오류|에러",
    r"\bhow (?:do|can|to|should|does)\b|\bbest practices?\b|\bset ?up\b|\bconfigur\w+|\bdetection\b|\bcreate an?\b|\bblock\b|\bprevent\b"
    r"|\bshould (?:i|we)\b|\bwell-architected\b|\bcan(?:'t|not)\b|\btime(?:s|d)? ?outs?\b|\berrors?\b",
)
_WHAT_IS = _any(
    r"뭐야\??$|뭔가요|무엇인가요|이란|란\?|차이|개념|뜻",
    r"\bwhat (?:is|are) (?:an? |the )?(?:aws |vpc |cost )?"
    r"(?:budgets?|forecast|security groups?|iam|anomal\w+|architecture|cost anomal\w+)(?: \w+)?\??$|\bdifference\b",
)
"""How something is done, and what it is in general: for the knowledge base."""
_OF_OURS = _any(r"우리|저희|이 계정|계정(?:에|의)", r"\b(?:our|my|we|this account)\b")
_ASKS_COST = _any(
    r"비용|요금|지출|청구|금액|돈|얼마|나올|나오|쓸|\bcosts?\b|\bbills?\b|\bpay\b|\bspen[dt]\w*|\bcharges?\b|\bmuch\b|\btotal\b"
)
_FORECAST = _any(
    r"예측|예상|전망|월말|연말|분기 ?말|(?:달|월|분기|주|년) ?말까지|다음 ?달|다음 ?주|내달|다음 ?분기",
    r"앞으로|향후|나올 것|나올까|나오겠|될 것 같",
    r"\bforecast\w*|\bpredict\w*|\bproject(?:ed|ion)\b|\bexpect(?:ed)?\b|\bestimated? (?:cost|bill|spend)",
    r"\b(?:end of (?:the |this )?(?:month|quarter|year)|month[- ]end)\b|\bnext (?:month|week|quarter|\d+ days|\w+ days)\b",
    r"\bwill (?:we|i|it|the|our|my)\b|\bgoing to (?:cost|pay|spend|be)\b",
)
_BUDGET = _any(r"예산", r"\bbudgets?\b")
_ANOMALY = _any(
    r"이상 ?(?:비용|징후|요금|지출|현상|탐지|치)|비정상|비용 ?이상",
    r"(?:비용|요금|지출|금액)\S* ?(?:\S+ )?(?:튀|튄|튀었|치솟|이상하|이상해|급등)",
    r"\banomal\w+|\bunusual(?:ly)?\b|\babnormal\w*|\bspik(?:e|es|ed|ing)\b|\bsuspicious\b|\bunexpected(?:ly)?\b|\boutliers?\b",
)
_PRICE = _any(
    r"가격|요금|비용|얼마|단가|시간당|싸|싼|저렴|비싸|비싼|정가",
    r"\bpric\w+|\bcosts?\b|\bhow much\b|\bcheap\w*|\bexpensive\b|\brates?\b|\bhourly\b|\ban hour\b|\bper (?:hour|month)\b",
)
_COMPARE = _any(
    r"비교|차이|보다|대비|중에|중 |나아|좋",
    r"\bvs\.?\b|\bversus\b|\bcompar\w+|\bor\b|\bbetter\b|\bdifference\b|\bthan\b",
)
_OWN_SPENDING = _any(
    r"우리|저희|썼|쓴|지출|나왔|나간|이번 ?(?:달|주|분기)|지난 ?(?:달|주|분기|\d)|저번|어제|오늘|실행 ?중|켜져|몇 ?(?:개|대)|목록|보여",
    r"\b(?:our|we|my|spent|spend|spending|did|have|running|list|count|how many|this month|last \w+)\b",
)
_TYPE = re.compile(
    r"(?<![\w.-])((?:(?:db|cache)\.)?([a-z][a-z0-9-]{0,12}\.(?:nano|micro|small|medium|large|metal|metal-\d+xl|\d{1,3}xlarge|xlarge)))"
    r"(?![a-z0-9])"
)
_FAMILY = re.compile(r"(?:[acdfgimprtxz]|hpc|im|inf|is|mac|trn|dl|vt)\d{1,2}(?:[a-z]{1,4}|[a-z]*-flex)?\.")
"""A letter of EC2's, a generation, attributes."""
_OF_PERMISSION = _any(
    r"권한|역할|정책|접근|액세스|허용|할 수 ?있|될 수 ?있|쓸 수 ?있|읽을 수 ?있|볼 수 ?있|지울 수 ?있",
    r"삭제할 수|쓰기|읽기 가능|가능해|가능한",
    r"\biam\b|\broles?\b|\bpolic(?:y|ies)\b|\bpermissions?\b|\ballow(?:ed|s)?\b|\bpermitted\b|\baccess\b|\badmin\b|\brights?\b"
    r"|\bprivileges?\b",
    r"\b(?:can|could|may|is able to|able to)\b.*\b(?:read|write|delete|access|put|get|list|call"
    r"|invoke|use|do|create|start|stop|terminate|upload)\b",
)
_EXPOSURE = _any(
    r"노출|전 ?세계|누구나|아무나|0\.0\.0\.0/0|::/0|인터넷(?:에|으로|에서)\S* ?(?:열|공개|연결|접근|접속|닿|노출|보이)",
    r"외부(?:에|에서|로)\S* ?(?:열|공개|노출|접근|접속)",
    r"보안 ?그룹\S* ?.*(?:열린|열려|열어|개방|오픈|공개|위험)|(?:열린|열려 있는|개방된|오픈된) ?(?:포트|보안 ?그룹)|퍼블릭으로",
    r"\bexpos(?:ed|ure|es)\b|\b(?:open|reachable|accessible|exposed|visible|public) (?:to|from|on|by) (?:the )?(?:whole |entire "
    r"|public )?"
    r"(?:world|internet|public|everyone|anyone|outside)\b|\bopen (?:ports?|security groups?)\b",
    r"\bsecurity groups?\b.*\b(?:open|public|world|internet)\b",
    r"(?:공개|공유)(?:된|되어|돼) ?(?:있는 )?(?:\w+ ?)?스냅샷|퍼블릭 ?(?:\w+ ?)?스냅샷",
    r"\bpublic(?:ly)? (?:shared )?(?:\w+ ){0,2}(?:snapshots?|queues?|topics?|functions?|secrets?|keys?|repositor(?:y|ies))\b",
    r"\banyone (?:can|could|may) (?:invoke|call|read|restore|access|send|publish|use)\b|리소스 ?정책",
    r"(?:외부|남|다른 ?계정|모든 ?계정)\S* ?(?:공유|공개)|공유(?:된|한|되) \S*스냅샷",
    r"(?:서버|계정|(?<!스팟 )(?<!스팟)인스턴스|디비|데이터베이스|데이터|버킷|리소스|클라우드|인프라|우리\S*|내 ?거)\S* ?(?:는|은|이"
    r"|가)? ?(?:안전(?:해|한|하|할)|위험(?:해|하|할))"
    r"|보안 ?(?:상태|점검|문제|취약|위험|괜찮)|취약(?:점|한 (?:곳|부분|거))",
    r"\b(?:is|are) (?:my|our|the|this) (?:\w+ ){0,2}(?:secure|safe|vulnerable|protected)\b|\bsecurity (?:check|posture|issues?"
    r"|problems?|holes?|risks?|status)\b",
    r"\bwho (?:can|could|may) (?:access|see|read|reach|open|download|get (?:to|into|at)) (?:my|our)\b"
    r"|(?:누가|누구나|아무나) (?:내|우리|저희) \S+ ?\S* ?(?:볼|접근|접속|열|읽|들어)\S* ?수",
    r"\bhow (?:secure|safe) (?:is|are)\b|\bwhat can (?:strangers|hackers|anyone|the (?:internet|world))\b|\b(?:hackers?"
    r"|strangers?) (?:get|reach|see)\b",
    r"포트\S* ?.*(?:공개|열려|열린|열어|개방|오픈)",
    r"\battack surface\b|\bopen to the\b|\bfrom the internet\b|\b(?:world|wide)[- ]open\b",
    r"\b(?:anything|what) (?:is )?open\b|\bpublicly (?:exposed|reachable|open)\b",
)
_ARCHITECTURE = _any(
    r"아키텍처|아키텍쳐|구성도|다이어그램|토폴로지|네트워크 ?(?:구조|구성|그림|맵|지도)",
    r"인프라 ?(?:구조|구성|그림|맵|지도)|vpc ?(?:구조|구성)",
    r"\b(?:visuali[sz]e|draw|map out|sketch)\b.*\b(?:infrastructure|networks?|account|vpcs?|setup|environment|resources)\b",
    r"\barchitecture\b|\bdiagram\b|\btopology\b|\bnetwork (?:map|layout|overview|structure)\b|\binfrastructure (?:map|overview|layout)\b",
)
_PROCESSOR = _any(r"arm|x86|그래비톤|graviton|아키텍처(?:별|가|는|인|로 )|\bby architecture\b|\bcpu\b|람다|lambda|함수")
_DATA = _any(
    r"데이터베이스|디비|\bdb\b|rds|버킷|s3|스냅샷|\bdatabases?\b|\bbuckets?\b|\bsnapshots?\b|큐|토픽|람다|시크릿|kms|리소스 ?정책"
    r"|\b(?:queues?|topics?|functions?|secrets?|keys?|repositor(?:y|ies)|resource polic(?:y|ies))\b"
)
_BEYOND_DATA = _any(
    r"보안 ?그룹|포트|인스턴스|서버|ec2|계정|로드 ?밸런서|전부|모두|\bsecurity groups?\b|\bports?\b|\binstances?\b|\bservers?\b"
    r"|\baccount\b|\beverything\b|\banything\b|\bwhat\b"
)
_PORTS: Mapping[str, int] = {
    "ssh": 22, "rdp": 3389, "원격 데스크톱": 3389, "mysql": 3306, "postgres": 5432, "postgresql": 5432, "redis": 6379,
    "mongodb": 27017, "mssql": 1433, "sql server": 1433, "elasticsearch": 9200, "telnet": 23, "ftp": 21, "https": 443,
    "http": 80,
}  # fmt: skip
_PORT_NUMBER = re.compile(r"\bports? ?(\d{1,5})\b|(?<!\d)(\d{1,5}) ?번? ?포트")


def account_intent(message: str, *, names_resource: bool) -> AccountIntent | None:  # noqa: PLR0911  (a table)
    """None where none of them is asked. ``names_resource``: an instance or function is named."""
    text = " ".join(message.casefold().split())
    if names_resource and speaks_of_permission(message):
        return "permission"
    if asks_price(text):
        return "price"
    if _HOW_TO.search(text) or (_WHAT_IS.search(text) and not _OF_OURS.search(text)):
        return None
    if _EXPOSURE.search(text):
        return "exposure"
    if _ARCHITECTURE.search(text) and not _PROCESSOR.search(text):
        return "architecture"
    if _BUDGET.search(text):
        return "budget"
    if _ANOMALY.search(text) and (_ASKS_COST.search(text) or "anomal" in text or "이상" in text):
        return "anomaly"
    return "forecast" if _FORECAST.search(text) and _ASKS_COST.search(text) else None


def speaks_of_permission(message: str) -> bool:
    return bool(_OF_PERMISSION.search(message.casefold()))


def asks_price(text: str) -> bool:
    """Of a type at list price, rather than what the account has spent on it."""
    types = list(types_in(text))
    if not types or _OWN_SPENDING.search(text):
        return False
    return bool(_PRICE.search(text)) or (len(types) > 1 and bool(_COMPARE.search(text)))


def types_in(text: str) -> Iterator[str]:
    """The machine types that a text names, in its order: those that exist, or may by now (the list has a date)."""
    seen: set[str] = set()
    for name, bare in _TYPE.findall(text.casefold()):
        if (bare in instance_types() or _FAMILY.match(bare)) and name not in seen:
            seen.add(name)
            yield name


def price_arguments(message: str) -> dict[str, Any]:
    """``types`` and what else the message says of them."""
    text = message.casefold()
    found: dict[str, Any] = {"types": list(types_in(text))[:8]}
    if re.search(r"windows|윈도", text):
        found["system"] = "windows"
    engine = next((name for word, name in _ENGINES.items() if word in text), "")
    if engine:
        found["engine"] = engine
    if re.search(r"multi[- ]?az|다중 ?az|멀티 ?az", text):
        found["multi_az"] = True
    return found


_ENGINES = {
    "aurora-mysql": "aurora-mysql", "aurora mysql": "aurora-mysql", "aurora": "aurora-postgresql", "오로라": "aurora-postgresql",
    "mysql": "mysql", "mariadb": "mariadb", "postgres": "postgres", "sql server": "sqlserver-se", "memcached": "memcached",
    "valkey": "valkey", "redis": "redis",
}  # fmt: skip


def exposure_arguments(message: str) -> dict[str, Any]:
    text = message.casefold()
    ports = [port for word, port in _PORTS.items() if re.search(rf"(?<![a-z]){re.escape(word)}(?![a-z])", text)]
    ports += [int(one or other) for one, other in _PORT_NUMBER.findall(text)]
    ports = [port for port in dict.fromkeys(ports) if port <= 65_535]
    if ports and not re.search(r"데이터베이스|디비|버킷|\bdatabases?\b|\bbuckets?\b", text):
        return {"ports": ports[:10]}
    return {"data_only": True} if _DATA.search(text) and not _BEYOND_DATA.search(text) else {}
