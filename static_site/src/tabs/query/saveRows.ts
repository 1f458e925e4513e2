/** The CSV file: every row that the question or the filter finds, page by page, with every column. */

import type { Row } from "../../api/types";
import { csvName, csvText, saveText } from "../../lib/csv";
import { type ColumnContext, columnsFor } from "./columns";

export const CSV_PAGE = 1000;

export interface RowsPage {
  rows?: Row[] | null;
  total?: number | null;
  next_cursor?: string | null;
}

export type ReadPage = (cursor: string | null, limit: number) => Promise<RowsPage>;

export async function allRows(read: ReadPage, progress: (done: number, total: number) => void): Promise<Row[]> {
  const rows: Row[] = [];
  let cursor: string | null = null;
  do {
    const page: RowsPage = await read(cursor, CSV_PAGE);
    rows.push(...(page.rows ?? []));
    progress(rows.length, page.total ?? rows.length);
    cursor = page.next_cursor ?? null;
  } while (cursor !== null);
  return rows;
}

export async function saveRows(
  read: ReadPage,
  context: ColumnContext,
  progress: (done: number, total: number) => void,
): Promise<void> {
  const rows = await allRows(read, progress);
  const columns = columnsFor(rows, context);
  const text = csvText(
    columns.map((column) => column.header),
    rows.map((row) => columns.map((column) => column.raw(row))),
  );
  saveText(csvName("resources", new Date()), text);
}
