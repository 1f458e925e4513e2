"""Change the storage configuration of an Aurora cluster."""

from __future__ import annotations

from rassistant.errors import Text
from rassistant.remedies.remedy import Code, Remediation, Script, Step, Subject
from rassistant.remedies.steps import see

_TYPE = (
    'aws rds describe-db-clusters --db-cluster-identifier "$CLUSTER"'
    " --query 'DBClusters[0].StorageType || `aurora`' --output text"
)
_CHANGE = 'aws rds modify-db-cluster --db-cluster-identifier "$CLUSTER" --storage-type "{}" --apply-immediately'


def _script(subject: Subject) -> Script:
    def change(constant: str) -> str:
        status = "--query DBCluster.Status --output text"
        return f'{_CHANGE.replace("{}", "$" + constant)} {status}\nawait "${constant}" {_TYPE}'

    return Script(
        constants={
            "CLUSTER": str(subject.detail("cluster", "")),
            "BEFORE": str(subject.detail("storage_type", "aurora")),
            "AFTER": str(subject.finding.target.get("storage_type") or "aurora-iopt1"),
        },
        apply=(
            see(Text("See that it is as it was judged.", "판정할 때와 같은 구성인지 확인합니다."), _TYPE, '"$BEFORE"'),
            Step(
                Text("Change it; the cluster stays available.", "구성을 바꿉니다. 클러스터는 계속 사용할 수 있습니다."),
                change("AFTER"),
            ),
        ),
        undo=(Step(Text("Change it back.", "원래 구성으로 되돌립니다."), change("BEFORE")),),
        cautions=(
            Text(
                "A cluster may change to I/O-Optimized once in 30 days. Instances with NVMe-based classes restart.",
                "I/O 최적화로는 30일에 한 번만 바꿀 수 있습니다. NVMe 기반 클래스의 인스턴스는 다시 시작됩니다.",
            ),
        ),
    )


def _code(subject: Subject) -> Code:
    after = str(subject.finding.target.get("storage_type") or "aurora-iopt1")
    return Text(
        f"The setting belongs to the cluster, not to this instance: storage_type of aws_rds_cluster in Terraform, StorageType of"
        f" AWS::RDS::DBCluster in CloudFormation, to {after}. Use the AWS CLI text where neither declares the cluster.",
        f"인스턴스가 아니라 클러스터의 설정입니다. Terraform은 aws_rds_cluster의 storage_type, CloudFormation은"
        f" AWS::RDS::DBCluster의 StorageType을 {after}(으)로 바꾸세요. 코드로 관리하지 않는 클러스터는 AWS CLI 코드를 사용하세요.",
    )


REMEDIATION = Remediation(
    id="rds_instance_aurora_storage",
    checks=("rds_instance_aurora_storage",),
    script=_script,
    code=_code,
)
