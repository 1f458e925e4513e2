"""ACCT-OPTIN: AWS's own advice on cost, which is free, is not turned on."""

from __future__ import annotations

from rassistant.checks.accounts import ACCOUNT, of_account
from rassistant.checks.check import Check, Judgement, Missing, Saving, Verdict
from rassistant.checks.facts import Facts
from rassistant.checks.words import said
from rassistant.errors import Text
from rassistant.models.finding import Evidence
from rassistant.models.resource import Resource

ACTIVE = "Active"


def _judge(resource: Resource, facts: Facts) -> Judgement:
    topics = {"optimizer_status": "Compute Optimizer", "hub_status": "Cost Optimization Hub"}
    statuses = facts.looked_up(*(of_account(topic, resource) for topic in topics))
    known = {name: status for name, status in zip(topics.values(), statuses, strict=True) if status is not None}
    if not known:
        return Missing(Text("whether AWS's advice is on", "AWS 권장 기능의 활성화 여부"))
    off = [name for name, status in known.items() if status != ACTIVE]
    if not off:
        return None
    names = ", ".join(off)
    return Verdict(
        reason=Text(
            f"Not turned on: {names}. Both are free, and see what this list can't.",
            f"켜져 있지 않습니다: {names}. 무료이며 이 목록이 볼 수 없는 것도 찾아 줍니다.",
        ),
        evidence=tuple(Evidence(name, "now", known[name], ACTIVE) for name in off),
        saving=Saving(None),
        signals_used=tuple(known),
        signals_not_checked=tuple(name for name in topics.values() if name not in known),
    )


CHECK = Check(
    id="account_advice_off",
    code="ACCT-OPTIN",
    service_type=ACCOUNT,
    title=Text("AWS's own advice is turned off", "AWS 권장 기능이 꺼져 있음"),
    action=Text(
        "Opt in to Compute Optimizer, then to the Cost Optimization Hub, which gathers its advice.",
        "Compute Optimizer를 켠 다음, 그 결과를 모아 주는 Cost Optimization Hub를 켜세요.",
    ),
    rollback=Text("Opt out again.", "다시 끄면 됩니다."),
    mode="X",
    effort="low",
    risk="low",
    restart=False,
    applies=lambda _resource, _facts: True,
    judge=_judge,
    claims_saving=False,
    words=said(
        """
        accounts without compute optimizer | accounts where compute optimizer is off |
        accounts with aws advice turned off | compute optimizer turned off | compute optimizer not enabled |
        cost optimization hub turned off | cost optimization hub not enabled |
        accounts without cost optimization hub
        """,
        """
        compute optimizer가 꺼진 계정 | compute optimizer를 안 쓰는 계정 | 컴퓨트 옵티마이저가 꺼진 계정 |
        aws 권장 기능이 꺼진 계정 | aws 권장 기능을 안 켠 계정 | 비용 최적화 허브가 꺼진 계정 |
        비용 최적화 허브를 안 쓰는 계정
        """,
    ),
)
