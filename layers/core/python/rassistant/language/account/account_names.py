"""Accounts by their names, whole or in part: acme-dev, the dev account, 개발 계정."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from rassistant.language.rules.scan import Edge

Accounts = Sequence[tuple[str, str]]
"""(id, name) of each."""

_MEANINGS = {
    "dev": ("dev", "develop", "development", "개발", "개발계"),
    "prod": ("prod", "production", "운영", "프로덕션", "상용", "실서비스"),
    "staging": ("staging", "stage", "stg", "스테이징"),
    "test": ("test", "testing", "qa", "테스트"),
    "sandbox": ("sandbox", "샌드박스"),
    "security": ("security", "보안"),
    "log": ("log", "logs", "logging", "로그"),
    "data": ("data", "데이터"),
    "network": ("network", "네트워크"),
    "management": ("management", "master", "payer", "root", "관리", "마스터"),
}
"""What environments are called, of which accounts are often named."""
_PART = re.compile(r"[a-z]+|[가-힣]+")
_WORD = r"(?:{parts})"
_BESIDE = (
    r"\b(?P<w>{word})(?=[- ]accounts?\b)",
    r"\baccounts? (?P<w>{word})\b",
    r"(?<![가-힣\w])(?P<w>{word})(?=\s?(?:계정|어카운트))",
)


_AND = r"(?:\s?(?:,|and|or|&|vs\.?|versus|와|과|랑|이랑|하고|및)\s?)+"
_LISTED = (
    rf"(?<![\w가-힣-])(?P<w>{{word}})(?={_AND}{{word}}[- ]accounts?\b)",
    rf"(?<![\w가-힣-])(?P<w>{{word}})(?={_AND}{{word}}\s?(?:계정|어카운트))",
)


def account_edges(low: str, accounts: Accounts) -> Iterator[Edge]:
    """ACCOUNTNAME with the id, of every name in the lowered text; parts of names stand beside the word account, and
    are no name where several accounts have them."""
    for account_id, name in accounts:
        yield from _whole(low, account_id, name.lower())
    if "account" not in low and "계정" not in low and "어카운트" not in low:
        return
    owners: dict[str, set[str]] = defaultdict(set)
    for account_id, name in accounts:
        for part in _parts(name.lower()):
            owners[part].add(account_id)
    single = {part: next(iter(ids)) for part, ids in owners.items() if len(ids) == 1}
    if not single:
        return
    words = "|".join(sorted(map(re.escape, single), key=len, reverse=True))
    for pattern in (*_BESIDE, *_LISTED):
        for match in re.finditer(pattern.format(word=_WORD.format(parts=words)), low):
            yield match.start("w"), match.end("w"), "ACCOUNTNAME", single[match["w"]]


def _parts(name: str) -> set[str]:
    own = set(_PART.findall(name))
    return own | {word for words in _MEANINGS.values() if own & set(words) for word in words}


def _whole(low: str, account_id: str, wanted: str) -> Iterator[Edge]:
    at = low.find(wanted) if wanted else -1
    while at >= 0:
        end = at + len(wanted)
        begins = not (at and (low[at - 1].isalnum() or low[at - 1] in "-_.=:"))
        ends = not (end < len(low) and low[end].isascii() and (low[end].isalnum() or low[end] in "-_"))
        if begins and ends:
            yield at, end, "ACCOUNTNAME", account_id
        at = low.find(wanted, end)
