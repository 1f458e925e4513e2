"""COST-MOM: services whose cost changed between the last two full months."""

from __future__ import annotations

from rassistant.checks.accounts import ACCOUNT
from rassistant.checks.check import Check, Judgement, Saving, Verdict
from rassistant.checks.facts import Facts
from rassistant.checks.words import said
from rassistant.errors import Text
from rassistant.models.finding import Evidence
from rassistant.models.resource import Resource

MIN_CHANGE = 10.0
"""In the currency of the bill."""
MIN_SHARE = 0.20
SHOWN = 5


def _applies(resource: Resource, facts: Facts) -> bool:
    return facts.payer_account_id == resource.account_id and bool(facts.months)


def _judge(resource: Resource, facts: Facts) -> Judgement:
    changed = sorted(
        (
            (service, before, after)
            for service, (before, after) in facts.months.items()
            if abs(after - before) > MIN_CHANGE and abs(after - before) > MIN_SHARE * before
        ),
        key=lambda row: (-abs(row[2] - row[1]), row[0]),
    )
    if not changed:
        return None
    service, before, after = changed[0]
    return Verdict(
        reason=Text(
            f"{len(changed)} services changed by over a fifth between the last two full months; most of all {service},"
            f" from {before:,.2f} to {after:,.2f}.",
            f"최근 두 달 사이 비용이 20 % 넘게 변한 서비스가 {len(changed)}개입니다. 가장 크게 변한 것은 {service}이며"
            f" {before:,.2f}에서 {after:,.2f}이 되었습니다.",
        ),
        evidence=tuple(
            Evidence(f"cost of {name}", "the last full month, and the one before", now, then)
            for name, then, now in changed[:SHOWN]
        ),
        saving=Saving(None),
        signals_used=("cost by service",),
        signals_not_checked=("why: see the Cost tab",),
    )


CHECK = Check(
    id="account_cost_change",
    code="COST-MOM",
    service_type=ACCOUNT,
    title=Text("Services whose cost changed", "비용이 크게 변한 서비스"),
    action=Text("Look in the Cost tab for what it comes from.", "비용 탭에서 원인을 확인하세요."),
    rollback=Text("Nothing is changed.", "변경되는 것이 없습니다."),
    mode="I",
    effort="low",
    risk="low",
    restart=False,
    applies=_applies,
    judge=_judge,
    claims_saving=False,
    origin=("thrifty",),
    words=said(
        """
        services whose cost changed | services whose cost jumped | services that became more expensive |
        services with a big cost change | services whose bill changed a lot |
        services whose cost changed a lot
        """,
        """
        비용이 크게 변한 서비스 | 비용이 급변한 서비스 | 요금이 크게 달라진 서비스 | 비용이 많이 변한 서비스 |
        비용 변동이 큰 서비스
        """,
    ),
)
