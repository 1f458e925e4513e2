"""Other scanners from PyPI on the same simulated account, over HTTP: what each of them calls waste.

They live in a virtual environment of their own under ``build/``, installed when it is missing. A tool that can't be
installed or fails is reported as such; nothing else depends on them.
"""

from __future__ import annotations

import fcntl
import json
import os
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from infra.local.simulator.account import parse_account_file
from infra.local.simulator.http import WireServer
from infra.local.simulator.simulator import Simulator

PLACE = Path(__file__).parents[2] / "build" / "compare"
PACKAGES = ("c7n", "cleancloud", "aws-waste-radar")
TIMEOUT_S = 300

# As documented: https://cloudcustodian.io/docs/aws/usecases.html (unattached volumes, idle instances, unused databases)
# and https://cloudcustodian.io/docs/aws/resources/elastic-ip.html
POLICIES = """
policies:
  - name: unattached-volumes
    resource: aws.ebs
    filters: [{Attachments: []}, {State: available}]
  - name: unattached-addresses
    resource: aws.elastic-ip
    filters: [{AssociationId: absent}]
  - name: idle-instances
    resource: aws.ec2
    filters:
      - {"State.Name": running}
      - {type: metrics, name: CPUUtilization, days: 14, period: 86400, value: 5, op: less-than, statistics: Average}
  - name: stopped-instances
    resource: aws.ec2
    filters:
      - {"State.Name": stopped}
      - {type: state-age, op: gte, days: 30}
  - name: unused-databases
    resource: aws.rds
    filters:
      - {type: value, value_type: age, key: InstanceCreateTime, value: 14, op: greater-than}
      - {type: metrics, name: DatabaseConnections, days: 14, value: 0, op: equal}
  - name: old-snapshots
    resource: aws.ebs-snapshot
    filters: [{type: age, days: 90, op: greater-than}]
"""
_IDS = ("VolumeId", "AllocationId", "InstanceId", "DBInstanceIdentifier", "SnapshotId")
_NO_WASTE = ("untagged", "eni", "security_group")
"""What cleancloud reports of order, not of cost."""
_WASTE_OF_RADAR = ("UNATTACHED", "ORPHANED", "OLDER_THAN", "LOW_CPU", "PREV_GEN", "GP3")
"""Its Graviton, Spot and schedule candidates are ideas, and not judged as waste."""


@dataclass(frozen=True, slots=True)
class Flagged:
    """``saving_usd``: what the tool claims a month, None where it says nothing of money."""

    resource: str
    saving_usd: float | None


Run = Callable[[Path, str, Mapping[str, str]], Iterator[Flagged]]


def _custodian(folder: Path, region: str, environment: Mapping[str, str]) -> Iterator[Flagged]:
    policies = folder / "policies.yml"
    policies.write_text(POLICIES, encoding="utf-8")
    out = folder / f"custodian-{region}"
    _call(["custodian", "run", "-s", str(out), "--region", region, "--cache-period", "0", str(policies)], environment)
    for file in out.glob("*/resources.json"):
        for row in json.loads(file.read_text(encoding="utf-8")):
            name = next((str(row[key]) for key in _IDS if key in row), None)
            if name is not None:
                yield Flagged(name, None)


def _cleancloud(folder: Path, region: str, environment: Mapping[str, str]) -> Iterator[Flagged]:
    file = folder / f"cleancloud-{region}.json"
    command = [
        "cleancloud",
        "scan",
        "--provider",
        "aws",
        "--region",
        region,
        "--output",
        "json",
        "--output-file",
        str(file),
    ]
    _call(command, environment)
    for row in json.loads(file.read_text(encoding="utf-8"))["findings"]:
        if not any(part in row["rule_id"] for part in _NO_WASTE):
            usd = row.get("estimated_monthly_cost_usd")
            yield Flagged(str(row["resource_id"]), None if usd is None else float(usd))


def _radar(folder: Path, region: str, environment: Mapping[str, str]) -> Iterator[Flagged]:
    out = folder / f"radar-{region}"
    checks = ["--storage", "--unattached", "--low-cpu", "--prev-gen"]
    _call(["aws-waste-radar", *checks, "--region", region, "--output-dir", str(out)], environment)
    file = out / "findings.json"
    for row in json.loads(file.read_text(encoding="utf-8")) if file.exists() else ():
        if any(word in str(row["finding"]).upper() for word in _WASTE_OF_RADAR):
            yield Flagged(str(row["resource_id"]), None)


TOOLS: Mapping[str, Run] = {"Cloud Custodian": _custodian, "cleancloud": _cleancloud, "aws-waste-radar": _radar}


def flagged(
    document: Mapping[str, Any], regions: Sequence[str]
) -> Iterator[tuple[str, list[tuple[str, float | None]] | str]]:
    """Tool → resources of the first account that it calls waste, by the file's names; or why there are none."""
    try:
        _install()
    except (OSError, subprocess.SubprocessError) as error:
        yield "all tools", f"not installed: {error}"
        return
    simulator = Simulator(parse_account_file(dict(document)))
    server = WireServer(simulator, 0)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    payer = simulator.simulation.management_account_id
    names: dict[str, str] = {}
    for name, seeded in simulator.simulation.resources[payer].items():
        names |= {seeded.resource_id: name, seeded.arn: name, name: name}
    try:
        with tempfile.TemporaryDirectory() as folder:
            environment = _environment(f"http://127.0.0.1:{server.server_address[1]}", folder)
            for tool, run in TOOLS.items():
                try:
                    found = [one for region in regions for one in run(Path(folder), region, environment)]
                except (OSError, ValueError, KeyError, subprocess.SubprocessError) as error:
                    yield tool, f"failed: {error}"
                    continue
                yield tool, [(names[one.resource], one.saving_usd) for one in found if one.resource in names]
    finally:
        server.shutdown()
        server.server_close()
        simulator.close()


def _environment(url: str, home: str) -> dict[str, str]:
    """Nothing of this machine's AWS settings, and the simulated account for every service."""
    return {
        "PATH": os.environ.get("PATH", ""),
        "HOME": home,
        "AWS_ENDPOINT_URL": url,
        "AWS_ACCESS_KEY_ID": "AKIASIMULATEDREADER0",
        "AWS_SECRET_ACCESS_KEY": "simulated",
        "AWS_DEFAULT_REGION": "us-east-1",
        "AWS_EC2_METADATA_DISABLED": "true",
        "AWS_CONFIG_FILE": os.devnull,
        "AWS_SHARED_CREDENTIALS_FILE": os.devnull,
    }


def _call(command: Sequence[str], environment: Mapping[str, str]) -> None:
    program = str(PLACE / "venv" / "bin" / command[0])
    subprocess.run([program, *command[1:]], env=dict(environment), capture_output=True, check=True, timeout=TIMEOUT_S)


def _install() -> None:
    PLACE.mkdir(parents=True, exist_ok=True)
    venv, marker = PLACE / "venv", PLACE / "installed.txt"
    wanted = "\n".join((*PACKAGES, sys.version))
    with (PLACE / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)  # two runs may start at once
        if marker.exists() and marker.read_text(encoding="utf-8") == wanted:
            return
        subprocess.run([sys.executable, "-m", "venv", "--clear", str(venv)], check=True, capture_output=True)
        pip = [str(venv / "bin" / "pip"), "install", "--quiet", "--disable-pip-version-check", *PACKAGES]
        subprocess.run(pip, check=True, capture_output=True, timeout=2 * TIMEOUT_S)
        marker.write_text(wanted, encoding="utf-8")
