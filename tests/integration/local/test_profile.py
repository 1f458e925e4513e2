"""``--profile`` end to end, with the simulator standing for AWS behind the guard: all is answered, nothing refused."""

from __future__ import annotations

import json

import pytest

from infra.local.read_only import OperationRefused
from infra.local.simulator.account import load_account_file
from infra.local.simulator.simulator import Simulator
from infra.local.stack import DEMO_ACCOUNT, UnknownProfile, profile_stack, profile_stack_on
from infra.local.web import WebRequest
from rassistant import wiring


@pytest.fixture(scope="module")
def aws():
    simulator = Simulator(load_account_file(DEMO_ACCOUNT))
    yield simulator
    simulator.close()


@pytest.fixture(scope="module")
def stack(aws):
    base, own = aws.unattached_session(), aws.unattached_session()
    aws.attach(base._session)
    stack = profile_stack_on(base, own)
    yield stack
    stack.close()
    wiring.install(None)


@pytest.fixture(scope="module")
def get(stack):
    body = json.dumps({"username": "viewer@example.com", "password": "R-Assistant-demo-1"}).encode()
    token = json.loads(_ask(stack, "POST", "/local/token", body=body).body)["access_token"]

    def ask(path, query=""):
        answer = _ask(stack, "GET", path, query, {"authorization": f"Bearer {token}"})
        assert answer.status == 200, answer.body
        return json.loads(answer.body)

    return ask


def _ask(stack, method, path, query="", headers=None, body=b""):
    return stack.application._answer(WebRequest(method, path, query, headers or {}, body))


def test_every_tab_is_answered_without_a_refusal(stack, get, aws):
    rows = get("/api/resources", "limit=1000")
    assert rows["total"] > 50
    assert {row["service_type"] for row in rows["rows"]} >= {"EC2", "RDS", "S3", "Lambda"}
    assert get("/api/cost", "group_by=service")["total"] > 0
    assert get("/api/metrics/summary")["rows"]
    assert get("/api/recommendations")["items"]
    assert [warning for warning in rows["warnings"] if "refused" in warning["message"]] == []
    reading = ("Describe", "List", "Get", "BatchGet")
    assert all(name.split(":")[1].startswith(reading) for name in aws.wire.calls.report()["by_operation"])


def test_a_changing_call_through_the_products_own_gateway_is_stopped(stack, aws):
    graph = stack.graph
    before = aws.wire.calls.report()["total"]
    client = graph.sessions.client(graph.sessions.accounts()[0], "ec2", "us-east-1")
    with pytest.raises(OperationRefused):
        client.terminate_instances(InstanceIds=["i-1"])
    with pytest.raises(OperationRefused):
        client.generate_presigned_url("terminate_instances", Params={"InstanceIds": ["i-1"]})
    assert aws.wire.calls.report()["total"] == before


def test_the_users_model_is_out_of_reach_unless_one_is_configured(stack):
    with pytest.raises(OperationRefused):
        stack.graph.product.client("bedrock-runtime", region_name="us-east-1").converse(modelId="m", messages=[])


def test_nothing_of_a_simulator_is_controlled_in_this_mode(stack):
    for path in ("/local/calls", "/local/faults", "/local/model"):
        assert _ask(stack, "GET", path).status == 404


def test_an_unknown_profile_is_told(monkeypatch, tmp_path):
    monkeypatch.setenv("AWS_CONFIG_FILE", str(tmp_path / "config"))
    monkeypatch.setenv("AWS_SHARED_CREDENTIALS_FILE", str(tmp_path / "credentials"))
    with pytest.raises(UnknownProfile, match="nobody"):
        profile_stack("nobody")
