"""English questions for what lies inside resources: a file in a bucket, a row of a table, a line of a log, software."""

# ruff: noqa: E501  (a pattern is read as one line)
from __future__ import annotations

import re
from typing import Final

from rassistant.language.wording.deferred import Deferred
from rassistant.language.wording.plain_en_unused import LENGTH, OVER, UNUSED

_PART: Final = r"(?:files?|objects?|documents?|docs?|spreadsheets?|pictures?|photos?|images?|videos?|folders?|sub-?folders?|director(?:y|ies)|prefix(?:es)?|items?|rows?|records?|entr(?:y|ies)|lines?|messages?|events?|columns?|schemas?|collections?|attributes?|tables?|fields?)"
_KEYED: Final = r"(?:keys?|values?|strings?|words?|texts?|phrases?|backups? of)"
_HELD_IN: Final = r"(?:buckets?|s3|tables?|dynamodb|databases?|dbs?|rds|volumes?|disks?|ebs|file ?systems?|efs|streams?|kinesis|log groups?|logs|repositor(?:y|ies)|repos?|ecr|caches?|redis|clusters?|domains?|zones?|secrets?|functions?|lambdas?|trails?|snapshots?|servers?|instances?|machines?)"
_HAS: Final = r"(?:with|containing|contains?|contained|holding|holds?|having|has|have|had|storing|stores?|includ(?:es?|ing)|keep(?:s|ing)?|where|in which)"
_ONE: Final = (
    r"(?:(?:an?|the|any|some|my|our|one|at least one|one or more|even one|specific|particular|single|certain) )*"
)
_CALLED: Final = r"(?:called|named|titled|entitled|matching|resembling|saying|that says?|which says?|mentioning|that mentions?|which mentions?|whose (?:name|key|id|text|content|contents|value|body|title|extension|type)\b|with (?:the )?(?:name|text|word|value|content|contents|title|extension|id|order|keyword|string|phrase)|about|that reads?|starting with|ending (?:with|in)|containing the)"
_EXTENSION: Final = r"(?:xlsx?|csv|tsv|pdf|docx?|pptx?|txt|json|ya?ml|xml|html?|zip|tar|gz|tgz|7z|rar|png|jpe?g|gif|mp[34]|mov|sql|parquet|bak|dump|pem|py|js|sh|log|ini|conf|env)"
_FILE: Final = rf"(?<!\w)(?!node\.js|next\.js)[\w./-]*\w\.{_EXTENSION}(?![\w-])"
_MACHINES: Final = r"\b(?:instances?|servers?|machines?|vms?|ec2s?|hosts?|boxes|box|databases?|dbs?)\b"

_ASK: Final = r"^(?:(?:so|and|please|kindly|can you|could you|show|list|give|get|tell|print|read|open|display|find|me|us|what|what's|which|are|is|the|all|any|some|do we have|there|every|my|our|names? of|contents? of) )*"
_LIES: Final = r"(?: (?:that|which))?(?: (?:are|is|live|lives|sit|sits))?(?: (?:currently|actually|all))*"
_PUT: Final = r"(?: (?:stored|kept|saved|held|located|contained|sitting|living|placed|found))"
_NO_PLACE: Final = r"(?:(?:my|our|the) )*(?:bucket |database |db |table |queue |stream )?(?![a-z]{2}(?:-[a-z]+)+-\d\b)[\w./]+[-_][\w./-]*\w\b(?! (?:account|region|team|project|environment|env)\b)"
LIES_INSIDE: Final = Deferred(
    rf"{_ASK}(?:files?|folders?|documents?|objects|rows?|columns?|schemas?|messages?)(?: names?)?{_LIES}{_PUT}? (?:in|inside(?: of)?|within|under) {_NO_PLACE}"
    rf"|{_ASK}(?:tables?|items|records|keys)(?: names?)?{_LIES}(?:{_PUT} (?:in|inside|within)| inside(?: of)?| within) {_NO_PLACE}"
    rf"|{_ASK}tables?(?: names?)?{_LIES} in (?:(?:my|our|the) )*[\w.-]+-(?:db|database|rds|mysql|postgres)\b",
    re.IGNORECASE,
)
CALLED_PART: Final = Deferred(
    rf"\b{_HELD_IN}\b(?! ?groups?)[^?.!]{{0,40}}?\b{_HAS} {_ONE}(?:(?!\d)[\w-]+ )?{_PART} {_CALLED}(?!\s*(?:more|less|fewer|over|under|at least|\d))"
    rf"|\b{_HELD_IN}\b[^?.!]{{0,40}}?\b{_HAS} {_ONE}{_KEYED} (?:of |called |named )?(?:[\"'“]|\w+[/.]\w)"
    rf"|\b{_HELD_IN}\b[^?]{{0,40}}?\b{_HAS} {_ONE}(?:{_PART} )?{_FILE}"
    rf"|\b{_FILE}(?: files?)?(?: (?:is|are|was|were|it|in|inside|stored|kept|sitting|located|saved|live|lives|sit|sits|the|my|our|which|what))* {_HELD_IN}\b"
    rf"|^(?:so |and |hey |please )*(?:where (?:is|are|did i (?:put|save|store))|(?:in )?(?:which|what) {_HELD_IN} (?:is|are|has|have|holds?|contains?|stores?)|find)(?: me)? {_ONE}(?:{_PART} )?(?:called |named )?{_FILE}"
    rf"|\b(?:which|what) {_HELD_IN} (?:is|are|was|were) {_ONE}{_PART} (?:called|named) "
    r"|\b(?:value|contents?|password|payload|body|plain ?text)s? (?:that (?:is|are) |which (?:is|are) )?(?:stored|held|kept|saved|hidden|contained|written|sitting|inside)\b"
    rf"|^(?:(?:please|kindly|can you|could you|just) )*(?:extract|dump|export|read|query|select|copy|print|load|pull|fetch|get|show|list|give) (?:me )?(?:(?:the|all|some|any|out) )*(?:data|rows|contents?|entries) (?:from|of|in|out of|inside) (?:(?:the|my|our|an?) )*(?:[\w./-]+ )?{_HELD_IN}\b"
    rf"|^(?:(?:the|all|some|any) )*(?:data|rows|entries) (?:from|in|out of|inside) (?:(?:the|my|our|an?) )*(?:[\w./-]+ )?{_HELD_IN}\b"
    r"|^(?:the )?(?:records|rows|entries) (?:of|in|from|inside) (?:the|my|our) [\w./-]+ (?:table|bucket|database|db|queue|stream|log group)\b"
    r"|^(?:(?:please|kindly|can you|could you|just) )*(?:extract|dump|export|read|query|select|copy|load|pull|fetch|get|retrieve|download) (?:me )?(?:(?:the|all|some|any|out) )*(?:records?|items|objects|files|documents|messages) (?:from|of|in|out of|inside) (?:(?:the|my|our) )*[\w./-]+ (?:table|bucket|database|db|queue|stream|log group|volume|secret)\b"
    rf"|^(?:(?:show|list|find|get|give|is there|are there|do we have|any|all|me|my|our|where(?:'s| is| are)?) )*{_ONE}(?:files?|objects?|documents?|folders?|rows?|records?|messages?|pictures?|photos?) (?:called|named|titled) ",
    re.IGNORECASE,
)
LOG_LINES: Final = Deferred(
    r"\blog(?: group| stream)?s?\b(?!.*\bnames?\b)[^?]{0,30}?\b(?:containing|contain|contains|with|mention|mentions|mentioning|saying|that say|includ(?:e|es|ing)|show|shows|showing|having|have|has) (?:(?:an?|the|any|some) )*(?:(?:word|string|text|phrase|pattern|keyword|message|line|entry|exception|stack ?trace)s?\b(?! (?:in|inside) (?:the|its|their) names?)|[\"'“])",
    re.IGNORECASE,
)
SOFTWARE: Final = Deferred(
    rf"{_MACHINES}[^?]{{0,40}}?\b(?:installed|pre-?installed)\b|\binstalled on\b[^?]{{0,30}}?{_MACHINES}|{_MACHINES}[^?]{{0,30}}?\b(?:running|run|runs|with|have|has|having) (?:(?:an?|the|any|some) )*(?:process(?:es)?|program|software|package|daemon|antivirus|cron ?jobs?)\b"
    rf"|{_MACHINES}[^?]{{0,40}}?\b(?:logged|signed) (?:in|on)(?:to| to)?\b|\b(?:logged|signed) (?:in|on)(?:to| to)? (?:(?:my|our|the|any|which) )*{_MACHINES}",
    re.IGNORECASE,
)
_ONE_WAY: Final = r"(?!.*\b(?:receiv\w+|sen[dt]\w*|push\w*|incoming (?!or\b)|outgoing|inbound (?!or\b)|outbound|ingress|egress|upload\w*|download\w*|pull\w*|transmit\w*|accept\w*|emit\w*|gets?|getting|got|took|takes?|taking|serv(?:e|es|ed|ing)|handl\w+|mov(?:e|es|ed|ing)|carr\w+|network (?:in|out)\b(?! (?:or|and|nor)\b))\b)"
BOTH_WAYS: Final = Deferred(
    rf"^{_ONE_WAY}(?=.*\bnetwork\b)(?:"
    r".*?\b(?:instances?|servers?|machines?|vms?|ec2s?|hosts?|boxes|box)\b.*?\b(?:by|sorted by|ordered by|most|highest|high|heavy|lots of|much|busiest|biggest|largest|top|lowest|least|over|above|more than|at least) (?:\$?\d[\d.,]*\s?(?:[kmgt]i?b|bytes|gigs?)(?: of)? )?(?:total |combined |overall )?network(?: (?:traffic|usage|use|activity|io|throughput|transfer|data|bandwidth))?(?=\s*(?:[?.!,]|$|first\b|desc|asc))"
    r"|.*?\b(?:instances?|servers?|machines?|vms?|ec2s?|hosts?|boxes|box)\b.*?\bnetwork(?: (?:traffic|usage|use|activity|io|throughput|transfer|data|bandwidth))? (?:is |was |being |of )*(?:over|above|more than|at least|higher than|greater than|exceeding|between|around|exactly) ?\d"
    r"|.*?\bnetwork (?:traffic|usage|use|activity|bandwidth) (?:of|for|on|per) (?:(?:my|our|the|all|each) )*(?:instances?|servers?|machines?|vms?|ec2s?)\b)",
    re.IGNORECASE,
)

UNUSED_FOR: Final = Deferred(
    rf"^(?!.*\b(?:notebooks?|workspaces?|desktops?|secrets?|kms|keys?|functions?|lambdas?|databases?|dbs?|rds|mysql|postgres\w*|caches?|redis|memcached|valkey|elasticache|documentdb|redshift|nats?|nat gateways?|tables?|dynamodb)\b).*\b{UNUSED}(?: [\w-]+)?,? (?:{OVER} {LENGTH}\b|since (?!when\b)\w+)",
    re.IGNORECASE,
)
NOT_TOLD: Final = Deferred(
    r"\b(?:on|every|each) (?:an? |any )(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b|\b(?:on|every|each) (?:(?:mon|tues|wednes|thurs|fri|satur|sun)days|weekends?|weekdays?)\b|\btag keys\b(?! (?:like|such|named|called|[\w-]+(?:,| and| or)))|\bdefault (?:vpcs?|subnets?|security groups?|route tables?|network acls?)\b|(?<!extended )(?<!standard )\bsupport (?:costs?|fees?|plans?|charges?|bill)\b|^(?!.*\b(?:workspaces?|desktops?)\b).*\b(?:root|boot) (?:volumes?|disks?|devices?|drives?)\b(?! (?:named|called|tagged))",
    re.IGNORECASE,
)
TWINS: Final = Deferred(
    r"\b(?:identical|duplicated?|non-?unique|the exact same|one and the same) (?:[\w-]+ )?(?:names?|tags?|types?|sizes?|settings?|configurations?|versions?|values?)\b|\bat (?:their|its|the) (?:max(?:imum)?|min(?:imum)?|desired)(?: (?:size|capacity|count))?(?=\s*(?:[?.!,]|$|in\b))",
    re.IGNORECASE,
)
MEAN_AGE: Final = Deferred(
    r"\b(?:average|mean|avg|median|total|combined) age\b|\bhow old (?:are|is)\b[^?]*\bon average\b|\bon average,? how old\b",
    re.IGNORECASE,
)

CONTENTS: Final[tuple[tuple[Deferred, str, str], ...]] = (
    (
        CALLED_PART,
        "What is stored inside (objects, rows, messages, records) is never read here; how much there is, its settings and its cost are.",
        "안에 저장된 내용(객체, 행, 메시지, 레코드)은 조회하지 않습니다. 크기와 개수, 설정, 비용을 물어봐 주세요.",
    ),
    (
        LIES_INSIDE,
        "What is stored inside (objects, rows, messages, records) is never read here; how much there is, its settings and its cost are.",
        "안에 저장된 내용(객체, 행, 메시지, 레코드)은 조회하지 않습니다. 크기와 개수, 설정, 비용을 물어봐 주세요.",
    ),
    (
        LOG_LINES,
        "What logs say is never read here; log groups are, with their size, retention and incoming bytes.",
        "로그의 내용은 조회하지 않습니다. 로그 그룹의 크기, 보존 기간, 수신량을 물어봐 주세요.",
    ),
    (
        SOFTWARE,
        "What runs inside a server (software, processes, users who are signed in) is not read here; its platform, type and metrics are.",
        "서버 안의 소프트웨어, 프로세스, 로그인한 사용자는 조회하지 않습니다. 플랫폼, 유형, 지표를 물어봐 주세요.",
    ),
    (
        BOTH_WAYS,
        "Network traffic is measured by direction: ask for network in or for network out.",
        "네트워크 사용량은 방향별로 측정됩니다. 네트워크 수신 또는 네트워크 송신으로 물어봐 주세요.",
    ),
    (
        MEAN_AGE,
        "Ages are not averaged here: ask for the oldest or the newest, for those older than so long, or by month of creation.",
        "생성된 지 얼마나 됐는지의 평균은 계산하지 않습니다. 가장 오래된 것, 몇 일 넘은 것, 생성 월별로 물어봐 주세요.",
    ),
    (
        TWINS,
        "Rows are not compared with each other, nor most fields of a row: ask for how many there are by a field, or for a number.",
        "리소스끼리, 또는 한 리소스의 항목끼리 비교하지는 않습니다. 항목별 개수나 수치로 물어봐 주세요.",
    ),
    (
        NOT_TOLD,
        "That is not among what is listed: ask by id, name, tag, size or state.",
        "조회하는 항목이 아닙니다. ID, 이름, 태그, 크기, 상태로 물어봐 주세요.",
    ),
    (
        UNUSED_FOR,
        "For how long nothing has used it is known of databases, caches, tables, functions, NAT gateways, desktops, secrets and keys. "
        "For others, ask for a metric over that time.",
        "얼마나 오래 쓰이지 않았는지는 데이터베이스, 캐시, 테이블, 함수, NAT 게이트웨이, 데스크톱, 보안 암호, 키만 알 수 있습니다. "
        "다른 리소스는 그 기간의 지표로 물어봐 주세요.",
    ),
)
"""Form, why not (English, Korean)."""
