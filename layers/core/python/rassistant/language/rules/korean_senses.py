"""Which of its meanings a Korean verb has beside the noun before it: the tag that is attached, not the volume."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from rassistant.language.vocabulary.senses import Item, Number, Ref
from rassistant.language.vocabulary.state_words import states_of_what_is_named
from rassistant.language.wording.text import is_korean

_PRESENCE = frozenset(("HAVEPOST", "LACKPOST"))
_ATTRIBUTES = ("TAGS", "TAGKEY", "TAGPAIR", "ASSIGN", "TAGGEDKEY", "FIELD", "NUMFIELD", "METRIC", "NAME")
_OBJECTS = ("VALUE", "FAMILY", "CLASS", "VERSION", "FAMILYNAME", "FIELD", "BOOLFIELD")


def _names_value(items: list[Item], at: int) -> bool:
    """멀티 AZ postgres DB: a field of yes or no right before another value of the noun is so."""
    if not items[at].has("BOOLFIELD") or items[at].senses.keys() & {"SERVICE", "VALUE", "FIELD"}:
        return False
    following = items[at + 1 : at + 4]
    count = next((n for n, item in enumerate(following) if item.has("SERVICE")), 0)
    plain = all(item.senses.keys() & {"VALUE", "FAMILY"} for item in following[:count])
    if count == 0 and at and _is_last(items, at) and items[at - 1].text in _AMONG:
        return True
    return count > 0 and plain and not any(item.senses.keys() & _SWITCHES for item in following[:count])


_AMONG = ("중", "중에", "중에서", "중에서도", "가운데", "가운데서")


def _is_last(items: list[Item], at: int) -> bool:
    """DB 중에 멀티 AZ: nothing but courtesies behind it."""
    return all(bool(item.senses) and item.senses.keys() <= {"FILLER", "PART", "TRIVIAL"} for item in items[at + 1 :])


_SWITCHES = _PRESENCE | {"ONOFF", "STATE", "NEGPOST", "CMP"}
_ONLY = ("만", "만을", "만요")
_IS_SO = re.compile(
    r"(?:으?로 ?)?(?:된|되는|되고 ?있|되어|돼|한(?=$| ?[것거건게])|하는|하고 ?있|해|인(?!지|가|데)|이고|이며|이면서|이거나|중인|중$)"
)


def _switch(item: Item) -> Item:
    """멀티 AZ만, 암호화된 것만, 다중 가용 영역인: that it is so."""
    if item.text in _ONLY:
        return Item(item.start, item.end, item.text, {"ONOFF": True})
    said = _IS_SO.match(item.text) and "ONOFF" not in item.senses
    return Item(item.start, item.end, item.text, {**item.senses, "ONOFF": True}) if said else item


_AS = ("으로", "로")
_MADE = re.compile(r"(?:만들|만든|생성|구성|배포|운영|배치|설치|띄운|올린|돌리|도는|쓰|사용|둔|두고)")


def _is_made_so(items: list[Item], at: int) -> bool:
    """One Zone으로 만든: what it was made as, not when."""
    return items[at].text in _AS and at + 1 < len(items) and _MADE.match(items[at + 1].text) is not None


def _switched(items: list[Item], at: int) -> Item | None:
    """What a particle or a light verb behind a field of yes or no says of it; None where it is no such."""
    item = items[at]
    if at > 1 and items[at - 2].senses.keys() & {"BOOLFIELD", "VALUE"} and _is_made_so(items, at - 1):
        return Item(item.start, item.end, item.text, {"FILLER": None})
    if not at or "PART" not in item.senses or not items[at - 1].has("BOOLFIELD") or items[at - 1].has("SERVICE"):
        return None
    if not _is_made_so(items, at):
        return _switch(item)
    return item if items[at - 1].has("VALUE") else Item(item.start, item.end, item.text, {"ONOFF": True})


_LIGHT_VERBS = ("된", "되", "돼", "한", "하", "나")
_OPEN_WORDS = ("VALUE", "STATE")
_UNUSED = ("안 쓰", "안쓰", "쓰지", "쓰고 있지", "사용", "이용", "미사용")
_USED = ("쓰", "사용", "이용")
_JOINED = ("붙", "달", "물", "연결", "부착", "attach", "어태치", "안 ", "안붙", "안달", "안연결")
_RUNS = ("돌", "실행", "가동", "구동", "작동", "동작", "운영")


def read_verbs(items: list[Item]) -> list[Item]:
    """Before anything else is settled: each verb with what it can say where it stands."""
    if not any(is_korean(item.text) for item in items):
        return items
    items = states_of_what_is_named(items)
    return [_read(items, at) for at in range(len(items))]


def _read(items: list[Item], at: int) -> Item:
    item = items[at]
    before = _before(items, at)
    if _names_value(items, at):
        refs = tuple(replace(ref, value=True) for ref in item.senses["BOOLFIELD"])
        return Item(item.start, item.end, item.text, {"VALUE": refs})
    if (switched := _switched(items, at)) is not None:
        return switched
    if _is_setting(items, at):
        return Item(item.start, item.end, item.text, {"BOOLFIELD": item.senses["BOOLFIELD"]})
    if _is_component(items, at):
        return Item(item.start, item.end, item.text, {"FILLER": None})
    if before is None or not is_korean(item.text) or item.has("SERVICE"):
        return item
    senses: Mapping[str, Any] = item.senses
    if _is_used(item) and _is_used_by(item, before) and not _is_noun(items, before):
        senses = _as_object(item)
    elif (
        senses.keys() & _PRESENCE
        and any(before.has(name) for name in _ATTRIBUTES)
        and (not before.has("SERVICE") or _is_field_of_other(items, before))
    ):
        senses = _of_attribute(item, before)
    elif senses.keys() & _PRESENCE and "VALUE" in senses and item.text.startswith(_JOINED):
        senses = {name: payload for name, payload in senses.items() if name not in (*_PRESENCE, "FILLER", "NEGPOST")}
    elif "STATE" in senses and _stands_there(items, at):
        senses = {"FILLER": None, "HAVEPOST": None}
    elif ("STATE" in senses and item.text.startswith(_RUNS) and _runs_on(items, at, before)) or (
        "LACKPOST" in senses and _is_asked(items, at, before)
    ):
        senses = {"ONOFF": True} if before.has("BOOLFIELD") and not before.has("SERVICE") else {"FILLER": None}
    elif "STATE" in senses and "TIMEFIELD" in senses and (length := _length(before)) is not None:
        items[at - 1] = _lasting(items[at - 1], length)
    return item if senses is item.senses else Item(item.start, item.end, item.text, senses)


def _is_setting(items: list[Item], at: int) -> bool:
    """캐시가 켜진 API 스테이지: what is on or off of another kind, and no kind of its own."""
    item = items[at]
    if not item.has("SERVICE") or not item.has("BOOLFIELD"):
        return False
    following = next((one for one in items[at + 1 :] if not _is_particle(one)), None)
    if following is None or not following.senses.keys() & (_SWITCHES | {"USING", "LACKPOST"}):
        return False
    settable = {ref.service_type for ref in item.senses["BOOLFIELD"]} - set(item.senses["SERVICE"].types)
    others = {name for one in items if one is not item and one.has("SERVICE") for name in one.senses["SERVICE"].types}
    return bool(settable & others)


def _is_component(items: list[Item], at: int) -> bool:
    """gp2 볼륨 쓰는 오픈서치: no volumes are asked for, where the value before is one of what uses them."""
    if not items[at].has("SERVICE") or at == 0 or not items[at - 1].has("VALUE"):
        return False
    behind = [item for item in items[at + 1 : at + 4] if not _is_particle(item)]
    if len(behind) < 2 or not behind[0].has("USING") or not behind[1].has("SERVICE"):
        return False
    described = {ref.service_type for ref in items[at - 1].senses["VALUE"]}
    own, users = set(items[at].senses["SERVICE"].types), set(behind[1].senses["SERVICE"].types)
    return bool(users & described) and not own & users


def _is_field_of_other(items: Sequence[Item], before: Item) -> bool:
    """KMS 키가 연결된 로그 그룹: a kind's noun that is a field of the one that is asked for."""
    others = {name for one in items if one is not before and one.has("SERVICE") for name in one.senses["SERVICE"].types}
    return any(ref.service_type in others for ref in before.senses.get("FIELD", ()))


def _before(items: list[Item], at: int) -> Item | None:
    """The piece before, over particles."""
    return next((item for item in reversed(items[:at]) if not _is_particle(item)), None)


def _is_particle(item: Item) -> bool:
    return bool(item.senses) and item.senses.keys() <= {"PART", "FILLER"}


def _is_noun(items: list[Item], before: Item) -> bool:
    """KMS 안 쓰는 버킷: of the other kind that is named it is a value; else a kind's own noun."""
    if not before.has("SERVICE"):
        return False
    others = {n for one in items if one is not before and one.has("SERVICE") for n in one.senses["SERVICE"].types}
    return not any(ref.service_type in others for ref in before.senses.get("VALUE", ()))


def _is_used(item: Item) -> bool:
    if not item.text.startswith((*_UNUSED, *_USED)):
        return False
    return bool(item.senses.keys() & {"VALUE", "STATE", "USING"})


def _is_used_by(item: Item, before: Item) -> bool:
    """What is before is an object of the verb; of a number, where it is none: 울트라웜 노드를 안 쓰는."""
    denied = bool(item.senses.keys() & {"LACKPOST", "NEGPOST"}) or item.senses.get("ONOFF") is False
    return any(before.has(name) for name in _OBJECTS) or (denied and before.has("NUMFIELD"))


def _as_object(item: Item) -> Mapping[str, Any]:
    """gp3를 안 쓰는, gp2를 사용 중인: of what stands before, and no state of the resource's own."""
    if item.senses.keys() & {"LACKPOST", "NEGPOST"} or item.senses.get("ONOFF") is False:
        return {"NEGPOST": None, "LACKPOST": None, "ONOFF": False}
    return {"USING": None, "FILLER": None, "ONOFF": True}


def _of_attribute(item: Item, before: Item) -> Mapping[str, Any]:
    """A tag that is attached: values and states of the resource itself fall away, those of that field stay."""
    fields = {
        ref.path for name in ("FIELD", "BOOLFIELD") for ref in before.senses.get(name, ()) if isinstance(ref, Ref)
    }
    light = () if item.text.startswith(_LIGHT_VERBS) else ("FILLER", "PART")
    kept = {name: payload for name, payload in item.senses.items() if name not in (*_OPEN_WORDS, "EMPTY", *light)}
    own = tuple(ref for ref in item.senses.get("VALUE", ()) if ref.path in fields)
    return {**kept, "VALUE": own} if own else kept


def _runs_on(items: list[Item], at: int, before: Item) -> bool:
    """python3.9로 도는, 스팟으로 돌리는, 윈도우 돌리는: what it runs on, not that it runs."""
    joined = items[at - 1].text in ("로", "으로", "에서", "위에서") or items[at].text.startswith("돌리")
    return joined and any(before.has(name) for name in (*_OBJECTS, "NUM", "SERVICE")) and not before.has("REGION")


_THERE = ("에", "에서", "에는", "에서는")


def _stands_there(items: list[Item], at: int) -> bool:
    """도쿄에 떠 있는 버킷: that it is there, where what is asked for knows no such state."""
    if items[at - 1].text not in _THERE or not items[at].text.startswith(
        ("떠", "살아", "살고", "사는", "올라", "굴리", *_RUNS)
    ):
        return False
    named = {name for item in items if item.has("SERVICE") for name in item.senses["SERVICE"].types}
    return bool(named) and not named & {ref.service_type for ref in items[at].senses["STATE"]}


_ASKED = (
    "없나",
    "없나요",
    "없어",
    "없어요",
    "없니",
    "없죠",
    "없지",
    "없지요",
    "없습니까",
    "없을까",
    "없을까요",
    "없는지",
)


def _is_asked(items: list[Item], at: int, before: Item) -> bool:
    """꺼진 서버 없나?: whether there are such, where nothing follows but courtesies and nothing else can be lacked."""
    alone = sum(item.has("SERVICE") for item in items) == 1
    after = all(bool(item.senses.keys() & {"FILLER", "PART", "TRIVIAL"}) for item in items[at + 1 :])
    asked = items[at].text.rstrip("?").replace(" ", "") in _ASKED
    return asked and alone and after and (before.has("SERVICE") or before.text.startswith(("것", "거", "게", "혹시")))


_LASTING = ("동안", "간", "째", "내내", "넘게", "이상")


def _length(item: Item) -> Number | None:
    """90일 동안, where no 최근 or 지난 makes it the time up to now."""
    text = item.text
    if "WINDOW" not in item.senses and "WITHINDAYS" not in item.senses:
        return None
    days = next((item.senses[name].days for name in ("WINDOW", "WITHINDAYS") if name in item.senses), 0)
    if not days or not text[0].isdigit() or not text.rstrip().endswith(_LASTING):
        return None
    return Number(days * 86400.0, "time", text, "day", float(days))


def _lasting(item: Item, length: Number) -> Item:
    """Off for 90 days is off since then, not stopped within them."""
    return Item(item.start, item.end, item.text, {"BOUND": (("ge", length),)})


_SHOWN = frozenset(("BOOLFIELD", "FIELD", "METRIC", "NUMFIELD"))
_DONE = frozenset(("COND", "ORDER", "GROUPS", "MEASURE", "PERIOD", "LIMITED", "SERVICE", "FILLER", "COST", "COUNT"))
_BETWEEN = frozenset(("PART", "FILLER", "HAVEPOST", "USING", "ONOFF"))
_CLOSED = 4
"""ㄴ under a syllable."""


def dangling(items: Sequence[Item]) -> list[Item]:
    """암호화 감아 둔 볼륨: a field that something is said of which nothing here knows. To show it would be another answer."""
    return [item for at, item in enumerate(items) if _dangles(items, at)]


def _says_again(items: Sequence[Item], at: int) -> bool:
    """노드JS 런타임을 쓰는: the field of the value before it."""
    before = next((item for item in reversed(items[:at]) if "PART" not in item.senses), None)
    paths = {ref.path for ref in items[at].senses.get("FIELD", ())}
    return before is not None and before.has("COND") and before.senses["COND"].key in paths


def _dangles(items: Sequence[Item], at: int) -> bool:
    senses = items[at].senses.keys()
    if not senses & _SHOWN or senses & _DONE or _says_again(items, at):
        return False
    end = at + 1
    while (
        end < len(items) and items[end].senses.keys() & _BETWEEN and not items[end].senses.keys() & _DONE - {"FILLER"}
    ):
        end += 1
    if end >= len(items) or end == at + 1 or not items[end].has("SERVICE"):
        return False
    last = items[end - 1].text
    return len(last) > 1 and "가" <= last[-1] <= "힣" and (ord(last[-1]) - ord("가")) % 28 == _CLOSED and last != "하는"
