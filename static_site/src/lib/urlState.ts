/** The address bar as state: what is on screen can be sent as a link, and Back walks through it. */

import { useCallback, useSyncExternalStore } from "react";

export const TABS = ["query", "cost", "metrics", "optimize", "chat"] as const;
export type TabId = (typeof TABS)[number];

const listeners = new Set<() => void>();
/** Where each tab was left, so that coming back to it by the tab bar finds it as it was. */
const left = new Map<TabId, string>();

function notify(): void {
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener("popstate", listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener("popstate", listener);
  };
}

const search = () => window.location.search;

/** An unknown tab is the first. */
export function tabOf(params: URLSearchParams): TabId {
  const wanted = params.get("tab");
  return TABS.find((tab) => tab === wanted) ?? "query";
}

export type Changes = Record<string, string | number | null | undefined>;

/** `base` with `changes`; null, undefined and "" remove a parameter. */
export function withChanges(base: string, changes: Changes): string {
  const params = new URLSearchParams(base);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null || value === undefined || value === "") params.delete(name);
    else params.set(name, String(value));
  }
  const text = params.toString();
  return text ? `?${text}` : "";
}

function go(next: string, replace: boolean): void {
  if (next === window.location.search) return;
  const url = `${window.location.pathname}${next}`;
  if (replace) window.history.replaceState(null, "", url);
  else window.history.pushState(null, "", url);
  notify();
}

/** Changes parameters of the present tab. `replace`: without a step in the history. */
export function setParams(changes: Changes, { replace = false } = {}): void {
  go(withChanges(window.location.search, changes), replace);
}

/** Goes to a tab: as it was left, or with `params`. */
export function openTab(tab: TabId, params?: Changes): void {
  const here = tabOf(new URLSearchParams(window.location.search));
  if (here === tab && !params) return;
  left.set(here, window.location.search);
  const base = params ? "" : (left.get(tab) ?? "");
  go(withChanges(base, { ...params, tab }), false);
}

export function useParams(): URLSearchParams {
  return new URLSearchParams(useSyncExternalStore(subscribe, search));
}

export function useTab(): TabId {
  return tabOf(useParams());
}

/** One parameter; `allowed` limits it, anything else is the fallback. */
export function useParam<T extends string>(name: string, fallback: T, allowed?: readonly T[]): [T, (value: T) => void] {
  const raw = useParams().get(name) as T | null;
  const value = raw !== null && (!allowed || allowed.includes(raw)) ? raw : fallback;
  const set = useCallback(
    (next: T) => setParams({ [name]: next === fallback ? null : next, page: null }),
    [name, fallback],
  );
  return [value, set];
}

/** A JSON parameter; broken or unfitting JSON is the fallback. */
export function readJson<T>(text: string | null, fits: (value: unknown) => value is T, fallback: T): T {
  if (!text) return fallback;
  try {
    const value: unknown = JSON.parse(text);
    return fits(value) ? value : fallback;
  } catch {
    return fallback;
  }
}

/** The page from `page=`, counted from 1. */
export function pageOf(params: URLSearchParams): number {
  const page = Number(params.get("page"));
  return Number.isInteger(page) && page > 1 && page <= 1000 ? page : 1;
}
