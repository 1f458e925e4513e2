"""What most kinds do with an answer of AWS: tags, names, ARNs, times."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, datetime
from typing import Any

from rassistant.models.clock import iso
from rassistant.models.resource import Resource
from rassistant.resources.kind import Reader


def tag_map(tags: Iterable[Mapping[str, Any]] | None, *, key: str = "Key", value: str = "Value") -> dict[str, str]:
    """From AWS's list of pairs; ECS and others spell the members in lower case."""
    return {str(tag[key]): str(tag.get(value) or "") for tag in tags or ()}


def arn(reader: Reader, service: str, tail: str) -> str:
    """For what AWS returns without its ARN: ``arn(reader, "ec2", "instance/i-0abc")``."""
    return f"arn:{partition(reader.region)}:{service}:{reader.region}:{reader.account_id}:{tail}"


def partition(region: str) -> str:
    if region.startswith("cn-"):
        return "aws-cn"
    return "aws-us-gov" if region.startswith("us-gov-") else "aws"


def moment(value: datetime | None) -> datetime | None:
    """Aware, in UTC, to the second."""
    return None if value is None else value.astimezone(UTC).replace(microsecond=0)


def moment_text(value: datetime | None) -> str | None:
    """The form of a time in ``details``."""
    return None if value is None else iso(value)


def of_epoch_ms(value: float | None) -> datetime | None:
    return None if value is None else moment(datetime.fromtimestamp(value / 1000, UTC))


def dimension(name: str, **fixed: str) -> Callable[[Resource], Mapping[str, str]]:
    """CloudWatch dimensions of a kind whose metrics carry the resource's id under ``name``."""
    return lambda resource: {name: resource.resource_id, **fixed}
