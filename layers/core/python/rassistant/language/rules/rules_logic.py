"""Rules for tags, lists, alternatives and negation."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from rassistant.language.fields import FieldCatalog
from rassistant.language.plan import And, Condition
from rassistant.language.rules.assigned import Assignments
from rassistant.language.rules.drafts import Draft, among, either, everywhere
from rassistant.language.rules.grammar import reduce, rule, sense
from rassistant.language.rules.or_clauses import or_behind_comma
from rassistant.language.vocabulary.lexicon import Lexicon
from rassistant.language.vocabulary.senses import ANY_SERVICE, Item
from rassistant.language.wording.text import is_korean

Senses = Mapping[str, Any] | None
_JOINED = "AND|OR|PARTAND|PARTOR"


class LogicRules:
    def __init__(self, catalog: FieldCatalog, lexicon: Lexicon) -> None:
        assigned = Assignments(catalog, lexicon)
        self.tags = (
            rule("TAGS? ASSIGN TAGS HAVEPOST?", lambda m: assigned.read(m[1], tagged=True)),
            rule("TAGS ASSIGN", lambda m: assigned.read(m[1], tagged=True)),
            rule("ASSIGN", lambda m: assigned.read(m[0])),
            rule("TAGPAIR TAGS? HAVEPOST?", lambda m: _tag(m[0])),
            rule("UNTAGGED", lambda m: _everywhere("tags", "missing", m[0])),
            rule("NEG TAGGEDKEY", lambda m: _key(m[1], "missing")),
            rule("TAGGEDKEY", lambda m: _key(m[0], "exists")),
            rule("LACK TAGKEY", lambda m: _key(m[1], "missing")),
            rule("NEG HAVE TAGKEY", lambda m: _key(m[2], "missing")),
            rule("TAGKEY LACKPOST|NEGPOST", lambda m: _key(m[0], "missing")),
            rule("HAVE TAGKEY", lambda m: _key(m[1], "exists")),
            rule("TAGKEY HAVEPOST", lambda m: _key(m[0], "exists")),
            rule("TAGS SERVICE!", lambda m: _tagged(m[0], m[1])),
            rule("HAVE TAGS", lambda m: _everywhere("tags", "exists", m[1])),
            rule("TAGS LACKPOST|NEGPOST", lambda m: _everywhere("tags", "missing", m[0])),
            rule("TAGS HAVEPOST", lambda m: _everywhere("tags", "exists", m[0])),
        )
        self._lists = (
            rule("REGIONWORD CMP REGION", lambda m: _region_is(m[1], m[2])),
            rule(f"COND {_JOINED}? COND", lambda m: _merged(m[0], m[2], same=True)),
            rule(f"REGION {_JOINED}? REGION", lambda m: _regions(m[0], m[2])),
        )
        self._negations = (
            rule("COND SERVICE EXCEPTPOST! COND SERVICE", lambda m: _rather(m[0], m[1], m[3], m[4])),
            rule("COND SERVICE PARTOR! COND SERVICE", lambda m: _either_noun(m[0], m[1], m[3], m[4])),
            rule("COND SERVICE EXCEPTPOST! SERVICE", lambda m: _rather(m[0], m[1], None, m[3])),
            rule("COND SERVICE EXCEPTPOST!", lambda m: {"UNSUPPORTED": None}),
            rule("EXCEPT|NEG COND", lambda m: _negated(m[1])),
            rule("LACK COND", lambda m: _negated(m[1]) if _is_value(m[1]) else None),
            rule("COND LACKPOST", lambda m: _negated(m[0]) if _is_value(m[0]) else None),
            rule("NEG DASH! COND!", lambda m: _negated(m[2])),
            rule("EXCEPT HAVE COND", lambda m: _negated(m[2])),
            rule("NEG HAVE COND", lambda m: _negated(m[2])),
            rule("COND NEGPOST|EXCEPTPOST", lambda m: _negated(m[0])),
            rule("EXCEPT|NEG WITHIN? REGION", lambda m: {"XREGION": sense(m[2], "REGION")}),
            rule(
                "REGION REGIONWORD? EXCEPTPOST|NEGPOST",
                lambda m: {"XREGION": sense(m[0], "REGION")} if _is_excluded(m[2]) else None,
            ),
            rule("REGION REGIONWORD? PART! LACKPOST!", lambda m: _absent(m[0], m[3])),
            rule(
                "EXCEPT|NEG SERVICE", lambda m: None if _is_korean(m[0]) else {"XSERVICE": sense(m[1], "SERVICE").types}
            ),
            rule(
                "SERVICE AND|PARTAND|OR|PARTOR SERVICE EXCEPTPOST|NEGPOST",
                lambda m: _services(m[0], m[2]) if _is_excluded(m[3]) else None,
            ),
            rule(
                "SERVICE AND|PARTAND|OR|PARTOR XSERVICE", lambda m: _services(m[0], m[2]) if _is_korean(m[2]) else None
            ),
            rule("XSERVICE AND|OR SERVICE", lambda m: None if _is_korean(m[0]) else _services(m[0], m[2])),
            rule(
                "SERVICE EXCEPTPOST|NEGPOST",
                lambda m: {"XSERVICE": sense(m[0], "SERVICE").types} if _is_excluded(m[1]) else None,
            ),
            rule("EXCEPT|NEG WITHIN? ACCOUNT? ACCOUNTREF ACCOUNT?", lambda m: {"XACCOUNT": sense(m[3], "ACCOUNTREF")}),
            rule(
                "ACCOUNT? ACCOUNTREF ACCOUNT? EXCEPTPOST|NEGPOST",
                lambda m: {"XACCOUNT": sense(m[1], "ACCOUNTREF")} if _is_excluded(m[3]) else None,
            ),
            rule(
                "XSERVICE AND|PARTAND SERVICE EXCEPTPOST?",
                lambda m: {"XSERVICE": (*sense(m[0], "XSERVICE"), *sense(m[2], "SERVICE").types)} if m[3] else None,
            ),
        )
        self._alternatives = (
            rule("COND OR|PARTOR COND", lambda m: _merged(m[0], m[2], same=False)),
            rule("COND OR HAVE! COND", lambda m: _merged(m[0], m[3], same=False)),
            rule("COND OR WITHIN? REGION", lambda m: _or_there(m[0], m[3])),
        )

    def apply(self, items: list[Item]) -> list[Item]:
        for rules in (self._lists, self._negations, self._alternatives):
            size = -1
            while size != len(items):
                size = len(items)
                reduce(items, rules)
        return or_behind_comma(items)


def _services(first: Item | None, second: Item | None) -> Senses:
    named: list[str] = []
    for item in (first, second):
        if item is not None:
            named += item.senses["XSERVICE"] if item.has("XSERVICE") else item.senses["SERVICE"].types
    return {"XSERVICE": tuple(named)}


_COPULAS: Final = ("아니", "아닌", "아님", "이지 않")


def _is_excluded(word: Item | None) -> bool:
    """EC2가 아닌, 말고: not 점검 안 한, which denies a verb."""
    return word is not None and (word.has("EXCEPTPOST") or word.text.startswith(_COPULAS))


def _is_korean(item: Item | None) -> bool:
    return item is not None and is_korean(item.text)


def _tag(item: Item | None) -> Senses:
    if item is None:
        return None
    key, values, negative = item.senses["TAGPAIR"]
    if len(values) > 1:
        term = Condition(f"tags.{key}", "in", values)
    else:
        term = Condition(f"tags.{key}", "matches" if "*" in values[0] else "eq", values[0])
    found = everywhere(term, item.text, listable=True)
    return {"COND": found.negated() if negative else found}


def _key(item: Item | None, op: str) -> Senses:
    if item is None:
        return None
    key = item.senses.get("TAGKEY") or item.senses["TAGGEDKEY"]
    return {"COND": everywhere(Condition(f"tags.{key}", "exists" if op == "exists" else "missing"), item.text)}


def _everywhere(field: str, op: str, item: Item | None) -> Senses:
    return {"COND": everywhere(Condition(field, "exists" if op == "exists" else "missing"), item.text if item else "")}


def _negated(item: Item | None) -> Senses:
    if item is None:
        return None
    found: Draft = item.senses["COND"]
    return {"COND": Draft(f"not {found.key}", found.negated().options, found.words, False, found.metric)}


def _rather(first: Item | None, noun: Item | None, other: Item | None, same: Item | None) -> Senses:
    """log로 끝나는 버킷 말고 logs로 끝나는 버킷, 이름에 backup 있는 버킷 말고 나머지 버킷: not the first, of one kind."""
    if first is None or noun is None or same is None or noun.senses["SERVICE"] != same.senses["SERVICE"]:
        return None
    denied: Draft = first.senses["COND"].negated()
    if other is None:
        return {"COND": Draft(f"not {denied.key}", denied.options, denied.words), "SERVICE": noun.senses["SERVICE"]}
    meant: Draft = other.senses["COND"]
    types = set(noun.senses["SERVICE"].types) if ANY_SERVICE not in meant.options else {ANY_SERVICE}
    if meant.key != first.senses["COND"].key or not types <= meant.options.keys() & denied.options.keys():
        return None
    both = {service: And((meant.options[service], denied.options[service])) for service in types}
    return {"COND": Draft(meant.key, both, meant.words), "SERVICE": noun.senses["SERVICE"]}


def _either_noun(one: Item | None, noun: Item | None, other: Item | None, same: Item | None) -> Senses:
    """꺼진 서버나 태그 없는 서버: of one kind, either."""
    if one is None or noun is None or other is None or same is None:
        return None
    if noun.senses["SERVICE"].types != same.senses["SERVICE"].types:
        return None
    joined = either((one.senses["COND"], other.senses["COND"]), f"{one.text} / {other.text}")
    return {"COND": joined, "SERVICE": noun.senses["SERVICE"]} if joined else None


def _is_value(item: Item | None) -> bool:
    """A value of a text field (detailed monitoring) or of a tag, which a resource may be without."""
    terms = item.senses["COND"].options.values() if item is not None else ()
    return bool(terms) and all(
        isinstance(term, Condition)
        and term.op == "eq"
        and isinstance(term.value, str)
        and term.field.startswith(("details.", "tags."))
        for term in terms
    )


def _merged(first: Item | None, second: Item | None, *, same: bool) -> Senses:
    if first is None or second is None:
        return None
    one, other = first.senses["COND"], second.senses["COND"]
    if same and not (one.listable and other.listable and one.key == other.key):
        return None
    merged = either((one, other), f"{one.words} / {other.words}")
    if merged is None:
        return None
    kept = {name: first.senses[name] for name in ("TIMEFIELD",) if name in first.senses and name in second.senses}
    if second.has("SERVICE") and not first.has("SERVICE"):  # 태그가 없거나 1년 넘은 볼륨
        kept["SERVICE"] = second.senses["SERVICE"]
    return {**kept, "COND": merged}


def _tagged(word: Item | None, noun: Item | None) -> Senses:
    """Tagged servers: with any tag."""
    if word is None or noun is None or word.text.lower() != "tagged":
        return None
    drafted = everywhere(Condition("tags", "exists"), word.text)
    return {"COND": drafted, "SERVICE": noun.senses["SERVICE"]}


def _or_there(condition: Item | None, region: Item | None) -> Senses:
    """Stopped or in Tokyo."""
    if condition is None or region is None:
        return None
    there = everywhere(among("region", region.senses["REGION"]), region.text)
    joined = either((condition.senses["COND"], there), f"{condition.text} / {region.text}")
    return {"COND": joined} if joined else None


def _region_is(comparison: Item | None, region: Item | None) -> Senses:
    """region=us-east-1, region != us-east-1."""
    op = sense(comparison, "CMP")[0]
    return {"XREGION" if op == "ne" else "REGION": sense(region, "REGION")} if op in ("eq", "ne") else None


def _absent(region: Item | None, word: Item | None) -> Senses:
    """서울에 없는: somewhere else. Is there none in Seoul? asks for what is there."""
    if region is None or word is None or not word.text.startswith(("없는", "없고", "없으")):
        return None
    return {"XREGION": region.senses["REGION"]}


def _regions(first: Item | None, second: Item | None) -> Senses:
    """Seoul and Tokyo are both; "Oregon, US" is the narrower of the two."""
    if first is None or second is None:
        return None
    one, other = first.senses["REGION"], second.senses["REGION"]
    if set(one) <= set(other) and one != other:
        return {"REGION": one}
    if set(other) <= set(one):
        return {"REGION": other}
    return {"REGION": tuple(dict.fromkeys((*one, *other)))}
