"""The arguments by which tools choose resources, and the query plan that they stand for."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from rassistant.assistant.chat_tool import Arguments
from rassistant.language.plan import Aggregation, Condition, Filter, Operator, QueryPlan, SortKey, Step, Value

Name = Annotated[str, StringConstraints(max_length=200)]
Scalar = bool | float | Name


class Where(Arguments):
    """``field``: status, name, created_at, monthly_cost_usd, tags.KEY, details.FIELD or metrics.METRIC."""

    field: Name
    op: Literal["eq", "ne", "lt", "le", "gt", "ge", "in", "not_in", "contains", "starts_with", "exists", "missing"]
    value: Scalar | list[Scalar] | None = None


class ResourceFilter(Arguments):
    """All that is given must hold; several values of one list are alternatives."""

    service_type: list[Name] = Field([], max_length=20, description="EC2, EBS, RDS, Lambda, S3 … empty: all.")
    region: list[Name] = Field([], max_length=40, description="us-west-2 …")
    account_id: list[Name] = Field([], max_length=40)
    status: list[Name] = Field([], max_length=10, description="As AWS names it: running, stopped, available …")
    name_contains: Name | None = None
    tag: list[Name] = Field([], max_length=10, description="KEY:VALUE, or KEY for any value.")
    where: list[Where] = Field([], max_length=10, description="Further conditions on fields.")

    def step(
        self,
        *,
        aggregation: Aggregation | None = None,
        sort: tuple[SortKey, ...] = (),
        limit: int | None = None,
    ) -> Step:
        return Step(
            service_types=tuple(self.service_type),
            accounts=tuple(self.account_id),
            regions=tuple(self.region),
            filters=tuple(self._filters()),
            aggregation=aggregation,
            sort=sort,
            limit=limit,
        )

    def _filters(self) -> list[Filter]:
        found: list[Filter] = []
        if self.status:
            found.append(Condition("status", "in", tuple(self.status)))
        if self.name_contains:
            found.append(Condition("name", "contains", self.name_contains))
        for tag in self.tag:
            key, colon, value = tag.partition(":")
            found.append(Condition(f"tags.{key}", "eq", value) if colon else Condition(f"tags.{key}", "exists"))
        found.extend(_condition(where) for where in self.where)
        return found


def plan_of(step: Step) -> QueryPlan:
    return QueryPlan((step,))


def _condition(where: Where) -> Condition:
    op: Operator = where.op
    value: Value = tuple(where.value) if isinstance(where.value, list) else where.value
    return Condition(where.field, op, None if op in ("exists", "missing") else value)
