/** What a view shows when it has no data: loading, empty, failed; and what holds for data with holes. */

import Alert from "@cloudscape-design/components/alert";
import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import SpaceBetween from "@cloudscape-design/components/space-between";
import StatusIndicator from "@cloudscape-design/components/status-indicator";
import { Component, type ReactNode, useEffect, useState } from "react";
import { ApiError } from "../api/errors";
import type { PartWarning, Provenance } from "../api/types";
import type { Dictionary } from "../i18n/en";
import { UNKNOWN } from "../i18n/format";
import { usePreferences } from "./preferences";

/** A value that may be unknown: never shown as 0. */
export function Known({ children }: { children: string | null | undefined }) {
  const { t } = usePreferences();
  if (children && children !== UNKNOWN) return <>{children}</>;
  return (
    <span title={t.common.unknown}>
      <span aria-hidden="true">{UNKNOWN}</span>
      <span className="only-read">{t.common.unknown}</span>
    </span>
  );
}

export function Skeleton({ height = 240 }: { height?: 64 | 120 | 240 | 420 }) {
  const { t } = usePreferences();
  return (
    <div className={`skeleton skeleton-${height}`} role="status">
      <span className="only-read">{t.common.loading}</span>
    </div>
  );
}

export function Empty({ title, hint, children }: { title: string; hint?: string; children?: ReactNode }) {
  return (
    <Box textAlign="center" padding={{ vertical: "l" }} color="inherit">
      <SpaceBetween size="xs">
        <Box variant="strong" color="inherit">
          {title}
        </Box>
        {hint ? <Box color="text-body-secondary">{hint}</Box> : null}
        {children}
      </SpaceBetween>
    </Box>
  );
}

export function errorText(error: unknown, t: Dictionary): string {
  if (!(error instanceof ApiError)) return t.errors.unknown;
  if (error.message) return error.message;
  if (error.status === 0) return t.errors.unreachable;
  if (error.status === 403) return t.errors.forbidden;
  return error.status === 429 ? t.errors.busy : t.errors.unknown;
}

export function ErrorPanel({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { t } = usePreferences();
  const known = error instanceof ApiError ? error : null;
  return (
    <Alert
      type="error"
      header={t.errors.title}
      action={onRetry ? <Button onClick={onRetry}>{t.common.retry}</Button> : undefined}
    >
      <div>{errorText(error, t)}</div>
      {known?.hint ? <div>{known.hint}</div> : null}
      {known?.requestId ? (
        <Box variant="small" color="text-body-secondary">
          {t.errors.requestId}: <code>{known.requestId}</code>
        </Box>
      ) : null}
    </Alert>
  );
}

const SHOWN_WARNINGS = 4;

/** What tells how figures came about, beside what tells that something could not be read. */
const NOTES = new Set([
  "bill_by_tag",
  "bill_by_type",
  "bill_lines",
  "bill_shared",
  "cost_unknown",
  "created_later",
  "history_limited",
  "insufficient_data",
  "not_yet_available",
  "whole_bill",
  "whole_service",
]);

export function Warnings({ warnings }: { warnings: readonly PartWarning[] | undefined }) {
  const { t, f } = usePreferences();
  const notes = (warnings ?? []).filter((warning) => NOTES.has(warning.code));
  const unread = (warnings ?? []).filter((warning) => !NOTES.has(warning.code));
  return (
    <>
      {unread.length ? (
        <Alert type="warning" header={t.common.warnings(f.number(unread.length))}>
          <Several
            items={unread.map((warning) => [keyOf(warning), <Unread key={keyOf(warning)} warning={warning} />])}
          />
        </Alert>
      ) : null}
      {notes.length ? (
        <Alert type="info" header={t.common.notes(f.number(notes.length))}>
          <Several items={notes.map((warning) => [keyOf(warning), warning.message])} />
        </Alert>
      ) : null}
    </>
  );
}

function keyOf(warning: PartWarning): string {
  return [warning.account_id, warning.region, warning.service, warning.code, warning.message].join();
}

function Unread({ warning }: { warning: PartWarning }) {
  const { t } = usePreferences();
  return (
    <>
      <strong>
        {[warning.account_id, warning.region ?? t.common.everywhere, warning.service].filter(Boolean).join(" · ")}
      </strong>
      {": "}
      {warning.message} <Box variant="code">{warning.code}</Box>
    </>
  );
}

/** The first few, and all of them on demand. */
function Several({ items }: { items: readonly [string, ReactNode][] }) {
  const { t, f } = usePreferences();
  const [all, setAll] = useState(false);
  return (
    <>
      <ul className="plain-list">
        {(all ? items : items.slice(0, SHOWN_WARNINGS)).map(([key, shown]) => (
          <li key={key}>{shown}</li>
        ))}
      </ul>
      {items.length > SHOWN_WARNINGS ? (
        <Button variant="inline-link" onClick={() => setAll(!all)} ariaExpanded={all}>
          {all ? t.common.warningsLess : t.common.warningsMore(f.number(items.length))}
        </Button>
      ) : null}
    </>
  );
}

/** How old the data is, and a button that reads it anew from AWS. */
export function Stamp({
  answer,
  busy,
  onRefresh,
}: {
  answer: Provenance | undefined;
  busy: boolean;
  onRefresh: () => void;
}) {
  const { t, f } = usePreferences();
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 30_000);
    return () => clearInterval(timer);
  }, []);
  return (
    <div className="stamp">
      {answer?.as_of ? (
        <span>
          {t.common.asOf} <time dateTime={answer.as_of}>{f.time(answer.as_of)}</time> ({f.ago(answer.as_of, now)})
        </span>
      ) : null}
      {answer?.stale ? <StatusIndicator type="in-progress">{t.common.stale}</StatusIndicator> : null}
      <Button
        iconName="refresh"
        loading={busy}
        loadingText={t.common.loading}
        onClick={onRefresh}
        ariaLabel={t.common.refresh}
      >
        {t.common.refresh}
      </Button>
    </div>
  );
}

/** What browsers, and Vite's loader of styles, say of a chunk that is no longer on the server. */
const LOST_CHUNK = /dynamically imported module|importing a module script failed|unable to preload css/i;

export function isLostChunk(error: unknown): boolean {
  return error instanceof Error && LOST_CHUNK.test(error.message);
}

/** An error in one view leaves the others alone. */
export class ViewBoundary extends Component<
  { t: Dictionary; children: ReactNode },
  { failed: "crashed" | "outdated" | null }
> {
  override state = { failed: null };

  static getDerivedStateFromError(error: unknown) {
    return { failed: isLostChunk(error) ? ("outdated" as const) : ("crashed" as const) };
  }

  override render() {
    const { t, children } = this.props;
    if (this.state.failed === null) return children;
    if (this.state.failed === "outdated") {
      // Trying again would not help: a module that failed to load stays failed until the page is loaded anew.
      return (
        <Alert
          type="error"
          header={t.errors.outdated}
          action={<Button onClick={() => window.location.reload()}>{t.errors.reload}</Button>}
        >
          {t.errors.outdatedHint}
        </Alert>
      );
    }
    return (
      <Alert
        type="error"
        header={t.errors.crashed}
        action={<Button onClick={() => this.setState({ failed: null })}>{t.common.retry}</Button>}
      />
    );
  }
}
