"""WORKSPACES-IDLE: a desktop that is paid for by the month, to which nobody has connected for nine weeks."""

from __future__ import annotations

from datetime import timedelta

from rassistant.checks.check import Check, Judgement, Missing, Saving, Verdict
from rassistant.checks.facts import Facts, Need
from rassistant.checks.rules import covered, days_between, moment_of
from rassistant.checks.words import said
from rassistant.errors import Text
from rassistant.models.finding import Evidence
from rassistant.models.resource import Resource

DAYS = 63
"""Compute Optimizer's lookback for idle desktops:
https://docs.aws.amazon.com/compute-optimizer/latest/ug/view-idle-recommendations.html"""

CONNECTED = Need("UserConnected", "Maximum", 86_400, DAYS)


def _applies(resource: Resource, _facts: Facts) -> bool:
    return resource.details.get("running_mode") == "ALWAYS_ON" and resource.status in {"AVAILABLE", "STOPPED"}


def _judge(resource: Resource, facts: Facts) -> Judgement:
    """A desktop that nobody ever connected to has no such time, and none of its creation: its metric tells its age."""
    last = moment_of(resource, "last_connected_at")
    if last is not None and facts.now - last < timedelta(days=DAYS):
        return None
    if not resource.details.get("connection_known"):
        return Missing(Text("when somebody was last connected", "마지막으로 접속한 시각"))
    if last is None:
        connected = covered(resource, facts, CONNECTED)
        if isinstance(connected, Missing):
            return connected
        if max(connected.known) > 0:
            return None
    days = DAYS if last is None else days_between(last, facts.now)
    return Verdict(
        reason=Text(
            f"Nobody has connected to it in {days:.0f} days, and it is paid for by the month.",
            f"{days:.0f}일 동안 접속한 사람이 없는데 월정액으로 부과되고 있습니다.",
        ),
        evidence=(Evidence("last connection", "days ago", days, DAYS),),
        saving=Saving(None),
        signals_used=("last connection", "running mode"),
        signals_not_checked=("whether its user is on leave", "price of its bundle"),
    )


CHECK = Check(
    id="workspaces_desktop_idle",
    code="WORKSPACES-IDLE",
    service_type="WorkSpace",
    title=Text("Always-on desktop that nobody connects to", "아무도 접속하지 않는 상시 실행 데스크톱"),
    action=Text(
        "Change it to AutoStop: it is then paid for by the hour of use, beside a small monthly fee.",
        "AutoStop으로 바꾸세요. 소액의 월 요금과 사용한 시간만큼만 부과됩니다.",
    ),
    rollback=Text("Change it back to AlwaysOn.", "AlwaysOn으로 되돌리면 됩니다."),
    mode="X",
    effort="low",
    risk="low",
    restart=False,
    applies=_applies,
    judge=_judge,
    needs=(CONNECTED,),
    claims_saving=False,  # the price list names bundles by what no API tells of a desktop
    origin=("CO",),
    words=said(
        """
        nobody logs in to | that nobody logs in to | nobody works on | that nobody works on | without users |
        that should be autostop | that could be autostop
        """,
        """
        아무도 로그인하지 않는 | 아무도 안 들어오는 | 사용자가 없는 | 자동 중지로 바꿀 수 있는 | 자동 중지로 바꿔야 하는
        """,
    ),
)
