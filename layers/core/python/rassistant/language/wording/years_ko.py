"""The year that is said once for two months, or apart from its month: 2025년 1월부터 3월까지, 작년 3월과 4월, 작년 비용 12월."""

# ruff: noqa: E501  (a pattern is read as one line)
from __future__ import annotations

import re
from typing import Final

from rassistant.language.wording.deferred import Deferred

_MOST: Final = 12
_YEAR: Final = r"(?:(?:19|20)\d\d ?년도?|(?<!\d)\d\d년도?|재작년|작년|지난 ?해|저번 ?해|전년도?|올해|금년)"
_DAY: Final = r"(?: ?\d{1,2}일)?"
_UP_TO: Final = r"(?:부터|에서|~|-|–)"
_AND: Final = (
    rf"(?P<and>(?:의)?(?: ?(?:비용|요금))? ?(?:{_UP_TO}|,|와|과|이랑|랑|하고|및|·|/|vs\.?|대비|보다|에 ?비해서?) ?)"
)
_THEN: Final = Deferred(
    rf"(?P<first>(?P<year>{_YEAR})(?:의)? ?(?:(?P<a>\d{{1,2}})월{_DAY}|(?P<q>[1-4]) ?(?:사)?분기|(?P<h>상)반기)){_AND}(?P<second>(?:(?P<b>\d{{1,2}})월|(?P<r>[1-4]) ?(?:사)?분기|(?P<i>하)반기))",
    re.IGNORECASE,
)
_BEHIND: Final = Deferred(
    rf"(?<![\d년])(?<!년 )(?P<a>\d{{1,2}})월(?P<d>{_DAY}) ?{_UP_TO} ?(?P<b>\d{{1,2}})월(?P<e>{_DAY})(?: ?까지| ?사이)?(?:의|에)?,? (?P<year>(?:19|20)\d\d ?년도?)(?:의|에)?(?! ?(?:\d|[1-4]분기|상반기|하반기|대비|보다|와|과|이랑|랑|하고|에 ?비|비교|이후|이전|부터|까지))"
)
_COST: Final = r"(?:[가-힣A-Za-z0-9-]+(?<![된한은는던인별]) ){0,2}(?:비용|요금|지출액?|금액|청구액?|청구 ?금액|사용료)"
_APART: Final = Deferred(
    rf"(?P<year>{_YEAR})(?:의)? (?P<cost>{_COST})(?:의|은|는|을|를)? (?P<part>\d{{1,2}}월|[1-4] ?(?:사)?분기|[상하]반기)(?! ?(?:{_UP_TO}|,|와|과|이랑|랑|하고|및|·|/|vs|대비|보다|에 ?비))",
    re.IGNORECASE,
)


def with_years(question: str) -> str:
    """The question with the year beside each month; a month before the first one is of another year, and stays."""
    if "월" not in question and "기" not in question:
        return question
    text = _BEHIND.sub(r"\g<year> \g<a>월\g<d>부터 \g<year> \g<b>월\g<e>까지", question)
    text = _APART.sub(r"\g<year> \g<part> \g<cost>", text)
    for _ in range(_MOST):
        said = _THEN.sub(_each, text)
        if said == text:
            break
        text = said
    return text


def _each(match: re.Match[str]) -> str:
    pairs = ((match["a"], match["b"]), (match["q"], match["r"]))
    later = next(
        (int(second) >= int(first) for first, second in pairs if first and second), bool(match["h"] and match["i"])
    )
    return f"{match['first']}{match['and']}{match['year']} {match['second']}" if later else match[0]
