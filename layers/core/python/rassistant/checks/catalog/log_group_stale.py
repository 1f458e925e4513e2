"""LOGS-STALE: a log group that has got nothing for 90 days and goes on storing what it has."""

from __future__ import annotations

from datetime import timedelta

from rassistant.checks.check import Check, Judgement, Missing, Verdict, saving_of
from rassistant.checks.facts import Facts, Need
from rassistant.checks.rules import is_older_than
from rassistant.checks.words import said
from rassistant.errors import Text
from rassistant.models.finding import Evidence
from rassistant.models.price import PriceKey
from rassistant.models.resource import Resource

DAYS = 90
MIN_BYTES = 2**30
_GB = 2**30

# CloudWatch Logs publishes the metric only when events come in: a group is stale where events came once (CloudWatch
# keeps days for 455 days), and not since. Where none is known at all, nothing is known.
EVENTS = Need("IncomingLogEvents", "Sum", 86_400, 400)


def _applies(resource: Resource, facts: Facts) -> bool:
    return (resource.details.get("stored_bytes") or 0) >= MIN_BYTES and is_older_than(resource, facts.now, DAYS)


def _judge(resource: Resource, facts: Facts) -> Judgement:
    [samples] = facts.samples_of(resource, EVENTS)
    if samples is None or not samples.known:
        return Missing(Text("IncomingLogEvents: no points", "IncomingLogEvents: 데이터 없음"))
    if sum(samples.since(facts.now - timedelta(days=DAYS)).known) > 0:
        return None
    stored = float(resource.details["stored_bytes"])
    return Verdict(
        reason=Text(
            f"No event came in for {DAYS} days; {stored / _GB:,.1f} GiB stay stored.",
            f"{DAYS}일 동안 들어온 이벤트가 없고 {stored / _GB:,.1f} GiB가 계속 저장되어 있습니다.",
        ),
        evidence=(
            Evidence("IncomingLogEvents", "Sum", 0, 0, "Count", DAYS),
            Evidence("storedBytes", "now", stored, MIN_BYTES, "Bytes"),
        ),
        saving=saving_of(facts, [(PriceKey("logs", resource.region, "stored"), stored / _GB)]),
        signals_used=("IncomingLogEvents", "storedBytes"),
        signals_not_checked=("legal retention", "queries that still read it"),
    )


CHECK = Check(
    id="log_group_stale",
    code="LOGS-STALE",
    service_type="Logs",
    title=Text("Log group that gets nothing any more", "더 이상 쓰이지 않는 로그 그룹"),
    action=Text("Export it to S3 if it must be kept, then delete it.", "보관이 필요하면 S3로 내보낸 뒤 삭제하세요."),
    rollback=Text("None: deleted events are lost.", "되돌릴 수 없습니다. 삭제한 이벤트는 복구되지 않습니다."),
    mode="C",
    effort="low",
    risk="medium",
    restart=False,
    applies=_applies,
    judge=_judge,
    needs=(EVENTS,),
    origin=("thrifty",),
    words=said(
        """
        stale | dead | that get nothing any more | that get no logs any more | that receive nothing |
        nothing writes to | that nothing writes to | without new events
        """,
        """
        더 이상 안 쓰는 | 더 이상 쓰이지 않는 | 로그가 더 이상 안 쌓이는 | 로그가 안 쌓이는 | 로그가 끊긴 |
        새 로그가 없는 | 아무것도 기록되지 않는
        """,
    ),
)
