"""The tables twice: in memory, and in moto's DynamoDB through boto3."""

from __future__ import annotations

from threading import Lock

import boto3
import pytest
from moto import mock_aws
from moto.core.models import botocore_stubber

from rassistant.store.dynamo import DynamoTable
from rassistant.store.memory import MemoryTable
from rassistant.store.tables import CACHE, CONVERSATIONS


@pytest.fixture
def dynamodb(monkeypatch):
    for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"):
        monkeypatch.setenv(name, "testing")
    lock = Lock()

    def one_at_a_time(event_name, request, **_):
        with lock:
            return botocore_stubber(event_name, request)

    with mock_aws():
        client = boto3.client("dynamodb", region_name="us-east-1")
        # DynamoDB checks a condition and writes as one step; moto does so only while nobody else writes.
        client.meta.events.unregister("before-send", botocore_stubber)
        client.meta.events.register("before-send", one_at_a_time)
        yield client


@pytest.fixture
def table_of(request):
    """Makes a table of a definition: ``memory`` or ``dynamo``."""

    def make(twin, definition):
        if twin == "memory":
            return MemoryTable(definition)
        client = request.getfixturevalue("dynamodb")
        client.create_table(**definition.create_parameters(definition.name))
        client.update_time_to_live(**definition.ttl_parameters(definition.name))
        return DynamoTable(client, definition.name, definition, sleep=lambda _: None)

    return make


@pytest.fixture(params=["memory", "dynamo"])
def cache_table(request, table_of):
    return table_of(request.param, CACHE)


@pytest.fixture(params=["memory", "dynamo"])
def conversations_table(request, table_of):
    return table_of(request.param, CONVERSATIONS)
