"""Read-only access to one account and region, as a kind's ``collect`` gets it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import Any, TypeVar

from rassistant.aws.calls import Calls
from rassistant.aws.fanout import Pool
from rassistant.aws.tags import TAG_SERVICE, TAGGED_TYPES, TagIndexes, tag_region
from rassistant.errors import RAssistantError, Text
from rassistant.models.collected import Problem
from rassistant.models.scope import Account

A = TypeVar("A")
B = TypeVar("B")


class RegionReader:
    """Implements ``resources.kind.Reader`` for one listing.

    ``noted``: what went wrong on the way, in any region, each with the IAM action of the call.
    """

    def __init__(
        self,
        calls: Calls,
        pool: Pool,
        account: Account,
        region: str,
        *,
        service: str = "",
        tag_indexes: TagIndexes | None = None,
        noted: list[tuple[Problem, str]] | None = None,
    ) -> None:
        self.account_id = account.account_id
        self.region = region
        self._account = account
        self._calls = calls
        self._pool = pool
        self._service = service
        self._tag_indexes = tag_indexes or TagIndexes()
        self._noted = [] if noted is None else noted

    @property
    def problems(self) -> tuple[Problem, ...]:
        """One for each action, code and region: a hundred buckets with a denied policy are one hole."""
        firsts: dict[tuple[str | None, str, str], Problem] = {}
        for problem, action in list(self._noted):
            firsts.setdefault((problem.region, problem.code, action or problem.message.en), problem)
        return tuple(firsts.values())

    def call(self, service: str, operation: str, /, **parameters: Any) -> Mapping[str, Any]:
        return self._calls.call(self._account, self.region, service, operation, **parameters)

    def pages(self, service: str, operation: str, key: str, /, **parameters: Any) -> Iterator[Any]:
        return self._calls.pages(self._account, self.region, service, operation, key, **parameters)

    def at(self, region: str) -> RegionReader:
        return RegionReader(
            self._calls,
            self._pool,
            self._account,
            region,
            service=self._service,
            tag_indexes=self._tag_indexes,
            noted=self._noted,
        )

    def tags(self, arn: str) -> Mapping[str, str]:
        """Empty with a problem noted where tags can't be read: unknown, not untagged."""
        region = tag_region(self.region)
        index = self._tag_indexes.index(self.account_id, region, partial(self._read_tags, region))
        try:
            return index.of(arn)
        except RAssistantError as error:
            unknown = Text(
                f"Tags are unknown, shown as none. {error.message.en}",
                f"태그를 읽지 못해 비어 있는 것으로 표시합니다. {error.message.ko}",
            )
            self._note(error, service=TAG_SERVICE, region=region, message=unknown)
            return {}

    def each(self, items: Sequence[A], read: Callable[[A], B]) -> list[B]:
        results = self._pool.fan_out([partial(read, item) for item in items])
        for result in results:
            if isinstance(result, RAssistantError):
                raise result
        return [result for result in results if not isinstance(result, RAssistantError)]

    def attempt(self, read: Callable[[], A], default: A) -> A:
        try:
            return read()
        except RAssistantError as error:
            self._note(error, service=self._service, region=self.region)
            return default

    def _read_tags(self, region: str) -> Iterable[Mapping[str, Any]]:
        return self._calls.pages(
            self._account,
            region,
            TAG_SERVICE,
            "GetResources",
            "ResourceTagMappingList",
            ResourceTypeFilters=list(TAGGED_TYPES),
            ResourcesPerPage=100,
        )

    def _note(self, error: RAssistantError, *, service: str, region: str, message: Text | None = None) -> None:
        problem = Problem(self.account_id, region, service, error.code, message or error.message)
        self._noted.append((problem, getattr(error, "action", "")))
