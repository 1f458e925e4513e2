"""Have a table's provisioned capacity follow its use, up to what it is now."""

from __future__ import annotations

from typing import Any

from rassistant.errors import Text
from rassistant.remedies.remedy import Added, Block, Code, Ref, Remediation, Script, Step, Subject, bash
from rassistant.remedies.steps import json_text
from rassistant.remedies.terraform import resource

_TARGET_PERCENT = 70.0
_LEAST = 1
_KINDS = ("Read", "Write")


def _most(subject: Subject) -> dict[str, int]:
    return {kind: int(subject.detail(f"{kind.lower()}_capacity", _LEAST)) for kind in _KINDS}


def _tracking(kind: str) -> dict[str, Any]:
    metric = {"PredefinedMetricType": f"DynamoDB{kind}CapacityUtilization"}
    return {"TargetValue": _TARGET_PERCENT, "PredefinedMetricSpecification": metric}


def _dimension(kind: str) -> str:
    return f"dynamodb:table:{kind}CapacityUnits"


def _script(subject: Subject) -> Script:
    table, most = subject.resource.resource_id, _most(subject)
    return Script(
        constants={
            "TABLE": table,
            "SCALED": f"table/{table}",
            "READ_MOST": str(most["Read"]),
            "WRITE_MOST": str(most["Write"]),
            "READ_RULE": json_text(_tracking("Read")),
            "WRITE_RULE": json_text(_tracking("Write")),
            "CAPACITY": json_text({"ReadCapacityUnits": most["Read"], "WriteCapacityUnits": most["Write"]}),
        },
        apply=tuple(_scaled(kind) for kind in _KINDS),
        undo=(
            Step(
                Text(
                    "Let the scaling go, and set the capacity that it had.",
                    "자동 조정을 해제하고 원래 용량으로 되돌립니다.",
                ),
                "\n".join(
                    f'aws application-autoscaling deregister-scalable-target --service-namespace dynamodb --resource-id "$SCALED"'
                    f" --scalable-dimension {_dimension(kind)}"
                    for kind in _KINDS
                )
                + "\n"
                + bash("""
read=$(aws dynamodb describe-table --table-name "$TABLE" \\
  --query Table.ProvisionedThroughput.ReadCapacityUnits --output text)
write=$(aws dynamodb describe-table --table-name "$TABLE" \\
  --query Table.ProvisionedThroughput.WriteCapacityUnits --output text)
# DynamoDB refuses to set what is set already.
if [ "$read" != "$READ_MOST" ] || [ "$write" != "$WRITE_MOST" ]; then
  aws dynamodb update-table --table-name "$TABLE" --provisioned-throughput "$CAPACITY" \\
    --query TableDescription.TableStatus --output text
  patiently aws dynamodb wait table-exists --table-name "$TABLE"
fi
"""),
            ),
        ),
        cautions=(
            Text(
                "Scaling takes minutes: a sudden peak may be throttled until it has caught up.",
                "자동 조정에는 몇 분이 걸리므로 갑작스러운 피크에서는 그동안 요청이 제한될 수 있습니다.",
            ),
        ),
    )


def _scaled(kind: str) -> Step:
    korean = {"Read": "읽기", "Write": "쓰기"}[kind]
    return Step(
        Text(f"Scale its {kind.lower()} capacity.", f"{korean} 용량을 자동으로 조정하게 합니다."),
        bash(
            """
aws application-autoscaling register-scalable-target --service-namespace dynamodb --resource-id "$SCALED" \\
  --scalable-dimension {} --min-capacity 1 --max-capacity "${}_MOST"
aws application-autoscaling put-scaling-policy --service-namespace dynamodb --resource-id "$SCALED" \\
  --scalable-dimension {} --policy-name r-assistant-{} --policy-type TargetTrackingScaling \\
  --target-tracking-scaling-policy-configuration "${}_RULE" --query PolicyARN --output text
""",
            _dimension(kind),
            kind.upper(),
            _dimension(kind),
            kind.lower(),
            kind.upper(),
        ),
    )


def _code(subject: Subject) -> Code:
    blocks: list[Block] = []
    resources: dict[str, Any] = {}
    for kind, most in _most(subject).items():
        blocks += _blocks(subject, kind, most)
        resources |= _resources(subject, kind, most)
    return Added(blocks=tuple(blocks), resources=resources)


def _place(subject: Subject, kind: str) -> dict[str, Any]:
    return {
        "service_namespace": "dynamodb",
        "resource_id": f"table/{subject.resource.resource_id}",
        "scalable_dimension": _dimension(kind),
    }


def _blocks(subject: Subject, kind: str, most: int) -> tuple[Block, Block]:
    name = kind.lower()
    place = _place(subject, kind)
    metric = Block(
        "predefined_metric_specification", (), {"predefined_metric_type": f"DynamoDB{kind}CapacityUtilization"}
    )
    tracking = Block("target_tracking_scaling_policy_configuration", (), {"target_value": _TARGET_PERCENT}, (metric,))
    target = f"aws_appautoscaling_target.{name}"
    followed = {key: Ref(f"{target}.{key}") for key in place}
    return (
        resource("aws_appautoscaling_target", name, {**place, "min_capacity": _LEAST, "max_capacity": most}),
        resource(
            "aws_appautoscaling_policy",
            name,
            {"name": f"r-assistant-{name}", "policy_type": "TargetTrackingScaling", **followed},
            tracking,
        ),
    )


def _resources(subject: Subject, kind: str, most: int) -> dict[str, Any]:
    return {
        f"{kind}Target": {
            "Type": "AWS::ApplicationAutoScaling::ScalableTarget",
            "Properties": {
                "ServiceNamespace": "dynamodb",
                "ResourceId": f"table/{subject.resource.resource_id}",
                "ScalableDimension": _dimension(kind),
                "MinCapacity": _LEAST,
                "MaxCapacity": most,
            },
        },
        f"{kind}Policy": {
            "Type": "AWS::ApplicationAutoScaling::ScalingPolicy",
            "Properties": {
                "PolicyName": f"r-assistant-{kind.lower()}",
                "PolicyType": "TargetTrackingScaling",
                "ScalingTargetId": {"Ref": f"{kind}Target"},
                "TargetTrackingScalingPolicyConfiguration": _tracking(kind),
            },
        },
    }


REMEDIATION = Remediation(
    id="dynamodb_table_scaling",
    checks=("dynamodb_table_no_scaling",),
    script=_script,
    code=_code,
)
