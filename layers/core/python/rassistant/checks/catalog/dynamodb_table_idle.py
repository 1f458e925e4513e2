"""DDB-IDLE: a table that pays for provisioned capacity and is neither read nor written."""

from __future__ import annotations

from rassistant.checks.check import Check, Judgement, Missing, Verdict, saving_of
from rassistant.checks.facts import Facts, Need
from rassistant.checks.rules import LOOKBACK_DAYS, all_covered, is_older_than
from rassistant.checks.words import said
from rassistant.errors import Text
from rassistant.models.finding import Evidence
from rassistant.models.price import HOURS_A_MONTH, PriceKey
from rassistant.models.resource import Resource
from rassistant.resources.list_price import Part

READS = Need("ConsumedReadCapacityUnits", "Sum", 3600, LOOKBACK_DAYS)
WRITES = Need("ConsumedWriteCapacityUnits", "Sum", 3600, LOOKBACK_DAYS)


def is_provisioned(resource: Resource, facts: Facts) -> bool:
    return (
        resource.status == "ACTIVE"
        and resource.details.get("billing_mode") == "PROVISIONED"
        and resource.details.get("table_class") in (None, "STANDARD")
        and is_older_than(resource, facts.now, LOOKBACK_DAYS)
    )


def provisioned_parts(resource: Resource) -> list[Part]:
    return [
        (PriceKey("dynamodb", resource.region, f"{word}_hour"), HOURS_A_MONTH * float(resource.details[detail] or 0))
        for word, detail in (("read", "read_capacity"), ("write", "write_capacity"))
    ]


INDEXES = Missing(Text("use of its global indexes", "글로벌 보조 인덱스의 사용량"))
"""They have capacity and metrics of their own, which are not read."""


def _judge(resource: Resource, facts: Facts) -> Judgement:
    used = all_covered(resource, facts, READS, WRITES)
    if isinstance(used, Missing):
        return used
    if any(sum(samples.known) > 0 for samples in used):
        return None
    if resource.details.get("indexes"):
        return INDEXES
    reads, writes = resource.details.get("read_capacity"), resource.details.get("write_capacity")
    return Verdict(
        reason=Text(
            f"{reads} read and {writes} write units are provisioned, and none was used in {LOOKBACK_DAYS} days.",
            f"읽기 {reads}, 쓰기 {writes} 용량 단위가 프로비저닝되어 있지만 {LOOKBACK_DAYS}일 동안 전혀 사용되지 않았습니다.",
        ),
        evidence=(
            Evidence("ConsumedReadCapacityUnits", "Sum", 0, 0, "Count", LOOKBACK_DAYS),
            Evidence("ConsumedWriteCapacityUnits", "Sum", 0, 0, "Count", LOOKBACK_DAYS),
        ),
        saving=saving_of(facts, provisioned_parts(resource)),
        signals_used=("ConsumedReadCapacityUnits", "ConsumedWriteCapacityUnits"),
        signals_not_checked=("what is stored in it",),
    )


CHECK = Check(
    id="dynamodb_table_idle",
    code="DDB-IDLE",
    service_type="DynamoDB",
    title=Text("Provisioned table without use", "사용하지 않는 프로비저닝 테이블"),
    action=Text(
        "Switch the table to on-demand, which costs nothing while nothing is asked of it.",
        "사용하지 않을 때 요금이 없는 온디맨드 모드로 전환하세요.",
    ),
    # https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/bp-switching-capacity-modes.html
    rollback=Text(
        "Switch it back to provisioned, which is possible at any time.",
        "언제든지 프로비저닝 모드로 되돌릴 수 있습니다.",
    ),
    mode="X",
    effort="low",
    risk="low",
    restart=False,
    applies=is_provisioned,
    judge=_judge,
    needs=(READS, WRITES),
    origin=("CO",),
    words=said(
        """
        provisioned but unused | with unused capacity | with unused provisioned capacity |
        that nobody reads or writes | nobody reads or writes
        """,
        """
        프로비저닝했지만 안 쓰는 | 안 쓰는 용량이 잡힌 | 아무도 읽거나 쓰지 않는
        """,
    ),
)
