"""Questions written as a database is asked, said in words: select … from, in (a, b), like 'web%', is null."""

# ruff: noqa: E501  (a pattern is read as one line)
from __future__ import annotations

import re
from typing import Final

from rassistant.language.wording.deferred import Deferred
from rassistant.language.wording.rewriting import Rewriting

_MAY_BE: Final = re.compile(
    r"^select |\\||&&|\b(?:in|like) ?[('\"%]|\blike \S*[%*]|\bnull\b|\b(?:is|are) not [\w.-]+ or ", re.IGNORECASE
)
_FROM: Final = Rewriting(
    (
        (None, r"^select (?:\*|all) from (?=\w)", "show all "),
        (None, r"^select (?:distinct )?(?:[\w.]+, ?)*count ?\( ?(?:\*|1|\w+) ?\)(?: as \w+)?(?:, ?[\w.]+)* from (?=\w)", "how many "),
        (None, r"^select (?:[\w.]+, ?)*sum ?\( ?(\w+) ?\)(?: as \w+)?(?:, ?[\w.]+)* from (\w+)", r"total \1 of \2"),
        (None, r"^select (?:[\w.]+, ?)*(?:avg|mean|average) ?\( ?(\w+) ?\)(?: as \w+)?(?:, ?[\w.]+)* from (\w+)", r"average \1 of \2"),
        (None, r"^select (max|min) ?\( ?(\w+) ?\)(?: as \w+)? from (\w+)", r"\1 \2 of \3"),
        (None, r"^(how many .*|total .*|average .*);$", r"\1"),
        (None, r"^select (?!distinct\b)((?:[\w.]+, ?)*[\w.]+) from (\w+)(?=$|;| where\b| order by\b| limit\b)", r"show \2"),
        (None, r"^(show .*|how many .*);$", r"\1"),
        (None, r"\b(?:where |and )([a-z][a-z0-9]*)_?([a-z0-9]*)_?([a-z0-9]*) is not null\b", r"with \1 \2 \3"),
        (None, r"\b(?:where |and )([a-z][a-z0-9]*)_?([a-z0-9]*)_?([a-z0-9]*) is null\b", r"without \1 \2 \3"),
        (None, r"\b(?:is|are) not ([\w.]+(?:-[\w.]+)*) or ([\w.]+(?:-[\w.]+)*)(?=$|[.?!]| and\b| in\b)", r"is neither \1 nor \2"),
    )
)  # fmt: skip
_ITEM: Final = r"(?:'[^'()]*'|\"[^\"()]*\"|[\w.*:/-]+)"
_AMONG: Final = Deferred(
    rf"(?P<key>\b(?:where|and|or|with|having|whose) [\w ]{{1,30}}?)? (?P<not>not )?in ?\((?P<items> ?{_ITEM}(?: ?, ?{_ITEM})* ?)\)",
    re.IGNORECASE,
)
_LIKE: Final = Deferred(
    r"\b(?:where |with |and )?(?:the )?name (?P<not>not )?(?:is )?like (?P<mark>['\"]?)(?P<any>[%*]?)(?P<text>[\w.-]+)(?P<more>[%*]?)(?P=mark)(?!\w)",
    re.IGNORECASE,
)


def as_said(question: str) -> str:
    """The question without such signs; as it is where it has none."""
    if _MAY_BE.search(question) is None:
        return question
    said = _LIKE.sub(_named, _AMONG.sub(_one_of, _piped(question)))
    return " ".join(_FROM(said).split())


_FILTERS: Final = re.compile(
    r"(?:filter|where|grep|only|having|with|select where)(?: by| on| to| where)? ", re.IGNORECASE
)
_FIRST: Final = re.compile(r"(?:head|limit|take|top|first)(?: -n)? -?(\d+)$", re.IGNORECASE)
_COUNTS: Final = re.compile(r"(?:count|wc -l|count\(\)|count\(\*\)|length)$", re.IGNORECASE)
_GROUPS: Final = re.compile(
    r"(?:(?:count|stats count|summarize count\(\)|group|grouped|summarize|sum) by|by|count by) ", re.IGNORECASE
)
_SORTS: Final = re.compile(r"(?:sort|order|sorted)(?: by)? (?=\w)", re.IGNORECASE)
_SHOWS: Final = re.compile(r"(?:list|show|print|display|cat|table|all)$", re.IGNORECASE)


def _piped(question: str) -> str:
    """``ebs | filter type=io1 | sort by size desc`` says what, which of them, and in which order. Left as it is where a
    stage says something else."""
    said = question.replace("&&", " and ").replace("||", " or ")
    what, *stages = (stage.strip() for stage in said.split("|"))
    filters: list[str] = []
    behind: list[str] = []
    count = ""
    for stage in stages:
        if match := _FILTERS.match(stage):
            filters.append(stage[match.end() :])
        elif match := _FIRST.match(stage):
            behind.append(f"limit {match[1]}")
        elif _COUNTS.match(stage):
            count = "how many "
        elif match := _GROUPS.match(stage):
            count = "how many "
            behind.append(f"by {stage[match.end() :]}")
        elif match := _SORTS.match(stage):
            behind.append(f"sort by {stage[match.end() :]}")
        elif not _SHOWS.match(stage):
            return said
    which = f"where {' and '.join(filters)}" if filters else ""
    return " ".join((count + what, which, *behind))


def _one_of(match: re.Match[str]) -> str:
    items = [item.strip(" '\"") for item in match["items"].split(",")]
    denied = match["not"] is not None
    if match["key"] is None:
        return f"{' not' if denied else ''} in {' or '.join(items)}"
    listed = " or ".join(items)
    if not denied:
        return f"{match['key']} is {listed}"
    return f"{match['key']} is not {listed}" if len(items) == 1 else f"{match['key']} is neither {' nor '.join(items)}"


def _named(match: re.Match[str]) -> str:
    how = {
        (True, True): "contain", (True, False): "end with", (False, True): "start with", (False, False): ""
    }[bool(match["any"]), bool(match["more"])]  # fmt: skip
    if not how:
        return f"whose name is {match['not'] or ''}{match['text']}"
    return f"whose name does not {how} {match['text']}" if match["not"] else f"whose name {_third(how)} {match['text']}"


def _third(how: str) -> str:
    verb, _, rest = how.partition(" ")
    return f"{verb}s {rest}".strip()
