"""The content of one object of S3, bounded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rassistant.aws.failures import translated
from rassistant.errors import AwsFailure, Text
from rassistant.models.scope import Account

if TYPE_CHECKING:
    from rassistant.aws.gateway import Gateway

_ACTION = "s3:GetObject"


def object_content(gateway: Gateway, account: Account, region: str, bucket: str, key: str, most_bytes: int) -> bytes:
    """Raises AwsFailure for what is larger, Absent for what is not there."""
    answer = gateway.call(account, region, "s3", "GetObject", Bucket=bucket, Key=key)
    with translated(_ACTION):
        content: bytes = answer["Body"].read(most_bytes + 1)
    if len(content) > most_bytes:
        raise AwsFailure(
            Text("A file of the cost export is too large to read.", "비용 내보내기 파일이 너무 커서 읽을 수 없습니다.")
        )
    return content
