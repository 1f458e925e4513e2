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
from rassistant.knowledge.words import SPOKEN, Unit, solid, units, well_spelt

INDEX: Final = Path(__file__).with_name("index.json")
_LEAST_SHARE = 0.5
_LEAST_FIT = 3.5
_STRANGE_SHARE, _STRANGE_FIT = 0.65, 4.5
"""Below the least share or fit (share × score), no answer is better than a guess. Set between the questions and the
nonsense of tests/unit/knowledge."""
_TRADE_SHARE, _TRADE_FIT = 0.3, 1.6
_FEW_WORDS, _FEW_SHARE = 2, 0.49
"""Of a question that holds a word of the trade: what it is about is not in doubt, only in how many words it is put. Of two
words alone, an unknown one is what is asked ("what is a blockchain node")."""
_LEAST_COVERING = 3
_CONCEPT_SHARE = 0.8
_SAID_WHOLE, _SAID_ENOUGH = 12, 8
"""Letters of a tag or title that the question holds word for word: by so many an article's rank doubles, and so many
are enough by themselves. A syllable of Hangul counts as two letters."""
_AWS = re.compile(r"(?i)(?<![a-z])aws(?![a-z])|아마존 ?웹")
_CODE = re.compile(r"(?<![A-Za-z])(?:[A-Z][a-z0-9]+){3,}")
"""An error's or an operation's name (InsufficientInstanceCapacity)."""
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
    asked = index.units(text)
    if all(unit.concepts and index.qualities.issuperset(unit.concepts) for unit in asked):
        return []
    scores = index.scores(asked)
    shares = {
        number: index.share(asked, number) for number in sorted(scores, key=lambda n: (-scores[n], n))[: limit * 4]
    }
    said = index.said(text)
    for number in said:
        shares.setdefault(number, index.share(asked, number))

    def rank(n: int) -> float:
        return index.rank(asked, n, scores[n], shares[n]) * (1 + said.get(n, 0) / _SAID_WHOLE)

    ranked = sorted(shares, key=lambda n: (-rank(n), n))

    strict = least_share > _LEAST_SHARE
    trade = index.is_of_trade(text, asked) and not strict
    money = strict or any("@price" in unit.concepts for unit in asked)

    def fits(n: int) -> bool:
        if (
            trade
            and shares[n] >= (_TRADE_SHARE if len(asked) > _FEW_WORDS else _FEW_SHARE)
            and shares[n] * scores[n] >= _TRADE_FIT
        ):
            return True
        if said.get(n, 0) >= _SAID_ENOUGH and not strict:
            return True
        share, fit = (least_share, _LEAST_FIT) if money else (max(least_share, _STRANGE_SHARE), _STRANGE_FIT)
        return shares[n] >= share and shares[n] * scores[n] >= fit

    fitting = [n for n in ranked if fits(n)]
    shown = index.covering(asked, fitting, limit)
    return [_hit(index, number, asked, locale, scores[number], shares[number]) for number in shown]


class Index:
    """``stored``: as ``build.index_of`` makes it."""

    def __init__(self, stored: Mapping[str, Any]) -> None:
        self.articles: Sequence[Mapping[str, Any]] = stored["articles"]
        self.concepts: Mapping[str, str] = stored["concepts"]
        self.qualities = frozenset(stored["qualities"])
        self.everyday = frozenset(stored.get("everyday", ()))
        self.domain = frozenset(stored.get("domain", ()))
        self._phrases: Mapping[str, list[int]] = stored.get("phrases", {})
        self.lexicon = frozenset(stored.get("lexicon", ())) | SPOKEN
        self._rarity: Mapping[str, float] = stored["rarity"]
        self._unseen = max(self._rarity.values(), default=1.0)
        self._postings: Mapping[str, list[int]] = stored["postings"]
        self._holders: dict[str, frozenset[int]] = {}

    def said(self, question: str) -> dict[int, int]:
        """Article number → letters of the longest of its names that the question holds word for word."""
        whole = solid(question)
        found: dict[int, int] = {}
        for name, numbers in self._phrases.items():
            if name in whole:
                letters = sum(2 if letter >= "가" else 1 for letter in name)
                found.update((n, max(letters, found.get(n, 0))) for n in numbers)
        return found

    def units(self, question: str) -> list[Unit]:
        """A compound that no article has (USE1-DataTransfer-Out-Bytes) is what is known of its parts."""
        found = units(well_spelt(question, self._rarity), self.concepts, self.lexicon)
        return [self._known_parts(unit) for unit in found]

    def _known_parts(self, unit: Unit) -> Unit:
        known = tuple(term for term in unit.terms if term in self._rarity)
        compound = len(known) > 1 and unit.terms[0] not in self._rarity and unit.terms[0].isascii()
        return Unit(known, unit.concepts) if compound else unit

    def is_of_trade(self, text: str, asked: Sequence[Unit]) -> bool:
        """It holds one of the trade's words, or a concept that is not talked of elsewhere."""
        if _AWS.search(text) or _CODE.search(text):
            return True
        told = self.qualities | self.everyday
        return any(not told.issuperset(unit.concepts) or not self.domain.isdisjoint(unit.terms) for unit in asked)

    def covering(self, asked: Sequence[Unit], ranked: Sequence[int], limit: int) -> list[int]:
        """The first of ``ranked``; the last of them gives way where a word of the question, one that an article is
        named by, would else be in none (the lesser known side of a comparison)."""
        shown = list(ranked[:limit])
        if len(shown) < limit or limit < _LEAST_COVERING:
            return shown
        for unit in sorted(asked, key=lambda unit: -max((self._rarity.get(t, 0.0) for t in unit.terms), default=0.0)):
            sought = {*unit.terms[-1:], *unit.concepts}
            if any(self._named_by(n, sought) for n in shown):
                continue
            other = next((n for n in ranked[limit:] if self._named_by(n, sought)), None)
            return shown if other is None else [*shown[:-1], other]
        return shown

    def _named_by(self, number: int, sought: set[str]) -> bool:
        return any(sought & set(word) for name in self.articles[number]["names"] for word in name)

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
        snippet=_snippet(body, asked, index),
        text=body,
        sources=tuple(article["sources"]),
        score=round(score, 2),
        share=round(share, 2),
    )


def _snippet(body: str, asked: Sequence[Unit], index: Index) -> str:
    wanted = {term for unit in asked for term in (*unit.terms, *unit.concepts)}

    def fit(sentence: str) -> int:
        return len(
            {term for unit in units(sentence, index.concepts, index.lexicon) for term in (*unit.terms, *unit.concepts)}
            & wanted
        )

    return max(_SENTENCE.split(body), key=fit)
