"""A Bedrock Knowledge Base of the user's, asked beside our own articles."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from typing import Any

_MOST = 10
_QUESTION_CHARS = 1_000
_PASSAGE_CHARS = 2_000


@dataclass(frozen=True, slots=True)
class Retrieved:
    """``link``: where it comes from, an https address, or empty. ``score``: Bedrock's, 0 to 1."""

    title: str
    text: str
    link: str
    score: float


class KnowledgeBase:
    """``client``: boto3's bedrock-agent-runtime. ``guard``: a context that turns boto's errors into ours."""

    def __init__(
        self, client: Any, identifier: str, *, guard: Callable[[], AbstractContextManager[Any]] = nullcontext
    ) -> None:
        self._client = client
        self._identifier = identifier
        self._guard = guard

    def retrieve(self, question: str, limit: int) -> list[Retrieved]:
        """The best first. Raises errors of ours."""
        with self._guard():
            answer = self._client.retrieve(
                knowledgeBaseId=self._identifier,
                retrievalQuery={"text": question[:_QUESTION_CHARS]},
                retrievalConfiguration={"vectorSearchConfiguration": {"numberOfResults": min(limit, _MOST)}},
            )
        return [_retrieved(one) for one in answer.get("retrievalResults", ())][:limit]


def _retrieved(result: Mapping[str, Any]) -> Retrieved:
    location = result.get("location") or {}
    uri = next((str(part.get("uri") or part.get("url")) for part in location.values() if isinstance(part, dict)), "")
    name = uri.rstrip("/").rsplit("/", 1)[-1]
    text = str((result.get("content") or {}).get("text", ""))[:_PASSAGE_CHARS]
    link = _console(uri) if uri.startswith("s3://") else uri if uri.startswith("https://") else ""
    return Retrieved(name or "Bedrock Knowledge Base", text, link, float(result.get("score") or 0.0))


def _console(uri: str) -> str:
    from urllib.parse import quote

    bucket, _, key = uri.removeprefix("s3://").partition("/")
    return f"https://s3.console.aws.amazon.com/s3/object/{quote(bucket)}?prefix={quote(key, safe='')}"
