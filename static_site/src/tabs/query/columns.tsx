/** The columns of a table of resources, from the rows and from what the catalog says of their kinds. */

import Badge from "@cloudscape-design/components/badge";
import Link from "@cloudscape-design/components/link";
import StatusIndicator, { type StatusIndicatorProps } from "@cloudscape-design/components/status-indicator";
import type { TableProps } from "@cloudscape-design/components/table";
import type { ReactNode } from "react";
import type { Kind, Row } from "../../api/types";
import { Known } from "../../app/states";
import type { Dictionary } from "../../i18n/en";
import type { Formats } from "../../i18n/format";
import type { Cell } from "../../lib/csv";
import { withChanges } from "../../lib/urlState";
import { detailKey } from "./detailKey";
import { type Names, namesOf } from "./plan";

export interface Column {
  id: string;
  group: "basics" | "details" | "metrics";
  header: string;
  shown: boolean;
  numeric: boolean;
  raw: (row: Row) => Cell;
  cell: (row: Row) => ReactNode;
  width?: number;
}

export interface ColumnContext {
  kinds: Map<string, Kind>;
  t: Dictionary;
  f: Formats;
  manyAccounts: boolean;
  open: (row: Row) => void;
}

const STATUS_TYPES: [RegExp, StatusIndicatorProps.Type][] = [
  [/^(running|available|active|in-use|deployed|associated|ok|enabled|completed|ready)$/i, "success"],
  [/^(stopped|terminated|inactive|unassociated|disabled|deleted|unused)$/i, "stopped"],
  [/(ing|pending|inprogress|in-progress)$/i, "in-progress"],
  [/(fail|error|incompatible|degraded)/i, "error"],
];

export function StatusText({ status, names }: { status: string | null; names: Names }) {
  if (!status) return <Known>{null}</Known>;
  const type = STATUS_TYPES.find(([pattern]) => pattern.test(status))?.[1] ?? "info";
  return <StatusIndicator type={type}>{names.state(status)}</StatusIndicator>;
}

export function tagsText(tags: Record<string, string>): string {
  return Object.entries(tags)
    .map(([key, value]) => (value ? `${key}=${value}` : key))
    .join("; ");
}

/** A detail of any type as text; null where it is unknown. */
export function detailText(value: unknown, unit: string, t: Dictionary, f: Formats): string | null {
  if (value === null || value === undefined || value === "") return null;
  if (typeof value === "boolean") return value ? t.common.yes : t.common.no;
  if (typeof value === "number") return f.quantity(value, unit);
  if (typeof value === "string") return /^\d{4}-\d\d-\d\dT/.test(value) ? f.time(value) : value;
  if (Array.isArray(value))
    return value.length ? value.map((one) => detailText(one, unit, t, f) ?? "").join(", ") : t.common.none;
  return JSON.stringify(value);
}

function rawDetail(value: unknown): Cell {
  if (value === null || value === undefined) return null;
  return typeof value === "object" ? JSON.stringify(value) : (value as Cell);
}

/** Without `manyKinds` the rows are all of one: it need not be said in each. */
function basics(context: ColumnContext, names: Names, manyKinds: boolean): Column[] {
  const { t, f, open, kinds, manyAccounts } = context;
  const text = (id: keyof Row & string, shown: boolean, width?: number): Column => ({
    id,
    group: "basics",
    header: names.field(id),
    shown,
    numeric: false,
    raw: (row) => row[id] as Cell,
    cell: (row) => <Known>{row[id] as string | null}</Known>,
    width,
  });
  return [
    {
      ...text("name", true, 220),
      cell: (row) => (
        <Link
          href={withChanges(window.location.search, { detail: detailKey(row) })}
          ariaLabel={t.query.openDetail(row.name || row.resource_id)}
          onFollow={(event) => {
            event.preventDefault();
            open(row);
          }}
        >
          {row.name || row.resource_id}
        </Link>
      ),
    },
    text("resource_id", true, 210),
    {
      ...text("service_type", manyKinds, 120),
      cell: (row) => <span title={kinds.get(row.service_type)?.label}>{row.service_type}</span>,
    },
    text("account_id", manyAccounts, 140),
    text("region", true, 140),
    { ...text("status", true, 130), cell: (row) => <StatusText status={row.status} names={names} /> },
    {
      ...text("monthly_cost_usd", true, 120),
      numeric: true,
      cell: (row) => (
        <span title={row.cost_source ? t.query.costSource[row.cost_source] : undefined}>
          <Known>{row.monthly_cost_usd === null ? null : f.money(row.monthly_cost_usd)}</Known>
        </span>
      ),
    },
    {
      ...text("cost_source", false),
      cell: (row) => <Known>{row.cost_source ? t.query.costSource[row.cost_source] : null}</Known>,
    },
    { ...text("created_at", false, 200), cell: (row) => <Known>{f.time(row.created_at)}</Known> },
    {
      ...text("tags", false, 260),
      raw: (row) => tagsText(row.tags),
      cell: (row) =>
        Object.keys(row.tags).length ? (
          <span className="badges">
            {Object.entries(row.tags).map(([key, value]) => (
              <Badge key={key}>{value ? `${key}=${value}` : key}</Badge>
            ))}
          </span>
        ) : (
          <Known>{null}</Known>
        ),
    },
    text("arn", false, 320),
  ];
}

/** `shown` is the choice before the user makes one. */
export function columnsFor(rows: readonly Row[], context: ColumnContext): Column[] {
  const { kinds, t, f } = context;
  const types = [...new Set(rows.map((row) => row.service_type))];
  const present = types.map((type) => kinds.get(type)).filter((kind) => kind !== undefined);
  const names = namesOf(present.length ? present : kinds.values(), t);
  const defaults = new Set(
    types.length === 1 ? present.flatMap((kind) => kind.fields.filter((one) => one.column).map((one) => one.name)) : [],
  );
  const inKinds = present.flatMap((kind) => kind.fields.map((one) => one.name));
  const inRows = rows.flatMap((row) => Object.keys(row.details));
  const details = [...new Set([...inKinds, ...inRows])].map((name): Column => {
    const path = `details.${name}`;
    return {
      id: path,
      group: "details",
      header: names.field(path),
      shown: defaults.has(name),
      numeric: rows.some((row) => typeof row.details[name] === "number"),
      raw: (row) => rawDetail(row.details[name]),
      cell: (row) => <Known>{detailText(row.details[name], names.unit(path), t, f)}</Known>,
    };
  });
  const metricNames = [...new Set(rows.flatMap((row) => Object.keys(row.metrics)))];
  const metrics = metricNames.map(
    (name, i): Column => ({
      id: `metrics.${name}`,
      group: "metrics",
      header: names.field(`metrics.${name}`),
      shown: types.length === 1 && i === 0,
      numeric: true,
      raw: (row) => row.metrics[name]?.value ?? null,
      cell: (row) => {
        const point = row.metrics[name];
        return <Known>{point ? f.quantity(point.value, point.unit) : null}</Known>;
      },
    }),
  );
  return [...basics(context, names, types.length !== 1), ...details, ...metrics];
}

export function tableColumn(column: Column): TableProps.ColumnDefinition<Row> {
  return {
    id: column.id,
    header: column.header,
    cell: column.cell,
    sortingField: column.id,
    minWidth: column.width ?? 120,
    isRowHeader: column.id === "name",
  };
}
