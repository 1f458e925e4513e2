"""What EC2's price list has: instances, volumes, snapshots, NAT gateways, credits."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from infra.local.simulator.price_instances import Machine, machines
from infra.local.simulator.price_product import Product, Wanted
from infra.local.simulator.price_product import usage as _usage
from infra.local.simulator.unit_prices import region_factor, unit_prices


def ec2(region: str, wanted: Wanted) -> Iterator[Product]:
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
