/** One metric over a range: of one resource or of several, with the range before, marks and a threshold. */

import Header from "@cloudscape-design/components/header";
import Input from "@cloudscape-design/components/input";
import { useEffect, useState } from "react";
import type { ChartSeries } from "../../api/types";
import { usePreferences } from "../../app/preferences";
import { Empty } from "../../app/states";
import { type Line, type PointMark, TimeSeries } from "../../charts/TimeSeries";

const TYPING_MS = 500;

export interface Plotted {
  label: string;
  key: string;
  series: ChartSeries;
}

const valuesOf = (series: ChartSeries) => series.points.map(([, value]) => (typeof value === "number" ? value : null));

/** Lines with the marks on them: each series, and after it the range before where there is one. */
export function linesOf(plotted: readonly Plotted[], before: string): { lines: Line[]; marks: PointMark[] } {
  const lines: Line[] = [];
  const marks: PointMark[] = [];
  plotted.forEach(({ key, label, series }, colour) => {
    const at = new Map(series.points.map(([time], index) => [time, index]));
    for (const mark of series.anomalies ?? []) {
      const index = at.get(mark.at);
      if (index !== undefined) marks.push({ line: lines.length, index });
    }
    lines.push({ key, label, values: valuesOf(series), colour });
    if (series.previous) {
      const name = plotted.length > 1 ? `${label} · ${before}` : before;
      lines.push({ key: `${key} before`, label: name, values: series.previous, dashed: true, colour });
    }
  });
  return { lines, marks };
}

export function MetricChart({
  title,
  plotted,
  limit,
  onLimit,
  height = 200,
}: {
  title: string;
  plotted: readonly Plotted[];
  limit: number | null;
  onLimit: (value: number | null) => void;
  height?: number;
}) {
  const { t, f } = usePreferences();
  const first = plotted[0]?.series;
  const times = first?.points.map(([time]) => String(time)) ?? [];
  const unit = first?.unit ?? "";
  const span = times.length > 1 ? Date.parse(times.at(-1) ?? "") - Date.parse(times[0] ?? "") : 0;
  const { lines, marks } = linesOf(plotted, t.metrics.before);
  const known = plotted.flatMap(({ series }) => valuesOf(series)).filter((value) => value !== null);
  if (known.length === 0) {
    return (
      <>
        <Header variant="h3">{title}</Header>
        <Empty title={t.metrics.noData} />
      </>
    );
  }
  const above = limit === null ? 0 : known.filter((value) => value > limit).length;
  return (
    <>
      <TimeSeries
        title={title}
        times={times}
        lines={lines}
        marks={marks}
        markLabel={t.metrics.unusual}
        limit={limit === null ? null : { value: limit, label: t.metrics.threshold }}
        value={(value) => (value === null ? t.metrics.gap : f.quantity(value, unit))}
        axisValue={(value) => f.quantity(value, unit)}
        time={f.time}
        axisTime={(iso) => f.axisTime(iso, span)}
        timeHeading={t.metrics.time}
        height={height}
      />
      <div className="threshold">
        <Threshold label={t.metrics.thresholdFor(title)} value={limit} onChange={onLimit} />
        {limit === null ? null : <span>{t.metrics.above(f.number(above), f.number(known.length))}</span>}
      </div>
    </>
  );
}

function Threshold({
  label,
  value,
  onChange,
}: {
  label: string;
  value: number | null;
  onChange: (value: number | null) => void;
}) {
  const { t } = usePreferences();
  const [text, setText] = useState(value === null ? "" : String(value));
  const typed = text.trim() === "" ? null : Number(text);
  const valid = typed === null || Number.isFinite(typed);
  useEffect(() => {
    if (!valid || typed === value) return;
    const timer = setTimeout(() => onChange(typed), TYPING_MS);
    return () => clearTimeout(timer);
  }, [typed, valid, value, onChange]);
  return (
    <Input
      type="number"
      inputMode="decimal"
      ariaLabel={label}
      placeholder={t.metrics.threshold}
      value={text}
      invalid={!valid}
      onChange={({ detail }) => setText(detail.value)}
    />
  );
}
