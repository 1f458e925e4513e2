"""Makes the index of the articles: ``python -m rassistant.knowledge.build``. The same articles make the same bytes."""

from __future__ import annotations

import json
import math
from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path
from typing import Any

from rassistant.knowledge.article import Article, articles
from rassistant.knowledge.glossary import DOMAIN, EVERYDAY, QUALITIES, groups
from rassistant.knowledge.search import INDEX
from rassistant.knowledge.words import SPOKEN, concept_table, lexicon_of, phrase, solid, units

_TITLE, _TAGS, _BODY = 5.0, 3.0, 1.0
_SATURATION, _LENGTH_SHARE = 1.2, 0.6
"""k1 and b of BM25 (Robertson and Zaragoza, The Probabilistic Relevance Framework, 2009); fields weighted as in BM25F."""


def index_of(entries: Sequence[Article], *, least_corpus: int = 0) -> dict[str, Any]:
    """``least_corpus``: how many texts there are taken to be at least. Of one text alone no word would be rare, and
    nothing that it says would be worth showing.

    ``postings``: term → article number, weight, article number, weight …; a weight is the term's BM25 share × 100."""
    concepts = concept_table(groups())
    named = (text for article in entries for text in (article.title.en, article.title.ko, *article.tags))
    lexicon = lexicon_of(named, concepts)
    words = lexicon | SPOKEN
    frequencies = [_frequencies(article, concepts, words) for article in entries]
    lengths = [sum(frequency.values()) for frequency in frequencies]
    mean = sum(lengths) / len(lengths)
    holders = Counter(term for frequency in frequencies for term in frequency)
    corpus = max(len(entries), least_corpus)
    rarity = {term: math.log(1 + (corpus - n + 0.5) / (n + 0.5)) for term, n in holders.items()}
    postings: dict[str, list[int]] = {term: [] for term in sorted(holders)}
    for number, (frequency, length) in enumerate(zip(frequencies, lengths, strict=True)):
        flat = _SATURATION * (1 - _LENGTH_SHARE + _LENGTH_SHARE * length / mean)
        for term, count in frequency.items():
            weight = rarity[term] * count * (_SATURATION + 1) / (count + flat)
            postings[term] += [number, round(weight * 100)]
    return {
        "articles": [_entry(article, concepts, words) for article in entries],
        "lexicon": sorted(lexicon),
        "phrases": _phrases(entries),
        "concepts": dict(sorted(concepts.items())),
        "qualities": sorted(f"@{concept}" for concept in QUALITIES),
        "everyday": sorted(f"@{concept}" for concept in EVERYDAY),
        "domain": sorted({phrase(word) for word in DOMAIN.split(", ")}),
        "rarity": {term: round(rarity[term], 2) for term in sorted(rarity)},
        "postings": postings,
    }


def rendered(index: dict[str, Any]) -> str:
    """As it lies in the file: a line for each entry, so that a change is a readable difference."""
    parts = []
    for name, part in index.items():
        if isinstance(part, dict):
            lines = [f"{_json(key)}:{_json(value)}" for key, value in part.items()]
            parts.append(f"{_json(name)}:{{\n" + ",\n".join(lines) + "\n}")
        else:
            parts.append(f"{_json(name)}:[\n" + ",\n".join(_json(value) for value in part) + "\n]")
    return "{" + ",\n".join(parts) + "}\n"


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _phrases(entries: Sequence[Article]) -> dict[str, list[int]]:
    """Names of two words and more, as they are looked for word for word → articles. One word is the ranking's affair."""
    found: defaultdict[str, list[int]] = defaultdict(list)
    for number, article in enumerate(entries):
        for name in dict.fromkeys((article.title.en, article.title.ko, *article.tags)):
            whole = solid(name)
            if len(name.split()) > 1 and number not in found[whole]:
                found[whole].append(number)
    return {name: found[name] for name in sorted(found) if found[name]}


def _entry(article: Article, concepts: Mapping[str, str], lexicon: Collection[str]) -> dict[str, Any]:
    """``names``: of the titles, and of tags of several words, each word as the terms that stand for it."""
    titles = (article.title.en, article.title.ko)
    named = [units(phrase, concepts, lexicon) for phrase in (*titles, *article.tags)]
    return {
        "id": article.id,
        "title": list(titles),
        "names": [
            [[*unit.terms[-1:], *unit.concepts] for unit in words]
            for number, words in enumerate(named)
            if number < len(titles) or len(words) > 1
        ],
        "body": [article.body.en, article.body.ko],
        "sources": list(article.sources),
    }


def _frequencies(article: Article, concepts: Mapping[str, str], lexicon: Collection[str]) -> Mapping[str, float]:
    found: defaultdict[str, float] = defaultdict(float)
    fields = (
        (_TITLE, (article.title.en, article.title.ko)),
        (_TAGS, article.tags),
        (_BODY, (article.body.en, article.body.ko)),
    )
    for weight, texts in fields:
        for text in texts:
            for unit in units(text, concepts, lexicon):
                for term in (*unit.terms, *unit.concepts):
                    found[term] += weight
    return found


def main(path: Path = INDEX) -> None:
    path.write_text(rendered(index_of(articles())), "utf-8")


if __name__ == "__main__":
    main()
