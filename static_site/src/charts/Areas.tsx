/** Stacked areas: how a whole and its parts go. What is below zero hangs below the axis, as with bars. */

import { Cursor, LEFT, RIGHT } from "./Axes";
import { Stacked } from "./Stacked";
import { linear } from "./scale";
import type { Segment } from "./stack";
import type { TimeSeriesProps } from "./TimeSeries";

export function Areas(props: TimeSeriesProps) {
  const last = Math.max(1, props.times.length - 1);
  return (
    <Stacked {...props} across={(width) => linear([0, last], [LEFT, width - RIGHT])}>
      {({ stacks, active, x, y, height }) => (
        <>
          {props.lines.map((line, i) => (
            <g key={line.key} className={`area c${i}`}>
              <path d={areaPath(stacks, i, x, y)} />
            </g>
          ))}
          {active === null ? null : <Cursor x={x(active)} height={height} />}
        </>
      )}
    </Stacked>
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
