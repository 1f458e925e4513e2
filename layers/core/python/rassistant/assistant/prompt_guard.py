"""Keeps a model from reading its instructions out, as its text streams by."""

from __future__ import annotations

import re

_TELLING_CHARS = 24
"""So many letters in a row of a sentence of the instructions are no coincidence."""
_SENTENCE_END = re.compile(r"(?<=[.!?:;])\s|\n")
_LETTERS = re.compile(r"[^\w가-힣]+")
_REMOVED = "[…]"


class PromptGuard:
    """``feed`` returns what can be shown by now; a sentence that is in the instructions is left out."""

    def __init__(self, instructions: str) -> None:
        self._letters = _bare(instructions)
        self._held = ""

    def feed(self, piece: str) -> str:
        self._held += piece
        shown = []
        while (end := _SENTENCE_END.search(self._held)) is not None:
            sentence, self._held = self._held[: end.end()], self._held[end.end() :]
            shown.append(self._checked(sentence))
        letters = _bare(self._held)
        if len(letters) >= _TELLING_CHARS and not self._is_told(letters):
            shown.append(self._held)
            self._held = ""
        return "".join(shown)

    def rest(self) -> str:
        text, self._held = self._held, ""
        return self._checked(text)

    def _checked(self, sentence: str) -> str:
        letters = _bare(sentence)
        if len(letters) < _TELLING_CHARS or not self._is_told(letters):
            return sentence
        return _REMOVED + sentence[len(sentence.rstrip()) :]

    def _is_told(self, letters: str) -> bool:
        """Any run of that length, so that a word changed or put before does not hide the rest."""
        runs = range(0, max(1, len(letters) - _TELLING_CHARS + 1))
        return any(letters[at : at + _TELLING_CHARS] in self._letters for at in runs)


def _bare(text: str) -> str:
    return _LETTERS.sub("", text).casefold()
