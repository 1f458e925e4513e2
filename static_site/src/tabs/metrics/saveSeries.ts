/** Charts as a CSV file: one row a point in time, one column a line. */

import { csvName, csvText, saveText } from "../../lib/csv";
import type { Plotted } from "./MetricChart";

export function seriesCsv(plotted: readonly Plotted[], head: { time: string; before: string }): string {
  const times = [...new Set(plotted.flatMap(({ series }) => series.points.map(([time]) => String(time))))].sort();
  const columns = plotted.flatMap(({ label, series }) => {
    const name = `${label} (${series.statistic}, ${series.unit})`;
    const values = new Map(series.points.map(([time, value]) => [String(time), value]));
    const { previous } = series;
    if (!previous) return [{ name, values }];
    const before = new Map(series.points.map(([time], i) => [String(time), previous[i] ?? null]));
    return [
      { name, values },
      { name: `${name} · ${head.before}`, values: before },
    ];
  });
  return csvText(
    [head.time, ...columns.map((column) => column.name)],
    times.map((time) => [time, ...columns.map((column) => column.values.get(time))]),
  );
}

export function saveSeries(plotted: readonly Plotted[], head: { time: string; before: string }): void {
  saveText(csvName("metrics", new Date()), seriesCsv(plotted, head));
}
