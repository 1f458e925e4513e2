/** Asks for an amount of money, or for none. */

import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import FormField from "@cloudscape-design/components/form-field";
import Input from "@cloudscape-design/components/input";
import Modal from "@cloudscape-design/components/modal";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useState } from "react";
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
    <Modal
      visible
      onDismiss={onClose}
      header={header}
      closeAriaLabel={t.common.close}
      footer={
        <Box float="right">
          <SpaceBetween direction="horizontal" size="xs">
            <Button variant="link" onClick={onClose}>
              {t.common.cancel}
            </Button>
            <Button variant="primary" loading={busy} disabled={wanted === undefined} onClick={save}>
              {t.common.save}
            </Button>
          </SpaceBetween>
        </Box>
      }
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
    </Modal>
  );
}
