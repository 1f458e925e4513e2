"""The state of the bill in a few sentences."""

from __future__ import annotations

from typing import Any, Literal

from rassistant.http.answers.answer import Answer, Provenance


class InsightFact(Answer):
    """``text``: a sentence made by rules. ``values``: what it says, by name, unrounded."""

    topic: Literal["total", "driver", "forecast", "trend", "anomaly", "budget", "saving"]
    text: str
    values: dict[str, Any]


class Insights(Provenance):
    """``source`` model: its own words, in which no number stands that is not in ``facts``."""

    markdown: str
    facts: list[InsightFact]
    source: Literal["rules", "model"]
