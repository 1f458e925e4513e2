"""Pages over a sorted list: an opaque cursor that fits only the question it was made for."""

from __future__ import annotations

import base64
import binascii
import hashlib
import json
from collections.abc import Sequence
from typing import Any, TypeVar

from rassistant.errors import InvalidInput, Text

T = TypeVar("T")


def page(items: Sequence[T], *, question: Any, limit: int, cursor: str | None) -> tuple[Sequence[T], str | None]:
    """The part of ``items`` that ``cursor`` points at, and the cursor of the next one, None at the end.

    ``question`` is what filters and sorts (JSON data): a cursor of another question is refused.
    """
    mark = _mark(question)
    start = 0 if cursor is None else _start(cursor, mark)
    end = start + limit
    return items[start:end], _cursor(end, mark) if end < len(items) else None


def _mark(question: Any) -> str:
    text = json.dumps(question, sort_keys=True, default=str)
    return hashlib.sha256(text.encode()).hexdigest()[:12]


def _cursor(start: int, mark: str) -> str:
    return base64.urlsafe_b64encode(f"{start}.{mark}".encode()).decode().rstrip("=")


def _start(cursor: str, mark: str) -> int:
    try:
        text = base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)).decode("ascii")
        start, _, found = text.partition(".")
        if found == mark and start.isdigit():
            return int(start)
    except (binascii.Error, ValueError):
        pass
    raise InvalidInput(
        Text('"cursor" does not belong to this request.', '"cursor"가 이 요청의 것이 아닙니다.'),
        Text("Ask for the first page again, without a cursor.", "cursor 없이 첫 페이지부터 다시 요청해 주세요."),
        field="cursor",
    )
