"""The words that questions may use, made from the kinds, the regions and the closed classes of both languages."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cache
from typing import Any

from rassistant.language import words_en, words_ko
from rassistant.language.everyday_words import ALIASES
from rassistant.language.fields import FINDING, FindingName
from rassistant.language.lexicon_forms import english_forms, korean_forms, positive_form, request_phrases
from rassistant.language.phrases import phrases
from rassistant.language.regions import region_words
from rassistant.language.senses import Ref, ServiceWord
from rassistant.language.state_words import ALIKE, alike
from rassistant.resources.kind import Field, Kind, Metric, State, Words

Senses = dict[str, Any]
_END = ""
_GENERIC = frozenset(
    phrases(
        """
        instance | instances | server | servers | vm | vms | box | boxes | machine | machines | virtual machine |
        virtual machines | host | hosts | virtual server | virtual servers | compute instance | compute instances |
        node | nodes | 인스턴스 | 서버 | 가상 서버 | 가상서버 | 가상 머신 | 가상머신 | 호스트 | 머신 | 노드
        """
    )
)
_CAMEL = re.compile(r"[A-Z]+(?=[A-Z][a-z])|[A-Z]?[a-z]+|[A-Z]+|\d+")
_VERSIONED = re.compile(r"([a-z가-힣][a-z가-힣.\- ]*?)[- ]?(\d[\d.x]*)")
_UNIT_SUFFIX = re.compile(r"_(gib|mb|mib|bytes|s|days|ms)$")


_FINDINGS = phrases(
    """
    finding | findings | recommendation | recommendations | saving recommendation | saving recommendations |
    savings recommendations | cost recommendations | cost saving recommendations | optimization recommendations |
    saving opportunities | savings opportunities | saving | savings | potential savings |
    optimization opportunities | 진단 | 추천 | 권고 | 권장 사항 | 절감 추천 | 비용 절감 추천 | 절감 권고 |
    절감 기회 | 비용 절감 기회 | 최적화 추천 | 최적화 기회 | 개선 권고 | 추천 사항 | 추천 항목
    """
)
"""What the checks say of a resource, as a noun."""
_WASTEFUL = phrases(
    """
    wasteful | wasting money | that waste money | wasted | a waste | recommended to remove |
    we're recommended to remove | that we're recommended to remove | with waste | that could be optimized |
    worth optimizing | we could save on | that need optimizing | optimizable | 낭비되는 | 낭비 중인 | 낭비하는 |
    낭비되고 있는 | 돈 낭비하는 | 돈을 낭비하는 | 최적화 대상 | 최적화 대상인 | 최적화가 필요한 | 최적화할 수 있는 |
    최적화 필요한 | 절감 가능한 | 절감할 수 있는 | 비용을 줄일 수 있는 | 비용 절감 대상 | 절감 대상 |
    비용 줄일 수 있는
    """
)
"""What people call a resource of which the checks say anything."""


class Lexicon:
    """A trie of phrases. A space in a phrase matches a space, a hyphen, an underscore, or nothing."""

    def __init__(self, kinds: Iterable[Kind], findings: Iterable[FindingName] = ()) -> None:
        self._root: dict[str, Any] = {}
        self.phrases: set[str] = set()
        self._closed_classes()
        for phrase, codes in region_words():
            self._add(phrase, "REGION", codes)
        kinds = tuple(kinds)
        for kind in kinds:
            self._service(kind)
            self._states(kind)
            for field in kind.fields:
                self._field(kind, field)
            for metric in kind.metrics:
                ref = (Ref(kind.service_type, f"metrics.{metric.name}"),)
                names = (metric.name, " ".join(_CAMEL.findall(metric.name)), metric.label.en, metric.label.ko)
                self._all((*names, *_both(metric.words)), "METRIC", ref)
                if metric.nature == "count":
                    self._all(_counted(metric), "METRIC", ref)
        self._derived(kinds)
        self._aliases()
        for finding in findings:
            self._finding(finding)
        self._spellings = cache(self._collect_spellings)
        self.parts = cache(self._collect_parts)

    def matches(self, text: str, start: int) -> Iterator[tuple[int, Senses]]:
        """Every phrase that begins at ``start`` of the lowered text: its end and its senses."""
        stack: list[tuple[dict[str, Any], int, bool]] = [(self._root, start, False)]
        size = len(text)
        while stack:
            node, at, skipped = stack.pop()
            senses = node.get(_END)
            if senses is not None and at > start and not skipped:
                yield at, senses
            gap = node.get(" ")
            if gap is not None and not skipped:
                stack.append((gap, at, True))
            if at >= size:
                continue
            character = text[at]
            if character in " -_" and gap is not None and not skipped:
                stack.append((gap, at + 1, False))
            following = node.get(character)
            if following is not None and character != " ":
                stack.append((following, at + 1, False))

    def senses(self, phrase: str) -> Senses:
        """Of exactly this phrase; empty where there is none."""
        node: dict[str, Any] | None = self._root
        for character in _normal(phrase):
            node = node.get(character) if node is not None else None
        return {} if node is None else dict(node.get(_END) or {})

    def spellings(self, first_letter: str) -> dict[str, str]:
        """Single words that begin so, for finding what a misspelt one is near to: phrase -> its letters."""
        return self._spellings().get(first_letter, {})

    def _collect_spellings(self) -> dict[str, dict[str, str]]:
        found: dict[str, dict[str, str]] = {}
        for phrase in sorted(self.phrases):
            if " " not in phrase and len(phrase) > (3 if phrase.isascii() else 1):
                letters = unicodedata.normalize("NFD", phrase)
                found.setdefault(letters[0], {})[phrase] = letters
        return found

    def _collect_parts(self) -> Mapping[str, bool]:
        """The words of the phrases of several words, each with whether a kind's noun or a comparison is among these."""
        found: dict[str, bool] = {}
        for phrase in self.phrases:
            if " " in phrase:
                is_noun = bool({"SERVICE", "CMP"} & self.senses(phrase).keys())
                for word in phrase.split():
                    found[word] = found.get(word, False) or is_noun
        return found

    # building

    def _closed_classes(self) -> None:
        for module in (words_en, words_ko):
            for category, by_payload in module.WORDS.items():
                for payload, words in by_payload.items():
                    for phrase in words:
                        self._add(phrase, category, payload, closed=True)
            for phrase in module.FILLER:
                self._add(phrase, "FILLER", None, closed=True)
        for phrase in request_phrases():
            self._add(phrase, "FILLER", None, closed=True)
        for particle in words_ko.PARTICLES:
            sense = "PART"
            if particle in words_ko.CONJUNCTIVE:
                self._add(particle, "PARTAND", None, closed=True)
            if particle in words_ko.ALTERNATIVE:
                self._add(particle, "PARTOR", None, closed=True)
            self._add(particle, sense, None, closed=True)

    def _aliases(self) -> None:
        """What people say for a word of the vocabulary: it means all that the other means."""
        for word, said in ALIASES.items():
            for category, payload in self.senses(word).items():
                for phrase in said:
                    self._add(phrase, category, payload)

    def _service(self, kind: Kind) -> None:
        """Its nouns; what people have no word for has none, not even its label: account is a word for other things."""
        if not _both(kind.words):
            return
        types = (kind.service_type,)
        proper = {kind.service_type.lower(), kind.label.en.lower(), kind.label.ko.lower()}
        for phrase in (kind.service_type, kind.label.en, kind.label.ko, *_both(kind.words)):
            generic = phrase.lower() in _GENERIC
            for form in _forms(phrase):
                self._add(form, "SERVICE", ServiceWord(types, phrase.lower() in proper, generic, (kind.service,)))

    def _states(self, kind: Kind) -> None:
        for state in kind.states:
            ref = (Ref(kind.service_type, "status", state.value),)
            plain = state.value.replace("-", " ").replace("_", " ")
            labels = [part.strip(" )") for text in (state.label.en, state.label.ko) for part in text.split("(")[:1]]
            since = self._since(kind, state)
            for phrase in (plain, *labels, *_both(state.words)):
                self._add(phrase, "STATE", ref)
                if since:
                    self._add(phrase, "TIMEFIELD", since)

            for phrase in alike(state.words.ko):
                self._add(phrase, ALIKE, ref)

    def _since(self, kind: Kind, state: State) -> tuple[Ref, ...]:
        """When the state began, where the kind has a field for it: ``stopped`` and ``stopped_at``."""
        field = kind.field(f"{state.value}_at")
        return (Ref(kind.service_type, f"details.{field.name}"),) if field is not None and field.type == "time" else ()

    def _field(self, kind: Kind, field: Field) -> None:
        path = f"details.{field.name}"
        ref = (Ref(kind.service_type, path),)
        plain = _UNIT_SUFFIX.sub("", field.name).replace("_", " ")
        category = {"number": "NUMFIELD", "boolean": "BOOLFIELD", "time": "TIMEFIELD"}.get(field.type, "FIELD")
        names = (field.name.replace("_", " "), field.label.en, field.label.ko, *((plain,) if len(plain) > 2 else ()))
        said = [word.removesuffix(" since") for word in _both(field.words)]  # since begins a period
        self._all((*names, *said), category, ref)
        self._shared_beginnings(kind, field)
        for known in field.values:
            value = (Ref(kind.service_type, path, known.value),)
            phrases = (known.value, *_both(known.words)) if isinstance(known.value, str) else _both(known.words)
            for phrase in phrases:
                self._add(phrase, "VALUE", value)
                if isinstance(known.value, str) and (positive := positive_form(phrase)):
                    self._add(positive, "VALUE", (replace(value[0], negated=True),))
                family = _VERSIONED.fullmatch(phrase.lower())
                if family and isinstance(known.value, str) and (versioned := _VERSIONED.fullmatch(known.value.lower())):
                    self._add(family[1].strip(" -"), "FAMILY", (Ref(kind.service_type, path, versioned[1], True),))

    def _shared_beginnings(self, kind: Kind, field: Field) -> None:
        """Aurora: what several values of a field begin with, as they are written and as they are called."""
        values = [known for known in field.values if isinstance(known.value, str)]
        heads = Counter(str(known.value).partition("-")[0] for known in values if "-" in str(known.value))
        for head, count in heads.items():
            members = [known for known in values if str(known.value).startswith(f"{head}-")]
            if count < 2 or any(known.value == head for known in values):
                continue
            said = [{word.partition(" ")[0] for word in _both(known.words) if " " in word} for known in members]
            for word in {head, *set.intersection(*said)}:
                self._add(word, "FAMILY", (Ref(kind.service_type, f"details.{field.name}", head, True),))

    def _finding(self, finding: FindingName) -> None:
        """What a check calls what it finds, where the kind itself has no such word: unused volumes stay unattached."""
        ref = Ref(finding.service_type, FINDING, finding.id)
        self._add(finding.code.lower(), "VALUE", (ref,), written=True)  # "ec2 stopped" is no code
        for phrase in (finding.said("en"), finding.said("ko"), *_both(finding.words)):
            known = self.senses(phrase)
            own = [one for name in ("STATE", "VALUE") for one in known.get(name, ()) if one.path != FINDING]
            if not any(one.service_type == finding.service_type for one in own):
                self._add(phrase, "VALUE", (ref,))
        for phrase in _FINDINGS:
            self._add(phrase, "FIELD", (Ref(finding.service_type, FINDING),))
        for phrase in _WASTEFUL:
            self._add(phrase, "WASTEFUL", (Ref(finding.service_type, FINDING),))

    def _derived(self, kinds: Iterable[Kind]) -> None:
        """Stems of Korean participles, where no other word has that form already."""
        for kind in kinds:
            named = frozenset(word for known in kind.fields for word in (known.label.ko, *known.words.ko))
            for state in kind.states:
                ref = (Ref(kind.service_type, "status", state.value),)
                self._stems((*state.words.ko, state.label.ko), "STATE", ref, besides=named)
                if since := self._since(kind, state):
                    self._stems((*state.words.ko, state.label.ko), "TIMEFIELD", since)
            for field in kind.fields:
                if field.type == "time":
                    self._stems(field.words.ko, "TIMEFIELD", (Ref(kind.service_type, f"details.{field.name}"),))
                for known in field.values:
                    self._stems(
                        known.words.ko, "VALUE", (Ref(kind.service_type, f"details.{field.name}", known.value),)
                    )

    def _stems(
        self, phrases: Iterable[str], category: str, refs: tuple[Ref, ...], besides: frozenset[str] = frozenset()
    ) -> None:
        """``besides``: words that name something else of the same kind (백업 is a field, not the state 백업 중)."""
        for phrase in phrases:
            for stem in korean_forms(phrase.lower()):
                if stem in besides:
                    continue
                present = self.senses(stem)
                if not present or present.get("stem") or present.keys() == {"ONOFF"}:
                    self._add(stem, category, refs)
                    self._add(stem, "stem", True)

    def _all(self, phrases: Iterable[str], category: str, refs: tuple[Ref, ...]) -> None:
        for phrase in phrases:
            for form in _forms(phrase):
                self._add(form, category, refs)

    def _add(self, phrase: str, category: str, payload: Any, *, closed: bool = False, written: bool = False) -> None:
        """``written``: its hyphens are hyphens."""
        phrase = phrase if written else _normal(phrase)
        if not phrase:
            return
        if not closed or len(phrase) > 3:
            self.phrases.add(phrase)
        node = self._root
        for character in phrase:
            node = node.setdefault(character, {})
        senses: Senses = node.setdefault(_END, {})
        known = senses.get(category)
        senses[category] = payload if known is None else merged(known, payload)


def merged(known: Any, added: Any) -> Any:
    if isinstance(known, ServiceWord):
        types = tuple(dict.fromkeys((*known.types, *added.types)))
        owners = tuple(dict.fromkeys((*known.owners, *added.owners)))
        return ServiceWord(types, known.proper or added.proper, known.generic and added.generic, owners)
    if isinstance(known, tuple) and known and isinstance(known[0], Ref | str) and known[0] != "lt":
        if isinstance(known[0], str) and len(known) == 2 and known[1] in ("pre", "suf", "sym"):
            return known
        return tuple(dict.fromkeys((*known, *added)))
    return known


def _normal(phrase: str) -> str:
    return " ".join(phrase.lower().replace("-", " ").replace("_", " ").split()) if len(phrase) > 1 else phrase


def _counted(metric: Metric) -> Iterator[str]:
    """Error count, number of errors, 오류 건수."""
    for word in (metric.label.en, *metric.words.en):
        if not word.endswith("ed"):
            yield from (f"{word} count", f"number of {word}", f"{word.removesuffix('s')} count")
    for word in metric.words.ko:
        if not word.endswith("수"):
            yield from (f"{word} {tail}" for tail in ("수", "횟수", "건수"))


def _both(words: Words) -> tuple[str, ...]:
    return (*words.en, *words.ko)


def _forms(phrase: str) -> Iterable[str]:
    return english_forms(phrase.lower())
