"""Several keys before one word of having or lacking: Env 태그와 Team 태그가 모두 없는, Env 태그도 Team 태그도 없는.

Each key is said with its own word. 와, 과, 및 and 도 join them, 나 and 또는 leave a choice; what is lacked together is lacked
of each.
"""

# ruff: noqa: E501  (a pattern is read as one line)
from __future__ import annotations

import re
from typing import Final

from rassistant.language.wording.deferred import Deferred
from rassistant.language.wording.said_of_tags_ko import HAS, HAS_NOT

_KEY: Final = r"(?<![\w가-힣=:])[A-Za-z][\w:\-]*|(?<![\w가-힣=:])(?!모든|다른|아무|어떤|해당|필수|주요|공통|나머지|특정|기타)[가-힣]{2,8}(?= ?태그)"
_AND: Final = r"와|과|및|하고|이랑|랑|도|,|그리고"
_OR: Final = r"이나|나|또는|혹은|,"
_ALL: Final = r"(?:모두|둘 ?다|셋 ?다|전부|다 같이|다|동시에|하나도|같이|함께)"
_LACKED: Final = rf"없는|누락된|누락되어 ?있는|빠진|빠져 ?있는|존재하지 ?않는|확인되지 ?않는|미부착된|{HAS_NOT}|(?:부여|지정|설정|기재|할당)(?:되지|되어 ?있지|하지) ?않은"
_HAD: Final = rf"있는|보유한|존재하는|갖춘|{HAS}|(?:부여|지정|설정|기재|할당)(?:된|되어 ?있는)"
_KEYS: Final = rf"(?:{_KEY}) ?태그(?:(?:(?P<and> ?(?:{_AND}) ?)|(?P<or> ?(?:{_OR}) ?))(?:{_KEY}) ?태그)(?: ?(?:{_AND}|{_OR}) ?(?:{_KEY}) ?태그)*"
_SAID: Final = Deferred(
    rf"(?P<keys>{_KEYS})(?:가|이|를|을|는|은|도)? ?(?:{_ALL}(?:가|이|를|을)? ?)?(?:(?P<lacked>{_LACKED})|(?P<had>{_HAD}))(?=[ ,.?!]|$)"
)
_EACH: Final = re.compile(r"(?P<key>[A-Za-z][\w:\-]*|[가-힣]{2,8}) ?태그(?P<join> ?(?:이나|또는|혹은|나))?")


def with_each_key(question: str) -> str:
    """Env 태그와 Team 태그가 없는 → Env 태그가 없고 Team 태그가 없는; as it is where "and" and "or" are mixed."""
    match = _SAID.search(question) if question.count("태그") > 1 else None
    if match is None:
        return question
    said = list(_EACH.finditer(match["keys"]))
    choices = {bool(one["join"]) for one in said[:-1]}
    if len(choices) != 1:
        return question
    have = "없" if match["lacked"] else "있"
    link = f"{have}거나" if choices == {True} else f"{have}고"
    parts = [f"{one['key']} 태그가 {link}" for one in said[:-1]]
    stated = " ".join((*parts, f"{said[-1]['key']} 태그가 {have}는"))
    return question[: match.start()] + stated + question[match.end() :]
