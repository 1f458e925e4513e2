"""Snapshot a MemoryDB cluster, then delete it."""

from __future__ import annotations

from rassistant.errors import Text
from rassistant.remedies.remedy import Code, Declared, Remediation, Script, Step, Subject, bash
from rassistant.remedies.steps import backup_name

_FIELD = "aws memorydb describe-clusters --cluster-name \"$CLUSTER\" --query 'Clusters[0].{}' --output text"


def _script(subject: Subject) -> Script:
    return Script(
        constants={
            "CLUSTER": subject.resource.resource_id,
            "NODE_TYPE": str(subject.detail("node_type", "")),
            "SNAPSHOT": backup_name(subject, 50),
        },
        apply=(_SAVE, _SNAPSHOT, _DELETE),
        undo=(_CREATE,),
        confirm="CLUSTER",
    )


_SAVE = Step(
    Text("Keep its configuration.", "구성을 저장합니다."),
    'aws memorydb describe-clusters --cluster-name "$CLUSTER" --output json > "$STATE/cluster.json"\n'
    f"access=$({_FIELD.replace('{}', 'ACLName')})\n"
    f"subnets=$({_FIELD.replace('{}', 'SubnetGroupName')})\n"
    f"groups=$({_FIELD.replace('{}', 'SecurityGroups[].SecurityGroupId')})\n"
    f"shards=$({_FIELD.replace('{}', 'NumberOfShards')})\n"
    'nodes=$(aws memorydb describe-clusters --cluster-name "$CLUSTER" --show-shard-details'
    " --query 'Clusters[0].Shards[0].NumberOfNodes' --output text)\n"
    'remember shards "$shards"\nremember nodes "$nodes"\n'
    'remember access "$access"\nremember subnets "$subnets"\nremember groups "$groups"',
)
_SNAPSHOT = Step(
    Text("Take a snapshot and wait until it is available.", "스냅샷을 만들고 사용 가능해질 때까지 기다립니다."),
    bash("""
if ! known snapshot; then
  aws memorydb create-snapshot --cluster-name "$CLUSTER" --snapshot-name "$SNAPSHOT" --query Snapshot.Status --output text
  remember snapshot "$SNAPSHOT"
fi
await available aws memorydb describe-snapshots --snapshot-name "$SNAPSHOT" --query 'Snapshots[0].Status' --output text
"""),
)
_DELETE = Step(
    Text("Delete the cluster.", "클러스터를 삭제합니다."),
    'aws memorydb delete-cluster --cluster-name "$CLUSTER" --query Cluster.Status --output text',
)
_CREATE = Step(
    Text("Create it anew from the snapshot.", "스냅샷으로 다시 만듭니다."),
    bash("""
snapshot=$(recall snapshot)
access=$(recall access)
subnets=$(recall subnets)
shards=$(recall shards)
replicas=$(($(recall nodes) - 1))
read -r -a groups <<< "$(recall groups)"
arguments=(--cluster-name "$CLUSTER" --node-type "$NODE_TYPE" --acl-name "$access" --snapshot-name "$snapshot")
arguments+=(--subnet-group-name "$subnets" --num-shards "$shards" --num-replicas-per-shard "$replicas")
if [ "${#groups[@]}" -gt 0 ]; then arguments+=(--security-group-ids "${groups[@]}"); fi
aws memorydb create-cluster "${arguments[@]}" --query Cluster.Status --output text
""")
    + f"\nawait available {_FIELD.replace('{}', 'Status')}",
)


def _code(subject: Subject) -> Code:
    cluster = subject.resource.resource_id
    return Declared(
        terraform="aws_memorydb_cluster",
        terraform_id=cluster,
        cloudformation="AWS::MemoryDB::Cluster",
        identifier={"ClusterName": cluster},
        arguments={"acl_name": "open-access", "node_type": subject.detail("node_type", "")},
    )


REMEDIATION = Remediation(
    id="memorydb_cluster_delete",
    checks=("memorydb_cluster_idle",),
    script=_script,
    code=_code,
)
