"""Words with a slash between them are alternatives where each of them means something: gp2/gp3, Paris/Stockholm, stg/sbx.

A path (/aws/lambda/orders), a name of the account that has a slash, and both words of "and/or" are no such list.
"""

from __future__ import annotations

import re
from typing import Final

from rassistant.language.account.account_names import account_edges
from rassistant.language.reading import Situation
from rassistant.language.rules import patterns
from rassistant.language.vocabulary.lexicon import Lexicon

_LISTED: Final = re.compile(r"(?<![\w/.:@-])\w[\w.-]*(?:(?:/| / )\w[\w.-]*){1,5}(?![\w/])")
_EMPTY: Final = frozenset(("FILLER", "TRIVIAL", "AND", "OR", "PART", "NOT"))
_AND_OR: Final = re.compile(r"\band ?/ ?or\b", re.IGNORECASE)
_KEPT: Final = ("w/o", "n/a", "i/o", "tcp/udp", "ci/cd")


def apart(question: str, lexicon: Lexicon, situation: Situation) -> str:
    """The question with "or" for such slashes."""
    if "/" not in question:
        return question
    question = _AND_OR.sub("or", question)

    def listed(match: re.Match[str]) -> str:
        said = match[0]
        if said.lower() in _KEPT or lexicon.senses(said.lower()) or _is_own(said.lower(), lexicon, situation):
            return said
        pieces = [piece.strip() for piece in said.split("/")]
        if not all(any(letter.isalpha() for letter in piece) or _is_version(piece) for piece in pieces):
            return said
        if " / " in said and not _are_alike(pieces, lexicon):
            return ", ".join(pieces)
        return " or ".join(pieces) if all(_means(piece.lower(), lexicon, situation) for piece in pieces) else said

    return _LISTED.sub(listed, question)


def _are_alike(pieces: list[str], lexicon: Lexicon) -> bool:
    """EC2 / stopped / Tokyo are no alternatives: each says another thing."""
    known = [lexicon.senses(piece.lower()).keys() - _EMPTY for piece in pieces]
    return any(not senses for senses in known) or bool(set.intersection(*map(set, known)))


def _is_version(piece: str) -> bool:
    return re.fullmatch(r"\d+\.\d+", piece) is not None


def _means(piece: str, lexicon: Lexicon, situation: Situation) -> bool:
    if lexicon.senses(piece).keys() - _EMPTY:
        return True
    found = [*patterns.found(piece, piece), *account_edges(piece, situation.accounts)]
    return any(end - start == len(piece) for start, end, *_ in found) or _is_own(piece, lexicon, situation)


def _is_own(text: str, lexicon: Lexicon, situation: Situation) -> bool:
    """Is it a name or a tag's value of the account as it stands?"""
    if situation.words is None:
        return False
    return any(end - start == len(text) for start, end, *_ in situation.words.found(text, lexicon))
