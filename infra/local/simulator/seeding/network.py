"""VPCs and subnets that instances of a file name; without a name, the default ones."""

from __future__ import annotations

from typing import Any

from moto.ec2.models import subnets as subnet_models
from moto.ec2.models import vpcs as vpc_models

from infra.local.simulator.account_model import Resource
from infra.local.simulator.seeding.place import Place, drawing


class Network:
    """Made on demand. A name such as ``vpc-0a1b2c3d`` becomes the id itself, any other the Name tag."""

    def __init__(self, place: Place) -> None:
        self._place = place
        self._backend = place.backend("ec2")
        self._vpcs: dict[str, Any] = {}
        self._subnets: dict[tuple[str, str], Any] = {}
        self._turn = 0

    def subnet_for(self, resource: Resource) -> Any:
        vpc_name = resource.text("vpc", "")
        subnet_name = resource.text("subnet", "")
        if not vpc_name and not subnet_name:
            return self.default_subnet()
        return self._subnet(vpc_name, subnet_name or f"{vpc_name}-subnet-a")

    def default_subnet(self) -> Any:
        """Those of the availability zones by turns, as a launch without a subnet spreads."""
        subnets = sorted(self._backend.get_default_subnets().values(), key=lambda s: str(s.availability_zone))
        self._turn += 1
        return subnets[self._turn % len(subnets)]

    def default_subnets(self) -> list[Any]:
        return list(self._backend.get_default_subnets().values())

    def open_public(self) -> None:
        """The default VPC leads to the internet, as AWS makes it; of the others, subnets with ``public`` in their name."""
        default = self._backend.get_default_vpc()
        main = {"vpc-id": [default.id], "association.main": ["true"]}
        self._route_out(default.id, self._backend.describe_route_tables(filters=main)[0].id)
        gateways: dict[str, Any] = {}
        for (_, name), subnet in self._subnets.items():
            if "public" not in name or subnet.vpc_id == default.id:
                continue
            if subnet.vpc_id not in gateways:
                gateways[subnet.vpc_id] = self._backend.create_route_table(subnet.vpc_id)
                self._route_out(subnet.vpc_id, gateways[subnet.vpc_id].id)
            self._backend.associate_route_table(gateways[subnet.vpc_id].id, None, subnet.id)

    def _route_out(self, vpc_id: str, table_id: str) -> None:
        gateway = self._backend.create_internet_gateway()
        self._backend.attach_internet_gateway(gateway.id, vpc_id)
        self._backend.create_route(table_id, "0.0.0.0/0", gateway_id=gateway.id)

    def subnets_of(self, vpc_name: str) -> list[Any]:
        """Those that are there by now; one is made where there are none."""
        vpc = self.vpc(vpc_name)
        found = list(self._backend.describe_subnets(filters={"vpc-id": [vpc.id]}))
        return found or [self._subnet(vpc_name, f"{vpc_name}-subnet-a")]

    def vpc(self, name: str) -> Any:
        if not name:
            return self._backend.get_default_vpc()
        if name not in self._vpcs:
            cidr = f"10.{(len(self._vpcs) % 200) + 1}.0.0/16"
            if name.startswith("vpc-"):
                with drawing(vpc_models, "random_vpc_id", name):
                    self._vpcs[name] = self._backend.create_vpc(cidr)
            else:
                self._vpcs[name] = self._backend.create_vpc(cidr, tags=[{"Key": "Name", "Value": name}])
        return self._vpcs[name]

    def _subnet(self, vpc_name: str, name: str) -> Any:
        key = (vpc_name, name)
        if key not in self._subnets:
            vpc = self.vpc(vpc_name)
            count = sum(1 for known in self._subnets if known[0] == vpc_name)
            zones = self._backend.describe_availability_zones()
            prefix = ".".join(vpc.cidr_block.split(".")[:2])
            # The default VPC holds /20 subnets from its start: those made here come from the other end.
            third = 240 - 16 * (count % 10) if not vpc_name else 16 * (count % 16)
            cidr = f"{prefix}.{third}.0/20" if count < 10 else f"{prefix}.{third + count % 16}.0/24"
            tags = {} if name.startswith("subnet-") else {"Name": name}
            zone = zones[count % len(zones)].name
            subnet = self._create_subnet(vpc.id, cidr, zone, name)
            subnet.add_tags(tags)
            self._subnets[key] = subnet
        return self._subnets[key]

    def _create_subnet(self, vpc_id: str, cidr: str, zone: str, name: str) -> Any:
        if name.startswith("subnet-"):
            with drawing(subnet_models, "random_subnet_id", name):
                return self._backend.create_subnet(vpc_id, cidr, availability_zone=zone)
        return self._backend.create_subnet(vpc_id, cidr, availability_zone=zone)
