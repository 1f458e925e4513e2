"""Values beside their field, alternatives and what is left of memory, said plainly: (about, form, what it becomes)."""

# ruff: noqa: E501  (a pattern is read as one line)
from __future__ import annotations

from typing import Final

_BYTES: Final = r"(?:[kmgt]i?b|gigs?|gigabytes?|megabytes?|terabytes?)"
_LEFT: Final = r"(?:left|free|available|remaining|to spare|unused|left over)"
_MACHINES: Final = r"[a-z0-9][\w.]*-[\w.-]*\w"
_HELD: Final = r"(volumes?|disks?|ebs volumes?)"

RULES: Final[tuple[tuple[str | None, str, str], ...]] = (
    (None, rf"(\d[\d.,]*\s?{_BYTES})(?: of)? (?:(?:freeable|free|available|remaining|unused) (?:memory|ram)|(?:memory|ram) {_LEFT}|{_LEFT} (?:memory|ram))\b", r"\1 free memory"),
    (None, r"\b(?:freeable|available|remaining) (?:memory|ram)\b|\bfree ram\b|\b(?:memory|ram) (?:left|remaining|to spare)\b(?! over)", "free memory"),
    (None, r"\b(?:free|available|remaining) (?:disk|storage) space\b|\b(?:available|remaining) (?:disk|storage)\b|\b(?:disk|storage)(?: space)? (?:left|remaining)\b", "free storage"),
    (None, rf"(?<![\w.])(\d[\d.]*)(?: ?,)? ?(?:or|/) ?(\d[\d.]*)(?: ?,)? ?(or|/) ?(\d[\d.]*) ?({_BYTES})\b", r"\1 \5 or \2 \5 or \4 \5"),
    (None, rf"(?<![\w.])(\d[\d.]*) ?(?:or|/) ?(\d[\d.]*) ?({_BYTES})\b", r"\1 \3 or \2 \3"),
    (None, rf"\b({_MACHINES})['’]s {_HELD}(?=\s*(?:[?.!]|$))", r"\2 attached to \1"),
    (None, rf"\b{_HELD} (?:of|on) ({_MACHINES})(?=\s*(?:[?.!]|$))", r"\1 attached to \2"),
    (None, r"^(?:which|what) ([\w-]+(?: [\w-]+)?) (?:is|are|gets) (?:used|shared|run|preferred|chosen) by (?:the )?most ([\w -]+?)(?=\s*(?:[?.!]|$))", r"which \1 has the most \2"),
    (None, r"^((?:which|what) [\w-]+) (?:spends|pays|burns|consumes)(?: money)? (?:the )?(most|least)(?: money)?(?=\s*(?:[?.!]|$|in\b|last\b|this\b))", r"\1 costs the \2"),
    (None, r"^(?:which|what) ([\w-]+) do (?:the )?most ([\w-]+) (?:use|run|run on|have)(?=\s*(?:[?.!]|$))", r"which \1 has the most \2"),
    (None, r"^(?:which|what) runtimes? (?:has|have) (?:the )?most ([\w -]+?)(?=\s*(?:[?.!]|$))", r"count \1 by runtime top 1"),
    (None, r"^(?:what is |what's |which is )?(?:the |our )?(?:most (?:common|popular|used)|commonest) runtime(?: (?:of|for|among|in) (?:the |all |our |my )?(?:lambda )?functions)?(?=\s*(?:[?.!]|$))", "count functions by runtime top 1"),
    (r"\bsecrets?\b", r"\b(?:that |which )?(?:(?:have|has|were|was|are|is)(?:n't| not)?(?: been)? |not )?rotated (?=(?:in|within|during|since|for)\b)", "last-rotation "),
)  # fmt: skip
