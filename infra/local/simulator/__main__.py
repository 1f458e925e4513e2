"""``python -m infra.local.simulator --account FILE --port N``: the simulated accounts alone, over HTTP on loopback."""

from __future__ import annotations

import argparse
import signal
import sys
import threading
from pathlib import Path

from infra.local.environment import lasting, settle_aws_environment

DEFAULT_PORT = 8788


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m infra.local.simulator", description=__doc__)
    parser.add_argument("--account", type=Path, required=True, metavar="FILE", help="the account file")
    parser.add_argument("--port", type=int, default=DEFAULT_PORT, metavar="N", help="default: %(default)s")
    parser.add_argument("--latency-ms", type=float, default=0, metavar="MS", help="how long each call takes")
    options = parser.parse_args(arguments)
    settle_aws_environment(simulated=True)
    # moto reads the environment when it is imported
    from infra.local.simulator.account import AccountFileError, load_account_file
    from infra.local.simulator.http import WireServer
    from infra.local.simulator.simulator import Simulator

    try:
        with lasting():
            simulator = Simulator(load_account_file(options.account), latency_ms=options.latency_ms)
    except AccountFileError as error:
        faults = "\n".join(f"  {fault}" for fault in error.faults)
        print(f"The account file {options.account} cannot be used:\n{faults}", file=sys.stderr)
        return 2
    try:
        server = WireServer(simulator, options.port)
    except OSError:
        print(f"Port {options.port} is taken by another program. Choose one with --port N.", file=sys.stderr)
        return 2
    stop = threading.Event()
    for signum in (signal.SIGTERM, signal.SIGINT):
        signal.signal(signum, lambda *_: stop.set())
    threading.Thread(target=server.serve_forever, daemon=True).start()
    print(f"The simulated account is ready: {server.url}", flush=True)
    stop.wait()
    server.shutdown()
    server.server_close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
