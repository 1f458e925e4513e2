/** What can be done with a conversation in the list. */

import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { answered } from "../../api/client";
import { ApiError } from "../../api/errors";
import type { ConversationItem } from "../../api/types";
import { useApi } from "../../app/backend";
import { csvName, saveText } from "../../lib/csv";
import type { Doomed } from "./DeleteDialog";

export const CONVERSATIONS = ["conversations"] as const;

/** `onRemoved`: with the id of the conversation that is gone, or null where all of them are. */
export function useConversationChanges(onRemoved: (id: string | null) => void) {
  const api = useApi();
  const client = useQueryClient();
  const [failure, setFailure] = useState<unknown>(null);
  const attempt = async (change: () => Promise<void>) => {
    setFailure(null);
    try {
      await change();
    } catch (error) {
      setFailure(error);
    }
    await client.invalidateQueries({ queryKey: CONVERSATIONS });
  };
  const pathOf = (item: ConversationItem) => ({ conversation_id: item.conversation_id });
  return {
    failure,
    remove: (doomed: Doomed) =>
      attempt(async () => {
        if (doomed === "all") await answered(api.DELETE("/api/chat"));
        else await answered(api.DELETE("/api/chat/{conversation_id}", { params: { path: pathOf(doomed) } }));
        onRemoved(doomed === "all" ? null : doomed.conversation_id);
      }),
    rename: (item: ConversationItem, title: string) =>
      attempt(async () => {
        await answered(api.PATCH("/api/chat/{conversation_id}", { params: { path: pathOf(item) }, body: { title } }));
      }),
    save: (item: ConversationItem) =>
      attempt(async () => {
        const { data, error, response } = await api.GET("/api/chat/{conversation_id}/export", {
          params: { path: pathOf(item) },
          parseAs: "text",
        });
        if (data === undefined) throw ApiError.from(response, error);
        saveText(csvName("conversation", new Date(), "md"), data, "text/markdown;charset=utf-8");
      }),
  };
}
