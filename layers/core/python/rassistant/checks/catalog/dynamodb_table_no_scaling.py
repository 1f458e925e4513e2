"""DDB-NOSCALE: a table with fixed capacity whose use would need less on average if it were scaled."""

from __future__ import annotations

from collections.abc import Sequence

from rassistant.checks.catalog.dynamodb_table_idle import INDEXES, READS, WRITES, is_provisioned, provisioned_parts
from rassistant.checks.check import Check, Judgement, Missing, Verdict, saving_of
from rassistant.checks.facts import Facts, Samples
from rassistant.checks.rules import LOOKBACK_DAYS, all_covered
from rassistant.checks.words import said
from rassistant.errors import Text
from rassistant.models.finding import Evidence
from rassistant.models.lookup import Lookup
from rassistant.models.price import HOURS_A_MONTH, PriceKey
from rassistant.models.resource import Resource
from rassistant.resources.list_price import Part

TARGET = 0.7
"""The utilisation that scaling aims at by default:
https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/AutoScaling.html"""
MIN_SHARE = 0.2
LEAST_UNITS = 1.0


def _judge(resource: Resource, facts: Facts) -> Judgement:
    used = all_covered(resource, facts, READS, WRITES)
    if isinstance(used, Missing) or not any(sum(samples.known) for samples in used):
        return None  # DDB-IDLE says so
    units = [float(resource.details.get(name) or 0) for name in ("read_capacity", "write_capacity")]
    scaled = [_scaled(samples, most) for samples, most in zip(used, units, strict=True)]
    now = saving_of(facts, provisioned_parts(resource))
    then = saving_of(facts, _parts(resource, scaled))
    if now.list_usd is None or then.list_usd is None:
        return None  # whether it is worth anything is not known
    if now.list_usd - then.list_usd <= MIN_SHARE * now.list_usd:
        return None
    scaled_already = _is_scaled(resource, facts)
    if scaled_already is not False:
        return scaled_already if isinstance(scaled_already, Missing) else None
    saved = [most - mean for most, mean in zip(units, scaled, strict=True)]
    return Verdict(
        reason=Text(
            f"Its capacity is fixed at {units[0]:g} reads and {units[1]:g} writes a second; scaled to {TARGET:.0%}"
            f" utilisation it would be {scaled[0]:.1f} and {scaled[1]:.1f} on average.",
            f"용량이 초당 읽기 {units[0]:g}, 쓰기 {units[1]:g}로 고정되어 있습니다. 사용률 {TARGET:.0%}에 맞춰 자동"
            f" 조정하면 평균 {scaled[0]:.1f}, {scaled[1]:.1f}이 됩니다.",
        ),
        evidence=(
            Evidence("cost when scaled", "USD a month", then.list_usd, (1 - MIN_SHARE) * now.list_usd, "USD"),
            Evidence("read capacity when scaled", "mean", scaled[0], units[0], "Units", LOOKBACK_DAYS),
            Evidence("write capacity when scaled", "mean", scaled[1], units[1], "Units", LOOKBACK_DAYS),
        ),
        saving=saving_of(facts, _parts(resource, saved)),
        own_share=1 - then.list_usd / now.list_usd,
        signals_used=("ConsumedReadCapacityUnits", "ConsumedWriteCapacityUnits", "scalable targets"),
        signals_not_checked=("peaks within the hour", "reserved capacity"),
    )


def _is_scaled(resource: Resource, facts: Facts) -> bool | Missing:
    [targets] = facts.looked_up(Lookup("scalable_targets", "dynamodb", resource.account_id, resource.region))
    if targets is None:
        return Missing(Text("whether its capacity is scaled", "용량 자동 조정 여부"))
    if f"table/{resource.name}" in targets:
        return True
    return INDEXES if resource.details.get("indexes") else False


def _scaled(samples: Samples, most: float) -> float:
    """Mean capacity at the target, never above what is provisioned now; an hour without a point keeps all of it."""
    return sum(
        most if value is None else min(most, max(LEAST_UNITS, value / samples.period_s / TARGET))
        for value in samples.values
    ) / len(samples.values)


def _parts(resource: Resource, units: Sequence[float]) -> list[Part]:
    names = ("read_hour", "write_hour")
    return [
        (PriceKey("dynamodb", resource.region, name), HOURS_A_MONTH * count)
        for name, count in zip(names, units, strict=True)
    ]


CHECK = Check(
    id="dynamodb_table_no_scaling",
    code="DDB-NOSCALE",
    service_type="DynamoDB",
    title=Text("Table with fixed capacity that varies in use", "사용량이 변하는데 용량이 고정된 테이블"),
    action=Text(
        "Register the table with Application Auto Scaling, with today's capacity as the maximum.",
        "현재 용량을 최댓값으로 하여 Application Auto Scaling에 등록하세요.",
    ),
    rollback=Text("Deregister it and set the capacity back.", "등록을 해제하고 용량을 되돌리면 됩니다."),
    mode="X",
    effort="low",
    risk="medium",
    restart=False,
    applies=is_provisioned,
    judge=_judge,
    needs=(READS, WRITES),
    origin=("thrifty", "oops"),
    words=said(
        """
        that should scale automatically | that need auto scaling | without auto scaling |
        with no auto scaling | not auto scaled | with fixed capacity | that nothing scales
        """,
        """
        오토 스케일링이 없는 | 오토스케일링 없는 | 오토 스케일링이 필요한 | 자동 조정이 없는 |
        자동 조정이 필요한 | 용량이 고정된 | 자동 확장이 없는
        """,
    ),
)
