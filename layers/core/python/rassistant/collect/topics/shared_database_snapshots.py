"""RDS and Aurora snapshots of one's own that every AWS account may restore."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING, Any

from rassistant.collect.topic import Topic
from rassistant.errors import Absent, RAssistantError
from rassistant.models.scope import Account

if TYPE_CHECKING:
    from rassistant.aws.gateway import Gateway

OF_CLUSTER = "cluster "
"""Before the identifier of an Aurora cluster's snapshot."""


def _read(gateway: Gateway, account: Account, region: str, items: Sequence[str]) -> Mapping[str, Any]:
    """Identifier → whether everybody may restore it. Raises where none could be read."""
    outcomes = gateway.fan_out([partial(_is_public, gateway, account, region, item) for item in items])
    failures = [outcome for outcome in outcomes if isinstance(outcome, RAssistantError)]
    if failures and len(failures) == len(outcomes):
        raise failures[0]
    return {
        item: outcome for item, outcome in zip(items, outcomes, strict=True) if not isinstance(outcome, RAssistantError)
    }


def _is_public(gateway: Gateway, account: Account, region: str, item: str) -> bool:
    """AWS keeps it in the attribute ``restore``, whose value is then ``all`` (ModifyDBSnapshotAttribute)."""
    noun = "DBClusterSnapshot" if item.startswith(OF_CLUSTER) else "DBSnapshot"
    name = {f"{noun}Identifier": item.removeprefix(OF_CLUSTER)}
    try:
        answer = gateway.call(account, region, "rds", f"Describe{noun}Attributes", **name)
    except Absent:
        return False  # deleted since it was listed
    attributes = (answer.get(f"{noun}AttributesResult") or {}).get(f"{noun}Attributes") or ()
    return any(
        attribute.get("AttributeName") == "restore" and "all" in (attribute.get("AttributeValues") or ())
        for attribute in attributes
    )


TOPIC = Topic(
    id="shared_database_snapshots",
    service="rds",
    permissions=("rds:DescribeDBClusterSnapshotAttributes", "rds:DescribeDBSnapshotAttributes"),
    read=_read,
    fresh=timedelta(hours=1),
    at_once=200,
)
