"""What can't be read is a warning with account, region, service and reason; all else is there."""

from __future__ import annotations

from tests.integration.kinds.world import ACCOUNT, RESOURCES, SEOUL, WEST, World


def test_holes_are_warnings_and_all_else_is_there() -> None:
    """One region denied, one throttled at 30 %, one call malformed for good."""
    holes = World(
        [
            {"service": "rds", "region": WEST, "error": "AccessDenied"},
            {"region": SEOUL, "error": "Throttling", "rate": 0.3},
            {"service": "lambda", "region": WEST, "operation": "ListFunctions", "error": "malformed"},
        ]
    )
    try:
        listed = holes.inventory.list()
    finally:
        holes.simulator.close()
    there = {(row.service_type, row.name) for row in listed.value}
    lost = {("RDS", "orders"), ("RDSSnapshot", "orders-old"), ("Lambda", "resize"), ("DocumentDB", "catalog")}
    assert there == {(r["service_type"], r["name"]) for r in RESOURCES} - lost
    found = {(p.account_id, p.region, p.service, p.code) for p in listed.problems}
    assert found == {
        (ACCOUNT.account_id, WEST, "rds", "access_denied"),
        (ACCOUNT.account_id, WEST, "lambda", "malformed_answer"),
    }


def test_denied_detail_of_a_bucket_loses_the_detail_not_the_bucket() -> None:
    holes = World([{"service": "s3", "operation": "GetBucketPolicyStatus", "error": "AccessDenied"}])
    try:
        listed = holes.inventory.list(["S3"])
    finally:
        holes.simulator.close()
    by_name = {row.name: row for row in listed.value}
    assert by_name["acme-open"].details["public"] is None
    assert by_name["acme-open"].details["versioning"] is True
    assert {p.code for p in listed.problems} == {"access_denied"}
    assert all("s3:GetBucketPolicyStatus" in p.message.en for p in listed.problems)
