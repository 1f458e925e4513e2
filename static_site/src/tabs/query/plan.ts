/** The plan behind an answer (rassistant.language.plan): read as removable parts, and edited. */

import type { Kind } from "../../api/types";
import type { Dictionary } from "../../i18n/en";
import { lastDay } from "../../lib/days";

export type Value = string | number | boolean | null | (string | number | boolean)[];

export interface Condition {
  field: string;
  op: string;
  value?: Value;
  /** The field that it is compared with, in place of a value. */
  other?: string;
}

/** A resource of another kind that belongs to the row, and meets these filters; or that there is no such one. */
export interface Related {
  service_type: string;
  filters: Filter[];
  none: boolean;
}

export type Filter = Condition | { and: Filter[] } | { or: Filter[] } | { not: Filter } | { related: Related };

export interface Range {
  start: string;
  end: string;
}

/** A later step is about the rows that the one before found. */
export interface Step {
  action: "find" | "cost";
  service_types?: string[];
  accounts?: string[];
  regions?: string[];
  filters?: Filter[];
  time_range?: Range | null;
  compare_to?: Range | null;
  granularity?: "DAILY" | "WEEKLY" | "MONTHLY";
  select?: string[];
  /** ``counted``: how many they are is asked for beside the figure. */
  aggregation?: { function: string; field?: string | null; group_by?: string[]; counted?: boolean } | null;
  sort?: { field: string; descending?: boolean }[];
  limit?: number | null;
}

export interface Plan {
  version: number;
  steps: Step[];
}

export const PLAN_VERSION = 1;
const MAX_STEPS = 4;

export function isPlan(value: unknown): value is Plan {
  const steps = (value as Plan | null)?.steps;
  return Array.isArray(steps) && steps.length > 0 && steps.every((step) => typeof step === "object" && step !== null);
}

/** What fields, states and metrics are called. */
export interface Names {
  field: (path: string) => string;
  state: (value: string) => string;
  unit: (path: string) => string;
  truth: (value: boolean) => string;
}

/** "instance_type" where no kind says what it is called. */
export function plainName(path: string): string {
  const last = path.split(".").at(-1) ?? path;
  const words = last.replaceAll("_", " ");
  return /^[a-z]/.test(words) ? words.charAt(0).toUpperCase() + words.slice(1) : words;
}

const STATISTICS = { Average: "average", Sum: "sum", Minimum: "min", Maximum: "max" } as const;

/** metrics.CPUUtilization@14d.Maximum: the metric, and "14d, Maximum"; null where no window is named. */
function windowOf(path: string, t: Dictionary): { metric: string; window: string } | null {
  const [metric = "", said] = path.split("@");
  if (said === undefined) return null;
  const [span = "", ...statistic] = said.split(".");
  const [start, end] = span.split("~");
  const known = STATISTICS[statistic.join(".") as keyof typeof STATISTICS];
  const called = known ? t.query.functions[known] : statistic.join(".");
  const days = start && end ? dates({ start, end }) : t.query.lastSpan(span);
  return { metric, window: called ? `${days}, ${called}` : days };
}

export function namesOf(kinds: Iterable<Kind>, t: Dictionary): Names {
  const fields = new Map<string, string>(Object.entries(t.query.columns));
  const units = new Map<string, string>([
    ["monthly_cost_usd", "USD"],
    ["details.monthly_saving_usd", "USD"],
  ]);
  const states = new Map<string, string>();
  for (const kind of kinds) {
    for (const field of kind.fields) {
      if (!fields.has(`details.${field.name}`)) fields.set(`details.${field.name}`, field.label);
      if (field.unit) units.set(`details.${field.name}`, field.unit);
    }
    for (const metric of kind.metrics) {
      if (!fields.has(`metrics.${metric.name}`)) fields.set(`metrics.${metric.name}`, metric.label);
      if (metric.unit) units.set(`metrics.${metric.name}`, metric.unit);
    }
    for (const state of kind.states) if (!states.has(state.value)) states.set(state.value, state.label);
  }
  const field = (path: string): string => {
    const windowed = windowOf(path, t);
    if (windowed) return `${field(windowed.metric)} (${windowed.window})`;
    return (
      fields.get(path) ?? (path.startsWith("tags.") ? `${t.query.columns.tags} ${path.slice(5)}` : plainName(path))
    );
  };
  return {
    field,
    state: (value) => states.get(value) ?? value,
    unit: (path) => units.get(path.split("@")[0] ?? path) ?? "",
    truth: (value) => (value ? t.common.yes : t.common.no),
  };
}

const SIGNS: Record<string, string> = {
  eq: "=",
  ne: "≠",
  lt: "<",
  le: "≤",
  gt: ">",
  ge: "≥",
  in: "=",
  not_in: "≠",
  contains: ":",
  starts_with: "^",
  ends_with: "$",
  matches: "~",
};

function valueText(value: Value | undefined, path: string, names: Names): string {
  if (Array.isArray(value)) return value.map((one) => valueText(one, path, names)).join(", ");
  if (path === "status" && typeof value === "string") return names.state(value);
  if (typeof value === "boolean") return names.truth(value);
  const unit = typeof value === "number" ? names.unit(path) : "";
  if (unit === "Percent") return `${value}%`;
  return [String(value ?? ""), unit === "Count" ? "" : unit].filter(Boolean).join(" "); // pieces have no unit
}

export function filterText(filter: Filter, names: Names): string {
  if ("and" in filter) return filter.and.map((one) => filterText(one, names)).join(" & ");
  if ("or" in filter) return filter.or.map((one) => filterText(one, names)).join(" | ");
  if ("not" in filter) return `≠ (${filterText(filter.not, names)})`;
  if ("related" in filter) {
    const { service_type: kind, filters, none } = filter.related;
    const inner = filters.map((one) => filterText(one, names)).join(" & ");
    return `${kind}${inner ? ` (${inner})` : ""} ${none ? "✗" : "✓"}`;
  }
  const name = names.field(filter.field);
  if (filter.op === "exists") return `${name} ✓`;
  if (filter.op === "missing") return `${name} ✗`;
  const beside = filter.other ? names.field(filter.other) : valueText(filter.value, filter.field, names);
  return `${name} ${SIGNS[filter.op] ?? filter.op} ${beside}`;
}

export interface Part {
  key: string;
  step: number;
  label: string;
  /** The plan without this part; null where the plan would mean nothing without it. */
  without: Plan | null;
}

function change(plan: Plan, index: number, part: Partial<Step>): Plan {
  return { ...plan, steps: plan.steps.map((step, i) => (i === index ? { ...step, ...part } : step)) };
}

const omit = <T>(list: readonly T[], index: number): T[] => list.filter((_, i) => i !== index);

/** A plan's end is exclusive; the reader sees the last day that counts. */
function dates(range: Range): string {
  const last = range.end.includes("T") ? range.end : lastDay(range.end).slice(0, 10);
  return last === range.start ? last : `${range.start} – ${last}`;
}

/** More services or regions than these are one part: nobody picks out of forty. */
const MOST_APART = 12;

/** Every part of the plan that can be taken away, in reading order. */
export function parts(plan: Plan, names: Names, t: Dictionary): Part[] {
  return plan.steps.flatMap((step, index) => {
    const found: Part[] = [];
    const add = (key: string, label: string, part: Partial<Step> | null) =>
      found.push({ key: `${index}.${key}`, step: index, label, without: part && change(plan, index, part) });
    const list = (name: "service_types" | "regions" | "accounts", heading: string) => {
      const values = step[name] ?? [];
      if (values.length > MOST_APART) {
        const label = `${heading} = ${values.slice(0, 3).join(", ")} +${values.length - 3}`;
        add(name, label, { [name]: [] });
        return;
      }
      values.forEach((value, i) => {
        add(`${name}.${value}`, `${heading} = ${value}`, { [name]: omit(values, i) });
      });
    };
    if (step.action === "cost") {
      found.push({
        key: `${index}.action`,
        step: index,
        label: t.tabs.cost,
        without: plan.steps.length > 1 ? { ...plan, steps: omit(plan.steps, index) } : null,
      });
    }
    const before = plan.steps[index - 1];
    const among = before && step.action === "find";
    if (among) {
      found.push({
        key: `${index}.among`,
        step: index,
        label: t.query.among,
        without: { ...plan, steps: omit(plan.steps, index) },
      });
    }
    // What it finds among has these services already.
    if (!among || `${before.service_types}` !== `${step.service_types}`) list("service_types", t.common.service);
    list("accounts", t.common.account);
    list("regions", t.common.region);
    const filters = step.filters ?? [];
    filters.forEach((filter, i) => {
      add(`filter.${JSON.stringify(filter)}`, filterText(filter, names), { filters: omit(filters, i) });
    });
    if (step.time_range) add("time", dates(step.time_range), { time_range: null });
    if (step.compare_to) add("compare", `↔ ${dates(step.compare_to)}`, { compare_to: null });
    if (step.aggregation) {
      const { function: name, field, group_by: by = [], counted } = step.aggregation;
      const called = t.query.functions[name as keyof typeof t.query.functions] ?? name;
      const figure = field ? `${called} (${names.field(field)})` : t.query.count;
      const what = counted ? `${t.query.count}, ${figure}` : figure;
      add("aggregation", by.length ? `${what} / ${by.map(names.field).join(", ")}` : what, { aggregation: null });
    }
    const sort = step.sort ?? [];
    sort.forEach((key, i) => {
      add(`sort.${key.field}`, `${key.descending ? "↓" : "↑"} ${names.field(key.field)}`, { sort: omit(sort, i) });
    });
    if (step.limit) add("limit", `≤ ${step.limit}`, { limit: null });
    return found;
  });
}

/** What the last step calculates of its rows, beside how many they are; null where it only counts. */
export function measureOf(plan: Plan, names: Names, t: Dictionary): { label: string; unit: string } | null {
  const { function: name, field } = plan.steps.at(-1)?.aggregation ?? {};
  if (!name || name === "count" || !field) return null;
  const called = t.query.functions[name as keyof typeof t.query.functions] ?? name;
  return { label: `${called} (${names.field(field)})`, unit: names.unit(field) };
}

function fieldsOf(filter: Filter): string[] {
  if ("and" in filter) return filter.and.flatMap(fieldsOf);
  if ("or" in filter) return filter.or.flatMap(fieldsOf);
  if ("not" in filter) return fieldsOf(filter.not);
  if ("related" in filter) return [];
  return filter.other ? [filter.field, filter.other] : [filter.field];
}

/** The fields of the rows that the question is about: asked for, ordered by, or in a condition. */
export function askedFields(plan: Plan): string[] {
  const finds = plan.steps.filter((step) => step.action === "find");
  const asked = finds.flatMap((step) => [
    ...(step.select ?? []),
    ...(step.sort ?? []).map((key) => key.field),
    ...(step.filters ?? []).flatMap(fieldsOf),
  ]);
  return [...new Set(asked.map((path) => (path.startsWith("tags.") ? "tags" : path)))];
}

/** The plan with its found rows in this order: rows that another order chose stay these rows. */
export function sorted(plan: Plan, field: string, descending: boolean): Plan {
  const index = plan.steps.findLastIndex((step) => step.action !== "cost");
  const found = plan.steps[index];
  if (!found) return plan;
  const sort = [{ field, descending }];
  if (!found.limit || plan.steps.length >= MAX_STEPS) return change(plan, index, { sort });
  return {
    ...plan,
    steps: plan.steps.toSpliced(index + 1, 0, { action: "find", service_types: found.service_types, sort }),
  };
}

/** How the found rows are ordered now. */
export function sortOf(plan: Plan): { field: string; descending: boolean } | null {
  const key = plan.steps.findLast((step) => step.action !== "cost")?.sort?.[0];
  return key ? { field: key.field, descending: key.descending ?? false } : null;
}
