"""Every kind, made in the simulated account, read by the inventory, field by field."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from rassistant.aws.actions import iam_action
from rassistant.models.resource import Resource
from rassistant.resources.kind import Kind
from rassistant.resources.registry import all_kinds
from tests.integration.kinds.world import ACCOUNT, RESOURCES, TAGS, World

# What AWS tells in other terms: by ids, or as a time.
NOT_AS_WRITTEN = {
    ("EC2", "stopped_days_ago"),
    ("EBS", "attached_to"),
    ("EBSSnapshot", "volume"),
    ("EIP", "attached_to"),
    ("ELB", "targets"),
    ("S3", "size_bytes"),
    ("S3", "object_count"),
    ("ASG", "instance_type"),
    ("VPCEndpoint", "type"),
    ("VPCEndpoint", "service"),
    ("VPCEndpoint", "zones"),
    ("ECR", "images"),
    ("Secret", "last_accessed_days_ago"),
    ("KMS", "last_used_days_ago"),
    ("AMI", "snapshots"),
    ("SageMakerNotebook", "last_activity_days_ago"),
    ("EMR", "core_count"),
    ("Route53", "records"),
    ("APIGatewayStage", "cache_gb"),
    ("NetworkFirewall", "zones"),
    ("CapacityReservation", "count"),
    ("CapacityReservation", "used"),
    ("WorkSpace", "last_connected_days_ago"),
}
WITHOUT_CREATION = {
    "EIP",
    "Lambda",
    "CloudFront",
    "OpenSearch",
    "Route53",
    "Route53HealthCheck",
    "NetworkFirewall",
    "WorkSpace",
}


@pytest.fixture(scope="module")
def world() -> Iterator[World]:
    found = World()
    yield found
    found.simulator.close()


@pytest.fixture(scope="module")
def rows(world: World) -> dict[tuple[str, str], Resource]:
    listed = world.inventory.list()
    assert listed.problems == ()
    return {(row.service_type, row.name): row for row in listed.value}


def test_what_the_account_has_is_listed_and_nothing_else(rows: dict[tuple[str, str], Resource]) -> None:
    assert set(rows) == {(r["service_type"], r["name"]) for r in RESOURCES}


@pytest.mark.parametrize("given", RESOURCES, ids=lambda r: f"{r['service_type']}-{r['name']}")
def test_fields_are_as_made(given: dict[str, Any], rows: dict[tuple[str, str], Resource]) -> None:
    kind = given["service_type"]
    row = rows[kind, given["name"]]
    assert row.region == given.get("region", "global")
    assert row.account_id == ACCOUNT.account_id
    if "status" in given:
        assert row.status == given["status"]
    assert {key: value for key, value in row.tags.items() if key != "Name"} == TAGS
    assert row.arn.startswith("arn:aws:")
    wanted = {k: v for k, v in given.get("details", {}).items() if (kind, k) not in NOT_AS_WRITTEN}
    assert {name: row.details.get(name) for name in wanted} == wanted
    if kind in WITHOUT_CREATION:
        assert row.created_at is None
    else:
        assert row.created_at is not None
        assert abs(datetime.now(UTC) - timedelta(days=50) - row.created_at) < timedelta(hours=1)


def test_references_are_by_the_ids_of_aws(rows: dict[tuple[str, str], Resource]) -> None:
    web = rows["EC2", "web-1"].resource_id
    volume, orphan = rows["EBS", "data-1"], rows["EBS", "orphan-1"]
    assert (volume.details["attached"], volume.details["attached_to"]) == (True, web)
    assert (orphan.details["attached"], orphan.details["attached_to"]) == (False, None)
    assert volume.resource_id in rows["EC2", "web-1"].details["volume_ids"]
    assert rows["EBSSnapshot", "backup-1"].details["volume"] == orphan.resource_id
    assert (rows["EIP", "web-ip"].details["attached"], rows["EIP", "web-ip"].details["attached_to"]) == (True, web)
    assert rows["EIP", "free-ip"].details["attached"] is False
    assert rows["ELB", "shop"].details["targets"] == 1
    assert rows["ELB", "stream"].details["targets"] == 0
    assert rows["ELB", "shop"].resource_id.startswith("app/shop/")
    assert rows["ECS", "api"].resource_id == "main/api"


def test_since_when_an_instance_is_stopped(rows: dict[tuple[str, str], Resource]) -> None:
    stopped_at = datetime.fromisoformat(rows["EC2", "batch-1"].details["stopped_at"])
    assert abs(datetime.now(UTC) - timedelta(days=40) - stopped_at) < timedelta(hours=1)
    assert rows["EC2", "web-1"].details["stopped_at"] is None


def test_windows_is_told_from_linux(rows: dict[tuple[str, str], Resource]) -> None:
    assert rows["EC2", "win-1"].details["platform"] == "windows"
    assert rows["EC2", "web-1"].details["platform"] == "linux"


@pytest.mark.parametrize("kind", all_kinds(), ids=lambda kind: kind.id)
def test_details_are_the_declared_fields(kind: Kind, rows: dict[tuple[str, str], Resource]) -> None:
    of_kind = [row for row in rows.values() if row.service_type == kind.service_type]
    assert of_kind
    for row in of_kind:
        assert set(row.details) == {field.name for field in kind.fields}
        for field in kind.fields:
            value = row.details[field.name]
            types = {"text": str, "number": int | float, "boolean": bool, "time": str}[field.type]
            assert value is None or isinstance(value, types), field.name
            if field.type == "number":
                assert not isinstance(value, bool)
            if field.type == "time" and value is not None:
                assert datetime.fromisoformat(value).tzinfo is not None


@pytest.mark.parametrize("kind", all_kinds(), ids=lambda kind: kind.id)
def test_permissions_suffice_and_statuses_are_known(
    kind: Kind, world: World, rows: dict[tuple[str, str], Resource]
) -> None:
    before = world.calls()
    world.inventory.list([kind.service_type], refresh=True)
    after = world.calls()
    made_calls = {name for name, count in after.items() if count > before.get(name, 0)} - {"ec2:DescribeRegions"}
    needed = {iam_action(*name.split(":")) for name in made_calls}
    assert needed
    assert needed <= set(kind.permissions)
    found = {row.status for row in rows.values() if row.service_type == kind.service_type}
    assert found <= {state.value for state in kind.states}
