"""Why a Korean asks: 버전 계획 세우려고 하는데, 보고서에 넣게, 감사 대응을 위해, … 지울까 해서.

Such a clause is no part of the question, unless it names what is asked of: 꺼진 서버를 정리하려고 하는데 목록 좀.
"""

# ruff: noqa: E501  (a pattern is read as one line)
from __future__ import annotations

import re
from typing import Final

from rassistant.language.account.account_names import account_edges
from rassistant.language.reading import Situation
from rassistant.language.rules import patterns, times
from rassistant.language.rules.scan import scan
from rassistant.language.vocabulary.inflected_verbs import ACTED_ON
from rassistant.language.vocabulary.inflections import Inflections
from rassistant.language.vocabulary.lexicon import Lexicon
from rassistant.language.vocabulary.senses import Item
from rassistant.language.wording.asides import Trimmed
from rassistant.language.wording.deferred import Deferred
from rassistant.language.wording.hearsay_ko import Heard, heard
from rassistant.language.wording.own_past_ko import OwnPast, own_past
from rassistant.language.wording.text import is_korean, lowered
from rassistant.language.wording.who_asks_ko import Asker, who_asks

_L: Final = "[" + "".join(chr(ord("가") + 8 + 28 * n) for n in range(399)) + "]"
"""Syllables that end in ㄹ: what is going to be done."""
_TELLS: Final = r"(?: ?(?:그런데|그러는데|말인데|그런 ?건데))?(?:요|여|욤)?"
_MEANT: Final = r"(?:하는데|하는 ?중인데|하는 ?중이라서?|하거든|합니다만?|해서|하다가|하다 ?보니|하니까?|해|했는데|했더니|생각 ?중인데|생각하는데|준비 ?중인데|계획 ?중인데)"
_DONE_FOR: Final = r"(?:넣|쓰|보내|공유하|정리하|확인하|보고하|발표하|참고하|비교하|보여주|보여 ?드리|붙이|올리|돌리|남기|제출하|작성하|검토하|점검하|준비하|첨부하|전달하|전달드리|활용하|기록하|저장하|캡처하|복사하|논의하|대응하|계획하|처리하|추적하|조사하|파악하|설명하|만들)"
_AT_WORK: Final = r"(?:세우|짜|만들|쓰|준비하|작성하|정리하|검토하|알아보|살펴보|고민하|찾|뽑|조사하|분석하|공부하|줄이|계산하|점검하|진행하|챙기|맞추|파악하)"
_WORK: Final = r"(?:준비|검토|계획|작성|점검|정리|분석|고민|조사|공부|감사|심사|회의|미팅|이전|이관|마이그레이션|전환|업그레이드|작업|대응|실습|테스트)"
_ENDS: Final = "|".join(
    (
        rf"[가-힣]려(?:고|구)(?: ?{_MEANT})?{_TELLS}",
        rf"[가-힣]려는데{_TELLS}",
        r"[가-힣]기 ?위해서?는?|(?<=[을를] )위해서?",
        rf"(?<![이거뭐지])[가-힣]야 ?(?:하는데|되는데|하거든|되거든|해서|돼서|되어서|하니까?|되니까?|합니다|해|돼|할 ?것 ?같(?:은데|아서)|하는 ?상황(?:인데|이라서?)|하는 ?일이 ?있어서){_TELLS}",
        rf"{_L} ?(?:건데|거라서?|거거든|거예요|겁니다|예정인데|예정이라서?|예정입니다|예정이에요|까 ?하는데|까 ?해서|까 ?합니다|까 ?해|까 ?싶어서?|까 ?싶은데|까 ?생각 ?중인데|까 ?고민 ?중인데|생각인데|생각이라서?|계획인데|계획이라서?|참인데|일이 ?있(?:어서|는데)){_TELLS}",
        rf"[가-힣]고 ?(?:싶은데|싶어서|싶어|싶습니다만?|싶거든|싶네){_TELLS}",
        rf"(?:달라|하라|으라|라|다|냐|자)고 ?(?:해서|하셔서|하는데|하시는데|하길래|그래서|그러는데|하네|했는데|하셨는데|요청(?:이|을) ?(?:와서|받아서|있어서)){_TELLS}",
        rf"{_DONE_FOR}게|수 ?있(?:게|도록)|{_DONE_FOR}도록",
        rf"{_AT_WORK}고 ?있(?:는데|습니다만?|어요?|어서|거든){_TELLS}",
        rf"{_AT_WORK}(?:는|던) ?중(?:인데|이라서?|입니다|이에요){_TELLS}|{_AT_WORK}(?:다가|느라|길래)",
        rf"{_WORK} ?중(?:인데|이라서?|입니다|이에요|이거든){_TELLS}",
        r"(?:모르겠어|몰라|것 ?같아|거 ?같아|듯 ?해|걱정돼|걱정되어|불안해|헷갈려|궁금해|필요해|급해|그래|애매해)서(?:요|말인데요?)?",
        rf"[가-힣](?<![허적활])용(?:으로(?! ?(?:설정|지정|구성|등록|세팅|셋팅|되어|돼|된))|도로|으로 ?쓸 ?거라서?|이라서?|인데){_TELLS}",
        r"[가-힣]라서? ?(?:그런데|그러는데|그래서)요?",
        rf"[가-힣]게 ?(?:되어서?|돼서|됐는데|되었는데)(?! ?있){_TELLS}",
        r"[가-힣]서 ?(?:봤는데|들어와 ?봤는데|확인해 ?봤는데|보니까?|보는데)요?",
        r"[가-힣]서 ?(?:그런데|그러는데|그래서|그럽니다|그렇습니다|물어보는데|여쭤보는데|여쭙는데|문의드리는데)요?",
        r"[가-힣]기 ?전에(?: (?:미리|먼저|한 ?번|좀))?(?= )",
        r"(?<![가-힣])(?<!상태 )(?:검토|점검|감사|확인|조사|심사|보고|논의|비교) ?(?:대상|후보|건|목록|자료)(?:인|으로|이 ?될|이라서?)?",
        rf"(?:때문에|차원에서|용도로|목적으로|건으로|대비해서?|대비하여|준비로|관련해서|관련하여){_TELLS}",
    )
)
_LEADING: Final = Deferred(rf"^(?P<clause>.{{1,80}}?(?:{_ENDS}))(?:[,.!?~]+ ?| )(?P<rest>\S.+)$")
_TRAILING: Final = Deferred(
    rf"^(?P<rest>.{{2,}}?(?:줘요?|주세요|주십시오|줄래요?|주실래요|[가-힣]나요|[까]요?|[어아]요?|[?.!,]))[.!?,]* (?P<clause>[^?.!,]{{1,50}}?(?:{_ENDS}|[가-힣]거든요?|[가-힣]려고요?|[가-힣]려구요?))[.!?~]*$"
)
_ANCHOR: Final = Deferred(
    r"게 ?[되돼됐]|고 ?있|라 ?그|서 ?[봤들확보]|[어라아해돼려래]서|용[으도이인)]|서 ?[그물여문]|기 ?전에|[토점사인고의교] ?(?:대상|후보|건|목록|자료)|려[고구는]|위해|야 ?[하되해돼합할]|까 ?[하해합싶생고]|[건거예생계참일][데라거예겁정각획인이]|고 ?싶|고 ?[해하그했요]|[게록][, ]|중[인이입]|[다느][가라]|길래|거든|때문에|차원|용도|목적|건으로|대비|준비로|관련"
)
_BRACKETED: Final = Deferred(
    r" ?\((?:[^()]*(?:용|용도|목적|차원|때문|위해|위함|하려고|대비|준비|참고|확인 ?차))\)[.!?~]*$"
)
_WHO: Final = Deferred(
    r"^(?:(?:방금|아까|조금 ?전에?|오늘|어제|아침에) )*(?:(?:[가-힣A-Za-z]+(?:팀|부서|부|실|사|측|쪽|님|분|감사인|회사))(?:에서|에서는|이|가|께서|은|는|한테서?|에게서?)? )*"
)
_MADE_FOR: Final = Deferred(r"(?:만든|만들어|생성|쓰는|쓴|쓰이는|사용|띄운|운영|구매|켠|올린)")
_FOR: Final = Deferred(r"(?:목적으로|용도로|용으로|위해서?)[,.!?~ ]*$")
"""테스트 목적으로 만든 DB: what these are for says which."""
_DO_IT: Final = Deferred(
    r"(?:(?:좀|그냥|빨리|얼른|지금|바로|대신|한 ?번|제발) )*(?:해|진행|처리|실행|부탁|작업)(?:해)? ?(?:줘|줘요|주세요|주라|줄래|줄래요|주실래요|봐|봐줘|드려요|드립니다|해요?|합니다|주십시오|바랍니다)?[.!? ]*"
)
_AUXILIARY: Final = Deferred(
    r"(?:^| )[가-힣]*(?:해|하려|아|어|여|와|워|겨|려|져|켜|펴|봐|둬|써|꿔|좀|한번|한 번|다|싹)$"
)
_JOINT: Final = Deferred(r"(?:때문에|위해서?는?|차원에서|용도로|목적으로|건으로|관련해서|관련하여|대비해서?|대비하여)?")
_OBJECT: Final = Deferred(r"(?:[을를이가은는도만좀])$")
_FROM_TO: Final = Deferred(
    r"(?P<thing>\S.*?)(?:들)?(?:을|를|은|는|에서|도)? (?:[a-z0-9][a-z0-9.\-]*|[가-힣]{2,6})(?:으로|로)", re.IGNORECASE
)
"""gp2 볼륨을 gp3로 바꾸려는데: what is asked of is what will be changed."""
_OF_THE_CHANGE: Final = Deferred(
    r"얼마(?!나)|비용|요금|가격|절감|절약|[싼싸]|차이|가능|방법|어떻게|어때|괜찮|추천|안전|위험|중단"
)
"""What it would cost or do."""
_ONTO: Final = Deferred(r"(?:으로|[가-힣a-z0-9]로)(?: |$)", re.IGNORECASE)

_ACTS: Final = Deferred("|".join(ACTED_ON))
_PLANS: Final = Deferred(
    r"(?:(?:비용|최적화|라이트 ?사이징|다운 ?사이징|절감|절약|효율화|개선|방안|방법|계획|후보|대상|검토|점검|분석|현황|대책|자료|보고서?|리포트|거리)(?:을|를|의|이|가)? ?)+"
)
"""What is done with an answer, beside a question that says for itself what it is of."""
_OWNERS: Final = Deferred(r"[가-힣A-Za-z0-9] ?(?:팀|부서|프로젝트|서비스|환경|조직|고객사)")
"""Whose: the resources of some team, and not what the asker did."""
_LIGHT: Final = frozenset(
    ("FILLER", "PART", "PARTAND", "PARTOR", "TRIVIAL", "AND", "HAVE", "HAVEPOST", "USING", "WITHIN", "TO")
)
_NAMED_ONLY: Final = frozenset(
    ("SERVICE", "COST", "COSTING", "FIELD", "NUMFIELD", "METRIC", "BOOLFIELD", "TIMEFIELD", "CREATED", "REGIONWORD", "ACCOUNT", "SERVICEWORD", "STATUSWORD", "IDWORD", "SIZEWORD", "COUNT", "AGG", "ACTION", "NAME", "TAGS", "MONTHWORD", "DAYWORD", "ALL", "COMPARE", "HOWMUCH", "WINDOW", "PERIOD", "THEN", "ONOFF", "stem")
)  # fmt: skip
"""What may be named in passing: it narrows nothing by itself."""
_ASKED: Final = frozenset(
    ("SERVICE", "COST", "COSTING", "HOWMUCH", "ALL", "VALUE", "STATE", "REGION", "METRIC", "FIELD")
)


class PurposeClauses:
    """``without`` takes them off; built once."""

    def __init__(self, lexicon: Lexicon, inflections: Inflections) -> None:
        self._lexicon = lexicon
        self._inflections = inflections

    def without(self, question: str, situation: Situation) -> Trimmed:
        """The question alone; as it is where it can't be told what the clause narrows."""
        if not is_korean(question) or '"' in question:
            return Trimmed(question)
        bracketed = _BRACKETED.search(question)
        text, aside = (question[: bracketed.start()], (bracketed[0],)) if bracketed else (question, ())
        for said in (who_asks, own_past, heard):
            text, taken = self._without_told(said(text), text, situation)
            aside = (*aside, *taken)
        for form in (_LEADING, _LEADING, _TRAILING):
            if _ANCHOR.search(text) and (match := form.search(text)):
                text, taken = self._parted(match, text, situation)
                aside = (*aside, *taken)
        return Trimmed(text, aside)

    def _without_told(self, part: Asker | OwnPast | Heard | None, text: str, situation: Situation) -> Trimmed:
        """Without who asks, what the asker did or has heard, where that names nothing which the question does not."""
        if part is None:
            return Trimmed(text)
        named = self._items(part.named, situation) if part.named else []
        behind = self._items(part.rest, situation)
        again, types = part.rest.lower(), _types(behind)
        new = [item for item in named if item.text.lower() not in again]
        if _OWNERS.search(part.named) or any(_narrows(item) for item in new) or not _types(named) <= types:
            return Trimmed(text)
        asked = any(_ASKED & item.senses.keys() for item in behind)
        if not asked or (situation.words is None and any(not item.senses for item in named)):
            return Trimmed(text)
        return Trimmed(part.rest, (part.clause,))

    def _parted(self, match: re.Match[str], text: str, situation: Situation) -> Trimmed:
        rest, clause = match["rest"].strip(), match["clause"]
        if _DO_IT.fullmatch(rest) or (_MADE_FOR.match(rest) and _FOR.search(clause)):
            return Trimmed(text)
        said = _WHO.sub("", _thing(clause) + " ").strip()
        named = self._items(said, situation) if said else []
        has_subject = any(item.has("SERVICE") for item in named)
        narrows = any(_narrows(item) and (has_subject or not item.has("ADJ")) for item in named)
        acts = any(item.has("ACTION") for item in named) or bool(_ACTS.search(clause))
        unknown = any(not item.senses and (item.text.isascii() or not acts) for item in named)
        behind = self._items(rest, situation)
        if (
            _PLANS.fullmatch(said)
            and _types(behind)
            and any(_narrows(one) and not one.has("SERVICE") for one in behind)
        ):
            return Trimmed(rest, (clause,))
        asked = any(_ASKED & item.senses.keys() for item in behind) and not _is_narrower(named, behind)
        if not narrows and asked and (situation.words is not None or not unknown):
            return Trimmed(rest, (clause,))
        onto = None if _OF_THE_CHANGE.search(rest) else _FROM_TO.fullmatch(said)
        if onto is not None and (narrows or has_subject):
            return Trimmed(f"{onto['thing']} {rest}", (clause[len(onto["thing"]) :].strip(),))
        if _ONTO.search(said) or not (narrows or has_subject):
            return Trimmed(text)
        return Trimmed(f"{_OBJECT.sub('', said)} {rest}", _besides(clause, said))

    def _items(self, text: str, situation: Situation) -> list[Item]:
        low = lowered(text)
        edges = [*patterns.found(text, low), *times.found(low, situation.now), *self._inflections.found(low)]
        edges += account_edges(low, situation.accounts)
        if situation.words is not None:
            edges += situation.words.found(low, self._lexicon)
        return scan(text, low, self._lexicon, edges, findings=False)


def _types(items: list[Item]) -> set[str]:
    return {name for item in items if item.has("SERVICE") for name in item.senses["SERVICE"].types}


def _is_narrower(named: list[Item], behind: list[Item]) -> bool:
    """EKS 올릴 계획인데 버전이 1.28보다 낮은 클러스터: the clause says which clusters, or of what the states are."""
    own = [set(item.senses["SERVICE"].types) for item in named if item.has("SERVICE")]
    asked = [set(item.senses["SERVICE"].types) for item in behind if item.has("SERVICE")]
    if not own or any(item.has("ALL") for item in behind):
        return False
    return not asked or any(one < other for one in own for other in asked)


def _besides(clause: str, said: str) -> tuple[str, ...]:
    """대표님이 꺼진 서버를 정리하라고 해서: what else it says than the thing, which stays in the question."""
    before, _, after = clause.partition(said)
    rest = " ".join((before + " " + after).split())
    return () if _JOINT.fullmatch(rest) else (rest,)


def _thing(clause: str) -> str:
    """The clause without its verb: 꺼진 서버를 정리하려고 하는데 → 꺼진 서버를."""
    ends = [match.start() for match in re.finditer(_ENDS, clause) if match.end() == len(clause)]
    start = clause.rfind(" ", 0, (ends[0] if ends else len(clause)) + 1)
    said = clause[:start] if start > 0 else ""
    while (auxiliary := _AUXILIARY.search(said)) is not None:
        said = said[: auxiliary.start()]
    return said


def _narrows(item: Item) -> bool:
    """Off, in Seoul, over 20 %, the team's: taken off, the answer would be another."""
    return bool(item.senses) and not item.senses.keys() & (_LIGHT | {"stem"}) and not item.senses.keys() <= _NAMED_ONLY
