"""What the garbage collector walks: seldom in a process that answers, never what lasts. In processes of their own."""

from __future__ import annotations

import subprocess
import sys

_ANSWERING = """
import gc
from rassistant import wiring
before = gc.get_threshold()
wiring.graph()
print(gc.get_threshold() > before, gc.isenabled())
"""
_LASTING = """
import gc
from infra.local.environment import lasting
try:
    with lasting():
        kept = [[] for _ in range(1000)]
        print(gc.isenabled())
        raise ValueError
except ValueError:
    print(gc.isenabled(), gc.get_freeze_count() > 1000)
"""


def _said(program: str) -> list[str]:
    return subprocess.check_output([sys.executable, "-c", program], text=True).split()


def test_a_process_that_answers_collects_seldom() -> None:
    assert _said(_ANSWERING) == ["True", "True"]


def test_what_lasts_is_not_walked_and_collecting_goes_on_after_it() -> None:
    assert _said(_LASTING) == ["False", "True", "True"]
