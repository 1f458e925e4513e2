"""S3-TIER: a large bucket in the standard class that is rarely read."""

from __future__ import annotations

from dataclasses import replace

from rassistant.checks.check import Check, Judgement, Missing, Verdict, saving_of
from rassistant.checks.facts import Facts, Need
from rassistant.checks.rules import MONTH_DAYS, is_older_than
from rassistant.checks.unruled_buckets import SIZE, latest_size
from rassistant.checks.words import said
from rassistant.errors import Text
from rassistant.models.finding import Evidence
from rassistant.models.price import PriceKey
from rassistant.models.resource import Resource

MIN_BYTES = 2**40
MAX_READS_AN_OBJECT = 0.1
"""A month. An object that is read goes back to the frequent tier for 30 days: with one of ten read, nine tenths save."""
MONITORED_SHARE = 1 - MAX_READS_AN_OBJECT
WATCH_USD = 0.0025 / 1000
"""What Intelligent-Tiering asks for watching an object for a month: https://aws.amazon.com/s3/pricing/"""

GETS = Need("GetRequests", "Sum", 86_400, MONTH_DAYS)
OBJECTS = Need("NumberOfObjects", "Average", 86_400, 14)


def _applies(resource: Resource, facts: Facts) -> bool:
    return resource.details.get("lifecycle") is False and is_older_than(resource, facts.now, MONTH_DAYS)


def _judge(resource: Resource, facts: Facts) -> Judgement:
    size = latest_size(resource, facts)
    if isinstance(size, Missing):
        return size
    if size < MIN_BYTES:
        return None
    gets, objects = facts.samples_of(resource, GETS, OBJECTS)
    if gets is None or not gets.known:
        return Missing(Text("GetRequests: request metrics are not on", "GetRequests: 요청 지표가 켜져 있지 않습니다"))
    if objects is None or not objects.known:
        return Missing(Text("NumberOfObjects: no points", "NumberOfObjects: 데이터 없음"))
    count, reads = objects.known[-1], sum(gets.known)
    if not count or reads / count >= MAX_READS_AN_OBJECT:
        return None
    gb = size / 2**30
    saving = saving_of(
        facts,
        [
            (PriceKey("s3", resource.region, "standard"), gb * MONITORED_SHARE),
            (PriceKey("s3", resource.region, "intelligent_rare"), -gb * MONITORED_SHARE),
        ],
    )
    if saving.list_usd is not None:
        saving = replace(saving, list_usd=saving.list_usd - count * WATCH_USD)
    return Verdict(
        reason=Text(
            f"{gb:,.0f} GiB in the standard class, of which {reads:,.0f} of {count:,.0f} objects were asked for in"
            f" {MONTH_DAYS} days.",
            f"표준 클래스에 {gb:,.0f} GiB가 있지만 {MONTH_DAYS}일 동안 객체 {count:,.0f}개 중 읽기 요청은"
            f" {reads:,.0f}건입니다.",
        ),
        evidence=(
            Evidence("GetRequests/NumberOfObjects", "share", reads / count, MAX_READS_AN_OBJECT, "", MONTH_DAYS),
            Evidence("BucketSizeBytes", "latest", size, MIN_BYTES, "Bytes"),
        ),
        saving=saving,
        signals_used=("GetRequests", "NumberOfObjects", "BucketSizeBytes", "lifecycle"),
        signals_not_checked=("objects below 128 KB, which are never moved", "the transition's own price"),
    )


CHECK = Check(
    id="s3_bucket_rarely_read",
    code="S3-TIER",
    service_type="S3",
    title=Text("Large bucket that is rarely read", "거의 읽지 않는 큰 버킷"),
    action=Text(
        "Add a lifecycle rule that moves its objects to Intelligent-Tiering.",
        "객체를 Intelligent-Tiering으로 옮기는 수명 주기 규칙을 추가하세요.",
    ),
    rollback=Text(
        "Delete the rule; objects stay in the new class, which gives them back at no charge.",
        "규칙을 삭제하면 됩니다. 이미 옮긴 객체는 새 클래스에 남지만 읽는 데 추가 요금은 없습니다.",
    ),
    mode="C",
    effort="low",
    risk="low",
    restart=False,
    applies=_applies,
    judge=_judge,
    needs=(SIZE, GETS, OBJECTS),
    origin=("cburn", "cfm"),
    words=said(
        """
        rarely read | rarely accessed | hardly ever read | that are rarely read | that are rarely accessed |
        that could use intelligent tiering | that could move to a colder tier | with cold data |
        full of cold data | that should be tiered
        """,
        """
        거의 읽지 않는 | 거의 조회하지 않는 | 거의 접근하지 않는 | 읽는 일이 드문 |
        인텔리전트 티어링으로 바꿀 수 있는 | 계층을 바꿀 수 있는 | 차가운 데이터가 많은 | 콜드 데이터가 많은
        """,
    ),
)
