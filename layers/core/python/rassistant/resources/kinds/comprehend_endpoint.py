"""Comprehend's endpoints, which serve own models in real time."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from rassistant.errors import Text
from rassistant.models.resource import Resource
from rassistant.resources.fields import LAST_MODIFIED
from rassistant.resources.kind import Field, Kind, Metric, Reader, State, Words
from rassistant.resources.reading import moment, moment_text


def _dimensions(resource: Resource) -> Mapping[str, str]:
    return {"EndpointArn": resource.arn}


def collect(reader: Reader) -> Iterator[Resource]:
    pages = reader.pages("comprehend", "ListEndpoints", "EndpointPropertiesList", PaginationConfig={"PageSize": 100})
    for endpoint in pages:
        arn_ = endpoint["EndpointArn"]
        yield Resource(
            resource_id=arn_,
            arn=arn_,
            service_type="ComprehendEndpoint",
            name=arn_.rpartition("/")[2],
            account_id=reader.account_id,
            region=reader.region,
            status=endpoint.get("Status"),
            created_at=moment(endpoint.get("CreationTime")),
            tags=reader.tags(arn_),
            details={
                "inference_units": endpoint.get("CurrentInferenceUnits") or endpoint.get("DesiredInferenceUnits"),
                "model": endpoint.get("ModelArn"),
                "last_modified": moment_text(moment(endpoint.get("LastModifiedTime"))),
            },
        )


KIND = Kind(
    id="comprehend_endpoint",
    service_type="ComprehendEndpoint",
    service="comprehend",
    label=Text("Comprehend endpoint", "Comprehend 엔드포인트"),
    where="regional",
    words=Words(
        en=("comprehend", "comprehend endpoint", "comprehend endpoints"),
        ko=("컴프리헨드", "컴프리헨드 엔드포인트", "comprehend 엔드포인트"),
    ),
    states=(
        State(
            "IN_SERVICE",
            Text("In service", "서비스 중"),
            Words(en=("in service", "active"), ko=("서비스 중인", "활성")),
        ),
        State("CREATING", Text("Creating", "만드는 중"), Words(en=("creating",), ko=("생성 중인",))),
        State(
            "UPDATING",
            Text("Updating", "수정 중"),
            Words(
                en=("updating",),
                ko=(
                    "수정 중인",
                    "업데이트 중인",
                ),
            ),
        ),
        State("DELETING", Text("Deleting", "삭제하는 중"), Words(en=("deleting",), ko=("삭제 중인",))),
        State("FAILED", Text("Failed", "실패"), Words(en=("failed",), ko=("실패한",))),
    ),
    fields=(
        Field(
            "inference_units",
            "number",
            Text("Inference units", "추론 단위"),
            Words(en=("inference units",), ko=("추론 단위",)),
            column=True,
        ),
        Field("model", "text", Text("Model", "모델"), Words(en=("model",), ko=("모델",))),
        LAST_MODIFIED,
    ),
    metrics=(
        Metric(
            "ConsumedInferenceUnits",
            "AWS/Comprehend",
            "count",
            "Count",
            Text("Units consumed", "사용한 추론 단위"),
            _dimensions,
            Words(
                en=("consumed units", "consumed inference units", "units consumed"),
                ko=(
                    "사용한 추론 단위",
                    "소비된 추론 단위",
                    "소비한 추론 단위",
                    "사용된 추론 단위",
                    "추론 단위 사용량",
                    "추론 단위 소비량",
                    "추론 사용량",
                    "추론량",
                ),
            ),
        ),
    ),
    permissions=("comprehend:ListEndpoints", "tag:GetResources"),
    collect=collect,
    cost_services=("Amazon Comprehend",),
    console="https://{region}.console.aws.amazon.com/comprehend/home?region={region}#endpoints",
    cli="aws comprehend describe-endpoint --region {region} --endpoint-arn {arn}",
)
