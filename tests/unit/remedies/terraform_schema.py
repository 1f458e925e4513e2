"""Whether Terraform text uses arguments that exist: by a table of the AWS provider's, of one version."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

META = {"lifecycle", "depends_on", "count", "for_each", "provider"}


@cache
def _table() -> Mapping[str, Any]:
    table: Mapping[str, Any] = json.loads((Path(__file__).parent / "terraform_arguments.json").read_text("utf-8"))
    return table["resources"]


def faults_of(document: Mapping[str, Any], *, partly: bool = False) -> list[str]:
    """What the resources of a parsed document have wrong. ``partly``: required arguments may be missing."""
    faults = []
    for entry in document.get("resource", []):
        for quoted, named in entry.items():
            kind = quoted.strip('"')
            if kind not in _table():
                faults.append(f"no resource {kind}")
                continue
            for name, body in named.items():
                if not name.startswith("__"):
                    faults += _faults(kind, _table()[kind], body, partly, top=True)
    return faults


def _faults(
    path: str, known: Mapping[str, Any], body: Mapping[str, Any], partly: bool, *, top: bool = False
) -> list[str]:
    given = {name for name in body if not name.startswith("__")}
    faults = [f"{path}.{name} does not exist" for name in given if name not in known and not (top and name in META)]
    if not partly:
        faults += [
            f"{path}.{name} is missing" for name, one in known.items() if one.get("required") and name not in given
        ]
    for name in given & set(known):
        inner = known[name].get("block")
        if inner:
            value = body[name]
            for one in value if isinstance(value, list) else [value]:
                if isinstance(one, Mapping):
                    faults += _faults(f"{path}.{name}", inner, one, partly)
    return faults
