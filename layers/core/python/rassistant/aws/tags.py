"""Tags by the Resource Groups Tagging API, for the kinds whose own listing has none: one listing a region."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from threading import Lock
from typing import Any, Final

from rassistant.errors import RAssistantError
from rassistant.models.scope import GLOBAL_REGION

TAG_SERVICE: Final = "resourcegroupstaggingapi"

# What EC2, RDS and ECS describe comes with tags; asking only for the others saves pages of 100.
TAGGED_TYPES: Final = (
    "apigateway",
    "cloudfront:distribution",
    "cloudtrail:trail",
    "bedrock:provisioned-model",
    "comprehend",
    "dynamodb:table",
    "ecr:repository",
    "elasticache",
    "elasticloadbalancing:loadbalancer",
    "es:domain",
    "kinesis:stream",
    "kms:key",
    "lambda:function",
    "logs",
    "memorydb",
    "network-firewall:firewall",
    "route53",
    "s3",
    "sagemaker:endpoint",
    "sagemaker:notebook-instance",
    "workspaces:workspace",
)

Index = Mapping[str, Mapping[str, str]]


class TagIndex:
    """Tags by ARN, read when first asked for. A failure is remembered and raised to every asker."""

    def __init__(self, read: Callable[[], Iterable[Mapping[str, Any]]]) -> None:
        self._read = read
        self._lock = Lock()
        self._index: Index | None = None
        self._error: RAssistantError | None = None

    def of(self, arn: str) -> Mapping[str, str]:
        with self._lock:
            if self._index is None and self._error is None:
                try:
                    self._index = {entry["ResourceARN"]: _as_mapping(entry.get("Tags", ())) for entry in self._read()}
                except RAssistantError as error:
                    self._error = error
        if self._error is not None:
            raise self._error
        return (self._index or {}).get(arn, {})


class TagIndexes:
    """One index for each account and region, shared by the listings of one collection."""

    def __init__(self) -> None:
        self._indexes: dict[tuple[str, str], TagIndex] = {}
        self._lock = Lock()

    def index(self, account_id: str, region: str, read: Callable[[], Iterable[Mapping[str, Any]]]) -> TagIndex:
        with self._lock:
            return self._indexes.setdefault((account_id, region), TagIndex(read))


def tag_region(region: str) -> str:
    """The tags of what has no region are kept in us-east-1."""
    return "us-east-1" if region == GLOBAL_REGION else region


def _as_mapping(tags: Iterable[Mapping[str, str]]) -> dict[str, str]:
    return {tag["Key"]: tag["Value"] for tag in tags}
