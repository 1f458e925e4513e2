"""``python -m tests.bench.chat [--held-out] [--verbose]``: the questions that were tuned on, or those that were not."""

from __future__ import annotations

import argparse

from tests.bench.chat import run


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--held-out", action="store_true", help="the half that is not for tuning")
    arguments.add_argument("--verbose", action="store_true", help="print each answer that is wrong")
    options = arguments.parse_args()
    run(("held out",) if options.held_out else ("tuned",), verbose=options.verbose)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
