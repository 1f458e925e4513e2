"""Delete an endpoint that nobody asks; its model stays."""

from __future__ import annotations

from rassistant.errors import Text
from rassistant.remedies.remedy import Code, Remediation, Script, Step, Subject, bash
from rassistant.remedies.steps import see

_FIELD = 'aws comprehend describe-endpoint --endpoint-arn "$ENDPOINT" --query EndpointProperties.{} --output text'


def _script(subject: Subject) -> Script:
    endpoint = subject.resource.resource_id
    return Script(
        constants={
            "ENDPOINT": endpoint,
            "NAME": endpoint.rpartition("/")[2],
            "UNITS": str(subject.detail("inference_units", 1)),
        },
        apply=(
            see(
                Text("See that it is in service.", "서비스 중인지 확인합니다."),
                _FIELD.replace("{}", "Status"),
                "IN_SERVICE",
            ),
            Step(
                Text(
                    "Keep its description and the model that it serves, then delete it.",
                    "설정과 사용하던 모델을 저장한 뒤 삭제합니다.",
                ),
                bash(
                    """
aws comprehend describe-endpoint --endpoint-arn "$ENDPOINT" --output json > "$STATE/endpoint.json"
model=$({})
remember model "$model"
role=$({})
if [ "$role" != None ]; then remember role "$role"; fi
aws comprehend delete-endpoint --endpoint-arn "$ENDPOINT"
""",
                    _FIELD.replace("{}", "ModelArn"),
                    _FIELD.replace("{}", "DataAccessRoleArn"),
                ),
            ),
        ),
        undo=(
            Step(
                Text("Create it again for the same model.", "같은 모델로 다시 만듭니다."),
                bash(
                    """
model=$(recall model)
arguments=(--endpoint-name "$NAME" --model-arn "$model" --desired-inference-units "$UNITS")
if known role; then arguments+=(--data-access-role-arn "$(recall role)"); fi
aws comprehend create-endpoint "${arguments[@]}" --query EndpointArn --output text
await IN_SERVICE {}
""",
                    _FIELD.replace("{}", "Status"),
                ),
            ),
        ),
        cautions=(
            Text(
                "Real-time requests to it fail from then on; batch jobs over the same model do not need it.",
                "이후 실시간 요청은 실패합니다. 같은 모델을 쓰는 배치 작업에는 엔드포인트가 필요 없습니다.",
            ),
        ),
    )


def _code(_subject: Subject) -> Code:
    return Text(
        "Neither Terraform nor CloudFormation knows endpoints of Comprehend. Use the AWS CLI text.",
        "Terraform과 CloudFormation에는 Comprehend 엔드포인트 리소스가 없습니다. AWS CLI 코드를 사용하세요.",
    )


REMEDIATION = Remediation(
    id="comprehend_endpoint_delete", checks=("comprehend_endpoint_idle",), script=_script, code=_code
)
