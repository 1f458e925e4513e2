"""How many budgets of cost an account has."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from rassistant.collect.topic import Topic
from rassistant.models.scope import Account

if TYPE_CHECKING:
    from rassistant.aws.gateway import Gateway


def _read(gateway: Gateway, account: Account, region: str, items: Sequence[str]) -> Mapping[str, Any]:
    """Counted once, whatever is asked for."""
    listed = gateway.pages(account, region, "budgets", "DescribeBudgets", "Budgets", AccountId=account.account_id)
    count = sum(budget.get("BudgetType") == "COST" for budget in listed)
    return dict.fromkeys(items, count)


TOPIC = Topic(
    id="account_budgets",
    service="budgets",
    permissions=("budgets:ViewBudget",),
    read=_read,
    where="us-east-1",
)
