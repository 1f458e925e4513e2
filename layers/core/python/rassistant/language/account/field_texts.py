"""Texts that fields of the account's own rows have, as people say them: by the end of an ARN, one of several with commas
between, a version without what is written before it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from rassistant.language.account.field_texts_ko import label_behind, labels_before, run_behind
from rassistant.language.account.own_values import ID
from rassistant.language.plan import And, Condition, Filter, Not, Or, QueryPlan, Related, conditions
from rassistant.language.rules.drafts import Draft, draft
from rassistant.language.rules.rules_classes import CLASS_FIELDS
from rassistant.language.rules.scan import Edge
from rassistant.language.vocabulary.lexicon import Lexicon
from rassistant.language.vocabulary.senses import Ref
from rassistant.language.wording.text import is_korean
from rassistant.models.resource import Resource
from rassistant.resources.relations import relation

Place = tuple[str, str]
"""Service type and path."""

_LONGEST: Final = 120
_BEFORE: Final = 60
_PREFIXED: Final = re.compile(r"(?P<head>[a-z]+)[_-](?P<number>\d+(?:\.\w+)*)")
"""Elasticsearch_7.10, emr-6.15.0."""
_SAID: Final = re.compile(r"(?<![\w.:/@-])[a-z0-9/](?:[\w.\-/:@*]*[\w*])?", re.ASCII)
_IS: Final = (
    r"(?:names? |ids? )?(?:(?:=|:|is set to|is called|is named|is|are|of|called|named|equals?|equal to|set to|being) ?|"
    r"(?P<not>!=|isn't|is not|are not|aren't|other than|not) ?)?(?:(?:the|an?) )?[\"']?"
)
_BESIDE: Final = re.compile(rf"(?P<label>[a-z][\w-]*(?: [a-z][\w-]*)??) {_IS}")
_BEHIND: Final = re.compile(r" (?P<label>[a-z][\w-]*(?: [a-z][\w-]*)?)(?![\w-])")
_RUN: Final = re.compile(r"(?<![\w-])(?:that |which )?(?:running|runs|run|using|uses|use)(?: the| an?)? $")
_INSTALLED: Final = re.compile(r" (?:is |are )?installed(?![\w-])")
_JOINED: Final = re.compile(r"[-_.\d]")
_WRITTEN: Final = re.compile(r"^\d|[a-z0-9][.:/-][a-z0-9]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class FieldTexts:
    """``said``: a text in lower case, or the part of it that people say → where, and as which texts it is written.
    ``versions``: of fields whose versions have a word before them, all that there are."""

    said: Mapping[str, Mapping[Place, tuple[str, ...]]] = field(default_factory=dict)
    versions: Mapping[Place, tuple[str, ...]] = field(default_factory=dict)
    names: frozenset[tuple[str, str]] = frozenset()

    @classmethod
    def of(cls, places: Mapping[Place, Collection[str]], names: frozenset[Place]) -> FieldTexts:
        """``places``: as ``held`` tells them. ``names``: of each service type the names in lower case."""
        said: dict[str, dict[Place, tuple[str, ...]]] = {}
        versions: dict[Place, tuple[str, ...]] = {}
        for place, texts in places.items():
            ordered = tuple(sorted(text for text in texts if 1 < len(text) <= _LONGEST and not ID.fullmatch(text)))
            for text in ordered:
                for part in _parts(text.lower()):
                    own = said.setdefault(part, {})
                    own[place] = (*own.get(place, ()), text)
            if any(_PREFIXED.fullmatch(text.lower()) for text in ordered):
                versions[place] = ordered
        return cls(said, versions, names)

    def found(self, low: str, lexicon: Lexicon, besides: Collection[str]) -> Iterator[Edge]:
        """COND for a field that is named and a text that it has: the alias web-key; for a version with its word, and for
        what is known by the end of an ARN. ``besides``: parts of names, which are those first."""
        korean = is_korean(low)
        for match in _SAID.finditer(low):
            if (known := self.said.get(match[0])) is None:
                continue
            yield from _labelled(low, match, known, lexicon)
            if (run := _RUN.search(low, max(0, match.start() - _BEFORE), match.start())) is not None:
                yield from _alone(low, run.start(), match.end(), match[0], _lists(known))
            elif (installed := _INSTALLED.match(low, match.end())) is not None:
                yield from _alone(low, match.start(), installed.end(), match[0], _lists(known))
            if korean:
                yield from _said_in_korean(low, match, known, lexicon)
            if _JOINED.search(match[0]) and match[0] not in besides and not lexicon.senses(match[0]):
                yield from _alone(low, match.start(), match.end(), match[0], _ends(known))
        yield from self._numbered(low, lexicon)

    def _numbered(self, low: str, lexicon: Lexicon) -> Iterator[Edge]:
        """Elasticsearch 7.10: the word and the number, as the account writes them. The service's own name stays one."""
        for (service, path), texts in self.versions.items():
            for text in texts:
                if (form := _PREFIXED.fullmatch(text.lower())) is None or form["head"] not in low:
                    continue
                number = re.escape(form["number"])
                for match in re.finditer(
                    rf"(?<![\w-]){form['head']}[ _-]?(?:version |release |v)?{number}(?!\.?\w)", low
                ):
                    term = Condition(path, "eq", text)
                    yield match.start(), match.end(), "COND", draft(path, [(service, term)], match[0], listable=True)
                    yield match.start(), match.end(), "OWNTEXT", None
                    noun = lexicon.senses(form["head"]).get("SERVICE")
                    if noun is not None and noun.types == (service,):
                        yield match.start(), match.end(), "SERVICE", noun

    def in_plan(self, plan: QueryPlan) -> QueryPlan:
        """The conditions on texts as the account has them: version 2.11 → OpenSearch_2.11, a role by its ARN."""
        steps = tuple(
            replace(step, filters=tuple(self._own(term, step.service_types) for term in step.filters))
            for step in plan.steps
        )
        return plan if steps == plan.steps else replace(plan, steps=steps)

    def _own(self, term: Filter, services: tuple[str, ...]) -> Filter:  # noqa: PLR0911  (one a sort of filter)
        match term:
            case Or((Condition(path, "eq", str(version)), Condition(other, "starts_with", str(begun)))) if (
                path == other and begun == f"{version}."
            ):
                return self._version(path, version, services) or term
            case Condition("name", "eq" | "contains", str(name)):
                return self._called(name, services) or term
            case Condition(path, "eq" | "ne", str(text), None) if path.startswith("details."):
                found = self._text(path, text, services)
                return term if found is None else found if term.op == "eq" else Not(found)
            case Not(inner):
                return Not(self._own(inner, services))
            case And(terms):
                return And(tuple(self._own(part, services) for part in terms))
            case Or(terms):
                return Or(tuple(self._own(part, services) for part in terms))
            case Related(other, (Condition("name", "eq", str(name)),), False) if (
                referred := self._reference(other, name, services)
            ) is not None:
                return referred
            case Related(service, filters):
                return replace(term, filters=tuple(self._own(part, (service,)) for part in filters))
            case _:
                return term

    def _called(self, name: str, services: tuple[str, ...]) -> Filter | None:
        """Stages called beta: no resource of the kind has that name, and one field of it has just that text."""
        if len(services) != 1 or (services[0], name.lower()) in self.names:
            return None
        known = [path for (service, path), texts in self.said.get(name.lower(), {}).items() if service == services[0]]
        return (
            Condition(known[0], "eq", name)
            if len(known) == 1 and self._is_written(name, known[0], services[0])
            else None
        )

    def _is_written(self, text: str, path: str, service: str) -> bool:
        return any(one.lower() == text.lower() for one in self.said[text.lower()][service, path])

    def _reference(self, other: str, name: str, services: tuple[str, ...]) -> Filter | None:
        """Snapshots of orders-db, as they name it themselves: it may be gone."""
        known = [found for service in services if (found := relation(service, other)) is not None and found.reference]
        paths = [f"details.{found.reference}" for found in known if len(services) == 1]
        held = self.said.get(name.lower(), {})
        path = next((path for path in paths if (services[0], path) in held), None)
        return None if path is None else Condition(path, "eq", name)

    def _text(self, path: str, text: str, services: tuple[str, ...]) -> Filter | None:
        """None where it is written so, or is nowhere."""
        known = self.said.get(text.lower(), {})
        own = tuple(dict.fromkeys(one for service in services for one in known.get((service, path), ())))
        if own and text.lower() not in {one.lower() for one in own}:
            return _term(path, text.lower(), own)
        return None if own else self._version(path, text, services)

    def _version(self, path: str, version: str, services: tuple[str, ...]) -> Filter | None:
        known = [text for service in services for text in self.versions.get((service, path), ())]
        forms = [(text, form["number"]) for text in known if (form := _PREFIXED.fullmatch(text.lower())) is not None]
        own = tuple(text for text, number in forms if number == version or number.startswith(f"{version}."))
        return _any_of(path, own) if own else None


def held(rows: Iterable[Resource]) -> dict[Place, set[str]]:
    """The distinct texts of each field of each kind."""
    places: dict[Place, set[str]] = {}
    for row in rows:
        for name, text in row.details.items():
            if isinstance(text, str):
                place = (row.service_type, f"details.{name}")
                known = places.get(place)
                if known is None:
                    places[place] = {text}
                else:
                    known.add(text)
    return places


def names_texts(plan: QueryPlan) -> bool:
    """Does the plan hang on a text that the account may write otherwise: a version, a role, a policy, a name?"""
    return any(
        (term.field == "name" and term.op == "eq")
        or (
            term.field.startswith("details.")
            and term.field.partition(".")[2] not in CLASS_FIELDS
            and term.op in ("eq", "ne")
            and isinstance(term.value, str)
            and _WRITTEN.search(term.value) is not None
        )
        for step in plan.steps
        for term in conditions(step.filters)
    )


def _labelled(
    low: str, match: re.Match[str], known: Mapping[Place, tuple[str, ...]], lexicon: Lexicon
) -> Iterator[Edge]:
    """The stage name is beta, the default policy."""
    at = max(0, match.start() - _BEFORE)
    starts = [begin for begin in range(at, match.start()) if begin == 0 or low[begin - 1] == " "]
    for start in starts:
        said = _BESIDE.fullmatch(low, start, match.start())
        refs = lexicon.senses(said["label"]).get("FIELD", ()) if said is not None else ()
        if said is not None and (drafted := _drafted(refs, match[0], known, low[start : match.end()])) is not None:
            yield start, match.end(), "COND", drafted if said["not"] is None else drafted.negated()
            return
    behind = _BEHIND.match(low, match.end())
    label = behind["label"] if behind is not None else ""
    while label:
        end = match.end() + 1 + len(label)
        refs = lexicon.senses(label).get("FIELD", ())
        if (drafted := _drafted(refs, match[0], known, low[match.start() : end])) is not None:
            yield match.start(), end, "COND", drafted
            return
        label = label.rpartition(" ")[0]


def _said_in_korean(
    low: str, match: re.Match[str], known: Mapping[Place, tuple[str, ...]], lexicon: Lexicon
) -> Iterator[Edge]:
    """장치 이름이 /dev/xvda, audit-logs 버킷에 쌓는, Spark가 설치된."""
    for start, label in labels_before(low, match.start(), match.end()):
        refs = lexicon.senses(label).get("FIELD", ())
        if (drafted := _drafted(refs, match[0], known, low[start : match.end()])) is not None:
            yield start, match.end(), "COND", drafted
            return
    if (behind := label_behind(low, match.end())) is not None:
        end, label = behind
        refs = lexicon.senses(label).get("FIELD", ())
        if (drafted := _drafted(refs, match[0], known, low[match.start() : end])) is not None:
            yield match.start(), end, "COND", drafted
    elif (run := run_behind(low, match.end())) is not None:
        end, affirmed = run
        for start, finish, category, payload in _alone(low, match.start(), end, match[0], _lists(known)):
            yield start, finish, category, payload if affirmed or category != "COND" else payload.negated()


def _drafted(refs: Iterable[Ref], said: str, known: Mapping[Place, tuple[str, ...]], words: str) -> Draft | None:
    places = [place for ref in refs if (place := (ref.service_type, ref.path)) in known]
    terms = [(service, _term(path, said, known[service, path])) for service, path in places]
    return draft(places[0][1], terms, words, listable=True) if places else None


def _alone(low: str, start: int, end: int, said: str, known: Mapping[Place, tuple[str, ...]]) -> Iterator[Edge]:
    refs = [Ref(service, path) for service, path in known]
    if (drafted := _drafted(refs, said, known, low[start:end])) is not None:
        yield start, end, "COND", drafted
        yield start, end, "OWNTEXT", None


def _lists(known: Mapping[Place, tuple[str, ...]]) -> Mapping[Place, tuple[str, ...]]:
    """Of what things run or use: fields of several texts, and names by the end of an ARN."""
    return {place: texts for place, texts in known.items() if place[1].endswith(_USED) or place in _ends(known)}


_USED: Final = (".applications", ".task_definition", ".launch_template", ".config", ".handler")


def _ends(known: Mapping[Place, tuple[str, ...]]) -> Mapping[Place, tuple[str, ...]]:
    return {place: texts for place, texts in known.items() if all(text.lower().startswith("arn:") for text in texts)}


def _parts(low: str) -> Iterator[str]:
    """What people say of it: all of it, the end of an ARN, each of several."""
    yield low
    if low.startswith("arn:"):
        end = _end(low)
        yield end
        if re.search(r"[a-z]\.[a-z]", end):  # anthropic.claude-v2
            yield end.partition(".")[2]
    elif ", " in low:
        yield from low.split(", ")


def _end(arn: str) -> str:
    return re.split(r"[:/]", arn)[-1]


def _term(path: str, said: str, written: tuple[str, ...]) -> Filter:
    if same := tuple(text for text in written if text.lower() == said):
        if all(", " not in text for text in written):
            return _any_of(path, same)
        return Condition(path, "contains", said)
    if all(text.lower().startswith("arn:") for text in written):
        ends = {text[-len(_end(text)) - 1 :] for text in written}
        return Condition(path, "ends_with", ends.pop()) if len(ends) == 1 else _any_of(path, written)
    return Condition(path, "contains", said) if all(", " in text for text in written) else _any_of(path, written)


def _any_of(path: str, texts: tuple[str, ...]) -> Condition:
    return Condition(path, "eq", texts[0]) if len(texts) == 1 else Condition(path, "in", texts)
