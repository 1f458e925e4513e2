/** Date ranges of billing days (UTC). `end` is exclusive, as in the API. */

import { COMPARED, type Compared } from "./compared";
import { type CostFilter, costFilter } from "./costFilter";

export const PRESETS = ["7d", "30d", "90d", "mtd", "lastMonth", "6m", "12m", "custom"] as const;
export type Preset = (typeof PRESETS)[number];

export interface Range {
  start: string;
  end: string;
}

const DAY_MS = 86_400_000;

export function isoDay(date: Date): string {
  return date.toISOString().slice(0, 10);
}

export function addDays(day: string, days: number): string {
  return isoDay(new Date(Date.parse(day) + days * DAY_MS));
}

function monthStart(now: Date, months: number): string {
  return isoDay(new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + months, 1)));
}

export function isDay(text: string | null): text is string {
  return text !== null && /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text));
}

/** Full days only, but for this month, which includes today. */
export function rangeOf(preset: Exclude<Preset, "custom">, now: Date): Range {
  const today = isoDay(now);
  switch (preset) {
    case "7d":
      return { start: addDays(today, -7), end: today };
    case "30d":
      return { start: addDays(today, -30), end: today };
    case "90d":
      return { start: addDays(today, -90), end: today };
    case "mtd":
      return { start: monthStart(now, 0), end: addDays(today, 1) };
    case "lastMonth":
      return { start: monthStart(now, -1), end: monthStart(now, 0) };
    case "6m":
      return { start: monthStart(now, -6), end: monthStart(now, 0) };
    case "12m":
      return { start: monthStart(now, -12), end: monthStart(now, 0) };
  }
}

export interface CostState {
  preset: Preset;
  start: string;
  end: string;
  granularity: "DAILY" | "WEEKLY" | "MONTHLY";
  groupBy: string;
  metric: CostMetric;
  /** Narrowed to one service, by a click on its row. */
  service: string | null;
  filter: CostFilter;
  compared: Compared;
  chart: ChartKind;
  valid: boolean;
}

export const COST_METRICS = ["unblended", "net_unblended", "amortized", "net_amortized", "blended"] as const;
export type CostMetric = (typeof COST_METRICS)[number];

export const GROUPS = [
  "service",
  "region",
  "account",
  "usage_type",
  "instance_type",
  "record_type",
  "resource",
] as const;
/** Groupings by a name that the account has given: `tag:KEY`, `cost_category:NAME`. */
export const NAMED_GROUPS = ["tag", "cost_category"] as const;
export type NamedGroup = (typeof NAMED_GROUPS)[number];

export const CHARTS = ["bars", "area", "lines"] as const;
export type ChartKind = (typeof CHARTS)[number];

/** The kind of a grouping by a name, and the name; null for the others. */
export function namedGroup(groupBy: string): { kind: NamedGroup; name: string } | null {
  const kind = NAMED_GROUPS.find((one) => groupBy.startsWith(`${one}:`));
  return kind && groupBy.length > kind.length + 1 ? { kind, name: groupBy.slice(kind.length + 1) } : null;
}

const choice = <T extends string>(value: string | null, allowed: readonly T[], fallback: T): T =>
  allowed.find((one) => one === value) ?? fallback;

/** From the address bar; what is missing or broken falls back. */
export function costState(params: URLSearchParams, now: Date): CostState {
  const preset = choice(params.get("range"), PRESETS, "30d");
  const from = params.get("start");
  const until = params.get("end");
  const custom = preset === "custom" && isDay(from) && isDay(until);
  const range = custom ? { start: from, end: until } : rangeOf(preset === "custom" ? "30d" : preset, now);
  const group = params.get("group");
  return {
    preset,
    ...range,
    granularity: choice(
      params.get("gran"),
      ["DAILY", "WEEKLY", "MONTHLY"],
      preset === "6m" || preset === "12m" ? "MONTHLY" : "DAILY",
    ),
    groupBy: group && namedGroup(group) ? group : choice(group, GROUPS, "service"),
    metric: choice(params.get("metric"), COST_METRICS, "unblended"),
    service: params.get("service"),
    filter: costFilter(params.get("f")),
    compared: choice(params.get("vs"), COMPARED, "previous"),
    chart: choice(params.get("chart"), CHARTS, "bars"),
    valid: range.start < range.end,
  };
}
