/** The filter of the cost views. */

import PropertyFilter, { type PropertyFilterProps } from "@cloudscape-design/components/property-filter";
import type { CostAnswer } from "../../api/types";
import { useMe } from "../../app/backend";
import { usePreferences } from "../../app/preferences";
import { setParams } from "../../lib/urlState";
import { type CostFilter, FILTERS, type FilterField, filterOf, filterText, queryOf } from "./costFilter";

/** Which filter the groups of an answer are values of. */
const FIELD_OF: Partial<Record<string, FilterField>> = {
  service: "service",
  region: "region",
  account: "account_id",
  usage_type: "usage_type",
  instance_type: "instance_type",
  record_type: "record_type",
};

export function Narrow({ filter, answer }: { filter: CostFilter; answer: CostAnswer | undefined }) {
  const { t } = usePreferences();
  const me = useMe();
  const label = (field: FilterField) => (field === "account_id" ? t.cost.groups.account : t.cost.groups[field]);
  const properties = FILTERS.map(
    (key): PropertyFilterProps.FilteringProperty => ({
      key,
      propertyLabel: label(key),
      groupValuesLabel: label(key),
      operators: ["="],
    }),
  );
  return (
    <PropertyFilter
      query={queryOf(filter)}
      onChange={({ detail }) => setParams({ f: filterText(filterOf(detail)), page: null })}
      filteringProperties={properties}
      filteringOptions={[
        ...(me?.regions ?? []).map((value) => ({ propertyKey: "region", value })),
        ...(me?.accounts ?? []).map((one) => ({
          propertyKey: "account_id",
          value: one.account_id,
          label: one.name ? `${one.account_id} ${one.name}` : one.account_id,
        })),
        ...shown(answer),
      ]}
      filteringAriaLabel={t.cost.narrow}
      filteringPlaceholder={t.cost.narrowPlaceholder}
      hideOperations
      disableFreeTextFiltering
      expandToViewport
    />
  );
}

/** The groups on screen as values to narrow to. */
function shown(answer: CostAnswer | undefined): PropertyFilterProps.FilteringOption[] {
  const by = answer?.group_by ?? "";
  const field = FIELD_OF[by];
  const groups = (answer?.groups ?? []).filter((group) => group.key !== "");
  if (field && field !== "region" && field !== "account_id")
    return groups.map((group) => ({ propertyKey: field, value: group.key }));
  const [kind, name] = [by.split(":")[0], by.slice(by.indexOf(":") + 1)];
  if (kind === "tag" || kind === "cost_category")
    return groups.map((group) => ({ propertyKey: kind, value: `${name}:${group.key}` }));
  return [];
}
