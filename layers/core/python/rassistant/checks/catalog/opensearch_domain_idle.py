"""OS-IDLE: a domain without a request in a fortnight. AWS tells no age of it: the points themselves show it."""

from __future__ import annotations

from rassistant.checks.check import Check, Judgement, Missing, Saving, Verdict, saving_of
from rassistant.checks.facts import Facts, Need
from rassistant.checks.idleness import nothing_counted, stood_still
from rassistant.checks.rules import LOOKBACK_DAYS
from rassistant.checks.words import said
from rassistant.errors import Text
from rassistant.models.resource import Resource
from rassistant.resources.fixed_prices import search_nodes

MIN_COVERAGE = 0.95
"""More than elsewhere, since a domain has no age to go by."""

REQUESTS = Need("OpenSearchRequests", "Sum", 3600, LOOKBACK_DAYS)


def _applies(resource: Resource, facts: Facts) -> bool:
    del facts
    return resource.status == "Active"


def _judge(resource: Resource, facts: Facts) -> Judgement:
    idle = stood_still(resource, facts, (REQUESTS,), LOOKBACK_DAYS)
    if isinstance(idle, Missing):
        return idle
    if not idle:
        return None
    [samples] = facts.samples_of(resource, REQUESTS)
    expected = LOOKBACK_DAYS * 24
    found = len(samples.known) if samples is not None else 0
    if found < MIN_COVERAGE * expected:
        return Missing(
            Text(
                f"OpenSearchRequests: {found} of {expected} points in {LOOKBACK_DAYS} days",
                f"OpenSearchRequests: {LOOKBACK_DAYS}일 동안 {expected}개 중 {found}개 데이터",
            )
        )
    nodes = search_nodes(resource)
    return Verdict(
        reason=Text(f"No request in {LOOKBACK_DAYS} days.", f"최근 {LOOKBACK_DAYS}일 동안 요청이 없었습니다."),
        evidence=nothing_counted((REQUESTS,), LOOKBACK_DAYS),
        saving=saving_of(facts, nodes) if nodes else Saving(None),
        signals_used=("OpenSearchRequests",),
        signals_not_checked=("what is stored in it", "its disks, which are not part of the saving"),
    )


CHECK = Check(
    id="opensearch_domain_idle",
    code="OS-IDLE",
    service_type="OpenSearch",
    title=Text("Idle OpenSearch domain", "유휴 OpenSearch 도메인"),
    action=Text(
        "Take a snapshot to a bucket of your own, then delete the domain.",
        "직접 관리하는 버킷에 스냅샷을 만든 뒤 도메인을 삭제하세요.",
    ),
    rollback=Text("Create a domain and restore the snapshot.", "도메인을 다시 만들고 스냅샷을 복원하면 됩니다."),
    mode="C",
    effort="medium",
    risk="high",
    restart=False,
    applies=_applies,
    judge=_judge,
    needs=(REQUESTS,),
    origin=("cleancloud",),
    words=said(
        """
        nobody searches | that nobody searches | without searches
        """,
        """
        아무도 검색하지 않는 | 검색이 없는
        """,
    ),
)
