/** "Refresh all": a durable turn that reads everything anew; its progress events drive the notice. */

import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { answered } from "../api/client";
import { ApiError } from "../api/errors";
import { longPoll, type TurnEvent, turnEvents } from "../api/turns";
import { useApi } from "./backend";
import { usePreferences } from "./preferences";

export interface RefreshState {
  state: "running" | "done" | "failed";
  text: string;
  error: unknown;
}

/** What a progress event says, in the words that it carries. */
export function progressText(event: TurnEvent): string {
  const text = event.label ?? event.text ?? "";
  return typeof event.done === "number" && typeof event.total === "number"
    ? `${text} (${event.done}/${event.total})`
    : text;
}

export function useRefreshAll() {
  const api = useApi();
  const client = useQueryClient();
  const { locale } = usePreferences();
  const [refresh, setRefresh] = useState<RefreshState | null>(null);
  const start = async () => {
    setRefresh({ state: "running", text: "", error: null });
    let failure: unknown = null;
    try {
      const turn = await answered(api.POST("/api/refresh", { body: { locale } }));
      for await (const event of turnEvents(longPoll(api, turn.conversation_id, turn.turn_id))) {
        if (event.type === "error") {
          const { code, message, hint, request_id } = event.error ?? { code: "", message: "" };
          failure = new ApiError(0, { code, message, hint: hint ?? "", request_id: request_id ?? null });
        } else {
          const text = progressText(event);
          if (text) setRefresh({ state: "running", text, error: null });
        }
      }
    } catch (error) {
      failure = error;
    }
    setRefresh({ state: failure ? "failed" : "done", text: "", error: failure });
    await client.invalidateQueries();
  };
  return { refresh, start: () => void start(), dismiss: () => setRefresh(null) };
}
