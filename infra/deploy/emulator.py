"""An AWS emulator (ministack, from PyPI) and the simulated account beside it, both on loopback alone."""

from __future__ import annotations

import contextlib
import fcntl
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import IO

ROOT = Path(__file__).resolve().parents[2]
BUILD = ROOT / "build" / "emulator"

PACKAGES = ("ministack==1.5.33", "boto3==1.43.106", "cryptography>=46,<47")
"""The emulator; the SDK that Lambda's Python has; what signs its tokens. It pins a botocore of its own."""

ACCOUNT_ID = "000000000042"
"""The emulator takes an access key of twelve digits for the account."""

REGION = "us-east-1"
_START_S = 60


class EmulatorUnavailable(RuntimeError):
    """It could not be installed here. The message says why."""


class EmulatorFailed(RuntimeError):
    """It is installed, but does not do its part."""


def client_environment(endpoint: str, folder: Path) -> dict[str, str]:
    """This process's environment, without credentials or AWS settings of the user, aimed at the emulator.

    ``folder``: this run's own; CDK remembers there which account an access key is of.
    """
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("AWS_", "RA_", "CDK_"))}
    return {
        **kept,
        "AWS_ENDPOINT_URL": endpoint,
        "AWS_ACCESS_KEY_ID": ACCOUNT_ID,
        "AWS_SECRET_ACCESS_KEY": "emulator",
        "AWS_REGION": REGION,
        "AWS_DEFAULT_REGION": REGION,
        "AWS_CONFIG_FILE": os.devnull,
        "AWS_SHARED_CREDENTIALS_FILE": os.devnull,
        "AWS_EC2_METADATA_DISABLED": "true",
        "CDK_HOME": str(folder / "cdk-home"),
        "CDK_VALIDATION": "false",
    }


class Program:
    """A child process that serves HTTP on loopback; ``stop`` ends it and all that it started."""

    def __init__(
        self, name: str, command: Sequence[str], environment: Mapping[str, str], *, log: Path, probe: str
    ) -> None:
        self.name = name
        self.log = log
        self._file: IO[bytes] = self.log.open("wb")
        self._process = subprocess.Popen(  # noqa: S603
            list(command),
            cwd=ROOT,
            env=dict(environment),
            stdin=subprocess.DEVNULL,
            stdout=self._file,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        try:
            self._wait(probe)
        except BaseException:
            self.stop()
            raise

    def _wait(self, probe: str) -> None:
        deadline = time.monotonic() + _START_S
        while time.monotonic() < deadline:
            if self._process.poll() is not None:
                raise EmulatorFailed(f"{self.name} ended (exit {self._process.returncode}):\n{self.tail()}")
            try:
                with urllib.request.urlopen(probe, timeout=2):  # noqa: S310  (a loopback address of ours)
                    return
            except urllib.error.HTTPError:
                return
            except OSError:
                time.sleep(0.1)
        raise EmulatorFailed(f"{self.name} does not answer after {_START_S} s:\n{self.tail()}")

    def tail(self, lines: int = 30) -> str:
        """The end of what it wrote."""
        return "\n".join(self.log.read_text(errors="replace").splitlines()[-lines:])

    def stop(self) -> None:
        if self._process.poll() is None:
            self._process.terminate()
            try:
                self._process.wait(10)
            except subprocess.TimeoutExpired:
                self._process.kill()
                self._process.wait(10)
        with contextlib.suppress(ProcessLookupError):  # its own group: the emulator's workers
            os.killpg(self._process.pid, signal.SIGKILL)
        self._file.close()


def start_emulator(port: int, folder: Path) -> Program:
    """Keeps its files in ``folder``. EmulatorUnavailable where it can't be installed."""
    home = folder / "tmp"
    home.mkdir(exist_ok=True)
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("AWS_", "RA_", "CDK_"))}
    environment = {
        **kept,
        "BIND_HOST": "127.0.0.1",
        "GATEWAY_PORT": str(port),
        "AUTH": "true",  # judge each call by the policies of who makes it
        "MINISTACK_ACCOUNT_ID": ACCOUNT_ID,  # of calls without a signature: sign-in
        "IOT_MTLS_ENABLED": "0",
        "SFTP_ENABLED": "0",
        "TMPDIR": str(home),
    }
    program = [str(_installed() / "bin" / "ministack")]
    probe = f"http://127.0.0.1:{port}/_ministack/health"
    return Program("emulator", program, environment, log=folder / "emulator.log", probe=probe)


def start_simulated_account(account_file: Path, port: int, folder: Path) -> Program:
    """The examined account: what the deployed functions reach as AWS."""
    command = [sys.executable, "-m", "infra.local.simulator", "--account", str(account_file), "--port", str(port)]
    probe = f"http://127.0.0.1:{port}/_simulator/calls"
    return Program("simulated account", command, os.environ, log=folder / "account.log", probe=probe)


def free_port() -> int:
    """A port that nobody listens on at the moment."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _installed() -> Path:
    """The emulator's virtual environment, with the Python of this one: its workers import what is built for it."""
    place = BUILD / "venv"
    marker = place / ".installed"
    wanted = "\n".join((*PACKAGES, sys.version))
    BUILD.mkdir(parents=True, exist_ok=True)
    with (BUILD / "venv.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)  # two runs may start at once
        if not marker.exists() or marker.read_text() != wanted:
            _run([sys.executable, "-m", "venv", "--clear", str(place)])
            uv = Path(sys.executable).parent / "uv"
            python = str(place / "bin" / "python")
            pip = [str(uv), "pip", "install", "--python", python] if uv.exists() else [python, "-m", "pip", "install"]
            _run([*pip, "--quiet", *PACKAGES])
            marker.write_text(wanted)
    return place


def _run(command: Sequence[str]) -> None:
    done = subprocess.run(list(command), capture_output=True, text=True, check=False)  # noqa: S603
    if done.returncode != 0:
        raise EmulatorUnavailable(f"{PACKAGES[0]} can't be installed from PyPI:\n{done.stderr.strip()[-2000:]}")
