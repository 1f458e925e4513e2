"""The real deployment, on an emulator on this machine: created by CDK, asked as a user would, updated, removed.

Skipped only where the emulator can't be installed from PyPI.
"""

from __future__ import annotations

import json

import pytest

from infra.deploy.asking import DeployedApi, Expected, Mismatch, steps
from infra.deploy.emulator import REGION, EmulatorUnavailable
from infra.deploy.local_deployment import STAGE, LocalDeployment

pytestmark = pytest.mark.deploy

_NOBODY = DeployedApi("http://nobody.invalid")
LABELS = [label for label, _ in steps(_NOBODY, _NOBODY, Expected(0, {}, 0.0))]


@pytest.fixture(scope="module")
def emulated():
    try:
        deployment = LocalDeployment(quiet=True)
    except EmulatorUnavailable as missing:
        pytest.skip(f"NO EMULATOR: the deployment was not tried. {missing}")
    yield deployment
    deployment.close()


@pytest.fixture(scope="module")
def deployed(emulated):
    emulated.bootstrap()
    emulated.deploy()
    return emulated


@pytest.fixture(scope="module")
def asked(deployed):
    return dict(steps(deployed.api(), deployed.sign_in(), deployed.expected()))


@pytest.mark.parametrize("label", LABELS)
def test_the_deployed_api(asked, label):
    asked[label]()


def test_a_token_of_another_pool_is_refused(deployed):
    cognito = deployed.client("cognito-idp")
    pool = cognito.create_user_pool(PoolName="elsewhere")["UserPool"]["Id"]
    client = cognito.create_user_pool_client(
        UserPoolId=pool, ClientName="elsewhere", ExplicitAuthFlows=["ALLOW_USER_PASSWORD_AUTH"]
    )["UserPoolClient"]["ClientId"]
    cognito.admin_create_user(UserPoolId=pool, Username="mallory", MessageAction="SUPPRESS")
    cognito.admin_set_user_password(UserPoolId=pool, Username="mallory", Password="Not-Ours-1", Permanent=True)
    answer = cognito.initiate_auth(
        ClientId=client,
        AuthFlow="USER_PASSWORD_AUTH",
        AuthParameters={"USERNAME": "mallory", "PASSWORD": "Not-Ours-1"},
    )
    stranger = deployed.api().signed_in(answer["AuthenticationResult"]["AccessToken"])
    assert stranger.ask("GET", "/api/me").status == 401


def test_someone_in_no_group_may_not_read(deployed):
    nobody = deployed.sign_in("nobody@example.com", group="viewer")
    assert nobody.ask("GET", "/api/me").status == 200
    cognito = deployed.client("cognito-idp")
    who = {"UserPoolId": deployed.outputs["UserPoolId"], "Username": "nobody@example.com", "GroupName": "viewer"}
    cognito.admin_remove_user_from_group(**who)
    again = deployed.signed_in_again("nobody@example.com")
    assert again.ask("GET", "/api/me").status == 403


def test_bad_input_is_a_400_with_a_hint(deployed):
    answer = deployed.sign_in().ask("GET", "/api/resources", limit=5000)
    assert answer.status == 400
    assert {"code", "message", "hint", "retryable", "request_id"} <= set(answer.body["error"])


def test_the_roles_policies_are_what_lets_the_functions_work(deployed):
    """The emulator judges each call by the caller's role: without it, all the above would say nothing of the roles."""
    user = deployed.sign_in()
    assert user.ask("GET", "/api/chat").status == 200
    denied = {"Version": "2012-10-17", "Statement": [{"Effect": "Deny", "Action": "dynamodb:*", "Resource": "*"}]}
    policy = {"RoleName": f"r-assistant-{STAGE}-chat-{REGION}", "PolicyName": "denied"}
    iam = deployed.client("iam")
    iam.put_role_policy(**policy, PolicyDocument=json.dumps(denied))
    assert user.ask("GET", "/api/chat").status >= 500
    iam.delete_role_policy(**policy)
    assert user.ask("GET", "/api/chat").status == 200


def test_own_conversations_alone_are_seen(deployed):
    turn = deployed.sign_in().ok("POST", "/api/chat", {"message": "How many EC2 instances are there?"})
    other = deployed.sign_in("viewer@example.com", group="viewer")
    assert other.ask("GET", f"/api/chat/{turn['conversation_id']}").status == 404


def test_an_update_changes_what_was_asked_for_and_keeps_the_rest(deployed):
    """Runs after those above: in the order of the file."""
    before = deployed.sign_in().ok("GET", "/api/chat")
    outputs = dict(deployed.outputs)
    deployed.deploy(conversation_ttl_days=30, refresh_hours=6)
    assert deployed.outputs == outputs
    functions = deployed.client("lambda").list_functions()["Functions"]
    kept_for = {f["Environment"]["Variables"].get("RA_CONVERSATION_TTL_DAYS") for f in functions}
    assert kept_for == {"30"}
    schedules = deployed.client("scheduler").list_schedules()["Schedules"]
    assert len([s for s in schedules if f"r-assistant-{STAGE}" in s["Name"]]) == 1
    assert deployed.sign_in().ok("GET", "/api/chat") == before


def test_destroy_leaves_no_stack(deployed):
    api = deployed.api()
    deployed.destroy()
    try:
        status = api.ask("GET", "/api/health").status
    except (OSError, Mismatch):
        return
    assert status >= 400
