"""``python -m tests.bench.questions [--held-out|--asked] [--verbose]``: one set of questions, by language and construct."""

from __future__ import annotations

import argparse

from tests.bench.questions.evaluation import SETS, evaluate, report


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--held-out", action="store_true", help="the quarter that is not for tuning")
    arguments.add_argument("--verbose", action="store_true", help="print each question that is answered wrongly")
    arguments.add_argument("--asked", action="store_true", help="what somebody else asked")
    options = arguments.parse_args()
    report(
        evaluate(SETS["held out" if options.held_out else "asked" if options.asked else "tuning"]),
        verbose=options.verbose,
    )
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
