"""The Price List API, which moto lacks: GetProducts, DescribeServices, GetAttributeValues."""

from __future__ import annotations

import base64
import hashlib
import json
import re
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from types import ModuleType
from typing import Any

from moto import backend_index, backends
from moto.core.base_backend import BackendDict, BaseBackend
from moto.core.responses import BaseResponse

from infra.local.simulator.price_product import Product
from infra.local.simulator.price_products import SERVICES, locations, products
from infra.local.simulator.unit_prices import unit_prices

Answer = tuple[int, dict[str, Any], str]

ENDPOINT_REGIONS = frozenset({"us-east-1", "eu-central-1", "ap-south-1"})
"""https://docs.aws.amazon.com/awsaccountbilling/latest/aboutv2/using-the-aws-price-list-api.html"""

_PAGE = 100
_FILTER_TYPES: Mapping[str, Callable[[str, str], bool]] = {
    "TERM_MATCH": lambda held, value: held.lower() == value.lower(),
    "EQUALS": lambda held, value: held.lower() == value.lower(),
    "CONTAINS": lambda held, value: value.lower() in held.lower(),
    "ANY_OF": lambda held, value: held.lower() in _list(value),
    "NONE_OF": lambda held, value: held.lower() not in _list(value),
}
_MAX_FILTERS = 50
_MAX_VALUE = 1024
_DESCRIPTIONS = {"Storage": "storage", "Compute Instance": "On Demand instance"}


class _Refused(Exception):
    def __init__(self, code: str, message: str) -> None:
        self.code = code
        super().__init__(message)


class PricingResponse(BaseResponse):  # type: ignore[misc]  # moto is untyped here
    """moto routes each operation to the method of its name."""

    def __init__(self) -> None:
        super().__init__(service_name="pricing")

    def get_products(self) -> Answer:
        return self._answer(_get_products)

    def describe_services(self) -> Answer:
        return self._answer(_describe_services)

    def get_attribute_values(self) -> Answer:
        return self._answer(_get_attribute_values)

    def _answer(self, operation: Callable[[Mapping[str, Any]], dict[str, Any]]) -> Answer:
        try:
            answer = operation(json.loads(self.body or "{}"))
        except _Refused as refused:
            error = {"__type": refused.code, "Message": str(refused)}
            return 400, {"status": 400, "x-amzn-errortype": refused.code}, json.dumps(error)
        return 200, {"status": 200}, json.dumps(answer)


class PricingBackend(BaseBackend):  # type: ignore[misc]  # moto is untyped here
    """Holds nothing: prices are the same for all accounts."""


def install() -> None:
    """Idempotent. moto finds a service by URL pattern, then imports ``moto.<service>.models`` and ``.urls``."""
    if "moto.pricing" in sys.modules:
        return
    hosts = "|".join(sorted(ENDPOINT_REGIONS))
    url_base = rf"https?://api\.pricing\.({hosts})\.amazonaws\.com"
    package, models, urls = (
        ModuleType("moto.pricing"),
        ModuleType("moto.pricing.models"),
        ModuleType("moto.pricing.urls"),
    )
    PricingBackend.__module__ = models.__name__  # moto takes the service's name and its urls from the module's name
    models.pricing_backends = BackendDict(PricingBackend, "pricing")  # type: ignore[attr-defined]
    urls.url_bases = [url_base]  # type: ignore[attr-defined]
    urls.url_paths = {"{0}/$": PricingResponse.dispatch}  # type: ignore[attr-defined]
    for module in (package, models, urls):
        sys.modules[module.__name__] = module
    backend_index.backend_url_patterns.insert(0, ("pricing", re.compile(url_base)))
    find = backends.get_backend

    def get_backend(name: str) -> Any:
        return models.pricing_backends if name == "pricing" else find(name)

    backends.get_backend = get_backend


def _get_products(request: Mapping[str, Any]) -> dict[str, Any]:
    code = _service(request)
    filters = _filters(request)
    found = _found(code, json.dumps(filters, sort_keys=True))
    start, size = _window(request)
    page = found[start : start + size]
    answer: dict[str, Any] = {
        "FormatVersion": "aws_v1",
        "PriceList": [json.dumps(_document(code, product), ensure_ascii=False) for product in page],
    }
    return answer if start + size >= len(found) else {**answer, "NextToken": _token(start + size)}


@lru_cache(maxsize=64)
def _found(code: str, filter_text: str) -> Sequence[Product]:
    """In an order that does not change from page to page."""
    filters = json.loads(filter_text)
    matching = [product for product in products(code, _wanted(filters)) if _matches(product, filters)]
    return sorted(matching, key=lambda product: _sku(code, product))


def _wanted(filters: Sequence[Mapping[str, str]]) -> Callable[[str, str], bool]:
    by_field: dict[str, list[Mapping[str, str]]] = {}
    for entry in filters:
        by_field.setdefault(entry["Field"].lower(), []).append(entry)

    @cache  # the same types are asked for in each region
    def wanted(field: str, value: str) -> bool:
        return all(_FILTER_TYPES[f["Type"]](value, f["Value"]) for f in by_field.get(field.lower(), ()))

    return wanted


def _matches(product: Product, filters: Sequence[Mapping[str, str]]) -> bool:
    held = {name.lower(): value for name, value in product.attributes.items()} | {"productfamily": product.family}
    return all(_FILTER_TYPES[f["Type"]](held.get(f["Field"].lower(), ""), f["Value"]) for f in filters)


def _list(value: str) -> frozenset[str]:
    return frozenset(part.strip().lower() for part in value.split(","))


def _filters(request: Mapping[str, Any]) -> list[Mapping[str, str]]:
    filters = request.get("Filters") or []
    if len(filters) > _MAX_FILTERS:
        raise _Refused("InvalidParameterException", f"At most {_MAX_FILTERS} filters are allowed")
    for entry in filters:
        if entry.get("Type") not in _FILTER_TYPES or not entry.get("Field") or not entry.get("Value"):
            raise _Refused(
                "InvalidParameterException", "Input Parameters are invalid. Filters need Type, Field and Value"
            )
        if len(entry["Value"]) > _MAX_VALUE:
            raise _Refused("InvalidParameterException", f"A filter's value is longer than {_MAX_VALUE} characters")
    return list(filters)


def _describe_services(request: Mapping[str, Any]) -> dict[str, Any]:
    codes = [_service(request)] if request.get("ServiceCode") else sorted(SERVICES)
    start, size = _window(request)
    page = [{"ServiceCode": code, "AttributeNames": _attribute_names(code)} for code in codes[start : start + size]]
    answer: dict[str, Any] = {"FormatVersion": "aws_v1", "Services": page}
    return answer if start + size >= len(codes) else {**answer, "NextToken": _token(start + size)}


def _attribute_names(code: str) -> list[str]:
    names = {name for product in _of_one_region(code) for name in product.attributes}
    return sorted(names | {"productFamily", "termType"})


def _get_attribute_values(request: Mapping[str, Any]) -> dict[str, Any]:
    code, name = _service(request), str(request.get("AttributeName", ""))
    if name not in _attribute_names(code):
        raise _Refused("InvalidParameterException", f"{name} is not an attribute of {code}")
    if name == "termType":
        values = {"OnDemand"}
    elif name in ("regionCode", "location"):
        values = set(locations()) if name == "regionCode" else set(locations().values())
    else:
        values = {
            product.family if name == "productFamily" else product.attributes.get(name, "")
            for product in (_of_one_region(code) if name != "usagetype" else products(code, lambda *_: True))
        }
    ordered = sorted(value for value in values if value)
    start, size = _window(request)
    answer: dict[str, Any] = {"AttributeValues": [{"Value": value} for value in ordered[start : start + size]]}
    return answer if start + size >= len(ordered) else {**answer, "NextToken": _token(start + size)}


def _of_one_region(code: str) -> Iterator[Product]:
    """All regions sell the same here."""
    return products(code, lambda field, value: field != "regionCode" or value == "us-east-1")


def _service(request: Mapping[str, Any]) -> str:
    code = str(request.get("ServiceCode") or "")
    if code not in SERVICES:
        raise _Refused("InvalidParameterException", f"The service code {code} is not valid")
    return code


def _window(request: Mapping[str, Any]) -> tuple[int, int]:
    size = int(request.get("MaxResults") or _PAGE)
    if not 1 <= size <= _PAGE:
        raise _Refused("InvalidParameterException", f"MaxResults must be 1 to {_PAGE}")
    token = request.get("NextToken")
    if not token:
        return 0, size
    try:
        return int(base64.urlsafe_b64decode(str(token)).decode().removeprefix("at:")), size
    except ValueError:
        raise _Refused("InvalidNextTokenException", "The pagination token is invalid") from None


def _token(offset: int) -> str:
    return base64.urlsafe_b64encode(f"at:{offset}".encode()).decode()


def _sku(code: str, product: Product) -> str:
    text = json.dumps([code, product.family, sorted(product.attributes.items())])
    return base64.b32encode(hashlib.sha256(text.encode()).digest()).decode()[:16]


def _document(code: str, product: Product) -> dict[str, Any]:
    """One entry of PriceList, before it becomes text."""
    sku, published = _sku(code, product), f"{unit_prices()['as_of']}-01T00:00:00Z"
    term = f"{sku}.JRTCKXETXF"  # AWS's offer term code of On-Demand
    dimensions = {}
    begin = "0"
    for number, (end, usd) in enumerate(product.tiers or (("Inf", product.usd),)):
        rate = f"{term}.{'6YS6EN2CT7' if number == 0 else f'TIER{number:06d}'}"
        what = _DESCRIPTIONS.get(product.family, product.family or product.attributes.get("group", ""))
        dimensions[rate] = {
            "unit": product.unit,
            "beginRange": begin,
            "endRange": end,
            "description": f"${usd:.10g} per {product.unit} {what} in {product.attributes['location']}",
            "appliesTo": [],
            "rateCode": rate,
            "pricePerUnit": {"USD": f"{usd:.10f}"},
        }
        begin = end
    offer = {
        "priceDimensions": dimensions,
        "sku": sku,
        "effectiveDate": published,
        "offerTermCode": "JRTCKXETXF",
        "termAttributes": {},
    }
    family = {"productFamily": product.family} if product.family else {}
    return {
        "product": {**family, "attributes": dict(product.attributes), "sku": sku},
        "serviceCode": code,
        "terms": {"OnDemand": {term: offer}},
        "version": published.replace("-", "").replace(":", "").replace("T", "").rstrip("Z"),
        "publicationDate": published,
    }
