/** Groups as a chart can show them: the ten largest, and the rest as one. */

import type { CostAnswer, CostGroup } from "../../api/types";
import type { Line } from "../../charts/TimeSeries";

export const SHOWN_GROUPS = 10;
export const OTHER = "\u0000other";

/** Null where every part is unknown; unknown parts are left out of a sum of known ones. */
export function sum(values: readonly (number | null)[]): number | null {
  const known = values.filter((value): value is number => value !== null);
  return known.length ? known.reduce((a, b) => a + b, 0) : null;
}

export interface Folded {
  key: string;
  total: number | null;
  values: (number | null)[];
}

/** All period starts of the answer, ascending. */
export function periods(groups: readonly CostGroup[]): string[] {
  return [...new Set(groups.flatMap((group) => group.points.map((point) => point.start)))].sort();
}

export function fold(groups: readonly CostGroup[], shown = SHOWN_GROUPS): Folded[] {
  const starts = periods(groups);
  const rows = groups.map((group): Folded => {
    const at = new Map(group.points.map((point) => [point.start, point.amount]));
    return { key: group.key, total: group.total, values: starts.map((start) => at.get(start) ?? null) };
  });
  rows.sort((a, b) => (b.total ?? 0) - (a.total ?? 0));
  if (rows.length <= shown + 1) return rows;
  const rest = rows.slice(shown);
  const other: Folded = {
    key: OTHER,
    total: sum(rest.map((row) => row.total)),
    values: starts.map((_, i) => sum(rest.map((row) => row.values[i] ?? null))),
  };
  return [...rows.slice(0, shown), other];
}

export function lines(folded: readonly Folded[], label: (key: string) => string): Line[] {
  return folded.map((row) => ({ key: row.key, label: label(row.key), values: row.values }));
}

/** The whole, period by period. */
export function totals(answer: CostAnswer): (number | null)[] {
  const all = fold(answer.groups, Number.POSITIVE_INFINITY);
  return periods(answer.groups).map((_, i) => sum(all.map((row) => row.values[i] ?? null)));
}
