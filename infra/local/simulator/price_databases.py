"""The products of the database services in the simulated price list."""

from __future__ import annotations

from collections.abc import Iterator

from infra.local.simulator.price_instances import DATABASE_ENGINES, cache_machines, database_machines
from infra.local.simulator.price_product import Product, Wanted
from infra.local.simulator.price_product import usage as usage_type
from infra.local.simulator.unit_prices import region_factor, sized_hour_usd, unit_prices


def rds(region: str, wanted: Wanted) -> Iterator[Product]:
    prices = unit_prices()["rds"]
    deployments = (("Single-AZ", "InstanceUsage", 1.0), ("Multi-AZ", "Multi-AZUsage", prices["multi_az_factor"]))
    if wanted("productFamily", "Database Instance"):
        for machine in database_machines():
            if not wanted("instanceType", machine.name):
                continue
            base = sized_hour_usd(prices["large_hour"], machine.name, region)
            for engine in DATABASE_ENGINES:
                for deployment, usage, times in deployments:
                    if not wanted("databaseEngine", engine.database) or not engine.runs_on(machine, deployment):
                        continue
                    makes = [(usage, times * engine.factor)]
                    if engine.database.startswith("Aurora"):
                        makes.append((f"{usage}IOOptimized", engine.factor * prices["aurora_optimized_factor"]))
                    for name, factor in makes:
                        yield Product(
                            "Database Instance",
                            {
                                **machine.attributes(),
                                **engine.attributes(),
                                "deploymentOption": deployment,
                                "usagetype": usage_type(region, f"{name}:{machine.name}"),
                            },
                            "Hrs",
                            base * factor,
                        )
    yield from _database_storage(region)
    yield from _database_extras(region)


def _database_storage(region: str) -> Iterator[Product]:
    prices, factor = unit_prices()["rds"], region_factor(region)
    for name, kind, usage in (
        ("standard", "Magnetic", "StorageUsage"),
        ("gp2", "General Purpose", "GP2-Storage"),
        ("gp3", "General Purpose-GP3", "GP3-Storage"),
        ("io1", "Provisioned IOPS", "PIOPS-Storage"),
        ("io2", "Provisioned IOPS-IO2", "PIOPS-Storage-IO2"),
    ):
        for deployment, part, times in (("Single-AZ", "", 1), ("Multi-AZ", "Multi-AZ-", prices["multi_az_factor"])):
            yield Product(
                "Database Storage",
                {
                    "volumeType": kind,
                    "volumeName": name,
                    "databaseEngine": "Any",
                    "deploymentOption": deployment,
                    "usagetype": usage_type(region, f"RDS:{part}{usage}"),
                    "operation": "",
                },
                "GB-Mo",
                prices["gib_month"][name] * times * factor,
            )
    yield Product(
        "Storage Snapshot",
        {"databaseEngine": "Any", "usagetype": usage_type(region, "RDS:ChargedBackupUsage"), "operation": ""},
        "GB-Mo",
        prices["snapshot_gib_month"] * factor,
    )


def _database_extras(region: str) -> Iterator[Product]:
    """Provisioned IOPS, paid support of old engines, serverless capacity."""
    prices, factor = unit_prices()["rds"], region_factor(region)
    for deployment, part, times in (("Single-AZ", "", 1), ("Multi-AZ", "Multi-AZ-", prices["multi_az_factor"])):
        for name, usd in prices["iops_month"].items():
            usage = usage_type(region, f"RDS:{part}{'PIOPS' if name == 'io1' else 'PIOPS-IO2'}")
            attributes = {"databaseEngine": "Any", "deploymentOption": deployment, "usagetype": usage, "operation": ""}
            yield Product("Provisioned IOPS", attributes, "IOPS-Mo", usd * times * factor)
    for years, usd in prices["extended_support_vcpu_hour"].items():
        for version in ("MySQL5.7", "PostgreSQL11"):
            attributes = {"usagetype": usage_type(region, f"ExtendedSupport:{years}:{version}"), "operation": ""}
            yield Product("Extended Support", attributes, "vCPU-Hours", usd * factor)
    for name, usd in prices["aurora_gib_month"].items():
        attributes = {"databaseEngine": "Any", "usagetype": usage_type(region, f"Aurora:{name}"), "operation": ""}
        yield Product("Database Storage", attributes, "GB-Mo", usd * factor)
    requests = {"databaseEngine": "Any", "usagetype": usage_type(region, "Aurora:StorageIOUsage"), "operation": ""}
    yield Product("System Operation", requests, "IOs", prices["aurora_million_requests"] / 1e6 * factor)
    for database in ("Aurora MySQL", "Aurora PostgreSQL"):
        attributes = {"databaseEngine": database, "usagetype": usage_type(region, "Aurora:ServerlessV2Usage")}
        yield Product("ServerlessV2", {**attributes, "operation": ""}, "ACU-Hr", prices["acu_hour"] * factor)


def dynamodb(region: str, wanted: Wanted) -> Iterator[Product]:
    del wanted
    prices, factor = unit_prices()["dynamodb"], region_factor(region)
    for family, group, usage, unit, usd in (
        ("Amazon DynamoDB PayPerRequest Throughput", "DDB-ReadUnits", "ReadRequestUnits", "ReadRequestUnits", None),
        ("Amazon DynamoDB PayPerRequest Throughput", "DDB-WriteUnits", "WriteRequestUnits", "WriteRequestUnits", None),
        (
            "Provisioned IOPS",
            "DDB-ReadUnits",
            "ReadCapacityUnit-Hrs",
            "ReadCapacityUnit-Hrs",
            "read_capacity_unit_hour",
        ),
        (
            "Provisioned IOPS",
            "DDB-WriteUnits",
            "WriteCapacityUnit-Hrs",
            "WriteCapacityUnit-Hrs",
            "write_capacity_unit_hour",
        ),
        ("Database Storage", "", "TimedStorage-ByteHrs", "GB-Mo", "gb_month"),
    ):
        if usd is None:
            word = "read" if "Read" in usage else "write"
            price = prices[f"million_{word}_request_units"] / 1_000_000
        else:
            price = prices[usd]
        yield Product(family, {"group": group, "usagetype": usage_type(region, usage)}, unit, price * factor)


def elasticache(region: str, wanted: Wanted) -> Iterator[Product]:
    prices = unit_prices()["elasticache"]
    for machine in cache_machines():
        if not wanted("instanceType", machine.name):
            continue
        base = sized_hour_usd(prices["large_hour"], machine.name, region)
        for engine, times in (("Redis", 1.0), ("Memcached", 1.0), ("Valkey", prices["valkey_factor"])):
            yield Product(
                "Cache Instance",
                {
                    **machine.attributes(),
                    "cacheEngine": engine,
                    "usagetype": usage_type(region, f"NodeUsage:{machine.name}"),
                    "operation": f"CreateCacheCluster:{engine}",
                },
                "Hrs",
                base * times,
            )
