"""Values in DynamoDB's wire format and back. Numbers are int or float; float goes as its shortest exact text."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rassistant.store.table import Item


def encoded(value: Any) -> dict[str, Any]:  # noqa: PLR0911  (a table of types)
    """TypeError for what an item can't hold."""
    match value:
        case None:
            return {"NULL": True}
        case bool():
            return {"BOOL": value}
        case str():
            return {"S": value}
        case bytes():
            return {"B": value}
        case int() | float():
            return {"N": repr(value)}
        case list() | tuple():
            return {"L": [encoded(item) for item in value]}
        case Mapping():
            return {"M": encoded_item(value)}
        case _:
            raise TypeError(f"an item cannot hold {type(value).__name__}")


def decoded(value: Mapping[str, Any]) -> Any:
    ((kind, content),) = value.items()
    match kind:
        case "NULL":
            return None
        case "N":
            return float(content) if any(mark in content for mark in ".eE") else int(content)
        case "L":
            return [decoded(item) for item in content]
        case "M":
            return decoded_item(content)
        case _:
            return content


def encoded_item(item: Item) -> dict[str, Any]:
    return {name: encoded(value) for name, value in item.items()}


def decoded_item(item: Mapping[str, Any]) -> dict[str, Any]:
    return {name: decoded(value) for name, value in item.items()}
