"""What resource policies and shared snapshots give to everybody: which facts are looked up for it, and what they say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final

from rassistant.collect.topics.shared_database_snapshots import OF_CLUSTER
from rassistant.models.lookup import Lookup
from rassistant.models.resource import Resource

ALL: Final = "all"
"""The one item of a topic that is about a whole region."""
_TOPICS: Final[Mapping[str, str]] = {
    "Lambda": "function_policies",
    "ECR": "repository_policies",
    "KMS": "key_policies",
    "Secret": "secret_policies",
    "RDSSnapshot": "shared_database_snapshots",
}
_LISTED: Final[Mapping[str, str]] = {"SQS": "queue_policies", "SNS": "topic_policies"}
"""Of what is no kind of ours: the region's own list is read."""
KINDS: Final = tuple(_TOPICS)


def lookups(rows: Iterable[Resource], places: Iterable[tuple[str, str]]) -> Iterator[Lookup]:
    """One for each resource that may have a policy, and two for each account and region."""
    for row in rows:
        lookup = _lookup(row)
        if lookup is not None:
            yield lookup
    for account_id, region in places:
        for topic in _LISTED.values():
            yield Lookup(topic, ALL, account_id, region)


def _lookup(row: Resource) -> Lookup | None:
    """None for what no policy can open: snapshots by the service itself, keys that are going."""
    topic = _TOPICS.get(row.service_type)
    automated = row.service_type == "RDSSnapshot" and row.details.get("snapshot_type") != "manual"
    if topic is None or automated or row.status == "PendingDeletion":
        return None
    item = row.resource_id
    return Lookup(topic, OF_CLUSTER + item if row.details.get("of_cluster") else item, row.account_id, row.region)


def found(
    rows: Sequence[Resource], places: Iterable[tuple[str, str]], facts: Mapping[Lookup, Any]
) -> tuple[list[dict[str, Any]], list[Resource], int]:
    """(open policies, database snapshots that everybody may restore, how many could not be looked at)."""
    policies: list[dict[str, Any]] = []
    snapshots: list[Resource] = []
    unread = 0
    for row in rows:
        lookup = _lookup(row)
        if lookup is None:
            continue
        fact = facts.get(lookup)
        if fact is None:
            unread += 1
        elif row.service_type == "RDSSnapshot":
            snapshots += [row] if fact else []
        elif fact:
            policies.append(_open(row.service_type, row.resource_id, row.name, row.account_id, row.region, fact))
    for account_id, region in places:
        for service_type, topic in _LISTED.items():
            fact = facts.get(Lookup(topic, ALL, account_id, region)) or {"open": {}, "total": 0, "read": 0}
            unread += fact["total"] - fact["read"]
            policies += [
                _open(service_type, one, _last_part(one), account_id, region, actions)
                for one, actions in fact["open"].items()
            ]
    return (
        sorted(policies, key=lambda policy: (policy["service_type"], policy["region"], policy["name"])),
        snapshots,
        unread,
    )


def _open(
    service_type: str, resource_id: str, name: str | None, account_id: str, region: str, actions: Sequence[str]
) -> dict[str, Any]:
    return {
        "resource_id": resource_id,
        "name": name or resource_id,
        "service_type": service_type,
        "account_id": account_id,
        "region": region,
        "actions": list(actions),
    }


def _last_part(identifier: str) -> str:
    """Of a queue's URL or a topic's ARN."""
    return identifier.replace("/", ":").rpartition(":")[2]
