"""Load balancers with the health of their targets; the classic ones have an API of their own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from rassistant.models.resource import Resource
from rassistant.resources.kind import Reader
from rassistant.resources.reading import arn, moment

Health = list[tuple[str, str] | None]
"""(target, state); None where the targets of a group could not be read."""


def collect(reader: Reader) -> Iterator[Resource]:
    balancers = list(reader.pages("elbv2", "DescribeLoadBalancers", "LoadBalancers"))
    targets = _targets(reader) if balancers else {}
    for balancer in balancers:
        health: Health = [None] if targets is None else targets.get(balancer["LoadBalancerArn"], [])
        yield _resource(reader, balancer, health)
    for classic in reader.pages("elb", "DescribeLoadBalancers", "LoadBalancerDescriptions"):
        yield _classic(reader, classic)


def _resource(reader: Reader, balancer: Mapping[str, Any], targets: Health) -> Resource:
    arn_ = balancer["LoadBalancerArn"]
    return Resource(
        resource_id=arn_.partition(":loadbalancer/")[2],  # app/name/50dc6c495c0c9188, as CloudWatch names it
        arn=arn_,
        service_type="ELB",
        name=balancer["LoadBalancerName"],
        account_id=reader.account_id,
        region=reader.region,
        status=(balancer.get("State") or {}).get("Code"),
        created_at=moment(balancer.get("CreatedTime")),
        tags=reader.tags(arn_),
        details={
            "type": balancer.get("Type"),
            "scheme": balancer.get("Scheme"),
            "dns_name": balancer.get("DNSName"),
            "vpc": balancer.get("VpcId"),
            "subnets": ", ".join(z["SubnetId"] for z in balancer.get("AvailabilityZones") or () if z.get("SubnetId"))
            or None,
            "security_groups": ", ".join(balancer.get("SecurityGroups") or ()) or None,
            "targets": None if None in targets else len(targets),
            "healthy_targets": None if None in targets else sum(t is not None and t[1] == "healthy" for t in targets),
            "target_ids": None
            if None in targets
            else ", ".join(sorted({t[0] for t in targets if t is not None})) or None,
            "ip_address_type": balancer.get("IpAddressType"),
            "zones": len(balancer.get("AvailabilityZones") or ()),
        },
    )


def _classic(reader: Reader, balancer: Mapping[str, Any]) -> Resource:
    name = balancer["LoadBalancerName"]
    arn_ = arn(reader, "elasticloadbalancing", f"loadbalancer/{name}")
    return Resource(
        resource_id=name,
        arn=arn_,
        service_type="ELB",
        name=name,
        account_id=reader.account_id,
        region=reader.region,
        status="active",  # AWS keeps no state for the classic type
        created_at=moment(balancer.get("CreatedTime")),
        tags=reader.tags(arn_),
        details={
            "type": "classic",
            "scheme": balancer.get("Scheme"),
            "dns_name": balancer.get("DNSName"),
            "vpc": balancer.get("VPCId") or None,
            "subnets": ", ".join(balancer.get("Subnets") or ()) or None,
            "security_groups": ", ".join(balancer.get("SecurityGroups") or ()) or None,
            "targets": len(balancer.get("Instances") or ()),
            "healthy_targets": None,
            "target_ids": ", ".join(i["InstanceId"] for i in balancer.get("Instances") or ()) or None,
            "ip_address_type": "ipv4",
            "zones": len(balancer.get("AvailabilityZones") or ()),
        },
    )


def _targets(reader: Reader) -> Mapping[str, Health] | None:
    """By balancer: the state of each registered target. None, or None in a list, where they could not be read."""
    unread: list[Mapping[str, Any]] | None = None
    groups = reader.attempt(lambda: list(reader.pages("elbv2", "DescribeTargetGroups", "TargetGroups")), unread)
    if groups is None:
        return None
    used = [group for group in groups if group.get("LoadBalancerArns")]
    unknown: Health = [None]
    health = reader.each(used, lambda g: reader.attempt(lambda: _health(reader, g["TargetGroupArn"]), unknown))
    found: dict[str, Health] = {}
    for group, states in zip(used, health, strict=True):
        for balancer in group["LoadBalancerArns"]:
            found.setdefault(balancer, []).extend(states)
    return found


def _health(reader: Reader, group: str) -> Health:
    answer = reader.call("elbv2", "DescribeTargetHealth", TargetGroupArn=group)
    return [(t["Target"]["Id"], t["TargetHealth"]["State"]) for t in answer.get("TargetHealthDescriptions") or ()]
