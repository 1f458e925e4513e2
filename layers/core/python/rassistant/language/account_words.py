"""The account's own words: names of resources, tag keys and values. Looked at only for what no other word explains."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from rassistant.language.drafts import everywhere
from rassistant.language.lexicon import Lexicon
from rassistant.language.plan import Condition, Operator
from rassistant.language.senses import Ref
from rassistant.models.resource import Resource

_TOKEN = re.compile(r"[a-z0-9][a-z0-9._\-/]*[a-z0-9]|[가-힣]+")
_BETWEEN = r"(?:\s*(?:태그|tag|값|value)?\s*(?:가|이|는|은|의|:|=|is|of|equals|equal to)?\s*)"
_DENIED = r"(?:is not|isn't|are not|aren't|not|!=|<>|other than|is other than)\s*"
MIN_VALUE = 3
"""Shorter tag values (1, no) are more likely to be something else."""

_PARTED = re.compile(r"[^a-z0-9가-힣]+")
_NAMING = ("cluster", "database", "vpc", "subnet", "autoscaling_group", "origin", "domain", "volume")
"""Fields in which a resource names another thing; a question may say that name beside the word for it."""

Pair = tuple[str, str]
ENVIRONMENT_KEYS = frozenset(("env", "environment", "stage", "환경"))
_ENVIRONMENTS: tuple[tuple[frozenset[str], str], ...] = (
    (frozenset(("prod", "production", "prd", "운영")), r"production|prod|prd|운영|프로덕션|상용"),
    (frozenset(("dev", "development", "develop", "개발")), r"development|develop|dev|개발"),
    (frozenset(("staging", "stage", "stg", "스테이징")), r"staging|stage|stg|스테이징|스테이지"),
    (frozenset(("test", "testing", "tst", "테스트")), r"testing|test|tst|테스트"),
    (frozenset(("qa", "검증")), r"qa|검증"),
)
"""What teams call their environments: the values that tags have for each, and the words of questions."""
_ENVIRONMENT = re.compile(
    r"(?<![a-z0-9가-힣._\-/])(?:"
    + "|".join(f"(?P<e{n}>{words})" for n, (_, words) in enumerate(_ENVIRONMENTS))
    + r")(?:(?<=[a-z])(?![a-z0-9._\-/])|(?<=[가-힣])(?!자|팀|사|체제))(?:계|용)?(?:\s?(?:환경|environments?|env)(?![a-z]))?",
)
_KEY_WORDS: dict[str, frozenset[str]] = {
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
    "비용 센터": frozenset(("costcenter", "cost-center", "cost_center")),
    "비용센터": frozenset(("costcenter", "cost-center", "cost_center")),
    "cost center": frozenset(("costcenter", "cost-center", "cost_center")),
    "project": frozenset(("project", "프로젝트")),
    "프로젝트": frozenset(("project", "프로젝트")),
    "department": frozenset(("department", "dept", "부서")),
    "부서": frozenset(("department", "dept", "부서")),
}
"""Words for a tag's key, and the keys that people give such a tag; the account's own keys decide."""
_KEY_BEFORE = re.compile(r"(?:\bby|\bper|\beach|\bevery|\bvs|\bwhich|\bwhat)(?: the)? $|(?:어느|어떤|무슨) $")
_KEY_ASKED = re.compile(r"(?:어느|어떤|무슨) $")
_JOSA = ("이", "가", "은", "는")
_KEY_AFTER = re.compile(r"\s?(?:별|마다)")


_LACKING = re.compile(r"\b(?:no|without|missing|lacking|lacks?|with no)(?: an?| the| any)? $")
_LACKED = re.compile(r"\s?(?:이|가|은|는)?\s?(?:없는|없이|누락|빠진|안 붙은|안 달린)")
_IN_CLUSTER = re.compile(r"\s?(?:cluster|클러스터)")


_OWNED = re.compile(r"(?:의|이|에서)?\s?소유(?:의|인|한|하는)?(?!자)")
_GLOSS = re.compile(r"(?P<said>[가-힣]+)\s?\((?P<written>[a-z0-9][a-z0-9._\-]*)\)")


_BY_WHOM = re.compile(r"\b(?:owned|run|managed|maintained) by (?:the )?$")


def _is_said_of(low: str, start: int, pair: Pair) -> bool:
    """Team platform, owned by platform: what stands before says that it is a tag's value."""
    key = pair[0].lower()
    if key in ("team", "owner") and _BY_WHOM.search(low[:start]):
        return True
    said = (key, *(word for word, keys in _KEY_WORDS.items() if key in keys))
    return any(re.search(rf"(?<![a-z0-9]){re.escape(words)} (?:is |= ?|of )?$", low[:start]) for words in said)


def _key_after(low: str, end: int, key: str) -> int:
    """Behind the word for the tag's key that follows its value: payments 팀, the prod environment."""
    for word, keys in _KEY_WORDS.items():
        if key in keys and (match := re.compile(rf"(?:이|가)?\s?{word}(?![a-z])").match(low, end)):
            owned = _OWNED.match(low, match.end())
            return owned.end() if owned else match.end()
    return end


@dataclass(frozen=True, slots=True)
class AccountWords:
    """``names`` and the keys of the mappings are in lower case. ``values``: a tag value → the (key, value) pairs that
    have it, as they are written; ``keys``: a tag key → as it is written. ``parts``: what names are made of between
    dashes. ``fields``: texts that a field has on this account (the name of a cluster) → those fields."""

    names: frozenset[str]
    values: dict[str, frozenset[Pair]]
    keys: dict[str, str] = field(default_factory=dict)
    parts: frozenset[str] = frozenset()
    fields: dict[str, frozenset[Ref]] = field(default_factory=dict)

    @classmethod
    def of(cls, rows: Iterable[Resource]) -> AccountWords:
        names: set[str] = set()
        values: dict[str, set[Pair]] = {}
        keys: dict[str, str] = {}
        fields: dict[str, set[Ref]] = {}
        for row in rows:
            names.add(row.name.lower())
            for name in _NAMING:
                text = row.details.get(name)
                if isinstance(text, str) and len(text) >= MIN_VALUE:
                    fields.setdefault(text.lower(), set()).add(Ref(row.service_type, f"details.{name}", text))
            for key, value in row.tags.items():
                if key == "Name" or key.startswith("aws:"):
                    continue
                keys.setdefault(key.lower(), key)
                if len(value) >= MIN_VALUE or key.lower() in ENVIRONMENT_KEYS:
                    values.setdefault(value.lower(), set()).add((key, value))
        parts = {part for name in names for part in _PARTED.split(name) if len(part) >= MIN_VALUE and part.isalpha()}
        return cls(
            frozenset(names),
            {text: frozenset(pairs) for text, pairs in values.items()},
            keys,
            frozenset(parts),
            {text: frozenset(refs) for text, refs in fields.items()},
        )

    def found(self, low: str, lexicon: Lexicon) -> Iterator[tuple[int, int, str, Any]]:
        """COND for a name or a tag's value, TAGKEY for a key to group by, SEVERAL where more than one tag may be meant."""
        for match in _TOKEN.finditer(low):
            text = match[0]
            if key := self._key(low, match):
                yield match.start(), match.start() + len(key[0]), "TAGKEY", key[1]
            if lexicon.senses(text):
                yield from self._team(low, match)
                continue
            if _IN_CLUSTER.match(low, match.end()) and text not in self.fields:
                continue
            if text in self.fields:
                yield match.start(), match.end(), "OWNVALUE", tuple(sorted(self.fields[text], key=str))
            if text in self.names:
                yield match.start(), match.end(), "COND", everywhere(Condition("name", "eq", text), text, listable=True)
            elif text in self.values:
                yield from self._value(low, match.start(), match.end(), self.values[text])
            elif text in self.parts:
                named = everywhere(Condition("name", "contains", text), text)
                yield match.start(), match.end(), "COND", named
                yield match.start(), match.end(), "PARTOFNAME", text
        yield from self._glosses(low, lexicon)
        for match in _ENVIRONMENT.finditer(low):
            if pairs := self._environment(int(str(match.lastgroup)[1:])):
                yield from self._value(low, match.start(), match.end(), pairs)

    def _glosses(self, low: str, lexicon: Lexicon) -> Iterator[tuple[int, int, str, Any]]:
        """블로그(blog): a word that nothing knows, and in brackets how it is written."""
        for match in _GLOSS.finditer(low):
            said, written = match["said"], match["written"]
            if lexicon.senses(said) or _ENVIRONMENT.search(low, match.start(), match.end("said")):
                continue
            if written in self.values:
                for _, _, category, payload in self._value(low, match.start(), match.end(), self.values[written]):
                    yield match.start(), match.end(), category, payload
            elif written in self.names or written in self.parts:
                op: Operator = "eq" if written in self.names else "contains"
                yield match.start(), match.end(), "COND", everywhere(Condition("name", op, written), written)

    def own_key(self, key: str) -> str:
        """The account's own key for what the question calls it (팀 → team); the same where it has none, or several."""
        if key.lower() in self.keys:
            return key
        own = [self.keys[name] for name in _KEY_WORDS.get(key.lower(), ()) if name in self.keys]
        return own[0] if len(own) == 1 else key

    def own_pair(self, text: str) -> Pair | None:
        """(key, value) of what is no key here but the value of one: tagged prod."""
        pairs = self.values.get(text.lower(), frozenset())
        return next(iter(pairs)) if len(pairs) == 1 and text.lower() not in self.keys else None

    def _value(self, low: str, start: int, end: int, pairs: frozenset[Pair]) -> Iterator[tuple[int, int, str, Any]]:
        said: dict[Pair, int] = {}
        denied = False
        for pair in pairs:
            for words in (pair[0].lower(), *(w for w, keys in _KEY_WORDS.items() if pair[0].lower() in keys)):
                before = re.search(rf"(?<![a-z0-9]){re.escape(words)}{_BETWEEN}(?P<not>{_DENIED})?$", low[:start])
                if before is not None and pair not in said:
                    said[pair] = before.start()
                    denied = before["not"] is not None
        if len(said) != 1 and len(pairs) > 1:
            yield start, end, "SEVERAL", tuple(sorted(f"{key}={value}" for key, value in pairs))
            return
        key, value = next(iter(said or pairs))
        start = said.get((key, value), start)
        end = _key_after(low, end, key.lower())
        term = Condition(f"tags.{key}", "ne" if denied else "eq", value)
        yield start, end, "COND", everywhere(term, low[start:end], listable=not denied)

    def _team(self, low: str, match: re.Match[str]) -> Iterator[tuple[int, int, str, Any]]:
        """The data team: a word of the question's own, beside the word for the key whose value it is here."""
        pairs = [
            pair
            for pair in self.values.get(match[0], ())
            if _key_after(low, match.end(), pair[0].lower()) > match.end() or _is_said_of(low, match.start(), pair)
        ]
        if len(pairs) == 1:
            yield from self._value(low, match.start(), match.end(), frozenset(pairs))

    def _environment(self, number: int) -> frozenset[Pair]:
        """The account's own tags for this environment."""
        wanted = _ENVIRONMENTS[number][0]
        pairs = {pair for text in wanted for pair in self.values.get(text, ())}
        return frozenset(pair for pair in pairs if pair[0].lower() in ENVIRONMENT_KEYS)

    def _key(self, low: str, match: re.Match[str]) -> tuple[str, str] | None:
        """(as said, the account's key) of a key to group by: Team별, by environment."""
        text = match[0]
        if text in self.keys and (_LACKING.search(low[: match.start()]) or _LACKED.match(low, match.end())):
            return text, self.keys[text]
        head = text[:-1] if text.endswith("별") else text.removesuffix("마다").removesuffix("별로")
        if head == text and text.endswith(_JOSA) and _KEY_ASKED.search(low[: match.start()]):
            head = text[:-1]  # 어느 팀이
        if not (head != text or _KEY_BEFORE.search(low[: match.start()]) or _KEY_AFTER.match(low, match.end())):
            return None
        own = [self.keys[name] for name in _KEY_WORDS.get(head, frozenset((head,))) if name in self.keys]
        return (head, own[0]) if len(own) == 1 else None
