/** What stacked bars and stacked areas share: the stacks, axes, read-out, legend, and the table that says the same. */

import type { ReactNode } from "react";
import { Axes, BOTTOM, TOP } from "./Axes";
import type { LegendItem } from "./Frame";
import { Frame, Legend } from "./Frame";
import { Readout } from "./Readout";
import { linear, niceTicks, type Scale } from "./scale";
import { type Segment, stack } from "./stack";
import type { TimeSeriesProps } from "./TimeSeries";
import { useWidth } from "./useWidth";

/** ``active``: the index that is read out. */
export interface Plot {
  stacks: readonly (readonly Segment[])[];
  active: number | null;
  x: Scale;
  y: Scale;
  width: number;
  height: number;
}

export interface StackedProps extends TimeSeriesProps {
  /** Where each time stands in a plot of this width. */
  across: (width: number) => Scale;
  children: (plot: Plot) => ReactNode;
}

export function Stacked({ across, children, ...props }: StackedProps) {
  const { title, times, lines, value, time, height = 240 } = props;
  const [ref, width] = useWidth();
  const stacks = times.map((_, i) => stack(lines.map((line) => line.values[i] ?? null)));
  const ends = stacks.flatMap((segments) => segments.map((segment) => segment.to));
  const ticks = niceTicks(Math.min(...ends, 0), Math.max(...ends, 0));
  const y = linear([ticks[0] ?? 0, ticks.at(-1) ?? 1], [height - BOTTOM, TOP]);
  const x = across(width);
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
              {children({ stacks, active, x, y, width, height })}
            </svg>
          )}
        </Readout>
      </div>
      {lines.length > 1 ? <Legend items={legend()} /> : null}
    </Frame>
  );
}
