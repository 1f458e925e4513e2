"""Asks the questions on generated accounts: accuracy by language and construct, parse time.

``python -m tests.bench.questions [--held-out] [--verbose]``. A question counts only when the answer is exactly the one
that its expectation, written apart from the parser, gives on every account.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import defaultdict
from datetime import UTC, datetime
from pathlib import Path
from statistics import median

from rassistant.language.parse import RulesParser
from rassistant.language.reading import Situation
from rassistant.language.text import is_korean
from rassistant.resources.registry import all_kinds
from tests.bench.questions.account import ACCOUNTS, generate
from tests.bench.questions.expectation import Expectation, read_questions

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
SEEDS = (1, 2, 3)


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--held-out", action="store_true", help="the quarter that is not for tuning")
    arguments.add_argument("--verbose", action="store_true", help="print each question that is answered wrongly")
    options = arguments.parse_args()
    name = "held_out.txt" if options.held_out else "tuning.txt"
    questions = read_questions(Path(__file__).parent / name)
    accounts = [generate(seed, NOW) for seed in SEEDS]
    parser = RulesParser(all_kinds())
    situation = Situation(NOW, ACCOUNTS)
    right: dict[str, list[bool]] = defaultdict(list)
    took: list[float] = []
    for text, construct, expectation in questions:
        begun = time.perf_counter()
        reading = parser.parse(text, situation)
        took.append(time.perf_counter() - begun)
        fault = next(
            (fault for rows in accounts if (fault := Expectation(expectation, NOW).fault(reading, rows))), None
        )
        language = "ko" if is_korean(text) else "en"
        for key in ("all", language, f"{construct} {language}"):
            right[key].append(fault is None)
        if fault is not None and options.verbose:
            sys.stdout.write(f"{construct:9} {text}\n          {fault}\n")
    for key, verdicts in sorted(right.items(), key=lambda pair: (pair[0] not in ("all", "en", "ko"), pair[0])):
        sys.stdout.write(f"{key:16} {sum(verdicts):4} of {len(verdicts):4}  {sum(verdicts) / len(verdicts):7.1%}\n")
    took.sort()
    sys.stdout.write(f"parse: median {median(took) * 1e3:.2f} ms, 95 % {took[int(len(took) * 0.95)] * 1e3:.2f} ms\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
