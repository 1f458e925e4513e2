"""Set an Auto Scaling group to no instances."""

from __future__ import annotations

from rassistant.errors import Text
from rassistant.remedies.remedy import Change, Code, Declared, Remediation, Script, Step, Subject, bash

_FIELD = (
    'aws autoscaling describe-auto-scaling-groups --auto-scaling-group-names "$GROUP"'
    " --query 'AutoScalingGroups[0].{}' --output text"
)


def _script(subject: Subject) -> Script:
    return Script(constants={"GROUP": subject.resource.resource_id}, apply=(_SAVE, _ZERO), undo=(_RESTORE,))


_SAVE = Step(
    Text("Keep its sizes.", "현재 크기를 저장합니다."),
    "if ! known desired; then\n"
    f"  least=$({_FIELD.replace('{}', 'MinSize')})\n"
    f"  desired=$({_FIELD.replace('{}', 'DesiredCapacity')})\n"
    '  remember least "$least"\n'
    '  remember desired "$desired"\n'
    "fi",
)
_ZERO = Step(
    Text(
        "Set minimum and desired capacity to 0. Its launch template stays: no backup is needed.",
        "최소 용량과 원하는 용량을 0으로 바꿉니다. 시작 템플릿은 그대로이므로 백업은 필요하지 않습니다.",
    ),
    bash("""
aws autoscaling update-auto-scaling-group --auto-scaling-group-name "$GROUP" --min-size 0 --desired-capacity 0
""")
    + f"\nawait 0 {_FIELD.replace('{}', 'DesiredCapacity')}",
)
_RESTORE = Step(
    Text("Set them back.", "원래 크기로 되돌립니다."),
    bash("""
least=$(recall least)
desired=$(recall desired)
aws autoscaling update-auto-scaling-group --auto-scaling-group-name "$GROUP" --min-size "$least" \\
  --desired-capacity "$desired"
"""),
)


def _code(subject: Subject) -> Code:
    group = subject.resource.resource_id
    least, desired = subject.detail("min_size"), subject.detail("desired_capacity")
    return Declared(
        terraform="aws_autoscaling_group",
        terraform_id=group,
        cloudformation="AWS::AutoScaling::AutoScalingGroup",
        identifier={"AutoScalingGroupName": group},
        changes=tuple(
            one
            for one in (
                Change("min_size", "MinSize", least, 0),
                Change("desired_capacity", "DesiredCapacity", desired, 0),
            )
            if one.before != 0
        ),
    )


REMEDIATION = Remediation(
    id="auto_scaling_group_to_zero",
    checks=("auto_scaling_group_idle",),
    script=_script,
    code=_code,
)
