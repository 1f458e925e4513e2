"""Organizations and IAM of the simulated accounts: who pays, what they are called, which role reads."""

from __future__ import annotations

import json

from moto.backends import get_backend
from moto.iam.models import AWSManagedPolicy, iam_backends
from moto.organizations.models import FakeAccount

from infra.local.simulator.account_access import managed_policy
from infra.local.simulator.account_model import HOME_REGION, AccountFile, Role

READ_ROLE = "RAssistantReadRole"
EXECUTION_ROLE = "lambda-execution"
"""Of the functions of the file: moto wants it to exist."""


def seed_identity(file: AccountFile) -> None:
    management = file.accounts[0]
    organizations = get_backend("organizations")
    for account in file.accounts:
        organizations.master_accounts.pop(account.account_id, None)
    backend = organizations[management.account_id]["aws"]
    backend.create_organization(HOME_REGION, FeatureSet="ALL")
    backend.accounts[0].name = management.name
    backend.accounts[0].email = f"aws+{management.account_id}@example.com"
    for account in file.accounts[1:]:
        member = FakeAccount(backend.org, AccountName=account.name, Email=f"aws+{account.account_id}@example.com")
        iam_backends.pop(member.id, None)
        member.id = account.account_id
        backend.accounts.append(member)
        organizations.master_accounts[account.account_id] = (management.account_id, "aws")
    for account in file.accounts:
        trusted = {"AWS": f"arn:aws:iam::{management.account_id}:root"}
        _role(account.account_id, READ_ROLE, trusted, "Read-only access of the product to this account")
        _role(account.account_id, EXECUTION_ROLE, {"Service": "lambda.amazonaws.com"}, "Runs the functions")
        for role in account.roles:
            _instance_role(account.account_id, role)


def read_role_arn(account_id: str) -> str:
    return f"arn:aws:iam::{account_id}:role/{READ_ROLE}"


def _instance_role(account_id: str, role: Role) -> None:
    """With its policies, and a profile of the same name, as the console makes one."""
    backend = get_backend("iam")[account_id]["aws"]
    _role(account_id, role.name, {"Service": "ec2.amazonaws.com"}, "Of instances")
    for name, document in role.inline_policies.items():
        backend.put_role_policy(role.name, name, json.dumps(document))
    for arn in role.managed_policies:
        known = managed_policy(arn)
        if arn not in backend.managed_policies and known is not None:
            backend.managed_policies[arn] = AWSManagedPolicy.from_data(known[0], account_id, HOME_REGION, known[1])
        backend.attach_role_policy(arn, role.name)
    backend.create_instance_profile(role.name, "/", [role.name])


def _role(account_id: str, name: str, trusted: dict[str, str], description: str) -> None:
    statement = {"Effect": "Allow", "Principal": trusted, "Action": "sts:AssumeRole"}
    get_backend("iam")[account_id]["aws"].create_role(
        role_name=name,
        assume_role_policy_document=json.dumps({"Version": "2012-10-17", "Statement": [statement]}),
        path="/",
        permissions_boundary=None,
        description=description,
        tags=[],
        max_session_duration="3600",
    )
