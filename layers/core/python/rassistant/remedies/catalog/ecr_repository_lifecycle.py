"""Have a repository expire untagged images after 30 days."""

from __future__ import annotations

from rassistant.errors import Text
from rassistant.remedies.remedy import Added, Code, Remediation, Script, Step, Subject, bash
from rassistant.remedies.steps import json_text
from rassistant.remedies.terraform import resource

_DAYS = 30


def _policy() -> str:
    selection = {"tagStatus": "untagged", "countType": "sinceImagePushed", "countUnit": "days", "countNumber": _DAYS}
    rule = {"rulePriority": 1, "description": "r-assistant", "selection": selection, "action": {"type": "expire"}}
    return json_text({"rules": [rule]})


def _script(subject: Subject) -> Script:
    return Script(
        constants={"REPOSITORY": subject.resource.resource_id, "POLICY": _policy()},
        apply=(_NONE, _PREVIEW, _PUT),
        undo=(
            Step(
                Text(
                    "Take the policy away; images that it expired do not return.",
                    "정책을 제거합니다. 이미 만료된 이미지는 돌아오지 않습니다.",
                ),
                'aws ecr delete-lifecycle-policy --repository-name "$REPOSITORY" --query repositoryName --output text',
            ),
        ),
        confirm="REPOSITORY",
        cautions=(
            Text(
                "An untagged image may still run where it is named by its digest.",
                "태그가 없는 이미지도 다이제스트로 참조되어 실행 중일 수 있습니다.",
            ),
        ),
    )


_NONE = Step(
    Text(
        "See that there is no policy yet: putting one would replace it.",
        "기존 정책이 없는지 확인합니다. 설정하면 기존 정책이 대체됩니다.",
    ),
    bash("""
found=none
if aws ecr get-lifecycle-policy --repository-name "$REPOSITORY" --query repositoryName --output text 2> "$STATE/error"; then
  found=some
elif ! grep -q LifecyclePolicyNotFoundException "$STATE/error"; then
  cat "$STATE/error" >&2
  exit 1
fi
expect "$found" none
"""),
)
_PREVIEW = Step(
    Text("See what it would expire.", "만료될 이미지를 미리 봅니다."),
    bash("""
aws ecr start-lifecycle-policy-preview --repository-name "$REPOSITORY" --lifecycle-policy-text "$POLICY" \\
  --query status --output text
await COMPLETE aws ecr get-lifecycle-policy-preview --repository-name "$REPOSITORY" --query status --output text
aws ecr get-lifecycle-policy-preview --repository-name "$REPOSITORY" --output json > "$STATE/preview.json"
aws ecr get-lifecycle-policy-preview --repository-name "$REPOSITORY" \\
  --query summary.expiringImageTotalCount --output text
"""),
)
_PUT = Step(
    Text("Put the policy.", "정책을 설정합니다."),
    'aws ecr put-lifecycle-policy --repository-name "$REPOSITORY" --lifecycle-policy-text "$POLICY"'
    " --query repositoryName --output text",
)


def _code(subject: Subject) -> Code:
    given = {"repository": subject.resource.resource_id, "policy": _policy()}
    return Added(
        blocks=(resource("aws_ecr_lifecycle_policy", "target", given),),
        instead=Text(
            "In CloudFormation the policy is a property of the repository (AWS::ECR::Repository, LifecyclePolicy): a stack"
            " that has not made it can't set one. Import the repository first, or use the AWS CLI or Terraform text.",
            "CloudFormation에서 이 정책은 리포지토리의 속성(AWS::ECR::Repository의 LifecyclePolicy)이므로 리포지토리를 만들지 않은"
            " 스택에서는 설정할 수 없습니다. 먼저 가져오거나 AWS CLI, Terraform 코드를 사용하세요.",
        ),
    )


REMEDIATION = Remediation(
    id="ecr_repository_lifecycle",
    checks=("ecr_repository_untagged",),
    script=_script,
    code=_code,
)
