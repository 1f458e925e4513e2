"""English questions for facts that nothing here holds: who did it, what lies inside, what will be, what a word means."""

# ruff: noqa: E501  (a pattern is read as one line)
from __future__ import annotations

import re
from typing import Final

from rassistant.language.wording.deferred import Deferred

_WHO: Final = Deferred(
    r"^(?:and |so |but |hey )?who(?:'s| is| are| has| have| had| was| were| can)? (?:\w+ly |just )?(?:created?|made|make|launch(?:ed)?|start(?:ed)?|stopp?(?:ed)?|deleted?|removed?|terminated?|changed?|modif(?:y|ied)|updated?|tagged|access(?:ed)?|logged|signed|deployed?|built|provisioned|set up|approved?|broke|turned|shut|reboot(?:ed)?|restart(?:ed)?|permissions?|read|write|created by)\b"
    r"|\b(?:which|what) (?:user|person|people|employee|colleague|developer|engineer|iam (?:user|role))s? (?:has |have |had )?(?:created|made|launched|started|stopped|deleted|removed|changed|modified|logged|accessed)\b",
    re.IGNORECASE,
)
_CODE: Final = Deferred(
    r"\b(?:source code|stack ?traces?|environment variables?|env vars?|console output|user ?data script|log (?:lines?|entries|messages|contents?))\b"
    r"|\bwhat (?:does|do) (?:the |my |our |this |that )?[\w-]+(?: [\w-]+)? (?:code )?do\b|\bwhat's the code\b|\bcode (?:of|inside) (?:the|my|our|this|that)\b(?!.*\d)",
    re.IGNORECASE,
)
_THING: Final = r"(?:files?|objects?|rows?|messages?|log (?:entry|entries|lines?|events?)|documents?)"
_INSIDE: Final = Deferred(
    rf"\b(?:largest|biggest|oldest|newest|latest|smallest|first|last|most recent) {_THING} (?:in|of|on|from|inside)\b"
    rf"|\b{_THING} (?:that are |which are )?(?:older|newer|bigger|larger|smaller) than\b"
    r"|^(?:(?:show|list|see|get|give|tell)(?: me| us)? |what(?:'s| is| are) |which |all |the |my |our |any )*(?:files?|photos?|pictures?|rows?|messages?|documents?) (?:are |is |stored |kept |that are )*(?:in|inside|on|of) (?:my|our|the|all|these|those|any)? ?(?:[\w-]+ )?(?:buckets?|tables?|queues?|databases?|volumes?|file systems?|streams?)\b"
    r"|\bwritten in (?:the )?files? of\b",
    re.IGNORECASE,
)
_POLICIES: Final = Deferred(
    r"\b(?:buckets?|resource|resource[- ]based|access|scaling|security|password|iam) polic(?:y|ies)\b", re.IGNORECASE
)
_BETWEEN: Final = Deferred(
    r"\b(?:latency|ping|distance|round[- ]trip|bandwidth|delay) (?:from|between) [\w ]+ (?:to|and) \w", re.IGNORECASE
)
_WILL: Final = Deferred(
    r"\b(?:that|which|who) will (?!expire|end\b|mind\b)(?:soon |probably |likely |never |not )*[a-z]+\b(?! (?:i|we|you|they)\b)|^will (?!you\b)|^(?:and |so )?(?:what|how much)(?: money)? will .*\b(?:cost|spend|pay|be billed|be charged)\b(?!.*\bso far\b)|\bwhen (?:do|does|will|is|are) .+ (?:run|running) out\b"
    r"|\b(?:going|about|likely|expected|scheduled|due|set) to (?:fail|crash|run out|stop|be (?:stopped|deleted|terminated|idle|full|retired)|fill up|break|die|time ?out|overflow|get full)\b",
    re.IGNORECASE,
)
_MACHINES: Final = r"(?:instances?|servers?|machines?|vms?|ec2s?|hosts?|boxes)"
_DISTRIBUTION: Final = Deferred(
    rf"^(?!.*\b(?:amis?|machine images?|images?|named?|names?|tag\w*|called|repositor\w+)\b)(?=.*\b{_MACHINES}\b).*\b(?:ubuntu|debian|centos|red ?hat|rhel|"
    r"(?:open)?suse|sles|fedora|alma ?linux|rocky linux|oracle linux|amazon linux|al2023|al2|kali|alpine linux)\b(?![-_.=])",
    re.IGNORECASE,
)
_ONCE: Final = Deferred(
    r"\b(?:stopped|started|running|off|on|deleted|created|attached) and then (?:re)?(?:started|stopped|running|created|deleted|attached|detached)\b"
    r"|\b(?:were|was) (?:once |still |already )?(?:public|private|encrypted|unencrypted|running|up|down|attached|unattached|tagged|untagged|empty|full|open|online|offline|active|enabled|disabled) (?:last|yesterday|a |two |in |on |before|during|this time)",
    re.IGNORECASE,
)
_STATEMENTS: Final = Deferred(
    r"\bsql (?:quer(?:y|ies)|statements?)\b|\b(?:slow(?:est|er)?|long(?:est)?[- ]running|running|active|heav(?:y|iest)|worst|failed|blocked|blocking) (?:quer(?:y|ies)|statements?|transactions?)\b(?! latency)",
    re.IGNORECASE,
)
_FAILED: Final = Deferred(r"\bfailed (?:backups?|deployments?|logins?|jobs?|builds?|tests?)\b", re.IGNORECASE)
_PRICE: Final = Deferred(
    r"\b(?:costs?|price|spend) per (?:request|invocation|customer|user|gb|gib|gigabyte|query|transaction|hour|call|employee|order)\b|\b(?:on[- ]?demand|spot|list|hourly|unit|market) prices?\b|\bprices? (?:of|for) (?:an? )?[a-z]\d",
    re.IGNORECASE,
)
_PORT: Final = Deferred(
    rf"\b{_MACHINES}\b[^?]*\bports? \d+|\bports? \d+[^?]*\b{_MACHINES}\b|\bsecurity groups? (?:that )?(?:allow|open|permit|expos)|\bsecurity groups? (?:which|that) are open\b",
    re.IGNORECASE,
)
_IMAGES: Final = Deferred(
    r"\b(?:ecr|docker|container) images? (?:with|without|older|newer|that|tagged|from|pushed|built)\b", re.IGNORECASE
)
_TOKEN: Final = Deferred(
    r"^\s*(?:mailto:\S+|https?://\S+|/(?:etc|usr|bin|home|tmp|proc|root|help|start|stop|quit|exit)\b\S*|`[^`]*`|\S+\?\w+=\S+|(?:all|everything|nothing|none|zero)(?: (?:and|or|but) (?:all|none|nothing|everything))*)[\s?.!]*$(?<!everything)(?<!\ball)",
    re.IGNORECASE,
)
_LOOSE: Final = Deferred(
    r"\b(?:mostly|mainly|largely)\b|\bwith (?:an?|the) (?:nice |good |great )?(?:view|look|show|check|search|fetch)\b|^(?:the |my |our |all |show |list |which |me )*overpriced (?!storage)\w+[\s?.!]*$|^(?:(?:show|list|get|give|tell|how many|what|which|all|the|my|our|me|us|do we have|are there) )*(?:state machines?|container instances?|organizations? accounts?)[\s?.!]*$",
    re.IGNORECASE,
)
_DAYS: Final = Deferred(
    r"^why (?:is|are|was|were) [\w -]{2,40} (?:stopped|terminated|running|public|private|encrypted|unencrypted|untagged|unattached|deleted|there)[?.! ]*$|^(?:what|which) (?:day|date|year|month|week|time)(?: of the week)? (?:is|was) (?:it|today|yesterday|this)\b|^(?:the )?(?:number of|how many) (?:days|weeks|months|hours|minutes) (?:are |is |there |has |have |does |do )*(?:in|until|till)\b",
    re.IGNORECASE,
)
_MEANS: Final = Deferred(
    r"^(?:so |ok |and )?(?:what|wh?ats?)(?:'s| is)? an? (?:aws |ec2 )?[\w-]+(?: [\w-]+)?[\s?.!]*$", re.IGNORECASE
)
_HELLO: Final = Deferred(
    r"^(?:what'?s up|what is up|sup|well done|good job|nice work|how'?s it going|pull requests?|(?:my |our )?open pull requests?|none|null|nil|\w+\(.*\);?)[\s?.!]*$",
    re.IGNORECASE,
)
_CLOUD: Final = Deferred(r"\b(?:oracle|ibm|tencent|alibaba|google|naver|yandex|huawei|kakao) cloud\b", re.IGNORECASE)
_OTHER_MEASURE: Final = Deferred(
    r"\b(?:volumes?|disks?|instances?|servers?|buckets?|databases?|tables?|snapshots?|functions?|images?|clusters?) (?:that are |which are )?(?:larger|bigger|smaller) than (?:\d+|an?|one|two|three) ?(?:days?|weeks?|months?|years?|hours?)\b"
    r"|\b(?:retention|kept|keep|retained)(?: period| time)?(?: of| for| over| under)? \d+ ?[kmgt]i?b\b",
    re.IGNORECASE,
)
_VAGUE: Final = Deferred(
    r"\b(?:costs?|spend|average [\w ]{2,20}|total [\w ]{2,20}) (?:of|for|on) (?:the |my |our |all )*(?:big|large|small|huge|tiny|old|expensive|cheap|busy|slow) (?:\w+ )?(?:servers?|instances?|volumes?|disks?|buckets?|databases?|functions?|snapshots?|tables?)\b",
    re.IGNORECASE,
)


UNHELD: Final[tuple[tuple[Deferred, str, str], ...]] = (
    (
        _WHO,
        "Who did what is not held here: the audit trail (CloudTrail) has it. Owners are known by tags alone.",
        "누가 무엇을 했는지는 조회하지 않습니다. 감사 기록(CloudTrail)에서 확인해 주세요. 담당자는 태그로만 알 수 있습니다.",
    ),
    (
        _CODE,
        "Code, its variables and what logs say are never read here; sizes, runtimes, settings and metrics are.",
        "코드, 환경 변수, 로그의 내용은 조회하지 않습니다. 크기, 런타임, 설정, 지표를 물어봐 주세요.",
    ),
    (
        _INSIDE,
        "What is stored inside (objects, rows, messages) is never read here; how much there is, its settings and its cost are.",
        "안에 저장된 내용(객체, 행, 메시지)은 조회하지 않습니다. 크기와 개수, 설정, 비용을 물어봐 주세요.",
    ),
    (
        _POLICIES,
        "Policies are not read here; what is public, encrypted or shared is.",
        "정책의 내용은 조회하지 않습니다. 공개 여부, 암호화, 공유 여부를 물어봐 주세요.",
    ),
    (
        _BETWEEN,
        "What lies between two places is not measured here; response times of load balancers and latencies of databases are.",
        "두 곳 사이의 지연 시간은 측정하지 않습니다. 로드 밸런서의 응답 시간이나 데이터베이스의 지연 시간을 물어봐 주세요.",
    ),
    (
        _WILL,
        "That is yet to come: ask for what is or was. What is expected to be spent is in the Cost tab.",
        "아직 오지 않은 때입니다. 현재와 과거를 물어봐 주세요. 예상 비용은 비용 탭에 있습니다.",
    ),
    (
        _ONCE,
        "How it was before is not held: what holds now can be asked for, and when it was created, stopped or changed.",
        "예전 상태는 남아 있지 않습니다. 지금 상태와 생성·중지·변경 시점을 물어봐 주세요.",
    ),
    (
        _STATEMENTS,
        "Statements that a database runs are not read here; its load, latencies, connections and settings are.",
        "데이터베이스가 실행하는 쿼리는 조회하지 않습니다. 부하, 지연 시간, 연결 수, 설정을 물어봐 주세요.",
    ),
    (
        _FAILED,
        "Whether backups, deployments or logins failed is not held here.",
        "백업, 배포, 로그인의 실패 여부는 조회하지 않습니다.",
    ),
    (
        _PRICE,
        "Prices by the piece are not told here; what resources and services cost is.",
        "단가는 조회하지 않습니다. 리소스나 서비스의 비용을 물어봐 주세요.",
    ),
    (
        _DISTRIBUTION,
        "Which distribution of Linux runs there is not held here; whether it is Linux or Windows is.",
        "어떤 리눅스 배포판인지는 조회하지 않습니다. 리눅스인지 윈도우인지는 조회할 수 있습니다.",
    ),
    (
        _PORT,
        "Which ports a machine has open is not listed; that it has a public IP address, and its security groups, are.",
        "서버에 어떤 포트가 열려 있는지는 조회할 수 없습니다. 퍼블릭 IP 유무와 보안 그룹은 조회할 수 있습니다.",
    ),
    (
        _IMAGES,
        "Images one by one are not listed; repositories are, with how many images they hold and how large they are.",
        "이미지 하나하나는 조회하지 않습니다. 리포지토리와 이미지 수, 크기를 물어봐 주세요.",
    ),
    (
        _TOKEN,
        "The question names no service, region, state or other property of resources.",
        "질문에 서비스, 리전, 상태 같은 리소스 조건이 없습니다.",
    ),
    (
        _LOOSE,
        "That can't be told of resources here: ask for what can be listed, and say how much in numbers.",
        "여기서 조회할 수 있는 조건이 아닙니다. 목록에 있는 항목을 수치로 물어봐 주세요.",
    ),
    (
        _DAYS,
        "That is no question about resources or costs.",
        "리소스나 비용에 관한 질문이 아닙니다.",
    ),
    (
        _MEANS,
        "What a word means is a matter for the chat; here, ask for what there is.",
        "용어의 뜻은 채팅에서 물어봐 주세요. 여기서는 지금 있는 리소스를 조회할 수 있습니다.",
    ),
    (
        _HELLO,
        "The question names no service, region, state or other property of resources.",
        "질문에 서비스, 리전, 상태 같은 리소스 조건이 없습니다.",
    ),
    (
        _CLOUD,
        "Only AWS accounts are examined here.",
        "여기서는 AWS 계정만 조회합니다.",
    ),
    (
        _OTHER_MEASURE,
        "That number is of another unit: ages are in days, sizes in GB.",
        "단위가 맞지 않습니다. 기간은 일, 크기는 GB로 적어 주세요.",
    ),
    (
        _VAGUE,
        "What is big, old or expensive needs a bound to be counted: say it in numbers (over 100 GB, older than a year).",
        "개수나 합계를 내려면 기준이 필요합니다. 수치로 적어 주세요. 예: 100GB 이상, 1년 넘은, 월 100달러 이상",
    ),
)
"""Form, why not (English, Korean)."""
