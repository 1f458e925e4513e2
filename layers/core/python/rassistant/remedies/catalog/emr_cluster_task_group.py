"""Replace a running cluster's task nodes by ones of the newer type; its other nodes keep theirs to the end."""

from __future__ import annotations

from rassistant.errors import Text
from rassistant.remedies.remedy import Code, Remediation, Script, Step, Subject, bash

_GROUPS = 'aws emr list-instance-groups --cluster-id "$CLUSTER"'
_OLD = "InstanceGroups[?InstanceGroupType=='TASK' && InstanceType=='$TYPE_BEFORE' && RequestedInstanceCount != \\`0\\`]"


def _target(subject: Subject) -> str:
    found = (str(one.threshold) for one in subject.finding.evidence if one.metric == "instance type")
    return next(found, subject.target)


def _script(subject: Subject) -> Script:
    return Script(
        constants={
            "CLUSTER": subject.resource.resource_id,
            "TYPE_BEFORE": str(subject.detail("instance_type", "")).split(",")[0].strip(),
            "TYPE_AFTER": _target(subject),
        },
        look=(
            Step(
                Text("Show its groups of nodes.", "노드 그룹을 조회합니다."),
                f"{_GROUPS} --output text --query"
                " 'InstanceGroups[].[Id,InstanceGroupType,InstanceType,RequestedInstanceCount,Status.State]'",
            ),
        ),
        apply=(_SAVE, _ADD, _SHRINK),
        undo=(_BACK,),
        cautions=(
            Text(
                "Primary and core nodes keep their type: start the next cluster with the newer one, by the kept configuration. See"
                " that the EMR release knows the type, and change what is written down as job flows or templates.",
                "프라이머리와 코어 노드의 유형은 바꿀 수 없으므로 저장한 구성으로 다음 클러스터를 새 유형으로 시작하세요. EMR 릴리스가 새"
                " 유형을 지원하는지 확인하고, 작업 흐름이나 템플릿의 설정도 변경하세요.",
            ),
            Text(
                "Tasks on nodes that go are run again elsewhere; both groups are paid for while they overlap. Managed scaling sets"
                " the counts anew: change its limits instead.",
                "줄어드는 노드의 작업은 다른 노드에서 다시 실행되며, 겹치는 동안 두 그룹의 요금이 모두 부과됩니다. 관리형 조정은"
                " 개수를 다시 바꾸므로 조정 범위를 변경하세요.",
            ),
        ),
    )


_SAVE = Step(
    Text(
        "Keep its configuration, and which task groups have the old type and how many nodes.",
        "구성과, 이전 유형을 쓰는 작업 그룹 및 노드 수를 저장합니다.",
    ),
    bash(
        """
aws emr describe-cluster --cluster-id "$CLUSTER" --output json > "$STATE/cluster.json"
{} --output json > "$STATE/groups.json"
aws emr list-bootstrap-actions --cluster-id "$CLUSTER" --output json > "$STATE/bootstrap.json"
if ! known old; then
  {} --query "{}.[Id,RequestedInstanceCount]" --output text > "$STATE/old"
fi
if ! known old; then expect 'no task group' "a task group of $TYPE_BEFORE"; fi
count=$(awk '{n += $2} END {print n}' "$STATE/old")
""",
        _GROUPS,
        _GROUPS,
        _OLD,
    ),
)
_ADD = Step(
    Text(
        "Add a group with as many nodes of the newer type, and wait until it runs.",
        "같은 수의 새 유형 노드 그룹을 추가하고 실행될 때까지 기다립니다.",
    ),
    bash(
        """
if ! known new; then
  printf '[{"InstanceGroupType":"TASK","InstanceType":"%s","InstanceCount":%s}]\\n' "$TYPE_AFTER" "$count" > "$STATE/new.json"
  new=$(aws emr add-instance-groups --cluster-id "$CLUSTER" --instance-groups "file://$STATE/new.json" \\
    --query 'InstanceGroupIds[0]' --output text)
  remember new "$new"
fi
new=$(recall new)
await RUNNING {} --query "InstanceGroups[?Id=='$new'].Status.State | [0]" --output text
""",
        _GROUPS,
    ),
)
_SHRINK = Step(
    Text("Take the nodes of the old groups away.", "이전 그룹의 노드를 모두 줄입니다."),
    bash("""
while read -r group _; do
  printf '[{"InstanceGroupId":"%s","InstanceCount":%s}]\\n' "$group" 0 > "$STATE/size.json"
  aws emr modify-instance-groups --cluster-id "$CLUSTER" --instance-groups "file://$STATE/size.json"
done < "$STATE/old"
"""),
)
_BACK = Step(
    Text(
        "Give the old groups their nodes back, then take those of the new one away.",
        "이전 그룹의 노드 수를 되돌린 뒤 새 그룹의 노드를 줄입니다.",
    ),
    bash("""
new=$(recall new)
while read -r group count; do
  printf '[{"InstanceGroupId":"%s","InstanceCount":%s}]\\n' "$group" "$count" > "$STATE/size.json"
  aws emr modify-instance-groups --cluster-id "$CLUSTER" --instance-groups "file://$STATE/size.json"
done < "$STATE/old"
printf '[{"InstanceGroupId":"%s","InstanceCount":0}]\\n' "$new" > "$STATE/size.json"
aws emr modify-instance-groups --cluster-id "$CLUSTER" --instance-groups "file://$STATE/size.json"
"""),
)


def _code(subject: Subject) -> Code:
    after = _target(subject)
    return Text(
        f"A cluster's groups keep their type: a change of instance_type in aws_emr_cluster (AWS::EMR::Cluster) replaces the whole"
        f" cluster. Write {after} there for the next one; the AWS CLI text replaces the task nodes of this one.",
        f"클러스터의 그룹은 유형을 바꿀 수 없어 aws_emr_cluster(AWS::EMR::Cluster)의 instance_type을 바꾸면 클러스터 전체가 교체됩니다."
        f" 다음 클러스터부터 {after}을(를) 지정하세요. AWS CLI 코드는 현재 클러스터의 작업 노드만 교체합니다.",
    )


REMEDIATION = Remediation(id="emr_cluster_task_group", checks=("emr_cluster_generation",), script=_script, code=_code)
