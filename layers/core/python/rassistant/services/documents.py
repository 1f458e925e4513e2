"""The documents that people put into the product's bucket: indexed by a refresh, searched by the chat."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import timedelta
from threading import Lock
from typing import Any
from urllib.parse import quote

from rassistant.errors import AwsFailure, Locale, RAssistantError, Text
from rassistant.knowledge.article import Article
from rassistant.knowledge.build import index_of
from rassistant.knowledge.documents import MAX_BYTES, UnreadableDocument, is_document, passages
from rassistant.knowledge.search import Hit, Index, search
from rassistant.models.clock import Clock
from rassistant.models.collected import Collected, Problem
from rassistant.store.cache import Cache, Entry
from rassistant.store.files import DOCUMENTS, Files, StoredFile

_TEXTS, _INDEX = "documents#texts", "documents#index"
_KEPT = timedelta(days=400)
"""Longer than any pause between two refreshes; the bucket has the originals."""
_MOST_DOCUMENTS = 500
_MOST_PASSAGES = 4_000
_LEAST_CORPUS = 150
"""As many as there are articles, so that the marks of both can be compared."""


class Documents:
    """``files`` None: the product has no bucket, and there are none."""

    def __init__(self, files: Files | None, cache: Cache, clock: Clock) -> None:
        self._files = files
        self._cache = cache
        self._clock = clock
        self._lock = Lock()
        self._loaded: tuple[Entry, Index] | None = None

    def read(self, note: Callable[[str], None]) -> Collected[int]:
        """Reads what has changed since the last time, and makes the index anew. The value: documents in it.

        What cannot be read is a problem that names the document; what has gone is forgotten.
        """
        if self._files is None:
            return Collected(0)
        problems: list[Problem] = []
        known = self._known()
        texts: dict[str, Any] = {}
        try:
            found = [file for file in self._files.list(f"{DOCUMENTS}/") if is_document(file.key)]
        except AwsFailure as error:  # what is known stays known
            return Collected(len(known), (_problem(DOCUMENTS, error),))
        for file in found[:_MOST_DOCUMENTS]:
            if known.get(file.key, {}).get("version") == file.version:
                texts[file.key] = known[file.key]
                continue
            note(file.key.removeprefix(f"{DOCUMENTS}/"))
            try:
                texts[file.key] = self._text(file)
            except RAssistantError as error:
                problems.append(_problem(file.key, error))
        if len(found) > _MOST_DOCUMENTS:
            problems.append(_problem(DOCUMENTS, _TooMany()))
        self._keep(texts, problems)
        return Collected(len(texts), tuple(problems), self._clock())

    def search(self, text: str, locale: Locale, limit: int) -> list[Hit]:
        """The passages that fit, the best first."""
        index = self._index()
        return [] if index is None else search(text, locale, limit, index=index)

    def _text(self, file: StoredFile) -> dict[str, Any]:
        assert self._files is not None  # noqa: S101  (there is a file, so there is a bucket)
        if file.size > MAX_BYTES:
            raise UnreadableDocument(Text("The document is larger than 10 MB.", "문서가 10MB보다 큽니다."))
        contents = self._files.get(file.key)
        if contents is None:
            raise UnreadableDocument(Text("The document has gone.", "문서가 없어졌습니다."))
        found = passages(file.key, contents)
        return {"version": file.version, "passages": [[passage.title, passage.text] for passage in found]}

    def _keep(self, texts: Mapping[str, Any], problems: list[Problem]) -> None:
        assert self._files is not None  # noqa: S101  (as above)
        entries: list[Article] = []
        for key, document in texts.items():
            link = _link(self._files.place, key)
            for number, (title, text) in enumerate(document["passages"]):
                entries.append(Article(f"{key}#{number}", Text(title, title), Text(text, text), (), (link,)))
        if len(entries) > _MOST_PASSAGES:
            problems.append(_problem(DOCUMENTS, _TooMany()))
        now = self._clock()
        self._cache.put(_TEXTS, dict(texts), now, _KEPT)
        self._cache.put(
            _INDEX, index_of(entries[:_MOST_PASSAGES], least_corpus=_LEAST_CORPUS) if entries else None, now, _KEPT
        )

    def _known(self) -> Mapping[str, Any]:
        entry = self._cache.get(_TEXTS)
        return {} if entry is None else entry.value

    def _index(self) -> Index | None:
        """Unpacked once, until there is another."""
        entry = self._cache.get(_INDEX)
        if entry is None or entry.value is None:
            return None
        with self._lock:
            if self._loaded is None or self._loaded[0].collected_at != entry.collected_at:
                self._loaded = (entry, Index(entry.value))
            return self._loaded[1]


class _TooMany(RAssistantError):
    code = "too_many_documents"
    default_message = Text(
        f"There are more documents than are read ({_MOST_DOCUMENTS} documents, {_MOST_PASSAGES:,} passages).",
        f"읽을 수 있는 문서 수를 넘었습니다(문서 {_MOST_DOCUMENTS}개, 단락 {_MOST_PASSAGES:,}개).",
    )


def _problem(key: str, error: RAssistantError) -> Problem:
    message = Text(f"{key}: {error.message['en']}", f"{key}: {error.message['ko']}")
    return Problem(None, None, "s3", error.code, message)


def _link(bucket: str, key: str) -> str:
    """The object's page in the console, for who may open it."""
    return f"https://s3.console.aws.amazon.com/s3/object/{quote(bucket)}?prefix={quote(key, safe='')}"
