"""Numbers in an answer that nothing looked up in the conversation says."""

from __future__ import annotations

import re
from collections.abc import Iterable

_NUMBER = re.compile(r"(?<![\w.,:/-])[$₩]?(\d[\d,]*(?:\.\d+)?)(?![\w:/-]|[.,]\d)(%?)")
_ANY_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?(?:[eE][+-]?\d+)?")
_CODE = re.compile(r"```.*?(?:```|$)|`[^`\n]*`", re.DOTALL)
_ORDINAL = re.compile(r"(?m)^\s*\d+[.)]\s")
_SMALL = 12
_YEARS = range(1990, 2101)


def unverified_numbers(
    answer: str, looked_up: Iterable[str], said_before: Iterable[str] = (), distrusted: Iterable[str] = ()
) -> tuple[str, ...]:
    """As written, in the order of first sight. A number counts as said where a text rounds to it.

    ``distrusted``: numbers of earlier answers that nothing said then; their standing in ``said_before`` says nothing.

    Not looked at: code, ordinals of lists, small whole numbers (steps, counts of a sentence), years, dates, and digits
    in names.
    """
    doubted = {number for text in distrusted for number in _numbers(text)}
    said = {number for text in said_before for number in _numbers(text)} - doubted
    known = sorted(said.union(*map(_numbers, looked_up)))
    prose = _ORDINAL.sub(" ", _CODE.sub(" ", answer))
    found = []
    for match in _NUMBER.finditer(prose):
        text = match[1].rstrip(",")
        value = float(text.replace(",", ""))
        plain = "." not in text and not match[2] and not match[0].startswith(("$", "₩"))
        if plain and (value <= _SMALL or value in _YEARS):
            continue
        if not _is_said(value, text, known):
            found.append(match[0])
    return tuple(dict.fromkeys(found))


def _numbers(text: str) -> Iterable[float]:
    for match in _ANY_NUMBER.finditer(text):
        try:
            value = float(match[0].replace(",", ""))
        except ValueError:
            continue
        yield value
        yield value * 100  # a share as percent


def _is_said(value: float, text: str, known: list[float]) -> bool:
    decimals = len(text.partition(".")[2])
    tolerance = 0.5 * 10**-decimals + 1e-9
    return any(abs(number - value) <= tolerance for number in known)
