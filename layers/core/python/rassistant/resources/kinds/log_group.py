"""CloudWatch Logs log groups."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from rassistant.errors import Text
from rassistant.models.resource import Resource
from rassistant.resources.fields import KMS_KEY
from rassistant.resources.kind import Field, FieldValue, Kind, Metric, Reader, State, Words
from rassistant.resources.reading import dimension, of_epoch_ms

_BY_GROUP: Final = dimension("LogGroupName")


def collect(reader: Reader) -> Iterator[Resource]:
    for group in reader.pages("logs", "DescribeLogGroups", "logGroups"):
        name = group["logGroupName"]
        # `arn` ends in ":*", as policies want it; the group itself, and its tags, go by the ARN without
        arn = group.get("logGroupArn") or group["arn"].removesuffix(":*")
        yield Resource(
            resource_id=name,
            arn=arn,
            service_type="Logs",
            name=name,
            account_id=reader.account_id,
            region=reader.region,
            status="ACTIVE",  # a log group has no state
            created_at=of_epoch_ms(group.get("creationTime")),
            tags=reader.tags(arn),
            details={
                "stored_bytes": group.get("storedBytes"),
                "retention_days": group.get("retentionInDays"),
                "expires": group.get("retentionInDays") is not None,
                "log_class": group.get("logGroupClass") or "STANDARD",
                "kms_key": group.get("kmsKeyId"),
                "metric_filters": group.get("metricFilterCount"),
            },
        )


KIND = Kind(
    id="log_group",
    service_type="Logs",
    service="logs",
    label=Text("Log group", "로그 그룹"),
    where="regional",
    words=Words(
        en=(
            "logs",
            "log",
            "log group",
            "log groups",
            "cloudwatch logs",
            "cloudwatch log group",
            "loggroup",
            "loggroups",
        ),
        ko=(
            "로그",
            "로그 그룹",
            "로그그룹",
            "클라우드워치 로그",
            "클라우드워치 로그 그룹",
            "cloudwatch 로그",
            "cloudwatch 로그 그룹",
        ),
    ),
    states=(State("ACTIVE", Text("Active", "활성"), Words(en=("active",), ko=("활성",))),),
    fields=(
        Field(
            "stored_bytes",
            "number",
            Text("Stored", "저장된 양"),
            Words(
                en=("stored", "size", "stored bytes", "stored data", "storage"),
                ko=("저장량", "저장된 양", "크기", "용량", "저장 용량", "사이즈"),
            ),
            unit="bytes",
            column=True,
        ),
        Field(
            "retention_days",
            "number",
            Text("Retention", "보존 기간"),
            Words(
                en=("retention", "retention days", "retention period"),
                ko=("보존 기간", "보관 기간", "보존일", "보존기간", "보존", "로그 보존", "로그 보존 기간"),
            ),
            unit="days",
            column=True,
        ),
        Field(
            "expires",
            "boolean",
            Text("Has a retention", "보존 기간 설정"),
            Words(en=("expiry", "expiration"), ko=("만료 여부",)),
            values=(
                FieldValue(
                    True,
                    Words(
                        en=("with retention", "with a retention", "expiring"),
                        ko=("보존 기간이 있는", "보존 기간이 설정된", "만료되는"),
                    ),
                ),
                FieldValue(
                    False,
                    Words(
                        en=(
                            "without retention",
                            "no retention",
                            "without a retention",
                            "never expiring",
                            "never expire",
                            "kept forever",
                        ),
                        ko=(
                            "보존 기간 무제한",
                            "보존 기간이 무제한인",
                            "무제한",
                            "무기한",
                            "보존 기간이 없는",
                            "보존 기간 없는",
                            "보존 기간이 설정되지 않은",
                            "만료되지 않는",
                            "만료 없는",
                            "영구 보존",
                            "무기한 보존",
                        ),
                    ),
                ),
            ),
        ),
        Field(
            "log_class",
            "text",
            Text("Log class", "로그 클래스"),
            Words(en=("log class", "class"), ko=("로그 클래스",)),
            values=(
                FieldValue("STANDARD", Words(en=("standard class",), ko=("표준 클래스", "스탠다드 클래스"))),
                FieldValue(
                    "INFREQUENT_ACCESS",
                    Words(
                        en=("infrequent access",),
                        ko=("저빈도 액세스", "저빈도 액세스 클래스", "저빈도 클래스", "저빈도 접근"),
                    ),
                ),
                FieldValue("DELIVERY", Words(en=("delivery class",), ko=("전송 클래스", "delivery 클래스"))),
            ),
        ),
        KMS_KEY,
        Field(
            "metric_filters",
            "number",
            Text("Metric filters", "지표 필터"),
            Words(en=("metric filters",), ko=("지표 필터", "메트릭 필터", "지표 필터 수")),
        ),
    ),
    metrics=(
        Metric(
            "IncomingBytes",
            "AWS/Logs",
            "count",
            "Bytes",
            Text("Incoming bytes", "수집된 양"),
            _BY_GROUP,
            Words(en=("incoming bytes", "ingestion", "ingested", "log volume"), ko=("수집된 양", "수집량", "로그량")),
        ),
        Metric(
            "IncomingLogEvents",
            "AWS/Logs",
            "count",
            "Count",
            Text("Incoming events", "수집된 이벤트"),
            _BY_GROUP,
            Words(en=("incoming events", "log events", "events"), ko=("수집된 이벤트", "로그 이벤트", "이벤트")),
        ),
    ),
    permissions=("logs:DescribeLogGroups", "tag:GetResources"),
    collect=collect,
    cost_services=("AmazonCloudWatch",),
    usage=("DataProcessing*", "VendedLog*", "TimedStorage*", "DataScanned*", "Logs-*", "DataProtection*"),
    console="https://{region}.console.aws.amazon.com/cloudwatch/home?region={region}#logsV2:log-groups/log-group/{console_name}",
    cli="aws logs describe-log-groups --region {region} --log-group-name-prefix {resource_id}",
)
