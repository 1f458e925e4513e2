"""Snapshot and stop a DocumentDB cluster; AWS starts it again after seven days."""

from __future__ import annotations

from rassistant.errors import Text
from rassistant.remedies.remedy import Code, Remediation, Script, Step, Subject, bash
from rassistant.remedies.steps import backup_name, see

_STATUS = (
    "aws docdb describe-db-clusters --db-cluster-identifier \"$CLUSTER\" --query 'DBClusters[0].Status' --output text"
)


def _script(subject: Subject) -> Script:
    return Script(
        constants={"CLUSTER": subject.resource.resource_id, "SNAPSHOT": backup_name(subject)},
        apply=(
            see(Text("See that it is available.", "사용 가능 상태인지 확인합니다."), _STATUS, "available"),
            _SNAPSHOT,
            Step(
                Text("Stop it.", "중지합니다."),
                'aws docdb stop-db-cluster --db-cluster-identifier "$CLUSTER" --query DBCluster.Status --output text'
                f"\nawait stopped {_STATUS}",
            ),
        ),
        undo=(
            Step(
                Text("Start it again.", "다시 시작합니다."),
                'aws docdb start-db-cluster --db-cluster-identifier "$CLUSTER" --query DBCluster.Status --output text'
                f"\nawait available {_STATUS}",
            ),
        ),
        cautions=(
            Text(
                "AWS starts it again after seven days; storage goes on costing.",
                "7일이 지나면 AWS가 자동으로 다시 시작하며, 스토리지 요금은 계속 부과됩니다.",
            ),
        ),
    )


_SNAPSHOT = Step(
    Text("Take a snapshot and wait until it is available.", "스냅샷을 만들고 사용 가능해질 때까지 기다립니다."),
    bash("""
if ! known snapshot; then
  aws docdb create-db-cluster-snapshot --db-cluster-identifier "$CLUSTER" --db-cluster-snapshot-identifier "$SNAPSHOT" \\
    --query DBClusterSnapshot.Status --output text
  remember snapshot "$SNAPSHOT"
fi
await available aws docdb describe-db-cluster-snapshots --db-cluster-snapshot-identifier "$SNAPSHOT" \\
  --query 'DBClusterSnapshots[0].Status' --output text
"""),
)


def _code(_subject: Subject) -> Code:
    return Text(
        "Neither Terraform nor CloudFormation can stop a DocumentDB cluster: they declare that one exists. Use the AWS CLI"
        " text, or take the cluster out of its code with a final snapshot.",
        "Terraform과 CloudFormation은 클러스터의 존재만 선언하므로 DocumentDB 클러스터를 중지할 수 없습니다. AWS CLI 코드를"
        " 사용하거나, 최종 스냅샷을 남기고 코드에서 클러스터를 제거하세요.",
    )


REMEDIATION = Remediation(
    id="documentdb_cluster_stop",
    checks=("documentdb_cluster_idle",),
    script=_script,
    code=_code,
)
