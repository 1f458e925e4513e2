"""The ``budgets`` of an account file, read and checked."""

from __future__ import annotations

from collections.abc import Mapping

from infra.local.simulator.account_model import Budget
from infra.local.simulator.checked import Checked

PERIODS = ("DAILY", "MONTHLY", "QUARTERLY", "ANNUALLY")
FILTERS = ("service", "region", "account_id", "usage_type", "tag")
LEAST_LIMIT = 0.01


def read_budgets(node: Checked | None) -> tuple[Budget, ...]:
    if node is None:
        return ()
    names: set[str] = set()
    return tuple(_budget(entry, names) for entry in node.items())


def _budget(node: Checked, names: set[str]) -> Budget:
    members = node.object(
        required=("name", "limit"), optional=("period", "filters", "include_credits", "actual", "forecast")
    )
    name = members["name"].text() if "name" in members else ""
    if name and name in names:
        members["name"].fault(f"{name!r} is the name of another budget of this account")
    names.add(name)
    return Budget(
        name=name,
        limit=members["limit"].number(LEAST_LIMIT, minimum=LEAST_LIMIT) if "limit" in members else LEAST_LIMIT,
        period=members["period"].text("MONTHLY", values=PERIODS) if "period" in members else "MONTHLY",
        filters=_filters(members["filters"]) if "filters" in members else {},
        include_credits=members["include_credits"].flag() if "include_credits" in members else True,
        actual=members["actual"].number() if "actual" in members else None,
        forecast=members["forecast"].number() if "forecast" in members else None,
    )


def _filters(node: Checked) -> Mapping[str, tuple[str, ...]]:
    found = {}
    for key, values in node.object(optional=FILTERS).items():
        found[key] = tuple(_value(value, key) for value in values.items())
        if isinstance(values.value, list) and not values.value:
            values.fault("must hold at least one value")
    return found


def _value(node: Checked, key: str) -> str:
    text = node.text()
    if key == "tag" and text and not text.partition(":")[2]:
        node.fault(f"{text!r} is not as KEY:VALUE")
    return text
