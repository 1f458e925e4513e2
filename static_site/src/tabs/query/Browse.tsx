/** All resources, with a property filter: what is there before anything was asked. */

import PropertyFilter, { type PropertyFilterProps } from "@cloudscape-design/components/property-filter";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { answered } from "../../api/client";
import type { Kind, Row } from "../../api/types";
import { useApi, useKinds, useMe } from "../../app/backend";
import { usePreferences } from "../../app/preferences";
import { ErrorPanel, Skeleton, Stamp, Warnings } from "../../app/states";
import { usePaged } from "../../app/usePaged";
import { pageOf, readJson, setParams, useParams } from "../../lib/urlState";
import { namesOf, type Plan, sorted } from "./plan";
import { isFilterQuery, NOTHING, NUMBER_OPERATORS, planOf, TEXT_OPERATORS } from "./propertyFilter";
import { ResourceTable, type Sorting } from "./ResourceTable";
import type { RowsPage } from "./saveRows";
import { usePageSize } from "./tablePreferences";

interface BrowsePage extends RowsPage {
  as_of: string | null;
  stale: boolean;
  warnings: [];
}

function useProperties(rows: readonly Row[]) {
  const { t } = usePreferences();
  const me = useMe();
  const kinds = useKinds();
  const all = [...kinds.values()];
  const names = namesOf(all, t);
  const numeric = new Set<string>(["monthly_cost_usd"]);
  const paths = ["service_type", "region", "status", "account_id", "name", "resource_id", "monthly_cost_usd"];
  const add = (path: string, isNumber: boolean) => {
    if (!paths.includes(path)) paths.push(path);
    if (isNumber) numeric.add(path);
  };
  for (const kind of all) {
    for (const field of kind.fields) add(`details.${field.name}`, field.type === "number");
    for (const metric of kind.metrics) add(`metrics.${metric.name}`, true);
  }
  const tagKeys = [...new Set(rows.flatMap((row) => Object.keys(row.tags)))].sort();
  for (const key of tagKeys) add(`tags.${key}`, false);
  const group = (path: string) =>
    path.startsWith("details.")
      ? t.query.details
      : path.startsWith("metrics.")
        ? t.query.metricColumns
        : path.startsWith("tags.")
          ? t.query.columns.tags
          : t.query.basics;
  const properties = paths.map(
    (path): PropertyFilterProps.FilteringProperty => ({
      key: path,
      propertyLabel: names.field(path),
      groupValuesLabel: names.field(path),
      group: group(path),
      operators: numeric.has(path) ? [...NUMBER_OPERATORS] : [...TEXT_OPERATORS],
      defaultOperator: "=",
    }),
  );
  const option = (propertyKey: string, value: string, label = value) => ({ propertyKey, value, label });
  const states = new Map(all.flatMap((kind: Kind) => kind.states.map((state) => [state.value, state.label] as const)));
  const options = [
    ...(me?.service_types ?? []).map((value) => option("service_type", value, value)),
    ...(me?.regions ?? []).map((value) => option("region", value)),
    ...(me?.accounts ?? []).map((one) =>
      option("account_id", one.account_id, one.name ? `${one.account_id} ${one.name}` : one.account_id),
    ),
    ...[...states].map(([value, label]) => option("status", value, label)),
    ...tagKeys.flatMap((key) =>
      [...new Set(rows.map((row) => row.tags[key]).filter((value) => value))].map((value) =>
        option(`tags.${key}`, value ?? ""),
      ),
    ),
  ];
  return { properties, options, numeric: (path: string) => numeric.has(path) };
}

export function Browse() {
  const api = useApi();
  const { t } = usePreferences();
  const params = useParams();
  const pageSize = usePageSize();
  const filter = readJson(params.get("f"), isFilterQuery, NOTHING);
  const sorting = parseSort(params.get("sort"));
  const kinds = useKinds();
  const numericNow = (path: string) =>
    path === "monthly_cost_usd" ||
    path.startsWith("metrics.") ||
    [...kinds.values()].some((kind) =>
      kind.fields.some((one) => `details.${one.name}` === path && one.type === "number"),
    );
  const unsorted = planOf(filter, numericNow);
  const plan: Plan | null = unsorted && sorting ? sorted(unsorted, sorting.field, sorting.descending) : unsorted;
  const sort = sorting ? `${sorting.descending ? "-" : ""}${sorting.field}` : undefined;

  const read = async (
    cursor: string | null,
    limit: number,
    refresh: boolean,
    signal?: AbortSignal,
  ): Promise<BrowsePage> => {
    if (plan) {
      const body = { text: "", plan: plan as unknown as Record<string, unknown>, limit, cursor, refresh };
      return (await answered(api.POST("/api/query", { body, signal }))) as unknown as BrowsePage;
    }
    const query = { limit, cursor: cursor ?? undefined, refresh: refresh || undefined, sort };
    return (await answered(api.GET("/api/resources", { params: { query }, signal }))) as unknown as BrowsePage;
  };
  const paged = usePaged(
    ["resources", JSON.stringify(plan), sort, pageSize],
    (cursor, refresh, signal) => read(cursor, pageSize, refresh, signal),
    pageOf(params),
  );
  const { answer } = paged;
  const rows = answer?.rows ?? [];
  const { properties, options } = useProperties(rows);
  return (
    <SpaceBetween size="m">
      <Stamp answer={answer} busy={paged.refreshing} onRefresh={() => void paged.refresh()} />
      <Warnings warnings={answer?.warnings} />
      {paged.error ? <ErrorPanel error={paged.error} onRetry={() => void paged.refetch()} /> : null}
      {paged.isPending && !paged.error ? <Skeleton height={420} /> : null}
      {answer ? (
        <ResourceTable
          title={t.query.browse}
          rows={rows}
          total={answer.total}
          page={paged.page}
          hasNext={paged.hasNext}
          loadingPage={paged.loadingPage}
          loading={paged.isPlaceholder}
          sorting={sorting}
          onSort={(next) => setParams({ sort: `${next.descending ? "-" : ""}${next.field}`, page: null })}
          readPage={(cursor, limit) => read(cursor, limit, false)}
          emptyTitle={plan ? t.query.noMatch : t.query.noResources}
          filter={
            <PropertyFilter
              query={filter}
              onChange={({ detail }) =>
                setParams({
                  f: detail.tokens.length || detail.tokenGroups?.length ? JSON.stringify(detail) : null,
                  page: null,
                })
              }
              filteringProperties={properties}
              filteringOptions={options}
              enableTokenGroups
              filteringAriaLabel={t.query.filterLabel}
              filteringPlaceholder={t.query.filterPlaceholder}
              hideOperations={false}
              expandToViewport
            />
          }
        />
      ) : null}
    </SpaceBetween>
  );
}

function parseSort(text: string | null): Sorting | null {
  if (!text) return null;
  return text.startsWith("-") ? { field: text.slice(1), descending: true } : { field: text, descending: false };
}
