"""One account and region of moto, and what was put there."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from types import ModuleType
from typing import Any

from moto.backends import get_backend
from moto.moto_api._internal import mock_random

from infra.local.simulator.account_model import Resource


@dataclass(frozen=True, slots=True)
class Seeded:
    """A resource of the file as AWS knows it.

    ``bill_id`` is what Cost Explorer's RESOURCE_ID says: the bare id for instances, volumes and buckets, else the ARN.
    ``traits`` are further names that CloudWatch's dimensions are made of. ``created_at`` is aware, UTC.
    """

    resource: Resource
    account_id: str
    resource_id: str
    arn: str
    bill_id: str
    created_at: datetime
    traits: Mapping[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class Place:
    """``now`` is the clock's moment at loading, aware, UTC: ages count back from it."""

    account_id: str
    region: str
    now: datetime
    partition: str = "aws"
    seeded: dict[str, Seeded] = field(default_factory=dict)
    shelf: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    """By service type, what stand-ins answer from."""

    def backend(self, service: str, region: str | None = None) -> Any:
        return get_backend(service)[self.account_id][region or self.region]

    def created(self, resource: Resource) -> datetime:
        """Naive UTC, which is what moto keeps."""
        return self.ago(resource.created_days_ago)

    def ago(self, days: float) -> datetime:
        moment = self.now.astimezone(UTC) - timedelta(days=days)
        return moment.replace(microsecond=0, tzinfo=None)

    def arn(self, service: str, path: str, *, region: str | None = None) -> str:
        return f"arn:{self.partition}:{service}:{self.region if region is None else region}:{self.account_id}:{path}"

    def fix_random(self, resource: Resource) -> None:
        """Makes the ids that moto draws next follow from the resource's place and name.

        So they stay the same from one start to the next, and when other resources join the file.
        """
        mock_random.seed(f"{self.account_id}/{self.region}/{resource.service_type}/{resource.name}")

    def note(
        self,
        resource: Resource,
        resource_id: str,
        arn: str,
        *,
        bill_id: str | None = None,
        traits: Mapping[str, str] | None = None,
    ) -> None:
        self.seeded[resource.name] = Seeded(
            resource=resource,
            account_id=self.account_id,
            resource_id=resource_id,
            arn=arn,
            bill_id=bill_id or arn,
            created_at=self.created(resource).replace(tzinfo=UTC),
            traits=traits or {},
        )


@contextmanager
def drawing(module: ModuleType, name: str, value: str) -> Iterator[None]:
    """Lets moto's id generator ``module.name`` give ``value``, where the file says an id itself."""
    original: Callable[..., str] = getattr(module, name)
    setattr(module, name, lambda *_args, **_kwargs: value)
    try:
        yield
    finally:
        setattr(module, name, original)


def key_value(tags: Mapping[str, str], *, key: str = "Key", value: str = "Value") -> list[dict[str, str]]:
    return [{key: name, value: text} for name, text in tags.items()]


def with_name(resource: Resource) -> dict[str, str]:
    """EC2's kinds have no name but the Name tag."""
    return {"Name": resource.name, **{k: v for k, v in resource.tags.items() if k != "Name"}}
