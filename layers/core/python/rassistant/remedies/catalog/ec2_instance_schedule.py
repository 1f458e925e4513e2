"""Stop and start an instance by schedules of EventBridge Scheduler, in the hours that were idle every week."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from rassistant.errors import Text
from rassistant.remedies.remedy import Added, Block, Code, Ref, Remediation, Script, Step, Subject, bash
from rassistant.remedies.steps import json_text
from rassistant.remedies.terraform import resource
from rassistant.resources.reading import partition

_DAYS = ("MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN")
_WEEK = 168
_HOURS_OF_NIGHT = ((19, 12),)
"""Where the finding names no hours: from 19:00 UTC for twelve hours, every day."""
_ACTIONS = {"stop": "stopInstances", "start": "startInstances"}


def _blocks(subject: Subject) -> Sequence[Sequence[int]]:
    """(hour of the week at which it falls idle, hours that it stays so), Monday 00:00 UTC being 0."""
    found = subject.finding.target.get("idle_blocks")
    return (
        tuple(found)
        if found
        else tuple((24 * day + start, hours) for day in range(7) for start, hours in _HOURS_OF_NIGHT)
    )


def _moments(subject: Subject, action: str) -> list[int]:
    return sorted((start + (0 if action == "stop" else hours)) % _WEEK for start, hours in _blocks(subject))


def _cron(moments: Sequence[int]) -> str:
    days = ",".join(_DAYS[day] for day in sorted({moment // 24 for moment in moments}))
    return f"cron(0 {moments[0] % 24} ? * {days} *)"


def _schedules(subject: Subject) -> list[tuple[str, str, str]]:
    """(name, action, cron): one for each action and hour of the day."""
    found: list[tuple[str, str, str]] = []
    for action in _ACTIONS:
        by_hour: dict[int, list[int]] = {}
        for moment in _moments(subject, action):
            by_hour.setdefault(moment % 24, []).append(moment)
        found += [
            (f"{_name(subject)}-{action}-{hour:02d}", action, _cron(moments))
            for hour, moments in sorted(by_hour.items())
        ]
    return found


def _name(subject: Subject) -> str:
    """Of the role, and the beginning of the schedules' names: 64 characters at most."""
    return f"r-assistant-{subject.finding.id.rpartition('-')[2]}"


def _arns(subject: Subject) -> tuple[str, str, str]:
    """Of the instance, the role and the targets' beginning."""
    made = partition(subject.resource.region)
    account = subject.resource.account_id
    instance = f"arn:{made}:ec2:{subject.resource.region}:{account}:instance/{subject.resource.resource_id}"
    return instance, f"arn:{made}:iam::{account}:role/{_name(subject)}", f"arn:{made}:scheduler:::aws-sdk:ec2:"


def _trust() -> dict[str, Any]:
    return {
        "Version": "2012-10-17",
        "Statement": [
            {"Effect": "Allow", "Principal": {"Service": "scheduler.amazonaws.com"}, "Action": "sts:AssumeRole"}
        ],
    }


def _allowed(subject: Subject) -> dict[str, Any]:
    actions = ["ec2:StopInstances", "ec2:StartInstances"]
    return {
        "Version": "2012-10-17",
        "Statement": [{"Effect": "Allow", "Action": actions, "Resource": _arns(subject)[0]}],
    }


def _input(subject: Subject) -> str:
    return json_text({"InstanceIds": [subject.resource.resource_id]})


def _script(subject: Subject) -> Script:
    _, role, target = _arns(subject)
    constants = {
        "INSTANCE_ID": subject.resource.resource_id,
        "NAME": _name(subject),
        "TRUST": json_text(_trust()),
        "ALLOWED": json_text(_allowed(subject)),
        "WINDOW": json_text({"Mode": "OFF"}),
    }
    made, gone = [], []
    for number, (name, action, cron) in enumerate(_schedules(subject), 1):
        given = {"Arn": f"{target}{_ACTIONS[action]}", "RoleArn": role, "Input": _input(subject)}
        constants |= {f"SCHEDULE_{number}": name, f"TIMES_{number}": cron, f"TARGET_{number}": json_text(given)}
        made.append(_SCHEDULE.replace("{}", str(number)))
        gone.append(f'aws scheduler delete-schedule --name "$SCHEDULE_{number}"')
    return Script(
        constants=constants,
        apply=(
            _ROLE,
            Step(
                Text("Make the schedules (times are UTC).", "일정을 만듭니다(시각은 UTC)."),
                "\n".join(made),
            ),
        ),
        undo=(
            Step(Text("Delete the schedules and the role.", "일정과 역할을 삭제합니다."), "\n".join([*gone, _NO_ROLE])),
            Step(
                Text("Start the instance.", "인스턴스를 시작합니다."),
                "aws ec2 start-instances --instance-ids \"$INSTANCE_ID\" --query 'StartingInstances[0].CurrentState.Name'"
                " --output text",
            ),
        ),
        cautions=(
            Text(
                "To keep it on for a night, disable the schedule that stops it in the console of EventBridge Scheduler.",
                "하룻밤 켜 두려면 EventBridge Scheduler 콘솔에서 중지 일정을 비활성화하세요.",
            ),
        ),
    )


_ROLE = Step(
    Text(
        "Make the role by which the scheduler stops and starts this one instance.",
        "이 인스턴스만 끄고 켤 수 있는 역할을 만듭니다.",
    ),
    bash("""
if ! known role; then
  aws iam create-role --role-name "$NAME" --assume-role-policy-document "$TRUST" --query Role.RoleName --output text
  remember role "$NAME"
fi
aws iam put-role-policy --role-name "$NAME" --policy-name stop-and-start --policy-document "$ALLOWED"
aws iam wait role-exists --role-name "$NAME"
"""),
)
_SCHEDULE = """if ! known "$SCHEDULE_{}"; then
  # a new role is not known everywhere at once
  patiently aws scheduler create-schedule --name "$SCHEDULE_{}" --schedule-expression "$TIMES_{}" \\
    --flexible-time-window "$WINDOW" --target "$TARGET_{}" --query ScheduleArn --output text
  remember "$SCHEDULE_{}" yes
fi"""
_NO_ROLE = bash("""
aws iam delete-role-policy --role-name "$NAME" --policy-name stop-and-start
aws iam delete-role --role-name "$NAME"
rm -f "$STATE"/*
""")


def _code(subject: Subject) -> Code:
    name, target = _name(subject), _arns(subject)[2]
    schedules = _schedules(subject)
    role = resource("aws_iam_role", "scheduler", {"name": name, "assume_role_policy": json_text(_trust())})
    policy = resource(
        "aws_iam_role_policy",
        "scheduler",
        {"name": "stop-and-start", "role": Ref("aws_iam_role.scheduler.id"), "policy": json_text(_allowed(subject))},
    )
    return Added(
        blocks=(role, policy, *(_schedule_block(subject, *one, target) for one in schedules)),
        resources={
            "Role": {
                "Type": "AWS::IAM::Role",
                "Properties": {
                    "RoleName": name,
                    "AssumeRolePolicyDocument": _trust(),
                    "Policies": [{"PolicyName": "stop-and-start", "PolicyDocument": _allowed(subject)}],
                },
            },
            **{
                f"{action.title()}{number}": {
                    "Type": "AWS::Scheduler::Schedule",
                    "Properties": {
                        "Name": schedule,
                        "ScheduleExpression": cron,
                        "FlexibleTimeWindow": {"Mode": "OFF"},
                        "Target": {
                            "Arn": f"{target}{_ACTIONS[action]}",
                            "RoleArn": {"Fn::GetAtt": ["Role", "Arn"]},
                            "Input": _input(subject),
                        },
                    },
                }
                for number, (schedule, action, cron) in enumerate(schedules, 1)
            },
        },
    )


def _schedule_block(subject: Subject, name: str, action: str, cron: str, target: str) -> Block:
    given = {
        "arn": f"{target}{_ACTIONS[action]}",
        "role_arn": Ref("aws_iam_role.scheduler.arn"),
        "input": _input(subject),
    }
    return resource(
        "aws_scheduler_schedule",
        name.removeprefix(f"{_name(subject)}-").replace("-", "_"),
        {"name": name, "schedule_expression": cron},
        Block("flexible_time_window", (), {"mode": "OFF"}),
        Block("target", (), given),
    )


REMEDIATION = Remediation(
    id="ec2_instance_schedule",
    checks=("ec2_instance_schedule",),
    script=_script,
    code=_code,
)
