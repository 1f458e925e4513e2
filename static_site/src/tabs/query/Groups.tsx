/** Groups of resources with what was calculated of them, their number and cost. */

import Box from "@cloudscape-design/components/box";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import Table from "@cloudscape-design/components/table";
import { useState } from "react";
import type { QueryAnswer } from "../../api/types";
import { useKinds } from "../../app/backend";
import { usePreferences } from "../../app/preferences";
import { Empty, Known } from "../../app/states";
import { measureOf, namesOf, type Plan } from "./plan";

type Group = NonNullable<QueryAnswer["groups"]>[number];

const FIGURES = {
  count: (group: Group) => group.count,
  value: (group: Group) => group.value,
  cost: (group: Group) => group.monthly_cost_usd,
};

function keyOf(group: Group): string {
  return JSON.stringify(group.key);
}

/** What was calculated over all rows at once, as one figure. */
function Figure({ group, measure }: { group: Group; measure: { label: string; unit: string } }) {
  const { t, f } = usePreferences();
  return (
    <Container header={<Header variant="h2">{measure.label}</Header>}>
      <div className="value">
        <Known>{group.value === null ? null : f.quantity(group.value, measure.unit)}</Known>
      </div>
      <Box color="text-body-secondary">{t.query.countOf(f.number(group.count))}</Box>
    </Container>
  );
}

export function Groups({ groups, plan }: { groups: readonly Group[]; plan: Plan | null }) {
  const { t, f } = usePreferences();
  const kinds = useKinds();
  const names = namesOf(kinds.values(), t);
  const measure = plan ? measureOf(plan, names, t) : null;
  // As the plan sorted them, until a heading is clicked.
  const [sort, setSort] = useState<{ field: string; descending: boolean } | null>(null);
  const fields = [...new Set(groups.flatMap((group) => Object.keys(group.key)))];
  const read = (group: Group, field: string): string | number | null =>
    field in FIGURES ? FIGURES[field as keyof typeof FIGURES](group) : (group.key[field] ?? null);
  const items = sort
    ? groups.toSorted((a, b) => compare(read(a, sort.field), read(b, sort.field)) * (sort.descending ? -1 : 1))
    : groups;
  const shown = (field: string, value: string | null) => (field === "status" && value ? names.state(value) : value);
  const [only] = groups;
  if (measure && only && !fields.length) return <Figure group={only} measure={measure} />;
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
        ...(measure
          ? [
              {
                id: "value",
                header: measure.label,
                cell: (group: Group) => (
                  <Known>{group.value === null ? null : f.quantity(group.value, measure.unit)}</Known>
                ),
                sortingField: "value",
              },
            ]
          : []),
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
