"""SM-NOTEBOOK: a running notebook whose log has been silent for a fortnight."""

from __future__ import annotations

from datetime import timedelta

from rassistant.checks.check import Check, Judgement, Missing, Verdict, saving_of
from rassistant.checks.facts import Facts
from rassistant.checks.rules import days_between, is_older_than, moment_of
from rassistant.checks.words import said
from rassistant.errors import Text
from rassistant.models.finding import Evidence
from rassistant.models.resource import Resource
from rassistant.resources.list_price import parts

DAYS = 14


def _applies(resource: Resource, facts: Facts) -> bool:
    return resource.status == "InService" and is_older_than(resource, facts.now, DAYS)


def _judge(resource: Resource, facts: Facts) -> Judgement:
    activity = moment_of(resource, "last_activity_at")
    if activity is None:
        return Missing(Text("when its log was last written", "로그가 마지막으로 기록된 시각"))
    changed = moment_of(resource, "last_modified")
    latest = max(activity, changed) if changed is not None else activity
    if facts.now - latest < timedelta(days=DAYS):
        return None
    days = days_between(latest, facts.now)
    return Verdict(
        reason=Text(
            f"Nobody has worked in it for {days:.0f} days, by its log.",
            f"로그에 따르면 {days:.0f}일 동안 아무도 작업하지 않았습니다.",
        ),
        evidence=(Evidence("last activity", "days ago", days, DAYS),),
        saving=saving_of(facts, parts(resource) or []),
        signals_used=("last log event", "last change"),
        signals_not_checked=("work that writes no log",),
    )


CHECK = Check(
    id="sagemaker_notebook_idle",
    code="SM-NOTEBOOK",
    service_type="SageMakerNotebook",
    title=Text("Idle SageMaker notebook", "유휴 SageMaker 노트북"),
    action=Text("Stop the notebook; its disk goes on costing.", "노트북을 중지하세요. 디스크 비용은 계속 발생합니다."),
    rollback=Text("Start it again.", "다시 시작하면 됩니다."),
    mode="X",
    effort="low",
    risk="low",
    restart=False,
    applies=_applies,
    judge=_judge,
    origin=("CO", "cleancloud"),
    words=said(
        """
        left running | left open | nobody works in | that nobody works in | without activity |
        with no activity
        """,
        """
        켜 두고 안 쓰는 | 켜 둔 채 안 쓰는 | 아무도 작업하지 않는 | 활동이 없는
        """,
    ),
)
