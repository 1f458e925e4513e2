/** A day in a table cell. The words beside it say the same. */

import { linear } from "./scale";
import { runs } from "./TimeSeries";

const WIDTH = 96;
const HEIGHT = 24;

export function Sparkline({ points, label }: { points: readonly (number | null)[]; label: string }) {
  const known = points.filter((point): point is number => point !== null);
  if (known.length === 0) return null;
  const low = Math.min(...known, 0);
  const high = Math.max(...known);
  const y = high === low ? () => HEIGHT - 2 : linear([low, high], [HEIGHT - 2, 2]);
  const x = linear([0, Math.max(1, points.length - 1)], [2, WIDTH - 2]);
  const { path, dots } = runs(points, x, y);
  return (
    <svg width={WIDTH} height={HEIGHT} className="spark line c0" role="img" aria-label={label}>
      <path d={path} />
      {dots.map(([cx, cy]) => (
        <circle key={cx} cx={cx} cy={cy} r={1.5} />
      ))}
    </svg>
  );
}
