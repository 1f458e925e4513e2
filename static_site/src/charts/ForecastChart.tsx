/** What was, what is expected and how surely: a solid line, then a dashed one with rings in a hatched band. */

import { useId } from "react";
import { Axes, BOTTOM, Cursor, LEFT, RIGHT, TOP } from "./Axes";
import type { LegendItem } from "./Frame";
import { Frame, Legend } from "./Frame";
import { Readout } from "./Readout";
import { closeTicks, linear, spread } from "./scale";
import { runs } from "./TimeSeries";
import { useWidth } from "./useWidth";

export interface Expected {
  date: string;
  mean: number;
  low: number;
  high: number;
}

/** Something odd on a day of the past. */
export interface OddDay {
  id: string;
  date: string;
  text: string;
}

export interface ForecastChartProps {
  title: string;
  /** Ascending; the forecast follows. */
  past: readonly { date: string; amount: number | null }[];
  expected: readonly Expected[];
  odd: readonly OddDay[];
  onOdd: (id: string) => void;
  value: (value: number | null) => string;
  axisValue: (value: number) => string;
  time: (iso: string) => string;
  axisTime: (iso: string) => string;
  words: { time: string; actual: string; forecast: string; band: string; low: string; high: string; anomaly: string };
  height?: number;
}

const HATCH = 6;
const RINGS_PX = 36;

const ACTUAL = 0;
const FORECAST = 1;
const ODD = 6;

export function ForecastChart(props: ForecastChartProps) {
  const { title, past, expected, odd, time, words, height = 260 } = props;
  const [ref, width] = useWidth();
  const hatch = useId();
  const days = [...past.map((one) => one.date), ...expected.map((one) => one.date)];
  const known = [
    ...past.map((one) => one.amount).filter((amount) => amount !== null),
    ...expected.flatMap((one) => [one.low, one.high, one.mean]),
  ];
  const ticks = closeTicks(Math.min(...known), Math.max(...known));
  const y = linear([ticks[0] ?? 0, ticks.at(-1) ?? 1], [height - BOTTOM, TOP]);
  const x = linear([0, Math.max(1, days.length - 1)], [LEFT, width - RIGHT]);
  const ahead = (i: number) => x(past.length + i);
  const at = new Map(odd.map((one) => [one.date, one]));
  const items = (i: number): LegendItem[] => dayItems(props, at, i);
  const last = past.at(-1)?.amount ?? null;
  // The dashes begin where the line ends.
  const mean = runs([last, ...expected.map((one) => one.mean)], (i) => ahead(i - 1), y).path;
  return (
    <Frame title={title} table={figures(props, at)}>
      <div ref={ref} className="plot-box">
        <Readout
          label={title}
          count={days.length}
          position={x}
          width={width}
          title={(i) => time(days[i] ?? "")}
          items={items}
        >
          {(active) => (
            <svg width={width} height={height} className="plot" aria-hidden="true">
              <defs>
                <pattern id={hatch} width={HATCH} height={HATCH} patternUnits="userSpaceOnUse">
                  <g className={`hatch c${FORECAST}`}>
                    <path d={`M0 ${HATCH}L${HATCH} 0`} />
                  </g>
                </pattern>
              </defs>
              <Axes
                ticks={ticks}
                times={days}
                x={x}
                y={y}
                width={width}
                height={height}
                axisValue={props.axisValue}
                axisTime={props.axisTime}
              />
              <g className={`band c${FORECAST}`}>
                <path d={bandPath(expected, ahead, y)} fill={`url(#${hatch})`} />
              </g>
              <g className={`line c${ACTUAL}`}>
                <path
                  d={
                    runs(
                      past.map((one) => one.amount),
                      x,
                      y,
                    ).path
                  }
                />
              </g>
              <g className={`line forecast c${FORECAST}`}>
                <path d={mean} />
                {spread(expected.length, (ahead(expected.length) - ahead(0)) / RINGS_PX).map((i) => (
                  <circle key={expected[i]?.date} cx={ahead(i)} cy={y(expected[i]?.mean ?? 0)} r={3.5} />
                ))}
              </g>
              <g className={`anomaly c${ODD}`}>
                {past.map((one, i) => {
                  const mark = at.get(one.date);
                  if (!mark || one.amount === null) return null;
                  const top = y(one.amount);
                  return (
                    // biome-ignore lint/a11y/noStaticElementInteractions: for the pointer; the keyboard has the list below
                    <path
                      key={one.date}
                      data-odd={mark.id}
                      d={`M${x(i)} ${top - 8}l8 8l-8 8l-8-8Z`}
                      onClick={() => props.onOdd(mark.id)}
                    />
                  );
                })}
              </g>
              {active === null ? null : <Cursor x={x(active)} height={height} />}
            </svg>
          )}
        </Readout>
      </div>
      <Legend
        items={[
          { key: "actual", label: words.actual, colour: ACTUAL, mark: "line" },
          { key: "forecast", label: words.forecast, colour: FORECAST, mark: "forecast" },
          { key: "band", label: words.band, colour: FORECAST, mark: "band" },
          ...(odd.length ? [{ key: "odd", label: words.anomaly, colour: ODD, mark: "anomaly" as const }] : []),
        ]}
      />
    </Frame>
  );
}

function bandPath(expected: readonly Expected[], x: (i: number) => number, y: (value: number) => number): string {
  const point = (i: number, amount: number) => `${x(i).toFixed(1)} ${y(amount).toFixed(1)}`;
  const upper = expected.map((one, i) => point(i, one.high));
  const lower = expected.map((one, i) => point(i, one.low)).reverse();
  return expected.length ? `M${[...upper, ...lower].join("L")}Z` : "";
}

/** What is said of a day: of the past, what it cost and whether it was odd; of the future, what is expected. */
function dayItems(props: ForecastChartProps, odd: ReadonlyMap<string, OddDay>, i: number): LegendItem[] {
  const { past, expected, value, words } = props;
  const day = past[i];
  if (day) {
    const mark = odd.get(day.date);
    return [
      { key: "actual", label: words.actual, colour: ACTUAL, mark: "line", value: value(day.amount) },
      ...(mark ? [{ key: "odd", label: words.anomaly, colour: ODD, mark: "anomaly" as const, value: mark.text }] : []),
    ];
  }
  const one = expected[i - past.length];
  if (!one) return [];
  const range = `${value(one.low)} – ${value(one.high)}`;
  return [
    { key: "forecast", label: words.forecast, colour: FORECAST, mark: "forecast", value: value(one.mean) },
    { key: "band", label: words.band, colour: FORECAST, mark: "band", value: range },
  ];
}

function figures(props: ForecastChartProps, odd: ReadonlyMap<string, OddDay>) {
  const { past, expected, value, time, words } = props;
  const marked = odd.size > 0;
  const tail = (text: string) => (marked ? [text] : []);
  return {
    head: [words.time, words.actual, words.forecast, words.low, words.high, ...tail(words.anomaly)],
    rows: [
      ...past.map((one) => [time(one.date), value(one.amount), "", "", "", ...tail(odd.get(one.date)?.text ?? "")]),
      ...expected.map((one) => [time(one.date), "", value(one.mean), value(one.low), value(one.high), ...tail("")]),
    ],
  };
}
