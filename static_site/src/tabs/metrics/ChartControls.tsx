/** Range, statistic, the range before and marks: the same for one resource and for several. */

import Toggle from "@cloudscape-design/components/toggle";
import type { ReactNode } from "react";
import { usePreferences } from "../../app/preferences";
import { Pick } from "../costs/Controls";
import { type ChartState, STATISTICS } from "./chartState";
import { RANGES } from "./range";

export function ChartControls({ state, children }: { state: ChartState; children?: ReactNode }) {
  const { t } = usePreferences();
  return (
    <div className="controls">
      {children}
      <Pick
        label={t.metrics.range}
        choices={RANGES.map((value) => ({ value, label: t.metrics.ranges[value] }))}
        value={state.range}
        onPick={state.setRange}
      />
      <Pick
        label={t.metrics.statistic}
        choices={[
          { value: "auto", label: t.metrics.auto },
          ...STATISTICS.map((value) => ({ value: value as string, label: t.metrics.statistics[value] })),
        ]}
        value={state.statistic}
        onPick={state.setStatistic}
      />
      <div className="toggles">
        <Toggle checked={state.previous} onChange={({ detail }) => state.setPrevious(detail.checked)}>
          {t.metrics.previous}
        </Toggle>
        <Toggle checked={state.marks} onChange={({ detail }) => state.setMarks(detail.checked)}>
          {t.metrics.marks}
        </Toggle>
      </div>
    </div>
  );
}
