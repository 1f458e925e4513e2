/** What was asked lately in this browser, newest first. */

import { readStored, writeStored } from "../../app/preferences";

const RECENT = "r-assistant.recent";
const KEPT = 20;

export function recent(): string[] {
  const saved = readStored(RECENT);
  return Array.isArray(saved) ? saved.filter((one): one is string => typeof one === "string") : [];
}

export function remember(text: string): void {
  writeStored(RECENT, [text, ...recent().filter((one) => one !== text)].slice(0, KEPT));
}

/** From `shown` one question back (1) or forth (-1); null: leave the box as it is. An edited text is left alone. */
export function recalled(list: readonly string[], shown: string, step: 1 | -1): string | null {
  const place = shown === "" ? -1 : list.indexOf(shown);
  if (shown !== "" && place < 0) return null;
  const next = place + step;
  if (next === -1) return "";
  return list[next] ?? null;
}
