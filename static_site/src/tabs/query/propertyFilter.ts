/** Cloudscape's property filter over rows, as a plan that the server runs. */

import type { PropertyFilterProps } from "@cloudscape-design/components/property-filter";
import { type Condition, type Filter, PLAN_VERSION, type Plan } from "./plan";

type Token = PropertyFilterProps.Token;
type Group = PropertyFilterProps.TokenGroup;

export const NOTHING: PropertyFilterProps.Query = { tokens: [], operation: "and" };

export function isFilterQuery(value: unknown): value is PropertyFilterProps.Query {
  const query = value as PropertyFilterProps.Query | null;
  return (
    typeof query === "object" &&
    query !== null &&
    (query.operation === "and" || query.operation === "or") &&
    Array.isArray(query.tokens)
  );
}

const OPERATORS: Record<string, string> = {
  "=": "eq",
  "!=": "ne",
  ":": "contains",
  "^": "starts_with",
  ">": "gt",
  ">=": "ge",
  "<": "lt",
  "<=": "le",
};

export const NUMBER_OPERATORS = ["=", "!=", ">", ">=", "<", "<="] as const;
export const TEXT_OPERATORS = ["=", "!=", ":", "!:", "^"] as const;

/** Text fields that free text looks into. */
const FREE_TEXT = ["name", "resource_id", "arn"];

function condition(field: string, operator: string, raw: unknown, numeric: (field: string) => boolean): Filter {
  const text = String(raw ?? "");
  if (operator === "!:") return { not: { field, op: "contains", value: text } };
  const value: Condition["value"] =
    numeric(field) && text.trim() !== "" && Number.isFinite(Number(text))
      ? Number(text)
      : text === "true" || text === "false"
        ? text === "true"
        : text;
  return { field, op: OPERATORS[operator] ?? "eq", value };
}

function filterOf(token: Token | Group, numeric: (field: string) => boolean): Filter | null {
  if ("tokens" in token) {
    const terms = token.tokens.map((one) => filterOf(one, numeric)).filter((one) => one !== null);
    if (terms.length <= 1) return terms[0] ?? null;
    return token.operation === "or" ? { or: terms } : { and: terms };
  }
  if (token.propertyKey) return condition(token.propertyKey, token.operator, token.value, numeric);
  const anywhere: Filter = {
    or: FREE_TEXT.map((field) => ({ field, op: "contains", value: String(token.value ?? "") })),
  };
  return token.operator === "!:" || token.operator === "!=" ? { not: anywhere } : anywhere;
}

/** Null where nothing is filtered. */
export function planOf(query: PropertyFilterProps.Query, numeric: (field: string) => boolean): Plan | null {
  const tokens = query.tokenGroups?.length ? query.tokenGroups : query.tokens;
  const filters = tokens.map((token) => filterOf(token, numeric)).filter((one) => one !== null);
  if (filters.length === 0) return null;
  const all: Filter[] = query.operation === "or" && filters.length > 1 ? [{ or: filters }] : filters;
  return { version: PLAN_VERSION, steps: [{ action: "find", filters: all }] };
}
