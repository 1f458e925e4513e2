"""The range and period of a metric question, within what CloudWatch keeps."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import MAXYEAR, UTC, datetime, timedelta

from rassistant.errors import InvalidInput, Text

KEPT = timedelta(days=455)
_FINER_THAN_5_MIN = timedelta(days=15)
_FINER_THAN_1_HOUR = timedelta(days=63)
"""How long CloudWatch keeps points (GetMetricData reference): 1 minute 15 days, 5 minutes 63 days, 1 hour 455."""
_CLOCK_SKEW = timedelta(minutes=5)
_DAWN = datetime(1, 1, 2, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class MetricRange:
    start: datetime
    end: datetime
    period_s: int


def metric_range(start: datetime | None, end: datetime | None, period_s: int | None, now: datetime) -> MetricRange:
    """Default: the last 24 hours; 5 minutes up to a day, an hour up to 15 days, a day beyond. Raises InvalidInput."""
    until = now if end is None else _utc(end)
    begin = max(until, _DAWN) - timedelta(hours=24) if start is None else _utc(start)
    if until > now + _CLOCK_SKEW:
        raise InvalidInput(
            Text('"end" is in the future.', '"end"가 미래 시각입니다.'),
            Text("Use the present time at the latest.", "늦어도 현재 시각으로 지정해 주세요."),
            field="end",
        )
    if begin >= until:
        raise InvalidInput(
            Text('"start" is not before "end".', '"start"가 "end"보다 앞서지 않습니다.'),
            Text("Choose an earlier start.", "더 이른 시작 시각을 지정해 주세요."),
            field="start",
        )
    if begin < now - KEPT - timedelta(minutes=1):
        raise InvalidInput(
            Text("CloudWatch keeps metrics for 455 days.", "CloudWatch는 지표를 455일 동안만 보관합니다."),
            Text(
                f"Begin on {(now - KEPT).date()} or later.", f"{(now - KEPT).date()} 이후로 시작 시각을 지정해 주세요."
            ),
            field="start",
        )
    finest = finest_period(begin, now)
    if period_s is None:
        return MetricRange(begin, until, max(finest, _default_period(until - begin)))
    if period_s % 60:
        raise InvalidInput(
            Text("The period is not a multiple of 60 seconds.", "집계 주기가 60초의 배수가 아닙니다."),
            Text("Use 60, 300, 3600 or 86400.", "60, 300, 3600, 86400 중에서 사용해 주세요."),
            field="period",
        )
    if period_s < finest or period_s % finest:
        raise InvalidInput(
            Text(
                f"CloudWatch keeps no {period_s}-second points of that time.",
                f"CloudWatch에 그 시점의 {period_s}초 단위 지표는 남아 있지 않습니다.",
            ),
            Text(f"Use a multiple of {finest} seconds.", f"{finest}초의 배수를 사용해 주세요."),
            field="period",
        )
    return MetricRange(begin, until, period_s)


def finest_period(start: datetime, now: datetime) -> int:
    """Seconds between the finest points that are still kept since ``start``."""
    age = now - start
    if age > _FINER_THAN_1_HOUR:
        return 3600
    return 300 if age > _FINER_THAN_5_MIN else 60


def _default_period(length: timedelta) -> int:
    if length <= timedelta(days=1):
        return 300
    return 3600 if length <= timedelta(days=15) else 86_400


def _utc(moment: datetime) -> datetime:
    """A time without a zone is UTC. At either end of the calendar, where other zones do not reach, the zone is void."""
    if moment.tzinfo is None or not _DAWN.year < moment.year < MAXYEAR:
        return moment.replace(tzinfo=UTC)
    return moment.astimezone(UTC)
