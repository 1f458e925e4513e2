"""What nobody uses any more: loose volumes, and snapshots of them."""

from __future__ import annotations

from infra.local.demo.stock import IRELAND, OREGON, SEOUL, VIRGINIA, Json, Stock


def stock_prod_leftovers(stock: Stock) -> None:
    for name, region, gib, kind, age in (
        ("search-es-04-data", SEOUL, 300, "gp3", 121),
        ("kafka-broker-old-data", SEOUL, 500, "gp2", 204),
        ("erp-migration-tmp", SEOUL, 1000, "io1", 187),
        ("presto-worker-01-data", VIRGINIA, 400, "gp2", 263),
        ("us-launch-restore", VIRGINIA, 250, "gp3", 238),
        ("etl-scratch-2025", OREGON, 800, "st1", 316),
    ):
        _loose_volume(stock, name, region, gib, kind, age)
    for name, region, gib, volume, age in (
        ("storefront-web-golden-v14", SEOUL, 30, "storefront-web-00-root", 268),
        ("storefront-web-golden-v15", SEOUL, 30, "storefront-web-01-root", 92),
        ("search-es-before-reindex", SEOUL, 300, "search-es-01-data", 147),
        ("kafka-old-final", SEOUL, 500, "kafka-broker-old-data", 203),
        ("erp-migration-2025-11", SEOUL, 1000, "erp-migration-tmp", 372),
        ("presto-worker-backup", VIRGINIA, 400, "presto-worker-01-data", 262),
        ("jenkins-home-2025", VIRGINIA, 200, "jenkins-old-data", 133),
        ("etl-weekly", OREGON, 100, "etl-worker-01-data", 6),
        ("eu-poc-image", IRELAND, 30, "eu-poc-store-root", 171),
    ):
        stock.add("EBSSnapshot", name, region, age=age, tags=stock.tags(name, "platform", "backup"),
                  size_gib=gib, volume=volume)  # fmt: skip


def stock_dev_leftovers(stock: Stock) -> None:
    for name, gib, kind in (("sandbox-restore-test", 200, "gp2"), ("old-gitlab-data", 300, "gp2")):
        _loose_volume(stock, name, SEOUL, gib, kind, 155)
    stock.add("EBSSnapshot", "gitlab-before-upgrade", SEOUL, age=212, size_gib=300, volume="old-gitlab-data")
    stock.add("EBSSnapshot", "dev-golden-image", OREGON, age=301, size_gib=100, volume="golden-builder-root")


def _loose_volume(stock: Stock, name: str, region: str, gib: int, kind: str, age: float) -> None:
    more: Json = {"iops": 3000} if kind == "io1" else {}
    stock.add("EBS", name, region, age=age, status="available", tags=stock.tags(name, "platform", "storage"),
              size_gib=gib, volume_type=kind, **more)  # fmt: skip
