"""A cold load of all tabs on 435 resources in 17 regions at 80 ms a call, and a warm question after it.

The product runs as it does for `make demo`, in a process of its own, asked over HTTP tab by tab. The approach with one
call a resource runs on the same account with its latency added up instead of slept.
"""

from __future__ import annotations

import contextlib
import json
import os
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import httpx

from rassistant.resources.registry import all_kinds
from tests.bench import compiled, one_call_each
from tests.bench.fleet import REGIONS, account_file
from tests.catalog.test_kinds import THE_SIXTEEN

LATENCY_MS = 80.0
QUESTION = "stopped EC2 in us-west-2"
TABS: dict[str, list[tuple[str, dict[str, Any]]]] = {
    "query": [("/api/me", {}), ("/api/resources", {"limit": 100})],
    "cost": [
        ("/api/cost", {"group_by": "service"}),
        ("/api/cost", {"group_by": "region"}),
        ("/api/cost/forecast", {"group_by": "service"}),
        ("/api/cost/anomalies", {}),
    ],
    "metrics": [
        ("/api/metrics/summary", {"service_type": kind, "limit": 100}) for kind in ("EC2", "RDS", "Lambda", "S3")
    ],
    "optimization": [("/api/recommendations", {"limit": 100})],
    "chat": [("/api/chat", {})],
}
LATER_KINDS = frozenset(
    f"{kind.service}:"
    for kind in all_kinds()
    if kind.service_type not in THE_SIXTEEN
    and kind.service not in {k.service for k in all_kinds() if k.service_type in THE_SIXTEEN}
) | {"ec2:DescribeCapacityReservations", "ec2:DescribeImages", "ec2:DescribeVpcEndpoints", "rds:DescribeDBClusters"}
"""Prefixes of the calls that the kinds beyond the first sixteen make."""
FOUR_KINDS = ("ec2:DescribeInstances", "rds:DescribeDBInstances", "lambda:", "s3:", "tagging:", "cloudwatch:")


@contextlib.contextmanager
def running(account: dict[str, Any]) -> Iterator[tuple[httpx.Client, int]]:
    """The local stack on a free port, signed in, and its process id."""
    with tempfile.TemporaryDirectory() as folder, socket.socket() as probe:
        path = Path(folder) / "account.json"
        path.write_text(json.dumps(account), encoding="utf-8")
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
        probe.close()
        command = [sys.executable, "-m", "infra.local", "--account", str(path), "--port", str(port)]
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, env=compiled.environment())
        try:
            with httpx.Client(base_url=f"http://localhost:{port}", timeout=180) as client:
                _wait(client, process)
                answer = client.post(
                    "/local/token", json={"username": "viewer@example.com", "password": "R-Assistant-demo-1"}
                )
                client.headers["Authorization"] = f"Bearer {answer.json()['access_token']}"
                yield client, process.pid
        finally:
            process.terminate()
            process.wait(20)


def _wait(client: httpx.Client, process: subprocess.Popen[bytes]) -> None:
    for _ in range(240):
        if process.poll() is not None:
            raise RuntimeError("the local stack did not start")
        with contextlib.suppress(httpx.TransportError):
            if client.get("/api/health").status_code == 200:
                return
        time.sleep(0.25)
    raise RuntimeError("the local stack is not ready after 60 s")


def cpu_seconds(process_id: int) -> float:
    """Of the process so far, all threads; includes the simulated AWS, which lives in it."""
    fields = Path(f"/proc/{process_id}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def product() -> dict[str, Any]:
    with running(account_file(latency_ms=LATENCY_MS)) as (client, process_id):
        cpu_begun = cpu_seconds(process_id)
        begun = time.perf_counter()
        for name, requests in TABS.items():
            tab_begun = time.perf_counter()
            for path, parameters in requests:
                answer = client.get(path, params=parameters)
                answer.raise_for_status()
                warnings = answer.json().get("warnings") or []
                if warnings:
                    raise RuntimeError(f"{path} warns: {warnings[:3]}")
            print(f"  {name:<14}{time.perf_counter() - tab_begun:6.2f} s")
        seconds = time.perf_counter() - begun
        cpu = cpu_seconds(process_id) - cpu_begun
        calls = client.get("/local/calls").json()
        warm = []
        for _ in range(15):
            asked = time.perf_counter()
            client.post("/api/query", json={"text": QUESTION}).raise_for_status()
            warm.append((time.perf_counter() - asked) * 1000)
        after = client.get("/local/calls").json()
    later = sum(count for name, count in calls["by_operation"].items() if name.startswith(tuple(LATER_KINDS)))
    four = sum(count for name, count in calls["by_operation"].items() if name.startswith(FOUR_KINDS))
    return {
        "seconds": seconds,
        "CPU seconds": cpu,
        "calls": calls["total"] - later,
        "calls for later kinds": later,
        "calls for EC2, RDS, Lambda, S3": four,
        "Cost Explorer calls": calls["cost_explorer"],
        "Cost Explorer USD": calls["cost_explorer_usd"],
        "warm question ms": statistics.median(warm),
        "calls for 15 warm questions": after["total"] - calls["total"],
        "by operation": calls["by_operation"],
    }


def one_by_one() -> dict[str, Any]:
    from infra.local.simulator.account import load_account_file
    from infra.local.simulator.simulator import Simulator

    slept = 0.0

    def sleep(seconds: float) -> None:
        nonlocal slept
        slept += seconds

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "account.json"
        path.write_text(json.dumps(account_file()), encoding="utf-8")
        simulator = Simulator(load_account_file(path), latency_ms=LATENCY_MS)
    simulator.wire._sleep = sleep
    session, clients = simulator.session(), {}

    def client(service: str, region: str) -> Any:
        key = (service, region)
        if key not in clients:
            clients[key] = session.client(service, region_name=region)
        return clients[key]

    begun = time.perf_counter()
    found = one_call_each.load(client, REGIONS, datetime.now(UTC))
    seconds = time.perf_counter() - begun + slept
    calls = simulator.wire.calls.report()
    simulator.close()
    return {
        "resources": found,
        "seconds": seconds,
        "calls": calls["total"],
        "Cost Explorer calls": calls["cost_explorer"],
        "Cost Explorer USD": calls["cost_explorer_usd"],
    }


def _most_later_calls() -> int:
    """One a region for each kind, one for those without regions."""
    later = [kind for kind in all_kinds() if kind.service_type not in THE_SIXTEEN]
    return sum(len(REGIONS) if kind.where == "regional" else 1 for kind in later)


def run() -> None:
    print(f"300 EC2, 30 RDS, 75 Lambda, 30 S3 in {len(REGIONS)} regions, {LATENCY_MS:g} ms a call")
    ours = product()
    theirs = one_by_one()
    print(f"\n  {'':<34}{'product':>12}{'one call each':>16}{'ratio':>9}{'limit':>9}")
    limits = {"seconds": 15, "calls": 560, "calls for EC2, RDS, Lambda, S3": 300, "Cost Explorer calls": 8}
    limits["warm question ms"] = 150
    limits["calls for later kinds"] = _most_later_calls()
    for name in ("seconds", "CPU seconds", "calls", "calls for later kinds", "calls for EC2, RDS, Lambda, S3",
                 "Cost Explorer calls", "Cost Explorer USD", "warm question ms", "calls for 15 warm questions"):  # fmt: skip
        other = theirs.get(name)
        ratio = f"{other / ours[name]:.0f}x" if other is not None and ours[name] else ""
        print(
            f"  {name:<34}{ours[name]:>12.2f}{'' if other is None else f'{other:.2f}':>16}{ratio:>9}{limits.get(name, ''):>9}"
        )
    print("\n  calls of the product by operation:")
    for name, count in sorted(ours["by operation"].items(), key=lambda item: -item[1]):
        print(f"  {count:>6}  {name}")
