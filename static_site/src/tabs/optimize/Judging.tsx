/** What everybody's recommendations are judged by: headroom of rightsizing and days of metrics. */

import Button from "@cloudscape-design/components/button";
import ExpandableSection from "@cloudscape-design/components/expandable-section";
import FormField from "@cloudscape-design/components/form-field";
import Input from "@cloudscape-design/components/input";
import Select from "@cloudscape-design/components/select";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useCan } from "../../app/backend";
import { usePreferences } from "../../app/preferences";
import { ErrorPanel, Skeleton } from "../../app/states";
import { useSettings, useSettingsChange } from "../costs/settings";

const HEADROOM = { least: 5, most: 60 };
const LOOKBACKS = [14, 32] as const;

export default function Judging() {
  const { t } = usePreferences();
  const [open, setOpen] = useState(false);
  return (
    <ExpandableSection
      variant="container"
      headerText={t.optimize.judging}
      headerDescription={t.optimize.judgingHint}
      expanded={open}
      onChange={({ detail }) => setOpen(detail.expanded)}
    >
      {open ? <Settings /> : null}
    </ExpandableSection>
  );
}

function Settings() {
  const { data, error, refetch } = useSettings();
  if (error) return <ErrorPanel error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton height={64} />;
  return <Form key={data.version} headroom={data.headroom_pct} lookback={data.lookback_days} version={data.version} />;
}

function Form({ headroom, lookback, version }: { headroom: number; lookback: number; version: number }) {
  const { t } = usePreferences();
  const may = useCan("operator");
  const client = useQueryClient();
  const change = useSettingsChange();
  const [free, setFree] = useState(String(headroom));
  const [days, setDays] = useState(lookback);
  const percent = Number(free);
  const fits = /^\d+$/.test(free) && percent >= HEADROOM.least && percent <= HEADROOM.most;
  const save = () =>
    change.mutate(
      { headroom_pct: percent, lookback_days: days as 14 | 32, version },
      { onSuccess: () => void client.invalidateQueries({ queryKey: ["recommendations"] }) },
    );
  const options = LOOKBACKS.map((one) => ({ value: String(one), label: t.optimize.days(String(one)) }));
  return (
    <div className="controls">
      <FormField
        label={t.optimize.headroom}
        constraintText={t.optimize.headroomHint}
        errorText={fits ? undefined : t.optimize.headroomHint}
      >
        <Input
          type="number"
          inputMode="numeric"
          value={free}
          disabled={!may}
          onChange={({ detail }) => setFree(detail.value)}
        />
      </FormField>
      <FormField label={t.optimize.lookbackSetting}>
        <Select
          options={options}
          selectedOption={options.find((one) => one.value === String(days)) ?? null}
          disabled={!may}
          onChange={({ detail }) => setDays(Number(detail.selectedOption.value))}
        />
      </FormField>
      <div className="controls-end">
        <Button
          disabled={!may || !fits || (percent === headroom && days === lookback)}
          disabledReason={may ? undefined : t.optimize.operatorsOnly}
          loading={change.isPending}
          onClick={save}
        >
          {t.common.save}
        </Button>
      </div>
      {change.error ? <ErrorPanel error={change.error} /> : null}
    </div>
  );
}
