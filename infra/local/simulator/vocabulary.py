"""The words that an account file may use for each kind: keys of ``details`` with their types, and statuses."""

from __future__ import annotations

from collections.abc import Mapping

from infra.local.simulator.kind_rules import Key, KindRules
from infra.local.simulator.stand_ins.registry import stand_ins

_TEXT = Key("text")
_FLAG = Key("boolean")
_COUNT = Key("integer")
_SIZE = Key("integer", minimum=1)
_GROUPS = Key("names")  # of security_groups, which references.py looks up
_ARCHITECTURE = Key("text", values=("x86_64", "arm64"))

_OF_MOTO: Mapping[str, KindRules] = {
    "EC2": KindRules(
        "running",
        ("pending", "running", "shutting-down", "terminated", "stopping", "stopped"),
        {
            "instance_type": _TEXT,
            "platform": Key(
                "text",
                values=("linux", "windows", "windows-sql-standard", "windows-sql-web", "windows-sql-enterprise"),
            ),
            "architecture": Key("text", values=("x86_64", "arm64", "i386", "x86_64_mac", "arm64_mac")),
            "private_ip": _TEXT,
            "public_ip": Key("text", nullable=True),
            "vpc": _TEXT,
            "subnet": _TEXT,
            "stopped_days_ago": Key("number"),
            "monitoring": Key("text", values=("basic", "detailed")),
            "imds_v1": _FLAG,
            "security_groups": _GROUPS,
            "role": _TEXT,
        },
    ),
    "EBS": KindRules(
        "available",
        ("creating", "available", "in-use", "deleting", "deleted", "error"),
        {
            "size_gib": _SIZE,
            "volume_type": Key("text", values=("standard", "gp2", "gp3", "io1", "io2", "st1", "sc1")),
            "iops": Key("integer", minimum=1, nullable=True),
            "encrypted": _FLAG,
            "attached_to": Key("name", nullable=True, refers_to=("EC2",)),
        },
    ),
    "EBSSnapshot": KindRules(
        "completed",
        ("pending", "completed", "error", "recoverable", "recovering"),
        {
            "size_gib": _SIZE,
            "volume": Key("name", nullable=True, refers_to=("EBS",), may_be_gone=True),
            "public": _FLAG,
        },
    ),
    "EIP": KindRules(
        "available",
        ("in-use", "available"),
        {"attached_to": Key("name", nullable=True, refers_to=("EC2", "NAT"))},
    ),
    "NAT": KindRules("available", ("pending", "failed", "available", "deleting", "deleted"), {}),
    "ELB": KindRules(
        "active",
        ("active", "provisioning", "active_impaired", "failed"),
        {
            "type": Key("text", values=("application", "network")),
            "targets": Key("names", refers_to=("EC2",)),
            "scheme": Key("text", values=("internet-facing", "internal")),
            "security_groups": _GROUPS,
        },
    ),
    "RDS": KindRules(
        "available",
        (),
        {
            "engine": _TEXT,
            "engine_version": _TEXT,
            "instance_class": _TEXT,
            "storage_gib": _SIZE,
            "storage_type": Key("text", values=("standard", "gp2", "gp3", "io1", "io2", "aurora", "aurora-iopt1")),
            "cluster": _TEXT,
            "iops": Key("integer", minimum=1),
            "multi_az": _FLAG,
            "publicly_accessible": _FLAG,
            "encrypted": _FLAG,
            "backup_retention_days": _COUNT,
            "vpc": _TEXT,
            "security_groups": _GROUPS,
        },
    ),
    "RDSSnapshot": KindRules(
        "available",
        (),
        {
            "database": Key("name", nullable=True, refers_to=("RDS",), may_be_gone=True),
            "size_gib": _SIZE,
            "snapshot_type": Key("text", values=("manual", "automated")),
            "engine": _TEXT,
            "engine_version": _TEXT,
            "encrypted": _FLAG,
            "public": _FLAG,
        },
    ),
    "Lambda": KindRules(
        "Active",
        ("Pending", "Active", "Inactive", "Failed"),
        {
            "provisioned_concurrency": _COUNT,
            "public": _FLAG,
            "runtime": _TEXT,
            "memory_mb": Key("integer", minimum=128),
            "timeout_s": _SIZE,
            "architecture": _ARCHITECTURE,
            "code_size_bytes": _COUNT,
        },
    ),
    "S3": KindRules(
        "Active",
        ("Active",),
        {
            "size_bytes": _COUNT,
            "object_count": _COUNT,
            "versioning": _FLAG,
            "encryption": Key("text", values=("AES256", "aws:kms", "aws:kms:dsse")),
            "public": _FLAG,
            "lifecycle": _FLAG,
            "incomplete_uploads_bytes": _COUNT,
        },
    ),
    "DynamoDB": KindRules(
        "ACTIVE",
        (
            "CREATING",
            "UPDATING",
            "DELETING",
            "ACTIVE",
            "INACCESSIBLE_ENCRYPTION_CREDENTIALS",
            "ARCHIVING",
            "ARCHIVED",
        ),
        {
            "billing_mode": Key("text", values=("PAY_PER_REQUEST", "PROVISIONED")),
            "read_capacity": _COUNT,
            "write_capacity": _COUNT,
            "scaled": _FLAG,
            "item_count": _COUNT,
            "size_bytes": _COUNT,
        },
    ),
    "ECS": KindRules(
        "ACTIVE",
        ("ACTIVE", "DRAINING", "INACTIVE"),
        {
            "launch_type": Key("text", values=("FARGATE", "EC2")),
            "desired_count": _COUNT,
            "scaled": _FLAG,
            "running_count": _COUNT,
            "cpu_units": _SIZE,
            "memory_mib": _SIZE,
            "cluster": _TEXT,
        },
    ),
    "EKS": KindRules(
        "ACTIVE",
        ("CREATING", "ACTIVE", "DELETING", "FAILED", "UPDATING", "PENDING"),
        {"version": _TEXT, "node_count": _COUNT, "node_type": _TEXT},
    ),
    "ElastiCache": KindRules(
        "available",
        (),
        {
            "engine": Key("text", values=("redis", "valkey", "memcached")),
            "node_type": _TEXT,
            "node_count": _SIZE,
        },
    ),
    "CloudFront": KindRules(
        "Deployed",
        ("Deployed", "InProgress"),
        {"domain": _TEXT, "origin": _TEXT, "enabled": _FLAG},
    ),
    "Logs": KindRules(
        "ACTIVE",
        ("ACTIVE",),
        {"stored_bytes": _COUNT, "retention_days": Key("integer", minimum=1, nullable=True)},
    ),
}

KINDS: Mapping[str, KindRules] = {**_OF_MOTO, **{each.service_type: each.rules for each in stand_ins()}}

GLOBAL_KINDS = frozenset({"CloudFront", *(each.service_type for each in stand_ins() if each.is_global)})
"""Kinds that have no region: AWS answers for them in us-east-1."""
