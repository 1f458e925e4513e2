/** Range, granularity, grouping and metric of the cost views. */

import Button from "@cloudscape-design/components/button";
import DatePicker from "@cloudscape-design/components/date-picker";
import FormField from "@cloudscape-design/components/form-field";
import Input from "@cloudscape-design/components/input";
import Select from "@cloudscape-design/components/select";
import { useState } from "react";
import { usePreferences } from "../../app/preferences";
import { asks } from "../../app/QuestionBox";
import { type Changes, setParams } from "../../lib/urlState";
import { COMPARED } from "./compared";
import {
  addDays,
  CHARTS,
  COST_METRICS,
  type CostState,
  GROUPS,
  NAMED_GROUPS,
  type NamedGroup,
  namedGroup,
  PRESETS,
} from "./range";

interface Choice {
  value: string;
  label: string;
}

export function Pick({
  label,
  choices,
  value,
  onPick,
}: {
  label: string;
  choices: readonly Choice[];
  value: string;
  onPick: (value: string) => void;
}) {
  return (
    <FormField label={label}>
      <Select
        options={choices}
        selectedOption={choices.find((one) => one.value === value) ?? { value, label: value }}
        onChange={({ detail }) => onPick(detail.selectedOption.value ?? "")}
      />
    </FormField>
  );
}

const named = <K extends string>(keys: readonly K[], names: Record<K, string>): Choice[] =>
  keys.map((value) => ({ value, label: names[value] }));

export function Controls({ state }: { state: CostState }) {
  const { t } = usePreferences();
  const set = (changes: Changes) => setParams({ ...changes, page: null });
  const group = namedGroup(state.groupBy);
  const [byName, setByName] = useState<NamedGroup | null>(group?.kind ?? null);
  const [name, setName] = useState(group?.name ?? "");
  const apply = () => {
    if (byName && name.trim()) set({ group: `${byName}:${name.trim()}` });
  };
  return (
    <section className="controls" aria-label={t.cost.controls}>
      <Pick
        label={t.cost.range}
        choices={named(PRESETS, t.cost.presets)}
        value={state.preset}
        onPick={(preset) =>
          set(
            preset === "custom"
              ? { range: preset, start: state.start, end: state.end, gran: state.granularity }
              : { range: preset, start: null, end: null, gran: null },
          )
        }
      />
      {state.preset === "custom" ? (
        <>
          <FormField label={t.cost.from} errorText={state.valid ? undefined : t.cost.badRange}>
            <DatePicker
              value={state.start}
              placeholder="YYYY/MM/DD"
              onChange={({ detail }) => detail.value && set({ start: detail.value })}
            />
          </FormField>
          <FormField label={t.cost.to}>
            <DatePicker
              value={addDays(state.end, -1)}
              placeholder="YYYY/MM/DD"
              onChange={({ detail }) => detail.value && set({ end: addDays(detail.value, 1) })}
            />
          </FormField>
        </>
      ) : null}
      <Pick
        label={t.cost.granularity}
        choices={[
          { value: "DAILY", label: t.cost.daily },
          { value: "WEEKLY", label: t.cost.weekly },
          { value: "MONTHLY", label: t.cost.monthly },
        ]}
        value={state.granularity}
        onPick={(gran) => set({ gran })}
      />
      <Pick
        label={t.cost.groupBy}
        choices={[...named(GROUPS, t.cost.groups), ...named(NAMED_GROUPS, t.cost.groups)]}
        value={byName ?? state.groupBy}
        onPick={(wanted) => {
          const kind = NAMED_GROUPS.find((one) => one === wanted) ?? null;
          setByName(kind);
          if (kind === null) set({ group: wanted });
          else setName("");
        }}
      />
      {byName ? (
        <FormField label={byName === "tag" ? t.cost.tagKey : t.cost.categoryName}>
          <div className="inline-field">
            <Input
              value={name}
              placeholder={t.cost.tagKeyPlaceholder}
              onChange={({ detail }) => setName(detail.value)}
              onKeyDown={(event) => {
                if (asks(event.detail)) apply();
              }}
            />
            <Button disabled={!name.trim()} onClick={apply}>
              {t.common.apply}
            </Button>
          </div>
        </FormField>
      ) : null}
      <Pick
        label={t.cost.metric}
        choices={named(COST_METRICS, t.cost.metrics)}
        value={state.metric}
        onPick={(metric) => set({ metric })}
      />
      <Pick
        label={t.cost.compareWith}
        choices={named(COMPARED, t.cost.comparedWith)}
        value={state.compared}
        onPick={(vs) => set({ vs: vs === "previous" ? null : vs })}
      />
      <Pick
        label={t.cost.chart}
        choices={named(CHARTS, t.cost.charts)}
        value={state.chart}
        onPick={(chart) => set({ chart: chart === "bars" ? null : chart })}
      />
    </section>
  );
}
