"""Examples of the checks on sizes, storage, support, scaling and licences: more of ``examples``."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from rassistant.checks.catalog import (
    ebs_volume_low_use,
    ec2_instance_gpu_idle,
    ec2_instance_idle,
    lambda_function_memory,
    lambda_function_timeouts,
    lambda_function_warm,
    rds_instance_aurora_idle,
    rds_instance_storage,
    s3_bucket_abandoned,
    s3_bucket_rarely_read,
)
from rassistant.models.lookup import Lookup
from tests.unit.checks import examples

GIB = 2**30


def roomy_function(bench: Any, *, memory: float = 30.0, calls: float = 1000.0, **given: Any) -> Any:
    resource = examples.function(bench, calls=calls, **given)
    bench.constant(resource, lambda_function_memory.INVOCATIONS, calls)
    bench.constant(resource, lambda_function_memory.DURATION, 1000.0)
    bench.constant(resource, lambda_function_memory.MEMORY, memory)
    return resource


def cut_off_function(bench: Any, *, slowest_s: float = 30.0, errors: float = 200.0, **given: Any) -> Any:
    resource = examples.function(bench, errors=errors, **{"timeout_s": 30, **given})
    bench.constant(resource, lambda_function_timeouts.SLOWEST, slowest_s * 1000)
    return resource


def warm_function(bench: Any, *, used: float = 0.1, warm: int = 100, **given: Any) -> Any:
    bench.price("lambda", "warm|x86_64", 0.0000041667)
    resource = examples.function(bench, **given)
    bench.constant(resource, lambda_function_warm.USED, used)
    place = (resource.account_id, resource.region)
    bench.lookups[Lookup("provisioned_concurrency", resource.resource_id, *place)] = warm
    return resource


def hardly_used_volume(bench: Any, *, ops: float = 40.0, **given: Any) -> Any:
    bench.add("EC2", "i-9", status="running", root_volume_id="vol-root")
    resource = examples.volume(bench, **{"attached_to": "i-9", "size_gib": 500, **given})
    bench.constant(resource, ebs_volume_low_use.READS, ops / 2)
    bench.constant(resource, ebs_volume_low_use.WRITES, ops / 2)
    return resource


def dear_volume(bench: Any, **given: Any) -> Any:
    resource = examples.volume(bench, **{"volume_type": "io1", "iops": 40_000, **given})
    bench.price("ebs_iops", "io2|2", 0.0455)
    return resource


def database_on_io1(bench: Any, *, iops: float = 500.0, mibps: float = 10.0, **given: Any) -> Any:
    details = {"storage_type": "io1", "iops": 10_000, **given}
    resource = examples.database(bench, **details)
    for kind, usd in {"io1": 0.125, "gp2": 0.125, "gp3": 0.115}.items():
        bench.price("rds_storage", f"{kind}|single", usd)
    bench.price("rds_iops", "io1|single", 0.10)
    for need in (rds_instance_storage.READS, rds_instance_storage.WRITES):
        bench.constant(resource, need, iops / 2)
    for need in (rds_instance_storage.READ_BYTES, rds_instance_storage.WRITTEN_BYTES):
        bench.constant(resource, need, mibps / 2 * 2**20)
    return resource


def old_database(bench: Any, *, end: str = "2024-02-29T00:00:00Z", **given: Any) -> Any:
    details = {"engine": "postgres", "engine_version": "11.22", "instance_class": "db.m5.large", **given}
    resource = examples.database(bench, **details)
    bench.price("rds_extended", "year_1_2", 0.10)
    bench.price("rds_extended", "year_3", 0.20)
    rows = [{"major": "11", "support": "standard", "start": None, "end": end}]
    bench.lookups[Lookup("database_versions", str(details["engine"]))] = rows
    return resource


def aurora(bench: Any, *, connections: float = 0.0, **given: Any) -> Any:
    bench.price("rds", "db.r5.large|aurora-mysql|single", 0.29)
    bench.price("aurora", "acu|aurora-mysql", 0.12)
    details = {"engine": "aurora-mysql", "instance_class": "db.r5.large", **given}
    resource = examples.database(bench, **details)
    bench.constant(resource, rds_instance_aurora_idle.CONNECTIONS, connections)
    return resource


def roomy_service(bench: Any, *, cpu: float = 20.0, memory: float = 20.0, **given: Any) -> Any:
    return examples.service(bench, cpu=cpu, memory=memory, **given)


def unscaled_service(bench: Any, *, low: float = 10.0, high: float = 60.0, **given: Any) -> Any:
    resource = examples.service(bench, **given)
    bench.points(resource, examples.ecs_service_low_cpu.CPU, [low] * 16 + [high] * 16)
    bench.lookups[Lookup("scalable_targets", "ecs", resource.account_id, resource.region)] = ["service/other"]
    return resource


def unscaled_table(bench: Any, *, reads: float = 36_000.0, writes: float = 18_000.0, **given: Any) -> Any:
    resource = examples.table(bench, reads=reads, writes=writes, **given)
    bench.lookups[Lookup("scalable_targets", "dynamodb", resource.account_id, resource.region)] = []
    return resource


def bucket_with_uploads(bench: Any, *, gib: float = 5.0, **given: Any) -> Any:
    bench.price("s3", "standard", 0.023)
    resource = examples.bucket(bench, **{"abort_uploads_days": None, **given})
    lookup = Lookup("incomplete_uploads", resource.resource_id, resource.account_id, resource.region)
    bench.lookups[lookup] = {"uploads": 3, "bytes": gib * GIB}
    return resource


def rarely_read_bucket(bench: Any, *, gib: float = 2048.0, reads_a_day: float = 10.0, **given: Any) -> Any:
    bench.price("s3", "standard", 0.023)
    bench.price("s3", "intelligent_rare", 0.0125)
    resource = examples.bucket(bench, size_gib=gib, **given)
    bench.constant(resource, s3_bucket_rarely_read.GETS, reads_a_day)
    bench.constant(resource, s3_bucket_rarely_read.OBJECTS, 10_000.0)
    return resource


def abandoned_bucket(bench: Any, *, gib: float = 0.5, reads_a_day: float = 1.0, **given: Any) -> Any:
    resource = examples.bucket(bench, size_gib=gib, **given)
    bench.constant(resource, s3_bucket_abandoned.READS, reads_a_day)
    bench.constant(resource, s3_bucket_abandoned.WRITES, 0.0)
    return resource


def cluster(bench: Any, *, end: str = "2025-11-26T00:00:00Z", **given: Any) -> Any:
    examples.bundled_ec2_prices(bench)
    bench.price("eks", "extended_hour", 0.5)
    details = {"status": "ACTIVE", "version": "1.31", "node_type": "m5.large", "node_count": 4, **given}
    resource = bench.add("EKS", "cluster-1", **details)
    bench.lookups[Lookup("kubernetes_versions", str(details["version"]))] = {"standard_end": end}
    return resource


def gpu_instance(bench: Any, *, gpu: float = 0.0, memory: float = 1.0, cpu: float = 1.0, **given: Any) -> Any:
    resource = examples.instance(bench, **{"instance_type": "g4dn.xlarge", "instance_family": "g4dn", **given})
    bench.constant(resource, ec2_instance_gpu_idle.GPU, gpu)
    bench.constant(resource, ec2_instance_gpu_idle.GPU_MEMORY, memory)
    bench.constant(resource, ec2_instance_idle.CPU, cpu)
    bench.constant(resource, ec2_instance_idle.NETWORK_IN, 1000.0)
    bench.constant(resource, ec2_instance_idle.NETWORK_OUT, 1000.0)
    return resource


def sql_server(bench: Any, *, edition: str = "Standard", **given: Any) -> Any:
    details = {"platform": "windows", "platform_details": f"Windows with SQL Server {edition}", **given}
    resource = examples.instance(bench, **details)
    for name, usd in {"m5.large": 0.668, "r5.16xlarge": 14.66, "r5.12xlarge": 10.99, "r5.8xlarge": 7.33}.items():
        bench.price("ec2_sql", f"{name}|{edition.lower()}", usd)
    return resource


EXAMPLES: Mapping[str, Callable[..., Any]] = {
    "LAMBDA-MEM": roomy_function,
    "LAMBDA-TIMEOUT": cut_off_function,
    "LAMBDA-PC": warm_function,
    "EBS-LOWUSE": hardly_used_volume,
    "EBS-IO1-IO2": dear_volume,
    "RDS-STORAGE": database_on_io1,
    "RDS-EXTSUPPORT": old_database,
    "AURORA-IDLE": aurora,
    "ECS-RIGHTSIZE": roomy_service,
    "ECS-NOSCALE": unscaled_service,
    "DDB-NOSCALE": unscaled_table,
    "S3-MPU": bucket_with_uploads,
    "S3-TIER": rarely_read_bucket,
    "S3-ABANDONED": abandoned_bucket,
    "EKS-EXTSUPPORT": cluster,
    "EKS-GRAVITON": cluster,
    "CF-PRICECLASS": lambda b, **g: examples.distribution(b, **{"requests": 1e6, "price_class": "PriceClass_All", **g}),
    "EC2-IDLE-GPU": gpu_instance,
    "EC2-SQL-SMALL": sql_server,
    "EC2-SQL-OVER": lambda b, **g: sql_server(b, **{"instance_type": "r5.16xlarge", "instance_family": "r5", **g}),
}
