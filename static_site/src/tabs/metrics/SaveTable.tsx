/** The table as a CSV file: every row that the filters leave, page by page. */

import Button from "@cloudscape-design/components/button";
import { useState } from "react";
import type { MetricSummary } from "../../api/types";
import { usePreferences } from "../../app/preferences";
import { ErrorPanel } from "../../app/states";
import { csvName, csvText, saveText } from "../../lib/csv";

const PAGE = 1000;
const TEXTS = ["name", "resource_id", "service_type", "account_id", "region", "status"] as const;

type Read = (cursor: string | null, limit: number) => Promise<MetricSummary>;

export async function tableCsv(read: Read): Promise<string> {
  const pages: MetricSummary[] = [];
  let cursor: string | null = null;
  do {
    const page: MetricSummary = await read(cursor, PAGE);
    pages.push(page);
    cursor = page.next_cursor ?? null;
  } while (cursor !== null);
  const columns = pages[0]?.columns ?? [];
  return csvText(
    [...TEXTS, ...columns.map((column) => `${column.label} (${column.statistic}, ${column.unit})`)],
    pages.flatMap((page) =>
      page.rows.map((row) => [
        ...TEXTS.map((name) => row[name]),
        ...columns.map((column) => row.metrics[column.metric]?.value),
      ]),
    ),
  );
}

export function SaveTable({ read }: { read: Read }) {
  const { t } = usePreferences();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<Error | null>(null);
  const save = async () => {
    setBusy(true);
    setFailed(null);
    try {
      saveText(csvName("metrics", new Date()), await tableCsv(read));
    } catch (failure) {
      setFailed(failure instanceof Error ? failure : new Error(String(failure)));
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Button iconName="download" loading={busy} onClick={() => void save()}>
        {t.common.download}
      </Button>
      {failed ? <ErrorPanel error={failed} onRetry={() => void save()} /> : null}
    </>
  );
}
