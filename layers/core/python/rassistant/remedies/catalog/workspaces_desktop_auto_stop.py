"""Have a desktop stop by itself when nobody is connected: paid for by the hour of use."""

from __future__ import annotations

from rassistant.errors import Text
from rassistant.remedies.remedy import Code, Remediation, Script, Step, Subject, bash
from rassistant.remedies.steps import json_text, see

_MODE = (
    'aws workspaces describe-workspaces --workspace-ids "$WORKSPACE"'
    " --query 'Workspaces[0].WorkspaceProperties.RunningMode' --output text"
)


def _script(subject: Subject) -> Script:
    return Script(
        constants={
            "WORKSPACE": subject.resource.resource_id,
            "STOPPING": json_text({"RunningMode": "AUTO_STOP", "RunningModeAutoStopTimeoutInMinutes": 60}),
            "RUNNING": json_text({"RunningMode": "ALWAYS_ON"}),
        },
        apply=(
            see(Text("See that it is always on.", "상시 실행 모드인지 확인합니다."), _MODE, "ALWAYS_ON"),
            Step(
                Text(
                    "Change it to AutoStop; it stops an hour after the last connection.",
                    "AutoStop으로 바꿉니다. 마지막 접속 후 한 시간이 지나면 중지됩니다.",
                ),
                bash("""
aws workspaces modify-workspace-properties --workspace-id "$WORKSPACE" \\
  --workspace-properties "$STOPPING"
""")
                + f"\nawait AUTO_STOP {_MODE}",
            ),
        ),
        undo=(
            Step(
                Text("Change it back to AlwaysOn.", "다시 상시 실행으로 바꿉니다."),
                bash("""
aws workspaces modify-workspace-properties --workspace-id "$WORKSPACE" \\
  --workspace-properties "$RUNNING"
""")
                + f"\nawait ALWAYS_ON {_MODE}",
            ),
        ),
        cautions=(
            Text(
                "This month's fee is charged in full all the same; the change pays from the next month on.",
                "이번 달 요금은 그대로 전액 부과되며, 다음 달부터 절감됩니다.",
            ),
        ),
    )


def _code(_subject: Subject) -> Code:
    return Text(
        "In Terraform it is running_mode in workspace_properties of aws_workspaces_workspace, in CloudFormation RunningMode in"
        " WorkspaceProperties of AWS::WorkSpaces::Workspace: set AUTO_STOP there. A desktop that neither declares is changed"
        " by the AWS CLI text, since its directory, bundle and user would have to be declared with it.",
        "Terraform에서는 aws_workspaces_workspace의 workspace_properties에 있는 running_mode, CloudFormation에서는"
        " AWS::WorkSpaces::Workspace의 WorkspaceProperties에 있는 RunningMode를 AUTO_STOP으로 바꾸세요. 코드로 관리하지 않는"
        " 데스크톱은 디렉터리, 번들, 사용자까지 선언해야 하므로 AWS CLI 코드를 사용하세요.",
    )


REMEDIATION = Remediation(
    id="workspaces_desktop_auto_stop", checks=("workspaces_desktop_idle",), script=_script, code=_code
)
