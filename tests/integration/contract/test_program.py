"""``python -m infra.local`` as a process: it starts on any good file, refuses every bad one with its path, stops cleanly."""

from __future__ import annotations

import copy
import json
import os
import signal
import socket
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from infra.local.simulator.account import AccountFileError, parse_account_file
from tests.integration.contract.account_files import MAIN, account, file_of, resource, whole
from tests.integration.contract.conftest import Api

GOOD = file_of(account(MAIN, [resource("EC2", "web"), resource("EBS", "disk")], []))


def start(path: Path, port: int) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "infra.local", "--account", str(path), "--port", str(port)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "AWS_PROFILE": "nobody", "AWS_ENDPOINT_URL": "http://127.0.0.1:9"},
    )


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def test_a_process_serves_everything_and_stops_on_sigterm(tmp_path: Path) -> None:
    path = tmp_path / "account.json"
    document = whole(11)
    document["faults"] = [{"service": "rds", "error": "AccessDenied"}]
    path.write_text(json.dumps(document))
    port = free_port()
    process = start(path, port)
    try:
        assert process.stdout is not None
        assert str(port) in process.stdout.readline()
        api = Api(f"http://127.0.0.1:{port}")
        assert api.http.get("/api/health").json()["status"] == "ok"
        rows = {(row["account_id"], row["service_type"], row["name"]) for row in api.all_rows()}
        wanted = {
            (a["account_id"], r["service_type"], r["name"])
            for a in document["accounts"]
            for r in a["resources"]
            if not r["service_type"].startswith("RDS")
        }
        assert rows == wanted
        page = api.get("/api/resources")
        assert {(w["service"], w["code"]) for w in page["warnings"]} == {("rds", "access_denied")}
        faults = api.http.get("/local/faults").json()
        assert [{k: f[k] for k in ("service", "error")} for f in faults] == document["faults"]
        calls = api.calls()
        assert calls.keys() >= {"total", "cost_explorer", "by_operation", "by_region", "cost_explorer_usd"}
        assert calls["total"] == sum(calls["by_operation"].values()) == sum(calls["by_region"].values())
        old = api.token()
        api.advance(3700)
        expired = api.http.get("/api/me", headers={"authorization": f"Bearer {old}"})
        assert expired.status_code == 401
        assert api.get("/api/me")["groups"] == ["viewer"]
        api.http.close()
        process.send_signal(signal.SIGTERM)
        assert process.wait(15) == 0
        assert process.stderr is not None
        assert "Traceback" not in process.stderr.read()
    finally:
        process.kill()
        process.wait()


def test_a_taken_port_is_told(tmp_path: Path) -> None:
    path = tmp_path / "account.json"
    path.write_text(json.dumps(GOOD))
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        process = start(path, taken.getsockname()[1])
        _, errors = process.communicate(timeout=60)
    assert process.returncode != 0
    assert "taken" in errors
    assert "Traceback" not in errors


def test_every_fault_of_a_bad_file_is_told_with_its_path(tmp_path: Path) -> None:
    document = copy.deepcopy(GOOD)
    document["colour"] = "red"
    document["accounts"][0]["account_id"] = 5
    document["accounts"][0]["resources"][0]["details"] = {"instance_type": 3, "nope": 1}
    document["accounts"][0]["resources"][1]["details"] = {"attached_to": "nobody"}
    document["accounts"][0]["costs"] = [{"service": "x", "region": "y", "usage_type": "z", "daily": ["1"]}]
    path = tmp_path / "account.json"
    path.write_text(json.dumps(document))
    process = start(path, 0)
    output, errors = process.communicate(timeout=60)
    assert process.returncode != 0
    assert output == ""
    for place in (
        "$.colour",
        "$.accounts[0].account_id",
        "$.accounts[0].resources[0].details.instance_type",
        "$.accounts[0].resources[0].details.nope",
        "$.accounts[0].resources[1].details.attached_to",
        "$.accounts[0].costs[0].daily[0]",
    ):
        assert f"{place}: " in errors, place
    assert "Traceback" not in errors


def change(place: str, value: Any) -> tuple[str, Any]:
    return place, value


WRONG: list[tuple[str, Any]] = [
    change("version", 2),
    change("version", True),
    change("currency", "usd"),
    change("currency", 5),
    change("accounts", []),
    change("accounts", {}),
    change("faults", {}),
    change("faults", [{"error": "AccessDenied", "rate": 2}]),
    change("faults", [{"error": "AccessDenied", "rate": "1"}]),
    change("faults", [{"error": "AccessDenied", "latency_ms": -1}]),
    change("faults", [{"error": "AccessDenied", "nope": 1}]),
    change("faults", [{"error": 5}]),
    change("accounts.0.account_id", "12"),
    change("accounts.0.name", None),
    change("accounts.0.regions", []),
    change("accounts.0.regions", ["mars-1"]),
    change("accounts.0.regions", "us-east-1"),
    change("accounts.0.nope", 1),
    change("accounts.0.resources", {}),
    change("accounts.0.resources.0", 5),
    change("accounts.0.resources.0.service_type", "ec2"),
    change("accounts.0.resources.0.service_type", "Nope"),
    change("accounts.0.resources.0.name", ""),
    change("accounts.0.resources.1.name", "web"),
    change("accounts.0.resources.0.name", 5),
    change("accounts.0.resources.0.region", "us-west-2"),
    change("accounts.0.resources.0.region", None),
    change("accounts.0.resources.0.status", "Running"),
    change("accounts.0.resources.0.created_days_ago", -1),
    change("accounts.0.resources.0.created_days_ago", "5"),
    change("accounts.0.resources.0.created_days_ago", True),
    change("accounts.0.resources.0.tags", {"a": 1}),
    change("accounts.0.resources.0.tags", ["a"]),
    change("accounts.0.resources.0.metrics", {"CPUUtilization": [1]}),
    change("accounts.0.resources.0.metrics", {"CPUUtilization": {"hourly": [1.0] * 23}}),
    change("accounts.0.resources.0.metrics", {"CPUUtilization": {"hourly": ["1"] * 24}}),
    change("accounts.0.resources.0.metrics", {"CPUUtilization": {"daily": [1.0] * 24}}),
    change("accounts.0.resources.0.details", {"private_ip": 5}),
    change("accounts.0.resources.0.details", {"platform": "beos"}),
    change("accounts.0.resources.0.details", {"imds_v1": "yes"}),
    change("accounts.0.resources.0.details", {"size_gib": 5}),
    change("accounts.0.resources.1.details", {"size_gib": 0}),
    change("accounts.0.resources.1.details", {"size_gib": 1.5}),
    change("accounts.0.resources.1.details", {"volume_type": "gp9"}),
    change("accounts.0.resources.1.details", {"attached_to": "disk"}),
    change("accounts.0.resources.1.details", {"attached_to": "gone"}),
    change("accounts.0.costs", {}),
    change("accounts.0.costs", [{"service": "x", "region": "y", "usage_type": "z"}]),
    change("accounts.0.costs", [{"service": "x", "region": "y", "usage_type": "z", "daily": [1.0] * 421}]),
    change("accounts.0.costs", [{"service": "x", "region": "y", "usage_type": "z", "daily": [], "resource": "gone"}]),
    change(
        "accounts.0.costs", [{"service": "x", "region": "y", "usage_type": "z", "daily": [], "record_type": "Gift"}]
    ),
]


@pytest.mark.parametrize(("place", "value"), WRONG, ids=lambda value: str(value)[:50])
def test_each_mistake_is_found_where_it_is(place: str, value: Any) -> None:
    document = copy.deepcopy(GOOD)
    *way, last = place.split(".")
    node: Any = document
    for part in way:
        node = node[int(part) if part.isdigit() else part]
    node[int(last) if last.isdigit() else last] = value
    with pytest.raises(AccountFileError) as refused:
        parse_account_file(document)
    path = "$" + "".join(f"[{part}]" if part.isdigit() else f".{part}" for part in place.split("."))
    assert any(fault.path.startswith(path) for fault in refused.value.faults), refused.value


@pytest.mark.parametrize(
    "document",
    [
        file_of(account(MAIN, [])),
        file_of(account(MAIN, [], [])),
        {"version": 1, "accounts": [{"account_id": MAIN, "name": "x", "regions": ["ap-northeast-2"]}]},
        whole(1),
        whole(2),
    ],
    ids=["no resources", "no costs", "one region", "whole 1", "whole 2"],
)
def test_good_files_are_taken(document: dict[str, Any]) -> None:
    assert parse_account_file(document).accounts[0].account_id == MAIN
