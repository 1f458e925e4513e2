"""Pause a cluster in the hours in which nobody connects, and resume it before they end."""

from __future__ import annotations

from typing import Any

from rassistant.errors import Text
from rassistant.remedies.remedy import Added, Block, Code, Ref, Remediation, Script, Step, Subject, bash
from rassistant.remedies.steps import json_text
from rassistant.remedies.terraform import resource
from rassistant.resources.reading import partition

_ACTIONS = {"pause": "PauseCluster", "resume": "ResumeCluster"}
_POLICY = "pause-and-resume"
_TRUST = {
    "Version": "2012-10-17",
    "Statement": [
        {
            "Effect": "Allow",
            "Principal": {"Service": "scheduler.redshift.amazonaws.com"},
            "Action": "sts:AssumeRole",
        }
    ],
}


def _name(subject: Subject) -> str:
    return f"r-assistant-{subject.finding.id.rpartition('-')[2]}"


def _allowed(subject: Subject) -> dict[str, Any]:
    place = f"{subject.resource.region}:{subject.resource.account_id}"
    cluster = f"arn:{partition(subject.resource.region)}:redshift:{place}:cluster:{subject.resource.resource_id}"
    actions = [f"redshift:{action}" for action in _ACTIONS.values()]
    return {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": actions, "Resource": cluster}]}


def _target(subject: Subject, action: str) -> dict[str, Any]:
    return {_ACTIONS[action]: {"ClusterIdentifier": subject.resource.resource_id}}


def _script(subject: Subject) -> Script:
    return Script(
        constants={
            "ROLE": _name(subject),
            "TRUST": json_text(_TRUST),
            "POLICY": json_text(_allowed(subject)),
            "PAUSE": json_text(_target(subject, "pause")),
            "RESUME": json_text(_target(subject, "resume")),
        },
        apply=(_GIVEN, _ROLE, _SCHEDULE),
        undo=(_UNDO,),
        cautions=_CAUTIONS,
    )


_CAUTIONS = (
    Text(
        "In which hours it may be paused is its users' to say: set PAUSE_CRON and RESUME_CRON (UTC), cron(0 20 ? * MON-FRI *)."
        " While it is paused queries, loads and data sharing fail; storage goes on costing.",
        "언제 일시 중지해도 되는지는 사용자가 정해야 합니다. PAUSE_CRON과 RESUME_CRON(UTC)을 cron(0 20 ? * MON-FRI *) 형식으로"
        " 지정하세요. 일시 중지 중에는 쿼리, 적재, 데이터 공유가 실패하며 스토리지 요금은 계속 부과됩니다.",
    ),
    Text(
        "Snapshots and maintenance that fall into a pause are done after it; resuming takes some minutes.",
        "일시 중지 중의 스냅샷과 유지 관리는 재개 후에 진행되며, 재개에는 몇 분이 걸립니다.",
    ),
)
_GIVEN = Step(
    Text("See that both times were given.", "두 시각이 지정되었는지 확인합니다."),
    bash("""
for given in "${PAUSE_CRON:-}" "${RESUME_CRON:-}"; do
  if [[ ! "$given" =~ ^cron\\([0-9A-Z,*?/#\\ -]+\\)$ ]]; then expect "$given" 'cron(0 20 ? * MON-FRI *)'; fi
done
"""),
)
_ROLE = Step(
    Text(
        "Make a role that may pause and resume this cluster and nothing else.",
        "이 클러스터의 일시 중지와 재개만 허용하는 역할을 만듭니다.",
    ),
    bash(
        """
if ! known role; then
  role=$(aws iam create-role --role-name "$ROLE" --assume-role-policy-document "$TRUST" --query Role.Arn --output text)
  remember role "$role"
fi
role=$(recall role)
aws iam put-role-policy --role-name "$ROLE" --policy-name {} --policy-document "$POLICY"
sleep 15  # IAM takes some seconds to be known everywhere
""",
        _POLICY,
    ),
)
_SCHEDULE = Step(
    Text("Make the two schedules, and see that they are active.", "두 일정을 만들고 활성 상태인지 확인합니다."),
    bash("""
aws redshift create-scheduled-action --scheduled-action-name "$ROLE-pause" --target-action "$PAUSE" \\
  --schedule "$PAUSE_CRON" --iam-role "$role" --enable --query State --output text
aws redshift create-scheduled-action --scheduled-action-name "$ROLE-resume" --target-action "$RESUME" \\
  --schedule "$RESUME_CRON" --iam-role "$role" --enable --query State --output text
for action in pause resume; do
  found=$(aws redshift describe-scheduled-actions --scheduled-action-name "$ROLE-$action" \\
    --query 'ScheduledActions[0].State' --output text)
  expect "$found" ACTIVE
done
"""),
)
_UNDO = Step(
    Text(
        "Delete the schedules and the role; resume it if it is paused.",
        "일정과 역할을 삭제합니다. 일시 중지 상태이면 재개하세요.",
    ),
    bash(
        """
for action in pause resume; do
  aws redshift delete-scheduled-action --scheduled-action-name "$ROLE-$action"
done
aws iam delete-role-policy --role-name "$ROLE" --policy-name {}
aws iam delete-role --role-name "$ROLE"
rm -f "$STATE/role"
""",
        _POLICY,
    ),
)


def _code(subject: Subject) -> Code:
    name = _name(subject)
    cluster = {"cluster_identifier": subject.resource.resource_id}
    variables = tuple(Block("variable", (f"{action}_cron",), {"type": Ref("string")}) for action in _ACTIONS)
    schedules = tuple(
        resource(
            "aws_redshift_scheduled_action",
            action,
            {
                "name": f"{name}-{action}",
                "schedule": Ref(f"var.{action}_cron"),
                "iam_role": Ref("aws_iam_role.schedule.arn"),
            },
            Block("target_action", (), {}, (Block(f"{action}_cluster", (), cluster),)),
        )
        for action in _ACTIONS
    )
    return Added(
        blocks=(
            *variables,
            resource("aws_iam_role", "schedule", {"name": name, "assume_role_policy": json_text(_TRUST)}),
            resource(
                "aws_iam_role_policy",
                "schedule",
                {"name": _POLICY, "role": Ref("aws_iam_role.schedule.id"), "policy": json_text(_allowed(subject))},
            ),
            *schedules,
        ),
        parameters={"PauseCron": {"Type": "String"}, "ResumeCron": {"Type": "String"}},
        resources={
            "Role": {
                "Type": "AWS::IAM::Role",
                "Properties": {
                    "RoleName": name,
                    "AssumeRolePolicyDocument": _TRUST,
                    "Policies": [{"PolicyName": _POLICY, "PolicyDocument": _allowed(subject)}],
                },
            },
            **{
                action.capitalize(): {
                    "Type": "AWS::Redshift::ScheduledAction",
                    "Properties": {
                        "ScheduledActionName": f"{name}-{action}",
                        "Schedule": {"Ref": f"{action.capitalize()}Cron"},
                        "IamRole": {"Fn::GetAtt": ["Role", "Arn"]},
                        "Enable": True,
                        "TargetAction": _target(subject, action),
                    },
                }
                for action in _ACTIONS
            },
        },
        cautions=_CAUTIONS,
    )


REMEDIATION = Remediation(
    id="redshift_cluster_pause_schedule", checks=("redshift_cluster_pause",), script=_script, code=_code
)
