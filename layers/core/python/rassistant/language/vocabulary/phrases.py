"""Long lists of phrases, written as text."""

from __future__ import annotations


def phrases(text: str, *signs: str) -> tuple[str, ...]:
    """The phrases of a text that a bar separates, and ``signs`` as they stand."""
    return (*(phrase for part in text.split("|") if (phrase := " ".join(part.split()))), *signs)
