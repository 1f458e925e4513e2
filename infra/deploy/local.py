"""``python -m infra.deploy.local``: the real deployment on an emulator on this machine, asked, updated and removed.

The same CDK app, command line, functions, layers, user pool and gateway as on AWS; CONTRIBUTING.md tells what the
emulator lacks. Nothing leaves the machine, and no credentials of the user are read.
"""

from __future__ import annotations

import argparse
import signal
import sys
import threading
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from urllib.parse import urlsplit

from botocore.exceptions import ClientError

from infra.deploy.asking import Mismatch, steps
from infra.deploy.cdk import CdkFailed
from infra.deploy.emulator import EmulatorFailed, EmulatorUnavailable
from infra.deploy.local_deployment import DEMO_ACCOUNT, EMAIL, PASSWORD, LocalDeployment
from infra.local.simulator.account import AccountFileError


def _timed(label: str, work: Callable[[], object]) -> None:
    started = time.monotonic()
    found = work()
    print(f"  {time.monotonic() - started:6.1f} s  {label}{f': {found}' if found else ''}", flush=True)


def _run(deployment: LocalDeployment, *, keep: bool) -> None:
    """Mismatch where the deployed product does not do what it should."""
    print("Deploying to the emulator (the first time takes longer: layers are gathered) …", flush=True)
    _timed("bootstrap", deployment.bootstrap)
    _timed("deploy", deployment.deploy)
    faults = []
    for label, ask in steps(deployment.api(), deployment.sign_in(), deployment.expected()):
        try:
            _timed(label, ask)
        except Mismatch as fault:
            print(f"  failed    {label}: {fault}", flush=True)
            faults.append(label)
    if keep:
        _serve(deployment)  # then all goes with the emulator, which keeps nothing
        return
    _timed("update", lambda: deployment.deploy(conversation_ttl_days=30, refresh_hours=6))
    _timed("still answers", lambda: deployment.sign_in().ok("GET", "/api/me")["email"])
    _timed("destroy", deployment.destroy)
    if faults:
        raise Mismatch(f"Deployed, but it does not answer as it should: {', '.join(faults)}.")
    print("The deployment works, on the emulator: created, asked, updated, removed.")


def _serve(deployment: LocalDeployment) -> None:
    host = urlsplit(deployment.outputs["ApiUrl"]).netloc
    print(f"\nThe deployed API: {deployment.outputs['ApiUrl']} (Host: {host}); {EMAIL}, {PASSWORD}")
    print("Ctrl-C ends it.", flush=True)
    stop = threading.Event()
    signal.signal(signal.SIGINT, lambda *_: stop.set())
    signal.signal(signal.SIGTERM, lambda *_: stop.set())
    stop.wait()


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m infra.deploy.local", description=__doc__)
    parser.add_argument(
        "--account", type=Path, default=DEMO_ACCOUNT, metavar="FILE", help="the examined account's file"
    )
    parser.add_argument("--keep", action="store_true", help="leave it running until Ctrl-C")
    parser.add_argument("--verbose", action="store_true", help="show what CDK says")
    options = parser.parse_args(arguments)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    try:
        with closing(LocalDeployment(options.account, quiet=not options.verbose)) as deployment:
            _run(deployment, keep=options.keep)
    except (AccountFileError, EmulatorUnavailable, EmulatorFailed, CdkFailed, ClientError, Mismatch) as error:
        print(f"\n{error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
    return 0


if __name__ == "__main__":
    sys.exit(main())
