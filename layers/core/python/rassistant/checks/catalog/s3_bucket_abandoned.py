"""S3-ABANDONED: a small bucket that hardly anybody asks for anything. A hint to look: it claims no saving."""

from __future__ import annotations

from datetime import timedelta

from rassistant.checks.check import Check, Judgement, Missing, Saving, Verdict
from rassistant.checks.facts import Facts, Need
from rassistant.checks.rules import LOOKBACK_DAYS, is_older_than
from rassistant.checks.unruled_buckets import SIZE
from rassistant.checks.words import said
from rassistant.errors import Text
from rassistant.models.finding import Evidence
from rassistant.models.resource import Resource

DAYS = 7
MAX_BYTES = 2**30
MAX_TIER_1 = 100
MAX_TIER_2 = 2000
"""OptScale's abandoned buckets: at most 1 GB, 100 requests that write or list and 2,000 that read, in a week."""
MIN_DAYS = 30

WRITES = Need("PutRequests", "Sum", 86_400, LOOKBACK_DAYS)
READS = Need("GetRequests", "Sum", 86_400, LOOKBACK_DAYS)


def _applies(resource: Resource, facts: Facts) -> bool:
    return is_older_than(resource, facts.now, MIN_DAYS)


def _judge(resource: Resource, facts: Facts) -> Judgement:
    [size] = facts.samples_of(resource, SIZE)
    week = facts.now - timedelta(days=DAYS)
    sizes = size.since(week).known if size is not None else ()
    if not sizes:
        return None  # a bucket that never held anything has no points either
    mean = sum(sizes) / len(sizes)
    if mean > MAX_BYTES:
        return None
    written, read = facts.samples_of(resource, WRITES, READS)
    if written is None or read is None or not (written.known or read.known):
        return Missing(Text("requests: request metrics are not on", "요청 수: 요청 지표가 켜져 있지 않습니다"))
    tier_1, tier_2 = sum(written.since(week).known), sum(read.since(week).known)
    if tier_1 >= MAX_TIER_1 or tier_2 >= MAX_TIER_2:
        return None
    return Verdict(
        reason=Text(
            f"{mean / 2**20:,.1f} MiB, written to {tier_1:,.0f} times and read {tier_2:,.0f} times in {DAYS} days.",
            f"{mean / 2**20:,.1f} MiB이며 {DAYS}일 동안 쓰기 {tier_1:,.0f}회, 읽기 {tier_2:,.0f}회입니다.",
        ),
        evidence=(
            Evidence("BucketSizeBytes", "mean", mean, MAX_BYTES, "Bytes", DAYS),
            Evidence("PutRequests", "Sum", tier_1, MAX_TIER_1, "Count", DAYS),
            Evidence("GetRequests", "Sum", tier_2, MAX_TIER_2, "Count", DAYS),
        ),
        saving=Saving(None),
        signals_used=("BucketSizeBytes", "PutRequests", "GetRequests"),
        signals_not_checked=("whether something relies on its name",),
    )


CHECK = Check(
    id="s3_bucket_abandoned",
    code="S3-ABANDONED",
    service_type="S3",
    title=Text("Bucket that hardly anybody uses", "거의 사용하지 않는 버킷"),
    action=Text("Ask its owner whether it is still needed.", "담당자에게 아직 필요한지 확인하세요."),
    rollback=Text("Nothing is changed.", "변경되는 것이 없습니다."),
    mode="I",
    effort="low",
    risk="low",
    restart=False,
    applies=_applies,
    judge=_judge,
    needs=(SIZE, WRITES, READS),
    claims_saving=False,
    origin=("OptScale",),
    words=said(
        """
        hardly used | barely used | hardly anybody uses | that hardly anybody uses | forgotten |
        nobody reads or writes | that nobody reads or writes
        """,
        """
        거의 안 쓰는 | 거의 쓰지 않는 | 거의 사용하지 않는 | 버려진 | 잊힌
        """,
    ),
)
