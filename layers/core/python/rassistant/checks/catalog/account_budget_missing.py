"""ACCT-BUDGET: an account whose cost no budget watches."""

from __future__ import annotations

from rassistant.checks.accounts import ACCOUNT, of_account
from rassistant.checks.check import Check, Judgement, Missing, Saving, Verdict
from rassistant.checks.facts import Facts
from rassistant.checks.words import said
from rassistant.errors import Text
from rassistant.models.finding import Evidence
from rassistant.models.resource import Resource


def _judge(resource: Resource, facts: Facts) -> Judgement:
    [budgets] = facts.looked_up(of_account("account_budgets", resource))
    if budgets is None:
        return Missing(Text("its budgets", "예산 목록"))
    if budgets:
        return None
    return Verdict(
        reason=Text("The account has no budget of cost.", "계정에 비용 예산이 없습니다."),
        evidence=(Evidence("budgets of cost", "now", 0, 1, "Count"),),
        saving=Saving(None),
        signals_used=("budgets",),
        signals_not_checked=("budgets of the payer account over this one",),
    )


CHECK = Check(
    id="account_budget_missing",
    code="ACCT-BUDGET",
    service_type=ACCOUNT,
    title=Text("Account without a budget", "예산이 없는 계정"),
    action=Text(
        "Create a monthly budget of cost with an alert on its forecast.",
        "예측 알림이 있는 월간 비용 예산을 만드세요.",
    ),
    rollback=Text("Delete the budget.", "예산을 삭제하면 됩니다."),
    mode="X",
    effort="low",
    risk="low",
    restart=False,
    applies=lambda _resource, _facts: True,
    judge=_judge,
    claims_saving=False,
    origin=("cburn",),
    words=said(
        """
        accounts without a budget | accounts without budgets | accounts with no budget |
        accounts that have no budget | missing budgets | accounts lacking a budget |
        accounts where no budget is set
        """,
        """
        예산이 없는 계정 | 예산 없는 계정 | 예산을 안 정한 계정 | 예산을 설정하지 않은 계정 |
        예산이 설정되지 않은 계정 | 예산 미설정 계정
        """,
    ),
)
