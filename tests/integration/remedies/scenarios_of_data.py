"""Databases, caches, snapshots and images to carry fixes out on."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from tests.integration.remedies.seeded import Seeded
from tests.integration.remedies.shell_on_moto import Shell, client_of
from tests.integration.remedies.test_scripts_run import ec2, subject, volume


def scaled_table(_shell: Shell) -> Seeded:
    client, scaling = client_of("dynamodb"), client_of("application-autoscaling")
    client.create_table(
        TableName="table-1",
        KeySchema=[{"AttributeName": "pk", "KeyType": "HASH"}],
        AttributeDefinitions=[{"AttributeName": "pk", "AttributeType": "S"}],
        ProvisionedThroughput={"ReadCapacityUnits": 100, "WriteCapacityUnits": 50},
    )

    def state() -> Any:
        capacity = client.describe_table(TableName="table-1")["Table"]["ProvisionedThroughput"]
        targets = scaling.describe_scalable_targets(ServiceNamespace="dynamodb")["ScalableTargets"]
        return capacity["ReadCapacityUnits"], capacity["WriteCapacityUnits"], len(targets)

    return Seeded(subject("DDB-NOSCALE", "table-1"), state)


class Bin:
    """The Recycle Bin: what was deleted under a rule is kept in it, and comes back."""

    def __init__(self, shell: Shell, kind: str) -> None:
        self.kept: list[str] = []
        self.rules: list[dict[str, Any]] = []
        plural = {"Snapshot": "Snapshots", "Image": "Images"}[kind]
        takes = {"Snapshot": "DeleteSnapshot", "Image": "DeregisterImage"}[kind]
        shell.stand_ins |= {
            ("rbin", "ListRules"): lambda _given: {"Rules": self.rules},
            ("rbin", "CreateRule"): self._rule,
            ("rbin", "GetRule"): lambda _given: {"Status": "available"},
            ("ec2", takes): lambda given: self.kept.append(given[f"{kind}Id"]) or {},
            ("ec2", f"List{plural}InRecycleBin"): lambda given: {
                plural: [{f"{kind}Id": one} for one in given[f"{kind}Ids"] if one in self.kept]
            },
            ("ec2", f"Restore{kind}FromRecycleBin"): lambda given: self.kept.remove(given[f"{kind}Id"]) or {},
        }

    def _rule(self, given: dict[str, Any]) -> dict[str, Any]:
        assert given["RetentionPeriod"]["RetentionPeriodValue"] == 14
        self.rules.append({"Identifier": "rule-1"})
        return {"Identifier": "rule-1"}


def snapshot(shell: Shell) -> Seeded:
    found = Bin(shell, "Snapshot")
    snapshot_id = ec2().create_snapshot(VolumeId=volume())["SnapshotId"]
    return Seeded(subject("SNAP-OLD", snapshot_id), lambda: list(found.kept))


def image(shell: Shell) -> Seeded:
    found = Bin(shell, "Image")
    image_id = ec2().register_image(Name="base-2024")["ImageId"]
    return Seeded(subject("AMI-UNUSED", image_id), lambda: list(found.kept))


def file_system(_shell: Shell) -> Seeded:
    client = client_of("efs")
    made = client.create_file_system(CreationToken="x")["FileSystemId"]
    return Seeded(
        subject("EFS-NOIA", made),
        lambda: client.describe_lifecycle_configuration(FileSystemId=made)["LifecyclePolicies"],
    )


def database(**more: Any) -> Any:
    client = client_of("rds")
    client.create_db_instance(
        DBInstanceIdentifier="db-1", DBInstanceClass="db.m5.2xlarge", Engine="mysql", EngineVersion="8.0.42",
        AllocatedStorage=100, MasterUsername="admin", MasterUserPassword="not-a-secret-1", **more,
    )  # fmt: skip
    return client


def _pending(shell: Shell, client: Any) -> None:
    """moto changes at once what AWS leaves for the maintenance window."""

    def described(given: dict[str, Any]) -> dict[str, Any]:
        [found] = client.describe_db_instances(**given)["DBInstances"]
        return {"DBInstances": [{**found, "PendingModifiedValues": found}]}

    shell.stand_ins[("rds", "DescribeDBInstances")] = described


def resized_database(shell: Shell) -> Seeded:
    client = database()
    _pending(shell, client)
    shell.stand_ins[("rds", "DescribeOrderableDBInstanceOptions")] = lambda given: {
        "OrderableDBInstanceOptions": [{"DBInstanceClass": given["DBInstanceClass"]}]
    }
    return Seeded(
        subject("RDS-RIGHTSIZE", "db-1"),
        lambda: client.describe_db_instances()["DBInstances"][0]["DBInstanceClass"],
    )


def doubled_database(shell: Shell) -> Seeded:
    client = database(MultiAZ=True)
    _pending(shell, client)
    made = subject("RDS-MULTIAZ-DEV", "db-1")
    return Seeded(made, lambda: client.describe_db_instances()["DBInstances"][0]["MultiAZ"])


def idle_database(_shell: Shell) -> Seeded:
    client = database()
    return Seeded(
        subject("RDS-IDLE", "db-1"), lambda: client.describe_db_instances()["DBInstances"][0]["DBInstanceStatus"]
    )


def stored_database(_shell: Shell) -> Seeded:
    client = database(StorageType="io1", Iops=10_000)
    return Seeded(
        subject("RDS-STORAGE", "db-1"), lambda: client.describe_db_instances()["DBInstances"][0]["StorageType"]
    )


def database_snapshot(_shell: Shell) -> Seeded:
    client = database()
    client.create_db_snapshot(DBInstanceIdentifier="db-1", DBSnapshotIdentifier="rds-snap-1")
    return Seeded(
        subject("RDS-SNAP", "rds-snap-1"),
        lambda: [one["DBSnapshotIdentifier"] for one in client.describe_db_snapshots()["DBSnapshots"]],
    )


class Statuses:
    """A cluster that is stopped and started, or paused and resumed, with a snapshot of it."""

    def __init__(self) -> None:
        self.status = "available"
        self.snapshots: list[str] = []

    def set(self, status: str) -> dict[str, Any]:
        self.status = status
        return {}

    def keep(self, name: str) -> dict[str, Any]:
        self.snapshots.append(name)
        return {}


def documents(shell: Shell) -> Seeded:
    held = Statuses()
    shell.stand_ins |= {
        ("docdb", "DescribeDBClusters"): lambda _given: {"DBClusters": [{"Status": held.status}]},
        ("docdb", "CreateDBClusterSnapshot"): lambda given: held.keep(given["DBClusterSnapshotIdentifier"]),
        ("docdb", "DescribeDBClusterSnapshots"): lambda given: {
            "DBClusterSnapshots": [{"Status": "available"}]
            if given["DBClusterSnapshotIdentifier"] in held.snapshots
            else []
        },
        ("docdb", "StopDBCluster"): lambda _given: held.set("stopped"),
        ("docdb", "StartDBCluster"): lambda _given: held.set("available"),
    }
    return Seeded(subject("DOCDB-IDLE", "catalog"), lambda: held.status)


def warehouse(shell: Shell) -> Seeded:
    client = client_of("redshift")
    client.create_cluster(
        ClusterIdentifier="sales", NodeType="ra3.xlplus", MasterUsername="admin", MasterUserPassword="Not-a-secret-1",
        NumberOfNodes=2,
    )  # fmt: skip
    return Seeded(
        subject("REDSHIFT-UNDER", "sales"), lambda: client.describe_clusters()["Clusters"][0]["ClusterStatus"]
    )


def cache(shell: Shell) -> Seeded:
    held: dict[str, dict[str, Any]] = {}
    made = {
        "CacheClusterId": "cache-1", "CacheNodeType": "cache.m5.large", "Engine": "redis", "NumCacheNodes": 1,
        "CacheSubnetGroupName": "inner", "SecurityGroupIds": ["sg-1", "sg-2"], "CacheParameterGroupName": "own",
    }  # fmt: skip
    held["cache-1"] = dict(made)
    kept: list[str] = []

    def told(_given: dict[str, Any]) -> dict[str, Any]:
        return {
            "CacheClusters": [
                {
                    **one,
                    "SecurityGroups": [{"SecurityGroupId": name} for name in one["SecurityGroupIds"]],
                    "CacheParameterGroup": {"CacheParameterGroupName": one["CacheParameterGroupName"]},
                }
                for one in held.values()
            ]
        }

    def again(given: dict[str, Any]) -> dict[str, Any]:
        assert given.pop("SnapshotName") in kept
        held["cache-1"] = given
        return {}

    shell.stand_ins |= {
        ("elasticache", "DescribeCacheClusters"): told,
        ("elasticache", "CreateSnapshot"): lambda given: kept.append(given["SnapshotName"]) or {},
        ("elasticache", "DescribeSnapshots"): lambda _given: {"Snapshots": [{"SnapshotStatus": "available"}]},
        ("elasticache", "DeleteCacheCluster"): lambda given: held.pop(given["CacheClusterId"]) and {},
        ("elasticache", "CreateCacheCluster"): again,
    }
    return Seeded(subject("CACHE-IDLE", "cache-1"), lambda: dict(held))


def memory_cluster(shell: Shell) -> Seeded:
    held: dict[str, dict[str, Any]] = {}
    held["ranks"] = {
        "ClusterName": "ranks", "NodeType": "db.r6g.large", "ACLName": "open-access", "SubnetGroupName": "inner",
        "NumShards": 2, "NumReplicasPerShard": 1, "SecurityGroupIds": ["sg-1"],
    }  # fmt: skip
    kept: list[str] = []

    def told(_given: dict[str, Any]) -> dict[str, Any]:
        return {
            "Clusters": [
                {
                    **one,
                    "Status": "available",
                    "NumberOfShards": one["NumShards"],
                    "Shards": [{"NumberOfNodes": one["NumReplicasPerShard"] + 1}],
                    "SecurityGroups": [{"SecurityGroupId": name} for name in one["SecurityGroupIds"]],
                }
                for one in held.values()
            ]
        }

    def again(given: dict[str, Any]) -> dict[str, Any]:
        assert given.pop("SnapshotName") in kept
        held["ranks"] = given
        return {}

    shell.stand_ins |= {
        ("memorydb", "DescribeClusters"): told,
        ("memorydb", "CreateSnapshot"): lambda given: kept.append(given["SnapshotName"]) or {},
        ("memorydb", "DescribeSnapshots"): lambda _given: {"Snapshots": [{"Status": "available"}]},
        ("memorydb", "DeleteCluster"): lambda given: held.pop(given["ClusterName"]) and {},
        ("memorydb", "CreateCluster"): again,
    }
    return Seeded(subject("MEMDB-IDLE", "ranks"), lambda: dict(held))


SCENARIOS: Mapping[str, Callable[[Shell], Seeded]] = {
    "documentdb_cluster_stop": documents,
    "dynamodb_table_scaling": scaled_table,
    "ebs_snapshot_delete": snapshot,
    "efs_file_system_lifecycle": file_system,
    "elasticache_cluster_delete": cache,
    "machine_image_deregister": image,
    "memorydb_cluster_delete": memory_cluster,
    "rds_instance_modify": resized_database,
    "rds_instance_modify, one zone": doubled_database,
    "rds_instance_stop": idle_database,
    "rds_instance_storage": stored_database,
    "rds_snapshot_delete": database_snapshot,
    "redshift_cluster_pause": warehouse,
}
"""By the fix's id, and what sort of its resources where there are several."""
