/** Asks for a name. Enter saves it. */

import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import FormField from "@cloudscape-design/components/form-field";
import Input from "@cloudscape-design/components/input";
import Modal from "@cloudscape-design/components/modal";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useState } from "react";
import { usePreferences } from "./preferences";
import { asks } from "./QuestionBox";

export interface NameDialogProps {
  header: string;
  label: string;
  name: string;
  maxLength: number;
  onSave: (name: string) => void;
  onClose: () => void;
}

export function NameDialog({ header, label, name, maxLength, onSave, onClose }: NameDialogProps) {
  const { t } = usePreferences();
  const [value, setValue] = useState(name);
  const wanted = value.trim();
  const save = () => {
    if (wanted) onSave(wanted);
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
            <Button variant="primary" disabled={!wanted} onClick={save}>
              {t.common.save}
            </Button>
          </SpaceBetween>
        </Box>
      }
    >
      <FormField label={label}>
        <Input
          value={value}
          autoFocus
          autoComplete={false}
          nativeInputAttributes={{ maxLength }}
          onChange={({ detail }) => setValue(detail.value)}
          onKeyDown={(event) => {
            if (asks(event.detail)) save();
          }}
        />
      </FormField>
    </Modal>
  );
}
