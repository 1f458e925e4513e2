"""For every check's example the subject of its fix: the details that AWS gives filled in, names as strangers choose."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from rassistant.checks.registry import check_of
from rassistant.models.finding import Finding
from rassistant.models.resource import Resource
from rassistant.remedies.remedy import Subject
from rassistant.services.optimize import judged_alone
from tests.unit.checks.every_example import EXAMPLES

HOSTILE = "a'b\"c`id`$(id)${HOME}\\n\n# x\n}\r{{resolve:ssm:x}}: - !Ref %{if} \u2028\u202e데이터"

_FILLED: Mapping[str, Mapping[str, Any]] = {
    "EBS": {"availability_zone": "us-east-1a", "encrypted": False},
    "EC2": {
        "availability_zone": "us-east-1a",
        "subnet": "subnet-0a1b2c3d4e5f60718",
        "image_id": "ami-0a1b2c3d4e5f60718",
        "instance_type": "m5.large",
    },
    "EIP": {"public_ip": "203.0.113.7"},
    "NAT": {"subnet": "subnet-0a1b2c3d4e5f60718", "allocation_id": "eipalloc-0a1b2c3d4e5f60718"},
    "RDS": {"engine_version": "8.0.42"},
    "AMI": {"image_name": "base-2024"},
    "APIGatewayStage": {"api_id": "a1b2c3d4e5", "stage": "prod"},
    "KMS": {},
    "MemoryDB": {"node_type": "db.r6g.large"},
    "SageMakerEndpoint": {"config": "scorer-1"},
    "VPCEndpoint": {"vpc": "vpc-0a1b2c3d4e5f60718", "service_name": "com.amazonaws.us-east-1.ec2"},
    "ASG": {"min_size": 1, "desired_capacity": 2},
    "ECS": {"cluster": "main", "desired_count": 2, "task_definition": "web:7"},
}
_IDS = {
    "AMI": "ami-0a1b2c3d4e5f60718",
    "APIGatewayStage": "a1b2c3d4e5/prod",
    "VPCEndpoint": "vpce-0a1b2c3d4e5f60718",
    "EC2": "i-0a1b2c3d4e5f60718",
    "EBS": "vol-0a1b2c3d4e5f60718",
    "EBSSnapshot": "snap-0a1b2c3d4e5f60718",
    "EIP": "eipalloc-0a1b2c3d4e5f60718",
    "NAT": "nat-0a1b2c3d4e5f60718",
}


def _filled(resource: Resource, name: str, tags: Mapping[str, str]) -> Resource:
    given = {key: value for key, value in resource.details.items() if value not in (None, "")}
    details = {**resource.details, **_FILLED.get(resource.service_type, {}), **given}
    if not details.get("attached_to") and "attached_to" in details:
        del details["attached_to"]
    if resource.service_type in ("EC2", "EBS", "EBSSnapshot", "EIP", "NAT") and name:
        resource = replace(resource, name=name)  # of these the name is a tag: any text at all
    identifier = _IDS.get(resource.service_type, resource.resource_id)
    return replace(resource, resource_id=identifier, details=details, tags={**resource.tags, **tags})


def subject_of(
    bench: Any, code: str, *, name: str = "", tags: Mapping[str, str] | None = None, **details: Any
) -> Subject:
    """The example of ``code``, judged."""
    check = check_of(code)
    assert check is not None
    example = EXAMPLES[code](bench)
    judged = judged_alone(check, example, bench.facts).findings
    assert judged, code
    finding: Finding = judged[0]
    resource = _filled(example, name, tags or {})
    resource = replace(resource, details={**resource.details, **details})
    covered = [
        _filled(one, name, {})
        for found in bench.resources.values()
        for one in found
        if one.key in finding.covers and one.key != example.key
    ]
    finding = replace(
        finding,
        resource_id=resource.resource_id,
        name=resource.name,
        tags=resource.tags,
        covers=frozenset({resource.key, *(one.key for one in covered)}),
    )
    return Subject(finding, resource, tuple(covered))
