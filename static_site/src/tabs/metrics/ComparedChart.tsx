/** One metric of several resources on one chart. */

import Button from "@cloudscape-design/components/button";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import TokenGroup from "@cloudscape-design/components/token-group";
import { answered } from "../../api/client";
import type { ComparedSeries, MetricComparison } from "../../api/types";
import { useApi, useKinds } from "../../app/backend";
import { usePreferences } from "../../app/preferences";
import { ErrorPanel, Skeleton, Stamp, Warnings } from "../../app/states";
import { useAnswer } from "../../app/useAnswer";
import { setParams, useParam } from "../../lib/urlState";
import { Pick } from "../costs/Controls";
import { detailKey, parseDetailKey } from "../query/detailKey";
import { ChartControls } from "./ChartControls";
import { CHART_PARAMS, useChartState } from "./chartState";
import { MetricChart, type Plotted } from "./MetricChart";
import { saveSeries } from "./saveSeries";

export function ComparedChart({ keys }: { keys: readonly string[] }) {
  const api = useApi();
  const { t, f } = usePreferences();
  const kinds = useKinds();
  const state = useChartState();
  const types = [...new Set(keys.map((key) => parseDetailKey(key)?.service_type ?? ""))];
  const shared = (kinds.get(types[0] ?? "")?.metrics ?? []).filter((metric) =>
    types.every((type) => kinds.get(type)?.metrics.some((one) => one.name === metric.name)),
  );
  const [chosen, setMetric] = useParam<string>("metric", shared[0]?.name ?? "");
  const metric = shared.some((one) => one.name === chosen) ? chosen : (shared[0]?.name ?? "");
  const compared = useAnswer<MetricComparison>(
    ["comparison", keys, metric, ...state.key],
    (refresh, signal) =>
      answered(
        api.GET("/api/metrics/comparison", {
          params: { query: { resource: [...keys], metric, ...state.query, refresh: refresh || undefined } },
          signal,
        }),
      ),
    { enabled: metric !== "" },
  );
  const answer = compared.data;
  const series = answer?.series ?? [];
  const names = new Map(series.map((one) => [detailKey(one), nameAmong(one, series)]));
  const nameOf = (key: string) => names.get(key) ?? parseDetailKey(key)?.resource_id ?? key;
  const plotted: Plotted[] = series.map((one) => ({ key: detailKey(one), label: nameOf(detailKey(one)), series: one }));
  const statistic = series[0]?.statistic ?? "";
  const said = t.metrics.statistics[statistic as keyof typeof t.metrics.statistics] ?? statistic;
  const leave = () => setParams({ cmp: null, metric: null, ...CHART_PARAMS });
  return (
    <SpaceBetween size="m">
      <Container
        header={
          <Header
            variant="h2"
            actions={
              <SpaceBetween direction="horizontal" size="xs">
                <Button
                  iconName="download"
                  disabled={!series.length}
                  onClick={() => saveSeries(plotted, { time: t.metrics.time, before: t.metrics.before })}
                >
                  {t.common.download}
                </Button>
                <Button iconName="angle-left" onClick={leave}>
                  {t.metrics.back}
                </Button>
              </SpaceBetween>
            }
          >
            {t.metrics.comparing(f.number(keys.length))}
          </Header>
        }
      >
        <SpaceBetween size="s">
          <ChartControls state={state}>
            <Pick
              label={t.metrics.metric}
              choices={shared.map((one) => ({ value: one.name, label: one.label }))}
              value={metric}
              onPick={setMetric}
            />
          </ChartControls>
          <TokenGroup
            items={keys.map((key) => ({ label: nameOf(key), dismissLabel: t.metrics.removeFromChart(nameOf(key)) }))}
            onDismiss={({ detail }) => {
              const left = keys.filter((_, index) => index !== detail.itemIndex);
              if (left.length) setParams({ cmp: JSON.stringify(left) });
              else leave();
            }}
          />
        </SpaceBetween>
      </Container>
      <Stamp answer={answer} busy={compared.refreshing} onRefresh={() => void compared.refresh()} />
      <Warnings warnings={answer?.warnings} />
      {compared.error ? <ErrorPanel error={compared.error} onRetry={() => void compared.refetch()} /> : null}
      {compared.isPending && !compared.error ? <Skeleton height={420} /> : null}
      {answer ? (
        <div className={compared.isPlaceholderData ? "outdated" : undefined}>
          <Container>
            <MetricChart
              title={`${series[0]?.label ?? metric} · ${said}`}
              plotted={plotted}
              limit={state.limits[metric] ?? null}
              onLimit={(value) => state.setLimit(metric, value)}
              height={320}
            />
          </Container>
        </div>
      ) : null}
    </SpaceBetween>
  );
}

/** The name, with what tells it from another of the same name on the chart. */
export function nameAmong(one: ComparedSeries, all: readonly ComparedSeries[]): string {
  const name = one.name || one.resource_id;
  const alike = all.filter((other) => (other.name || other.resource_id) === name);
  if (alike.length < 2) return name;
  const region = alike.every((other) => other === one || other.region !== one.region);
  return `${name} (${region ? one.region : `${one.account_id}, ${one.region}, ${one.resource_id}`})`;
}
