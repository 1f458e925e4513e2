/** Stacked areas: how a whole and its parts go. What is below zero hangs below the axis, as with bars. */

import { Axes, BOTTOM, Cursor, LEFT, RIGHT, TOP } from "./Axes";
import { type Segment, stack } from "./Bars";
import type { LegendItem } from "./Frame";
import { Frame, Legend } from "./Frame";
import { Readout } from "./Readout";
import { linear, niceTicks } from "./scale";
import type { TimeSeriesProps } from "./TimeSeries";
import { useWidth } from "./useWidth";

export function Areas(props: TimeSeriesProps) {
  const { title, times, lines, value, time, height = 240 } = props;
  const [ref, width] = useWidth();
  const stacks = times.map((_, i) => stack(lines.map((line) => line.values[i] ?? null)));
  const ends = stacks.flatMap((segments) => segments.map((segment) => segment.to));
  const ticks = niceTicks(Math.min(...ends, 0), Math.max(...ends, 0));
  const y = linear([ticks[0] ?? 0, ticks.at(-1) ?? 1], [height - BOTTOM, TOP]);
  const x = linear([0, Math.max(1, times.length - 1)], [LEFT, width - RIGHT]);
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
              {lines.map((line, i) => (
                <g key={line.key} className={`area c${i}`}>
                  <path d={areaPath(stacks, i, x, y)} />
                </g>
              ))}
              {active === null ? null : <Cursor x={x(active)} height={height} />}
            </svg>
          )}
        </Readout>
      </div>
      {lines.length > 1 ? <Legend items={legend()} /> : null}
    </Frame>
  );
}

/** The outline of one part over all times; where it is nothing it is as thin as a line on what lies under it. */
export function areaPath(
  stacks: readonly (readonly Segment[])[],
  line: number,
  x: (index: number) => number,
  y: (value: number) => number,
): string {
  const edges = stacks.map((segments) => {
    const own = segments.find((segment) => segment.line === line);
    if (own) return own;
    const under = segments.filter((segment) => segment.line < line && segment.to > 0).at(-1)?.to ?? 0;
    return { from: under, to: under };
  });
  if (!edges.length) return "";
  const point = (i: number, amount: number) => `${x(i).toFixed(1)} ${y(amount).toFixed(1)}`;
  const upper = edges.map((edge, i) => point(i, edge.to));
  const lower = edges.map((edge, i) => point(i, edge.from)).reverse();
  return `M${[...upper, ...lower].join("L")}Z`;
}
