"""Markdown for answers. Names, tags and the like are other people's text: they must never become markup."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rassistant.errors import Locale

_SPECIAL = re.compile(r"([\\`*_\[\]#|~&])")
_BREAKS = re.compile(r"[\s\x00-\x1f\x7f\u2028\u2029]+")
_HIDDEN = re.compile(r"[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\U000e0000-\U000e007f]")
_ADDRESS = re.compile(r"(?i)(://|\bwww\.|@|\b(?:https?|ftp|mailto|javascript|data):)")
_WORD_JOINER = "\u2060"
_MAX_CHARS = 160


def escaped(value: object, limit: int = _MAX_CHARS) -> str:
    """``value`` as inert text on one line: no markup, no link that renderers make of bare addresses, no hidden text."""
    text = _BREAKS.sub(" ", _HIDDEN.sub("", str(value))).strip()
    if len(text) > limit:
        text = text[: limit - 1] + "…"
    text = _ADDRESS.sub(lambda match: _WORD_JOINER.join(match[0]) + _WORD_JOINER, text)
    return _SPECIAL.sub(r"\\\1", text).replace("<", "&lt;").replace(">", "&gt;")


def table(head: Sequence[str], rows: Sequence[Sequence[str]], numeric: Sequence[int] = ()) -> str:
    """Cells are Markdown already; ``numeric`` columns are aligned to the right."""
    lines = [_line(head), _line(["---:" if index in numeric else "---" for index in range(len(head))])]
    lines.extend(_line(row) for row in rows)
    return "\n".join(lines)


def _line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def usd(amount: float | None, locale: Locale) -> str:
    """``$1,234.56``; more places below a cent, so that little is not nothing; the word for None."""
    if amount is None:
        return "알 수 없음" if locale == "ko" else "unknown"
    places = 2 if abs(amount) >= 0.01 or amount == 0 else 6
    return f"{'-' if amount < 0 else ''}${abs(amount):,.{places}f}"


def percent(change: float | None) -> str:
    """With its sign; empty for None."""
    return "" if change is None else f"{change:+.1f}%"


def number(value: float | None) -> str:
    if value is None:
        return "–"
    if float(value).is_integer() and abs(value) < 1e15:
        return f"{int(value):,}"
    return f"{value:,.2f}" if abs(value) >= 0.1 else f"{value:.4g}"
