"""Nodes, edges and the boxes around them: alike machines become one node where there are too many to draw."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from rassistant.errors import Locale, Text
from rassistant.models.resource import Resource
from rassistant.services.mermaid import mermaid

MOST_NODES = 60
MOST_EDGES = 150
_MERGED_ABOVE = 24
INTERNET = "internet"
_NUMBER = re.compile(r"[-_.](?:\d+|[a-z])$|\d+$")
_INTERNET = Text("Internet", "인터넷")
_REACHES_DATA = ("EC2", "Lambda", "EKS")
_DATA = ("RDS", "ElastiCache")
_ORDER = {
    kind: rank for rank, kind in enumerate(("CloudFront", "ELB", "EC2", "EKS", "Lambda", "RDS", "ElastiCache", "NAT"))
}


class Networks:
    """``layouts``: of the topic network_layout, by account and region."""

    def __init__(self, layouts: Mapping[tuple[str, str], Mapping[str, Any]]) -> None:
        whole = list(layouts.values())
        self.vpcs = {vpc["id"]: vpc for layout in whole for vpc in layout["vpcs"]}
        self.subnets = {subnet["id"]: subnet for layout in whole for subnet in layout["subnets"]}
        self.peerings = [peering for layout in whole for peering in layout["peerings"] if peering["status"] == "active"]
        self.allowed: dict[str, list[str]] = {}
        for layout in whole:
            self.allowed |= layout["allowed"]
        self.regions = {vpc["id"]: region for (_, region), layout in layouts.items() for vpc in layout["vpcs"]}

    def vpc_ids(self, name: str) -> set[str]:
        wanted = name.casefold()
        return {vpc["id"] for vpc in self.vpcs.values() if wanted in (vpc["id"], str(vpc["name"] or "").casefold())}

    def subnet_of(self, row: Resource) -> str | None:
        """The one that it is in; None where it is in several, or AWS does not say."""
        own = str(row.details.get("subnet") or "")
        return own if own in self.subnets else None

    def vpc_of(self, row: Resource) -> str | None:
        subnet = self.subnet_of(row)
        known = str(row.details.get("vpc") or (self.subnets[subnet]["vpc"] if subnet else ""))
        return known if known in self.vpcs else None


@dataclass(slots=True)
class _Node:
    id: str
    kind: str
    group: str | None
    region: str
    rows: list[Resource] = field(default_factory=list)

    def json(self) -> dict[str, Any]:
        first = self.rows[0]
        several = len(self.rows) > 1
        name = _stem(first.name) if several else first.name
        return {
            "id": self.id,
            "kind": self.kind,
            "label": f"{name} ×{len(self.rows)}" if several else name,
            "detail": _detail(first) if not several else _common_detail(self.rows),
            "group": self.group,
            "region": self.region,
            "resource_ids": [row.resource_id for row in self.rows[:20]],
            "count": len(self.rows),
        }


class Graph:
    def __init__(self, networks: Networks, rows: Sequence[Resource]) -> None:
        self._networks = networks
        self._rows = sorted(rows, key=lambda row: (_ORDER.get(row.service_type, 99), row.region, row.name))

    def drawn(self, locale: Locale) -> dict[str, Any]:
        nodes = self._nodes()
        node_of = {row.key: node for node in nodes for row in node.rows}
        edges = list(dict.fromkeys(self._edges(node_of)))
        tied = {end for edge in edges for end in edge}
        kept = sorted(nodes, key=lambda node: node.id not in tied)[:MOST_NODES]
        kept.sort(key=nodes.index)
        ids = {node.id for node in kept} | {INTERNET}
        edges = [edge for edge in edges if set(edge) <= ids][:MOST_EDGES]
        shown_nodes = [node.json() for node in kept]
        groups = self._groups(kept, locale)
        present = {group["id"] for group in groups}
        links = [{"source": a, "target": b, "label": ""} for a, b in edges]
        links += [
            {"source": a, "target": b, "label": "peering"}
            for a, b in (peering["vpcs"] for peering in self._networks.peerings)
            if a in present and b in present
        ]
        if any(INTERNET in edge for edge in edges):
            shown_nodes.insert(0, _internet(locale))
        return {
            "groups": groups,
            "nodes": shown_nodes,
            "edges": links,
            "mermaid": mermaid(groups, shown_nodes, links),
            "total": len(self._rows),
            "shown": sum(len(node.rows) for node in kept),
            "counts": _counts(self._rows),
        }

    def _nodes(self) -> list[_Node]:
        merge = len(self._rows) > _MERGED_ABOVE
        made: dict[tuple[Any, ...], _Node] = {}
        for row in self._rows:
            vpc, subnet = self._networks.vpc_of(row), self._networks.subnet_of(row)
            group = subnet or vpc
            alike = _stem(row.name) if merge and row.service_type in ("EC2", "Lambda") else row.resource_id
            key = (row.account_id, row.region, row.service_type, group, alike)
            if key not in made:
                made[key] = _Node(f"n{len(made) + 1}", row.service_type, group, row.region)
            made[key].rows.append(row)
        return list(made.values())

    def _edges(self, node_of: Mapping[tuple[str, str, str, str], _Node]) -> Iterable[tuple[str, str]]:
        by_id = {(row.account_id, row.region, row.resource_id): node_of[row.key] for row in self._rows}
        doors = {
            str(row.details["dns_name"]).casefold(): node_of[row.key]
            for row in self._rows
            if row.service_type == "ELB" and row.details.get("dns_name")
        }
        for row in self._rows:
            node = node_of[row.key]
            match row.service_type:
                case "CloudFront":
                    yield INTERNET, node.id
                    origins = str(row.details.get("origin") or row.details.get("origins") or "").casefold()
                    yield from ((node.id, door.id) for name, door in doors.items() if name in origins)
                case "ELB":
                    if row.details.get("scheme") == "internet-facing":
                        yield INTERNET, node.id
                    for target in str(row.details.get("target_ids") or "").split(", "):
                        aim = by_id.get((row.account_id, row.region, target))
                        if aim is not None:
                            yield node.id, aim.id
                case "NAT":
                    yield node.id, INTERNET
                case "EC2" if row.details.get("public_ip"):
                    yield INTERNET, node.id
                case "RDS" if row.details.get("publicly_accessible"):
                    yield INTERNET, node.id
        yield from self._allowed(node_of)

    def _allowed(self, node_of: Mapping[tuple[str, str, str, str], _Node]) -> Iterable[tuple[str, str]]:
        """From who may call a data store by its security groups."""
        wearers: dict[str, list[Resource]] = defaultdict(list)
        for row in self._rows:
            if row.service_type in _REACHES_DATA:
                for group in _groups_of(row):
                    wearers[group].append(row)
        for row in self._rows:
            if row.service_type in _DATA:
                sources = (source for group in _groups_of(row) for source in self._networks.allowed.get(group, ()))
                for source in sources:
                    yield from ((node_of[caller.key].id, node_of[row.key].id) for caller in wearers[source])

    def _groups(self, nodes: Iterable[_Node], locale: Locale) -> list[dict[str, Any]]:
        """VPCs first, then the subnets in them that hold something."""
        subnets = {node.group for node in nodes if node.group in self._networks.subnets}
        vpcs = {self._networks.subnets[subnet]["vpc"] for subnet in subnets if subnet}
        vpcs |= {node.group for node in nodes if node.group in self._networks.vpcs}
        public = Text("public", "퍼블릭")[locale]
        found = []
        for vpc in (self._networks.vpcs[each] for each in sorted(vpcs & self._networks.vpcs.keys(), key=self._place)):
            label = " · ".join(
                str(p) for p in (vpc["name"] or vpc["id"], vpc["cidr"], self._networks.regions[vpc["id"]]) if p
            )
            found.append({"id": vpc["id"], "kind": "vpc", "label": label, "parent": None})
        for subnet in (self._networks.subnets[each] for each in sorted((s for s in subnets if s), key=self._place)):
            parts = (subnet["name"] or subnet["id"], subnet["zone"], public if subnet["public"] else "")
            label = " · ".join(part for part in parts if part)
            found.append({"id": subnet["id"], "kind": "subnet", "label": label, "parent": subnet["vpc"]})
        return found

    def _place(self, identifier: str) -> tuple[str, str, str]:
        """Boxes of one region side by side, the named ones in the order of their names."""
        subnet = self._networks.subnets.get(identifier)
        vpc = self._networks.vpcs.get(subnet["vpc"] if subnet else identifier) or {}
        return self._networks.regions.get(vpc.get("id", ""), ""), str((subnet or vpc).get("name") or "~"), identifier


def _internet(locale: Locale) -> dict[str, Any]:
    return {
        "id": INTERNET,
        "kind": INTERNET,
        "label": _INTERNET[locale],
        "detail": "",
        "group": None,
        "region": None,
        "resource_ids": [],
        "count": 0,
    }


def _groups_of(row: Resource) -> list[str]:
    return [group for group in str(row.details.get("security_groups") or "").split(", ") if group]


def _stem(name: str) -> str:
    return _NUMBER.sub("", name) or name


def _detail(row: Resource) -> str:
    size = next(
        (
            row.details.get(k)
            for k in ("instance_type", "instance_class", "node_type", "engine", "type")
            if row.details.get(k)
        ),
        "",
    )
    return " · ".join(str(part) for part in (size, row.status) if part)


def _common_detail(rows: Sequence[Resource]) -> str:
    details = {_detail(row) for row in rows}
    return details.pop() if len(details) == 1 else ""


def _counts(rows: Iterable[Resource]) -> dict[str, int]:
    found: dict[str, int] = defaultdict(int)
    for row in rows:
        found[row.service_type] += 1
    return dict(found)
