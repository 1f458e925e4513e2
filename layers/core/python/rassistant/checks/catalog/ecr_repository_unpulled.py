"""ECR-UNPULLED: images that nobody has pulled, or pushed, in 90 days."""

from __future__ import annotations

from rassistant.checks.check import Check, Judgement, Missing, Verdict, saving_of
from rassistant.checks.facts import Facts
from rassistant.checks.rules import is_older_than
from rassistant.checks.words import IDLE, also, said
from rassistant.errors import Text
from rassistant.models.finding import Evidence
from rassistant.models.price import PriceKey
from rassistant.models.resource import Resource
from rassistant.resources.kinds.ecr_repository import UNPULLED_DAYS

MIN_BYTES = 2**30
_GB = 2**30


def _applies(resource: Resource, facts: Facts) -> bool:
    return is_older_than(resource, facts.now, UNPULLED_DAYS)


def _judge(resource: Resource, facts: Facts) -> Judgement:
    unpulled, size = resource.details.get("unpulled_bytes"), resource.details.get("size_bytes")
    if unpulled is None or size is None:
        return Missing(Text("when its images were pulled", "이미지를 마지막으로 가져간 시각"))
    if unpulled < MIN_BYTES:
        return None
    return Verdict(
        reason=Text(
            f"Images that nobody pulled in {UNPULLED_DAYS} days take {unpulled / _GB:,.1f} of {size / _GB:,.1f} GiB.",
            f"{UNPULLED_DAYS}일 동안 아무도 가져가지 않은 이미지가 {size / _GB:,.1f} GiB 중 {unpulled / _GB:,.1f} GiB를"
            " 차지합니다.",
        ),
        evidence=(Evidence("images not pulled", "bytes", float(unpulled), MIN_BYTES, "Bytes", UNPULLED_DAYS),),
        saving=saving_of(facts, [(PriceKey("ecr", resource.region, "stored"), unpulled / _GB)]),
        own_share=unpulled / size,
        signals_used=("last pull of each image",),
        signals_not_checked=(
            "layers that images share: the saving is an upper bound",
            "tasks that still name an image",
        ),
    )


CHECK = Check(
    id="ecr_repository_unpulled",
    code="ECR-UNPULLED",
    service_type="ECR",
    title=Text("Images that nobody pulls", "아무도 가져가지 않는 이미지"),
    action=Text(
        "Check that no task definition or deployment names the images, then delete them or let a policy expire them.",
        "작업 정의나 배포에서 쓰지 않는지 확인한 뒤 이미지를 삭제하거나 수명 주기 정책으로 만료시키세요.",
    ),
    rollback=Text("Push the images again.", "이미지를 다시 푸시해야 합니다."),
    mode="X",
    effort="low",
    risk="medium",
    restart=False,
    applies=_applies,
    judge=_judge,
    origin=("TA", "thrifty"),
    words=also(
        IDLE,
        said(
            """
            with images nobody pulls | whose images nobody pulls | that nobody pulls from | nobody pulls from |
            with unpulled images | never pulled
            """,
            """
            아무도 받지 않는 | 아무도 가져가지 않는 | 아무도 풀하지 않는 | 이미지를 아무도 안 받는
            """,
        ),
    ),
)
