"""The networks of the account with what is in them and how it hangs together, as a graph small enough to draw."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from rassistant.collect.inventory import Inventory
from rassistant.collect.lookups import Lookups
from rassistant.errors import Locale
from rassistant.models.collected import Collected
from rassistant.models.lookup import Lookup
from rassistant.models.resource import Resource
from rassistant.models.scope import GLOBAL_REGION, Scope
from rassistant.services.architecture_graph import Graph, Networks
from rassistant.services.exposed_policies import ALL

DRAWN = ("EC2", "RDS", "ELB", "NAT", "ElastiCache", "EKS", "Lambda", "CloudFront")
_GONE = ("terminated", "deleted", "shutting-down")


class Architecture:
    def __init__(self, inventory: Inventory, lookups: Lookups) -> None:
        self._inventory = inventory
        self._lookups = lookups

    def answer(self, locale: Locale, scope: Scope | None = None, *, vpc: str = "") -> dict[str, Any]:
        """``vpc``: an id or a name; without one, all that hold something.

        ``groups``: VPCs and in them subnets (``parent``), ``nodes`` with the group that they are in, ``edges`` between
        nodes or VPCs, ``mermaid``: the same as text. ``total`` resources, of which ``shown`` are nodes or in one.
        """
        scope = scope or Scope()
        listed = self._inventory.list(DRAWN, _with_global(scope))
        rows = [row for row in listed.value if row.status not in _GONE]
        places = sorted({(row.account_id, row.region) for row in rows if row.region != GLOBAL_REGION})
        wanted = {place: Lookup("network_layout", ALL, *place) for place in places}
        read = self._lookups.load(wanted.values())
        layouts = {place: read.value.get(lookup) for place, lookup in wanted.items()}
        networks = Networks({place: layout for place, layout in layouts.items() if layout is not None})
        graph = Graph(networks, _in_vpc(rows, networks, vpc) if vpc else _in_networks(rows))
        whole: Collected[None] = Collected(None, (*listed.problems, *read.problems), listed.as_of, listed.stale)
        return {**graph.drawn(locale), **whole.provenance(locale)}


def _with_global(scope: Scope) -> Scope:
    """Distributions stand before the balancers of any region."""
    return Scope(scope.account_ids, (*scope.regions, GLOBAL_REGION)) if scope.regions else scope


def _in_networks(rows: Iterable[Resource]) -> list[Resource]:
    """A function outside of a VPC has no place in a network."""
    return [row for row in rows if row.service_type != "Lambda" or row.details.get("vpc")]


def _in_vpc(rows: Iterable[Resource], networks: Networks, vpc: str) -> list[Resource]:
    wanted = networks.vpc_ids(vpc)
    return [row for row in rows if networks.vpc_of(row) in wanted or row.service_type == "CloudFront"]
