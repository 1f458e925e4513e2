"""Have a service's tasks follow its CPU, between counts that its owner gives."""

from __future__ import annotations

from typing import Any

from rassistant.errors import Text
from rassistant.remedies.remedy import Added, Block, Code, Ref, Remediation, Script, Step, Subject, bash
from rassistant.remedies.steps import json_text
from rassistant.remedies.terraform import resource

_TARGET_PERCENT = 60.0
_METRIC = {"PredefinedMetricType": "ECSServiceAverageCPUUtilization"}
_DIMENSION = "ecs:service:DesiredCount"
_RULE: dict[str, Any] = {
    "TargetValue": _TARGET_PERCENT,
    "PredefinedMetricSpecification": _METRIC,
    "ScaleInCooldown": 300,
    "ScaleOutCooldown": 60,
}
_POLICY = "r-assistant-cpu"
_CAUTIONS = (
    Text(
        "Between which counts a service may go, and whether CPU is what it follows (else requests, or a queue), is its owner's"
        " to say: set LEAST_TASKS and MOST_TASKS.",
        "작업 수의 범위와 CPU가 맞는 기준인지(아니면 요청 수나 대기열)는 담당자가 정해야 합니다. LEAST_TASKS와 MOST_TASKS를"
        " 지정하세요.",
    ),
    Text(
        "Tasks that are stopped must end their work within the stop timeout; set no fixed desired count in deployments any more.",
        "중지되는 작업은 중지 제한 시간 안에 일을 마쳐야 하며, 이후 배포에서는 원하는 개수를 고정하지 마세요.",
    ),
)


def _place(subject: Subject) -> str:
    return f"service/{subject.detail('cluster', 'default')}/{subject.resource.name}"


def _script(subject: Subject) -> Script:
    return Script(
        constants={
            "SCALED": _place(subject),
            "CLUSTER": str(subject.detail("cluster", "default")),
            "SERVICE": subject.resource.name,
            "BEFORE": str(subject.detail("desired_count", subject.detail("running_count", 1))),
            "RULE": json_text(_RULE),
        },
        apply=(_GIVEN, _SCALE),
        undo=(_UNDO,),
        cautions=_CAUTIONS,
    )


_GIVEN = Step(
    Text(
        "See that both counts were given, and that nothing scales it yet.",
        "두 값이 지정되었고 아직 자동 조정이 없는지 확인합니다.",
    ),
    bash("""
if [[ ! "${LEAST_TASKS:-}" =~ ^[1-9][0-9]{0,3}$ ]]; then expect "${LEAST_TASKS:-}" 'LEAST_TASKS=1'; fi
if [[ ! "${MOST_TASKS:-}" =~ ^[1-9][0-9]{0,3}$ ]]; then expect "${MOST_TASKS:-}" 'MOST_TASKS=4'; fi
found=$(aws application-autoscaling describe-scalable-targets --service-namespace ecs --resource-ids "$SCALED" \\
  --query 'length(ScalableTargets)' --output text)
expect "$found" 0
"""),
)
_SCALE = Step(
    Text(
        "Register it, and follow a CPU of 60 %.",
        "자동 조정 대상으로 등록하고 CPU 60%를 목표로 조정합니다.",
    ),
    bash(
        """
aws application-autoscaling register-scalable-target --service-namespace ecs --resource-id "$SCALED" \\
  --scalable-dimension {} --min-capacity "$LEAST_TASKS" --max-capacity "$MOST_TASKS"
aws application-autoscaling put-scaling-policy --service-namespace ecs --resource-id "$SCALED" \\
  --scalable-dimension {} --policy-name {} --policy-type TargetTrackingScaling \\
  --target-tracking-scaling-policy-configuration "$RULE" --query PolicyARN --output text
""",
        _DIMENSION,
        _DIMENSION,
        _POLICY,
    ),
)
_UNDO = Step(
    Text(
        "Let the scaling go, which takes its policy along, and run as many tasks as before.",
        "자동 조정과 정책을 해제하고 원래 작업 수로 되돌립니다.",
    ),
    bash(
        """
aws application-autoscaling deregister-scalable-target --service-namespace ecs --resource-id "$SCALED" \\
  --scalable-dimension {}
aws ecs update-service --cluster "$CLUSTER" --service "$SERVICE" --desired-count "$BEFORE" --query service.status --output text
patiently aws ecs wait services-stable --cluster "$CLUSTER" --services "$SERVICE"
""",
        _DIMENSION,
    ),
)


def _code(subject: Subject) -> Code:
    place = {"service_namespace": "ecs", "resource_id": _place(subject), "scalable_dimension": _DIMENSION}
    counts = {"min_capacity": Ref("var.least_tasks"), "max_capacity": Ref("var.most_tasks")}
    followed = {key: Ref(f"aws_appautoscaling_target.service.{key}") for key in place}
    metric = Block("predefined_metric_specification", (), {"predefined_metric_type": _METRIC["PredefinedMetricType"]})
    tracking = Block("target_tracking_scaling_policy_configuration", (), {"target_value": _TARGET_PERCENT}, (metric,))
    return Added(
        blocks=(
            Block("variable", ("least_tasks",), {"type": Ref("number")}),
            Block("variable", ("most_tasks",), {"type": Ref("number")}),
            resource("aws_appautoscaling_target", "service", {**place, **counts}),
            resource(
                "aws_appautoscaling_policy",
                "service",
                {"name": _POLICY, "policy_type": "TargetTrackingScaling", **followed},
                tracking,
            ),
        ),
        parameters={"LeastTasks": {"Type": "Number"}, "MostTasks": {"Type": "Number"}},
        resources={
            "Target": {
                "Type": "AWS::ApplicationAutoScaling::ScalableTarget",
                "Properties": {
                    "ServiceNamespace": "ecs",
                    "ResourceId": _place(subject),
                    "ScalableDimension": _DIMENSION,
                    "MinCapacity": {"Ref": "LeastTasks"},
                    "MaxCapacity": {"Ref": "MostTasks"},
                },
            },
            "Policy": {
                "Type": "AWS::ApplicationAutoScaling::ScalingPolicy",
                "Properties": {
                    "PolicyName": _POLICY,
                    "PolicyType": "TargetTrackingScaling",
                    "ScalingTargetId": {"Ref": "Target"},
                    "TargetTrackingScalingPolicyConfiguration": _RULE,
                },
            },
        },
        cautions=_CAUTIONS,
    )


REMEDIATION = Remediation(id="ecs_service_scaling", checks=("ecs_service_no_scaling",), script=_script, code=_code)
