"""A cost answer as CSV: one row a group, one column a period."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rassistant.models.csv_text import csv_text


def cost_csv(answer: Mapping[str, Any]) -> str:
    """The groups of the answer in its order, then the total and what was given back. Unknown is an empty cell."""
    groups = answer["groups"]
    starts = [point["start"] for point in groups[0]["points"]] if groups else []
    head = [answer["group_by"] or "group", "currency", "total", "previous_total", "change_pct", *starts]
    currency = answer["currency"]
    rows: list[list[object]] = [
        [
            group["key"],
            currency,
            group["total"],
            group["previous_total"],
            group["change_pct"],
            *(point["amount"] for point in group["points"]),
        ]
        for group in groups
    ]
    empty = [None] * len(starts)
    if answer["group_by"] is not None:
        rows.append(["Total", currency, answer["total"], answer["previous_total"], answer["change_pct"], *empty])
    rows.append(["Credits", currency, answer["credits"], None, None, *empty])
    return csv_text(head, rows)
