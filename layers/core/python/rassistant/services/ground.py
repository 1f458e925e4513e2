"""What all checks stand on, read once: resources, accounts, and what they cost."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from rassistant.collect.cost_table import CostTable
from rassistant.models.collected import Collected, Problem
from rassistant.models.resource import Resource
from rassistant.resources.registry import kind_of
from rassistant.services.bill_facts import BillFacts


@dataclass(frozen=True, slots=True)
class Ground:
    """``types``: the kinds that were listed. ``by_type``: with the accounts themselves as subjects."""

    now: datetime
    types: Sequence[str]
    listed: Collected[tuple[Resource, ...]]
    by_type: Mapping[str, Sequence[Resource]]
    payer_account_id: str
    costs: Collected[Mapping[str, float]]
    bill: Collected[BillFacts]
    lines: Collected[CostTable | None]

    @property
    def problems(self) -> tuple[Problem, ...]:
        return (*self.listed.problems, *self.costs.problems, *self.bill.problems, *self.lines.problems)

    @property
    def is_in_dollars(self) -> bool:
        """Prices are: what resources cost in another currency bounds no saving."""
        return self.lines.value is None or self.lines.value.currency == "USD"

    @property
    def incomplete(self) -> frozenset[tuple[str, str, str]]:
        """(kind, account, region) that were not read in full. Where a problem names no account or region, all that are
        known."""
        problems = self.listed.problems
        if not problems:
            return frozenset()
        places = {(r.account_id, r.region) for r in self.listed.value}
        places |= {(str(p.account_id), str(p.region)) for p in problems}
        services = {name: kind.service for name in self.types if (kind := kind_of(name)) is not None}
        return frozenset(
            (name, account_id, region)
            for problem in problems
            for name, service in services.items()
            if problem.service == service
            for account_id, region in places
            if problem.account_id in (None, account_id) and problem.region in (None, region)
        )
