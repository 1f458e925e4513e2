"""``python -m infra.local``: the product on this machine."""

from __future__ import annotations

import argparse
import logging
import signal
import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING

from infra.local.environment import lasting, settle_aws_environment

if TYPE_CHECKING:
    from infra.local.stack import Stack

DEFAULT_PORT = 8787


class CannotStart(Exception):
    """Why, for the user."""


def main(arguments: list[str] | None = None) -> int:
    options = _options(arguments)
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(name)s: %(message)s")
    stop = threading.Event()
    for signum in (signal.SIGTERM, signal.SIGINT):
        signal.signal(signum, lambda *_: stop.set())
    try:
        with lasting():
            stack = _build(options)
    except CannotStart as reason:
        print(reason, file=sys.stderr)
        return 2
    from infra.local.server import PortTaken
    from rassistant.wiring import collect_seldom

    collect_seldom()

    try:
        server = stack.serve(options.port)
    except PortTaken:
        stack.close()
        print(f"Port {options.port} is taken by another program. Choose one with --port N.", file=sys.stderr)
        return 2
    threading.Thread(target=server.serve, name="server", daemon=True).start()
    print(f"R-Assistant is ready: {server.address}", flush=True)
    print("Sign in as viewer@example.com with the password R-Assistant-demo-1. Stop with Ctrl-C.", flush=True)
    stop.wait()
    server.stop()
    stack.close()
    return 0


def _options(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m infra.local", description="R-Assistant on this machine.")
    which = parser.add_mutually_exclusive_group()
    which.add_argument("--account", type=Path, metavar="FILE", help="simulate the AWS account described by this file")
    which.add_argument("--profile", metavar="NAME", help="your own AWS account by this profile, read-only")
    parser.add_argument("--port", type=_port, default=DEFAULT_PORT, metavar="N", help="default: %(default)s")
    parser.add_argument(
        "--latency-ms", type=_latency, default=0, metavar="MS", help="how long each simulated AWS call takes"
    )
    return parser.parse_args(arguments)


def _port(text: str) -> int:
    if not text.isdecimal() or not 0 <= int(text) <= 65535:
        raise argparse.ArgumentTypeError("must be a port, 0 to 65535")
    return int(text)


def _latency(text: str) -> float:
    try:
        value = float(text)
    except ValueError:
        value = -1
    if not 0 <= value <= 60_000:
        raise argparse.ArgumentTypeError("must be 0 to 60000 milliseconds")
    return value


def _build(options: argparse.Namespace) -> Stack:
    settle_aws_environment(simulated=not options.profile)
    # imported here, so that --help and wrong options answer at once
    from infra.local.simulator.account import AccountFileError
    from infra.local.stack import DEMO_ACCOUNT, UnknownProfile, profile_stack, simulated_stack

    if options.profile:
        try:
            return profile_stack(options.profile)
        except UnknownProfile as error:
            raise CannotStart(f"The AWS profile cannot be used: {error}") from error
    path = options.account or DEMO_ACCOUNT
    try:
        return simulated_stack(path, latency_ms=options.latency_ms)
    except AccountFileError as error:
        faults = "\n".join(f"  {fault}" for fault in error.faults)
        raise CannotStart(f"The account file {path} cannot be used:\n{faults}") from error


if __name__ == "__main__":
    sys.exit(main())
