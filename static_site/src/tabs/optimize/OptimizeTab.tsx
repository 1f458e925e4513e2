/** What could be saved, with evidence; and what could not be judged or priced, apart. */

import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import ColumnLayout from "@cloudscape-design/components/column-layout";
import Container from "@cloudscape-design/components/container";
import ExpandableSection from "@cloudscape-design/components/expandable-section";
import Header from "@cloudscape-design/components/header";
import SegmentedControl from "@cloudscape-design/components/segmented-control";
import SpaceBetween from "@cloudscape-design/components/space-between";
import ToggleButton from "@cloudscape-design/components/toggle-button";
import { lazy, type ReactNode, Suspense, useState } from "react";
import { answered } from "../../api/client";
import type { Recommendations } from "../../api/types";
import { useApi } from "../../app/backend";
import { Pager } from "../../app/Pager";
import { usePreferences } from "../../app/preferences";
import { Empty, ErrorPanel, Known, Skeleton, Stamp, Warnings } from "../../app/states";
import { usePaged } from "../../app/usePaged";
import { FiguresTable } from "../../charts/Frame";
import { pageOf, setParams, useParams } from "../../lib/urlState";
import { type Decided, DecidedContext, useDecision } from "./Feedback";
import { type Choices, FilterBar } from "./FilterBar";
import { FindingCard } from "./FindingCard";
import { isFiltered, LISTS, type ListName, OF_LIST, readFilters, readList } from "./filters";
import { StrategyPanel } from "./StrategyPanel";

const Learned = lazy(() => import("./Learned"));
const Judging = lazy(() => import("./Judging"));

const PAGE_SIZE = 25;

const NO_CHOICES: Choices = { checks: [], teams: [], tags: [] };

export default function OptimizeTab() {
  const { t } = usePreferences();
  const params = useParams();
  const list = readList(params);
  const [decided, setDecided] = useState<Decided | null>(null);
  return (
    <DecidedContext.Provider value={setDecided}>
      <SpaceBetween size="m">
        <div className="lists">
          <SegmentedControl
            label={t.optimize.lists}
            selectedId={list === "learned" ? null : list}
            options={LISTS.filter((id) => id !== "learned").map((id) => ({ id, text: t.optimize.list[id] }))}
            onChange={({ detail }) =>
              setParams({ list: detail.selectedId === "open" ? null : detail.selectedId, page: null })
            }
          />
          <ToggleButton
            pressed={list === "learned"}
            onChange={({ detail }) => setParams({ list: detail.pressed ? "learned" : null, page: null })}
          >
            {t.optimize.list.learned}
          </ToggleButton>
        </div>
        {decided ? <Undo key={`${decided.id} ${decided.verdict}`} decided={decided} /> : null}
        {list === "learned" ? (
          <Suspense fallback={<Skeleton height={240} />}>
            <Learned />
          </Suspense>
        ) : (
          <List list={list} />
        )}
      </SpaceBetween>
    </DecidedContext.Provider>
  );
}

/** What was decided last, and taking it back. */
function Undo({ decided }: { decided: Decided }) {
  const { t } = usePreferences();
  const decide = useDecision(decided);
  return (
    <div className="undo no-print" role="status">
      <span>{t.optimize.done[decided.verdict](decided.name)}</span>
      {decided.verdict === "reopen" ? null : (
        <Button
          variant="inline-link"
          loading={decide.isPending}
          ariaLabel={t.optimize.of(t.common.undo, decided.name)}
          onClick={() => decide.mutate({ verdict: "reopen" })}
        >
          {t.common.undo}
        </Button>
      )}
      {decide.error ? <ErrorPanel error={decide.error} /> : null}
    </div>
  );
}

function List({ list }: { list: Exclude<ListName, "learned"> }) {
  const api = useApi();
  const { t, f } = usePreferences();
  const params = useParams();
  const filters = readFilters(params);
  const focus = params.get("finding");
  const paged = usePaged<Recommendations>(
    ["recommendations", list, JSON.stringify(filters)],
    (cursor, refresh, signal) => {
      const { min_saving_usd, q, ...many } = filters;
      return answered(
        api.GET("/api/recommendations", {
          params: {
            query: {
              ...many,
              ...OF_LIST[list],
              min_saving_usd: min_saving_usd ?? undefined,
              q: q || undefined,
              by_resource: true,
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
  return (
    <SpaceBetween size="m">
      <Container>
        <FilterBar filters={filters} choices={answer?.choices ?? NO_CHOICES} />
      </Container>
      <Stamp answer={answer} busy={paged.refreshing} onRefresh={() => void paged.refresh()} />
      <Warnings warnings={answer?.warnings} />
      {paged.error ? <ErrorPanel error={paged.error} onRetry={() => void paged.refetch()} /> : null}
      {paged.isPending && !paged.error ? <Skeleton height={420} /> : null}
      {answer ? (
        <div className={paged.isPlaceholder ? "outdated" : undefined} aria-busy={paged.isPlaceholder}>
          <SpaceBetween size="m">
            <Totals answer={answer} />
            {list === "open" && answer.total > 0 ? <Planned /> : null}
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
                <Empty title={isFiltered(filters) ? t.optimize.emptyFiltered : t.optimize.emptyList[list]} />
              </Container>
            ) : (
              answer.items.map((finding) => <FindingCard key={finding.id} finding={finding} focus={focus} />)
            )}
            {list === "open" ? <Insufficient answer={answer} /> : null}
            {list === "open" ? (
              <Suspense fallback={null}>
                <Judging />
              </Suspense>
            ) : null}
          </SpaceBetween>
        </div>
      ) : null}
    </SpaceBetween>
  );
}

function Planned() {
  const { t } = usePreferences();
  return (
    <Container
      header={
        <Header variant="h2" description={t.optimize.strategyHint}>
          {t.optimize.strategyAll}
        </Header>
      }
    >
      <StrategyPanel id={null} label={t.optimize.strategyAll} />
    </Container>
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
        <Total label={t.optimize.count} hint={t.optimize.countHint}>
          {f.number(totals.count)}
        </Total>
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
