"""English questions for what no listing of resources tells: what a secret holds, and why something is slow."""

# ruff: noqa: E501  (a pattern is read as one line)
from __future__ import annotations

import re
from typing import Final

from rassistant.language.reading import Refusal
from rassistant.language.unanswered.contents_en import CONTENTS
from rassistant.language.unanswered.refusals import unclear
from rassistant.language.unanswered.unheld_en import UNHELD
from rassistant.language.vocabulary.time_words import MONTH_NAMES
from rassistant.language.wording.deferred import Deferred

_VALUES: Final = (
    r"(?:(?:actual|plain ?text|plain|decrypted|raw|real|current|secret) )*(?:values?|contents?|plain ?texts?)"
)
_SECRET: Final = Deferred(
    rf"\b{_VALUES} (?:of|in|inside|stored in|for|held by) (?:(?:my|our|the|all|each|every|any|these|those) )*(?:[\w-]+ )?secrets?\b|\bsecrets?(?:['’]s?)? (?:values?|contents?)\b"
    r"|\b(?:what|which) (?:is|are|passwords? (?:is|are)) (?:stored |kept )?(?:in|inside) (?:my|our|the) (?:[\w-]+ )?secrets?\b",
    re.IGNORECASE,
)
_PASSWORD: Final = Deferred(
    r"\b(?:what(?:'s| is| are)|show|give|tell|get|print|read|reveal|display|fetch|find|need|list|see)\b(?: (?:me|us|the|my|our|all|a|an|current|root|admin|master|db|database|actual|real|its|their|please))* (?:pass ?words?|passwds?|pass ?phrases?|connection strings?|access keys?|secret keys?|private keys?|api keys?|api tokens?|login credentials?)\b(?! (?:rotat|expir|older|age|last|not|that|which))"
    r"|^(?:the )?(?:pass ?word|passwd|connection string|private key|login credentials?) (?:of|for|to)\b",
    re.IGNORECASE,
)
_NO_MONTH: Final = Deferred(
    r"(?<![\w.:/-])(?:19|20)\d\d[-/.](?:1[3-9]|[2-9]\d|00)(?![\w.:/-]|\.\d)|(?<!\d)(?:0|1[3-9]|[2-9]\d)월(?! ?(?:간|말고))"
)
_WHY: Final = Deferred(
    r"^(?:and |so |but |hey |please )*(?:why|how come|what makes|what causes)\b.*\b(?:slow|slower|slowly|sluggish|lagging|laggy|broken|crashing|failing|unreachable|unavailable|unresponsive|unhealthy|hanging|timing out|overloaded|misbehaving)\b(?=[\w\s]{0,20}[?.!]*$)"
    r"|^(?:and |so |but |hey |please |also )*(?:why|how come|what made|what caused|for what reason) (?:did|does|do|was|were|is|are|has|have|had)\b(?!n't)"
    r"(?!.*\b(?:bills?|costs?|costing|costly|spend|spending|spent|charge[ds]?|expensive|expenses?|pay|paying|paid|invoices?|money|pric(?:e|ey|ier|es)|cheap(?:er)?)\b).*",
    re.IGNORECASE,
)

_WHY_UP: Final = Deferred(
    r"^why (?:is|are) (?:my |our |the )*(?:[\w-]+ )?(?:costs?|bills?|spend|spending) (?:up|down)\W*$", re.IGNORECASE
)
_COUNTED: Final = Deferred(
    r"\b(?:instances?|servers?|machines?|vms?|boxes|hosts?|ec2s?) (?:that |which )?(?:with|having|have|has|using|use) (?:exactly |only |just )?(?:(?:more|fewer|less) than |at least |at most |over |under |up to )?(?:one|two|three|four|five|\d+|multiple|several|many|a couple of|a single)(?: or more| or fewer)? (?:attached |ebs )?(?:volumes?|disks?)\b",
    re.IGNORECASE,
)
_INSIDE: Final = Deferred(
    r"^(?:(?:please |can you |could you |i want to |let me )?(?:show|list|see|tell|give|print|read|open|display|get)(?: (?:me|us))? )?(?:what(?:'s| is| are|s)?|which (?:files|objects|items|rows|records|messages|documents|images|keys)(?: (?:are|is|do (?:we|i) have))?|everything|(?:all |the |all the |every |my |our )*(?:files?|objects?|contents?|data|items|rows|records|messages|documents)) (?:is |are |that are |do (?:we|i) have |stored |kept |saved |sitting |held |currently |there )*(?:in|inside|of|within|on) (?:my|our|the|this|that|a)? ?(?:[\w.-]+ )?(?:s3 )?(?:bucket|table|queue|database|db|file ?system|stream|repository|cache|topic)(?: (?:called|named) [\w.-]+| [\w.-]*-[\w.-]+)?[\s?.!]*$",
    re.IGNORECASE,
)
_BIG_INSIDE: Final = Deferred(
    r"\bwith the (?:biggest|largest|smallest|heaviest|oldest|newest) (?:images|objects|items|files|records|messages)\b(?! (?:counts?|numbers?)\b)",
    re.IGNORECASE,
)
_LENGTH: Final = r"(?:(?:more|less|longer) than |over |under |at least |about |around |the (?:last|past) |nearly |almost )*(?:\d+|an?|one|two|three|four|five|six|ten|several|many|a few) ?(?:hours?|days?|weeks?|months?|years?|quarters?|while|long time)"
_SINCE_THEN: Final = rf"(?:before |the |last |early |late |mid |start of |end of |\d{{1,2}}(?:st|nd|rd|th)? (?:of )?)*(?:{MONTH_NAMES}|(?:19|20)\d\d|yesterday|monday|tuesday|wednesday|thursday|friday|saturday|sunday|week|month|year|quarter|summer|winter|spring|autumn)"
_VAGUE: Final = r"(?:months|weeks|days|years|hours|a while|some time)"
_MACHINE_NOUN: Final = r"\b(?:instances?|servers?|machines?|vms?|boxes|box|hosts?|ec2s?)\b"
_SO_LONG: Final = Deferred(
    rf"\b(?:unattached|detached|paused|disabled|enabled|public|private|encrypted|unencrypted|attached|untagged|tagged|available|orphaned|unhealthy|healthy|idle|(?:without|with no)(?: any)? (?:targets?|instances?|an instance|tags?|backends?)) (?:for {_LENGTH}|since {_SINCE_THEN})"
    rf"|\b(?:volumes?|disks?|drives?|ebs|elastic ips?|eips?|addresses)\b[^?]*\b(?:unused|not (?:been )?(?:used|in use|attached)|free) (?:for {_LENGTH}|since {_SINCE_THEN})"
    rf"|^(?!.*{_MACHINE_NOUN}).*\b(?:databases?|dbs?|rds|redshift|notebooks?|workspaces?|trails?|clusters?)\b.*\b(?:stopped|off|down) (?:for {_LENGTH}|since {_SINCE_THEN})"
    rf"|\b(?:stopped|running|off|on|up|down|idle|unused|unattached|detached|paused) for {_VAGUE}(?=\s*(?:[?.!,]|$|in\b|and\b))",
    re.IGNORECASE,
)
_WHO_SPENDS: Final = Deferred(
    r"^(?:so |and )?who(?:'s| is| are)? (?:spends?|spent|spending|pays?|paid|paying|costs?) (?!.*\b(?:or|vs)\b)"
    r"(?:us |me )?(?:the )?(?:most|least|more|less)\b",
    re.IGNORECASE,
)
_TAGS_OF_BILL: Final = Deferred(
    r"^(?:which|what) tags (?:costs?|spends?|spent|are|is|were|was|did|do|have) (?:we )?(?:spend |pay )?"
    r"(?:the )?(?:most|least|highest|lowest|cheapest)\b",
    re.IGNORECASE,
)
_FIGURES: Final = (
    r"(?:cpu|memory|timeout|size|storage|capacity|duration|latency|errors?|invocations|connections|requests|iops|usage|"
    r"utili[sz]ation|throughput|traffic)"
)
_OF_EACH: Final = Deferred(
    r"\b(?:largest|biggest|smallest|oldest|newest|latest|cheapest|most expensive|costliest|busiest|slowest|highest|lowest)\b"
    r"(?! (?:first|to)\b)(?![\w\s-]{0,30}\b(?:costs?|spend|spending|bill|counts?|number|total)\b)"
    r"(?!(?<!with \w{7})(?<!with \w{6})(?<!with the \w{7})(?<!with the \w{6})(?<!has the \w{7})(?<!has the \w{6})(?<!have the \w{7})(?<!have the \w{6})"
    rf" (?:[a-z]+ )?{_FIGURES}\b)[\w\s-]{{1,50}}?"
    r" (?:(?:in|for|of|by|from|per) (?:each|every)|per) (?:region|account|zone|team|type|engine|service|project|owner|environment|vpc|cluster|runtime|volume|disk|instance|server|database|bucket|function|table|key)\b",
    re.IGNORECASE,
)
_TAG_COUNT: Final = Deferred(
    r"\b(?:many|few|several|multiple|two|three|four|five|\d+|wrong|bad|invalid|inconsistent|duplicate|too many|more than \w+|fewer than \w+|at least \w+) tags\b",
    re.IGNORECASE,
)
_MACHINE: Final = r"[a-z0-9][\w.]*-[\w.-]*\w"
_NESTED: Final = Deferred(
    rf"\bsnapshots? (?:of|from|for|taken of) (?:the )?(?:{_MACHINE}['’]s (?:volumes?|disks?)|(?:volumes?|disks?) (?:of|on|attached to) {_MACHINE})|\b{_MACHINE}['’]s (?:ebs )?(?:snapshots?|backups?)\b",
    re.IGNORECASE,
)


_BEYOND: Final[tuple[tuple[tuple[Deferred, ...], str, str], ...]] = (
    (
        (_TAG_COUNT,),
        "How many tags there are, or whether they are right, can't be asked: ask for a key, a value, or for no tags.",
        "태그의 개수나 옳고 그름은 물어볼 수 없습니다. 키, 값, 또는 태그가 없는 것을 물어봐 주세요.",
    ),
    (
        (_SECRET, _PASSWORD),
        "What a secret holds is never read here; its name, age, rotation and last use are.",
        "보안 암호의 값은 조회하지 않습니다. 이름, 생성 시점, 교체 여부, 마지막 사용 시점만 보여 드립니다.",
    ),
    (
        (_NO_MONTH,),
        "There is no such month: months are 1 to 12.",
        "없는 달입니다. 달은 1월부터 12월까지입니다.",
    ),
    (
        (_NESTED,),
        "Snapshots are known by their volume: ask for the volumes of that instance, then for the snapshots of a volume.",
        "스냅샷은 볼륨을 기준으로 찾습니다. 먼저 그 인스턴스의 볼륨을 물어보고, 다음에 볼륨의 스냅샷을 물어봐 주세요.",
    ),
    (
        (_COUNTED,),
        "How many volumes an instance has can't be asked in one question: ask for volumes by what they are attached to.",
        "인스턴스별 볼륨 수는 한 번에 물어볼 수 없습니다. 연결된 인스턴스별 볼륨 수로 물어봐 주세요.",
    ),
    (
        (_INSIDE, _BIG_INSIDE),
        "What is stored inside (objects, rows, messages) is never read here; how much there is, its settings and its cost are.",
        "안에 저장된 내용(객체, 행, 메시지)은 조회하지 않습니다. 크기와 개수, 설정, 비용을 물어봐 주세요.",
    ),
    (
        (_SO_LONG,),
        "For how long a thing has been so is not known there: only instances tell when they were stopped. Ask for its state, or for its age.",
        "언제부터 그 상태였는지는 알 수 없습니다. 중지 시점은 인스턴스만 알려 줍니다. 현재 상태나 생성 시점을 물어봐 주세요.",
    ),
    (
        (_WHO_SPENDS,),
        "Who spends is known by a tag or an account alone: please name it (by team, by account).",
        "누가 쓰는지는 태그나 계정으로만 알 수 있습니다. 기준(팀별, 계정별)을 적어 주세요.",
    ),
    (
        (_TAGS_OF_BILL,),
        "The bill is told by one tag: please name its key.",
        "비용은 태그 하나를 기준으로 나눌 수 있습니다. 태그 키를 적어 주세요.",
    ),
    (
        (_OF_EACH,),
        "The first of each group can't be told in one question: ask for the greatest value by group, or for one group.",
        "그룹마다 하나씩 고르는 것은 한 번에 물어볼 수 없습니다. 그룹별 최댓값이나 한 그룹을 물어봐 주세요.",
    ),
    (
        (
            _WHY,
            _WHY_UP,
        ),
        "Causes are a matter for the chat; here, ask for what can be listed: its metrics, its state, its settings.",
        "원인 분석은 채팅에서 물어봐 주세요. 여기서는 지표, 상태, 설정을 조회할 수 있습니다.",
    ),
)
"""Forms of questions, and what is said of them in both languages; the first that fits."""


def beyond(question: str) -> Refusal | None:
    """Why a listing can't answer; None for other questions."""
    for forms, english, korean in _BEYOND:
        if any(form.search(question) for form in forms):
            return unclear(english, korean)
    unheld = (*UNHELD, *CONTENTS)
    return next((unclear(english, korean) for form, english, korean in unheld if form.search(question)), None)
