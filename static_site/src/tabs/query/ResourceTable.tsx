/** Rows of resources: sorting and paging by the server, chosen columns, CSV of every filtered row. */

import Button from "@cloudscape-design/components/button";
import CollectionPreferences from "@cloudscape-design/components/collection-preferences";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import Table from "@cloudscape-design/components/table";
import { type ReactNode, useState } from "react";
import type { Row } from "../../api/types";
import { useKinds, useMe } from "../../app/backend";
import { Pager } from "../../app/Pager";
import { usePreferences } from "../../app/preferences";
import { Empty } from "../../app/states";
import { setParams } from "../../lib/urlState";
import { columnsFor, tableColumn } from "./columns";
import { detailKey } from "./detailKey";
import { type ReadPage, saveRows } from "./saveRows";
import { PAGE_SIZES, useTablePreferences } from "./tablePreferences";

export interface Sorting {
  field: string;
  descending: boolean;
}

export interface ResourceTableProps {
  title: string;
  rows: readonly Row[];
  total: number | null | undefined;
  page: number;
  hasNext: boolean;
  loadingPage: boolean;
  loading?: boolean;
  sorting: Sorting | null;
  onSort: (sorting: Sorting) => void;
  /** Reads a page of all the rows, for the CSV file. */
  readPage: ReadPage;
  filter?: ReactNode;
  emptyTitle: string;
  /** The fields that the question is about: shown beside the name, whatever the table shows otherwise. */
  asked?: readonly string[];
}

/** Those asked for in sight: behind the name, but for the basic ones, which keep their place. */
function foremost<T extends { id: string; visible: boolean }>(display: T[], asked: readonly string[]): T[] {
  const shown = display.map((one) => (asked.includes(one.id) ? { ...one, visible: true } : one));
  const isMoved = (one: T) => asked.includes(one.id) && /^(details|metrics)\./.test(one.id);
  const moved = shown.filter(isMoved).sort((a, b) => asked.indexOf(a.id) - asked.indexOf(b.id));
  const rest = shown.filter((one) => !isMoved(one));
  const place = rest.findIndex((one) => one.id === "name") + 1;
  return [...rest.slice(0, place), ...moved, ...rest.slice(place)];
}

export function ResourceTable(props: ResourceTableProps) {
  const { rows, total, sorting } = props;
  const { t, f } = usePreferences();
  const kinds = useKinds();
  const manyAccounts = (useMe()?.accounts.length ?? 0) > 1;
  const types = new Set(rows.map((row) => row.service_type));
  const [prefs, setPrefs] = useTablePreferences(types.size === 1 ? ([...types][0] ?? "mixed") : "mixed");
  const [saving, setSaving] = useState("");
  const open = (row: Row) => setParams({ detail: detailKey(row) });
  const columns = columnsFor(rows, { kinds, t, f, manyAccounts, open });
  const display = prefs.columns ?? columns.map(({ id, shown }) => ({ id, visible: shown }));
  const known = new Set(display.map((one) => one.id));
  const complete = foremost(
    [...display, ...columns.filter((c) => !known.has(c.id)).map(({ id }) => ({ id, visible: false }))].filter((one) =>
      columns.some((column) => column.id === one.id),
    ),
    props.asked ?? [],
  );
  const download = async () => {
    setSaving(t.common.loading);
    try {
      await saveRows(props.readPage, { kinds, t, f, manyAccounts, open }, (done, all) =>
        setSaving(t.common.downloading(f.number(done), f.number(all))),
      );
      setSaving("");
    } catch {
      setSaving(t.query.csvFailed);
    }
  };
  const pager = (
    <Pager
      page={props.page}
      pageSize={prefs.pageSize}
      shown={rows.length}
      total={total}
      hasNext={props.hasNext}
      busy={props.loadingPage}
      onPage={(page) => setParams({ page: page > 1 ? page : null })}
    />
  );
  const preferences = (
    <CollectionPreferences
      title={t.query.preferences}
      confirmLabel={t.common.apply}
      cancelLabel={t.common.cancel}
      preferences={{ pageSize: prefs.pageSize, wrapLines: prefs.wrapLines, contentDisplay: complete }}
      pageSizePreference={{
        title: t.query.pageSize,
        options: PAGE_SIZES.map((size) => ({ value: size, label: t.query.pageSizeRows(f.number(size)) })),
      }}
      wrapLinesPreference={{ label: t.query.wrap }}
      contentDisplayPreference={{
        title: t.query.visibleColumns,
        options: columns.map((column) => ({
          id: column.id,
          label: column.header,
          alwaysVisible: column.id === "name",
        })),
      }}
      onConfirm={({ detail }) => {
        setPrefs({
          pageSize: detail.pageSize ?? prefs.pageSize,
          wrapLines: detail.wrapLines ?? false,
          columns: detail.contentDisplay ?? null,
        });
        setParams({ page: null }, { replace: true });
      }}
    />
  );
  return (
    <Table<Row>
      variant="container"
      items={rows}
      trackBy={detailKey}
      columnDefinitions={columns.map(tableColumn)}
      columnDisplay={complete}
      wrapLines={prefs.wrapLines}
      loading={props.loading ?? false}
      loadingText={t.common.loading}
      sortingColumn={sorting ? { sortingField: sorting.field } : undefined}
      sortingDescending={sorting?.descending ?? false}
      onSortingChange={({ detail }) => {
        const field = detail.sortingColumn.sortingField;
        if (field) props.onSort({ field, descending: detail.isDescending ?? false });
      }}
      filter={props.filter}
      header={
        <Header
          counter={typeof total === "number" ? `(${f.number(total)})` : undefined}
          actions={
            <SpaceBetween direction="horizontal" size="xs" alignItems="center">
              <span className="quiet" role="status">
                {saving}
              </span>
              <Button iconName="download" disabled={rows.length === 0} onClick={() => void download()}>
                {t.common.download}
              </Button>
              {/* Without a filter they would stand in a row of their own. */}
              {props.filter ? null : pager}
              {props.filter ? null : preferences}
            </SpaceBetween>
          }
        >
          {props.title}
        </Header>
      }
      {...(props.filter ? { pagination: pager, preferences } : {})}
      empty={<Empty title={props.emptyTitle} hint={t.query.noMatchHint} />}
    />
  );
}
