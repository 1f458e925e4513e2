"""Cold starts: import plus first call of each function in a fresh process, and the size of the layers.

CPU seconds, since wall seconds tell more of the machine's other work. The tables are DynamoDB's API on loopback with the
listings already in them, as a function finds them that starts while others run.
"""

from __future__ import annotations

import contextlib
import json
import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import boto3

from infra.deploy.emulator import free_port, start_simulated_account
from rassistant.store.tables import TABLES

ROOT = Path(__file__).resolve().parents[2]
DEMO = ROOT / "infra" / "local" / "demo" / "account.json"
RUNS = 5
CALLS: dict[str, tuple[str, str, dict[str, Any] | None]] = {
    "query": ("POST /api/query", "", {"text": "서울 리전의 실행 중인 EC2 보여줘"}),
    "cost": ("GET /api/cost", "group_by=service", None),
    "metrics": ("GET /api/metrics/summary", "service_type=EC2", None),
    "optimize": ("GET /api/recommendations", "", None),
    "chat": ("GET /api/chat", "", None),
}
CHILD = """
import json, sys, time
name, event = sys.argv[1], json.loads(sys.argv[2])
begun = time.process_time()
handler = __import__(f"functions.{name}.handler", fromlist=["handler"]).handler
imported = time.process_time()
answer = handler(event, None)
called = time.process_time()
assert answer["statusCode"] == 200, answer
print(json.dumps([imported - begun, called - imported]))
"""


def event(key: str, query: str, body: Mapping[str, Any] | None) -> dict[str, Any]:
    return {
        "version": "2.0",
        "routeKey": key,
        "rawPath": key.partition(" ")[2],
        "rawQueryString": query,
        "headers": {"content-type": "application/json"},
        "requestContext": {
            "requestId": "bench",
            "authorizer": {"jwt": {"claims": {"sub": "bench", "cognito:groups": "[viewer]"}}},
        },
        "body": json.dumps(body) if body is not None else None,
        "isBase64Encoded": False,
    }


@contextlib.contextmanager
def surroundings() -> Iterator[dict[str, str]]:
    """The environment of a function: the examined account on loopback, with the product's tables in it, as deployed."""
    folder = tempfile.TemporaryDirectory()
    account = start_simulated_account(DEMO, port := free_port(), Path(folder.name))
    url = f"http://127.0.0.1:{port}"
    environment = {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": os.pathsep.join([str(ROOT / "layers" / "core" / "python"), str(ROOT)]),
        "AWS_REGION": "us-east-1",
        "AWS_DEFAULT_REGION": "us-east-1",
        "AWS_ACCESS_KEY_ID": "123456789012",
        "AWS_SECRET_ACCESS_KEY": "simulated",
        "AWS_ENDPOINT_URL_DYNAMODB": url,
        "AWS_EC2_METADATA_DISABLED": "true",
        "RA_ACCOUNT_ENDPOINT_URL": url,
        "RA_HOME_REGION": "us-east-1",
    }
    client = boto3.client(
        "dynamodb",
        endpoint_url=url,
        region_name="us-east-1",
        aws_access_key_id=environment["AWS_ACCESS_KEY_ID"],
        aws_secret_access_key=environment["AWS_SECRET_ACCESS_KEY"],
    )
    try:
        for table in TABLES:
            client.create_table(**table.create_parameters(f"bench-{table.name}"))
            environment[f"RA_{table.setting.upper()}"] = f"bench-{table.name}"
        yield environment
    finally:
        account.stop()
        folder.cleanup()


def once(name: str, environment: Mapping[str, str]) -> tuple[float, float]:
    key, query, body = CALLS[name]
    command = [sys.executable, "-c", CHILD, name, json.dumps(event(key, query, body))]
    done = subprocess.run(command, env=dict(environment), capture_output=True, text=True, check=False, cwd=ROOT)
    if done.returncode:
        raise RuntimeError(f"{name}: {done.stderr[-2000:]}")
    imported, called = json.loads(done.stdout.splitlines()[-1])
    return imported, called


def run() -> None:
    with surroundings() as environment:
        print(
            f"  {'function':<12}{'import':>9}{'first call':>12}{'sum':>9}   CPU s, median of {RUNS}; limit for query: 1.2"
        )
        for name in CALLS:
            once(name, environment)
            runs = [once(name, environment) for _ in range(RUNS)]
            imported, called = (statistics.median(column) for column in zip(*runs, strict=True))
            whole = statistics.median(sum(run) for run in runs)
            print(f"  {name:<12}{imported:>9.2f}{called:>12.2f}{whole:>9.2f}")
