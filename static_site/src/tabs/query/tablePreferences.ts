/** How many rows and which columns a table shows: kept in this browser, one choice for each set of kinds. */

import type { CollectionPreferencesProps } from "@cloudscape-design/components/collection-preferences";
import { useState } from "react";
import { readStored, writeStored } from "../../app/preferences";

export const PAGE_SIZES = [25, 50, 100] as const;
const DEFAULT_SIZE = 50;

export interface TablePreferences {
  pageSize: number;
  wrapLines: boolean;
  /** Null: the catalog's own choice. */
  columns: readonly CollectionPreferencesProps.ContentDisplayItem[] | null;
}

function saved(key: string): TablePreferences {
  const value = (readStored(key) ?? {}) as Partial<TablePreferences>;
  return {
    pageSize: PAGE_SIZES.find((size) => size === value.pageSize) ?? DEFAULT_SIZE,
    wrapLines: value.wrapLines === true,
    columns: Array.isArray(value.columns) ? value.columns : null,
  };
}

/** Page size and wrapping hold for all tables; columns for this one (`kind`). */
export function useTablePreferences(kind: string): [TablePreferences, (next: TablePreferences) => void] {
  const common = "r-assistant.table";
  const own = `r-assistant.table.${kind}`;
  const [, redraw] = useState(0);
  const value = { ...saved(common), columns: saved(own).columns };
  const set = (next: TablePreferences) => {
    writeStored(common, { pageSize: next.pageSize, wrapLines: next.wrapLines });
    writeStored(own, { columns: next.columns });
    redraw((n) => n + 1);
  };
  return [value, set];
}

export function usePageSize(): number {
  return saved("r-assistant.table").pageSize;
}
