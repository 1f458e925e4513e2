/** What cost more, or less, than it should have. */

import { answered } from "../../api/client";
import type { Anomaly, CostAnomalies } from "../../api/types";
import { useApi } from "../../app/backend";
import { useAnswer } from "../../app/useAnswer";
import type { OddDay } from "../../charts/ForecastChart";
import type { CostFilter } from "./costFilter";

/** `asOf`: of the cost answer; what was read anew is judged anew. */
export function useAnomalies(asOf: string | null) {
  const api = useApi();
  return useAnswer<CostAnomalies>(["anomalies", asOf], (_, signal) =>
    answered(api.GET("/api/cost/anomalies", { signal })),
  );
}

/** Those that concern what the view is narrowed to, by their scope or causes; what matters most comes first. */
export function concerning(items: readonly Anomaly[], service: string | null, filter: CostFilter = {}): Anomaly[] {
  return items
    .filter(
      ({ scope }) =>
        !service || scope.service === service || (scope.dimension === "service" && scope.value === service),
    )
    .filter((one) => NARROWED.every(([field, dimension]) => isOf(one, dimension, filter[field])))
    .toSorted(byImpact);
}

const NARROWED = [
  ["service", "service"],
  ["region", "region"],
  ["account_id", "account"],
  ["usage_type", "usage_type"],
] as const;

/** What is not known of an anomaly does not rule it out. */
function isOf({ scope, causes }: Anomaly, dimension: string, wanted: readonly string[] | undefined): boolean {
  if (!wanted) return true;
  const own = causes.filter((cause) => cause.dimension === dimension).map((cause) => cause.value);
  if (scope.dimension === dimension) own.push(scope.value);
  return own.length === 0 || own.some((value) => wanted.includes(value));
}

function byImpact(a: Anomaly, b: Anomaly): number {
  return Math.abs(b.impact_usd) - Math.abs(a.impact_usd);
}

export interface OddWords {
  money: (value: number) => string;
  more: (count: number) => string;
  since: (day: string) => string;
}

/**
 * One mark a day: the one that matters most, and how many others began then. What began before `from`, the first day
 * shown, and lasted into it is marked there.
 */
export function oddDays(items: readonly Anomaly[], from: string, { money, more, since }: OddWords): OddDay[] {
  const days = new Map<string, Anomaly[]>();
  for (const item of items) {
    const lasts = item.end_date === null || item.end_date >= from;
    const date = item.date < from && lasts ? from : item.date;
    days.set(date, [...(days.get(date) ?? []), item]);
  }
  return [...days].map(([date, same]) => {
    const [first, ...others] = same.toSorted(byImpact);
    const amount = signed(first?.impact_usd ?? 0, money);
    const text = first && first.date < date ? `${amount} ${since(first.date)}` : amount;
    return { id: first?.id ?? "", date, text: others.length ? `${text} ${more(others.length)}` : text };
  });
}

export function signed(value: number, money: (value: number) => string): string {
  return `${value > 0 ? "+" : ""}${money(value)}`;
}
