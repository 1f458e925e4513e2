"""Korean nouns said short, and denied: KMS에서 서명용 키, 다중 리전 키 목록, 자동 스냅샷이 아닌 RDS 스냅샷."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from rassistant.language.rules.drafts import Draft
from rassistant.language.rules.said_only import next_is
from rassistant.language.vocabulary.lexicon import Lexicon
from rassistant.language.vocabulary.senses import ANY_SERVICE, Item, Ref, ServiceWord
from rassistant.language.wording.text import is_korean

_DESCRIBING: Final = ("VALUE", "STATE", "BOOLFIELD", "FAMILY", "TIMEFIELD", "NUMFIELD")
_MEASURED: Final = (*_DESCRIBING, "METRIC", "FIELD")
_BESIDE: Final = frozenset(("PART", "FILLER", "HAVEPOST", "ONOFF", "NEGPOST", "LACKPOST", "USING"))
_COPULAS: Final = ("아니", "아닌", "아님", "이지 않")


def plain_nouns(items: list[Item], lexicon: Lexicon, before: frozenset[str]) -> list[Item]:
    """What is said short, in full: the kind's noun, and the number of its parts."""
    return _without_stores([_done(items, at, lexicon) for at in range(len(items))], lexicon, before)


_STORES: Final = ("데이터베이스", "디비", "db", "캐시")
_IS_DONE: Final = ("된", "됐", "되었", "되지 않", "한", "했")


def _without_stores(items: list[Item], lexicon: Lexicon, before: frozenset[str]) -> list[Item]:
    """데이터베이스 연결 수 of Redshift: the store whose figure it is, and no kind beside the one that is named."""
    items = _counted_parts(_headed_nouns(items, lexicon), lexicon, before)
    for at, item in enumerate(items[:-1]):
        if item.text.lower() not in _STORES or not item.has("SERVICE") or not items[at + 1].has("METRIC"):
            continue
        others = {n for one in items if one is not item and one.has("SERVICE") for n in one.senses["SERVICE"].types}
        measured = {ref.service_type for ref in items[at + 1].senses["METRIC"]}
        if others & measured and not others & set(item.senses["SERVICE"].types):
            items[at] = Item(item.start, item.end, item.text, {"FILLER": None})
    return items


def _goes_on(items: Sequence[Item], at: int) -> bool:
    return at + 1 < len(items) and items[at + 1].start == items[at].end


def _done(items: Sequence[Item], at: int, lexicon: Lexicon) -> Item:
    """복사된 is not 복사 중: what goes on is over then."""
    item = items[at]
    following = items[at + 1] if at + 1 < len(items) else None
    if following is None or not item.has("STATE") or following.start != item.end or not is_korean(item.text):
        return item
    if item.text.endswith("중") and following.text == "요" and _goes_on(items, at + 1):  # 삭제 중요한
        return Item(item.start, item.end, item.text, {})
    if not following.text.startswith(_IS_DONE) or following.has("STATE"):
        return item
    going = lexicon.senses(f"{item.text} 중").get("STATE", ())
    kept = tuple(ref for ref in item.senses["STATE"] if ref not in going)
    senses = {name: payload for name, payload in item.senses.items() if name != "STATE"}
    return Item(item.start, item.end, item.text, {**senses, "STATE": kept} if kept else senses)


def _headed_nouns(items: list[Item], lexicon: Lexicon) -> list[Item]:
    """The last word of a kind's name is that noun where the kind is named, or where what is said of it is of one
    alone."""
    if not any(item.text in lexicon.heads for item in items):
        return items
    named = {name for item in items if item.has("SERVICE") for name in item.senses["SERVICE"].types}
    return [_headed(items, at, lexicon.heads.get(items[at].text, ()), named) for at in range(len(items))]


def _counted_parts(items: list[Item], lexicon: Lexicon, before: frozenset[str]) -> list[Item]:
    """서브넷이 2개 이상인 VPC 엔드포인트: where the kind that is named counts them, their number."""
    named = {name for item in items if item.has("SERVICE") for name in item.senses["SERVICE"].types}
    named = named or set(before)
    return [_counted_part(items, at, lexicon, named) for at in range(len(items))] if named else items


def _counted_part(items: list[Item], at: int, lexicon: Lexicon, named: set[str]) -> Item:
    item = items[at]
    if not item.has("FIELD") or item.senses.keys() & {"NUMFIELD", "METRIC", "SERVICE"} or not is_korean(item.text):
        return item
    place = at + 1
    while place < len(items) and items[place].senses and items[place].senses.keys() <= {"PART", "FILLER", "stem"}:
        place += 1
    if place == len(items) or not items[place].has("NUM") or items[place].senses["NUM"].unit_class != "count":
        return item
    number = lexicon.senses(f"{item.text.lower()} 수").get("NUMFIELD", ())
    refs = tuple(ref for ref in number if ref.service_type in named)
    return Item(item.start, item.end, item.text, {"NUMFIELD": refs}) if refs else item


def _headed(items: list[Item], at: int, types: Sequence[str], named: set[str]) -> Item:
    item = items[at]
    if not types or item.senses.keys() - {"FIELD"} or next_is(items, at, "GROUPSUF"):
        return item
    fields = {ref.service_type for ref in item.senses.get("FIELD", ())}
    said = _said_of(items, at) or (_said_in(items, at) if len(types) == 1 and not named else set())
    if fields & (named or said) or (item.has("FIELD") and not said):  # 클러스터 of databases is a field of theirs
        return item
    meant = tuple(name for name in types if name in named) or (() if named else tuple(n for n in types if n in said))
    if len(meant) != 1:
        return item
    return Item(item.start, item.end, item.text, {"SERVICE": ServiceWord(meant)})


def _said_of(items: Sequence[Item], at: int) -> set[str]:
    """The kinds of which the words right before the noun are said."""
    before = at - 1
    while before >= 0 and items[before].senses and items[before].senses.keys() <= _BESIDE:
        before -= 1
    refs: list[Any] = [ref for name in _DESCRIBING for ref in items[before].senses.get(name, ())] if before >= 0 else []
    return {ref.service_type for ref in refs if isinstance(ref, Ref)}


def _said_in(items: Sequence[Item], at: int) -> set[str]:
    """The kinds of which all is said that the question says of anything."""
    found: set[str] | None = None
    for place, item in enumerate(items):
        own = {ref.service_type for name in _MEASURED for ref in item.senses.get(name, ()) if isinstance(ref, Ref)}
        if place != at and own and not item.senses.keys() & {"PART", "FILLER"}:
            found = own if found is None else found & own
    return found or set()


def denied_nouns(items: list[Item]) -> list[Item]:
    """RDS snapshots that are no automatic snapshots: it is what is said of the noun that is denied, not the noun."""
    for at, item in enumerate(items):
        if not _is_denial(item):
            continue
        noun = _back(items, at - 1, "SERVICE", frozenset(("PART", "FILLER")))
        said = _back(items, noun - 1, "COND", frozenset(("PART", "FILLER", "HAVEPOST"))) if noun > 0 else -1
        if said < 0:
            continue
        found = items[said]
        word: ServiceWord = items[noun].senses["SERVICE"]
        others = [one for place, one in enumerate(items) if place != noun and one.has("SERVICE")]
        draft: Draft = found.senses["COND"] if found.has("COND") else Draft("", {})
        if _back(items, said - 1, "COND", frozenset(("PART", "FILLER"))) >= 0 or not _is_same(
            word, items[noun], others
        ):
            return [*items[:said], _over(items[said : at + 1], {"UNSUPPORTED": None}), *items[at + 1 :]]
        denied: dict[str, Any] = {"COND": Draft(f"not {draft.key}", draft.negated().options, draft.words)}
        if found.has("REGION"):
            denied = {"XREGION": found.senses["REGION"]}
        if not others:
            denied["SERVICE"] = word
        return denied_nouns([*items[:said], _over(items[said : at + 1], denied), *items[at + 1 :]])
    return items


def _is_denial(item: Item) -> bool:
    if not is_korean(item.text) or item.senses.keys() & {"COND", "SERVICE", "XSERVICE"}:
        return False
    return item.has("EXCEPTPOST") or (item.has("NEGPOST") and item.text.startswith(_COPULAS))


def _back(items: Sequence[Item], at: int, category: str, over: frozenset[str]) -> int:
    """The place of such a piece, back from here over these; -1 where another comes first. Of conditions a region too."""
    while at >= 0 and items[at].senses and not items[at].has(category) and items[at].senses.keys() <= over:
        at -= 1
    wanted = at >= 0 and (items[at].has(category) or (category == "COND" and items[at].senses.keys() == {"REGION"}))
    return at if wanted else -1


def _is_same(word: ServiceWord, noun: Item, others: Sequence[Item]) -> bool:
    """스냅샷 of RDS 스냅샷, 서버 of EC2: what is denied is one of those that are asked for."""
    return all(
        word.generic
        or one.text.endswith(noun.text)
        or (set(word.types) & set(one.senses["SERVICE"].types) and ANY_SERVICE not in word.types)
        for one in others
    )


def _over(items: Sequence[Item], senses: dict[str, Any]) -> Item:
    return Item(items[0].start, items[-1].end, " ".join(item.text for item in items), senses)
