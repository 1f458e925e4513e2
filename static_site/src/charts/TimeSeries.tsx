/** Lines over time. A gap in the data is a gap in the line. */

import { Axes, BOTTOM, Cursor, LEFT, RIGHT, TOP } from "./Axes";
import type { LegendItem } from "./Frame";
import { Frame, Legend } from "./Frame";
import { Readout } from "./Readout";
import { linear, niceTicks } from "./scale";
import { useWidth } from "./useWidth";

export interface Line {
  key: string;
  label: string;
  values: readonly (number | null)[];
  /** For what is only beside the others, as the range before. */
  dashed?: boolean;
  /** Index of its colour; else that of its place. */
  colour?: number;
}

/** Something odd at one point of one line. */
export interface PointMark {
  line: number;
  index: number;
}

/** A level that should not be crossed, drawn across. */
export interface Limit {
  value: number;
  label: string;
}

export interface TimeSeriesProps {
  title: string;
  /** ISO times, ascending, one a value. */
  times: readonly string[];
  lines: readonly Line[];
  value: (value: number | null) => string;
  axisValue: (value: number) => string;
  time: (iso: string) => string;
  axisTime: (iso: string) => string;
  timeHeading: string;
  marks?: readonly PointMark[];
  markLabel?: string;
  limit?: Limit | null;
  height?: number;
}

const ODD = 6;
const LIMIT = 7;

/** SVG paths, one for each unbroken run; a lone point is a dot. */
export function runs(
  values: readonly (number | null)[],
  x: (index: number) => number,
  y: (value: number) => number,
): { path: string; dots: [number, number][] } {
  const dots: [number, number][] = [];
  let path = "";
  values.forEach((value, i) => {
    if (value === null) return;
    const fresh = i === 0 || values[i - 1] === null;
    const alone = fresh && (i === values.length - 1 || values[i + 1] === null);
    if (alone) dots.push([x(i), y(value)]);
    else path += `${fresh ? "M" : "L"}${x(i).toFixed(1)} ${y(value).toFixed(1)}`;
  });
  return { path, dots };
}

export function TimeSeries(props: TimeSeriesProps) {
  const { title, times, lines, value, time, marks = [], markLabel = "", limit = null, height = 240 } = props;
  const [ref, width] = useWidth();
  const known = lines.flatMap((line) => line.values.filter((v): v is number => v !== null));
  if (limit) known.push(limit.value);
  const ticks = niceTicks(Math.min(...known, 0), Math.max(...known, 0));
  const y = linear([ticks[0] ?? 0, ticks.at(-1) ?? 1], [height - BOTTOM, TOP]);
  const stamps = times.map((iso) => Date.parse(iso));
  const scale = linear([stamps[0] ?? 0, stamps.at(-1) ?? 1], [LEFT, width - RIGHT]);
  const x = (i: number) => (stamps.length > 1 ? scale(stamps[i] ?? 0) : (LEFT + width - RIGHT) / 2);
  const odd = new Set(marks.map((mark) => `${mark.line} ${mark.index}`));
  const oddAt = (index: number) => lines.filter((_, line) => odd.has(`${line} ${index}`)).map((line) => line.label);
  const legend = (index?: number): LegendItem[] => [
    ...lines.map((line, i) => ({
      key: line.key,
      label: line.label,
      colour: line.colour ?? i,
      mark: line.dashed ? ("dashed" as const) : undefined,
      value: index === undefined ? undefined : value(line.values[index] ?? null),
    })),
    ...(marks.length && (index === undefined || oddAt(index).length)
      ? [
          {
            key: "odd",
            label: markLabel,
            colour: ODD,
            mark: "anomaly" as const,
            value: index === undefined || lines.length === 1 ? undefined : oddAt(index).join(", "),
          },
        ]
      : []),
    ...(limit && index === undefined
      ? [{ key: "limit", label: limit.label, colour: LIMIT, mark: "dashed" as const, value: value(limit.value) }]
      : []),
  ];
  const table = {
    head: [props.timeHeading, ...lines.map((line) => line.label), ...(marks.length ? [markLabel] : [])],
    rows: times.map((iso, i) => [
      time(iso),
      ...lines.map((line) => value(line.values[i] ?? null)),
      ...(marks.length ? [oddAt(i).join(", ")] : []),
    ]),
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
          items={legend}
        >
          {(active) => (
            <svg width={width} height={height} className="plot" aria-hidden="true">
              <Axes {...props} ticks={ticks} x={x} y={y} width={width} height={height} />
              {lines.map((line, i) => {
                const { path, dots } = runs(line.values, x, y);
                return (
                  <g key={line.key} className={`line c${line.colour ?? i}${line.dashed ? " dashed" : ""}`}>
                    <path d={path} />
                    {dots.map(([cx, cy]) => (
                      <circle key={cx} cx={cx} cy={cy} r={2.5} />
                    ))}
                    {active !== null && typeof line.values[active] === "number" ? (
                      <circle cx={x(active)} cy={y(line.values[active] ?? 0)} r={4} />
                    ) : null}
                  </g>
                );
              })}
              {limit ? (
                <g className={`limit c${LIMIT}`}>
                  <line x1={LEFT} x2={width - RIGHT} y1={y(limit.value)} y2={y(limit.value)} />
                </g>
              ) : null}
              <g className={`anomaly still c${ODD}`}>
                {marks.map(({ line, index }) => {
                  const amount = lines[line]?.values[index];
                  if (typeof amount !== "number") return null;
                  return <path key={`${line} ${index}`} d={`M${x(index)} ${y(amount) - 7}l7 7l-7 7l-7-7Z`} />;
                })}
              </g>
              {active === null ? null : <Cursor x={x(active)} height={height} />}
            </svg>
          )}
        </Readout>
      </div>
      {lines.length > 1 || marks.length || limit ? <Legend items={legend()} /> : null}
    </Frame>
  );
}
