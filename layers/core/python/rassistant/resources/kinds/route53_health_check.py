"""Route 53's health checks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from rassistant.errors import Text
from rassistant.models.resource import Resource
from rassistant.models.scope import GLOBAL_REGION
from rassistant.resources.kind import Field, FieldValue, Kind, Metric, Reader, State, Words
from rassistant.resources.reading import dimension, partition

_BY_CHECK: Final = dimension("HealthCheckId")


def collect(reader: Reader) -> Iterator[Resource]:
    for check in reader.pages("route53", "ListHealthChecks", "HealthChecks"):
        config = check.get("HealthCheckConfig") or {}
        arn_ = f"arn:{partition(reader.region)}:route53:::healthcheck/{check['Id']}"
        tags = reader.tags(arn_)
        yield Resource(
            resource_id=check["Id"],
            arn=arn_,
            service_type="Route53HealthCheck",
            name=tags.get("Name") or config.get("FullyQualifiedDomainName") or config.get("IPAddress") or check["Id"],
            account_id=reader.account_id,
            region=GLOBAL_REGION,
            status="Disabled" if config.get("Disabled") else "Enabled",
            created_at=None,  # AWS does not tell it
            tags=tags,
            details={
                "type": config.get("Type"),
                "endpoint": config.get("FullyQualifiedDomainName") or config.get("IPAddress"),
                "interval_s": config.get("RequestInterval"),
                "child_ids": ", ".join(config.get("ChildHealthChecks") or ()) or None,
                "linked_service": (check.get("LinkedService") or {}).get("ServicePrincipal"),
            },
        )


KIND = Kind(
    id="route53_health_check",
    service_type="Route53HealthCheck",
    service="route53",
    label=Text("Route 53 health check", "Route 53 상태 확인"),
    where="global",
    words=Words(
        en=("route 53 health check", "route53 health check", "dns health check", "health check", "health checks"),
        ko=("route 53 상태 확인", "상태 확인", "dns 상태 확인", "헬스 체크", "헬스체크"),
    ),
    states=(
        State("Enabled", Text("Enabled", "활성화됨"), Words(en=("enabled", "active"), ko=("활성화된", "활성", "켜진"))),
        State(
            "Disabled",
            Text("Disabled", "사용 중지"),
            Words(en=("disabled",), ko=("사용 중지된", "꺼진", "비활성화된", "비활성")),
        ),
    ),
    fields=(
        Field(
            "type",
            "text",
            Text("Type", "유형"),
            Words(en=("type",), ko=("유형",)),
            values=(  # Route 53 API reference, HealthCheckConfig
                FieldValue("HTTP", Words(en=("http",), ko=("http",))),
                FieldValue("HTTPS", Words(en=("https",), ko=("https",))),
                FieldValue("TCP", Words(en=("tcp",), ko=("tcp",))),
                FieldValue("CALCULATED", Words(en=("calculated",), ko=("계산된", "계산형", "계산"))),
                FieldValue(
                    "CLOUDWATCH_METRIC",
                    Words(en=("cloudwatch metric",), ko=("cloudwatch 지표", "클라우드워치 지표", "cloudwatch 메트릭")),
                ),
            ),
            column=True,
        ),
        Field(
            "endpoint", "text", Text("Endpoint", "엔드포인트"), Words(en=("endpoint",), ko=("엔드포인트",)), column=True
        ),
        Field(
            "interval_s",
            "number",
            Text("Interval", "간격"),
            Words(
                en=("interval", "check interval"),
                ko=(
                    "간격",
                    "검사 간격",
                    "확인 간격",
                    "요청 간격",
                    "점검 간격",
                    "체크 간격",
                    "검사 주기",
                    "확인 주기",
                    "점검 주기",
                    "요청 주기",
                ),
            ),
            unit="s",
        ),
        Field("child_ids", "text", Text("Children", "하위 상태 확인"), Words(ko=("하위 헬스 체크", "자식 상태 확인"))),
        Field(
            "linked_service", "text", Text("Managed by", "관리 서비스"), Words(en=("managed by",), ko=("관리 서비스",))
        ),
    ),
    metrics=(
        Metric(
            "HealthCheckPercentageHealthy",
            "AWS/Route53",
            "level",
            "Percent",
            Text("Checkers that find it healthy", "정상으로 판단한 비율"),
            _BY_CHECK,
            Words(
                en=(
                    "healthy percentage",
                    "percentage healthy",
                    "health percentage",
                    "healthy percent",
                    "percent healthy",
                ),
                ko=("정상 비율", "정상률", "정상 판단 비율"),
            ),
        ),
    ),
    permissions=("route53:ListHealthChecks", "tag:GetResources"),
    collect=collect,
    cost_services=("Amazon Route 53",),
    usage=("Health-Check-*",),
    console="https://us-east-1.console.aws.amazon.com/route53/healthchecks/home#/details/{resource_id}",
    cli="aws route53 get-health-check --health-check-id {resource_id}",
)
