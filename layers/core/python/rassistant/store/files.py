"""The product's files: pictures and recordings that people send, and the documents they add. Twins: S3 and memory."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from typing import Any, Final, Protocol

from rassistant.errors import Absent

ATTACHMENTS: Final = "attachments"
"""Pictures of a conversation, gone with it."""
RECORDINGS: Final = "recordings"
TRANSCRIPTS: Final = "transcripts"
"""Both for a day: the text is in the asker's hands by then."""
DOCUMENTS: Final = "documents"
"""What people put there by themselves; never deleted."""


@dataclass(frozen=True, slots=True)
class StoredFile:
    """``version`` changes with the contents (S3's ETag)."""

    key: str
    size: int
    version: str


class Files(Protocol):
    """Keys are ``folder/…``, the folder one of those above. Raises only errors of ours."""

    @property
    def place(self) -> str:
        """The bucket's name."""

    def put(self, key: str, contents: bytes, content_type: str) -> None:
        """Replaces what is there."""

    def get(self, key: str) -> bytes | None:
        """None where there is no such file."""

    def list(self, prefix: str) -> Iterator[StoredFile]:
        """All of them, page by page, in the order of their keys."""

    def delete(self, key: str) -> None:
        """Nothing happens where it is not there."""


class S3Files:
    """``client``: boto3's S3 client. ``guard``: a context that turns boto's errors into ours."""

    def __init__(
        self, client: Any, bucket: str, *, guard: Callable[[], AbstractContextManager[Any]] = nullcontext
    ) -> None:
        self._client = client
        self._bucket = bucket
        self._guard = guard

    @property
    def place(self) -> str:
        return self._bucket

    def put(self, key: str, contents: bytes, content_type: str) -> None:
        with self._guard():
            self._client.put_object(Bucket=self._bucket, Key=key, Body=contents, ContentType=content_type)

    def get(self, key: str) -> bytes | None:
        try:
            with self._guard():
                body: bytes = self._client.get_object(Bucket=self._bucket, Key=key)["Body"].read()
        except Absent:
            return None
        return body

    def list(self, prefix: str) -> Iterator[StoredFile]:
        pages = self._client.get_paginator("list_objects_v2").paginate(Bucket=self._bucket, Prefix=prefix)
        with self._guard():
            for page in pages:
                for entry in page.get("Contents", ()):
                    yield StoredFile(entry["Key"], entry["Size"], entry["ETag"].strip('"'))

    def delete(self, key: str) -> None:
        with self._guard():
            self._client.delete_object(Bucket=self._bucket, Key=key)


class MemoryFiles:
    def __init__(self) -> None:
        self._files: dict[str, bytes] = {}

    @property
    def place(self) -> str:
        return "memory"

    def put(self, key: str, contents: bytes, content_type: str) -> None:
        del content_type
        self._files[key] = contents

    def get(self, key: str) -> bytes | None:
        return self._files.get(key)

    def list(self, prefix: str) -> Iterator[StoredFile]:
        for key, contents in sorted(self._files.items()):
            if key.startswith(prefix):
                yield StoredFile(key, len(contents), str(hash(contents)))

    def delete(self, key: str) -> None:
        self._files.pop(key, None)
