/** What the coming days will cost, beside what the last ones did. */

import Box from "@cloudscape-design/components/box";
import ColumnLayout from "@cloudscape-design/components/column-layout";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { answered } from "../../api/client";
import type { Anomaly, CostForecast } from "../../api/types";
import { useApi } from "../../app/backend";
import { usePreferences } from "../../app/preferences";
import { Empty, ErrorPanel, Known, Skeleton, Warnings } from "../../app/states";
import { useAnswer } from "../../app/useAnswer";
import { ForecastChart } from "../../charts/ForecastChart";
import { setParams, useParam, useParams } from "../../lib/urlState";
import { AnomalyList, AnomalyPanel } from "./Anomalies";
import { concerning, oddDays, useAnomalies } from "./anomalies";
import { Pick } from "./Controls";
import { Card } from "./CostView";
import type { CostFilter } from "./costFilter";
import { ForecastParts } from "./ForecastParts";
import { periods, totals } from "./fold";
import { Insights } from "./Insights";
import { type CostMetric, type CostState, rangeOf } from "./range";
import { useCost } from "./useCost";

const HORIZONS = ["30", "90", "365"] as const;
type Horizon = (typeof HORIZONS)[number];

interface OutlookQuestion {
  metric: CostMetric;
  service: string | null;
  filter: CostFilter;
  horizon: Horizon;
  /** Of the cost answer above: what was read anew is forecast anew. */
  asOf: string | null;
}

function useForecast({ metric, service, filter, horizon, asOf }: OutlookQuestion) {
  const api = useApi();
  return useAnswer<CostForecast>(["forecast", metric, service, filter, horizon, asOf], (_, signal) => {
    const query = { metric, horizon: Number(horizon), ...filter, ...(service ? { service: [service] } : {}) };
    return answered(api.GET("/api/cost/forecast", { params: { query }, signal }));
  });
}

export default function Outlook({ state, asOf, now }: { state: CostState; asOf: string | null; now: Date }) {
  const { t } = usePreferences();
  const [horizon, setHorizon] = useParam<Horizon>("horizon", "30", HORIZONS);
  const { metric, service, filter } = state;
  const forecast = useForecast({ metric, service, filter, horizon, asOf });
  const { data, error } = forecast;
  const anomalies = useAnomalies(asOf);
  const odd = concerning(anomalies.data?.items ?? [], service, filter);
  const wanted = useParams().get("anomaly");
  const quieted = concerning(anomalies.data?.quieted ?? [], service, filter);
  const opened = [...odd, ...quieted].find((one) => one.id === wanted);
  const open = (id: string | null) => setParams({ anomaly: id });
  return (
    <SpaceBetween size="m">
      <Insights asOf={asOf} />
      <Container
        header={
          <Header
            variant="h2"
            actions={
              <div className="no-print">
                <Pick
                  label={t.cost.horizon}
                  choices={HORIZONS.map((value) => ({ value, label: t.cost.horizons[value] }))}
                  value={horizon}
                  onPick={(value) => setHorizon(value as Horizon)}
                />
              </div>
            }
          >
            {t.cost.forecast}
          </Header>
        }
      >
        <SpaceBetween size="l">
          {error ? <ErrorPanel error={error} onRetry={() => void forecast.refetch()} /> : null}
          {forecast.isPending && !error ? <Skeleton height={240} /> : null}
          {data ? (
            <div className={forecast.isPlaceholderData ? "outdated" : undefined} aria-busy={forecast.isPlaceholderData}>
              <SpaceBetween size="m">
                <Warnings warnings={data.warnings} />
                {data.points.length ? (
                  <>
                    <Ends forecast={data} />
                    <Plot forecast={data} state={state} now={now} anomalies={odd} onAnomaly={open} />
                    <Method forecast={data} />
                    <ForecastParts state={state} whole={data} asOf={asOf} />
                  </>
                ) : (
                  <Empty title={t.cost.noForecast} hint={data.message ?? undefined} />
                )}
              </SpaceBetween>
            </div>
          ) : null}
          {anomalies.error ? <ErrorPanel error={anomalies.error} onRetry={() => void anomalies.refetch()} /> : null}
          {anomalies.isPending && !anomalies.error ? <Skeleton height={120} /> : null}
          {anomalies.data ? (
            <>
              <Warnings warnings={anomalies.data.warnings} />
              <AnomalyList answer={anomalies.data} items={odd} quieted={quieted} onOpen={open} />
            </>
          ) : null}
        </SpaceBetween>
        {opened && anomalies.data ? (
          <AnomalyPanel
            key={opened.id}
            anomaly={opened}
            currency={anomalies.data.currency}
            onClose={() => open(null)}
          />
        ) : null}
      </Container>
    </SpaceBetween>
  );
}

/** How the month, the quarter and the days ahead are expected to end. */
function Ends({ forecast }: { forecast: CostForecast }) {
  const { t, f } = usePreferences();
  const money = (value: number) => f.money(value, forecast.currency);
  const { backtest } = forecast;
  const ends = [
    { key: "month", label: t.cost.monthEnd, end: forecast.month_end },
    { key: "quarter", label: t.cost.quarterEnd, end: forecast.quarter_end },
    { key: "ahead", label: t.cost.ahead(f.number(forecast.horizon)), end: forecast.total },
  ];
  return (
    <ColumnLayout columns={4} minColumnWidth={150} variant="text-grid">
      {ends.map(({ key, label, end }) => (
        <Card key={key} label={label} hint={end ? t.cost.likely(money(end.lo80), money(end.hi80)) : undefined}>
          <span data-forecast={key}>
            <Known>{end ? money(end.total) : null}</Known>
          </span>
        </Card>
      ))}
      <Card
        label={t.cost.accuracy}
        hint={backtest ? t.cost.accuracyHint(f.number(backtest.days), f.percent(backtest.naive_error_pct)) : undefined}
      >
        <Known>{backtest ? f.percent(backtest.error_pct) : null}</Known>
      </Card>
    </ColumnLayout>
  );
}

interface PlotProps {
  forecast: CostForecast;
  state: CostState;
  now: Date;
  anomalies: readonly Anomaly[];
  onAnomaly: (id: string) => void;
}

function Plot({ forecast, state, now, anomalies, onAnomaly }: PlotProps) {
  const { t, f } = usePreferences();
  const cost = useCost(
    { ...state, ...rangeOf("30d", now), preset: "30d", granularity: "DAILY", groupBy: "service" },
    true,
  );
  const money = (value: number | null) => f.money(value, forecast.currency);
  const first = forecast.points[0]?.date ?? "";
  const sums = cost.data ? totals(cost.data) : [];
  const past = periods(cost.data?.groups ?? [])
    .map((date, i) => ({ date, amount: sums[i] ?? null }))
    .filter((one) => one.date < first);
  return (
    <ForecastChart
      title={t.cost.actualAndForecast}
      past={past}
      expected={forecast.points.map(({ date, mean, lo80, hi80 }) => ({ date, mean, low: lo80, high: hi80 }))}
      odd={oddDays(anomalies, past[0]?.date ?? first, {
        money,
        more: (count) => t.cost.more(f.number(count)),
        since: (day) => t.cost.since(f.day(day)),
      })}
      onOdd={onAnomaly}
      value={money}
      axisValue={(value) => f.money(value, forecast.currency).replace(/[.,]00$/, "")}
      time={f.day}
      axisTime={f.monthDay}
      words={{
        time: t.cost.period,
        actual: t.cost.actual,
        forecast: t.cost.forecast,
        band: t.cost.band,
        low: t.cost.low,
        high: t.cost.high,
        anomaly: t.cost.anomaly,
      }}
    />
  );
}

function Method({ forecast }: { forecast: CostForecast }) {
  const { t, f } = usePreferences();
  const { method, backtest } = forecast;
  if (!method && !backtest) return null;
  return (
    <Box variant="small" color="text-body-secondary">
      {method ? `${t.cost.method}: ${method} ` : null}
      {backtest ? t.cost.inside(f.percent(backtest.inside_80_pct)) : null}
    </Box>
  );
}
