"""Everything that the chat can look up in words: our articles, people's own documents, their Bedrock Knowledge Base."""

from __future__ import annotations

from dataclasses import dataclass

from rassistant.errors import AwsFailure, Locale
from rassistant.knowledge.search import Hit, search
from rassistant.llm.knowledge_base import KnowledgeBase
from rassistant.models.collected import Problem
from rassistant.services.documents import Documents

_LEAST_SCORE = 0.4
"""Of a Knowledge Base's passage; under it the answer is about something else."""

_OWN_AHEAD = 0.1
"""By so much less of the question may people's own text speak and still come before ours: it knows their case."""


@dataclass(frozen=True, slots=True)
class Found:
    """``hits``: the best first. ``problems``: what could not be asked."""

    hits: tuple[Hit, ...]
    problems: tuple[Problem, ...] = ()


class Library:
    def __init__(self, documents: Documents, knowledge_base: KnowledgeBase | None = None) -> None:
        self._documents = documents
        self._knowledge_base = knowledge_base

    def search(self, question: str, locale: Locale, limit: int, *, least_share: float | None = None) -> Found:
        """What speaks of more of the question comes first; people's own before ours where they say as much."""
        ours = (
            search(question, locale, limit)
            if least_share is None
            else search(question, locale, limit, least_share=least_share)
        )
        own = self._documents.search(question, locale, limit)
        retrieved, problems = self._retrieved(question, limit)
        ranked = list(ours)
        for hit in sorted([*own, *retrieved], key=lambda hit: hit.share):
            place = next((i for i, other in enumerate(ranked) if other.share <= hit.share + _OWN_AHEAD), len(ranked))
            ranked.insert(place, hit)
        return Found(tuple(ranked[:limit]), problems)

    def _retrieved(self, question: str, limit: int) -> tuple[list[Hit], tuple[Problem, ...]]:
        if self._knowledge_base is None:
            return [], ()
        try:
            found = self._knowledge_base.retrieve(question, limit)
        except AwsFailure as error:
            return [], (Problem.of(error, account_id=None, region=None, service="bedrock-agent-runtime"),)
        hits = [
            Hit(
                article_id=f"knowledge-base#{rank}",
                title=one.title,
                snippet=one.text,
                text=one.text,
                sources=(one.link,) if one.link else (),
                score=one.score,
                share=one.score,
            )
            for rank, one in enumerate(found)
            if one.score >= _LEAST_SCORE
        ]
        return hits, ()
