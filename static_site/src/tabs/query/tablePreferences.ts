/** How many rows and which columns a table shows: kept in this browser, one choice for each set of kinds. */

import type { CollectionPreferencesProps } from "@cloudscape-design/components/collection-preferences";
import { useSyncExternalStore } from "react";
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

const COMMON = "r-assistant.table";
const listeners = new Set<() => void>();
let version = 0;

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Page size and wrapping hold for all tables; columns for this one (`kind`). */
export function useTablePreferences(kind: string): [TablePreferences, (next: TablePreferences) => void] {
  useSyncExternalStore(subscribe, () => version);
  const own = `${COMMON}.${kind}`;
  const set = (next: TablePreferences) => {
    writeStored(COMMON, { pageSize: next.pageSize, wrapLines: next.wrapLines });
    writeStored(own, { columns: next.columns });
    version += 1;
    for (const listener of listeners) listener();
  };
  return [{ ...saved(COMMON), columns: saved(own).columns }, set];
}

export function usePageSize(): number {
  useSyncExternalStore(subscribe, () => version);
  return saved(COMMON).pageSize;
}
