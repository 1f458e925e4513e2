"""Run half as many tasks of a service that is hardly busy, for a trial."""

from __future__ import annotations

from rassistant.errors import Text
from rassistant.remedies.looking import dimensions, figures
from rassistant.remedies.remedy import Change, Code, Declared, Remediation, Script, Step, Subject, bash
from rassistant.remedies.steps import see
from rassistant.resources.reading import partition

_COUNT = (
    'aws ecs describe-services --cluster "$CLUSTER" --services "$SERVICE"'
    " --query 'services[0].desiredCount' --output text"
)


def _counts(subject: Subject) -> tuple[int, int]:
    before = int(subject.detail("desired_count", subject.detail("running_count", 1)))
    return before, max(1, (before + 1) // 2)


def _run(constant: str) -> str:
    return bash(
        """
aws ecs update-service --cluster "$CLUSTER" --service "$SERVICE" --desired-count "{}" --query service.status --output text
patiently aws ecs wait services-stable --cluster "$CLUSTER" --services "$SERVICE"
""",
        constant,
    )


def _script(subject: Subject) -> Script:
    cluster, service = str(subject.detail("cluster", "default")), subject.resource.name
    before, after = _counts(subject)
    return Script(
        constants={
            "CLUSTER": cluster,
            "SERVICE": service,
            "BEFORE": str(before),
            "AFTER": str(after),
            "DIMENSIONS": dimensions(ClusterName=cluster, ServiceName=service),
        },
        look=(figures("AWS/ECS", ("CPUUtilization", "MemoryUtilization"), 30),),
        apply=(
            see(
                Text("See that it runs as many as were judged.", "판정한 작업 수 그대로인지 확인합니다."),
                _COUNT,
                '"$BEFORE"',
            ),
            Step(
                Text(
                    "See that there is more than one: a single task is made smaller by a new task definition instead.",
                    "작업이 둘 이상인지 확인합니다. 하나뿐이면 대신 새 작업 정의로 크기를 줄여야 합니다.",
                ),
                'if [ "$BEFORE" = "$AFTER" ]; then expect "$BEFORE" 2; fi',
            ),
            Step(
                Text("Run half as many, and wait until it is stable.", "절반만 실행하고 안정될 때까지 기다립니다."),
                _run("$AFTER"),
            ),
        ),
        undo=(Step(Text("Run as many as before.", "원래 작업 수로 되돌립니다."), _run("$BEFORE")),),
        cautions=(
            Text(
                "Look at memory and at the balance over zones first: one task alone bears no loss of a zone. A scaling policy would"
                " set the count anew: change its bounds instead.",
                "메모리와 가용 영역 분산을 먼저 확인하세요. 작업이 하나면 영역 장애를 견디지 못합니다. 자동 조정 정책이 있으면 작업 수가"
                " 다시 바뀌므로 정책의 범위를 변경하세요.",
            ),
        ),
    )


def _code(subject: Subject) -> Code:
    cluster, service = str(subject.detail("cluster", "default")), subject.resource.name
    before, after = _counts(subject)
    if before == after:
        return Text(
            "It runs a single task: give that one a smaller cpu and memory in its own task definition.",
            "작업이 하나뿐이므로 작업 정의에서 cpu와 memory를 줄이세요.",
        )
    region, account = subject.resource.region, subject.resource.account_id
    arn = f"arn:{partition(region)}:ecs:{region}:{account}:service/{cluster}/{service}"
    return Declared(
        terraform="aws_ecs_service",
        terraform_id=f"{cluster}/{service}",
        cloudformation="AWS::ECS::Service",
        identifier={"ServiceArn": arn, "Cluster": cluster},
        changes=(Change("desired_count", "DesiredCount", before, after),),
    )


REMEDIATION = Remediation(id="ecs_service_fewer_tasks", checks=("ecs_service_low_cpu",), script=_script, code=_code)
