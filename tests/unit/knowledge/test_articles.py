"""Every article is whole, in both languages, sourced and harmless."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

import pytest

from rassistant.assistant.safe_text import made_safe
from rassistant.knowledge.article import FOLDER, MalformedArticle, articles, parsed
from rassistant.resources.registry import all_kinds

ARTICLES = articles()
_MARKUP = re.compile(r"<[a-zA-Z/!]|!\[|\]\(|https?://|\$\$|\bTODO\b")


def test_there_are_enough_and_their_ids_are_file_names():
    assert len(ARTICLES) >= 150
    assert len({article.id for article in ARTICLES}) == len(list(FOLDER.glob("*.md"))) - 1  # README
    assert all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", article.id) for article in ARTICLES)


def test_titles_are_unique():
    for locale in ("en", "ko"):
        titles = [article.title[locale].casefold() for article in ARTICLES]
        assert len(set(titles)) == len(titles)


@pytest.mark.parametrize("article", ARTICLES, ids=lambda article: article.id)
def test_an_article_is_whole(article):
    assert 50 <= len(article.body.en.split()) <= 170
    assert 40 <= len(article.body.ko.split()) <= 130
    assert article.body.en.isascii() or not re.search("[가-힣]", article.body.en)
    hangul = len(re.findall("[가-힣]", article.body.ko))
    assert hangul / len(re.sub(r"\s", "", article.body.ko)) > 0.25
    assert re.search("[가-힣]", article.title.ko)
    assert re.search(r"(?:니다|세요|시오|까요)[.)]", article.body.ko), "polite Korean"
    assert len(article.tags) >= 3


@pytest.mark.parametrize("article", ARTICLES, ids=lambda article: article.id)
def test_sources_are_pages_of_aws(article):
    assert 1 <= len(article.sources) <= 4
    for source in article.sources:
        parts = urlsplit(source)
        assert parts.scheme == "https"
        assert parts.netloc in ("docs.aws.amazon.com", "aws.amazon.com")
        assert len(parts.path) > 3
        assert not parts.query
        assert not re.search(r"[()\s<>\"]", source)


@pytest.mark.parametrize("article", ARTICLES, ids=lambda article: article.id)
def test_an_article_is_plain_markdown(article):
    for text in (article.title.en, article.title.ko, article.body.en, article.body.ko):
        assert not _MARKUP.search(text)
        assert made_safe(text) == text
        assert text.count("**") % 2 == 0
        assert text.count("`") % 2 == 0


@pytest.mark.parametrize("article", ARTICLES, ids=lambda article: article.id)
def test_a_price_carries_its_date(article):
    for text in (article.body.en, article.body.ko):
        if re.search(r"\$\d|\d달러", text):
            assert re.search(r"20\d\d", text)


def test_every_kind_of_resource_has_an_article():
    named = " ".join(f"{a.title.en} {' '.join(a.tags)}".casefold() for a in ARTICLES)
    for kind in all_kinds():
        assert any(word in named for word in (kind.service_type.casefold(), kind.label.en.casefold(), *kind.words.en))


@pytest.mark.parametrize(
    "text", ["", "no head", "---\ntitle_en: x\n---\n\n## en\nbody\n", "---\ntitle_en: x\n---\n\n## en\nb\n## ko\nk\n"]
)
def test_a_malformed_article_is_refused(text):
    with pytest.raises(MalformedArticle):
        parsed("some-id", text)
