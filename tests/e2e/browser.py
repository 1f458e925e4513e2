"""Finds Chromium, or installs it from Debian's packages where that is allowed."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

NAMES = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")
PACKAGES = ("chromium", "fonts-noto-cjk")


def find() -> str | None:
    """The browser's path: RA_CHROMIUM, else the first on the PATH; None where there is none."""
    given = os.environ.get("RA_CHROMIUM")
    if given:
        return given if shutil.which(given) else None
    return next((path for name in NAMES if (path := shutil.which(name))), None)


def install() -> str | None:
    """Installs the packages as root, or by sudo where that asks for no password. None where neither works."""
    apt = shutil.which("apt-get")
    if apt is None:
        return None
    prefix: list[str] = []
    if os.geteuid() != 0:
        sudo = shutil.which("sudo")
        if sudo is None or subprocess.run([sudo, "-n", "true"], capture_output=True, check=False).returncode != 0:
            return None
        prefix = [sudo, "-n"]
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in (["update", "-qq"], ["install", "-y", "-qq", "--no-install-recommends", *PACKAGES]):
        if subprocess.run([*prefix, apt, *command], env=environment, stdout=subprocess.DEVNULL, check=False).returncode:
            return None
    return find()


if __name__ == "__main__":
    path = find() or install()
    if path is None:
        print(
            "\n*** No Chromium, and it can't be installed here: the browser tests will be SKIPPED. ***\n"
            "*** Install Chromium, or name it in RA_CHROMIUM, and run again. ***\n",
            file=sys.stderr,
        )
    else:
        print(f"browser: {path}")
