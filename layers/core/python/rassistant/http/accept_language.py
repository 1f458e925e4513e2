"""Which of our languages a browser prefers (RFC 9110, section 12.5.4)."""

from __future__ import annotations

from rassistant.errors import Locale


def preferred(header: str) -> Locale:
    """English where the header names neither of ours; among equals the first. What can't be read is passed over."""
    best: Locale = "en"
    most = 0.0
    for part in header.split(","):
        name, *parameters = (piece.strip().lower() for piece in part.split(";"))
        language = name.partition("-")[0]
        weight = _weight(parameters)
        if language in ("ko", "en") and weight > most:
            best, most = "ko" if language == "ko" else "en", weight
    return best


def _weight(parameters: list[str]) -> float:
    for parameter in parameters:
        name, _, value = parameter.partition("=")
        if name.strip() == "q":
            try:
                return float(value)
            except ValueError:
                return 1.0
    return 1.0
