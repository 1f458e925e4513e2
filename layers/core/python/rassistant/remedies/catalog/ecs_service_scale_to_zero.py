"""Set a service's desired count to 0, and keep automatic scaling from raising it."""

from __future__ import annotations

from rassistant.errors import Text
from rassistant.remedies.remedy import Change, Code, Declared, Remediation, Script, Step, Subject, bash


def _script(subject: Subject) -> Script:
    cluster, name = str(subject.detail("cluster", "default")), subject.resource.name
    return Script(
        constants={"CLUSTER": cluster, "SERVICE": name, "SCALED": f"service/{cluster}/{name}"},
        apply=(_SAVE, _SCALE),
        undo=(_RESTORE,),
    )


_SAVE = Step(
    Text("Keep its desired count and the limits of its scaling.", "원하는 개수와 자동 조정 한도를 저장합니다."),
    bash("""
if ! known desired; then
  desired=$(aws ecs describe-services --cluster "$CLUSTER" --services "$SERVICE" --query 'services[0].desiredCount' --output text)
  least=$(aws application-autoscaling describe-scalable-targets --service-namespace ecs --resource-ids "$SCALED" \\
    --query 'ScalableTargets[0].MinCapacity' --output text)
  remember least "$least"
  remember desired "$desired"
fi
"""),
)
_SCALE = Step(
    Text("Scale it to 0, and wait until no task runs.", "개수를 0으로 바꾸고 작업이 모두 종료될 때까지 기다립니다."),
    bash("""
least=$(recall least)
if [ "$least" != None ]; then
  aws application-autoscaling register-scalable-target --service-namespace ecs --resource-id "$SCALED" \\
    --scalable-dimension ecs:service:DesiredCount --min-capacity 0
fi
aws ecs update-service --cluster "$CLUSTER" --service "$SERVICE" --desired-count 0 --query service.status --output text
await 0 aws ecs describe-services --cluster "$CLUSTER" --services "$SERVICE" --query 'services[0].runningCount' --output text
"""),
)
_RESTORE = Step(
    Text("Set both back.", "두 값을 되돌립니다."),
    bash("""
least=$(recall least)
desired=$(recall desired)
if [ "$least" != None ]; then
  aws application-autoscaling register-scalable-target --service-namespace ecs --resource-id "$SCALED" \\
    --scalable-dimension ecs:service:DesiredCount --min-capacity "$least"
fi
aws ecs update-service --cluster "$CLUSTER" --service "$SERVICE" --desired-count "$desired" --query service.status --output text
patiently aws ecs wait services-stable --cluster "$CLUSTER" --services "$SERVICE"
"""),
)


def _code(subject: Subject) -> Code:
    cluster, name = str(subject.detail("cluster", "default")), subject.resource.name
    count = subject.detail("desired_count", subject.detail("running_count"))
    return Declared(
        terraform="aws_ecs_service",
        terraform_id=f"{cluster}/{name}",
        cloudformation="AWS::ECS::Service",
        identifier={"ServiceArn": subject.resource.arn, "Cluster": cluster},
        changes=(Change("desired_count", "DesiredCount", count, 0),),
    )


REMEDIATION = Remediation(
    id="ecs_service_scale_to_zero",
    checks=("ecs_service_idle",),
    script=_script,
    code=_code,
)
