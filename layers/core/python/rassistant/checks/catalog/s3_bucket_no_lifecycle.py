"""S3-NOLIFECYCLE: a bucket of size without any lifecycle rule. A hint: what a rule is worth hangs on the data."""

from __future__ import annotations

from rassistant.checks.check import Check, Judgement, Missing, Saving, Verdict
from rassistant.checks.facts import Facts, Need
from rassistant.checks.rules import LOOKBACK_DAYS, is_older_than
from rassistant.checks.words import said
from rassistant.errors import Text
from rassistant.models.finding import Evidence
from rassistant.models.resource import Resource

MIN_BYTES = 10 * 2**30
MIN_DAYS = 30

SIZE = Need("BucketSizeBytes", "Average", 86_400, LOOKBACK_DAYS)


def latest_size(resource: Resource, facts: Facts) -> float | Missing:
    """In the standard class, as of the last day that S3 has told."""
    [samples] = facts.samples_of(resource, SIZE)
    if samples is None or not samples.known:
        return Missing(Text("BucketSizeBytes: no points", "BucketSizeBytes: 데이터 없음"))
    return samples.known[-1]


def _applies(resource: Resource, facts: Facts) -> bool:
    return (
        resource.details.get("lifecycle") is False
        and resource.details.get("versioning") is not True
        and is_older_than(resource, facts.now, MIN_DAYS)
    )


def _judge(resource: Resource, facts: Facts) -> Judgement:
    size = latest_size(resource, facts)
    if isinstance(size, Missing):
        return size
    if size < MIN_BYTES:
        return None
    return Verdict(
        reason=Text(
            f"{size / 2**30:,.1f} GiB in the standard class, and no rule that moves or deletes anything.",
            f"표준 클래스에 {size / 2**30:,.1f} GiB가 있지만 옮기거나 삭제하는 규칙이 없습니다.",
        ),
        evidence=(
            Evidence("lifecycle rules", "now", 0, 1, "Count"),
            Evidence("BucketSizeBytes", "latest", size, MIN_BYTES, "Bytes", LOOKBACK_DAYS),
        ),
        saving=Saving(None),
        signals_used=("lifecycle", "BucketSizeBytes"),
        signals_not_checked=("how often the objects are read", "how long they must be kept"),
    )


CHECK = Check(
    id="s3_bucket_no_lifecycle",
    code="S3-NOLIFECYCLE",
    service_type="S3",
    title=Text("Bucket without a lifecycle rule", "수명 주기 규칙이 없는 버킷"),
    action=Text(
        "Decide how long objects are needed, then add rules that move them to cheaper classes and delete them.",
        "객체를 얼마나 보관할지 정한 뒤, 저렴한 클래스로 옮기고 삭제하는 규칙을 추가하세요.",
    ),
    rollback=Text(
        "Delete the rule; objects that it deleted do not return.",
        "규칙을 삭제하면 되지만, 이미 삭제된 객체는 돌아오지 않습니다.",
    ),
    mode="C",
    effort="medium",
    risk="medium",
    restart=False,
    applies=_applies,
    judge=_judge,
    needs=(SIZE,),
    claims_saving=False,
    origin=("TA", "thrifty"),
    words=said(
        """
        that should have a lifecycle rule | that need a lifecycle rule | that need lifecycle rules |
        that should have lifecycle rules | that grow without end | that should expire old objects
        """,
        """
        수명 주기 규칙이 필요한 | 수명 주기 규칙을 만들어야 하는 | 수명 주기 설정이 필요한 |
        라이프사이클 규칙이 필요한 | 라이프사이클 설정이 필요한
        """,
    ),
)
