"""Bedrock's provisioned throughput, which is billed by the hour until it is deleted."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from rassistant.errors import Text
from rassistant.models.resource import Resource
from rassistant.resources.fields import COMMITTED_UNTIL
from rassistant.resources.kind import Field, FieldValue, Kind, Metric, Reader, State, Words
from rassistant.resources.reading import moment, moment_text


def _dimensions(resource: Resource) -> Mapping[str, str]:
    return {"ModelId": resource.arn}


def collect(reader: Reader) -> Iterator[Resource]:
    for found in reader.pages("bedrock", "ListProvisionedModelThroughputs", "provisionedModelSummaries"):
        arn = found["provisionedModelArn"]
        yield Resource(
            resource_id=arn,
            arn=arn,
            service_type="BedrockThroughput",
            name=found.get("provisionedModelName") or arn.rpartition("/")[2],
            account_id=reader.account_id,
            region=reader.region,
            status=found.get("status"),
            created_at=moment(found.get("creationTime")),
            tags=reader.tags(arn),
            details={
                "model": found.get("modelArn"),
                "model_units": found.get("modelUnits"),
                "commitment": found.get("commitmentDuration") or "None",
                "committed_until": moment_text(moment(found.get("commitmentExpirationTime"))),
            },
        )


KIND = Kind(
    id="bedrock_throughput",
    service_type="BedrockThroughput",
    service="bedrock",
    label=Text("Bedrock provisioned throughput", "Bedrock 프로비저닝된 처리량"),
    where="regional",
    words=Words(
        en=(
            "bedrock throughput",
            "bedrock throughputs",
            "bedrock provisioned throughput",
            "bedrock provisioned throughputs",
            "provisioned throughput",
            "provisioned throughputs",
            "provisioned model",
            "provisioned models",
            "model throughput",
        ),
        ko=(
            "bedrock 프로비저닝된 처리량",
            "베드록 프로비저닝된 처리량",
            "프로비저닝된 처리량",
            "프로비저닝 처리량",
            "bedrock 프로비저닝 처리량",
            "베드락 프로비저닝 처리량",
            "프로비저닝된 모델",
            "베드록 처리량",
            "bedrock 처리량",
            "베드락 처리량",
            "베드락 프로비저닝된 처리량",
        ),
    ),
    states=(
        State(
            "InService",
            Text("In service", "서비스 중"),
            Words(
                en=("in service",),
                ko=(
                    "서비스 중인",
                    "활성",
                ),
            ),
        ),
        State("Creating", Text("Creating", "만드는 중"), Words(en=("creating",), ko=("생성 중인",))),
        State(
            "Updating",
            Text("Updating", "수정 중"),
            Words(
                en=("updating",),
                ko=(
                    "수정 중인",
                    "업데이트 중인",
                ),
            ),
        ),
        State(
            "Failed",
            Text("Failed", "실패"),
            Words(
                en=("failed",),
                ko=(
                    "실패한",
                    "생성 실패한",
                    "생성에 실패한",
                ),
            ),
        ),
    ),
    fields=(
        Field("model", "text", Text("Model", "모델"), Words(en=("model",), ko=("모델",)), column=True),
        Field(
            "model_units",
            "number",
            Text("Model units", "모델 단위"),
            Words(en=("model units",), ko=("모델 단위",)),
            column=True,
        ),
        Field(
            "commitment",
            "text",
            Text("Commitment", "약정"),
            Words(en=("commitment term",), ko=("약정 기간",)),
            values=(
                FieldValue(
                    "None",
                    Words(
                        en=("without commitment", "no commitment"),
                        ko=(
                            "약정 없는",
                            "약정이 없는",
                            "무약정",
                            "약정을 안 한",
                            "약정하지 않은",
                            "약정 안 한",
                            "약정 없이 쓰는",
                            "약정 없이 쓰고 있는",
                            "약정 없이",
                            "약정 안 걸린",
                            "약정이 안 걸린",
                        ),
                    ),
                ),
                FieldValue(
                    "OneMonth",
                    Words(
                        en=("one month commitment", "one-month commitment", "1-month commitment", "month commitment"),
                        ko=(
                            "1개월 약정",
                            "한 달 약정",
                            "1달 약정",
                            "한달 약정",
                        ),
                    ),
                ),
                FieldValue(
                    "SixMonths",
                    Words(
                        en=(
                            "six months commitment",
                            "six-month commitment",
                            "six month commitment",
                            "6-month commitment",
                            "6 month commitment",
                        ),
                        ko=(
                            "6개월 약정",
                            "반년 약정",
                            "여섯 달 약정",
                            "6달 약정",
                        ),
                    ),
                ),
            ),
            column=True,
        ),
        COMMITTED_UNTIL,
    ),
    metrics=(
        Metric(
            "Invocations",
            "AWS/Bedrock",
            "count",
            "Count",
            Text("Invocations", "호출 수"),
            _dimensions,
            Words(en=("invocations", "calls"), ko=("호출", "호출 수")),
        ),
    ),
    permissions=("bedrock:ListProvisionedModelThroughputs", "tag:GetResources"),
    collect=collect,
    cost_services=("Amazon Bedrock",),
    console="https://{region}.console.aws.amazon.com/bedrock/home?region={region}#/provisioned-throughput",
    cli="aws bedrock get-provisioned-model-throughput --region {region} --provisioned-model-id {arn}",
)
