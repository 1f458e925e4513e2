"""ECR repositories, with what their images take and when they were last pulled."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any, Final

from rassistant.errors import Absent, Text
from rassistant.models.resource import Resource
from rassistant.resources.kind import Field, FieldValue, Kind, Metric, Reader, State, Words
from rassistant.resources.reading import dimension, moment, moment_text

UNPULLED_DAYS: Final = 90
UNTAGGED_DAYS: Final = 30


def collect(reader: Reader) -> Iterator[Resource]:
    repositories = list(
        reader.pages("ecr", "DescribeRepositories", "repositories", PaginationConfig={"PageSize": 1000})
    )
    for repository, details in zip(repositories, reader.each(repositories, partial(_details, reader)), strict=True):
        yield Resource(
            resource_id=repository["repositoryName"],
            arn=repository["repositoryArn"],
            service_type="ECR",
            name=repository["repositoryName"],
            account_id=reader.account_id,
            region=reader.region,
            status="ACTIVE",  # a repository has no state
            created_at=moment(repository.get("createdAt")),
            tags=reader.tags(repository["repositoryArn"]),
            details=details,
        )


def _details(reader: Reader, repository: Mapping[str, Any]) -> dict[str, Any]:
    name = repository["repositoryName"]
    unknown: Sequence[Mapping[str, Any]] | None = None
    images = reader.attempt(
        lambda: list(
            reader.pages(
                "ecr", "DescribeImages", "imageDetails", repositoryName=name, PaginationConfig={"PageSize": 1000}
            )
        ),
        unknown,
    )
    no_answer: bool | None = None
    return {
        "lifecycle_policy": reader.attempt(lambda: _has_policy(reader, name), no_answer),
        "uri": repository.get("repositoryUri"),
        "tag_mutability": repository.get("imageTagMutability"),
        **_of_images(images, datetime.now(UTC)),
    }


def _has_policy(reader: Reader, name: str) -> bool:
    try:
        reader.call("ecr", "GetLifecyclePolicy", repositoryName=name)
    except Absent:
        return False
    return True


def _of_images(images: Sequence[Mapping[str, Any]] | None, now: datetime) -> dict[str, Any]:
    """Bytes by image, though images share layers: upper bounds of what deleting them gives back."""
    if images is None:
        return dict.fromkeys(("image_count", "size_bytes", "untagged_bytes", "unpulled_bytes", "last_pulled_at"))
    pulled = [image["lastRecordedPullTime"] for image in images if image.get("lastRecordedPullTime")]
    unpulled = [image for image in images if _touched(image) < now - timedelta(days=UNPULLED_DAYS)]
    untagged = [
        image
        for image in images
        if not image.get("imageTags") and _touched(image) < now - timedelta(days=UNTAGGED_DAYS)
    ]
    return {
        "image_count": len(images),
        "size_bytes": _bytes(images),
        "untagged_bytes": _bytes(untagged),
        "unpulled_bytes": _bytes(unpulled),
        "last_pulled_at": moment_text(moment(max(pulled, default=None))),
    }


def _touched(image: Mapping[str, Any]) -> datetime:
    """Its last pull or push; what AWS does not date counts as of now."""
    known = [image[key] for key in ("lastRecordedPullTime", "imagePushedAt") if image.get(key)]
    latest: datetime = max(known, default=datetime.now(UTC))
    return latest


def _bytes(images: Sequence[Mapping[str, Any]]) -> int:
    return sum(int(image.get("imageSizeInBytes") or 0) for image in images)


KIND = Kind(
    id="ecr_repository",
    service_type="ECR",
    service="ecr",
    label=Text("ECR repository", "ECR 리포지토리"),
    where="regional",
    words=Words(
        en=(
            "ecr",
            "ecr repository",
            "ecr repositories",
            "container repository",
            "container repositories",
            "container registry",
            "container image",
            "container images",
            "repo",
            "repos",
            "repository",
            "repositories",
        ),
        ko=(
            "ecr 리포지토리",
            "컨테이너 리포지토리",
            "ecr 리포",
            "컨테이너 저장소",
            "컨테이너 레지스트리",
            "컨테이너 이미지",
            "ecr 저장소",
            "컨테이너 이미지 저장소",
            "컨테이너 이미지 리포지토리",
            "이미지 저장소",
            "이미지 리포지토리",
            "도커 저장소",
            "도커 리포지토리",
            "도커 이미지 저장소",
            "도커 이미지 리포지토리",
            "도커 레지스트리",
        ),
    ),
    states=(State("ACTIVE", Text("Active", "활성"), Words(en=("active",), ko=("활성",))),),
    fields=(
        Field(
            "image_count",
            "number",
            Text("Images", "이미지 수"),
            Words(en=("image count", "number of images"), ko=("이미지 수", "이미지 개수")),
            column=True,
        ),
        Field(
            "size_bytes",
            "number",
            Text("Size", "크기"),
            Words(en=("size", "storage"), ko=("크기", "용량", "저장 용량")),
            unit="bytes",
            column=True,
        ),
        Field(
            "lifecycle_policy",
            "boolean",
            Text("Lifecycle policy", "수명 주기 정책"),
            Words(en=("lifecycle policy",), ko=("수명 주기 정책",)),
            values=(
                FieldValue(True, Words(en=("with a lifecycle policy",), ko=("수명 주기 정책이 있는",))),
                FieldValue(
                    False,
                    Words(en=("without a lifecycle policy", "no lifecycle policy"), ko=("수명 주기 정책이 없는",)),
                ),
            ),
            column=True,
        ),
        Field(
            "last_pulled_at",
            "time",
            Text("Last pull", "마지막 풀"),
            Words(
                en=("last pull", "last pulled", "pulled"),
                ko=("마지막 풀", "마지막으로 가져간", "마지막 가져오기", "마지막 pull", "풀된", "가져간", "pull된"),
            ),
            column=True,
        ),
        Field(
            "untagged_bytes",
            "number",
            Text("Untagged, over 30 days", "30일 넘은 태그 없는 이미지"),
            Words(
                en=(
                    "untagged images",
                    "untagged image size",
                    "untagged size",
                    "untagged storage",
                ),
                ko=(
                    "태그 없는 이미지 용량",
                    "태그 없는 이미지 크기",
                    "태그가 없는 이미지 용량",
                    "태그가 없는 이미지 크기",
                    "태그되지 않은 이미지 용량",
                    "태그되지 않은 이미지 크기",
                ),
            ),
            unit="bytes",
        ),
        Field(
            "unpulled_bytes",
            "number",
            Text("Unpulled images (90 days)", "90일간 가져가지 않은 이미지"),
            Words(
                en=(
                    "unpulled images",
                    "unpulled image size",
                    "unpulled size",
                )
            ),
            unit="bytes",
        ),
        Field("uri", "text", Text("URI", "URI")),
        Field(
            "tag_mutability",
            "text",
            Text("Tag mutability", "태그 변경 가능"),
            Words(
                en=("tag mutability",),
                ko=(
                    "태그 변경 가능 여부",
                    "태그 변경 가능성",
                    "태그 변경 설정",
                    "이미지 태그 변경",
                    "태그 변경",
                ),
            ),
            values=(
                FieldValue(
                    "MUTABLE",
                    Words(
                        en=("mutable", "mutable tags", "with mutable tags"),
                        ko=(
                            "태그 변경 가능한",
                            "태그를 바꿀 수 있는",
                            "태그를 덮어쓸 수 있는",
                            "태그 변경이 가능한",
                            "태그 변경을 허용하는",
                            "태그 변경이 허용된",
                            "태그 덮어쓰기가 가능한",
                            "태그 덮어쓰기 가능한",
                            "태그 덮어쓰기를 허용하는",
                            "가변 태그",
                            "변경 가능한 태그",
                            "태그가 변경 가능한",
                        ),
                    ),
                ),
                FieldValue(
                    "IMMUTABLE",
                    Words(
                        en=("immutable", "immutable tags", "with immutable tags"),
                        ko=(
                            "태그 변경 불가",
                            "태그 변경 불가능한",
                            "태그 변경이 불가능한",
                            "태그를 바꿀 수 없는",
                            "태그를 덮어쓸 수 없는",
                            "태그 불변",
                            "불변 태그",
                            "태그가 불변",
                            "태그 변경이 안 되는",
                            "태그 변경 안 되는",
                            "태그 변경을 막은",
                            "태그 변경이 막힌",
                            "태그 변경이 금지된",
                            "태그 변경을 허용하지 않는",
                            "태그 덮어쓰기가 불가능한",
                            "태그 덮어쓰기가 안 되는",
                            "태그 덮어쓰기를 막은",
                            "변경 불가능한 태그",
                            "태그가 변경 불가능한",
                        ),
                    ),
                ),
            ),
        ),
    ),
    metrics=(
        Metric(
            "RepositoryPullCount",
            "AWS/ECR",
            "count",
            "Count",
            Text("Pulls", "풀 횟수"),
            dimension("RepositoryName"),
            Words(
                en=("pulls", "pull count"),
                ko=("풀 횟수", "가져간 횟수", "풀 수", "pull 횟수", "pull 수", "이미지 풀", "다운로드 횟수"),
            ),
        ),
    ),
    permissions=("ecr:DescribeImages", "ecr:DescribeRepositories", "ecr:GetLifecyclePolicy", "tag:GetResources"),
    collect=collect,
    cost_services=("Amazon EC2 Container Registry (ECR)",),
    console="https://{region}.console.aws.amazon.com/ecr/repositories/private/{account_id}/{resource_id}?region={region}",
    cli="aws ecr describe-repositories --region {region} --repository-names {resource_id}",
)
