"""The product's own DynamoDB tables, as data: the CDK app and the local stack both make them from this."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

PARTITION_KEY = "pk"
SORT_KEY = "sk"
TTL_ATTRIBUTE = "expires_at"
"""Epoch seconds. DynamoDB deletes some time after it, up to days later: readers check it themselves."""


@dataclass(frozen=True, slots=True)
class LocalIndex:
    """A second order of the items of a partition. Items without ``sort_key`` are not in it."""

    name: str
    sort_key: str


@dataclass(frozen=True, slots=True)
class TableDefinition:
    """All keys are strings. ``setting``: the field of Settings; in upper case after RA_, the environment variable."""

    name: str
    setting: str
    partition_key: str = PARTITION_KEY
    sort_key: str = SORT_KEY
    ttl_attribute: str = TTL_ATTRIBUTE
    local_indexes: tuple[LocalIndex, ...] = ()
    keep_backups: bool = False
    """Point-in-time recovery: for what can't be read anew from AWS."""

    def create_parameters(self, table_name: str) -> dict[str, Any]:
        """The parameters of DynamoDB's CreateTable."""
        attributes = [self.partition_key, self.sort_key, *(index.sort_key for index in self.local_indexes)]
        parameters: dict[str, Any] = {
            "TableName": table_name,
            "BillingMode": "PAY_PER_REQUEST",
            "KeySchema": self._keys(self.sort_key),
            "AttributeDefinitions": [{"AttributeName": name, "AttributeType": "S"} for name in attributes],
        }
        if self.local_indexes:
            parameters["LocalSecondaryIndexes"] = [
                {
                    "IndexName": index.name,
                    "KeySchema": self._keys(index.sort_key),
                    "Projection": {"ProjectionType": "ALL"},
                }
                for index in self.local_indexes
            ]
        return parameters

    def ttl_parameters(self, table_name: str) -> dict[str, Any]:
        """The parameters of DynamoDB's UpdateTimeToLive."""
        return {
            "TableName": table_name,
            "TimeToLiveSpecification": {"Enabled": True, "AttributeName": self.ttl_attribute},
        }

    def _keys(self, sort_key: str) -> list[dict[str, str]]:
        return [
            {"AttributeName": self.partition_key, "KeyType": "HASH"},
            {"AttributeName": sort_key, "KeyType": "RANGE"},
        ]


BY_UPDATE = LocalIndex(name="by_update", sort_key="listed")
"""Conversations by their last change. Only those that the history shows have the attribute."""

CACHE = TableDefinition("cache", setting="cache_table")
CONVERSATIONS = TableDefinition(
    "conversations", setting="conversations_table", local_indexes=(BY_UPDATE,), keep_backups=True
)

DECISIONS = TableDefinition("decisions", setting="decisions_table", keep_backups=True)

PREFERENCES = TableDefinition("preferences", setting="preferences_table", keep_backups=True)
"""What people have set, what Cost Explorer was asked a day, and what was said of anomalies."""

TABLES: tuple[TableDefinition, ...] = (CACHE, CONVERSATIONS, DECISIONS, PREFERENCES)
