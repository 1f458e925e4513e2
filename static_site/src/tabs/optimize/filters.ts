/** The filters of the recommendations, in the address bar. */

import { setParams } from "../../lib/urlState";

export const MANY = ["service_type", "check", "region", "account_id", "risk", "effort"] as const;
export type ManyFilter = (typeof MANY)[number];

export type Filters = Record<ManyFilter, string[]> & { min_saving_usd: number | null; q: string };

const SEPARATOR = ",";

/** A minimum that is no number at or above 0 is none. */
export function parseMinimum(text: string | null): number | null {
  const value = text === null || text.trim() === "" ? Number.NaN : Number(text);
  return Number.isFinite(value) && value >= 0 ? value : null;
}

export function readFilters(params: URLSearchParams): Filters {
  const many = Object.fromEntries(
    MANY.map((name) => [name, (params.get(name) ?? "").split(SEPARATOR).filter(Boolean)]),
  ) as Record<ManyFilter, string[]>;
  return { ...many, min_saving_usd: parseMinimum(params.get("min")), q: params.get("q") ?? "" };
}

export function isFiltered(filters: Filters): boolean {
  return MANY.some((name) => filters[name].length > 0) || filters.min_saving_usd !== null || filters.q !== "";
}

export function setFilter(name: ManyFilter, values: readonly string[]): void {
  setParams({ [name]: values.join(SEPARATOR), page: null });
}

export function clearFilters(): void {
  setParams({ ...Object.fromEntries(MANY.map((name) => [name, null])), min: null, q: null, page: null });
}
