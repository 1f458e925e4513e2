"""S3 buckets with their settings, and with what makes one public."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, Final

from rassistant.errors import Absent
from rassistant.models.resource import Resource
from rassistant.resources.kind import Reader
from rassistant.resources.reading import moment, partition

_ALL_USERS: Final = frozenset(
    {
        "http://acs.amazonaws.com/groups/global/AllUsers",
        "http://acs.amazonaws.com/groups/global/AuthenticatedUsers",
    }
)
_FIRST_REGION: Final = "us-east-1"  # what a location of None stands for


def collect(reader: Reader) -> Iterable[Resource]:
    # BucketRegion is in the answer only where the request has a parameter (ListBuckets, API reference)
    buckets = list(reader.pages("s3", "ListBuckets", "Buckets", PaginationConfig={"PageSize": 1000}))
    return reader.each(buckets, lambda bucket: _resource(reader, bucket))


def _resource(reader: Reader, bucket: Mapping[str, Any]) -> Resource:
    name = bucket["Name"]
    region = bucket.get("BucketRegion") or reader.attempt(lambda: _location(reader, name), _FIRST_REGION)
    near = reader.at(region)
    arn = f"arn:{partition(region)}:s3:::{name}"
    return Resource(
        resource_id=name,
        arn=arn,
        service_type="S3",
        name=name,
        account_id=reader.account_id,
        region=region,
        status="Active",  # a bucket has no state
        created_at=moment(bucket.get("CreationDate")),
        tags=near.tags(arn),
        details={
            "versioning": near.attempt(lambda: _versioning(near, name), None),
            "encryption": near.attempt(lambda: _encryption(near, name), None),
            "public": near.attempt(lambda: _public(near, name), None),
            **_lifecycle_details(near.attempt(lambda: _rules(near, name), None)),
            "size_bytes": None,  # from CloudWatch, with the metrics
            "object_count": None,
        },
    )


def _location(reader: Reader, name: str) -> str:
    location = reader.call("s3", "GetBucketLocation", Bucket=name).get("LocationConstraint")
    return {None: _FIRST_REGION, "": _FIRST_REGION, "EU": "eu-west-1"}.get(location, str(location))


def _versioning(reader: Reader, name: str) -> bool:
    return reader.call("s3", "GetBucketVersioning", Bucket=name).get("Status") == "Enabled"


def _encryption(reader: Reader, name: str) -> str | None:
    """``AES256``, ``aws:kms`` …; None only where unknown: AWS encrypts every new object since January 2023."""
    answer = _or_none(lambda: reader.call("s3", "GetBucketEncryption", Bucket=name))
    rules = ((answer or {}).get("ServerSideEncryptionConfiguration") or {}).get("Rules") or ()
    for rule in rules:
        algorithm = (rule.get("ApplyServerSideEncryptionByDefault") or {}).get("SSEAlgorithm")
        if algorithm:
            return str(algorithm)
    return "none"


def _rules(reader: Reader, name: str) -> Sequence[Mapping[str, Any]]:
    """The lifecycle rules that are on."""
    answer = _or_none(lambda: reader.call("s3", "GetBucketLifecycleConfiguration", Bucket=name))
    return [rule for rule in (answer or {}).get("Rules") or () if rule.get("Status") == "Enabled"]


def _lifecycle_details(rules: Sequence[Mapping[str, Any]] | None) -> dict[str, Any]:
    """``abort_uploads_days`` None: no rule for the whole bucket ends incomplete uploads, or that is not known."""
    if rules is None:
        return {"lifecycle": None, "abort_uploads_days": None}
    aborts = [rule["AbortIncompleteMultipartUpload"] for rule in rules if _is_for_all(rule)]
    days = [abort["DaysAfterInitiation"] for abort in aborts if abort.get("DaysAfterInitiation")]
    return {"lifecycle": bool(rules), "abort_uploads_days": min(days, default=None)}


def _is_for_all(rule: Mapping[str, Any]) -> bool:
    """An abort rule without a filter, or with an empty prefix."""
    narrowed = rule.get("Prefix") or any((rule.get("Filter") or {}).values())
    return "AbortIncompleteMultipartUpload" in rule and not narrowed


def _public(reader: Reader, name: str) -> bool:
    """Whether strangers may reach it: by policy or by ACL, unless the bucket or the account blocks that."""
    answer = _or_none(lambda: reader.call("s3", "GetPublicAccessBlock", Bucket=name)) or {}
    block = answer.get("PublicAccessBlockConfiguration") or {}
    by_policy = not block.get("RestrictPublicBuckets") and _public_policy(reader, name)
    by_acl = not by_policy and not block.get("IgnorePublicAcls") and _public_acl(reader, name)
    if not (by_policy or by_acl):
        return False
    unblocked: Mapping[str, Any] = {}
    over = reader.attempt(lambda: _account_block(reader), unblocked)
    return not (over.get("RestrictPublicBuckets") if by_policy else over.get("IgnorePublicAcls"))


def _public_policy(reader: Reader, name: str) -> bool:
    answer = _or_none(lambda: reader.call("s3", "GetBucketPolicyStatus", Bucket=name)) or {}
    return bool((answer.get("PolicyStatus") or {}).get("IsPublic"))


def _public_acl(reader: Reader, name: str) -> bool:
    grants = reader.call("s3", "GetBucketAcl", Bucket=name).get("Grants") or ()
    return any((grant.get("Grantee") or {}).get("URI") in _ALL_USERS for grant in grants)


def _account_block(reader: Reader) -> Mapping[str, Any]:
    answer = _or_none(lambda: reader.call("s3control", "GetPublicAccessBlock", AccountId=reader.account_id)) or {}
    return answer.get("PublicAccessBlockConfiguration") or {}


def _or_none(read: Callable[[], Mapping[str, Any]]) -> Mapping[str, Any] | None:
    """None where the bucket has no such configuration, which S3 answers with an error."""
    try:
        return read()
    except Absent:
        return None
