"""The product's own handlers on a simulated account, with a cache in memory and a clock that stands still."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from urllib.parse import urlencode

import pytest

from functions.cost import handler as cost_function
from functions.metrics import handler as metrics_function
from functions.query import handler as query_function
from infra.local.simulator.account import parse_account_file
from infra.local.simulator.clock import MovableClock
from infra.local.simulator.identity import read_role_arn
from infra.local.simulator.simulator import Simulator
from rassistant import wiring
from rassistant.models.scope import Account
from rassistant.models.settings import Settings
from rassistant.store.memory import MemoryCache

NOW = datetime(2026, 11, 22, 17, 25, tzinfo=UTC)
HANDLERS = {
    "GET /api/cost": cost_function.handler,
    "GET /api/cost/forecast": cost_function.handler,
    "GET /api/cost/anomalies": cost_function.handler,
    "POST /api/cost/anomalies/{id}/feedback": cost_function.handler,
    "DELETE /api/cost/anomalies/{id}/feedback": cost_function.handler,
    "POST /api/cost/insights": cost_function.handler,
    "GET /api/budgets": cost_function.handler,
    "GET /api/metrics": metrics_function.handler,
    "GET /api/metrics/summary": metrics_function.handler,
    "GET /api/settings": query_function.handler,
    "PUT /api/settings": query_function.handler,
}


class Product:
    def __init__(self, document):
        file = parse_account_file(document)
        self.clock = MovableClock(NOW)
        self.simulator = Simulator(file, self.clock)
        first, *others = file.accounts
        accounts = [Account(first.account_id, first.name)]
        accounts += [Account(o.account_id, o.name, read_role_arn(o.account_id)) for o in others]
        self.graph = wiring.Graph(
            Settings(accounts=tuple(accounts)),
            clock=self.clock,
            base=self.simulator.unattached_session(),
            prepare=self.simulator.attach,
        )
        self.graph.cache = MemoryCache(self.clock)
        wiring.install(self.graph)

    @property
    def wire(self):
        return self.simulator.wire

    def get(self, path, accept="application/json", language="en", **query):
        pairs = [(k, v) for k, vs in query.items() for v in (vs if isinstance(vs, list) else [vs])]
        event = {
            "routeKey": f"GET {path}",
            "rawQueryString": urlencode(pairs),
            "headers": {"accept": accept, "accept-language": language},
            "requestContext": {
                "requestId": "r-1",
                "authorizer": {"jwt": {"claims": {"sub": "u-1", "cognito:groups": "[viewer]"}}},
            },
        }
        reply = HANDLERS[f"GET {path}"](event, None)
        body = reply["body"] if accept != "application/json" else json.loads(reply["body"])
        return reply["statusCode"], body

    def post(self, path, body):
        return self.send("POST", path, body)

    def send(self, method, path, body=None, role="viewer", language="en", **path_parameters):
        """``path``: the route's, with what stands in its braces by name."""
        claims = {"sub": "u-1", "cognito:username": "kim", "cognito:groups": f"[{role}]"}
        event = {
            "routeKey": f"{method} {path}",
            "headers": {"content-type": "application/json", "accept-language": language},
            "pathParameters": path_parameters,
            "body": None if body is None else json.dumps(body),
            "requestContext": {"requestId": "r-2", "authorizer": {"jwt": {"claims": claims}}},
        }
        reply = HANDLERS[f"{method} {path}"](event, None)
        return reply["statusCode"], json.loads(reply["body"])

    def close(self):
        wiring.install(None)
        self.simulator.close()


@pytest.fixture
def product():
    started = []

    def start(document):
        started.append(Product(document))
        return started[-1]

    yield start
    for each in started:
        each.close()
