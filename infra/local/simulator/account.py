"""Reads an account file: values that hold together, or every fault with its place."""

from __future__ import annotations

import json
from pathlib import Path

from infra.local.simulator.account_model import (
    Account,
    AccountFile,
    AccountFileError,
    CostEntry,
    Fault,
    FaultRule,
    Resource,
)
from infra.local.simulator.account_reading import read_document

__all__ = [
    "Account",
    "AccountFile",
    "AccountFileError",
    "CostEntry",
    "Fault",
    "FaultRule",
    "Resource",
    "load_account_file",
    "parse_account_file",
]


def load_account_file(path: str | Path) -> AccountFile:
    """Raises AccountFileError with all faults; nothing else is raised because of what a file holds."""
    try:
        document = json.loads(Path(path).read_text(encoding="utf-8"), parse_constant=_refuse_constant)
    except (OSError, UnicodeDecodeError) as error:
        raise AccountFileError([Fault("$", f"cannot be read: {error}")]) from error
    except (ValueError, RecursionError) as error:
        raise AccountFileError([Fault("$", f"is not JSON: {error}")]) from error
    return parse_account_file(document)


def parse_account_file(document: object) -> AccountFile:
    """As ``load_account_file``, for a decoded document."""
    return read_document(document)


def _refuse_constant(name: str) -> None:
    raise ValueError(f"{name} is not a JSON number")
