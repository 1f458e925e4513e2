"""How metrics are collected for recommendations: each hourly series once, finer ones rarely, nothing twice in a day."""

from __future__ import annotations

import json
from collections import Counter
from typing import Any

import pytest

from infra.local.simulator.clock import MovableClock
from infra.local.stack import simulated_stack
from rassistant import wiring
from rassistant.services.recommendations import Wish
from tests.bench.waste_fleet import REGIONS, fleet


class Recording:
    """The gateway, noting each query of GetMetricData."""

    def __init__(self, gateway: Any) -> None:
        self._gateway = gateway
        self.queries: list[tuple[str, str, str, int]] = []

    def __getattr__(self, name: str) -> Any:
        return getattr(self._gateway, name)

    def call(self, account: Any, region: str, service: str, operation: str, /, **parameters: Any) -> Any:
        for query in parameters.get("MetricDataQueries") or ():
            stat = query["MetricStat"]
            metric = stat["Metric"]
            dimensions = json.dumps(metric["Dimensions"], sort_keys=True)
            place = f"{account.account_id}/{region}/{dimensions}"
            self.queries.append((place, metric["MetricName"], stat["Stat"], stat["Period"]))
        return self._gateway.call(account, region, service, operation, **parameters)


@pytest.fixture(scope="module")
def recorded(tmp_path_factory):
    path = tmp_path_factory.mktemp("fleet") / "account.json"
    document = fleet(5).document
    account = document["accounts"][0]
    resources = [one for one in account["resources"] if one["region"] == REGIONS[0]]
    small = {**document, "accounts": [{**account, "regions": [REGIONS[0]], "resources": resources}]}
    path.write_text(json.dumps(small), encoding="utf-8")
    clock = MovableClock()
    clock.advance((26 - clock().hour) * 3600)  # two in the morning: the day is young
    stack = simulated_stack(path, clock=clock)
    graph = wiring.graph()
    recording = Recording(graph.gateway)
    graph.__dict__["gateway"] = recording
    try:
        graph.recommendations.answer(Wish(), "en")
        first = list(recording.queries)
        recording.queries.clear()
        clock.advance(8 * 3600)
        graph.recommendations.answer(Wish(), "en")
        yield first, list(recording.queries)
    finally:
        stack.close()
        wiring.install(None)


def test_no_series_is_asked_for_twice(recorded):
    first, _ = recorded
    assert first
    assert max(Counter(first).values()) == 1


def test_of_each_metric_of_a_resource_one_hourly_series_a_statistic_is_enough(recorded):
    first, _ = recorded
    hourly = Counter((place, metric) for place, metric, _, period in first if period == 3600)
    # Two ask for a second statistic: the mean that credits sustain, and the sums of traffic beside its peaks.
    twice = {metric for (_, metric), count in hourly.items() if count > 1}
    assert twice <= {"CPUUtilization", "NetworkIn", "NetworkOut", "FreeableMemory"}
    assert max(hourly.values()) <= 2


def test_finer_points_are_read_where_a_verdict_hangs_on_them_alone(recorded):
    first, _ = recorded
    fine = {(place, metric) for place, metric, _, period in first if period < 3600}
    assert len(fine) < 0.02 * len(first)


def test_nothing_is_read_again_within_the_day(recorded):
    assert recorded[1] == []
