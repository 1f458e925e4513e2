"""Writes the bundled list prices anew from the Price List API: python -m infra.price_snapshot [--profile AWS_PROFILE].

Every price that the snapshot has is asked for again, in its region; one that the API no longer has keeps its old value
and is named. The day of the reading is noted in the file, and shown with every saving that hangs on it.
"""

from __future__ import annotations

import argparse
import csv
import io
import json
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, date, datetime
from importlib.resources import files
from pathlib import Path
from typing import Any, get_args

import boto3

from rassistant import resources
from rassistant.collect.price_entry import price_of
from rassistant.collect.price_list import requests
from rassistant.models.price import PriceFamily, PriceKey

DATA = Path(str(files(resources))) / "data"
PRICE_LIST_REGION = "us-east-1"

Ask = Callable[[Mapping[str, Any]], Iterable[str]]
"""Parameters of GetProducts to the texts of all products."""


def quoted(family: PriceFamily, keys: list[PriceKey], ask: Ask) -> dict[PriceKey, float]:
    """What the API says of ``keys``. A key with two prices is left out: something tells them apart that we don't know."""
    found: dict[PriceKey, set[float]] = {}
    for parameters in requests(family, keys):
        for text in ask(parameters):
            listed = price_of(family, text)
            if listed is not None:
                found.setdefault(listed.key, set()).add(listed.usd)
    return {key: min(prices) for key, prices in found.items() if key in keys and len(prices) == 1}


def renewed(document: Mapping[str, Any], ask: Ask, day: date) -> tuple[dict[str, Any], list[str]]:
    """``unit_prices.json`` with today's prices, and the names of those that the API does not have."""
    region, missing = str(document["region"]), []
    prices: dict[str, dict[str, float]] = {}
    for family, items in document["prices"].items():
        keys = {item: PriceKey(family, region, item) for item in items}
        quotes = quoted(family, list(keys.values()), ask) if family in get_args(PriceFamily) else {}
        prices[family] = {item: quotes.get(key, items[item]) for item, key in keys.items()}
        missing += [f"{family} {item}" for item, key in keys.items() if key not in quotes]
    return {**document, "noted": day.isoformat(), "prices": prices}, missing


def renewed_types(text: str, region: str, ask: Ask) -> tuple[str, list[str]]:
    """``ec2_instance_types.csv`` with today's prices on Linux and Windows."""
    rows = list(csv.DictReader(text.splitlines()))
    systems = ("linux", "windows")
    keys = [PriceKey("ec2", region, f"{row['instance_type']}|{system}") for row in rows for system in systems]
    quotes, missing = quoted("ec2", keys, ask), []
    for row in rows:
        for system in systems:
            column = f"{system}_usd_per_hour"
            usd = quotes.get(PriceKey("ec2", region, f"{row['instance_type']}|{system}"))
            if usd is not None:
                row[column] = f"{usd:g}"
            elif row[column]:
                missing.append(f"ec2 {row['instance_type']} {system}")
    written = io.StringIO()
    writer = csv.DictWriter(written, rows[0].keys(), lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return written.getvalue(), missing


def asking(client: Any) -> Ask:
    def ask(parameters: Mapping[str, Any]) -> Iterable[str]:
        for page in client.get_paginator("get_products").paginate(**parameters):
            yield from page["PriceList"]

    return ask


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m infra.price_snapshot", description=__doc__)
    parser.add_argument("--profile", help="the AWS profile to ask with; it needs pricing:GetProducts")
    options = parser.parse_args()
    ask = asking(boto3.Session(profile_name=options.profile).client("pricing", region_name=PRICE_LIST_REGION))
    today = datetime.now(UTC).date()
    file = DATA / "unit_prices.json"
    document, missing = renewed(json.loads(file.read_text(encoding="utf-8")), ask, today)
    file.write_text(json.dumps(document, indent=2) + "\n", encoding="utf-8")
    table = DATA / "ec2_instance_types.csv"
    text, lost = renewed_types(table.read_text(encoding="utf-8"), str(document["region"]), ask)
    table.write_text(text, encoding="utf-8")
    print(f"Prices of {today}. Set DATA_DATE in rassistant/resources/instance_types.py to it.")
    for name in (*missing, *lost):
        print(f"  kept as it was: {name}")


if __name__ == "__main__":
    main()
