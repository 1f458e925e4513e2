"""With a public IP and IMDSv1, without versioning or lifecycle rules: what is joined to a possession is one too."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rassistant.language.plan import Condition, Filter
from rassistant.language.rules.drafts import Draft, draft
from rassistant.language.vocabulary.senses import Item, Ref
from rassistant.language.wording.text import is_korean

_HAD = re.compile(r"(?:that |which )?(?:with|has|have|having|had|containing|using|use|uses)\b")
_LACKED = re.compile(
    r"(?:that |which )?(?:(?:has|have|having|with) (?:no|neither)|no|without|lacks?|lacking|missing|neither)\b"
)
_THEIRS = re.compile(r"\b(?:their|its|show)\b")
_LIGHT = frozenset(("FILLER", "HAVE", "USING"))
_USED = frozenset(("COND", "SERVICE", "ORDER", "GROUPS", "MEASURE", "COUNT", "COST", "METRIC", "NUMFIELD", "STATE"))


def with_lists(items: list[Item]) -> list[Item]:
    """The items with each bare field after such a possession as the condition that it is."""
    if any(is_korean(item.text) for item in items):
        return items
    result = list(items)
    for at, item in enumerate(items):
        if item.senses.keys() & _USED or not item.senses.keys() & {"BOOLFIELD", "FIELD"}:
            continue
        if (joined := _adjective(result, at)) is not None:
            result[at] = joined
            continue
        found = _possession(result, at)
        condition = _condition(item, had=found[0]) if found is not None else None
        if found is None or condition is None:
            continue
        had, joint = found
        result[at] = Item(item.start, item.end, f"{'with' if had else 'without'} {item.text}", {"COND": condition})
        if not had:  # without one or the other: neither
            result[joint] = Item(items[joint].start, items[joint].end, items[joint].text, {"AND": None})
    return result


_SAID_OF = re.compile(r".*(?:ed|ible|able|region|zone|az|less|replica)")
_COPULA = re.compile(r"(?:and|or|but) (?:that |which )?(?:are|is|were|was)\b")


def _adjective(items: Sequence[Item], at: int) -> Item | None:
    """Unencrypted and one zone: what is said of a thing behind what else is said of it."""
    item = items[at]
    if not item.has("BOOLFIELD") or not _SAID_OF.fullmatch(item.text.lower()):
        return None
    before = [one for one in items[:at] if not one.senses.keys() <= {"FILLER", "TRIVIAL"}][-2:]
    if len(before) < 2 or not before[1].senses.keys() & {"AND", "OR"} or not before[0].has("COND"):
        return None
    is_said = _SAID_OF.fullmatch(before[0].text.lower()) or _COPULA.match(before[1].text.lower())
    condition = _condition(item, had=True) if is_said else None
    return None if condition is None else Item(item.start, item.end, item.text, {"COND": condition})


def _possession(items: Sequence[Item], at: int) -> tuple[bool, int] | None:
    """Does the condition that this is joined to say that something is there (True) or lacks (False)? And the place of
    what joins them."""
    place, joint = at - 1, -1
    while place >= 0:
        item = items[place]
        if item.has("COND"):
            break
        if item.has("AND") or item.has("OR"):
            joint = place
        elif not item.senses.keys() & _LIGHT or _THEIRS.search(item.text.lower()):
            return None
        place -= 1
    if place < 0 or joint < 0:
        return None
    before = items[place].text.lower()
    if place and items[place - 1].senses.keys() & {"HAVE", "LACK"}:
        before = f"{items[place - 1].text.lower()} {before}"
    if _LACKED.match(before):
        return False, joint
    return (True, joint) if items[joint].has("AND") and _HAD.match(before) else None


def _condition(item: Item, *, had: bool) -> Draft | None:
    switches: tuple[Ref, ...] = item.senses.get("BOOLFIELD", ())
    pairs: list[tuple[str, Filter]] = [(ref.service_type, Condition(ref.path, "eq", had)) for ref in switches]
    if not pairs:
        refs: tuple[Ref, ...] = item.senses.get("FIELD", ())
        pairs = [(ref.service_type, Condition(ref.path, "exists" if had else "missing")) for ref in refs]
    return draft(pairs[0][1].field, pairs, item.text) if pairs else None  # type: ignore[union-attr]  # a condition
