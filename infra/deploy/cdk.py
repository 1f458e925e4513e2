"""Runs the pinned CDK command line."""

from __future__ import annotations

import json
import subprocess
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from infra import node

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = ROOT / "infra" / "node_modules" / ".bin" / "cdk"

PARTS = ("data", "auth", "functions", "web")
"""The stacks of a deployment, in the order in which they need one another."""


class CdkFailed(RuntimeError):
    """CDK said what was wrong on the terminal; the message adds what to do."""


class Cdk:
    """One app with its settings. ``environment``: of the CDK process, credentials included; Node is added."""

    def __init__(
        self,
        settings: Mapping[str, Any],
        *,
        stage: str,
        output: Path,
        environment: Mapping[str, str],
        quiet: bool = False,
    ) -> None:
        self._context = [
            argument
            for key, value in settings.items()
            for argument in ("-c", f"{key}={value if isinstance(value, str) else json.dumps(value)}")
        ]
        self._stacks = [f"r-assistant-{stage}-{part}" for part in PARTS]
        self._output = output
        self._environment = {**node.environment(environment), "CDK_DISABLE_CLI_TELEMETRY": "true"}
        self._quiet = quiet

    def bootstrap(self, account_id: str, region: str) -> None:
        """Makes the bucket and the roles by which CDK deploys to this account and region; once for all apps."""
        with tempfile.TemporaryDirectory() as nowhere:  # beside cdk.json it would run the app first
            self._run("bootstrap", f"aws://{account_id}/{region}", folder=Path(nowhere))

    def deploy(self) -> dict[str, str]:
        """Creates or updates all stacks, without asking. The outputs of all: ApiUrl, SiteUrl, UserPoolId, ClientId."""
        with tempfile.TemporaryDirectory() as folder:
            outputs = Path(folder) / "outputs.json"
            self._run("deploy", *self._stacks, "--require-approval", "never", "--outputs-file", str(outputs))
            by_stack = json.loads(outputs.read_text())
        return {name: value for stack in by_stack.values() for name, value in stack.items()}

    def destroy(self, *, as_deployed: bool = False) -> None:
        """Removes all stacks, without asking. ``as_deployed``: those of the last ``deploy``, without a new synth."""
        self._run("destroy", *self._stacks, "--force", *(["--app", str(self._output)] if as_deployed else []))

    def _run(self, command: str, *arguments: str, folder: Path = ROOT) -> None:
        if not PROGRAM.exists():
            raise CdkFailed("The CDK command line is not installed: run `npm ci` in infra/ (make deploy does).")
        line = [str(PROGRAM), command, *arguments, "--no-notices"]
        if "--app" not in line and folder == ROOT:
            line += ["--output", str(self._output), *self._context]
        done = subprocess.run(  # noqa: S603
            line,
            cwd=folder,
            env=self._environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE if self._quiet else None,
            stderr=subprocess.STDOUT if self._quiet else None,
            text=True,
            check=False,
        )
        if done.returncode != 0:
            said = f"\n{done.stdout[-4000:]}" if self._quiet else ""
            raise CdkFailed(f"cdk {command} failed (exit {done.returncode}); see its message above.{said}")
