"""Give back provisioned throughput that nobody uses. Buying it again is a decision of its own."""

from __future__ import annotations

from rassistant.errors import Text
from rassistant.remedies.looking import dimensions, figures
from rassistant.remedies.remedy import Code, Remediation, Script, Step, Subject, bash
from rassistant.remedies.steps import see

_GET = 'aws bedrock get-provisioned-model-throughput --provisioned-model-id "$THROUGHPUT" --query {} --output text'


def _script(subject: Subject) -> Script:
    throughput = subject.resource.resource_id
    return Script(
        constants={"THROUGHPUT": throughput, "DIMENSIONS": dimensions(ModelId=throughput)},
        look=(
            Step(
                Text(
                    "Show its model, and whether it is bound until a date.",
                    "모델과 약정 만료일을 조회합니다.",
                ),
                'aws bedrock get-provisioned-model-throughput --provisioned-model-id "$THROUGHPUT"',
            ),
            figures("AWS/Bedrock", ("Invocations",)),
        ),
        apply=(
            see(
                Text("See that it is in service.", "서비스 중인지 확인합니다."),
                _GET.replace("{}", "status"),
                "InService",
            ),
            see(
                Text(
                    "See that no commitment runs: it would be owed to its end.",
                    "남은 약정이 없는지 확인합니다. 약정 중에는 만료일까지 청구됩니다.",
                ),
                _GET.replace("{}", "commitmentDuration"),
                "None",
            ),
            Step(
                Text("Keep its description, then delete it.", "설정을 저장한 뒤 삭제합니다."),
                bash("""
aws bedrock get-provisioned-model-throughput --provisioned-model-id "$THROUGHPUT" > "$STATE/throughput.json"
aws bedrock delete-provisioned-model-throughput --provisioned-model-id "$THROUGHPUT"
"""),
            ),
        ),
        confirm="THROUGHPUT",
        no_way_back=Text(
            "There is no way back: bought again it has another ARN, and a custom model can't be asked without it.",
            "되돌릴 수 없습니다. 다시 구매하면 ARN이 달라지며, 사용자 지정 모델은 그동안 호출할 수 없습니다.",
        ),
        cautions=(
            Text(
                "A model of Amazon or a partner can be asked on demand afterwards, by its model id in place of this ARN.",
                "기본 모델은 이후 이 ARN 대신 모델 ID로 온디맨드 호출할 수 있습니다.",
            ),
        ),
    )


def _code(_subject: Subject) -> Code:
    return Text(
        "In Terraform take aws_bedrock_provisioned_model_throughput out of the code that bought it, and apply; CloudFormation"
        " knows no such resource. Use the AWS CLI text where no code owns it.",
        "Terraform에서는 구매한 코드에서 aws_bedrock_provisioned_model_throughput을 제거하고 apply 하세요. CloudFormation에는 이"
        " 리소스가 없습니다. 코드로 관리하지 않으면 AWS CLI 코드를 사용하세요.",
    )


REMEDIATION = Remediation(
    id="bedrock_throughput_delete", checks=("bedrock_throughput_idle",), script=_script, code=_code
)
