"""Which resource policies let everybody in."""

from __future__ import annotations

import json

import pytest

from rassistant.collect.open_policies import open_actions

ARN = "arn:aws:sqs:us-east-1:111122223333:orders"


def policy(**parts):
    return json.dumps({"Statement": [{"Effect": "Allow", "Action": "sqs:SendMessage", "Resource": ARN, **parts}]})


def when(operator, key, value):
    return {operator: {key: value}}


@pytest.mark.parametrize("principal", ["*", {"AWS": "*"}, {"AWS": ["arn:aws:iam::111122223333:root", "*"]}])
def test_everybody_is_everybody_in_any_spelling(principal):
    assert open_actions(policy(Principal=principal)) == ["sqs:SendMessage"]


@pytest.mark.parametrize(
    "principal",
    [{"AWS": "arn:aws:iam::444455556666:root"}, {"Service": "sns.amazonaws.com"}, {"Federated": "idp"}, None],
)
def test_a_named_principal_is_not_everybody(principal):
    assert open_actions(policy(Principal=principal)) == []


@pytest.mark.parametrize(
    "condition",
    [
        when("StringEquals", "aws:SourceAccount", "111122223333"),
        when("StringEquals", "AWS:SourceOwner", "111122223333"),
        when("StringLike", "aws:PrincipalOrgID", ["o-abc123", "o-def456"]),
        when("ArnLike", "aws:SourceArn", "arn:aws:s3:::uploads"),
        when("ArnEquals", "aws:PrincipalArn", "arn:aws:iam::111122223333:role/app"),
        when("IpAddress", "aws:SourceIp", ["203.0.113.0/24", "2001:db8::/32"]),
        when("ForAnyValue:StringLike", "aws:PrincipalOrgPaths", "o-abc123/*"),
        when("StringEquals", "kms:CallerAccount", "111122223333"),
    ],
)
def test_a_condition_that_only_some_can_meet_closes_it(condition):
    assert open_actions(policy(Principal="*", Condition=condition)) == []


@pytest.mark.parametrize(
    "condition",
    [
        when("Bool", "aws:SecureTransport", "true"),
        when("StringEquals", "lambda:FunctionUrlAuthType", "NONE"),
        when("StringNotEquals", "aws:SourceAccount", "111122223333"),
        when("StringEqualsIfExists", "aws:SourceAccount", "111122223333"),
        when("ForAllValues:StringEquals", "aws:PrincipalOrgID", "o-abc123"),
        when("StringLike", "aws:PrincipalOrgID", "*"),
        when("ArnLike", "aws:SourceArn", "arn:aws:s3:*:*:*"),
        when("IpAddress", "aws:SourceIp", ["203.0.113.0/24", "0.0.0.0/0"]),
        "none",
    ],
)
def test_a_condition_that_strangers_meet_too_leaves_it_open(condition):
    assert open_actions(policy(Principal="*", Condition=condition)) == ["sqs:SendMessage"]


def test_all_but_some_is_open():
    statement = {"Effect": "Allow", "NotPrincipal": {"AWS": "111122223333"}, "NotAction": "sqs:DeleteQueue"}
    assert open_actions(json.dumps({"Statement": statement})) == ["*"]


def test_a_denial_opens_nothing():
    assert open_actions(policy(Principal="*", Effect="Deny")) == []


@pytest.mark.parametrize("text", [None, "", "no json", "[]", '{"Statement": ["?"]}', '{"Statement": null}'])
def test_what_is_no_policy_opens_nothing(text):
    assert open_actions(text) == []


def test_actions_are_few():
    assert len(open_actions(policy(Principal="*", Action=[f"sqs:A{n}" for n in range(50)]))) == 10
