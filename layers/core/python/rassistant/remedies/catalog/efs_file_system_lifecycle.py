"""Have a file system move files to Infrequent Access, and back when they are read."""

from __future__ import annotations

from rassistant.errors import Text
from rassistant.remedies.remedy import Code, Remediation, Script, Step, Subject, bash
from rassistant.remedies.steps import json_text

_POLICIES = ({"TransitionToIA": "AFTER_30_DAYS"}, {"TransitionToPrimaryStorageClass": "AFTER_1_ACCESS"})
_READ = 'aws efs describe-lifecycle-configuration --file-system-id "$FILE_SYSTEM" --query {} --output {}'


def _script(subject: Subject) -> Script:
    return Script(
        constants={"FILE_SYSTEM": subject.resource.resource_id, "POLICIES": json_text(list(_POLICIES))},
        apply=(
            Step(
                Text("Keep the lifecycle that it has.", "현재 수명 주기 설정을 저장합니다."),
                "if ! known before.json; then\n"
                f'  {_READ.replace("{}", "LifecyclePolicies", 1).replace("{}", "json", 1)} > "$STATE/before.json"\n'
                "fi",
            ),
            Step(
                Text("Put the new one and see that it holds.", "새 설정을 적용하고 반영되었는지 확인합니다."),
                bash("""
aws efs put-lifecycle-configuration --file-system-id "$FILE_SYSTEM" --lifecycle-policies "$POLICIES" \\
  --query 'LifecyclePolicies[0].TransitionToIA' --output text
""")
                + "\nawait AFTER_30_DAYS "
                + _READ.replace("{}", "'LifecyclePolicies[0].TransitionToIA'", 1).replace("{}", "text", 1),
            ),
        ),
        undo=(
            Step(
                Text(
                    "Put back the one that there was; files move back as they are read.",
                    "이전 설정으로 되돌립니다. 파일은 읽을 때 원래 클래스로 돌아갑니다.",
                ),
                'aws efs put-lifecycle-configuration --file-system-id "$FILE_SYSTEM"'
                ' --lifecycle-policies "file://$STATE/before.json" --output json',
            ),
        ),
        cautions=(
            Text(
                "Reading from Infrequent Access costs by the GB: not for files that are read now and then.",
                "Infrequent Access에서 읽으면 GB당 요금이 부과되므로 가끔 읽는 파일이 많으면 적합하지 않습니다.",
            ),
        ),
    )


def _code(_subject: Subject) -> Code:
    return Text(
        "A lifecycle is a property of the file system in both tools, so set it in the code that declares it: Terraform"
        " aws_efs_file_system, lifecycle_policy with transition_to_ia AFTER_30_DAYS; CloudFormation AWS::EFS::FileSystem,"
        " LifecyclePolicies with TransitionToIA AFTER_30_DAYS. For one that no code declares, use the AWS CLI text.",
        "수명 주기는 두 도구 모두 파일 시스템의 속성이므로 이를 선언한 코드에서 설정하세요. Terraform은 aws_efs_file_system의"
        " lifecycle_policy(transition_to_ia = AFTER_30_DAYS), CloudFormation은 AWS::EFS::FileSystem의"
        " LifecyclePolicies(TransitionToIA: AFTER_30_DAYS)입니다. 코드로 만들지 않았다면 AWS CLI 코드를 사용하세요.",
    )


REMEDIATION = Remediation(
    id="efs_file_system_lifecycle",
    checks=("efs_file_system_no_ia",),
    script=_script,
    code=_code,
)
