/** One row a resource, one column a metric, with the day as a sparkline. */

import Button from "@cloudscape-design/components/button";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import Link from "@cloudscape-design/components/link";
import PropertyFilter from "@cloudscape-design/components/property-filter";
import SpaceBetween from "@cloudscape-design/components/space-between";
import Table, { type TableProps } from "@cloudscape-design/components/table";
import TextFilter from "@cloudscape-design/components/text-filter";
import { useEffect, useState } from "react";
import { answered } from "../../api/client";
import type { MetricColumn, MetricRow, MetricSummary } from "../../api/types";
import { useApi, useKinds, useMe } from "../../app/backend";
import { Pager } from "../../app/Pager";
import { usePreferences } from "../../app/preferences";
import { Empty, ErrorPanel, Known, Skeleton, Stamp, Warnings } from "../../app/states";
import { usePaged } from "../../app/usePaged";
import { Sparkline } from "../../charts/Sparkline";
import { pageOf, setParams, useParam, useParams, withChanges } from "../../lib/urlState";
import { Pick } from "../costs/Controls";
import { StatusText } from "../query/columns";
import { detailKey } from "../query/detailKey";
import { namesOf } from "../query/plan";
import { NUMBER_OPERATORS } from "../query/propertyFilter";
import { readConditions, writeConditions } from "./conditions";
import { MOST_COMPARED } from "./range";
import { SaveTable } from "./SaveTable";

const PAGE_SIZE = 50;
const SEARCH_PAUSE_MS = 300;

function useSearch(): [string, string, (text: string) => void] {
  const applied = useParams().get("q") ?? "";
  const [text, setText] = useState(applied);
  useEffect(() => {
    if (text === applied) return;
    const timer = setTimeout(() => setParams({ q: text, page: null }, { replace: true }), SEARCH_PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text, applied]);
  return [applied, text, setText];
}

export function Summary() {
  const api = useApi();
  const { t, f } = usePreferences();
  const params = useParams();
  const me = useMe();
  const kinds = useKinds();
  const types = [...kinds.values()].filter((kind) => kind.metrics.length > 0).map((kind) => kind.service_type);
  const [type, setType] = useParam<string>("type", "EC2");
  const [sort, setSort] = useParam<string>("sort", "name");
  const [applied, text, setText] = useSearch();
  const [selected, setSelected] = useState<readonly MetricRow[]>([]);
  const metrics = kinds.get(type)?.metrics ?? [];
  const conditions = readConditions(
    params.get("where"),
    metrics.map((metric) => metric.name),
  );
  const where = writeConditions(conditions);
  const read = (cursor: string | null, limit: number, refresh: boolean, signal?: AbortSignal) =>
    answered(
      api.GET("/api/metrics/summary", {
        params: {
          query: {
            service_type: [type],
            sort,
            q: applied || undefined,
            where: where.length ? where : undefined,
            limit,
            cursor: cursor ?? undefined,
            refresh: refresh || undefined,
          },
        },
        signal,
      }),
    );
  const paged = usePaged<MetricSummary>(
    ["metrics", type, sort, applied, ...where],
    (cursor, refresh, signal) => read(cursor, PAGE_SIZE, refresh, signal),
    pageOf(params),
  );
  const { answer } = paged;
  const names = namesOf(kinds.get(type) ? [kinds.get(type)].filter((kind) => kind !== undefined) : [], t);
  const choices = (types.length ? types : (me?.service_types ?? [type])).map((value) => ({
    value,
    label: kinds.get(value)?.label ? `${value} (${kinds.get(value)?.label})` : value,
  }));
  const columns: TableProps.ColumnDefinition<MetricRow>[] = [
    {
      id: "name",
      header: t.query.columns.name,
      sortingField: "name",
      isRowHeader: true,
      minWidth: 200,
      cell: (row) => {
        const res = detailKey(row);
        return (
          <Link
            href={withChanges(window.location.search, { res })}
            ariaLabel={t.metrics.open(row.name || row.resource_id)}
            onFollow={(event) => {
              event.preventDefault();
              setParams({ res });
            }}
          >
            {row.name || row.resource_id}
          </Link>
        );
      },
    },
    { id: "region", header: t.common.region, sortingField: "region", cell: (row) => row.region, minWidth: 130 },
    {
      id: "status",
      header: t.query.columns.status,
      sortingField: "status",
      cell: (row) => <StatusText status={row.status} names={names} />,
      minWidth: 120,
    },
    ...(answer?.columns ?? []).map((column) => metricColumn(column, t.metrics.sparkline, f.quantity)),
  ];
  const field = sort.replace(/^-/, "");
  return (
    <SpaceBetween size="m">
      <Container>
        <div className="controls">
          <Pick
            label={t.metrics.serviceType}
            choices={choices}
            value={type}
            onPick={(next) => {
              setSelected([]);
              setParams({ where: null, sort: null }, { replace: true });
              setType(next);
            }}
          />
        </div>
      </Container>
      <Stamp answer={answer} busy={paged.refreshing} onRefresh={() => void paged.refresh()} />
      <Warnings warnings={answer?.warnings} />
      {paged.error ? <ErrorPanel error={paged.error} onRetry={() => void paged.refetch()} /> : null}
      {paged.isPending && !paged.error ? <Skeleton height={420} /> : null}
      {answer ? (
        <Table<MetricRow>
          variant="container"
          items={answer.rows}
          trackBy={detailKey}
          columnDefinitions={columns}
          loading={paged.isPlaceholder}
          loadingText={t.common.loading}
          sortingColumn={{ sortingField: field }}
          sortingDescending={sort.startsWith("-")}
          onSortingChange={({ detail }) =>
            setSort(`${detail.isDescending ? "-" : ""}${detail.sortingColumn.sortingField ?? "name"}`)
          }
          selectionType="multi"
          selectedItems={[...selected]}
          onSelectionChange={({ detail }) => setSelected(detail.selectedItems.slice(0, MOST_COMPARED))}
          isItemDisabled={(row) => selected.length >= MOST_COMPARED && !selected.some((one) => same(one, row))}
          ariaLabels={{
            selectionGroupLabel: t.metrics.compare,
            allItemsSelectionLabel: () => t.metrics.compare,
            itemSelectionLabel: (_, row) => row.name || row.resource_id,
          }}
          filter={
            <div className="filters">
              <TextFilter
                filteringText={text}
                filteringAriaLabel={t.common.search}
                filteringPlaceholder={t.common.search}
                onChange={({ detail }) => setText(detail.filteringText)}
              />
              <PropertyFilter
                query={{ tokens: conditions, operation: "and" }}
                onChange={({ detail }) =>
                  setParams({ where: writeConditions(detail.tokens).join(",") || null, page: null })
                }
                filteringProperties={metrics.map((metric) => ({
                  key: metric.name,
                  propertyLabel: metric.label,
                  groupValuesLabel: metric.label,
                  operators: [...NUMBER_OPERATORS],
                  defaultOperator: ">",
                }))}
                filteringOptions={[]}
                filteringAriaLabel={t.metrics.conditions}
                filteringPlaceholder={t.metrics.conditionsPlaceholder}
                disableFreeTextFiltering
                hideOperations
                expandToViewport
              />
            </div>
          }
          header={
            <Header
              counter={`(${f.number(answer.total)})`}
              description={t.metrics.compareHint(f.number(MOST_COMPARED))}
              actions={
                <SpaceBetween direction="horizontal" size="xs">
                  <Button
                    disabled={selected.length < 2}
                    onClick={() => setParams({ cmp: JSON.stringify(selected.map(detailKey)), metric: sorted(sort) })}
                  >
                    {t.metrics.compare}
                  </Button>
                  <SaveTable read={(cursor, limit) => read(cursor, limit, false)} />
                </SpaceBetween>
              }
            >{`${type} · ${t.metrics.title}`}</Header>
          }
          pagination={
            <Pager
              page={paged.page}
              pageSize={PAGE_SIZE}
              shown={answer.rows.length}
              total={answer.total}
              hasNext={paged.hasNext}
              busy={paged.loadingPage}
              onPage={(page) => setParams({ page: page > 1 ? page : null })}
            />
          }
          empty={
            where.length || applied ? (
              <Empty title={t.metrics.noMatch} hint={t.metrics.noMatchHint} />
            ) : (
              <Empty title={t.metrics.empty} hint={t.metrics.emptyHint} />
            )
          }
        />
      ) : null}
    </SpaceBetween>
  );
}

const same = (one: MetricRow, other: MetricRow) => detailKey(one) === detailKey(other);

/** The metric that the table is sorted by, where it is one. */
const sorted = (sort: string) => (/^-?[A-Z]/.test(sort) ? sort.replace(/^-/, "") : null);

function metricColumn(
  column: MetricColumn,
  said: (name: string, low: string, high: string) => string,
  quantity: (value: number | null | undefined, unit: string) => string,
): TableProps.ColumnDefinition<MetricRow> {
  return {
    id: column.metric,
    header: column.label,
    sortingField: column.metric,
    minWidth: 190,
    cell: (row) => {
      const cell = row.metrics[column.metric];
      const known = (cell?.points ?? []).filter((point): point is number => point !== null);
      const text = (value: number) => quantity(value, column.unit);
      const label = known.length ? said(column.label, text(Math.min(...known)), text(Math.max(...known))) : "";
      return (
        <span className="spark-cell">
          <Known>{quantity(cell?.value, column.unit)}</Known>
          {known.length ? <Sparkline points={cell?.points ?? []} label={label} /> : null}
        </span>
      );
    },
  };
}
