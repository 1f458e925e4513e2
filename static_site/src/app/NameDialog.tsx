/** Asks for a name. Enter saves it. */

import FormField from "@cloudscape-design/components/form-field";
import Input from "@cloudscape-design/components/input";
import { useState } from "react";
import { Dialog } from "./Dialog";
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
    <Dialog header={header} label={t.common.save} disabled={!wanted} onDo={save} onClose={onClose}>
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
    </Dialog>
  );
}
