/** What could be saved, with evidence; and what could not be judged or priced, apart. */

import Box from "@cloudscape-design/components/box";
import ColumnLayout from "@cloudscape-design/components/column-layout";
import Container from "@cloudscape-design/components/container";
import ExpandableSection from "@cloudscape-design/components/expandable-section";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { type ReactNode, useRef } from "react";
import { answered } from "../../api/client";
import type { Recommendations } from "../../api/types";
import { useApi } from "../../app/backend";
import { Pager } from "../../app/Pager";
import { usePreferences } from "../../app/preferences";
import { Empty, ErrorPanel, Known, Skeleton, Stamp, Warnings } from "../../app/states";
import { usePaged } from "../../app/usePaged";
import { FiguresTable } from "../../charts/Frame";
import { pageOf, setParams, useParams } from "../../lib/urlState";
import { type CheckChoice, FilterBar } from "./FilterBar";
import { FindingCard } from "./FindingCard";
import { isFiltered, readFilters } from "./filters";

const PAGE_SIZE = 25;

/** Checks that were seen in any answer of this visit: a filter must not take away its own alternatives. */
function useChecks(answer: Recommendations | undefined): CheckChoice[] {
  const seen = useRef(new Map<string, string>());
  for (const item of answer?.items ?? []) seen.current.set(item.code, item.title);
  for (const item of answer?.insufficient_data ?? []) {
    if (!seen.current.has(item.code)) seen.current.set(item.code, "");
  }
  return [...seen.current].map(([code, title]) => ({ code, title })).sort((a, b) => a.code.localeCompare(b.code));
}

export default function OptimizeTab() {
  const api = useApi();
  const { t, f } = usePreferences();
  const params = useParams();
  const filters = readFilters(params);
  const focus = params.get("finding");
  const paged = usePaged<Recommendations>(
    ["recommendations", JSON.stringify(filters)],
    (cursor, refresh, signal) => {
      const { min_saving_usd, q, ...many } = filters;
      return answered(
        api.GET("/api/recommendations", {
          params: {
            query: {
              ...many,
              min_saving_usd: min_saving_usd ?? undefined,
              q: q || undefined,
              limit: PAGE_SIZE,
              cursor: cursor ?? undefined,
              refresh: refresh || undefined,
            },
          },
          signal,
        }),
      );
    },
    pageOf(params),
  );
  const { answer } = paged;
  const checks = useChecks(answer);
  return (
    <SpaceBetween size="m">
      <Container>
        <FilterBar filters={filters} checks={checks} />
      </Container>
      <Stamp answer={answer} busy={paged.refreshing} onRefresh={() => void paged.refresh()} />
      <Warnings warnings={answer?.warnings} />
      {paged.error ? <ErrorPanel error={paged.error} onRetry={() => void paged.refetch()} /> : null}
      {paged.isPending && !paged.error ? <Skeleton height={420} /> : null}
      {answer ? (
        <div className={paged.isPlaceholder ? "outdated" : undefined} aria-busy={paged.isPlaceholder}>
          <SpaceBetween size="m">
            <Totals answer={answer} />
            <Header
              variant="h2"
              counter={`(${f.number(answer.total)})`}
              actions={
                <Pager
                  page={paged.page}
                  pageSize={PAGE_SIZE}
                  shown={answer.items.length}
                  total={answer.total}
                  hasNext={paged.hasNext}
                  busy={paged.loadingPage}
                  onPage={(page) => setParams({ page: page > 1 ? page : null })}
                />
              }
            >
              {t.optimize.table}
            </Header>
            {answer.items.length === 0 ? (
              <Container>
                <Empty title={isFiltered(filters) ? t.optimize.emptyFiltered : t.optimize.empty} />
              </Container>
            ) : (
              answer.items.map((finding) => (
                <FindingCard key={finding.id} finding={finding} expanded={finding.id === focus} />
              ))
            )}
            <Insufficient answer={answer} />
          </SpaceBetween>
        </div>
      ) : null}
    </SpaceBetween>
  );
}

function Total({ label, hint, children }: { label: string; hint?: string; children: ReactNode }) {
  return (
    <div className="value-card">
      <Box variant="awsui-key-label">{label}</Box>
      <div className="value">{children}</div>
      {hint ? (
        <Box variant="small" color="text-body-secondary" display="block">
          {hint}
        </Box>
      ) : null}
    </div>
  );
}

function Totals({ answer }: { answer: Recommendations }) {
  const { t, f } = usePreferences();
  const { totals } = answer;
  return (
    <Container>
      <ColumnLayout columns={4} minColumnWidth={150} variant="text-grid">
        <Total label={`${t.optimize.saving}${t.common.perMonth}`} hint={t.optimize.notDouble}>
          <span data-total="saving">{f.money(totals.monthly_saving_usd)}</span>
        </Total>
        <Total label={t.optimize.savingAfter}>
          <Known>{f.money(totals.monthly_saving_after_commitments_usd)}</Known>
        </Total>
        <Total label={t.optimize.count}>{f.number(totals.count)}</Total>
        <Total label={t.optimize.unpriced} hint={t.optimize.unpricedHint}>
          {f.number(answer.unpriced)}
        </Total>
      </ColumnLayout>
    </Container>
  );
}

function Insufficient({ answer }: { answer: Recommendations }) {
  const { t, f } = usePreferences();
  const items = answer.insufficient_data;
  if (items.length === 0) return null;
  const title = t.optimize.insufficient(f.number(items.length));
  return (
    <ExpandableSection variant="container" headerText={title} headerDescription={t.optimize.insufficientHint}>
      <FiguresTable
        title={title}
        table={{
          head: [
            t.optimize.resource,
            t.common.service,
            t.common.region,
            t.common.account,
            t.optimize.check,
            t.optimize.missing,
          ],
          rows: items.map((item) => [
            item.name && item.name !== item.resource_id ? `${item.name} (${item.resource_id})` : item.resource_id,
            item.service_type,
            item.region,
            item.account_id,
            item.code,
            item.missing,
          ]),
        }}
      />
    </ExpandableSection>
  );
}
