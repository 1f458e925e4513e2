/** Keyboard shortcuts: `/`, `?`, and `g` followed by a tab's letter. */

import { useEffect } from "react";
import { openTab, type TabId } from "./urlState";

export const TAB_KEYS: Record<string, TabId> = { q: "query", c: "cost", m: "metrics", o: "optimize", x: "chat" };

const CHORD_MS = 1200;

/** Typing in a field is never a shortcut. */
export function isTyping(target: EventTarget | null): boolean {
  const element = target instanceof HTMLElement ? target : null;
  return Boolean(element && (element.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName)));
}

/** The question box of the tab that is open. */
export function focusQuestionBox(): void {
  const box = document.querySelector<HTMLElement>("[data-question-box] textarea, [data-question-box] input");
  box?.focus();
}

export function useShortcuts(onHelp: () => void): void {
  useEffect(() => {
    let chordUntil = 0;
    const onKey = (event: KeyboardEvent) => {
      if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (event.timeStamp < chordUntil) {
        chordUntil = 0;
        const tab = TAB_KEYS[event.key.toLowerCase()];
        if (tab) {
          event.preventDefault();
          openTab(tab);
          return;
        }
      }
      if (event.key === "g") chordUntil = event.timeStamp + CHORD_MS;
      else if (event.key === "/") {
        event.preventDefault();
        const here = document.querySelector("[data-question-box]");
        if (!here) openTab("query");
        // The Query tab may have to load first.
        setTimeout(focusQuestionBox, here ? 0 : 150);
      } else if (event.key === "?") {
        event.preventDefault();
        onHelp();
      }
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [onHelp]);
}
