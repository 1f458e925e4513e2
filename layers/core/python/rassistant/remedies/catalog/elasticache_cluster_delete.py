"""Snapshot a cache, then delete it: the whole replication group where it belongs to one."""

from __future__ import annotations

from rassistant.errors import Text
from rassistant.remedies.remedy import Code, Declared, Remediation, Script, Step, Subject, bash
from rassistant.remedies.steps import backup_name, kept

_CLUSTER = 'aws elasticache describe-cache-clusters --cache-cluster-id "$CLUSTER"'
_GROUP = 'aws elasticache describe-replication-groups --replication-group-id "$GROUP"'


def _script(subject: Subject) -> Script:
    group = str(subject.detail("replication_group", ""))
    constants = {
        "CLUSTER": subject.resource.resource_id,
        "GROUP": group,
        "NODE_TYPE": str(subject.detail("node_type", "")),
        "ENGINE": str(subject.detail("engine", "redis")),
        "SNAPSHOT": backup_name(subject, 50),
        "NOTE": f"r-assistant {subject.finding.id}",
    }
    return Script(
        constants=constants,
        apply=(
            _SAVE,
            *((_SAVE_GROUP,) if group else ()),
            _snapshot(bool(group)),
            _DELETE_GROUP if group else _DELETE_CLUSTER,
        ),
        undo=(_CREATE_GROUP if group else _CREATE_CLUSTER,),
        confirm="GROUP" if group else "CLUSTER",
        cautions=(
            Text(
                "Its address stays the same only where the undo takes the same name; clients must reconnect.",
                "되돌릴 때 같은 이름을 쓰면 주소 형식은 같지만, 클라이언트는 다시 연결해야 합니다.",
            ),
        ),
    )


_SAVE = Step(
    Text("Keep its configuration.", "구성을 저장합니다."),
    f'{_CLUSTER} --output json > "$STATE/cluster.json"\n'
    + kept(
        _CLUSTER,
        subnets="CacheClusters[0].CacheSubnetGroupName",
        groups="CacheClusters[0].SecurityGroups[].SecurityGroupId",
        parameters="CacheClusters[0].CacheParameterGroup.CacheParameterGroupName",
    ),
)
_SAVE_GROUP = Step(
    Text("Keep how many nodes the replication group has.", "복제 그룹의 노드 구성을 저장합니다."),
    f'{_GROUP} --output json > "$STATE/group.json"\n'
    + kept(
        _GROUP,
        members="length(ReplicationGroups[0].MemberClusters)",
        shards="length(ReplicationGroups[0].NodeGroups)",
        sharded="ReplicationGroups[0].ClusterEnabled",
        failover="ReplicationGroups[0].AutomaticFailover",
    ),
)


def _snapshot(of_group: bool) -> Step:
    return Step(
        Text("Take a snapshot and wait until it is available.", "스냅샷을 만들고 사용 가능해질 때까지 기다립니다."),
        bash(
            """
if ! known snapshot; then
  aws elasticache create-snapshot {} --snapshot-name "$SNAPSHOT" --query Snapshot.SnapshotStatus --output text
  remember snapshot "$SNAPSHOT"
fi
await available aws elasticache describe-snapshots --snapshot-name "$SNAPSHOT" \\
  --query 'Snapshots[0].SnapshotStatus' --output text
""",
            '--replication-group-id "$GROUP"' if of_group else '--cache-cluster-id "$CLUSTER"',
        ),
    )


_DELETE_GROUP = Step(
    Text("Delete the replication group with all its nodes.", "복제 그룹과 모든 노드를 삭제합니다."),
    bash("""
aws elasticache delete-replication-group --replication-group-id "$GROUP" --no-retain-primary-cluster \\
  --query ReplicationGroup.Status --output text
patiently aws elasticache wait replication-group-deleted --replication-group-id "$GROUP"
"""),
)
_DELETE_CLUSTER = Step(
    Text("Delete the cluster.", "클러스터를 삭제합니다."),
    bash("""
aws elasticache delete-cache-cluster --cache-cluster-id "$CLUSTER" --query CacheCluster.CacheClusterStatus --output text
patiently aws elasticache wait cache-cluster-deleted --cache-cluster-id "$CLUSTER"
"""),
)
_PLACED = """
if [ "$subnets" != None ]; then arguments+=(--cache-subnet-group-name "$subnets"); fi
read -r -a groups <<< "$(recall groups)"
if [ "${#groups[@]}" -gt 0 ]; then arguments+=(--security-group-ids "${groups[@]}"); fi
""".strip()
"""In the subnets and the security groups that it was in."""
_CREATE_GROUP = Step(
    Text("Create the group anew from the snapshot.", "스냅샷으로 복제 그룹을 다시 만듭니다."),
    bash(
        """
snapshot=$(recall snapshot)
subnets=$(recall subnets)
members=$(recall members)
shards=$(recall shards)
arguments=(--replication-group-id "$GROUP" --replication-group-description "$NOTE" --snapshot-name "$snapshot")
arguments+=(--cache-node-type "$NODE_TYPE" --engine "$ENGINE" --cache-parameter-group-name "$(recall parameters)")
if [ "$(recall sharded)" = True ]; then
  replicas=$((members / shards - 1))
  arguments+=(--num-node-groups "$shards" --replicas-per-node-group "$replicas")
else
  arguments+=(--num-cache-clusters "$members")
fi
if [ "$(recall failover)" = enabled ]; then arguments+=(--automatic-failover-enabled); fi
{}
aws elasticache create-replication-group "${arguments[@]}" --query ReplicationGroup.Status --output text
patiently aws elasticache wait replication-group-available --replication-group-id "$GROUP"
""",
        _PLACED,
    ),
)
_CREATE_CLUSTER = Step(
    Text("Create the cluster anew from the snapshot.", "스냅샷으로 클러스터를 다시 만듭니다."),
    bash(
        """
snapshot=$(recall snapshot)
subnets=$(recall subnets)
arguments=(--cache-cluster-id "$CLUSTER" --snapshot-name "$snapshot" --cache-node-type "$NODE_TYPE" --engine "$ENGINE")
arguments+=(--num-cache-nodes 1 --cache-parameter-group-name "$(recall parameters)")
{}
aws elasticache create-cache-cluster "${arguments[@]}" --query CacheCluster.CacheClusterStatus --output text
patiently aws elasticache wait cache-cluster-available --cache-cluster-id "$CLUSTER"
""",
        _PLACED,
    ),
)


def _code(subject: Subject) -> Code:
    group = str(subject.detail("replication_group", ""))
    if group:
        return Declared(
            terraform="aws_elasticache_replication_group",
            terraform_id=group,
            cloudformation="AWS::ElastiCache::ReplicationGroup",
            identifier={"ReplicationGroupId": group},
            arguments={"replication_group_id": group, "description": f"r-assistant {subject.finding.id}"},
            snapshot=True,
        )
    return Declared(
        terraform="aws_elasticache_cluster",
        terraform_id=subject.resource.resource_id,
        cloudformation="AWS::ElastiCache::CacheCluster",
        identifier={"ClusterName": subject.resource.resource_id},
        arguments={"cluster_id": subject.resource.resource_id},
        snapshot=True,
    )


REMEDIATION = Remediation(
    id="elasticache_cluster_delete",
    checks=("elasticache_cluster_idle",),
    script=_script,
    code=_code,
)
