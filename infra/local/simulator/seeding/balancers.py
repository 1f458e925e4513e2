"""Application and Network Load Balancers with a target group each."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from moto.elbv2.models import FakeLoadBalancer, FakeTargetGroup
from moto.moto_api._internal import mock_random

from infra.local.simulator.account_model import Resource
from infra.local.simulator.seeding.access import Groups
from infra.local.simulator.seeding.network import Network
from infra.local.simulator.seeding.place import Place, key_value


class SeededLoadBalancer(FakeLoadBalancer):  # type: ignore[misc]  # moto is untyped
    """moto makes a balancer active when it is listed; one of the file keeps the state that it has there."""

    def activate(self) -> None:
        return


def seed_load_balancers(place: Place, network: Network, groups: Groups, resources: Iterable[Resource]) -> None:
    backend = place.backend("elbv2")
    for resource in resources:
        place.fix_random(resource)
        instances = [place.seeded[name].resource_id for name in resource.details.get("targets") or ()]
        subnets = _subnets(place, network, instances)
        balancer = _balancer(place, resource, subnets)
        balancer.security_groups = [group.id for group in groups.of(resource, balancer.vpc_id)]
        backend.load_balancers[balancer.arn] = balancer
        backend.tagging_service.tag_resource(balancer.arn, key_value(resource.tags))
        group = _target_group(place, resource, balancer, instances)
        backend.target_groups[group.arn] = group
        traits = {
            "load_balancer": balancer.arn.split(":loadbalancer/", 1)[1],
            "target_group": group.arn.rsplit(":", 1)[1],
        }
        place.note(resource, balancer.arn, balancer.arn, traits=traits)
        _listen(backend, balancer, group)


def _subnets(place: Place, network: Network, instances: list[str]) -> list[Any]:
    """In the VPC of the targets; without any, the default VPC."""
    ec2 = place.backend("ec2")
    if not instances:
        return network.default_subnets()[:2]
    vpc_id = ec2.get_instance(instances[0]).vpc_id
    return list(ec2.describe_subnets(filters={"vpc-id": [vpc_id]}))[:2]


def _balancer(place: Place, resource: Resource, subnets: list[Any]) -> SeededLoadBalancer:
    network_type = resource.text("type", "application") == "network"
    prefix = "net" if network_type else "app"
    identifier = mock_random.get_random_hex(16)
    arn = place.arn("elasticloadbalancing", f"loadbalancer/{prefix}/{resource.name}/{identifier}")
    balancer = SeededLoadBalancer(
        name=resource.name,
        security_groups=[],
        arn=arn,
        scheme=resource.text("scheme", "internet-facing"),
        subnets=subnets,
        vpc_id=subnets[0].vpc_id,
        dns_name=f"{resource.name}-{identifier[:10]}.{place.region}.elb.amazonaws.com",
        state=resource.status,
        loadbalancer_type=resource.text("type", "application"),
    )
    balancer.created_time = f"{place.created(resource):%Y-%m-%dT%H:%M:%S}.000Z"
    return balancer


def _target_group(
    place: Place, resource: Resource, balancer: FakeLoadBalancer, instances: list[str]
) -> FakeTargetGroup:
    protocol = "TCP" if balancer.type == "network" else "HTTP"
    name = re.sub(r"[^A-Za-z0-9-]", "-", f"{resource.name[:29]}-tg").strip("-")
    group = FakeTargetGroup(
        name,
        place.account_id,
        place.region,
        balancer.vpc_id,
        protocol,
        "443" if protocol == "TCP" else "80",
        healthcheck_path=None if protocol == "TCP" else "/health",
        target_type="instance",
    )
    # Registered by hand: moto refuses targets that do not run, which AWS allows once they are registered.
    group.targets = {instance: {"Id": instance, "Port": int(group.port)} for instance in instances}
    return group


def _listen(backend: Any, balancer: FakeLoadBalancer, group: FakeTargetGroup) -> None:
    protocol = "TCP" if balancer.type == "network" else "HTTP"
    backend.create_listener(
        load_balancer_arn=balancer.arn,
        protocol=protocol,
        port=group.port,
        ssl_policy=None,
        certificate=None,
        actions=[{"Type": "forward", "TargetGroupArn": group.arn}],
        tags=[],
    )
