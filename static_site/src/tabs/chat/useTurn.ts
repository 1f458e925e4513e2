/** Follows one turn: from its first event, so that a reload or a second window shows the same. */

import { useEffect, useRef, useState } from "react";
import { longPoll, turnEvents } from "../../api/turns";
import { useApi } from "../../app/backend";
import { STARTED, type TurnState, withEvent } from "./turnState";

/** Ended turns do not change: they are read once a visit. */
const ended = new Map<string, TurnState>();

export interface FollowedTurn {
  state: TurnState;
  /** The events could not be read, in spite of retries. */
  failure: unknown;
  again: () => void;
}

/** `onDone`: with true where the turn ended before our eyes, false where it was over already. */
export function useTurn(conversationId: string, turnId: string, onDone: (now: boolean) => void): FollowedTurn {
  const api = useApi();
  const key = `${conversationId}/${turnId}`;
  const [state, setState] = useState<TurnState>(ended.get(key) ?? STARTED);
  const [failure, setFailure] = useState<unknown>(null);
  const [attempt, setAttempt] = useState(0);
  const told = useRef(onDone);
  told.current = onDone;
  // biome-ignore lint/correctness/useExhaustiveDependencies: `attempt` is there to begin anew
  useEffect(() => {
    if (ended.has(key)) {
      told.current(false);
      return;
    }
    const controller = new AbortController();
    setFailure(null);
    const follow = async () => {
      let now = STARTED;
      for await (const event of turnEvents(longPoll(api, conversationId, turnId), { signal: controller.signal })) {
        now = withEvent(now, event);
        setState(now);
      }
      if (controller.signal.aborted) return;
      // `done` of the page counts too: a worker that died leaves no event of its own.
      now = { ...now, done: true };
      ended.set(key, now);
      setState(now);
      told.current(true);
    };
    follow().catch((error: unknown) => {
      if (!controller.signal.aborted) setFailure(error);
    });
    return () => controller.abort();
  }, [api, conversationId, turnId, key, attempt]);
  return { state, failure, again: () => setAttempt((n) => n + 1) };
}
