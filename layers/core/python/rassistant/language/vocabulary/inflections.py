"""Korean verbs in their inflected forms, read as the one form that the vocabulary has: 꺼 놓은, 꺼져 있던 → 꺼진."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields, replace
from functools import cached_property, partial
from typing import Any

from rassistant.language.unanswered.korean_orders import orders
from rassistant.language.vocabulary.inflected_verbs import LIGHT, SENTENCES, VERBS, Verb
from rassistant.language.vocabulary.korean_forms import Forms, forms, one_of
from rassistant.language.vocabulary.lexicon import Lexicon
from rassistant.language.vocabulary.phrase_trie import merged
from rassistant.language.vocabulary.senses import Ref
from rassistant.language.wording.deferred import Deferred
from rassistant.language.wording.text import is_korean

Edge = tuple[int, int, str, Any]
_ASKED = "어요?|나요?|니|냐|지요?|죠|는지요?|는가요?|을까요?|습니까|습니다|네요?|던가요?|음"
_HELD = f"(?:는|던|었던|{_ASKED})?"
_NOT = "(?:않(?:고 ?있(?:는|던)|은|는|던|았던|았|음)|못(?:하고 ?있는|한|하는|했던|했))"
_EVER = "(?:적|일)(?:이|은|도)? ?(?:단 ?)?(?:한 ?번도 ?)?"
_ASPECTS = f"둔|두고 ?있는|놓은|놓고 ?있는|놓고|두고|놨|뒀|버린|버렸|선|세운|진|져 ?있{_HELD}"
_NOUNS = ("돈", "건")
"""Forms of 돌다 and 걸다 that are nouns first: money, case."""
_PARTICLE = "(?:이|가|을|를|은|는|도)"


def _affirmed(all_forms: tuple[Forms, ...], verb: Verb) -> str:
    stem, infinitive, done = (one_of(all_forms, name) for name in ("stem", "infinitive", "done"))
    lasting = [
        f"{stem}고 ?있{_HELD}",
        f"{infinitive} ?있{_HELD}",
        f"{infinitive} ?(?:{_ASPECTS})",
        f"{one_of(all_forms, 'present')}는 ?중(?:인|이고|이며|이면서|이야|이에요|임|인가요|인지)?(?![가-힣에])",
    ]
    if verb.held:
        return "|".join(lasting)
    ends = "던|고|며|면서" if verb.listed else "던"
    return "|".join(
        (
            *lasting,
            f"{one_of(all_forms, 'coming')} ?수 ?있{_HELD}",
            f"{done} ?{_EVER}있{_HELD}",
            f"{one_of(all_forms, 'past')}(?:었?던|{_ASKED})?",
            f"{one_of(all_forms, 'present')}(?:는지요?|는가요?|는|나요?|니|냐|네요?)",
            f"{stem}(?:{ends}|(?=거나|지만))",
            one_of(tuple(one for one in all_forms if one.done not in _NOUNS) or all_forms, "done"),
            one_of(all_forms, "noun"),
        )
    )


def _denied(all_forms: tuple[Forms, ...], verb: Verb) -> str:
    stem, infinitive, done, coming = (one_of(all_forms, name) for name in ("stem", "infinitive", "done", "coming"))
    alone = "" if verb.held else f"|{stem}"
    return "|".join(
        (
            f"(?:{infinitive} ?있|{stem}고 ?있|{infinitive} ?(?:두|놓){alone})지(?:는|도|를|가)? ?{_NOT}",
            f"{done} ?{_EVER}없(?:는|던|었던|음)?",
            f"{coming} ?수 ?없(?:는|던|었던|음)?",
            f"(?:안|못) ?(?:{_affirmed(all_forms, verb)})",
        )
    )


def _forms_of(stems: tuple[str, ...]) -> tuple[Forms, ...]:
    """되어, 되었 beside 돼, 됐."""
    short = tuple(forms(stem) for stem in stems)
    long = (replace(one, infinitive=f"{one.stem}어", past=f"{one.stem}었") for one in short if one.stem.endswith("되"))
    return (*short, *long)


def _pattern(verb: Verb, core: Callable[[tuple[Forms, ...], Verb], str]) -> Deferred:
    ways = []
    if verb.stems:
        ways.append(core(_forms_of(verb.stems), verb))
    if verb.nouns:
        ways.append(f"(?:{'|'.join(verb.nouns)}){_PARTICLE}? ?(?:{core(_forms_of(LIGHT), verb)})")
    border = "(?<![가-힣a-z])" if verb.free else f"(?P<led>{_PARTICLE} ?(?=안|못))?"
    return Deferred(f"{border}(?P<core>{'|'.join(ways)})")


def _heads(verb: Verb) -> frozenset[str]:
    """The syllables that its forms begin with: without one of them, it is not said."""
    said = (getattr(one, form.name) for one in _forms_of(verb.stems) for form in fields(Forms))
    return frozenset(text[0] for text in (*said, *verb.nouns))


class _Said:
    """A verb or a phrase with what it means; its pattern is made when a question may say it."""

    def __init__(self, senses: Mapping[str, Any], heads: frozenset[str], pattern: Callable[[], Deferred]) -> None:
        self.senses = senses
        self.heads = heads
        self._made = pattern

    @cached_property
    def pattern(self) -> Deferred:
        return self._made()


class Inflections:
    """The inflected verbs of a question, with all that the plain form means in this vocabulary."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon

    @cached_property
    def _all(self) -> tuple[_Said, ...]:
        lexicon = self._lexicon
        verbs = (
            _Said(senses, _heads(verb), partial(_pattern, verb, core))
            for verb in VERBS
            for core, senses in ((_affirmed, _together(verb.says, lexicon)), (_denied, _denial(verb, lexicon)))
            if senses
        )
        whole = (
            _Said(_together(says, lexicon), frozenset(), partial(Deferred, pattern)) for pattern, says in SENTENCES
        )
        return (*verbs, *whole)

    def found(self, low: str) -> Iterator[Edge]:
        if not is_korean(low):
            return
        yield from orders(low)
        syllables = frozenset(low)
        for verb in self._all:
            if verb.heads and verb.heads.isdisjoint(syllables):
                continue
            for match in verb.pattern.finditer(low):
                core = "core" if "core" in match.re.groupindex else 0
                for start in {match.start(), match.start(core)}:
                    yield from ((start, match.end(), category, payload) for category, payload in verb.senses.items())


def _denial(verb: Verb, lexicon: Lexicon) -> Mapping[str, Any]:
    """What the vocabulary has for the negative; else any state but the positive's, and the switch the other way."""
    senses, positive = _together(verb.denies, lexicon), _together(verb.says, lexicon)
    refs: tuple[Ref, ...] = positive.get("STATE", ())
    if refs and "STATE" not in senses:
        valued = {ref.service_type for ref in senses.get("VALUE", ())}
        senses["STATE"] = tuple(replace(ref, negated=True) for ref in refs if ref.service_type not in valued)
    if "ALIKE" in positive and "ALIKE" not in senses:
        senses["ALIKE"] = tuple(replace(ref, negated=True) for ref in positive["ALIKE"])
    if "ONOFF" in positive and "ONOFF" not in senses:
        senses["ONOFF"] = not positive["ONOFF"]
    return senses


_KEPT = frozenset(
    (
        "STATE",
        "ALIKE",
        "VALUE",
        "ONOFF",
        "HAVEPOST",
        "LACKPOST",
        "NEGPOST",
        "FILLER",
        "PART",
        "TIMEFIELD",
        "COSTING",
        "ADJ",
    )
)


def _together(words: tuple[str, ...], lexicon: Lexicon) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for word in words:
        for category, payload in lexicon.senses(word).items():
            if category in _KEPT:
                found[category] = merged(found[category], payload) if category in found else payload
    return found


_ANY = Verb(says=(), listed=False)


def affirmed_forms(*stems: str) -> str:
    """A pattern for what these verbs say of something: 붙은, 붙어 있는, 붙는."""
    return _affirmed(_forms_of(stems), _ANY)


def denied_forms(*stems: str) -> str:
    """A pattern for their negative: 안 붙은, 붙지 않는, 붙은 적 없는."""
    nouns = "|".join(
        sorted({stem[:-1] for stem in stems if stem[-1] in "하되" and len(stem) > 1}, key=len, reverse=True)
    )
    apart = rf"|(?:{nouns}){_PARTICLE}? ?(?:안|못) ?(?:{_affirmed(_forms_of(LIGHT), _ANY)})" if nouns else ""
    return _denied(_forms_of(stems), _ANY) + apart
