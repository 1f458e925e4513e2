/** Asks before conversations are deleted: there is no way back. */

import type { ConversationItem } from "../../api/types";
import { Dialog } from "../../app/Dialog";
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
    <Dialog
      header={doomed === "all" ? t.chat.removeAllQuestion : t.chat.removeQuestion}
      label={doomed === "all" ? t.chat.removeAll : t.chat.remove(doomed.title || t.chat.untitled)}
      onDo={onDelete}
      onClose={onClose}
    >
      {t.chat.removeHint}
    </Dialog>
  );
}
