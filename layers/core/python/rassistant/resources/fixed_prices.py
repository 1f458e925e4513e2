"""What each kind of the later ones costs a month by what it is: keys of the price list, and how many units."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from rassistant.models.price import HOURS_A_MONTH, PriceFamily, PriceKey
from rassistant.models.resource import Resource

Part = tuple[PriceKey, float]

GB = 2**30
"""AWS bills a "GB" of storage as 2^30 bytes."""


def _key(resource: Resource, family: PriceFamily, item: object) -> PriceKey:
    return PriceKey(family, resource.region, str(item))


def _endpoint(resource: Resource) -> Sequence[Part] | None:
    kind = resource.details.get("type")
    if kind not in ("Interface", "GatewayLoadBalancer"):
        return () if kind == "Gateway" else None
    zones = float(resource.details.get("subnet_count") or 1)
    return ((_key(resource, "vpc_endpoint", kind), HOURS_A_MONTH * zones),)


def _stored(family: PriceFamily, item: str, detail: str) -> Callable[[Resource], Sequence[Part] | None]:
    def maker(resource: Resource) -> Sequence[Part] | None:
        size = resource.details.get(detail)
        return None if size is None else ((_key(resource, family, item), float(size) / GB),)

    return maker


def _file_system(resource: Resource) -> Sequence[Part] | None:
    standard, cold = resource.details.get("size_bytes"), resource.details.get("ia_bytes")
    if standard is None:
        return None
    names = ("one_zone", "one_zone_ia") if resource.details.get("one_zone") else ("standard", "ia")
    parts = [(_key(resource, "efs", names[0]), float(standard) / GB)]
    if cold:
        parts.append((_key(resource, "efs", names[1]), float(cold) / GB))
    return tuple(parts)


def _flat(family: PriceFamily) -> Callable[[Resource], Sequence[Part] | None]:
    return lambda resource: ((_key(resource, family, "month"), 1.0),)


def _encryption_key(resource: Resource) -> Sequence[Part] | None:
    # https://aws.amazon.com/kms/pricing/: no charge for keys that are scheduled for deletion
    return () if resource.status == "PendingDeletion" else ((_key(resource, "kms", "month"), 1.0),)


def _warehouse(resource: Resource) -> Sequence[Part] | None:
    node, count = resource.details.get("node_type"), resource.details.get("node_count")
    if resource.status == "paused":
        return ()
    return ((_key(resource, "redshift", node), HOURS_A_MONTH * float(count)),) if node and count else None


def _endpoint_of_models(resource: Resource) -> Sequence[Part] | None:
    kind, count = resource.details.get("instance_type"), resource.details.get("instance_count")
    if not kind or "," in kind or count is None or resource.details.get("serverless"):
        return None
    return ((_key(resource, "sagemaker", f"{kind}|hosting"), HOURS_A_MONTH * float(count)),)


def _notebook(resource: Resource) -> Sequence[Part] | None:
    if resource.status != "InService":
        return None  # its disk goes on costing, and is not told
    return ((_key(resource, "sagemaker", f"{resource.details.get('instance_type')}|notebook"), HOURS_A_MONTH),)


def _stream(resource: Resource) -> Sequence[Part] | None:
    """What it costs without a record: shards, or the hours of an on-demand stream."""
    if resource.details.get("mode") == "ON_DEMAND":
        return ((_key(resource, "kinesis", "stream_hour"), HOURS_A_MONTH),)
    shards = resource.details.get("shards")
    return None if shards is None else ((_key(resource, "kinesis", "shard_hour"), HOURS_A_MONTH * float(shards)),)


def _memory_nodes(resource: Resource) -> Sequence[Part] | None:
    details = resource.details
    if not details.get("node_type") or not details.get("node_count"):
        return None
    key = _key(resource, "memorydb", f"{details['node_type']}|{details.get('engine') or 'redis'}")
    return ((key, HOURS_A_MONTH * float(details["node_count"])),)


def _documents(resource: Resource) -> Sequence[Part] | None:
    nodes = resource.details.get("nodes")
    if nodes is None or resource.status == "stopped":
        return None if nodes is None else ()
    return tuple((_key(resource, "docdb", name), HOURS_A_MONTH) for name in str(nodes).split(", "))


def cluster_nodes(resource: Resource) -> Sequence[tuple[str, int]]:
    """(instance type, how many) of an EMR cluster's groups; empty where they are not known."""
    parts = [group.partition("x") for group in str(resource.details.get("nodes") or "").split(", ") if group]
    return [(name, int(count)) for count, _, name in parts]


def _map_reduce(resource: Resource) -> Sequence[Part] | None:
    """EMR's own charge, beside that of the instances."""
    nodes = cluster_nodes(resource)
    return tuple((_key(resource, "emr", name), HOURS_A_MONTH * count) for name, count in nodes) if nodes else None


def search_nodes(resource: Resource) -> Sequence[Part] | None:
    """The data nodes and dedicated masters of an OpenSearch domain; disks come on top."""
    details = resource.details
    kind, count = details.get("instance_type"), details.get("instance_count")
    if not kind or not count:
        return None
    parts = [(_key(resource, "opensearch", kind), HOURS_A_MONTH * float(count))]
    if details.get("dedicated_masters"):
        key = _key(resource, "opensearch", details.get("dedicated_master_type"))
        parts.append((key, HOURS_A_MONTH * float(details["dedicated_masters"])))
    return tuple(parts)


def _firewall(resource: Resource) -> Sequence[Part] | None:
    zones = resource.details.get("zone_count")
    return None if not zones else ((_key(resource, "network_firewall", "endpoint_hour"), HOURS_A_MONTH * float(zones)),)


def _language_model(resource: Resource) -> Sequence[Part] | None:
    units = resource.details.get("inference_units")
    if not units or resource.status != "IN_SERVICE":
        return None
    return ((_key(resource, "comprehend", "unit_second"), 3600 * HOURS_A_MONTH * float(units)),)


def stage_cache(resource: Resource) -> Sequence[Part] | None:
    size = resource.details.get("cache_size")
    return ((_key(resource, "api_gateway", size), HOURS_A_MONTH),) if size else None


def _health_check(resource: Resource) -> Sequence[Part] | None:
    # whether what it checks is in AWS, which is cheaper, can't be told: the lower price
    return ((_key(resource, "route53", "check"), 1.0),)


_PLATFORMS = {
    "Linux/UNIX": "linux",
    "Windows": "windows",
    "Red Hat Enterprise Linux": "rhel",
    "SUSE Linux": "suse",
}


def _reservation(resource: Resource) -> Sequence[Part] | None:
    """What nothing runs in; what runs is billed as an instance.

    https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/capacity-reservations-pricing-billing.html
    """
    details = resource.details
    system, kind = _PLATFORMS.get(str(details.get("platform"))), details.get("instance_type")
    free = details.get("free_instances")
    if resource.status != "active":
        return ()
    if system is None or kind is None or free is None or details.get("tenancy") not in ("default", None):
        return None
    return ((_key(resource, "ec2", f"{kind}|{system}"), HOURS_A_MONTH * float(free)),)


MAKERS: Mapping[str, Callable[[Resource], Sequence[Part] | None]] = {
    "CapacityReservation": _reservation,
    "VPCEndpoint": _endpoint,
    "ECR": _stored("ecr", "stored", "size_bytes"),
    "EFS": _file_system,
    "Secret": _flat("secret"),
    "KMS": _encryption_key,
    "Redshift": _warehouse,
    "SageMakerEndpoint": _endpoint_of_models,
    "SageMakerNotebook": _notebook,
    "Kinesis": _stream,
    "MemoryDB": _memory_nodes,
    "DocumentDB": _documents,
    "EMR": _map_reduce,
    "NetworkFirewall": _firewall,
    "ComprehendEndpoint": _language_model,
    "Route53HealthCheck": _health_check,
}
