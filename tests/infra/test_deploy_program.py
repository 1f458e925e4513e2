"""What `make deploy` finds, says and refuses. Clients are real ones, with stubbed answers: nothing leaves the process."""

from __future__ import annotations

from datetime import date

import boto3
import pytest
from botocore.stub import ANY, Stubber

from infra.constructs.site_contents import DIST
from infra.deploy import program
from infra.deploy.estimate import Usage, as_text, monthly
from infra.deploy.readiness import Finding, Readiness, check
from infra.deploy.users import create_user
from infra.settings import DeploymentSettings

TODAY = date(2026, 11, 22)
IDENTITY = {"Account": "111122223333", "Arn": "arn:aws:sts::111122223333:assumed-role/Admin/me", "UserId": "x"}


def stubbed(service):
    client = boto3.client(service, region_name="us-east-1", aws_access_key_id="x", aws_secret_access_key="x")
    return client, Stubber(client)


class Session:
    """Hands out stubbed clients; ``answers``: service → (operation, answer) or (operation, error code)."""

    def __init__(self, **answers):
        self._answers = {name.replace("_", "-"): given for name, given in answers.items()}
        self.stubs = []

    def client(self, service_name, region_name=None):
        client, stub = stubbed(service_name)
        operation, answer = self._answers[service_name]
        if isinstance(answer, str):
            stub.add_client_error(operation, service_error_code=answer)
        else:
            stub.add_response(operation, answer)
        stub.activate()
        return client


def stack(status):
    return {"Stacks": [{"StackName": "CDKToolkit", "CreationTime": "2026-11-22T00:00:00Z", "StackStatus": status}]}


READY = {
    "sts": ("get_caller_identity", IDENTITY),
    "cloudformation": ("describe_stacks", stack("CREATE_COMPLETE")),
    "ce": ("get_cost_and_usage", {"ResultsByTime": []}),
}


def found(readiness, what):
    (finding,) = (f for f in readiness.findings if f.what == what)
    return finding


def test_an_account_that_is_ready():
    readiness = check(Session(**READY), DeploymentSettings(), TODAY)
    assert readiness.account_id == "111122223333"
    assert readiness.bootstrapped
    assert found(readiness, "Credentials").level == "ok"
    assert found(readiness, "Cost Explorer").level == "ok"
    assert found(readiness, "Site").level == ("ok" if (DIST / "index.html").is_file() else "missing")


def test_expired_credentials_stop_it_and_the_rest_is_still_told():
    readiness = check(Session(sts=("get_caller_identity", "ExpiredToken")), DeploymentSettings(), TODAY)
    assert not readiness.ready
    assert "ExpiredToken" in found(readiness, "Credentials").message
    assert found(readiness, "Node.js").level == "ok"


def test_the_root_user_is_warned():
    root = {**IDENTITY, "Arn": "arn:aws:iam::111122223333:root"}
    readiness = check(Session(**{**READY, "sts": ("get_caller_identity", root)}), DeploymentSettings(), TODAY)
    assert found(readiness, "Credentials").level == "warning"


def test_without_bootstrap_it_is_made_and_without_cost_explorer_the_rest_works():
    session = Session(
        **{
            **READY,
            "cloudformation": ("describe_stacks", "ValidationError"),
            "ce": ("get_cost_and_usage", "DataUnavailableException"),
        }
    )
    readiness = check(session, DeploymentSettings(), TODAY)
    assert not readiness.bootstrapped
    assert found(readiness, "CDK bootstrap").level == "warning"
    assert "enable it" in found(readiness, "Cost Explorer").message
    assert {f.what for f in readiness.findings if f.level == "missing"} <= {"Site", "CDK command line"}


def test_a_model_without_access_is_told_before_anything_is_made():
    session = Session(**READY, bedrock_runtime=("converse", "AccessDeniedException"))
    readiness = check(session, DeploymentSettings(model_id="global.x.y"), TODAY)
    finding = found(readiness, "Model global.x.y")
    assert finding.level == "warning"
    assert "ask for access" in finding.message


class RecordedCdk:
    """What would be run, in order."""

    def __init__(self):
        self.ran = []

    def bootstrap(self, account_id, region):
        self.ran.append(f"bootstrap {account_id} {region}")

    def deploy(self):
        self.ran.append("deploy")
        return {"UserPoolId": "us-east-1_p", "SiteUrl": "https://d1.cloudfront.net"}

    def destroy(self):
        self.ran.append("destroy")


class UserSession:
    """Takes a user and groups, whatever they are."""

    def client(self, service_name, region_name=None):
        assert service_name == "cognito-idp"
        client, stub = stubbed(service_name)
        stub.add_response("admin_create_user", {})
        for _ in range(3):
            stub.add_response("admin_add_user_to_group", {})
        stub.activate()
        return client


def carried_out(arguments, answers=(), *, findings=(), bootstrapped=True):
    """Exit code and what CDK was told to do."""
    cdk, replies = RecordedCdk(), iter(answers)
    readiness = Readiness("111122223333", bootstrapped, tuple(findings))
    options = program._options(arguments)
    session = UserSession()
    code = program.carry_out(options, DeploymentSettings(), session, readiness, lambda: cdk, lambda _q: next(replies))
    return code, cdk.ran


def test_where_something_is_missing_nothing_is_asked_and_nothing_done(capsys):
    assert carried_out(["--yes"], findings=[Finding("Site", "missing", "not built")]) == (1, [])
    assert "Nothing was done" in capsys.readouterr().err


def test_after_yes_it_bootstraps_deploys_makes_the_user_and_tells_the_address(capsys):
    code, ran = carried_out([], ["y", "a@example.com"], bootstrapped=False)
    assert (code, ran) == (0, ["bootstrap 111122223333 us-east-1", "deploy"])
    said = capsys.readouterr().out
    assert "a@example.com gets a mail with a temporary password" in said
    assert "https://d1.cloudfront.net" in said


def test_what_is_bootstrapped_is_left_alone_and_yes_asks_nothing(capsys):
    assert carried_out(["--yes"]) == (0, ["deploy"])
    assert "No user yet" in capsys.readouterr().out


@pytest.mark.parametrize("answer", ["", "n", "no", "maybe"])
def test_anything_but_yes_does_nothing(answer):
    assert carried_out([], [answer]) == (0, [])
    assert carried_out(["--destroy"], [answer]) == (0, [])


def test_check_does_nothing(capsys):
    assert carried_out(["--check"]) == (0, [])
    assert "About what it costs" in capsys.readouterr().out


def test_destroy_says_what_goes_and_what_stays(capsys):
    assert carried_out(["--destroy"], ["yes"]) == (0, ["destroy"])
    said = capsys.readouterr().out
    assert "r-assistant-prod-web" in said
    assert "conversations stay" in said


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--region", "us-east-1", "-c", "stge=x"], "stge: no such setting"),
        (["--region", "us-east-1", "-c", "stage"], "write it as KEY=VALUE"),
        (["--region", "us-east-1", "--settings", "/missing.json"], "can't be read"),
        (["--region", "Seoul"], "region: takes a region name"),
    ],
)
def test_a_wrong_setting_is_named(arguments, message, capsys):
    assert program.main(arguments) == 2
    assert message in capsys.readouterr().err


def test_the_plan_says_what_is_made_read_and_paid():
    settings = DeploymentSettings(refresh_hours=6, model_id="global.x.y")
    text = program._plan(settings, Readiness("111122223333", True, ()))
    assert "111122223333 (this one)" in text
    assert "a refresh every 6 h" in text
    assert "global.x.y" in text
    assert "Cost Explorer (cost read)" in text
    assert "unknown" in text  # the model's price is not set
    assert "a month and what the model costs" in text


def test_the_estimate_grows_with_use_and_adds_up():
    settings = DeploymentSettings(model_id="x.y", model_input_usd_per_mtok=1.0, model_output_usd_per_mtok=5.0)
    small, large = (sum(line.usd for line in monthly(settings, Usage(users=users))) for users in (1, 50))
    assert 0 < small < large
    assert all(line.source.startswith("aws.amazon.com/") for line in monthly(settings, Usage()))
    lines = monthly(settings, Usage())
    assert f"${sum(line.usd for line in lines):,.2f}" in as_text(lines, Usage())


def test_the_first_user_gets_a_mail_and_every_group():
    client, stub = stubbed("cognito-idp")
    expected = {
        "UserPoolId": "p",
        "Username": "a@example.com",
        "UserAttributes": ANY,
        "DesiredDeliveryMediums": ["EMAIL"],
    }
    stub.add_response("admin_create_user", {}, expected)
    for group in ("viewer", "approver"):
        of_group = {"UserPoolId": "p", "Username": "a@example.com", "GroupName": group}
        stub.add_response("admin_add_user_to_group", {}, of_group)
    with stub:
        assert create_user(client, "p", "a@example.com", ["viewer", "approver"]) is True
        stub.assert_no_pending_responses()


def test_a_user_who_is_there_only_joins_the_groups():
    client, stub = stubbed("cognito-idp")
    stub.add_client_error("admin_create_user", service_error_code="UsernameExistsException")
    stub.add_response("admin_add_user_to_group", {})
    with stub:
        assert create_user(client, "p", "a@example.com", ["viewer"]) is False
        stub.assert_no_pending_responses()
