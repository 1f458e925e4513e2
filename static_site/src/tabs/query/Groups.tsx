/** Groups of resources with their number and cost. */

import Header from "@cloudscape-design/components/header";
import Table from "@cloudscape-design/components/table";
import { useState } from "react";
import type { QueryAnswer } from "../../api/types";
import { useKinds } from "../../app/backend";
import { usePreferences } from "../../app/preferences";
import { Empty, Known } from "../../app/states";
import { namesOf } from "./plan";

type Group = NonNullable<QueryAnswer["groups"]>[number];

function keyOf(group: Group): string {
  return JSON.stringify(group.key);
}

export function Groups({ groups }: { groups: readonly Group[] }) {
  const { t, f } = usePreferences();
  const kinds = useKinds();
  const names = namesOf(kinds.values(), t);
  // As the plan sorted them, until a heading is clicked.
  const [sort, setSort] = useState<{ field: string; descending: boolean } | null>(null);
  const fields = [...new Set(groups.flatMap((group) => Object.keys(group.key)))];
  const read = (group: Group, field: string): string | number | null =>
    field === "count" ? group.count : field === "cost" ? group.monthly_cost_usd : (group.key[field] ?? null);
  const items = sort
    ? groups.toSorted((a, b) => compare(read(a, sort.field), read(b, sort.field)) * (sort.descending ? -1 : 1))
    : groups;
  const shown = (field: string, value: string | null) => (field === "status" && value ? names.state(value) : value);
  return (
    <Table
      variant="container"
      items={items}
      trackBy={keyOf}
      header={<Header counter={`(${f.number(groups.length)})`}>{t.query.groups}</Header>}
      sortingColumn={sort ? { sortingField: sort.field } : undefined}
      sortingDescending={sort?.descending ?? false}
      onSortingChange={({ detail }) =>
        setSort({ field: detail.sortingColumn.sortingField ?? "count", descending: detail.isDescending ?? false })
      }
      columnDefinitions={[
        ...fields.map((field, i) => ({
          id: field,
          header: names.field(field),
          cell: (group: Group) => <Known>{shown(field, group.key[field] ?? null)}</Known>,
          sortingField: field,
          isRowHeader: i === 0,
        })),
        {
          id: "count",
          header: t.query.groupCount,
          cell: (group: Group) => f.number(group.count),
          sortingField: "count",
        },
        {
          id: "cost",
          header: t.query.groupCost,
          cell: (group: Group) => <Known>{f.money(group.monthly_cost_usd)}</Known>,
          sortingField: "cost",
        },
      ]}
      empty={<Empty title={t.query.noMatch} />}
    />
  );
}

/** Unknown comes last, whichever way. */
function compare(a: string | number | null, b: string | number | null): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  return typeof a === "number" && typeof b === "number" ? a - b : String(a).localeCompare(String(b));
}
