"""``--profile``: over botocore's own models, no operation that changes or takes anything can leave the process."""

from __future__ import annotations

import botocore.session
import pytest
from botocore.awsrequest import AWSResponse
from botocore.config import Config

from infra.local.read_only import SERVICES, OperationRefused, ReadOnlyGuard

CHANGING = (
    *("Abort", "Accept", "Activate", "Add", "Allocate", "Apply", "Approve", "Assign", "Associate", "Attach"),
    *("Authorize", "Bundle", "Cancel", "Change", "Complete", "Confirm", "Continue", "Convert", "Copy", "Create"),
    *("Deactivate", "Delete", "Deploy", "Deregister", "Detach", "Disable", "Disassociate", "Enable", "Execute"),
    *("Export", "Failover", "Force", "Forget", "Generate", "Import", "Initiate", "Invoke", "Lock", "Merge"),
    *("Modify", "Monitor", "Move", "Notify", "Pause", "Poll", "Promote", "Provision", "Publish", "Purchase"),
    *("Purge", "Put", "Reboot", "Receive", "Record", "Redrive", "Refresh", "Register", "Reject", "Release"),
    *("Remove", "Rename", "Replace", "Report", "Request", "Reset", "Restore", "Resume", "Retry", "Revoke"),
    *("Rollback", "Rotate", "Run", "Scan", "Send", "Set", "Simulate", "Split", "Start", "Stop", "Subscribe"),
    *("Submit", "Swap", "Switchover", "Sync", "Tag", "Terminate", "Test", "Transact", "Unassign", "Unlock"),
    *("Unmonitor", "Unsubscribe", "Untag", "Update", "Upgrade", "Upload", "Withdraw", "Write"),
)
"""Verbs of AWS's APIs that change, start or take something; kept apart from the guard's own list on purpose."""

SECRETS = {
    "apigateway": ("GetApiKey", "GetApiKeys", "GetUsagePlanKeys"),
    "ecr": ("BatchGetImage", "GetAuthorizationToken", "GetDownloadUrlForLayer"),
    "emr": ("GetClusterSessionCredentials", "GetPersistentAppUIPresignedURL"),
    "kinesis": ("GetRecords",),
    "kms": ("Decrypt", "GenerateDataKey"),
    "redshift": ("GetClusterCredentials", "GetClusterCredentialsWithIAM"),
    "sagemaker": ("CreatePresignedNotebookInstanceUrl",),
    "secretsmanager": ("BatchGetSecretValue", "GetSecretValue"),
    "dynamodb": ("GetItem", "BatchGetItem", "Query", "Scan"),
    "ec2": ("GetPasswordData", "GetConsoleOutput", "GetConsoleScreenshot"),
    "lambda": ("GetFunction", "Invoke"),
    "logs": ("GetLogEvents", "FilterLogEvents", "StartQuery"),
    "s3": ("GetObject", "SelectObjectContent"),
    "sqs": ("ReceiveMessage",),
}

CORE = botocore.session.Session()


def _operations(service: str) -> list[str]:
    return list(CORE.get_service_model(service).operation_names)


@pytest.mark.parametrize("service", sorted(SERVICES))
def test_what_passes_is_named_as_reading_and_named_by_no_changing_verb(service):
    guard = ReadOnlyGuard()
    passing = [name for name in _operations(service) if guard.allows(service, name)]
    assert passing, "a service on the list that has nothing to read"
    for name in passing:
        assert name.startswith(("BatchGet", "Describe", "Get", "Head", "List", "Lookup", "Search"))
        assert not any(name.startswith(verb) for verb in CHANGING)


REST = [s for s in sorted(SERVICES) if str(CORE.get_service_model(s).metadata["protocol"]).startswith("rest")]


@pytest.mark.parametrize("service", REST)
def test_what_passes_over_rest_is_no_put_patch_or_delete(service):
    model = CORE.get_service_model(service)
    guard = ReadOnlyGuard()
    for name in model.operation_names:
        if guard.allows(service, name):
            assert model.operation_model(name).http["method"] in ("GET", "HEAD", "POST")


def test_stored_data_and_secrets_do_not_pass():
    guard = ReadOnlyGuard()
    for service, names in SECRETS.items():
        for name in names:
            assert name in _operations(service)
            assert not guard.allows(service, name)


def test_no_other_service_passes_but_for_signing_in():
    guard = ReadOnlyGuard(model=True)
    passing = {
        (service, name)
        for service in CORE.get_available_services()
        if service not in SERVICES
        for name in _operations(service)
        if guard.allows(service, name)
    }
    assert passing == {
        ("bedrock-runtime", "Converse"),
        ("bedrock-runtime", "ConverseStream"),
        ("signin", "CreateOAuth2Token"),
        ("sso", "GetRoleCredentials"),
        ("sso-oidc", "CreateToken"),
        ("sts", "AssumeRole"),
        ("sts", "AssumeRoleWithWebIdentity"),
        ("sts", "GetCallerIdentity"),
    }
    assert not ReadOnlyGuard().allows("bedrock-runtime", "Converse")


@pytest.fixture
def guarded():
    """Clients of a guarded session; ``sent`` tells what would have left the process."""
    session = botocore.session.Session()
    session.set_credentials("AKIAIOSFODNN7EXAMPLE", "x")
    sent: list[str] = []

    def catch(event_name, request, **_):
        sent.append(event_name)
        return AWSResponse(request.url, 200, {}, _Body())

    ReadOnlyGuard().attach(session)
    session.register("before-send", catch)

    def client(service):
        config = Config(parameter_validation=False, retries={"mode": "standard", "total_max_attempts": 1})
        return session.create_client(service, region_name="us-east-1", config=config)

    return client, sent


class _Body:
    def read(self):
        return b""

    def stream(self, **_):
        return iter(())


@pytest.mark.parametrize("service", ["ec2", "rds", "s3", "lambda", "dynamodb", "iam", "ce", "cloudfront"])
def test_a_refused_operation_of_a_real_client_is_not_sent(guarded, service):
    make, sent = guarded
    client, guard = make(service), ReadOnlyGuard()
    for method, name in client.meta.method_to_api_mapping.items():
        if not guard.allows(service, name):
            with pytest.raises(OperationRefused):
                getattr(client, method)()
    assert sent == []


def test_reading_is_sent(guarded):
    make, sent = guarded
    make("sqs").list_queues()
    assert sent == ["before-send.sqs.ListQueues"]


def test_a_request_that_skipped_the_first_check_is_stopped_at_the_last(guarded):
    make, sent = guarded
    client = make("sqs")
    model = client.meta.service_model.operation_model("PurgeQueue")
    request = {
        "url_path": "/", "query_string": {}, "method": "POST", "headers": {}, "body": b"", "context": {},
        "url": "https://sqs.us-east-1.amazonaws.com/",
    }  # fmt: skip
    with pytest.raises(OperationRefused):
        client._endpoint.make_request(model, request)
    assert sent == []
