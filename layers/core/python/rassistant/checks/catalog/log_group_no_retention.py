"""LOGS-RETENTION: a log group that keeps everything for ever."""

from __future__ import annotations

from rassistant.checks.check import Check, Judgement, Saving, Verdict, saving_of
from rassistant.checks.facts import Facts, Need
from rassistant.checks.rules import MONTH_DAYS, is_older_than
from rassistant.checks.words import said
from rassistant.errors import Text
from rassistant.models.finding import Evidence
from rassistant.models.price import PriceKey
from rassistant.models.resource import Resource

MIN_BYTES = 2**30
_GB = 2**30

INGESTED = Need("IncomingBytes", "Sum", 86_400, MONTH_DAYS, required=False)


def _applies(resource: Resource, facts: Facts) -> bool:
    return (
        resource.details.get("expires") is False
        and (resource.details.get("stored_bytes") or 0) >= MIN_BYTES
        and is_older_than(resource, facts.now, MONTH_DAYS)
    )


def _judge(resource: Resource, facts: Facts) -> Judgement:
    stored = float(resource.details["stored_bytes"])
    [samples] = facts.samples_of(resource, INGESTED)
    recent = sum(samples.known) if samples is not None and samples.known else None
    saving, share = Saving(None), 1.0
    if recent is not None:
        # Stored bytes are compressed and incoming ones are not: this much at least is older.
        older = max(0.0, stored - recent)
        saving = saving_of(facts, [(PriceKey("logs", resource.region, "stored"), older / _GB)]) if older else saving
        share = older / stored
    return Verdict(
        reason=Text(
            f"{stored / _GB:,.1f} GiB are stored, and no event is ever deleted.",
            f"{stored / _GB:,.1f} GiB가 저장되어 있고 보존 기간이 없어 이벤트가 삭제되지 않습니다.",
        ),
        evidence=(
            Evidence("retention", "now", "never expires", f"{MONTH_DAYS} days"),
            Evidence("storedBytes", "now", stored, MIN_BYTES, "Bytes"),
        ),
        saving=saving,
        own_share=share,
        signals_used=("retention", "storedBytes", *(("IncomingBytes",) if recent is not None else ())),
        signals_not_checked=("legal retention", *(() if recent is not None else ("IncomingBytes",))),
    )


CHECK = Check(
    id="log_group_no_retention",
    code="LOGS-RETENTION",
    service_type="Logs",
    title=Text("Log group without retention", "보존 기간이 없는 로그 그룹"),
    action=Text(
        "Export what must be kept, then set a retention of 30 or 90 days.",
        "보관이 필요한 로그를 내보낸 뒤 보존 기간을 30일이나 90일로 설정하세요.",
    ),
    rollback=Text(
        "Remove the retention; events that it deleted do not return.",
        "보존 설정을 해제하면 되지만, 이미 삭제된 이벤트는 돌아오지 않습니다.",
    ),
    mode="X",
    effort="low",
    risk="medium",
    restart=False,
    applies=_applies,
    judge=_judge,
    needs=(INGESTED,),
    origin=("thrifty",),
    words=said(
        """
        that should have a retention | that need a retention period | that should expire |
        that keep logs too long | that need a retention
        """,
        """
        보존 기간을 정해야 하는 | 보존 기간이 필요한 | 보존 기간 설정이 필요한 | 로그를 너무 오래 보관하는 |
        보존 기간을 설정해야 하는
        """,
    ),
)
