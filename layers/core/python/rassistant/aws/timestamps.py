"""Times in AWS's answers. botocore's own parser takes the local time zone into account, and most of the time of a
large CloudWatch answer; AWS sends UTC."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import lru_cache
from typing import Any

import botocore.session
from botocore.utils import parse_timestamp


@lru_cache(maxsize=16_384)
def parse_utc(value: Any) -> datetime:
    """Seconds since 1970, or ISO 8601; whatever else botocore reads is left to it. Always aware.

    Kept: hundreds of series in one answer have the same times. A TypeError for what is no value at all.
    """
    if isinstance(value, int | float):
        return datetime.fromtimestamp(value, UTC)
    if isinstance(value, str) and value[:4].isdigit() and "T" in value:
        try:
            moment = datetime.fromisoformat(value)
        except ValueError:
            pass
        else:
            return moment if moment.tzinfo is not None else moment.replace(tzinfo=UTC)
    parsed: datetime = parse_timestamp(value)
    return parsed


def use_utc(session: botocore.session.Session) -> None:
    session.get_component("response_parser_factory").set_parser_defaults(timestamp_parser=parse_utc)
