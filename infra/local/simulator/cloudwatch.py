"""CloudWatch's reads answered from the account file: GetMetricData, GetMetricStatistics, ListMetrics.

They replace moto's for the accounts of the loaded simulation; for any other account moto answers.
"""

from __future__ import annotations

import base64
import binascii
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import numpy as np
from moto.cloudwatch.exceptions import InvalidParameterCombination, InvalidParameterValue, ValidationError
from moto.cloudwatch.responses import CloudWatchResponse
from moto.core.responses import ActionResult

from infra.local.simulator import overrides
from infra.local.simulator.series import Series, is_statistic
from infra.local.simulator.simulation import Simulation

MAX_QUERIES = 500
MAX_DATAPOINTS = 100_800
MAX_STATISTICS_DATAPOINTS = 1_440
LIST_PAGE = 500

Answer = Callable[[Any, Simulation], Any]


def install_cloudwatch() -> None:
    """Call once: wraps moto's methods."""
    for name, answer in (
        ("get_metric_data", _metric_data),
        ("get_metric_statistics", _result_of(get_metric_statistics)),
        ("list_metrics", _result_of(list_metrics)),
    ):
        setattr(CloudWatchResponse, name, _for_simulated(getattr(CloudWatchResponse, name), answer))


def _for_simulated(original: Callable[[Any], Any], answer: Answer) -> Callable[[Any], Any]:
    def respond(self: Any) -> Any:
        simulation = overrides.current()
        if simulation is None or self.current_account not in simulation.resources:
            return original(self)
        return answer(self, simulation)

    return respond


def _result_of(answer: Answer) -> Answer:
    return lambda response, simulation: ActionResult(answer(response, simulation))


def _metric_data(response: Any, simulation: Simulation) -> Any:
    """By JSON, written at once: moto's serializer takes a second for the 100,000 points that one answer may hold."""
    document = get_metric_data(response, simulation)
    if "X-Amz-Target" in response.headers:
        return 200, {"Content-Type": "application/x-amz-json-1.0"}, json.dumps(document)
    for result in document["MetricDataResults"]:
        result["Timestamps"] = _datetimes(result["Timestamps"])
    return ActionResult(document)


@dataclass(frozen=True, slots=True)
class _Result:
    """The points of one query, in the order asked for."""

    query_id: str
    label: str
    stamps: Sequence[int]
    values: Sequence[float]
    returned: bool


def get_metric_data(response: Any, simulation: Simulation) -> dict[str, Any]:
    """Its times are seconds since 1970."""
    parameters = response._get_params()
    queries = parameters.get("MetricDataQueries") or []
    start, end = _range(parameters, ValidationError)
    _check_queries(queries)
    newest_first = parameters.get("ScanBy") != "TimestampAscending"
    now = simulation.clock().timestamp()
    results = [_query(simulation, response, query, start, end, now, newest_first) for query in queries]
    limit = min(int(parameters.get("MaxDatapoints") or MAX_DATAPOINTS), MAX_DATAPOINTS)
    return _page([result for result in results if result.returned], _offset(parameters.get("NextToken")), limit)


def _check_queries(queries: Sequence[Mapping[str, Any]]) -> None:
    if not queries:
        raise ValidationError("The parameter MetricDataQueries must not be empty.")
    if len(queries) > MAX_QUERIES:
        raise ValidationError(f"The collection MetricDataQueries must not have a size greater than {MAX_QUERIES}.")
    seen: set[str] = set()
    for index, query in enumerate(queries, 1):
        query_id = str(query.get("Id", ""))
        if not query_id[:1].islower():
            raise ValidationError(f"The value {query_id} for parameter MetricDataQueries.member.{index}.Id is invalid.")
        if query_id in seen:
            raise ValidationError(f"The values for parameter id in MetricDataQueries are not unique: {query_id}")
        seen.add(query_id)
        if "MetricStat" not in query:
            raise ValidationError("The simulated CloudWatch answers MetricStat queries, not expressions.")
        stat = query["MetricStat"]
        _check_period(int(stat.get("Period") or 0), ValidationError)
        if not is_statistic(str(stat.get("Stat", ""))):
            raise ValidationError(f"The value {stat.get('Stat')} for parameter Stat is not supported.")


def _query(
    simulation: Simulation,
    response: Any,
    query: Mapping[str, Any],
    start: float,
    end: float,
    now: float,
    newest_first: bool,
) -> _Result:
    stat = query["MetricStat"]
    metric = stat["Metric"]
    series = _series(simulation, response, query.get("AccountId"), metric)
    stamps: Any = ()
    values: Any = ()
    if series is not None and stat.get("Unit") in (None, series.unit):
        stamps, columns = series.points(start, end, int(stat["Period"]), now, (str(stat["Stat"]),))
        values = columns[0]
        if newest_first:
            stamps, values = stamps[::-1], values[::-1]
    return _Result(
        query_id=query["Id"],
        label=query.get("Label") or metric.get("MetricName", ""),
        stamps=stamps,
        values=values,
        returned=query.get("ReturnData", True) is not False,
    )


def _series(simulation: Simulation, response: Any, account_id: str | None, metric: Mapping[str, Any]) -> Series | None:
    dimensions = {d["Name"]: d["Value"] for d in metric.get("Dimensions") or ()}
    return simulation.metrics.find(
        account_id or response.current_account,
        response.region,
        metric.get("Namespace", ""),
        metric.get("MetricName", ""),
        dimensions,
    )


def _page(results: Sequence[_Result], offset: int, limit: int) -> dict[str, Any]:
    """``offset`` points were on earlier pages, counted over the results in their order."""
    rows = []
    room = limit
    total = sum(len(result.stamps) for result in results)
    before = 0
    for result in results:
        skipped = min(max(0, offset - before), len(result.stamps))
        taken = min(len(result.stamps) - skipped, room)
        before += len(result.stamps)
        if taken == 0 and (offset or skipped < len(result.stamps)):
            continue
        room -= taken
        until = skipped + taken
        rows.append(
            {
                "Id": result.query_id,
                "Label": result.label,
                "Timestamps": [int(stamp) for stamp in result.stamps[skipped:until]],
                "Values": np.asarray(result.values[skipped:until]).tolist(),
                "StatusCode": "Complete" if until == len(result.stamps) else "PartialData",
            }
        )
    answer: dict[str, Any] = {"MetricDataResults": rows, "Messages": []}
    if offset + limit - room < total:
        answer["NextToken"] = base64.urlsafe_b64encode(str(offset + limit - room).encode()).decode()
    return answer


def get_metric_statistics(response: Any, simulation: Simulation) -> dict[str, Any]:
    parameters = response._get_params()
    start, end = _range(parameters, InvalidParameterValue)
    period = int(parameters.get("Period") or 0)
    _check_period(period, InvalidParameterValue)
    plain = [str(s) for s in parameters.get("Statistics") or ()]
    extended = [str(s) for s in parameters.get("ExtendedStatistics") or ()]
    if not plain and not extended:
        raise InvalidParameterCombination("Must specify either Statistics or ExtendedStatistics")
    for statistic in (*plain, *extended):
        if not is_statistic(statistic):
            raise InvalidParameterValue(f"The value {statistic} for parameter ExtendedStatistics is not supported.")
    if (end - start) / period > MAX_STATISTICS_DATAPOINTS:
        raise InvalidParameterCombination(
            f"You have requested up to {int((end - start) / period)} datapoints, "
            f"which exceeds the limit of {MAX_STATISTICS_DATAPOINTS}."
        )
    series = _series(simulation, response, None, parameters)
    name = parameters.get("MetricName", "")
    if series is None or parameters.get("Unit") not in (None, series.unit):
        return {"Label": name, "Datapoints": []}
    now = simulation.clock().timestamp()
    stamps, columns = series.points(start, end, period, now, (*plain, *extended))
    datapoints = []
    for index, stamp in enumerate(_datetimes(stamps)):
        values = [float(column[index]) for column in columns]
        point: dict[str, Any] = {"Timestamp": stamp, "Unit": series.unit}
        point.update(zip(plain, values, strict=False))
        if extended:
            point["ExtendedStatistics"] = dict(zip(extended, values[len(plain) :], strict=True))
        datapoints.append(point)
    return {"Label": name, "Datapoints": datapoints}


def list_metrics(response: Any, simulation: Simulation) -> dict[str, Any]:
    parameters = response._get_params()
    wanted = [(d.get("Name"), d.get("Value")) for d in parameters.get("Dimensions") or ()]
    found = []
    for namespace, metric, dimensions in simulation.metrics.list(response.current_account, response.region):
        if parameters.get("Namespace") not in (None, namespace) or parameters.get("MetricName") not in (None, metric):
            continue
        have = dict(dimensions)
        if all(name in have and value in (None, have[name]) for name, value in wanted):
            rows = [{"Name": name, "Value": value} for name, value in sorted(have.items())]
            found.append({"Namespace": namespace, "MetricName": metric, "Dimensions": rows})
    offset = _offset(parameters.get("NextToken"))
    answer: dict[str, Any] = {"Metrics": found[offset : offset + LIST_PAGE]}
    if offset + LIST_PAGE < len(found):
        answer["NextToken"] = base64.urlsafe_b64encode(str(offset + LIST_PAGE).encode()).decode()
    return answer


def _range(parameters: Mapping[str, Any], error: type[Exception]) -> tuple[float, float]:
    start, end = (_seconds(parameters.get(name)) for name in ("StartTime", "EndTime"))
    if start is None or end is None:
        raise error("The parameters StartTime and EndTime are required.")
    if start >= end:
        raise error("The parameter StartTime must be less than the parameter EndTime.")
    return start, end


def _seconds(moment: Any) -> float | None:
    if moment is None:
        return None
    if isinstance(moment, str):
        moment = datetime.fromisoformat(moment)
    if isinstance(moment, datetime):
        return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp()
    return float(moment)


def _check_period(period: int, error: type[Exception]) -> None:
    if period <= 0 or (period % 60 and period not in (1, 5, 10, 20, 30)):
        raise error("The parameter Period must be 1, 5, 10, 20, 30 or a multiple of 60.")


def _offset(token: str | None) -> int:
    if not token:
        return 0
    try:
        return max(0, int(base64.urlsafe_b64decode(token.encode()).decode()))
    except (binascii.Error, ValueError) as error:
        raise InvalidParameterValue("The token is not valid.") from error


def _datetimes(stamps: Any) -> list[datetime]:
    return [datetime.fromtimestamp(int(stamp), UTC).replace(tzinfo=None) for stamp in stamps]
