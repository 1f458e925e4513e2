"""The approach that this product replaces, for the ratio: one call a resource, one after the other.

Modelled on how such dashboards are usually written: every region is listed in turn; every resource's tags, details and
each of its metrics are fetched by a call of their own; cost is asked of Cost Explorer resource by resource.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

METRICS = {
    "EC2": ("AWS/EC2", "InstanceId", ("CPUUtilization", "NetworkIn", "NetworkOut")),
    "RDS": ("AWS/RDS", "DBInstanceIdentifier", ("CPUUtilization", "DatabaseConnections", "FreeableMemory")),
    "Lambda": ("AWS/Lambda", "FunctionName", ("Invocations", "Errors", "Duration")),
    "S3": ("AWS/S3", "BucketName", ("BucketSizeBytes", "NumberOfObjects")),
}
COST_SERVICE = {
    "EC2": "Amazon Elastic Compute Cloud - Compute",
    "RDS": "Amazon Relational Database Service",
    "Lambda": "AWS Lambda",
    "S3": "Amazon Simple Storage Service",
}


def load(client: Callable[[str, str], Any], regions: tuple[str, ...], now: datetime) -> int:
    """Everything of the four kinds; the number of resources found. ``client(service, region)`` makes a boto3 client."""
    found = 0
    for region in regions:
        ec2, rds, functions = client("ec2", region), client("rds", region), client("lambda", region)
        for reservation in ec2.describe_instances()["Reservations"]:
            for instance in reservation["Instances"]:
                ec2.describe_tags(Filters=[{"Name": "resource-id", "Values": [instance["InstanceId"]]}])
                ec2.describe_instance_attribute(InstanceId=instance["InstanceId"], Attribute="instanceType")
                _read(client, region, "EC2", instance["InstanceId"], now)
                found += 1
        for database in rds.describe_db_instances()["DBInstances"]:
            rds.list_tags_for_resource(ResourceName=database["DBInstanceArn"])
            _read(client, region, "RDS", database["DBInstanceIdentifier"], now)
            found += 1
        for function in functions.list_functions()["Functions"]:
            functions.list_tags(Resource=function["FunctionArn"])
            functions.get_function_configuration(FunctionName=function["FunctionName"])
            _read(client, region, "Lambda", function["FunctionName"], now)
            found += 1
    s3 = client("s3", "us-east-1")
    for bucket in s3.list_buckets()["Buckets"]:
        region = s3.get_bucket_location(Bucket=bucket["Name"])["LocationConstraint"] or "us-east-1"
        s3.get_bucket_versioning(Bucket=bucket["Name"])
        s3.get_bucket_tagging(Bucket=bucket["Name"])
        _read(client, region, "S3", bucket["Name"], now)
        found += 1
    return found


def _read(client: Callable[[str, str], Any], region: str, kind: str, resource_id: str, now: datetime) -> None:
    namespace, dimension, names = METRICS[kind]
    cloudwatch = client("cloudwatch", region)
    for name in names:
        cloudwatch.get_metric_statistics(
            Namespace=namespace,
            MetricName=name,
            Dimensions=[{"Name": dimension, "Value": resource_id}],
            StartTime=now - timedelta(days=1),
            EndTime=now,
            Period=3600,
            Statistics=["Average", "Sum"],
        )
    today = now.date()
    client("ce", "us-east-1").get_cost_and_usage_with_resources(
        TimePeriod={"Start": (today - timedelta(days=13)).isoformat(), "End": today.isoformat()},
        Granularity="DAILY",
        Metrics=["UnblendedCost"],
        Filter={
            "And": [
                {"Dimensions": {"Key": "SERVICE", "Values": [COST_SERVICE[kind]]}},
                {"Dimensions": {"Key": "RESOURCE_ID", "Values": [resource_id]}},
            ]
        },
    )
