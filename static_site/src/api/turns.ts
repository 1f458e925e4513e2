/**
 * The events of a durable turn as one AsyncIterator, whatever carries them.
 *
 * Today that is the long poll of GET …/turns/{id}?after=n; another transport can take its place behind `turnEvents`.
 */

import { type Api, answered } from "./client";
import { ApiError } from "./errors";

export interface TurnError {
  code: string;
  message: string;
  hint?: string;
  retryable?: boolean;
  request_id?: string | null;
}

export interface TurnEvent {
  n: number;
  type:
    | "text"
    | "tool_start"
    | "tool_result"
    | "proposal"
    | "diagram"
    | "resources"
    | "citation"
    | "progress"
    | "error"
    | "done";
  text?: string;
  tool?: string;
  label?: string;
  ms?: number;
  ok?: boolean;
  summary?: string;
  title?: string;
  url?: string;
  recommendation_id?: string;
  error?: TurnError;
  [field: string]: unknown;
}

export interface TurnPage {
  events: TurnEvent[];
  done: boolean;
}

/** Asks for the events after `after`; resolves when there are some, or when the server has waited long enough. */
export type Poll = (after: number, signal: AbortSignal) => Promise<TurnPage>;

/** Pauses before a failed poll is repeated, in ms. After the last one the failure is thrown. */
const RETRY_MS = [500, 1500, 4000, 8000];

export interface TurnOptions {
  after?: number;
  signal?: AbortSignal;
  pause?: (ms: number) => Promise<void>;
}

/** Each event once and in order, until the turn is done or `signal` aborts. */
export async function* turnEvents(poll: Poll, options: TurnOptions = {}): AsyncGenerator<TurnEvent, void, void> {
  const signal = options.signal ?? new AbortController().signal;
  const pause = options.pause ?? ((ms) => new Promise((resolve) => setTimeout(resolve, ms)));
  let last = options.after ?? 0;
  let failures = 0;
  while (!signal.aborted) {
    let page: TurnPage;
    try {
      page = await poll(last, signal);
      failures = 0;
    } catch (error) {
      if (signal.aborted) return;
      const wait = error instanceof ApiError && error.retryable ? RETRY_MS[failures] : undefined;
      if (wait === undefined) throw error;
      failures += 1;
      await pause(wait);
      continue;
    }
    for (const event of [...page.events].sort((a, b) => a.n - b.n)) {
      if (event.n <= last) continue;
      last = event.n;
      yield event;
      if (signal.aborted) return;
    }
    if (page.done) return;
    if (page.events.length === 0) await pause(50);
  }
}

/** The long poll of the API. */
export function longPoll(api: Api, conversationId: string, turnId: string): Poll {
  return async (after, signal) => {
    const page = await answered(
      api.GET("/api/chat/{conversation_id}/turns/{turn_id}", {
        params: { path: { conversation_id: conversationId, turn_id: turnId }, query: { after, wait_s: 20 } },
        signal,
      }),
    );
    return page as TurnPage;
  };
}
