"""The products of the simulated price list, by service, with the attributes and units of AWS's offer files.

Prices are those of ``prices/`` for us-east-1 times a factor for the region: figures of the simulator, near the truth.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cache

from botocore.loaders import create_loader

from infra.local.simulator import price_databases, price_services
from infra.local.simulator.price_instances import Machine, machines
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


def _ec2(region: str, wanted: Wanted) -> Iterator[Product]:
    if wanted("productFamily", "Compute Instance"):
        for machine in machines():
            if wanted("instanceType", machine.name):
                yield from _instances(region, machine)
                yield from _with_sql_server(region, machine)
    yield from _volumes(region)
    yield from _surplus_credits(region)
    prices = unit_prices()
    snapshot = prices["ebs"]["snapshot_gib_month"] * region_factor(region)
    yield Product(
        "Storage Snapshot",
        {"usagetype": _usage(region, "EBS:SnapshotUsage"), "storageMedia": "Amazon S3", "operation": ""},
        "GB-Mo",
        snapshot,
    )
    yield Product(
        "Storage Snapshot",
        {"usagetype": _usage(region, "EBS:SnapshotArchiveStorage"), "storageMedia": "Amazon S3", "operation": ""},
        "GB-Mo",
        snapshot / 4,
    )
    for name, unit, usd in (("Hours", "Hrs", prices["nat"]["hour"]), ("Bytes", "GB", prices["nat"]["gb"])):
        attributes = {"usagetype": _usage(region, f"NatGateway-{name}"), "group": "NGW:NatGateway"}
        yield Product("NAT Gateway", {**attributes, "operation": "NatGateway"}, unit, usd * region_factor(region))


def _instances(region: str, machine: Machine) -> Iterator[Product]:
    """Each type as AWS lists it: the plain price, and what is priced beside it for reservations and own hardware."""
    variants = (
        ("Used", "Shared", "BoxUsage", 1.0),
        ("UnusedCapacityReservation", "Shared", "UnusedBox", 1.0),
        ("AllocatedCapacityReservation", "Shared", "Reservation", 0.0),
        ("Used", "Dedicated", "DedicatedUsage", 1.06),
    )
    for system, operation, usd in (
        ("Linux", "RunInstances", machine.linux_usd),
        ("Windows", "RunInstances:0002", machine.windows_usd),
    ):
        if usd is None:
            continue
        for status, tenancy, usage, factor in variants:
            yield Product(
                "Compute Instance",
                {
                    **machine.attributes(),
                    "operatingSystem": system,
                    "preInstalledSw": "NA",
                    "licenseModel": "No License required",
                    "capacitystatus": status,
                    "tenancy": tenancy,
                    "usagetype": _usage(region, f"{usage}:{machine.name}"),
                    "operation": operation,
                },
                "Hrs",
                usd * factor * region_factor(region),
            )


_SQL_VCPU_HOUR = {"SQL Web": 0.017, "SQL Std": 0.12, "SQL Ent": 0.375}
"""What a licence adds to Windows, for four vCPU at least: https://aws.amazon.com/ec2/pricing/on-demand/ (Windows)"""
_SQL_LEAST_VCPU = 4
_SQL_OPERATIONS = {"SQL Std": "RunInstances:0006", "SQL Web": "RunInstances:0202", "SQL Ent": "RunInstances:0102"}


def _with_sql_server(region: str, machine: Machine) -> Iterator[Product]:
    if machine.windows_usd is None:
        return
    vcpu = max(_SQL_LEAST_VCPU, int(machine.attributes()["vcpu"]))
    for edition, usd in _SQL_VCPU_HOUR.items():
        yield Product(
            "Compute Instance",
            {
                **machine.attributes(),
                "operatingSystem": "Windows",
                "preInstalledSw": edition,
                "licenseModel": "No License required",
                "capacitystatus": "Used",
                "tenancy": "Shared",
                "usagetype": _usage(region, f"BoxUsage:{machine.name}"),
                "operation": _SQL_OPERATIONS[edition],
            },
            "Hrs",
            machine.windows_usd * region_factor(region) + usd * vcpu,
        )


def _surplus_credits(region: str) -> Iterator[Product]:
    """What unlimited mode charges for a vCPU-hour: https://aws.amazon.com/ec2/pricing/on-demand/ (T2/T3/T4g)."""
    for family, prices in unit_prices()["cpu_credits"].items():
        for system, usd in prices.items():
            attributes = {"usagetype": _usage(region, f"CPUCredits:{family}"), "operatingSystem": system}
            yield Product("CPU Credits", {**attributes, "operation": ""}, "vCPU-Hours", usd)


_VOLUMES: Mapping[str, tuple[str, str, str]] = {
    "standard": ("Magnetic", "HDD-backed", "EBS:VolumeUsage"),
    "gp2": ("General Purpose", "SSD-backed", "EBS:VolumeUsage.gp2"),
    "gp3": ("General Purpose", "SSD-backed", "EBS:VolumeUsage.gp3"),
    "io1": ("Provisioned IOPS", "SSD-backed", "EBS:VolumeUsage.piops"),
    "io2": ("Provisioned IOPS", "SSD-backed", "EBS:VolumeUsage.io2"),
    "st1": ("Throughput Optimized HDD", "HDD-backed", "EBS:VolumeUsage.st1"),
    "sc1": ("Cold HDD", "HDD-backed", "EBS:VolumeUsage.sc1"),
}
_GIBPS_MONTH_USD = 40.96
"""gp3 throughput: $0.04 a MiB/s and month (https://aws.amazon.com/ebs/pricing/), listed for a GiB/s."""


def _volumes(region: str) -> Iterator[Product]:
    prices, factor = unit_prices()["ebs"], region_factor(region)
    for name, (kind, media, usage) in _VOLUMES.items():
        attributes = {"volumeApiName": name, "volumeType": kind, "storageMedia": media, "operation": ""}
        yield Product(
            "Storage", {**attributes, "usagetype": _usage(region, usage)}, "GB-Mo", prices["gib_month"][name] * factor
        )
    iops = prices["provisioned_iops_month"]
    # io2 falls in price past 32,000 and 64,000 IOPS
    for name, usage, usd in (
        ("gp3", "EBS:VolumeP-IOPS.gp3", iops["gp3"]),
        ("io1", "EBS:VolumeP-IOPS.piops", iops["io1"]),
        ("io2", "EBS:VolumeP-IOPS.io2", iops["io2"]),
        ("io2", "EBS:VolumeP-IOPS.io2.tier2", iops["io2"] * 0.7),
        ("io2", "EBS:VolumeP-IOPS.io2.tier3", iops["io2"] * 0.49),
    ):
        attributes = {"volumeApiName": name, "group": "EBS IOPS", "provisioned": "Yes", "operation": ""}
        yield Product("System Operation", {**attributes, "usagetype": _usage(region, usage)}, "IOPS-Mo", usd * factor)
    yield Product(
        "Provisioned Throughput",
        {
            "volumeApiName": "gp3",
            "group": "EBS Throughput",
            "provisioned": "Yes",
            "operation": "",
            "usagetype": _usage(region, "EBS:VolumeP-Throughput.gp3"),
        },
        "GiBps-mo",
        _GIBPS_MONTH_USD * factor,
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
    "AmazonEC2": _ec2,
    "AmazonECS": _ecs,
    "AmazonEKS": _eks,
    "AmazonElastiCache": price_databases.elasticache,
    "AmazonRDS": price_databases.rds,
    "AmazonS3": _s3,
    "AmazonVPC": _vpc,
    **price_services.SERVICES,
}
