"""Products of the price list for the kinds that are answered from the account file."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from infra.local.simulator.price_product import Product, Wanted, usage
from infra.local.simulator.unit_prices import region_factor, unit_prices


def _flat(
    family: str, section: str, names: Mapping[str, tuple[str, str]]
) -> Callable[[str, Wanted], Iterator[Product]]:
    """``names``: key of the price file → usage type and unit."""

    def products(region: str, wanted: Wanted) -> Iterator[Product]:
        del wanted
        for key, (name, unit) in names.items():
            usd = unit_prices()[section][key] * region_factor(region)
            yield Product(family, {"usagetype": usage(region, name), "operation": ""}, unit, usd)

    return products


def _machines(
    family: str, section: str, mark: str, more: Mapping[str, str] | None = None
) -> Callable[[str, Wanted], Iterator[Product]]:
    """Nodes by type: ``mark:TYPE`` is their usage type."""

    def products(region: str, wanted: Wanted) -> Iterator[Product]:
        for name, usd in unit_prices()[section].items():
            if wanted("instanceType", name):
                attributes = {"instanceType": name, "usagetype": usage(region, f"{mark}:{name}"), **(more or {})}
                yield Product(family, attributes, "Hrs", usd * region_factor(region))

    return products


def _keys(region: str, wanted: Wanted) -> Iterator[Product]:
    """KMS writes the region's name where others write its code."""
    del wanted
    attributes = {"usagetype": f"{region}-KMS-Keys", "operation": ""}
    yield Product("Encryption Key", attributes, "Keys", unit_prices()["kms"]["month"])


def _models(region: str, wanted: Wanted) -> Iterator[Product]:
    for purpose, mark, word in (("hosting", "Host", "Hosting"), ("notebook", "Notebk", "Notebook")):
        for name, usd in unit_prices()["sagemaker"][purpose].items():
            if wanted("instanceName", name):
                attributes = {
                    "instanceName": name,
                    "instanceType": f"{name}-{word}",
                    "component": word,
                    "usagetype": usage(region, f"{mark}:{name}"),
                }
                yield Product("ML Instance", attributes, "Hrs", usd * region_factor(region))


def _search(region: str, wanted: Wanted) -> Iterator[Product]:
    for name, usd in unit_prices()["opensearch"]["instance_hour"].items():
        if wanted("instanceType", name):
            attributes = {
                "instanceType": name,
                "usagetype": usage(region, f"ESInstance:{name.removesuffix('.search')}"),
            }
            yield Product("Amazon OpenSearch Service Instance", attributes, "Hrs", usd * region_factor(region))


def _caches(region: str, wanted: Wanted) -> Iterator[Product]:
    del wanted
    for size, usd in unit_prices()["api_gateway"]["cache_hour"].items():
        attributes = {"cacheMemorySizeGb": size, "usagetype": usage(region, f"ApiGatewayCacheUsage:{size}GB")}
        yield Product("Amazon API Gateway Cache", attributes, "Hours", usd * region_factor(region))


def _memory(region: str, wanted: Wanted) -> Iterator[Product]:
    for name, usd in unit_prices()["memorydb"].items():
        if not wanted("instanceType", name):
            continue
        for engine, times in (("Redis", 1.0), ("Valkey", 0.7)):
            attributes = {"instanceType": name, "engine": engine, "usagetype": usage(region, f"NodeUsage:{name}")}
            yield Product("Amazon MemoryDB", attributes, "Hrs", usd * times * region_factor(region))


def _health_checks(region: str, wanted: Wanted) -> Iterator[Product]:
    """Listed once for the whole world."""
    del wanted
    if region != "us-east-1":
        return
    prices = unit_prices()["route53"]
    for name, usd in (("Health-Check-AWS", "health_check_month"), ("Health-Check-Non-AWS", "health_check_other_month")):
        yield Product("DNS Health Check", {"usagetype": name, "operation": ""}, "Mo", prices[usd])


def endpoints(region: str) -> Iterator[Product]:
    """Of VPC, beside its addresses."""
    prices, factor = unit_prices()["vpc_endpoint"], region_factor(region)
    for name, usd in (("VpcEndpoint-Hours", "hour"), ("VpcEndpoint-GWLBE-Hours", "gwlb_hour")):
        attributes = {"usagetype": usage(region, name), "operation": "VpcEndpoint"}
        yield Product("VpcEndpoint", attributes, "Hrs", prices[usd] * factor)


_EFS = {
    "standard": ("TimedStorage-ByteHrs", "GB-Mo"),
    "ia": ("IATimedStorage-ByteHrs", "GB-Mo"),
    "one_zone": ("TimedStorage-Z-ByteHrs", "GB-Mo"),
    "one_zone_ia": ("IATimedStorage-Z-ByteHrs", "GB-Mo"),
}
_KINESIS = {"shard_hour": ("Storage-ShardHour", "Hrs"), "on_demand_stream_hour": ("OnDemand-StreamHour", "Hrs")}

SERVICES: Mapping[str, Callable[[str, Wanted], Iterator[Product]]] = {
    "AWSCloudTrail": _flat("Management Tools", "cloudtrail", {"management_event": ("PaidEventsRecorded", "Events")}),
    "AWSNetworkFirewall": _flat("AWS Firewall", "network_firewall", {"hour": ("Endpoint-Hour", "Hrs")}),
    "AWSSecretsManager": _flat("Secret", "secrets", {"month": ("AWSSecretsManager-Secrets", "Secrets")}),
    "AmazonApiGateway": _caches,
    "AmazonDocDB": _machines("Database Instance", "docdb", "InstanceUsage"),
    "AmazonECR": _flat("EC2 Container Registry", "ecr", {"gb_month": ("TimedStorage-ByteHrs", "GB-Mo")}),
    "AmazonEFS": _flat("Storage", "efs", _EFS),
    "AmazonES": _search,
    "AmazonKinesis": _flat("Kinesis Streams", "kinesis", _KINESIS),
    "AmazonMemoryDB": _memory,
    "AmazonRedshift": _machines("Compute Instance", "redshift", "Node"),
    "AmazonRoute53": _health_checks,
    "AmazonSageMaker": _models,
    "ElasticMapReduce": _machines("Elastic Map Reduce Instance", "emr", "BoxUsage", {"softwareType": "EMR"}),
    "awskms": _keys,
    "comprehend": _flat("Comprehend", "comprehend", {"unit_second": ("InferenceUnit-Seconds", "IU-Second")}),
}
