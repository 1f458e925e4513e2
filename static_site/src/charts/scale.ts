/** Axes: round steps and positions. */

/** Round values from 0 (or below, for credits) to just over the extremes. At least two. */
export function niceTicks(low: number, high: number, wanted = 4): number[] {
  const bottom = Math.min(0, low);
  const top = Math.max(high, 0);
  if (top === bottom) return [0, 1];
  const raw = (top - bottom) / wanted;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = [1, 2, 2.5, 5, 10].map((m) => m * power).find((s) => s >= raw) ?? 10 * power;
  const ticks: number[] = [];
  for (let i = Math.floor(bottom / step); i * step < top + step * 0.999; i += 1)
    ticks.push(Number((i * step).toPrecision(12)));
  return ticks;
}

/** Round values around the extremes. From 0 unless all of them are far above it, so that a narrow band stays visible. */
export function closeTicks(low: number, high: number, wanted = 4): number[] {
  if (low <= 0 || low < high / 2 || high === low) return niceTicks(low, high, wanted);
  const shifted = niceTicks(0, (high - low) * 1.2, wanted);
  const step = (shifted[1] ?? 1) - (shifted[0] ?? 0);
  const bottom = Math.floor((low - (high - low) * 0.1) / step) * step;
  const ticks: number[] = [];
  for (let i = 0; bottom + i * step < high + step * 0.999; i += 1)
    ticks.push(Number((bottom + i * step).toPrecision(12)));
  return ticks;
}

export type Scale = (value: number) => number;

export function linear(from: [number, number], to: [number, number]): Scale {
  const span = from[1] - from[0] || 1;
  return (value) => to[0] + ((value - from[0]) / span) * (to[1] - to[0]);
}

/** Up to `count` indices of 0 … length-1, evenly spread, with the first. */
export function spread(length: number, count: number): number[] {
  if (length <= 0) return [];
  const step = Math.max(1, Math.ceil(length / Math.max(1, count)));
  return Array.from({ length: Math.ceil(length / step) }, (_, i) => i * step);
}
