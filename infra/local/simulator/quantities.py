"""How much was used for an amount of money: the account file knows money alone, Cost Explorer tells both."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache

from infra.local.simulator.price_product import Product
from infra.local.simulator.price_products import locations, products
from infra.local.simulator.unit_prices import instance_hour_usd, region_factor

# Figures of the simulator, near AWS's list prices of us-east-1 in 2025. First match wins.
_UNITS: tuple[tuple[re.Pattern[str], float, str], ...] = tuple(
    (re.compile(pattern), usd, unit)
    for pattern, usd, unit in (
        (r"VolumeUsage\.gp3", 0.08, "GB-Mo"),
        (r"VolumeUsage\.(gp2|io1|io2)", 0.10, "GB-Mo"),
        (r"VolumeUsage", 0.05, "GB-Mo"),
        (r"SnapshotUsage", 0.05, "GB-Mo"),
        (r"VolumeP-(IOPS|Throughput)", 0.005, "IOPS-Mo"),
        (r"TimedStorage.*ByteHrs", 0.023, "GB-Mo"),
        (r"(PublicIPv4|ElasticIP)", 0.005, "Hrs"),
        (r"NatGateway-Hours", 0.045, "Hrs"),
        (r"NatGateway-Bytes", 0.045, "GB"),
        (r"LoadBalancerUsage", 0.0225, "Hrs"),
        (r"LCUUsage", 0.008, "LCU-Hrs"),
        (r"Lambda-GB-Second", 0.0000166667, "Lambda-GB-Second"),
        (r"Lambda-Request|Request", 0.0000004, "Requests"),
        (r"DataTransfer|Bytes", 0.09, "GB"),
        (r"RDS:.*Storage|StorageUsage", 0.115, "GB-Mo"),
        (r"AmazonEKS-Hours", 0.10, "Hrs"),
        (r"Fargate-vCPU-Hours", 0.04048, "vCPU-Hours"),
        (r"Fargate-GB-Hours", 0.004445, "GB-Hours"),
        (r"DataProcessing", 0.50, "GB"),
        (r"(InstanceUsage|Multi-AZUsage|NodeUsage)", 0.10, "Hrs"),
    )
)
_BOX = re.compile(r"BoxUsage:([\w.-]+)$")
_TYPED = re.compile(r":((?:\w+\.)+\w+)$")
_CODES: Mapping[str, str] = {
    "AWS CloudTrail": "AWSCloudTrail",
    "AWS Key Management Service": "awskms",
    "AWS Lambda": "AWSLambda",
    "AWS Network Firewall": "AWSNetworkFirewall",
    "AWS Secrets Manager": "AWSSecretsManager",
    "Amazon API Gateway": "AmazonApiGateway",
    "Amazon Comprehend": "comprehend",
    "Amazon DocumentDB (with MongoDB compatibility)": "AmazonDocDB",
    "Amazon DynamoDB": "AmazonDynamoDB",
    "Amazon EC2 Container Registry (ECR)": "AmazonECR",
    "Amazon Elastic Compute Cloud - Compute": "AmazonEC2",
    "Amazon Elastic Container Service": "AmazonECS",
    "Amazon Elastic Container Service for Kubernetes": "AmazonEKS",
    "Amazon Elastic File System": "AmazonEFS",
    "Amazon Elastic Load Balancing": "AWSELB",
    "Amazon Elastic MapReduce": "ElasticMapReduce",
    "Amazon ElastiCache": "AmazonElastiCache",
    "Amazon Kinesis": "AmazonKinesis",
    "Amazon MemoryDB": "AmazonMemoryDB",
    "Amazon OpenSearch Service": "AmazonES",
    "Amazon Redshift": "AmazonRedshift",
    "Amazon Relational Database Service": "AmazonRDS",
    "Amazon Route 53": "AmazonRoute53",
    "Amazon SageMaker": "AmazonSageMaker",
    "Amazon Simple Storage Service": "AmazonS3",
    "Amazon Virtual Private Cloud": "AmazonVPC",
    "AmazonCloudWatch": "AmazonCloudWatch",
    "EC2 - Other": "AmazonEC2",
}
"""Cost Explorer's names of services, as the price list has them."""
_PLATFORMS = {"RunInstances:0002": "windows"}


@cache
def quantity_price(service: str, usage_type: str, region: str, operation: str = "") -> tuple[float, str]:
    """USD a unit and the unit's name: the price list's, else a figure near it; one dollar a unit, ``N/A``, where nothing
    is known of the usage type."""
    box = _BOX.search(usage_type)
    if box and _CODES.get(service, "AmazonEC2") == "AmazonEC2":
        return instance_hour_usd(box[1], region, _PLATFORMS.get(operation, "linux")), "Hrs"
    listed = _listed(service, usage_type, region)
    product = next((one for one in listed if one.attributes.get("operation", "") == operation), None)
    product = product or (listed[0] if listed else None)
    if product is not None:
        return product.usd, product.unit
    for pattern, usd, unit in _UNITS:
        if pattern.search(usage_type):
            return usd * region_factor(region), unit
    return 1.0, "N/A"


@cache
def listed_operation(service: str, usage_type: str, region: str) -> str:
    """The price list's first of the usage type; empty where it names none."""
    if _BOX.search(usage_type):
        return "RunInstances"
    listed = _listed(service, usage_type, region)
    return listed[0].attributes.get("operation", "") if listed else ""


def _listed(service: str, usage_type: str, region: str) -> Sequence[Product]:
    code = _CODES.get(service)
    if code is None:
        return ()
    typed = _TYPED.search(usage_type)
    names = (typed[1], f"{typed[1]}.search") if typed else ()

    def wanted(field: str, value: str) -> bool:
        if field in ("instanceType", "instanceName"):
            return value in names
        return value == region if field == "regionCode" else value != "Compute Instance" or code != "AmazonEC2"

    found = [product for product in products(code, wanted) if product.attributes["usagetype"] == usage_type]
    return found if region in locations() else ()
