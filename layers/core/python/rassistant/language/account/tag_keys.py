"""Words for the key of a tag, beside its value: team payments, payments 팀, env is not prod, 그로스 스쿼드."""

from __future__ import annotations

import re
from dataclasses import dataclass

from rassistant.language.wording.hangul_sounds import sounds_of_hangul, sounds_of_latin

ENVIRONMENT_KEYS = frozenset(("env", "environment", "stage", "환경", "단계"))
KEY_WORDS: dict[str, frozenset[str]] = {
    "team": frozenset(("team", "팀")),
    "팀": frozenset(("team", "팀")),
    "environment": ENVIRONMENT_KEYS,
    "env": ENVIRONMENT_KEYS,
    "환경": ENVIRONMENT_KEYS,
    "owner": frozenset(("owner", "소유자", "담당자")),
    "소유자": frozenset(("owner", "소유자")),
    "소유": frozenset(("owner", "소유자")),
    "주인": frozenset(("owner", "소유자")),
    "오너": frozenset(("owner", "소유자")),
    "담당자": frozenset(("owner", "담당자")),
    "담당": frozenset(("owner", "담당자")),
    **dict.fromkeys(("책임자", "관리자"), frozenset(("owner", "manager", "책임자", "관리자"))),
    "단계": frozenset(("stage", "단계")),
    "스테이지": frozenset(("stage",)),
    "비용 센터": frozenset(("costcenter", "cost-center", "cost_center")),
    "비용센터": frozenset(("costcenter", "cost-center", "cost_center")),
    "cost center": frozenset(("costcenter", "cost-center", "cost_center")),
    "project": frozenset(("project", "프로젝트")),
    "프로젝트": frozenset(("project", "프로젝트")),
    "department": frozenset(("department", "dept", "부서")),
    "부서": frozenset(("department", "dept", "부서")),
    **dict.fromkeys(("고객사", "고객", "거래처", "클라이언트"), frozenset(("customer", "client", "고객", "고객사"))),
    **dict.fromkeys(("앱", "어플", "애플리케이션", "어플리케이션"), frozenset(("app", "application", "앱"))),
    **dict.fromkeys(("제품", "프로덕트"), frozenset(("product", "제품"))),
    **dict.fromkeys(("사업부", "본부"), frozenset(("bu", "businessunit", "business-unit", "division", "사업부"))),
}
"""Words for a tag's key, and the keys that people give such a tag; the account's own keys decide."""
_BETWEEN = (
    r"(?:\s*(?:태그|tag|값|value)?\s*(?:가|이|는|은|의|:|=|(?:(?:is|are|being|was) )?set to|is|of|equals|equal to)?\s*)"
)
_DENIED = r"(?:is not|isn't|are not|aren't|not|!=|<>|other than|is other than)\s*"
_OWNED = re.compile(r"(?:의|이|에서)?\s?소유(?:의|인|한|하는)?(?!자)")
_BY_WHOM = re.compile(
    r"\b(?:that |which )?(?:(?:are|is|being|get|gets) )?(?:currently )?"
    r"(?:owned|run|managed|maintained|used|in use|operated|looked after) by (?:the )?$"
)
_HANGUL = re.compile(r"\s?([가-힣]{2,})")
_HEARD = 2
"""Consonants by which a key is known by its sound: the account has few keys."""


@dataclass(frozen=True, slots=True)
class KeySaid:
    """Where a value and the words for its key stand together; ``denied``: the key is not this value."""

    start: int
    end: int
    denied: bool = False


def words_for(key: str) -> tuple[str, ...]:
    """What a question may call the key, which is in lower case: itself first."""
    return (key, *(word for word, keys in KEY_WORDS.items() if key in keys and word != key))


def key_said(low: str, start: int, end: int, key: str) -> KeySaid | None:
    """The words for the key before or behind its value at ``start``..``end``. None where neither stands there."""
    head = low[:start]
    after = _after(low, end, key)
    for words in words_for(key):
        before = re.search(rf"(?<![a-z0-9]){re.escape(words)}{_BETWEEN}(?P<not>{_DENIED})?$", head)
        if before is not None:
            return KeySaid(before.start(), after, before["not"] is not None)
    if after > end or (key in ("team", "owner") and _BY_WHOM.search(head)):
        return KeySaid(whose(low, start), after)
    return None


def whose(low: str, start: int) -> int:
    """Where "used by the" before a value begins, which says no more than that the value is meant; else ``start``."""
    said = _BY_WHOM.search(low, 0, start)
    return start if said is None else said.start()


def _after(low: str, end: int, key: str) -> int:
    """Behind the word for the key that follows its value: payments 팀, the prod environment."""
    for words in words_for(key):
        if match := re.compile(rf"(?:이|가)?[\s\-]?{re.escape(words)}s?(?![a-z])").match(low, end):
            return _past_owned(low, match.end())
    if heard := _HANGUL.match(low, end):
        for stop in range(heard.end(), heard.start(1) + 1, -1):
            sounds = sounds_of_hangul(low[heard.start(1) : stop])
            if len(sounds) >= _HEARD and sounds in sounds_of_latin(key):
                return _past_owned(low, stop)
    return end


def _past_owned(low: str, end: int) -> int:
    owned = _OWNED.match(low, end)
    return owned.end() if owned else end
