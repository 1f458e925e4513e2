/** Asks for an amount of money, or for none. */

import FormField from "@cloudscape-design/components/form-field";
import Input from "@cloudscape-design/components/input";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useState } from "react";
import { Dialog } from "../../app/Dialog";
import { usePreferences } from "../../app/preferences";
import { asks } from "../../app/QuestionBox";
import { ErrorPanel } from "../../app/states";
import { amountOf } from "./settings";

export interface AmountDialogProps {
  header: string;
  description: string;
  hint: string;
  amount: number | null;
  busy: boolean;
  error: unknown;
  onSave: (amount: number | null) => void;
  onClose: () => void;
}

export function AmountDialog({ header, description, hint, amount, busy, error, onSave, onClose }: AmountDialogProps) {
  const { t } = usePreferences();
  const [text, setText] = useState(amount === null ? "" : String(amount));
  const wanted = amountOf(text);
  const save = () => {
    if (wanted !== undefined && !busy) onSave(wanted);
  };
  return (
    <Dialog
      header={header}
      label={t.common.save}
      busy={busy}
      disabled={wanted === undefined}
      onDo={save}
      onClose={onClose}
    >
      <SpaceBetween size="m">
        <div>{description}</div>
        <FormField
          label={t.budgets.amount}
          constraintText={hint}
          errorText={wanted === undefined ? t.budgets.badAmount : undefined}
        >
          <Input
            value={text}
            autoFocus
            autoComplete={false}
            inputMode="decimal"
            nativeInputAttributes={{ maxLength: 20 }}
            onChange={({ detail }) => setText(detail.value)}
            onKeyDown={(event) => {
              if (asks(event.detail)) save();
            }}
          />
        </FormField>
        {error ? <ErrorPanel error={error} /> : null}
      </SpaceBetween>
    </Dialog>
  );
}
