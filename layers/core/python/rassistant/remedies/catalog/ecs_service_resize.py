"""Deploy a revision of a Fargate task definition with a smaller size."""

from __future__ import annotations

from rassistant.errors import Text
from rassistant.remedies.remedy import Change, Code, Declared, Remediation, Script, Step, Subject, bash
from rassistant.resources.reading import partition

_FIELD = 'aws ecs describe-task-definition --task-definition "$BEFORE" --query taskDefinition.{}'


def _script(subject: Subject) -> Script:
    after = subject.finding.target
    return Script(
        constants={
            "CLUSTER": str(subject.detail("cluster", "default")),
            "SERVICE": subject.resource.name,
            "BEFORE": str(subject.detail("task_definition", "")),
            "CPU": str(after.get("cpu_units", "")),
            "MEMORY": str(after.get("memory_mib", "")),
        },
        apply=(_SEE, _SAVE, _REGISTER, _deploy("$after")),
        undo=(_deploy("$BEFORE"),),
        cautions=(
            Text(
                "Limits that single containers have must fit into the new size; AWS refuses the revision otherwise.",
                "컨테이너별 한도가 새 크기에 맞아야 하며, 맞지 않으면 AWS가 등록을 거부합니다.",
            ),
        ),
    )


_SEE = Step(
    Text(
        "See that the service runs the revision that was judged.", "판정한 작업 정의 개정판으로 실행 중인지 확인합니다."
    ),
    bash("""
found=$(aws ecs describe-services --cluster "$CLUSTER" --services "$SERVICE" --query 'services[0].taskDefinition' --output text)
expect "${found##*/}" "$BEFORE"
"""),
)
_SAVE = Step(
    Text("Keep the present task definition.", "현재 작업 정의를 저장합니다."),
    "\n".join(
        [
            f'{_FIELD.replace("{}", "containerDefinitions")} --output json > "$STATE/containers.json"',
            f'{_FIELD.replace("{}", "volumes")} --output json > "$STATE/volumes.json"',
            f'{_FIELD.replace("{}", "runtimePlatform")} --output json > "$STATE/platform.json"',
            f"family=$({_FIELD.replace('{}', 'family')} --output text)",
            f"role=$({_FIELD.replace('{}', 'taskRoleArn')} --output text)",
            f"execution=$({_FIELD.replace('{}', 'executionRoleArn')} --output text)",
        ]
    ),
)
_REGISTER = Step(
    Text("Register a revision with the smaller size.", "더 작은 크기의 개정판을 등록합니다."),
    bash("""
if known after; then
  after=$(recall after)
else
  arguments=(--family "$family" --requires-compatibilities FARGATE --network-mode awsvpc --cpu "$CPU" --memory "$MEMORY")
  arguments+=(--container-definitions "file://$STATE/containers.json" --volumes "file://$STATE/volumes.json")
  if [ "$(cat "$STATE/platform.json")" != null ]; then arguments+=(--runtime-platform "file://$STATE/platform.json"); fi
  if [ "$role" != None ]; then arguments+=(--task-role-arn "$role"); fi
  if [ "$execution" != None ]; then arguments+=(--execution-role-arn "$execution"); fi
  after=$(aws ecs register-task-definition "${arguments[@]}" --query taskDefinition.taskDefinitionArn --output text)
  remember after "$after"
fi
"""),
)


def _deploy(definition: str) -> Step:
    return Step(
        Text("Deploy it, and wait until the service is stable.", "배포하고 서비스가 안정될 때까지 기다립니다."),
        bash(
            """
aws ecs update-service --cluster "$CLUSTER" --service "$SERVICE" --task-definition "{}" --query service.status --output text
patiently aws ecs wait services-stable --cluster "$CLUSTER" --services "$SERVICE"
""",
            definition,
        ),
    )


def _code(subject: Subject) -> Code:
    region, account = subject.resource.region, subject.resource.account_id
    name = str(subject.detail("task_definition", ""))
    arn = f"arn:{partition(region)}:ecs:{region}:{account}:task-definition/{name}"
    after = subject.finding.target
    return Declared(
        terraform="aws_ecs_task_definition",
        terraform_id=arn,
        cloudformation="AWS::ECS::TaskDefinition",
        identifier={"TaskDefinitionArn": arn},
        changes=(
            Change("cpu", "Cpu", str(subject.detail("cpu_units", "")), str(after.get("cpu_units", ""))),
            Change("memory", "Memory", str(subject.detail("memory_mib", "")), str(after.get("memory_mib", ""))),
        ),
    )


REMEDIATION = Remediation(
    id="ecs_service_resize",
    checks=("ecs_service_rightsize",),
    script=_script,
    code=_code,
)
