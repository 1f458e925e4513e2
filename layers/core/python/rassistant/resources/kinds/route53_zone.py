"""Route 53's hosted zones."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import Any, Final

from rassistant.errors import Text
from rassistant.models.resource import Resource
from rassistant.models.scope import GLOBAL_REGION
from rassistant.resources.kind import Field, FieldValue, Kind, Metric, Reader, State, Words
from rassistant.resources.reading import dimension, partition

SHORT_TTL_S: Final = 3600
_BY_ZONE: Final = dimension("HostedZoneId")


def collect(reader: Reader) -> Iterator[Resource]:
    zones = list(reader.pages("route53", "ListHostedZones", "HostedZones"))
    for zone, records in zip(zones, reader.each(zones, partial(_records, reader)), strict=True):
        zone_id = zone["Id"].rpartition("/")[2]
        arn_ = f"arn:{partition(reader.region)}:route53:::hostedzone/{zone_id}"
        tags = reader.tags(arn_)
        config = zone.get("Config") or {}
        yield Resource(
            resource_id=zone_id,
            arn=arn_,
            service_type="Route53",
            name=zone["Name"].rstrip("."),
            account_id=reader.account_id,
            region=GLOBAL_REGION,
            status="Active",  # a zone has no state
            created_at=None,  # AWS does not tell it
            tags=tags,
            details={
                "private": config.get("PrivateZone"),
                "record_count": zone.get("ResourceRecordSetCount"),
                "comment": config.get("Comment") or None,
                **_of_records(records),
            },
        )


def _records(reader: Reader, zone: Mapping[str, Any]) -> Sequence[Mapping[str, Any]] | None:
    unknown: Sequence[Mapping[str, Any]] | None = None
    return reader.attempt(
        lambda: list(reader.pages("route53", "ListResourceRecordSets", "ResourceRecordSets", HostedZoneId=zone["Id"])),
        unknown,
    )


def _of_records(records: Sequence[Mapping[str, Any]] | None) -> dict[str, Any]:
    if records is None:
        return dict.fromkeys(("short_ttl_records", "lone_latency_records", "health_check_ids"))
    plain = [r for r in records if r.get("Type") not in ("NS", "SOA") and not r.get("SetIdentifier")]
    short = [r for r in plain if r.get("TTL") is not None and r["TTL"] < SHORT_TTL_S]
    latency = Counter((r["Name"], r["Type"]) for r in records if r.get("Region"))
    alone = sorted({name.rstrip(".") for (name, _), count in latency.items() if count == 1})
    checks = sorted({r["HealthCheckId"] for r in records if r.get("HealthCheckId")})
    return {
        "short_ttl_records": len(short),
        "lone_latency_records": ", ".join(alone),
        "health_check_ids": ", ".join(checks),
    }


KIND = Kind(
    id="route53_zone",
    service_type="Route53",
    service="route53",
    label=Text("Hosted zone", "호스팅 영역"),
    where="global",
    words=Words(
        en=("route53", "route 53", "hosted zone", "hosted zones", "dns zone", "dns zones"),
        ko=("라우트53", "라우트 53", "호스팅 영역", "호스팅영역", "호스팅 존", "호스티드 존", "dns 영역"),
    ),
    states=(State("Active", Text("Active", "활성"), Words(en=("active",), ko=("활성",))),),
    fields=(
        Field(
            "record_count",
            "number",
            Text("Records", "레코드 수"),
            Words(
                en=("records", "record count", "dns records", "record sets"),
                ko=("레코드", "레코드 수"),
            ),
            column=True,
        ),
        Field(
            "private",
            "boolean",
            Text("Private", "프라이빗"),
            Words(en=("private zone",), ko=("프라이빗 영역", "공개 여부", "프라이빗 여부")),
            values=(
                FieldValue(True, Words(en=("private",), ko=("프라이빗", "비공개", "프라이빗 영역", "비공개 영역"))),
                FieldValue(False, Words(en=("public",), ko=("퍼블릭", "공개", "퍼블릭 영역", "공개 영역"))),
            ),
            column=True,
        ),
        Field("comment", "text", Text("Comment", "설명"), Words(en=("comment",), ko=("설명", "코멘트", "메모"))),
        Field(
            "short_ttl_records",
            "number",
            Text("Records with a TTL under an hour", "TTL 1시간 미만 레코드"),
            Words(
                en=(
                    "short ttl records",
                    "short-ttl records",
                    "records with a short ttl",
                    "records with short ttls",
                ),
                ko=("ttl이 1시간 미만인 레코드", "ttl이 짧은 레코드", "짧은 ttl 레코드", "ttl 짧은 레코드"),
            ),
        ),
        Field("lone_latency_records", "text", Text("Latency records alone", "하나뿐인 지연 시간 레코드")),
        Field(
            "health_check_ids",
            "text",
            Text("Health checks in use", "사용 중인 상태 확인"),
            Words(ko=("상태 확인", "헬스 체크", "연결된 상태 확인", "사용하는 상태 확인")),
        ),
    ),
    metrics=(
        Metric(
            "DNSQueries",
            "AWS/Route53",
            "count",
            "Count",
            Text("Queries", "쿼리 수"),
            _BY_ZONE,
            Words(en=("queries", "dns queries"), ko=("쿼리", "쿼리 수", "dns 쿼리", "질의", "dns 질의")),
        ),
    ),
    permissions=("route53:ListHostedZones", "route53:ListResourceRecordSets", "tag:GetResources"),
    collect=collect,
    cost_services=("Amazon Route 53",),
    console="https://us-east-1.console.aws.amazon.com/route53/v2/hostedzones#ListRecordSets/{resource_id}",
    cli="aws route53 get-hosted-zone --id {resource_id}",
)
