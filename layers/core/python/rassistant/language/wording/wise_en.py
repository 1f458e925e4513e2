"""Region wise, department-wise: by region, by department."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from rassistant.language.wording.deferred import Deferred
from rassistant.language.wording.text import is_korean

_OFTEN: Final = {"day": "daily", "date": "daily", "week": "weekly", "month": "monthly"}
_ELSE: Final = (
    r"(?:like|other|clock|anticlock|counterclock|length|piece|pair|step|bit|element|un|street|world|no|any|some|which|"
    r"time|penny|weather|business|security|compliance|performance|is|are|be|was|were|that|more|less|very|so|the|a|an)"
)
"""What stands before wise in a word of its own, or says in which respect."""
_OF_WHAT: Final = (
    r"(?:(?:instance|machine|node|volume|disk|storage|engine|billing|purchase|database|cost|launch|creation|creating|release)"
    r"(?= (?:types?|class|size|famil|version|mode|option|state|status|tier|model|cent(?:er|re)|month|year|date)))"
)
_PARTS: Final = (
    r"(?:regions?|services?|accounts?|(?:instance |volume |node )?types?|engines?|runtimes?|states?|status|months?|days?|"
    r"departments?|depts?|teams?|projects?|environments?|env|owners?|clients?|customers?|versions?|famil(?:y|ies))"
)
_WISE: Final = Deferred(
    rf"(?<![\w.=:/-])(?:(?:by|on an?|on|in an?|an?|the) )?(?!{_ELSE}[ -]?wise\b)(?:(?P<and>{_PARTS})(?: and |, ?| & |/))?"
    rf"(?P<by>(?:{_OF_WHAT} )?[a-z][a-z_]*?)[ -]?wise(?: (?:basis|manner|fashion))?(?![\w=:-]|\.\w)",
    re.IGNORECASE | re.ASCII,
)
_BROKEN_DOWN: Final = Deferred(
    r"(?P<by>\bby [a-z]+(?: [a-z]+)? )(?:break-?ups?|break up|break-?downs?|break down|splits?|split-up|segregation|bifurcation|"
    r"distribution|division|summary|figures|statistics|stats|totals?|tally) (?:of|for) (?:the |our |my |all )*",
    re.IGNORECASE,
)
_MONEY: Final = re.compile(r"\b(?:costs?|bills?|spend|spending|expenses?|expenditure|charges|billing)\b", re.IGNORECASE)


def by_what(question: str, is_own: Callable[[str], bool]) -> str:
    """The question with ``by X`` for ``X wise``. ``is_own``: does the account call something so?"""
    if "wise" not in question.lower() or is_korean(question) or '"' in question or is_own("wise"):
        return question
    return _BROKEN_DOWN.sub(_of_all, _WISE.sub(_by, question))


def _of_all(match: re.Match[str]) -> str:
    return match["by"] if _MONEY.search(match.string) is not None else f"{match['by']} count of "


def _by(match: re.Match[str]) -> str:
    also = f"by {match['and']} and " if match["and"] else ""
    return also + _OFTEN.get(match["by"].lower(), match["by"] if also else f"by {match['by']}")
