"""GetMetricData in full batches: what is asked for, how it is packed, and the points on an even grid."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from rassistant.errors import AccessDenied, AwsFailure, MalformedAnswer
from rassistant.models.scope import GLOBAL_REGION, Account

if TYPE_CHECKING:
    from rassistant.aws.gateway import Gateway

MAX_QUERIES = 500
MAX_POINTS = 100_800
"""The API's bounds of one GetMetricData call (its reference, MetricDataQueries and MaxDatapoints)."""
_MAX_PAGES = 200


@dataclass(frozen=True, slots=True)
class Window:
    """Points at ``start``, ``start + period_s`` … before ``end``; both lie on the grid of the period."""

    start: datetime
    end: datetime
    period_s: int

    @classmethod
    def around(cls, start: datetime, end: datetime, period_s: int) -> Window:
        """The smallest window on the grid, counted from the epoch in UTC, that holds [start, end)."""
        return _around(start, end, period_s)

    @property
    def count(self) -> int:
        return int((self.end - self.start).total_seconds()) // self.period_s

    @property
    def timestamps(self) -> tuple[datetime, ...]:
        return _grid(self.start, self.period_s, self.count)

    @property
    def places(self) -> Mapping[datetime, int]:
        """The position of each of ``timestamps``."""
        return _places(self.start, self.period_s, self.count)


@lru_cache(maxsize=64)
def _around(start: datetime, end: datetime, period_s: int) -> Window:
    first = int(start.timestamp()) // period_s * period_s
    last = -(-int(end.timestamp()) // period_s) * period_s
    return Window(datetime.fromtimestamp(first, UTC), datetime.fromtimestamp(last, UTC), period_s)


@lru_cache(maxsize=64)
def _places(start: datetime, period_s: int, count: int) -> Mapping[datetime, int]:
    return {moment: place for place, moment in enumerate(_grid(start, period_s, count))}


@lru_cache(maxsize=64)
def _grid(start: datetime, period_s: int, count: int) -> tuple[datetime, ...]:
    """Made once: a table has thousands of series on the same grid."""
    return tuple(start + timedelta(seconds=period_s * n) for n in range(count))


@dataclass(frozen=True, slots=True)
class MetricPoints:
    """Oldest first on an even grid; None is a gap, never 0."""

    timestamps: tuple[datetime, ...]
    values: tuple[float | None, ...]

    @property
    def known(self) -> tuple[float, ...]:
        return tuple([value for value in self.values if value is not None])


@dataclass(frozen=True, slots=True)
class MetricQuery:
    """One metric of one thing. ``dimensions`` in the order of the catalog."""

    namespace: str
    name: str
    dimensions: tuple[tuple[str, str], ...]
    statistic: str
    window: Window

    def as_request(self, query_id: str) -> dict[str, Any]:
        return {
            "Id": query_id,
            "MetricStat": {
                "Metric": {
                    "Namespace": self.namespace,
                    "MetricName": self.name,
                    "Dimensions": [{"Name": name, "Value": value} for name, value in self.dimensions],
                },
                "Period": self.window.period_s,
                "Stat": self.statistic,
            },
            "ReturnData": True,
        }


def batches(queries: Sequence[MetricQuery]) -> Iterator[list[int]]:
    """Positions in ``queries``, packed: one call has one range, at most 500 queries and 100,800 points."""
    ranges: dict[tuple[datetime, datetime], list[int]] = {}
    for i, query in enumerate(queries):
        ranges.setdefault((query.window.start, query.window.end), []).append(i)
    for positions in ranges.values():
        batch: list[int] = []
        points = 0
        for i in positions:
            count = queries[i].window.count
            if batch and (len(batch) == MAX_QUERIES or points + count > MAX_POINTS):
                yield batch
                batch, points = [], 0
            batch.append(i)
            points += count
        if batch:
            yield batch


def read_batch(
    gateway: Gateway, account: Account, region: str, queries: Sequence[MetricQuery]
) -> list[tuple[float | None, ...] | AwsFailure]:
    """The values of each query on its window's grid, or why CloudWatch withheld it. Raises errors of ours.

    All ``queries`` have the same range. CloudFront and other global services publish to us-east-1.
    """
    window = queries[0].window
    parameters = {
        "MetricDataQueries": [query.as_request(f"m{i}") for i, query in enumerate(queries)],
        "StartTime": window.start,
        "EndTime": window.end,
        "ScanBy": "TimestampAscending",
    }
    grids: list[list[float | None]] = [[None] * query.window.count for query in queries]
    refused: dict[int, AwsFailure] = {}
    where = "us-east-1" if region == GLOBAL_REGION else region
    token: str | None = None
    for _ in range(_MAX_PAGES):
        more = {} if token is None else {"NextToken": token}
        page = gateway.call(account, where, "cloudwatch", "GetMetricData", **parameters, **more)
        _place(page, queries, grids, refused)
        following = page.get("NextToken")
        if not following:
            return [refused.get(i, tuple(grid)) for i, grid in enumerate(grids)]
        if following == token:
            break
        token = following
    raise MalformedAnswer


def _place(
    page: Mapping[str, Any],
    queries: Sequence[MetricQuery],
    grids: list[list[float | None]],
    refused: dict[int, AwsFailure],
) -> None:
    """``PartialData`` is completed by later pages; ``Forbidden`` and ``InternalError`` are the query's end."""
    try:
        for result in page["MetricDataResults"]:
            i = int(result["Id"][1:])
            status = result.get("StatusCode", "Complete")
            if status in {"Forbidden", "InternalError"}:
                refused[i] = AccessDenied() if status == "Forbidden" else AwsFailure()
                continue
            window, grid = queries[i].window, grids[i]
            places = window.places
            for moment, value in zip(result["Timestamps"], result["Values"], strict=True):
                place = places.get(moment)
                if place is None:  # between two points of the grid, or beyond it
                    place = int((moment - window.start).total_seconds() // window.period_s)
                if 0 <= place < len(grid):
                    grid[place] = float(value)
    except (KeyError, IndexError, TypeError, ValueError) as error:
        raise MalformedAnswer from error
