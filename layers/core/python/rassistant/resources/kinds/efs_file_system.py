"""EFS file systems."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial
from typing import Any, Final

from rassistant.errors import Text
from rassistant.models.resource import Resource
from rassistant.resources.fields import ENCRYPTED, ZONE
from rassistant.resources.kind import Field, FieldValue, Kind, Metric, Reader, State, Words
from rassistant.resources.reading import dimension, moment, tag_map

_BY_SYSTEM: Final = dimension("FileSystemId")


def collect(reader: Reader) -> Iterator[Resource]:
    systems = list(reader.pages("efs", "DescribeFileSystems", "FileSystems", PaginationConfig={"PageSize": 100}))
    for system, to_ia in zip(systems, reader.each(systems, partial(_transition, reader)), strict=True):
        tags = tag_map(system.get("Tags"))
        size = system.get("SizeInBytes") or {}
        yield Resource(
            resource_id=system["FileSystemId"],
            arn=system["FileSystemArn"],
            service_type="EFS",
            name=tags.get("Name") or system.get("Name") or system["FileSystemId"],
            account_id=reader.account_id,
            region=reader.region,
            status=system.get("LifeCycleState"),
            created_at=moment(system.get("CreationTime")),
            tags=tags,
            details={
                "size_bytes": size.get("ValueInStandard", size.get("Value")),
                "ia_bytes": size.get("ValueInIA"),
                "archive_bytes": size.get("ValueInArchive"),
                "lifecycle": None if to_ia is None else bool(to_ia),
                "transition_to_ia": to_ia or None,
                "encrypted": system.get("Encrypted"),
                "throughput_mode": system.get("ThroughputMode"),
                "mount_targets": system.get("NumberOfMountTargets"),
                "one_zone": bool(system.get("AvailabilityZoneName")),
                "availability_zone": system.get("AvailabilityZoneName"),
            },
        )


def _transition(reader: Reader, system: Mapping[str, Any]) -> str | None:
    """``AFTER_30_DAYS`` and the like, empty where nothing moves, None where that is not known."""

    def read() -> str | None:
        told = reader.call("efs", "DescribeLifecycleConfiguration", FileSystemId=system["FileSystemId"])
        moves = (policy.get("TransitionToIA") for policy in told.get("LifecyclePolicies") or ())
        return next((move for move in moves if move), "")

    return reader.attempt(read, None)


KIND = Kind(
    id="efs_file_system",
    service_type="EFS",
    service="efs",
    label=Text("EFS file system", "EFS 파일 시스템"),
    where="regional",
    words=Words(
        en=("efs", "efs file system", "efs file systems", "file system", "file systems", "filesystem", "filesystems"),
        ko=("efs 파일 시스템", "파일 시스템", "파일시스템", "이에프에스", "공유 파일 시스템", "공유 파일시스템"),
    ),
    states=(
        State(
            "available", Text("Available", "사용 가능"), Words(en=("available", "active"), ko=("사용 가능한", "활성"))
        ),
        State("creating", Text("Creating", "만드는 중"), Words(en=("creating",), ko=("생성 중인",))),
        State(
            "updating",
            Text("Updating", "수정 중"),
            Words(
                en=("updating",),
                ko=(
                    "수정 중인",
                    "업데이트 중인",
                ),
            ),
        ),
        State("deleting", Text("Deleting", "삭제하는 중"), Words(en=("deleting",), ko=("삭제 중인",))),
        State("deleted", Text("Deleted", "삭제됨"), Words(en=("deleted",), ko=("삭제된",))),
        State("error", Text("Error", "오류"), Words(en=("error",), ko=("오류",))),
    ),
    fields=(
        Field(
            "size_bytes",
            "number",
            Text("Standard storage", "표준 저장량"),
            Words(
                en=("size", "storage", "standard storage"),
                ko=("크기", "용량", "저장 용량", "저장량", "저장된 양", "저장 크기"),
            ),
            unit="bytes",
            column=True,
        ),
        Field(
            "ia_bytes",
            "number",
            Text("Infrequent access", "저빈도 저장량"),
            Words(
                en=("infrequent access storage", "ia storage", "infrequent access size"),
                ko=(
                    "저빈도 액세스 저장량",
                    "저빈도 용량",
                    "저빈도 액세스 용량",
                    "ia 저장량",
                    "ia 용량",
                    "저빈도 크기",
                ),
            ),
            unit="bytes",
            column=True,
        ),
        Field(
            "archive_bytes",
            "number",
            Text("Archive", "아카이브 저장량"),
            Words(
                en=("archive storage", "archive size"),
                ko=(
                    "아카이브 용량",
                    "아카이브 크기",
                    "아카이브 데이터",
                ),
            ),
            unit="bytes",
        ),
        Field(
            "lifecycle",
            "boolean",
            Text("Lifecycle", "수명 주기"),
            Words(en=("lifecycle policy", "lifecycle"), ko=("수명 주기",)),
            values=(
                FieldValue(True, Words(en=("with a lifecycle",), ko=("수명 주기가 있는",))),
                FieldValue(False, Words(en=("without a lifecycle", "no lifecycle"), ko=("수명 주기가 없는",))),
            ),
            column=True,
        ),
        Field(
            "transition_to_ia",
            "text",
            Text("Moves to IA", "IA로 이동"),
            Words(
                ko=(
                    "ia 이동",
                    "ia 전환",
                    "ia로 전환",
                    "저빈도로 이동",
                    "저빈도 이동",
                    "저빈도 액세스로 이동",
                    "저빈도 전환",
                )
            ),
        ),
        ENCRYPTED,
        Field(
            "throughput_mode",
            "text",
            Text("Throughput mode", "처리량 모드"),
            Words(en=("throughput mode",), ko=("처리량 모드",)),
            values=tuple(
                FieldValue(
                    mode,
                    Words(
                        en=(f"{mode} throughput", f"{mode} throughput mode", f"{mode} mode", f"throughput mode {mode}"),
                        ko=tuple(f"{name} {what}" for name in names for what in ("처리량", "처리량 모드", "모드")),
                    ),
                )
                for mode, names in (
                    ("elastic", ("탄력적", "일래스틱", "엘라스틱")),
                    ("bursting", ("버스팅", "버스트")),
                    ("provisioned", ("프로비저닝된", "프로비저닝")),
                )
            ),
        ),
        Field(
            "mount_targets",
            "number",
            Text("Mount targets", "탑재 대상"),
            Words(en=("mount targets",), ko=("탑재 대상",)),
        ),
        Field("one_zone", "boolean", Text("One zone", "단일 영역"), Words(en=("one zone",), ko=("단일 영역",))),
        ZONE,
    ),
    metrics=(
        Metric(
            "TotalIOBytes",
            "AWS/EFS",
            "count",
            "Bytes",
            Text("I/O", "입출력량"),
            _BY_SYSTEM,
            Words(
                en=("io", "throughput", "traffic"),
                ko=("입출력량", "처리량", "트래픽", "입출력", "입출력 양", "총 입출력량"),
            ),
        ),
        Metric(
            "ClientConnections",
            "AWS/EFS",
            "count",
            "Count",
            Text("Client connections", "클라이언트 연결"),
            _BY_SYSTEM,
            Words(
                en=("connections", "client connections"),
                ko=("연결 수", "클라이언트 연결", "클라이언트 수", "접속 수", "접속", "연결", "접속 클라이언트"),
            ),
        ),
        Metric(
            "DataReadIOBytes",
            "AWS/EFS",
            "count",
            "Bytes",
            Text("Bytes read", "읽은 양"),
            _BY_SYSTEM,
            Words(
                ko=(
                    "읽은 데이터",
                    "읽기량",
                    "읽기",
                )
            ),
            summary=False,
        ),
        Metric(
            "DataWriteIOBytes",
            "AWS/EFS",
            "count",
            "Bytes",
            Text("Bytes written", "쓴 양"),
            _BY_SYSTEM,
            Words(
                ko=(
                    "쓴 데이터",
                    "쓰기량",
                    "쓰기",
                )
            ),
            summary=False,
        ),
    ),
    permissions=("elasticfilesystem:DescribeFileSystems", "elasticfilesystem:DescribeLifecycleConfiguration"),
    collect=collect,
    cost_services=("Amazon Elastic File System",),
    console="https://{region}.console.aws.amazon.com/efs/home?region={region}#/file-systems/{resource_id}",
    cli="aws efs describe-file-systems --region {region} --file-system-id {resource_id}",
)
