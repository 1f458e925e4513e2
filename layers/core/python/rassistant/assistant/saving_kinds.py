"""Which savings a question is after: all of them, or those of some checks."""

from __future__ import annotations

import re

from rassistant.checks.registry import all_checks

_KINDS: tuple[tuple[re.Pattern[str], re.Pattern[str]], ...] = tuple(
    (re.compile(asked), re.compile(checks))
    for asked, checks in (
        (r"\bgp[23]\b|gp[23](?=[가-힣])", r"_gp[23]"),
        (r"graviton|그래비톤|그라비톤|\barm(?:64)?\b|arm(?=[가-힣])", r"_graviton$|_arm$"),
        (r"unattached|미연결|(?:안 ?|연결되지 ?않|붙지 ?않)(?:붙|연결|은)|\borphan\w*", r"_unattached$|_unassociated$|_orphaned$"),
        (r"snapshots?|스냅샷", r"snapshot"),
        (r"right-?siz\w*|over-?(?:sized|provisioned)|too (?:big|large)|라이트사이징|다운사이징|과다 ?사양"
        r"|큰 사양", r"_rightsize$|_memory$|_storage$"),
        (r"\bat night\b|weekends?|off(?:ice)? hours|schedul\w+|밤에|야간|주말|퇴근|스케줄", r"_schedule$"),
        (r"savings? ?plans?|세이빙스? ?플랜|reserved instances?|\bris?\b|예약 ?인스턴스|약정", r"^commitment_"),
        (r"(?:old|previous)[ -]gen\w*|(?:이전|구|옛날) ?세대", r"_generation$"),
        (r"extended support|(?:확장|연장) ?지원", r"extended_support$"),
        (r"lifecycle|수명 ?주기|old versions?|이전 버전|multipart|멀티파트", r"lifecycle|old_versions|incomplete_uploads"),
        (r"log retention|로그 ?(?:보관|보존)|retention", r"no_retention$|_stale$"),
        (r"\bidle\b|\bunused\b|유휴|노는|놀고|미사용|안 ?쓰는|쓰지 않는", r"_idle$|_unused$|_unattached$|_unassociated$"
        r"|_no_targets$|_unpulled$|_abandoned$"),
    )
)  # fmt: skip


_NOUNS = (
    (re.compile(r"\baddress(?:es)?\b|\beips?\b|\bips?\b|아이피|(?<!메일 )주소"), re.compile(r"^elastic_ip")),
    (
        re.compile(r"\bdatabases?\b|\bdbs?\b|데이터베이스|디비"),
        re.compile(r"^(?:rds|documentdb|dynamodb|redshift|memorydb)_"),
    ),
    (re.compile(r"\bdisks?\b|디스크"), re.compile(r"^ebs_volume")),
    (re.compile(r"\bimages?\b|이미지|\bamis?\b"), re.compile(r"^machine_image|^ecr_")),
)
"""Everyday words for what is checked, beside the kinds' own, which the tool is given as service types."""


def checks_in(message: str) -> list[str]:
    """The codes of the checks whose savings the message names; empty where it names none, so that all are meant."""
    text = " ".join(message.casefold().split())
    kinds = [checks for asked, checks in _KINDS if asked.search(text)]
    nouns = [checks for asked, checks in _NOUNS if asked.search(text)]
    if not (kinds or nouns):
        return []
    return [
        check.code
        for check in all_checks()
        if all(not named or any(pattern.search(check.id) for pattern in named) for named in (kinds, nouns))
    ]


_MANY = re.compile(
    r"(?<!\d)(\d{1,2}) ?(?:가지|개만|건만|개 ?(?:알려|추천|보여))|\btop (\d{1,2})\b|\b(\d{1,2}) (?:ways|things|tips|savings|ideas)\b"
)
_WORDS = {"세 가지": 3, "세가지": 3, "두 가지": 2, "한 가지": 1, "다섯 가지": 5, "three ": 3, "five ": 5, "two ": 2}


def how_many(message: str) -> int | None:
    """How many are wished for, 1 to 30; None where that is not said."""
    text = message.casefold()
    found = _MANY.search(text)
    if found is None:
        return next((n for word, n in _WORDS.items() if word in text), None)
    return min(max(int(next(group for group in found.groups() if group)), 1), 30)
