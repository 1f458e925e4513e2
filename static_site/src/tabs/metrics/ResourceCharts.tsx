/** The metrics of one resource over a range; gaps stay gaps. */

import Button from "@cloudscape-design/components/button";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { answered } from "../../api/client";
import type { ChartSeries, MetricAnswer } from "../../api/types";
import { useApi } from "../../app/backend";
import { usePreferences } from "../../app/preferences";
import { Empty, ErrorPanel, Skeleton, Stamp, Warnings } from "../../app/states";
import { useAnswer } from "../../app/useAnswer";
import { setParams } from "../../lib/urlState";
import { detailKey, type ResourceKey } from "../query/detailKey";
import { ChartControls } from "./ChartControls";
import { CHART_PARAMS, useChartState } from "./chartState";
import { MetricChart, type Plotted } from "./MetricChart";
import { saveSeries } from "./saveSeries";

export function ResourceCharts({ resource }: { resource: ResourceKey }) {
  const api = useApi();
  const { t } = usePreferences();
  const state = useChartState();
  const metrics = useAnswer<MetricAnswer>(["metric", detailKey(resource), ...state.key], (refresh, signal) =>
    answered(
      api.GET("/api/metrics", {
        params: { query: { ...resource, ...state.query, refresh: refresh || undefined } },
        signal,
      }),
    ),
  );
  const answer = metrics.data;
  const statistic = (series: ChartSeries) =>
    t.metrics.statistics[series.statistic as keyof typeof t.metrics.statistics] ?? series.statistic;
  const plot = (series: ChartSeries): Plotted => ({ key: series.metric, label: statistic(series), series });
  return (
    <SpaceBetween size="m">
      <Container
        header={
          <Header
            variant="h2"
            description={[resource.service_type, resource.region, resource.resource_id].join(" · ")}
            actions={
              <SpaceBetween direction="horizontal" size="xs">
                <Button
                  iconName="download"
                  disabled={!answer?.series.length}
                  onClick={() =>
                    saveSeries(
                      (answer?.series ?? []).map((series) => ({ ...plot(series), label: series.metric })),
                      { time: t.metrics.time, before: t.metrics.before },
                    )
                  }
                >
                  {t.common.download}
                </Button>
                <Button iconName="angle-left" onClick={() => setParams({ res: null, ...CHART_PARAMS })}>
                  {t.metrics.back}
                </Button>
              </SpaceBetween>
            }
          >
            {answer?.name || resource.resource_id}
          </Header>
        }
      >
        <ChartControls state={state} />
      </Container>
      <Stamp answer={answer} busy={metrics.refreshing} onRefresh={() => void metrics.refresh()} />
      <Warnings warnings={answer?.warnings} />
      {metrics.error ? <ErrorPanel error={metrics.error} onRetry={() => void metrics.refetch()} /> : null}
      {metrics.isPending && !metrics.error ? <Skeleton height={420} /> : null}
      {answer ? (
        <div className={metrics.isPlaceholderData ? "metric-charts outdated" : "metric-charts"}>
          {answer.series.map((series) => (
            <Container key={`${series.metric} ${series.statistic}`}>
              <MetricChart
                title={`${series.label} · ${statistic(series)}`}
                plotted={[plot(series)]}
                limit={state.limits[series.metric] ?? null}
                onLimit={(value) => state.setLimit(series.metric, value)}
              />
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
