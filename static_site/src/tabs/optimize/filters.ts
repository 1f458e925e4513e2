/** The filters of the recommendations, and which list is shown, in the address bar. */

import { setParams } from "../../lib/urlState";

export const MANY = ["service_type", "check", "region", "account_id", "team", "tag", "risk", "effort"] as const;
export type ManyFilter = (typeof MANY)[number];

export type Filters = Record<ManyFilter, string[]> & { min_saving_usd: number | null; q: string };

export const LISTS = ["open", "accepted", "snoozed", "rejected", "unpriced", "purchases", "learned"] as const;
export type ListName = (typeof LISTS)[number];

/** What no listing of resources has: the account itself, and what may be bought. */
export const SUBJECTS = ["Account", "Commitment"] as const;

export const isSubject = (kind: string): kind is (typeof SUBJECTS)[number] =>
  (SUBJECTS as readonly string[]).includes(kind);

/** What the API is asked for a list. Open ones are those with an accepted state too: both are still to be done. */
export const OF_LIST: Record<Exclude<ListName, "learned">, { state?: string[]; priced?: boolean; mode?: string[] }> = {
  open: {},
  accepted: { state: ["accepted"] },
  snoozed: { state: ["snoozed"] },
  rejected: { state: ["rejected"] },
  unpriced: { priced: false },
  purchases: { mode: ["B"] },
};

const SEPARATOR = ",";

/** Tags may hold the separator. */
const written = (value: string) => value.replaceAll("%", "%25").replaceAll(SEPARATOR, "%2C");
const read = (value: string) => value.replaceAll("%2C", SEPARATOR).replaceAll("%25", "%");

/** A minimum that is no number at or above 0 is none. */
export function parseMinimum(text: string | null): number | null {
  const value = text === null || text.trim() === "" ? Number.NaN : Number(text);
  return Number.isFinite(value) && value >= 0 ? value : null;
}

export function readList(params: URLSearchParams): ListName {
  const wanted = params.get("list");
  return LISTS.find((name) => name === wanted) ?? "open";
}

export function readFilters(params: URLSearchParams): Filters {
  const many = Object.fromEntries(
    MANY.map((name) => [name, (params.get(name) ?? "").split(SEPARATOR).filter(Boolean).map(read)]),
  ) as Record<ManyFilter, string[]>;
  return { ...many, min_saving_usd: parseMinimum(params.get("min")), q: params.get("q") ?? "" };
}

export function isFiltered(filters: Filters): boolean {
  return MANY.some((name) => filters[name].length > 0) || filters.min_saving_usd !== null || filters.q !== "";
}

export function setFilter(name: ManyFilter, values: readonly string[]): void {
  setParams({ [name]: values.map(written).join(SEPARATOR), page: null });
}

export function clearFilters(): void {
  setParams({ ...Object.fromEntries(MANY.map((name) => [name, null])), min: null, q: null, page: null });
}
