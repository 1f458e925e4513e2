"""A model's text without images, HTML, or links that lead out of AWS's own pages, as it streams by.

The site renders no HTML either; this holds for whoever else reads the events or the export.
"""

from __future__ import annotations

import re
from urllib.parse import urlsplit

_ALLOWED_HOSTS = ("docs.aws.amazon.com", "aws.amazon.com", "console.aws.amazon.com")
_JOINER = "\u2060"
_HELD_CHARS = 600
_IMAGE = re.compile(r"!\[([^\]\n]*)\](?:\([^)\n]*\)|\[[^\]\n]*\])?")
_LINK = re.compile(r"\[([^\]\n]+)\]\(\s*<?([^)\s>]*)[^)\n]*\)")
_BARE = re.compile(r"(?i)(?<![\w(])(?:https?|ftp)://[^\s)>\]|]+|(?<![\w./@])www\.[^\s)>\]|]+")
_TAG = re.compile(r"<(?=[a-zA-Z/!?])")
_OTHER_SCHEME = re.compile(r"(?i)\b(javascript|data|vbscript|file):(?=\S)")
_DEFINITION = re.compile(r"(?m)^(\s{0,3}\[[^\]\n]+\]):")
_WHOLE = re.compile(r"!?\[[^\]\n]*\](?:\([^)\n]*\))?:?")
_UNFINISHED = re.compile(r"!?\[[^\]\n]*(?:\](?:\([^)\n]*)?)?$")


class SafeText:
    """``feed`` returns what can be shown by now: half a link is held back until it is whole. ``rest`` ends it."""

    def __init__(self) -> None:
        self._held = ""

    def feed(self, piece: str) -> str:
        text = self._held + piece
        cut = _safe_cut(text)
        self._held = text[cut:]
        return made_safe(text[:cut])

    def rest(self) -> str:
        text, self._held = self._held, ""
        return made_safe(text)


def _safe_cut(text: str) -> int:
    """After the last space outside of a link, whole or begun; the end, where too much would be held back."""
    unfinished = _UNFINISHED.search(text)
    end = len(text) if unfinished is None else unfinished.start()
    links = [match.span() for match in _WHOLE.finditer(text)]
    cut = next((at for at in range(end, 0, -1) if text[at - 1].isspace() and not any(a < at < b for a, b in links)), 0)
    return cut if len(text) - cut < _HELD_CHARS else len(text)


def made_safe(text: str) -> str:
    text = _IMAGE.sub(r"\1", text)
    text = _LINK.sub(lambda match: match[0] if _is_allowed(match[2]) else match[1], text)
    text = _DEFINITION.sub(rf"\1{_JOINER}:", text)
    text = _BARE.sub(lambda match: match[0] if _is_allowed(match[0]) else _inert(match[0]), text)
    text = _OTHER_SCHEME.sub(rf"\1{_JOINER}:", text)
    return _TAG.sub(f"<{_JOINER}", text)


def _is_allowed(address: str) -> bool:
    try:
        parts = urlsplit(address)
        host = parts.hostname or ""
    except ValueError:
        return False
    return (
        parts.scheme == "https"
        and parts.username is None
        and (host in _ALLOWED_HOSTS or host.endswith(".console.aws.amazon.com"))
    )


def _inert(address: str) -> str:
    """Renderers make links of bare addresses: not of one with a joint in it."""
    return address.replace("://", f":{_JOINER}//").replace("www.", f"www{_JOINER}.")
