"""The words that questions may use, made from the kinds, the regions and the closed classes of both languages."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import cache

from rassistant.language.fields import FINDING, SAVING, FindingName
from rassistant.language.vocabulary import words_en, words_ko
from rassistant.language.vocabulary.everyday_words import ALIASES
from rassistant.language.vocabulary.everyday_words_ko import ALIASES as KOREAN_ALIASES
from rassistant.language.vocabulary.everyday_words_ko import field_forms
from rassistant.language.vocabulary.finding_words import FINDINGS, SAVINGS, WASTEFUL
from rassistant.language.vocabulary.half_korean import HEADS, half_korean
from rassistant.language.vocabulary.lexicon_forms import (
    alike_last,
    beside_names,
    counted_forms,
    english_forms,
    korean_forms,
    positive_form,
    request_phrases,
    share_forms,
    state_forms,
    traffic_forms,
)
from rassistant.language.vocabulary.phrase_trie import PhraseTrie
from rassistant.language.vocabulary.phrases import phrases
from rassistant.language.vocabulary.regions import region_words
from rassistant.language.vocabulary.senses import Ref, ServiceWord
from rassistant.language.vocabulary.state_words import ALIKE, alike
from rassistant.resources.kind import Field, Kind, State, Words

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


_LAST = "마지막 "


class Lexicon(PhraseTrie):
    """Made once of the kinds, and of what the checks find."""

    def __init__(self, kinds: Iterable[Kind], findings: Iterable[FindingName] = ()) -> None:
        super().__init__()
        self.heads: dict[str, tuple[str, ...]] = {}
        self.nouns: dict[str, tuple[str, ...]] = {}
        self.last_times: dict[str, list[tuple[str, tuple[str, ...]]]] = {}
        self._closed_classes()
        for phrase, codes in region_words():
            self.add(phrase, "REGION", codes)
        kinds = tuple(kinds)
        for kind in kinds:
            self._service(kind)
            self._states(kind)
            for field in kind.fields:
                self._field(kind, field)
            for metric in kind.metrics:
                ref = (Ref(kind.service_type, f"metrics.{metric.name}"),)
                names = (metric.name, " ".join(_CAMEL.findall(metric.name)), metric.label.en, metric.label.ko)
                more = [form for word in (metric.label.ko, *metric.words.ko) for form in field_forms(word)]
                more += traffic_forms(metric)
                self._all((*names, *_both(metric.words), *more), "METRIC", ref)
                if metric.nature == "count" or metric.unit == "Count":
                    self._all(counted_forms(metric), "METRIC", ref)
                if metric.unit == "Percent":
                    self._all(share_forms(metric), "METRIC", ref)
        self._derived(kinds)
        self._aliases()
        self._findings(tuple(findings))
        self._spellings = cache(self._collect_spellings)
        self.parts = cache(self._collect_parts)

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
                        self.add(phrase, category, payload, closed=True)
            for phrase in module.FILLER:
                self.add(phrase, "FILLER", None, closed=True)
        for phrase in request_phrases():
            self.add(phrase, "FILLER", None, closed=True)
        for particle in words_ko.PARTICLES:
            sense = "PART"
            if particle in words_ko.CONJUNCTIVE:
                self.add(particle, "PARTAND", None, closed=True)
            if particle in words_ko.ALTERNATIVE:
                self.add(particle, "PARTOR", None, closed=True)
            self.add(particle, sense, None, closed=True)

    def _aliases(self) -> None:
        """What people say for a word of the vocabulary: it means all that the other means."""
        for word, said in (*ALIASES.items(), *KOREAN_ALIASES.items()):
            for category, payload in self.senses(word).items():
                for phrase in said:
                    self.add(phrase, category, payload)
                if category == "SERVICE" and len(payload.types) == 1:
                    self.nouns[payload.types[0]] += said

    def _service(self, kind: Kind) -> None:
        """Its nouns; what people have no word for has none, not even its label: account is a word for other things."""
        if not _both(kind.words):
            return
        types = (kind.service_type,)
        proper = {kind.service_type.lower(), kind.label.en.lower(), kind.label.ko.lower()}
        said = (*_both(kind.words), *half_korean((kind.label.en.lower(), *kind.words.en)))
        self.nouns[kind.service_type] = tuple(word.lower() for word in (kind.label.ko, kind.label.en, *said))
        for phrase in (kind.service_type, kind.label.en, kind.label.ko, *said):
            head = phrase.rpartition(" ")[2]
            if head in HEADS and head != phrase:  # 키, of KMS 키: what the name ends with
                self.heads[head] = tuple(dict.fromkeys((*self.heads.get(head, ()), kind.service_type)))
            generic = phrase.lower() in _GENERIC
            for form in _forms(phrase):
                self.add(form, "SERVICE", ServiceWord(types, phrase.lower() in proper, generic, (kind.service,)))

    def _states(self, kind: Kind) -> None:
        for state in kind.states:
            ref = (Ref(kind.service_type, "status", state.value),)
            plain = state.value.replace("-", " ").replace("_", " ")
            labels = [part.strip(" )") for text in (state.label.en, state.label.ko) for part in text.split("(")[:1]]
            since = self._since(kind, state)
            for phrase in (plain, *labels, *_both(state.words)):
                self.add(phrase, "STATE", ref)
                if since:
                    self.add(phrase, "TIMEFIELD", since)

            for phrase in state_forms((state.label.ko, *state.words.ko)):
                self.add(phrase, "STATE", ref)
            for phrase in alike(state.words.ko):
                for form in (phrase, *korean_forms(phrase)):
                    self.add(form, ALIKE, ref)

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
        more = [form for word in (field.label.ko, *field.words.ko) for form in field_forms(word)]
        if category == "BOOLFIELD":
            more += [
                f"{word} 여부"
                for word in (field.label.ko, field.label.en, *field.words.ko)
                if not word.endswith("여부")
            ]
        last = tuple(word.removeprefix(_LAST) for word in (field.label.ko, *field.words.ko) if word.startswith(_LAST))
        if category == "TIMEFIELD" and last:  # 마지막 접속: 접속된, 접속한
            verbs = tuple(dict.fromkeys(verb for verb in last if " " not in verb))
            alike = alike_last(verbs)
            self.last_times.setdefault(kind.service_type, []).append((field.label.ko, (*verbs, *alike)))
            more += [f"{_LAST}{verb}" for verb in alike]
            more += [f"{said}{verb}{done}" for verb in verbs for done in ("된", "한") for said in ("", "마지막으로 ")]
        self._all((*names, *said, *more), category, ref)
        self._shared_beginnings(kind, field)
        beside = tuple(beside_names(field))
        for known in field.values:
            value = (Ref(kind.service_type, path, known.value),)
            phrases = (known.value, *_both(known.words)) if isinstance(known.value, str) else _both(known.words)
            for phrase in (*phrases, *(form for word, form in beside if word in known.words.ko)):
                self.add(phrase, "VALUE", value)
                if isinstance(known.value, str) and (positive := positive_form(phrase)):
                    self.add(positive, "VALUE", (replace(value[0], negated=True),))
                family = _VERSIONED.fullmatch(phrase.lower())
                if family and isinstance(known.value, str) and (versioned := _VERSIONED.fullmatch(known.value.lower())):
                    self.add(family[1].strip(" -"), "FAMILY", (Ref(kind.service_type, path, versioned[1], True),))

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
                self.add(word, "FAMILY", (Ref(kind.service_type, f"details.{field.name}", head, True),))

    def _findings(self, findings: tuple[FindingName, ...]) -> None:
        """What the checks find, as a noun; and what each calls it, where the kind itself has no such word: unused
        volumes stay unattached."""
        of_any = tuple(dict.fromkeys(Ref(finding.service_type, FINDING) for finding in findings))
        saved = tuple(replace(ref, path=SAVING) for ref in of_any)
        for phrase in SAVINGS if findings else ():
            self.add(phrase, "NUMFIELD", saved)
        for category, said in (("FIELD", FINDINGS), ("WASTEFUL", WASTEFUL)):
            for phrase in said if findings else ():
                self.add(phrase, category, of_any)
        for finding in findings:
            ref = Ref(finding.service_type, FINDING, finding.id)
            self.add(finding.code.lower(), "VALUE", (ref,), written=True)  # "ec2 stopped" is no code
            for phrase in (finding.said("en"), finding.said("ko"), *_both(finding.words)):
                known = self.senses(phrase)
                own = [one for name in ("STATE", "VALUE") for one in known.get(name, ()) if one.path != FINDING]
                if not any(one.service_type == finding.service_type for one in own):
                    self.add(phrase, "VALUE", (ref,))

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
                if field.type == "text":
                    self._called(kind, field)
                if field.type == "time":
                    self._stems(field.words.ko, "TIMEFIELD", (Ref(kind.service_type, f"details.{field.name}"),))
                for known in field.values:
                    self._stems(
                        known.words.ko, "VALUE", (Ref(kind.service_type, f"details.{field.name}", known.value),)
                    )

    def _called(self, kind: Kind, field: Field) -> None:
        """장치 이름, 저장 버킷 이름: that of the field, and not of the resource; 버킷 이름 is a bucket's own."""
        for word in dict.fromkeys((field.label.ko.lower(), *field.words.ko)):
            if not word.endswith(("이름", "유형", "버전")) and "SERVICE" not in self.senses(word):
                self.add(f"{word} 이름", "FIELD", (Ref(kind.service_type, f"details.{field.name}"),))

    def _stems(
        self, phrases: Iterable[str], category: str, refs: tuple[Ref, ...], besides: frozenset[str] = frozenset()
    ) -> None:
        """``besides``: words that name something else of the same kind (백업 is a field, not the state 백업 중)."""
        for phrase in phrases:
            for stem in korean_forms(phrase.lower()):
                if stem in besides:
                    continue
                present = self.senses(stem)
                if not present or present.get("stem") or present.keys() <= {"ONOFF", ALIKE}:
                    self.add(stem, category, refs)
                    self.add(stem, "stem", True)

    def _all(self, phrases: Iterable[str], category: str, refs: tuple[Ref, ...]) -> None:
        for phrase in phrases:
            for form in _forms(phrase):
                self.add(form, category, refs)


def _both(words: Words) -> tuple[str, ...]:
    return (*words.en, *words.ko)


def _forms(phrase: str) -> Iterable[str]:
    return english_forms(phrase.lower())
