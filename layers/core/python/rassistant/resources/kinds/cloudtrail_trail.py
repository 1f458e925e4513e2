"""CloudTrail's trails, each in its home region."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial
from typing import Any

from rassistant.errors import Text
from rassistant.models.resource import Resource
from rassistant.resources.kind import Field, FieldValue, Kind, Reader, State, Words
from rassistant.resources.reading import moment


def collect(reader: Reader) -> Iterator[Resource]:
    trails = list(reader.pages("cloudtrail", "DescribeTrails", "trailList", includeShadowTrails=False))
    for trail, (status, events) in zip(trails, reader.each(trails, partial(_details, reader)), strict=True):
        logging = status.get("IsLogging")
        group = trail.get("CloudWatchLogsLogGroupArn") or ""
        yield Resource(
            resource_id=trail["TrailARN"],
            arn=trail["TrailARN"],
            service_type="CloudTrail",
            name=trail["Name"],
            account_id=reader.account_id,
            region=reader.region,
            status=None if logging is None else "Logging" if logging else "Stopped",
            created_at=moment(status.get("StartLoggingTime")),  # AWS tells since when it logs, and not its age
            tags=reader.tags(trail["TrailARN"]),
            details={
                "multi_region": trail.get("IsMultiRegionTrail"),
                "organization": trail.get("IsOrganizationTrail"),
                "management_events": events,
                "bucket": trail.get("S3BucketName"),
                "log_group": group.rpartition(":log-group:")[2].removesuffix(":*") or None,
                "log_validation": trail.get("LogFileValidationEnabled"),
            },
        )


def _details(reader: Reader, trail: Mapping[str, Any]) -> tuple[Mapping[str, Any], bool | None]:
    """Its status, and whether it records management events; None where that can't be read."""
    nothing: Mapping[str, Any] = {}
    unknown: bool | None = None
    name = trail["TrailARN"]
    status = reader.attempt(lambda: reader.call("cloudtrail", "GetTrailStatus", Name=name), nothing)
    events = reader.attempt(
        lambda: _has_management_events(reader.call("cloudtrail", "GetEventSelectors", TrailName=name)), unknown
    )
    return status, events


def _has_management_events(told: Mapping[str, Any]) -> bool:
    if any(selector.get("IncludeManagementEvents") for selector in told.get("EventSelectors") or ()):
        return True
    fields = [
        field for selector in told.get("AdvancedEventSelectors") or () for field in selector.get("FieldSelectors") or ()
    ]
    return any(
        field.get("Field") == "eventCategory" and "Management" in (field.get("Equals") or ()) for field in fields
    )


KIND = Kind(
    id="cloudtrail_trail",
    service_type="CloudTrail",
    service="cloudtrail",
    label=Text("CloudTrail trail", "CloudTrail 추적"),
    where="regional",
    words=Words(
        en=("cloudtrail", "cloud trail", "trail", "trails", "cloudtrail trail", "cloudtrail trails"),
        ko=("클라우드트레일", "클라우드 트레일", "cloudtrail 추적", "감사 추적"),
    ),
    states=(
        State(
            "Logging",
            Text("Logging", "기록 중"),
            Words(
                en=("logging", "active"),
                ko=("기록 중인", "활성", "로깅 중인", "로깅이 켜진", "로깅 켜진", "기록이 켜진"),
            ),
        ),
        State(
            "Stopped",
            Text("Stopped", "중지됨"),
            Words(
                en=("stopped",),
                ko=(
                    "중지된",
                    "로깅이 꺼진",
                    "로깅 꺼진",
                    "로깅이 중지된",
                    "기록이 꺼진",
                    "기록이 중지된",
                    "추적이 중지된",
                    "추적이 꺼진",
                ),
            ),
        ),
    ),
    fields=(
        Field(
            "multi_region",
            "boolean",
            Text("All regions", "모든 리전"),
            Words(
                en=("multi region",),
                ko=(
                    "다중 리전",
                    "멀티 리전",
                ),
            ),
            values=(
                FieldValue(
                    True,
                    Words(
                        en=("multi-region", "in all regions", "of all regions", "in every region"),
                        ko=("다중 리전인", "멀티 리전인"),
                    ),
                ),
                FieldValue(False, Words(en=("single-region", "single region"), ko=("단일 리전", "싱글 리전"))),
            ),
            column=True,
        ),
        Field(
            "organization",
            "boolean",
            Text("Organization", "조직"),
            Words(
                en=("organization trail",),
                ko=(
                    "조직 추적",
                    "조직 트레일",
                ),
            ),
            values=(
                FieldValue(
                    True,
                    Words(en=("organization trail", "organization trails", "organization-wide"), ko=("조직 전체",)),
                ),
                FieldValue(False, Words(en=("not organization-wide",), ko=("조직 전체가 아닌",))),
            ),
        ),
        Field(
            "management_events",
            "boolean",
            Text("Management events", "관리 이벤트"),
            Words(
                en=("management events",),
                ko=(
                    "관리 이벤트",
                    "관리 이벤트 기록",
                    "매니지먼트 이벤트",
                ),
            ),
            column=True,
        ),
        Field(
            "bucket",
            "text",
            Text("Bucket", "버킷"),
            Words(
                en=("trail bucket",),
                ko=(
                    "저장 버킷",
                    "로그 버킷",
                    "로그 저장 버킷",
                    "대상 버킷",
                ),
            ),
            column=True,
        ),
        Field(
            "log_group",
            "text",
            Text("Log group", "로그 그룹"),
            Words(en=("trail log group",)),
        ),
        Field(
            "log_validation",
            "boolean",
            Text("Log validation", "로그 검증"),
            Words(
                en=(
                    "log validation",
                    "log file validation",
                    "validation",
                    "file validation",
                    "log file integrity validation",
                    "integrity validation",
                ),
                ko=(
                    "로그 검증",
                    "로그 파일 검증",
                    "무결성 검증",
                    "로그 무결성 검증",
                    "로그 파일 무결성 검증",
                ),
            ),
        ),
    ),
    metrics=(),
    permissions=(
        "cloudtrail:DescribeTrails",
        "cloudtrail:GetEventSelectors",
        "cloudtrail:GetTrailStatus",
        "tag:GetResources",
    ),
    collect=collect,
    cost_services=("AWS CloudTrail",),
    console="https://{region}.console.aws.amazon.com/cloudtrailv2/home?region={region}#/trails/{arn}",
    cli="aws cloudtrail get-trail --region {region} --name {arn}",
)
