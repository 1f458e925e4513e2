"""NAT-LOW: a NAT gateway for less than a gigabyte a fortnight. A hint to look: it claims no saving."""

from __future__ import annotations

from datetime import timedelta

from rassistant.checks.catalog.nat_gateway_idle import RECEIVED, SENT
from rassistant.checks.check import Check, Judgement, Missing, Saving, Verdict
from rassistant.checks.facts import Facts
from rassistant.checks.rules import LOOKBACK_DAYS, covered, is_older_than
from rassistant.checks.words import said
from rassistant.errors import Text
from rassistant.models.finding import Evidence
from rassistant.models.resource import Resource

MAX_BYTES = 1e9


def _applies(resource: Resource, facts: Facts) -> bool:
    return resource.status == "available" and is_older_than(resource, facts.now, LOOKBACK_DAYS)


def _judge(resource: Resource, facts: Facts) -> Judgement:
    since = facts.now - timedelta(days=LOOKBACK_DAYS)
    facts.samples_of(resource, SENT, RECEIVED)
    total = 0.0
    for need in (SENT, RECEIVED):
        samples = covered(resource, facts, need, since=since, days=LOOKBACK_DAYS)
        if isinstance(samples, Missing):
            return samples
        total += sum(samples.known)
    if total == 0 or total >= MAX_BYTES:
        return None  # nothing at all: NAT-IDLE, once it is old enough
    return Verdict(
        reason=Text(
            f"{total / 1e6:.1f} MB in {LOOKBACK_DAYS} days: it costs its hours for next to nothing.",
            f"{LOOKBACK_DAYS}일 동안 {total / 1e6:.1f} MB만 전송되어, 거의 쓰지 않으면서 시간당 요금이 발생합니다.",
        ),
        evidence=(
            Evidence("BytesOutToDestination+BytesInFromDestination", "Sum", total, MAX_BYTES, "Bytes", LOOKBACK_DAYS),
        ),
        saving=Saving(None),
        signals_used=("BytesOutToDestination", "BytesInFromDestination"),
        signals_not_checked=("what needs the way out", "other gateways of the network"),
    )


CHECK = Check(
    id="nat_gateway_low_use",
    code="NAT-LOW",
    service_type="NAT",
    title=Text("NAT gateway with little traffic", "전송량이 적은 NAT 게이트웨이"),
    action=Text(
        "See whether the gateway of another zone, a VPC endpoint or IPv6 would do.",
        "다른 가용 영역의 게이트웨이, VPC 엔드포인트 또는 IPv6로 대신할 수 있는지 검토하세요.",
    ),
    rollback=Text("Nothing is changed.", "변경되는 것이 없습니다."),
    mode="C",
    effort="medium",
    risk="medium",
    restart=False,
    applies=_applies,
    judge=_judge,
    needs=(SENT, RECEIVED),
    claims_saving=False,
    origin=("cfm",),
    words=said(
        """
        with little traffic | with hardly any traffic | with almost no traffic | that carry little traffic |
        that hardly carry traffic
        """,
        """
        트래픽이 적은 | 전송량이 적은 | 트래픽이 거의 없는 | 전송량이 거의 없는 | 트래픽이 별로 없는
        """,
    ),
)
