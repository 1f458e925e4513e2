/** A dialog that does one thing, or nothing: its button, and one to leave. */

import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import Modal from "@cloudscape-design/components/modal";
import SpaceBetween from "@cloudscape-design/components/space-between";
import type { ReactNode } from "react";
import { usePreferences } from "./preferences";

export interface DialogProps {
  header: string;
  /** What its button says. */
  label: string;
  busy?: boolean;
  disabled?: boolean;
  onDo: () => void;
  onClose: () => void;
  children: ReactNode;
}

export function Dialog({ header, label, busy = false, disabled = false, onDo, onClose, children }: DialogProps) {
  const { t } = usePreferences();
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
            <Button variant="primary" loading={busy} disabled={disabled} onClick={onDo}>
              {label}
            </Button>
          </SpaceBetween>
        </Box>
      }
    >
      {children}
    </Modal>
  );
}
