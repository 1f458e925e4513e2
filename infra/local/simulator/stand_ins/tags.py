"""The tags of stand-ins in the Resource Groups Tagging API, beside those that moto knows."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from moto.core.resource_tagging import TaggedResource
from moto.resourcegroupstaggingapi import models

from infra.local.simulator import overrides
from infra.local.simulator.stand_ins.registry import stand_in

_installed: list[bool] = []


def install_tags() -> None:
    """Idempotent. moto walks ``iter_taggable_backends`` for every question about tags."""
    if _installed:
        return
    _installed.append(True)
    original = models.iter_taggable_backends

    def backends(account_id: str, region: str) -> Iterator[Any]:
        yield from original(account_id, region)
        yield _OfFile(account_id, region)

    models.iter_taggable_backends = backends


class _OfFile:
    def __init__(self, account_id: str, region: str) -> None:
        self._place = (account_id, region)

    def iter_tagged_resources(self) -> Iterator[TaggedResource]:
        simulation = overrides.current()
        account_id, region = self._place
        for seeded in simulation.resources.get(account_id, {}).values() if simulation is not None else ():
            other = stand_in(seeded.resource.service_type)
            if other is not None and other.tag_type and seeded.resource.region == region:
                yield TaggedResource(seeded.arn, dict(seeded.resource.tags), other.tag_type)
