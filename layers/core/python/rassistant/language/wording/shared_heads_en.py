"""Read and write capacity over 5 is read capacity over 5 and write capacity over 5; nodes in total are their total."""

from __future__ import annotations

import re
from typing import Final

from rassistant.language.vocabulary.lexicon import Lexicon
from rassistant.language.vocabulary.senses import Ref

_BOUND: Final = (
    r"(?: (?:is|are|both|of|each|that (?:is|are)|were|was))* (?:over|above|under|below|exceeding|(?:more|less|fewer|higher|lower|"
    r"greater) than|at least|at most|[<>]=?) ?\d[\d.,]*(?: ?(?:%|percent\b|[kmgt]i?b\b|ms\b|units?\b|iops\b|s\b|seconds?\b))?(?![\w%])"
)
_SHARED: Final = re.compile(
    rf"(?<![\w-])([a-z]+ )?([a-z]+) (and|or) ([a-z]+) ([a-z]+)"
    rf"(?: (?!(?:is|are|of|over|above|under|below|at)\b)([a-z]+))?(?![\w-])({_BOUND})?",
    re.IGNORECASE,
)
_LED: Final = re.compile(
    rf"(?<![\w-])([a-z]+) ([a-z]+) (and|or) ([a-z]+)(?![\w-])({_BOUND})(?! and )",
    re.IGNORECASE,
)
_TOTALLED: Final = re.compile(
    r"(?<![\w-])((?:[a-z]+ )?[a-z]+) (?:in (?:total|all|sum)|altogether|all told|all together)(?=[\s?.!]*$| (?:across|of|for|over|in) )",
    re.IGNORECASE,
)
_SUMMED: Final = re.compile(
    r"\b(?:how|totals?|sum|summed|whose|average|mean|with|have|has|having|than)\b",
    re.IGNORECASE,
)
_HOW_MANY: Final = re.compile(r"^how many (?=[\w -]{1,40}$)", re.IGNORECASE)
_OF_THOSE: Final = re.compile(r"((?:[a-z]+ )?[a-z]+) (?:of|for|in|across) ", re.IGNORECASE)
_FIGURES: Final = ("NUMFIELD", "METRIC")


def with_heads(question: str, lexicon: Lexicon) -> str:
    """The question with such figures in full. What is a name of its own without the shared word stays as it is."""
    if not question.isascii():
        return question
    if " and " in question or " or " in question:
        question = _SHARED.sub(lambda match: _in_full(match, lexicon), question)
        question = _LED.sub(lambda match: _led(match, lexicon), question)
    return _totalled(question, lexicon)


def _totalled(question: str, lexicon: Lexicon) -> str:
    """Total memcached nodes, total storage of databases."""
    found = _TOTALLED.search(question)
    if found is None:
        return question
    asked = _HOW_MANY.sub("", question[: found.end(1)])
    if _SUMMED.search(asked):
        return question
    of_those = _OF_THOSE.match(asked)
    if of_those is not None and _is_summed(of_those[1], lexicon):
        return f"total {asked}{question[found.end() :]}"
    words = found[1].split(" ")
    for counted in (" ".join(words), words[-1]):
        if _is_summed(counted, lexicon):
            return f"{asked.removesuffix(counted)}total {counted}{question[found.end() :]}"
    return question


def _is_summed(words: str, lexicon: Lexicon) -> bool:
    senses = lexicon.senses(words.lower())
    return "NUMFIELD" in senses and "SERVICE" not in senses


def _in_full(match: re.Match[str], lexicon: Lexicon) -> str:
    lead = match[1] or ""
    one, joint, other, *head = (part for part in match.groups()[1:6] if part)
    for before in dict.fromkeys((lead, "")):  # consumed read and write capacity
        for length in range(len(head), 0, -1):
            shared = " ".join(head[:length])
            first, second = f"{before}{one} {shared}", f"{before}{other} {shared}"
            if _kinds(first, lexicon) & _kinds(second, lexicon):
                behind = "".join((*(f" {word}" for word in head[length:]), match[7] or ""))
                bound = "" if head[length:] else match[7] or ""  # one bound that is stated of both
                return f"{'' if before else lead}{first}{bound} {joint} {second}{behind}"
    return match[0]


def _led(match: re.Match[str], lexicon: Lexicon) -> str:
    """Throttled reads and writes over 10: the throttled ones of both."""
    lead, one, joint, other, bound = match.groups()
    first, second = f"{lead} {one}", f"{lead} {other}"
    both = _kinds(first, lexicon) & _kinds(second, lexicon)
    return f"{first}{bound} {joint} {second}{bound}" if both else match[0]


def _kinds(words: str, lexicon: Lexicon) -> set[str]:
    """The kinds that have a figure of this name."""
    senses = lexicon.senses(words.lower())
    return {ref.service_type for name in _FIGURES for ref in senses.get(name, ()) if isinstance(ref, Ref)}
