"""Ranked search in the articles: BM25 over an index that was made beforehand; no model, no database."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final

from rassistant.errors import Locale, Text
from rassistant.knowledge.words import Unit, units

INDEX: Final = Path(__file__).with_name("index.json")
_LEAST_SHARE = 0.48
_LEAST_FIT = 3.5
_STRONG_SHARE, _STRONG_SCORE = 0.33, 9.5
"""Below the least share or fit (share × score), no answer is better than a guess. Where several rare words agree (a
strong score), less of the question will do: the rest are verbs. Set between the questions and the nonsense of
tests/unit/knowledge/questions.py."""
_CONCEPT_SHARE = 0.8
_SENTENCE = re.compile(r"(?<=[.!?。])\s+|\n+")


@dataclass(frozen=True, slots=True)
class Hit:
    """``text``: the whole article, Markdown. ``snippet``: the sentence of it that fits best.

    ``share``: how much of the question the article speaks of, 0 to 1. ``score``: for the order of one search's hits.
    """

    article_id: str
    title: str
    snippet: str
    text: str
    sources: tuple[str, ...]
    score: float
    share: float


def search(
    text: str, locale: Locale, limit: int = 5, *, least_share: float = _LEAST_SHARE, index: Index | None = None
) -> list[Hit]:
    """The articles that fit, the best first; empty where none speaks of what ``text`` asks.

    ``index``: of other texts than the articles, made by ``build.index_of``.
    """
    index = index or _index()
    asked = units(text, index.concepts)
    if all(unit.concepts and index.qualities.issuperset(unit.concepts) for unit in asked):
        return []
    scores = index.scores(asked)
    shares = {
        number: index.share(asked, number) for number in sorted(scores, key=lambda n: (-scores[n], n))[: limit * 4]
    }
    ranked = sorted(shares, key=lambda n: (-index.rank(asked, n, scores[n], shares[n]), n))

    def fits(n: int) -> bool:
        strong = shares[n] >= _STRONG_SHARE and scores[n] >= _STRONG_SCORE and least_share <= _LEAST_SHARE
        return (strong or shares[n] >= least_share) and shares[n] * scores[n] >= _LEAST_FIT

    fitting = [n for n in ranked if fits(n)]
    return [_hit(index, number, asked, locale, scores[number], shares[number]) for number in fitting[:limit]]


class Index:
    """``stored``: as ``build.index_of`` makes it."""

    def __init__(self, stored: Mapping[str, Any]) -> None:
        self.articles: Sequence[Mapping[str, Any]] = stored["articles"]
        self.concepts: Mapping[str, str] = stored["concepts"]
        self.qualities = frozenset(stored["qualities"])
        self._rarity: Mapping[str, float] = stored["rarity"]
        self._unseen = max(self._rarity.values(), default=1.0)
        self._postings: Mapping[str, list[int]] = stored["postings"]
        self._holders: dict[str, frozenset[int]] = {}

    def scores(self, asked: Sequence[Unit]) -> dict[int, float]:
        """Article number → BM25 score. A word's syllable pairs count together as one word does."""
        scores: defaultdict[int, float] = defaultdict(float)
        weights: dict[str, float] = {}
        for unit in asked:
            for term in unit.terms:
                weights[term] = max(weights.get(term, 0.0), 1 / len(unit.terms))
            for concept in unit.concepts:
                weights[concept] = 1.0
        for term, weight in weights.items():
            postings = self._postings.get(term, ())
            for number, value in zip(postings[::2], postings[1::2], strict=True):
                scores[number] += value * weight / 100
        return scores

    def share(self, asked: Sequence[Unit], number: int) -> float:
        """The part of the question's words that the article holds; the rarest count twice as much as the commonest."""
        whole = held = 0.0
        for unit in asked:
            rarities = [self._rarity.get(term, self._unseen) for term in unit.terms]
            weight = 1 + (sum(rarities) / len(rarities) / self._unseen if rarities else 0.0)
            kept = sum(r for r, term in zip(rarities, unit.terms, strict=True) if self._holds(term, number))
            share = kept / sum(rarities) if rarities else 0.0
            if any(self._holds(concept, number) for concept in unit.concepts):
                share = max(share, _CONCEPT_SHARE)
            whole += weight
            held += weight * share
        return held / whole if whole else 0.0

    def rank(self, asked: Sequence[Unit], number: int, score: float, share: float) -> float:
        """An article that speaks of the whole question, and whose title or a tag speaks of little else, comes first."""
        wanted = {term for unit in asked for term in (*unit.terms, *unit.concepts)}
        titles = [names for names in self.articles[number]["names"] if names]
        aim = max((sum(bool(wanted & set(word)) for word in names) / len(names) for names in titles), default=0.0)
        return score * (0.4 + 0.6 * share) * (0.5 + 0.5 * aim)

    def _holds(self, term: str, number: int) -> bool:
        holders = self._holders.get(term)
        if holders is None:
            holders = frozenset(self._postings.get(term, ())[::2])
            if term in self._postings:  # what is asked is not kept
                self._holders[term] = holders
        return number in holders


@cache
def _index() -> Index:
    return Index(json.loads(INDEX.read_text("utf-8")))


def _hit(index: Index, number: int, asked: Sequence[Unit], locale: Locale, score: float, share: float) -> Hit:
    article = index.articles[number]
    body = Text(*article["body"])[locale]
    return Hit(
        article_id=article["id"],
        title=Text(*article["title"])[locale],
        snippet=_snippet(body, asked, index.concepts),
        text=body,
        sources=tuple(article["sources"]),
        score=round(score, 2),
        share=round(share, 2),
    )


def _snippet(body: str, asked: Sequence[Unit], concepts: Mapping[str, str]) -> str:
    wanted = {term for unit in asked for term in (*unit.terms, *unit.concepts)}

    def fit(sentence: str) -> int:
        return len({term for unit in units(sentence, concepts) for term in (*unit.terms, *unit.concepts)} & wanted)

    return max(_SENTENCE.split(body), key=fit)
