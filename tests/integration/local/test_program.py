"""``python -m infra.local`` as a process: it says when it is ready, stops on a signal, and explains what it can't do."""

from __future__ import annotations

import json
import os
import re
import signal
import socket
import subprocess
import sys

import httpx
import pytest

from tests.integration.local.conftest import ACCOUNT_FILE


@pytest.fixture
def account(tmp_path):
    path = tmp_path / "account.json"
    path.write_text(json.dumps(ACCOUNT_FILE))
    return path


def start(*arguments, module="infra.local", **environment):
    return subprocess.Popen(
        [sys.executable, "-m", module, *map(str, arguments)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, **environment},
    )


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGINT])
def test_it_prints_its_address_answers_and_stops_cleanly(account, how):
    # the user's own AWS settings must not lead a simulated account astray
    strange = {"AWS_PROFILE": "missing", "AWS_ENDPOINT_URL": "http://127.0.0.1:9", "AWS_USE_FIPS_ENDPOINT": "true"}
    process = start("--account", account, "--port", 0, **strange)
    try:
        address = re.search(r"http://localhost:\d+", process.stdout.readline())[0]
        body = {"username": "viewer@example.com", "password": "R-Assistant-demo-1"}
        token = httpx.post(f"{address}/local/token", json=body).json()["id_token"]
        rows = httpx.get(f"{address}/api/resources", headers={"authorization": f"Bearer {token}"}, timeout=60).json()
        assert {row["name"] for row in rows["rows"]} == {"web-1", "acme-logs"}
        process.send_signal(how)
        assert process.wait(15) == 0
        assert "Traceback" not in process.stderr.read()
    finally:
        process.kill()


def test_a_bad_account_file_is_explained_and_nothing_starts(tmp_path):
    path = tmp_path / "bad.json"
    path.write_text(json.dumps({"version": 1, "accounts": [{"account_id": "1", "colour": "red"}]}))
    process = start("--account", path)
    output, errors = process.communicate(timeout=60)
    assert process.returncode == 2
    assert output == ""
    assert "$.accounts[0].colour" in errors
    assert "Traceback" not in errors


def test_a_port_in_use_is_explained(account):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        process = start("--account", account, "--port", port)
        _, errors = process.communicate(timeout=60)
    assert process.returncode == 2
    assert f"Port {port} is taken" in errors


def test_a_missing_profile_is_explained(tmp_path):
    files = {"AWS_CONFIG_FILE": str(tmp_path / "a"), "AWS_SHARED_CREDENTIALS_FILE": str(tmp_path / "b")}
    process = start("--profile", "nobody", "--port", 0, **files)
    _, errors = process.communicate(timeout=60)
    assert process.returncode == 2
    assert "nobody" in errors


def test_the_simulated_account_alone_over_http(account):
    import boto3

    process = start("--account", account, "--port", 0, module="infra.local.simulator")
    try:
        url = re.search(r"http://127\.0\.0\.1:\d+", process.stdout.readline())[0]
        session = boto3.Session(aws_access_key_id="111122223333", aws_secret_access_key="x", region_name="us-west-2")
        ec2 = session.client("ec2", endpoint_url=url)
        assert len(ec2.describe_instances()["Reservations"]) == 1
        buckets = session.client("s3", endpoint_url=url).list_buckets()["Buckets"]
        assert [bucket["Name"] for bucket in buckets] == ["acme-logs"]
        days = {"Start": "2026-01-01", "End": "2026-01-02"}
        fault = [{"service": "ce", "error": "ThrottlingException"}]
        httpx.put(f"{url}/_simulator/faults", json=fault).raise_for_status()
        ce = session.client("ce", region_name="us-east-1", endpoint_url=url)
        with pytest.raises(ce.exceptions.ClientError, match="ThrottlingException"):
            ce.get_cost_and_usage(TimePeriod=days, Granularity="DAILY", Metrics=["UnblendedCost"])
        assert httpx.get(f"{url}/_simulator/calls").json()["by_operation"]["ec2:DescribeInstances"] == 1
        process.terminate()
        assert process.wait(15) == 0
    finally:
        process.kill()
