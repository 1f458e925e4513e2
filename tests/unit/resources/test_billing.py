"""How the bill names a resource."""

from datetime import UTC, datetime

import pytest

from rassistant.models.resource import Resource
from rassistant.resources.billing import bill_names, billed

SNAPSHOT = "snap-0123456789abcdef0"


def resource(service_type: str, resource_id: str, arn: str) -> Resource:
    return Resource(
        resource_id=resource_id,
        arn=arn,
        service_type=service_type,
        name=resource_id,
        account_id="111122223333",
        region="us-east-1",
        status=None,
        created_at=datetime(2026, 1, 1, tzinfo=UTC),
        tags={},
        details={},
    )


def snapshot() -> Resource:
    return resource("EBSSnapshot", SNAPSHOT, f"arn:aws:ec2:us-east-1::snapshot/{SNAPSHOT}")


@pytest.mark.parametrize(
    "name",
    [
        f"arn:aws:ec2:us-east-1::snapshot/{SNAPSHOT}",
        f"arn:aws:ec2:us-east-1:111122223333:snapshot/{SNAPSHOT}",
        SNAPSHOT,
    ],
)
def test_a_snapshot_is_billed_by_any_of_its_names(name):
    assert billed(snapshot(), {name: 2.5}) == 2.5


def test_another_accounts_snapshot_is_not_it():
    assert billed(snapshot(), {f"arn:aws:ec2:us-east-1:444455556666:snapshot/{SNAPSHOT}": 2.5}) is None


def test_a_function_is_not_billed_by_its_bare_name():
    function = resource("Lambda", "orders", "arn:aws:lambda:us-east-1:111122223333:function:orders")
    assert billed(function, {"orders": 1.0}) is None
    assert bill_names(function) == ("arn:aws:lambda:us-east-1:111122223333:function:orders", "orders")
