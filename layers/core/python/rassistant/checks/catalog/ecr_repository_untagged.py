"""ECR-LIFECYCLE: a repository without a lifecycle policy in which images without a tag pile up."""

from __future__ import annotations

from rassistant.checks.check import Check, Judgement, Missing, Verdict, saving_of
from rassistant.checks.facts import Facts
from rassistant.checks.rules import is_older_than
from rassistant.checks.words import said
from rassistant.errors import Text
from rassistant.models.finding import Evidence
from rassistant.models.price import PriceKey
from rassistant.models.resource import Resource

DAYS = 30
MIN_BYTES = 100 * 2**20
_GB = 2**30


def _applies(resource: Resource, facts: Facts) -> bool:
    return resource.details.get("lifecycle_policy") is False and is_older_than(resource, facts.now, DAYS)


def _judge(resource: Resource, facts: Facts) -> Judgement:
    untagged, size = resource.details.get("untagged_bytes"), resource.details.get("size_bytes")
    if untagged is None or not size:
        return Missing(Text("the sizes of its images", "이미지 크기")) if size is None else None
    if untagged < MIN_BYTES:
        return None
    return Verdict(
        reason=Text(
            f"Images without a tag, older than {DAYS} days, take {untagged / _GB:,.1f} GiB, and no policy removes them.",
            f"태그가 없는 {DAYS}일 넘은 이미지가 {untagged / _GB:,.1f} GiB를 차지하는데 이를 지우는 수명 주기 정책이 없습니다.",
        ),
        evidence=(
            Evidence("lifecycle policy", "now", "none", "one"),
            Evidence("untagged images", "bytes", float(untagged), MIN_BYTES, "Bytes", DAYS),
        ),
        saving=saving_of(facts, [(PriceKey("ecr", resource.region, "stored"), untagged / _GB)]),
        own_share=untagged / size,
        signals_used=("lifecycle policy", "images"),
        signals_not_checked=("layers that images share: the saving is an upper bound", "images used by digest"),
    )


CHECK = Check(
    id="ecr_repository_untagged",
    code="ECR-LIFECYCLE",
    service_type="ECR",
    title=Text("Image repository without a lifecycle policy", "수명 주기 정책이 없는 이미지 리포지토리"),
    action=Text(
        "Preview a lifecycle policy that expires untagged images after 30 days, then put it in place.",
        "태그 없는 이미지를 30일 뒤 만료시키는 수명 주기 정책을 미리 보기로 확인한 뒤 적용하세요.",
    ),
    rollback=Text(
        "Delete the policy; images that it removed must be pushed again.",
        "정책을 삭제하면 되지만, 이미 지워진 이미지는 다시 푸시해야 합니다.",
    ),
    mode="X",
    effort="low",
    risk="medium",
    restart=False,
    applies=_applies,
    judge=_judge,
    origin=("TA", "thrifty"),
    words=said(
        """
        full of untagged images | where untagged images pile up | that need a lifecycle policy |
        with untagged images piling up | that keep untagged images | piling up images |
        that should have a lifecycle policy
        """,
        """
        태그 없는 이미지가 쌓인 | 수명 주기 정책이 필요한 | 이미지가 쌓이는 | 태그 없는 이미지가 쌓이는 |
        라이프사이클 정책이 필요한
        """,
    ),
)
