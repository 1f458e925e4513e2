"""DDB-MODE: a table whose use would cost over a fifth less on demand than what it has provisioned."""

from __future__ import annotations

from rassistant.checks.catalog.dynamodb_table_idle import INDEXES, READS, WRITES, is_provisioned, provisioned_parts
from rassistant.checks.check import Check, Judgement, Missing, Verdict, saving_of
from rassistant.checks.facts import Facts
from rassistant.checks.rules import LOOKBACK_DAYS, all_covered
from rassistant.checks.words import said
from rassistant.errors import Text
from rassistant.models.finding import Evidence
from rassistant.models.price import HOURS_A_MONTH, PriceKey
from rassistant.models.resource import Resource
from rassistant.resources.list_price import Part

MIN_SHARE = 0.2


def _judge(resource: Resource, facts: Facts) -> Judgement:
    used = all_covered(resource, facts, READS, WRITES)
    if isinstance(used, Missing):
        return None  # DDB-IDLE says so
    reads, writes = (sum(samples.known) / LOOKBACK_DAYS * HOURS_A_MONTH / 24 for samples in used)
    if reads == 0 and writes == 0:
        return None  # DDB-IDLE
    now = saving_of(facts, provisioned_parts(resource))
    on_demand: list[Part] = [
        (PriceKey("dynamodb", resource.region, "read_request"), reads),
        (PriceKey("dynamodb", resource.region, "write_request"), writes),
    ]
    then = saving_of(facts, on_demand)
    if now.list_usd is None or then.list_usd is None or now.list_usd - then.list_usd <= MIN_SHARE * now.list_usd:
        return None
    if resource.details.get("indexes"):
        return INDEXES
    share = 1 - then.list_usd / now.list_usd
    both = saving_of(facts, [*provisioned_parts(resource), *((key, -units) for key, units in on_demand)])
    return Verdict(
        reason=Text(
            f"Its capacity costs ${now.list_usd:.2f} a month; what it used in {LOOKBACK_DAYS} days would cost"
            f" ${then.list_usd:.2f} on demand.",
            f"프로비저닝 용량은 월 ${now.list_usd:.2f}이지만, 최근 {LOOKBACK_DAYS}일 사용량은 온디맨드로 월"
            f" ${then.list_usd:.2f}입니다.",
        ),
        evidence=(
            Evidence("cost on demand", "USD a month", then.list_usd, (1 - MIN_SHARE) * now.list_usd, "USD"),
            Evidence("ConsumedReadCapacityUnits", "Sum a month", reads, None, "Count", LOOKBACK_DAYS),
            Evidence("ConsumedWriteCapacityUnits", "Sum a month", writes, None, "Count", LOOKBACK_DAYS),
        ),
        saving=both,
        own_share=share,
        signals_used=("ConsumedReadCapacityUnits", "ConsumedWriteCapacityUnits"),
        signals_not_checked=("scaling of the capacity by itself", "reserved capacity"),
    )


CHECK = Check(
    id="dynamodb_table_mode",
    code="DDB-MODE",
    service_type="DynamoDB",
    title=Text("Table that would cost less on demand", "온디맨드가 더 저렴한 테이블"),
    action=Text("Switch the table to on-demand.", "온디맨드 모드로 전환하세요."),
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
    origin=("thrifty", "oops"),
    words=said(
        """
        cheaper on demand | that would be cheaper on demand | that should be on demand | better on demand |
        that would cost less on demand | in the wrong billing mode | that should switch to on demand |
        better off on demand
        """,
        """
        온디맨드가 더 싼 | 온디맨드가 저렴한 | 온디맨드로 바꿔야 하는 | 온디맨드로 바꾸면 싼 |
        온디맨드가 더 저렴한 | 온디맨드로 바꾸면 저렴한 | 온디맨드로 바꿀 만한 | 과금 방식이 안 맞는 |
        요금 방식이 잘못된
        """,
    ),
)
