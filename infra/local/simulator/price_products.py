"""The products of the simulated price list, by service, with the attributes and units of AWS's offer files.

Prices are those of ``prices/`` for us-east-1 times a factor for the region: figures of the simulator, near the truth.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cache

from botocore.loaders import create_loader

from infra.local.simulator import price_databases, price_ec2, price_services
from infra.local.simulator.price_product import Product, Wanted
from infra.local.simulator.price_product import usage as _usage
from infra.local.simulator.unit_prices import REGION_CODES, region_factor, unit_prices


@cache
def locations() -> Mapping[str, str]:
    """Region code to the name that price lists use: ``EU (Ireland)`` where endpoints say ``Europe (Ireland)``."""
    data = create_loader().load_data("endpoints")
    regions = next(part["regions"] for part in data["partitions"] if part["partition"] == "aws")
    return {
        code: regions[code]["description"].replace("Europe", "EU") for code in sorted(REGION_CODES) if code in regions
    }


def products(service_code: str, wanted: Wanted) -> Iterator[Product]:
    """Of all regions that the request may want."""
    for region, location in locations().items():
        if wanted("regionCode", region) and wanted("location", location):
            place = {"location": location, "locationType": "AWS Region", "regionCode": region}
            for product in SERVICES[service_code](region, wanted):
                yield Product(
                    product.family,
                    {**place, "servicecode": service_code, **product.attributes},
                    product.unit,
                    product.usd,
                    product.tiers,
                )


def _vpc(region: str, wanted: Wanted) -> Iterator[Product]:
    del wanted
    for name, operation in (("IdleAddress", "AllocateAddressVPC"), ("InUseAddress", "AssociateAddressVPC")):
        attributes = {"group": "VPCPublicIPv4Address", "usagetype": _usage(region, f"PublicIPv4:{name}")}
        yield Product("", {**attributes, "operation": operation}, "Hrs", unit_prices()["public_ipv4_hour"])
    yield from price_services.endpoints(region)


def _elb(region: str, wanted: Wanted) -> Iterator[Product]:
    del wanted
    prices, factor = unit_prices()["elb"], region_factor(region)
    for kind in ("Application", "Network"):
        family, operation = f"Load Balancer-{kind}", f"LoadBalancing:{kind}"
        usage = {"usagetype": _usage(region, "LoadBalancerUsage"), "operation": operation}
        yield Product(family, usage, "Hrs", prices[f"{kind.lower()}_hour"] * factor)
        usage = {"usagetype": _usage(region, "LCUUsage"), "operation": operation}
        yield Product(family, usage, "LCU-Hrs", prices["lcu_hour"] * factor)


def _lambda(region: str, wanted: Wanted) -> Iterator[Product]:
    del wanted
    prices = unit_prices()["lambda"]  # the same in all regions, as the derived bill has it
    for architecture, suffix, group in (("x86_64", "", ""), ("arm64", "-ARM", "-ARM")):
        usd = prices["gb_second"][architecture]
        yield Product(
            "Serverless",
            {"group": f"AWS-Lambda-Duration{group}", "usagetype": _usage(region, f"Lambda-GB-Second{suffix}")},
            "Lambda-GB-Second",
            usd,
            (("6000000000", usd), ("15000000000", usd * 0.9), ("Inf", usd * 0.8)),
        )
        yield Product(
            "Serverless",
            {
                "group": f"AWS-Lambda-Provisioned-Concurrency{group}",
                "usagetype": _usage(region, f"Lambda-Provisioned-Concurrency{suffix}"),
            },
            "Lambda-GB-Second",
            prices["provisioned_gb_second"][architecture],
        )
        yield Product(
            "Serverless",
            {"group": f"AWS-Lambda-Requests{group}", "usagetype": _usage(region, f"Request{suffix}")},
            "Requests",
            prices["million_requests"] / 1_000_000,
        )


def _s3(region: str, wanted: Wanted) -> Iterator[Product]:
    del wanted
    usd = unit_prices()["s3"]["gb_month"] * region_factor(region)
    for storage_class, volume, usage, times in (
        ("General Purpose", "Standard", "TimedStorage-ByteHrs", 1.0),
        ("Infrequent Access", "Standard - Infrequent Access", "TimedStorage-SIA-ByteHrs", 0.54),
        (
            "Intelligent-Tiering",
            "Intelligent-Tiering Infrequent Access",
            "TimedStorage-INT-IA-ByteHrs",
            0.5435,
        ),
        ("Archive Instant Retrieval", "Glacier Instant Retrieval", "TimedStorage-GIR-ByteHrs", 0.17),
    ):
        attributes = {"storageClass": storage_class, "volumeType": volume, "usagetype": _usage(region, usage)}
        tiers = (("51200", usd), ("512000", usd * 0.957), ("Inf", usd * 0.913)) if times == 1 else ()
        yield Product("Storage", {**attributes, "operation": ""}, "GB-Mo", usd * times, tiers)


def _ecs(region: str, wanted: Wanted) -> Iterator[Product]:
    del wanted
    prices, factor = unit_prices()["fargate"], region_factor(region)
    for architecture, times in (("", 1.0), ("ARM-", 0.8)):
        for usage, unit, usd in (
            ("vCPU-Hours:perCPU", "hours", prices["vcpu_hour"]),
            ("GB-Hours", "hours", prices["gb_hour"]),
        ):
            attributes = {"usagetype": _usage(region, f"Fargate-{architecture}{usage}"), "operation": ""}
            yield Product("Compute", attributes, unit, usd * times * factor)


def _eks(region: str, wanted: Wanted) -> Iterator[Product]:
    del wanted
    prices = unit_prices()["eks"]
    for name, usd in (("perCluster", prices["cluster_hour"]), ("extendedSupport", prices["extended_support_hour"])):
        attributes = {"usagetype": _usage(region, f"AmazonEKS-Hours:{name}"), "operation": "CreateOperation"}
        yield Product("Compute", attributes, "Hours", usd)


def _cloudwatch(region: str, wanted: Wanted) -> Iterator[Product]:
    del wanted
    prices, factor = unit_prices()["logs"], region_factor(region)
    yield Product(
        "Data Payload",
        {"group": "Ingested Logs", "usagetype": _usage(region, "DataProcessing-Bytes"), "operation": "PutLogEvents"},
        "GB",
        prices["gb_ingested"] * factor,
    )
    yield Product(
        "Storage Snapshot",
        {"usagetype": _usage(region, "TimedStorage-ByteHrs"), "operation": "HourlyStorageMetering"},
        "GB-Mo",
        prices["gb_month"],
    )


SERVICES: Mapping[str, Callable[[str, Wanted], Iterator[Product]]] = {
    "AWSELB": _elb,
    "AWSLambda": _lambda,
    "AmazonCloudWatch": _cloudwatch,
    "AmazonDynamoDB": price_databases.dynamodb,
    "AmazonEC2": price_ec2.ec2,
    "AmazonECS": _ecs,
    "AmazonEKS": _eks,
    "AmazonElastiCache": price_databases.elasticache,
    "AmazonRDS": price_databases.rds,
    "AmazonS3": _s3,
    "AmazonVPC": _vpc,
    **price_services.SERVICES,
}
