"""Tag keys are written as the account writes them wherever a plan names one; others stay as they are said."""

from __future__ import annotations

import pytest

from rassistant.language.account.own_case import in_own_case
from rassistant.language.plan import Aggregation as By
from rassistant.language.plan import And, Condition, Filter, Not, Or, QueryPlan, Related, SortKey, Step

KEYS = {"team": "Team", "cost-center": "Cost-Center"}
SAID, OWN = Condition("tags.team", "eq", "web"), Condition("tags.Team", "eq", "web")


def plan(*steps: Step) -> QueryPlan:
    return QueryPlan(steps)


@pytest.mark.parametrize(
    ("said", "own"),
    [
        (SAID, OWN),
        (Not(SAID), Not(OWN)),
        (And((SAID, Condition("status", "eq", "running"))), And((OWN, Condition("status", "eq", "running")))),
        (Or((SAID, Not(And((SAID,))))), Or((OWN, Not(And((OWN,)))))),
        (Related("EC2", (SAID,), none=True), Related("EC2", (OWN,), none=True)),
        (
            Condition("tags.TEAM", "ne", other="tags.cost-center"),
            Condition("tags.Team", "ne", other="tags.Cost-Center"),
        ),
        (Condition("tags.nobody", "missing"), Condition("tags.nobody", "missing")),
        (Condition("tags", "missing"), Condition("tags", "missing")),
        (Condition("name", "eq", "team"), Condition("name", "eq", "team")),
    ],
)
def test_filters(said: Filter, own: Filter) -> None:
    assert in_own_case(plan(Step(filters=(said,))), KEYS) == plan(Step(filters=(own,)))


def test_groups_columns_and_orders_of_each_step() -> None:
    def step(key: str) -> Step:
        return Step(
            aggregation=By("sum", "monthly_cost_usd", (f"tags.{key}", "region")),
            select=(f"tags.{key}", "name"),
            sort=(SortKey(f"tags.{key}", True),),
        )

    assert in_own_case(plan(step("team"), step("TEAM")), KEYS) == plan(step("Team"), step("Team"))


def test_a_key_that_is_there_beside_another_case_is_left_alone() -> None:
    both = {"team": "Team", "other": "team"}
    assert in_own_case(plan(Step(filters=(SAID,))), both) == plan(Step(filters=(SAID,)))
