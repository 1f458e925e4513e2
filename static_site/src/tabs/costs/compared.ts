/** An answer beside another period than the one just before. */

import type { CostAnswer } from "../../api/types";

export const COMPARED = ["previous", "last_month", "last_year"] as const;
export type Compared = (typeof COMPARED)[number];

function change(now: number | null, before: number | null): number | null {
  if (now === null || before === null || before <= 0) return null;
  return Math.round((10_000 * (now - before)) / before) / 100;
}

/** The same answer whose previous period is the wanted one; unknown where the answer does not hold it. */
export function against(answer: CostAnswer, compared: Compared): CostAnswer {
  if (compared === "previous") return answer;
  const other = answer.comparisons.find((one) => one.kind === compared);
  const totals = new Map(other?.groups.map((group) => [group.key, group.total]));
  const known = other !== undefined && other.total !== null;
  const now = new Set(answer.groups.map((group) => group.key));
  const gone = known ? other.groups.filter((group) => !now.has(group.key) && group.total) : [];
  const starts = answer.groups[0]?.points ?? [];
  return {
    ...answer,
    previous_start: other?.start ?? answer.previous_start,
    previous_end: other?.end ?? answer.previous_end,
    previous_total: other?.total ?? null,
    change_pct: other?.change_pct ?? null,
    groups: [
      ...answer.groups.map((group) => {
        const before = known ? (totals.get(group.key) ?? 0) : null;
        return { ...group, previous_total: before, change_pct: change(group.total, before) };
      }),
      ...gone.map((group) => ({
        key: group.key,
        total: 0,
        previous_total: group.total,
        change_pct: change(0, group.total),
        points: starts.map((point) => ({ ...point, amount: 0 })),
      })),
    ],
  };
}
