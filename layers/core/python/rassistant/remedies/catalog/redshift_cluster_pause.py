"""Snapshot and pause a Redshift cluster."""

from __future__ import annotations

from rassistant.errors import Text
from rassistant.remedies.remedy import Code, Remediation, Script, Step, Subject, bash
from rassistant.remedies.steps import backup_name, see

_STATUS = (
    "aws redshift describe-clusters --cluster-identifier \"$CLUSTER\" --query 'Clusters[0].ClusterStatus' --output text"
)


def _script(subject: Subject) -> Script:
    return Script(
        constants={"CLUSTER": subject.resource.resource_id, "SNAPSHOT": backup_name(subject)},
        apply=(
            see(Text("See that it is available.", "사용 가능 상태인지 확인합니다."), _STATUS, "available"),
            _SNAPSHOT,
            Step(
                Text("Pause it; storage goes on costing.", "일시 중지합니다. 스토리지 요금은 계속 부과됩니다."),
                'aws redshift pause-cluster --cluster-identifier "$CLUSTER" --query Cluster.ClusterStatus --output text'
                f"\nawait paused {_STATUS}",
            ),
        ),
        undo=(
            Step(
                Text("Resume it.", "다시 시작합니다."),
                'aws redshift resume-cluster --cluster-identifier "$CLUSTER" --query Cluster.ClusterStatus --output text'
                f"\nawait available {_STATUS}",
            ),
        ),
    )


_SNAPSHOT = Step(
    Text("Take a snapshot and wait until it is available.", "스냅샷을 만들고 사용 가능해질 때까지 기다립니다."),
    bash("""
if ! known snapshot; then
  aws redshift create-cluster-snapshot --cluster-identifier "$CLUSTER" --snapshot-identifier "$SNAPSHOT" \\
    --query Snapshot.Status --output text
  remember snapshot "$SNAPSHOT"
fi
patiently aws redshift wait snapshot-available --snapshot-identifier "$SNAPSHOT"
"""),
)


def _code(_subject: Subject) -> Code:
    return Text(
        "Neither tool declares whether a cluster is paused. Use the AWS CLI text; the nearest correct way in code is a"
        " schedule (aws_redshift_scheduled_action, AWS::Redshift::ScheduledAction) that pauses and resumes it.",
        "두 도구 모두 클러스터의 일시 중지 상태를 선언하지 않습니다. AWS CLI 코드를 사용하세요. 코드로는 일시 중지와 재개를 예약하는"
        " 일정(aws_redshift_scheduled_action, AWS::Redshift::ScheduledAction)이 가장 가까운 방법입니다.",
    )


REMEDIATION = Remediation(
    id="redshift_cluster_pause",
    checks=("redshift_cluster_idle",),
    script=_script,
    code=_code,
)
