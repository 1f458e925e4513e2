"""What a question says besides what it asks: taken off before it is read, and told with the answer.

Courtesies are not told: they are known to say nothing. Any other word is understood, told here, or refused.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final, NamedTuple

from rassistant.errors import Locale, Text

_LABEL: Final = Text("taken as context", "배경 설명으로 본 말")
_RESPELLED: Final = Text("read as", "고쳐 읽은 말")
_LABELS: Final = "|".join(re.escape(label[locale]) for label in (_LABEL, _RESPELLED) for locale in ("en", "ko"))
_TOLD: Final = re.compile(rf" · (?:{_LABELS}): .*$")
_EDGES: Final = " \t,.;:!?~-()"
_LONGEST: Final = 120
"""Characters of each that are told."""


class Trimmed(NamedTuple):
    """``aside``: what was taken off, as it was written."""

    text: str
    aside: tuple[str, ...] = ()


def told(asides: Iterable[str], locale: Locale) -> str | None:
    """The piece of an explanation that names these; None where there are none."""
    said = [f'"{_short(aside)}"' for aside in dict.fromkeys(map(_plain, asides)) if aside]
    return f"{_LABEL[locale]}: {', '.join(said)}" if said else None


def respelled_told(corrections: Iterable[tuple[str, str]], locale: Locale) -> str | None:
    """The piece of an explanation that tells which words were read as which others; None where there are none."""
    said = [f'"{_short(_plain(written))}" → "{read}"' for written, read in dict.fromkeys(corrections)]
    return f"{_RESPELLED[locale]}: {', '.join(said)}" if said else None


def without_told(explanation: str) -> str:
    """The explanation without such pieces, where somebody asks one again."""
    return _TOLD.sub("", explanation)


def _plain(aside: str) -> str:
    return aside.strip(_EDGES).replace('"', "'")


def _short(aside: str) -> str:
    return aside if len(aside) <= _LONGEST else f"{aside[: _LONGEST - 1].rstrip()}…"
