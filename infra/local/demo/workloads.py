"""Functions, containers and logs of the demo account."""

from __future__ import annotations

from collections.abc import Sequence

from infra.local.demo.seasons import market_of
from infra.local.demo.shapes import day_bytes, flat, nightly, week, zeros
from infra.local.demo.stock import GB, OREGON, SEOUL, TOKYO, VIRGINIA, Stock


def stock_prod_workloads(stock: Stock) -> None:
    _functions(stock)
    _containers(stock)
    _log_groups(stock)


def stock_dev_workloads(stock: Stock) -> None:
    for name, memory, calls, duration in (
        ("dev-image-resize", 1536, 300, 240),
        ("dev-order-events", 512, 900, 60),
        ("slack-deploy-bot", 256, 40, 420),
    ):
        _function(stock, name, SEOUL, memory, calls, duration, 300, "platform")
    _service(stock, "staging-storefront", SEOUL, "staging", 2, 512, 1024, 260, (2, 17), (22, 34))
    _cluster(stock, "dev-k8s", OREGON, "1.29", 2, "m5.large", 305, (6, 28), (35, 52))
    for name, gb, kept, age in (
        ("/aws/lambda/dev-order-events", 14, None, 300),
        ("/ecs/staging-storefront", 62, None, 260),
        ("/dev/loadtest", 480, None, 140),
    ):
        _log_group(stock, name, SEOUL, gb, kept, age, 0.4)


def _functions(stock: Stock) -> None:
    for name, region, memory, calls, duration, age, team in (
        ("order-created", SEOUL, 512, 41_000, 140, 398, "payments"),
        ("payment-webhook", SEOUL, 512, 22_000, 310, 398, "payments"),
        ("image-resize", SEOUL, 3008, 14_000, 620, 390, "catalog"),
        ("kakao-notify", SEOUL, 1024, 33_000, 95, 350, "crm"),
        ("inventory-sync", SEOUL, 1024, 7_200, 1_900, 372, "logistics"),
        ("coupon-issue", SEOUL, 512, 9_800, 80, 407, "crm"),
        ("price-crawler", SEOUL, 2048, 140, 41_000, 260, "catalog"),
        ("settlement-report", SEOUL, 3008, 4, 210_000, 388, "payments"),
        ("review-moderation", SEOUL, 1024, 5_100, 880, 210, "catalog"),
        ("order-created-us", VIRGINIA, 512, 24_000, 150, 236, "payments"),
        ("stripe-webhook", VIRGINIA, 512, 12_000, 270, 236, "payments"),
        ("tax-quote", VIRGINIA, 1024, 19_000, 160, 230, "payments"),
        ("image-resize-us", VIRGINIA, 3008, 8_500, 610, 232, "catalog"),
        ("recsys-feature-push", VIRGINIA, 2048, 3_600, 2_700, 148, "ml"),
        ("datalake-partition", OREGON, 1024, 240, 8_400, 350, "data"),
        ("jp-order-created", TOKYO, 512, 2_900, 150, 116, "payments"),
        ("legacy-sms-sender", SEOUL, 1024, 0, 0, 415, "crm"),
    ):
        _function(stock, name, region, memory, calls, duration, age, team)


def _function(
    stock: Stock, name: str, region: str, memory: int, calls: float, duration: float, age: float, team: str
) -> None:
    """``calls`` of the busiest hour, ``duration`` in milliseconds."""
    rng, market = stock.rng(name), "office" if stock.env == "dev" else market_of(region)
    metrics: dict[str, Sequence[float]] = {}
    if calls:
        faulty = 0.13 if name == "price-crawler" else 0.002
        invocations = week(market, rng, calls * 0.2, calls, digits=0)
        metrics = {
            "Invocations": invocations,
            "Errors": [round(value * faulty * rng.uniform(0.5, 1.4)) for value in invocations],
            "Duration": flat(rng, duration, digits=0),
            "Throttles": zeros(),
        }
    stock.add(
        "Lambda",
        name,
        region,
        age=age,
        tags=stock.tags(name, team, name.split("-", maxsplit=1)[0]),
        metrics=metrics,
        runtime=rng.choice(("python3.12", "python3.13", "nodejs20.x", "nodejs22.x", "java21")),
        memory_mb=memory,
        timeout_s=rng.choice((10, 30, 60, 300, 900)) if duration < 10_000 else 900,
        architecture="arm64" if rng.random() < 0.35 else "x86_64",
        code_size_bytes=rng.randrange(180_000, 48_000_000),
    )


def _containers(stock: Stock) -> None:
    _service(stock, "member-api", SEOUL, "shop", 6, 1024, 2048, 340, (14, 55), (38, 57))
    _service(stock, "gift-card-api", SEOUL, "shop", 2, 512, 1024, 280, (9, 33), (30, 44))
    _service(stock, "delivery-tracker", SEOUL, "shop", 3, 512, 1024, 250, (11, 41), (41, 52))
    _service(stock, "member-api-us", VIRGINIA, "shop-us", 4, 1024, 2048, 230, (12, 49), (36, 54))
    _service(stock, "promo-banner", SEOUL, "shop", 2, 1024, 4096, 404, (0.2, 0.6), (0.4, 0.8))
    _service(stock, "etl-orchestrator", OREGON, "data", 1, 1024, 4096, 300, (3, 16), (28, 39))
    _cluster(stock, "recommend-prod", VIRGINIA, "1.30", 4, "m5.xlarge", 298, (16, 52), (48, 66))
    _cluster(stock, "search-prod", SEOUL, "1.28", 3, "r5.large", 333, (13, 44), (55, 68))


def _service(
    stock: Stock,
    name: str,
    region: str,
    cluster: str,
    tasks: int,
    cpu_units: int,
    memory_mib: int,
    age: float,
    cpu: tuple[float, float],
    memory: tuple[float, float],
) -> None:
    rng, market = stock.rng(name), "office" if stock.env == "dev" else market_of(region)
    stock.add(
        "ECS",
        name,
        region,
        age=age,
        tags=stock.tags(name, "storefront", name.rsplit("-", 1)[0]),
        metrics={
            "CPUUtilization": week(market, rng, *cpu),
            "MemoryUtilization": week(market, rng, *memory, noise=0.02),
        },
        launch_type="FARGATE",
        desired_count=tasks,
        running_count=tasks,
        cpu_units=cpu_units,
        memory_mib=memory_mib,
        cluster=cluster,
    )


def _cluster(
    stock: Stock,
    name: str,
    region: str,
    version: str,
    nodes: int,
    node_type: str,
    age: float,
    cpu: tuple[float, float],
    memory: tuple[float, float],
) -> None:
    rng, market = stock.rng(name), "office" if stock.env == "dev" else market_of(region)
    stock.add(
        "EKS",
        name,
        region,
        age=age,
        tags=stock.tags(name, "platform", "kubernetes"),
        metrics={
            "node_cpu_utilization": week(market, rng, *cpu),
            "node_memory_utilization": week(market, rng, *memory, noise=0.02),
            "cluster_node_count": [nodes] * 24,
        },
        version=version,
        node_count=nodes,
        node_type=node_type,
    )


def _log_groups(stock: Stock) -> None:
    for name, region, gb, kept, age, gb_a_day in (
        ("/aws/lambda/order-created", SEOUL, 210, None, 398, 1.4),
        ("/aws/lambda/image-resize", SEOUL, 640, None, 390, 3.2),
        ("/aws/lambda/price-crawler", SEOUL, 330, None, 260, 2.1),
        ("/aws/lambda/legacy-sms-sender", SEOUL, 74, None, 415, 0.0),
        ("/ecs/shop/member-api", SEOUL, 870, None, 340, 4.6),
        ("/ecs/shop/delivery-tracker", SEOUL, 120, 14, 250, 2.2),
        ("/aws/eks/search-prod/cluster", SEOUL, 510, 90, 333, 3.8),
        ("/shop/storefront/access", SEOUL, 2_900, None, 410, 12.5),
        ("/aws/rds/instance/orders-primary/postgresql", SEOUL, 260, 30, 400, 1.9),
        ("/aws/lambda/stripe-webhook", VIRGINIA, 44, 30, 236, 0.6),
        ("/ecs/shop-us/member-api-us", VIRGINIA, 420, None, 230, 2.9),
        ("/aws/eks/recommend-prod/cluster", VIRGINIA, 690, None, 298, 4.1),
        ("/vpc/flow-logs/virginia", VIRGINIA, 3_600, None, 300, 16.0),
        ("/data/etl", OREGON, 180, 60, 300, 0.9),
    ):
        _log_group(stock, name, region, gb, kept, age, gb_a_day)


def _log_group(stock: Stock, name: str, region: str, gb: float, kept: int | None, age: float, gb_a_day: float) -> None:
    rng, market = stock.rng(name), "office" if stock.env == "dev" else market_of(region)
    hour = day_bytes(gb_a_day)
    incoming = nightly(rng, hour * 0.3, hour * 5) if name == "/data/etl" else week(market, rng, hour * 0.5, hour * 1.5)
    stock.add("Logs", name, region, age=age, tags=stock.tags(name, "platform", "logs"),
              metrics={"IncomingBytes": [round(value) for value in incoming]} if gb_a_day else None,
              stored_bytes=int(gb * GB), retention_days=kept)  # fmt: skip
