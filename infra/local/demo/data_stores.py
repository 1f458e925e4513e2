"""Databases, caches, buckets and tables of the demo account."""

from __future__ import annotations

from random import Random
from typing import Any

from infra.local.demo.seasons import market_of
from infra.local.demo.shapes import flat, week, zeros
from infra.local.demo.stock import GB, GIB, IRELAND, MB, OREGON, SEOUL, TB, TOKYO, VIRGINIA, Json, Stock


def stock_prod_data(stock: Stock) -> None:
    _database(stock, "orders-primary", SEOUL, "db.r6g.xlarge", 400, (16, 58), (120, 460), 9 * GIB,
              engine="postgres", engine_version="15.7", storage_gib=640, multi_az=True)  # fmt: skip
    _database(stock, "catalog-mysql", SEOUL, "db.r6g.large", 395, (11, 43), (60, 210), 4 * GIB,
              engine="mysql", engine_version="8.0.39", storage_gib=400, multi_az=True)  # fmt: skip
    _database(stock, "orders-us", VIRGINIA, "db.r6g.large", 236, (12, 49), (70, 260), 5 * GIB,
              engine="postgres", engine_version="15.7", storage_gib=400, multi_az=True)  # fmt: skip
    _database(stock, "warehouse-mssql", SEOUL, "db.m5.large", 420, (8, 24), (6, 22), 3 * GIB,
              engine="sqlserver-se", storage_gib=200, storage_type="gp2")  # fmt: skip
    _database(stock, "analytics-dw", OREGON, "db.r5.2xlarge", 340, (3, 14), (4, 26), 49 * GIB,
              engine="postgres", engine_version="13.16", storage_gib=2000, storage_type="gp2", encrypted=False)  # fmt: skip
    _database(stock, "jp-orders", TOKYO, "db.t4g.large", 116, (5, 21), (8, 31), 4 * GIB,
              engine="postgres", engine_version="16.4", storage_gib=100)  # fmt: skip
    _idle_database(stock, "promo-2025-db", SEOUL, "db.m5.xlarge", 402, "postgres")
    _idle_database(stock, "eu-poc-db", IRELAND, "db.t3.large", 172, "mysql")
    for name, database, region, age, gib in (
        ("orders-before-pg15", "orders-primary", SEOUL, 283, 640),
        ("catalog-pre-migration", "catalog-mysql", SEOUL, 391, 320),
        ("analytics-q2-close", "analytics-dw", OREGON, 144, 1800),
        ("legacy-shop-final", "legacy-shop", VIRGINIA, 405, 500),
        ("orders-weekly", "orders-primary", SEOUL, 5, 640),
    ):
        stock.add("RDSSnapshot", name, region, age=age, tags=stock.tags(name, "data", "backup"),
                  database=database, size_gib=gib)  # fmt: skip
    _caches(stock)
    _buckets(stock)
    _tables(stock)


def stock_dev_data(stock: Stock) -> None:
    _database(stock, "staging-orders", SEOUL, "db.t4g.medium", 280, (2, 16), (2, 14), 2 * GIB,
              engine="postgres", engine_version="16.4", storage_gib=50)  # fmt: skip
    _database(stock, "staging-catalog", SEOUL, "db.m5.large", 278, (2, 11), (1, 9), 5 * GIB,
              engine="mysql", engine_version="8.0.39", storage_gib=100, multi_az=True)  # fmt: skip
    stock.add("RDSSnapshot", "staging-orders-refresh", SEOUL, age=97, database="staging-orders", size_gib=50)
    _cache(stock, "staging-cache", SEOUL, "redis", "cache.t3.medium", 1, 280, (2, 9), 22)
    for name, region, size, objects, age in (
        ("hanbit-dev-artifacts", SEOUL, 420 * GB, 88_000, 330),
        ("hanbit-dev-scratch-us", OREGON, 2.1 * TB, 1_900_000, 300),
        ("hanbit-loadtest-results", OREGON, 310 * GB, 240_000, 140),
    ):
        stock.add("S3", name, region, age=age, tags=stock.tags(name, "platform", "storage"),
                  size_bytes=int(size), object_count=objects)  # fmt: skip
    for name, hourly in (("dev-sessions", 900), ("dev-carts", 600)):
        _table(stock, name, SEOUL, 300, reads=hourly, writes=hourly / 2, items=12_000, size=40 * MB)


def _database(
    stock: Stock,
    name: str,
    region: str,
    instance_class: str,
    age: float,
    cpu: tuple[float, float],
    connections: tuple[float, float],
    free_memory: float,
    **details: Any,
) -> None:
    rng, market = stock.rng(name), "office" if stock.env == "dev" else market_of(region)
    storage = float(str(details["storage_gib"])) * GIB
    stock.add(
        "RDS",
        name,
        region,
        age=age,
        tags=stock.tags(name, "data" if "dw" in name else "payments", "database"),
        metrics={
            "CPUUtilization": week(market, rng, *cpu),
            "DatabaseConnections": week(market, rng, *connections, digits=0),
            "FreeableMemory": flat(rng, free_memory, noise=0.04),
            "FreeStorageSpace": flat(rng, storage * 0.46, noise=0.002),
            "ReadIOPS": week(market, rng, cpu[0] * 9, cpu[1] * 16)[-24:],
            "WriteIOPS": week(market, rng, cpu[0] * 6, cpu[1] * 11)[-24:],
        },
        instance_class=instance_class,
        backup_retention_days=1 if stock.env == "dev" else 14,
        **details,
    )


def _idle_database(stock: Stock, name: str, region: str, instance_class: str, age: float, engine: str) -> None:
    rng = stock.rng(name)
    stock.add(
        "RDS",
        name,
        region,
        age=age,
        tags=stock.tags(name, "storefront", "promo"),
        metrics={
            "CPUUtilization": flat(rng, 2.1),
            "DatabaseConnections": zeros(),
            "FreeableMemory": flat(rng, 5.4 * GIB, noise=0.01),
            "ReadIOPS": flat(rng, 0.2),
            "WriteIOPS": flat(rng, 0.4),
        },
        engine=engine,
        instance_class=instance_class,
        storage_gib=200,
        storage_type="gp2",
    )


def _caches(stock: Stock) -> None:
    _cache(stock, "session-redis", SEOUL, "redis", "cache.r6g.large", 2, 398, (9, 34), 61)
    _cache(stock, "catalog-valkey", SEOUL, "valkey", "cache.m7g.large", 2, 160, (8, 31), 48)
    _cache(stock, "session-redis-us", VIRGINIA, "redis", "cache.r6g.large", 2, 235, (8, 29), 52)
    _cache(stock, "old-page-cache", VIRGINIA, "memcached", "cache.m5.large", 1, 380, (0.3, 0.6), 2, idle=True)


def _cache(
    stock: Stock,
    name: str,
    region: str,
    engine: str,
    node_type: str,
    nodes: int,
    age: float,
    cpu: tuple[float, float],
    memory: float,
    *,
    idle: bool = False,
) -> None:
    rng, market = stock.rng(name), "office" if stock.env == "dev" else market_of(region)
    hits = 0 if idle else 2_400_000
    stock.add(
        "ElastiCache",
        name,
        region,
        age=age,
        tags=stock.tags(name, "platform", "cache"),
        metrics={
            "CPUUtilization": week(market, rng, *cpu),
            "DatabaseMemoryUsagePercentage": flat(rng, memory, noise=0.02),
            "CurrConnections": flat(rng, 0 if idle else 180, digits=0),
            "NewConnections": flat(rng, 0 if idle else 900, digits=0),
            "CacheHits": _counts(rng, market, hits),
            "CacheMisses": _counts(rng, market, hits * 0.07),
        },
        engine=engine,
        node_type=node_type,
        node_count=nodes,
    )


def _counts(rng: Random, market: str, peak: float) -> list[float]:
    return week(market, rng, peak * 0.2, peak, digits=0)[-24:] if peak else zeros()


def _buckets(stock: Stock) -> None:
    for name, region, size, objects, age, more in (
        ("hanbit-product-images", SEOUL, 6.2 * TB, 8_400_000, 420, {"versioning": True}),
        ("hanbit-product-images-us", VIRGINIA, 5.9 * TB, 8_100_000, 300, {"versioning": True}),
        ("hanbit-web-static", SEOUL, 38 * GB, 61_000, 420, {"public": True}),
        ("hanbit-order-exports", SEOUL, 740 * GB, 310_000, 410, {"encryption": "aws:kms", "lifecycle": True}),
        ("hanbit-datalake-raw", OREGON, 14 * TB, 12_600_000, 360, {"lifecycle": False}),
        ("hanbit-datalake-curated", OREGON, 4.4 * TB, 2_200_000, 350, {"lifecycle": True}),
        ("hanbit-alb-logs-seoul", SEOUL, 3.3 * TB, 5_700_000, 400, {}),
        ("hanbit-alb-logs-us", VIRGINIA, 1.6 * TB, 3_100_000, 236, {}),
        ("hanbit-db-backups", SEOUL, 4.4 * TB, 9_800, 418, {"encryption": "aws:kms", "lifecycle": True}),
        ("hanbit-review-uploads", SEOUL, 2.7 * TB, 3_900_000, 390, {"incomplete_uploads_bytes": 412 * GB}),
        ("hanbit-cloudtrail", VIRGINIA, 510 * GB, 2_400_000, 420, {"lifecycle": True}),
        ("hanbit-jp-images", TOKYO, 640 * GB, 910_000, 118, {}),
        ("hanbit-eu-poc-assets", IRELAND, 120 * GB, 74_000, 173, {}),
    ):
        stock.add("S3", name, region, age=age, tags=stock.tags(name, "platform", "storage"),
                  size_bytes=int(size), object_count=objects, **more)  # fmt: skip


def _tables(stock: Stock) -> None:
    _table(stock, "sessions", SEOUL, 398, reads=1_300_000, writes=420_000, items=3_400_000, size=2 * GB)
    _table(stock, "carts", SEOUL, 398, reads=800_000, writes=310_000, items=1_800_000, size=3 * GB)
    _table(stock, "carts-us", VIRGINIA, 236, reads=560_000, writes=230_000, items=1_100_000, size=2 * GB)
    _table(stock, "inventory", SEOUL, 380, reads=900_000, writes=240_000, items=640_000, size=GB, units=(800, 300))
    _table(stock, "coupons-2025", SEOUL, 407, reads=0, writes=0, items=92_000, size=40 * MB, units=(400, 200))
    _table(stock, "feature-flags", VIRGINIA, 330, reads=120_000, writes=90, items=240, size=MB)


def _table(
    stock: Stock,
    name: str,
    region: str,
    age: float,
    *,
    reads: float,
    writes: float,
    items: int,
    size: int,
    units: tuple[int, int] | None = None,
) -> None:
    """``reads`` and ``writes``: capacity units of the busiest hour. ``units``: provisioned, else on demand."""
    rng, market = stock.rng(name), "office" if stock.env == "dev" else market_of(region)
    mode: Json = {"billing_mode": "PAY_PER_REQUEST"}
    if units:
        mode = {"billing_mode": "PROVISIONED", "read_capacity": units[0], "write_capacity": units[1]}
    stock.add(
        "DynamoDB",
        name,
        region,
        age=age,
        tags=stock.tags(name, "storefront", name.split("-", maxsplit=1)[0]),
        metrics={
            "ConsumedReadCapacityUnits": _counts(rng, market, reads),
            "ConsumedWriteCapacityUnits": _counts(rng, market, writes),
        },
        item_count=items,
        size_bytes=size,
        **mode,
    )
