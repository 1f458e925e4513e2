"""Which regions have a service, by the SDK's list of endpoints alone: no service's description is read for it."""

from __future__ import annotations

from typing import Any, Final

ENDPOINT_PREFIXES: Final = {
    "ecr": "api.ecr",
    "efs": "elasticfilesystem",
    "elb": "elasticloadbalancing",
    "elbv2": "elasticloadbalancing",
    "emr": "elasticmapreduce",
    "memorydb": "memory-db",
    "opensearch": "es",
    "sagemaker": "api.sagemaker",
}
"""``endpointPrefix`` of the descriptions where it is not boto3's name of the client; a test compares."""

_PARTITION: Final = "aws"
_EVERYWHERE: Final = "ec2"


def regions_without(service: str, endpoints: Any) -> frozenset[str]:
    """``service`` is boto3's client name, ``endpoints`` the SDK's data of that name.

    Empty for a service without regions: it is for AWS to tell, as for a region newer than the data.
    """
    partition = next(one for one in endpoints["partitions"] if one["partition"] == _PARTITION)
    found = _regions(partition, service)
    return _regions(partition, _EVERYWHERE) - found if found else frozenset()


def _regions(partition: Any, service: str) -> frozenset[str]:
    of_service = partition["services"].get(ENDPOINT_PREFIXES.get(service, service), {})
    return frozenset(of_service.get("endpoints", ())) & frozenset(partition["regions"])
