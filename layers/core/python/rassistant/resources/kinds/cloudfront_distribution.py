"""CloudFront distributions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

from rassistant.errors import Text
from rassistant.models.resource import Resource
from rassistant.models.scope import GLOBAL_REGION
from rassistant.resources.fields import LAST_MODIFIED
from rassistant.resources.kind import Field, FieldValue, Kind, Metric, Reader, State, Words
from rassistant.resources.reading import dimension, moment, moment_text

_BY_DISTRIBUTION: Final = dimension("DistributionId", Region="Global")


def collect(reader: Reader) -> Iterator[Resource]:
    for distribution in reader.pages("cloudfront", "ListDistributions", "DistributionList.Items"):
        tags = reader.tags(distribution["ARN"])
        aliases = (distribution.get("Aliases") or {}).get("Items") or ()
        yield Resource(
            resource_id=distribution["Id"],
            arn=distribution["ARN"],
            service_type="CloudFront",
            name=tags.get("Name") or distribution.get("Comment") or distribution["Id"],
            account_id=reader.account_id,
            region=GLOBAL_REGION,
            status=distribution.get("Status"),
            created_at=None,  # AWS keeps the last change alone
            tags=tags,
            details={
                "domain": next(iter(aliases), distribution.get("DomainName")),
                "distribution_domain": distribution.get("DomainName"),
                "aliases": ", ".join(aliases) or None,
                "origin": _origins(distribution),
                "enabled": distribution.get("Enabled"),
                "price_class": distribution.get("PriceClass"),
                "http_version": distribution.get("HttpVersion"),
                "web_acl": distribution.get("WebACLId") or None,
                "last_modified": moment_text(moment(distribution.get("LastModifiedTime"))),
            },
        )


def _origins(distribution: Mapping[str, Any]) -> str | None:
    origins = (distribution.get("Origins") or {}).get("Items") or ()
    return ", ".join(origin["DomainName"] for origin in origins) or None


KIND = Kind(
    id="cloudfront_distribution",
    service_type="CloudFront",
    service="cloudfront",
    label=Text("CloudFront distribution", "CloudFront 배포"),
    where="global",
    words=Words(
        en=("cloudfront", "cloud front", "cloudfront distribution", "distribution", "distributions", "cdn", "cdns"),
        ko=("클라우드프론트", "클라우드 프론트", "배포", "cdn", "씨디엔", "cloudfront 배포"),
    ),
    states=(
        State(
            "Deployed",
            Text("Deployed", "배포됨"),
            Words(en=("deployed", "live"), ko=("배포된", "배포 완료된", "배포가 끝난", "배포가 완료된", "배포 완료")),
        ),
        State(
            "InProgress",
            Text("In progress", "배포 중"),
            Words(en=("in progress", "deploying"), ko=("배포 중인", "진행 중인")),
        ),
    ),
    fields=(
        Field(
            "domain",
            "text",
            Text("Domain", "도메인"),
            Words(en=("domain", "domain name"), ko=("도메인", "도메인 이름")),
            column=True,
        ),
        Field(
            "distribution_domain",
            "text",
            Text("CloudFront domain", "CloudFront 도메인"),
            Words(en=("cloudfront domain",), ko=("cloudfront 도메인",)),
        ),
        Field(
            "aliases",
            "text",
            Text("Aliases", "대체 도메인"),
            Words(
                en=("aliases", "alias", "cname"),
                ko=("대체 도메인", "별칭", "cname", "커스텀 도메인", "사용자 지정 도메인", "대체 도메인 이름"),
            ),
        ),
        Field(
            "origin",
            "text",
            Text("Origin", "원본"),
            Words(
                en=("origin", "origins"),
                ko=("원본", "오리진", "오리진 도메인", "오리진 서버", "원본 서버", "원본 도메인"),
            ),
            column=True,
        ),
        Field(
            "enabled",
            "boolean",
            Text("Enabled", "사용"),
            Words(en=("enablement",), ko=("사용 여부",)),
            values=(
                FieldValue(True, Words(en=("enabled", "active", "on"), ko=("활성화된", "켜진", "사용 중인", "활성"))),
                FieldValue(
                    False, Words(en=("disabled", "off", "inactive"), ko=("비활성화된", "꺼진", "비활성", "사용 중지된"))
                ),
            ),
            column=True,
        ),
        Field(
            "price_class",
            "text",
            Text("Price class", "가격 분류"),
            Words(
                en=("price class",),
                ko=("가격 분류", "가격 등급", "가격 클래스", "요금 등급", "요금 분류", "요금 클래스"),
            ),
            values=(
                FieldValue("PriceClass_100", Words(en=("price class 100",))),
                FieldValue("PriceClass_200", Words(en=("price class 200",))),
                FieldValue(
                    "PriceClass_All",
                    Words(
                        en=("price class all", "all edge locations"),
                        ko=(
                            "모든 엣지",
                            "모든 엣지 로케이션",
                            "전체 엣지",
                            "전체 엣지 로케이션",
                        ),
                    ),
                ),
            ),
        ),
        Field(
            "http_version",
            "text",
            Text("HTTP version", "HTTP 버전"),
            Words(
                en=("http version",),
                ko=(
                    "http 버전",
                    "프로토콜 버전",
                ),
            ),
            values=(
                FieldValue("http1.1", Words(en=("http/1.1", "http 1.1", "http1.1"))),
                FieldValue("http2", Words(en=("http2", "http/2", "http 2"))),
                FieldValue("http3", Words(en=("http3", "http/3", "http 3"))),
                FieldValue("http2and3", Words(en=("http2and3", "http/2 and http/3"))),
            ),
        ),
        Field("web_acl", "text", Text("Web ACL", "웹 ACL"), Words(en=("waf", "web acl"), ko=("웹 방화벽", "웹 acl"))),
        LAST_MODIFIED,
    ),
    metrics=(
        Metric(
            "Requests",
            "AWS/CloudFront",
            "count",
            "Count",
            Text("Requests", "요청 수"),
            _BY_DISTRIBUTION,
            Words(en=("requests", "request count", "hits"), ko=("요청", "요청 수")),
        ),
        Metric(
            "BytesDownloaded",
            "AWS/CloudFront",
            "count",
            "Bytes",
            Text("Bytes downloaded", "내려받은 양"),
            _BY_DISTRIBUTION,
            Words(
                en=(
                    "traffic",
                    "bytes downloaded",
                    "downloads",
                    "data transfer",
                    "downloaded",
                    "downloaded bytes",
                    "downloaded data",
                ),
                ko=(
                    "트래픽",
                    "전송량",
                    "다운로드",
                    "내려받은 양",
                    "다운로드 양",
                    "다운로드량",
                    "다운로드 트래픽",
                    "내려받는 양",
                    "내려받은 데이터",
                    "전송된 데이터",
                    "내보낸 데이터",
                ),
            ),
        ),
        Metric(
            "5xxErrorRate",
            "AWS/CloudFront",
            "level",
            "Percent",
            Text("5xx error rate", "5xx 오류율"),
            _BY_DISTRIBUTION,
            Words(
                en=("5xx error rate", "5xx", "server error rate", "5xx rate"),
                ko=("5xx 오류율", "서버 오류율", "5xx 비율"),
            ),
        ),
        Metric(
            "4xxErrorRate",
            "AWS/CloudFront",
            "level",
            "Percent",
            Text("4xx error rate", "4xx 오류율"),
            _BY_DISTRIBUTION,
            Words(
                en=("4xx error rate", "4xx", "4xx rate", "client error rate"),
                ko=(
                    "4xx 오류율",
                    "4xx 비율",
                    "클라이언트 오류율",
                ),
            ),
            summary=False,
        ),
        Metric(
            "BytesUploaded",
            "AWS/CloudFront",
            "count",
            "Bytes",
            Text("Bytes uploaded", "올린 양"),
            _BY_DISTRIBUTION,
            Words(
                en=("uploads", "bytes uploaded", "uploaded bytes", "uploaded data"),
                ko=(
                    "업로드",
                    "업로드 양",
                    "업로드량",
                    "업로드 트래픽",
                    "올린 데이터",
                    "올리는 양",
                ),
            ),
            summary=False,
        ),
    ),
    permissions=("cloudfront:ListDistributions", "tag:GetResources"),
    collect=collect,
    cost_services=("Amazon CloudFront",),
    console="https://us-east-1.console.aws.amazon.com/cloudfront/v4/home#/distributions/{resource_id}",
    cli="aws cloudfront get-distribution --id {resource_id}",
)
