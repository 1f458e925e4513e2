"""What the product keeps itself: its tables, files, conversations and settings that people made."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import timedelta
from functools import cached_property
from typing import TYPE_CHECKING, Any

from rassistant.models.clock import Clock, system_clock
from rassistant.models.settings import Settings

if TYPE_CHECKING:
    from boto3 import Session

    from rassistant.store.anomaly_verdicts import AnomalyVerdicts
    from rassistant.store.conversations import Conversations
    from rassistant.store.cost_requests import CostRequests
    from rassistant.store.decisions import Decisions
    from rassistant.store.dynamo import DynamoTable
    from rassistant.store.files import Files
    from rassistant.store.near_cache import NearCache
    from rassistant.store.preferences import PreferenceStore
    from rassistant.store.table import Table
    from rassistant.store.tables import TableDefinition

Invoke = Callable[[str, Mapping[str, Any]], None]
"""Starts a function by name with a payload and does not wait for it."""


class Stores:
    """``product``: session for the product's own tables, workers and model. ``base``: for the examined accounts.

    ``prepare`` is applied to every botocore session that reaches an examined account.
    """

    def __init__(
        self,
        settings: Settings,
        *,
        clock: Clock = system_clock,
        product: Session | None = None,
        base: Session | None = None,
        prepare: Callable[[Any], None] | None = None,
        invoke: Invoke | None = None,
    ) -> None:
        self.settings = settings
        self.clock = clock
        self._product = product
        self._base = base
        self._prepare = prepare
        self._invoke = invoke

    @cached_property
    def product(self) -> Session:
        from boto3 import Session as NewSession

        return self._product or NewSession()

    @cached_property
    def invoke(self) -> Invoke:
        if self._invoke is not None:
            return self._invoke
        from rassistant.aws.product import LambdaInvoker

        return LambdaInvoker(self.product.client("lambda")).invoke

    @cached_property
    def cache(self) -> NearCache:
        from rassistant.store.dynamo_cache import DynamoCache
        from rassistant.store.near_cache import NearCache
        from rassistant.store.tables import CACHE

        return NearCache(DynamoCache(self._table(CACHE), self.clock), self.clock)

    @cached_property
    def files(self) -> Files | None:
        """None where the product has no bucket."""
        if not self.settings.files_bucket:
            return None
        from rassistant.aws.failures import translated
        from rassistant.aws.product import files
        from rassistant.store.files import S3Files

        return S3Files(files(self.product), self.settings.files_bucket, guard=lambda: translated("s3"))

    @cached_property
    def conversations(self) -> Conversations:
        from rassistant.store.conversations import Conversations
        from rassistant.store.tables import CONVERSATIONS

        return Conversations(self._table(CONVERSATIONS), self.clock, ttl=self._conversation_ttl)

    def _conversation_ttl(self) -> timedelta:
        return timedelta(days=self.preferences.read().conversation_days or self.settings.conversation_ttl_days)

    @cached_property
    def _dynamodb(self) -> Any:
        from rassistant.aws.product import dynamodb

        return dynamodb(self.product)

    def _table(self, definition: TableDefinition) -> DynamoTable:
        from rassistant.aws.failures import translated
        from rassistant.store.dynamo import DynamoTable

        name = str(getattr(self.settings, definition.setting))
        return DynamoTable(self._dynamodb, name, definition, guard=lambda: translated("dynamodb"))

    @cached_property
    def anomaly_verdicts(self) -> AnomalyVerdicts:
        from rassistant.store.anomaly_verdicts import AnomalyVerdicts

        return AnomalyVerdicts(self._preferences_table)

    @cached_property
    def decisions(self) -> Decisions:
        """In memory where there is no table: a process that keeps nothing."""
        from rassistant.store.decisions import Decisions
        from rassistant.store.memory import MemoryTable
        from rassistant.store.tables import DECISIONS

        return Decisions(self._table(DECISIONS) if self.settings.decisions_table else MemoryTable(DECISIONS))

    @cached_property
    def preferences(self) -> PreferenceStore:
        """What people have set; ``read()`` is the state of now, so ask it anew with each request."""
        from rassistant.store.preferences import Preferred

        return Preferred(self._preferences_table)

    @cached_property
    def cost_requests(self) -> CostRequests:
        from rassistant.store.cost_requests import CostRequests

        return CostRequests(self._preferences_table, self.clock)

    @cached_property
    def _preferences_table(self) -> Table:
        """In memory where there is no table: a process that keeps nothing."""
        from rassistant.store.memory import MemoryTable
        from rassistant.store.tables import PREFERENCES

        return self._table(PREFERENCES) if self.settings.preferences_table else MemoryTable(PREFERENCES)
