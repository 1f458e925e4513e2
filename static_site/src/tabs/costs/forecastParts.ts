/** How the month is expected to end, part by part. */

import type { CostForecast, PartWarning } from "../../api/types";

export const FORECAST_PARTS = ["service", "account"] as const;
export type ForecastPart = (typeof FORECAST_PARTS)[number];

export interface PartRow {
  key: string;
  expected: number;
  low: number;
  high: number;
  lastMonth: number;
  /** Percent against the whole month before; null where that cost nothing. */
  change: number | null;
}

export function changeOf(now: number, before: number | null): number | null {
  return before !== null && before > 0 ? (100 * (now - before)) / before : null;
}

/** The largest first, and what is left as one at the end, as the answer has it. */
export function partRows(forecast: CostForecast): PartRow[] {
  const rows = forecast.groups.map(
    ({ key, month_end, last_month }): PartRow => ({
      key,
      expected: month_end.total,
      low: month_end.lo80,
      high: month_end.hi80,
      lastMonth: last_month,
      change: changeOf(month_end.total, last_month),
    }),
  );
  const rest = (row: PartRow) => (row.key === "Other" ? 1 : 0);
  return rows.toSorted((a, b) => rest(a) - rest(b) || b.expected - a.expected);
}

/** Those that were not said above already. */
export function newWarnings(own: readonly PartWarning[], above: readonly PartWarning[]): PartWarning[] {
  const said = new Set(above.map((one) => `${one.code} ${one.message}`));
  return own.filter((one) => !said.has(`${one.code} ${one.message}`));
}
