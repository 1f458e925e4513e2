"""Articles as they are written: a Markdown file with a head and a part in each language."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from rassistant.errors import Text

FOLDER = Path(__file__).with_name("articles")
_FORM = re.compile(r"---\n(?P<head>.*?)\n---\n\s*## en\n(?P<en>.*?)\n## ko\n(?P<ko>.*)", re.DOTALL)


class MalformedArticle(ValueError):
    """The file is not in the form of an article; the message says what is missing."""


@dataclass(frozen=True, slots=True)
class Article:
    """``sources``: the pages of AWS that its facts come from. ``tags``: other words for it, in both languages."""

    id: str
    title: Text
    body: Text
    tags: tuple[str, ...]
    sources: tuple[str, ...]


def articles(folder: Path = FOLDER) -> tuple[Article, ...]:
    """All of them, in the order of their ids. Raises MalformedArticle."""
    paths = sorted(path for path in folder.glob("*.md") if path.stem != "README")
    return tuple(parsed(path.stem, path.read_text("utf-8")) for path in paths)


def parsed(id_: str, text: str) -> Article:
    """``text`` as an article. Raises MalformedArticle."""
    form = _FORM.fullmatch(text)
    if form is None:
        raise MalformedArticle(f"{id_}: a head between ---, then ## en and ## ko are needed")
    head = {key: value.strip() for key, _, value in (line.partition(":") for line in form["head"].splitlines())}
    missing = {"title_en", "title_ko", "tags", "sources"} - {key for key, value in head.items() if value}
    if missing:
        raise MalformedArticle(f"{id_}: {', '.join(sorted(missing))} missing")
    return Article(
        id_,
        Text(head["title_en"], head["title_ko"]),
        Text(form["en"].strip(), form["ko"].strip()),
        tuple(tag.strip() for tag in head["tags"].split(",") if tag.strip()),
        tuple(head["sources"].split()),
    )
