"""SageMaker's inference endpoints."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial
from typing import Any

from rassistant.errors import Text
from rassistant.models.resource import Resource
from rassistant.resources.fields import INSTANCE_COUNT, INSTANCE_TYPE, LAST_MODIFIED
from rassistant.resources.kind import Field, Kind, Metric, Reader, State, Words
from rassistant.resources.reading import moment, moment_text


def _dimensions(resource: Resource) -> Mapping[str, str] | None:
    """AWS counts by variant alone; where there are several, those of the first would not be the endpoint's."""
    variant = resource.details.get("variant")
    if resource.details.get("variant_count") != 1 or not variant:
        return None
    return {"EndpointName": resource.resource_id, "VariantName": str(variant)}


def collect(reader: Reader) -> Iterator[Resource]:
    endpoints = list(reader.pages("sagemaker", "ListEndpoints", "Endpoints", PaginationConfig={"PageSize": 100}))
    for endpoint, details in zip(endpoints, reader.each(endpoints, partial(_details, reader)), strict=True):
        yield Resource(
            resource_id=endpoint["EndpointName"],
            arn=endpoint["EndpointArn"],
            service_type="SageMakerEndpoint",
            name=endpoint["EndpointName"],
            account_id=reader.account_id,
            region=reader.region,
            status=endpoint.get("EndpointStatus"),
            created_at=moment(endpoint.get("CreationTime")),
            tags=reader.tags(endpoint["EndpointArn"]),
            details=details,
        )


def _details(reader: Reader, endpoint: Mapping[str, Any]) -> dict[str, Any]:
    nothing: Mapping[str, Any] = {}
    name = endpoint["EndpointName"]
    told = reader.attempt(lambda: reader.call("sagemaker", "DescribeEndpoint", EndpointName=name), nothing)
    config = told.get("EndpointConfigName")
    configured = (
        reader.attempt(lambda: reader.call("sagemaker", "DescribeEndpointConfig", EndpointConfigName=config), nothing)
        if config
        else nothing
    )
    running = told.get("ProductionVariants") or ()
    variants = configured.get("ProductionVariants") or ()
    types = sorted({v["InstanceType"] for v in variants if v.get("InstanceType")})
    counts = [v.get("CurrentInstanceCount") for v in running if v.get("CurrentInstanceCount") is not None]
    return {
        "instance_type": ", ".join(types) or None,
        "instance_count": sum(counts) if counts else None,
        "variant": running[0].get("VariantName") if running else None,
        "variant_count": len(running) if told else None,
        "serverless": any(v.get("ServerlessConfig") for v in variants) if variants else None,
        "config": config,
        "last_modified": moment_text(moment(endpoint.get("LastModifiedTime"))),
    }


KIND = Kind(
    id="sagemaker_endpoint",
    service_type="SageMakerEndpoint",
    service="sagemaker",
    label=Text("SageMaker endpoint", "SageMaker 엔드포인트"),
    where="regional",
    words=Words(
        en=("sagemaker endpoint", "sagemaker endpoints", "inference endpoint", "inference endpoints", "model endpoint"),
        ko=("세이지메이커 엔드포인트", "sagemaker 엔드포인트", "추론 엔드포인트", "모델 엔드포인트"),
    ),
    states=(
        State(
            "InService",
            Text("In service", "서비스 중"),
            Words(en=("in service", "running", "active"), ko=("서비스 중인", "실행 중")),
        ),
        State("Creating", Text("Creating", "만드는 중"), Words(en=("creating",), ko=("생성 중인",))),
        State("Updating", Text("Updating", "수정 중"), Words(en=("updating",), ko=("수정 중인",))),
        State("SystemUpdating", Text("System updating", "시스템 업데이트 중"), Words(en=("system updating",))),
        State("RollingBack", Text("Rolling back", "되돌리는 중"), Words(en=("rolling back",))),
        State(
            "OutOfService",
            Text("Out of service", "서비스 중단"),
            Words(en=("out of service",), ko=("서비스 중단된", "서비스가 중단된")),
        ),
        State("Deleting", Text("Deleting", "삭제하는 중"), Words(en=("deleting",), ko=("삭제 중인",))),
        State("Failed", Text("Failed", "실패"), Words(en=("failed",), ko=("실패한",))),
    ),
    fields=(
        INSTANCE_TYPE,
        INSTANCE_COUNT,
        Field(
            "variant", "text", Text("Variant", "변형"), Words(en=("variant",), ko=("변형", "프로덕션 변형", "배리언트"))
        ),
        Field(
            "variant_count",
            "number",
            Text("Variants", "변형 수"),
            Words(en=("variant count",), ko=("변형 개수", "배리언트 수")),
        ),
        Field(
            "serverless",
            "boolean",
            Text("Serverless", "서버리스"),
            Words(en=("serverless",), ko=("서버리스",)),
            column=True,
        ),
        Field(
            "config",
            "text",
            Text("Configuration", "구성"),
            Words(en=("endpoint configuration",), ko=("엔드포인트 구성", "엔드포인트 설정")),
        ),
        LAST_MODIFIED,
    ),
    metrics=(
        Metric(
            "Invocations",
            "AWS/SageMaker",
            "count",
            "Count",
            Text("Invocations", "호출 수"),
            _dimensions,
            Words(en=("invocations", "requests", "calls"), ko=("호출", "호출 수", "요청 수")),
        ),
        Metric(
            "ModelLatency",
            "AWS/SageMaker",
            "level",
            "Microseconds",
            Text("Model latency", "모델 지연 시간"),
            _dimensions,
            Words(
                en=("latency", "model latency"),
                ko=("지연 시간", "모델 지연", "추론 지연 시간", "추론 지연", "레이턴시"),
            ),
            summary=False,
        ),
    ),
    permissions=(
        "sagemaker:DescribeEndpoint",
        "sagemaker:DescribeEndpointConfig",
        "sagemaker:ListEndpoints",
        "tag:GetResources",
    ),
    collect=collect,
    cost_services=("Amazon SageMaker",),
    usage=("Host:*", "AsyncInf:*", "ServerlessInf:*"),
    console="https://{region}.console.aws.amazon.com/sagemaker/home?region={region}#/endpoints/{resource_id}",
    cli="aws sagemaker describe-endpoint --region {region} --endpoint-name {resource_id}",
)
