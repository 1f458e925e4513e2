/** A turn as the screen shows it, folded from its events. */

import type { TurnError, TurnEvent } from "../../api/turns";

export interface ToolStep {
  n: number;
  tool: string;
  label: string;
  summary: string;
  state: "running" | "done" | "failed";
  ms: number | null;
}

export interface Citation {
  title: string;
  /** Null where the link is not one that may be opened. */
  url: string | null;
}

export interface TurnState {
  text: string;
  steps: ToolStep[];
  citations: Citation[];
  proposals: { id: string; title: string }[];
  progress: string;
  error: TurnError | null;
  done: boolean;
  stopped: boolean;
}

export const STARTED: TurnState = {
  text: "",
  steps: [],
  citations: [],
  proposals: [],
  progress: "",
  error: null,
  done: false,
  stopped: false,
};

/** Only https leads out of the page. */
export function safeUrl(url: string | undefined): string | null {
  try {
    return url && new URL(url).protocol === "https:" ? url : null;
  } catch {
    return null;
  }
}

function finished(steps: readonly ToolStep[], event: TurnEvent): ToolStep[] {
  const call = event.call_id ?? event.id;
  const state = event.ok === false ? "failed" : "done";
  // Tools run side by side: the first running step of the same tool is the one that ended, unless a call id says more.
  const index = steps.findIndex(
    (step) => step.state === "running" && (call === undefined ? step.tool === event.tool : step.tool === event.tool),
  );
  if (index < 0) {
    const step: ToolStep = {
      n: event.n,
      tool: event.tool ?? "",
      label: event.label ?? event.tool ?? "",
      summary: event.summary ?? "",
      state,
      ms: event.ms ?? null,
    };
    return [...steps, step];
  }
  return steps.map((step, i) =>
    i === index
      ? { ...step, state, ms: event.ms ?? null, summary: event.summary ?? "", label: event.label ?? step.label }
      : step,
  );
}

export function withEvent(state: TurnState, event: TurnEvent): TurnState {
  switch (event.type) {
    case "text":
      return { ...state, text: state.text + (event.text ?? "") };
    case "tool_start":
      return {
        ...state,
        steps: [
          ...state.steps,
          {
            n: event.n,
            tool: event.tool ?? "",
            label: event.label ?? event.tool ?? "",
            summary: "",
            state: "running",
            ms: null,
          },
        ],
      };
    case "tool_result":
      return { ...state, steps: finished(state.steps, event) };
    case "citation":
      return {
        ...state,
        citations: [...state.citations, { title: event.title ?? event.url ?? "", url: safeUrl(event.url) }],
      };
    case "proposal":
      return event.recommendation_id
        ? {
            ...state,
            proposals: [
              ...state.proposals,
              { id: event.recommendation_id, title: event.title ?? event.recommendation_id },
            ],
          }
        : state;
    case "progress":
      return { ...state, progress: event.label ?? event.text ?? String(event.message ?? state.progress) };
    case "error":
      return { ...state, error: event.error ?? { code: "", message: "" } };
    case "done":
      return { ...state, done: true, stopped: event.stopped === true || event.reason === "stopped" };
  }
}

export function stateOf(events: Iterable<TurnEvent>): TurnState {
  let state = STARTED;
  for (const event of events) state = withEvent(state, event);
  return state;
}
