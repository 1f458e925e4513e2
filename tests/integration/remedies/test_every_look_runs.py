"""Every look is run: on an account in which each call finds something, and on one in which none does."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from botocore.exceptions import ClientError

from rassistant.checks.registry import all_checks
from rassistant.remedies.registry import remedy_of
from rassistant.remedies.rendering import code_for
from tests.integration.remedies.shell_on_moto import Shell
from tests.integration.remedies.test_scripts_run import ACCOUNT, shell
from tests.unit.checks.conftest import Bench
from tests.unit.remedies.aws_cli import example_answer
from tests.unit.remedies.subjects import subject_of

__all__ = ["shell"]


def _looks() -> list[str]:
    """One check of each fix that has a look."""
    found: dict[str, str] = {}
    for check in all_checks():
        remedy = remedy_of(check.id)
        if remedy is not None and remedy.script(subject_of(Bench(), check.code)).look:
            found.setdefault(remedy.id, check.code)
    return sorted(found.values())


class Examples(dict[tuple[str, str], Callable[[dict[str, Any]], dict[str, Any]]]):
    """An answer for each operation: with something in every place, or, where ``refused``, a refusal."""

    def __init__(self, *, refused: bool = False) -> None:
        self.refused = refused

    def get(self, key: tuple[str, str], default: Any = None) -> Any:  # type: ignore[override]
        if key == ("sts", "GetCallerIdentity"):
            return lambda _given: {"Account": ACCOUNT}
        if self.refused:
            return self._refuse
        if key == ("wellarchitected", "ListWorkloads"):
            return lambda _given: {"WorkloadSummaries": [{"WorkloadId": "0" * 32}]}
        return lambda _given: {**example_answer(*key)}

    def _refuse(self, _given: dict[str, Any]) -> dict[str, Any]:
        raise ClientError({"Error": {"Code": "AccessDenied", "Message": "not allowed"}}, "any")


@pytest.mark.parametrize("code", _looks())
def test_it_shows_what_it_finds_and_says_what_it_may_not_see(shell: Shell, code: str) -> None:
    made = subject_of(Bench(), code)
    subject = replace(made, finding=replace(made.finding, account_id=ACCOUNT))
    script = code_for(subject, "cli", "en")
    shell.stand_ins = Examples()
    found = shell.run(script, "look", NODE_TYPE="m5.large")
    assert found.returncode == 0, found.stderr
    assert found.stderr == ""
    assert len(found.stdout.splitlines()) > 1
    assert not [name for name in shell.calls if not name.startswith(("Describe", "Filter", "Get", "List"))]
    shell.stand_ins = Examples(refused=True)
    assert "AccessDenied" in shell.run(script, "look").stderr
