"""On-demand prices of what account files hold: ``prices/``, us-east-1, with a factor for other regions."""

from __future__ import annotations

import csv
import json
from functools import cache
from pathlib import Path
from typing import Any

_PRICES = Path(__file__).parent / "prices"

# AWS writes sizes of one family so that each step doubles; "large" is the unit of the price file.
_SIZES = {"nano": 1 / 16, "micro": 1 / 8, "small": 1 / 4, "medium": 1 / 2, "large": 1.0, "xlarge": 2.0, "metal": 48.0}

REGION_CODES = {
    "us-east-1": "USE1", "us-east-2": "USE2", "us-west-1": "USW1", "us-west-2": "USW2", "ca-central-1": "CAN1",
    "sa-east-1": "SAE1", "eu-west-1": "EU", "eu-west-2": "EUW2", "eu-west-3": "EUW3", "eu-central-1": "EUC1",
    "eu-central-2": "EUC2", "eu-north-1": "EUN1", "eu-south-1": "EUS1", "eu-south-2": "EUS2",
    "ap-northeast-1": "APN1", "ap-northeast-2": "APN2", "ap-northeast-3": "APN3", "ap-southeast-1": "APS1",
    "ap-southeast-2": "APS2", "ap-southeast-3": "APS4", "ap-south-1": "APS3", "ap-south-2": "APS5",
    "ap-east-1": "APE1", "me-south-1": "MES1", "me-central-1": "MEC1", "af-south-1": "AFS1", "il-central-1": "ILC1",
}  # fmt: skip
"""The region as usage types write it; us-east-1 is mostly left out (``BoxUsage:m5.large``)."""

DEFAULT_PROVISIONED_IOPS = 1000
"""Of io1 and io2 where a file gives none."""

DEFAULT_INSTANCE_HOUR_USD = 0.1
"""For an instance type that the price file does not have (it has those on sale in 2025)."""


@cache
def unit_prices() -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads((_PRICES / "unit_prices.json").read_text(encoding="utf-8"))
    return loaded


def region_factor(region: str) -> float:
    factors = unit_prices()["region_factors"]
    return float(factors.get(region, factors["other"]))


def usage_prefix(region: str) -> str:
    """``USW2-``, and nothing for us-east-1."""
    if region == "us-east-1":
        return ""
    return f"{REGION_CODES.get(region, region.upper())}-"


@cache
def _instances() -> dict[str, tuple[float | None, float | None]]:
    def usd(text: str) -> float | None:
        return float(text) if text else None

    with (_PRICES / "ec2_ondemand_us-east-1.csv").open(encoding="utf-8", newline="") as rows:
        return {
            row["instance_type"]: (usd(row["linux_usd_per_hour"]), usd(row["windows_usd_per_hour"]))
            for row in csv.DictReader(rows)
        }


def instance_hour_usd(instance_type: str, region: str, platform: str = "linux") -> float:
    linux, windows = _instances().get(instance_type, (None, None))
    price = windows if platform == "windows" and windows is not None else linux
    return (DEFAULT_INSTANCE_HOUR_USD if price is None else price) * region_factor(region)


def sized_hour_usd(large_hour: dict[str, float], type_name: str, region: str) -> float:
    """USD an hour of ``db.r6g.2xlarge`` or ``cache.t3.micro`` from the price of the family's ``large``."""
    parts = type_name.split(".")
    family, size = (parts[-2], parts[-1]) if len(parts) > 1 else ("other", "large")
    base = large_hour.get(family, large_hour["other"])
    return base * _size(size) * region_factor(region)


def _size(size: str) -> float:
    if size.endswith("xlarge") and size[:-6].isdigit():
        return 2.0 * int(size[:-6])
    return _SIZES.get(size, 1.0)
