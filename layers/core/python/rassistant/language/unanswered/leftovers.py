"""Every word is accounted for: what neither a rule nor the list of fillers took is named."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rassistant.language.reading import Refusal, Situation
from rassistant.language.unanswered import refusals
from rassistant.language.unanswered.compared_rows import compared_rows
from rassistant.language.unanswered.loose_words import hangs_loose
from rassistant.language.unanswered.named_parts import moved, named_part
from rassistant.language.unanswered.row_counts import is_row_count
from rassistant.language.vocabulary.senses import Item
from rassistant.language.wording.text import is_korean

COMMONEST = ("REGIONWORD", "ACCOUNT", "FIELD")
"""What "the most" may be asked of, where nothing is measured: the region with the most instances."""

DROPPABLE = frozenset(
    (
        "FILLER", "PART", "PARTAND", "PARTOR", "USING", "TRIVIAL", "AND", "OR", "HAVE", "HAVEPOST", "THEN", "FOLLOW", "NARROW", "FINDVERB",
        "WITHIN", "DASH", "FROM", "ALL", "NAME", "IDWORD", "STATUSWORD", "REGIONWORD", "ACCOUNT", "SERVICEWORD", "DAYWORD",
        "MONTHWORD", "SIZEWORD", "COUNT", "FIELD", "NUMFIELD", "BOOLFIELD", "METRIC", "TIMEFIELD", "CREATED", "TAGS", "COST",
        "COSTING", "HOWMUCH", "COMPARE", "WHICH", "SERVICE", "REGION", "XREGION", "XSERVICE", "XACCOUNT",
        "ACCOUNTREF", "COND",  "ORDER", "GROUPS", "MEASURE", "PERIOD", "LIMITED", "LIMIT", "DAILY", "WEEKLY", "MONTHLY",
        "EXTREME", "TOPGROUP",
    )
)  # fmt: skip
"""Pieces that are used or that say nothing. Any other (a comparison, a number, a negation) must have been used."""


def blame(items: Sequence[Item], situation: Situation) -> tuple[Refusal | None, list[Item]]:
    """Why the question can't be answered as it stands, and the words that nothing knows."""
    order = next((item for item in items if not item.has("FILLER")), None)
    if order is not None and order.has("IMPERATIVE"):
        return refusals.action(order.text), []
    refused = next((refusal for item in items if (refusal := _fault(item, situation)) is not None), None)
    refused = (
        refused or moved(items) or named_part(items) or compared_rows(items, situation) or _only_not(items, situation)
    )
    if refused is not None:
        return refused, []
    left = [
        at
        for at in range(len(items))
        if not _is_accounted(items, at) or hangs_loose(items, at) or _describes(items, at) or _is_no_measure(items, at)
    ]
    unknown = [at for at in left if items[at].senses.keys() <= {"WORD"}]
    place = next((at for at in unknown if _beside_region_word(items, at)), None)
    if place is not None:
        return refusals.unknown_region(items[place].text), []
    if not left:
        return None, []
    words = list(dict.fromkeys(items[at].text for at in left))
    question = " ".join(item.text for item in items)
    return refusals.unknown_words(words, question), [items[at] for at in unknown]


_NOT_THESE = re.compile(r"(?:말고|아니고|아니라)$")


def _only_not(items: Sequence[Item], situation: Situation) -> Refusal | None:
    """EC2 말고, and no more: what is wanted instead is left open."""
    told = [item for item in items if not item.senses.keys() <= {"FILLER", "PART", "TRIVIAL", "REGION", "COND"}]
    if situation.previous is not None or len(told) != 1 or items[-1] is not told[0]:
        return None
    is_open = told[0].has("XSERVICE") and _NOT_THESE.search(told[0].text) is not None
    return refusals.nothing_instead() if is_open else None


def _fault(item: Item, situation: Situation) -> Refusal | None:
    """What this piece alone makes impossible."""
    senses = item.senses
    found: Refusal | None = None
    if "ACTION" in senses and not senses.keys() & {"FILLER", "COND", "ORDER", "PERIOD", "FIELD", "METRIC", "PART"}:
        found = refusals.action(item.text)
    elif "SEVERAL" in senses and "COND" not in senses:
        found = refusals.several_tags(item.text, senses["SEVERAL"])
    elif "CURRENCY" in senses:
        found = refusals.currency(senses["CURRENCY"])
    elif "BADREGION" in senses:
        found = refusals.unknown_region(senses["BADREGION"])
    elif "BADVALUE" in senses:
        found = refusals.no_such_value(*senses["BADVALUE"])
    elif "REGIONLIKE" in senses and not senses.keys() & {"REGION", "COND"}:
        found = refusals.unknown_region(item.text)
    elif "BADPERIOD" in senses:
        found = refusals.unclear("That period ends before it begins.", "끝이 시작보다 앞선 기간입니다.", "time")
    elif "ACCOUNTREF" in senses and situation.accounts:
        known = {account_id for account_id, _ in situation.accounts}
        found = None if known.issuperset(senses["ACCOUNTREF"]) else refusals.unknown_account(item.text)
    return found


def _is_no_measure(items: Sequence[Item], at: int) -> bool:
    """서울보다 큰: measured by what is no number, where no two times are compared."""
    return items[at].has("THAN") and not any(item.has("COMPARE") for item in items)


def _is_accounted(items: Sequence[Item], at: int) -> bool:
    senses = items[at].senses
    refused = (_is_no_place, _is_switched, _is_unranked, _is_since_state)
    if "UNSUPPORTED" in senses or any(one(items, at) for one in refused):
        return False
    if senses.keys() & DROPPABLE:
        return True
    if "SORTSUF" in senses and any(item.has("ORDER") for item in items):
        return True
    if "SUPER" in senses or "MOST" in senses:
        named = "SUPER" in senses and senses["SUPER"][0] != "value"
        return named or any(item.has("GROUPS") or _is_common(items, item) for item in items)
    if "ADJ" in senses or "AGG" in senses:
        return senses.get("ADJ", ("value",))[0] != "value" or senses.get("AGG") == "sum"
    return "NUM" in senses and is_row_count(items, at, senses["NUM"])


def _is_since_state(items: Sequence[Item], at: int) -> bool:
    """꺼진 지 30일 넘은, of what has no such time; 켜져 있는지 is no time."""
    item = items[at]
    if not item.has("SINCEDONE"):
        return False
    apart = not item.text.startswith("지") or (at > 0 and items[at - 1].end < item.start)
    return at > 0 and apart and items[at - 1].has("COND") and not items[at - 1].has("PERIOD")


def _is_common(items: Sequence[Item], item: Item) -> bool:
    """The commonest of it may be asked for: a place, an account, a field that the named kinds have."""
    if item.has("FIELD"):
        kinds = {name for one in items if one.has("SERVICE") for name in one.senses["SERVICE"].types}
        return not kinds or any(ref.service_type in kinds for ref in item.senses["FIELD"])
    return any(item.has(name) for name in COMMONEST)


_EXTREMES = frozenset(("highest", "greatest", "longest", "lowest", "shortest", "least", "fewest", "maximum", "minimum"))
_MEASURES = frozenset(("ORDER", "GROUPS", "MEASURE", "METRIC", "NUMFIELD", "COST", "AGG"))


def _is_unranked(items: Sequence[Item], at: int) -> bool:
    """The five highest volumes: by what, nothing says."""
    if not items[at].has("LIMITED") or items[at].text.lower().split()[-1] not in _EXTREMES:
        return False
    named = (item.senses.keys() & _MEASURES and not item.has("SERVICE") for item in items)
    return not any(named)


_NO_PLACES = frozenset(("MONTHWORD", "DAYWORD", "SIZEWORD", "COST", "METRIC", "NUMFIELD", "TIMEFIELD", "COUNT"))
_STAYING = ("에있", "에위치", "에떠", "에놓", "에존재", "에올라", "에붙", "에달린")


def _is_no_place(items: Sequence[Item], at: int) -> bool:
    """달에 있는 함수: a month, a size or a cost is nowhere to be."""
    senses = items[at].senses.keys()
    if not senses & _NO_PLACES or senses - _NO_PLACES - {"FILLER", "PART", "stem"} or at + 1 >= len(items):
        return False
    behind = "".join(item.text for item in items[at + 1 : at + 3]).replace(" ", "")
    return items[at + 1].has("PART") and behind.startswith(_STAYING)


def _is_switched(items: Sequence[Item], at: int) -> bool:
    """유형 켜진 서버: a field that can't be on or off; it is not the server that is on."""
    if not items[at].has("FIELD") or items[at].senses.keys() & {"SERVICE", "COND", "GROUPS"} or at + 1 >= len(items):
        return False
    return items[at + 1].has("COND") and items[at + 1].text.startswith(
        ("켜", "꺼", "켠", "끈", "안 켜", "안 켠", "안켜", "안켠")
    )


_NOUNS = frozenset(
    (
        "known",
        "same",
        "unique",
        "records",
        "data",
        "items",
        "entries",
        "things",
        "stuff",
        "objects",
        "info",
        "information",
    )
)


_MADE_SO = frozenset(("한", "할", "된", "될", "진"))
"""필요한 건 서버 목록 wants a list; 필요한 서버, 검토된 DB say which."""


_SAYS_WHICH = frozenset(
    (
        "데이터",
        "항목",
        "결과",
        "보이는",
        "알려진",
        "같은",
        "걸린",
        "생긴",
        "받은",
        "지정된",
        "거의",
        "약",
        "대략",
        "다음",
        "버려진",
        "버린",
        "먹은",
        "태그된",
        "발생",
    )
)
"""Words that say nothing elsewhere; right before a noun they say which, and nothing knows it."""


def _describes(items: Sequence[Item], at: int) -> bool:
    """Records databases: a word that says nothing elsewhere says here which of them, and nothing knows it."""
    senses = items[at].senses
    if items[at].text in _SAYS_WHICH and at + 1 < len(items) and items[at + 1].has("SERVICE"):
        return not items[at].senses.keys() & {"COND", "ORDER", "STATE"} and not items[at - 1 : at]
    if at + 2 < len(items) and items[at + 1].text in _MADE_SO and items[at + 2].has("SERVICE"):
        joined = items[at].end == items[at + 1].start and items[at].senses.keys() <= {"FILLER"}
        return joined and len(items[at].text) > 1 and is_korean(items[at].text)
    if items[at].text.lower() not in _NOUNS or at + 1 >= len(items) or not items[at + 1].has("SERVICE"):
        return False
    own = items[at + 1].senses["SERVICE"].types
    refs = [ref for name in ("NUMFIELD", "METRIC", "FIELD") for ref in senses.get(name, ())]
    is_plain = senses.keys() <= {"FILLER", "NUMFIELD", "METRIC", "FIELD"}
    return is_plain and not any(ref.service_type in own for ref in refs)


def _beside_region_word(items: Sequence[Item], at: int) -> bool:
    near = [items[place] for place in (at - 1, at + 1, at + 2) if 0 <= place < len(items)]
    return any(item.has("REGIONWORD") for item in near)


__all__ = ["DROPPABLE", "Situation", "blame"]
