"""When something was last done, said by its verb: 쓴 지 90일 넘은 키, 가장 오래 조회되지 않은 시크릿, 접속 기록이 없는 데스크톱.

Every kind with a field 마지막 …; what is said becomes that field with its condition, where the kind is what it is said of.
"""

# ruff: noqa: E501  (a pattern is read as one line)
from __future__ import annotations

import re
from functools import cached_property
from typing import Final

from rassistant.language.vocabulary.lexicon import Lexicon
from rassistant.language.wording.deferred import Deferred
from rassistant.language.wording.rewriting import Rewriting, Rule

_MAYBE: Final = Deferred(
    r"지(?:가|는|도)? |마지막|가장|제일|젤|한 ?번도|1번도|적(?:이|도|은)? |기록|이력|내역|흔적|언제|최근|올해|이번 ?[주달]|넘게|동안|이상|내내"
)
_TIME: Final = r"(?:\d+ ?(?:시간|일|주일?|개월|달|년)|[한두세네] ?달|석 ?달|반년|일 ?년|일주일|보름|하루)"
_SPOKEN: Final = {
    "사용": ("쓴", "쓰인", "쓰이지|쓰지", "쓴|쓰인"),
    "변경": ("바꾼", "바뀐", "바꾸지|바뀌지", "바꾼|바뀐"),
    "수정": ("고친", "바뀐", "고치지|고쳐지지", "고친"),
    "조회": ("읽은", "읽힌", "읽지|읽히지", "읽은|읽힌"),
    "실행": ("띄운", "돌린", "띄우지|돌리지", "띄운|돌린"),
}
"""Beside what is made with 하다 and 되다: done, was done, not done, and done behind 안."""
_MOST: Final = r"(?:가장|제일|젤)"
_LONG: Final = r"(?:오래|오랫동안|오랜 ?(?:기간|시간)|오래도록|오래 ?동안)(?: ?동안)?"
_NONE: Final = r"(?:이|가|도|은|는|조차)? ?(?:한 ?번도 |1번도 |전혀 |아예 |하나도 |단 ?한 ?번도 )?"
_EVER: Final = r"(?:(?:단|아직|지금까지|여태|이제껏|이제까지) ?)*(?:한 ?번도|1번도) ?"
_COUNTED: Final = re.compile(
    r"\d+ ?[개대건곳]|(?<![가-힣])(?:한|두|세|네|다섯|열|몇|여러) ?[개대건곳]|상위|하위|top|하나|순", re.IGNORECASE
)
_PLACED: Final = re.compile(r"(?:들)?(?: ?(?:중|가운데)|마다|별로|은|는|의|에서|,| )")
_PARTICLE: Final = re.compile(r"(?:들)?(?:에서|으로|이랑|하고|까지|[은는이가을를의에로와과도만])?[.?!,]*$")


class LastTimes:
    """Made of the lexicon; the forms of a kind are compiled for the first question that names it."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._rules: dict[tuple[str, str], Rewriting] = {}

    @cached_property
    def _kinds(self) -> tuple[tuple[str, tuple[str, ...], tuple[tuple[str, tuple[str, ...]], ...]], ...]:
        """Each with its nouns, the longer first, and with its fields and their verbs. Servers have words of their own."""
        found = []
        for service, fields in self._lexicon.last_times.items():
            nouns = {*self._lexicon.nouns.get(service, ())}
            nouns |= {head for head, types in self._lexicon.heads.items() if types == (service,)}
            if "인스턴스" not in nouns:
                found.append((service, tuple(sorted(nouns, key=len, reverse=True)), tuple(fields)))
        return tuple(found)

    def plainly(self, question: str, before: frozenset[str]) -> str:
        """``before``: what the question before was about, which one without a noun goes on about."""
        if _MAYBE.search(question) is None:
            return question
        for service, nouns, fields in self._kinds:
            low = question.lower()
            named = service in before or any(word in low for word in nouns)
            for label, verbs in fields if named else ():
                if any(verb in low or any(form in low for form in _natively(verb)) for verb in verbs):
                    question = self._said(question, service, nouns, label, verbs, goes_on=service in before)
        return question

    def _said(
        self, question: str, service: str, nouns: tuple[str, ...], label: str, verbs: tuple[str, ...], *, goes_on: bool
    ) -> str:
        rules = self._rules.get((service, label))
        if rules is None:
            rules = self._rules[service, label] = Rewriting(_rules(label, verbs))
        said = rules(question)
        if said == question:
            return question
        at = said.find(label)
        if at < 0 or not self._is_of(said, at + len(label), service, nouns, goes_on=goes_on):
            return question
        return _ranked(said, label)

    def _is_of(self, said: str, end: int, service: str, nouns: tuple[str, ...], *, goes_on: bool) -> bool:
        """Is the kind what it is said of: the next noun behind it, or the one before that goes on?"""
        low = said.lower()
        behind = min((place for noun in nouns if (place := low.find(noun, end)) >= 0), default=-1)
        between = low[end : behind if behind >= 0 else len(low)]
        words = (_PARTICLE.sub("", word) for word in between.split())
        others = (self._lexicon.senses(word).get("SERVICE") for word in words if len(word) > 1)
        if any(other is not None and service not in other.types for other in others):
            return False
        if behind >= 0:
            return True
        before = next((place + len(noun) for noun in nouns if (place := low.rfind(noun, 0, end)) >= 0), -1)
        return (before >= 0 and _PLACED.match(low, before) is not None) or (before < 0 and goes_on)


def _natively(verb: str) -> tuple[str, ...]:
    return tuple(form for forms in _SPOKEN.get(verb, ()) for form in forms.split("|"))


def _ranked(said: str, label: str) -> str:
    """The most extreme is one where no number is said."""
    for mark, order in ((" 가장 오래된", "이 오래된 순으로"), (" 가장 최근인", " 최신순")):
        start = said.find(f"{label}{mark}")
        if start >= 0:
            rest = said[start + len(label) + len(mark) :]
            marked = order if ends_closed(label) or order[0] == " " else f"가{order[1:]}"
            one = "" if _COUNTED.search(rest) else " 상위 1개"
            return f"{said[:start]}{label}{marked}{one}{rest}"
    return said


def ends_closed(word: str) -> bool:
    return (ord(word[-1]) - ord("가")) % 28 != 0


def _rules(label: str, verbs: tuple[str, ...]) -> tuple[Rule, ...]:
    noun = "|".join(verbs)
    subject = f"{label}{'이' if ends_closed(label) else '가'}"
    spoken = [_SPOKEN[verb] for verb in verbs if verb in _SPOKEN]
    done = "|".join((rf"(?:{noun}) ?(?:되었던|됐던|했던|된|한)", *(form for words in spoken for form in words[:2])))
    stems = "|".join(
        (rf"(?:{noun})(?:이|가|을|를|도)? ?(?:되지|하지|되고 ?있지|하고 ?있지)", *(words[2] for words in spoken))
    )
    behind = "|".join((rf"(?:{noun}) ?[된한]", *(words[3] for words in spoken)))
    notdone = rf"(?:(?:{stems}) ?않은|(?:{stems}) ?않았던|(?:{stems}) ?못한|(?:{noun})(?:이|가|을|를|도)? ?안 ?(?:되고 ?있는|하고 ?있는|[된한])|안 ?(?:{behind})|(?:{noun}){_NONE}없(?:는|었던))"
    goes_on = rf"(?:(?:{stems}) ?않(?P<e>았고|고|았으며|으며|았거나|거나|았지만|았는데)|(?:{noun})(?:이|가|을|를|도)? ?안 ?(?:됐|했|되|하)(?P<f>고|거나|으며|지만|는데)|(?:{noun}){_NONE}없(?P<g>었고|고|으며|었으며|거나|었거나))"
    long = rf"(?:(?:최근|지난) ?)?(?P<t>{_TIME}) ?(?:넘게|이상|동안|간|째|내내|이내에?|내에|안에|사이에?)(?: ?동안)?"
    own = r"(?:마지막으로 ?|최종 ?|최근에 ?|맨 ?마지막으로 ?)?"
    return (
        (None, rf"언제 (?:마지막으로 )?(?:{noun}) ?(?:됐|되었|했|하였)는지 ?(?:도 ?)?(?:모르는|알 ?수 ?없는|안 ?나오는)", f"{subject} 없는"),
        (None, rf"(?P<k>마다 |별로 )?(?:각각 )?(?:마지막으로 언제|언제 마지막으로) (?:{noun}) ?(?:됐|되었|했|하였)[가-힣]{{1,4}}", f" {label}"),
        (None, rf"{_MOST} ?{_LONG} ?{notdone}|{_MOST} ?(?:오래 ?전에?|예전에|옛날에|먼저|일찍) (?:마지막으로 )?(?:{done})|{own}(?:{done}) ?지(?:가)? ?{_MOST} ?오래 ?(?:된|지난)|마지막으로 ?(?:{done}) ?(?:게|것이|거가|때가|날이|시점이|시각이) ?{_MOST} ?(?:오래된|오래 ?전인|옛날인)|마지막 ?(?:{noun})(?:이|가|일이|시각이|시점이)? ?{_MOST} ?(?:오래된|오래 ?전인|예전인|옛날인|이른|먼저인)", f"{label} 가장 오래된"),
        (None, rf"{_MOST} ?(?:최근에?|나중에|늦게) ?(?:마지막으로 ?)?(?:{done})|마지막 ?(?:{noun})(?:이|가|일이|시각이|시점이)? ?{_MOST} ?(?:최근|최신|늦은|나중)(?:인|의)?", f"{label} 가장 최근인"),
        (None, rf"(?:(?<= )안 |(?<![가-힣])안 |{own})(?:{done}|(?:{noun})(?:이|가|을|를)? ?안 ?[된한]) ?지(?:가|는|도|만|이)? ?(?={_TIME})", f"{subject} "),
        (None, rf"마지막 ?(?:{noun})(?:이|가|은|일이|시각이|시점이)? ?(?P<t>{_TIME}) ?(?:전|이전)(?P<e>인|이고|이며|이면서|이거나|이었던)(?= )", rf"{subject} \g<t> 넘\g<e>"),
        (None, rf"{long} ?(?:{_EVER})?(?:{noun})(?:이|을|를)? ?(?:(?:된|한|되었던|했던) ?(?:적|일)|(?:된|한)? ?(?:기록|이력|내역|흔적)){_NONE}없(?:는|던|었던)", rf"{subject} \g<t> 넘은"),
        (None, rf"{long} ?(?:{_EVER})?{notdone}", rf"{subject} \g<t> 넘은"),
        (None, rf"{long} ?(?:{_EVER})?{goes_on}", rf"{subject} \g<t> 넘었\g<e>\g<f>\g<g>"),
        (None, rf"(?:{_EVER})?(?:{noun})(?:이|을|를)? ?(?:(?:된|한|되었던|했던|됐던) ?(?:적|일)|(?:된|한)? ?(?:기록|이력|내역|흔적)){_NONE}(?P<v>[없있])(?P<e>는|던|었던|고|으며|으면서|거나|었고)", rf"{subject} \g<v>\g<e>"),
        (None, rf"마지막 ?(?:{noun}) ?(?:기록|이력|내역|시각|시점|날짜|정보){_NONE}없(?P<e>는|던|었던|고|으며|으면서|거나)", rf"{subject} 없\g<e>"),
        (None, rf"(?P<t>올해|금년|이번 ?달|이달|이번 ?주)(?:에|에는|은|는|엔)? ?(?:들어서?|들어와서?)? ?(?:{_EVER})?{notdone}", rf"{subject} \g<t>가 아닌"),
        (None, rf"(?:최근|지난) ?(?P<t>{_TIME}) ?(?:동안|간|이내에?|내에|안에|사이에?)?(?:에)? ?(?:{noun})(?:이|가)? ?있(?:었던|던|는|었은)", rf"{subject} 최근 \g<t> 이내인"),
        (None, rf"(?:최근|지난) ?(?P<t>{_TIME}) ?(?:동안|간|이내에?|내에|안에|사이에?)?(?:에)? ?(?:{noun})(?:이|가)? ?있(?:었고|고|었으며|으며|었지만)", rf"{subject} 최근 \g<t> 이내이고"),
        (None, rf"{_EVER}{notdone}", f"{subject} 없는"),
        (None, rf"{_EVER}{goes_on}", rf"{subject} 없\g<e>\g<f>\g<g>"),
        (None, rf"{label}(?:된|한)? (?:시각|시점|일시|날짜|시간|일자)(?=[ 을를이가은는도,.?!]|$)", label),
        (None, r"없[았었](?=고|으며|거나|지만|는데)", "없"),
        (None, r"없(?P<e>으며|지만|는데)", r"없\g<e>"),
        (None, r"넘(?:인|이었던)(?= )|넘었(?=인 )", "넘은"),
        (None, r"넘이(?=고|며|면서|거나)|넘었[았었](?=고|으며|거나|지만|는데)", "넘었"),
    )  # fmt: skip
