"""A listing as CSV: what all rows have, then the details and metrics of the kinds that are in it."""

from __future__ import annotations

from collections.abc import Sequence

from rassistant.models.clock import iso
from rassistant.models.csv_text import BYTE_ORDER_MARK, csv_text
from rassistant.models.resource import Resource

_HEAD = (
    "resource_id",
    "name",
    "service_type",
    "account_id",
    "region",
    "status",
    "created_at",
    "monthly_cost_usd",
    "cost_source",
    "tags",
    "arn",
)


def resources_csv(rows: Sequence[Resource]) -> str:
    details = list(dict.fromkeys(name for row in rows for name in row.details))
    metrics = list(dict.fromkeys(name for row in rows for name in row.metrics))
    body = (
        [
            row.resource_id,
            row.name,
            row.service_type,
            row.account_id,
            row.region,
            row.status,
            None if row.created_at is None else iso(row.created_at),
            row.monthly_cost_usd,
            row.cost_source,
            "; ".join(f"{key}={value}" for key, value in sorted(row.tags.items())),
            row.arn,
            *(row.details.get(name) for name in details),
            *(row.metrics[name].value if name in row.metrics else None for name in metrics),
        ]
        for row in rows
    )
    return BYTE_ORDER_MARK + csv_text([*_HEAD, *details, *metrics], body)
