"""Conditions on the metrics of a table: ``CPUUtilization>=80``."""

from __future__ import annotations

import math
import operator
import re
from collections.abc import Callable, Collection, Mapping
from typing import Any

from rassistant.errors import InvalidInput, Text
from rassistant.services.resource_filter import shown

_CONDITION = re.compile(r"\s*([A-Za-z][\w.]*)\s*(<=|>=|!=|<|>|=)\s*(-?\d+(?:\.\d+)?)\s*")
_OPERATORS: Mapping[str, Callable[[float, float], bool]] = {
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
    "=": lambda value, wanted: math.isclose(value, wanted, rel_tol=1e-9, abs_tol=1e-12),
    "!=": lambda value, wanted: not math.isclose(value, wanted, rel_tol=1e-9, abs_tol=1e-12),
}


def condition(text: str, metrics: Collection[str]) -> Callable[[Mapping[str, Any]], bool]:
    """Whether a row of the table meets ``text``; an unknown value does not. Raises InvalidInput."""
    read = _CONDITION.fullmatch(text)
    if read is None:
        raise InvalidInput(
            Text(f'"{shown(text)}" is not a condition.', f'"{shown(text)}"은(는) 조건으로 읽을 수 없습니다.'),
            Text(
                "Write a metric, one of < <= > >= = !=, and a number: CPUUtilization>80.",
                "지표 이름, < <= > >= = != 중 하나, 숫자 순서로 적어 주세요. 예: CPUUtilization>80",
            ),
            field="where",
        )
    name, sign, number = read.groups()
    if name not in metrics:
        known = ", ".join(metrics)
        raise InvalidInput(
            Text(f'There is no metric "{name}" here.', f'"{name}" 지표는 여기에 없습니다.'),
            Text(f"Known: {known}.", f"사용할 수 있는 지표: {known}."),
            field="where",
        )
    wanted, compare = float(number), _OPERATORS[sign]

    def holds(row: Mapping[str, Any]) -> bool:
        value = row["metrics"].get(name, {}).get("value")
        return value is not None and compare(value, wanted)

    return holds
