/** Stacked bars, one a period. What is below zero (credits) hangs below the axis. */

import { LEFT, RIGHT } from "./Axes";
import { Stacked } from "./Stacked";
import type { TimeSeriesProps } from "./TimeSeries";

export function Bars(props: TimeSeriesProps) {
  const { times } = props;
  const slot = (width: number) => (width - LEFT - RIGHT) / Math.max(1, times.length);
  return (
    <Stacked {...props} across={(width) => (i) => LEFT + slot(width) * (i + 0.5)}>
      {({ stacks, active, x, y, width }) => {
        const thick = Math.max(1, Math.min(48, slot(width) * 0.72));
        return stacks.map((segments, i) => (
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
        ));
      }}
    </Stacked>
  );
}
