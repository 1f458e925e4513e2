"""Terminate a cluster that does nothing."""

from __future__ import annotations

from rassistant.errors import Text
from rassistant.remedies.remedy import Code, Remediation, Script, Step, Subject, bash
from rassistant.remedies.steps import see

_FIELD = 'aws emr describe-cluster --cluster-id "$CLUSTER" --query Cluster.{} --output text'


def _script(subject: Subject) -> Script:
    return Script(
        constants={"CLUSTER": subject.resource.resource_id},
        apply=(
            see(
                Text("See that it waits.", "대기 상태인지 확인합니다."), _FIELD.replace("{}", "Status.State"), "WAITING"
            ),
            see(
                Text("Respect its termination protection.", "종료 방지 설정을 존중합니다."),
                _FIELD.replace("{}", "TerminationProtected"),
                "False",
            ),
            Step(
                Text(
                    "Keep its configuration and terminate it; logs in S3 stay.",
                    "구성을 저장하고 종료합니다. S3의 로그는 남아 있습니다.",
                ),
                bash("""
aws emr describe-cluster --cluster-id "$CLUSTER" --output json > "$STATE/cluster.json"
aws emr terminate-clusters --cluster-ids "$CLUSTER"
patiently aws emr wait cluster-terminated --cluster-id "$CLUSTER"
"""),
            ),
        ),
        confirm="CLUSTER",
        no_way_back=Text(
            "A terminated cluster is gone with its HDFS; start a new one by the kept configuration.",
            "종료한 클러스터와 HDFS 데이터는 복구할 수 없습니다. 저장한 구성으로 새로 시작하세요.",
        ),
        cautions=(Text("Copy to S3 what is only in HDFS first.", "HDFS에만 있는 데이터는 먼저 S3로 복사하세요."),),
    )


def _code(_subject: Subject) -> Code:
    return Text(
        "A cluster that was started by hand is not in any code; CloudFormation and Terraform end theirs when it is taken"
        " out of the code. Use the AWS CLI text.",
        "직접 시작한 클러스터는 코드에 없으며, CloudFormation과 Terraform으로 만든 클러스터는 코드에서 제거하면 종료됩니다."
        " AWS CLI 코드를 사용하세요.",
    )


REMEDIATION = Remediation(
    id="emr_cluster_terminate",
    checks=("emr_cluster_idle",),
    script=_script,
    code=_code,
)
