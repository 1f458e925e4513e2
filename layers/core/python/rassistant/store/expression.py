"""DynamoDB's update and condition expressions, with every name and value passed by placeholder."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rassistant.store.attributes import encoded
from rassistant.store.table import Condition


class Expression:
    """Collects what one write says; ``parameters()`` are the keyword arguments for it."""

    def __init__(self) -> None:
        self._names: dict[str, str] = {}
        self._values: dict[str, Any] = {}
        self._condition = ""
        self._update = ""

    def require(self, condition: Condition) -> None:
        if condition == Condition(item="any"):
            return
        exists = f"attribute_exists({self._name('pk')})"
        absent = f"attribute_not_exists({self._name('pk')})"
        tests = [f"{self._name(n)} = {self._value(v)}" for n, v in condition.equals.items()]
        for name, values in condition.one_of.items():
            listed = ", ".join(self._value(value) for value in values)
            tests.append(f"{self._name(name)} IN ({listed})")
        tests += [f"{self._name(n)} <= {self._value(v)}" for n, v in condition.at_most.items()]
        match condition.item:
            case "exists":
                self._condition = " AND ".join([exists, *tests])
            case "absent":
                self._condition = absent
            case "any":
                self._condition = f"{absent} OR ({' AND '.join(tests)})"

    def change(self, changes: Mapping[str, Any], add: Mapping[str, int]) -> None:
        sets = [f"{self._name(n)} = {self._value(v)}" for n, v in changes.items() if v is not None]
        removed = [self._name(n) for n, v in changes.items() if v is None]
        added = [f"{self._name(n)} {self._value(v)}" for n, v in add.items()]
        clauses = (("SET", sets), ("REMOVE", removed), ("ADD", added))
        self._update = " ".join(f"{word} {', '.join(parts)}" for word, parts in clauses if parts)

    def parameters(self) -> dict[str, Any]:
        given = {
            "ConditionExpression": self._condition,
            "UpdateExpression": self._update,
            "ExpressionAttributeNames": self._names,
            "ExpressionAttributeValues": self._values,
        }
        return {name: value for name, value in given.items() if value}

    def _name(self, name: str) -> str:
        placeholder = f"#{name}"
        self._names[placeholder] = name
        return placeholder

    def _value(self, value: Any) -> str:
        placeholder = f":v{len(self._values)}"
        self._values[placeholder] = encoded(value)
        return placeholder
