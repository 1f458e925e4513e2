"""What is known of AWS in general: concepts, prices' rules, practice, errors; not the account."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field, StringConstraints

from rassistant.assistant.chat_tool import Arguments, ChatTool, Facts
from rassistant.assistant.markdown import escaped
from rassistant.assistant.safe_text import made_safe
from rassistant.assistant.sources import Sources
from rassistant.assistant.warnings import warnings_facts, warnings_markdown
from rassistant.errors import Locale, Text

_ALSO = 2


class SearchKnowledge(Arguments):
    question: Annotated[str, StringConstraints(min_length=1, max_length=500)] = Field(
        description="In Korean or English: 'difference between gp2 and gp3', 'why AccessDenied'."
    )
    limit: int = Field(3, ge=1, le=5)
    least_share: float = Field(0.5, ge=0, le=1, description="How much of the question an article must speak of.")


def run(sources: Sources, given: SearchKnowledge, locale: Locale) -> Facts:
    found = sources.library.search(given.question, locale, given.limit, least_share=given.least_share)
    hits = found.hits
    facts: Facts = {
        "shown": len(hits),
        "articles": [
            {"id": hit.article_id, "title": hit.title, "text": hit.text, "sources": list(hit.sources)} for hit in hits
        ],
    }
    if found.problems:
        warnings = [problem.as_warning(locale) for problem in found.problems]
        return {**facts, **warnings_facts({"warnings": warnings})}
    return facts


def render(facts: Facts, locale: Locale) -> str:
    """The best article whole; the others by their titles."""
    if not facts["articles"]:
        nothing = Text("The knowledge base has nothing on this.", "지식 베이스에 이에 대한 글이 없습니다.")
        return nothing[locale] + warnings_markdown(facts, locale)
    best, *others = facts["articles"]
    parts = [f"**{escaped(best['title'])}**", made_safe(best["text"])]
    if others:
        also = Text("See also: {titles}.", "관련 글: {titles}.")
        titles = " · ".join(escaped(article["title"]) for article in others[:_ALSO])
        parts.append(also.format(titles=titles)[locale])
    return "\n\n".join(parts) + warnings_markdown(facts, locale)


def summary(facts: Facts, locale: Locale) -> str:
    return Text("{n} article(s)", "글 {n}개").format(n=facts["shown"])[locale]


def citations(facts: Facts) -> Iterator[tuple[str, str]]:
    """(title, address), the best article's first, then one of each other's."""
    for rank, article in enumerate(facts["articles"]):
        for number, source in enumerate(article["sources"] if rank == 0 else article["sources"][:1], start=1):
            yield (article["title"] if number == 1 else f"{article['title']} ({number})"), source


TOOL = ChatTool(
    name="search_knowledge",
    label=Text("Searching the knowledge base", "지식 베이스 검색"),
    description=(
        "Short reviewed articles on AWS in general, with the AWS pages that they come from: concepts, how services are "
        "billed, purchase options, storage classes, security, Well-Architected, error messages, quotas; and documents "
        "that people of this installation have added. It knows nothing of the account's resources. Nothing found means "
        "that it has no article, not that the thing does not exist."
    ),
    arguments=SearchKnowledge,
    run=run,
    render=render,
    summary=summary,
)
