"""S3-MPU: parts of uploads that never ended, in a bucket without a rule that clears them away."""

from __future__ import annotations

from rassistant.checks.check import Check, Judgement, Missing, Verdict, saving_of
from rassistant.checks.facts import Facts
from rassistant.checks.rules import is_older_than
from rassistant.checks.words import said
from rassistant.errors import Text
from rassistant.models.finding import Evidence
from rassistant.models.lookup import Lookup
from rassistant.models.price import PriceKey
from rassistant.models.resource import Resource

DAYS = 7
"""https://docs.aws.amazon.com/awssupport/latest/user/cost-optimization-checks.html (Incomplete Multipart Upload Abort)"""
MIN_BYTES = 2**20


def _applies(resource: Resource, facts: Facts) -> bool:
    cleared = resource.details.get("abort_uploads_days")
    return (
        resource.details.get("lifecycle") is not None
        and (cleared is None or cleared > DAYS)
        and is_older_than(resource, facts.now, DAYS)
    )


def _judge(resource: Resource, facts: Facts) -> Judgement:
    place = (resource.account_id, resource.region)
    [uploads] = facts.looked_up(Lookup("incomplete_uploads", resource.resource_id, *place))
    if uploads is None:
        return Missing(Text("its incomplete uploads, not listed yet", "미완료 업로드 목록(아직 읽지 않음)"))
    size, count = float(uploads["bytes"]), int(uploads["uploads"])
    if size < MIN_BYTES:
        return None
    gb = size / 2**30
    return Verdict(
        reason=Text(
            f"{count} uploads that began over {DAYS} days ago and never ended hold {gb:,.2f} GiB.",
            f"시작한 지 {DAYS}일이 넘도록 끝나지 않은 업로드 {count}개가 {gb:,.2f} GiB를 차지합니다.",
        ),
        evidence=(
            Evidence("parts of incomplete uploads", "now", size, MIN_BYTES, "Bytes"),
            Evidence("incomplete uploads", "now", count, 0, "Count"),
        ),
        saving=saving_of(facts, [(PriceKey("s3", resource.region, "standard"), gb)]),
        signals_used=("ListMultipartUploads", "lifecycle"),
        signals_not_checked=("uploads beyond the first twenty", "the storage class of each part"),
    )


CHECK = Check(
    id="s3_bucket_incomplete_uploads",
    code="S3-MPU",
    service_type="S3",
    title=Text("Bucket that keeps parts of broken uploads", "끝나지 않은 업로드 조각이 남아 있는 버킷"),
    action=Text(
        "Add a lifecycle rule that aborts incomplete uploads after seven days.",
        "7일이 지난 미완료 업로드를 중단하는 수명 주기 규칙을 추가하세요.",
    ),
    rollback=Text(
        "Remove the rule; parts that it cleared away do not return.",
        "규칙을 제거하면 되지만, 이미 지워진 조각은 돌아오지 않습니다.",
    ),
    mode="X",
    effort="low",
    risk="low",
    restart=False,
    applies=_applies,
    judge=_judge,
    origin=("TA",),
    words=said(
        """
        with incomplete uploads | with unfinished uploads | with broken uploads |
        with incomplete multipart uploads | with leftover upload parts | with failed uploads |
        with abandoned uploads
        """,
        """
        미완료 업로드가 있는 | 미완료 업로드가 쌓인 | 미완료 멀티파트 업로드가 있는 |
        끝나지 않은 업로드가 있는 | 업로드 조각이 남은 | 업로드 조각이 남아 있는 | 실패한 업로드가 쌓인
        """,
    ),
)
