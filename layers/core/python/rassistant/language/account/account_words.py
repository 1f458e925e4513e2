"""The account's own words: names of resources, tag keys and values. Looked at only for what no other word explains."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from rassistant.language.account.asked_with import asks_here
from rassistant.language.account.environments import ENVIRONMENT, ENVIRONMENTS
from rassistant.language.account.field_texts import FieldTexts, held
from rassistant.language.account.own_keys import key_at
from rassistant.language.account.own_values import MIN_VALUE, is_said, is_value_here
from rassistant.language.account.particles_behind import BEHIND, may_follow
from rassistant.language.account.tag_keys import ENVIRONMENT_KEYS, KEY_WORDS, KeySaid, key_said, whose
from rassistant.language.plan import Condition, Operator
from rassistant.language.rules.drafts import everywhere
from rassistant.language.vocabulary.lexicon import Lexicon
from rassistant.language.vocabulary.senses import Ref
from rassistant.language.wording.hangul_sounds import has_room, sounds_of_hangul, sounds_of_latin
from rassistant.models.resource import Resource

_TOKEN = re.compile(r"[a-z0-9][\w.\-/]*[a-z0-9]|[가-힣]+", re.ASCII)
_PARTED = re.compile(r"[^a-z0-9가-힣]+")
_CLEAR_WORD = 2
_CLEAR_SOUND = 3
"""Syllables that make a word of its own, and consonants that a word needs to be known by its sound alone."""

Pair = tuple[str, str]
_SIDE = re.compile(r"\s?(?:쪽|측|네|팀)(?=[ 의은이에]|만)")
_GROUP = re.compile(r"(?:팀|부서|그룹|파트|본부|스쿼드|용|계)(?![가-힣]{2})")
_LACKED_TAG = re.compile(r"(?<=태그)(?:이|가|은|는|도)?\s?(?:없는|빠진|빠져 ?있는|누락된|비어 ?있는)(?![가-힣])")
_IS_TAG = re.compile(r"['\"]?\s?(?:tags?\b|태그)")
_VERB = re.compile(
    r"[가-힣]+(?:는|던|려고|려는데?|려면|려다가?|어서|아서|해서|지만|면서|는데|ㄴ데|거든요?|습니다|어요|아요)"
)
"""An inflected verb is no name, whatever it sounds like."""
_PLACE = re.compile(r"\s?(?:리전|지역|region)")
"""Nor is what is called a region."""
_IN_CLUSTER = re.compile(r"\s?(?:cluster|클러스터)")
_LISTED = re.compile(r"(?<![\w-])(?P<one>[a-z][\w-]*) (?:or|nor|and) (?P<other>[a-z][\w-]*)(?![\w-])")
_GLOSS = re.compile(r"(?P<said>[가-힣]+)\s?\((?P<written>[a-z0-9][a-z0-9._\-]*)\)")


@dataclass(frozen=True, slots=True)
class AccountWords:
    """``names`` and the keys of the mappings are in lower case. ``values``: a tag value → the (key, value) pairs that
    have it, as they are written; ``keys``: a tag key → as it is written. ``parts``: what names are made of between
    dashes. ``fields``: texts that a field has on this account (the name of a cluster) → those fields. ``types``: a name → the
    services that have it."""

    names: frozenset[str]
    values: dict[str, frozenset[Pair]]
    keys: dict[str, str] = field(default_factory=dict)
    parts: frozenset[str] = frozenset()
    fields: dict[str, frozenset[Ref]] = field(default_factory=dict)
    types: dict[str, frozenset[str]] = field(default_factory=dict)
    texts: FieldTexts = field(default_factory=FieldTexts)

    @classmethod
    def of(cls, rows: Iterable[Resource]) -> AccountWords:
        rows = tuple(rows)
        names: dict[str, set[str]] = {}
        values: dict[str, set[Pair]] = {}
        keys: dict[str, str] = {}
        fields: dict[str, set[Ref]] = {}
        for row in rows:
            names.setdefault(row.name.lower(), set()).add(row.service_type)
            for key, value in row.tags.items():
                if key == "Name" or key.startswith("aws:"):
                    continue
                keys.setdefault(key.lower(), key)
                if len(value) >= _CLEAR_WORD or key.lower() in ENVIRONMENT_KEYS:
                    values.setdefault(value.lower(), set()).add((key, value))
        places = held(rows)
        for (service, path), texts in places.items():
            name = path.partition(".")[2]
            for text in texts:
                if is_said(name, text):
                    fields.setdefault(text.lower(), set()).add(Ref(service, path, text))
        own = frozenset((service, name) for name, services in names.items() for service in services)
        parts = {part for name in names for part in _PARTED.split(name) if _may_be_said(part)}
        return cls(
            frozenset(names),
            {text: frozenset(pairs) for text, pairs in values.items()},
            keys,
            frozenset(parts),
            {text: frozenset(refs) for text, refs in fields.items()},
            {name: frozenset(types) for name, types in names.items()},
            FieldTexts.of(places, own),
        )

    def found(self, low: str, lexicon: Lexicon) -> Iterator[tuple[int, int, str, Any]]:
        """COND for a name or a tag's value, TAGKEY for a key to group by, SEVERAL where more than one tag may be meant."""
        for match in _TOKEN.finditer(low):
            text = match[0]
            yield from self._own_key_said(low, match)
            yield from self._with_particle(low, match, lexicon)
            yield from self._beside_side(low, match)
            if lexicon.senses(text) or (text.isascii() and len(text) < MIN_VALUE):  # qa, ml: beside their key alone
                yield from self._beside_key(low, match.start(), match.end(), text, lexicon)
                continue
            if _IN_CLUSTER.match(low, match.end()) and text not in self.fields and text not in self.names:
                continue
            if text in self.fields:
                yield match.start(), match.end(), "OWNVALUE", tuple(sorted(self.fields[text], key=str))
                if refs := self._values_of_fields(text):
                    yield match.start(), match.end(), "VALUE", refs
            if text in self.names:
                yield match.start(), match.end(), "COND", everywhere(Condition("name", "eq", text), text, listable=True)
                yield match.start(), match.end(), "OWNTYPES", self.types.get(text, frozenset())
            elif text in self.values:
                yield from self._value(low, match.start(), match.end(), self.values[text])
            elif text in self.parts and not (
                (text in self.keys and _IS_TAG.match(low, match.end())) or asks_here(low, match.start(), match.end())
            ):
                named = everywhere(Condition("name", "contains", text), text)
                yield match.start(), match.end(), "COND", named
                yield match.start(), match.end(), "PARTOFNAME", text
            elif not text.isascii():
                yield from self._sounding(low, match, lexicon)
        yield from self.texts.found(low, lexicon, self.names | self.parts | self.values.keys())
        yield from self._glosses(low, lexicon)
        yield from self._offered(low, lexicon)
        for match in ENVIRONMENT.finditer(low):
            if match[0] in self.keys and _IS_TAG.match(low, match.end()):  # the Stage tag
                continue
            if pairs := self._environment(int(str(match.lastgroup)[1:])):
                yield from self._value(low, match.start(), match.end(), pairs)

    def _own_key_said(self, low: str, match: re.Match[str]) -> Iterator[tuple[int, int, str, Any]]:
        """A key to group by, or one that is lacked as a whole: Stage 태그가 빠진."""
        if (key := key_at(self.keys, low, match)) is None:
            return
        end = match.start() + len(key[0])
        yield match.start(), end, "TAGKEY", key[1]
        if lacked := _LACKED_TAG.match(low, end):
            missing = everywhere(Condition(f"tags.{key[1]}", "missing"), low[match.start() : lacked.end()])
            yield match.start(), lacked.end(), "COND", missing

    def _beside_side(self, low: str, match: re.Match[str]) -> Iterator[tuple[int, int, str, Any]]:
        """warehouse 쪽 람다: whose they are, whatever else the word may mean."""
        side = _SIDE.match(low, match.end())
        if side is not None and match[0].isascii() and match[0] in self.values:
            for start, stop, category, payload in self._value(low, match.start(), match.end(), self.values[match[0]]):
                yield start, max(stop, side.end()), category, payload

    def _with_particle(self, low: str, match: re.Match[str], lexicon: Lexicon) -> Iterator[tuple[int, int, str, Any]]:
        """이서연인, 결제팀에서: a value or a name in Hangul, and what is written behind it in one word."""
        text = match[0]
        if text.isascii() or text in self.values or text in self.names:
            return
        for length in range(len(text) - 1, 1, -1):
            said = text[:length]
            if (said not in self.values and said not in self.names) or not BEHIND.fullmatch(text, length):
                continue
            end = match.start() + length
            if said in self.values and (group := _GROUP.match(low, end)):
                for start, stop, category, payload in self._value(low, match.start(), end, self.values[said]):
                    yield start, max(stop, group.end()), category, payload
                return
            if said in self.values and lexicon.senses(said):
                yield from self._beside_key(low, match.start(), end, said, lexicon)
            elif said in self.values:
                yield from self._value(low, match.start(), end, self.values[said])
            else:
                named = everywhere(Condition("name", "eq", said), said, listable=True)
                yield match.start(), end, "COND", named
            return

    def _offered(self, low: str, lexicon: Lexicon) -> Iterator[tuple[int, int, str, Any]]:
        """Live or preview: a word of the question's own beside another value of the same tag is a value too."""
        for match in _LISTED.finditer(low):
            one, other = match["one"], match["other"]
            keys = {key for key, _ in self.values.get(one, ())} & {key for key, _ in self.values.get(other, ())}
            known = [word for word in (one, other) if lexicon.senses(word)]
            if len(keys) != 1 or len(known) != 1:
                continue
            key = keys.pop()
            values = tuple(value for word in (one, other) for own, value in self.values[word] if own == key)
            term = Condition(f"tags.{key}", "in", values)
            yield match.start(), match.end(), "COND", everywhere(term, match[0], listable=True)

    def _glosses(self, low: str, lexicon: Lexicon) -> Iterator[tuple[int, int, str, Any]]:
        """블로그(blog): a word that nothing knows, and in brackets how it is written."""
        for match in _GLOSS.finditer(low):
            said, written = match["said"], match["written"]
            if lexicon.senses(said) or ENVIRONMENT.search(low, match.start(), match.end("said")):
                continue
            if written in self.values:
                for _, _, category, payload in self._value(low, match.start(), match.end(), self.values[written]):
                    yield match.start(), match.end(), category, payload
            elif written in self.names or written in self.parts:
                op: Operator = "eq" if written in self.names else "contains"
                yield match.start(), match.end(), "COND", everywhere(Condition("name", op, written), written)

    def _values_of_fields(self, text: str) -> tuple[Ref, ...]:
        """corvid-trails: what a field has on this account; a name of a resource, a tag's value and a part of names
        come first."""
        said = text in self.names or text in self.values or text in self.parts
        return () if said else tuple(sorted(self.fields.get(text, ()), key=str))

    def own_key(self, key: str) -> str:
        """The account's own key for what the question calls it (팀 → team); the same where it has none, or several."""
        if key.lower() in self.keys:
            written = any(key == own for pairs in self.values.values() for own, _ in pairs)
            return key if written else self.keys[key.lower()]
        own = [self.keys[name] for name in KEY_WORDS.get(key.lower(), ()) if name in self.keys]
        return own[0] if len(own) == 1 else key

    def own_pair(self, text: str) -> Pair | None:
        """(key, value) of what is no key here but the value of one: tagged prod."""
        pairs = self.values.get(text.lower(), frozenset())
        return next(iter(pairs)) if len(pairs) == 1 and text.lower() not in self.keys else None

    def _value(self, low: str, start: int, end: int, pairs: frozenset[Pair]) -> Iterator[tuple[int, int, str, Any]]:
        said = {pair: words for pair in pairs if (words := key_said(low, start, end, pair[0].lower())) is not None}
        if len(said) != 1 and len(pairs) > 1:
            yield start, end, "SEVERAL", tuple(sorted(f"{key}={value}" for key, value in pairs))
            return
        key, value = next(iter(said or pairs))
        words = said.get((key, value), KeySaid(whose(low, start), end))
        term = Condition(f"tags.{key}", "ne" if words.denied else "eq", value)
        yield words.start, words.end, "COND", everywhere(term, low[start : words.end], listable=not words.denied)

    def _beside_key(
        self, low: str, start: int, end: int, text: str, lexicon: Lexicon
    ) -> Iterator[tuple[int, int, str, Any]]:
        """The data team: a word of the question's own, beside the word for the key whose value it is here."""
        pairs = [pair for pair in self.values.get(text, ()) if key_said(low, start, end, pair[0].lower()) is not None]
        if len(pairs) == 1:
            yield from self._value(low, start, end, frozenset(pairs))
        elif not pairs and text in self.values and is_value_here(low, start, end, lexicon):
            yield from self._value(low, start, end, self.values[text])

    def _sounding(self, low: str, match: re.Match[str], lexicon: Lexicon) -> Iterator[tuple[int, int, str, Any]]:
        """그로스: a word in Hangul that nothing knows, for the one Latin value or part of a name that sounds so."""
        if max((end for end, _ in lexicon.matches(low, match.start())), default=0) >= match.start() + _CLEAR_WORD:
            return
        if _VERB.fullmatch(match[0]) or _PLACE.match(low, match.end()):
            return
        for end in range(match.end(), match.start() + 1, -1):
            heard = sounds_of_hangul(low[match.start() : end])
            if len(heard) < _CLEAR_WORD:
                continue
            said = low[match.start() : end]
            if end < match.end() and not may_follow(low, end, match.end(), lexicon):
                continue
            values = [value for value in self.values if heard in sounds_of_latin(value) and has_room(said, value)]
            near = (part for part in self.parts if heard in sounds_of_latin(part) and has_room(said, part))
            parts = [] if values else list(near)
            if len(values) == 1:
                beside = list(self._beside_key(low, match.start(), end, values[0], lexicon))
                if not beside and len(heard) >= _CLEAR_SOUND:
                    beside = list(self._value(low, match.start(), end, self.values[values[0]]))
                yield from beside
            elif len(parts) == 1 and len(heard) >= _CLEAR_SOUND:
                named = everywhere(Condition("name", "contains", parts[0]), parts[0])
                yield match.start(), end, "COND", named

    def _environment(self, number: int) -> frozenset[Pair]:
        """The account's own tags for this environment."""
        wanted = ENVIRONMENTS[number][0]
        pairs = {pair for text in wanted for pair in self.values.get(text, ())}
        return frozenset(pair for pair in pairs if pair[0].lower() in ENVIRONMENT_KEYS)


def _may_be_said(part: str) -> bool:
    """A part of names that a question may say by itself: three letters, or two syllables."""
    return part.isalpha() and len(part) >= (MIN_VALUE if part.isascii() else _CLEAR_WORD)
