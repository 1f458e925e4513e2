"""From a recommendation to the account and back: the code that the list gives is run, the finding goes, the undo brings it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest

from functions.optimize.handler import handler
from infra.local.stack import simulated_stack
from rassistant import wiring
from tests.integration.remedies.shell_on_moto import Shell
from tests.integration.remedies.test_scripts_run import done

ACCOUNT = "111122223333"
HOSTILE = "a'b\"$(touch pwned)`id`${HOME}\n# x"


def made(service_type: str, name: str, **more: Any) -> dict[str, Any]:
    return {"service_type": service_type, "name": name, "region": "us-east-1", "created_days_ago": 200, **more}


RESOURCES = [
    made("EBS", "gp2", status="available", tags={"Note": HOSTILE}, details={"size_gib": 500, "volume_type": "gp2"}),
    made("EIP", "free", status="available"),
    made("Logs", "/app/web", details={"stored_bytes": 50_000_000_000}),
]


class Product:
    """The optimization handler over a simulated account, and a shell whose ``aws`` reaches the same account."""

    def __init__(self, folder: Path) -> None:
        path = folder / "account.json"
        account = {"account_id": ACCOUNT, "name": "one", "regions": ["us-east-1"], "resources": RESOURCES}
        path.write_text(json.dumps({"version": 1, "currency": "USD", "accounts": [account]}), encoding="utf-8")
        self.stack = simulated_stack(path)
        assert self.stack.simulator is not None
        session = self.stack.simulator.session()
        self.shell = Shell(folder, lambda service, region: session.client(service, region_name=region))

    def close(self) -> None:
        self.shell.close()
        self.stack.close()
        wiring.install(None)

    def send(self, route: str, *, id: str = "", **query: Any) -> Any:
        claims = {"sub": "s", "cognito:username": "kim", "cognito:groups": "[approver]"}
        event = {
            "routeKey": route,
            "rawQueryString": urlencode(query),
            "headers": {"accept-language": "ko"},
            "pathParameters": {"id": id},
            "body": None,
            "requestContext": {"requestId": "r-1", "authorizer": {"jwt": {"claims": claims}}},
        }
        answer = handler(event, None)
        assert answer["statusCode"] == 200, answer["body"]
        return answer["body"] if query.get("format") else json.loads(answer["body"])

    def found(self, code: str) -> list[dict[str, Any]]:
        items = self.send("GET /api/recommendations", refresh="true", limit="200")["items"]
        return [one for one in items if one["code"] == code]


@pytest.fixture(scope="module")
def product(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Product]:
    started = Product(tmp_path_factory.mktemp("account"))
    yield started
    started.close()


@pytest.mark.parametrize(
    ("code", "given"),
    [
        ("EBS-GP2", {}),
        ("LOGS-RETENTION", {"CONFIRM": "/app/web"}),
        ("ACCT-BUDGET", {"BUDGET_USD": "900", "BUDGET_EMAIL": "kim@example.com"}),
    ],
)
def test_a_finding_goes_with_its_fix_and_comes_back_with_the_undo(
    product: Product, code: str, given: dict[str, str]
) -> None:
    [before] = product.found(code)
    assert before["mode"] == "X"
    script = product.send("GET /api/recommendations/{id}/code", id=before["id"], format="cli")
    done(product.shell, script, "apply", **given)
    assert product.found(code) == []
    done(product.shell, script, "undo")
    [again] = product.found(code)
    assert (again["id"], again["monthly_saving_usd"]) == (before["id"], before["monthly_saving_usd"])
    assert not list(product.shell.folder.glob("**/pwned"))


def test_what_may_not_come_back_goes_only_when_its_name_is_typed(product: Product) -> None:
    [address] = product.found("EIP-UNASSOC")
    script = product.send("GET /api/recommendations/{id}/code", id=address["id"], format="cli")
    refused = product.shell.run(script, "apply")
    assert refused.returncode == 1
    assert len(product.found("EIP-UNASSOC")) == 1
    typed = refused.stderr.split("CONFIRM=")[1].split()[0]
    done(product.shell, script, "apply", CONFIRM=typed)
    assert product.found("EIP-UNASSOC") == []
    done(product.shell, script, "undo")  # asks AWS for the same address, which it may still have
    assert len(product.found("EIP-UNASSOC")) == 1
