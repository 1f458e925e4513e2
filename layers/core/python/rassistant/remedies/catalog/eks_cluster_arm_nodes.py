"""Add a group of ARM nodes beside the present one, on which nothing runs that does not ask for it."""

from __future__ import annotations

from rassistant.errors import Text
from rassistant.remedies.remedy import Code, Remediation, Script, Step, Subject, bash
from rassistant.remedies.steps import json_text

_ARM_IMAGE = "AL2023_ARM_64_STANDARD"


def _script(subject: Subject) -> Script:
    count = max(1, int(subject.detail("node_count", 1)))
    return Script(
        constants={
            "CLUSTER": subject.resource.name,
            "GROUP": f"r-assistant-arm-{subject.finding.id[-8:]}",
            "NODE": subject.target,
            "SCALING": json_text({"minSize": 0, "maxSize": count, "desiredSize": 1}),
            "TAINTS": json_text([{"key": "kubernetes.io/arch", "value": "arm64", "effect": "NO_SCHEDULE"}]),
        },
        look=(_GROUPS,),
        apply=(_CREATE,),
        undo=(_DELETE,),
        cautions=(
            Text(
                "Build the images for both architectures first (docker buildx: linux/amd64, linux/arm64), daemons and sidecars"
                " too. Workloads move once they tolerate kubernetes.io/arch=arm64 and select it; then make the old group smaller.",
                "먼저 데몬과 사이드카를 포함한 이미지를 두 아키텍처용(docker buildx: linux/amd64, linux/arm64)으로 빌드하세요."
                " kubernetes.io/arch=arm64를 허용하고 선택한 워크로드부터 옮긴 뒤 기존 그룹을 줄이세요.",
            ),
            Text(
                "One node of it runs, and is paid for, from the start.",
                "처음부터 노드 하나가 실행되며 요금이 부과됩니다.",
            ),
        ),
    )


_GROUPS = Step(
    Text("Show the present node groups.", "현재 노드 그룹을 조회합니다."),
    bash("""
for group in $(aws eks list-nodegroups --cluster-name "$CLUSTER" --query nodegroups --output text); do
  aws eks describe-nodegroup --cluster-name "$CLUSTER" --nodegroup-name "$group" \\
    --query 'nodegroup.[nodegroupName,amiType,instanceTypes,scalingConfig]' --output json
done
"""),
)
_CREATE = Step(
    Text(
        "Create the group with the role and subnets of the first one, and wait until it is active.",
        "첫 번째 그룹의 역할과 서브넷으로 그룹을 만들고 활성 상태가 될 때까지 기다립니다.",
    ),
    bash(
        """
first=$(aws eks list-nodegroups --cluster-name "$CLUSTER" --query 'nodegroups[0]' --output text)
role=$(aws eks describe-nodegroup --cluster-name "$CLUSTER" --nodegroup-name "$first" --query nodegroup.nodeRole --output text)
read -r -a subnets <<< "$(aws eks describe-nodegroup --cluster-name "$CLUSTER" --nodegroup-name "$first" \\
  --query nodegroup.subnets --output text)"
if ! known created; then
  aws eks create-nodegroup --cluster-name "$CLUSTER" --nodegroup-name "$GROUP" --ami-type {} \\
    --instance-types "$NODE" --node-role "$role" --subnets "${subnets[@]}" --scaling-config "$SCALING" --taints "$TAINTS" \\
    --query nodegroup.status --output text
  remember created "$GROUP"
fi
patiently aws eks wait nodegroup-active --cluster-name "$CLUSTER" --nodegroup-name "$GROUP"
""",
        _ARM_IMAGE,
    ),
)
_DELETE = Step(
    Text("Drain and delete the group that was made.", "만든 그룹을 비우고 삭제합니다."),
    bash("""
aws eks delete-nodegroup --cluster-name "$CLUSTER" --nodegroup-name "$GROUP" --query nodegroup.status --output text
patiently aws eks wait nodegroup-deleted --cluster-name "$CLUSTER" --nodegroup-name "$GROUP"
rm -f "$STATE/created"
"""),
)


def _code(subject: Subject) -> Code:
    kind = subject.target
    return Text(
        f"Add a group beside the present one where that is declared (aws_eks_node_group, AWS::EKS::Nodegroup), with the same role"
        f" and subnets, ami_type {_ARM_IMAGE}, instance_types {kind} and a taint kubernetes.io/arch=arm64:NO_SCHEDULE. Where no"
        " code owns the groups, use the AWS CLI text.",
        f"기존 그룹을 선언한 곳에 같은 역할과 서브넷으로 그룹(aws_eks_node_group, AWS::EKS::Nodegroup)을 추가하고 ami_type은"
        f" {_ARM_IMAGE}, instance_types는 {kind}, taint는 kubernetes.io/arch=arm64:NO_SCHEDULE로 지정하세요. 코드로 관리하지"
        " 않으면 AWS CLI 코드를 사용하세요.",
    )


REMEDIATION = Remediation(id="eks_cluster_arm_nodes", checks=("eks_cluster_graviton",), script=_script, code=_code)
