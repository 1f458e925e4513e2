"""What the functions may do: read descriptions, and use what is theirs."""

from __future__ import annotations

import json
import re

import pytest

from infra.constructs.permissions import BEYOND_KINDS, TABLE_ACTIONS, model_arns, read_actions, resource_types
from rassistant.collect.lookups import all_topics
from rassistant.resources.registry import all_kinds
from rassistant.store.tables import TABLES

READING = re.compile(r"^(Describe|Get|List|Lookup|View)[A-Z]|^SimulatePrincipalPolicy$|^GET$")

# Reading verbs that hand out contents, secrets or code instead of descriptions.
CONTENTS = re.compile(
    r"^(s3:GetObject|s3:ListBucket$|dynamodb:(Get|Batch|Query|Scan)|secretsmanager:(Get(?!ResourcePolicy$)|Batch)|ssm:GetParameter"
    r"|kms:(?!(DescribeKey|GetKeyLastUsage|GetKeyPolicy|ListAliases|ListKeys)$)|sqs:Receive"
    r"|lambda:GetFunction$|logs:(Get|Filter)|ec2:GetPassword|ec2:GetConsole|sts:|cognito|rds-db|rds-data|execute-api"
    # of IAM, what a role may do, and nothing on users and their keys
    r"|iam:(?!Get(InstanceProfile|Policy|PolicyVersion|Role|RolePolicy)$|List(AttachedRole|Role)Policies$|SimulateP))"
)

OWN = {
    *TABLE_ACTIONS,
    "lambda:InvokeFunction",
    "sqs:SendMessage",
    "sqs:GetQueueAttributes",
    "sqs:GetQueueUrl",
    "logs:CreateLogStream",
    "logs:PutLogEvents",
    "xray:PutTraceSegments",
    "xray:PutTelemetryRecords",
    "sts:AssumeRole",
    "bedrock:InvokeModel",
    "bedrock:InvokeModelWithResponseStream",
    "bedrock:ApplyGuardrail",
    "bedrock:Retrieve",
}
"""Actions on what belongs to the product, each of which must name its resources."""

OF_FILES = {
    "s3:DeleteObject",
    "s3:GetObject",
    "s3:ListBucket",
    "s3:PutObject",
    "transcribe:DeleteTranscriptionJob",
    "transcribe:GetTranscriptionJob",
    "transcribe:StartTranscriptionJob",
}
"""Actions on the product's bucket and what hears recordings in it."""

UNLIMITABLE_OWN = {
    "transcribe:StartTranscriptionJob",
    "xray:PutTraceSegments",
    "xray:PutTelemetryRecords",
}
OF_CDK = ("CDKBucketDeployment", "CustomS3AutoDeleteObjects")
"""CDK's own functions, which write the site's bucket at deployment."""


def many(value):
    return value if isinstance(value, list) else [value]


def ours(synthesized):
    return [(name, s) for name, s in synthesized.statements() if not any(part in name for part in OF_CDK)]


@pytest.fixture(params=["synthesized", "full"])
def app(request):
    return request.getfixturevalue(request.param)


def test_no_action_is_a_wildcard_and_none_is_denied_by_halves(app):
    for name, statement in ours(app):
        assert statement["Effect"] == "Allow", name
        assert "NotAction" not in statement
        assert "NotResource" not in statement
        for action in many(statement["Action"]):
            assert "*" not in action, (name, action)


def test_examined_accounts_are_only_read(app):
    found = set()
    for name, statement in ours(app):
        for action in many(statement["Action"]):
            if action in (OWN | OF_FILES) - set(read_actions()):
                continue
            assert READING.match(action.partition(":")[2]), (name, action)
            assert not CONTENTS.match(action), (name, action)
            found.add(action)
    assert found == set(read_actions())


FOLDERS = {
    "Chat": {"attachments": "write", "recordings": "write", "transcripts": "read, write"},
    "ChatWorker": {"attachments": "read"},
    "RefreshWorker": {"documents": "read"},
}


EXPORT = ":s3:::shop-billing/exports/r-assistant/*"


def test_the_cost_export_is_read_in_its_own_folder_where_one_is_set(synthesized, full):
    def reading(app):
        return [
            (name, json.dumps(s["Resource"]))
            for name, s in ours(app)
            if many(s["Action"]) == ["s3:GetObject"] and "FilesBucket" not in json.dumps(s["Resource"])
        ]

    assert reading(synthesized) == []
    ((name, resource),) = reading(full)
    assert "ReadAccount" in name
    assert EXPORT in resource


def test_files_are_touched_in_the_folders_that_a_function_needs(app):
    """By name, and in the product's own bucket: no other bucket is ever read or written."""
    touched: dict[str, dict[str, set[str]]] = {}
    for name, statement in ours(app):
        actions = {action for action in many(statement["Action"]) if action.startswith("s3:")} & OF_FILES
        function = re.sub(r"^functions/Functions|RoleDefaultPolicy.*$", "", name)
        if not actions:
            continue
        for resource in many(statement["Resource"]):
            text = json.dumps(resource)
            if "ReadAccount" in name and EXPORT in text:
                continue
            assert "FilesBucket" in text, (name, text)
            if actions == {"s3:ListBucket"}:
                continue
            folder = re.search(r'"/([a-z]+)/\*"', text)
            assert folder, (name, text)
            kinds = {"read" if action == "s3:GetObject" else "write" for action in actions}
            touched.setdefault(function, {}).setdefault(folder[1], set()).update(kinds)
    assert {f: {k: ", ".join(sorted(v)) for k, v in folders.items()} for f, folders in touched.items()} == FOLDERS


def test_recordings_are_heard_by_the_chat_alone(app):
    hearing = [(name, s) for name, s in ours(app) if any("transcribe" in action for action in many(s["Action"]))]
    assert {re.sub(r"^functions/Functions|RoleDefaultPolicy.*$", "", name) for name, _ in hearing} == {"Chat"}
    for _, statement in hearing:
        if "transcribe:StartTranscriptionJob" not in many(statement["Action"]):
            assert "transcription-job/r-assistant-*" in json.dumps(statement["Resource"])


def test_what_is_read_is_what_the_catalogs_name():
    catalogs = (*all_kinds(), *all_topics())
    assert set(read_actions()) == {*BEYOND_KINDS, *(action for entry in catalogs for action in entry.permissions)}
    assert all_kinds()


def test_everything_is_limited_to_resources_that_can_be(app):
    for name, statement in ours(app):
        if "*" not in many(statement["Resource"]):
            continue
        for action in many(statement["Action"]):
            unlimitable = action in UNLIMITABLE_OWN or action.split(":")[0] in {"ce", "cloudwatch"}
            assert unlimitable or not resource_types(action), (name, action)
            assert action in UNLIMITABLE_OWN or action not in OWN, (name, action)


def test_an_action_that_iam_does_not_know_is_refused():
    with pytest.raises(ValueError, match="ec2:DescribeInstancez"):
        resource_types("ec2:DescribeInstancez")


def test_tables_are_used_by_name(app):
    for name, statement in ours(app):
        if any(action.startswith("dynamodb:") and action in OWN for action in many(statement["Action"])):
            for resource in many(statement["Resource"]):
                assert any(f"Tables{t.name.title()}" in json.dumps(resource) for t in TABLES), name


def test_the_api_side_of_chat_reads_no_account(synthesized):
    roles = synthesized.templates["functions"]["Resources"]
    readers = {
        name for name, r in roles.items() if r["Type"] == "AWS::IAM::Role" and r["Properties"].get("ManagedPolicyArns")
    }
    assert {re.sub(r"^Functions|Role.*$", "", name) for name in readers} == {
        "Query",
        "Cost",
        "Metrics",
        "Optimize",
        "ChatWorker",
        "RefreshWorker",
    }


def test_without_a_model_nobody_may_ask_one(synthesized):
    asked = {action for _, s in ours(synthesized) for action in many(s["Action"]) if action.startswith("bedrock")}
    assert asked == {"bedrock:ListProvisionedModelThroughputs"}  # what is provisioned is a resource like others


def test_the_configured_models_alone_may_be_asked(full):
    asked = {
        re.sub(r"^functions/Functions|RoleDefaultPolicy.*$", "", name): json.dumps(s["Resource"])
        for name, s in ours(full)
        if "bedrock:InvokeModel" in many(s["Action"])
    }
    assert set(asked) == {
        "ChatWorker",
        "Cost",
        "Optimize",
        "Query",
    }  # chat, insights, plans, questions beyond the rules
    for text in asked.values():
        assert "inference-profile/global.anthropic.claude-haiku-5-5" in text
        assert "foundation-model/anthropic.claude-haiku-5-5" in text
        assert "foundation-model/anthropic.claude-haiku-4-5-20251001-v1:0" in text
        assert text.count("foundation-model") == 2


def test_models_by_id_by_profile_and_by_arn():
    assert model_arns("arn:aws:bedrock:us-east-1:111122223333:application-inference-profile/x", "us-east-1") == (
        "arn:aws:bedrock:us-east-1:111122223333:application-inference-profile/x",
    )
    (plain,) = model_arns("amazon.nova-lite-v1:0", "eu-west-1")
    assert plain.endswith(":bedrock:eu-west-1::foundation-model/amazon.nova-lite-v1:0")
    profile, model = model_arns("us.amazon.nova-lite-v1:0", "us-east-1")
    assert profile.endswith(":inference-profile/us.amazon.nova-lite-v1:0")
    assert model.endswith(":bedrock:*::foundation-model/amazon.nova-lite-v1:0")


def test_only_the_configured_member_roles_may_be_assumed(synthesized, full):
    assert not [s for _, s in ours(synthesized) if "sts:AssumeRole" in many(s["Action"])]
    roles = {json.dumps(s["Resource"]) for _, s in ours(full) if "sts:AssumeRole" in many(s["Action"])}
    assert roles == {'"arn:aws:iam::444455556666:role/r-assistant-read"'}


def test_where_only_members_are_examined_the_home_account_is_not_read(synthesize):
    role = "arn:aws:iam::444455556666:role/r-assistant-read"
    accounts = [{"account_id": "444455556666", "name": "Data", "role_arn": role}]
    app = synthesize(accounts=accounts, external_id="a-long-random-text")
    actions = {a for name, s in ours(app) if not name.startswith("member") for a in many(s["Action"])}
    assert actions <= OWN | OF_FILES


def test_the_member_role_is_read_only_and_asks_for_the_external_id(synthesized):
    template = synthesized.templates["member-role"]
    (role,) = (r for r in template["Resources"].values() if r["Type"] == "AWS::IAM::Role")
    (trust,) = role["Properties"]["AssumeRolePolicyDocument"]["Statement"]
    assert trust["Action"] == "sts:AssumeRole"
    assert trust["Condition"]["StringEquals"] == {"sts:ExternalId": {"Ref": "ExternalId"}}
    assert "role/r-assistant-" in json.dumps(trust["Condition"]["ArnLike"]["aws:PrincipalArn"])
    actions = {a for name, s in ours(synthesized) if name.startswith("member") for a in many(s["Action"])}
    assert actions == set(read_actions())
    # ready for the console: no asset, nothing of CDK's bootstrap
    assert "cdk-hnb659fds" not in json.dumps(template)


def test_the_configured_knowledge_base_alone_is_asked_by_the_chat(full):
    ((name, statement),) = [(n, s) for n, s in ours(full) if "bedrock:Retrieve" in many(s["Action"])]
    assert "ChatWorker" in name
    assert "knowledge-base/KB12345678" in json.dumps(statement["Resource"])
