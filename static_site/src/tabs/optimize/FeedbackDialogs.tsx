/** Until when to snooze, and why to reject. */

import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import DateInput from "@cloudscape-design/components/date-input";
import FormField from "@cloudscape-design/components/form-field";
import SpaceBetween from "@cloudscape-design/components/space-between";
import Textarea from "@cloudscape-design/components/textarea";
import { type ReactNode, useState } from "react";
import { Dialog } from "../../app/Dialog";
import { usePreferences } from "../../app/preferences";
import { ErrorPanel } from "../../app/states";
import { dayAfter, isAfterToday } from "./days";

const MOST_REASON = 2000;

interface DecisionProps {
  what: string;
  busy: boolean;
  error: unknown;
  onClose: () => void;
}

function Decision({
  title,
  label,
  what,
  busy,
  error,
  disabled,
  onSay,
  onClose,
  children,
}: DecisionProps & { title: string; label: string; disabled: boolean; onSay: () => void; children: ReactNode }) {
  return (
    <Dialog header={title} label={label} busy={busy} disabled={disabled} onDo={onSay} onClose={onClose}>
      <SpaceBetween size="m">
        <Box variant="strong">{what}</Box>
        {children}
        {error ? <ErrorPanel error={error} /> : null}
      </SpaceBetween>
    </Dialog>
  );
}

export function SnoozeDialog({ onSay, ...dialog }: DecisionProps & { onSay: (until: string, reason: string) => void }) {
  const { t } = usePreferences();
  const [day, setDay] = useState(() => dayAfter(new Date(), 30));
  const [reason, setReason] = useState("");
  const fits = isAfterToday(day, new Date());
  return (
    <Decision
      {...dialog}
      title={t.optimize.snoozeTitle}
      label={t.optimize.snooze.replace("…", "")}
      disabled={!fits}
      onSay={() => onSay(day, reason.trim())}
    >
      <SpaceBetween direction="horizontal" size="xs">
        {(
          [
            ["week", 7],
            ["month", 30],
            ["quarter", 91],
          ] as const
        ).map(([name, days]) => (
          <Button key={name} onClick={() => setDay(dayAfter(new Date(), days))}>
            {t.optimize.snoozeFor[name]}
          </Button>
        ))}
      </SpaceBetween>
      <FormField
        label={t.optimize.snoozeUntil}
        constraintText={t.optimize.snoozeHint}
        errorText={fits ? undefined : t.optimize.badDay}
      >
        <DateInput
          value={day}
          format="iso"
          inputFormat="iso"
          placeholder="YYYY-MM-DD"
          onChange={({ detail }) => setDay(detail.value)}
        />
      </FormField>
      <ReasonField reason={reason} onChange={setReason} />
    </Decision>
  );
}

export function RejectDialog({ onSay, ...dialog }: DecisionProps & { onSay: (reason: string) => void }) {
  const { t } = usePreferences();
  const [reason, setReason] = useState("");
  return (
    <Decision
      {...dialog}
      title={t.optimize.rejectTitle}
      label={t.optimize.reject.replace("…", "")}
      disabled={!reason.trim()}
      onSay={() => onSay(reason.trim())}
    >
      <div>{t.optimize.rejectHint}</div>
      <ReasonField reason={reason} onChange={setReason} />
    </Decision>
  );
}

function ReasonField({ reason, onChange }: { reason: string; onChange: (reason: string) => void }) {
  const { t } = usePreferences();
  return (
    <FormField label={t.optimize.rejectReason} stretch>
      <Textarea
        value={reason}
        rows={3}
        placeholder={t.optimize.rejectPlaceholder}
        onChange={({ detail }) => onChange(detail.value.slice(0, MOST_REASON))}
      />
    </FormField>
  );
}
