/** What all plots of money or metrics over time share: margins, grid lines with their values, times below. */

import type { Scale } from "./scale";
import { spread } from "./scale";

export const LEFT = 64;
export const RIGHT = 12;
export const TOP = 8;
export const BOTTOM = 24;
const LABEL_PX = 84;

export interface AxesProps {
  ticks: readonly number[];
  times: readonly string[];
  x: Scale;
  y: Scale;
  width: number;
  height: number;
  axisValue: (value: number) => string;
  axisTime: (iso: string) => string;
}

export function Axes({ ticks, times, x, y, width, height, axisValue, axisTime }: AxesProps) {
  return (
    <>
      {ticks.map((tick) => (
        <g key={tick} className="grid">
          <line x1={LEFT} x2={width - RIGHT} y1={y(tick)} y2={y(tick)} />
          <text x={LEFT - 8} y={y(tick) + 4} textAnchor="end">
            {axisValue(tick)}
          </text>
        </g>
      ))}
      {spread(times.length, (width - LEFT) / LABEL_PX).map((i) => (
        <text key={times[i]} className="axis" x={x(i)} y={height - 6} textAnchor="middle">
          {axisTime(times[i] ?? "")}
        </text>
      ))}
    </>
  );
}

/** Where the pointer or the keyboard is. */
export function Cursor({ x, height }: { x: number; height: number }) {
  return <line className="cursor" x1={x} x2={x} y1={TOP} y2={height - BOTTOM} />;
}
