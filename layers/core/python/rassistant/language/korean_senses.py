"""Which of its meanings a Korean verb has beside the noun before it: the tag that is attached, not the volume."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rassistant.language.senses import Item, Number, Ref
from rassistant.language.text import is_korean

_PRESENCE = frozenset(("HAVEPOST", "LACKPOST"))
_ATTRIBUTES = ("TAGS", "TAGKEY", "FIELD", "NUMFIELD", "METRIC", "NAME")
_OBJECTS = ("VALUE", "FAMILY", "CLASS", "VERSION", "FAMILYNAME", "FIELD", "BOOLFIELD")
_OPEN_WORDS = ("VALUE", "STATE")
_UNUSED = ("안 쓰", "안쓰", "쓰지", "쓰고 있지", "사용", "이용", "미사용")
_USED = ("쓰", "사용", "이용")
_RUNS = ("돌", "실행", "가동", "구동", "작동", "동작", "운영")


def read_verbs(items: list[Item]) -> list[Item]:
    """Before anything else is settled: each verb with what it can say where it stands."""
    if not any(is_korean(item.text) for item in items):
        return items
    return [_read(items, at) for at in range(len(items))]


def _read(items: list[Item], at: int) -> Item:
    item = items[at]
    before = _before(items, at)
    if before is None or not is_korean(item.text) or item.has("SERVICE"):
        return item
    senses: Mapping[str, Any] = item.senses
    if _is_used(item) and any(before.has(name) for name in _OBJECTS) and not before.has("SERVICE"):
        senses = _as_object(item)
    elif senses.keys() & _PRESENCE and any(before.has(name) for name in _ATTRIBUTES) and not before.has("SERVICE"):
        senses = _of_attribute(item, before)
    elif "STATE" in senses and item.text.startswith(_RUNS) and _runs_on(items, at, before):
        senses = {"FILLER": None}
    elif "LACKPOST" in senses and _is_asked(items, at, before):
        senses = {"FILLER": None}
    elif "STATE" in senses and "TIMEFIELD" in senses and (length := _length(before)) is not None:
        items[at - 1] = _lasting(items[at - 1], length)
    return item if senses is item.senses else Item(item.start, item.end, item.text, senses)


def _before(items: list[Item], at: int) -> Item | None:
    """The piece before, over particles."""
    return next((item for item in reversed(items[:at]) if not _is_particle(item)), None)


def _is_particle(item: Item) -> bool:
    return "PART" in item.senses and item.senses.keys() <= {"PART", "PARTAND", "PARTOR", "FILLER"}


def _is_used(item: Item) -> bool:
    if not item.text.startswith((*_UNUSED, *_USED)):
        return False
    return bool(item.senses.keys() & {"VALUE", "STATE", "USING"})


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
    kept = {name: payload for name, payload in item.senses.items() if name not in _OPEN_WORDS}
    own = tuple(ref for ref in item.senses.get("VALUE", ()) if ref.path in fields)
    return {**kept, "VALUE": own} if own else kept


def _runs_on(items: list[Item], at: int, before: Item) -> bool:
    """python3.9로 도는, 스팟으로 돌리는, 윈도우 돌리는: what it runs on, not that it runs."""
    joined = items[at - 1].text in ("로", "으로", "에서", "위에서") or items[at].text.startswith("돌리")
    return joined and any(before.has(name) for name in (*_OBJECTS, "NUM", "SERVICE")) and not before.has("REGION")


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
