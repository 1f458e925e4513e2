"""The one object through which collectors reach AWS."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, TypeVar

from rassistant.aws.calls import Calls, Toll
from rassistant.aws.fanout import Pool
from rassistant.aws.patience import Patience
from rassistant.aws.reader import RegionReader
from rassistant.aws.sessions import Sessions
from rassistant.aws.tags import TagIndexes
from rassistant.errors import RAssistantError
from rassistant.models.scope import Account
from rassistant.models.settings import Settings

T = TypeVar("T")


class Gateway:
    """Everything below raises errors of ours alone. Safe to use from many threads."""

    def __init__(
        self, sessions: Sessions, settings: Settings, *, patience: Patience | None = None, toll: Toll | None = None
    ) -> None:
        self._sessions = sessions
        self._calls = Calls(sessions, patience, toll)
        self._pool = Pool(settings.max_concurrency)

    def accounts(self) -> tuple[Account, ...]:
        """The examined accounts. Raises AccessDenied where the settings name none and there are no credentials."""
        return self._sessions.accounts()

    def offers(self, service: str, region: str) -> bool:
        """Whether AWS has the service (boto3's client name) in the region, as far as the SDK knows."""
        return self._sessions.offers(service, region)

    def reader(
        self, account: Account, region: str, *, service: str = "", tag_indexes: TagIndexes | None = None
    ) -> RegionReader:
        """A reader for one listing; ``service`` names it in problems. Those of one collection share ``tag_indexes``."""
        return RegionReader(self._calls, self._pool, account, region, service=service, tag_indexes=tag_indexes)

    def call(
        self, account: Account, region: str, service: str, operation: str, /, **parameters: Any
    ) -> Mapping[str, Any]:
        """One call: ``call(account, "us-east-1", "ce", "GetCostAndUsage", TimePeriod=…)``."""
        return self._calls.call(account, region, service, operation, **parameters)

    def pages(
        self, account: Account, region: str, service: str, operation: str, key: str, /, **parameters: Any
    ) -> Iterator[Any]:
        """The items under ``key`` of every page."""
        return self._calls.pages(account, region, service, operation, key, **parameters)

    def fan_out(self, tasks: Sequence[Callable[[], T]]) -> list[T | RAssistantError]:
        """Side by side within the installation's bound, in order; may be nested."""
        return self._pool.fan_out(tasks)
