"""Clients for the product's own resources: its tables, workers and language model, never an examined account."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

import boto3
from botocore.config import Config

from rassistant.aws.failures import translated


def dynamodb(session: boto3.Session) -> Any:
    """Fails fast: a cache that does not answer must not use up the request's time."""
    return session.client(
        "dynamodb",
        config=Config(
            connect_timeout=2,
            read_timeout=5,
            max_pool_connections=24,
            retries={"mode": "standard", "total_max_attempts": 4},
        ),
    )


def functions(session: boto3.Session) -> Any:
    """The Lambda API, to start workers."""
    return session.client(
        "lambda",
        config=Config(connect_timeout=2, read_timeout=8, retries={"mode": "standard", "total_max_attempts": 3}),
    )


def bedrock(session: boto3.Session, region: str, *, read_timeout_s: float = 60) -> Any:
    """One attempt a call: who asks the model decides when to ask again, and which model."""
    return session.client(
        "bedrock-runtime",
        region_name=region,
        config=Config(
            connect_timeout=3,
            read_timeout=read_timeout_s,
            max_pool_connections=8,
            retries={"mode": "standard", "total_max_attempts": 1},
        ),
    )


def knowledge_bases(session: boto3.Session, region: str) -> Any:
    """One attempt: an answer without it is better than a late one."""
    return session.client(
        "bedrock-agent-runtime",
        region_name=region,
        config=Config(connect_timeout=2, read_timeout=6, retries={"mode": "standard", "total_max_attempts": 1}),
    )


def files(session: boto3.Session) -> Any:
    """S3, for the product's own bucket."""
    return session.client(
        "s3",
        config=Config(connect_timeout=2, read_timeout=15, retries={"mode": "standard", "total_max_attempts": 3}),
    )


def transcribe(session: boto3.Session) -> Any:
    return session.client(
        "transcribe",
        config=Config(connect_timeout=2, read_timeout=8, retries={"mode": "standard", "total_max_attempts": 3}),
    )


class LambdaInvoker:
    """Starts a worker and does not wait for it."""

    def __init__(self, client: Any) -> None:
        self._client = client

    def invoke(self, function_name: str, payload: Mapping[str, Any]) -> None:
        with translated("lambda:InvokeFunction"):
            self._client.invoke(
                FunctionName=function_name, InvocationType="Event", Payload=json.dumps(payload).encode()
            )
