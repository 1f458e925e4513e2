/** Stacked bars, one a period. What is below zero (credits) hangs below the axis. */

import { Axes, BOTTOM, LEFT, RIGHT, TOP } from "./Axes";
import type { LegendItem } from "./Frame";
import { Frame, Legend } from "./Frame";
import { Readout } from "./Readout";
import { linear, niceTicks } from "./scale";
import type { TimeSeriesProps } from "./TimeSeries";
import { useWidth } from "./useWidth";

export interface Segment {
  line: number;
  from: number;
  to: number;
}

/** The segments of one bar: upwards for what is above zero, downwards for what is below. */
export function stack(values: readonly (number | null)[]): Segment[] {
  let up = 0;
  let down = 0;
  const segments: Segment[] = [];
  values.forEach((value, line) => {
    if (!value) return;
    if (value > 0) {
      segments.push({ line, from: up, to: up + value });
      up += value;
    } else {
      segments.push({ line, from: down, to: down + value });
      down += value;
    }
  });
  return segments;
}

export function Bars(props: TimeSeriesProps) {
  const { title, times, lines, value, time, height = 240 } = props;
  const [ref, width] = useWidth();
  const bars = times.map((_, i) => stack(lines.map((line) => line.values[i] ?? null)));
  const ends = bars.flatMap((segments) => segments.map((segment) => segment.to));
  const ticks = niceTicks(Math.min(...ends, 0), Math.max(...ends, 0));
  const y = linear([ticks[0] ?? 0, ticks.at(-1) ?? 1], [height - BOTTOM, TOP]);
  const slot = (width - LEFT - RIGHT) / Math.max(1, times.length);
  const x = (i: number) => LEFT + slot * (i + 0.5);
  const thick = Math.max(1, Math.min(48, slot * 0.72));
  const legend = (index?: number): LegendItem[] =>
    lines.map((line, i) => ({
      key: line.key,
      label: line.label,
      colour: i,
      value: index === undefined ? undefined : value(line.values[index] ?? null),
    }));
  const table = {
    head: [props.timeHeading, ...lines.map((line) => line.label)],
    rows: times.map((iso, i) => [time(iso), ...lines.map((line) => value(line.values[i] ?? null))]),
  };
  return (
    <Frame title={title} table={table}>
      <div ref={ref} className="plot-box">
        <Readout
          label={title}
          count={times.length}
          position={x}
          width={width}
          title={(i) => time(times[i] ?? "")}
          items={(i) => legend(i).filter((_, line) => lines[line]?.values[i])}
        >
          {(active) => (
            <svg width={width} height={height} className="plot" aria-hidden="true">
              <Axes {...props} ticks={ticks} x={x} y={y} width={width} height={height} />
              {bars.map((segments, i) => (
                <g key={times[i]} className={active === null || active === i ? "bar" : "bar dim"}>
                  {segments.map(({ line, from, to }) => (
                    <rect
                      key={line}
                      className={`c${line}`}
                      x={x(i) - thick / 2}
                      y={Math.min(y(from), y(to))}
                      width={thick}
                      height={Math.max(0.5, Math.abs(y(from) - y(to)))}
                    />
                  ))}
                </g>
              ))}
            </svg>
          )}
        </Readout>
      </div>
      {lines.length > 1 ? <Legend items={legend()} /> : null}
    </Frame>
  );
}
