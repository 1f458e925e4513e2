"""ACCT-ANOMALY: an organization's payer account in which AWS watches for no unusual cost."""

from __future__ import annotations

from rassistant.checks.accounts import ACCOUNT, of_account
from rassistant.checks.check import Check, Judgement, Missing, Saving, Verdict
from rassistant.checks.facts import Facts
from rassistant.checks.words import said
from rassistant.errors import Text
from rassistant.models.finding import Evidence
from rassistant.models.resource import Resource


def _applies(resource: Resource, facts: Facts) -> bool:
    return facts.payer_account_id == resource.account_id  # it sees every member's cost


def _judge(resource: Resource, facts: Facts) -> Judgement:
    [monitors] = facts.looked_up(of_account("anomaly_monitors", resource))
    if monitors is None:
        return Missing(Text("its anomaly monitors", "이상 탐지 모니터"))
    if monitors:
        return None
    return Verdict(
        reason=Text("AWS Cost Anomaly Detection has no monitor.", "AWS 비용 이상 탐지에 모니터가 없습니다."),
        evidence=(Evidence("anomaly monitors", "now", 0, 1, "Count"),),
        saving=Saving(None),
        signals_used=("anomaly monitors",),
    )


CHECK = Check(
    id="account_anomaly_monitor_missing",
    code="ACCT-ANOMALY",
    service_type=ACCOUNT,
    title=Text("Account without an anomaly monitor", "비용 이상 탐지 모니터가 없는 계정"),
    action=Text(
        "Create a monitor of services with a subscription; it costs nothing.",
        "서비스별 모니터와 알림 구독을 만드세요. 추가 비용은 없습니다.",
    ),
    rollback=Text("Delete the subscription and the monitor.", "구독과 모니터를 삭제하면 됩니다."),
    mode="X",
    effort="low",
    risk="low",
    restart=False,
    applies=_applies,
    judge=_judge,
    claims_saving=False,
    origin=("cburn",),
    words=said(
        """
        accounts without an anomaly monitor | accounts without anomaly monitors |
        accounts without cost anomaly detection | accounts with no cost anomaly detection |
        missing anomaly monitors | missing cost anomaly monitors
        """,
        """
        이상 비용 모니터가 없는 계정 | 비용 이상 탐지 모니터가 없는 계정 | 비용 이상 탐지를 안 쓰는 계정 |
        비용 이상 탐지가 없는 계정 | 이상 탐지 모니터가 없는 계정 | 비용 이상 탐지를 안 켠 계정
        """,
    ),
)
