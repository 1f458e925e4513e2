"""Rules for what is on or off, yes or no: encryption enabled, not public, 삭제 방지가 꺼진."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from rassistant.language.plan import Condition
from rassistant.language.rules.drafts import draft
from rassistant.language.rules.grammar import Rule, rule, sense, text_of
from rassistant.language.rules.rules_counts import cond, is_on, refs_of
from rassistant.language.vocabulary.senses import Item
from rassistant.language.wording.text import is_korean

Senses = Mapping[str, Any] | None
_COPULA = re.compile(r"(?:that |which )?(?:are|is|was|were|being)|that's")
_ADJECTIVE = re.compile(r".*(?:ed|ible|able|region|zone|az|less|spot|replica)")


def switch_rules() -> tuple[Rule, ...]:
    return (
        rule("BOOLFIELD CMP YESNO", lambda m: switched(m[0], value=sense(m[2], "YESNO"), words=text_of(m))),
        rule("BOOLFIELD ONOFF NEGPOST", lambda m: switched(m[0], value=not is_on(m[1]), words=text_of(m))),
        rule("BOOLFIELD HAVE? NEG ONOFF", lambda m: switched(m[0], value=not is_on(m[3]), words=text_of(m))),
        rule("LACK|NEG BOOLFIELD ONOFF?", lambda m: switched(m[1], value=False, words=text_of(m))),
        rule("NEG HAVE BOOLFIELD ONOFF?", lambda m: switched(m[2], value=False, words=text_of(m))),
        rule("HAVE? BOOLFIELD ONOFF", lambda m: switched(m[1], value=is_on(m[2]), words=text_of(m))),
        rule(
            "ONOFF BOOLFIELD",
            lambda m: None if _is_korean(m[0]) else switched(m[1], value=is_on(m[0]), words=text_of(m)),
        ),
        rule("BOOLFIELD NEGPOST|LACKPOST", lambda m: switched(m[0], value=False, words=text_of(m))),
        rule("NEG USING BOOLFIELD", lambda m: switched(m[2], value=False, words=text_of(m))),
        rule("USING BOOLFIELD", lambda m: switched(m[1], value=True, words=text_of(m))),
        rule("BOOLFIELD USING", lambda m: switched(m[0], value=True, words=text_of(m))),
        rule("FILLER BOOLFIELD! ONOFF?", lambda m: _is_so(m[0], m[1], m[2], text_of(m))),
        rule("BOOLFIELD COUNT", lambda m: _counted(m[0], m[1])),
        rule("HAVE BOOLFIELD", lambda m: switched(m[1], value=True, words=text_of(m))),
        rule("BOOLFIELD HAVEPOST", lambda m: switched(m[0], value=True, words=text_of(m))),
    )


def switched(subject: Item | None, *, value: bool, words: str) -> Senses:
    refs = refs_of(subject, "BOOLFIELD") if subject else ()
    if not refs:
        return None
    return cond(draft(refs[0].path, ((ref.service_type, Condition(ref.path, "eq", value)) for ref in refs), words))


def _is_so(copula: Item | None, field: Item | None, switch: Item | None, words: str) -> Senses:
    """Clusters that are publicly accessible: no column that is asked for."""
    if copula is None or field is None or not _COPULA.fullmatch(copula.text.lower()):
        return None
    if not _ADJECTIVE.fullmatch(field.text.lower()):
        return None
    return switched(field, value=switch is None or is_on(switch), words=words)


def _counted(field: Item | None, count: Item | None) -> Senses:
    """프라이빗 영역이 몇 개: of those that are so; there is no field to show beside a number."""
    if field is None or count is None or not _is_korean(field) or field.text.endswith("여부"):
        return None
    found = switched(field, value=True, words=field.text)
    return {**found, "COUNT": count.senses["COUNT"]} if found else None


def _is_korean(item: Item | None) -> bool:
    """In Korean the switch stands behind its field: what stands before it belongs to something else."""
    return item is not None and is_korean(item.text)
