"""Paths of metrics over another window than the last 24 hours, or by another statistic: ``metrics.CPUUtilization@14d.p99``.

``metrics.NAME@WINDOW[.STATISTIC]``; the window is ``14d`` or ``6h`` back from now, or ``2026-10-01~2026-11-01`` (UTC days,
the end exclusive). Without a statistic: the average of a level, the sum of a count. A minimum is that of all readings, a
maximum too; a percentile is that of the hour (of the day, beyond three days) in which it was highest.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache

from rassistant.errors import Text

MAX_DAYS = 455
"""CloudWatch keeps hourly points so long (its user guide, "Metrics retention")."""
_FORM = re.compile(
    r"metrics\.(?P<name>[A-Za-z0-9_.]+)@(?:(?P<count>[1-9]\d{0,3})(?P<unit>[dh])"
    r"|(?P<start>\d{4}-\d\d-\d\d)~(?P<end>\d{4}-\d\d-\d\d))(?:\.(?P<statistic>Average|Sum|Minimum|Maximum|p\d{1,2}(?:\.\d)?))?"
)
_SAID = {
    "Average": Text("average", "평균"),
    "Sum": Text("total", "합계"),
    "Minimum": Text("minimum", "최소"),
    "Maximum": Text("peak", "최대"),
}


@dataclass(frozen=True, slots=True)
class MetricPath:
    """``days`` or ``hours`` back from now, or the days from ``start`` up to ``end``. ``statistic`` empty: the natural."""

    name: str
    days: int = 0
    hours: int = 0
    start: date | None = None
    end: date | None = None
    statistic: str = ""

    @property
    def text(self) -> str:
        window = f"{self.days}d" if self.days else f"{self.hours}h" if self.hours else f"{self.start}~{self.end}"
        return f"metrics.{self.name}@{window}" + (f".{self.statistic}" if self.statistic else "")

    def span(self, now: datetime) -> tuple[datetime, datetime, int]:
        """Start, end and period in seconds: hourly points up to three days, daily ones beyond.

        Of daily points the first is that of a whole day, so that the window is never shorter than was asked for.
        """
        if self.start is not None and self.end is not None:
            begun = datetime.combine(self.start, time(0), UTC)
            ended = min(datetime.combine(self.end, time(0), UTC), now)
            return (
                begun,
                max(ended, begun + timedelta(hours=1)),
                3600 if (ended - begun).days <= _HOURLY_DAYS else 86_400,
            )
        if self.hours or self.days <= _HOURLY_DAYS:
            return now - timedelta(days=self.days, hours=self.hours), now, 3600
        return datetime.combine((now - timedelta(days=self.days)).astimezone(UTC).date(), time(0), UTC), now, 86_400

    def label(self, plain: Text) -> Text:
        """peak CPU utilization over the last 14 days; 최대 CPU 사용률(최근 14일)."""
        said = _SAID.get(self.statistic) or Text(self.statistic, self.statistic)
        english, korean = plain.en, plain.ko
        if self.statistic:
            english, korean = f"{said.en} {english}", f"{said.ko} {korean}"
        if self.days > 1:
            return Text(f"{english} over the last {self.days} days", f"{korean}(최근 {self.days}일)")
        if self.days or self.hours:
            hours = self.hours or 24
            return Text(f"{english} over the last {hours} hours", f"{korean}(최근 {hours}시간)")
        return Text(
            f"{english} from {self.start} to {_last(self.end)}", f"{korean}({self.start}부터 {_last(self.end)}까지)"
        )


_HOURLY_DAYS = 3


def _last(end: date | None) -> date | None:
    return None if end is None else end - timedelta(days=1)


@lru_cache(maxsize=1024)
def metric_path(path: str) -> MetricPath | None:
    """The parts of a path with a window; None for any other path, and for a window that can't be."""
    match = _FORM.fullmatch(path)
    if match is None:
        return None
    statistic = match["statistic"] or ""
    if match["unit"]:
        count = int(match["count"])
        days, hours = (count, 0) if match["unit"] == "d" else (0, count)
        return MetricPath(match["name"], days, hours, statistic=statistic) if days <= MAX_DAYS and hours <= 72 else None
    try:
        start, end = date.fromisoformat(match["start"]), date.fromisoformat(match["end"])
    except ValueError:
        return None
    return MetricPath(match["name"], start=start, end=end, statistic=statistic) if start < end else None


def with_statistic(path: str, statistic: str) -> str:
    """The metric by another statistic, over its window or else the last day."""
    known = metric_path(path) or MetricPath(path.removeprefix("metrics."), days=1)
    return replace(known, statistic=statistic).text


def with_window(path: str, days: int, hours: int) -> str:
    """The metric back from now; as it is for the last 24 hours, which a bare path is of."""
    known = metric_path(path)
    if (days, hours) == (1, 0) and known is None:
        return path
    name = known.name if known is not None else path.removeprefix("metrics.")
    statistic = known.statistic if known is not None else ""
    return MetricPath(name, days, 0 if days else hours, statistic=statistic).text


def percentile(written: str) -> str:
    """p99 of ``99th percentile of``."""
    digits = re.match(r"p?(\d+(?:\.\d)?)", written.casefold())
    return f"p{digits[1]}" if digits else written
