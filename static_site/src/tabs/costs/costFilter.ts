/** What the costs are narrowed to, in the address bar and as the API takes it. */

import type { PropertyFilterProps } from "@cloudscape-design/components/property-filter";

/** Fields of the API by which costs can be narrowed; the last two take KEY:VALUE. */
export const FILTERS = [
  "service",
  "region",
  "account_id",
  "usage_type",
  "instance_type",
  "record_type",
  "tag",
  "cost_category",
] as const;
export type FilterField = (typeof FILTERS)[number];
export type CostFilter = Partial<Record<FilterField, string[]>>;

/** From `f` of the address bar: what is no filter is left out. */
export function costFilter(text: string | null): CostFilter {
  let read: unknown;
  try {
    read = text ? JSON.parse(text) : {};
  } catch {
    return {};
  }
  if (typeof read !== "object" || read === null) return {};
  const found: CostFilter = {};
  for (const field of FILTERS) {
    const values = (read as Record<string, unknown>)[field];
    if (!Array.isArray(values)) continue;
    const texts = values.filter((value): value is string => typeof value === "string" && value !== "");
    if (texts.length) found[field] = [...new Set(texts)];
  }
  return found;
}

export function filterText(filter: CostFilter): string | null {
  return Object.keys(filter).length ? JSON.stringify(filter) : null;
}

export function queryOf(filter: CostFilter): PropertyFilterProps.Query {
  const tokens = FILTERS.flatMap((propertyKey) =>
    (filter[propertyKey] ?? []).map((value) => ({ propertyKey, operator: "=", value })),
  );
  return { operation: "and", tokens };
}

/** Values of one field are alternatives, fields must all hold. Free text is a part of no field, and is left out. */
export function filterOf(query: PropertyFilterProps.Query): CostFilter {
  const found: CostFilter = {};
  for (const token of query.tokens) {
    const field = FILTERS.find((one) => one === token.propertyKey);
    const value = String(token.value ?? "").trim();
    if (field && value) found[field] = [...new Set([...(found[field] ?? []), value])];
  }
  return found;
}
