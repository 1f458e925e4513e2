"""Orders to change something, by how an English sentence begins: set, put, let, double, give it access."""

# ruff: noqa: E501  (a pattern is read as one line)
from __future__ import annotations

import re
from typing import Final

from rassistant.language.deferred import Deferred
from rassistant.language.text import says_english

_LISTS: Final = r"(?:a |an |the |one )?(?:(?:full|complete|quick|short|brief) )?(?:list|count|number|names?|breakdown|summary|overview|table|total|cost|costs|details|report)\b"
_ORDERS: Final = Deferred(
    "|".join(
        (
            r"(?P<set>set) (?!of\b)[\w' -]{2,80}? (?:to|at|as|on|for)\b",
            r"(?P<put>put) (?:an? |the |all |some |my |our |more |new )",
            r"(?P<let>let) (?!me\b|us\b|'s\b|s\b|'|you\b)",
            r"(?P<take>take) .+ (?:offline|down|away|out of service|off the internet)(?=\s*[.!?]?$)",
            r"(?P<bring>bring)(?: up| back)? (?:the |all |my |our )*(?:stopped|paused|terminated|[\w-]+) ?.* (?:back|online|back up|back online)(?=\s*[.!?]?$)",
            r"(?P<up>bring up) (?:the |all |my |our )*(?:stopped|paused|off)\b",
            rf"(?P<give>give) (?!me\b|us\b|out\b|{_LISTS}).+\b(?:access|permissions?|rights|tags?|more (?:memory|cpu|space|storage)|another)\b",
            r"(?P<verb>double|halve|triple|quadruple|raise|bump(?: up)?|lock(?: down)?|unlock|pause|resume|unpause|wake(?: up)?|bounce|hide|expose|shield|protect|secure|harden|throttle|boost|grow|widen|swap|flip|force|kick|archive|merge|mount|unmount|whitelist|blacklist|allowlist|open|close|register|subscribe|trigger|rerun|redeploy|roll back|rollback|drain|cordon|suspend|whack|zap|tag|label|retag|relabel|untag|mark|lower|attach|detach|encrypt|decrypt|apply|assign|rename|resize|patch|rotate|release|reboot|restart|convert|migrate|clone|grant|revoke) (?!up on|rate|state)(?:the |all |every |my |our |an? |these |those |[\w-]+-[\w-]+\b)",
            r"(?P<turn>turn|switch) .+ (?:on|off)(?=\s*[.!?]?$)",
        )
    ),
    re.IGNORECASE,
)


def order_in(question: str) -> str | None:
    """The word that orders; None for a question."""
    match = _ORDERS.match(question) if says_english(question) else None
    return None if match is None else next(word for word in match.groupdict().values() if word)
