/** The five views, each its own chunk. */

import { type ComponentType, lazy } from "react";
import type { TabId } from "../lib/urlState";

type View = { default: ComponentType };

const LOADERS: Record<TabId, () => Promise<View>> = {
  query: () => import("../tabs/query/QueryTab"),
  cost: () => import("../tabs/costs/CostTab"),
  metrics: () => import("../tabs/metrics/MetricsTab"),
  optimize: () => import("../tabs/optimize/OptimizeTab"),
  chat: () => import("../tabs/chat/ChatTab"),
};

/** Begins to load a view before it is drawn. A failure is met, and shown, when it is drawn. */
export function preload(tab: TabId): void {
  LOADERS[tab]().catch(() => undefined);
}

export const VIEWS: Record<TabId, ComponentType> = {
  query: lazy(LOADERS.query),
  cost: lazy(LOADERS.cost),
  metrics: lazy(LOADERS.metrics),
  optimize: lazy(LOADERS.optimize),
  chat: lazy(LOADERS.chat),
};
