"""Gateways, addresses, load balancers and distributions of the demo account."""

from __future__ import annotations

from collections.abc import Sequence

from infra.local.demo.seasons import market_of
from infra.local.demo.shapes import day_bytes, flat, week, zeros
from infra.local.demo.stock import IRELAND, MB, OREGON, SEOUL, TOKYO, VIRGINIA, Json, Stock


def stock_prod_network(stock: Stock) -> None:
    for name, region, age, gb_a_day in (
        ("seoul-nat-a", SEOUL, 420, 210.0),
        ("seoul-nat-c", SEOUL, 420, 160.0),
        ("virginia-nat-a", VIRGINIA, 300, 240.0),
        ("oregon-nat-a", OREGON, 365, 90.0),
        ("tokyo-nat-a", TOKYO, 118, 18.0),
        ("ireland-nat-a", IRELAND, 173, 0.0),
    ):
        _nat(stock, name, region, age, gb_a_day)
    for name, region, age, owner in (
        ("bastion-seoul-ip", SEOUL, 420, "bastion-seoul"),
        ("erp-vpn-peer", SEOUL, 418, None),
        ("old-payment-gateway", SEOUL, 402, None),
        ("eu-poc-ip", IRELAND, 173, "eu-poc-store"),
    ):
        _address(stock, name, region, age, owner)
    _balancers(stock)
    for name, domain, origin, busy in (
        ("shop-kr", "www.hanbitmarket.example", "shop-alb.ap-northeast-2.elb.amazonaws.com", 420_000),
        ("shop-us", "us.hanbitmarket.example", "shop-us-alb.us-east-1.elb.amazonaws.com", 260_000),
        ("product-images", "img.hanbitmarket.example", "hanbit-product-images.s3.amazonaws.com", 1_300_000),
        ("chuseok-2025-landing", "chuseok.hanbitmarket.example", "hanbit-web-static.s3.amazonaws.com", 0),
    ):
        _distribution(stock, name, domain, origin, busy)


def stock_dev_network(stock: Stock) -> None:
    _nat(stock, "dev-nat-a", SEOUL, 330, 9.0)
    _nat(stock, "dev-oregon-nat", OREGON, 305, 0.0)
    _address(stock, "qa-loadtest-ip", OREGON, 140, None)
    _balancer(stock, "staging-alb", SEOUL, "application", 280, 9_000, 24, ["staging-api-01", "staging-api-02"])


def _nat(stock: Stock, name: str, region: str, age: float, gb_a_day: float) -> None:
    rng, market = stock.rng(name), "office" if stock.env == "dev" else market_of(region)
    hour = day_bytes(gb_a_day)
    shapes = {
        "BytesOutToDestination": hour * 0.3,
        "BytesInFromSource": hour * 0.3,
        "BytesInFromDestination": hour * 0.7,
        "BytesOutToSource": hour * 0.7,
    }
    metrics: dict[str, Sequence[float]] = {
        metric: week(market, rng, level * 0.5, level * 1.5, digits=0) if level else zeros()
        for metric, level in shapes.items()
    }
    metrics["ActiveConnectionCount"] = flat(rng, gb_a_day * 9, digits=0) if gb_a_day else zeros()
    stock.add("NAT", name, region, age=age, tags=stock.tags(name, "platform", "network"), metrics=metrics)
    _address(stock, f"{name}-ip", region, age, name)


def _address(stock: Stock, name: str, region: str, age: float, owner: str | None) -> None:
    details: Json = {"attached_to": owner} if owner else {}
    status = "in-use" if owner else "available"
    stock.add("EIP", name, region, age=age, status=status, tags=stock.tags(name, "platform", "network"), **details)


def _balancers(stock: Stock) -> None:
    web = [f"storefront-web-{n:02d}" for n in range(1, 6)]
    us_web = [f"storefront-us-web-{n:02d}" for n in range(1, 5)]
    checkout = [f"checkout-api-{n:02d}" for n in range(1, 4)]
    _balancer(stock, "shop-alb", SEOUL, "application", 420, 2_100_000, 3_900, web)
    _balancer(stock, "checkout-alb", SEOUL, "application", 400, 410_000, 420, checkout)
    _balancer(stock, "shop-us-alb", VIRGINIA, "application", 300, 1_300_000, 2_600, us_web)
    _balancer(stock, "events-nlb", SEOUL, "network", 410, 0, 5_200, [f"kafka-broker-{n:02d}" for n in range(1, 4)])
    _balancer(stock, "jp-shop-alb", TOKYO, "application", 118, 160_000, 310, ["jp-storefront-web-01"])
    _balancer(stock, "promo-2025-alb", SEOUL, "application", 411, 0, 0, [])
    _balancer(stock, "eu-poc-alb", IRELAND, "application", 173, 0, 0, [])


def _balancer(
    stock: Stock, name: str, region: str, kind: str, age: float, requests: float, mb: float, targets: list[str]
) -> None:
    """``requests`` and ``mb``: of the busiest hour."""
    rng, market = stock.rng(name), "office" if stock.env == "dev" else market_of(region)
    metrics: dict[str, Sequence[float]] = {
        "ProcessedBytes": week(market, rng, mb * MB * 0.2, mb * MB, digits=0) if mb else zeros(),
        "HealthyHostCount": [len(targets)] * 24,
        "UnHealthyHostCount": zeros(),
    }
    if kind == "application":
        busy = requests > 0
        metrics["RequestCount"] = week(market, rng, requests * 0.2, requests, digits=0) if busy else zeros()
        metrics["HTTPCode_Target_5XX_Count"] = flat(rng, requests * 2e-4, digits=0) if busy else zeros()
        if busy:
            metrics["TargetResponseTime"] = week(market, rng, 0.04, 0.16, digits=3)[-24:]
    else:
        metrics["NewFlowCount"] = week(market, rng, 8_000, 31_000, digits=0)
    tags = stock.tags(name, "storefront", "web")
    stock.add("ELB", name, region, age=age, tags=tags, metrics=metrics, type=kind, targets=targets)


def _distribution(stock: Stock, name: str, domain: str, origin: str, busy: float) -> None:
    rng, market = stock.rng(name), "us" if name.endswith("us") else "kr"
    requests = week(market, rng, busy * 0.15, busy, digits=0) if busy else zeros()
    metrics: dict[str, Sequence[float]] = {
        "Requests": requests,
        "BytesDownloaded": [int(value * 8_000) for value in requests],
        "4xxErrorRate": flat(rng, 0.8, digits=2),
        "5xxErrorRate": flat(rng, 0.05, digits=2),
    }
    tags = stock.tags(name, "storefront", "cdn")
    stock.add("CloudFront", name, None, age=300 if "us" in name else 418, tags=tags,
              metrics=metrics if busy else None, domain=domain, origin=origin, enabled=True)  # fmt: skip
