"""What strangers on the internet can reach: open security groups and what wears them, public data, ways in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from rassistant.collect.inventory import Inventory
from rassistant.collect.lookups import Lookups
from rassistant.errors import Locale
from rassistant.models.collected import Collected, Problem
from rassistant.models.lookup import Lookup
from rassistant.models.resource import Resource
from rassistant.models.scope import GLOBAL_REGION, Scope
from rassistant.services import exposed_policies
from rassistant.services.exposed_policies import ALL

_SENSITIVE = {
    22: "SSH", 3389: "RDP", 23: "Telnet", 21: "FTP", 445: "SMB", 1433: "SQL Server", 1521: "Oracle", 3306: "MySQL",
    5432: "PostgreSQL", 5439: "Redshift", 6379: "Redis", 9200: "Elasticsearch", 11211: "Memcached", 27017: "MongoDB",
    2375: "Docker", 5601: "Kibana", 5900: "VNC",
}  # fmt: skip
_WEB = (80, 443)
_IN_NETWORKS = ("EC2", "RDS", "ELB", "S3", "EBSSnapshot")
_LISTED = (*_IN_NETWORKS, *exposed_policies.KINDS)


class Exposure:
    def __init__(self, inventory: Inventory, lookups: Lookups) -> None:
        self._inventory = inventory
        self._lookups = lookups

    def answer(self, locale: Locale, scope: Scope | None = None) -> dict[str, Any]:
        """Facts, not verdicts: an open group on nothing reaches nothing, a public website is meant to be one.

        ``groups``: the worst first, with ``ports`` (of sensitive services), ``attached`` and ``reachable`` (one of what
        wears it has a public address or is an internet-facing balancer). ``policies``: resource policies that let
        everybody in, with the ``actions``. ``unread``: policies and snapshots that were not looked at, for there are too
        many or they were denied.
        """
        listed = self._inventory.list(_LISTED, scope or Scope())
        rows = listed.value
        places = sorted({(row.account_id, row.region) for row in rows if row.region != GLOBAL_REGION})
        wanted = [
            Lookup(topic, ALL, account_id, region)
            for account_id, region in places
            for topic in ("open_groups", "public_snapshots")
        ]
        wanted += exposed_policies.lookups(rows, places)
        looked_up = self._lookups.load(wanted)
        found = looked_up.value
        groups = [
            _group(group, account_id, region, rows)
            for account_id, region in places
            for group in found.get(Lookup("open_groups", ALL, account_id, region)) or ()
        ]
        snapshots = {
            (account_id, region, snapshot)
            for account_id, region in places
            for snapshot in found.get(Lookup("public_snapshots", ALL, account_id, region)) or ()
        }
        policies, database_snapshots, unread = exposed_policies.found(rows, places, found)
        problems: tuple[Problem, ...] = (*listed.problems, *looked_up.problems)
        whole: Collected[None] = Collected(None, problems, listed.as_of, listed.stale)
        return {
            "groups": sorted(groups, key=_badness),
            "databases": [_named(row) for row in _of(rows, "RDS") if row.details.get("publicly_accessible")],
            "buckets": [_named(row) for row in _of(rows, "S3") if row.details.get("public")],
            "snapshots": [
                _named(row)
                for row in _of(rows, "EBSSnapshot")
                if (row.account_id, row.region, row.resource_id) in snapshots
            ],
            "database_snapshots": [_named(row) for row in database_snapshots],
            "policies": policies,
            "unread": unread,
            "balancers": [_named(row) for row in _of(rows, "ELB") if row.details.get("scheme") == "internet-facing"],
            "instances_with_public_ip": [_named(row) for row in _of(rows, "EC2") if row.details.get("public_ip")],
            "regions_read": len(places),
            **whole.provenance(locale),
        }


def _of(rows: Iterable[Resource], service_type: str) -> list[Resource]:
    return [row for row in rows if row.service_type == service_type]


def _named(row: Resource) -> dict[str, Any]:
    return {
        "resource_id": row.resource_id,
        "name": row.name,
        "service_type": row.service_type,
        "account_id": row.account_id,
        "region": row.region,
    }


def _group(group: Mapping[str, Any], account_id: str, region: str, rows: Sequence[Resource]) -> dict[str, Any]:
    worn_by = [
        row for row in rows if row.account_id == account_id and row.region == region and _wears(row, group["id"])
    ]
    named = {row.resource_id for row in worn_by}
    others = [each for each in group["interfaces"] if each["instance"] not in named and not _is_of(each, worn_by)]
    rules = [rule | {"sensitive": _sensitive(rule)} for rule in group["rules"]]
    addresses = any(each["public_ip"] for each in group["interfaces"])
    return {
        "group_id": group["id"],
        "name": group["name"],
        "vpc": group["vpc"],
        "account_id": account_id,
        "region": region,
        "rules": rules,
        "ports": sorted({name for rule in rules for name in rule["sensitive"]}),
        "attached": [_named(row) for row in worn_by],
        "other_interfaces": [each["description"] or each["id"] for each in others],
        "reachable": addresses or any(_has_way_in(row) for row in worn_by),
    }


def _wears(row: Resource, group_id: str) -> bool:
    return group_id in str(row.details.get("security_groups") or "").split(", ")


def _is_of(interface: Mapping[str, Any], rows: Iterable[Resource]) -> bool:
    """Balancers' interfaces are described as ``ELB app/name/id``; those of a database do not name it."""
    text = interface["description"] or ""
    return any(row.resource_id in text or text == f"{row.service_type}NetworkInterface" for row in rows)


def _has_way_in(row: Resource) -> bool:
    details = row.details
    return bool(
        details.get("public_ip") or details.get("publicly_accessible") or details.get("scheme") == "internet-facing"
    )


def _sensitive(rule: Mapping[str, Any]) -> list[str]:
    """Names of the services behind the ports that a rule opens, which hardly ever are meant for everybody."""
    if rule["protocol"] not in ("tcp", "udp", "-1", "6", "17"):
        return []
    first, last = rule["first"], rule["last"]
    if first is None or last is None or (first <= 0 and last >= 65_535):
        return ["*"]
    return [name for port, name in _SENSITIVE.items() if first <= port <= last]


def _badness(group: Mapping[str, Any]) -> tuple[bool, bool, bool, str, str]:
    only_web = all(rule["first"] == rule["last"] and rule["first"] in _WEB for rule in group["rules"])
    return (not group["ports"], not group["reachable"], only_web, group["region"], group["name"] or "")
