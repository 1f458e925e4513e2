"""Comments in generated text: one line each, whatever a name or a tag holds."""

from __future__ import annotations

import re

_UNSAFE = re.compile("[\x00-\x1f\x7f-\x9f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]+")
"""Controls, line and paragraph separators, and marks that reorder or hide text: a comment must end where it seems to."""
_LONGEST = 600


def one_line(text: str) -> str:
    """``text`` without anything that could end a comment or make it read otherwise than it is."""
    return _UNSAFE.sub(" ", text)[:_LONGEST].strip()


def comment(text: str = "") -> str:
    return f"# {one_line(text)}".rstrip()
