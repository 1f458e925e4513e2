"""KINESIS-IDLE: a stream into which nothing was written and out of which nothing was read in a week."""

from __future__ import annotations

from rassistant.checks.check import Check, Judgement
from rassistant.checks.facts import Facts, Need
from rassistant.checks.idleness import unused
from rassistant.checks.rules import is_older_than
from rassistant.checks.words import said
from rassistant.errors import Text
from rassistant.models.resource import Resource

DAYS = 7

NEEDS = (
    Need("IncomingRecords", "Sum", 3600, DAYS),
    Need("GetRecords.Records", "Sum", 3600, DAYS),
)


def _applies(resource: Resource, facts: Facts) -> bool:
    return resource.status == "ACTIVE" and is_older_than(resource, facts.now, DAYS)


def _judge(resource: Resource, facts: Facts) -> Judgement:
    reason = Text(
        f"Not a record was written or read in {DAYS} days.", f"최근 {DAYS}일 동안 쓰거나 읽은 레코드가 없습니다."
    )
    return unused(resource, facts, NEEDS, DAYS, reason, not_checked=("consumers with enhanced fan-out",))


CHECK = Check(
    id="kinesis_stream_idle",
    code="KINESIS-IDLE",
    service_type="Kinesis",
    title=Text("Idle Kinesis stream", "유휴 Kinesis 스트림"),
    action=Text(
        "Check who should write to it, then delete the stream.", "어디에서 써야 하는 스트림인지 확인한 뒤 삭제하세요."
    ),
    rollback=Text("Create a stream of the same name and shards.", "같은 이름과 샤드 수로 다시 만들면 됩니다."),
    mode="C",
    effort="low",
    risk="medium",
    restart=False,
    applies=_applies,
    judge=_judge,
    needs=NEEDS,
    origin=("OptScale",),
    words=said(
        """
        that carry nothing | nobody writes to | that nobody writes to | without records | with no records
        """,
        """
        아무도 쓰지 않는 | 레코드가 없는 | 데이터가 들어오지 않는 | 아무 데이터도 없는
        """,
    ),
)
