"""RDS and Aurora database instances as DescribeDBInstances lists them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from rassistant.models.resource import Resource
from rassistant.resources.kind import Reader
from rassistant.resources.reading import moment, tag_map


def collect(reader: Reader) -> Iterator[Resource]:
    for instance in reader.pages("rds", "DescribeDBInstances", "DBInstances"):
        if instance.get("Engine") == "docdb":
            continue  # RDS lists them among its own: see documentdb_cluster
        yield Resource(
            resource_id=instance["DBInstanceIdentifier"],
            arn=instance["DBInstanceArn"],
            service_type="RDS",
            name=instance["DBInstanceIdentifier"],
            account_id=reader.account_id,
            region=reader.region,
            status=instance.get("DBInstanceStatus"),
            created_at=moment(instance.get("InstanceCreateTime")),
            tags=tag_map(instance.get("TagList")),
            details=_details(instance),
        )


def _details(instance: Mapping[str, Any]) -> dict[str, Any]:
    endpoint = instance.get("Endpoint") or {}
    return {
        "engine": instance.get("Engine"),
        "engine_version": instance.get("EngineVersion"),
        "instance_class": instance.get("DBInstanceClass"),
        "storage_gib": instance.get("AllocatedStorage"),
        "storage_type": instance.get("StorageType"),
        "iops": instance.get("Iops"),
        "throughput": instance.get("StorageThroughput"),
        "multi_az": instance.get("MultiAZ"),
        "publicly_accessible": instance.get("PubliclyAccessible"),
        "encrypted": instance.get("StorageEncrypted"),
        "backup_retention_days": instance.get("BackupRetentionPeriod"),
        "replica": bool(instance.get("ReadReplicaSourceDBInstanceIdentifier")),
        "replica_of": instance.get("ReadReplicaSourceDBInstanceIdentifier") or None,
        "cluster": instance.get("DBClusterIdentifier") or None,
        "license_model": instance.get("LicenseModel"),
        "deletion_protection": instance.get("DeletionProtection"),
        "performance_insights": instance.get("PerformanceInsightsEnabled"),
        "max_storage_gib": instance.get("MaxAllocatedStorage"),
        "vpc": (instance.get("DBSubnetGroup") or {}).get("VpcId"),
        "subnets": ", ".join(_subnets(instance)) or None,
        "security_groups": ", ".join(_groups(instance)) or None,
        "availability_zone": instance.get("AvailabilityZone"),
        "endpoint": endpoint.get("Address"),
        "port": endpoint.get("Port"),
    }


def _subnets(instance: Mapping[str, Any]) -> list[str]:
    subnets = (instance.get("DBSubnetGroup") or {}).get("Subnets") or ()
    return [subnet["SubnetIdentifier"] for subnet in subnets if subnet.get("SubnetIdentifier")]


def _groups(instance: Mapping[str, Any]) -> list[str]:
    return [group["VpcSecurityGroupId"] for group in instance.get("VpcSecurityGroups") or ()]
