/** Asks before conversations are deleted: there is no way back. */

import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import Modal from "@cloudscape-design/components/modal";
import SpaceBetween from "@cloudscape-design/components/space-between";
import type { ConversationItem } from "../../api/types";
import { usePreferences } from "../../app/preferences";

/** What is to be deleted: one, or all of them. */
export type Doomed = ConversationItem | "all";

export interface DeleteDialogProps {
  doomed: Doomed;
  onDelete: () => void;
  onClose: () => void;
}

export function DeleteDialog({ doomed, onDelete, onClose }: DeleteDialogProps) {
  const { t } = usePreferences();
  return (
    <Modal
      visible
      onDismiss={onClose}
      header={doomed === "all" ? t.chat.removeAllQuestion : t.chat.removeQuestion}
      closeAriaLabel={t.common.close}
      footer={
        <Box float="right">
          <SpaceBetween direction="horizontal" size="xs">
            <Button variant="link" onClick={onClose}>
              {t.common.cancel}
            </Button>
            <Button variant="primary" onClick={onDelete}>
              {doomed === "all" ? t.chat.removeAll : t.chat.remove(doomed.title || t.chat.untitled)}
            </Button>
          </SpaceBetween>
        </Box>
      }
    >
      {t.chat.removeHint}
    </Modal>
  );
}
