"""Launch a smaller type by a new version of the group's launch template, and replace its members one by one."""

from __future__ import annotations

from rassistant.errors import Text
from rassistant.remedies.remedy import Code, Remediation, Script, Step, Subject, bash
from rassistant.remedies.steps import json_text

_GROUP = (
    'aws autoscaling describe-auto-scaling-groups --auto-scaling-group-names "$GROUP"'
    " --query 'AutoScalingGroups[0].LaunchTemplate.{}' --output text"
)


_USE = """
aws autoscaling update-auto-scaling-group --auto-scaling-group-name "$GROUP" \\
  --launch-template "{\\"LaunchTemplateId\\":\\"$template\\",\\"Version\\":\\"{}\\"}"
"""


def _refresh(version: str) -> str:
    return bash(
        _USE
        + """
aws autoscaling start-instance-refresh --auto-scaling-group-name "$GROUP" --preferences "$GENTLY" \\
  --query InstanceRefreshId --output text
await Successful aws autoscaling describe-instance-refreshes --auto-scaling-group-name "$GROUP" --max-records 1 \\
  --query 'InstanceRefreshes[0].Status' --output text
""",
        version,
    )


def _script(subject: Subject) -> Script:
    return Script(
        constants={
            "GROUP": subject.resource.name,
            "TYPE_BEFORE": str(subject.detail("instance_type", "")),
            "TYPE": json_text({"InstanceType": subject.target}),
            "NOTE": f"r-assistant {subject.target}",
            # SkipMatching: what has the wanted version already stays
            "GENTLY": json_text({"MinHealthyPercentage": 90, "SkipMatching": True}),
        },
        apply=(_SAVE, _VERSION, Step(_REPLACE, _refresh("$made"))),
        undo=(
            Step(
                Text(
                    "Use the former version again and refresh, delete the one that was made, and name the version as before.",
                    "이전 버전으로 되돌려 다시 교체하고, 만든 버전을 삭제한 뒤 버전 지정도 원래대로 되돌립니다.",
                ),
                f"template=$(recall template)\nnumber=$(recall number)\n{_refresh('$number')}\n{_CLEAR}",
            ),
        ),
        cautions=(
            Text(
                "Members are replaced while the group works: see that what runs on them may end and start at any time. Scaling"
                " policies by CPU see higher figures on smaller members.",
                "서비스 중에 인스턴스가 교체되므로 작업이 언제든 종료되고 다시 시작될 수 있어야 합니다. 인스턴스가 작아지면 CPU 기준 조정"
                " 정책의 수치가 높아집니다.",
            ),
            Text(
                "For groups with a launch template of their own; launch configurations and mixed types are changed where they are"
                " declared.",
                "자체 시작 템플릿을 쓰는 그룹용입니다. 시작 구성이나 혼합 유형은 선언한 곳에서 변경하세요.",
            ),
        ),
    )


# A group that follows $Latest would launch what was made, as long as that is there.
_CLEAR = bash(
    """
made=$(recall made)
before=$(recall before)
aws ec2 delete-launch-template-versions --launch-template-id "$template" --versions "$made" \\
  --query 'SuccessfullyDeletedLaunchTemplateVersions[0].VersionNumber' --output text
"""
    + _USE
    + 'rm -f "$STATE/made" "$STATE/before" "$STATE/number"',
    "$before",
)
_REPLACE = Text(
    "Have the group use it, and replace the members while nine in ten stay healthy.",
    "그룹에 적용하고, 90% 이상을 정상 상태로 유지하며 인스턴스를 교체합니다.",
)
_SAVE = Step(
    Text(
        "Keep which version the group uses, and see that it launches the type that was judged.",
        "그룹이 쓰는 버전을 저장하고 판정한 유형을 시작하는지 확인합니다.",
    ),
    bash(
        """
template=$({})
before=$({})
if [ "$template" = None ]; then expect "$template" 'a launch template'; fi
if ! known before; then
  remember template "$template"
  remember before "$before"
fi
number=$(aws ec2 describe-launch-template-versions --launch-template-id "$template" --versions "$(recall before)" \\
  --query 'LaunchTemplateVersions[0].VersionNumber' --output text)
if ! known number; then remember number "$number"; fi
number=$(recall number)
found=$(aws ec2 describe-launch-template-versions --launch-template-id "$template" --versions "$number" \\
  --query 'LaunchTemplateVersions[0].LaunchTemplateData.InstanceType' --output text)
expect "$found" "$TYPE_BEFORE"
""",
        _GROUP.replace("{}", "LaunchTemplateId"),
        _GROUP.replace("{}", "Version"),
    ),
)
_VERSION = Step(
    Text(
        "Make a version that differs in the type alone.",
        "유형만 다른 새 버전을 만듭니다.",
    ),
    bash("""
if known made; then
  made=$(recall made)
else
  made=$(aws ec2 create-launch-template-version --launch-template-id "$template" --source-version "$number" \\
    --launch-template-data "$TYPE" --version-description "$NOTE" --query LaunchTemplateVersion.VersionNumber --output text)
  remember made "$made"
fi
"""),
)


def _code(subject: Subject) -> Code:
    return Text(
        f"Set instance_type of aws_launch_template (InstanceType in LaunchTemplateData of AWS::EC2::LaunchTemplate) to"
        f" {subject.target} in the code that makes the template, with an instance_refresh block (an UpdatePolicy) on the group, so"
        " that members are replaced gently. Where no code owns it, use the AWS CLI text.",
        f"시작 템플릿을 만드는 코드에서 aws_launch_template의 instance_type(AWS::EC2::LaunchTemplate의 LaunchTemplateData에 있는"
        f" InstanceType)을 {subject.target}(으)로 바꾸고, 순차 교체를 위해 그룹에 instance_refresh 블록(UpdatePolicy)을 두세요. 코드로"
        " 관리하지 않으면 AWS CLI 코드를 사용하세요.",
    )


REMEDIATION = Remediation(
    id="auto_scaling_group_resize", checks=("auto_scaling_group_rightsize",), script=_script, code=_code
)
