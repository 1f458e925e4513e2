"""People's own documents as passages that can be searched: Markdown, text and PDF.

What is in them is data from strangers: it is shown and fenced, and never followed.
"""

from __future__ import annotations

import io
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from rassistant.errors import RAssistantError, Text

MAX_BYTES: Final = 10_000_000
MAX_PAGES: Final = 500
_PASSAGE_CHARS = 900
_TITLE_CHARS = 160
_SUFFIXES: Final = {".md": "markdown", ".markdown": "markdown", ".txt": "text", ".text": "text", ".pdf": "pdf"}
_HEADING = re.compile(r"^#{1,6}(?:\s+(.*?))??\s*#*$")
_BREAK = re.compile(r"\n\s*\n")
_NOT_TEXT = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


class UnreadableDocument(RAssistantError):
    """The file is there, and nothing can be read in it; the message says why."""

    status = 422
    code = "unreadable_document"
    default_message = Text("The document cannot be read.", "문서를 읽을 수 없습니다.")
    default_hint = Text(
        "Put Markdown, UTF-8 text or a PDF with text there.", "Markdown, UTF-8 텍스트, 글자가 있는 PDF를 넣어 주세요."
    )


@dataclass(frozen=True, slots=True)
class Passage:
    """``title``: the document's, with the heading that the passage stands under."""

    title: str
    text: str


def is_document(key: str) -> bool:
    return _form(key) is not None


def passages(key: str, contents: bytes) -> list[Passage]:
    """In the document's order. Raises UnreadableDocument."""
    if len(contents) > MAX_BYTES:
        raise UnreadableDocument(Text("The document is larger than 10 MB.", "문서가 10MB보다 큽니다."))
    form = _form(key)
    text = _pdf_text(contents) if form == "pdf" else _decoded(contents)
    text = unicodedata.normalize("NFC", _NOT_TEXT.sub(" ", text.replace("\r\n", "\n")))
    name = key.rsplit("/", 1)[-1][:_TITLE_CHARS]
    found = [
        Passage(name if not heading else f"{name} · {heading}"[:_TITLE_CHARS], part)
        for heading, body in _sections(text, headings=form == "markdown")
        for part in _parts(body)
    ]
    if not found:
        raise UnreadableDocument(Text("There is no text in the document.", "문서에 글자가 없습니다."))
    return found


def _form(key: str) -> str | None:
    dot = key.rfind(".")
    return _SUFFIXES.get(key[dot:].lower()) if dot >= 0 else None


def _decoded(contents: bytes) -> str:
    try:
        return contents.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UnreadableDocument(Text("The text is not UTF-8.", "텍스트가 UTF-8이 아닙니다.")) from error


def _pdf_text(contents: bytes) -> str:
    from pypdf import PdfReader  # for the worker that indexes, alone
    from pypdf.errors import PyPdfError

    try:
        reader = PdfReader(io.BytesIO(contents))
        if reader.is_encrypted:
            raise UnreadableDocument(Text("The PDF is encrypted.", "PDF가 암호화되어 있습니다."))
        if len(reader.pages) > MAX_PAGES:
            raise UnreadableDocument(
                Text(f"The PDF has more than {MAX_PAGES} pages.", f"PDF가 {MAX_PAGES}쪽을 넘습니다.")
            )
        return "\n\n".join(page.extract_text() for page in reader.pages)
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        # pypdf says all of these of files that are broken.
        raise UnreadableDocument(Text("The PDF is broken.", "PDF 파일이 손상되었습니다.")) from error


def _sections(text: str, *, headings: bool) -> Iterator[tuple[str, str]]:
    """Heading and what follows it."""
    heading, lines = "", list[str]()
    for line in text.split("\n"):
        match = _HEADING.match(line) if headings else None
        if match is None:
            lines.append(line)
            continue
        yield heading, "\n".join(lines)
        heading, lines = match[1] or "", []
    yield heading, "\n".join(lines)


def _parts(body: str) -> Iterator[str]:
    """Paragraphs joined up to a passage's length; a paragraph that is longer is cut between words."""
    held = ""
    for paragraph in _BREAK.split(body):
        for piece in _cut(" ".join(paragraph.split())):
            if held and len(held) + len(piece) > _PASSAGE_CHARS:
                yield held
                held = ""
            held = f"{held}\n\n{piece}" if held else piece
    if held:
        yield held


def _cut(paragraph: str) -> Iterator[str]:
    while len(paragraph) > _PASSAGE_CHARS:
        space = paragraph.rfind(" ", _PASSAGE_CHARS // 2, _PASSAGE_CHARS)
        end = space if space > 0 else _PASSAGE_CHARS
        yield paragraph[:end]
        paragraph = paragraph[end:].lstrip()
    if paragraph:
        yield paragraph
