/** Queries kept under a name in this browser: a question, the filter that it was edited to, the sorting. */

export interface SavedQuery {
  name: string;
  /** The parameters of the address, as in `?q=…&plan=…`, without the question mark. No two are the same. */
  search: string;
}

export const MAX_SAVED = 50;
export const MAX_NAME = 100;

/** The parameters that make a query; where one is on a page or in a detail does not. */
const PARTS = ["q", "plan", "f", "sort"] as const;

/** The query in the address, or "" where there is none. */
export function queryIn(params: URLSearchParams): string {
  const parts = new URLSearchParams();
  for (const part of PARTS) {
    const value = params.get(part);
    if (value) parts.set(part, value);
  }
  return parts.has("q") || parts.has("plan") || parts.has("f") ? parts.toString() : "";
}

/** As changes of the address: what the query does not have is removed. */
export function changesFor(saved: SavedQuery): Record<string, string | null> {
  const params = new URLSearchParams(saved.search);
  return Object.fromEntries([...PARTS.map((part) => [part, params.get(part)]), ["page", null], ["detail", null]]);
}

function isSaved(value: unknown): value is SavedQuery {
  if (typeof value !== "object" || value === null) return false;
  const { name, search } = value as Record<string, unknown>;
  return typeof name === "string" && typeof search === "string";
}

/** What storage held; anything that does not fit is dropped. */
export function readSaved(stored: unknown): SavedQuery[] {
  return Array.isArray(stored) ? stored.filter(isSaved).slice(0, MAX_SAVED) : [];
}

/** With the query under `name`, newest first; the same query or name is replaced. */
export function withQuery(list: readonly SavedQuery[], query: SavedQuery): SavedQuery[] {
  const others = list.filter((one) => one.search !== query.search && one.name !== query.name);
  return [query, ...others].slice(0, MAX_SAVED);
}

export function renamed(list: readonly SavedQuery[], search: string, name: string): SavedQuery[] {
  return list.map((one) => (one.search === search ? { ...one, name } : one));
}
