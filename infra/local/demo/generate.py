"""Writes ``account.json``: python -m infra.local.demo.generate [--check]."""

from __future__ import annotations

import argparse
import json
import sys
from datetime import date
from pathlib import Path

from infra.local.demo import bill
from infra.local.demo.access import add_access
from infra.local.demo.data_stores import stock_dev_data, stock_prod_data
from infra.local.demo.leftovers import stock_dev_leftovers, stock_prod_leftovers
from infra.local.demo.network import stock_dev_network, stock_prod_network
from infra.local.demo.servers import stock_dev_servers, stock_prod_servers
from infra.local.demo.stock import IRELAND, OREGON, SEOUL, TOKYO, VIRGINIA, Json, Stock
from infra.local.demo.workloads import stock_dev_workloads, stock_prod_workloads
from infra.local.simulator.account import parse_account_file

ACCOUNT_FILE = Path(__file__).parent / "account.json"

PROD = ("418273650912", "hanbit-market-prod")
DEV = ("730459218846", "hanbit-market-dev")
PROD_REGIONS = [SEOUL, VIRGINIA, OREGON, IRELAND, TOKYO]
DEV_REGIONS = [SEOUL, VIRGINIA, OREGON]
_PROD_BUDGETS: list[Json] = [
    {"name": "company-monthly", "limit": 36000},
    {"name": "databases", "limit": 4100, "filters": {"service": ["Amazon Relational Database Service"]}},
    {"name": "ml-experiments", "limit": 2500, "filters": {"tag": ["Team:ml"]}},
]
"""The last one was made before the experiment that nobody stopped."""
_DEV_BUDGETS: list[Json] = [{"name": "dev-sandbox", "limit": 2500}]


def build() -> Json:
    """The account file. The same on every call."""
    prod = _account(*PROD, PROD_REGIONS, _prod())
    dev = _account(*DEV, DEV_REGIONS, _dev())
    add_access(prod, "prod")
    add_access(dev, "dev")
    document: Json = {"version": 1, "currency": "USD", "accounts": [prod, dev]}
    checked = parse_account_file(document)
    for account, node, common in zip(checked.accounts, document["accounts"], (_prod_lines, _dev_lines), strict=True):
        node["costs"] = bill.costs(account) + common()
    everything = [entry for node in document["accounts"] for entry in node["costs"]]
    # The payer carries them for the organization.
    prod["costs"] += [bill.support(everything), bill.tax(everything)]
    prod["events"] = [
        {
            "event": "RunInstances",
            "resource": "recsys-train-gpu-exp",
            "actor": "minjae.kim",
            "days_ago": 34,
            "source_ip": "203.0.113.24",
        }
    ]
    prod["budgets"], dev["budgets"] = _PROD_BUDGETS, _DEV_BUDGETS
    parse_account_file(document)
    return document


def _account(account_id: str, name: str, regions: list[str], stock: Stock) -> Json:
    return {"account_id": account_id, "name": name, "regions": regions, "resources": stock.resources}


def _prod() -> Stock:
    stock = Stock(PROD[1], "prod")
    for fill in (
        stock_prod_servers,
        stock_prod_data,
        stock_prod_leftovers,
        stock_prod_network,
        stock_prod_workloads,
    ):
        fill(stock)
    return stock


def _dev() -> Stock:
    stock = Stock(DEV[1], "dev")
    for fill in (
        stock_dev_servers,
        stock_dev_data,
        stock_dev_leftovers,
        stock_dev_network,
        stock_dev_workloads,
    ):
        fill(stock)
    return stock


def _prod_lines() -> list[Json]:
    """What no resource carries."""
    seed = PROD[1]
    lines = [
        bill.shared(region, "EC2 - Other", "DataTransfer-Out-Bytes", usd, market, seed)
        for region, usd, market in (
            (SEOUL, 21.4, "kr"),
            (VIRGINIA, 13.9, "us"),
            (OREGON, 2.8, "us"),
            (TOKYO, 1.1, "kr"),
        )
    ]
    lines += [
        bill.shared(region, "EC2 - Other", "DataTransfer-Regional-Bytes", usd, market, seed)
        for region, usd, market in ((SEOUL, 8.7, "kr"), (VIRGINIA, 5.2, "us"))
    ]
    lines += [
        bill.shared(region, service, usage, usd, market, seed)
        for region, service, usage, usd, market in (
            (SEOUL, "Amazon Simple Storage Service", "Requests-Tier2", 2.6, "kr"),
            (VIRGINIA, "Amazon Simple Storage Service", "Requests-Tier2", 1.7, "us"),
            (SEOUL, "Amazon Simple Queue Service", "Requests-Tier1", 1.3, "kr"),
            (VIRGINIA, "Amazon Simple Queue Service", "Requests-Tier1", 0.8, "us"),
            (SEOUL, "Amazon Simple Notification Service", "DeliveryAttempts-SMS", 3.4, "kr"),
            (VIRGINIA, "Amazon Simple Email Service", "Recipients", 2.1, "us"),
            ("global", "AWS WAF", "WAF-Requests", 4.2, "kr"),
            ("global", "Amazon Route 53", "DNS-Queries", 1.1, "kr"),
            (SEOUL, "AmazonCloudWatch", "CW:MetricMonitorUsage", 3.1, "office"),
            (SEOUL, "Amazon GuardDuty", "PaidEventsAnalyzed", 3.7, "kr"),
            (VIRGINIA, "Amazon GuardDuty", "PaidEventsAnalyzed", 2.4, "us"),
            (OREGON, "AWS Glue", "ETL-DPU-Hour", 9.6, "office"),
            (OREGON, "Amazon Athena", "DataScannedInTB", 4.8, "office"),
            (VIRGINIA, "Amazon Bedrock", "InputTokenCount", 3.2, "us"),
        )
    ]
    lines += [
        bill.steady(region, service, usage, usd)
        for region, service, usage, usd in (
            (SEOUL, "AWS Key Management Service", "KMS-Keys", 0.46),
            (SEOUL, "AWS Secrets Manager", "AWSSecretsManager-Secrets", 0.53),
            (VIRGINIA, "AWS Secrets Manager", "AWSSecretsManager-Secrets", 0.28),
            (SEOUL, "Amazon EC2 Container Registry (ECR)", "TimedStorage-ByteHrs", 1.24),
            (SEOUL, "AWS Config", "ConfigurationItemRecorded", 1.9),
            (VIRGINIA, "AWS CloudTrail", "PaidEventsRecorded", 0.84),
        )
    ]
    lines += [
        bill.month_starts("Amazon Route 53", "HostedZone", 12.5),
        bill.month_starts("AWS WAF", "WAF-WebACL", 35.0),
        bill.retired(SEOUL, "m5.large", 7, 262),
        bill.retired(SEOUL, "c5.large", 3, 262),
        bill.retired(VIRGINIA, "m5.large", 3, 240),
        bill.credit(1500.0, date(2026, 3, 2), date(2026, 3, 11)),
    ]
    return lines


def _dev_lines() -> list[Json]:
    seed = DEV[1]
    lines = [
        bill.shared(region, service, usage, usd, "office", seed)
        for region, service, usage, usd in (
            (SEOUL, "EC2 - Other", "DataTransfer-Out-Bytes", 0.7),
            (OREGON, "EC2 - Other", "DataTransfer-Out-Bytes", 0.4),
            (OREGON, "AWS CodeBuild", "Build-Min:Linux:g1.medium", 2.3),
            (SEOUL, "AmazonCloudWatch", "CW:MetricMonitorUsage", 0.6),
        )
    ]
    return [*lines, bill.month_starts("Amazon Route 53", "HostedZone", 1.5)]


def dump(document: Json) -> str:
    """One resource or cost entry a line: small, and a change shows as the line that changed."""
    accounts = []
    for account in document["accounts"]:
        head = {key: value for key, value in account.items() if key not in ("resources", "costs")}
        rows = ",\n".join(_compact(row) for row in account["resources"])
        costs = ",\n".join(_compact(row) for row in account["costs"])
        accounts.append(f'{_compact(head)[:-1]},"resources":[\n{rows}\n],"costs":[\n{costs}\n]}}')
    top = {key: value for key, value in document.items() if key != "accounts"}
    return f'{_compact(top)[:-1]},"accounts":[\n' + ",\n".join(accounts) + "\n]}\n"


def _compact(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="fail unless the committed file is what would be written")
    check = parser.parse_args(arguments).check
    text = dump(build())
    if check:
        return 0 if ACCOUNT_FILE.read_text(encoding="utf-8") == text else 1
    ACCOUNT_FILE.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
