/** How the month is expected to end by service or by account, beside the whole month before. */

import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import Table from "@cloudscape-design/components/table";
import { answered } from "../../api/client";
import type { CostForecast } from "../../api/types";
import { useApi } from "../../app/backend";
import { usePreferences } from "../../app/preferences";
import { Empty, ErrorPanel, Known, Skeleton, Warnings } from "../../app/states";
import { useAnswer } from "../../app/useAnswer";
import { csvName, csvText, saveText } from "../../lib/csv";
import { useParam } from "../../lib/urlState";
import { Pick } from "./Controls";
import { changeOf, FORECAST_PARTS, type ForecastPart, newWarnings, type PartRow, partRows } from "./forecastParts";
import type { CostState } from "./range";

interface Props {
  state: CostState;
  /** The forecast of the whole. */
  whole: CostForecast;
  asOf: string | null;
}

function useParts({ state: { metric, service, filter }, asOf }: Props, by: ForecastPart) {
  const api = useApi();
  return useAnswer<CostForecast>(["forecast parts", by, metric, service, filter, asOf], (_, signal) => {
    // the month's end is the same at any horizon: days ahead by part are not shown
    const query = { metric, horizon: 1, group_by: by, ...filter, ...(service ? { service: [service] } : {}) };
    return answered(api.GET("/api/cost/forecast", { params: { query }, signal }));
  });
}

export function ForecastParts(props: Props) {
  const { t } = usePreferences();
  const [by, setBy] = useParam<ForecastPart>("forecast_by", "service", FORECAST_PARTS);
  const { data, error, isPending, isPlaceholderData, refetch } = useParts(props, by);
  return (
    <SpaceBetween size="s">
      <Header
        variant="h3"
        actions={
          <SpaceBetween size="xs" direction="horizontal" alignItems="end">
            <div className="no-print">
              <Pick
                label={t.cost.forecastBy}
                choices={FORECAST_PARTS.map((value) => ({ value, label: t.cost.groups[value] }))}
                value={by}
                onPick={(value) => setBy(value as ForecastPart)}
              />
            </div>
            <Download by={by} forecast={data} />
          </SpaceBetween>
        }
      >
        {t.cost.forecastParts[by]}
      </Header>
      {error ? <ErrorPanel error={error} onRetry={() => void refetch()} /> : null}
      {isPending && !error ? <Skeleton height={240} /> : null}
      {data ? (
        <div className={isPlaceholderData ? "outdated" : undefined} aria-busy={isPlaceholderData}>
          <SpaceBetween size="s">
            <Warnings warnings={newWarnings(data.warnings, props.whole.warnings)} />
            <Parts by={by} forecast={data} />
          </SpaceBetween>
        </div>
      ) : null}
    </SpaceBetween>
  );
}

function usePartName() {
  const { t } = usePreferences();
  return (key: string) => (key === "Other" ? t.common.other : key || t.cost.untagged);
}

function Download({ by, forecast }: { by: ForecastPart; forecast: CostForecast | undefined }) {
  const { t } = usePreferences();
  const name = usePartName();
  const rows = forecast ? partRows(forecast) : [];
  const download = () => {
    const head = [
      t.cost.groups[by],
      t.cost.monthEnd,
      t.cost.low,
      t.cost.high,
      t.cost.presets.lastMonth,
      `${t.cost.change} %`,
    ];
    const cells = rows.map((row) => [
      name(row.key),
      row.expected,
      row.low,
      row.high,
      row.lastMonth,
      row.change === null ? null : Math.round(100 * row.change) / 100,
    ]);
    saveText(csvName(`forecast-by-${by}`, new Date()), csvText(head, cells));
  };
  return (
    <Button iconName="download" onClick={download} disabled={rows.length === 0}>
      {t.common.download}
    </Button>
  );
}

function Parts({ by, forecast }: { by: ForecastPart; forecast: CostForecast }) {
  const { t, f } = usePreferences();
  const name = usePartName();
  const money = (value: number | null) => f.money(value, forecast.currency);
  const end = forecast.month_end;
  const change = end ? changeOf(end.total, forecast.last_month) : null;
  return (
    <Table<PartRow>
      variant="embedded"
      wrapLines
      items={partRows(forecast)}
      trackBy="key"
      ariaLabels={{ tableLabel: t.cost.forecastParts[by] }}
      empty={<Empty title={t.cost.noForecast} hint={forecast.message ?? undefined} />}
      columnDefinitions={[
        {
          id: "key",
          header: t.cost.groups[by],
          isRowHeader: true,
          minWidth: 140,
          cell: (row) => <span data-part={row.key}>{name(row.key)}</span>,
        },
        { id: "expected", header: t.cost.monthEnd, minWidth: 112, cell: (row) => money(row.expected) },
        { id: "band", header: t.cost.band, minWidth: 160, cell: (row) => `${money(row.low)} – ${money(row.high)}` },
        { id: "last", header: t.cost.presets.lastMonth, minWidth: 112, cell: (row) => money(row.lastMonth) },
        { id: "change", header: t.cost.change, minWidth: 96, cell: (row) => <Known>{f.change(row.change)}</Known> },
      ]}
      footer={
        end ? (
          <div className="table-total">
            <span>
              {t.common.total}: <strong data-total="forecast">{money(end.total)}</strong>
              {change === null
                ? null
                : ` (${t.cost.presets.lastMonth}: ${money(forecast.last_month)}, ${f.change(change)})`}
            </span>
            <Box variant="small" color="text-body-secondary">
              {t.cost.forecastPartsHint(money(end.lo80), money(end.hi80))}
            </Box>
          </div>
        ) : null
      }
    />
  );
}
