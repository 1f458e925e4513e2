/** What a chart shows, in the address bar: range, statistic, the range before, marks, thresholds. */

import { useState } from "react";
import { readJson, setParams, useParam, useParams } from "../../lib/urlState";
import { RANGES, rangeStart } from "./range";

export const STATISTICS = ["Average", "Sum", "Minimum", "Maximum", "p90", "p99"] as const;

const SWITCH = ["on", "off"] as const;

export type Thresholds = Record<string, number>;

const fits = (value: unknown): value is Thresholds =>
  typeof value === "object" && value !== null && Object.values(value).every((one) => Number.isFinite(one));

/** All parameters of a chart, removed when it is left. */
export const CHART_PARAMS = { range: null, stat: null, prev: null, marks: null, limits: null } as const;

export function useChartState() {
  const params = useParams();
  const [range, setRange] = useParam("range", "24h", RANGES);
  const [statistic, setStatistic] = useParam<string>("stat", "auto", ["auto", ...STATISTICS]);
  const [before, setBefore] = useParam<(typeof SWITCH)[number]>("prev", "off", SWITCH);
  const [marks, setMarks] = useParam<(typeof SWITCH)[number]>("marks", "on", SWITCH);
  const limits = readJson(params.get("limits"), fits, {});
  // Fixed while the range stands, so that a redraw asks nothing new.
  const [opened, setOpened] = useState(() => new Date());
  return {
    range,
    setRange: (next: string) => {
      setOpened(new Date());
      setRange(next as typeof range);
    },
    statistic,
    setStatistic,
    previous: before === "on",
    setPrevious: (on: boolean) => setBefore(on ? "on" : "off"),
    marks: marks === "on",
    setMarks: (on: boolean) => setMarks(on ? "on" : "off"),
    limits,
    setLimit: (metric: string, value: number | null) => {
      const { [metric]: _, ...others } = limits;
      const next = value === null ? others : { ...others, [metric]: value };
      setParams({ limits: Object.keys(next).length ? JSON.stringify(next) : null }, { replace: true });
    },
    /** The part of the request that all charts share. */
    query: {
      ...(range === "24h" ? {} : { start: rangeStart(range, opened), end: opened.toISOString() }),
      statistic: statistic === "auto" ? undefined : statistic,
      previous: before === "on" || undefined,
      anomalies: marks === "on" || undefined,
    },
    /** What the answer depends on. */
    key: [range, statistic, before, marks] as const,
  };
}

export type ChartState = ReturnType<typeof useChartState>;
