"""Security groups of a file, in the VPCs of what names them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from moto.moto_api._internal import mock_random

from infra.local.simulator.account_model import InboundRule, Resource, SecurityGroup
from infra.local.simulator.seeding.network import Network
from infra.local.simulator.seeding.place import Place


class Groups:
    """Made on demand: a group belongs to one VPC, and the file names it once for all of a region."""

    def __init__(self, place: Place, network: Network, named: Iterable[SecurityGroup]) -> None:
        self._place = place
        self._network = network
        self._backend = place.backend("ec2")
        self._named = {group.name: group for group in named}
        self._made: dict[tuple[str, str], Any] = {}

    def of(self, resource: Resource, vpc_id: str) -> list[Any]:
        """Those that the resource names; empty where it names none: it has its VPC's default group then."""
        return [self._group(self._named[name], vpc_id) for name in resource.details.get("security_groups") or ()]

    def make_unused(self) -> None:
        """What nothing names exists all the same."""
        used = {name for name, _ in self._made}
        for group in self._named.values():
            if group.name not in used:
                self._group(group, self._network.vpc(group.vpc).id)

    def _group(self, group: SecurityGroup, vpc_id: str) -> Any:
        known = self._made.get((group.name, vpc_id))
        if known is not None:
            return known
        state = mock_random.getstate()  # the ids of the resource that names it do not depend on it
        mock_random.seed(f"{self._place.account_id}/{self._place.region}/SecurityGroup/{vpc_id}/{group.name}")
        made = self._backend.create_security_group(group.name, f"Group {group.name}", vpc_id=vpc_id)
        self._made[group.name, vpc_id] = made  # before its rules: groups may name each other
        for rule in group.inbound:
            self._allow(made, rule, vpc_id)
        mock_random.setstate(state)
        return made

    def _allow(self, made: Any, rule: InboundRule, vpc_id: str) -> None:
        ranges = [{"CidrIpv6" if ":" in source else "CidrIp": source} for source in rule.sources if "/" in source]
        groups = [self._group(self._named[source], vpc_id).id for source in rule.sources if "/" not in source]
        self._backend.authorize_security_group_ingress(
            made.id,
            rule.protocol,
            rule.from_port,
            rule.to_port,
            ip_ranges=ranges,
            source_groups=[{"GroupId": group} for group in groups],
            vpc_id=vpc_id,
        )
