"""S3 buckets: their settings, and unfinished uploads; sizes are told by CloudWatch alone, as AWS does."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import UTC
from typing import Any

from moto.s3.models import FakeBucket, FakeKey, FakeMultipart, PublicAccessBlock

from infra.local.simulator.account_model import Resource
from infra.local.simulator.seeding.place import Place, key_value

_PART_BYTES = 5 * 1024**3
"""The largest part that S3 takes."""


def seed_buckets(place: Place, resources: Iterable[Resource]) -> None:
    backend = place.backend("s3", place.partition)
    for resource in resources:
        place.fix_random(resource)
        bucket = FakeBucket(resource.name, place.account_id, place.region)
        bucket.creation_date = place.created(resource).replace(tzinfo=UTC)
        backend.buckets[resource.name] = bucket
        arn = f"arn:{place.partition}:s3:::{resource.name}"
        backend.tagger.tag_resource(arn, key_value(resource.tags))
        _settings(bucket, resource, arn)
        if unfinished := resource.integer("incomplete_uploads_bytes", 0):
            _unfinished_upload(place, bucket, resource, unfinished)
        place.note(resource, resource.name, arn, bill_id=resource.name)


def _settings(bucket: Any, resource: Resource, arn: str) -> None:
    public = resource.flag("public", False)
    if resource.flag("versioning", False):
        bucket.versioning_status = "Enabled"
    bucket.encryption = {
        "Rule": {
            "ApplyServerSideEncryptionByDefault": {"SSEAlgorithm": resource.text("encryption", "AES256")},
            "BucketKeyEnabled": False,
        }
    }
    bucket.public_access_block = PublicAccessBlock(*([not public] * 4))
    if public:
        statement = {
            "Sid": "PublicRead",
            "Effect": "Allow",
            "Principal": "*",
            "Action": "s3:GetObject",
            "Resource": f"{arn}/*",
        }
        bucket.policy = json.dumps({"Version": "2012-10-17", "Statement": [statement]}).encode()
    if resource.flag("lifecycle", False):
        bucket.set_lifecycle(
            [
                {
                    "ID": "tier-and-tidy",
                    "Status": "Enabled",
                    "Filter": {"Prefix": ""},
                    "Transition": {"Days": "30", "StorageClass": "STANDARD_IA"},
                    "AbortIncompleteMultipartUpload": {"DaysAfterInitiation": "7"},
                }
            ]
        )


def _unfinished_upload(place: Place, bucket: Any, resource: Resource, size: int) -> None:
    upload = FakeMultipart("uploads/unfinished.bin", {}, place.account_id, place.region)
    part = 1
    while size > 0:
        # A size without content: nothing reads it.
        piece = FakeKey(part, b"", place.account_id, place.region, etag=f"{part:032x}", bucket_name=bucket.name)
        piece.contentsize = min(size, _PART_BYTES)
        piece.last_modified = place.created(resource)
        upload.parts[part] = piece
        upload.partlist.append(part)
        size -= _PART_BYTES
        part += 1
    bucket.multiparts[upload.id] = upload
