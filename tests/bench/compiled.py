"""The environment of a process to be measured: its modules are compiled already, as the layers bring them."""

from __future__ import annotations

import os
import subprocess
import sys
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


@cache
def environment() -> dict[str, str]:
    """Of this process, but that what it compiles is kept. What does not compile now shows when it is imported."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    command = [sys.executable, "-m", "compileall", "-q", "layers/core/python", "functions"]
    subprocess.run(command, check=False, cwd=ROOT, env=kept)
    return kept
