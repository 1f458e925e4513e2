"""S3's listings as AWS gives them: buckets with their regions, page by page; uploads with their time of start."""

from __future__ import annotations

from typing import Any

from moto.core.responses import ActionResult
from moto.s3.responses import S3Response

MAX_BUCKETS = 10_000
_OWNER = {"ID": "bcaf1ffd86f41161ca5fb16fd081034f", "DisplayName": "owner"}


def install_s3_listing() -> None:
    """Call once. These hold for every account: they add to what moto says and take nothing away."""
    S3Response.all_buckets = _all_buckets
    S3Response.list_multipart_uploads = _list_multipart_uploads


def _all_buckets(self: Any) -> Any:
    """ListBuckets. ``BucketRegion`` comes only with a request that has a parameter, as at AWS."""
    self.data["Action"] = "ListAllMyBuckets"
    self._authenticate_and_authorize_s3_action()
    prefix, region = self._get_param("prefix"), self._get_param("bucket-region")
    limit = int(self._get_param("max-buckets") or MAX_BUCKETS)
    token = self._get_param("continuation-token")
    parametrised = any(self._get_param(name) for name in ("prefix", "bucket-region", "max-buckets")) or bool(token)
    buckets = self.backend.list_buckets(prefix=prefix, bucket_region=region, max_buckets=None)
    buckets = sorted((b for b in buckets if not token or b.name > token), key=lambda b: b.name)
    rows = []
    for bucket in buckets[:limit]:
        row = {"Name": bucket.name, "CreationDate": bucket.creation_date_ISO8601}
        if parametrised:
            row["BucketRegion"] = bucket.region_name
        rows.append(row)
    self.data["Action"] = "ListBuckets"
    result: dict[str, Any] = {"Owner": _OWNER, "Buckets": rows}
    if len(buckets) > limit:
        result["ContinuationToken"] = rows[-1]["Name"]
    return self.serialized(ActionResult(result))


def _list_multipart_uploads(self: Any) -> Any:
    """ListMultipartUploads: moto says that every upload began in 2010."""
    prefix = self.querystring.get("prefix", [""])[0]
    limit = int(self.querystring.get("max-uploads", ["1000"])[0])
    marker = self.querystring.get("key-marker", [""])[0]
    found = self.backend.list_multipart_uploads(self.bucket_name).values()
    uploads = sorted(
        (u for u in found if u.key_name.startswith(prefix) and u.key_name > marker), key=lambda u: u.key_name
    )
    rows = [
        {
            "Key": upload.key_name,
            "UploadId": upload.id,
            "Initiator": _OWNER,
            "Owner": _OWNER,
            "StorageClass": upload.storage or "STANDARD",
            "Initiated": getattr(upload, "initiated", None) or _first_part(upload),
        }
        for upload in uploads[:limit]
    ]
    result: dict[str, Any] = {
        "Bucket": self.bucket_name,
        "KeyMarker": marker,
        "UploadIdMarker": "",
        "MaxUploads": limit,
        "IsTruncated": len(uploads) > limit,
        "Uploads": rows,
    }
    if len(uploads) > limit:
        result["NextKeyMarker"] = rows[-1]["Key"]
        result["NextUploadIdMarker"] = rows[-1]["UploadId"]
    self.data["Action"] = "ListMultipartUploads"
    return self.serialized(ActionResult(result))


def _first_part(upload: Any) -> str | None:
    """moto keeps no time of start; the first part's is the nearest."""
    parts = list(upload.parts.values())
    return parts[0].last_modified_ISO8601 if parts else None
