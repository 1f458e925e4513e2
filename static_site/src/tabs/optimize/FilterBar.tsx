/** Choosing among recommendations. */

import Button from "@cloudscape-design/components/button";
import FormField from "@cloudscape-design/components/form-field";
import Input from "@cloudscape-design/components/input";
import Multiselect from "@cloudscape-design/components/multiselect";
import { useEffect, useState } from "react";
import type { Recommendations } from "../../api/types";
import { useKinds, useMe } from "../../app/backend";
import { usePreferences } from "../../app/preferences";
import { setParams } from "../../lib/urlState";
import { clearFilters, type Filters, isFiltered, type ManyFilter, parseMinimum, SUBJECTS, setFilter } from "./filters";

export type Choices = Recommendations["choices"];

const TYPING_PAUSE_MS = 400;

export function FilterBar({ filters, choices }: { filters: Filters; choices: Choices }) {
  const { t } = usePreferences();
  const me = useMe();
  const kinds = useKinds();
  const [minimum, setMinimum] = useState(filters.min_saving_usd?.toString() ?? "");
  useEffect(() => {
    if (parseMinimum(minimum) === filters.min_saving_usd) return;
    const timer = setTimeout(
      () => setParams({ min: parseMinimum(minimum), page: null }, { replace: true }),
      TYPING_PAUSE_MS,
    );
    return () => clearTimeout(timer);
  }, [minimum, filters.min_saving_usd]);
  const levels = (["low", "medium", "high"] as const).map((value) => ({ value, label: t.optimize.levels[value] }));
  const many = (name: ManyFilter, label: string, options: { value: string; label: string; description?: string }[]) => (
    <FormField label={label}>
      <Multiselect
        options={options}
        selectedOptions={filters[name].map(
          (value) => options.find((one) => one.value === value) ?? { value, label: value },
        )}
        // The space keeps the slanted last letter from being cut off.
        placeholder={`${t.common.all}\u00a0`}
        tokenLimit={1}
        keepOpen
        filteringType={options.length > 12 ? "auto" : "none"}
        onChange={({ detail }) =>
          setFilter(
            name,
            detail.selectedOptions.map((one) => one.value ?? ""),
          )
        }
      />
    </FormField>
  );
  return (
    <section className="controls" aria-label={t.optimize.filters}>
      {many("service_type", t.common.service, [
        ...(me?.service_types ?? []).map((value) => ({ value, label: value, description: kinds.get(value)?.label })),
        ...SUBJECTS.map((value) => ({ value, label: t.optimize.subjects[value] })),
      ])}
      {many(
        "check",
        t.optimize.check,
        choices.checks.map(({ code, title }) => ({ value: code, label: code, description: title })),
      )}
      {many(
        "region",
        t.common.region,
        (me?.regions ?? []).map((value) => ({ value, label: value })),
      )}
      {(me?.accounts.length ?? 0) > 1
        ? many(
            "account_id",
            t.common.account,
            (me?.accounts ?? []).map((one) => ({
              value: one.account_id,
              label: one.account_id,
              description: one.name,
            })),
          )
        : null}
      {choices.teams.length || filters.team.length
        ? many(
            "team",
            t.optimize.team,
            choices.teams.map((value) => ({ value, label: value })),
          )
        : null}
      {choices.tags.length || filters.tag.length
        ? many(
            "tag",
            t.optimize.tag,
            choices.tags.map((value) => ({ value, label: value })),
          )
        : null}
      {many("risk", t.optimize.risk, levels)}
      {many("effort", t.optimize.effort, levels)}
      <FormField label={`${t.optimize.minSaving} (USD${t.common.perMonth})`}>
        <Input
          type="number"
          inputMode="decimal"
          value={minimum}
          invalid={minimum !== "" && parseMinimum(minimum) === null}
          onChange={({ detail }) => setMinimum(detail.value)}
        />
      </FormField>
      {isFiltered(filters) ? (
        <div className="controls-end">
          <Button
            iconName="close"
            onClick={() => {
              setMinimum("");
              clearFilters();
            }}
          >
            {t.optimize.clearFilters}
          </Button>
        </div>
      ) : null}
    </section>
  );
}
