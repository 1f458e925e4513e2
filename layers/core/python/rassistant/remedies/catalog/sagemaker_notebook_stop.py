"""Stop a notebook; its disk stays."""

from __future__ import annotations

from rassistant.errors import Text
from rassistant.remedies.remedy import Code, Remediation, Script, Step, Subject, bash


def _script(subject: Subject) -> Script:
    return Script(
        constants={"NOTEBOOK": subject.resource.resource_id},
        apply=(
            Step(
                Text(
                    "Stop it. What is in /home/ec2-user/SageMaker stays; the rest of its disk is lost.",
                    "중지합니다. /home/ec2-user/SageMaker의 파일은 남지만 나머지 디스크 내용은 사라집니다.",
                ),
                bash("""
aws sagemaker stop-notebook-instance --notebook-instance-name "$NOTEBOOK"
patiently aws sagemaker wait notebook-instance-stopped --notebook-instance-name "$NOTEBOOK"
"""),
            ),
        ),
        undo=(
            Step(
                Text("Start it again.", "다시 시작합니다."),
                bash("""
aws sagemaker start-notebook-instance --notebook-instance-name "$NOTEBOOK"
patiently aws sagemaker wait notebook-instance-in-service --notebook-instance-name "$NOTEBOOK"
"""),
            ),
        ),
    )


def _code(_subject: Subject) -> Code:
    return Text(
        "Neither tool declares whether a notebook runs. Use the AWS CLI text; in code, a lifecycle configuration that stops"
        " idle notebooks by themselves is the nearest correct way.",
        "두 도구 모두 노트북의 실행 여부를 선언하지 않습니다. AWS CLI 코드를 사용하세요. 코드로는 유휴 노트북을 자동으로 중지하는"
        " 수명 주기 구성이 가장 가까운 방법입니다.",
    )


REMEDIATION = Remediation(
    id="sagemaker_notebook_stop",
    checks=("sagemaker_notebook_idle",),
    script=_script,
    code=_code,
)
