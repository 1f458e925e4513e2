"""The tables twice: in memory, and in moto's DynamoDB through boto3."""

from __future__ import annotations

import boto3
import pytest
from moto import mock_aws

from rassistant.store.dynamo import DynamoTable
from rassistant.store.memory import MemoryTable
from rassistant.store.tables import CACHE, CONVERSATIONS


@pytest.fixture
def dynamodb(monkeypatch):
    for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"):
        monkeypatch.setenv(name, "testing")
    with mock_aws():
        yield boto3.client("dynamodb", region_name="us-east-1")


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
