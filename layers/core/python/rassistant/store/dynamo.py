"""A DynamoDB table behind the Table protocol. The client is handed in; nothing here imports boto3."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager, nullcontext
from typing import Any

from rassistant.errors import Throttled
from rassistant.store.attributes import decoded_item, encoded, encoded_item
from rassistant.store.expression import Expression
from rassistant.store.table import EXISTS, Condition, Item, Key, Page
from rassistant.store.tables import TableDefinition

_READ_BATCH = 100  # BatchGetItem's limit
_WRITE_BATCH = 25  # BatchWriteItem's limit
_ATTEMPTS = 8
_SIDE_BY_SIDE = 6


class DynamoTable:
    """``client``: boto3's DynamoDB client. ``guard``: a context that turns botocore's errors into ours."""

    def __init__(
        self,
        client: Any,
        table_name: str,
        definition: TableDefinition,
        *,
        guard: Callable[[], AbstractContextManager[Any]] = nullcontext,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self._client = client
        self._name = table_name
        self._indexes = {index.name: index.sort_key for index in definition.local_indexes}
        self._guard = guard
        self._sleep = sleep

    def get(self, key: Key) -> Item | None:
        with self._guard():
            answer = self._client.get_item(TableName=self._name, Key=_key(key), ConsistentRead=True)
        return decoded_item(answer["Item"]) if "Item" in answer else None

    def get_many(self, keys: Sequence[Key], *, consistent: bool = False) -> dict[Key, Item]:
        batches = list(_batches(list(dict.fromkeys(keys)), _READ_BATCH))
        found: dict[Key, Item] = {}
        if len(batches) <= 1:
            for batch in batches:
                found.update(self._read(batch, consistent))
            return found
        with ThreadPoolExecutor(min(_SIDE_BY_SIDE, len(batches))) as pool:
            for part in pool.map(lambda batch: self._read(batch, consistent), batches):
                found.update(part)
        return found

    def _read(self, keys: Sequence[Key], consistent: bool) -> dict[Key, Item]:
        wanted: Any = {self._name: {"Keys": [_key(key) for key in keys], "ConsistentRead": consistent}}
        found: dict[Key, Item] = {}
        for pause in _pauses():
            with self._guard():
                answer = self._client.batch_get_item(RequestItems=wanted)
            for raw in answer["Responses"].get(self._name, []):
                item = decoded_item(raw)
                found[item["pk"], item["sk"]] = item
            wanted = answer.get("UnprocessedKeys")
            if not wanted:
                return found
            self._sleep(pause)
        raise Throttled

    def put(self, item: Item, when: Condition | None = None) -> bool:
        expression = Expression()
        if when is not None:
            expression.require(when)
        try:
            with self._guard_but_conditions():
                self._client.put_item(TableName=self._name, Item=encoded_item(item), **expression.parameters())
        except self._client.exceptions.ConditionalCheckFailedException:
            return False
        return True

    def replace(self, item: Item) -> Item | None:
        with self._guard():
            answer = self._client.put_item(TableName=self._name, Item=encoded_item(item), ReturnValues="ALL_OLD")
        return decoded_item(answer["Attributes"]) if answer.get("Attributes") else None

    def update(
        self,
        key: Key,
        changes: Mapping[str, Any],
        *,
        add: Mapping[str, int] | None = None,
        when: Condition = EXISTS,
    ) -> Item | None:
        expression = Expression()
        expression.change(changes, add or {})
        expression.require(when)
        try:
            with self._guard_but_conditions():
                answer = self._client.update_item(
                    TableName=self._name, Key=_key(key), ReturnValues="ALL_NEW", **expression.parameters()
                )
        except self._client.exceptions.ConditionalCheckFailedException:
            return None
        return decoded_item(answer["Attributes"])

    def _guard_but_conditions(self) -> AbstractContextManager[Any]:
        return _Passing(self._guard(), self._client.exceptions.ConditionalCheckFailedException)

    def put_many(self, items: Sequence[Item]) -> None:
        self._write([{"PutRequest": {"Item": encoded_item(item)}} for item in items])

    def delete_many(self, keys: Sequence[Key]) -> None:
        self._write([{"DeleteRequest": {"Key": _key(key)}} for key in dict.fromkeys(keys)])

    def _write(self, requests: Sequence[Mapping[str, Any]]) -> None:
        for batch in _batches(requests, _WRITE_BATCH):
            wanted: Any = {self._name: batch}
            for pause in _pauses():
                with self._guard():
                    wanted = self._client.batch_write_item(RequestItems=wanted).get("UnprocessedItems")
                if not wanted:
                    break
                self._sleep(pause)
            else:
                raise Throttled

    def query(
        self,
        partition: str,
        *,
        prefix: str = "",
        after: str = "",
        index: str = "",
        descending: bool = False,
        limit: int | None = None,
        start: Mapping[str, str] | None = None,
        keys_only: bool = False,
    ) -> Page:
        parameters = self._query_parameters(partition, prefix, after, index)
        parameters["ScanIndexForward"] = not descending
        if keys_only:
            parameters["ProjectionExpression"] = "#pk, #sort"
            parameters["ExpressionAttributeNames"]["#sort"] = "sk"
        items: list[Item] = []
        marker: Any = None if start is None else encoded_item(start)
        while True:
            if limit is not None:
                parameters["Limit"] = limit - len(items)
            if marker is not None:
                parameters["ExclusiveStartKey"] = marker
            with self._guard():
                answer = self._client.query(**parameters)
            items.extend(decoded_item(raw) for raw in answer["Items"])
            marker = answer.get("LastEvaluatedKey")
            if not marker or (limit is not None and len(items) >= limit):
                return Page(tuple(items), decoded_item(marker) if marker else None)

    def _query_parameters(self, partition: str, prefix: str, after: str, index: str) -> dict[str, Any]:
        condition, values, names = "#pk = :pk", {":pk": encoded(partition)}, {"#pk": "pk"}
        if prefix or after:
            names["#sk"] = self._indexes[index] if index else "sk"
            condition += " AND begins_with(#sk, :sk)" if prefix else " AND #sk > :sk"
            values[":sk"] = encoded(prefix or after)
        parameters: dict[str, Any] = {
            "TableName": self._name,
            "ConsistentRead": True,
            "KeyConditionExpression": condition,
            "ExpressionAttributeNames": names,
            "ExpressionAttributeValues": values,
        }
        if index:
            parameters["IndexName"] = index
        return parameters


class _Passing:
    """A context as ``inner``, through which one kind of error goes untranslated."""

    def __init__(self, inner: AbstractContextManager[Any], passes: type[Exception]) -> None:
        self._inner = inner
        self._passes = passes

    def __enter__(self) -> None:
        self._inner.__enter__()

    def __exit__(self, kind: Any, error: Any, trace: Any) -> bool | None:
        if kind is not None and issubclass(kind, self._passes):
            self._inner.__exit__(None, None, None)
            return None
        return self._inner.__exit__(kind, error, trace)


def _key(key: Key) -> dict[str, Any]:
    return {"pk": encoded(key[0]), "sk": encoded(key[1])}


def _batches(items: Sequence[Any], size: int) -> Iterator[Any]:
    for first in range(0, len(items), size):
        yield items[first : first + size]


def _pauses() -> Iterator[float]:
    """Full jitter, doubling from 50 ms."""
    for attempt in range(_ATTEMPTS):
        yield random.uniform(0, min(2.0, 0.05 * 2**attempt))
