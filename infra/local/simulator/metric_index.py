"""All metrics of the simulated accounts, found by namespace, name and dimensions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import datetime

from infra.local.simulator.metric_names import STORAGE_METRICS, dimension_sets, is_summed, unit_of
from infra.local.simulator.seeding.place import Seeded
from infra.local.simulator.series import DAY_S, HOUR_S, Series

MetricKey = tuple[str, str, frozenset[tuple[str, str]]]


class MetricIndex:
    """Keyed by account and region, as CloudWatch is; ``now`` is the moment at which the file was loaded."""

    def __init__(self, resources: Mapping[str, Mapping[str, Seeded]], now: datetime) -> None:
        self._last_hour = int(now.timestamp()) // HOUR_S - 1
        self._series: dict[tuple[str, str], dict[MetricKey, Series]] = {}
        for seeded_resources in resources.values():
            for seeded in seeded_resources.values():
                self._add(seeded)

    def find(
        self, account_id: str, region: str, namespace: str, metric: str, dimensions: Mapping[str, str]
    ) -> Series | None:
        place = self._series.get((account_id, region))
        return None if place is None else place.get((namespace, metric, frozenset(dimensions.items())))

    def list(self, account_id: str, region: str) -> Iterator[MetricKey]:
        yield from self._series.get((account_id, region), ())

    def _add(self, seeded: Seeded) -> None:
        resource = seeded.resource
        metrics = dict(resource.metrics)
        if resource.service_type == "S3":
            # CloudWatch is the only place where AWS tells the size of a bucket.
            sizes = (resource.details.get("size_bytes"), resource.details.get("object_count"))
            for metric, size in zip(STORAGE_METRICS, sizes, strict=True):
                if size is not None:
                    metrics.setdefault(metric, (float(size),))
        place = self._series.setdefault((seeded.account_id, resource.region), {})
        for metric, hourly in metrics.items():
            series = self._make(seeded, metric, hourly)
            namespace, sets = dimension_sets(seeded, metric)
            for dimensions in sets:
                place[namespace, metric, frozenset(dimensions.items())] = series

    def _make(self, seeded: Seeded, metric: str, hourly: tuple[float, ...]) -> Series:
        kind = seeded.resource.service_type
        series = Series(
            hourly=hourly,
            last_hour=self._last_hour,
            created_s=seeded.created_at.timestamp(),
            unit=unit_of(kind, metric),
            summed=is_summed(kind, metric),
        )
        if kind == "S3" and metric in STORAGE_METRICS:
            return replace(series, finest_s=DAY_S)
        if kind == "EC2" and seeded.resource.details.get("monitoring") != "detailed":
            return replace(series, finest_s=300)
        return series
