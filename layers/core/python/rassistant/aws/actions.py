"""From an API operation to the IAM action that allows it; mostly the same, not always."""

from __future__ import annotations

from typing import Final

# Source: AWS Service Authorization Reference. Only what differs from `client:Operation`.
_PREFIXES: Final = {
    "ce": "ce",
    "efs": "elasticfilesystem",
    "emr": "elasticmapreduce",
    "opensearch": "es",
    "elb": "elasticloadbalancing",
    "elbv2": "elasticloadbalancing",
    "resourcegroupstaggingapi": "tag",
    "s3control": "s3",
}
_ACTIONS: Final = {
    ("apigateway", "GetRestApis"): "apigateway:GET",
    ("apigateway", "GetStages"): "apigateway:GET",
    ("budgets", "DescribeBudgets"): "budgets:ViewBudget",
    ("s3", "GetBucketEncryption"): "s3:GetEncryptionConfiguration",
    ("s3", "GetBucketLifecycleConfiguration"): "s3:GetLifecycleConfiguration",
    ("s3", "GetPublicAccessBlock"): "s3:GetBucketPublicAccessBlock",
    ("s3", "ListBuckets"): "s3:ListAllMyBuckets",
    ("s3control", "GetPublicAccessBlock"): "s3:GetAccountPublicAccessBlock",
}


def iam_action(service: str, operation: str) -> str:
    """``service`` is boto3's client name, ``operation`` the API's name: ``rds``, ``DescribeDBInstances``."""
    return _ACTIONS.get((service, operation)) or f"{_PREFIXES.get(service, service)}:{operation}"
