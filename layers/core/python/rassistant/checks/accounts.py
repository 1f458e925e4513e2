"""What holds for an account as a whole, judged by checks whose subject is no resource but the account itself."""

from __future__ import annotations

from rassistant.models.lookup import Lookup
from rassistant.models.resource import Resource

ACCOUNT = "Account"
"""``service_type`` of that subject."""
COMMITMENT = "Commitment"
"""``service_type`` of what may be bought: a Savings Plan, reservations."""
SUBJECTS = frozenset({ACCOUNT, COMMITMENT})
REGION = "global"


def account_subject(account_id: str, name: str) -> Resource:
    return Resource(
        resource_id=account_id,
        arn=f"arn:aws:iam::{account_id}:root",
        service_type=ACCOUNT,
        name=name,
        account_id=account_id,
        region=REGION,
        status=None,
        created_at=None,
    )


def of_account(topic: str, subject: Resource) -> Lookup:
    return Lookup(topic, "account", subject.account_id)
