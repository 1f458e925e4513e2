"""R53-TTL: a busy zone whose records are forgotten within the hour, so that resolvers ask again and again."""

from __future__ import annotations

from rassistant.checks.check import Check, Judgement, Missing, Saving, Verdict
from rassistant.checks.facts import Facts, Need
from rassistant.checks.rules import MONTH_DAYS, covered
from rassistant.checks.words import said
from rassistant.errors import Text
from rassistant.models.finding import Evidence
from rassistant.models.resource import Resource
from rassistant.resources.kinds.route53_zone import SHORT_TTL_S

MIN_QUERIES = 10_000_000
"""Ours: a month of which costs about $4 (https://aws.amazon.com/route53/pricing/); below, a longer TTL is worth cents."""

QUERIES = Need("DNSQueries", "Sum", 86_400, MONTH_DAYS)


def _applies(resource: Resource, facts: Facts) -> bool:
    del facts
    return resource.details.get("private") is False and bool(resource.details.get("short_ttl_records"))


def _judge(resource: Resource, facts: Facts) -> Judgement:
    queries = covered(resource, facts, QUERIES)
    if isinstance(queries, Missing):
        return queries
    total, short = sum(queries.known), resource.details["short_ttl_records"]
    if total < MIN_QUERIES:
        return None
    return Verdict(
        reason=Text(
            f"{total / 1e6:,.1f} million queries in {MONTH_DAYS} days, and {short} records with a TTL under"
            f" {SHORT_TTL_S} seconds.",
            f"{MONTH_DAYS}일 동안 쿼리가 {total / 1e6:,.1f}백만 건이고, TTL이 {SHORT_TTL_S}초보다 짧은 레코드가 {short}개입니다.",
        ),
        evidence=(
            Evidence("records with a short TTL", "now", short, 0, "Count"),
            Evidence("DNSQueries", "Sum", total, MIN_QUERIES, "Count", MONTH_DAYS),
        ),
        saving=Saving(None),
        signals_used=("records", "DNSQueries"),
        signals_not_checked=("how soon a change must be seen",),
    )


CHECK = Check(
    id="route53_zone_short_ttl",
    code="R53-TTL",
    service_type="Route53",
    title=Text("Zone with many queries and short TTLs", "쿼리가 많은데 TTL이 짧은 호스팅 영역"),
    action=Text(
        "Raise the TTL of records that rarely change to an hour or a day.",
        "거의 바뀌지 않는 레코드의 TTL을 1시간이나 하루로 늘리세요.",
    ),
    rollback=Text(
        "Lower the TTL again; resolvers learn of it after the old one.",
        "TTL을 다시 줄이면 되며, 이전 TTL이 지난 뒤 반영됩니다.",
    ),
    mode="C",
    effort="low",
    risk="low",
    restart=False,
    applies=_applies,
    judge=_judge,
    needs=(QUERIES,),
    claims_saving=False,
    origin=("thrifty",),
    words=said(
        """
        with short ttls | with a short ttl | whose ttl is too short | whose ttls are too short |
        with a ttl that is too short | with too short ttls | whose ttl could be longer |
        with ttls that are too short
        """,
        """
        ttl이 짧은 | ttl이 너무 짧은 | ttl을 늘릴 수 있는 | ttl을 늘려야 하는 | ttl이 짧고 쿼리가 많은
        """,
    ),
)
