"""Delete an endpoint, keeping its configuration and model."""

from __future__ import annotations

from rassistant.errors import Text
from rassistant.remedies.remedy import Code, Declared, Remediation, Script, Step, Subject, bash
from rassistant.remedies.steps import see

_FIELD = 'aws sagemaker describe-endpoint --endpoint-name "$ENDPOINT" --query {} --output text'


def _script(subject: Subject) -> Script:
    return Script(
        constants={"ENDPOINT": subject.resource.resource_id},
        apply=(
            see(
                Text("See that it is in service.", "서비스 중인지 확인합니다."),
                _FIELD.replace("{}", "EndpointStatus"),
                "InService",
            ),
            Step(
                Text(
                    "Keep the name of its configuration, and delete the endpoint alone.",
                    "구성 이름을 저장하고 엔드포인트만 삭제합니다.",
                ),
                f"config=$({_FIELD.replace('{}', 'EndpointConfigName')})\n"
                + bash("""
remember config "$config"
aws sagemaker delete-endpoint --endpoint-name "$ENDPOINT"
patiently aws sagemaker wait endpoint-deleted --endpoint-name "$ENDPOINT"
"""),
            ),
        ),
        undo=(
            Step(
                Text("Create it anew by the same configuration.", "같은 구성으로 다시 만듭니다."),
                bash("""
config=$(recall config)
aws sagemaker create-endpoint --endpoint-name "$ENDPOINT" --endpoint-config-name "$config" --query EndpointArn --output text
patiently aws sagemaker wait endpoint-in-service --endpoint-name "$ENDPOINT"
"""),
            ),
        ),
    )


def _code(subject: Subject) -> Code:
    config = subject.detail("config")
    return Declared(
        terraform="aws_sagemaker_endpoint",
        terraform_id=subject.resource.resource_id,
        cloudformation="AWS::SageMaker::Endpoint",
        identifier={"EndpointArn": subject.resource.arn},
        arguments={"endpoint_config_name": config or "", "name": subject.resource.resource_id},
        properties={"EndpointName": subject.resource.resource_id, "EndpointConfigName": config} if config else None,
    )


REMEDIATION = Remediation(
    id="sagemaker_endpoint_delete",
    checks=("sagemaker_endpoint_idle",),
    script=_script,
    code=_code,
)
