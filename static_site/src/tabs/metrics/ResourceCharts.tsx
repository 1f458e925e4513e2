/** The metrics of one resource over a range; gaps stay gaps. */

import Button from "@cloudscape-design/components/button";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useState } from "react";
import { answered } from "../../api/client";
import type { MetricAnswer, Series } from "../../api/types";
import { useApi } from "../../app/backend";
import { usePreferences } from "../../app/preferences";
import { Empty, ErrorPanel, Skeleton, Stamp, Warnings } from "../../app/states";
import { useAnswer } from "../../app/useAnswer";
import { TimeSeries } from "../../charts/TimeSeries";
import { setParams, useParam } from "../../lib/urlState";
import { Pick } from "../costs/Controls";
import { detailKey, type ResourceKey } from "../query/detailKey";
import { RANGES, rangeStart } from "./range";

const STATISTICS = ["Average", "Sum", "Minimum", "Maximum", "p90", "p99"] as const;

export function ResourceCharts({ resource }: { resource: ResourceKey }) {
  const api = useApi();
  const { t } = usePreferences();
  const [range, setRange] = useParam("range", "24h", RANGES);
  const [statistic, setStatistic] = useParam<string>("stat", "auto", ["auto", ...STATISTICS]);
  // Fixed while the range stands, so that a redraw asks nothing new.
  const [opened, setOpened] = useState(() => new Date());
  const metrics = useAnswer<MetricAnswer>(["metric", detailKey(resource), range, statistic], (refresh, signal) =>
    answered(
      api.GET("/api/metrics", {
        params: {
          query: {
            ...resource,
            ...(range === "24h" ? {} : { start: rangeStart(range, opened), end: opened.toISOString() }),
            statistic: statistic === "auto" ? undefined : statistic,
            refresh: refresh || undefined,
          },
        },
        signal,
      }),
    ),
  );
  const answer = metrics.data;
  return (
    <SpaceBetween size="m">
      <Container
        header={
          <Header
            variant="h2"
            description={[resource.service_type, resource.region, resource.resource_id].join(" · ")}
            actions={
              <Button iconName="angle-left" onClick={() => setParams({ res: null, range: null, stat: null })}>
                {t.metrics.back}
              </Button>
            }
          >
            {answer?.name || resource.resource_id}
          </Header>
        }
      >
        <div className="controls">
          <Pick
            label={t.metrics.range}
            choices={RANGES.map((value) => ({ value, label: t.metrics.ranges[value] }))}
            value={range}
            onPick={(next) => {
              setOpened(new Date());
              setRange(next as typeof range);
            }}
          />
          <Pick
            label={t.metrics.statistic}
            choices={[
              { value: "auto", label: t.metrics.auto },
              ...STATISTICS.map((value) => ({ value: value as string, label: t.metrics.statistics[value] })),
            ]}
            value={statistic}
            onPick={setStatistic}
          />
        </div>
      </Container>
      <Stamp answer={answer} busy={metrics.refreshing} onRefresh={() => void metrics.refresh()} />
      <Warnings warnings={answer?.warnings} />
      {metrics.error ? <ErrorPanel error={metrics.error} onRetry={() => void metrics.refetch()} /> : null}
      {metrics.isPending && !metrics.error ? <Skeleton height={420} /> : null}
      {answer ? (
        <div className={metrics.isPlaceholderData ? "metric-charts outdated" : "metric-charts"}>
          {answer.series.map((series) => (
            <Container key={`${series.metric} ${series.statistic}`}>
              <SeriesChart series={series} />
            </Container>
          ))}
          {answer.series.length === 0 ? (
            <Container>
              <Empty title={t.metrics.noData} />
            </Container>
          ) : null}
        </div>
      ) : null}
    </SpaceBetween>
  );
}

function SeriesChart({ series }: { series: Series }) {
  const { t, f } = usePreferences();
  const times = series.points.map(([time]) => String(time));
  const values = series.points.map(([, value]) => (typeof value === "number" ? value : null));
  const span = times.length > 1 ? Date.parse(times.at(-1) ?? "") - Date.parse(times[0] ?? "") : 0;
  const name = t.metrics.statistics[series.statistic as keyof typeof t.metrics.statistics] ?? series.statistic;
  const title = `${series.label} · ${name}`;
  if (values.every((value) => value === null)) {
    return (
      <>
        <Header variant="h3">{title}</Header>
        <Empty title={t.metrics.noData} />
      </>
    );
  }
  return (
    <TimeSeries
      title={title}
      times={times}
      lines={[{ key: series.metric, label: name, values }]}
      value={(value) => (value === null ? t.metrics.gap : f.quantity(value, series.unit))}
      axisValue={(value) => f.quantity(value, series.unit)}
      time={f.time}
      axisTime={(iso) => f.axisTime(iso, span)}
      timeHeading={t.cost.period}
      height={200}
    />
  );
}
