"""Words that hang in the air: a noun before a noun, an "or" that chose nothing, the oldest of what is a field."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rassistant.language.vocabulary.senses import Item
from rassistant.language.wording.text import is_korean


def hangs_loose(items: Sequence[Item], at: int) -> bool:
    """Is this piece understood by itself, and means nothing where it stands?"""
    return _is_loose_noun(items, at) or _is_loose_or(items, at) or _is_loose_order(items, at) or _is_out_of(items, at)


_ORDERED_FIELDS = frozenset(("FIELD", "BOOLFIELD", "REGIONWORD", "ACCOUNT"))
_NO_FIELDS = frozenset(("COND", "ORDER", "GROUPS", "SERVICE", "NUMFIELD", "TIMEFIELD", "METRIC"))
_OF_ROWS = frozenset(("cost", "age", "size", "load"))


def _is_loose_order(items: Sequence[Item], at: int) -> bool:
    """The oldest engine version, the cheapest price class: of the field, and no order of what has it. The newest
    functions by runtime: the first of each group, which a count of the groups does not tell."""
    meaning = items[at].senses.get("SUPER")
    if meaning is None or "ORDER" in items[at].senses or meaning[0] not in _OF_ROWS:
        return False
    if meaning[0] == "age" and any(item.has("GROUPS") for item in items):
        return not any(item.has("COST") or item.has("MEASURE") for item in items)
    behind = items[at + 1] if at + 1 < len(items) else None
    if behind is None or behind.senses.keys() & _NO_FIELDS or not behind.senses.keys() & _ORDERED_FIELDS:
        return False
    before = [item for item in items[:at] if not item.senses.keys() <= {"FILLER", "TRIVIAL"}]
    if len(before) < 2 or not before[-1].senses.keys() & _JOINED_BY or not any(item.has("SERVICE") for item in before):
        return False
    return not any(item.has("COST") for item in items) and not behind.text.lower().startswith(_VERSIONS)


_JOINED_BY = frozenset(("HAVE", "USING", "WITHIN", "OF", "FROM"))
_VERSIONS = ("runtime", "런타임")
"""They are put in order themselves: the oldest runtime."""
_BASED = frozenset(("running", "operating", "working", "served", "hosted", "based", "deployed", "run", "living"))


def _is_out_of(items: Sequence[Item], at: int) -> bool:
    """Running out of storage, instances out of Seoul: neither among them nor there. Operating out of Tokyo is there."""
    if items[at].text.lower() not in ("out of", "out") or at + 1 >= len(items):
        return False
    if items[at].text.lower() == "out" and not items[at + 1].text.lower().startswith("of"):
        return False
    behind = next((item for item in items[at + 1 :] if not item.senses.keys() <= {"FILLER", "TRIVIAL", "ALL"}), None)
    before = items[at - 1].text.lower().split()[-1:] if at else []
    if behind is None or behind.has("SERVICE") or behind.has("NUM"):
        return False
    return not (behind.has("REGION") and bool(_BASED.intersection(before)))


def _is_loose_or(items: Sequence[Item], at: int) -> bool:
    """An "or" between two conditions that did not become alternatives: both would be demanded."""
    if not items[at].has("OR") or items[at].senses.keys() & {"COND", "CMP"}:
        return False
    sides = (range(at - 1, -1, -1), range(at + 1, len(items)))
    near = [next((items[n] for n in side if not items[n].senses.keys() & _PASSED_OVER), None) for side in sides]
    return all(item is not None and item.has("COND") for item in near)


_PASSED_OVER = frozenset(("FILLER", "TRIVIAL", "HAVE", "PART", "AND"))
_JOINTS = frozenset(
    (
        "AND",
        "OR",
        "COMPARE",
        "TRIVIAL",
        "EXCEPT",
        "TO",
        "DASH",
        "PARTAND",
        "PARTOR",
        "PART",
        "LACK",
        "FOLLOW",
        "GROUPS",
    )
)


def _is_loose_noun(items: Sequence[Item], at: int) -> bool:
    """Secret buckets: another kind's noun before the noun, and nothing that joins the two. Lists of names may be bare."""
    if not items[at].has("SERVICE"):
        return False
    if items[at].has("COND"):
        return _is_subject(items, at)
    if any(is_korean(item.text) for item in items):
        return _is_korean_clause(items, at)
    behind = next((place for place in range(at + 1, len(items)) if items[place].has("SERVICE")), None)
    if behind is None or items[behind].has("COND"):
        return False
    one, other = items[at].senses["SERVICE"], items[behind].senses["SERVICE"]
    between = items[at + 1 : behind]
    if {*one.types, *one.owners} & {*other.types, *other.owners} or any(
        item.senses.keys() & _JOINTS or item.text.lower().endswith(" their") for item in between
    ):
        return False
    return not (one.generic or other.generic or (one.proper and other.proper and not between))


_MARKED = frozenset(("이", "가", "을", "를"))
_TOWARDS = frozenset(("에", "에서", "에게", "한테", "로", "으로"))
_LYING_IN = frozenset(("에있는", "안에있는", "속에있는"))
_DOING = re.compile(r"(?:호출|쓰|사용|들어|있|연결|붙|읽|접근|저장|보내|받)[가-힣]*(?:는|은|ㄴ|된|인|한|던)?")
_DOING_TO = re.compile(
    r"(?:데이터를?|파일을?|메시지를?|이벤트를?|로그를?)?(?:호출|부르|불러|쓰|사용|이용|읽|접근|접속|저장|적재|보내|전송|받|수신|내려받|올리|업로드|복사|조회|트리거)"
    r"[가-힣]*(?:는|은|한|된|던|린|른|낸)"
)
"""What one does to another, said with a bare noun too: S3 호출하는 함수, S3에 저장하는 람다."""


def _is_subject(items: Sequence[Item], at: int) -> bool:
    """스냅샷이 1년 넘은 볼륨: what is so old is not what is asked for."""
    if at + 1 >= len(items) or not items[at + 1].has("SERVICE") or items[at + 1].has("COND"):
        return False
    one, other = items[at].senses["SERVICE"], items[at + 1].senses["SERVICE"]
    return _MARKED_INSIDE.match(items[at].text) is not None and not set(one.types) & set(other.types)


_MARKED_INSIDE = re.compile(r"[가-힣A-Za-z0-9 ]+? (?:이|가) ")


def _is_part(items: Sequence[Item], at: int, behind: int) -> bool:
    """디스크 큰 서버: a part of the machines is put in order, and the machines are asked for."""
    one, other = items[at].senses["SERVICE"], items[behind].senses["SERVICE"]
    between = items[at + 1 : behind]
    if not other.generic or one.proper or not set(one.owners) & set(other.owners) or set(one.types) & set(other.types):
        return False
    return any(item.senses.keys() & {"ORDER", "ADJ", "SUPER"} for item in between) and not any(
        item.senses.keys() & _JOINTS - {"PART"} for item in between
    )


def _is_korean_clause(items: Sequence[Item], at: int) -> bool:
    """CloudFront가 쓰는 버킷, 로그가 들어 있는 버킷: what the first noun does to the second, which nothing tells."""
    behind = next((place for place in range(at + 1, len(items)) if items[place].has("SERVICE")), None)
    if behind is None or items[behind].has("COND") or behind == at + 1:
        return False
    if _is_part(items, at, behind):
        return True
    between = items[at + 1 : behind]
    one, other = items[at].senses["SERVICE"], items[behind].senses["SERVICE"]
    if {*one.types, *one.owners} & {*other.types, *other.owners}:
        return False
    if "".join(item.text for item in between).replace(" ", "") in _LYING_IN:
        return True
    is_marked = between[0].text in _MARKED
    said = between[1:] if is_marked or between[0].text in _TOWARDS else between
    verb = "".join(item.text for item in said).replace(" ", "")
    return _DOING_TO.fullmatch(verb) is not None or (is_marked and _DOING.fullmatch(verb) is not None)
