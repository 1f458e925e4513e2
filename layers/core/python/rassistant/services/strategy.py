"""POST /api/recommendations/strategy: how to act on one recommendation, or on all of them, in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from rassistant.errors import Locale, Text
from rassistant.models.collected import Collected
from rassistant.services.fix_code import FixCode
from rassistant.services.model_words import ModelWords
from rassistant.services.optimize import Judged
from rassistant.services.recommendations import Recommendations, totals
from rassistant.services.strategy_facts import StrategyFact, Topic, of_all, of_one

SYSTEM = (
    "You advise on how to carry out cost optimization in an AWS account. You are given facts. Write a short plan in "
    "Markdown in {language}: the aim, the steps in the order of the facts, what to heed, how to undo. Say nothing that "
    "the facts do not say. Every number must stand in the facts, written exactly as there; compute none, and use bullets, "
    "no numbered lists. No links, no HTML."
)
_HEADINGS: Mapping[Topic, Text] = {
    "goal": Text("Aim", "목표"),
    "step": Text("Order and steps", "순서와 단계"),
    "caution": Text("Cautions", "주의 사항"),
    "undo": Text("How to undo", "되돌리는 방법"),
}
_NONE = Text(
    "There is nothing to plan: no open recommendation is known.", "계획할 내용이 없습니다. 열려 있는 추천이 없습니다."
)


class Strategy:
    def __init__(self, recommendations: Recommendations, fixes: FixCode, words: ModelWords) -> None:
        self._recommendations = recommendations
        self._fixes = fixes
        self._words = words

    def answer(self, locale: Locale, recommendation_id: str | None = None) -> dict[str, Any]:
        """``recommendation_id`` None: of all open ones. NotFound."""
        judged, facts = self._facts(recommendation_id)
        told = self._words.of(SYSTEM, facts, locale)
        return {
            "markdown": markdown(facts, locale) if told is None else told,
            "facts": [{"topic": one.topic, "text": one.text[locale], "values": dict(one.values)} for one in facts],
            "source": "rules" if told is None else "model",
            **judged.provenance(locale),
        }

    def _facts(self, recommendation_id: str | None) -> tuple[Collected[Judged], Sequence[StrategyFact]]:
        if recommendation_id is not None:
            judged, subject = self._fixes.subject(recommendation_id)
            return judged, list(of_one(subject))
        judged, found, put_off = self._recommendations.open_ones()
        return judged, list(of_all(found, totals(found), len(judged.value.insufficient), put_off))


def markdown(facts: Sequence[StrategyFact], locale: Locale) -> str:
    """One section a topic; steps are numbered."""
    if not facts:
        return _NONE[locale]
    sections = []
    for topic, heading in _HEADINGS.items():
        said = [fact.text[locale] for fact in facts if fact.topic == topic]
        if said:
            marks = [f"{number}." if topic == "step" else "-" for number in range(1, len(said) + 1)]
            lines = [f"{mark} {text}" for mark, text in zip(marks, said, strict=True)]
            sections.append("\n".join([f"### {heading[locale]}", "", *lines]))
    return "\n\n".join(sections)
