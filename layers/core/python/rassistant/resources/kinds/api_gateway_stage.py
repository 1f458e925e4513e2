"""Stages of API Gateway's REST APIs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import Any

from rassistant.errors import Text
from rassistant.models.resource import Resource
from rassistant.resources.fields import LAST_MODIFIED
from rassistant.resources.kind import Field, FieldValue, Kind, Metric, Reader, State, Words
from rassistant.resources.reading import moment, moment_text, partition


def _dimensions(resource: Resource) -> Mapping[str, str] | None:
    api, stage = resource.details.get("api"), resource.details.get("stage")
    return {"ApiName": str(api), "Stage": str(stage)} if api and stage else None


def collect(reader: Reader) -> Iterator[Resource]:
    apis = list(reader.pages("apigateway", "GetRestApis", "items", PaginationConfig={"PageSize": 500}))
    for api, stages in zip(apis, reader.each(apis, partial(_stages, reader)), strict=True):
        for stage in stages:
            name = stage["stageName"]
            cached = bool(stage.get("cacheClusterEnabled"))
            size = stage.get("cacheClusterSize")
            yield Resource(
                resource_id=f"{api['id']}/{name}",
                arn=f"arn:{partition(reader.region)}:apigateway:{reader.region}::/restapis/{api['id']}/stages/{name}",
                service_type="APIGatewayStage",
                name=f"{api.get('name') or api['id']}/{name}",
                account_id=reader.account_id,
                region=reader.region,
                status="Active",  # a stage has no state
                created_at=moment(stage.get("createdDate") or api.get("createdDate")),
                tags={**(api.get("tags") or {}), **(stage.get("tags") or {})},
                details={
                    "api": api.get("name"),
                    "api_id": api["id"],
                    "stage": name,
                    "cache": cached,
                    "cache_gb": float(size) if cached and size else None,
                    "cache_size": size if cached else None,
                    "tracing": stage.get("tracingEnabled"),
                    "web_acl": stage.get("webAclArn"),
                    "last_modified": moment_text(moment(stage.get("lastUpdatedDate"))),
                },
            )


def _stages(reader: Reader, api: Mapping[str, Any]) -> Sequence[Mapping[str, Any]]:
    nothing: Sequence[Mapping[str, Any]] = ()
    return reader.attempt(lambda: list(reader.pages("apigateway", "GetStages", "item", restApiId=api["id"])), nothing)


KIND = Kind(
    id="api_gateway_stage",
    service_type="APIGatewayStage",
    service="apigateway",
    label=Text("API Gateway stage", "API Gateway 스테이지"),
    where="regional",
    words=Words(
        en=("api gateway", "api gateways", "rest api", "rest apis", "api stage", "api stages", "apigateway"),
        ko=("api 게이트웨이", "에이피아이 게이트웨이", "rest api 스테이지", "api 스테이지", "api 게이트웨이 스테이지"),
    ),
    states=(State("Active", Text("Active", "활성"), Words(en=("active",), ko=("활성",))),),
    fields=(
        Field("api", "text", Text("API", "API"), Words(en=("api name",), ko=("api 이름",)), column=True),
        Field("stage", "text", Text("Stage", "스테이지"), Words(en=("stage",), ko=("스테이지",)), column=True),
        Field("api_id", "text", Text("API id", "API ID")),
        Field(
            "cache",
            "boolean",
            Text("Cache", "캐시"),
            Words(
                en=("stage cache",),
                ko=(
                    "캐시 사용",
                    "캐싱",
                    "응답 캐시",
                ),
            ),
            values=(
                FieldValue(
                    True,
                    Words(
                        en=(
                            "with a cache",
                            "with caching",
                            "caching on",
                            "caching enabled",
                            "with caching enabled",
                            "cache enabled",
                            "with caching on",
                            "cached",
                        ),
                        ko=("캐시가 켜진", "캐시가 있는"),
                    ),
                ),
                FieldValue(
                    False,
                    Words(
                        en=(
                            "without a cache",
                            "without caching",
                            "with caching off",
                            "caching off",
                            "caching disabled",
                            "with caching disabled",
                            "cache disabled",
                            "uncached",
                        ),
                        ko=("캐시가 꺼진", "캐시가 없는"),
                    ),
                ),
            ),
            column=True,
        ),
        Field(
            "cache_gb",
            "number",
            Text("Cache size", "캐시 크기"),
            Words(
                en=("cache size",),
                ko=(
                    "캐시 크기",
                    "캐시 용량",
                    "캐시 메모리",
                ),
            ),
            unit="GB",
        ),
        Field("cache_size", "text", Text("Cache size class", "캐시 크기 등급")),
        Field(
            "tracing",
            "boolean",
            Text("Tracing", "추적"),
            Words(
                en=("tracing", "x-ray tracing", "active tracing"),
                ko=(
                    "추적",
                    "x-ray 추적",
                    "x-ray",
                    "xray",
                    "xray 추적",
                    "엑스레이 추적",
                    "엑스레이",
                    "요청 추적",
                    "트레이싱",
                    "x-ray 트레이싱",
                    "추적 기능",
                ),
            ),
        ),
        Field(
            "web_acl",
            "text",
            Text("Web ACL", "웹 ACL"),
            Words(
                en=("waf", "web acl"),
                ko=(
                    "웹 방화벽",
                    "웹 acl",
                    "waf 웹 acl",
                ),
            ),
        ),
        LAST_MODIFIED,
    ),
    metrics=(
        Metric(
            "Count",
            "AWS/ApiGateway",
            "count",
            "Count",
            Text("Requests", "요청 수"),
            _dimensions,
            Words(en=("requests", "calls"), ko=("요청", "요청 수", "호출 수")),
        ),
        Metric(
            "5XXError",
            "AWS/ApiGateway",
            "count",
            "Count",
            Text("5xx errors", "5xx 오류"),
            _dimensions,
            Words(en=("5xx errors", "errors"), ko=("5xx 오류", "오류", "5xx", "서버 오류", "500번대 오류")),
        ),
        Metric(
            "CacheHitCount",
            "AWS/ApiGateway",
            "count",
            "Count",
            Text("Cache hits", "캐시 적중"),
            _dimensions,
            Words(ko=("캐시 적중 수",)),
            summary=False,
        ),
        Metric(
            "CacheMissCount",
            "AWS/ApiGateway",
            "count",
            "Count",
            Text("Cache misses", "캐시 실패"),
            _dimensions,
            Words(ko=("캐시 실패 수",)),
            summary=False,
        ),
    ),
    permissions=("apigateway:GET",),
    collect=collect,
    cost_services=("Amazon API Gateway",),
    console="https://{region}.console.aws.amazon.com/apigateway/main/apis/{api_id}/stages?api={api_id}&region={region}",
    cli="aws apigateway get-stage --region {region} --rest-api-id {api_id} --stage-name {stage}",
)
