"""Runs the measurements and prints their figures: python -m tests.bench [NAME …]."""

from __future__ import annotations

import argparse
import importlib
import os
import platform

BENCHES = ("cold_start", "cold_load", "waste", "questions", "chat", "analysis")


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"of {', '.join(BENCHES)}; all where none is given")
    names = parser.parse_args().names or BENCHES
    unknown = set(names) - set(BENCHES)
    if unknown:
        parser.error(f"no such measurement: {', '.join(sorted(unknown))}")
    print(f"Python {platform.python_version()}, {os.cpu_count()} cores")
    for name in names:
        print(f"\n## {name}\n")
        importlib.import_module(f"tests.bench.{name}").run()


if __name__ == "__main__":
    main()
