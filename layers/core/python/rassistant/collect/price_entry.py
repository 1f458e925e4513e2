"""One entry of the Price List API's answer: whose price it is, and the line of the bill that it is charged by."""

from __future__ import annotations

import json
from dataclasses import dataclass

from rassistant.collect.price_family import Attributes
from rassistant.collect.price_list import FAMILIES
from rassistant.models.price import PriceFamily, PriceKey
from rassistant.models.scope import GLOBAL_REGION


@dataclass(frozen=True, slots=True)
class Listed:
    """One entry of the price list: USD a unit of ours, and the bill's line that it is charged by."""

    key: PriceKey
    usd: float
    line: tuple[str, str]
    """Usage type and operation; the latter is empty where the price does not hang on it."""
    per: float = 1.0
    """As ``Quote`` has it."""


def price_of(family: PriceFamily, product_text: str) -> Listed | None:
    """What one PriceList entry says; None where it is none of ours, free of charge or unexpectedly tiered."""
    document = json.loads(product_text)
    product = document["product"]
    attributes: Attributes = {"productFamily": product.get("productFamily", ""), **product["attributes"]}
    item = FAMILIES[family].item_of(attributes)
    region = GLOBAL_REGION if FAMILIES[family].worldwide else attributes.get("regionCode")
    if item is None or region is None:
        return None
    dimensions = [
        dimension
        for term in (document.get("terms", {}).get("OnDemand") or {}).values()
        for dimension in term["priceDimensions"].values()
    ]
    prices = [float(dimension["pricePerUnit"]["USD"]) for dimension in dimensions if "USD" in dimension["pricePerUnit"]]
    if not prices or (len(prices) > 1 and not FAMILIES[family].tiered):
        return None
    # throughput is listed per GiB/s, and used per MiB/s
    per = 1024.0 if dimensions[0].get("unit", "").lower().startswith("gibps") else 1.0
    usd = max(prices) / per
    line = (attributes.get("usagetype", ""), attributes.get("operation", ""))
    return Listed(PriceKey(family, region, item), usd, line, per) if usd > 0 else None
