"""Lambda functions and CloudWatch log groups."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from moto.awslambda.models import LambdaFunction
from moto.logs.models import LogGroup

from infra.local.simulator.account_model import Resource
from infra.local.simulator.identity import EXECUTION_ROLE
from infra.local.simulator.seeding.place import Place

_EMPTY_ZIP = "UEsFBgAAAAAAAAAAAAAAAAAAAAAAAA=="
"""The 22 bytes of an empty zip archive in base64: nothing here runs."""

DEFAULT_CODE_SIZE_BYTES = 1_048_576


def seed_functions(place: Place, resources: Iterable[Resource]) -> None:
    backend = place.backend("lambda")
    for resource in resources:
        place.fix_random(resource)
        spec = {
            "FunctionName": resource.name,
            "Runtime": resource.text("runtime", "python3.12"),
            "Role": place.arn("iam", f"role/{EXECUTION_ROLE}", region=""),
            "Handler": "index.handler",
            "Code": {"ZipFile": _EMPTY_ZIP},
            "MemorySize": resource.integer("memory_mb", 128),
            "Timeout": resource.integer("timeout_s", 3),
            "Architectures": [resource.text("architecture", "x86_64")],
            "Tags": dict(resource.tags),
        }
        function = LambdaFunction(place.account_id, spec, place.region, version="$LATEST")
        function.code_size = resource.integer("code_size_bytes", DEFAULT_CODE_SIZE_BYTES)
        function.last_modified = f"{place.created(resource):%Y-%m-%dT%H:%M:%S}.000+0000"
        function.state = resource.status
        if resource.flag("public", False):
            function.policy.statements.append(_public_url(function.function_arn))
        backend._lambdas.put_function(function)
        place.note(resource, resource.name, function.function_arn)


def _public_url(arn: str) -> dict[str, Any]:
    """What the console adds for a function URL without sign-in."""
    return {
        "Sid": "FunctionURLAllowPublicAccess",
        "Effect": "Allow",
        "Principal": "*",
        "Action": "lambda:InvokeFunctionUrl",
        "Resource": arn,
        "Condition": {"StringEquals": {"lambda:FunctionUrlAuthType": "NONE"}},
    }


class SeededLogGroup(LogGroup):  # type: ignore[misc]  # moto is untyped
    """A log group that says the size of the file without holding events."""

    stated_bytes: int = 0

    def to_describe_dict(self) -> dict[str, Any]:
        description: dict[str, Any] = super().to_describe_dict()
        description["storedBytes"] += self.stated_bytes
        description["logGroupClass"] = "STANDARD"
        return description


def seed_log_groups(place: Place, resources: Iterable[Resource]) -> None:
    backend = place.backend("logs")
    for resource in resources:
        place.fix_random(resource)
        group = SeededLogGroup(
            place.account_id,
            place.region,
            resource.name,
            RetentionInDays=resource.details.get("retention_days"),
        )
        group.creation_time = place.created(resource)
        group.stated_bytes = resource.integer("stored_bytes", 0)
        backend.groups[resource.name] = group
        backend.tag_resource(group.arn, dict(resource.tags))
        place.note(resource, resource.name, group.arn)
