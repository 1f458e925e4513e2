"""Parts of multipart uploads that were begun and never ended: they cost as stored bytes, and no listing shows them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING, Any

from rassistant.collect.topic import Topic
from rassistant.errors import Absent, RAssistantError
from rassistant.models.scope import Account

if TYPE_CHECKING:
    from rassistant.aws.gateway import Gateway

MIN_DAYS = 7
MAX_UPLOADS = 20
"""Whose parts are added up; more are counted alone, so that what is said is a lower bound."""


def _read(gateway: Gateway, account: Account, region: str, items: Sequence[str]) -> Mapping[str, Any]:
    """Bucket → uploads older than a week, and the bytes of the first of them."""
    outcomes = gateway.fan_out([partial(_of_bucket, gateway, account, region, bucket) for bucket in items])
    failures = [outcome for outcome in outcomes if isinstance(outcome, RAssistantError)]
    if failures and len(failures) == len(outcomes):
        raise failures[0]
    return {
        bucket: outcome
        for bucket, outcome in zip(items, outcomes, strict=True)
        if not isinstance(outcome, RAssistantError)
    }


def _of_bucket(gateway: Gateway, account: Account, region: str, bucket: str) -> Mapping[str, Any]:
    oldest = datetime.now(UTC) - timedelta(days=MIN_DAYS)
    listed = gateway.pages(account, region, "s3", "ListMultipartUploads", "Uploads", Bucket=bucket)
    old = [upload for upload in islice(listed, 1000) if _began(upload) < oldest]
    total = 0
    for upload in old[:MAX_UPLOADS]:
        try:
            parts = gateway.pages(
                account,
                region,
                "s3",
                "ListParts",
                "Parts",
                Bucket=bucket,
                Key=upload["Key"],
                UploadId=upload["UploadId"],
            )
            total += sum(int(part.get("Size") or 0) for part in parts)
        except Absent:
            continue  # ended since it was listed
    return {"uploads": len(old), "bytes": total}


def _began(upload: Mapping[str, Any]) -> datetime:
    began = upload.get("Initiated")
    return began.astimezone(UTC) if isinstance(began, datetime) else datetime.now(UTC)


TOPIC = Topic(
    id="incomplete_uploads",
    service="s3",
    permissions=("s3:ListBucketMultipartUploads", "s3:ListMultipartUploadParts"),
    read=_read,
    fresh=timedelta(days=7),
    at_once=10,
)
