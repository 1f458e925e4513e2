/** A turn as the screen shows it, folded from its events. */

import type { TurnError, TurnEvent } from "../../api/turns";
import type { ResourceKey } from "../query/detailKey";
import type { DiagramData } from "./diagramLayout";

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

export type NamedResource = ResourceKey & { name: string };

const isDiagram = (event: unknown): event is DiagramData => {
  const diagram = event as Partial<DiagramData>;
  return Array.isArray(diagram.nodes) && Array.isArray(diagram.edges) && Array.isArray(diagram.groups);
};

export interface TurnState {
  text: string;
  steps: ToolStep[];
  citations: Citation[];
  proposals: { id: string; title: string }[];
  diagrams: DiagramData[];
  /** What an answer about a picture names. */
  resources: NamedResource[];
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
  diagrams: [],
  resources: [],
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

/** Tools run side by side: of several running steps of one tool, the first to begin is taken to be the one that ended. */
function finished(steps: readonly ToolStep[], event: TurnEvent): ToolStep[] {
  const state = event.ok === false ? ("failed" as const) : ("done" as const);
  const index = steps.findIndex((step) => step.state === "running" && step.tool === event.tool);
  const begun = steps[index];
  const step: ToolStep = {
    n: begun?.n ?? event.n,
    tool: event.tool ?? "",
    label: event.label ?? begun?.label ?? event.tool ?? "",
    summary: event.summary ?? "",
    state,
    ms: event.ms ?? null,
  };
  return begun ? steps.with(index, step) : [...steps, step];
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
    case "diagram":
      return isDiagram(event) ? { ...state, diagrams: [...state.diagrams, event] } : state;
    case "resources":
      return { ...state, resources: [...state.resources, ...((event.items as NamedResource[] | undefined) ?? [])] };
    case "progress":
      return { ...state, progress: event.label ?? state.progress };
    case "error":
      return { ...state, error: event.error ?? { code: "", message: "" } };
    case "done":
      return { ...state, done: true, stopped: event.state === "stopped" };
  }
}

export function stateOf(events: Iterable<TurnEvent>): TurnState {
  let state = STARTED;
  for (const event of events) state = withEvent(state, event);
  return state;
}
