"""What goes into the layers and functions: gathered under build/, pruned, compiled, and kept by its content's hash.

No container is needed: uv resolves wheels for Lambda's platform, whatever this machine's is.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BUILD = ROOT / "build" / "lambda"

LAMBDA_PYTHON = "3.13"
LAMBDA_PLATFORM = "aarch64-manylinux_2_28"
"""numpy's newer wheels name manylinux_2_27 and 2_28 alone; the 2014 tag would resolve to versions of years ago."""

_PRUNED_FOLDERS = ("tests", "test", "__pycache__", "include")
_PRUNED_SUFFIXES = (
    ".pyi",
    ".h",
    ".hpp",
    ".c",
    ".pxd",
    ".pyx",
    ".a",
    ".pyc",
    ".js",
    ".css",
)  # powertools has a Swagger UI


_KEPT_S = 24 * 3600


class BundlingError(RuntimeError):
    """The code could not be gathered. The message says what to do."""


def source_tree(name: str, source: Path, into: str) -> Path:
    """A folder with ``source`` under ``into``, compiled. For the project's own code: only Python and its data."""
    files = sorted(path for path in source.rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    digest = hashlib.sha256(_compiler_version().encode())
    for path in files:
        digest.update(str(path.relative_to(source)).encode() + b"\0" + path.read_bytes() + b"\0")

    def fill(folder: Path) -> None:
        for path in files:
            target = folder / into / path.relative_to(source)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, target)

    return _kept(name, digest, fill)


def dependency_tree(name: str, requirements: Path, *, for_this_machine: bool = False) -> Path:
    """A folder ``python/`` with the wheels of ``requirements`` in the versions of uv.lock.

    ``for_this_machine``: for its platform and Python instead of Lambda's (an emulator runs functions right here).
    """
    locked = _locked_versions()
    platform = [] if for_this_machine else ["--python-platform", LAMBDA_PLATFORM, "--python-version", LAMBDA_PYTHON]
    digest = hashlib.sha256("\0".join((requirements.read_text(), locked, *platform, *_PRUNED_SUFFIXES)).encode())
    digest.update((f"{sys.version} {sys.platform}" if for_this_machine else _compiler_version()).encode())

    def fill(folder: Path) -> None:
        with tempfile.NamedTemporaryFile("w", suffix=".txt") as constraints:
            constraints.write(locked)
            constraints.flush()
            _uv(
                *("pip", "install", "--quiet", "--python", sys.executable, "--target", str(folder / "python")),
                *("--only-binary", ":all:", "--no-compile-bytecode", *platform),
                *("--constraints", constraints.name, "--requirements", str(requirements)),
            )
        _prune(folder / "python")

    return _kept(name, digest, fill, compiled=not for_this_machine)


def compiler() -> Path | None:
    """A python3.13 on this machine: bytecode must be of Lambda's very version. None where there is none.

    Lambda can't write to /opt and /var/task, so what is not compiled here is compiled anew at each cold start, which
    about doubles it.
    """
    candidates = [Path(folder) / f"python{LAMBDA_PYTHON}" for folder in os.get_exec_path()]
    pyenv = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv")) / "versions"
    candidates += sorted(pyenv.glob(f"{LAMBDA_PYTHON}.*/bin/python{LAMBDA_PYTHON}"))
    return next((path for path in candidates if _is_lambda_python(path)), None)


@cache
def _compiler_version() -> str:
    """Names the bytecode in the hash: another magic number is another content."""
    found = compiler()
    return f"compiled by {LAMBDA_PYTHON}" if found else "not compiled"


def _is_lambda_python(path: Path) -> bool:
    """False too for a version manager's shim that names a Python which is not switched on."""
    if not path.is_file():
        return False
    answer = subprocess.run([path, "--version"], capture_output=True, text=True, check=False)  # noqa: S603
    return answer.returncode == 0 and answer.stdout.startswith(f"Python {LAMBDA_PYTHON}.")


def _kept(name: str, digest: hashlib._Hash, fill: Callable[[Path], None], *, compiled: bool = True) -> Path:
    """The folder for this content; made where it is not there yet, in one move, so that none is seen half done."""
    place = BUILD / name / digest.hexdigest()[:16]
    if place.exists():
        os.utime(place)
        return place
    place.parent.mkdir(parents=True, exist_ok=True)
    draft = Path(tempfile.mkdtemp(dir=place.parent, prefix="draft-"))
    draft.chmod(0o755)
    try:
        fill(draft)
        if compiled:
            _compile(draft)
        try:
            draft.rename(place)
        except OSError:  # another process made the same meanwhile
            if not place.exists():
                raise
    finally:
        shutil.rmtree(draft, ignore_errors=True)
    _forget_old(place.parent)
    return place


def _forget_old(folder: Path) -> None:
    """Each edit makes another content; what no synth has asked for in a day goes."""
    for entry in folder.iterdir():
        if time.time() - entry.stat().st_mtime > _KEPT_S:
            shutil.rmtree(entry, ignore_errors=True)


def _compile(folder: Path) -> None:
    python = compiler()
    if python is None:
        sys.stderr.write(f"{folder.parent.name}: no python{LAMBDA_PYTHON} here, so cold starts will compile.\n")
        return
    command = [str(python), "-m", "compileall", "-q", "-j", "2", "--invalidation-mode", "unchecked-hash", str(folder)]
    done = subprocess.run([*command, "-s", str(folder)], capture_output=True, text=True, check=False)  # noqa: S603
    if done.returncode != 0:
        raise BundlingError(f"{folder.parent.name} can't be compiled for Python {LAMBDA_PYTHON}:\n{done.stdout}")


def _prune(folder: Path) -> None:
    """Takes out what a function never reads."""
    for path in sorted(folder.rglob("*"), reverse=True):
        if path.is_dir() and path.name in _PRUNED_FOLDERS:
            shutil.rmtree(path)
        elif path.is_file() and path.suffix in _PRUNED_SUFFIXES:
            path.unlink()
    shutil.rmtree(folder / "bin", ignore_errors=True)


@cache
def _locked_versions() -> str:
    return _uv(
        *("export", "--frozen", "--no-default-groups", "--no-emit-project", "--no-hashes", "--no-header", "--quiet"),
        *("--no-annotate", "--project", str(ROOT)),
    )


def _uv(*arguments: str) -> str:
    beside = Path(sys.executable).parent / "uv"
    program = str(beside) if beside.exists() else shutil.which("uv")
    if program is None:
        raise BundlingError("uv is missing: run `make setup`, which installs it into .venv.")
    done = subprocess.run([program, *arguments], capture_output=True, text=True, check=False)  # noqa: S603
    if done.returncode != 0:
        raise BundlingError(f"uv {arguments[0]} failed; is a Python package index reachable?\n{done.stderr.strip()}")
    return done.stdout
