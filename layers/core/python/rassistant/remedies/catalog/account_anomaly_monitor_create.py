"""Create a monitor of cost anomalies by service."""

from __future__ import annotations

from rassistant.errors import Text
from rassistant.remedies.remedy import Added, Code, Remediation, Script, Step, Subject, bash
from rassistant.remedies.steps import json_text
from rassistant.remedies.terraform import resource

_NAME = "r-assistant-services"


def _script(_subject: Subject) -> Script:
    monitor = {"MonitorName": _NAME, "MonitorType": "DIMENSIONAL", "MonitorDimension": "SERVICE"}
    return Script(
        constants={"MONITOR": json_text(monitor)},
        apply=(
            Step(
                Text("Create the monitor; it costs nothing.", "모니터를 만듭니다. 비용은 없습니다."),
                bash("""
if ! known monitor; then
  monitor=$(aws ce create-anomaly-monitor --anomaly-monitor "$MONITOR" --query MonitorArn --output text)
  remember monitor "$monitor"
fi
"""),
            ),
        ),
        undo=(
            Step(
                Text("Delete it.", "삭제합니다."),
                'monitor=$(recall monitor)\naws ce delete-anomaly-monitor --monitor-arn "$monitor"',
            ),
        ),
        cautions=(
            Text(
                "Add a subscription with the address that shall be told, in the console or by code.",
                "알림을 받을 주소는 콘솔이나 코드에서 구독으로 추가하세요.",
            ),
        ),
    )


def _code(_subject: Subject) -> Code:
    given = {"name": _NAME, "monitor_type": "DIMENSIONAL", "monitor_dimension": "SERVICE"}
    return Added(
        blocks=(resource("aws_ce_anomaly_monitor", "services", given),),
        resources={
            "Monitor": {
                "Type": "AWS::CE::AnomalyMonitor",
                "Properties": {"MonitorName": _NAME, "MonitorType": "DIMENSIONAL", "MonitorDimension": "SERVICE"},
            }
        },
    )


REMEDIATION = Remediation(
    id="account_anomaly_monitor_create",
    checks=("account_anomaly_monitor_missing",),
    script=_script,
    code=_code,
)
