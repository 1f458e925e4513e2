/** How far back a metric chart goes. */

export const RANGES = ["3h", "24h", "7d", "14d", "30d"] as const;
export type MetricRange = (typeof RANGES)[number];

const HOURS: Record<MetricRange, number> = { "3h": 3, "24h": 24, "7d": 168, "14d": 336, "30d": 720 };

export function rangeStart(range: MetricRange, now: Date): string {
  return new Date(now.getTime() - HOURS[range] * 3_600_000).toISOString();
}

/** How many resources one chart holds. */
export const MOST_COMPARED = 8;
